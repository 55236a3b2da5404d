# SPDX-License-Identifier: MIT
"""Basic: name and password as they are (RFC 7617). Only inside TLS, only if it is configured.

The users file has no passwords but H(username:realm:password), as for Digest: what came is
hashed and compared.
"""

import binascii
import hashlib

from platen.core import authorization
from platen.model.auth_digest import MAX_USER_BYTES
from platen.model.identity import PASSWORD, Identity


class BasicAuth:
    """The mechanism `basic`; realm and users as of DigestAuth."""

    keyword = b"basic"
    status = 401
    stale = False
    info = b""

    def __init__(self, realm, users):
        self._realm = realm
        self._users = users
        self.failed = b""

    def challenge(self, now):
        """The WWW-Authenticate field."""
        return b'WWW-Authenticate: Basic realm=%s, charset="UTF-8"\r\n' % (
            authorization.quoted(self._realm)
        )

    def check(self, value, method, target, now):
        """Identity that an Authorization field proves, or None."""
        self.failed = b""
        name, at = authorization.scheme(value)
        if name != b"basic":
            return None
        text = bytes(value[at:])
        try:
            pair = binascii.a2b_base64(text)
        except ValueError:
            return None
        if binascii.b2a_base64(pair)[:-1] != text:
            return None  # blanks, or more than one way to say it
        for c in pair:
            if c < 0x20 or c == 0x7F:  # RFC 7617 section 2
                return None
        user, colon, password = pair.partition(b":")
        if not colon or not 0 < len(user) <= MAX_USER_BYTES:
            return None
        line = self._users.find(user)
        wanted = line[1] if line is not None else b"0" * 64
        secret = b":".join((user, self._realm, password))
        is_right = authorization.same(binascii.hexlify(hashlib.sha256(secret).digest()), wanted)
        if not is_right or line is None:
            self.failed = user
            return None
        groups = tuple([group for group in line[3].split(b",") if group])
        return Identity(PASSWORD, user, groups)

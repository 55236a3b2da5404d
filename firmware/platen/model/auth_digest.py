# SPDX-License-Identifier: MIT
"""Digest: passwords proven without sending them (RFC 7616, as RFC 8010 section 8.1.1 wants it).

A nonce is a number, the second it was made and a MAC over both with a key of this power-on, so
that those handed out need not be kept. Only nonces that were used are, with the request counts
they were used with: the last few; the number of the newest one that was dropped is a watermark,
at and below which no nonce is taken that is not in the table. Counts may leave gaps and come out
of order within a window: CUPS begins at 2, and clients use one nonce on several connections.
"""

import binascii
import hashlib

from micropython import const

from platen.core import authorization
from platen.model.identity import PASSWORD, Identity

# Nonces in use at one time. One more ends the oldest: its client is asked again (stale=true).
NONCES = const(8)

# A nonce older than this is stale: a recorded answer is worth nothing after it.
NONCE_LIFE_S = const(300)

# In its last minute an answer brings the next one (nextnonce), so that nobody is asked again.
RENEW_S = const(60)

# Request counts of a nonce that may still come out of order.
WINDOW = const(32)

# A user's name; it is the job's owner, see limits.USER_NAME_BYTES.
MAX_USER_BYTES = const(63)

# The client's own nonce: CUPS sends 64 hex digits, others up to 44 of base64.
MAX_CNONCE_BYTES = const(128)

_MAC_BYTES = const(12)
_HEAD_BYTES = const(8)  # number and second
_BLOCK_BYTES = const(64)  # of SHA-256 (RFC 2104)
_NC_DIGITS = const(8)

# A record of a nonce in use.
_NUMBER = const(0)
_LAST = const(1)  # highest count so far
_SEEN = const(2)  # bit i: count _LAST - i was used

# Parameters an answer must have, beside username or username*.
_NEEDED = (b"realm", b"nonce", b"uri", b"response", b"cnonce", b"nc", b"qop")


def mac(key, data):
    """HMAC-SHA256 (RFC 2104) of `data`; `key` has up to 64 bytes."""
    key = key + bytes(_BLOCK_BYTES - len(key))
    inner = hashlib.sha256(bytes([c ^ 0x36 for c in key]) + data).digest()
    return hashlib.sha256(bytes([c ^ 0x5C for c in key]) + inner).digest()


def _hex(function, data):
    return binascii.hexlify(function(data).digest())


def response(function, ha1, nonce, nc, cnonce, method, uri):
    """The `response` of an answer with qop=auth, in hex; an empty method makes the rspauth.

    function: hashlib.sha256 or hashlib.md5; ha1: hex of H(username:realm:password).
    """
    ha2 = _hex(function, method + b":" + uri)
    return _hex(function, b":".join((ha1, nonce, nc, cnonce, b"auth", ha2)))


class DigestAuth:
    """The mechanism `digest`; see docs/security.md.

    realm: bytes. users: look-up whose find(name) gives (name, sha256 HA1, md5 HA1, groups) or
    None. key: 32 random bytes of this power-on.
    """

    keyword = b"digest"
    status = 401

    def __init__(self, realm, users, key):
        self._realm = realm
        self._users = users
        self._key = key
        self._next = 1  # number of the next nonce
        self._used = []  # records of nonces, newest last
        self._watermark = 0
        self._forget()
        # (algorithm as in the field, function, index of the HA1), strongest first
        self._algorithms = [(b"SHA-256", hashlib.sha256, 1)]
        if hasattr(hashlib, "md5"):
            self._algorithms.append((b"MD5", hashlib.md5, 2))

    def _forget(self):
        self.stale = False  # only the nonce is too old
        self.is_replay = False  # the nonce's count was used before
        self.failed = b""  # user name to count a failure of
        self.info = b""

    # Nonces.

    def _nonce(self, now):
        head = self._next.to_bytes(4, "big") + now.to_bytes(4, "big")
        self._next += 1
        return self._sealed(head)

    def _sealed(self, head):
        data = head + mac(self._key, head)[:_MAC_BYTES]
        text = binascii.b2a_base64(data)[:-1]
        return text.replace(b"+", b"-").replace(b"/", b"_").rstrip(b"=")

    def _opened(self, nonce):
        """(number, second) of a nonce that is ours, else None."""
        try:
            text = nonce.replace(b"-", b"+").replace(b"_", b"/")
            head = binascii.a2b_base64(text + b"=" * (-len(text) % 4))[:_HEAD_BYTES]
        except ValueError:
            return None
        if len(head) < _HEAD_BYTES or not authorization.same(self._sealed(head), nonce):
            return None
        return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")

    def _left_s(self, nonce, nc, now):
        """Count a use of the nonce; seconds it has left, -1: the client has to take a new one."""
        opened = self._opened(nonce)
        if opened is None:
            return -1
        left_s = opened[1] + NONCE_LIFE_S - now
        if left_s < 0 or not self._is_fresh(opened[0], nc):
            return -1
        return left_s

    def _is_fresh(self, number, nc):
        # Whether the nonce of this number may be used with this count, which it then was.
        if not nc:
            self.is_replay = True  # counts begin with 1
            return False
        for record in self._used:
            if record[_NUMBER] == number:
                return self._count(record, nc)
        if number <= self._watermark:
            return False
        if len(self._used) >= NONCES:
            lowest = min(range(len(self._used)), key=lambda i: self._used[i][_NUMBER])
            if number < self._used[lowest][_NUMBER]:
                return False  # it would be the first one to go
            self._watermark = self._used[lowest][_NUMBER]
            del self._used[lowest]
        self._used.append([number, nc, 1])
        return True

    def _count(self, record, nc):
        ahead = nc - record[_LAST]
        if ahead > 0:
            seen = record[_SEEN] << min(ahead, WINDOW) | 1
            record[_SEEN] = seen & (1 << WINDOW) - 1
            record[_LAST] = nc
            return True
        bit = 1 << -ahead if -ahead < WINDOW else 0
        if not bit or record[_SEEN] & bit:
            self.is_replay = True
            return False
        record[_SEEN] |= bit
        return True

    # The contract of a mechanism.

    def challenge(self, now):
        """WWW-Authenticate fields, the strongest algorithm first, all with one new nonce."""
        nonce = self._nonce(now)
        stale = b", stale=true" if self.stale else b""
        self.stale = False  # said once, to the client that was checked
        realm = authorization.quoted(self._realm)
        fields = b""
        for name, _function, _index in self._algorithms:
            fields += (
                b'WWW-Authenticate: Digest realm=%s, qop="auth", algorithm=%s, nonce="%s",'
                b" charset=UTF-8%s\r\n"
            ) % (realm, name, nonce, stale)
        return fields

    def check(self, value, method, target, now):
        """Identity that an Authorization field proves, or None."""
        self._forget()
        name, at = authorization.scheme(value)
        if name != b"digest":
            return None
        p = authorization.params(value, at)
        if p is None or not self._is_complete(p, target):
            return None
        user = _user(p)
        if not user:
            return None
        function, index = self._algorithm(p)
        nc = _number(p[b"nc"])
        if function is None or nc < 0:
            return None
        line = self._users.find(user)
        # Whom nobody knows is computed as well, with what nobody has: it takes the same time.
        ha1 = line[index] if line is not None else b""
        digits = 2 * len(function(b"").digest())
        is_known = len(ha1) == digits
        if not is_known:
            ha1 = b"0" * digits
        right = response(function, ha1, p[b"nonce"], p[b"nc"], p[b"cnonce"], method, target)
        if not authorization.same(right, p[b"response"].lower()) or not is_known:
            self.failed = user
            return None
        left_s = self._left_s(p[b"nonce"], nc, now)
        if left_s < 0:
            self.stale = True
            return None
        groups = tuple([group for group in line[3].split(b",") if group])
        more = b', nextnonce="%s"' % self._nonce(now) if left_s < RENEW_S else b""
        self.info = _proof(function, ha1, p, target, more)
        return Identity(PASSWORD, user, groups)

    def _is_complete(self, p, target):
        for key in _NEEDED:
            if key not in p:
                return False
        if not 0 < len(p[b"cnonce"]) <= MAX_CNONCE_BYTES or p[b"qop"] != b"auth":
            return False
        if p.get(b"userhash", b"false").lower() != b"false":
            return False
        return p[b"realm"] == self._realm and p[b"uri"] == target

    def _algorithm(self, p):
        wanted = p.get(b"algorithm", b"MD5").upper()
        for name, function, index in self._algorithms:
            if name == wanted:
                return function, index
        return None, 0


def _proof(function, ha1, p, target, more):
    """Authentication-Info (RFC 7615): that this printer knows the user, too."""
    return b'Authentication-Info: qop=auth, rspauth="%s", cnonce=%s, nc=%s%s\r\n' % (
        response(function, ha1, p[b"nonce"], p[b"nc"], p[b"cnonce"], b"", target),
        authorization.quoted(p[b"cnonce"]),
        p[b"nc"],
        more,
    )


def _user(p):
    """The user's name, b"" if there is none that can be; nobody has two ways to write it."""
    user = p.get(b"username", b"")
    if b"username*" in p:
        user = b"" if b"username" in p else authorization.extended(p[b"username*"]) or b""
    return user if len(user) <= MAX_USER_BYTES else b""


def _number(nc):
    """A request count of eight hex digits, -1 if it is none."""
    if len(nc) != _NC_DIGITS:
        return -1
    for c in nc:
        if c not in b"0123456789abcdefABCDEF":
            return -1
    return int(nc, 16)

# SPDX-License-Identifier: MIT
"""A JSON Web Token in its compact form (RFC 7519, RFC 7515 section 7.1), taken apart.

    base64url(header) "." base64url(claims) "." base64url(signature)

`Token(text)` has `trouble`, b"" or why it is none; then `kid`, `alg` and `typ` from its header,
`claims` (a dict as json_reader gives it), `signature` (bytes) and `signed`, a view of what it is
over. Nothing in it is proven: that is `jwk.verify` with a key of ours. The header's own offers of
keys (jwk, jku, x5c, x5u) are not even looked at.
"""

from micropython import const

from platen.core import base64url, json_reader
from platen.core.jwk import is_text

# Tokens are 700 to 1500 bytes; an Authorization field has room for 3 KB.
MAX_TOKEN_BYTES = const(2560)

# A header names an algorithm, a type and a key.
MAX_HEADER_BYTES = const(512)

# Why a text is no token of ours. The host tool has more words for each.
OPAQUE = b"not a signed JWT"
SIZE = b"too long"
HEADER = b"header is not strict JSON"
CLAIMS = b"claims are not strict JSON"
ENCODING = b"not strict base64url"
ALGORITHM = b"algorithm is not allowed"
CRITICAL = b"critical extension"
KEY_ID = b"no key is named"


class Token:
    """A token taken apart, as above. text: bytes."""

    def __init__(self, text):
        self.kid = self.alg = self.typ = self.signature = b""
        self.signed = b""
        self.claims = {}
        self.trouble = self._read(text)

    def _read(self, text):
        if len(text) > MAX_TOKEN_BYTES:
            return SIZE
        first = text.find(b".")
        second = text.find(b".", first + 1)
        if first <= 0 or second < 0 or text.find(b".", second + 1) >= 0:
            return OPAQUE  # an encrypted one (JWE) has five parts
        if base64url.size(first) > MAX_HEADER_BYTES:
            return SIZE
        header = base64url.decode(text, 0, first)
        claims = base64url.decode(text, first + 1, second)
        signature = base64url.decode(text, second + 1, len(text))
        if header is None or claims is None or signature is None:
            return ENCODING
        trouble = self._read_header(json_reader.read(header))
        if trouble:
            return trouble
        claims = json_reader.read(claims)
        if claims is None:
            return CLAIMS
        self.claims = claims
        self.signature = signature
        self.signed = memoryview(text)[:second]
        return b""

    def _read_header(self, header):
        if header is None:
            return HEADER
        alg = header.get(b"alg")
        if alg != b"RS256" and alg != b"ES256":
            return ALGORITHM
        if b"crit" in header:
            return CRITICAL  # we know none, and may not pass one over (RFC 7515 section 4.1.11)
        kid = header.get(b"kid")
        if not is_text(kid):
            return KEY_ID
        typ = header.get(b"typ", b"")
        self.alg = alg
        self.kid = kid
        self.typ = typ.lower() if is_text(typ) else b""
        return b""

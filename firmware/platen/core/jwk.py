# SPDX-License-Identifier: MIT
"""Public keys of an authorization server, as JSON Web Keys (RFC 7517, RFC 7518 section 6).

`parse(line)` gives (kid, alg, a, b) of one key, or None; a and b are n and e of RS256, x and y of
ES256. A key has one algorithm and says which: whoever sends a token does not choose. `verify` is
the check of a signature with such a key.

The pinned file is a JWK Set with each key on a line of its own, so that nobody has to hold it:

    {"keys":[
    {"kid":"2024-a","kty":"RSA","alg":"RS256","use":"sig","n":"...","e":"AQAB"},
    {"kid":"2024-b","kty":"EC","alg":"ES256","use":"sig","crv":"P-256","x":"...","y":"..."}
    ]}
"""

from micropython import const

from platen.core import base64url, json_reader

# One key in the file: a modulus of 4096 bits is 683 characters, the rest 300.
MAX_LINE_BYTES = const(1024)

# A key's name: a hash or a date, as a rule.
MAX_KID_BYTES = const(128)


def parse(line):
    """One key from its line (bytes), with the comma behind it or without, as above; or None."""
    line = line.strip()
    if line.endswith(b","):
        line = line[:-1]
    key = json_reader.read(line) if len(line) <= MAX_LINE_BYTES else None
    return None if key is None else from_members(key)


def from_members(key):
    """One key from the members of its JSON object, as parse."""
    kid = key.get(b"kid")
    alg = key.get(b"alg")
    if not is_text(kid) or not 0 < len(kid) <= MAX_KID_BYTES or key.get(b"use", b"sig") != b"sig":
        return None
    kty = key.get(b"kty")
    if kty == b"RSA" and alg == b"RS256":
        from platen.core import rsa

        a = _number(key.get(b"n"), 0)
        b = _number(key.get(b"e"), 0)
        good = a is not None and b is not None and rsa.is_key(a, b)
    elif kty == b"EC" and alg == b"ES256" and key.get(b"crv") == b"P-256":
        from platen.core import p256

        a = _number(key.get(b"x"), 32)
        b = _number(key.get(b"y"), 32)
        good = a is not None and b is not None and p256.is_key(a, b)
    else:
        return None
    return (kid, alg, a, b) if good else None


def verify(key, signature, digest):
    """Whether signature (bytes) is by key (what parse gave) over this SHA-256 digest."""
    if key[1] == b"RS256":
        from platen.core import rsa

        return rsa.verify(key[2], key[3], signature, digest)
    from platen.core import p256

    return p256.verify(key[2], key[3], signature, digest)


def is_text(value):
    """Whether a value from the JSON reader is a string."""
    return type(value) is bytes


def _number(text, size):
    # Base64urlUInt: of exactly size bytes (RFC 7518 section 6.2.1.2), or for 0 without leading
    # zeros (section 6.3.1.1).
    data = base64url.decode(text, 0, len(text)) if is_text(text) else None
    if not data or (len(data) != size if size else data[0] == 0):
        return None
    return int.from_bytes(data, "big")

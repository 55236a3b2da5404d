# SPDX-License-Identifier: MIT
"""A client that signs in, for tests of Digest and Basic: its own arithmetic, not the printer's.

`answer(nonce, ...)` is the value of an Authorization field; every part of it can be
given. Users: ada (group operators), bob (no MD5 hash), and Ärger with a password in UTF-8.
"""

import binascii
import hashlib

REALM = b"Platen"
TARGET = b"/ipp/print"
PASSWORDS = {b"ada": b"Circle of Life", b"bob": b"a:b:c", b"\xc3\x84rger": b"\xe2\x82\xacuro"}


def hexed(algorithm, text):
    """Hex of a hash."""
    return binascii.hexlify(getattr(hashlib, algorithm)(text).digest())


def line(name, groups=b"", with_md5=True, realm=REALM, password=None):
    """Fields of the users file."""
    secret = name + b":" + realm + b":" + (password or PASSWORDS[name])
    return [name, hexed("sha256", secret), hexed("md5", secret) if with_md5 else b"", groups]


class Users:
    """The users file; `asked` are the names that were looked up."""

    def __init__(self):
        self.asked = []
        self.lines = {}
        for each in (
            line(b"ada", b"operators,staff"),
            line(b"bob", with_md5=False),
            line(b"\xc3\x84rger"),
        ):
            self.lines[each[0]] = each

    def find(self, key):
        """Fields of a line, or None."""
        self.asked.append(key)
        return self.lines.get(key)


def answer(sealed, user=b"ada", nc=1, **more):
    """The value of an Authorization field.

    sealed: the nonce. more: password, hash (sha256 or md5), method, in_realm, to, with_cnonce are
    what is computed with; any parameter by its name is as it is to be written (quotes included),
    None to leave it out; `tail` is put behind everything.
    """
    algorithm = more.pop("hash", "sha256")
    password = more.pop("password", PASSWORDS.get(user, b"none"))
    method = more.pop("method", b"POST")
    realm = more.pop("in_realm", REALM)
    uri = more.pop("to", TARGET)
    tail = more.pop("tail", b"")
    if nc is None:
        more["nc"] = None
    if not isinstance(nc, bytes):
        nc = b"%08x" % (1 if nc is None else nc)
    cnonce = more.pop("with_cnonce", b"0a4f113b")
    ha1 = hexed(algorithm, user + b":" + realm + b":" + password)
    ha2 = hexed(algorithm, method + b":" + uri)
    proof = hexed(algorithm, b":".join((ha1, sealed, nc, cnonce, b"auth", ha2)))
    given = [
        ("username", b'"' + user + b'"'),
        ("realm", b'"' + realm + b'"'),
        ("nonce", b'"' + sealed + b'"'),
        ("uri", b'"' + uri + b'"'),
        ("algorithm", b"SHA-256" if algorithm == "sha256" else b"MD5"),
        ("qop", b"auth"),
        ("nc", nc),
        ("cnonce", b'"' + cnonce + b'"'),
        ("response", b'"' + proof + b'"'),
    ]
    parts = []
    for name, value in given:
        value = more.pop(name, value)
        if value is not None:
            parts.append(name.encode() + b"=" + value)
    for name in more:
        parts.append(name.encode() + b"=" + more[name])
    return b"Digest " + b", ".join(parts) + tail


def nonce_of(challenge):
    """The nonce of WWW-Authenticate fields."""
    at = challenge.find(b'nonce="') + 7
    return challenge[at : challenge.find(b'"', at)]

# SPDX-License-Identifier: MIT
"""Reads the value of an Authorization field (RFC 9110 section 11.6.2).

    scheme 1*SP ( token68 / #auth-param )      auth-param = token "=" ( token / quoted-string )

Strict: a parameter may come once, a quoted string ends, nothing follows. What is read differently
by two readers is how one of them is fooled.
"""

from micropython import const

# The whole field; CUPS sends 470 bytes with SHA-256 (http_fields.MAX_AUTHORIZATION_BYTES).
MAX_PARAMS_BYTES = const(1024)
# A Digest answer has eleven parameters, RFC 7616 knows of no more.
MAX_PARAMS = const(16)

_HTAB = const(0x09)
_SP = const(0x20)
_QUOTE = const(0x22)
_STAR = const(0x2A)
_COMMA = const(0x2C)
_EQUALS = const(0x3D)
_BACKSLASH = const(0x5C)
_DEL = const(0x7F)

# What a token may hold beside letters and digits (RFC 9110 section 5.6.2).
_TOKEN = b"!#$%&'*+-.^_`|~"


def _is_token(c):
    return 48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122 or c in _TOKEN


def scheme(value):
    """(scheme in lower case, index behind the blanks after it) of a bytes-like field value."""
    n = len(value)
    at = 0
    while at < n and _is_token(value[at]):
        at += 1
    name = bytes(value[:at]).lower()
    start = at
    while at < n and value[at] == _SP:
        at += 1
    if at == start and at < n:
        return b"", at  # something else than a blank behind it
    return name, at


def params(value, at):
    """{name in lower case: value} of the auth-params from `at` on, or None if they are not well.

    Names and values are bytes; of a quoted string what it stands for.
    """
    n = len(value)
    if n > MAX_PARAMS_BYTES:
        return None
    found = {}
    while at < n:
        start = at
        while at < n and _is_token(value[at]):
            at += 1
        name = bytes(value[start:at]).lower()
        if not name or at >= n or value[at] != _EQUALS:
            return None
        text, at = _value(value, at + 1, n)
        if text is None or name in found or len(found) == MAX_PARAMS:
            return None
        found[name] = text
        at = _blanks(value, at, n)
        if at < n:
            if value[at] != _COMMA:
                return None
            at = _blanks(value, at + 1, n)
            if at == n:
                return None  # a comma, and nothing behind it
    return found


def _blanks(value, at, n):
    while at < n and value[at] in (_SP, _HTAB):
        at += 1
    return at


def _value(value, at, n):
    """(value, index behind it); the value is None if it is not well."""
    if at < n and value[at] == _QUOTE:
        return _unquoted(value, at + 1, n)
    start = at
    while at < n and _is_token(value[at]):
        at += 1
    return (bytes(value[start:at]) if at > start else None), at


def _unquoted(value, at, n):
    text = bytearray()
    while at < n:
        c = value[at]
        at += 1
        if c == _QUOTE:
            return bytes(text), at
        if c == _BACKSLASH:
            if at == n:
                break
            c = value[at]
            at += 1
        if (c < _SP and c != _HTAB) or c == _DEL:
            break
        text.append(c)
    return None, at


def quoted(text):
    """The quoted-string that stands for `text`, which has no control characters."""
    return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def extended(text):
    """What an ext-value in UTF-8 stands for (RFC 8187 section 3.2.1), or None.

    charset "'" [ language ] "'" *( attr-char / "%" 2HEXDIG )
    """
    parts = text.split(b"'")
    if len(parts) != 3 or parts[0].upper() != b"UTF-8":
        return None
    found = bytearray()
    pieces = parts[2].split(b"%")
    for i in range(len(pieces)):
        piece = pieces[i]
        if i:
            c = _hex(piece)
            if c < _SP or c == _DEL:  # also -1: no digits
                return None
            found.append(c)
            piece = piece[2:]
        for c in piece:
            if not _is_token(c) or c == _STAR:
                return None
        found.extend(piece)
    return bytes(found)


def _hex(text):
    # The byte that two hex digits stand for, or -1.
    if len(text) < 2:
        return -1
    for i in range(2):
        if text[i] not in b"0123456789abcdefABCDEF":
            return -1
    return int(text[:2], 16)


def same(a, b):
    """Whether two strings are equal, in a time that does not tell where they differ."""
    if len(a) != len(b):
        return False
    odd = 0
    for i in range(len(a)):
        odd |= a[i] ^ b[i]
    return odd == 0

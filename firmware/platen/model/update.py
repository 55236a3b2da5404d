# SPDX-License-Identifier: MIT
"""New firmware, and whether it may be installed: what is signed, by whom, for which board.

A bundle is a folder: the files; `files`, a line for each, `sha256 size path`; and `update.jws`, a
JSON Web Signature (RFC 7515) of what it all is. `read` judges that with a key that was pinned,
which is not that of any certificate; `entry` takes a line of `files` apart. Nothing is opened.

    {"product":"platen","board":"unix","version":"1.2.0","minimum":"1.1.0",
     "files":"<sha256 of `files`>","count":64,"bytes":151000}
"""

import binascii
import hashlib

from micropython import const

from platen.core import jwk, jwt
from platen.core.jwk import is_text

PRODUCT = b"platen"
TYP = b"platen-update+jws"

# A path on the board. The longest of ours has 40.
MAX_PATH_BYTES = const(96)

# A line of `files`: 64 digits, a size of at most 8, a path, two spaces and the end.
MAX_LINE_BYTES = const(64 + 1 + 8 + 1 + MAX_PATH_BYTES + 1)

# Files of a bundle, and their size: flash for two versions is 1.5 MB on the smallest board.
MAX_FILES = const(256)
MAX_BYTES = const(786432)

_NUMBER_MAX = const(65535)
_DIGEST_DIGITS = const(64)


class Refused(Exception):
    """Why a bundle is not installed; the argument says it in words."""


class Update:
    """What a signed text says: version and minimum as tuples, digest of `files`, count, bytes."""

    def __init__(self, version, minimum, digest, count, size):
        self.version = version
        self.minimum = minimum
        self.digest = digest
        self.count = count
        self.bytes = size


def read(text, keys, board, floor):
    """The Update that a signed text (bytes) allows; raises Refused.

    keys: look-up with find(kid), as of shell.jwks; board: bytes; floor: the least version that may
    be installed, as a tuple: a version with a known hole does not come back.
    """
    token = jwt.Token(text)
    if token.trouble:
        raise Refused("update.jws: " + token.trouble.decode())
    if token.typ != TYP:
        raise Refused("update.jws is signed for something else")
    key = keys.find(token.kid)
    if key is None or key[1] != token.alg:
        raise Refused("update.jws is signed by nobody that this printer knows")
    if not jwk.verify(key, token.signature, hashlib.sha256(token.signed).digest()):
        raise Refused("the signature of update.jws is wrong")
    return _judge(token.claims, board, floor)


def _judge(claims, board, floor):
    if claims.get(b"product") != PRODUCT:
        raise Refused("the bundle is no Platen")
    if claims.get(b"board") != board:
        raise Refused("the bundle is for another board")
    version = parse_version(claims.get(b"version"))
    minimum = parse_version(claims.get(b"minimum"))
    digest = claims.get(b"files")
    count = claims.get(b"count")
    size = claims.get(b"bytes")
    if version is None or minimum is None or minimum > version:
        raise Refused("update.jws: the versions make no sense")
    if not _is_number(count, MAX_FILES) or not _is_number(size, MAX_BYTES):
        raise Refused("update.jws: more than a board may hold")
    if not is_text(digest) or not _is_digest(digest):
        raise Refused("update.jws does not say what its files are")
    if version < floor:
        raise Refused("version %d.%d.%d is the least that may be installed" % floor)
    return Update(version, minimum, binascii.unhexlify(digest), count, size)


def _is_number(value, most):
    return isinstance(value, int) and value is not True and 0 < value <= most


def _is_digest(text):
    if len(text) != _DIGEST_DIGITS:
        return False
    for c in text:
        if c not in b"0123456789abcdef":
            return False
    return True


def parse_version(text):
    """(major, minor, patch) of three numbers with points between (bytes), or None."""
    if not is_text(text):
        return None
    found = []
    for part in text.split(b"."):
        if not 0 < len(part) <= 5 or not part.isdigit() or (part[0] == 0x30 and len(part) > 1):
            return None
        found.append(int(part))
    return tuple(found) if len(found) == 3 and max(found) <= _NUMBER_MAX else None


def entry(line):
    """(digest, size, path as bytes) of a line of `files` (bytes, with its end), or None."""
    parts = line.split(b" ")
    if len(parts) != 3 or len(line) > MAX_LINE_BYTES or parts[2][-1:] != b"\n":
        return None
    digest, size, path = parts[0], parts[1], parts[2][:-1]
    if not _is_digest(digest) or not 0 < len(size) <= 8 or not size.isdigit():
        return None
    if (size[0] == 0x30 and len(size) > 1) or not is_path(path):
        return None
    return binascii.unhexlify(digest), int(size), path


def is_path(path):
    """Whether a path (bytes) stays in its folder and means one file: no way up, no hidden one."""
    if not 0 < len(path) <= MAX_PATH_BYTES:
        return False
    for part in path.split(b"/"):
        if not part or part[0] == 0x2E:
            return False
    for c in path:
        if not (48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122 or c in b"._-/"):
            return False
    return True

# SPDX-License-Identifier: MIT
"""A bundle of new firmware in a folder of the board, checked file by file before it is used.

`check` opens everything and changes nothing. The least version that may be installed is kept in a
file, and raised only when a new version has shown that it works: `raise_floor` is for whoever sees
it get ready.
"""

import hashlib
import os

from micropython import const

from platen.model import update
from platen.model.update import Refused

NAME = "update.jws"
FILES = "files"

_TEXT_BYTES = const(2561)  # one more than a token may have (core/jwt.py)
_PIECE_BYTES = const(512)
_FOLDER = const(0x4000)
_KINDS = const(0xF000)
_LOWEST = (0, 0, 0)


def check(folder, keys, board, floor_path):
    """The Update whose files are all in folder, each as it was signed, and no other; or Refused.

    keys: with find(kid); board: bytes; floor_path: the file of raise_floor, which may be missing.
    """
    try:
        with open(folder + "/" + NAME, "rb") as f:
            text = f.read(_TEXT_BYTES)
    except OSError:
        raise Refused("the bundle is not signed: it has no " + NAME)
    found = update.read(text.rstrip(b"\n"), keys, board, read_floor(floor_path))
    try:
        _check_list(folder, found)
        _check_files(folder, found)
    except OSError as e:
        raise Refused("a file of the bundle cannot be read: %s" % repr(e))
    return found


def _check_list(folder, found):
    digest, _size = _hash(folder + "/" + FILES)
    if digest != found.digest:
        raise Refused("the list of files is not the one that was signed")


def _check_files(folder, found):
    # The list is signed, so that it is ours to read; every line is looked at all the same.
    piece = bytearray(_PIECE_BYTES)
    before = b""
    count = size = 0
    with open(folder + "/" + FILES, "rb") as f:
        while True:
            line = f.readline(update.MAX_LINE_BYTES + 1)
            if not line:
                break
            row = update.entry(line)
            if row is None or row[2] <= before:
                raise Refused("the list of files is no list of files")
            before = row[2]
            count += 1
            size += row[1]
            path = before.decode()
            if _hash(folder + "/" + path, piece) != row[:2]:
                raise Refused("%s is not what was signed" % path)
    if count != found.count or size != found.bytes:
        raise Refused("the list of files is not whole")
    if _files_below(folder) != count + 2:
        raise Refused("there are files in the bundle that nobody signed")


def _hash(path, piece=None):
    """(SHA-256, size) of a file."""
    made = hashlib.sha256()
    piece = piece or bytearray(_PIECE_BYTES)
    view = memoryview(piece)
    size = 0
    with open(path, "rb") as f:
        while True:
            n = f.readinto(piece)
            if not n:
                return made.digest(), size
            made.update(view[:n])
            size += n


def _files_below(folder):
    count = 0
    for row in os.ilistdir(folder):
        if row[0] in (".", ".."):
            continue
        if row[1] & _KINDS == _FOLDER:
            count += _files_below(folder + "/" + row[0])
        else:
            count += 1
    return count


def read_floor(path):
    """The least version that may be installed, as a tuple. A damaged file is no way around it."""
    try:
        with open(path, "rb") as f:
            text = f.read(32)
    except OSError:
        return _LOWEST
    found = update.parse_version(text.strip())
    if found is None:
        raise Refused("%s is damaged: install by hand" % path)
    return found


def raise_floor(path, minimum):
    """Nothing below `minimum` (a tuple) is installed from now on; it never goes down again."""
    if minimum <= read_floor(path):
        return
    with open(path + ".new", "wb") as f:
        f.write(b"%d.%d.%d\n" % minimum)
    os.rename(path + ".new", path)

# SPDX-License-Identifier: MIT
"""What host_tools/deploy.py runs on the board, over the raw REPL, to receive files.

Sent once a connection. Each function prints one answer for the host to read.
"""

import binascii
import gc
import hashlib
import os
import sys

_DIRECTORY = 0x4000
_buf = bytearray(512)
_view = memoryview(_buf)
_f = None


def facts():
    """Prints (.mpy architecture, version, free heap, free and all flash, block) of this board."""
    gc.collect()
    fs = os.statvfs("/")
    version = sys.implementation[1]
    arch = getattr(sys.implementation, "_mpy", 0)
    print((arch, version[0], version[1], gc.mem_free(), fs[0] * fs[3], fs[0] * fs[2], fs[0]))


def _digest(path):
    h = hashlib.sha256()
    with open(path, "rb") as f:
        while True:
            n = f.readinto(_buf)
            if not n:
                break
            h.update(_view[:n])
    return binascii.hexlify(h.digest()).decode()


def digest(path):
    """Prints the SHA-256 of a file; nothing when there is none."""
    try:
        print(_digest(path))
    except OSError:
        pass


def digests(folder):
    """Prints "SHA-256 path" of each file in a folder; nothing when it is not there."""
    try:
        entries = list(os.ilistdir(folder))
    except OSError:
        return
    for entry in entries:
        path = folder + "/" + entry[0]
        if entry[1] == _DIRECTORY:
            digests(path)
        else:
            print(_digest(path), path)


def names(folder):
    """Prints the names in a folder."""
    try:
        print(" ".join(os.listdir(folder)))
    except OSError:
        print()


def text(path):
    """Prints a short file."""
    try:
        with open(path) as f:
            print(f.read())
    except OSError:
        print()


def remove(path):
    """Removes a file, or a folder and all in it."""
    try:
        is_folder = os.stat(path)[0] & _DIRECTORY
    except OSError:
        return
    if is_folder:
        for name in os.listdir(path):
            remove(path + "/" + name)
        os.rmdir(path)
    else:
        os.remove(path)


def folders(path):
    """Makes the folders that a file needs."""
    parts = path.split("/")[1:-1]
    here = ""
    for part in parts:
        here += "/" + part
        try:
            os.mkdir(here)
        except OSError as error:
            if error.errno != 17:  # EEXIST
                raise


def copy(source, target):
    """Copies a file on the board."""
    folders(target)
    with open(source, "rb") as a, open(target, "wb") as b:
        while True:
            n = a.readinto(_buf)
            if not n:
                break
            b.write(_view[:n])


def begin(path):
    """Opens a file that write() fills and end() closes."""
    global _f
    folders(path)
    _f = open(path, "wb")


def write(data):
    """Adds Base64 data to it."""
    _f.write(binascii.a2b_base64(data))


def end():
    """Closes it."""
    _f.close()


def switch(path):
    """The file PATH.new takes the place of PATH, at once or not at all."""
    os.rename(path + ".new", path)
    if hasattr(os, "sync"):
        os.sync()

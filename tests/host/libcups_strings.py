# SPDX-License-Identifier: MIT
"""Message catalogs as the system's libcups 2.x reads them, the way a print dialog gets them.

`load(path)` parses a .strings file as cupsLocalizeDestOption does with what printer-strings-uri
names; `fetch(...)`, in a process of its own because libcups keeps what it trusts in $HOME, gets it
from the printer with cupsGetFd. Needs Debian's libcups2.
"""

import ctypes
import os
import sys

_STRINGS = 2  # _CUPS_MESSAGE_STRINGS: the format, and escapes stay as they are
_ALWAYS = 3  # HTTP_ENCRYPTION_ALWAYS
_P = ctypes.c_void_p
_I = ctypes.c_int
_S = ctypes.c_char_p


class _Message(ctypes.Structure):
    _fields_ = (("msg", _S), ("str", _S))


def _library():
    cups = ctypes.CDLL("libcups.so.2")
    cups.cupsUserAgent.restype = _S
    cups.cupsArrayFirst.restype = cups.cupsArrayNext.restype = ctypes.POINTER(_Message)
    cups.cupsArrayFirst.argtypes = cups.cupsArrayNext.argtypes = [_P]
    cups._cupsMessageLoad.restype = _P
    cups._cupsMessageLookup.restype = _S
    cups._cupsMessageLookup.argtypes = [_P, _S]
    cups._cupsMessageFree.argtypes = [_P]
    # cupsMessageLoad got an array to add to as its first argument in 2.5.
    agent = cups.cupsUserAgent().decode()  # "CUPS/2.4.2 (Linux ...) IPP/2.0"
    version = tuple(int(n) for n in agent.split("/")[1].split()[0].split(".")[:2])
    cups._cupsMessageLoad.argtypes = [_S, _I] if version < (2, 5) else [_P, _S, _I]
    return cups


def load(path):
    """Return {key: text} of a catalog."""
    cups = _library()
    leading = [None] * (len(cups._cupsMessageLoad.argtypes) - 2)
    catalog = cups._cupsMessageLoad(*leading, os.fsencode(path), _STRINGS)
    try:
        keys = []
        one = cups.cupsArrayFirst(catalog)
        while one:
            keys.append(one.contents.msg)
            one = cups.cupsArrayNext(catalog)
        return {key.decode(): cups._cupsMessageLookup(catalog, key).decode() for key in keys}
    finally:
        cups._cupsMessageFree(catalog)


def fetch(port, path, file):
    """GET path from localhost over TLS into a file; returns the HTTP status."""
    cups = _library()
    cups.httpConnect2.restype = _P
    cups.httpConnect2.argtypes = [_S, _I, _P, _I, _I, _I, _I, _P]
    cups.cupsGetFd.argtypes = [_P, _S, _I]
    cups.httpClose.argtypes = [_P]
    http = cups.httpConnect2(b"localhost", port, None, 0, _ALWAYS, 1, 10000, None)
    assert http, "libcups cannot connect"
    with open(file, "wb") as out:
        status = cups.cupsGetFd(http, path.encode(), out.fileno())
    cups.httpClose(http)
    return status


if __name__ == "__main__":
    print(fetch(int(sys.argv[1]), sys.argv[2], sys.argv[3]))

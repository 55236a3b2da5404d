# SPDX-License-Identifier: MIT
"""Message catalogs as the system's libcups 2.x reads them, the way a print dialog gets them.

`load(path)` parses a .strings file as cupsLocalizeDestOption does with what printer-strings-uri
names; `localize(...)`, in a process of its own because libcups takes the language from the
environment and keeps what it trusts in $HOME, asks a printer. Needs Debian's libcups2.
"""

import ctypes
import json
import os
import sys

_STRINGS = 2  # _CUPS_MESSAGE_STRINGS: the format, and escapes stay as they are
_DEVICE = 0x80  # CUPS_DEST_FLAGS_DEVICE: the printer itself, no print server
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


def localize(uri, names):
    """What a print dialog shows for each name: an attribute or attribute.value.

    The printer is asked for its attributes and, over the same connection, for its catalog.
    """
    cups = _library()
    for name in ("cupsGetDestWithURI", "cupsConnectDest", "cupsCopyDestInfo"):
        getattr(cups, name).restype = _P
    cups.cupsLocalizeDestOption.restype = cups.cupsLocalizeDestValue.restype = _S
    cups.cupsGetDestWithURI.argtypes = [_S, _S]
    cups.cupsConnectDest.argtypes = [_P, ctypes.c_uint, _I, _P, _S, ctypes.c_size_t, _P, _P]
    cups.cupsCopyDestInfo.argtypes = [_P, _P]
    cups.cupsLocalizeDestOption.argtypes = [_P, _P, _P, _S]
    cups.cupsLocalizeDestValue.argtypes = [_P, _P, _P, _S, _S]

    dest = cups.cupsGetDestWithURI(b"printer", uri.encode())
    resource = ctypes.create_string_buffer(256)
    http = cups.cupsConnectDest(dest, _DEVICE, 10000, None, resource, 256, None, None)
    assert http, "libcups cannot connect"
    info = cups.cupsCopyDestInfo(http, dest)
    assert info, "libcups cannot get the printer's attributes"
    found = {}
    for name in names:
        option, _, value = name.partition(".")
        if value:
            text = cups.cupsLocalizeDestValue(http, dest, info, option.encode(), value.encode())
        else:
            text = cups.cupsLocalizeDestOption(http, dest, info, option.encode())
        found[name] = text.decode()
    return found


if __name__ == "__main__":
    json.dump(localize(sys.argv[1], sys.argv[2:]), sys.stdout)

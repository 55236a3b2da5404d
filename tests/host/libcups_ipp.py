# SPDX-License-Identifier: MIT
"""IPP messages encoded and decoded by the system's libcups 2.x, as an oracle for the codec tests.

Attributes are (group tag, name, value tag, [values]). Values are ints, bools, bytes (texts, octets
and the 11 bytes of a date), (low, high), (x, y, units), (language, text), None for out-of-band
values and lists of (name, value tag, values) for collections. Needs Debian's libcups2.
"""

import ctypes
import typing

_STATE_IDLE = 0
_STATE_DATA = 3


class Message(typing.NamedTuple):
    """A decoded message; code is the operation-id or status-code."""

    version: tuple[int, int]
    code: int
    request_id: int
    attributes: list
    consumed: int  # bytes read
    problem: bytes | None  # what ippValidateAttributes found wrong
    groups: list  # the same attributes as (group tag, [(name, value tag, [values])])


_CONTEXT = 1  # never looked at, but libcups refuses NULL

_INTEGERS = (0x21, 0x23)
_STRINGS = (0x41, 0x42, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49)
_IO = ctypes.CFUNCTYPE(
    ctypes.c_ssize_t, ctypes.c_void_p, ctypes.POINTER(ctypes.c_ubyte), ctypes.c_size_t
)
_P = ctypes.c_void_p
_I = ctypes.c_int
_S = ctypes.c_char_p

_PROTOTYPES = {
    "ippNew": (_P, []),
    "ippNewRequest": (_P, [_I]),
    "ippDelete": (None, [_P]),
    "ippReadIO": (_I, [_P, _IO, _I, _P, _P]),
    "ippWriteIO": (_I, [_P, _IO, _I, _P, _P]),
    "ippLength": (ctypes.c_size_t, [_P]),
    "ippSetState": (_I, [_P, _I]),
    "ippSetOperation": (_I, [_P, _I]),
    "ippSetRequestId": (_I, [_P, _I]),
    "ippSetVersion": (_I, [_P, _I, _I]),
    "ippGetStatusCode": (_I, [_P]),
    "ippGetRequestId": (_I, [_P]),
    "ippGetVersion": (_I, [_P, ctypes.POINTER(_I)]),
    "ippFirstAttribute": (_P, [_P]),
    "ippNextAttribute": (_P, [_P]),
    "ippGetName": (_S, [_P]),
    "ippGetGroupTag": (_I, [_P]),
    "ippGetValueTag": (_I, [_P]),
    "ippGetCount": (_I, [_P]),
    "ippGetInteger": (_I, [_P, _I]),
    "ippGetBoolean": (_I, [_P, _I]),
    "ippGetRange": (_I, [_P, _I, ctypes.POINTER(_I)]),
    "ippGetResolution": (_I, [_P, _I, ctypes.POINTER(_I), ctypes.POINTER(_I)]),
    "ippGetDate": (ctypes.POINTER(ctypes.c_ubyte), [_P, _I]),
    "ippGetOctetString": (_P, [_P, _I, ctypes.POINTER(_I)]),
    "ippGetString": (_S, [_P, _I, ctypes.POINTER(_S)]),
    "ippGetCollection": (_P, [_P, _I]),
    "ippValidateAttributes": (_I, [_P]),
    "ippValidateAttribute": (_I, [_P]),
    "ippAddSeparator": (_P, [_P]),
    "ippAddIntegers": (_P, [_P, _I, _I, _S, _I, ctypes.POINTER(_I)]),
    "ippAddBooleans": (_P, [_P, _I, _S, _I, ctypes.c_char_p]),
    "ippAddRanges": (_P, [_P, _I, _S, _I, ctypes.POINTER(_I), ctypes.POINTER(_I)]),
    "ippAddResolution": (_P, [_P, _I, _S, _I, _I, _I]),
    "ippAddDate": (_P, [_P, _I, _S, ctypes.c_char_p]),
    "ippAddOctetString": (_P, [_P, _I, _S, ctypes.c_char_p, _I]),
    "ippAddStrings": (_P, [_P, _I, _I, _S, _I, _S, ctypes.POINTER(_S)]),
    "ippAddOutOfBand": (_P, [_P, _I, _I, _S]),
    "ippAddCollections": (_P, [_P, _I, _S, _I, ctypes.POINTER(_P)]),
    "cupsLastErrorString": (_S, []),
    "ippOpString": (_S, [_I]),
    "ippErrorString": (_S, [_I]),
}


def _load():
    library = ctypes.CDLL("libcups.so.2")
    for name, (result, arguments) in _PROTOTYPES.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


_cups = _load()


def decode(data):
    """Return the Message at the start of data; ValueError when libcups refuses it."""
    ipp, consumed = _read(data)
    try:
        good = _cups.ippValidateAttributes(ipp)
        problem = None if good else _cups.cupsLastErrorString()
        minor = _I()
        version = (_cups.ippGetVersion(ipp, ctypes.byref(minor)), minor.value)
        code, request_id = _cups.ippGetStatusCode(ipp), _cups.ippGetRequestId(ipp)
        groups = _groups(ipp)
        flat = [(tag, *attribute) for tag, attributes in groups for attribute in attributes]
        return Message(version, code, request_id, flat, consumed, problem, groups)
    finally:
        _cups.ippDelete(ipp)


def rewrite(data):
    """Return the message at the start of data as libcups writes what it has read of it."""
    ipp, _ = _read(data)
    try:
        return _write(ipp)
    finally:
        _cups.ippDelete(ipp)


def operation_name(code):
    """Return an operation's name in the registry; None for one that libcups does not know."""
    return _name(_cups.ippOpString(code), code)


def status_name(code):
    """Return a status code's name in the registry; None for one that libcups does not know."""
    return _name(_cups.ippErrorString(code), code)


def _name(text, code):
    return None if text == b"0x%04x" % code else text.decode()


def _read(data):
    """Return (ipp_t to delete, bytes consumed)."""
    at = 0

    def read(_context, buf, size):
        nonlocal at
        piece = data[at : at + size]
        ctypes.memmove(buf, piece, len(piece))
        at += len(piece)
        return len(piece)

    ipp = _cups.ippNew()
    state = _cups.ippReadIO(_CONTEXT, _IO(read), 1, None, ipp)
    if state != _STATE_DATA:
        _cups.ippDelete(ipp)
        raise ValueError(f"libcups: state {state}, {_cups.cupsLastErrorString()!r}")
    return ipp, at


def _write(ipp):
    written = bytearray()

    def write(_context, buf, size):
        written.extend(ctypes.string_at(buf, size))
        return size

    _cups.ippSetState(ipp, _STATE_IDLE)
    state = _cups.ippWriteIO(_CONTEXT, _IO(write), 1, None, ipp)
    if state != _STATE_DATA:
        raise ValueError(f"libcups: state {state}, {_cups.cupsLastErrorString()!r}")
    if len(written) != _cups.ippLength(ipp):
        raise ValueError("libcups wrote another length than it announced")
    return bytes(written)


def _groups(ipp):
    groups = []
    last = None
    attribute = _cups.ippFirstAttribute(ipp)
    while attribute:
        name = _cups.ippGetName(attribute)
        group = _cups.ippGetGroupTag(attribute) if name is not None else None
        if name is not None:  # a separator between groups of one kind has none
            if group != last:
                groups.append((group, []))
            tag = _cups.ippGetValueTag(attribute)
            count = _cups.ippGetCount(attribute)
            values = [_value(attribute, tag, i) for i in range(count)]
            groups[-1][1].append((name, tag, values))
        last = group
        attribute = _cups.ippNextAttribute(ipp)
    return groups


def _value(attribute, tag, i):
    if tag in _INTEGERS:
        return _cups.ippGetInteger(attribute, i)
    if tag == 0x22:
        return bool(_cups.ippGetBoolean(attribute, i))
    if tag == 0x30:
        size = _I()
        start = _cups.ippGetOctetString(attribute, i, ctypes.byref(size))
        return ctypes.string_at(start, size.value) if size.value else b""
    if tag == 0x31:
        return ctypes.string_at(_cups.ippGetDate(attribute, i), 11)
    if tag == 0x32:
        y, units = _I(), _I()
        x = _cups.ippGetResolution(attribute, i, ctypes.byref(y), ctypes.byref(units))
        return (x, y.value, units.value)
    if tag == 0x33:
        high = _I()
        return (_cups.ippGetRange(attribute, i, ctypes.byref(high)), high.value)
    if tag == 0x34:
        return [
            member
            for _, members in _groups(_cups.ippGetCollection(attribute, i))
            for member in members
        ]
    if tag in _STRINGS:
        return _cups.ippGetString(attribute, i, None)
    if tag in (0x35, 0x36):
        language = _S()
        text = _cups.ippGetString(attribute, i, ctypes.byref(language))
        return (language.value, text)
    return None


def encode(operation, request_id, attributes, version=(2, 0)):
    """Return a request as libcups writes it: attributes as in a message, groups in order."""
    ipp = _cups.ippNew()
    try:
        _cups.ippSetVersion(ipp, *version)
        _cups.ippSetOperation(ipp, operation)
        _cups.ippSetRequestId(ipp, request_id)
        for attribute in attributes:
            if not _add(ipp, *attribute):
                raise ValueError(f"libcups does not take {attribute}")
        return _write(ipp)
    finally:
        _cups.ippDelete(ipp)


def _add(ipp, group, name, tag, values):
    count = len(values)
    if tag in _INTEGERS:
        return _cups.ippAddIntegers(ipp, group, tag, name, count, (_I * count)(*values))
    if tag == 0x22:
        return _cups.ippAddBooleans(ipp, group, name, count, bytes(values))
    if tag == 0x33:
        lows = (_I * count)(*[low for low, _ in values])
        highs = (_I * count)(*[high for _, high in values])
        return _cups.ippAddRanges(ipp, group, name, count, lows, highs)
    if tag == 0x34:
        return _add_collections(ipp, group, name, values)
    if tag in (0x35, 0x36):
        language, text = values[0]
        return _cups.ippAddStrings(ipp, group, tag, name, 1, language, (_S * 1)(text))
    if tag in _STRINGS:
        return _cups.ippAddStrings(ipp, group, tag, name, count, None, (_S * count)(*values))
    if tag == 0x30:
        return _cups.ippAddOctetString(ipp, group, name, values[0], len(values[0]))
    if tag == 0x31:
        return _cups.ippAddDate(ipp, group, name, values[0])
    if tag == 0x32:
        x, y, units = values[0]
        return _cups.ippAddResolution(ipp, group, name, units, x, y)
    return _cups.ippAddOutOfBand(ipp, group, tag, name)


def _add_collections(ipp, group, name, values):
    made = []
    for members in values:
        collection = _cups.ippNew()
        for member, tag, inner in members:
            _add(collection, 0, member, tag, inner)
        made.append(collection)
    added = _cups.ippAddCollections(ipp, group, name, len(made), (_P * len(made))(*made))
    for collection in made:
        _cups.ippDelete(collection)  # the message holds its own reference
    return added


def is_valid(tag, name, value):
    """Return whether ippValidateAttribute accepts one string value."""
    ipp = _cups.ippNew()
    attribute = _cups.ippAddStrings(ipp, 1, tag, name, 1, None, (_S * 1)(value))
    good = _cups.ippValidateAttribute(attribute)
    _cups.ippDelete(ipp)
    return bool(good)

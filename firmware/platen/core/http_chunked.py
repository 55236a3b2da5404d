# SPDX-License-Identifier: MIT
"""Chunked transfer coding (RFC 9112 section 7.1), up to and including the last-chunk line.

    SIZE-in-hex [;extension] CRLF  data  CRLF   ...   "0" [;extension] CRLF   | trailers, CRLF

`ChunkedReader` follows the core contract; data is handed out as spans of the caller's buffer, as
long as what has arrived, never byte by byte. The trailer section after it is `HTTPReader`'s.
A CRLF that is not exactly there is 400: lenient chunk ends are request smuggling.
"""

from micropython import const

# Digits as sent, leading zeros included; and 7 that count, so that a size fits a small int.
MAX_CHUNK_SIZE_DIGITS = const(8)
MAX_CHUNK_SIZE = const(0xFFFFFFF)
# Bytes between the size and its CRLF. No print client sends extensions and none is used.
MAX_CHUNK_EXTENSION_BYTES = const(32)

_NEED_DATA = const(0)  # these four as in http.py
_BODY = const(2)
_END = const(3)
_BAD = const(4)

_HTAB = const(0x09)
_LF = const(0x0A)
_CR = const(0x0D)
_SP = const(0x20)
_SEMICOLON = const(0x3B)
_DEL = const(0x7F)

# States; indices of _STEPS.
_SIZE = const(0)
_EXTENSION = const(1)
_SIZE_LF = const(2)
_DATA = const(3)
_DATA_CR = const(4)
_DATA_LF = const(5)


def _hex_digit(c):
    # 0 to 15, or -1.
    if 0x30 <= c <= 0x39:
        return c - 0x30
    c |= 0x20
    if 0x61 <= c <= 0x66:
        return c - 0x57
    return -1


class ChunkedReader:
    """Events NEED_DATA, BODY (`start`, `stop`), END (last chunk seen), BAD (`error` 400, 413)."""

    def __init__(self):
        self.reset()

    def reset(self):
        """Begin a new body."""
        self.event = _NEED_DATA
        self.error = 0
        self.start = 0
        self.stop = 0
        self._state = _SIZE
        self._left = 0  # size being read, then bytes of the chunk still to come
        self._digits = 0
        self._extension = 0
        self._named = False  # a ";" has begun the extension

    def feed(self, buf, pos, end):
        """Consume buf[pos:end] up to one event; return the new position."""
        if self.event >= _END:
            return pos
        self.event = _NEED_DATA
        while pos < end and self.event == _NEED_DATA:
            pos = _STEPS[self._state](self, buf, pos, end)
        return pos

    def _refuse(self, status, pos):
        self.event = _BAD
        self.error = status
        return pos

    def _read_size(self, buf, pos, end):
        while pos < end:
            digit = _hex_digit(buf[pos])
            if digit < 0:
                if not self._digits:
                    return self._refuse(400, pos)
                self._state = _EXTENSION
                return pos
            if self._digits == MAX_CHUNK_SIZE_DIGITS:
                return self._refuse(400, pos)
            if self._left > MAX_CHUNK_SIZE >> 4:
                return self._refuse(413, pos)
            self._left = self._left << 4 | digit
            self._digits += 1
            pos += 1
        return pos

    def _read_extension(self, buf, pos, end):  # cold
        # Also the state of a size without one: then CR is the first byte.
        while pos < end:
            c = buf[pos]
            blank = c in (_SP, _HTAB)
            if c == _CR:
                if self._extension and not self._named:  # blanks alone extend nothing
                    return self._refuse(400, pos)
                self._state = _SIZE_LF
                return pos + 1
            if self._extension == MAX_CHUNK_EXTENSION_BYTES:
                return self._refuse(400, pos)
            if not blank and (c < _SP or c == _DEL or not (self._named or c == _SEMICOLON)):
                return self._refuse(400, pos)
            if not blank:
                self._named = True
            self._extension += 1
            pos += 1
        return pos

    def _end_size(self, buf, pos, end):
        if buf[pos] != _LF:
            return self._refuse(400, pos)
        if self._left:
            self._state = _DATA
        else:
            self.event = _END
        return pos + 1

    def _read_data(self, buf, pos, end):
        if end - pos > self._left:
            end = pos + self._left
        self._left -= end - pos
        if not self._left:
            self._state = _DATA_CR
        self.start = pos
        self.stop = end
        self.event = _BODY
        return end

    def _data_cr(self, buf, pos, end):
        if buf[pos] != _CR:
            return self._refuse(400, pos)
        self._state = _DATA_LF
        return pos + 1

    def _data_lf(self, buf, pos, end):
        if buf[pos] != _LF:
            return self._refuse(400, pos)
        self._state = _SIZE
        self._digits = 0
        self._extension = 0
        self._named = False
        return pos + 1


_STEPS = (
    ChunkedReader._read_size,
    ChunkedReader._read_extension,
    ChunkedReader._end_size,
    ChunkedReader._read_data,
    ChunkedReader._data_cr,
    ChunkedReader._data_lf,
)

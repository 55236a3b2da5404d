# SPDX-License-Identifier: MIT
"""Text encoder: UTF-8 in, lines of engine text out (printable code-page bytes, LF, ESC t n).

    pos = encoder.feed(buf, pos, end)   until one line is complete (event LINE) or all is read
    n = encoder.take()                  the line in `out`, 0 when there is none
Characters are looked up in the page in use, then in the engine's other pages, else replaced
(ascii_fallback.py). Lines break at spaces; words longer than a line are split. LF, CR, CR LF, VT,
NEL, LS and PS end a line, FF also adds three empty ones, TAB goes to the next multiple of 8, all
other control characters vanish. Invalid UTF-8: one `?` per maximal subpart (Unicode D93b).
feed() and take() allocate nothing; no byte of the input is ever copied to `out` unchecked.
"""

from micropython import const

from platen.core import ascii_fallback, codepages

NEED_DATA = const(0)
LINE = const(1)

_TAB = const(8)
# A form feed ejects a page elsewhere; on a roll it is a gap.
_FORM_FEED_LINES = const(3)
_NO_PAGE = const(255)
_QUESTION = const(0x3F)
_SPACE = const(0x20)


class TextEncoder:
    """Encoder for one engine; `profile` is a dict of boards/engines, `out` the caller's bytearray.

    out: at least 8 * columns + 16 bytes (two lines with a page change at every character).
    """

    def __init__(self, profile, out):
        text = profile["text"]
        self.out = out
        self._columns = text["columns"]
        if len(out) < 8 * self._columns + 16:
            raise ValueError("out is shorter than two lines")
        numbers = text["code_pages"]
        self._tables = [t for n, t in zip(codepages.NAMES, codepages.TABLES) if n in numbers]
        self._numbers = bytes([numbers[n] for n in codepages.NAMES if n in numbers])
        self._cells = bytearray(self._columns)  # bytes of the line in hand ...
        self._pages = bytearray(self._columns)  # ... and the page of each
        self._key = bytearray(2)
        self._ascii = bytearray(3)
        self.start()

    def start(self):
        """Begins a document."""
        self.event = NEED_DATA
        self._n = 0  # bytes of finished lines in out
        self.lines = 0  # and how many lines they are
        self._count = 0  # cells of the line in hand
        self._break = 0  # cells up to and including the last space
        self._was_cr = False
        self._last_page = _NO_PAGE  # page of the last character that had one
        self._page = _NO_PAGE  # page the engine is in: unknown until we select one
        self._code = 0  # code point being decoded,
        self._need = 0  # its continuation bytes to come,
        self._low = 0x80  # and the range of the next one
        self._high = 0xBF

    def feed(self, buf, pos, end):
        """Reads buf[pos:end] up to the end of one line; returns the new position."""
        self.event = NEED_DATA
        while pos < end:
            pos += self._byte(buf[pos])
            if self._n:
                self.event = LINE
                break
        return pos

    def finish(self):
        """Ends the document: completes the last line."""
        if self._need:
            self._need = 0
            self._character(0xFFFD)
        if self._count:
            self._end_line(self._count)
        self.event = LINE if self._n else NEED_DATA

    def take(self):
        """The number of bytes in `out` that are ready to be sent; 0 if none."""
        n = self._n
        self._n = 0
        self.lines = 0
        return n

    # UTF-8 (RFC 3629; table 3-7 of the Unicode standard).

    def _byte(self, byte):
        """Decodes one byte; returns 1, or 0 if it has to be looked at again."""
        if self._need:
            if not self._low <= byte <= self._high:
                self._need = 0
                self._character(0xFFFD)
                return 0
            self._low = 0x80
            self._high = 0xBF
            self._code = self._code << 6 | byte & 0x3F
            self._need -= 1
            if not self._need:
                self._character(self._code)
        elif byte < 0x80:
            self._character(byte)
        elif 0xC2 <= byte <= 0xDF:
            self._sequence(byte & 0x1F, 1, 0x80, 0xBF)
        elif 0xE0 <= byte <= 0xEF:  # no overlong forms, no surrogates
            low = 0xA0 if byte == 0xE0 else 0x80
            self._sequence(byte & 0x0F, 2, low, 0x9F if byte == 0xED else 0xBF)
        elif 0xF0 <= byte <= 0xF4:  # no overlong forms, nothing beyond U+10FFFF
            low = 0x90 if byte == 0xF0 else 0x80
            self._sequence(byte & 0x07, 3, low, 0x8F if byte == 0xF4 else 0xBF)
        else:
            self._character(0xFFFD)
        return 1

    def _sequence(self, code, need, low, high):
        self._code = code
        self._need = need
        self._low = low
        self._high = high

    # Characters.

    def _character(self, code):
        was_cr = self._was_cr
        self._was_cr = code == 0x0D
        if 0x20 < code < 0x7F:
            self._put(code, _NO_PAGE)
        elif code == _SPACE:
            self._space()
        elif code < 0xA0:
            self._control(code, was_cr)
        elif code == 0x2028 or code == 0x2029:
            self._end_line(self._count)
        elif ascii_fallback.is_space(code):
            self._put(_SPACE, _NO_PAGE)
        elif not ascii_fallback.has_no_width(code):
            self._look_up(code)

    def _control(self, code, was_cr):
        if code == 0x0A:
            if not was_cr:
                self._end_line(self._count)
        elif code == 0x0D or code == 0x0B or code == 0x85:
            self._end_line(self._count)
        elif code == 0x0C:
            if self._count:
                self._end_line(self._count)
            for _ in range(_FORM_FEED_LINES):
                self._end_line(0)
        elif code == 0x09:
            self._space()
            while self._count % _TAB and self._count < self._columns:
                self._space()

    def _look_up(self, code):
        if code < 0x10000:
            self._key[0] = code >> 8
            self._key[1] = code & 0xFF
            page = self._last_page
            byte = codepages.find(self._tables[page], self._key) if page != _NO_PAGE else 0
            if not byte:
                for page in range(len(self._tables)):
                    byte = codepages.find(self._tables[page], self._key)
                    if byte:
                        break
            if byte:
                self._last_page = page
                self._put(byte, page)
                return
        for i in range(ascii_fallback.replacement(code, self._ascii)):
            self._put(self._ascii[i], _NO_PAGE)

    # Lines.

    def _space(self):
        if self._count == self._columns:
            self._break = self._count  # swallowed: if a word follows, the line breaks here
            return
        after_text = self._count and self._cells[self._count - 1] != _SPACE
        self._cells[self._count] = _SPACE
        self._pages[self._count] = _NO_PAGE
        self._count += 1
        if after_text or self._break:  # an indent is no place to break
            self._break = self._count

    def _put(self, byte, page):
        if self._count == self._columns:
            self._end_line(self._break or self._count)
        self._cells[self._count] = byte
        self._pages[self._count] = page
        self._count += 1

    def _end_line(self, count):
        """Moves the first `count` cells to `out` as a line; the others begin the next one."""
        cells = self._cells
        pages = self._pages
        stop = count
        while stop and cells[stop - 1] == _SPACE:
            stop -= 1
        out = self.out
        n = self._n
        for i in range(stop):
            if pages[i] != _NO_PAGE and pages[i] != self._page:
                self._page = pages[i]
                out[n] = 0x1B
                out[n + 1] = 0x74
                out[n + 2] = self._numbers[self._page]
                n += 3
            out[n] = cells[i]
            n += 1
        out[n] = 0x0A
        self._n = n + 1
        self.lines += 1
        for i in range(count, self._count):
            cells[i - count] = cells[i]
            pages[i - count] = pages[i]
        self._count -= count
        self._break = 0

# SPDX-License-Identifier: MIT
"""Raster reader: the page machine that PWG raster and Apple raster share.

    pos = reader.feed(buf, pos, end)     until reader.event is NEED_DATA, PAGE, ROW, PAGE_END, BAD

Feed again until NEED_DATA, also with pos == end: PAGE_END needs no byte. ROW leaves the row in
`rows.row` until the next call, to be printed `repeat` times. `finish()` at the end of the document
tells whether it was whole. Events do not depend on how the input is cut. After BAD every call
returns at once; `error` and `offset` tell what and where.

A document is a file header, then pages; a page is a header, then rows; a row is a line repeat
byte (rows - 1), then packets (docs/raster.md). Only the header bytes that are read are kept.
"""

from micropython import const

from platen.core.raster_rows import (
    BAD,
    ERR_HEADER,
    ERR_LIMIT,
    ERR_LITERAL_OVERSHOOT,
    ERR_NO_PAGE,
    ERR_RUN_OVERSHOOT,
    ERR_SYNC,
    ERR_TRUNCATED,
    MAX_ROWS,
    MAX_WIDTH,
    NEED_DATA,
    PAGE,
    PAGE_END,
    ROW,
)

# Offsets stop here, so that they stay small integers on a 32-bit board.
_MAX_OFFSET = const(0x1FFFFFFF)
_MAX_FIELD = const(0x3FFFFFFF)

# What the next byte is.
_FILE_HEADER = const(0)
_PAGE_HEADER = const(1)
_LINE_REPEAT = const(2)
_PACKETS = const(3)


class RasterReader:
    """Pages and rows of one document; a format adds its headers.

    `rows`: RasterRows. `sync`: first bytes of the file header of `file_bytes`. `kept`: pairs of
    (start, stop) offsets of the page header of `page_bytes`, which land in `_head` one after the
    other, and at last (page_bytes, page_bytes).
    """

    def __init__(self, rows, sync, file_bytes, kept, page_bytes):  # once
        self.rows = rows
        self._sync = sync
        self._file_bytes = file_bytes
        self._kept = kept
        self._page_bytes = page_bytes
        size = 0
        for i in range(0, len(kept), 2):
            size += kept[i + 1] - kept[i]
        self._head = bytearray(size)
        self.reset()

    def reset(self):
        """Begin a new document."""
        self.event = NEED_DATA
        self.error = 0
        self.offset = 0  # of the byte that is wrong, from the start of the document
        self.page = 0  # pages begun
        self.kind = 0
        self.width = 0
        self.height = 0
        self.bits_per_pixel = 0
        self.bytes_per_line = 0
        self.dpi_x = 0
        self.dpi_y = 0
        self.repeat = 0  # times the row of a ROW event is printed
        self._expect = _FILE_HEADER
        self._at = 0  # bytes of this header
        self._pair = 0  # index in _kept
        self._stored = 0  # bytes in _head
        self._rows_left = 0
        self._consumed = 0
        self.rows.reset()

    def feed(self, buf, pos, end):
        """Consume buf[pos:end] up to one event; returns the new pos."""
        if self.event == BAD:
            return pos
        start = pos
        self.event = NEED_DATA
        if self._expect == _FILE_HEADER:
            pos = self._feed_file_header(buf, pos, end)
        if self._expect >= _LINE_REPEAT:
            pos = self._feed_row(buf, pos, end)
        elif self._expect == _PAGE_HEADER:
            pos = self._feed_page_header(buf, pos, end)
        if self._consumed < _MAX_OFFSET:
            self._consumed += pos - start
        if self.event == BAD:
            self.offset += self._consumed
        return pos

    def finish(self):
        """End of the document: 0 when it was whole, else its error, which `error` holds too."""
        if self.event != BAD:
            at_page_end = self._expect == _PAGE_HEADER and not self._at
            if self._expect == _LINE_REPEAT and not self._rows_left:
                at_page_end = True
            if at_page_end and self.page:
                self.error = ERR_RUN_OVERSHOOT if self.rows.was_clamped() else 0
            elif at_page_end or not self._consumed:
                self.error = ERR_NO_PAGE
            else:
                self.error = ERR_TRUNCATED
            self.offset = self._consumed
            if self.error:
                self.event = BAD
        return self.error

    def _feed_file_header(self, buf, pos, end):
        sync = self._sync
        while pos < end and self._at < self._file_bytes:
            if self._at < len(sync) and buf[pos] != sync[self._at]:
                self._fail(ERR_SYNC, 0)
                return pos
            self._at += 1
            pos += 1
        if self._at == self._file_bytes:
            self._at = 0
            self._expect = _PAGE_HEADER
        return pos

    def _feed_page_header(self, buf, pos, end):
        kept = self._kept
        at = self._at
        while pos < end and at < self._page_bytes:
            n = kept[self._pair] - at
            if n > 0:
                n = min(n, end - pos)
                at += n
                pos += n
            elif at < kept[self._pair + 1]:
                self._head[self._stored] = buf[pos]
                self._stored += 1
                at += 1
                pos += 1
            else:
                self._pair += 2
        self._at = at
        if at == self._page_bytes:
            self._at = 0
            self._pair = 0
            self._stored = 0
            self._header()
        return pos

    def _feed_row(self, buf, pos, end):
        if self._expect == _LINE_REPEAT:
            if not self._rows_left:
                self._expect = _PAGE_HEADER
                self.event = PAGE_END
                return pos
            if pos == end:
                return pos
            self.repeat = min(buf[pos] + 1, self._rows_left)
            pos += 1
            self._expect = _PACKETS
            self.rows.begin_row()
        pos = self.rows.decode(buf, pos, end)
        if self.rows.complete:
            self._rows_left -= self.repeat
            self._expect = _LINE_REPEAT
            self.event = ROW
        elif self.rows.is_broken():
            self._fail(ERR_LITERAL_OVERSHOOT, -1)
        return pos

    def _header(self):
        """Check the page header in `_head`: `_refuse`, or set the fields and `_begin_page`."""
        raise NotImplementedError

    def _begin_page(self, kind, width_at, height_at, line_at):
        """Check the size and begin the page; `*_at` are header offsets of the fields."""
        self.kind = kind
        if not self.width or not self.height:
            self._refuse(ERR_HEADER, height_at if self.width else width_at)
        elif self.width > MAX_WIDTH:
            self._refuse(ERR_LIMIT, width_at)
        elif self.height > MAX_ROWS:
            self._refuse(ERR_LIMIT, height_at)
        elif self.bytes_per_line != (self.width * self.bits_per_pixel + 7) >> 3:
            self._refuse(ERR_HEADER, line_at)
        else:
            self.page += 1
            self._rows_left = self.height
            self._expect = _LINE_REPEAT
            self.rows.begin(kind, self.width)
            self.event = PAGE

    def _u32(self, at):
        """Big-endian field at `at` of `_head`; 2^30 - 1 stands for all that is larger."""
        head = self._head
        if head[at] >= 0x40:
            return _MAX_FIELD
        return (head[at] << 24) + (head[at + 1] << 16) + (head[at + 2] << 8) + head[at + 3]

    def _refuse(self, error, field_at):
        self._fail(error, field_at - self._page_bytes)

    def _fail(self, error, offset):
        # `offset` is from the byte behind the last one consumed; feed() makes it absolute.
        self.error = error
        self.offset = offset
        self.event = BAD

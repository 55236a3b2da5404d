# SPDX-License-Identifier: MIT
"""Apple raster: headers, row coding, damage; every vector whole, cut everywhere, byte by byte."""

import unittest

from platen.core import raster_rows as rr
from platen.core.raster_errors import ERRORS, REASONS
from platen.core.raster_urf import URFReader
from raster_pages import packed, record, u32, urf_file, urf_header
from support import no_alloc, splits

W = b"\xff"
K = b"\0"


def reader(dots=8):
    return URFReader(rr.RasterRows(dots, bytearray(dots)))


def page(width, height, rows, **fields):
    return urf_header(width, height, **fields) + rows


def document(*pages):
    return urf_file() + b"".join(pages)


def row(data, repeat=1):
    return ("row", repeat, data)


HEAD = 12 + 32

# Name, document, events for a head of 8 dots.
GOOD = (
    (
        "one row of a run",
        document(page(8, 1, b"\0\x07\x55")),
        [("page", 1, rr.GRAY_8, 8, 1), row(b"\x55" * 8), ("end",), ("finish", 0)],
    ),
    (
        "runs and literals",
        document(page(8, 2, b"\0\x02\x10\xfd\1\2\3\4\0\x20" + b"\0\xf9ABCDEFGH")),
        [
            ("page", 1, rr.GRAY_8, 8, 2),
            row(b"\x10\x10\x10\1\2\3\4\x20"),
            row(b"ABCDEFGH"),
            ("end",),
            ("finish", 0),
        ],
    ),
    (
        "fill",
        document(page(8, 3, b"\1\x80\0\1\0\x80")),
        [
            ("page", 1, rr.GRAY_8, 8, 3),
            row(W * 8, 2),
            row(K * 2 + W * 6),
            ("end",),
            ("finish", 0),
        ],
    ),
    (
        "line repeat is cut at the last row",
        document(page(8, 5, b"\2\x07\1" + b"\xff\x07\2")),
        [
            ("page", 1, rr.GRAY_8, 8, 5),
            row(b"\1" * 8, 3),
            row(b"\2" * 8, 2),
            ("end",),
            ("finish", 0),
        ],
    ),
    (
        "256 rows at once",
        document(page(8, 256, b"\xff\x80", space=4)),
        [("page", 1, rr.GRAY_8, 8, 256), row(W * 8, 256), ("end",), ("finish", 0)],
    ),
    (
        "run cut at the end of the row, told at the end",
        document(page(8, 2, b"\0\x01\0\x7f\x44" + b"\0\x80")),
        [
            ("page", 1, rr.GRAY_8, 8, 2),
            row(K * 2 + b"\x44" * 6),
            row(W * 8),
            ("end",),
            ("finish", rr.ERR_RUN_OVERSHOOT),
        ],
    ),
    (
        "sRGB",
        document(
            page(3, 2, b"\0\1\xff\0\0\0\0\xff\0" + b"\0\xfe" + bytes(range(9)), pixel=24, space=1)
        ),
        [
            ("page", 1, rr.RGB_24, 3, 2),
            row(W * 2 + b"\x3f\x3f\x9f" + W * 3),
            row(W * 2 + b"\0\3\6" + W * 3),
            ("end",),
            ("finish", 0),
        ],
    ),
    (
        "sRGB fill and cut run",
        document(page(3, 2, b"\0\x80" + b"\0\0\0\0\0\x09\x01\x01\x01", pixel=24, space=5)),
        [
            ("page", 1, rr.RGB_24, 3, 2),
            row(W * 8),
            row(W * 2 + b"\0\1\1" + W * 3),
            ("end",),
            ("finish", rr.ERR_RUN_OVERSHOOT),
        ],
    ),
    (
        "pages of different size",
        document(page(2, 1, b"\0\1\0"), page(10, 1, b"\0" + packed(b"0123456789"))),
        [
            ("page", 1, rr.GRAY_8, 2, 1),
            row(W * 3 + K * 2 + W * 3),
            ("end",),
            ("page", 2, rr.GRAY_8, 10, 1),
            row(b"12345678"),
            ("end",),
            ("finish", 0),
        ],
    ),
    (
        "scaled",
        document(page(16, 1, b"\0" + packed(bytes(range(0, 160, 10))))),
        [
            ("page", 1, rr.GRAY_8, 16, 1),
            row(bytes(range(5, 165, 20))),
            ("end",),
            ("finish", 0),
        ],
    ),
)

# Name, document, events, for a head of 8 dots.
BAD = (
    ("empty", b"", [("finish", rr.ERR_NO_PAGE)]),
    ("half a file header", b"UNIR", [("finish", rr.ERR_TRUNCATED)]),
    ("no page", urf_file(), [("finish", rr.ERR_NO_PAGE)]),
    ("other file", b"UNIRAS7\0" + u32(1), [("bad", rr.ERR_SYNC, 6), ("finish", rr.ERR_SYNC)]),
    ("half a page header", document(bytes(20)), [("finish", rr.ERR_TRUNCATED)]),
    (
        "rows missing",
        document(page(8, 2, b"\0\x07\0")),
        [("page", 1, rr.GRAY_8, 8, 2), row(K * 8), ("finish", rr.ERR_TRUNCATED)],
    ),
    (
        "ends in a run",
        document(page(8, 1, b"\0\x07")),
        [("page", 1, rr.GRAY_8, 8, 1), ("finish", rr.ERR_TRUNCATED)],
    ),
    (
        "ends in a pixel",
        document(page(1, 1, b"\0\0\1\2", pixel=24, space=1)),
        [("page", 1, rr.RGB_24, 1, 1), ("finish", rr.ERR_TRUNCATED)],
    ),
    (
        "literal overshoots",
        document(page(8, 2, b"\0\x06\0\xff\1\2" + b"\0\x80")),
        [
            ("page", 1, rr.GRAY_8, 8, 2),
            ("bad", rr.ERR_LITERAL_OVERSHOOT, HEAD + 3),
            ("finish", rr.ERR_LITERAL_OVERSHOOT),
        ],
    ),
    (
        "literal of pixels overshoots",
        document(page(2, 1, b"\0\xfe" + bytes(9), pixel=24, space=1)),
        [
            ("page", 1, rr.RGB_24, 2, 1),
            ("bad", rr.ERR_LITERAL_OVERSHOOT, HEAD + 1),
            ("finish", rr.ERR_LITERAL_OVERSHOOT),
        ],
    ),
    (
        "zeros behind the page",
        document(page(8, 1, b"\0\x80"), bytes(32)),
        [
            ("page", 1, rr.GRAY_8, 8, 1),
            row(W * 8),
            ("end",),
            ("bad", rr.ERR_HEADER, HEAD + 2),
            ("finish", rr.ERR_HEADER),
        ],
    ),
    (
        "one byte behind the page",
        document(page(8, 1, b"\0\x80"), b"\0"),
        [
            ("page", 1, rr.GRAY_8, 8, 1),
            row(W * 8),
            ("end",),
            ("finish", rr.ERR_TRUNCATED),
        ],
    ),
)

# Width, height, bits per pixel, color space, error, offset in the page header.
REFUSED = (
    (0, 1, 8, 0, rr.ERR_HEADER, 12),
    (1, 0, 8, 0, rr.ERR_HEADER, 16),
    (rr.MAX_WIDTH + 1, 1, 8, 0, rr.ERR_LIMIT, 12),
    (1, rr.MAX_ROWS + 1, 8, 0, rr.ERR_LIMIT, 16),
    (0xFFFFFFFF, 1, 24, 1, rr.ERR_LIMIT, 12),
    (1, 0xFFFFFFFF, 8, 0, rr.ERR_LIMIT, 16),
    (0x40000000, 0x40000000, 8, 0, rr.ERR_LIMIT, 12),
    (1, 0x7FFFFFFF, 8, 0, rr.ERR_LIMIT, 16),
    (8, 8, 0, 0, rr.ERR_HEADER, 0),
    (8, 8, 1, 0, rr.ERR_HEADER, 0),
    (8, 8, 7, 0, rr.ERR_HEADER, 0),
    (8, 8, 16, 0, rr.ERR_UNSUPPORTED, 1),
    (8, 8, 32, 6, rr.ERR_UNSUPPORTED, 1),
    (8, 8, 24, 2, rr.ERR_UNSUPPORTED, 1),
    (8, 8, 8, 1, rr.ERR_UNSUPPORTED, 1),
    (8, 8, 24, 0, rr.ERR_UNSUPPORTED, 1),
    (8, 8, 8, 255, rr.ERR_UNSUPPORTED, 1),
)


class TestURF(unittest.TestCase):
    def test_good_documents_however_they_are_cut(self):
        one = reader()
        for name, data, events in GOOD:
            for cuts in splits(data):
                self.assertEqual(record(one, data, cuts), events, name)

    # proves: T11 V21
    def test_bad_documents_however_they_are_cut(self):
        one = reader()
        for name, data, events in BAD:
            if not data:
                self.assertEqual(record(one, data), events, name)
                continue
            for cuts in splits(data):
                self.assertEqual(record(one, data, cuts), events, name)

    def test_every_beginning_of_a_document_is_no_error_but_truncated(self):
        one = reader()
        data = GOOD[8][1]
        whole = GOOD[8][2]
        first_page = len(urf_file()) + 32 + 3
        for size in range(1, len(data)):
            events = record(one, data[:size])
            expected = rr.ERR_TRUNCATED
            if size == 12:
                expected = rr.ERR_NO_PAGE
            elif size == first_page:
                expected = 0
            self.assertEqual(events[-1], ("finish", expected), size)
            self.assertEqual(events[:-1], whole[: len(events) - 1], size)

    # proves: A16
    def test_headers_that_are_refused(self):
        one = reader()
        for width, height, pixel, space, error, at in REFUSED:
            data = urf_file() + urf_header(width, height, pixel, space) + b"\0\x80"
            expected = [("bad", error, 12 + at), ("finish", error)]
            self.assertEqual(record(one, data), expected, (width, height, pixel, space))
            self.assertTrue(len(ERRORS[error]) > 10)
            reason = b"document-format-error"
            if error == rr.ERR_UNSUPPORTED:
                reason = b"unsupported-document-format"
            self.assertEqual(REASONS[error], reason)

    def test_headers_at_the_limits(self):
        one = reader()
        data = urf_file() + urf_header(rr.MAX_WIDTH, rr.MAX_ROWS, 24, 1)
        one.feed(data, 0, len(data))
        self.assertEqual(one.event, rr.PAGE)
        self.assertEqual((one.width, one.height), (rr.MAX_WIDTH, rr.MAX_ROWS))
        self.assertEqual((one.dpi_x, one.dpi_y, one.bits_per_pixel), (203, 203, 24))
        self.assertEqual(one.bytes_per_line, 3 * rr.MAX_WIDTH)
        rows = b"\0" + b"\x7f\0\0\0" * (rr.MAX_WIDTH // 128) + b"\xff\x80"
        pos = one.feed(rows, 0, len(rows))
        self.assertEqual((one.event, one.repeat, bytes(one.rows.row)), (rr.ROW, 1, bytes(8)))
        one.feed(rows, pos, len(rows))
        self.assertEqual((one.event, one.repeat, bytes(one.rows.row)), (rr.ROW, 256, W * 8))

    def test_page_of_160000_rows(self):
        one = reader()
        data = document(page(8, 160000, b"\xff\x07\x33" * 625))
        one.feed(data, 0, len(data))
        pos, rows = 44, 0
        while True:
            pos = one.feed(data, pos, len(data))
            if one.event != rr.ROW:
                break
            rows += one.repeat
        self.assertEqual((one.event, rows, one.finish()), (rr.PAGE_END, 160000, 0))

    def test_reset_after_everything(self):
        one = reader()
        for name, data, _ in BAD:
            record(one, data)
            self.assertEqual(record(one, GOOD[0][1]), GOOD[0][2], name)

    def test_no_allocation(self):
        one = reader()
        for name, data, events in GOOD + BAD:
            one.reset()
            no_alloc(_run, one, data)
            self.assertEqual(one.finish(), events[-1][1], name)
        for width, height, pixel, space, error, _ in REFUSED:
            data = urf_file() + urf_header(width, height, pixel, space, 0x40000000)
            one.reset()
            no_alloc(_run, one, data)
            self.assertEqual(one.finish(), error)


def _run(one, data):
    pos = 0
    end = len(data)
    while True:
        pos = one.feed(data, pos, end)
        if one.event == rr.NEED_DATA or one.event == rr.BAD:
            return


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""PWG raster: sync word, page header, kinds of pixel; test_raster_urf.py has the row coding."""

import unittest

from platen.core import raster_rows as rr
from platen.core.raster_pwg import PWGReader
from raster_pages import pwg_header, record, u32
from support import no_alloc

SYNC = b"RaS2"


def reader(dots=8):
    return PWGReader(rr.RasterRows(dots, bytearray(dots)))


def row(data, repeat=1):
    return ("row", repeat, data)


# Two pages of one bit, so that the second header is found behind rows.
TWO_PAGES = (
    SYNC
    + pwg_header(12, 2, space=3, color=1, pixel=1)
    + b"\0\1\x3c"
    + b"\0\xff\x80\x1f"
    + pwg_header(3, 3, space=18)
    + b"\2\x80"
)
TWO_PAGES_EVENTS = [
    ("page", 1, rr.BLACK_1, 12, 2),
    # 12 pixels on 8 dots are scaled: each dot is a pixel and half of one.
    row(bytes([255, 85, 0, 0, 255, 255, 170, 0])),
    row(bytes([85, 255, 255, 255, 255, 255, 255, 85])),
    ("end",),
    ("page", 2, rr.GRAY_8, 3, 3),
    row(b"\xff" * 8, 3),
    ("end",),
    ("finish", 0),
]

# Space, bits per color, per pixel, kind, packets of one row of 8 pixels, the row.
KINDS = (
    (18, 8, 8, rr.GRAY_8, b"\x03\x11\xfd\x22\x33\x44\x55", b"\x11\x11\x11\x11\x22\x33\x44\x55"),
    (0, 8, 8, rr.GRAY_8, b"\x07\x80", b"\x80" * 8),
    (3, 8, 8, rr.BLACK_8, b"\x03\xff\xfe\0\1\xfe\x80", b"\0\0\0\0\xff\xfe\1\xff"),
    (19, 8, 24, rr.RGB_24, b"\x06\x04\x04\x08\x80", b"\x04" * 7 + b"\xff"),
    (1, 8, 24, rr.RGB_24, b"\x07\xff\xff\xff", b"\xff" * 8),
    (20, 8, 24, rr.RGB_24, b"\x07\x00\xff\x00", b"\x9f" * 8),
    (3, 1, 1, rr.BLACK_1, b"\0\xb1", b"\0\xff\0\0\xff\xff\xff\0"),
    (18, 1, 1, rr.GRAY_1, b"\0\xb1", b"\xff\0\xff\xff\0\0\0\xff"),
    (0, 1, 1, rr.GRAY_1, b"\x80", b"\xff" * 8),
    (3, 1, 1, rr.BLACK_1, b"\x80", b"\xff" * 8),
)

# Fields of the header that are wrong, error, offset in the header.
REFUSED = (
    ({"width": 0}, rr.ERR_HEADER, 372),
    ({"height": 0}, rr.ERR_HEADER, 376),
    ({"width": 0xFFFFFFFF, "line": 0xFFFFFFFF}, rr.ERR_LIMIT, 372),
    ({"width": rr.MAX_WIDTH + 1}, rr.ERR_LIMIT, 372),
    ({"height": rr.MAX_ROWS + 1}, rr.ERR_LIMIT, 376),
    ({"height": 0x80000001}, rr.ERR_LIMIT, 376),
    ({"line": 1}, rr.ERR_HEADER, 392),
    ({"line": 9}, rr.ERR_HEADER, 392),
    ({"line": 7}, rr.ERR_HEADER, 392),
    ({"space": 3, "color": 1, "pixel": 1, "line": 8}, rr.ERR_HEADER, 392),
    ({"order": 1}, rr.ERR_HEADER, 396),
    ({"order": 0xFFFFFFFF}, rr.ERR_HEADER, 396),
    ({"pixel": 0}, rr.ERR_HEADER, 388),
    ({"color": 0}, rr.ERR_HEADER, 388),
    ({"color": 16, "pixel": 16}, rr.ERR_UNSUPPORTED, 400),
    ({"space": 6, "pixel": 32}, rr.ERR_UNSUPPORTED, 400),
    ({"space": 19, "pixel": 8}, rr.ERR_UNSUPPORTED, 400),
    ({"space": 48}, rr.ERR_UNSUPPORTED, 400),
    ({"color": 1}, rr.ERR_UNSUPPORTED, 400),
    ({"space": 0xFFFFFFFF, "pixel": 0xFFFFFFFF}, rr.ERR_UNSUPPORTED, 400),
    ({"media": b"PwgRasterX"}, rr.ERR_HEADER, 0),
    ({"media": b"pwgRaster"}, rr.ERR_HEADER, 0),
    ({"media": b"PwgRaste"}, rr.ERR_HEADER, 0),
    ({"media": b""}, rr.ERR_HEADER, 0),
)


def header(fields):
    values = {"width": 8, "height": 4}
    values.update(fields)
    return pwg_header(values.pop("width"), values.pop("height"), **values)


class TestPWG(unittest.TestCase):
    def test_two_pages_however_they_are_cut(self):
        one = reader()
        size = len(TWO_PAGES)
        for cut in range(1, size + 1):
            cuts = [(0, cut), (cut, size)]
            self.assertEqual(record(one, TWO_PAGES, cuts), TWO_PAGES_EVENTS)
        # The list of `support.splits` would be larger than the heap of a board.
        every_byte = ((i, i + 1) for i in range(size))
        self.assertEqual(record(one, TWO_PAGES, every_byte), TWO_PAGES_EVENTS)

    def test_kinds_of_pixel(self):
        one = reader()
        for space, color, pixel, kind, packets, expected in KINDS:
            data = SYNC + pwg_header(8, 7, space, color, pixel) + b"\xff" + packets
            events = [("page", 1, kind, 8, 7), row(expected, 7), ("end",), ("finish", 0)]
            self.assertEqual(record(one, data), events, (space, pixel))
            cuts = [(0, 1800)] + [(i, i + 1) for i in range(1800, len(data))]
            self.assertEqual(record(one, data, cuts), events, (space, pixel))

    def test_fields_of_a_page(self):
        one = reader()
        data = SYNC + pwg_header(5, 6, space=19, pixel=24)
        one.feed(data, 0, len(data))
        self.assertEqual(one.event, rr.PAGE)
        self.assertEqual((one.dpi_x, one.dpi_y, one.page), (203, 204, 1))
        self.assertEqual((one.bits_per_pixel, one.bytes_per_line), (24, 15))
        self.assertEqual(one.finish(), rr.ERR_TRUNCATED)

    # proves: A16
    def test_headers_that_are_refused(self):
        one = reader()
        for fields, error, at in REFUSED:
            data = SYNC + header(fields) + b"\xff\x80"
            expected = [("bad", error, 4 + at), ("finish", error)]
            self.assertEqual(record(one, data), expected, fields)

    def test_refused_second_page(self):
        one = reader()
        first = pwg_header(8, 1) + b"\0\x80"
        data = SYNC + first + pwg_header(8, 0)
        expected = [
            ("page", 1, rr.GRAY_8, 8, 1),
            row(b"\xff" * 8),
            ("end",),
            ("bad", rr.ERR_HEADER, len(SYNC + first) + 376),
            ("finish", rr.ERR_HEADER),
        ]
        self.assertEqual(record(one, data), expected)

    # proves: A16
    def test_sizes_at_the_limits(self):
        one = reader()
        for fields in ({"width": rr.MAX_WIDTH}, {"height": rr.MAX_ROWS}, {"width": 1}):
            data = SYNC + header(fields)
            one.reset()
            one.feed(data, 0, len(data))
            self.assertEqual(one.event, rr.PAGE, fields)

    def test_sync_word(self):
        one = reader()
        for at in range(4):
            data = bytearray(SYNC + pwg_header(8, 1) + b"\0\x80")
            data[at] ^= 0x20
            expected = [("bad", rr.ERR_SYNC, at), ("finish", rr.ERR_SYNC)]
            self.assertEqual(record(one, bytes(data)), expected)
        self.assertEqual(record(one, b"3SaR" + bytes(1800))[0], ("bad", rr.ERR_SYNC, 0))
        self.assertEqual(record(one, b"Ra"), [("finish", rr.ERR_TRUNCATED)])
        self.assertEqual(record(one, SYNC), [("finish", rr.ERR_NO_PAGE)])
        self.assertEqual(record(one, b""), [("finish", rr.ERR_NO_PAGE)])

    def test_no_allocation(self):
        one = reader()
        for fields, error, _ in REFUSED:
            one.reset()
            no_alloc(_run, one, SYNC + header(fields))
            self.assertEqual(one.finish(), error)
        one.reset()
        no_alloc(_run, one, TWO_PAGES)
        self.assertEqual(one.finish(), 0)

    def test_helper_writes_fields_big_endian(self):
        self.assertEqual(u32(0x01020304), b"\1\2\3\4")


def _run(one, data):
    pos = 0
    end = len(data)
    while True:
        pos = one.feed(data, pos, end)
        if one.event == rr.NEED_DATA or one.event == rr.BAD:
            return


if __name__ == "__main__":
    unittest.main()

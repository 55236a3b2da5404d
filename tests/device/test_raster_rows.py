# SPDX-License-Identifier: MIT
"""Placement of rows on the head, and averaging across against a rational reference."""

import unittest

from platen.core import raster_rows as rr
from platen.core.raster_rows import RasterRows
from raster_pages import packed
from support import no_alloc


def ramp(width):
    return bytes([1 + i * 37 % 251 for i in range(width)])


def decode(rows, data):
    rows.begin_row()
    pos = rows.decode(data, 0, len(data))
    if not rows.complete or pos != len(data):
        raise AssertionError("row not complete")
    return bytes(rows.row)


def averaged(row, dots):
    """Mean of the pixels over each dot, halves rounded up, pixel by pixel."""
    width = len(row)
    out = bytearray(dots)
    for x in range(dots):
        total = 0
        for i in range(x * width // dots, ((x + 1) * width + dots - 1) // dots):
            overlap = min((i + 1) * dots, (x + 1) * width) - max(i * dots, x * width)
            total += row[i] * overlap
        out[x] = (2 * total + width) // (2 * width)
    return bytes(out)


def bits(row):
    """0/255 pixels as bytes of eight, 1 = white, padded with black."""
    out = bytearray((len(row) + 7) // 8)
    for i, shade in enumerate(row):
        if shade:
            out[i >> 3] |= 128 >> (i & 7)
    return bytes(out)


class TestPlacement(unittest.TestCase):
    def test_every_width_up_to_125_percent(self):
        for dots in (1, 8, 20, 384):
            rows = RasterRows(dots, bytearray(dots))
            for width in range(1, dots * 5 // 4 + 1):
                if dots == 384 and width % 31 and abs(width - 384) > 3 and width < 478:
                    continue
                rows.begin(rr.GRAY_8, width)
                self.assertFalse(rows.scaled)
                self.assertEqual((rows.scale_num, rows.scale_den), (1, 1))
                source = ramp(width)
                offset = (dots - width) // 2
                expected = bytearray(b"\xff" * dots)
                for i in range(width):
                    if 0 <= i + offset < dots:
                        expected[i + offset] = source[i]
                self.assertEqual(decode(rows, packed(source)), bytes(expected), (dots, width))

    def test_scaling_begins_past_125_percent(self):
        rows = RasterRows(384, bytearray(384))
        for width, scaled in ((480, False), (481, True), (rr.MAX_WIDTH, True)):
            rows.begin(rr.GRAY_8, width)
            self.assertEqual(rows.scaled, scaled)
        self.assertEqual((rows.scale_num, rows.scale_den), (384, rr.MAX_WIDTH))

    def test_each_print_scaling_at_its_limits(self):
        rows = RasterRows(384, bytearray(384))
        # (width, auto, auto-fit, fill, fit, none); 378 is 63/64 of 384
        for width, *wanted in (
            (1, 0, 0, 1, 1, 0),
            (377, 0, 0, 1, 1, 0),
            (378, 0, 0, 0, 0, 0),
            (383, 0, 0, 0, 0, 0),
            (384, 0, 0, 0, 0, 0),
            (385, 0, 1, 1, 1, 0),
            (480, 0, 1, 1, 1, 0),
            (481, 1, 1, 1, 1, 0),
            (rr.MAX_WIDTH, 1, 1, 1, 1, 0),
        ):
            for scaling, scaled in enumerate(wanted):
                rows.scaling = scaling
                rows.begin(rr.GRAY_8, width)
                self.assertEqual(rows.scaled, bool(scaled), (width, scaling))
        self.assertEqual(rr.SCALE_NONE, 4)

    def test_narrow_rows_are_enlarged_by_area(self):
        for dots in (7, 16, 384):
            rows = RasterRows(dots, bytearray(dots))
            rows.scaling = rr.SCALE_FIT
            for width in (1, 2, 5, 6, 100, 255, 377):
                if 64 * width >= 63 * dots:
                    continue
                rows.begin(rr.GRAY_8, width)
                self.assertTrue(rows.scaled)
                source = ramp(width)
                self.assertEqual(decode(rows, packed(source)), averaged(source, dots), width)

    def test_margins_turn_white_again(self):
        rows = RasterRows(8, bytearray(8))
        rows.begin(rr.GRAY_8, 8)
        decode(rows, b"\x07\0")
        rows.begin(rr.GRAY_8, 2)
        self.assertEqual(decode(rows, b"\x01\0"), b"\xff\xff\xff\0\0\xff\xff\xff")

    def test_runs_and_fills_across_both_edges(self):
        rows = RasterRows(16, bytearray(16))
        rows.begin(rr.GRAY_8, 19)
        self.assertEqual(decode(rows, b"\0\1\x01\2\x0f\3"), b"\2" + b"\3" * 15)
        self.assertEqual(decode(rows, b"\x11\7\0\x08"), b"\7" * 16)
        self.assertEqual(decode(rows, b"\2\7\x80"), b"\7" + b"\xff" * 15)

    def test_bits_placed_at_every_width(self):
        rows = RasterRows(16, bytearray(16))
        for kind in (rr.BLACK_1, rr.GRAY_1):
            mask = 255 if kind == rr.BLACK_1 else 0
            for width in range(1, 21):
                rows.begin(kind, width)
                for pattern in (0xB5, 0x00, 0xFF, 0x01):
                    source = bytes([255 if pattern >> (i % 8) & 1 else 0 for i in range(width)])
                    data = bytes([b ^ mask for b in bits(source)])
                    offset = (16 - width) // 2
                    expected = bytearray(b"\xff" * 16)
                    for i in range(width):
                        if 0 <= i + offset < 16:
                            expected[i + offset] = source[i]
                    self.assertEqual(decode(rows, packed(data)), bytes(expected), (kind, width))

    def test_wrong_buffers_and_heads(self):
        for dots, size in ((0, 0), (8, 7), (8, 9), (rr.MAX_DOTS + 1, rr.MAX_DOTS + 1)):
            with self.assertRaises(ValueError):
                RasterRows(dots, bytearray(size))
        rows = RasterRows(rr.MAX_DOTS, bytearray(rr.MAX_DOTS))
        rows.begin(rr.GRAY_8, 1)
        rows.begin_row()
        with self.assertRaises(ValueError):
            rows.decode(b"\0\0", 0, 3)


class TestAveraging(unittest.TestCase):
    def test_literal_rows(self):
        for dots in (1, 7, 16, 384):
            rows = RasterRows(dots, bytearray(dots))
            first = dots * 5 // 4 + 1
            for width in (first, first + 1, 2 * dots, 3 * dots - 1, 1678, 2040):
                if 4 * width <= 5 * dots:
                    continue
                rows.begin(rr.GRAY_8, width)
                source = ramp(width)
                self.assertEqual(decode(rows, packed(source)), averaged(source, dots), width)

    def test_runs_and_fill(self):
        rows = RasterRows(16, bytearray(16))
        rows.begin(rr.GRAY_8, 333)
        source = b"\x10" * 100 + b"\xf0" * 3 + b"\0" * 90 + b"\xff" * 140
        data = b"\x63\x10\x02\xf0\x59\0\x80"
        self.assertEqual(decode(rows, data), averaged(source, 16))

    def test_black_and_rgb(self):
        rows = RasterRows(16, bytearray(16))
        source = ramp(77)
        expected = averaged(source, 16)
        rows.begin(rr.BLACK_8, 77)
        self.assertEqual(decode(rows, packed(bytes([255 - b for b in source]))), expected)
        rows.begin(rr.RGB_24, 77)
        pixels = b"".join([bytes([b, b, b]) for b in source])
        self.assertEqual(decode(rows, bytes([257 - 77]) + pixels), expected)

    def test_bits(self):
        rows = RasterRows(16, bytearray(16))
        for width in (21, 40, 63, 64, 65, 500):
            source = bytes([255 if i * i % 7 < 3 or i > 40 else 0 for i in range(width)])
            rows.begin(rr.GRAY_1, width)
            self.assertEqual(decode(rows, packed(bits(source))), averaged(source, 16), width)
        rows.begin(rr.GRAY_1, 500)
        self.assertEqual(decode(rows, b"\x3e\xaa"), averaged(b"\xff\0" * 250, 16))
        self.assertEqual(decode(rows, b"\x0f\0\x80"), averaged(bytes(128) + b"\xff" * 372, 16))

    def test_widest_row_keeps_flat_colours(self):
        rows = RasterRows(384, bytearray(384))
        rows.begin(rr.GRAY_8, rr.MAX_WIDTH)
        for shade in (0, 1, 127, 254, 255):
            data = bytes([127, shade]) * (rr.MAX_WIDTH // 128)
            self.assertEqual(decode(rows, data), bytes([shade]) * 384)
        rows.begin(rr.BLACK_1, rr.MAX_WIDTH)
        self.assertEqual(decode(rows, b"\x80"), b"\xff" * 384)


class TestCost(unittest.TestCase):
    def test_no_allocation_per_row(self):
        rows = RasterRows(384, bytearray(384))
        pixels = bytes([257 - 128]) + bytes(range(128)) * 3
        for kind, width, data in (
            (rr.GRAY_8, 384, packed(ramp(384))),
            (rr.GRAY_8, 464, b"\0\1" * 464),
            (rr.GRAY_8, 1678, packed(ramp(1678))),
            (rr.GRAY_8, rr.MAX_WIDTH, b"\x80"),
            (rr.RGB_24, 384, pixels * 3),
            (rr.BLACK_1, 384, b"\xd1" + bytes(range(48))),
            (rr.GRAY_1, 4000, b"\x7f\xa5" * 4),
        ):
            no_alloc(rows.begin, kind, width)
            no_alloc(rows.begin_row)
            no_alloc(rows.decode, data, 0, len(data))
            self.assertTrue(rows.complete, (kind, width))


if __name__ == "__main__":
    unittest.main()

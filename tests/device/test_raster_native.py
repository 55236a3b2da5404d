# SPDX-License-Identifier: MIT
"""Viper row codec against its bytecode twin: same state, same dots, whatever comes in."""

import unittest
from array import array

from platen.core import raster_bytecode as twin
from platen.core import raster_rows
from support import no_alloc

try:
    from platen.core import raster_native as native
except (ImportError, SyntaxError, ValueError):
    native = None

WORDS = 143


class Noise:
    """Pseudo-random numbers that are the same on every interpreter."""

    def __init__(self, seed):
        self._state = seed

    def below(self, limit):
        self._state = (self._state * 1103 + 12345) & 0xFFFFFF
        return (self._state >> 6) % limit

    def data(self, size):
        return bytes([self.below(256) for _ in range(size)])


def state(units, width, dots, scaled, mask, pad):
    st = array("i", bytearray(4 * WORDS))
    st[0] = units
    st[5] = mask
    st[6] = pad
    st[9] = 0 if scaled else max(0, (dots - width) // 2)
    st[10] = 0 if scaled else max(0, -((dots - width) // 2))
    st[11] = dots
    st[12] = st[13] = width
    return st


@unittest.skipIf(native is None, "no viper emitter here")
class TestCodec(unittest.TestCase):
    def check(self, unpack, units, width, dots, mask, data, step):
        """Decode rows of `data` in pieces of `step` with both, comparing all after each call."""
        scaled = 4 * width > 5 * dots
        sink = "shrink" if scaled else "place"
        pad = 8 * units - width if unpack == "unpack_bits" else 0
        a = state(units, width, dots, scaled, mask, pad)
        b = array("i", a)
        row_a = bytearray(b"\xff" * dots)
        row_b = bytearray(row_a)
        pos = 0
        while pos < len(data):
            end = min(pos + step, len(data))
            got = getattr(native, unpack)(a, data, pos, end)
            self.assertEqual(got, getattr(twin, unpack)(b, data, pos, end))
            getattr(native, sink)(a, row_a, data)
            getattr(twin, sink)(b, row_b, data)
            self.assertEqual(a, b)
            self.assertEqual(row_a, row_b)
            pos = got
            if a[8] == 2:
                return
            if not a[0]:
                for st in (a, b):
                    st[0] = units
                    st[9] = 0 if scaled else max(0, (dots - width) // 2)

    def test_random_packets_at_every_width(self):
        noise = Noise(7)
        for width in range(1, 601):
            data = noise.data(40 + width // 4)
            dots = (8, 48, 384)[width % 3]
            self.check("unpack_gray", width, width, dots, 255 * (width & 1), data, 1000)
            self.check("unpack_rgb", width, width, dots, 0, data, 1000)
            self.check("unpack_bits", (width + 7) // 8, width, dots, 255 * (width & 1), data, 1000)

    def test_random_packets_cut_anywhere(self):
        noise = Noise(11)
        for width in (1, 7, 8, 9, 60, 383, 384, 480, 600):
            data = noise.data(300)
            for step in (1, 2, 3, 5, 17):
                self.check("unpack_gray", width, width, 384, 0, data, step)
                self.check("unpack_rgb", width, width, 384, 0, data, step)
                self.check("unpack_bits", (width + 7) // 8, width, 384, 255, data, step)

    def test_packets_that_look_like_a_page(self):
        noise = Noise(3)
        for unpack, unit in (("unpack_gray", 1), ("unpack_rgb", 3), ("unpack_bits", 1)):
            data = b""
            for _ in range(60):
                count = noise.below(40) + 1
                if count & 1:
                    data += bytes([count - 1]) + noise.data(unit)
                elif count < 38:
                    data += bytes([257 - count]) + noise.data(unit * count)
                else:
                    data += b"\x80"
            for width in (600, 1678, 16384):
                units = (width + 7) // 8 if unpack == "unpack_bits" else width
                self.check(unpack, units, width, 384, 0, data, 4096)

    def test_rows_that_fill_the_span_list(self):
        self.check("unpack_gray", 600, 600, 600, 0, b"\0\1\0\2" * 300, 9999)
        self.check("unpack_rgb", 600, 600, 600, 0, b"\0abc\0def" * 300, 9999)
        self.check("unpack_bits", 75, 600, 600, 0, b"\x4a\xaa" * 9, 9999)
        self.check("unpack_bits", 75, 600, 600, 0, b"\0\x55\0\xaa" * 75, 9999)

    def test_state_words_beyond_a_byte(self):
        width = 16384
        for data in (b"\x80", b"\x7f\0" * 128, b"\x7f\xff" * 128):
            self.check("unpack_gray", width, width, 4096, 0, data, 9999)
            self.check("unpack_gray", width, width, 1, 255, data, 9999)


class TestTwin(unittest.TestCase):
    def tearDown(self):
        if native:
            raster_rows.codec = native

    def test_rows_of_the_twin_allocate_nothing(self):
        noise = Noise(13)
        raster_rows.codec = twin
        rows = raster_rows.RasterRows(384, bytearray(384))
        for kind in range(raster_rows.GRAY_8, raster_rows.GRAY_1 + 1):
            for width in (384, 480, 1678, raster_rows.MAX_WIDTH):
                rows.begin(kind, width)
                rows.begin_row()
                data = bytes([code & 127 for code in noise.data(40)]) + b"\x03\0\0\0\x80\x80"
                no_alloc(rows.decode, data, 0, len(data))

    def test_sums_of_the_twin_allocate_nothing(self):
        totals = array("i", [255 * 16383] * 384)
        no_alloc(_close, totals, b"\xff" * 384, bytearray(384))
        self.assertEqual(totals[383], 255 * 4096)


def _close(totals, row, out):
    twin.close_row(totals, row, out, 384, 1, 16384, 4095)
    twin.add_row(totals, row, 384, 1)


@unittest.skipIf(native is None, "no viper emitter here")
class TestSums(unittest.TestCase):
    def test_add_and_close_at_every_width(self):
        noise = Noise(5)
        for dots in range(1, 601):
            row = noise.data(dots)
            totals_a = array("i", [noise.below(1 << 18) for _ in range(dots)])
            totals_b = array("i", totals_a)
            out_a = bytearray(dots)
            out_b = bytearray(dots)
            native.add_row(totals_a, row, dots, dots)
            twin.add_row(totals_b, row, dots, dots)
            self.assertEqual(totals_a, totals_b)
            native.close_row(totals_a, row, out_a, dots, 100, 16384, dots - 1)
            twin.close_row(totals_b, row, out_b, dots, 100, 16384, dots - 1)
            self.assertEqual(totals_a, totals_b)
            self.assertEqual(out_a, out_b)

    def test_largest_sums(self):
        row = b"\xff" * 4
        out = bytearray(4)
        for totals in (array("i", [255 * 16383] * 4), array("i", [0] * 4)):
            native.close_row(totals, row, out, 4, 1, 16384, 4095)
            self.assertEqual(totals, array("i", [255 * 4095] * 4))
        native.add_row(totals, row, 4, (1 << 30) // 255 - 4095)
        self.assertEqual(totals[0], 255 * ((1 << 30) // 255))


if __name__ == "__main__":
    unittest.main()

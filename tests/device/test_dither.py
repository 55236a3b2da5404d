# SPDX-License-Identifier: MIT
"""Levels, Floyd-Steinberg and thresholds against a plain reference; native against bytecode."""

import unittest
from array import array

from platen.core import dither, dither_bytecode
from platen.core.dither import BILEVEL, FLOYD_STEINBERG, THRESHOLD, Dither
from support import no_alloc

try:
    from platen.core import dither_native as native
except (ImportError, SyntaxError, ValueError):
    native = None


class Noise:
    """Pseudo-random numbers that are the same on every interpreter."""

    def __init__(self, seed):
        self._state = seed

    def data(self, size):
        out = bytearray(size)
        for i in range(size):
            self._state = (self._state * 1103 + 12345) & 0xFFFFFF
            out[i] = self._state >> 8 & 255
        return bytes(out)


def make(dots, mode=FLOYD_STEINBERG):
    one = Dither(dots, array("h", bytearray(2 * (dots + 2))))
    one.mode = mode
    return one


def run(one, rows):
    """Packed lines of `rows`; checks what row() returns."""
    out = []
    line = bytearray(b"\xa5" * ((one.dots + 7) // 8))
    one.start_page()
    for row in rows:
        used = one.row(row, line)
        if used != len(bytes(line).rstrip(b"\0")):
            raise AssertionError("wrong length of the line")
        out.append(bytes(line))
    return out


def pack(blacks):
    out = bytearray((len(blacks) + 7) // 8)
    for i, black in enumerate(blacks):
        if black:
            out[i >> 3] |= 128 >> (i & 7)
    return bytes(out)


def tone(gray):
    """Levels 24..218 to 0..255, halves rounded up, in fractions."""
    return min(max(((gray - 24) * 510 + 194) // 388, 0), 255)


def diffused(rows):
    """Floyd-Steinberg as a textbook has it, with a matrix of sixteenths."""
    dots = len(rows[0])
    out = []
    above = [0] * (dots + 2)
    for y, row in enumerate(rows):
        below = [0] * (dots + 2)
        black = [False] * dots
        if min(row) >= 218:
            above = below
            out.append(pack(black))
            continue
        way = 1 if y % 2 == 0 else -1
        for i in range(dots) if way == 1 else range(dots - 1, -1, -1):
            value = tone(row[i]) + (above[i + 1] + 8) // 16
            black[i] = value < 128
            error = value if black[i] else value - 255
            above[i + 1 + way] += 7 * error
            below[i + 1 - way] += 3 * error
            below[i + 1] += 5 * error
            below[i + 1 + way] += error
        above = below
        out.append(pack(black))
    return out


class TestTone(unittest.TestCase):
    def test_levels(self):
        self.assertEqual(dither.TONE, bytes([tone(gray) for gray in range(256)]))
        self.assertEqual(dither.TONE[24], 0)
        self.assertEqual(dither.TONE[218], 255)
        self.assertEqual(dither.TONE[121], 128)


class TestFloydSteinberg(unittest.TestCase):
    def test_noise_against_the_textbook(self):
        noise = Noise(1)
        for dots in (1, 2, 7, 8, 9, 16, 33, 384):
            rows = [noise.data(dots) for _ in range(9)]
            self.assertEqual(run(make(dots), rows), diffused(rows), dots)

    def test_example_of_the_documentation(self):
        lines = run(make(16), [bytes([80] * 16)] * 4)
        self.assertEqual(lines, [b"\xf7\xdf", b"\xae\xb5", b"\xdb\xee", b"\x6d\x5b"])

    def test_flat_tones(self):
        for gray in (0, 23, 24, 25, 60, 121, 122, 200, 217, 218, 255):
            rows = [bytes([gray]) * 40] * 12
            lines = run(make(40), rows)
            self.assertEqual(lines, diffused(rows), gray)
            if gray <= 24:
                self.assertEqual(lines[0], b"\xff" * 5)
            if gray >= 218:
                self.assertEqual(lines[0], bytes(5))

    def test_extremes_side_by_side(self):
        rows = []
        for a, b in ((0, 255), (24, 217), (0, 217), (217, 0)):
            rows += [bytes([a, b] * 20), bytes([a] * 20 + [b] * 20), bytes([b] * 20 + [a] * 20)]
        self.assertEqual(run(make(40), rows), diffused(rows))

    def test_white_row_forgets_the_error(self):
        noise = Noise(4)
        text = [noise.data(24) for _ in range(4)]
        lines = run(make(24), text + [b"\xda" * 24, b"\xff" * 24] + text)
        self.assertEqual(lines[4:6], [bytes(3)] * 2)
        self.assertEqual(lines[6:], lines[:4])

    def test_start_page_forgets_error_and_direction(self):
        noise = Noise(6)
        rows = [noise.data(24) for _ in range(3)]
        one = make(24)
        first = run(one, rows)
        self.assertEqual(run(one, rows), first)
        one.mode = THRESHOLD
        run(one, rows)
        one.mode = FLOYD_STEINBERG
        self.assertEqual(run(one, rows), first)


class TestThreshold(unittest.TestCase):
    def test_every_level_at_every_width(self):
        gray = bytes(range(256)) + bytes(range(255, -1, -1))
        for mode, level in ((THRESHOLD, 160), (BILEVEL, 128)):
            for dots in (1, 7, 8, 9, 255, 384, 512):
                row = gray[:dots]
                expected = pack([shade < level for shade in row])
                self.assertEqual(run(make(dots, mode), [row]), [expected], (mode, dots))

    def test_one_bit_pages_pass_unchanged(self):
        row = bytes([255 if i * i % 5 else 0 for i in range(100)])
        for mode in (THRESHOLD, BILEVEL):
            self.assertEqual(run(make(100, mode), [row]), [pack([not shade for shade in row])])


class TestDither(unittest.TestCase):
    def test_wrong_buffer(self):
        with self.assertRaises(ValueError):
            Dither(8, array("h", bytearray(18)))
        for mode in (FLOYD_STEINBERG, THRESHOLD, BILEVEL):
            one = make(17, mode)
            self.assertEqual(one.row(bytes(17), bytearray(3)), 3)
            for gray, line in ((16, 3), (17, 2)):
                with self.assertRaises(ValueError):
                    one.row(bytes(gray), bytearray(line))

    def tearDown(self):
        if native:
            dither.codec = native

    def test_no_allocation_in_the_twin(self):
        dither.codec = dither_bytecode
        self.test_no_allocation()

    def test_no_allocation(self):
        line = bytearray(48)
        noise = Noise(2)
        rows = (noise.data(384), b"\xff" * 384, bytes(384))
        for mode in (FLOYD_STEINBERG, THRESHOLD, BILEVEL):
            one = make(384, mode)
            no_alloc(one.start_page)
            for row in rows:
                no_alloc(one.row, row, line)
            no_alloc(one.start_page)


@unittest.skipIf(native is None, "no viper emitter here")
class TestNative(unittest.TestCase):
    def test_diffuse_row_at_every_width(self):
        noise = Noise(9)
        line_a = bytearray(75)
        line_b = bytearray(75)
        for dots in range(1, 601):
            err_a = array("h", [4096] * (dots + 2))
            err_b = array("h", err_a)
            for y in range(3):
                row = noise.data(dots)
                args = (dither.TONE, dots, y & 1)
                a = native.diffuse_row(row, line_a, err_a, *args)
                b = dither_bytecode.diffuse_row(row, line_b, err_b, *args)
                self.assertEqual((a, line_a, err_a), (b, line_b, err_b), dots)

    def test_diffuse_row_with_the_largest_errors(self):
        for extreme in (4096 - 2032, 4096 + 2032, 0, 8191):
            for reverse in (0, 1):
                err_a = array("h", [extreme] * 66)
                err_b = array("h", err_a)
                line_a = bytearray(8)
                line_b = bytearray(8)
                for row in (bytes(64), b"\xff" * 64, b"\0\xff" * 32):
                    a = native.diffuse_row(row, line_a, err_a, dither.TONE, 64, reverse)
                    b = dither_bytecode.diffuse_row(row, line_b, err_b, dither.TONE, 64, reverse)
                    self.assertEqual((a, line_a, err_a), (b, line_b, err_b))

    def test_threshold_and_white_rows_at_every_width(self):
        noise = Noise(8)
        line_a = bytearray(b"\x5a" * 75)
        line_b = bytearray(line_a)
        for dots in range(1, 601):
            row = noise.data(dots)
            level = row[dots // 2]
            a = native.threshold_row(row, line_a, dots, level)
            b = dither_bytecode.threshold_row(row, line_b, dots, level)
            self.assertEqual((a, line_a), (b, line_b), dots)
            light = bytearray(b"\xda" * dots)
            light[dots - 1] -= dots & 1
            for dirty in (0, 1):
                err_a = array("h", [77] * (dots + 2))
                err_b = array("h", err_a)
                a = native.white_row(light, line_a, err_a, dots, 218, dirty)
                b = dither_bytecode.white_row(light, line_b, err_b, dots, 218, dirty)
                self.assertEqual((a, line_a, err_a), (b, line_b, err_b), dots)
                self.assertEqual(a, 1 - (dots & 1))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Helpers over packed rows: the bytecode twin against arithmetic, the viper twin against it."""

import unittest

from engine_profiles import Random
from platen.core import packed_rows
from support import no_alloc

try:
    from platen.core import packed_native
except (ImportError, SyntaxError, ValueError):
    packed_native = None  # no viper emitter here

TWINS = [packed_rows] + ([packed_native] if packed_native else [])


class TestPackedRows(unittest.TestCase):
    def test_black_dots_of_every_byte(self):
        for twin in TWINS:
            for byte in range(256):
                ones = 0
                for bit in range(8):
                    ones += byte >> bit & 1
                self.assertEqual(twin.black_dots(bytes((255, byte, 255)), 1, 2), ones)

    def test_black_dots_of_a_span(self):
        for twin in TWINS:
            self.assertEqual(twin.black_dots(b"\xff\x0f\x01\xff", 1, 3), 5)
            self.assertEqual(twin.black_dots(b"\xff\x0f\x01\xff", 2, 2), 0)

    def test_last_black(self):
        for twin in TWINS:
            self.assertEqual(twin.last_black(b"\0\0\x80\0", 4), 3)
            self.assertEqual(twin.last_black(b"\0\0\x80\0", 2), 0)
            self.assertEqual(twin.last_black(b"\0\0\0\x01", 4), 4)
            self.assertEqual(twin.last_black(b"", 0), 0)

    def test_copy_touches_only_its_span(self):
        for twin in TWINS:
            target = bytearray(b"......")
            twin.copy(target, 2, b"abcdef", 1, 3)
            self.assertEqual(bytes(target), b"..bcd.")
            twin.copy(target, 0, b"xyz", 0, 0)
            self.assertEqual(bytes(target), b"..bcd.")

    def test_twins_agree_on_random_rows(self):
        random = Random(7)
        for width in range(1, 73):
            row = bytes([random.below(256) & random.below(256) for _ in range(width)])
            for twin in TWINS[1:]:
                self.assertEqual(
                    twin.black_dots(row, 0, width), packed_rows.black_dots(row, 0, width)
                )
                self.assertEqual(twin.last_black(row, width), packed_rows.last_black(row, width))

    def test_no_allocation(self):
        row = bytes(range(48))
        target = bytearray(48)
        for twin in TWINS:
            self.assertEqual(no_alloc(twin.black_dots, row, 0, 48), 128)
            self.assertEqual(no_alloc(twin.last_black, row, 48), 48)

            def run(twin=twin):
                twin.copy(target, 0, row, 0, 48)

            no_alloc(run)
            self.assertEqual(bytes(target), row)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Vertical area averaging against a rational reference, both ways; padding; equal rows at once."""

import unittest
from array import array

from platen.core.raster_rows import MAX_WIDTH
from platen.core.scale import RowScaler
from support import no_alloc


def scaler(dots):
    return RowScaler(dots, array("i", bytearray(4 * dots)), bytearray(dots))


def column(values, dots, width):
    """Means of a column over output rows of width / dots source rows, padded with white."""
    count = (len(values) * dots + width - 1) // width
    out = []
    for y in range(count):
        total = 255 * max(0, (y + 1) * width - len(values) * dots)
        for i in range(len(values)):
            overlap = min((i + 1) * dots, (y + 1) * width) - max(i * dots, y * width)
            if overlap > 0:
                total += values[i] * overlap
        out.append((2 * total + width) // (2 * width))
    return out


def push(one, row):
    """Take one source row of a page as wide as the head or wider; whether a row was finished."""
    one.push_rows(row, 1)
    return one.ready


def scaled(one, width, rows, columns=None):
    """The finished rows; columns: of each only these, where all would take too much memory."""
    one.begin(width)
    out = []
    for row in rows:
        left = 1
        while left:
            left -= one.push_rows(row, left)
            if one.ready:
                out.append(_picked(one.row, columns))
    if one.flush():
        out.append(_picked(one.row, columns))
    return out


def _picked(row, columns):
    return bytes(row) if columns is None else bytes([row[x] for x in columns])


class TestRowScaler(unittest.TestCase):
    def test_columns(self):
        for dots in (1, 3, 8, 384):
            one = scaler(dots)
            for width in (1, 2, 5, 7, 100, 377, dots, dots + 1, 2 * dots, 3 * dots + 1, 1678):
                if dots == 384 and width < 100:
                    continue
                for height in (1, 2, 3, 20, 41):
                    rows = [
                        bytes([(y * 71 + x * 13) % 256 for x in range(dots)])
                        for y in range(height)
                    ]
                    columns = (0, dots // 2, dots - 1)
                    got = scaled(one, width, rows, columns)
                    for i, x in enumerate(columns):
                        expected = column([row[x] for row in rows], dots, width)
                        self.assertEqual([row[i] for row in got], expected, (dots, width, height))

    def test_equal_rows_at_once(self):
        one = scaler(8)
        runs = []
        for i, count in enumerate((1, 5, 256, 2, 17, 99, 3)):
            runs.append((bytes([(i * 37 + x * 29) % 256 for x in range(8)]), count))
        for width in (11, 16, 23, 1000, MAX_WIDTH):
            expected = scaled(one, width, (row for row, count in runs for _ in range(count)))
            one.begin(width)
            got = []
            for row, count in runs:
                while count:
                    used = one.push_rows(row, count)
                    self.assertTrue(1 <= used <= count)
                    count -= used
                    if one.ready:
                        got.append(bytes(one.row))
                    else:
                        self.assertEqual(count, 0)
            if one.flush():
                got.append(bytes(one.row))
            self.assertEqual(got, expected, width)

    def test_same_width_passes_rows_through(self):
        rows = [bytes([i, 255 - i]) for i in range(5)]
        self.assertEqual(scaled(scaler(2), 2, rows), rows)

    def test_flush_pads_with_white_once(self):
        one = scaler(2)
        one.begin(4)
        self.assertFalse(push(one, b"\0\xff"))
        self.assertTrue(one.flush())
        self.assertEqual(bytes(one.row), b"\x80\xff")
        self.assertFalse(one.flush())
        self.assertFalse(push(one, b"\0\0"))
        self.assertTrue(push(one, b"\0\0"))
        self.assertEqual(bytes(one.row), b"\0\0")
        self.assertFalse(one.flush())

    def test_begin_forgets_the_open_row(self):
        one = scaler(2)
        one.begin(4)
        push(one, b"\0\0")
        one.begin(3)
        self.assertFalse(one.flush())
        self.assertFalse(push(one, b"\xff\xff"))
        self.assertTrue(push(one, b"\xff\xff"))
        self.assertEqual(bytes(one.row), b"\xff\xff")

    def test_a_narrow_page_gives_rows_before_the_next_one(self):
        one = scaler(8)
        one.begin(3)
        row = bytes(8)
        told = []
        for _ in range(4):
            told.append((one.push_rows(row, 1), one.ready))
        self.assertEqual(told, [(0, True), (0, True), (1, False), (0, True)])
        one.begin(3)  # and a new page forgets the row that was good for more
        self.assertEqual(one.push_rows(b"\xff" * 8, 1), 0)
        self.assertEqual(bytes(one.row), b"\xff" * 8)

    def test_refuses_wrong_buffers(self):
        with self.assertRaises(ValueError):
            RowScaler(8, array("i", bytearray(28)), bytearray(8))
        with self.assertRaises(ValueError):
            RowScaler(8, array("i", bytearray(32)), bytearray(7))
        with self.assertRaises(ValueError):
            scaler(8).push_rows(bytes(7), 1)

    def test_no_allocation(self):
        one = scaler(384)
        row = bytes(384)
        no_alloc(one.begin, 1678)
        for _ in range(20):
            no_alloc(one.push_rows, row, 1)
            no_alloc(one.push_rows, row, 256)
        no_alloc(one.flush)
        no_alloc(one.begin, 100)
        for _ in range(20):
            no_alloc(one.push_rows, row, 1)
        no_alloc(one.flush)


if __name__ == "__main__":
    unittest.main()

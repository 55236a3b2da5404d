# SPDX-License-Identifier: MIT
"""Look-ups in a file of lines: whole lines only, keys to the letter, nothing for a broken file."""

import unittest

from platen.shell import lines
from platen.shell.lines import LINE_BYTES, Lines
from storekit import Folder
from support import allocated

ADA = b"ada:11:22:operators"
BOB = b"bob:33::"


class TestLines(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.lines = Lines(self.folder.path + "/users", 4)

    def tearDown(self):
        self.folder.remove()

    def find(self, data, key):
        self.folder.write("users", data)
        return self.lines.find(key)

    def test_fields_of_a_line(self):
        data = ADA + b"\n" + BOB + b"\n"
        self.assertEqual(self.find(data, b"ada"), [b"ada", b"11", b"22", b"operators"])
        self.assertEqual(self.find(data, b"bob"), [b"bob", b"33", b"", b""])

    def test_the_end_of_the_last_line_and_other_ends(self):
        self.assertEqual(self.find(ADA + b"\n" + BOB, b"bob"), [b"bob", b"33", b"", b""])
        self.assertEqual(self.find(BOB + b"\r\n" + ADA + b"\r\n", b"ada")[3], b"operators")
        self.assertEqual(self.find(b"\n\n" + ADA + b"\n", b"ada")[1], b"11")

    # proves: T4
    def test_keys_are_compared_to_the_letter(self):
        data = b"ada2:1:2:3\n" + ADA + b"\n"
        for key in (
            b"",
            b"a",
            b"ad",
            b"ada3",
            b"Ada",
            b"ADA",
            b"ada ",
            b"ada\n",
            b"ada\x00",
            b"11",
        ):
            self.assertIsNone(self.find(data, key), key)
        self.assertEqual(self.find(data, b"ada")[1], b"11")

    # proves: T4
    def test_a_key_with_colons_is_none(self):
        for key in (b"ada:11", b"ada:11:22", b"ada:"):
            self.assertIsNone(self.find(ADA + b"\n", key), key)

    def test_the_first_of_two_counts(self):
        self.assertEqual(self.find(ADA + b"\nada:9:9:\n", b"ada")[1], b"11")

    # proves: T4
    def test_torn_lines_open_nothing(self):
        for data in (
            b"ada",
            b"ada:",
            b"ada:11",
            b"ada:11:22",
            ADA + b":more",
            b"ada:11:22\n" + BOB,
        ):
            self.assertIsNone(self.find(data, b"ada"), data)
        # What is behind a torn line is found all the same.
        self.assertEqual(self.find(b"ada:11\n" + BOB + b"\n", b"bob")[1], b"33")

    # proves: T4
    def test_a_line_as_long_as_it_may_be_and_one_longer(self):
        start = b"ada:11:22:"
        for count, found in ((LINE_BYTES - 1, True), (LINE_BYTES, False), (LINE_BYTES + 1, False)):
            whole = start + b"x" * (count - len(start) - 1) + b"\n"
            self.assertEqual(len(whole), count)
            self.assertEqual(self.find(whole + BOB + b"\n", b"ada") is not None, found)
            self.assertEqual(self.lines.find(b"bob")[1], b"33")

    # proves: T4
    def test_nothing_is_found_inside_of_a_long_line(self):
        for pad in (LINE_BYTES - 1, LINE_BYTES, LINE_BYTES + 1, 2 * LINE_BYTES):
            self.assertIsNone(self.find(b"x" * pad + ADA + b"\n" + BOB + b"\n", b"ada"))
            self.assertEqual(self.lines.find(b"bob")[1], b"33")

    # proves: T4
    def test_lines_over_the_edges_of_the_buffer(self):
        for pad in range(LINE_BYTES - 30, LINE_BYTES + 4):
            data = b"#" * (pad - 1) + b"\n" + ADA + b"\n" + BOB
            self.assertEqual(self.find(data, b"ada"), ADA.split(b":"), pad)
            self.assertEqual(self.lines.find(b"bob"), BOB.split(b":"), pad)

    # proves: A69
    def test_the_file_is_read_to_its_end_whoever_is_looked_for(self):
        count = 100
        data = b"".join([b"u%03d:%s:%s:staff\n" % (i, b"1" * 64, b"2" * 32) for i in range(count)])
        self.folder.write("users", data)
        reads = []

        class Counting:
            def __init__(self, *args):
                self.file = open(*args)
                reads.append(0)

            def __enter__(self):
                return self

            def __exit__(self, *args):
                self.file.close()

            def readinto(self, view):
                reads[-1] += 1
                return self.file.readinto(view)

        lines.open = Counting
        try:
            self.assertEqual(self.lines.find(b"u000")[0], b"u000")
            self.assertEqual(self.lines.find(b"u099")[0], b"u099")
            self.assertIsNone(self.lines.find(b"u100"))
        finally:
            del lines.open
        self.assertEqual(reads, reads[:1] * 3)
        self.assertTrue(reads[0] > len(data) // LINE_BYTES)
        # ... and not through the heap.
        self.assertTrue(allocated(self.lines.find, b"u100") < len(data) * 2 // 3)

    def test_the_file_is_read_each_time(self):
        self.assertIsNone(self.find(BOB + b"\n", b"ada"))
        self.assertEqual(self.find(ADA + b"\n", b"ada")[1], b"11")

    # proves: T4
    def test_without_a_file_nobody_is_known(self):
        self.assertIsNone(Lines(self.folder.path + "/none", 4).find(b"ada"))
        self.assertIsNone(self.find(b"", b"ada"))


if __name__ == "__main__":
    unittest.main()

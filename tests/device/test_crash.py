# SPDX-License-Identifier: MIT
"""The record of crashes: what stands in it, and how much of it there can be."""

import os
import sys
import unittest

from platen.shell import crash
from storekit import Folder

if not hasattr(sys, "print_exception"):  # CPython: nothing of what it would say is looked at
    sys.print_exception = lambda error, to: None


def fails():
    raise OSError(12, "a client's words")


def error():
    try:
        fails()
    except OSError as e:
        return e


class Record(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.path = self.folder.path

    def tearDown(self):
        self.folder.remove()

    def test_type_number_and_lines(self):
        line = crash.describe(error(), 93)
        self.assertTrue(line.startswith("OSError(12) after 93 s: "))
        self.assertFalse("words" in line)
        places = line.split(": ")[1].split(" ")
        if sys.implementation.name == "micropython":
            self.assertEqual(len(places), 2)
        for place in places:
            self.assertTrue(place.startswith("test_crash.py:") or not place)

    def test_the_last_entries_stay(self):
        self.assertEqual(crash.entries(self.path), [])
        for n in range(crash.MAX_ENTRIES + 1):
            crash.note(self.path, "entry %d" % n)
        found = crash.entries(self.path)
        self.assertEqual(len(found), crash.MAX_ENTRIES)
        self.assertEqual((found[0], found[-1]), ("entry 1", "entry %d" % crash.MAX_ENTRIES))

    def test_a_record_that_is_full_of_the_same_is_not_written_again(self):
        for n in range(crash.MAX_ENTRIES + 3):
            crash.note(self.path, "OSError(12) after %d s: a.py:1" % n)
        found = crash.entries(self.path)
        self.assertEqual(len(found), crash.MAX_ENTRIES)
        self.assertEqual(found[-1], "OSError(12) after %d s: a.py:1" % (crash.MAX_ENTRIES - 1))
        crash.note(self.path, "OSError(12) after 99 s: a.py:2")
        crash.note(self.path, "OSError(12) after 100 s: a.py:1")
        self.assertEqual([each[-1] for each in crash.entries(self.path)][-3:], ["1", "2", "1"])
        self.assertEqual(len(crash.entries(self.path)), crash.MAX_ENTRIES)

    def test_the_longest_entry(self):
        crash.note(self.path, "x" * crash.MAX_ENTRY_BYTES)
        crash.note(self.path, "y" * (crash.MAX_ENTRY_BYTES + 1))
        self.assertEqual([entry[0] for entry in crash.entries(self.path)], ["x"])

    def test_the_deepest_error_that_is_kept_whole(self):
        def deep(n):
            if n:
                deep(n - 1)
            raise ValueError

        try:
            deep(20)
        except ValueError as e:
            line = crash.describe(e, 1)
        self.assertTrue(line.startswith("ValueError() after 1 s"))
        if sys.implementation.name == "micropython":  # CPython folds what repeats itself
            self.assertTrue(line.count(".py:") == crash.MAX_FRAMES)

    def test_a_file_that_is_not_ours(self):
        with open(self.path + "/crash.log", "wb") as f:
            f.write(b"\xff\xfe" * 3000)
        self.assertEqual(crash.entries(self.path), [])
        crash.note(self.path, "entry")
        self.assertEqual(crash.entries(self.path), ["entry"])

    def test_alive(self):
        self.assertFalse(crash.end(self.path))
        crash.begin(self.path)
        self.assertTrue(crash.end(self.path))
        self.assertFalse(crash.end(self.path))
        os.stat(self.path)

    def test_without_a_folder(self):
        crash.note(self.path + "/none", "entry")
        crash.begin(self.path + "/none")
        self.assertEqual(crash.entries(self.path + "/none"), [])


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""IPPReader: every limit, at it and one past it; every length of every syntax."""

import unittest

from platen.core import ipp_reader, ipp_tags, ipp_values
from platen.core.ipp_reader import BAD, END, NEED_DATA
from support import no_alloc
from wire_trace import drive

START = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01"
BAD_REQUEST = ipp_tags.STATUS_CLIENT_ERROR_BAD_REQUEST
TOO_LARGE = ipp_tags.STATUS_CLIENT_ERROR_REQUEST_ENTITY_TOO_LARGE
TOO_LONG = ipp_tags.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG

# Tags, fewest and most bytes of a value, what one more is answered (RFC 8011 section 5.1).
SYNTAXES = (
    ((0x10, 0x12, 0x13, 0x15, 0x16, 0x17), 0, 0, BAD_REQUEST),
    ((0x22,), 1, 1, BAD_REQUEST),
    ((0x21, 0x23), 4, 4, BAD_REQUEST),
    ((0x33,), 8, 8, BAD_REQUEST),
    ((0x32,), 9, 9, BAD_REQUEST),
    ((0x31,), 11, 11, BAD_REQUEST),
    ((0x30, 0x41), 0, 1023, TOO_LONG),
    ((0x42,), 0, 255, TOO_LONG),
    ((0x44, 0x49), 1, 255, TOO_LONG),
    ((0x45,), 1, 1023, TOO_LONG),
    ((0x46, 0x47, 0x48), 1, 63, TOO_LONG),
)


def attribute(tag, name, value):
    size = bytes((len(value) >> 8, len(value) & 255))
    return bytes((tag, len(name) >> 8, len(name) & 255)) + name + size + value


class TestLimits(unittest.TestCase):
    reader = ipp_reader.IPPReader(16)

    def feed(self, data):
        # Returns (event, error, offset) and checks that byte by byte says the same.
        reader = self.reader
        no_alloc(drive, reader, data, len(data))
        found = (reader.event, reader.error, reader.offset)
        no_alloc(drive, reader, data, 1)
        self.assertEqual((reader.event, reader.error, reader.offset), found)
        return found

    def good(self, data):
        self.assertEqual(self.feed(data), (END, 0, 0))

    def bad(self, data, status, offset):
        self.assertEqual(self.feed(data), (BAD, status, offset))

    # proves: T9
    def test_section(self):
        n = ipp_reader.MAX_SECTION_BYTES
        self.assertEqual(n, 8192)
        data = START + attribute(0x41, b"t", b"x" * 1000) * 8
        last = n - len(data) - 1 - 6
        self.good(data + attribute(0x41, b"u", b"x" * last) + b"\x03")
        self.bad(data + attribute(0x41, b"u", b"x" * (last + 1)) + b"\x03", TOO_LARGE, n)
        self.bad(data + attribute(0x41, b"u", b"x" * 1000), TOO_LARGE, n)

    def test_section_not_yet_too_long(self):
        # Exactly at the limit and nothing behind it: more may come, or not.
        data = START + attribute(0x41, b"t", b"x" * 1000) * 8
        data += attribute(0x41, b"u", b"x" * (8192 - len(data) - 6))
        self.assertEqual(self.feed(data), (NEED_DATA, 0, 0))
        self.bad(data + b"\x03", TOO_LARGE, 8192)

    # proves: T9
    def test_attributes(self):
        n = ipp_reader.MAX_ATTRIBUTES
        self.assertEqual(n, 128)
        one = attribute(0x44, b"k", b"v")
        self.good(START + one * n + b"\x03")
        self.bad(START + one * (n + 1) + b"\x03", TOO_LARGE, len(START) + n * len(one) + 1)

    def test_member_attributes_count(self):
        n = ipp_reader.MAX_ATTRIBUTES
        start = START + attribute(0x34, b"c", b"")
        one = attribute(0x4A, b"", b"m") + attribute(0x44, b"", b"v")
        end = attribute(0x37, b"", b"") + b"\x03"
        self.good(start + one * (n - 1) + end)
        self.bad(start + one * n + end, TOO_LARGE, len(start) + (n - 1) * len(one) + 3)

    # proves: T9
    def test_values(self):
        n = ipp_reader.MAX_VALUES
        self.assertEqual(n, 256)
        first = START + attribute(0x44, b"k", b"v")
        more = attribute(0x44, b"", b"v")
        self.good(first + more * (n - 1) + b"\x03")
        self.bad(first + more * n + b"\x03", TOO_LARGE, len(first) + (n - 1) * len(more) + 3)

    def test_index_of_the_last_value(self):
        n = ipp_reader.MAX_VALUES
        data = START + attribute(0x44, b"k", b"v") + attribute(0x44, b"", b"v") * (n - 1)
        reader = self.reader
        reader.reset()
        pos = 0
        for index in range(n):
            while reader.event != ipp_reader.VALUE or reader.index != index:
                pos = reader.feed(data, pos, len(data))
                self.assertTrue(reader.event not in (BAD, NEED_DATA))
        self.assertEqual(pos, len(data))

    # proves: T9 V05
    def test_depth(self):
        n = ipp_reader.MAX_DEPTH
        self.assertEqual(n, 4)
        begin = attribute(0x34, b"c", b"")
        inner = attribute(0x4A, b"", b"m") + attribute(0x34, b"", b"")
        end = attribute(0x37, b"", b"")
        self.good(START + begin + inner * (n - 1) + end * n + b"\x03")
        data = START + begin + inner * (n - 1)
        for deeper in (1, 10, 1000):
            self.bad(data + inner * deeper, TOO_LARGE, len(data) + len(inner) - 2)

    # proves: T9
    def test_names(self):
        n = ipp_reader.MAX_NAME_BYTES
        self.good(START + attribute(0x44, b"n" * n, b"v") + b"\x03")
        self.bad(START + attribute(0x44, b"n" * (n + 1), b"v"), BAD_REQUEST, len(START) + 1)
        begin = START + attribute(0x34, b"c", b"")
        end = attribute(0x44, b"", b"v") + attribute(0x37, b"", b"") + b"\x03"
        self.good(begin + attribute(0x4A, b"", b"m" * n) + end)
        self.bad(begin + attribute(0x4A, b"", b"m" * (n + 1)) + end, BAD_REQUEST, len(begin) + 3)

    def test_long_member_names_match_nothing(self):
        stored = ipp_reader.STORED_MEMBER_BYTES
        for size in (stored, stored + 1, 255):
            name = b"m" * size
            data = START + attribute(0x34, b"c", b"") + attribute(0x4A, b"", name)
            data += attribute(0x44, b"", b"v")
            reader = ipp_reader.IPPReader()
            pos = 0
            while reader.depth != 1:
                pos = reader.feed(data, pos, len(data))
            self.assertEqual((reader.member_len, reader.member_is(name)), (size, size == stored))
            self.assertFalse(reader.member_is(name[:stored]) and size > stored)

    # proves: T9 V06 V20
    def test_value_lengths(self):
        for tags, least, most, status in SYNTAXES:
            for tag in tags:
                start = START + bytes((tag, 0, 1)) + b"n"
                for size in (least, most):
                    # A boolean is at most 1, the last byte of a resolution 3 or 4.
                    fill = b"\x01" if tag == 0x22 else b"\x03" if tag == 0x32 else b"a"
                    self.good(start + bytes((size >> 8, size & 255)) + fill * size + b"\x03")
                if least:
                    self.bad(start + bytes((least - 1 >> 8, least - 1 & 255)), BAD_REQUEST, 13)
                for size in (most + 1, 0x7FFF, 0x8000, 0xFFFF):
                    self.bad(start + bytes((size >> 8, size & 255)), status, 13)

    # proves: T9 V20
    def test_with_language_lengths(self):
        for tag, most in ((0x35, 1023), (0x36, 255)):
            for language in (1, 2, 63):
                size = 4 + language + most
                head = bytes((tag, 0, 1)) + b"n" + bytes((size >> 8, size & 255))
                head += bytes((0, language)) + b"e" * language
                text = bytes((most >> 8, most & 255)) + b"x" * most
                self.good(START + head + text + b"\x03")
            size = 4 + 63 + most + 1
            head = START + bytes((tag, 0, 1)) + b"n" + bytes((size >> 8, size & 255))
            self.bad(head, TOO_LONG, 13)

    # proves: V04
    def test_every_tag_byte(self):
        # Only the tags of SYNTAXES, collections, the two with a language and the groups are known.
        known = [tag for tags, _, _, _ in SYNTAXES for tag in tags]
        known += [0x34, 0x35, 0x36] + [2, 3, 4, 5, 6, 7, 8, 9, 10]
        reader = ipp_reader.IPPReader(16)
        for tag in range(256):
            reader.reset()
            data = START + bytes((tag,))
            pos = reader.feed(data, 0, len(data))
            pos = reader.feed(data, pos, len(data))
            pos = reader.feed(data, pos, len(data))
            self.assertEqual((tag, reader.event != BAD), (tag, tag in known))

    def test_one_table_of_numbers(self):
        # The private copies of registry numbers agree with ipp_tags.
        rules = ipp_values.ValueReader(16)
        known = []
        for name in dir(ipp_tags):
            if name.startswith("TAG_") and name != "TAG_EXTENSION":
                tag = getattr(ipp_tags, name)
                known.append(tag)
                self.assertTrue(rules.rule(tag) is not None, name)
        for tag in range(0x10, 256):
            self.assertEqual((tag, rules.rule(tag) is not None), (tag, tag in known))


if __name__ == "__main__":
    unittest.main()

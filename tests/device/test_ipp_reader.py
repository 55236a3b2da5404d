# SPDX-License-Identifier: MIT
"""IPPReader: every vector whole, cut everywhere, byte by byte, without allocating."""

import unittest

from platen.core import ipp_reader
from platen.core.ipp_reader import BAD, END, GROUP, HEADER, NEED_DATA, VALUE
from support import no_alloc
from vectors_ipp_accepted import VECTORS as ACCEPTED
from vectors_ipp_refused import VECTORS as REFUSED
from vectors_ipp_refused_values import VECTORS as REFUSED_VALUES
from wire_trace import IPPTrace


class TestAccepted(unittest.TestCase):
    def test_every_cut(self):
        trace = IPPTrace()
        for name, data, expect in ACCEPTED:
            self.assertEqual((name, no_alloc(trace.every_cut, data)), (name, -1))
            self.assertEqual((name, trace.consumed), (name, expect["consumed"]))

    def test_events(self):
        trace = IPPTrace()
        for name, data, expect in ACCEPTED:
            trace.run(data, [(0, len(data))])
            events = trace.events()
            self.assertEqual((name, events[0]), (name, (HEADER,) + expect["header"]))
            self.assertEqual((name, events[-1]), (name, (END,)))
            groups = [e[1] for e in events if e[0] == GROUP]
            self.assertEqual((name, groups), (name, expect["groups"]))
            self.assertEqual((name, trace.values()), (name, expect["values"]))

    def test_whatever_follows_is_left_alone(self):
        trace = IPPTrace()
        for name, data, expect in ACCEPTED:
            for tail in (b"\x03", b"\0", b"RaS2", data):
                whole = data[: expect["consumed"]] + tail
                trace.run(whole, [(0, len(whole))])
                self.assertEqual((name, trace.reader.event), (name, END))
                self.assertEqual((name, trace.consumed), (name, expect["consumed"]))

    # proves: V01
    def test_every_truncation_waits(self):
        # CVE-2020-10001: a length is believed only as far as bytes have arrived.
        trace = IPPTrace()
        for name, data, expect in ACCEPTED:
            for size in range(expect["consumed"]):
                trace.run(data, [(0, size)])
                self.assertEqual((name, size, trace.reader.event), (name, size, NEED_DATA))
                self.assertEqual(trace.consumed, size)


class TestRefused(unittest.TestCase):
    def check(self, vectors):
        trace = IPPTrace()
        for name, data, expect in vectors:
            self.assertEqual((name, no_alloc(trace.every_cut, data)), (name, -1))
            last = trace.events()[-1]
            self.assertEqual((name, last), (name, (BAD, expect["error"], expect["offset"])))

    # proves: V05 B10
    def test_structure(self):
        self.check(REFUSED)

    # proves: V01 V03 V06 B10
    def test_values(self):
        self.check(REFUSED_VALUES)

    def test_header_comes_first(self):
        # Whatever is wrong later, the response can echo version and request-id.
        trace = IPPTrace()
        for name, data, _ in REFUSED + REFUSED_VALUES:
            trace.run(data, [(0, len(data))])
            self.assertEqual((name, trace.events()[0][0]), (name, HEADER))


class TestContract(unittest.TestCase):
    DATA = ACCEPTED[0][1]

    def test_after_end_and_bad_nothing_moves(self):
        reader = ipp_reader.IPPReader()
        for data, last in ((self.DATA, END), (REFUSED[0][1], BAD)):
            reader.reset()
            pos = 0
            while reader.event < END:
                pos = reader.feed(data, pos, len(data))
            before = (reader.error, reader.offset)
            self.assertEqual(reader.feed(data, 1, len(data)), 1)
            self.assertEqual((reader.event, reader.error, reader.offset), (last,) + before)

    def test_reset_forgets(self):
        trace = IPPTrace()
        for name, data, _ in REFUSED + REFUSED_VALUES:
            trace.run(data, [(0, len(data))])
            self.assertEqual((name, trace.reader.event), (name, BAD))
            trace.run(self.DATA, [(0, len(self.DATA))])
            self.assertEqual((name, trace.values()), (name, ACCEPTED[0][2]["values"]))

    def test_reset_makes_a_new_reader(self):
        fresh = ipp_reader.IPPReader()
        reader = ipp_reader.IPPReader()
        for name, data, _ in ACCEPTED + REFUSED + REFUSED_VALUES:
            pos = 0
            while reader.event < END:
                pos = reader.feed(data, pos, len(data))
            reader.reset()
            for key, value in fresh.__dict__.items():
                if isinstance(value, (int, bool)) or value is None:
                    self.assertEqual((name, key, getattr(reader, key)), (name, key, value))
            self.assertEqual(bytes(reader.request_id), b"\0\0\0\0")

    def test_buffer_may_be_elsewhere(self):
        reader = ipp_reader.IPPReader()
        data = b"\xff" * 100 + self.DATA[:9] + b"\xff"
        self.assertEqual(reader.feed(data, 100, 109), 108)
        self.assertEqual((reader.event, reader.operation_id), (HEADER, 11))
        self.assertEqual(reader.feed(data, 108, 109), 109)
        self.assertEqual((reader.event, reader.group), (GROUP, 1))
        self.assertEqual(reader.feed(data, 109, 109), 109)
        self.assertEqual(reader.event, NEED_DATA)


class TestHelpers(unittest.TestCase):
    def value(self, tag, value, name=b"a-name"):
        # A reader that stands at one value.
        reader = ipp_reader.IPPReader(16)
        data = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01" + bytes((tag, 0, len(name))) + name
        data += bytes((len(value) >> 8, len(value) & 255)) + value
        pos = 0
        while reader.event != VALUE:
            pos = reader.feed(data, pos, len(data))
            self.assertTrue(reader.event not in (NEED_DATA, BAD))
        return reader

    def test_name_is(self):
        reader = self.value(0x44, b"x")
        for literal in (b"a-name", b"a-nam", b"a-name2", b"", b"A-name", b"a-name\0"):
            found = no_alloc(reader.name_is, literal)
            self.assertEqual((literal, found), (literal, literal == b"a-name"))

    def test_long_names_match_nothing(self):
        stored = ipp_reader.STORED_NAME_BYTES
        for size in (stored, stored + 1, 255):
            name = b"n" * size
            reader = self.value(0x44, b"x", name)
            self.assertEqual(reader.name_len, size)
            self.assertEqual(reader.name_is(name), size <= stored)
            self.assertFalse(reader.name_is(name[:stored]) and size > stored)

    def test_value_is(self):
        reader = self.value(0x44, b"none")
        for literal in (b"none", b"non", b"nonee", b"", b"None"):
            self.assertEqual(no_alloc(reader.value_is, literal), literal == b"none")
        self.assertTrue(self.value(0x41, b"").value_is(b""))

    def test_long_values_are_cut_and_match_nothing(self):
        reader = self.value(0x44, b"k" * 17)
        self.assertEqual((reader.value_len, reader.stored, len(reader.value)), (17, 16, 16))
        self.assertEqual(bytes(reader.value), b"k" * 16)
        self.assertFalse(reader.value_is(b"k" * 17))
        self.assertFalse(reader.value_is(b"k" * 16))
        reader = self.value(0x44, b"k" * 16)
        self.assertEqual((reader.value_len, reader.stored), (16, 16))
        self.assertTrue(reader.value_is(b"k" * 16))

    def test_long_values_are_checked_to_their_end(self):
        reader = ipp_reader.IPPReader(16)
        data = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01\x42\x00\x01n\x00\x40" + b"k" * 63 + b"\xff"
        pos = 0
        while reader.event != BAD:
            pos = reader.feed(data, pos, len(data))
        self.assertEqual((reader.error, reader.offset), (0x0400, len(data) - 1))

    def test_integer(self):
        most = (1 << 30) - 1
        for value, wanted in (
            (b"\x00\x00\x00\x00", 0),
            (b"\x00\x00\x00\x01", 1),
            (b"\x00\x01\x02\x03", 0x10203),
            (b"\x3f\xff\xff\xff", most),
            (b"\x40\x00\x00\x00", most),
            (b"\x7f\xff\xff\xff", most),
            (b"\x80\x00\x00\x00", -most),
            (b"\xbf\xff\xff\xff", -most),
            (b"\xc0\x00\x00\x00", -most),
            (b"\xc0\x00\x00\x01", -most),
            (b"\xc0\x00\x00\x02", 2 - (1 << 30)),
            (b"\xff\xff\xff\xff", -1),
            (b"\xff\xfe\xfd\xfc", -0x10204),
        ):
            reader = self.value(0x21, value)
            self.assertEqual((value, no_alloc(reader.integer)), (value, wanted))

    def test_second_integer(self):
        reader = self.value(0x33, b"\x00\x00\x00\x01\x7f\xff\xff\xff")
        self.assertEqual((reader.integer(), reader.integer(4)), (1, (1 << 30) - 1))

    def test_boolean(self):
        self.assertIs(self.value(0x22, b"\x01").boolean(), True)
        self.assertIs(self.value(0x22, b"\x00").boolean(), False)

    def test_member_is(self):
        reader = self.value(0x34, b"")
        self.assertFalse(reader.member_is(b"m"))
        member = b"\x4a\x00\x00\x00\x02mm\x21\x00\x00\x00\x04\x00\x00\x00\x09"
        reader.feed(member, 0, len(member))
        self.assertEqual((reader.event, reader.depth, reader.integer()), (VALUE, 1, 9))
        self.assertTrue(no_alloc(reader.member_is, b"mm"))
        self.assertFalse(reader.member_is(b"m"))
        self.assertTrue(reader.name_is(b"a-name"))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""IPPWriter: exact bytes, limits and allocation. That libcups reads the same is a host test."""

import unittest

from platen.core import ipp_reader, ipp_tags
from platen.core.ipp_writer import IPPWriter
from support import no_alloc
from wire_trace import IPPTrace

ID = b"\x80\x00\x00\x01"
SPAN = bytearray(b"..span..")


# One call of each kind, so that each can be tried alone: (call, bytes it must write). The bytes
# were put down by hand from RFC 8010 section 3.
def w_response(w):
    w.response(2, 0, 0x0507, ID)


def w_group(w):
    w.group(ipp_tags.GROUP_PRINTER)


def w_integer(w):
    w.integer(b"n", -2)


def w_integer_bytes(w):
    w.integer(b"n", b"\x7f\xff\xff\xff")


def w_enum(w):
    w.enum(b"n", 0x01020304)


def w_true(w):
    w.boolean(b"n", True)


def w_false(w):
    w.boolean(None, 0)


def w_range(w):
    w.range(b"n", 1, b"\x7f\xff\xff\xff")


def w_resolution(w):
    w.resolution(b"n", 203, 180)


def w_resolution_cm(w):
    w.resolution(b"n", 80, 80, 4)


def w_datetime(w):
    w.datetime(b"n", b"\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x06")


def w_text(w):
    w.text(b"n", b"")


def w_name(w):
    w.raw(ipp_tags.TAG_NAME, b"n", SPAN, 2, 6)


def w_keyword(w):
    w.keyword(b"n", b"none")


def w_additional(w):
    w.keyword(b"", b"none")


def w_uri(w):
    w.uri(b"n", b"ipp:")


def w_uri_scheme(w):
    w.uri_scheme(b"n", b"ipp")


def w_charset(w):
    w.charset(b"n", b"utf-8")


def w_language(w):
    w.language(b"n", b"en")


def w_mime(w):
    w.mime(b"n", b"a/b")


def w_octets(w):
    w.octets(b"n", b"\x00\xff")


def w_out_of_band(w):
    w.out_of_band(b"n", ipp_tags.TAG_NO_VALUE)


def w_raw(w):
    w.raw(0x44, SPAN, SPAN, 2, 4, name_stop=1)


def w_values_int(w):
    w.values(ipp_tags.TAG_ENUM, b"n", (3, 4))


def w_values_bytes(w):
    w.values(ipp_tags.TAG_KEYWORD, b"n", (b"a", b"bc"))


def w_values_bool(w):
    w.values(ipp_tags.TAG_BOOLEAN, b"n", (True, False))


def w_encoded(w):
    w.encoded(b"..\x21\x00\x00", 2)


def w_end(w):
    w.end()


def w_collection(w):
    w.begin_collection(b"c")
    w.keyword(b"k", b"v")
    w.keyword(None, b"w")
    w.begin_collection(b"m")
    w.integer(b"i", 1)
    w.end_collection()
    w.begin_collection(None)
    w.end_collection()
    w.end_collection()


CALLS = (
    (w_response, b"\x02\x00\x05\x07\x80\x00\x00\x01"),
    (w_group, b"\x04"),
    (w_integer, b"\x21\x00\x01n\x00\x04\xff\xff\xff\xfe"),
    (w_integer_bytes, b"\x21\x00\x01n\x00\x04\x7f\xff\xff\xff"),
    (w_enum, b"\x23\x00\x01n\x00\x04\x01\x02\x03\x04"),
    (w_true, b"\x22\x00\x01n\x00\x01\x01"),
    (w_false, b"\x22\x00\x00\x00\x01\x00"),
    (w_range, b"\x33\x00\x01n\x00\x08\x00\x00\x00\x01\x7f\xff\xff\xff"),
    (w_resolution, b"\x32\x00\x01n\x00\x09\x00\x00\x00\xcb\x00\x00\x00\xb4\x03"),
    (w_resolution_cm, b"\x32\x00\x01n\x00\x09\x00\x00\x00\x50\x00\x00\x00\x50\x04"),
    (w_datetime, b"\x31\x00\x01n\x00\x0b\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x06"),
    (w_text, b"\x41\x00\x01n\x00\x00"),
    (w_name, b"\x42\x00\x01n\x00\x04span"),
    (w_keyword, b"\x44\x00\x01n\x00\x04none"),
    (w_additional, b"\x44\x00\x00\x00\x04none"),
    (w_uri, b"\x45\x00\x01n\x00\x04ipp:"),
    (w_uri_scheme, b"\x46\x00\x01n\x00\x03ipp"),
    (w_charset, b"\x47\x00\x01n\x00\x05utf-8"),
    (w_language, b"\x48\x00\x01n\x00\x02en"),
    (w_mime, b"\x49\x00\x01n\x00\x03a/b"),
    (w_octets, b"\x30\x00\x01n\x00\x02\x00\xff"),
    (w_out_of_band, b"\x13\x00\x01n\x00\x00"),
    (w_raw, b"\x44\x00\x01.\x00\x02sp"),
    (w_values_int, b"\x23\x00\x01n\x00\x04\0\0\0\x03\x23\x00\x00\x00\x04\0\0\0\x04"),
    (w_values_bytes, b"\x44\x00\x01n\x00\x01a\x44\x00\x00\x00\x02bc"),
    (w_values_bool, b"\x22\x00\x01n\x00\x01\x01\x22\x00\x00\x00\x01\x00"),
    (w_encoded, b"\x21\x00\x00"),
    (w_end, b"\x03"),
    (
        w_collection,
        b"\x34\x00\x01c\x00\x00"
        b"\x4a\x00\x00\x00\x01k\x44\x00\x00\x00\x01v\x44\x00\x00\x00\x01w"
        b"\x4a\x00\x00\x00\x01m\x34\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x01i\x21\x00\x00\x00\x04\x00\x00\x00\x01"
        b"\x37\x00\x00\x00\x00"
        b"\x34\x00\x00\x00\x00\x37\x00\x00\x00\x00"
        b"\x37\x00\x00\x00\x00",
    ),
)


class TestBytes(unittest.TestCase):
    def test_exact(self):
        buf = bytearray(128)
        writer = IPPWriter(buf)
        for call, wanted in CALLS:
            writer.begin(5, len(buf))
            no_alloc(call, writer)
            self.assertEqual((call, bytes(buf[5 : writer.pos])), (call, wanted))
            self.assertFalse(writer.overflow)
            self.assertEqual(writer.depth, 0)

    def test_exactly_as_much_room(self):
        for call, wanted in CALLS:
            buf = bytearray(len(wanted) + 8)
            writer = IPPWriter(buf)
            writer.begin(4, 4 + len(wanted))
            no_alloc(call, writer)
            self.assertEqual((call, writer.pos, writer.overflow), (call, 4 + len(wanted), False))

    def test_never_past_the_limit(self):
        # One byte less room at a time: what is written is a whole number of values, in front.
        for call, wanted in CALLS:
            for room in range(len(wanted)):
                buf = bytearray(b"\xee" * (len(wanted) + 8))
                writer = IPPWriter(buf)
                writer.begin(4, 4 + room)
                no_alloc(call, writer)
                self.assertTrue(writer.overflow)
                self.assertTrue(writer.pos <= 4 + room)
                self.assertEqual(bytes(buf[4 : writer.pos]), wanted[: writer.pos - 4])
                self.assertEqual(bytes(buf[writer.pos :]), b"\xee" * (len(buf) - writer.pos))
                self.assertEqual(bytes(buf[:4]), b"\xee" * 4)
                self.assertEqual(writer.depth, 0)

    def test_single_values_are_all_or_nothing(self):
        for call, wanted in CALLS:
            if call in (w_collection, w_values_int, w_values_bytes, w_values_bool):
                continue
            writer = IPPWriter(bytearray(64))
            writer.begin(0, len(wanted) - 1)
            call(writer)
            self.assertEqual((call, writer.pos), (call, 0))

    def test_nothing_after_overflow(self):
        writer = IPPWriter(bytearray(16))
        writer.text(None, b"far too long for it")
        self.assertEqual((writer.pos, writer.overflow), (0, True))
        for call, _ in CALLS:
            call(writer)
            self.assertEqual((call, writer.pos, writer.overflow), (call, 0, True))
        writer.begin(0, 16)
        writer.group(1)
        self.assertEqual((writer.pos, writer.overflow), (1, False))


class TestRoundTrip(unittest.TestCase):
    def test_our_reader_takes_it(self):
        buf = bytearray(1024)
        writer = IPPWriter(buf)
        writer.response(1, 1, 0, ID)
        writer.group(ipp_tags.GROUP_OPERATION)
        count = 0
        for call, _ in CALLS:
            if call not in (w_response, w_group, w_end, w_encoded, w_datetime, w_raw):
                call(writer)
                count += 1
        writer.end()
        trace = IPPTrace()
        data = bytes(buf[: writer.pos])
        trace.run(data, [(0, len(data))])
        self.assertEqual((trace.reader.event, trace.consumed), (ipp_reader.END, len(data)))
        # values() writes two each time, the collection nine values and ends.
        self.assertEqual(len(trace.values()), count + 3 + 8)

    def test_echo_of_a_value(self):
        # What an unsupported-attributes group needs: names and values out of the reader's buffers.
        buf = bytearray(64)
        writer = IPPWriter(buf)
        reader = ipp_reader.IPPReader()
        data = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01\x44\x00\x05sides\x00\x04both\x03"
        pos = 0
        while reader.event != ipp_reader.VALUE:
            pos = reader.feed(data, pos, len(data))
        writer.raw(
            reader.tag, reader.name, reader.value, 0, reader.stored, name_stop=reader.name_len
        )
        self.assertEqual(bytes(buf[: writer.pos]), data[9:-1])


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""HTTPReader: every vector whole, cut everywhere, byte by byte, without allocating."""

import unittest

from platen.core import http
from support import no_alloc
from vectors_http_accepted import VECTORS as ACCEPTED
from vectors_http_refused import VECTORS as REFUSED
from wire_trace import HTTPTrace

# What each attribute is unless a vector says otherwise.
PLAIN = {
    "method": http.GET,
    "minor": 1,
    "path_start": 0,
    "target_is_star": False,
    "content_length": -1,
    "chunked": False,
    "expect_continue": False,
    "keep_alive": True,
    "upgrade_tls": False,
    "content_type": http.CT_NONE,
    "content_encoded": False,
    "has_origin": False,
}
PLAIN_SPANS = {"target": b"/", "host": b"", "authorization": b""}


def stored(reader, name):
    return bytes(getattr(reader, name)[: getattr(reader, name + "_len")])


class TestAccepted(unittest.TestCase):
    # proves: T9
    def test_every_cut(self):
        trace = HTTPTrace()
        for name, data, expect in ACCEPTED:
            self.assertEqual((name, no_alloc(trace.every_cut, data)), (name, -1))
            self.assertEqual((name, trace.consumed), (name, expect["consumed"]))

    def test_attributes(self):
        trace = HTTPTrace()
        for name, data, expect in ACCEPTED:
            trace.run(data, [(0, len(data))])
            reader = trace.reader
            self.assertEqual((name, reader.event), (name, http.END))
            for key, plain in PLAIN.items():
                wanted = expect.get(key, plain)
                self.assertEqual((name, key, getattr(reader, key)), (name, key, wanted))
            for key, plain in PLAIN_SPANS.items():
                wanted = expect.get(key, plain)
                self.assertEqual((name, key, stored(reader, key)), (name, key, wanted))
            self.assertEqual((name, trace.body), (name, expect.get("body", b"")))

    def test_only_known_expectations(self):
        for name, _, expect in ACCEPTED:
            for key in expect:
                known = key in PLAIN or key in PLAIN_SPANS or key in ("body", "consumed")
                self.assertTrue(known, name + ": " + key)

    def test_whatever_follows_is_left_alone(self):
        trace = HTTPTrace()
        for name, data, expect in ACCEPTED:
            for tail in (b"\r\n", b"\0", b" ", b"0\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"):
                whole = data[: expect["consumed"]] + tail
                trace.run(whole, [(0, len(whole))])
                self.assertEqual((name, trace.reader.event), (name, http.END))
                self.assertEqual((name, trace.consumed), (name, expect["consumed"]))

    def test_one_byte_short_is_not_the_end(self):
        trace = HTTPTrace()
        for name, data, expect in ACCEPTED:
            trace.run(data, [(0, expect["consumed"] - 1)])
            self.assertEqual((name, trace.reader.event), (name, http.NEED_DATA))

    def test_one_after_the_other(self):
        # Nothing of a request is left in the next one on the same connection.
        reader = http.HTTPReader()
        plain = b"GET / HTTP/1.1\r\nHost:\r\n\r\n"
        for name, data, _ in ACCEPTED + REFUSED:
            reader.reset()
            pos = 0
            while reader.event < http.END:
                pos = reader.feed(data, pos, len(data))
            reader.reset()
            self.assertEqual(reader.feed(plain, 0, len(plain)), len(plain))
            self.assertEqual((name, reader.event), (name, http.HEAD))
            for key, wanted in PLAIN.items():
                self.assertEqual((name, key, getattr(reader, key)), (name, key, wanted))
            for key, wanted in PLAIN_SPANS.items():
                self.assertEqual((name, stored(reader, key)), (name, wanted))

    def test_reset_makes_a_new_reader(self):
        fresh = http.HTTPReader()
        reader = http.HTTPReader()
        for name, data, _ in ACCEPTED + REFUSED:
            pos = 0
            while reader.event < http.END:
                pos = reader.feed(data, pos, len(data))
            reader.reset()
            for key, value in fresh.__dict__.items():
                if isinstance(value, (int, bool)) or value is None:
                    self.assertEqual((name, key, getattr(reader, key)), (name, key, value))


class TestRefused(unittest.TestCase):
    # proves: T9 V27
    def test_every_cut(self):
        trace = HTTPTrace()
        for name, data, _ in REFUSED:
            self.assertEqual((name, no_alloc(trace.every_cut, data)), (name, -1))

    def test_status_and_place(self):
        trace = HTTPTrace()
        for name, data, expect in REFUSED:
            trace.run(data, [(0, len(data))])
            reader = trace.reader
            self.assertEqual((name, reader.event), (name, http.BAD))
            self.assertEqual((name, reader.error), (name, expect["error"]))
            self.assertEqual((name, reader.offset), (name, expect["offset"]))
            self.assertEqual((name, trace.consumed), (name, expect["offset"]))

    def test_not_before_the_byte_that_shows_it(self):
        trace = HTTPTrace()
        for name, data, expect in REFUSED:
            trace.run(data, [(0, expect["offset"])])
            self.assertEqual((name, trace.reader.event), (name, http.NEED_DATA))


class TestContract(unittest.TestCase):
    DATA = b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 3\r\n\r\nabcNEXT"

    def test_events_one_by_one(self):
        reader = http.HTTPReader()
        data = self.DATA
        pos = reader.feed(data, 0, len(data))
        self.assertEqual((reader.event, pos), (http.HEAD, 47))
        pos = reader.feed(data, pos, len(data))
        self.assertEqual((reader.event, reader.start, reader.stop, pos), (http.BODY, 47, 50, 50))
        pos = reader.feed(data, pos, len(data))
        self.assertEqual((reader.event, pos), (http.END, 50))

    def test_end_needs_no_byte(self):
        reader = http.HTTPReader()
        data = b"GET / HTTP/1.1\r\nHost: p\r\n\r\n"
        pos = reader.feed(data, 0, len(data))
        self.assertEqual(reader.event, http.HEAD)
        self.assertEqual(reader.feed(data, pos, pos), pos)
        self.assertEqual(reader.event, http.END)

    def test_after_end_and_bad_nothing_moves(self):
        reader = http.HTTPReader()
        for data, last in ((self.DATA, http.END), (b"\x00abc", http.BAD)):
            reader.reset()
            pos = 0
            while reader.event < http.END:
                pos = reader.feed(data, pos, len(data))
            offset = reader.offset
            self.assertEqual(reader.feed(data, 1, len(data)), 1)
            self.assertEqual((reader.event, reader.offset), (last, offset))

    def test_nothing_fed_is_nothing(self):
        reader = http.HTTPReader()
        self.assertEqual(reader.feed(b"", 0, 0), 0)
        self.assertEqual(reader.event, http.NEED_DATA)

    def test_body_is_one_span_of_all_there_is(self):
        # Bytes of a body are never touched one by one.
        reader = http.HTTPReader()
        head = b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"
        reader.feed(head, 0, len(head))
        reader.feed(head, len(head) - 9, len(head))
        big = bytearray(4096)
        for _ in range(8):
            self.assertEqual(no_alloc(reader.feed, big, 96, 4096), 4096)
            self.assertEqual((reader.event, reader.start, reader.stop), (http.BODY, 96, 4096))

    def test_bytes_and_bytearray(self):
        for data in (self.DATA, bytearray(self.DATA)):
            reader = http.HTTPReader()
            reader.feed(data, 0, len(data))
            self.assertEqual(reader.event, http.HEAD)


if __name__ == "__main__":
    unittest.main()

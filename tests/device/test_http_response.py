# SPDX-License-Identifier: MIT
"""HTTP responses as a client reads them: heads, and contents by each way of framing."""

import unittest

from platen.core import http_response
from platen.core.http_response import BAD, BODY, END, NEED_DATA, Body, Head
from support import splits


def head(*lines, status=b"HTTP/1.1 200 OK"):
    return Head(b"\r\n".join((status,) + lines) + b"\r\n\r\n")


class Heads(unittest.TestCase):
    def test_good_ones(self):
        found = head(b"Content-Length: 5", b"CONTENT-TYPE:\timage/URF ; q=1 ", b"X: \xe9")
        self.assertTrue(found.ok)
        self.assertEqual((found.status, found.content_length), (200, 5))
        self.assertEqual(found.media_type, b"image/urf")
        self.assertFalse(found.is_encoded or found.chunked)
        self.assertTrue(head(b"Transfer-Encoding: Chunked").chunked)
        self.assertTrue(head(b"Content-Encoding: gzip").is_encoded)
        self.assertFalse(head(b"Content-Encoding: identity").is_encoded)
        self.assertEqual(head(status=b"HTTP/1.0 404").status, 404)
        self.assertEqual(head(status=b"HTTP/1.1 307 ").status, 307)
        self.assertEqual(head().content_length, -1)

    # proves: T9 T14
    def test_bad_ones(self):
        for status in (b"HTTP/2 200", b"HTTP/1.2 200 OK", b"http/1.1 200 OK", b"HTTP/1.1 20 OK"):
            self.assertFalse(head(status=status).ok, status)
        for status in (b"", b"HTTP/1.1 2000", b"HTTP/1.1  200", b"HTTP/1.1 2 0 x", b"ICY 200 OK"):
            self.assertFalse(head(status=status).ok, status)
        for lines in (
            (b"Content-Length: 5", b"Content-Length: 5"),
            (b"Content-Length: 5, 5",),
            (b"Content-Length: -1",),
            (b"Content-Length: +1",),
            (b"Content-Length: 0x1",),
            (b"Content-Length:",),
            (b"Content-Length: 1000000000",),
            (b"Content-Length: 5", b"Transfer-Encoding: chunked"),
            (b"Transfer-Encoding: gzip, chunked",),
            (b"Transfer-Encoding: identity",),
            (b"Content-Type: text/plain", b"Content-Type: text/plain"),
            (b"Content-Type : text/plain",),
            (b" Content-Type: text/plain",),
            (b"X: a", b" folded"),
            (b": x",),
            (b"no colon",),
            (b"X: a\nY: b",),
            (b"X: a\rY: b",),
            (b"X: \0",),
            (b"",),
        ):
            self.assertFalse(head(*lines).ok, lines)
        self.assertFalse(head(b"Transfer-Encoding: chunked", status=b"HTTP/1.0 200 OK").ok)


def read(found, data, cuts, most=100):
    """(content, last event) of a Body that is fed so."""
    body = Body(found, most)
    content = b""
    for start, stop in cuts:
        pos = start
        while True:
            pos = body.feed(data, pos, stop)
            if body.event != BODY:
                break
            content += data[body.start : body.stop]
    return content, body


class Bodies(unittest.TestCase):
    def test_each_framing_however_it_is_cut(self):
        length = head(b"Content-Length: 7")
        chunked = head(b"Transfer-Encoding: chunked")
        for found, data in ((length, b"1234567"), (chunked, b"3\r\n123\r\n4;x\r\n4567\r\n0\r\n")):
            for cuts in splits(data):
                content, body = read(found, data, cuts)
                self.assertEqual((content, body.event), (b"1234567", END))

    # proves: T14
    def test_without_a_length_there_is_none(self):
        """A connection that is cut would end it."""
        content, body = read(head(), b"1234567", [(0, 7)])
        self.assertEqual((content, body.event), (b"", BAD))

    def test_nothing_at_all(self):
        for found in (head(b"Content-Length: 0"), head(b"Content-Length: 00")):
            self.assertEqual(read(found, b"", [(0, 0)])[1].event, END)

    # proves: T14
    def test_what_is_cut_off_never_ends(self):
        for found, data in (
            (head(b"Content-Length: 7"), b"123456"),
            (head(b"Transfer-Encoding: chunked"), b"3\r\n123\r\n"),
            (head(b"Transfer-Encoding: chunked"), b"3\r\n123\r\n0"),
            (head(b"Transfer-Encoding: chunked"), b""),
        ):
            body = read(found, data, [(0, len(data))])[1]
            self.assertEqual(body.event, NEED_DATA)

    # proves: T9
    def test_broken_chunks(self):
        for data in (b"x", b"3\n123", b"3\r\n1234\r\n", b"-3\r\n", b"fffffffff\r\n"):
            body = read(head(b"Transfer-Encoding: chunked"), data, [(0, len(data))])[1]
            self.assertEqual(body.event, BAD)

    # proves: T14
    def test_the_most_and_one_more(self):
        for size, is_good in ((100, True), (101, False)):
            data = b"x" * size
            chunks = b"%x\r\n%s\r\n0\r\n" % (size, data)
            for found, sent in (
                (head(b"Content-Length: %d" % size), data),
                (head(b"Transfer-Encoding: chunked"), chunks),
            ):
                body = read(found, sent, [(0, len(sent))])[1]
                self.assertEqual(body.event, END if is_good else BAD)

    def test_what_is_behind_it_is_left_alone(self):
        body = Body(head(b"Content-Length: 2"), 100)
        self.assertEqual(body.feed(b"12345", 0, 5), 2)
        self.assertEqual(body.feed(b"12345", 2, 5), 2)
        self.assertEqual(body.event, END)

    def test_limits_are_what_documents_say(self):
        self.assertEqual(http_response.MAX_HEAD_BYTES, 4096)


if __name__ == "__main__":
    unittest.main()

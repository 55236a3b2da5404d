# SPDX-License-Identifier: MIT
"""HTTPReader: every limit, at it and one past it, fed whole and byte by byte."""

import unittest

from platen.core import http, http_chunked, http_fields
from support import no_alloc
from wire_trace import drive

LINE = b"POST / HTTP/1.1\r\n"
HOST = b"Host: p\r\n"
CHUNKED = LINE + HOST + b"Transfer-Encoding: chunked\r\n\r\n"


class TestLimits(unittest.TestCase):
    reader = http.HTTPReader(http_fields.MAX_AUTHORIZATION_BYTES)

    def feed(self, data):
        # Returns (event, error, offset) and checks that byte by byte says the same.
        reader = self.reader
        no_alloc(drive, reader, data, len(data))
        found = (reader.event, reader.error, reader.offset)
        no_alloc(drive, reader, data, 1)
        self.assertEqual((reader.event, reader.error, reader.offset), found)
        return found

    def good(self, data):
        event, error, offset = self.feed(data)
        self.assertEqual((event, error), (http.END, 0))

    def bad(self, data, status, offset):
        self.assertEqual(self.feed(data), (http.BAD, status, offset))

    # proves: T9
    def test_target(self):
        n = http.MAX_TARGET_BYTES
        self.assertEqual(n, 128)
        self.good(b"GET /" + b"a" * (n - 1) + b" HTTP/1.1\r\n" + HOST + b"\r\n")
        self.bad(b"GET /" + b"a" * n + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414, 4 + n)

    # proves: T9
    def test_request_line(self):
        # The longest there can be: no limit of its own is needed.
        data = b"\r\n" + b"A" * http.MAX_METHOD_BYTES + b" /" + b"a" * 127 + b" HTTP/1.1\r\n"
        self.assertEqual(len(data), 162)
        self.good(data + HOST + b"\r\n")

    # proves: T9
    def test_method(self):
        n = http.MAX_METHOD_BYTES
        self.good(b"A" * n + b" / HTTP/1.1\r\n" + HOST + b"\r\n")
        self.bad(b"A" * (n + 1) + b" / HTTP/1.1\r\n" + HOST + b"\r\n", 501, n)

    # proves: T9
    def test_field_line(self):
        n = http_fields.MAX_FIELD_LINE_BYTES
        self.assertEqual(n, 2048)
        self.good(LINE + HOST + b"A: " + b"b" * (n - 5) + b"\r\n\r\n")
        self.bad(LINE + HOST + b"A: " + b"b" * (n - 4) + b"\r\n\r\n", 431, 26 + n)
        self.bad(LINE + HOST + b"A" * (n + 1), 431, 26 + n)

    # proves: T9
    def test_field_block(self):
        n = http_fields.MAX_FIELD_BLOCK_BYTES
        self.assertEqual(n, 6144)
        filler = (b"A: " + b"b" * 1995 + b"\r\n") * 3  # 6000 bytes
        rest = n - len(filler) - len(HOST) - 2
        self.good(LINE + HOST + filler + b"C: " + b"d" * (rest - 5) + b"\r\n\r\n")
        self.bad(
            LINE + HOST + filler + b"C: " + b"d" * (rest - 4) + b"\r\n\r\n", 431, len(LINE) + n
        )

    # proves: T9
    def test_field_count(self):
        n = http_fields.MAX_FIELDS
        self.assertEqual(n, 40)
        self.good(LINE + HOST + b"A: b\r\n" * (n - 1) + b"\r\n")
        data = LINE + HOST + b"A: b\r\n" * n + b"\r\n"
        self.bad(data, 431, len(data) - 7)

    # proves: T9
    def test_host(self):
        n = http_fields.MAX_HOST_BYTES
        self.good(LINE + b"Host: " + b"h" * n + b" \r\n\r\n")
        self.bad(LINE + b"Host: " + b"h" * (n + 1) + b"\r\n\r\n", 431, len(LINE) + 6 + n)
        absolute = b"http://" + b"h" * n
        self.good(b"GET " + absolute + b"/ HTTP/1.1\r\n" + HOST + b"\r\n")
        data = b"GET " + absolute + b"h/ HTTP/1.1\r\n" + HOST + b"\r\n"
        self.bad(data, 414, len(data) - 1)

    # proves: T9
    def test_authorization(self):
        n = http_fields.MAX_AUTHORIZATION_BYTES
        self.assertEqual(n, 1024)
        start = LINE + HOST + b"Authorization: "
        self.good(start + b"x" * n + b"\t  \r\n\r\n")
        self.bad(start + b"x" * (n + 1) + b"\r\n\r\n", 431, len(start) + n)
        self.bad(start + b"x" * (n - 1) + b"   x\r\n\r\n", 431, len(start) + n + 2)

    def test_authorization_not_kept(self):
        # Without a buffer of its own the field is only checked, however long its line may be.
        reader = http.HTTPReader()
        data = LINE + HOST + b"Authorization: " + b"x" * 2000 + b"\r\n\r\n"
        no_alloc(reader.feed, data, 0, len(data))
        self.assertEqual((reader.event, reader.authorization_len), (http.HEAD, 0))
        reader.reset()
        data = LINE + HOST + b"Authorization: x\0\r\n\r\n"
        no_alloc(reader.feed, data, 0, len(data))
        self.assertEqual((reader.event, reader.error), (http.BAD, 400))

    # proves: T9
    def test_content_length(self):
        n = http_fields.MAX_CONTENT_LENGTH
        self.assertTrue(n < 1 << 30)
        reader = self.reader
        for value, status in (
            (n, 0),
            (n + 1, 413),
            (1 << 31, 413),
            (1 << 32, 413),
            (1 << 64, 413),
        ):
            data = LINE + HOST + b"Content-Length: " + str(value).encode() + b"\r\n\r\n"
            reader.reset()
            no_alloc(reader.feed, data, 0, len(data))
            self.assertEqual(reader.event, http.BAD if status else http.HEAD)
            self.assertEqual(reader.error, status)
            if not status:
                self.assertEqual(reader.content_length, value)

    # proves: T9
    def test_chunk_size(self):
        self.assertEqual(http_chunked.MAX_CHUNK_SIZE, 0xFFFFFFF)
        reader = self.reader
        for size, event, status in (
            (b"FFFFFFF", http.BODY, 0),
            (b"0fffffff", http.BODY, 0),
            (b"10000000", http.BAD, 413),
            (b"80000000", http.BAD, 413),
            (b"ffffffff", http.BAD, 413),
            (b"100000000", http.BAD, 413),
            (b"00000001", http.BODY, 0),
            (b"000000001", http.BAD, 400),
        ):
            reader.reset()
            data = CHUNKED + size + b"\r\nx"
            pos = no_alloc(reader.feed, data, 0, len(data))
            self.assertEqual(reader.event, http.HEAD)
            no_alloc(reader.feed, data, pos, len(data))
            self.assertEqual((size, reader.event, reader.error), (size, event, status))

    # proves: T9
    def test_chunk_extension(self):
        n = http_chunked.MAX_CHUNK_EXTENSION_BYTES
        self.assertEqual(n, 32)
        end = b"\r\nx\r\n0\r\n\r\n"
        self.good(CHUNKED + b"1;" + b"a" * (n - 1) + end)
        self.good(CHUNKED + (b"1;" + b"a" * (n - 1) + b"\r\nx\r\n") * 3 + b"0\r\n\r\n")
        self.bad(CHUNKED + b"1;" + b"a" * n + end, 400, len(CHUNKED) + 1 + n)
        self.bad(CHUNKED + b"1" + b" " * (n + 1) + end, 400, len(CHUNKED) + 1 + n)

    # proves: T9
    def test_trailers(self):
        n = http_fields.MAX_TRAILERS
        start = CHUNKED + b"0\r\n"
        self.good(start + b"A: b\r\n" * n + b"\r\n")
        self.bad(start + b"A: b\r\n" * (n + 1) + b"\r\n", 431, len(start) + 6 * n + 1)
        n = http_fields.MAX_TRAILER_BLOCK_BYTES
        self.good(start + b"A: " + b"b" * (n - 7) + b"\r\n\r\n")
        self.bad(start + b"A: " + b"b" * (n - 6) + b"\r\n\r\n", 431, len(start) + n)

    def test_trailers_change_nothing(self):
        # Fields that decide framing and identity are for the header only (RFC 9110 section 6.5).
        data = (
            CHUNKED + b"0\r\nHost: q\r\nHost: q\r\nContent-Length: 9\r\nConnection: close\r\n\r\n"
        )
        reader = self.reader
        drive(reader, data, len(data))
        self.assertEqual(reader.event, http.END)
        self.assertEqual((reader.host_len, reader.host[0]), (1, 0x70))
        self.assertEqual((reader.content_length, reader.keep_alive), (-1, True))

    def test_a_body_longer_than_a_small_int_counts(self):
        # `offset` of a chunked body wraps; it must not become an allocated integer.
        reader = http.HTTPReader()
        reader.feed(CHUNKED, 0, len(CHUNKED))
        reader._taken = 0x3FFFFFFF - 4
        chunk = b"5\r\nabcde\r\n"
        pos = no_alloc(reader.feed, chunk, 0, len(chunk))
        self.assertEqual((reader.event, pos), (http.BODY, 8))
        no_alloc(reader.feed, b"\r\nz", 0, 3)
        self.assertEqual((reader.event, reader.error), (http.BAD, 400))
        self.assertTrue(reader.offset < 32)


if __name__ == "__main__":
    unittest.main()

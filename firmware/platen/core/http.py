# SPDX-License-Identifier: MIT
"""HTTP/1.1 requests as a server reads them (RFC 9112): framing, and the fields a printer acts on.

`HTTPReader` turns bytes into HEAD, BODY ..., END. It buffers no line and no body: the target,
Host and Authorization are stored, the rest is recognised as it passes, and body bytes are handed
out as spans of the caller's buffer. Field lines are in http_fields.py, chunks in http_chunked.py,
with their limits. What is refused, and with which status, is the table in tests/device/test_http*.
It does not decide policy: unknown methods, paths, media types and Host names are the caller's.
"""

from micropython import const

from platen.core.buf import copy
from platen.core.http_chunked import ChunkedReader
from platen.core.http_fields import (
    MAX_HOST_BYTES,
    MAX_TRAILER_BLOCK_BYTES,
    MAX_TRAILERS,
    TOKEN,
    FieldReader,
)

NEED_DATA = const(0)
HEAD = const(1)
BODY = const(2)
END = const(3)
BAD = const(4)

# Methods, `method`. Compared with case, as RFC 9110 section 9.1 asks.
OTHER = const(0)
GET = const(1)
HEAD_METHOD = const(2)
POST = const(3)
OPTIONS = const(4)

# Media type of the body, `content_type`.
CT_NONE = const(0)
CT_IPP = const(1)
CT_OTHER = const(2)

# An absolute URI with a 63-byte name and our longest path has 120.
MAX_TARGET_BYTES = const(128)
# The longest registered method, UPDATEREDIRECTREF, has 17. Together the two bound the request
# line at 162 bytes, CRLF and one empty line before it included.
MAX_METHOD_BYTES = const(20)

_LF = const(0x0A)
_CR = const(0x0D)
_SP = const(0x20)
_SLASH = const(0x2F)
_STAR = const(0x2A)
_DEL = const(0x7F)
_MAX_COUNT = const(0x3FFFFFFF)

# States; indices of _STEPS.
_BEGIN = const(0)
_BEGIN_LF = const(1)
_METHOD = const(2)
_TARGET = const(3)
_VERSION = const(4)
_FIELDS = const(5)
_FIXED = const(6)
_CHUNKED = const(7)
_TRAILERS = const(8)
_DONE = const(9)

_METHODS = ((b"GET", GET), (b"HEAD", HEAD_METHOD), (b"POST", POST), (b"OPTIONS", OPTIONS))

# The end of a request line, byte by byte; the two digits are looked at by hand.
_VERSION_TEXT = b"HTTP/1.1\r\n"
_MAJOR = const(5)
_MINOR = const(7)


class HTTPReader(FieldReader):
    """Reads one request after the other on one connection; call `reset()` between them.

    `pos = feed(buf, pos, end)` consumes up to one event, left in `event`:
    NEED_DATA; HEAD, once, when the attributes below are valid; BODY with `start`, `stop`, a span
    of at least one body byte in buf; END, which needs no byte of its own, so feed until NEED_DATA;
    BAD with `error`, the HTTP status to answer, and `offset`, the bytes of the message before the
    one refused. Bytes after END belong to the next request and are left alone.

    method              GET HEAD_METHOD POST OPTIONS, or OTHER (405 is the caller's)
    minor               1, or 0 for HTTP/1.0
    target, target_len  request target as sent (bytearray)
    path_start          where its path begins: 0, or behind the authority of an absolute URI
    target_is_star      the target is "*"
    host, host_len      Host as sent, with port; of an absolute target, its authority
    content_length      bytes, or -1 without the field
    chunked             the body comes in chunks
    expect_continue     answer 100 before reading the body (never for HTTP/1.0)
    keep_alive          the connection may stay open: HTTP/1.1 and no "close"
    upgrade_tls         "Connection: upgrade" and "Upgrade: TLS/..."
    content_type        CT_NONE, CT_IPP (application/ipp) or CT_OTHER
    content_encoded     a Content-Encoding other than identity
    has_origin          an Origin field: the request comes from a web page
    authorization, authorization_len  the field's value as sent, at most `authorization_bytes`
                        (431 beyond); with 0, who does no authentication, it is not kept
    """

    def __init__(self, authorization_bytes=0):
        self.target = bytearray(MAX_TARGET_BYTES)
        self._chunks = ChunkedReader()
        FieldReader.__init__(self, authorization_bytes)
        self.reset()

    def reset(self):
        """Begin the next message."""
        self.event = NEED_DATA
        self.error = 0
        self.offset = 0
        self.start = 0
        self.stop = 0
        self.method = OTHER
        self.minor = 1
        self.target_len = 0
        self.path_start = 0
        self.target_is_star = False
        self.keep_alive = False
        self.upgrade_tls = False
        self._state = _BEGIN
        self._matched = 0  # bytes of _VERSION_TEXT seen
        self._body_left = 0
        self._taken = 0  # bytes of this message consumed, for `offset`
        self.reset_fields()

    def feed(self, buf, pos, end):
        """Consume buf[pos:end] up to one event; return the new position."""
        if self.event >= END:
            return pos
        self.event = NEED_DATA
        start = pos
        while self.event == NEED_DATA:
            state = self._state
            if state == _DONE:
                self.event = END
            elif pos == end:
                break
            else:
                pos = _STEPS[state](self, buf, pos, end)
        if self._taken > _MAX_COUNT - (pos - start):  # wraps rather than outgrow a small int
            self._taken = 0
        self._taken += pos - start
        if self.event == BAD:
            self.offset = self._taken
        return pos

    def _begin(self, buf, pos, end):
        # One empty line before a request is what old clients append to a body (RFC 9112 2.2).
        if buf[pos] == _CR:
            self._state = _BEGIN_LF
            return pos + 1
        self._state = _METHOD
        return pos

    def _begin_lf(self, buf, pos, end):
        if buf[pos] != _LF:
            return self._refuse(400, pos)
        self._state = _METHOD
        return pos + 1

    def _read_method(self, buf, pos, end):
        n = self._word_len
        while pos < end:
            c = buf[pos]
            if c >= 0x80 or not TOKEN[c]:
                self._word_len = n
                if c != _SP or not n:
                    return self._refuse(400, pos)
                self._state = _TARGET
                for literal, method in _METHODS:
                    if self.word_is(literal):
                        self.method = method
                return pos + 1
            if n == MAX_METHOD_BYTES:
                return self._refuse(501, pos)
            self._word[n] = c
            n += 1
            pos += 1
        self._word_len = n
        return pos

    def _read_target(self, buf, pos, end):
        target = self.target
        n = self.target_len
        while pos < end:
            c = buf[pos]
            if c <= _SP or c >= _DEL:
                self.target_len = n
                if c != _SP or not n:
                    return self._refuse(400, pos)
                self._state = _VERSION
                return pos + 1
            if n == MAX_TARGET_BYTES:
                return self._refuse(414, pos)
            target[n] = c
            n += 1
            pos += 1
        self.target_len = n
        return pos

    def _read_version(self, buf, pos, end):
        c = buf[pos]
        i = self._matched
        if i in (_MAJOR, _MINOR):
            if not 0x30 <= c <= 0x39:
                return self._refuse(400, pos)
            if i == _MINOR:
                self.minor = 1 if c > 0x30 else 0
            elif c != _VERSION_TEXT[i]:
                return self._refuse(505, pos)
        elif c != _VERSION_TEXT[i]:
            return self._refuse(400, pos)
        self._matched = i + 1
        if i + 1 == len(_VERSION_TEXT):
            self._state = _FIELDS
        return pos + 1

    def _read_fields(self, buf, pos, end):
        at = self.feed_section(buf, pos, end)
        if self.section_done:
            status = self._settle()
            if status:
                return self._refuse(status, pos)
            self.event = HEAD
        return at

    def _settle(self):
        # What only the whole head can tell; returns 0 or the status to refuse with.
        status = self._check_target()
        if status:
            return status
        if self.chunked and (self.content_length >= 0 or not self.minor):
            return 400  # two framings, or one that HTTP/1.0 does not have
        if self.minor and not self._has_host:
            return 400
        self.expect_continue = self.expect_continue and self.minor == 1
        self.keep_alive = self.minor == 1 and not self._close
        self.upgrade_tls = self.minor == 1 and self._upgrade and self._upgrade_to_tls
        self._body_left = self.content_length
        self._state = _DONE
        if self.chunked:
            self._chunks.reset()
            self._state = _CHUNKED
        elif self._body_left > 0:
            self._state = _FIXED
        return 0

    def _check_target(self):
        # RFC 9112 section 3.2: "/path", "*", or an absolute URI whose authority replaces Host.
        target = self.target
        n = self.target_len
        if target[0] == _SLASH:
            return 0
        if target[0] == _STAR and n == 1:
            self.target_is_star = True
            return 0
        start = target.find(b"://", 1, n) + 3
        if start < 3:
            return 400
        stop = target.find(b"/", start, n)
        if stop < 0:
            stop = n
        if stop - start > MAX_HOST_BYTES:
            return 414
        copy(self.host, 0, target, start, stop)
        self.path_start = stop
        return self.take_host(stop - start)

    def _read_fixed(self, buf, pos, end):
        if end - pos > self._body_left:
            end = pos + self._body_left
        self._body_left -= end - pos
        if not self._body_left:
            self._state = _DONE
        self.start = pos
        self.stop = end
        self.event = BODY
        return end

    def _read_chunks(self, buf, pos, end):
        chunks = self._chunks
        pos = chunks.feed(buf, pos, end)
        event = chunks.event
        if event == BAD:
            return self._refuse(chunks.error, pos)
        if event == END:
            self._state = _TRAILERS
            self.open_section(MAX_TRAILER_BLOCK_BYTES, MAX_TRAILERS, False)
        elif event == BODY:
            self.start = chunks.start
            self.stop = chunks.stop
            self.event = BODY
        return pos

    def _read_trailers(self, buf, pos, end):
        pos = self.feed_section(buf, pos, end)
        if self.section_done:
            self._state = _DONE
        return pos


_STEPS = (
    HTTPReader._begin,
    HTTPReader._begin_lf,
    HTTPReader._read_method,
    HTTPReader._read_target,
    HTTPReader._read_version,
    HTTPReader._read_fields,
    HTTPReader._read_fixed,
    HTTPReader._read_chunks,
    HTTPReader._read_trailers,
)

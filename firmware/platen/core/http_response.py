# SPDX-License-Identifier: MIT
"""HTTP/1.1 responses as the printer reads them where it is a client (RFC 9112): one a connection.

`Head(bytes)` is what its status line and fields say, `Body(head, most)` hands its content out as
spans of the caller's buffer. As strict as the server's side in http.py: a response that two
programs could read differently is refused, and so is one that ends with its connection: what is
cut off would look the same (MicroPython's TLS does not always show how a connection ended).
"""

from micropython import const

from platen.core.http_chunked import ChunkedReader
from platen.core.http_fields import MAX_CONTENT_LENGTH, TOKEN

# Status line and fields with the empty line, those of interim responses before it included.
MAX_HEAD_BYTES = const(4096)

NEED_DATA = const(0)  # these four as in http.py
BODY = const(2)
END = const(3)
BAD = const(4)


# Fields that mean one thing, or nothing that is safe.
_ONCE = (b"content-length", b"transfer-encoding", b"content-type", b"content-encoding")


class Head:
    """The head of a response, from bytes that end with its empty line; ok is False for none.

    status; content_length, or -1; chunked; media_type in lower case without parameters, or b"";
    is_encoded: the content is compressed.
    """

    def __init__(self, data):
        self.status = 0
        self.content_length = -1
        self.chunked = self.is_encoded = False
        self.media_type = b""
        self._seen = []
        self.ok = self._read(data)

    def _read(self, data):
        lines = data.split(b"\r\n")
        for line in lines:
            for c in line:
                if (c < 0x20 and c != 9) or c == 0x7F:  # a lone CR or LF, too
                    return False
        first = lines[0]
        digits = first[9:12]
        if first[:9] not in (b"HTTP/1.1 ", b"HTTP/1.0 ") or first[12:13] not in (b"", b" "):
            return False
        if len(digits) != 3 or not digits.isdigit() or lines[-2:] != [b"", b""]:
            return False
        self.status = int(digits)
        for line in lines[1:-2]:
            if not self._field(line):
                return False
        return not (self.chunked and (self.content_length >= 0 or first[7] == 0x30))

    def _field(self, line):
        stop = line.find(b":")
        name = line[: max(0, stop)].lower()
        if not name:
            return False
        for c in name:
            if c >= 0x80 or not TOKEN[c]:
                return False
        value = line[stop + 1 :].strip(b" \t").lower()
        if name not in _ONCE:
            return True
        if name in self._seen:
            return False
        self._seen.append(name)
        if name == b"content-length":
            if not 0 < len(value) <= 9 or not value.isdigit():
                return False
            self.content_length = int(value)
            return self.content_length <= MAX_CONTENT_LENGTH
        if name == b"transfer-encoding":
            self.chunked = True
            return value == b"chunked"
        if name == b"content-type":
            self.media_type = value.split(b";")[0].strip(b" \t")
        elif value not in (b"", b"identity"):
            self.is_encoded = True
        return True


class Body:
    """The content behind a Head, of at most so many bytes.

    `pos = feed(buf, pos, end)` consumes up to one event: BODY with `start` and `stop`; END; BAD,
    which is too long, broken, or without a length.
    """

    def __init__(self, head, most_bytes):
        self.event = NEED_DATA
        self.start = self.stop = 0
        self._left = head.content_length
        self._room = most_bytes
        self._chunks = ChunkedReader() if head.chunked else None
        if not self._left:
            self.event = END
        elif self._left > most_bytes or (self._left < 0 and not head.chunked):
            self.event = BAD

    def feed(self, buf, pos, end):
        """Consume buf[pos:end] up to one event; return the new position."""
        if self.event >= END:
            return pos
        self.event = NEED_DATA
        if self._chunks is not None:
            pos = self._chunks.feed(buf, pos, end)
            self.event = self._chunks.event
            self.start, self.stop = self._chunks.start, self._chunks.stop
        elif not self._left:
            self.event = END
        elif pos < end:
            end = min(end, pos + self._left)
            self._left -= end - pos
            self.start, self.stop = pos, end
            self.event = BODY
            pos = end
        if self.event == BODY:
            self._room -= self.stop - self.start
            if self._room < 0:
                self.event = BAD
        return pos

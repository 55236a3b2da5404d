# SPDX-License-Identifier: MIT
"""Answer: HTTP responses, built in the connection's transmit buffer and sent from it.

The IPP message starts at HEAD_BYTES; the HTTP head is put right in front of it when its length is
known, so that a short answer is one write. Content-Length always, except where the end is not
known at the start (a long Get-Jobs): then chunked, because MicroPython's TLS cannot say
close_notify and "read until close" would look like a truncation.
"""

from micropython import const

HEAD_BYTES = const(176)

# Room behind a chunk for its CRLF.
_TAIL_BYTES = const(2)

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
SWITCHING = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.2, HTTP/1.1\r\n"
    b"Connection: Upgrade\r\n\r\n"
)

_REASONS = {
    200: b"OK",
    400: b"Bad Request",
    403: b"Forbidden",
    404: b"Not Found",
    405: b"Method Not Allowed",
    413: b"Content Too Large",
    414: b"URI Too Long",
    415: b"Unsupported Media Type",
    417: b"Expectation Failed",
    426: b"Upgrade Required",
    431: b"Request Header Fields Too Large",
    501: b"Not Implemented",
    505: b"HTTP Version Not Supported",
}


def status(code, keep, has_tls):
    """A response without content, as bytes."""
    head = b"HTTP/1.1 %d %s\r\nContent-Length: 0\r\n" % (code, _REASONS[code])
    connection = [] if keep else [b"close"]
    if code == 426 and has_tls:
        head += b"Upgrade: TLS/1.2, HTTP/1.1\r\n"
        connection.append(b"Upgrade")
    if code in (200, 405):
        head += b"Allow: GET, HEAD, OPTIONS, POST\r\n"
    if connection:
        head += b"Connection: " + b", ".join(connection) + b"\r\n"
    return head + b"\r\n"


def limit(out):
    """Where an IPP message in this answer's buffer must end."""
    return len(out.tx) - _TAIL_BYTES


class Answer:
    """Sends from `tx`, the transmit buffer of one connection."""

    def __init__(self, tx):
        self.tx = tx
        self._mv = memoryview(tx)

    async def send(self, stream, data):
        """Write `data` whole."""
        await stream.write(memoryview(data), 0, len(data))

    async def page(self, stream, data, keep, head_only):
        """A small HTML page."""
        head = (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Content-Length: %d\r\nCache-Control: no-store\r\n%s\r\n"
        ) % (len(data), b"" if keep else b"Connection: close\r\n")
        await self.send(stream, head if head_only else head + data)

    def _head(self, framing, keep):
        """Put the HTTP head in front of HEAD_BYTES; returns where it starts."""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n%s%s\r\n" % (
            framing,
            b"" if keep else b"Connection: close\r\n",
        )
        start = HEAD_BYTES - len(head)
        self.tx[start:HEAD_BYTES] = head
        return start

    async def reply(self, stream, reply, printer, keep, minor):
        """Send a Reply, whatever its shape."""
        w = reply.w
        if reply.jobs is not None:
            await self._jobs(stream, reply, printer, keep, minor)
            return
        if w.overflow:
            raise ValueError("answer does not fit its buffer")
        length = w.pos - HEAD_BYTES + reply.tail_bytes
        start = self._head(b"Content-Length: %d\r\n" % length, keep)
        if reply.tail is None:
            await stream.write(self._mv, start, w.pos)
        else:
            await self._tail(stream, start, w.pos, printer.attributes, reply.tail)

    async def _tail(self, stream, start, pos, table, wanted):
        """Send tx[start:pos], then the chosen static attributes and the end tag."""
        tx = self.tx
        mv = self._mv
        blob = memoryview(table.blob)
        i = 0
        while i < table.count:
            first = i
            while i < table.count and not table.getter[i] and wanted[i >> 3] >> (i & 7) & 1:
                i += 1
            at = table.offset[first]
            n = table.offset[i] - at
            if n > len(tx) - pos - 1:
                await stream.write(mv, start, pos)
                start = pos = 0
                if n > len(tx) - 1:
                    await stream.write(blob, at, at + n)
                    n = 0
            if n:
                mv[pos : pos + n] = blob[at : at + n]
                pos += n
            i += 1
        tx[pos] = 3  # end-of-attributes-tag
        await stream.write(mv, start, pos + 1)

    async def _jobs(self, stream, reply, printer, keep, minor):
        done = reply.more_jobs(printer)
        w = reply.w
        if done:
            start = self._head(b"Content-Length: %d\r\n" % (w.pos - HEAD_BYTES), keep)
            await stream.write(self._mv, start, w.pos)
            return
        chunked = minor > 0
        framing = b"Transfer-Encoding: chunked\r\n" if chunked else b""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n%s%s\r\n" % (
            framing,
            b"" if keep else b"Connection: close\r\n",
        )
        await self.send(stream, head)
        while True:
            await self._piece(stream, w.pos, chunked)
            if done:
                break
            w.begin(HEAD_BYTES, limit(self))
            done = reply.more_jobs(printer)
            if not done and w.pos == HEAD_BYTES:
                raise ValueError("a job does not fit the transmit buffer")
        if chunked:
            await self.send(stream, b"0\r\n\r\n")

    async def _piece(self, stream, end, chunked):
        start = HEAD_BYTES
        if chunked:
            size = b"%x\r\n" % (end - start)
            start -= len(size)
            self.tx[start:HEAD_BYTES] = size
            self.tx[end : end + 2] = b"\r\n"
            end += 2
        await stream.write(self._mv, start, end)

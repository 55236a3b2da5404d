# SPDX-License-Identifier: MIT
"""Answer: HTTP responses, built in the connection's transmit buffer and sent from it.

The IPP message starts at HEAD_BYTES; the HTTP head is put right in front of it when its length is
known, so that a short answer is one write. What does not fit the buffer goes out in chunks:
MicroPython's TLS cannot say close_notify, so "read until close" would look like a truncation.
"""

import time

from micropython import const

from platen.core.http_date import imf_fixdate
from platen.shell.clock import wall_s
from platen.shell.passing import forget

# The longest head of an IPP answer, dated and chunked, has 134 bytes.
HEAD_BYTES = const(136)

# Room behind a chunk for its CRLF.
_TAIL_BYTES = const(2)

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
_OK = b"HTTP/1.1 200 OK\r\n"

# The second that `_date` is of.
_date_s = None
_date = b""


def date_field():
    """The Date field with its CRLF; empty while the clock is not set (RFC 9110 section 6.6.1)."""
    global _date_s, _date
    now = wall_s()
    if now != _date_s:
        _date_s = now
        _date = b"" if now is None else b"Date: %s\r\n" % imf_fixdate(time.gmtime(now))
    return _date


def _fill(reply, printer):
    done = reply.fill(printer)
    if printer.passing is not None:  # it is not kept while the client takes its time
        forget(printer.passing)
        printer.passing = None
    return done


class Answer:
    """Sends from `tx`, the transmit buffer of one connection."""

    fields = b""  # further field lines of the next answer

    def __init__(self, tx):
        self.tx = tx
        self._mv = memoryview(tx)

    def limit(self):
        """Where an IPP message in the buffer must end."""
        return len(self.tx) - _TAIL_BYTES

    async def send(self, stream, data):
        """Write `data` whole."""
        await stream.write(memoryview(data), 0, len(data))

    async def reply(self, stream, reply, printer, keep, minor):
        """Send a Reply: with its length if it fits the buffer, else in chunks.

        Returns where it starts in the buffer, 0 after chunks.
        """
        if self.fields:  # there is no room for them in front of the message
            await self.send(stream, _OK + self.fields)
        done = _fill(reply, printer)
        pos = reply.w.pos
        if done:
            start = self._head(b"Content-Length: %d\r\n" % (pos - HEAD_BYTES), keep)
            await stream.write(self._mv, start, pos)
            return start
        # HTTP/1.0 has no chunks: the end of the connection ends the answer.
        start = self._head(b"Transfer-Encoding: chunked\r\n" if minor else b"", keep)
        await stream.write(self._mv, start, HEAD_BYTES)
        while True:
            await self._piece(stream, reply, minor)
            if done:
                break
            reply.w.begin(HEAD_BYTES, self.limit())
            done = _fill(reply, printer)
            if reply.w.pos == HEAD_BYTES and reply.span_start == reply.span_stop:
                raise ValueError("an attribute does not fit the transmit buffer")
        if minor:
            await self.send(stream, b"0\r\n\r\n")
        return 0

    def _head(self, framing, keep):
        """Put the HTTP head in front of HEAD_BYTES; returns where it starts."""
        head = b"%sContent-Type: application/ipp\r\n%s%s%s\r\n" % (
            b"" if self.fields else _OK,
            framing,
            date_field(),
            b"" if keep else b"Connection: close\r\n",
        )
        start = HEAD_BYTES - len(head)
        self.tx[start:HEAD_BYTES] = head
        return start

    async def _piece(self, stream, reply, minor):
        """What is in the buffer and the span behind it, as one chunk."""
        start = HEAD_BYTES
        end = reply.w.pos
        span = reply.span_stop - reply.span_start
        if minor:
            size = b"%x\r\n" % (end - start + span)
            start -= len(size)
            self.tx[start:HEAD_BYTES] = size
        if span:
            await stream.write(self._mv, start, end)
            await self._span(stream, reply.table.static, reply.span_start, reply.span_stop)
            start = end = HEAD_BYTES
        if minor:
            self.tx[end : end + _TAIL_BYTES] = b"\r\n"
            end += _TAIL_BYTES
        await stream.write(self._mv, start, end)

    async def _span(self, stream, store, start, stop):
        """Part of a store: from where it lies, or through the buffer, which is free by now."""
        if store.view is not None:
            await stream.write(store.view, start, stop)
            return
        most = self.limit() - HEAD_BYTES
        while start < stop:
            n = min(most, stop - start)
            store.copy(self.tx, HEAD_BYTES, start, start + n)
            await stream.write(self._mv, HEAD_BYTES, HEAD_BYTES + n)
            start += n

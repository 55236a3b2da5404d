# SPDX-License-Identifier: MIT
"""Memo: the last Get-Printer-Attributes on a plain connection and its answer, for the next one.

Clients that watch a printer send the same request over and over, but for the request-id. One that
is equal in all other bytes of HTTP and IPP, while the printer would say the same (nothing it tells
of has changed, not even the second of its up-time), gets the answer that is there already: nothing
is parsed, looked up or encoded. Whatever else comes is left in the receive buffer for the
connection. Only where the `open` profile lets everybody ask, and never with credentials. There is
one for all connections, on boards that have the memory (start.py).
"""

import asyncio

from micropython import const

from platen.buffers import MEMO_BYTES, PLAIN_RX_BYTES
from platen.core import ipp_tags
from platen.core.buf import copy
from platen.model import limits
from platen.shell.answer import HEAD_BYTES, Answer
from platen.shell.stream import readable

_ID = const(4)  # where the request-id lies in an IPP message
_ID_STOP = const(8)


class Memo:
    """See the top of the file; `busy` while a connection still sends what is in the buffer."""

    def __init__(self, printer):
        self._printer = printer
        self._out = Answer(bytearray(MEMO_BYTES))
        self._tx = memoryview(self._out.tx)
        self.busy = False
        self._asked = memoryview(bytearray(PLAIN_RX_BYTES))
        self._size = 0  # bytes of the request, 0 = there is none
        self._front = self._back = None  # views of it before and behind the request-id
        self._at = 0  # where that is
        self._start = self._stop = 0  # span of the answer, with its HTTP head
        self._told = None  # what it depends on

    def _state(self):
        """All that a printer's answer depends on and that may change within a second."""
        p = self._printer
        return (
            p.now_s(),
            p.state(),
            p.state_changed_s,
            p.engine_reasons(),
            p.pause,
            p.is_accepting,
            p.config_changes,
            p.queued(),
            tuple(p.tls_failures),
        )

    def _may_become(self, c, n):
        """Whether c.buf[:n] is how a request begins that it knows: many send the head first."""
        if n >= self._size or self.busy:
            return False
        at = min(n, self._at)
        return c.rx[:at] == self._asked[:at]

    def _knows(self, c, n):
        """Whether the request c.buf[:n] is the one; its request-id is in the answer then."""
        at = self._at
        if not n or n != self._size or self.busy:
            return False
        rx = c.rx
        if rx[:at] != self._front or rx[at + 4 : n] != self._back:
            return False
        buf = c.buf
        if buf[at] & 0x80 or not buf[at] | buf[at + 1] | buf[at + 2] | buf[at + 3]:
            return False  # not a request-id
        if self._told != self._state():
            return False
        tx = self._out.tx
        for i in range(4):
            tx[HEAD_BYTES + _ID + i] = buf[at + i]
        return True

    async def serve(self, c):
        """Answer the requests that are known; what comes then is in c.buf, from c.pos to c.end.

        Returns whether it has begun to wait for the rest of that: its time runs.
        """
        stream = c.stream
        has_waited = False
        n = 0  # bytes of a request so far
        while c.pos >= c.end:
            got = stream.sock.readinto(c.rx[n:] if n else c.rx)
            if got is None:
                has_waited = True
                await readable(stream.sock)
                continue
            has_begun = n > 0
            n += got
            if got and self._may_become(c, n):
                if not has_begun:
                    c.phase(limits.HEADER_MS)
                continue
            if not self._knows(c, n) or c.requests + 1 >= limits.REQUESTS_PER_CONNECTION:
                c.pos = 0
                c.end = n
                return has_begun
            n = 0
            c.requests += 1
            start = self._start
            sent = stream.sock.write(self._tx, start, self._stop - start) or 0
            if sent < self._stop - start:
                c.phase(limits.WRITE_MS)
                self.busy = True
                try:
                    await stream.write(self._tx, start + sent, self._stop)
                finally:
                    self.busy = False
            c.phase(limits.IDLE_MS, 0)
            if not has_waited:  # a client that always has bytes for us must not have it all
                await asyncio.sleep_ms(0)
            has_waited = False
        return False

    def wants(self, c):
        """Whether to answer c.request, which is whole in c.buf[:c.end], from here."""
        if (
            self.busy
            or c.stream.secure
            or not c.is_whole
            or c.pos != c.end
            or c.http.expect_continue
            or c.http.content_length < _ID_STOP
            or c.request.operation_id != ipp_tags.OP_GET_PRINTER_ATTRIBUTES
            or c.reply.status != ipp_tags.STATUS_SUCCESSFUL_OK
        ):
            return False
        # What is known stays so for its second, or two clients would take turns to replace it.
        if self._size and self._told == self._state():
            return False
        return b"authorization:" not in bytes(c.rx[: c.end]).lower()

    async def reply(self, c):
        """Send the answer to a request that it wants, and keep both."""
        out = self._out
        w = c.reply.w
        copy(out.tx, HEAD_BYTES, w.buf, HEAD_BYTES, w.pos)  # what the handler wrote
        w.buf = out.tx
        w.limit = out.limit()
        self._size = 0
        self._told = self._state()
        self.busy = True
        try:
            self._start = await out.reply(c.stream, c.reply, self._printer, True, c.http.minor)
            self._stop = w.pos
        finally:
            self.busy = False
            w.buf = c.out.tx
        if self._start:  # it was one piece
            n = c.end
            self._asked[:n] = c.rx[:n]
            self._at = n - c.http.content_length + _ID
            self._front = self._asked[: self._at]
            self._back = self._asked[self._at + 4 : n]
            self._size = n

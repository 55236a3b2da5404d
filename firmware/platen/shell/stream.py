# SPDX-License-Identifier: MIT
"""Stream: one socket, plain or TLS, read and written without allocating while data flows.

Reads and writes try first and wait only when the socket has nothing to give or take. `close`
closes the TLS object and the raw socket: MicroPython leaves the raw one open after a handshake
that failed.
"""

import asyncio
import asyncio.core
import socket

from micropython import const

_MSG_PEEK = getattr(socket, "MSG_PEEK", 2)
_EAGAIN = const(11)
_EINPROGRESS = const(115)
_IPPROTO_TCP = const(6)
_TCP_NODELAY = const(1)


class Disconnected(Exception):
    """The peer is gone, or broke off."""


def readable(s):
    """Await it to wait until `s` can be read (or accepted from)."""
    yield asyncio.core._io_queue.queue_read(s)


def _writable(s):
    yield asyncio.core._io_queue.queue_write(s)


class Stream:
    """A connected socket; `secure` once TLS runs on it."""

    def __init__(self, raw):
        raw.setblocking(False)
        # Without it a handshake takes 40 ms more for each flight (delayed ACK).
        try:
            raw.setsockopt(_IPPROTO_TCP, _TCP_NODELAY, 1)
        except OSError:
            pass
        self.raw = raw
        self.sock = raw
        self.secure = False

    async def peek(self):
        """The first byte, left in the socket; raises Disconnected if there is none to come."""
        while True:
            try:
                data = self.raw.recv(1, _MSG_PEEK)
            except OSError as e:
                if e.args[0] != _EAGAIN:
                    raise Disconnected(e.args[0])
                await readable(self.raw)
                continue
            if not data:
                raise Disconnected(0)
            return data[0]

    def start_tls(self, context):
        """From now on speak TLS; the handshake runs in the reads that follow."""
        self.sock = context.wrap_socket(self.raw, server_side=True, do_handshake_on_connect=False)
        self.secure = True

    async def readinto(self, buf):
        """Bytes read into `buf`, at least 1; raises Disconnected at the end of the stream."""
        while True:
            n = self.sock.readinto(buf)
            if n:
                return n
            if n == 0:
                raise Disconnected(0)
            await readable(self.sock)

    async def write(self, buf, start, stop):
        """Write all of buf[start:stop] (`buf` a memoryview)."""
        while start < stop:
            n = self.sock.write(buf[start:stop])
            if n:
                start += n
            else:
                await _writable(self.sock)

    def close(self):
        """Close both layers, whatever state they are in."""
        for s in (self.sock, self.raw):
            try:
                s.close()
            except OSError:
                pass

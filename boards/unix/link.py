# SPDX-License-Identifier: MIT
"""UART of the Unix port: a loopback TCP link to the virtual engine, with the face of machine.UART.

Frames, both ways: type (1 ASCII byte), length (2 bytes, big endian), payload.
  out  D bytes on the wire   J job begins (JSON)   E job ended (JSON)   W us of engine time to pass
  in   C number of bytes that left the UART   B busy 0|1   R status bytes   K files written
Only `ring_bytes` may be outstanding. A board's driver would block the whole VM beyond that, for as
long as the engine is busy; here it raises, so that no test can miss it. No call ever waits.
"""

import asyncio
import json
import socket
import time

from micropython import const

_REPLY_BYTES = const(64)  # status bytes kept until read; an engine sends at most a few a second
_FRAME_BYTES = const(96)  # longest frame the engine sends: R with all of the reply buffer
_K_DEADLINE_MS = const(10000)  # to write the picture of a long job
_TCP_NODELAY = const(1)
_IPPROTO_TCP = const(6)


class LinkUART:
    """machine.UART look-alike; `fast` adds `wait_us`: the engine's clock is moved, not awaited."""

    def __init__(self, host, port, ring_bytes, fast=False):
        self.ring_bytes = ring_bytes
        self.outstanding = 0  # bytes written that have not left the UART
        self._busy = False
        self._is_moving = False  # a W is on its way: the engine answers it with a C, if only of 0
        self._answered = False  # K came
        self._reply = bytearray(_REPLY_BYTES)
        self._reply_head = 0
        self._reply_count = 0
        self._header = bytearray(3)
        self._wait = bytearray(b"W\0\4\0\0\0\0")
        self._in = bytearray(_FRAME_BYTES)
        self._in_view = memoryview(self._in)
        self._in_count = 0
        self._socket = socket.socket()
        self._socket.connect(socket.getaddrinfo(host, port)[0][-1])
        self._socket.setsockopt(_IPPROTO_TCP, _TCP_NODELAY, 1)
        self._socket.setblocking(False)
        if fast:
            self.wait_us = self._wait_us

    # The face of machine.UART.

    def write(self, buf, start=0, count=None):
        """Queues buf[start:start + count] (all of it by default); returns the number of bytes."""
        if count is None:
            count = len(buf) - start
        if not count:
            return 0
        self._receive()
        if self.outstanding + count > self.ring_bytes:
            raise RuntimeError("UART would block")
        self._frame(b"D", count)
        self._send(buf, start, count)
        self.outstanding += count
        return count

    def txdone(self):
        """True when every byte written has left the UART (and every W has been carried out)."""
        self._receive()
        return not self.outstanding and not self._is_moving

    def busy(self):
        """The BUSY output of the engine (CTS)."""
        self._receive()
        return self._busy

    def any(self):
        """Number of status bytes that can be read."""
        self._receive()
        return self._reply_count

    def readinto(self, buf, count=None):
        """Reads at most `count` (all of buf by default) status bytes; None if there are none."""
        self._receive()
        if count is None:
            count = len(buf)
        if count > self._reply_count:
            count = self._reply_count
        for i in range(count):
            buf[i] = self._reply[self._reply_head]
            self._reply_head = (self._reply_head + 1) % _REPLY_BYTES
        self._reply_count -= count
        return count or None

    def read(self, count=_REPLY_BYTES):
        """Like readinto(), into a new bytes object."""
        buf = bytearray(count)
        count = self.readinto(buf)
        return bytes(buf[:count]) if count else None

    # What only a virtual engine has.

    def job_begin(self, job):
        """The dots that follow belong to `job`, a dict with at least "job-id"."""
        self._json(b"J", job)

    async def job_end(self, job):
        """The job is over; True when the engine has written its files, False if it did not."""
        self._answered = False
        self._json(b"E", job)
        start = time.ticks_ms()
        while not self._answered:
            if time.ticks_diff(time.ticks_ms(), start) > _K_DEADLINE_MS:
                return False
            await asyncio.sleep_ms(2)
            self._receive()
        return True

    def _wait_us(self, us):
        """Lets `us` (< 2**30) of engine time pass; present as `wait_us` in fast mode only."""
        if self._is_moving:
            return  # one at a time: a stopped engine is slow to answer them
        frame = self._wait
        frame[3] = us >> 24
        frame[4] = us >> 16 & 0xFF
        frame[5] = us >> 8 & 0xFF
        frame[6] = us & 0xFF
        self._is_moving = True
        self._send(frame, 0, 7)

    def close(self):
        """Ends the link; the engine then stops as well."""
        self._socket.close()

    # Frames.

    def _json(self, kind, value):
        data = json.dumps(value).encode()
        self._frame(kind, len(data))
        self._send(data, 0, len(data))

    def _frame(self, kind, count):
        header = self._header
        header[0] = kind[0]
        header[1] = count >> 8
        header[2] = count & 0xFF
        self._send(header, 0, 3)

    def _send(self, buf, start, count):
        # The socket buffer is far larger than the ring, so it takes everything at once while the
        # engine is alive; a short write means that it is not.
        if self._socket.write(buf, start, count) != count:
            raise OSError("link to the engine is full")

    def _receive(self):
        while True:
            if self._in_count:  # the start of a frame is here: rare, and a slice allocates
                count = self._socket.readinto(self._in_view[self._in_count :])
            else:
                count = self._socket.readinto(self._in)
            if count is None:
                return
            if not count:
                raise OSError("link to the engine is closed")
            self._in_count += count
            self._frames()

    def _frames(self):
        buf = self._in
        pos = 0
        end = self._in_count
        while end - pos >= 3:
            count = buf[pos + 1] << 8 | buf[pos + 2]
            if count > _FRAME_BYTES - 3:
                raise OSError("link frame too long")
            if end - pos < 3 + count:
                break
            self._frame_in(buf[pos], pos + 3, count)
            pos += 3 + count
        if pos:
            for i in range(end - pos):
                buf[i] = buf[pos + i]
            self._in_count = end - pos

    def _frame_in(self, kind, pos, count):
        buf = self._in
        if kind == 0x43 and count == 2:  # C
            self.outstanding -= buf[pos] << 8 | buf[pos + 1]
            self._is_moving = False
        elif kind == 0x42 and count:  # B
            self._busy = buf[pos] != 0
        elif kind == 0x52:  # R
            for i in range(pos, pos + count):
                if self._reply_count < _REPLY_BYTES:
                    at = (self._reply_head + self._reply_count) % _REPLY_BYTES
                    self._reply[at] = buf[i]
                    self._reply_count += 1
        elif kind == 0x4B:  # K
            self._answered = True

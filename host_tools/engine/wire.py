# SPDX-License-Identifier: MIT
"""Host side of the serial line: the bytes outstanding in the UART ring and when each is through.

In: `push(data, now_us)` is what a driver writes. Out: `take(n)` hands over the next n bytes when
their last bit has passed. All times are integer microseconds. Byte k after a (re)start at `base`
is through at `base + k * bits * 10**6 // baud`, so nothing drifts over a long job. `gate()` is
the CTS pin: the transmitter finishes `lag_bytes` more and then pauses. Runs on CPython and
MicroPython.
"""


class Wire:
    """Serial line from the host; `outstanding` bytes have been written but are not through yet."""

    def __init__(self, baud: int, bits: int = 10, gated: bool = False, lag_bytes: int = 1) -> None:
        self.baud = baud
        self.bits = bits
        self.gated = gated  # False: the transmitter does not look at BUSY at all
        self.lag_bytes = lag_bytes
        self.total = 0  # bytes through since the start
        self.is_paused = False  # the gate is closed (some bytes may still be on their way)
        self._scale = bits * 1000000
        self._base_us = 0
        self._done = 0  # bytes through since _base_us
        self._lag_left = 0
        self._queue = bytearray()
        self._head = 0

    @property
    def outstanding(self) -> int:
        return len(self._queue) - self._head

    @property
    def last_us(self) -> int:
        """When the last byte taken was through (or when the line restarted)."""
        return self._base_us + self._done * self._scale // self.baud

    def set_baud(self, baud: int, now_us: int) -> None:
        self._restart(max(now_us, self.last_us))
        self.baud = baud

    def push(self, data: bytes, now_us: int) -> None:
        if self._head == len(self._queue):
            if now_us > self.last_us:
                self._restart(now_us)
            if self._head:
                self._queue = bytearray()
                self._head = 0
        self._queue.extend(data)

    def discard(self) -> int:
        """Forgets what is outstanding (the host re-initialised its UART); returns how much."""
        n = self.outstanding
        self._queue = bytearray()
        self._head = 0
        return n

    def arrival_us(self, n: int) -> int:
        """When the n-th byte from now is through, or -1 if it will not be without a change."""
        if n > self.outstanding or (self.is_paused and n > self._lag_left):
            return -1
        return self._base_us + (self._done + n) * self._scale // self.baud

    def ready(self, limit_us: int) -> int:
        """How many bytes are through by limit_us."""
        n = self.outstanding
        if self.is_paused and n > self._lag_left:
            n = self._lag_left
        if not n:
            return 0
        span = limit_us - self._base_us
        if span < 0:
            return 0
        by_time = ((span + 1) * self.baud - 1) // self._scale - self._done
        return n if n < by_time else by_time

    def take(self, n: int) -> bytes:
        start = self._head
        data = bytes(self._queue[start : start + n])
        self._head = start + n
        self._done += n
        self.total += n
        if self.is_paused:
            self._lag_left -= n
        if self._head > 65536:  # keep the queue small without moving it for every byte
            self._queue = self._queue[self._head :]
            self._head = 0
        return data

    def gate(self, busy: bool, now_us: int) -> None:
        """BUSY changed at now_us; only a gated line cares."""
        if not self.gated or busy == self.is_paused:
            return
        self.is_paused = busy
        if busy:
            self._lag_left = self.lag_bytes
        elif not self._lag_left:
            self._restart(max(now_us, self.last_us))

    def _restart(self, now_us: int) -> None:
        self._base_us = now_us
        self._done = 0

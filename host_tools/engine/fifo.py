# SPDX-License-Identifier: MIT
"""Receive buffer of the engine: fill level, BUSY thresholds, bytes lost to overrun.

`receive(data)` is what the wire delivers; what does not fit is dropped and counted. The buffer is
full-busy when `slack` bytes or fewer are free, until `ready_free` are free again (hysteresis of
real engines). `hold(n)` moves the first bytes of an incomplete unit that is larger than the buffer
into the row latch: they no longer count. Runs on CPython and MicroPython.
"""

_TRIM = 32768


class Fifo:
    """Bytes waiting for the parser are `data[head:]`; `fill` of them occupy the buffer."""

    def __init__(self, size: int, slack: int, ready_free: int) -> None:
        self.size = size
        self.slack = slack
        self.ready_free = ready_free
        self.overruns = 0  # bytes lost
        self.max_fill = 0
        self.clear()

    def clear(self) -> None:
        self.data = bytearray()
        self.head = 0
        self.fill = 0
        self.is_busy = False
        self._held = 0

    @property
    def available(self) -> int:
        return len(self.data) - self.head

    def room_before_busy(self) -> int:
        """Bytes until BUSY is asserted (the last of them asserts it); 0 while it is."""
        return 0 if self.is_busy else self.size - self.fill - self.slack

    def receive(self, data: bytes) -> int:
        """Stores what fits; returns how many bytes were lost."""
        lost = len(data) - (self.size - self.fill)
        if lost > 0:
            self.overruns += lost
            data = data[: len(data) - lost]
        else:
            lost = 0
        self.data.extend(data)
        self.fill += len(data)
        self.max_fill = max(self.max_fill, self.fill)
        if self.size - self.fill <= self.slack:
            self.is_busy = True
        return lost

    def consume(self, n: int) -> None:
        self.head += n
        if self._held:
            freed = self._held if self._held < n else n
            self._held -= freed
            n -= freed
        self.fill -= n
        if self.is_busy and self.size - self.fill >= self.ready_free:
            self.is_busy = False
        if self.head > _TRIM:
            self.data = self.data[self.head :]
            self.head = 0

    def hold(self) -> None:
        """Everything received so far leaves the buffer for the latch (its unit is incomplete)."""
        self._held += self.fill
        self.fill = 0
        self.is_busy = False

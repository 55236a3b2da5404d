# SPDX-License-Identifier: MIT
"""EngineUART: a virtual engine in the same process, with the face of machine.UART.

`write()` beyond the driver's ring is where a real board stops its whole VM until bytes leave.
Here it raises WouldBlock: always with strict=True, else only if BUSY would hold the bytes for
ever, and otherwise lets engine time pass as the blocking call would. Without a clock, engine time
moves by `wait_us()` and by blocking calls; with `ticks_us` it follows that clock. CPython and
MicroPython.
"""

from host_tools.engine.report import begin, report

try:
    from time import ticks_diff  # type: ignore[attr-defined]
except ImportError:  # CPython

    def ticks_diff(later: int, earlier: int) -> int:
        """Clocks that never wrap need no more than this."""
        return later - earlier


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from host_tools.engine.engine import VirtualEngine

_MP_STREAM_POLL = 3
_POLL_IN = 1
_POLL_OUT = 4
_EINVAL = 22


class WouldBlock(RuntimeError):
    """A real board would hang in this call."""


class EngineUART:
    """machine.UART look-alike for one engine, with the job calls of boards/unix/link.py."""

    def __init__(
        self,
        engine: "VirtualEngine",
        ring_bytes: int = 0,
        strict: bool = True,
        ticks_us: "Callable[[], int] | None" = None,
    ) -> None:
        self.engine = engine
        self.ring_bytes = ring_bytes or engine.settings.ring_bytes
        self.strict = strict
        self.jobs: "list[dict[str, object]]" = []  # a report for every job ended
        self._ticks_us = ticks_us
        self._last_ticks = ticks_us() if ticks_us else 0
        self._received = b""
        self._job: "dict[str, object]" = {}
        self._begin_us = 0

    @property
    def outstanding(self) -> int:
        """Bytes written that have not left the UART."""
        self._catch_up()
        return self.engine.wire.outstanding

    def init(self, baudrate: int = 0, **_: "object") -> None:
        """Empties the ring, as re-initialising the driver does, and sets the speed."""
        self._catch_up()
        self.engine.wire.discard()
        if baudrate:
            self.engine.wire.set_baud(baudrate, self.engine.now_us)

    def write(
        self, buf: "bytes | bytearray | memoryview", start: int = 0, count: "int | None" = None
    ) -> int:
        """Queues buf[start:start + count], all of it by default; returns how many bytes."""
        self._catch_up()
        data = bytes(buf[start:] if count is None else buf[start : start + count])
        excess = self.engine.wire.outstanding + len(data) - self.ring_bytes
        if excess > 0:
            if self.strict:
                raise WouldBlock("UART would block")
            self._drain(excess)
        self.engine.send(data)
        return len(data)

    def flush(self) -> None:
        """Waits until everything has left, in engine time."""
        self._catch_up()
        self._drain(self.engine.wire.outstanding)

    def txdone(self) -> bool:
        """True when everything written has left the UART."""
        return not self.outstanding

    def busy(self) -> bool:
        """The BUSY output of the engine, whatever its polarity."""
        self._catch_up()
        return self.engine.is_busy

    def any(self) -> int:
        """Number of status bytes that can be read."""
        self._catch_up()
        return len(self._received)

    def read(self, count: int = -1) -> "bytes | None":
        """Up to count status bytes (all: -1), or None."""
        self._catch_up()
        if count < 0:
            count = len(self._received)
        data = self._received[:count]
        self._received = self._received[count:]
        return data or None

    def readinto(self, buf: "bytearray", count: int = -1) -> "int | None":
        """Reads up to count bytes into buf; None if there are none."""
        data = self.read(len(buf) if count < 0 else min(count, len(buf)))
        if data is None:
            return None
        buf[0 : len(data)] = data
        return len(data)

    def ioctl(self, request: int, flags: int) -> int:
        """Polling as on the ESP32: always writable, whatever write() then does."""
        if request != _MP_STREAM_POLL:
            return _EINVAL
        ready = _POLL_OUT | (_POLL_IN if self.any() else 0)
        return ready & flags

    def wait_us(self, us: int) -> None:
        """Lets engine time pass (of no effect with a clock of its own)."""
        if self._ticks_us is None:
            self.engine.run(self.engine.now_us + us)
        self._catch_up()

    def job_begin(self, job: "dict[str, object]") -> None:
        """The dots that follow belong to `job`."""
        self._catch_up()
        self._job = job
        self._begin_us = begin(self.engine)

    async def job_end(self, job: "dict[str, object]") -> bool:
        """The job is over; its report is appended to `jobs`. The picture is in engine.paper."""
        self._catch_up()
        summary = dict(self._job)
        summary.update(job)
        summary.update(report(self.engine, self._begin_us))
        self.jobs.append(summary)
        return True

    def _catch_up(self) -> None:
        engine = self.engine
        if self._ticks_us is not None:
            now = self._ticks_us()
            engine.run(engine.now_us + ticks_diff(now, self._last_ticks))
            self._last_ticks = now
        else:
            engine.run(engine.now_us)
        data = engine.take_replies()
        if data:
            self._received += data

    def _drain(self, count: int) -> None:
        """Lets time pass until `count` bytes more have left."""
        engine = self.engine
        goal = engine.wire.total + count
        while engine.wire.total < goal:
            at_us = engine.wire.arrival_us(goal - engine.wire.total)
            if at_us < 0:
                at_us = engine.next_us()  # BUSY: something has to be printed first
            if at_us < 0:
                raise WouldBlock("UART would block for ever: the engine is busy")
            engine.run(at_us)
        if self._ticks_us is not None:
            self._last_ticks = self._ticks_us()

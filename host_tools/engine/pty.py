# SPDX-License-Identifier: MIT
"""PtyServer: the virtual engine behind a raw pseudo-terminal, for tools that want a serial port.

No frames here: bytes in, status bytes out. No more is taken from the terminal than the ring
holds, so a writer is slowed down as by a UART with CTS. A print ends when the paper has stood
still and nothing has come for `idle_s`; it is then written as print-<n>.png and .json. POSIX
only.
"""

import os
import select
import time
import tty
from collections.abc import Callable
from pathlib import Path

from host_tools.engine.engine import FOREVER_US, VirtualEngine
from host_tools.engine.jobs import Job

_TICK_S = 0.005
_IDLE_TICK_S = 0.1


class PtyServer:
    """`path` is what to open; `run(until)` serves until `until()` is true."""

    def __init__(
        self,
        profile: dict[str, object],
        out_dir: "str | Path",
        fast: bool = False,
        idle_s: float = 1.0,
        **overrides: object,
    ) -> None:
        self.engine = VirtualEngine(profile, **overrides)
        self.out_dir = Path(out_dir)
        self.fast = fast
        self.idle_s = idle_s
        self.prints: list[dict[str, object]] = []
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)  # kept open: a tool that closes its end does not end the line
        self.path = os.ttyname(self._slave)
        self._start_ns = time.monotonic_ns()
        self._job: Job | None = None
        self._last_data_s = 0.0

    def close(self) -> None:
        """Writes an unfinished print and releases the terminal."""
        self._end_print()
        os.close(self._master)
        os.close(self._slave)

    def run(self, until: Callable[[], bool]) -> None:
        """Serves until until() is true; it is asked at least every tenth of a second."""
        while not until():
            self.step()

    def step(self) -> None:
        """Waits for something to happen, at most a tick, and deals with it."""
        room = self.engine.settings.ring_bytes - self.engine.wire.outstanding
        active = self.engine.wire.outstanding or not self.engine.is_idle
        timeout = _TICK_S if active else _IDLE_TICK_S
        ready = select.select([self._master] if room > 0 else [], [], [], timeout)[0]
        if not self.fast:
            self.engine.run((time.monotonic_ns() - self._start_ns) // 1000)
        if ready:
            self._received(os.read(self._master, room))
        elif self._job and time.monotonic() - self._last_data_s > self.idle_s:
            if self.fast:
                self.engine.run(FOREVER_US)
            if self.engine.is_idle:
                self._end_print()
        reply = self.engine.take_replies()
        if reply:
            os.write(self._master, reply)

    def _received(self, data: bytes) -> None:
        if self._job is None:
            self._job = Job(self.engine, f"print-{len(self.prints) + 1}", {})
        self._last_data_s = time.monotonic()
        self.engine.send(data)
        if self.fast:
            self.engine.run_until_sent()
            while self.engine.next_reply_us() > self.engine.now_us:
                self.engine.run(self.engine.next_reply_us())

    def _end_print(self) -> None:
        if self._job:
            self.prints.append(self._job.write(self.out_dir, {}))
            self._job = None

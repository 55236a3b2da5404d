# SPDX-License-Identifier: MIT
"""Driver: whole commands to an engine at a serial port, at the pace of its profile.

The firmware's model of the engine (core/engine_model.py) says how much it can take, its status
dialect (core/engine_status.py) whether it stands still. What firmware/platen/shell/uart.py does
for a board, without waiting, is done here for one person who waits: before a unit goes out, the
question that was asked before the last one must have been answered. It says on stderr why the
engine stands still, and gives up after `wait_s`.
"""

import time
from typing import Any

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.console import note, warn
from host_tools.engine_link import SerialUART
from host_tools.errors import UserError
from platen.core.engine_model import EngineModel
from platen.core.engine_status import EngineStatus

_REPLY_S = 0.4  # an engine answers within a few ms, a USB adapter adds up to 16
_MISSES = 3  # questions without an answer that make an engine mute, or gone
_QUESTIONS = 6  # until a trouble is confirmed and its cause is known
_SILENT_QUESTIONS = 2
_GOOD_ANSWERS = 2  # about paper, then about everything else
_CLEAN_S = 1.5  # to end half a command: the longest unit is 0.3 s of wire, and BUSY may hold it
_CHUNK_MS = 100  # of wire, given to the system at once
_LEAD_S = 0.02  # the next chunk follows so long before the last one is through
_GLANCE_S = 0.002
_NAP_S = 0.02
_ASK_S = 0.08  # between units, where BUSY says when the engine is full
_ASK_BLOCKED_S = 0.25
# Without BUSY nothing tells whether a stopped engine keeps the questions in its buffer: they come
# twice as late each time, up to this.
_ASK_RARELY_S = 16.0

_HELD = "BUSY holds the line: paper out, cover open, or CTS is not wired to BUSY"
_REASONS = {
    b"media-needed-error": "the paper is out: put in a roll, and the print goes on",
    b"cover-open-error": "the cover is open: close it, and the print goes on",
}


class Driver:
    """Writes whole commands to the engine, each when there is room for it."""

    def __init__(self, uart: SerialUART, profile: dict[str, Any], wait_s: float) -> None:
        self.uart = uart
        self._is_cts = profile["flow"] == "cts"
        pacing = profile["pacing"]
        self.model = EngineModel(
            profile, profile["baud"], 100 if self._is_cts else pacing["safety_pct"]
        )
        self.status = EngineStatus(profile)
        self._fill_max = profile["rx_buffer_bytes"] * pacing["fill_pct"] // 100
        self._backlog_us = pacing["backlog_ms"] * 1000
        self._stall_s = pacing["stall_ms"] / 1000
        self._chunk = max(1, profile["baud"] * _CHUNK_MS // 10000)
        self._wait_s = wait_s
        self._last_s = time.monotonic()
        self._asked_s = 0.0
        self._due_s = 0.0
        self._misses = 0
        self._is_mute = not self.status.can_ask
        self._stalled_s: float | None = None

    @property
    def answers(self) -> bool:
        """The engine has answered a question at least once."""
        return bool(self.status.answers)

    def write(self, buf: bytearray, count: int) -> None:
        """Writes buf[:count], one or more whole commands."""
        self._between_units()
        pos = 0
        while pos < count:
            self._tick()
            room = self._room(count - pos)
            if self.model.backlog_us() > self._backlog_us or not room:
                time.sleep(_GLANCE_S)
                continue
            self._await_line()
            self.uart.write(buf, pos, room)
            self.model.send(buf, pos, pos + room)
            pos += room

    def finish(self) -> None:
        """Waits until all is on paper, as far as the engine or its profile can tell."""
        status = self.status
        self._await_answer()
        self._await_line(0)
        doubts = 0
        while status.has_barrier and not self._is_mute:
            passed = status.passed
            self._ask(status.barrier)
            self._await_answer(is_barrier=True)
            if status.passed != passed or self._is_mute:
                break
            self._between_units()  # a real-time question: has it stopped?
            self._await_answer()
            doubts += not status.bad
            if doubts > 1 and not status.passed:
                status.has_barrier = False  # it never learnt that question
        while self.model.backlog_us():
            self._tick()
            time.sleep(min(_NAP_S, self.model.backlog_us() / 1e6))

    def ask(self, question: bytes) -> bytes:
        """What the engine says to a question in time; b"" for nothing."""
        self._drain()
        self.uart.write(question)
        end_s = time.monotonic() + _REPLY_S
        while time.monotonic() < end_s and not self.uart.any():
            self.uart.txdone()
            time.sleep(0.002)
        return self._drain()

    def reasons(self) -> tuple[bytes, ...] | None:
        """printer-state-reasons as the firmware would tell them; None: no answer."""
        status = self.status
        question = bytearray(3)
        before = status.answers
        for number in range(_QUESTIONS):
            if number == _SILENT_QUESTIONS and status.answers == before:
                break
            status.query(question)
            for byte in self.ask(bytes(question)):
                status.feed(byte)
            if status.pending:
                status.lost()
            if status.blocked or (not status.bad and status.answers - before >= _GOOD_ANSWERS):
                break
        return tuple(status.reasons) if status.answers != before else None

    def complete(self) -> None:
        """Ends the command the engine is in the middle of, so that the next job is not garbled."""
        missing = self.model.missing()
        if missing:
            self.uart.write(bytes(missing))
        end_s = time.monotonic() + _CLEAN_S
        while not self.uart.txdone() and time.monotonic() < end_s:
            time.sleep(0.01)

    def _drain(self) -> bytes:
        found = bytearray()
        buf = bytearray(32)
        while count := self.uart.readinto(buf):
            found += buf[:count]
        return bytes(found)

    # Room and time.

    def _room(self, wanted: int) -> int:
        """Bytes of a unit that may go out now; 0: others must leave the engine's buffer first."""
        wanted = min(wanted, self._chunk)
        if self._is_cts:
            return wanted
        room: int = self._fill_max - self.model.fill
        if room < min(wanted, self._fill_max // 4) and self.model.leaving_us() >= 0:
            return 0
        return max(1, min(wanted, room))  # half a row leaves the buffer when it is whole

    def _tick(self) -> None:
        now_s = time.monotonic()
        if not self.status.bad:
            self.model.tick(int((now_s - self._last_s) * 1e6))
        self._last_s = now_s

    def _await_line(self, lead_s: float = _LEAD_S) -> None:
        """Until the last chunk has left, or nearly; BUSY may hold it for as long as it likes."""
        held_s = time.monotonic() + self._stall_s
        while not self.uart.is_through(lead_s):
            if time.monotonic() > held_s:
                self._stalled(_HELD)
            time.sleep(_GLANCE_S)
        if not self.status.bad:
            self._goes_on()

    # Questions.

    def _between_units(self) -> None:
        """The question of a unit ago has been answered, all is well, and the next one is out."""
        self._await_answer()
        if self._is_mute or (self._is_cts and time.monotonic() - self._asked_s < _ASK_S):
            return
        self._ask(self.status.query)

    def _ask(self, write: Any) -> None:
        question = bytearray(3)
        write(question)
        self.uart.write(question)
        self.model.send(question, 0, 3)
        self._asked_s = time.monotonic()
        self._due_s = self._asked_s + _REPLY_S + self.model.backlog_us() / 1e6
        if self.status.is_in_order:
            self._due_s += self._stall_s

    def _await_answer(self, is_barrier: bool = False) -> None:
        """Listens until no question is open and the engine does not stand still."""
        status = self.status
        pause_s = _ASK_BLOCKED_S
        while True:
            self._tick()
            self._listen()
            if status.pending and not status.silent:
                if time.monotonic() > self._due_s:
                    self._missed(is_barrier)
                    if is_barrier and not status.silent:
                        return
                time.sleep(_GLANCE_S)
            elif not status.bad:
                self._goes_on()
                return
            else:
                if status.blocked:
                    self._stalled(self.trouble())
                if time.monotonic() - self._asked_s > (pause_s if status.blocked else 0):
                    if status.blocked and not self._is_cts:
                        pause_s = min(2 * pause_s, _ASK_RARELY_S)
                    self._ask(status.query)
                time.sleep(_GLANCE_S)

    def _listen(self) -> None:
        for byte in self._drain():
            if self.status.feed(byte):
                self._misses = 0

    def _missed(self, is_barrier: bool) -> None:
        status = self.status
        self._misses += 1
        status.lost()
        if is_barrier and not status.is_in_order:
            return
        if status.is_in_order or self._misses >= _MISSES:
            if status.answers:
                status.gone()
            else:
                self._is_mute = True

    # What a person is told.

    def _stalled(self, why: str) -> None:
        now_s = time.monotonic()
        if self._stalled_s is None:
            self._stalled_s = now_s
            warn(why)
        elif now_s - self._stalled_s > self._wait_s:
            raise UserError(f"given up after {self._wait_s:g} s: {why}")

    def _goes_on(self) -> None:
        if self._stalled_s is not None:
            note("the engine goes on")
        self._stalled_s = None

    def trouble(self) -> str:
        """Why the engine stands still, and what to do."""
        if self.status.silent:
            return "the engine has stopped answering: it is out of paper, off, or unplugged"
        for reason, text in _REASONS.items():
            if reason in self.status.reasons:
                return text
        return "the engine reports an error: too hot, a stuck cutter, or its supply voltage"

# SPDX-License-Identifier: MIT
"""The virtual engine: wire -> receive buffer -> parser -> mechanism -> paper, on a virtual clock.

`send(data)` is the host writing to its UART; `run(until_us)` lets time pass; everything that
happens in between happens at its own microsecond, in order, however far apart the calls are.
`take_replies()`, `take_busy()` and `wire.total` are what the host can see. No clock, no I/O, no
threads. Specification: engine.md 3.4. Runs on CPython and MicroPython.
"""

from host_tools.engine.events import EventQueue, apply_event
from host_tools.engine.execute import Executor
from host_tools.engine.fifo import Fifo
from host_tools.engine.mechanism import HOT_C, Mechanism
from host_tools.engine.paper import Paper
from host_tools.engine.parser import RASTER, Parser
from host_tools.engine.realtime import Realtime
from host_tools.engine.settings import Settings
from host_tools.engine.status import Status
from host_tools.engine.text_commands import CUT, ROW
from host_tools.engine.wire import Wire

FOREVER_US = 1 << 60
_XON = b"\x11"
_XOFF = b"\x13"
_TABLE_LIMIT = 1000  # cuts, pulses, replies kept for the report

try:
    (0).bit_count()

    def _black(row: bytes) -> int:
        return int.from_bytes(row, "big").bit_count()

except AttributeError:  # MicroPython

    def _black(row: bytes) -> int:
        return bin(int.from_bytes(row, "big")).count("1")


class VirtualEngine:
    """One print engine and the serial line to it. `now_us` never goes back."""

    def __init__(self, profile: "dict[str, object]", **overrides: "object") -> None:
        s = Settings(profile, **overrides)
        self.settings = s
        self.now_us = 0
        self.baud = s.baud  # what the engine listens at
        self.wire = Wire(s.baud, s.bits, s.flow == "cts", s.lag_bytes)
        self.fifo = Fifo(s.rx_buffer_bytes, s.busy_slack, s.busy_ready_free)
        self.paper = Paper(s.dots)
        step_us = s.row_um * 1000 // s.speed_mm_s
        ramp = (s.ramp_rows, s.ramp_factor, s.idle_us)
        self.mechanism = Mechanism(
            step_us, s.heat, ramp, s.error_percent, s.static_groups, s.heat_per_dot_uc
        )
        self.status = Status(s.cover_is_paper)
        self.events = EventQueue()
        self.work: "list[tuple[object, ...]]" = []  # rows, feeds and cuts decided but not begun
        self.executor = Executor(self)
        self.parser = Parser(self.fifo, self.executor)
        self.realtime = Realtime(self, s.bug_realtime_in_raster)
        self.is_busy = False  # BUSY is asserted (logical, whatever the polarity)
        self.is_off = False
        self._replies: "list[tuple[int, bytes]]" = []
        self._busy: "list[tuple[int, bool]]" = []
        self._online_us = 0  # when it last came back on line
        self._cool_us = -1  # the head model will be cool again
        self.clear_counts()

    def clear_counts(self) -> None:
        self.fifo.overruns = 0
        self.fifo.max_fill = self.fifo.fill
        self.parser.garbage = self.parser.text = self.parser.commands = 0
        self.mechanism.underruns = self.mechanism.stop_count = 0
        self.mechanism.stops = []
        self.overrun_rows: "list[int]" = []
        self.cuts: "list[tuple[int, str]]" = []  # (rows moved before it, "full" or "partial")
        self.pulses: "list[tuple[int, int, int]]" = []  # (pin, ms on, ms off)
        self.wiped = 0
        self.ignored = 0  # commands known but not drawn (barcodes, self test)
        self.timeouts = 0  # units given up after the inter-byte time-out
        self.reply_count = 0
        self.bytes_before = self.wire.total

    # What the host does.

    def send(self, data: bytes) -> None:
        """The host writes to its UART now."""
        self.wire.push(data, self.now_us)

    def run(self, until_us: int) -> None:
        """Lets time pass; at FOREVER_US everything that can happen happens, and now_us is then
        the time of the last of it."""
        while True:
            at_us = self.next_us()
            if at_us < 0 or at_us > until_us:
                break
            self._receive(at_us)
            self._step(at_us, until_us)
        self._receive(until_us)
        if until_us < FOREVER_US:
            self._advance(until_us)
        else:
            self._advance(max(self.wire.last_us, self.mechanism.free_us))
            if self._replies:
                self._advance(self._replies[-1][0])

    def run_until_sent(self) -> bool:
        """Runs until nothing is outstanding; False if the line is stuck (BUSY for ever)."""
        while self.wire.outstanding:
            at_us = self.next_us()
            sent_us = self.wire.arrival_us(self.wire.outstanding)
            if sent_us >= 0 and (at_us < 0 or sent_us <= at_us):
                self._receive(sent_us)
                self._advance(min(sent_us, self.wire.last_us))
            elif at_us >= 0:
                self._receive(at_us)
                self._step(at_us, at_us)
            else:
                return False
        return True

    def next_us(self) -> int:
        """When the engine will do something next by itself; -1: not without a change."""
        if self.is_off:
            return -1
        if self.status.is_offline:
            return self._cool_us
        if self.work:
            return max(self.mechanism.free_us, self.now_us)
        parser = self.parser
        missing = parser.need - self.fifo.available
        if missing <= 0:
            at_us = self.now_us
        elif self.fifo.is_busy:
            at_us = self.now_us  # the unit is larger than the buffer: on to the latch with it
        else:
            at_us = self._arrival_us(missing)
            limit_us = self._timeout_us()
            if limit_us >= 0 and (at_us < 0 or limit_us < at_us):
                return max(limit_us, self.now_us)
        if parser.mode == RASTER and 0 <= at_us < self.mechanism.free_us:
            at_us = self.mechanism.free_us
        return at_us

    def take_replies(self) -> bytes:
        """Status bytes that have reached the host by now."""
        out = bytearray()
        while self._replies and self._replies[0][0] <= self.now_us:
            out.extend(self._replies.pop(0)[1])
        return bytes(out)

    def next_reply_us(self) -> int:
        return self._replies[0][0] if self._replies else -1

    def take_busy(self) -> "list[tuple[int, bool]]":
        """(time, asserted) of every change of BUSY since the last call."""
        changes = self._busy
        self._busy = []
        return changes

    def inject(self, event: "dict[str, object]") -> bool:
        """Something happens to the engine (events.py); with "at_row" later. False: not known."""
        return self.events.add(event) or apply_event(self, event)

    @property
    def is_idle(self) -> bool:
        """Nothing on the line, in the buffer or under way (or it cannot go on by itself)."""
        return self.next_us() < 0 and self.mechanism.free_us <= self.now_us

    # Time.

    def _advance(self, now_us: int) -> None:
        self.now_us = max(self.now_us, now_us)

    def _arrival_us(self, missing: int) -> int:
        """When `missing` more bytes are here, or as many as fit if a unit is larger than the
        buffer (they are then moved to the latch)."""
        return self.wire.arrival_us(min(missing, max(1, self.fifo.room_before_busy())))

    def _timeout_us(self) -> int:
        """When a unit whose data stopped coming is given up; -1: never."""
        wait_us = self.executor.unit_timeout_us
        if not wait_us or not self.parser.waits_inside_unit:
            return -1
        return max(self.wire.last_us, self.mechanism.free_us, self._online_us) + wait_us

    def _receive(self, limit_us: int) -> None:
        """Everything that is through by limit_us goes into the receive buffer."""
        wire = self.wire
        fifo = self.fifo
        while True:
            n = wire.ready(limit_us)
            if n <= 0:
                return
            room = fifo.room_before_busy()
            if 0 < room < n:
                n = room
            data = wire.take(n)
            if self.is_off:
                continue
            if self.baud != wire.baud:
                data = bytes([0x80 | byte for byte in data])
            lost = fifo.receive(data)
            if lost:
                if len(self.overrun_rows) < _TABLE_LIMIT:
                    self.overrun_rows.append(self.paper.moved)
                data = data[: len(data) - lost]
            if data:
                self.realtime.arrived(data, wire.last_us)
            if fifo.is_busy:
                self.line_changed(wire.last_us)

    def wire_us_before(self, last_us: int, n: int) -> int:
        """When the byte n bytes before the one that was through at last_us was through."""
        return last_us - n * self.settings.bits * 1000000 // self.wire.baud

    def _step(self, at_us: int, until_us: int) -> None:
        """One unit at at_us: a row, a feed, a command, some text."""
        self._advance(at_us)
        if self.status.is_offline:
            self._cooled(at_us)
        elif self.work:
            self._do_work(at_us, until_us)
        elif self.parser.need > self.fifo.available:
            self._incomplete(at_us)
        elif self.parser.mode == RASTER:
            if self._may_print():
                row = self.executor.raster_row(self.parser.take_row())
                self._burn(row, at_us, True)
        else:
            self.parser.step(at_us)
        if self.is_busy and not self.fifo.is_busy:
            self.line_changed(at_us)

    def _incomplete(self, at_us: int) -> None:
        limit_us = self._timeout_us()
        if 0 <= limit_us <= at_us:
            self.fifo.consume(self.fifo.available)
            self.parser.clear()
            self.timeouts += 1
        else:
            self.fifo.hold()

    def _do_work(self, at_us: int, until_us: int) -> None:
        if not self._may_print():
            return
        item = self.work[0]
        if item[0] == ROW:
            self.work.pop(0)
            self._burn(item[1], at_us, item[2])  # type: ignore[arg-type]
        elif item[0] == CUT:
            self.work.pop(0)
            if len(self.cuts) < _TABLE_LIMIT:
                self.cuts.append((self.paper.moved, str(item[1])))
            self.mechanism.rest()
            self.mechanism.free_us = at_us + self.settings.cut_us
        else:
            self._feed(int(item[1]), at_us, until_us)  # type: ignore[call-overload]

    def _feed(self, rows: int, at_us: int, until_us: int) -> None:
        """Moves blank paper: row by row in the ramp, then as far as time and events allow."""
        wanted = min(rows, self.events.rows_before(self.paper.moved))
        done = self.mechanism.steady_rows(at_us, until_us, wanted)
        if done:
            self.mechanism.run_blank(at_us, done)
        else:
            self.mechanism.start(at_us, None, 0, self.paper.moved, False)
            done = 1
        self.paper.feed(done)
        if done == rows:
            self.work.pop(0)
        else:
            self.work[0] = (self.work[0][0], rows - done)

    def _may_print(self) -> bool:
        """False: an event was due at this row and happened, so what to do next may be another."""
        if self.events.rows_before(self.paper.moved):
            return True
        apply_event(self, self.events.take())
        return False

    def _burn(self, row: bytes, at_us: int, is_raster: bool) -> None:
        black = _black(row)
        self.mechanism.start(at_us, row, black, self.paper.moved, is_raster)
        self.paper.add(row)
        if self.mechanism.heat_per_dot_uc and self.mechanism.temperature_c(at_us) > HOT_C:
            self._cool_us = self.mechanism.cool_at_us(at_us)
            self.set_status("hot", True)

    def _cooled(self, at_us: int) -> None:
        self._cool_us = -1
        self.set_status("hot", False)

    # What the engine tells.

    def reply(self, data: bytes, at_us: int) -> None:
        """Queues status bytes; they take their time on the wire back."""
        if not data or self.settings.bug_silent or self.is_off:
            return
        byte_us = self.settings.bits * 1000000 // self.baud
        due_us = at_us + self.settings.reply_delay_us + byte_us * len(data)
        if self._replies and due_us < self._replies[-1][0]:
            due_us = self._replies[-1][0]
        if self.baud != self.wire.baud:
            data = bytes([0x80 | byte for byte in data])
        self._replies.append((due_us, data))
        self.reply_count += 1

    def set_status(self, name: str, value: bool) -> None:
        """A fact about the engine changes now: BUSY, automatic status and motor follow."""
        if getattr(self.status, name) == value:
            return
        setattr(self.status, name, value)
        if self.status.is_offline:
            self.mechanism.rest()
        else:
            self._online_us = self.now_us
        self.line_changed(self.now_us)
        self.report_status(self.now_us)

    def report_status(self, now_us: int) -> None:
        """Automatic status back, if the host asked for it (GS a)."""
        if self.executor.asb:
            if self.settings.dialect == "ESC v":
                self.reply(self.status.esc_v(), now_us)
            else:
                self.reply(self.status.asb(), now_us)

    def line_changed(self, at_us: int) -> None:
        """Works out BUSY anew; a change reaches the wire (CTS) or is sent as XON/XOFF."""
        busy = self.fifo.is_busy
        if self.settings.busy_offline and (self.status.is_offline or self.is_off):
            busy = True
        if not self.executor.busy_enabled or self.settings.busy_active == "none":
            busy = False
        if busy == self.is_busy:
            return
        self.is_busy = busy
        self._busy.append((at_us, busy))
        if len(self._busy) > _TABLE_LIMIT:
            self._busy = self._busy[-2:]  # nobody looks: keep the last level
        self.wire.gate(busy, at_us)
        if self.settings.flow == "xonxoff":
            self.reply(_XOFF if busy else _XON, at_us)

    def power_off(self) -> None:
        self.is_off = True
        self.fifo.clear()
        self.line_changed(self.now_us)

    def power_cycle(self) -> None:
        """Receive buffer, modes and a changed baud rate are lost; paper and cover are not."""
        self.is_off = False
        self.baud = self.settings.baud
        self.fifo.clear()
        self.parser.clear()
        self.realtime.clear()
        self.work.clear()
        self._replies = []
        self.executor.power_on()
        self.mechanism.rest()
        self.line_changed(self.now_us)

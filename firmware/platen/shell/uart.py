# SPDX-License-Identifier: MIT
"""Engine port: paces engine units onto the UART and finds out why the engine stops.

A board's `uart.write()` blocks the whole VM when the driver's ring is full, and its `poll` lies
(platform.md 5), so: never more than `ring_bytes` outstanding; only `txdone()` proves them gone.
    flow "cts"    BUSY stops the UART; the model only limits how much work the engine holds
    flow "model"  no wire: the model also limits how full its receive buffer is
Status questions go between units, never inside one. `step()` is the machine, allocates nothing
and never waits; write(), finish() and recover() are the loops around it.
uart: write(buf, start, count), txdone(), any(), readinto(buf); optional busy() and, for an engine
whose clock is moved instead of awaited, wait_us(us). clock: ticks_ms(), ticks_diff(a, b).
"""

import asyncio

from micropython import const

from platen.core.engine_model import EngineModel
from platen.core.engine_status import EngineStatus

# Results of step() and finish_step() that are not a number of milliseconds to sleep.
DONE = const(-1)
ABANDONED = const(-2)

_CHUNK_MS = const(100)  # of wire: what is in the ring cannot be taken back by Cancel-Job
_LEAD_US = const(20000)  # the next chunk is written this long before the last one is through:
#                          two turns of the 100 Hz scheduler of an ESP32
_NAP_MS = const(20)  # longest sleep: Cancel-Job and the engine are looked at this often
_GLANCE_MS = const(2)  # while an answer is due any moment
_REPLY_US = const(400000)  # an engine answers within a few ms; noise and slow boards get this
_MISSES = const(3)  # questions without an answer that make an engine mute, or gone
_ASK_US = const(80000)  # between units while printing, but not so often that the
_ASK_BYTES = const(300)  # 3 bytes of a question are more than 1 % of the wire
_ASK_IDLE_US = const(1000000)
_ASK_BLOCKED_US = const(250000)  # while a person puts paper in,
_ASK_PATIENT_US = const(2000000)  # after 20 s of that,
_PATIENT_ASKS = const(80)
_ASK_RARE_US = const(30000000)  # and when it never answered
_TURN_US = const(200000)  # longest time one look can add to a stall: the loop itself was late
_LONG_US = const(0x7000000)  # 117 s, and all that counts of a longer pause

_OTHER = (b"other-error",)
_RESET = b"\x1b@"


class EnginePort:
    """The port of one engine on `uart`; `profile` is a dict of boards/engines.

    reasons  tuple of printer-state-reasons, () when all is well
    stalled  the engine stands still; a write waits until it goes on or is abandoned
    dirty    the engine holds rest of an abandoned job, or half a command (recover() cleans it)
    """

    def __init__(self, uart, profile, clock):  # once
        self._uart = uart
        self._clock = clock
        self._sleep_ms = getattr(clock, "sleep_ms", None) or asyncio.sleep_ms
        self._is_cts = profile["flow"] == "cts"
        self._wait_us = getattr(uart, "wait_us", None)
        self._busy = getattr(uart, "busy", None)
        self._ring = profile["ring_bytes"]
        self._chunk = max(1, min(self._ring // 2, profile["baud"] * _CHUNK_MS // 10000))
        pacing = profile["pacing"]
        self._buffer = profile["rx_buffer_bytes"]
        self._ready_free = profile["busy"]["ready_free"]
        self._fill_max = self._buffer * pacing["fill_pct"] // 100
        self._backlog_max_us = pacing["backlog_ms"] * 1000
        self._stall_us = pacing["stall_ms"] * 1000
        safety_pct = 100 if self._is_cts else pacing["safety_pct"]
        self.model = EngineModel(profile, profile["baud"], safety_pct)
        self.status = EngineStatus(profile)
        self._query = bytearray(3)
        self._reply = bytearray(32)
        self._pad = bytearray(32)
        # Without BUSY every unit waits for an answer: see escpos.blind_bytes().
        self._ask_us = max(_ASK_US, self.model.wire_us(_ASK_BYTES)) if self._is_cts else 0
        self._last_ms = clock.ticks_ms()
        self._begin_state()

    def _begin_state(self):  # once
        self._buf = None  # the unit being written, its next byte and its end
        self._pos = 0
        self._end = 0
        self._is_between = False  # nothing of it is out and the status was not looked at yet
        self._outstanding = 0  # bytes written since txdone() last said yes
        self._left_us = 0  # what is left of them on an unhindered wire
        self._quiet_us = 0  # how long they are overdue
        self._is_stuck = False
        self._is_active = False  # a job is between its first write and its finish
        self._abandon = False
        self._asked_us = _ASK_RARE_US  # since the last question; a first one may go at once
        self._overdue_us = 0  # since the pending question left the UART
        self._due_us = 0  # when that is too long
        self._misses = 0
        self._asks = 0  # since the engine was last seen well
        self._is_mute = False
        self._barrier_sent = False
        self._doubts = 0  # barriers unanswered since the engine was last seen in trouble
        self._passed = 0
        self.dirty = False

    @property
    def stalled(self):
        """The engine stands still and a person may have to see to it."""
        return self._is_stuck or self.status.blocked

    @property
    def reasons(self):
        """printer-state-reasons: a tuple of keywords, () when all is well."""
        return self.what_is_wrong()

    def what_is_wrong(self):
        """The same, for who keeps the question."""
        if self._is_stuck and not self.status.blocked:
            return _OTHER
        return self.status.reasons

    # Loops for callers that can await.

    async def write(self, buf, n):
        """Writes the unit buf[:n]; True when all of it is in the ring, False when abandoned."""
        if self.dirty and not await self.recover():
            return False
        return await self._write(buf, n)

    async def finish(self, timeout_ms=None):
        """Waits until everything written is on paper; False after timeout_ms or when abandoned.

        May be called again after a time-out. How it knows: boards/engines/README.md.
        """
        start = self._clock.ticks_ms()
        self._is_active = True
        while True:
            ms = self.finish_step()
            if ms < 0:
                return ms == DONE
            if timeout_ms is not None:
                if self._clock.ticks_diff(self._clock.ticks_ms(), start) >= timeout_ms:
                    return False
            await self._sleep_ms(ms)

    async def recover(self):
        """After an abandoned write: completes the engine's command with NUL, then ESC @.

        Waits until the engine takes data again and what it still held is out, so that the next
        job begins on a clean engine; False if that wait was abandoned too.
        """
        return not self.dirty or await self._clean()

    async def _clean(self):  # cold
        while self.model.missing():
            if not await self._write(self._pad, min(self.model.missing(), len(self._pad))):
                return False
        if not await self._write(_RESET, len(_RESET)) or not await self.finish():
            return False
        self.dirty = False
        return True

    async def _write(self, buf, n):
        self.begin(buf, n)
        while True:
            ms = self.step()
            if ms < 0:
                return ms == DONE
            await self._sleep_ms(ms)

    def abandon(self):
        """The job is canceled: its writes give up as soon as the engine stands still.

        May be called at any time. A write that makes progress completes its unit first.
        """
        self._abandon = self._is_active

    def poll(self):
        """To be called now and then while nothing prints: asks, listens, returns `reasons`."""
        self._look()
        if self._pos >= self._end and not self.dirty and not self._barrier_sent:
            self._ask_if_due(_ASK_IDLE_US)
        return self.reasons

    # The machine.

    def begin(self, buf, n):
        """Makes buf[:n] the unit that step() writes. buf must stay as it is until it is done."""
        self._buf = buf
        self._pos = 0
        self._end = n
        self._is_between = not self.model.missing()
        self._is_active = True

    def step(self):
        """Writes what can be written now; returns ms to sleep, DONE or ABANDONED."""
        self._look()
        if self._abandon and self.stalled:
            return self._give_up()
        if self._pos >= self._end:
            return DONE
        if self._wait_us and not self._uart.txdone():
            return self._follow()
        if self._is_between:
            ms = self._between_units()
            if ms:
                return ms
            self._is_between = False
        ms = self._push()
        return ms if self._pos < self._end else DONE

    def finish_step(self):
        """Like step(), for finish()."""
        self._look()
        if self._abandon and self.stalled:
            return self._give_up()
        if self._wait_us and not self._uart.txdone():
            return self._follow()
        if self._outstanding:
            return _GLANCE_MS
        if self.status.bad:
            self._doubts = 0
            self._ask_if_due(_ASK_IDLE_US)
            return _GLANCE_MS
        if self.status.has_barrier and not self._is_mute:
            ms = self._pass_barrier()
            if ms:
                return ms
        backlog_us = self.model.backlog_us()
        if backlog_us and self._barrier_sent and self._wait_us:
            self.model.tick(backlog_us)  # the engine has just proved that it is not so
        elif backlog_us:
            return self._pause(backlog_us)
        self._is_active = False
        self._abandon = False
        self._barrier_sent = False
        return DONE

    def _give_up(self):  # cold
        self._abandon = False
        self._is_active = False
        self._barrier_sent = False
        self.dirty = True
        self._pos = 0
        self._end = 0
        return ABANDONED

    def _follow(self):
        """A fast engine is still at work on what it was sent; a stopped one gets time to cool."""
        if self._is_stuck:
            self._wait_us(_NAP_MS * 1000)
        return 1

    def _await_answer(self):
        """ms to sleep until the answer to a question may be there."""
        is_late = self.status.is_in_order or self._barrier_sent
        if self._wait_us and is_late:
            us = max(self.model.backlog_us(), _GLANCE_MS * 1000)
            return self._pause(min(us, _NAP_MS * 1000))
        return _GLANCE_MS

    def _pause(self, us):
        """Time the engine needs before it can take more: ms to sleep; a fast engine is moved."""
        if self._wait_us:
            self._wait_us(us)
            self._move(us)
            return 1
        return max(1, min(us // 1000, _NAP_MS))

    def _move(self, us):
        """Time of a fast engine has passed."""
        self.model.tick(us)
        self._asked_us = min(self._asked_us + us, _LONG_US)

    # Time, the ring, replies.

    def _look(self):
        now_ms = self._clock.ticks_ms()
        ms = self._clock.ticks_diff(now_ms, self._last_ms)
        self._last_ms = now_ms
        us = ms * 1000 if 0 <= ms < _LONG_US // 1000 else _LONG_US
        if self._outstanding:
            if self._uart.txdone():
                self._outstanding = 0
                self._left_us = 0
                self._quiet_us = 0
                self._is_stuck = False
            elif self._left_us > us:
                self._left_us -= us
            else:
                self._left_us = 0
                self._quiet_us = min(self._quiet_us + min(us, _TURN_US), _LONG_US)
                if self._quiet_us > self._stall_us:
                    self._is_stuck = True
        if not self._wait_us and not self._is_behind():
            self.model.tick(us)
        self._listen(us)

    def _is_behind(self):
        """The engine is slower than the model: no time passes for the model."""
        if self.status.bad:
            return True
        is_busy = self._busy() if self._busy else self._quiet_us > _LEAD_US
        return self._is_cts and is_busy and self.model.fill < self._buffer - self._ready_free

    def _listen(self, us):
        uart = self._uart
        status = self.status
        if uart.any():  # one helping a look: a line that never falls silent must not hold us
            count = uart.readinto(self._reply)
            for i in range(count or 0):
                if status.feed(self._reply[i]):
                    self._misses = 0
                    self._is_mute = False
                    if not status.bad:
                        self._asks = 0
        if not self._wait_us or not self._is_active:
            self._asked_us = min(self._asked_us + us, _LONG_US)
        if status.pending and not self._outstanding:
            self._overdue_us = min(self._overdue_us + min(us, _TURN_US), _LONG_US)
            if not self._barrier_sent and self._overdue_us >= self._due_us:
                self._judge_silence()

    def _judge_silence(self):  # cold
        status = self.status
        self._misses += 1
        if status.is_in_order:
            if status.answers:
                status.gone()  # the question stays: it is answered when the engine goes on
            else:
                self._is_mute = True
                status.lost()
            return
        status.lost()
        if self._misses >= _MISSES:
            if status.answers:
                status.gone()
            else:
                self._is_mute = True

    # Asking.

    def _ask(self):
        self.status.query(self._query)
        self._due_us = _REPLY_US
        if self.status.is_in_order:
            self._due_us += self.model.backlog_us() + self._stall_us
        self._send(self._query, 0, 3)
        self._asked_us = 0
        self._overdue_us = 0
        self._asks = min(self._asks + 1, 0x100000)

    def _ask_if_due(self, due_us):
        status = self.status
        if not status.can_ask or self._ring - self._outstanding < 3:
            return
        if status.pending and not status.silent:
            return
        if self._is_mute:
            due_us = _ASK_RARE_US
        elif status.bad and not status.blocked:
            due_us = 0
        elif status.blocked and self._is_cts:
            is_patient = status.silent or self._asks >= _PATIENT_ASKS
            due_us = _ASK_PATIENT_US if is_patient else _ASK_BLOCKED_US
        elif status.blocked:
            # The engine may keep the questions in a buffer that nothing empties now, and no BUSY
            # tells when it is full: twice as long each time, 10 minutes before it can overflow.
            due_us = min(_ASK_BLOCKED_US << min(self._asks, 9), _LONG_US)
        if self._wait_us and status.blocked:
            self._wait_us(due_us)  # a hot head cools in the engine's time
            self._asked_us = due_us
        if self._asked_us >= due_us:
            self._ask()

    def _between_units(self):
        """Status before the next unit: ms to wait for it, or 0."""
        status = self.status
        if status.bad:
            self._ask_if_due(self._ask_us)
            return _GLANCE_MS
        if status.pending and not self._is_mute:
            return self._await_answer()  # asked a unit ago: never more than one unit ahead
        self._ask_if_due(self._ask_us)
        return 0

    def _pass_barrier(self):
        """Asks the question that is answered last; ms to wait for it, or 0 when it was."""
        status = self.status
        if not self._barrier_sent:
            if status.pending:
                return self._await_answer()
            self._passed = status.passed
            status.barrier(self._query)
            self._due_us = _REPLY_US + self.model.backlog_us()
            self._send(self._query, 0, 3)
            self._barrier_sent = True
            self._overdue_us = 0
            return 1
        if status.passed != self._passed:
            return 0
        if self._overdue_us < self._due_us:
            return self._await_answer()
        return self._doubt_barrier()

    def _doubt_barrier(self):  # cold
        """No answer for too long: out of paper, off, or it does not know the question."""
        status = self.status
        if status.is_in_order:
            if status.answers:
                status.gone()  # the question stays: it is answered when the engine goes on
            else:
                status.has_barrier = False
                status.lost()
            return _GLANCE_MS
        # Ask what is answered even while the engine stands still. If all is well, and that twice,
        # it never learnt the other question.
        if self._doubts and not status.passed:
            status.has_barrier = False
        self._doubts += 1
        self._barrier_sent = False
        status.lost()
        self._ask()
        return _GLANCE_MS

    # Bytes.

    def _push(self):
        """Writes one chunk of the unit if there is room for it; ms to wait before the next."""
        model = self.model
        count = min(self._end - self._pos, self._chunk)
        if self._outstanding:
            if self._left_us > _LEAD_US:
                return max(1, min((self._left_us - _LEAD_US) // 1000, _NAP_MS))
            room = self._ring - self._outstanding
            if room < count and room < self._chunk // 4:
                return 1
            count = min(count, room)
        ahead_us = model.backlog_us() - self._backlog_max_us
        # The rest of a unit goes out even if the engine has stopped meanwhile: there is room for
        # it (or BUSY), and only behind it can the engine be asked whether it goes on.
        if ahead_us > 0 and not self.status.bad:
            return self._pause(ahead_us)
        if not self._is_cts and not self.status.bad:
            room = self._fill_max - model.fill
            if room < count:
                if room < self._fill_max // 4 and model.leaving_us() >= 0:
                    return self._pause(max(500, model.leaving_us()))
                count = max(1, room)
        self._send(self._buf, self._pos, count)
        self._pos += count
        return 0

    def _send(self, buf, start, count):
        model = self.model
        self._uart.write(buf, start, count)
        self._outstanding += count
        model.send(buf, start, start + count)
        if self._wait_us:
            self._move(model.wire_us(count))
        else:
            self._left_us += model.wire_us(count)

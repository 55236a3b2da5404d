# SPDX-License-Identifier: MIT
"""A UART, an engine behind it and a clock, for tests of the engine port: no I/O, no real time.

The clock moves only when somebody sleeps; `at(ms, call)` plans what happens then. Bytes leave the
UART at the baud rate unless CTS holds it, and go into the engine's receive buffer; its parser
reads whole commands, rows wait for the mechanism. Apart from the firmware's model on purpose.
"""


class FakeClock:
    """`now_us`; sleep_ms() advances it. ticks_ms() wraps early, as on a board after 12 days."""

    WRAP = 1 << 16

    def __init__(self, start_ms=65000):
        self.now_us = start_ms * 1000
        self.slept_ms = 0
        self.longest_ms = 0
        self._plans = []

    def at(self, ms, call):
        """Calls call() when `ms` ms have passed from now."""
        self._plans.append((self.now_us + ms * 1000, call))

    def ticks_ms(self):
        return self.now_us // 1000 % self.WRAP

    def ticks_diff(self, a, b):
        half = self.WRAP // 2
        return (a - b + half) % self.WRAP - half

    async def sleep_ms(self, ms):
        if ms < 0:
            raise ValueError("sleep_ms")
        self.slept_ms += ms
        self.longest_ms = max(self.longest_ms, ms)
        end = self.now_us + max(ms * 1000, 50)
        while True:
            due = [plan for plan in self._plans if plan[0] <= end]
            if not due:
                break
            due.sort(key=lambda plan: plan[0])
            self._plans.remove(due[0])
            self.now_us = max(self.now_us, due[0][0])
            due[0][1]()
        self.now_us = end


class FakeEngine:
    """machine.UART look-alike with an engine; every limit that is broken raises or is counted."""

    def __init__(self, clock, profile, cts=False):
        self.clock = clock
        self.byte_us = 10000000 / profile["baud"]
        self.ring = profile["ring_bytes"]
        self.capacity = profile["rx_buffer_bytes"]
        self.slack = profile["busy"]["slack"]
        self.ready_free = profile["busy"]["ready_free"]
        self.cts = cts
        self.row_us = profile["row_um"] * 1000 // profile["speed_mm_s"]
        self.heat = profile["heat"]["presets"]["normal"]
        self.slow_pct = 100
        self.answers = {}  # question bytes -> reply byte, or a function
        self.in_order = (b"\x1dr\x01", b"\x1bv\x00")
        self.paper = True
        self.deaf = False  # CTS is held whatever the buffer says
        self.sent = bytearray()  # everything, in the order it left the UART
        self.asked = []  # questions with the time in ms
        self.overruns = 0
        self.max_fill = 0
        self.max_outstanding = 0
        self.rows = 0
        self._tx = bytearray()
        self._tx_us = clock.now_us  # when the byte now on the wire began
        self._rx = bytearray()
        self._out = bytearray()
        self._busy = False
        self._free_us = 0  # when the mechanism can begin its next row
        self._received_us = 0  # when the last byte came in
        self._width = 0
        self._left = 0  # rows to come of the current raster command

    # The face of machine.UART.

    def write(self, buf, start, count):
        self.run()
        if not count:
            raise ValueError("nothing to write")
        if len(self._tx) + count > self.ring:
            raise RuntimeError("UART would block")
        if not self._tx:
            self._tx_us = max(self._tx_us, self.clock.now_us)
        self._tx.extend(bytes(buf[start : start + count]))
        self.max_outstanding = max(self.max_outstanding, len(self._tx))
        return count

    def txdone(self):
        self.run()
        return not self._tx

    def busy(self):
        self.run()
        return self._busy or self.deaf

    def any(self):
        self.run()
        return len(self._out)

    def readinto(self, buf):
        count = min(len(buf), len(self._out))
        for i in range(count):
            buf[i] = self._out[i]
        self._out = self._out[count:]
        return count or None

    # The engine.

    @property
    def outstanding(self):
        return len(self._tx)

    def idle(self):
        """True when nothing is left to do."""
        self.run()
        return not self._tx and not self._rx and self._free_us <= self.clock.now_us

    def run(self):
        """Does all that has happened up to now."""
        now = self.clock.now_us
        while True:
            arrives = self._tx_us + self.byte_us
            if not self._tx or arrives > now or (self.cts and (self._busy or self.deaf)):
                break
            self._parse(arrives)
            self._tx_us = arrives
            self._receive(self._tx[0], arrives)
            self._tx = self._tx[1:]
        self._parse(now)
        if self.cts and (self._busy or self.deaf):
            self._tx_us = max(self._tx_us, now)

    def set_paper(self, present):
        """Takes the paper away, or puts it in: then it goes on from now."""
        self.run()
        self.paper = present
        self._free_us = max(self._free_us, self.clock.now_us)

    def _receive(self, byte, us):
        self._received_us = us
        self.sent.append(byte)
        for question in self.answers:
            if question not in self.in_order and self.sent[-len(question) :] == question:
                self._answer(question)
        if len(self._rx) >= self.capacity:
            self.overruns += 1
        else:
            self._rx.append(byte)
        self.max_fill = max(self.max_fill, len(self._rx))
        if self.capacity - len(self._rx) <= self.slack:
            self._busy = True
        self._parse(us)

    def _answer(self, question):
        self.asked.append((self.clock.now_us // 1000, question))
        reply = self.answers[question]
        reply = reply() if callable(reply) else reply
        if reply is not None:
            self._out.append(reply)

    def _parse(self, us):
        """Takes what can be executed by `us` out of the receive buffer."""
        rx = self._rx
        pos = 0
        while pos < len(rx) and self.paper:
            if self._left:
                if len(rx) - pos < self._width or self._free_us > us:
                    break
                self._row(rx[pos : pos + self._width])
                pos += self._width
                continue
            size = self._size(rx, pos)
            if len(rx) - pos < size or self._free_us > us:
                break
            command = bytes(rx[pos : pos + size])
            pos += size
            if command[:2] == b"\x1dv":
                self._width = command[4]
                self._left = command[6] | command[7] << 8
            elif command in self.in_order and command in self.answers:
                self._answer(command)
            elif command[:2] == b"\x1bJ":
                self._free_us = max(self._free_us, us) + command[2] * self.row_us
        if pos:
            self._rx = rx[pos:]
        if self.capacity - len(self._rx) >= self.ready_free:
            self._busy = False

    def _row(self, row):
        black = 0
        for byte in row:
            while byte:
                black += byte & 1
                byte >>= 1
        group = (self.heat[0] + 1) * 8
        took = max(self.row_us, -(-black // group) * (self.heat[1] + self.heat[2]) * 10)
        begin = max(self._free_us, self._received_us)  # it waited for one of the two
        self._free_us = begin + took * self.slow_pct // 100
        self.rows += 1
        self._left -= 1

    def _size(self, rx, pos):
        if rx[pos] not in (0x1B, 0x1D, 0x1C, 0x10):
            return 1
        if len(rx) - pos < 2:
            return 2
        code = bytes(rx[pos : pos + 2])
        return {b"\x1b@": 2, b"\x1dv": 8, b"\x1b7": 5, b"\x1d(": 10}.get(code, 3)


def drive(coroutine):
    """Runs a coroutine that only awaits FakeClock; returns its result."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("it awaits something else")

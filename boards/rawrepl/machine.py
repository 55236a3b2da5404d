# SPDX-License-Identifier: MIT
"""The module `machine` of the virtual board, with the ways in which a real one fails.

UART.write() blocks the whole VM while its ring is full, deaf to Ctrl-C, as on an ESP32 whose CTS
is held; the watchdog, once started, is in the supervisor's hands; the clock starts in 2000.
world.json: "cts_held" stops the wire, "engine_port" leads it to a virtual engine on loopback,
which "unplugged" takes away: CTS then reads as clear, and nobody answers. "hang" and "break": the
next look at an input never ends, or raises.
"""

import sys
import time

import clock2000
import world

if world.here.settings().get("engine_port"):
    import link

    del sys.modules["link"]  # for a program's own

PWRON_RESET = 1
HARD_RESET = 2
WDT_RESET = 3
DEEPSLEEP_RESET = 4
SOFT_RESET = 5

_CAUSES = {"power": PWRON_RESET, "reset": HARD_RESET, "wdt": WDT_RESET}
_cause = _CAUSES.get(world.here.settings().get("cause"), SOFT_RESET)
_UNIQUE_ID = b"\x02\x00\x00\x50\x4c\x41"
_freq_hz = 160000000  # most generic images start at this


def reset():
    """Starts the board again, as after power-on."""
    world.leave(world.HARD_RESET)


def soft_reset():
    """Starts the interpreter again."""
    raise SystemExit


def reset_cause():
    """Why the board started."""
    return _cause


def unique_id():
    """The six bytes of the MAC address."""
    return _UNIQUE_ID


def freq(hz=None):
    """The processor's clock."""
    global _freq_hz
    if hz is not None:
        if hz not in (20000000, 40000000, 80000000, 160000000, 240000000):
            raise ValueError("frequency must be 20MHz, 40MHz, 80Mhz, 160MHz or 240MHz")
        _freq_hz = hz
    return _freq_hz


def idle():
    """Nothing to save."""


def disable_irq():
    """There are no interrupts."""
    return 0


def enable_irq(state=0):
    """There are no interrupts."""


class Pin:
    """A pin; inputs read world.json: "pins" {"0": 0}, and 1 where a pull-up is.

    What an output is set to the supervisor is told. A pin may have a name: "LED" of a Pico W.
    """

    IN = 1
    OUT = 3
    OPEN_DRAIN = 7
    PULL_DOWN = 1
    PULL_UP = 2
    IRQ_RISING = 1
    IRQ_FALLING = 2

    def __init__(self, number, mode=-1, pull=-1, value=None):
        self._number = number
        self._mode = mode
        self._pull = pull
        self._level = 1 if pull == self.PULL_UP else 0
        if value is not None:
            self._set(value)

    def _set(self, level):
        self._level = 1 if level else 0
        if self._mode in (self.OUT, self.OPEN_DRAIN):
            world.here.tell("pin %s %d" % (self._number, self._level))

    def init(self, mode=-1, pull=-1, value=None):
        """As the constructor."""
        self.__init__(self._number, mode, pull, value)

    def value(self, level=None):
        """Reads the pin, or sets it."""
        if level is not None:
            self._set(level)
            return None
        if self._mode in (self.OUT, self.OPEN_DRAIN):
            return self._level
        said = world.here.settings()
        if said.get("break"):
            raise RuntimeError("broken on request")
        while said.get("hang"):
            pass
        return said.get("pins", {}).get(str(self._number), self._level)

    __call__ = value

    def on(self):
        """Sets it to 1."""
        self._set(1)

    def off(self):
        """Sets it to 0."""
        self._set(0)

    def irq(self, handler=None, trigger=3):
        """Accepted; there are no interrupts."""


class WDT:
    """The task watchdog: cannot be stopped; without feed() the board starts again."""

    def __init__(self, id=0, timeout=5000):  # noqa: A002  the name a real one has
        self._line = "wdt %d" % timeout
        self.feed()

    def feed(self):
        """Begin the time again."""
        world.here.tell(self._line)


class RTC:
    """The clock: 2000-01-01 at power-on."""

    def datetime(self, date=None):
        """(year, month, day, weekday, hour, minute, second, subsecond), read or set."""
        clock = sys.modules["time"]
        if date is not None:
            year, month, day, _, hour, minute, second = date[:7]
            clock2000.set_now(clock.mktime((year, month, day, hour, minute, second, 0, 0)))
            return None
        year, month, day, hour, minute, second, weekday, _ = clock.gmtime()
        return (year, month, day, weekday, hour, minute, second, 0)


class _Wire:
    """Where bytes go that no engine takes: they leave at the baud rate, unless CTS is held."""

    def __init__(self, baud):
        self._us_per_byte = 10000000 // baud
        self._last_us = time.ticks_us()
        self.outstanding = 0

    def settle(self):
        now = time.ticks_us()
        count = time.ticks_diff(now, self._last_us) // self._us_per_byte
        if world.here.settings().get("cts_held") or not self.outstanding:
            self._last_us = now
        elif count:
            self._last_us = time.ticks_add(self._last_us, count * self._us_per_byte)
            self.outstanding = max(0, self.outstanding - count)
        return self.outstanding

    def send(self, buf, start, count):
        self.outstanding += count

    def any(self):
        return 0

    def readinto(self, buf, count=None):
        return None


class _Engine:
    """The virtual engine at the other end, while it is plugged in and CTS lets bytes pass."""

    def __init__(self, port, ring_bytes, baud):
        self._link = link.LinkUART("127.0.0.1", port, ring_bytes)
        self._wire = _Wire(baud)  # to nobody
        self._held = bytearray()  # until CTS is released

    def settle(self):
        said = world.here.settings()
        if self._held and not said.get("cts_held"):
            self._link.write(self._held)
            self._held = bytearray()
        self._link.txdone()
        return self._link.outstanding + len(self._held) + self._wire.settle()

    def send(self, buf, start, count):
        said = world.here.settings()
        if said.get("unplugged"):
            self._wire.send(buf, start, count)
        elif said.get("cts_held"):
            self._held += buf[start : start + count]
        else:
            self._link.write(buf, start, count)

    def any(self):
        return 0 if world.here.settings().get("unplugged") else self._link.any()

    def readinto(self, buf, count=None):
        return self._link.readinto(buf, count)


class UART:
    """A UART whose write() waits for ever when its ring is full and nothing leaves."""

    RTS = 1
    CTS = 2

    def __init__(self, id, baudrate=115200, **options):  # noqa: A002
        self.init(baudrate, **options)

    def init(self, baudrate=115200, bits=8, parity=None, stop=1, **options):
        """The options that matter here: txbuf; and flow, whose CTS the wire obeys."""
        self._ring = max(options.get("txbuf", 256), 129)  # the driver insists on its FIFO's size
        port = world.here.settings().get("engine_port")
        self._wire = _Engine(port, self._ring, baudrate) if port else _Wire(baudrate)

    def write(self, buf, start=0, count=None):
        """Queues all of it, however long that takes; returns the number of bytes."""
        if count is None:
            count = len(buf) - start
        end = start + count
        while start < end:
            step = min(end - start, self._ring // 2)
            if self._wire.settle() + step > self._ring:
                self._block(self._ring - step)
            self._wire.send(buf, start, step)
            start += step
        return count

    def _block(self, outstanding):
        # The VM stands still: not even Ctrl-C is looked at, only a reset helps.
        world.here.interrupts(False)
        while self._wire.settle() > outstanding:
            time.sleep_ms(1)
        world.here.interrupts(True)

    def txdone(self):
        """Every byte has left."""
        return not self._wire.settle()

    def flush(self):
        """Waits until every byte has left."""
        self._block(0)

    def any(self):
        """Number of bytes that can be read."""
        return self._wire.any()

    def readinto(self, buf, count=None):
        """Reads what is there; None if nothing is."""
        return self._wire.readinto(buf, count)

    def read(self, count=None):
        """The same into new bytes."""
        buf = bytearray(count or self.any() or 1)
        count = self.readinto(buf)
        return bytes(buf[:count]) if count else None

    def deinit(self):
        """Gives it back."""

# SPDX-License-Identifier: MIT
"""The life of a printer on a board, from power-on to reset: all that the Unix port does not need.

Joins Wi-Fi and stays there, sets the clock, looks after lamp, button and watchdog, and keeps a
record of what went wrong. Nothing here waits: before the printer is up `tick` is called in a loop,
afterwards by a task of the printer's own loop. Without a network to join it is first-time set-up.

    /wifi.json     {"ssid", "key", "joined"}: joined is true once this network let us in
    /platen.json   ntp: time servers, false: none; country; watchdog: false for a board on a desk
"""

import asyncio
import gc
import json
import os
import sys
import time

import machine
from machine import Pin
from micropython import const

import board
from platen import log
from platen.core import panel
from platen.core.backoff import wait_ms
from platen.shell import clock, wifi
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.passing import forget

_TIME_SERVERS = ("pool.ntp.org",)

# Between two looks: a press is seen, and the lamp flashes evenly.
_TICK_MS = const(25)

# Wi-Fi and the clock are looked at less often: each look calls the driver.
_SLOW_MS = const(250)

# A network that never let us in: so long until set-up says why. Two tries and a half.
FIRST_JOIN_MS = const(20000)

# The printer starts with a clock that is right, if someone tells the time so soon.
CLOCK_WAIT_MS = const(5000)

# A crystal is wrong by some seconds a week, and time servers are a common good.
AGAIN_MS = const(21600000)

# Without being fed so long the board starts again. The longest that firmware computes at a stretch
# is an RSA handshake of an RP2040, 6 s; an RP2 takes no more than 8388.
WATCHDOG_MS = const(8000)

# It is fed as long as housekeeping, due ten times a second, is not later than this.
_STALE_MS = const(2000)

# When the firmware ends for a prompt nobody feeds it: an ESP32's gets a day, an RP2's is switched
# off (the register that has it, and the bit, by the chip's data sheet).
_CALM_MS = const(86400000)
_RP2040_WATCHDOG = 0x40058000
_RP2350_WATCHDOG = 0x400D8000
_RP2_ENABLE = 1 << 30

# A crash: so long until the board starts again, for Ctrl-C.
_CRASH_PAUSE_MS = const(5000)

# Set-up that cannot be, mostly because the radio does not open its access point: tried again after
# longer and longer pauses, then with a fresh start.
SET_UP_TRIES = const(5)
SET_UP_FIRST_MS = const(5000)
SET_UP_MOST_MS = const(60000)

_FREQUENCIES_HZ = (240000000, 160000000)  # the most that an ESP32 does; a C3 or C6


def _lend(names):
    """Let go of the modules that came since sys.modules had `names`."""
    for name in list(sys.modules):
        if name not in names:
            forget(name)


def _drop():
    """Let go of what .mpy builds keep the functions in that are marked `cold` here."""
    from platen.shell.passing_all import forget_passing

    forget_passing(3)


def _quicken():  # cold
    if sys.platform != "esp32":
        return
    for hz in _FREQUENCIES_HZ:
        try:
            machine.freq(hz)
            return
        except ValueError:
            pass


class Life:
    """All that is looked after; `tick` does what is due."""

    server = None  # the printer, while it runs
    ntp = None  # an NTP, while it asks for the time
    clock_due = None  # when it shall ask again
    dog = None  # the watchdog, once it runs
    certificate = None  # path of one whose dates nobody has looked at yet

    folder = ""  # of what it keeps
    has_dog = False
    hosts = ()  # time servers

    def __init__(self):  # cold
        self.station = None  # set by main(), which knows what it is called
        self.link = None
        self.where = None  # address and prefix that are announced
        self._losses = 0
        self.uptime = clock.Uptime()
        self._lamp = Pin(board.PIN_LED, Pin.OUT)
        self._is_lit = None
        self._pattern = panel.STARTING
        self._pattern_ms = 0
        self._pin = Pin(board.PIN_BUTTON, Pin.IN, Pin.PULL_UP)
        self._button = panel.Button()
        self._last = ticks_ms()
        self._slow_ms = 0

    def configure(self, config):  # cold
        """Take what the configuration says."""
        self.has_dog = config.get("watchdog", True)
        self.hosts = config.get("ntp", _TIME_SERVERS) or ()
        self.folder = config.get("state") or ""
        if self.folder:
            try:
                os.mkdir(self.folder)  # set-up stores a name there, before a printer ever started
            except OSError:
                pass

    # What is looked at.

    def tick(self):
        """Do what is due."""
        now = ticks_ms()
        ms = ticks_diff(now, self._last)
        self._last = now
        event = self._button.feed(not self._pin.value(), ms)
        if event == panel.PRESSED and self.server is not None:
            self.server.printer.identify = b""
        elif event == panel.HELD:
            self._forget_network()
        self._slow_ms += ms
        if self._slow_ms >= _SLOW_MS:
            self._slow_ms = 0
            self._look(now)
        self._show(ms, self._mood())
        self._feed(now)

    def _look(self, now):
        self.uptime()
        link = self.link
        if link is None:
            return
        link.tick(now)
        if not link.is_up:
            return
        if self.ntp is None:
            if self.clock_due is not None and ticks_diff(now, self.clock_due) >= 0:
                self._rarely(self._ask_time, now)
        elif self.ntp.tick(now):
            self._rarely(self._clock_is_set, now)
        where = link.station.lan()
        if self.server is None or where is None:
            return
        if where != self.where or link.losses != self._losses:
            self._rarely(self._move, where)

    def _rarely(self, action, value):
        action(value)
        if self.server is not None:  # before, there is more of the same to come
            _drop()

    def _move(self, where):  # cold
        """The board is back in the network, or has another address."""
        self.where = where
        self._losses = self.link.losses
        log.info("wifi: %s" % where)
        mdns = self.server.mdns
        if mdns is None:
            return
        there = set(sys.modules)
        from platen.shell import mdns_start

        mdns_start.move(mdns, where)
        _lend(there)
        mdns.open().begin(ticks_ms())

    def _ask_time(self, now):  # cold
        there = set(sys.modules)
        from platen.shell.ntp import NTP

        self.ntp = NTP(self.hosts, self.link.station.resolver, now)
        _lend(there)  # its code goes with the object

    def _clock_is_set(self, now):  # cold
        """The start saw to the certificate's dates only if the clock was set then."""
        self.ntp = None
        self.clock_due = ticks_add(now, AGAIN_MS)
        path = self.certificate
        if self.server is None or not path:
            return
        self.certificate = None
        there = set(sys.modules)
        from platen.shell import tls

        with open(path, "rb") as f:
            chain = tls.chain_of(f.read())
        complaint = tls.complaint(chain[0])
        if complaint:
            log.error(complaint)
        _lend(there)

    def _show(self, ms, pattern):
        if pattern != self._pattern:
            self._pattern = pattern
            self._pattern_ms = 0
        is_lit = panel.is_lit(pattern, self._pattern_ms)
        self._pattern_ms = (self._pattern_ms + ms) % (sum(pattern) or 1)
        if is_lit != self._is_lit:
            self._is_lit = is_lit
            self._lamp.value(is_lit)

    def _mood(self):
        is_down = self.link is not None and not self.link.is_up
        if is_down and (self.server is not None or self.link.reason):
            return panel.NO_NETWORK
        if self.server is None:
            return panel.STARTING
        printer = self.server.printer
        if printer.is_stopped():
            return panel.TROUBLE
        return panel.READY if printer.active is None else panel.PRINTING

    def _feed(self, now):
        if self.dog is None:
            return
        # While it restarts housekeeping is over, and the last jobs come to their end.
        server = self.server
        if server.printer.restart or ticks_diff(now, server.since) < _STALE_MS:
            self.dog.feed()

    # Before and beside the printer.

    def join(self, found):  # cold
        """Join the network of /wifi.json; returns None, or the word that set-up shall show."""
        self.link = link = wifi.Link(self.station, found["ssid"], found.get("key"), ticks_ms())
        start = ticks_ms()
        while not link.is_up:
            self.tick()
            time.sleep_ms(_TICK_MS)
            if not found.get("joined") and link.reason:
                if ticks_diff(ticks_ms(), start) >= FIRST_JOIN_MS:
                    return link.reason
        if not found.get("joined"):
            found["joined"] = True
            there = set(sys.modules)
            try:
                wifi.save(found)
            except OSError as e:  # a flash that is full: the printer prints all the same
                log.error("wifi: that it was joined is not stored: %s" % e)
            finally:
                _lend(there)
        self.where = link.station.lan()
        log.info("wifi: joined, %s" % self.where)
        return None

    def set_clock(self):  # cold
        """Wait a moment for the time."""
        if not self.hosts:
            return
        start = ticks_ms()
        self._ask_time(start)
        while clock.wall_s() is None and ticks_diff(ticks_ms(), start) < CLOCK_WAIT_MS:
            self.tick()
            time.sleep_ms(_TICK_MS)

    def started(self, server):  # cold
        """The printer accepts clients."""
        self.server = server
        asyncio.get_event_loop().set_exception_handler(self.failed)
        self._task = asyncio.create_task(self._run())
        if self.has_dog and self.dog is None:
            self.dog = machine.WDT(timeout=WATCHDOG_MS)
            there = set(sys.modules)
            from platen.shell import crash

            crash.begin(self.folder)
            _lend(there)

    async def _run(self):
        while True:
            try:
                self.tick()
            except MemoryError:
                gc.collect()
            await asyncio.sleep_ms(_TICK_MS)

    def failed(self, _, context):  # cold
        """A task of the printer ended with an error that nobody expected: keep it."""
        error = context["exception"]
        sys.print_exception(error)
        self.keep(error)
        _drop()

    def keep(self, error):  # cold
        """Write an error into the record of crashes."""
        there = set(sys.modules)
        from platen.shell import crash

        crash.note(self.folder, crash.describe(error, self.uptime()))
        _lend(there)

    def set_up(self, config, reason, hook):  # cold
        """First-time set-up in place of the printer, and a reset when it is over.

        hook: called without an argument as soon as somebody could come in.
        """

        def opened():
            asyncio.create_task(self._wait_for_someone())
            if hook:
                hook()

        for failures in range(1, SET_UP_TRIES + 1):
            try:
                from platen import setup

                setup.run(config, reason, opened)
                self.reset()
            except Exception as error:
                sys.print_exception(error)
                if failures == 1:
                    self.keep(error)
            gc.collect()
            pause_ms = wait_ms(failures, SET_UP_FIRST_MS, SET_UP_MOST_MS, os.urandom(1)[0])
            log.error("set-up is not possible; next try in %d s" % (pause_ms // 1000))
            self.rest(pause_ms)
        self.reset()  # the radio may need that; or the network is back

    async def _wait_for_someone(self):
        while True:
            self._show(_TICK_MS, panel.NO_NETWORK)
            await asyncio.sleep_ms(_TICK_MS)

    def report(self):  # cold
        """Say what ended the last life, and how often that was."""
        there = set(sys.modules)
        from platen.shell import crash

        was_alive = crash.end(self.folder)
        if was_alive and machine.reset_cause() == machine.WDT_RESET:
            crash.note(self.folder, "hung: the watchdog started the board again")
        found = crash.entries(self.folder)
        if found:
            log.warning("crash record, %d in all, the last: %s" % (len(found), found[-1]))
        _lend(there)

    def _close(self):  # cold
        """From here on a reset is no crash."""
        there = set(sys.modules)
        from platen.shell import crash

        crash.end(self.folder)
        _lend(there)

    def _forget_network(self):  # cold
        log.warning("button: the network is forgotten")
        try:
            os.remove(wifi.SAVED)
        except OSError:
            pass
        self.reset()

    def reset(self):  # cold
        """Start the board again, on purpose."""
        if self.server is not None and self.server.mdns is not None:
            self.server.mdns.goodbye()
        self._close()
        machine.reset()

    def rest(self, pause_ms):  # cold
        """After an error: a moment for Ctrl-C, in which the lamp says so."""
        start = ticks_ms()
        while ticks_diff(ticks_ms(), start) < pause_ms:
            self._show(_TICK_MS, panel.TROUBLE)
            time.sleep_ms(_TICK_MS)

    def calm(self):  # cold
        """The firmware ends, and nobody feeds the watchdog any more."""
        self._lamp.value(0)
        if self.dog is None:
            return
        self._close()
        if sys.platform == "rp2":
            is_rp2350 = "RP2350" in sys.implementation[2]
            address = _RP2350_WATCHDOG if is_rp2350 else _RP2040_WATCHDOG
            machine.mem32[address] = machine.mem32[address] & ~_RP2_ENABLE
        else:
            machine.WDT(timeout=_CALM_MS)


def lan():
    """Address and prefix ("192.168.1.5/24") of the station; None: there is none now."""
    return wifi.lan_of(wifi.radio())


def _load(path):
    with open(path) as f:
        return json.load(f)


def main(path="/platen.json", hook=None):
    """Be a printer until Ctrl-C; hook: called when it accepts clients, or set-up does."""
    life = Life()
    try:
        # By reference: of a call that is written out here, something would stay in this frame.
        for step in (_begin, _serve):
            step(life, path, hook)
    except Exception as error:
        life.keep(error)
        if not life.has_dog:
            raise
        sys.print_exception(error)
        print("starting again; Ctrl-C for a prompt")
        try:
            life.rest(_CRASH_PAUSE_MS)
        except KeyboardInterrupt:
            life.calm()
            return
        life.reset()


def _begin(life, path, hook):  # cold
    """From power-on to a network and the time."""
    config = _load(path)
    log.set_level(config.get("log", "info"))
    _quicken()
    life.configure(config)
    life.report()
    found = wifi.saved()
    if not found:
        life.set_up(config, None, hook)
    if config.get("mdns"):
        from platen.shell import mdns_bind

        mdns_bind.bind_early()
    life.station = wifi.Station(wifi.host_name(config), config.get("country"))
    reason = life.join(found)
    if reason:
        life.station.stop()
        life.set_up(config, reason, hook)
    life.set_clock()
    if clock.wall_s() is None:
        life.certificate = config.get("certificate")
    config.clear()  # a frame further down may still refer to it


def _serve(life, path, hook):
    from platen.app import main as run

    def started(server):
        life.started(server)
        _drop()
        if hook:
            hook(server)

    run(path, started)
    life.calm()

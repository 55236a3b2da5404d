# SPDX-License-Identifier: MIT
"""First-time set-up without a computer: from an empty board to one that is in a Wi-Fi network.

`run` takes the printer's place. It opens an access point, prints a slip that lets a phone in,
serves a page that asks for a network and a name, tries them, and writes down what worked:

    /wifi.json              {"ssid", "key", "joined": true}
    STATE/settings.json     "name", where it is another one than the configuration's

All of its modules are loaded for that only; the caller resets the board when it returns.
"""

import asyncio
import binascii
import json
import os

from machine import Pin
from micropython import const

import board
from platen import log, pipeline_slip
from platen.buffers import PageBuffers
from platen.core import panel
from platen.model import limits
from platen.pipeline import Pipeline
from platen.shell import clock, setup_radio, setup_slip, wifi
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.history import replace
from platen.shell.setup_server import SetupServer
from platen.shell.uart import EnginePort

_SETTINGS = "/settings.json"

_TICK_MS = const(50)

# The access point closes when nobody has looked at the page for so long: it is a door, and what
# opens it lies on paper beside the printer. A press of the button opens it again with another
# password.
OPEN_MS = const(600000)

# Two tries of a network, because the first handshake may be lost; this long in all.
_TRIES = const(2)
_TRY_MS = const(25000)

# What a driver says of a try that has just begun may be of the one before.
_BEGIN_MS = const(500)

# After it has joined: until somebody saw that on the page, at most; then a moment for the answer
# to get through; and for the slip that says it, where the engine works.
_TELL_MS = const(20000)
_SEEN_MS = const(1500)
_SLIP_MS = const(30000)

# A password of WPA (802.11 annex J.4): characters, or a key in hexadecimal digits.
_KEY_MIN = const(8)
_KEY_MAX = const(63)
_KEY_DIGITS = const(64)
_SSID_BYTES = const(32)

_TOKEN_BYTES = const(8)


def run(config, reason=None, opened=None):
    """Be there until the board has joined a network, or its button was held.

    reason: what kept the board from the network of /wifi.json (a word of shell/wifi.py), or None.
    opened: called when the access point is open and the page is served. Raises what the radio's
    driver does where it cannot be opened.
    """
    try:
        asyncio.run(SetUp(config, reason).serve(opened))
    finally:
        asyncio.new_event_loop()


def _give_way(ms=0):
    return asyncio.sleep_ms(ms)


def _load(path):
    """The object in a JSON file; {} where there is none."""
    try:
        with open(path) as f:
            found = json.load(f)
        return found if isinstance(found, dict) else {}
    except (OSError, ValueError):
        return {}


def is_key(key):
    """Whether these bytes can be the password of a network."""
    for c in key:
        if not 32 <= c <= 126:
            return False
    if len(key) != _KEY_DIGITS:
        return _KEY_MIN <= len(key) <= _KEY_MAX
    try:
        return len(binascii.unhexlify(key)) > 0
    except ValueError:
        return False


class _NoPrinter:
    """What a Pipeline asks a printer, where there is none."""

    pause = 0  # model/printer.py: RUNNING

    def heat(self):
        """As the profile has it."""


class SetUp:
    """What is known so far; the page is made of it.

    name of the printer, networks in reach, ssid that was chosen last, reason why it was not
    joined (None: there was no trouble), is_trying, where: address and prefix once it has joined.
    """

    def __init__(self, config, reason):
        self._config = config
        self.folder = config.get("state")
        self.name = config["name"]
        if self.folder:
            kept = _load(self.folder + _SETTINGS).get("name")
            if isinstance(kept, str) and kept:
                self.name = kept
        self.networks = []
        self.ssid = wifi.saved().get("ssid", "")
        self.reason = reason
        self._failed = (self.ssid, reason) if reason else None
        self.is_trying = False
        self.where = None
        self.token = binascii.hexlify(os.urandom(_TOKEN_BYTES))
        host = "%s:%d" % (config["host"], config["port"])
        scheme = "ipp" if config["profile"] == "open" else "ipps"
        self.uri = ("%s://%s/ipp/print" % (scheme, host)).encode()
        self._key = None
        self._station = None
        self._begun = 0
        self._tries = 0
        self._wants_scan = False
        self._was_seen = None  # when the page said that it has joined
        self._printing = asyncio.Lock()
        self._open_engine()
        number = getattr(board, "PIN_BUTTON", None)
        self._pin = None if number is None else Pin(number, Pin.IN, Pin.PULL_UP)
        self._button = panel.Button()

    # Paper.

    def _open_engine(self):
        engine = self._config["engine"]
        self._pipeline = None
        try:
            uart = board.open_uart(self._config)
        except (OSError, ValueError) as e:
            log.error("set-up: no engine, no slip: %s" % e)
            return
        port = EnginePort(uart, engine, clock)
        hooks = uart if hasattr(uart, "job_begin") else None
        buffers = PageBuffers(engine["dots"])
        self._pipeline = Pipeline(_NoPrinter(), engine, buffers, port, _give_way, hooks)

    def _print(self, make, *arguments):
        """The task that prints the slip of `make` behind those before it."""
        columns = self._config["engine"]["text"]["columns"]
        parts = make(self.name.encode(), columns, *arguments)
        return asyncio.create_task(self._alone(parts))

    async def _alone(self, parts):
        if self._pipeline is None:
            return
        await self._printing.acquire()
        try:
            await pipeline_slip.print_slip(self._pipeline, parts)
        except Exception as e:  # the top of a task
            log.warning("engine: %s" % type(e).__name__)
        finally:
            self._printing.release()

    # The whole of it.

    async def serve(self, opened=None):
        """As run()."""
        own = self._config.get("setup") or {}
        self.networks = setup_radio.scan()
        point = setup_radio.AccessPoint()
        server = None
        try:
            server = SetupServer(
                self, point.address, own.get("http_port", 80), own.get("dns_port", 53)
            )
            log.info("set-up: the access point %s is open" % point.name)
            log.heap()
            if opened:
                opened()
            url = b"http://%s/" % server.host
            self._print(setup_slip.welcome, point, url, self._failed)
            open_ms = own.get("open_ms", OPEN_MS)
            while not await self._is_over():
                if ticks_diff(ticks_ms(), server.used_ms) >= open_ms and not self.is_trying:
                    break
            else:
                return
        finally:
            if server is not None:
                server.close()
            point.close()
        log.info("set-up: nobody came, the access point is closed; press the button for another")
        while self._pressed() == panel.NOTHING:
            await asyncio.sleep_ms(_TICK_MS)

    async def _is_over(self):
        """One look at everything; True when set-up has come to its end."""
        await asyncio.sleep_ms(_TICK_MS)
        if self._pressed() == panel.HELD:
            log.info("set-up: the button was held")
            return True
        if self._wants_scan and not self.is_trying:
            self._wants_scan = False
            self.networks = setup_radio.scan()
        if self.is_trying:
            self._look()
            if self.where is not None:
                slip = self._print(
                    setup_slip.done, self.ssid, self.where.split("/")[0].encode(), self.uri
                )
                await self._tell()
                await _finish(slip)
                return True
        return False

    async def _tell(self):
        """Wait until the page has said that it is done."""
        start = ticks_ms()
        while self._was_seen is None and ticks_diff(ticks_ms(), start) < _TELL_MS:
            await asyncio.sleep_ms(_TICK_MS)
        if self._was_seen is not None:
            await asyncio.sleep_ms(_SEEN_MS)

    def _pressed(self):
        if self._pin is None:
            return panel.NOTHING
        return self._button.feed(not self._pin.value(), _TICK_MS)

    # Called by the server.

    def search(self):
        """Look which networks there are, soon."""
        self._wants_scan = True

    def was_seen(self):
        """Somebody has got the page."""
        if self.where is not None and self._was_seen is None:
            self._was_seen = ticks_ms()

    def refuse(self, reason):
        """What was asked for cannot be."""
        if not self.is_trying and self.where is None:
            self.reason = reason

    def take(self, ssid, key, name):
        """Try what a person has chosen; ssid, key, name: bytes, or None for what did not come."""
        if self.is_trying or self.where is not None:
            return
        text = setup_radio.plain_text(ssid) if ssid else None
        if not text or len(ssid) > _SSID_BYTES:
            self.reason = "bad-ssid"
            return
        self.ssid = text
        if name is not None:
            name = setup_radio.plain_text(name.strip())
            if not name or len(name.encode()) > limits.PRINTER_NAME_BYTES:
                self.reason = "bad-name"
                return
            self.name = name
        if key and not is_key(key):
            self.reason = "bad-key"
            return
        if not key and (text, True) in [(each[0], each[2]) for each in self.networks]:
            self.reason = "no-key"
            return
        self._key = str(key, "utf-8") if key else None
        self._begin()

    # The network.

    def _begin(self):
        self.reason = None
        self.is_trying = True
        self._tries = 1
        self._begun = ticks_ms()
        self._until = ticks_add(self._begun, _TRY_MS)
        if self._station is None:
            name = wifi.host_name(self._config)
            self._station = wifi.Station(name, self._config.get("country"))
        self._station.start(self.ssid, self._key)

    def _look(self):
        """How the try goes."""
        now = ticks_ms()
        if ticks_diff(now, self._begun) < _BEGIN_MS:
            return
        word = self._station.look()
        where = self._station.lan() if word == wifi.CONNECTED else None
        is_late = ticks_diff(now, self._until) >= 0
        if where is not None:
            self._joined(where)
        elif word in (wifi.CONNECTING, wifi.CONNECTED) and not is_late:
            return
        elif self._tries < _TRIES and not is_late:
            self._tries += 1
            self._begun = now
            self._station.again()
        else:
            self._station.stop()
            self._key = None
            self.is_trying = False
            is_known = word in (wifi.WRONG_PASSWORD, wifi.NO_NETWORK)
            self.reason = word if is_known else wifi.FAILED
            log.info("set-up: not joined: %s" % self.reason)

    def _joined(self, where):
        try:
            wifi.save({"ssid": self.ssid, "key": self._key, "joined": True})
        except OSError as e:
            # Nothing is won: after a reset the board would ask again.
            log.error("set-up: the network cannot be written down: %s" % e)
            self._station.stop()
            self._key = None
            self.is_trying = False
            self.reason = "not-kept"
            return
        self._key = None
        self._keep_name()
        self.where = where
        log.info("set-up: joined, %s" % where)
        log.heap()

    def _keep_name(self):
        if not self.folder:
            return
        path = self.folder + _SETTINGS
        kept = _load(path)
        if self.name == kept.get("name", self._config["name"]):
            return
        kept["name"] = self.name
        try:
            replace(path, json.dumps(kept).encode())
        except OSError as e:
            log.warning("set-up: the name is not stored: %s" % e)


async def _finish(slip):
    """Wait for a slip, unless the engine stands still."""
    try:
        await asyncio.wait_for_ms(slip, _SLIP_MS)
    except asyncio.TimeoutError:
        pass

# SPDX-License-Identifier: MIT
"""The Adafruit driver as a second opinion on command bytes, and as a list of what not to do.

Its printer class (adafruit-circuitpython-thermal-printer) writes to a UART that records, on
CPython and, because it differs there, on MicroPython. First come the bytes that we send too; then,
by name, its errors, each with the proof that it makes it and we do not.
"""

import importlib
import json
import sys
import types

import numpy as np
import pytest

from host_tools.engine import VirtualEngine
from host_tools.engine.engine import FOREVER_US
from hosttest import ROOT, interpreter
from platen.core.engine_model import EngineModel
from platen.core.engine_status import EngineStatus
from platen.core.escpos import EscposEncoder
from platen.core.text import TextEncoder

PROFILE = json.loads((ROOT / "boards/engines/adafruit58.json").read_text())
LINE_BYTES = 48
UPSIDE_DOWN = b"\x1b{\x01"


class RecordingUART:
    """Keeps each write; answers reads with `replies`."""

    def __init__(self):
        self.sent = []
        self.replies = b""

    def write(self, data):
        """As busio.UART's."""
        self.sent.append(bytes(data))

    def read(self, count):
        """None when nothing came."""
        data, self.replies = self.replies[:count], self.replies[count:]
        return data or None


class Driver:
    """A printer of theirs, and what it wrote."""

    def __init__(self, module, clock, **options):
        self.uart = RecordingUART()
        self.clock = clock
        self.printer = module.ThermalPrinter(self.uart, **options)
        self.constructed = b"".join(self.uart.sent)

    def bytes_of(self, name, *arguments):
        """What one call of a method writes."""
        self.uart.sent.clear()
        getattr(self.printer, name)(*arguments)
        return b"".join(self.uart.sent)

    def wait_of(self, name, *arguments):
        """Seconds for which a call holds up the next one."""
        self.printer._resume = 0
        getattr(self.printer, name)(*arguments)
        return self.printer._resume - self.clock()


@pytest.fixture
def library(monkeypatch):
    """module(name) of the driver, on a clock that stands still."""
    for name in ("circuitpython_typing", "busio"):
        stub = types.ModuleType(name)
        stub.ReadableBuffer = stub.UART = object
        monkeypatch.setitem(sys.modules, name, stub)
    pytest.importorskip("adafruit_thermal_printer.thermal_printer")
    now = [0.0]

    def module(name="thermal_printer"):
        return importlib.import_module(f"adafruit_thermal_printer.{name}")

    shim = types.SimpleNamespace(monotonic=lambda: now[0])
    monkeypatch.setattr(module(), "time", shim)
    return types.SimpleNamespace(module=module, now=now, clock=lambda: now[0])


@pytest.fixture
def adafruit(library):
    """Its class for firmware 2.68, which the CSN-A2 has."""
    driver = Driver(library.module(), library.clock, auto_warm_up=False)
    driver.printer._wait_timeout = lambda: None
    return driver


def micropython(lines):
    """What the driver writes on MicroPython: a list of bytes, one for each write."""
    package = importlib.util.find_spec("adafruit_thermal_printer")
    if package is None:
        pytest.skip("the Adafruit driver is not installed")
    folder = package.submodule_search_locations[0].rpartition("/")[0]
    script = f"""
import sys
sys.path.append({folder!r})
class Time:
    now = 0
    def monotonic(self):
        Time.now += 100
        return Time.now
sys.modules["time"] = Time()
class UART:
    def write(self, data):
        print("SENT", (data if isinstance(data, bytes) else data.encode()).hex())
from adafruit_thermal_printer.thermal_printer import ThermalPrinter
printer = ThermalPrinter(UART(), auto_warm_up=False)
print("BEGIN")
{lines}
"""
    done = interpreter("micropython").run(["-c", script], timeout=30)
    assert done.returncode == 0, done.stderr
    written = done.stdout.partition("BEGIN\n")[2].splitlines()
    return [bytes.fromhex(line.partition(" ")[2]) for line in written if line.startswith("SENT")]


def taken(encoder):
    """All bytes that take() has."""
    data = b""
    while n := encoder.take():
        data += bytes(encoder.out[:n])
    return data


def start_of_job(preset=None):
    """What a job of ours begins with."""
    encoder = EscposEncoder(PROFILE, LINE_BYTES, bytearray(2048))
    encoder.start_job(preset)
    return taken(encoder)


def our_text(words):
    """Words through our text encoder."""
    encoder = TextEncoder(PROFILE, bytearray(512))
    data = words.encode()
    ours = b""
    pos = 0
    while pos < len(data):
        pos = encoder.feed(data, pos, len(data))
        ours += bytes(encoder.out[: encoder.take()])
    encoder.finish()
    return ours + bytes(encoder.out[: encoder.take()])


def our_page(rows):
    """Packed rows through our encoder: the bytes of a page."""
    encoder = EscposEncoder(PROFILE, LINE_BYTES, bytearray(2048))
    encoder.start_page()
    data = b""
    for row in rows:
        encoder.add(row)
        data += taken(encoder)
    encoder.end_page()
    return data + taken(encoder)


# Bytes that are the same.


def test_initialize_is_esc_at(adafruit):
    assert start_of_job()[:2] == adafruit.bytes_of("reset")[:2] == b"\x1b@"


def test_heat_is_esc_7(adafruit):
    sent = adafruit.bytes_of("warm_up", 120)
    ours = start_of_job()
    assert ours[-5:] == b"\x1b7\x0b\x78\x28"
    assert ours[-5:] in sent
    assert start_of_job((11, 80, 40))[-5:] in adafruit.bytes_of("warm_up", 80)


@pytest.mark.parametrize("rows", [1, 120, 127])
def test_feed_is_esc_j(adafruit, rows):
    profile = {**PROFILE, "tear_off_mm": 15}
    encoder = EscposEncoder(profile, LINE_BYTES, bytearray(2048))
    encoder._tear_off_units = rows  # the profile knows whole millimetres only
    encoder.end_job()
    assert taken(encoder) == adafruit.bytes_of("feed_rows", rows)


def test_text_is_plain_bytes_and_lf(adafruit):
    words = "Two lines of text,\nand 5 spaces     here"
    assert our_text(words) == adafruit.bytes_of("print", words)


def test_code_page_is_esc_t(adafruit):
    number = PROFILE["text"]["code_pages"]["cp1252"]
    assert our_text("Š") == adafruit.bytes_of("_set_code_page", number) + b"\x8a\n"


@pytest.mark.parametrize("reply", [0x00, 0x01, 0x04, 0x05])
def test_paper_is_asked_by_esc_v_and_read_alike(adafruit, reply):
    status = EngineStatus(PROFILE)
    question = bytearray(3)
    assert status.query(question) == 3
    adafruit.uart.replies = bytes([reply])
    adafruit.uart.sent.clear()
    has_paper = adafruit.printer.has_paper()
    assert bytes(question) == b"".join(adafruit.uart.sent) == b"\x1bv\x00"
    assert status.feed(reply)
    assert has_paper == (not status.bad) == (not reply & 4)


# Its errors.


def test_error_1_version_numbers_compared_as_decimals(library):
    """2.168 is newer than 2.68, not smaller: nearly all get a class that sets no heat."""
    package = importlib.import_module("adafruit_thermal_printer")
    for version in (2.64, 2.68, 2.7):
        found = package.get_printer_class(version)
        assert found.__module__.endswith("thermal_printer_2168")
    cold = Driver(library.module("thermal_printer_2168"), library.clock, auto_warm_up=False)
    cold.printer._wait_timeout = lambda: None
    assert b"\x1b7" not in cold.bytes_of("warm_up")
    for path in sorted((ROOT / "boards/engines").glob("*.json")):
        profile = json.loads(path.read_text())
        encoder = EscposEncoder(profile, profile["dots"] // 8, bytearray(4096))
        encoder.start_job()
        has_heat = profile["heat"]["command"] == "ESC 7"
        assert (b"\x1b7" in taken(encoder)) == has_heat, path.stem


def test_error_2_parameters_above_127_become_two_bytes(adafruit):
    for call in (("warm_up", 200), ("feed_rows", 200)):
        with pytest.raises(UnicodeEncodeError):
            adafruit.bytes_of(*call)
    sent = micropython("printer.warm_up(200)\nprinter.feed_rows(200)")
    assert any(b"\x1b7\x0b\xc3\x88\x28" in data for data in sent)
    assert sent[-1] == b"\x1bJ\xc3\x88"
    assert start_of_job((11, 200, 40)).endswith(b"\x1b7\x0b\xc8\x28")
    fast = {**PROFILE, "tear_off_mm": 25, "speed_mm_s": 120}
    encoder = EscposEncoder(fast, LINE_BYTES, bytearray(2048))
    encoder.end_job()
    assert taken(encoder) == b"\x1bJ\xc8"


def test_error_3_bitmaps_one_character_a_write(adafruit):
    """Each byte above 127 is two, so the picture breaks; ours lies dot for dot on the paper."""
    rng = np.random.default_rng(3)
    dots = (rng.random((10, 384)) < 0.5).astype(np.uint8)
    packed = np.packbits(dots, axis=1)
    sent = micropython(
        f"printer._print_bitmap(384, 10, bytes.fromhex({packed.tobytes().hex()!r}))"
    )
    above = int((packed > 127).sum())
    assert above > 100
    assert len(sent) == 480 + 2  # a write for every byte, and two headers of five rows
    assert sum(map(len, sent)) == 480 + above + 8
    ours = our_page([row.tobytes() for row in packed])
    assert len(ours) <= 480 + 5 * 8  # what fits into the engine's buffer, two rows a command
    for data, is_right in ((b"".join(sent), False), (ours, True)):
        engine = VirtualEngine(PROFILE, rx_buffer_bytes=4096)
        engine.send(data)
        engine.run(FOREVER_US)
        rows, picture = engine.paper.picture()
        assert (rows == 10 and picture == packed.tobytes()) == is_right


def test_error_4_upside_down_is_left_on(adafruit):
    assert adafruit.constructed.startswith(UPSIDE_DOWN)  # only the ESC @ behind it saves it
    assert UPSIDE_DOWN in adafruit.bytes_of("set_defaults")
    ours = start_of_job() + our_text("a\tb\fc\x1b{\x01d") + our_page([b"\xff" * LINE_BYTES])
    assert b"\x1b{" not in ours


def test_error_5_tab_stops_lack_12(adafruit):
    sent = adafruit.bytes_of("reset")
    stops = list(sent.partition(b"\x1bD")[2].partition(b"\x00")[0])
    assert 8 in stops
    assert 16 in stops
    assert 12 not in stops
    assert b"\x1bD" not in start_of_job()  # ours need no stops: tabs become spaces
    assert our_text("a\tb") == b"a" + 7 * b" " + b"b\n"


def test_error_6_old_engines_are_asked_by_esc_r(library):
    old = Driver(library.module("thermal_printer_legacy"), library.clock)
    old.printer._wait_timeout = lambda: None
    assert old.bytes_of("has_paper") == b"\x1br\x00"  # ESC r chooses the colour of the print
    status = EngineStatus({**PROFILE, "status": {"dialect": "GS r", "barrier": "none", "asb": 0}})
    question = bytearray(3)
    status.query(question)
    assert bytes(question) == b"\x1dr\x01"


def test_error_7_feed_waits_as_for_one_line(adafruit):
    assert adafruit.wait_of("feed", 100) == adafruit.wait_of("feed", 1)
    waits = []
    for rows in (30, 240):
        model = EngineModel(PROFILE, 19200)
        model.send(bytes((0x1B, 0x4A, rows)), 0, 3)
        waits.append(model.backlog_us())
    step_us = 125 * 1000 // 60
    assert waits[1] - waits[0] == 210 * step_us


def test_error_8_waits_are_those_of_one_speed(library, adafruit):
    """573 us a byte whatever the baud rate; a line of text takes 733 ms, of a mechanism's 63."""
    assert adafruit.wait_of("_write_char", "x") == pytest.approx(0.00057346)
    assert adafruit.wait_of("_write_char", "\n") == pytest.approx(0.7326, abs=0.001)
    for baud in (9600, 19200, 115200):
        assert EngineModel(PROFILE, baud).wire_us(1920) == pytest.approx(1920e7 / baud, rel=0.01)
    model = EngineModel(PROFILE, 19200)
    model.send(b"x" * 32 + b"\n", 0, 33)
    line_us = model.backlog_us() - model.wire_us(33)
    assert 30 * 125 / 60 * 1000 <= line_us < 150000


def test_error_9_it_waits_in_a_loop_that_does_nothing_else(library):
    driver = Driver(library.module(), library.clock, auto_warm_up=False)
    driver.printer._resume = 5
    looks = []

    def monotonic():
        looks.append(1)
        library.now[0] += 0.01
        return library.now[0]

    library.module().time.monotonic = monotonic
    driver.printer.print("x", end=None)
    assert len(looks) >= 490  # nothing but this call runs for five seconds

# SPDX-License-Identifier: MIT
"""boards/: pins against what chips can do, board.py against board.json, and the UART it opens.

`machine.UART` is a model of the drivers' rules: which pins and options are taken, a ring that
blocks, CTS that holds the transmitter.
"""

import importlib.util
import ipaddress
import itertools
import os
import re
import sys
from types import ModuleType
from xml.etree import ElementTree

import pytest

from host_tools import boards, printer_config, wiring
from host_tools.chips import CHIPS, wrong_pins
from hosttest import ROOT, run

NAMES = list(boards.all_boards())
MARCH = {
    "esp32": "xtensawin",
    "esp32s3": "xtensawin",
    "esp32c3": "rv32imc",
    "esp32c6": "rv32imc",
    "rp2040": "armv6m",
    "rp2350": "armv7emsp",
}
MICROPYTHON = ROOT / ".tools/build/micropython"


def test_every_board_of_the_readme_is_there():
    assert set(NAMES) == {
        "ESP32_GENERIC",
        "ESP32_GENERIC_C3",
        "ESP32_GENERIC_C6",
        "ESP32_GENERIC_S3",
        "RPI_PICO2_W",
        "RPI_PICO_W",
    }
    chips = [each.chip.name for each in boards.all_boards().values()]
    assert sorted(chips) == sorted(CHIPS)  # one board for each chip: of_chip() is never a guess


def pins(facts):
    """(uart, other pins by use) of a board.json; a pin by name is no GPIO."""
    others = {use: facts[use]["pin"] for use in ("led", "button")}
    return facts["uart"], {use: pin for use, pin in others.items() if isinstance(pin, int)}


@pytest.mark.parametrize("name", NAMES)
def test_pins_are_free_for_what_they_do(name):
    board = boards.board(name)
    for psram in ("none", *board.chip.psram):  # modules with PSRAM have the same wiring
        assert not wrong_pins(board.chip, psram, *pins(board.facts))


@pytest.mark.parametrize(
    ("name", "change", "psram", "words"),
    [
        ("ESP32_GENERIC", {"tx": 34}, "none", "tx: GPIO34 is an input only"),
        ("ESP32_GENERIC", {"rx": 12}, "none", "rx: GPIO12 is a strapping pin"),
        ("ESP32_GENERIC", {"cts": 6}, "none", "cts: GPIO6 goes to the flash"),
        ("ESP32_GENERIC", {"tx": 17}, "quad", "tx: GPIO17 goes to the quad PSRAM"),
        ("ESP32_GENERIC", {"tx": 1}, "none", "tx: GPIO1 is the serial console"),
        ("ESP32_GENERIC", {"tx": 24}, "none", "tx: GPIO24 does not exist"),
        ("ESP32_GENERIC", {"id": 0}, "none", "UART0 is not free"),
        ("ESP32_GENERIC", {"id": 3}, "none", "UART3 is not free"),
        ("ESP32_GENERIC", {"rx": 33}, "none", "GPIO33 is used twice"),
        ("ESP32_GENERIC_S3", {"cts": 35}, "octal", "cts: GPIO35 goes to the octal PSRAM"),
        ("ESP32_GENERIC_S3", {"rx": 19}, "none", "rx: GPIO19 is a USB pin"),
        ("ESP32_GENERIC_S3", {"rx": 46}, "none", "rx: GPIO46 is a strapping pin"),
        ("ESP32_GENERIC_C3", {"id": 2}, "none", "UART2 is not free"),
        ("ESP32_GENERIC_C3", {"tx": 17}, "none", "tx: GPIO17 goes to the flash"),
        ("ESP32_GENERIC_C6", {"tx": 15}, "none", "tx: GPIO15 is a strapping pin"),
        ("ESP32_GENERIC_C6", {"rx": 13}, "none", "rx: GPIO13 is a USB pin"),
        ("RPI_PICO_W", {"tx": 4}, "none", "tx: GPIO4 cannot be UART0's tx"),
        ("RPI_PICO_W", {"id": 1, "tx": 24}, "none", "tx: GPIO24 goes to the radio"),
        ("RPI_PICO2_W", {"cts": 3}, "none", "cts: GPIO3 cannot be UART0's cts"),
    ],
)
def test_wrong_pins_are_seen(name, change, psram, words):
    board = boards.board(name)
    uart, others = pins(board.facts)
    found = wrong_pins(board.chip, psram, {**uart, **change}, others)
    assert any(each.startswith(words) for each in found), found


def test_psram_pins_without_psram_are_free():
    board = boards.board("ESP32_GENERIC")
    uart, others = pins(board.facts)
    assert not wrong_pins(board.chip, "none", {**uart, "tx": 17, "rx": 16}, others)


@pytest.mark.parametrize("chip", CHIPS.values(), ids=CHIPS)
def test_every_set_of_pins_has_a_source(chip):
    for what in ("gpios", "strapping", "flash", "usb", "console", "input_only", "psram", "radio"):
        if getattr(chip, what):
            assert what in chip.sources, what
    assert "uarts" in chip.sources
    assert (chip.image_id is None) or "image" in chip.sources
    for what in (chip.strapping, chip.flash, chip.usb, chip.console, chip.input_only):
        assert what <= chip.gpios


@pytest.mark.parametrize("chip", [each for each in CHIPS.values() if each.image_id is not None])
def test_flashing_facts_are_esptools(chip):
    targets = pytest.importorskip("esptool.targets")
    rom = targets.CHIP_DEFS[chip.name]
    assert chip.image_id == rom.IMAGE_CHIP_ID
    assert chip.image_offset == rom.BOOTLOADER_FLASH_OFFSET


@pytest.mark.parametrize("name", [name for name in NAMES if boards.board(name).uses_esptool])
def test_pins_are_those_that_micropython_has(name):
    """GPIOs of the ESP32 port's table, which leaves pins out under some conditions."""
    header = MICROPYTHON / "ports/esp32/machine_pin.h"
    if not header.exists():
        pytest.skip("MicroPython's sources are not here")
    board = boards.board(name)
    begin = rf"#(?:el)?if [^\n]*CONFIG_IDF_TARGET_{board.chip.name.upper()}\b[^\n]*\n"
    text = header.read_text() + "\n#elif CONFIG_IDF"
    section = re.search(begin + r"(.*?)\n#elif CONFIG_IDF", text, re.DOTALL)[1]
    pins_of = re.compile(r"ENABLE_GPIO(\d+) \(1\)")
    known = {int(each) for each in pins_of.findall(section)}
    assert len(known) > 15
    assert known - {20} <= board.chip.gpios  # GPIO20 is bonded out in the ESP32-PICO-V3 only
    always = re.sub(r"#if .*?#endif", "", section, flags=re.DOTALL)
    always = {int(each) for each in pins_of.findall(always)}
    uart, others = pins(board.facts)
    assert {uart["tx"], uart["rx"], uart["cts"], *others.values()} <= always


@pytest.mark.parametrize("name", NAMES)
def test_uart_pins_are_what_micropython_takes(name):
    """RP2's rules for pins, read from the port's own macros."""
    board = boards.board(name)
    if board.uses_esptool:
        return
    uart = board.facts["uart"]
    source = MICROPYTHON / "ports/rp2/machine_uart.c"
    if not source.exists():
        pytest.skip("MicroPython's sources are not here")
    for line in ("tx", "rx", "cts"):
        macro = rf"#define IS_VALID_{line.upper()}\(uart, pin\)\s+(.*)"
        rule = re.search(macro, source.read_text())[1]
        periph = re.search(r"#define IS_VALID_PERIPH\(uart, pin\)\s+(.*)", source.read_text())[1]
        rule = rule.replace("IS_VALID_PERIPH(uart, pin)", periph).replace("&&", "and")
        for pin in range(30):
            taken = bool(eval(rule, {"uart": uart["id"], "pin": pin}))
            listed = pin in board.chip.uart_pins[uart["id"]][line]
            assert not listed or taken, (line, pin)
        assert eval(rule, {"uart": uart["id"], "pin": uart[line]})


@pytest.mark.parametrize("name", NAMES)
def test_facts_are_plausible(name):
    facts = boards.board(name).facts
    assert facts["march"] == MARCH[facts["chip"]]
    assert re.fullmatch(rf"{name}-\d{{8}}-v1\.\d+\.\d+\.(bin|uf2)", facts["image"])
    assert facts["page"].endswith(f"/{name}/")
    rows = [*facts["header"]["near"], *facts["header"]["far"]]
    for pin in (*(facts["uart"][use] for use in ("tx", "rx", "cts")), facts["button"]["pin"]):
        assert rows.count(str(pin)) == 1
    for each in rows:
        assert not each.isdigit() or int(each) in boards.board(name).chip.gpios


SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("engine", wiring.ENGINES, ids=lambda engine: engine.key)
@pytest.mark.parametrize("name", NAMES)
def test_a_diagram_leads_every_line_to_its_terminal(name, engine):
    """Read as a picture: coloured wires, what is written at both ends, and that none cross."""
    root = ElementTree.fromstring(wiring.diagram(boards.board(name), engine))
    words = [(float(t.get("x")), float(t.get("y")), t.text) for t in root.iter(SVG + "text")]
    uart = boards.board(name).facts["uart"]
    prefix = "GPIO" if boards.board(name).uses_esptool else "GP"
    legs = {}
    for line in ("tx", "rx", "cts"):
        colour = wiring._COLOURS[line]
        wires = [
            path.get("d")
            for path in root.iter(SVG + "path")
            if path.get("stroke") == colour and path.get("fill") == "none"
        ]
        assert len(wires) == 1
        numbers = [float(each) for each in re.findall(r"[\d.]+", wires[0])]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        (_, start), (end_x, end) = points[0], points[-1]
        at_start = min(words, key=lambda w: abs(w[1] - 4 - start) + (w[0] > points[0][0]) * 99)
        at_end = min(words, key=lambda w: abs(w[1] - 4 - end) + (w[0] <= end_x) * 99)
        assert at_start[2] == f"{prefix}{uart[line]}"
        assert at_end[2] == engine.terminals[line]
        legs[line] = [(x, y) for x, y in points]
    for one, other in itertools.combinations(legs.values(), 2):
        assert not crossings(one, other)
    height = float(root.get("height"))
    assert all(0 < y < height and 0 < x < wiring.WIDTH for x, y, _ in words)


def crossings(one, other):
    """Places where a vertical leg of one wire meets a horizontal leg of the other."""
    found = []
    for first, second in ((one, other), (other, one)):
        for (x, y0), (x1, y1) in itertools.pairwise(first):
            for (u0, v), (u1, v1) in itertools.pairwise(second):
                is_upright, is_level = abs(x - x1) < 0.1, abs(v - v1) < 0.1
                if is_upright and is_level and min(u0, u1) <= x <= max(u0, u1):
                    found += [(x, v)] if min(y0, y1) <= v <= max(y0, y1) else []
    return found


def test_a_crossing_is_seen():
    assert crossings([(0, 0), (5, 0), (5, 9)], [(0, 4), (9, 4)]) == [(5, 4)]


# board.py on a board: modules that are not here are played.


class BlockedError(Exception):
    """A board's VM would hang here."""


class FakeUART:
    """machine.UART of one port: its options, its ring, and CTS."""

    CTS = 2
    made: "list[FakeUART]" = []

    def __init__(self, number, baudrate, *, bits, parity, stop, tx, rx, txbuf, rxbuf, **more):
        self.facts = {"number": number, "baudrate": baudrate, "tx": tx, "rx": rx, **more}
        assert (bits, parity, stop) == (8, None, 1)
        assert 32 <= txbuf <= 32766
        assert 32 <= rxbuf <= 32766
        assert set(more) <= {"cts", "flow", "invert"}
        self._ring = txbuf - self.overhead_bytes
        self._items = 0
        self._waiting = 0
        self.cts_level = 0
        self.made.append(self)

    overhead_bytes = 0

    def write(self, buf, start=0, count=None):
        count = len(buf) - start if count is None else count
        if self._waiting + count + self.item(count) > self._ring:
            raise BlockedError
        self._waiting += count + self.item(count)
        return count

    def item(self, count):
        return 0

    def let_time_pass(self):
        stops = "flow" in self.facts and (self.cts_level ^ bool(self.facts.get("invert")))
        if not stops:
            self._waiting = 0

    def txdone(self):
        return not self._waiting

    def any(self):
        return 0

    def readinto(self, buf):
        return None


class FakeESP32UART(FakeUART):
    """Its ring keeps items of at most a quarter, each with 8 bytes of header, 4 bytes aligned."""

    INV_CTS = 8

    def __init__(self, number, baudrate, *, txbuf, **options):
        super().__init__(number, baudrate, txbuf=txbuf, **options)
        self._quarter = txbuf // 4
        self._ring = txbuf - self._quarter  # the end that no item is split for

    def item(self, count):
        items = -(-count // (self._quarter - 8))
        return items * 8 + -count % 4


@pytest.fixture
def load(monkeypatch):
    """Imports boards/NAME/board.py as its board would."""

    def loaded(name):
        is_esp = boards.board(name).uses_esptool
        machine = ModuleType("machine")
        machine.UART = FakeESP32UART if is_esp else FakeUART
        monkeypatch.setitem(sys.modules, "machine", machine)
        monkeypatch.setattr(sys, "platform", "esp32" if is_esp else "rp2")
        for module, inner in (
            ("board_uart", "board_uart.py"),
            ("board_wifi", "board_wifi.py"),
            (name, name + "/board.py"),
        ):
            path = ROOT / "boards" / inner
            spec = importlib.util.spec_from_file_location(module, path)
            made = importlib.util.module_from_spec(spec)
            monkeypatch.setitem(sys.modules, module, made)
            spec.loader.exec_module(made)
        return made

    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_board_py_says_what_board_json_says(name, load):
    board = load(name)
    facts = boards.board(name).facts
    uart = facts["uart"]
    assert name == board.NAME
    assert (uart["id"], uart["tx"], uart["rx"]) == (board.UART_ID, board.PIN_TX, board.PIN_RX)
    assert uart["cts"] == board.PIN_CTS
    assert facts["led"]["pin"] == board.PIN_LED
    assert facts["button"]["pin"] == board.PIN_BUTTON
    assert board.HAS_LED is True
    assert board.HAS_BUTTON is True
    assert 1 <= board.CONNECTIONS <= 8


ENGINES = sorted(path.stem for path in (ROOT / "boards/engines").glob("*.json"))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", NAMES)
def test_opens_the_uart_as_the_engine_wants_it(name, engine, load):
    board = load(name)
    profile = printer_config.read_engine(engine, None)
    is_low = profile["flow"] == "cts" and profile["busy"]["active"] == "low"
    if is_low and not boards.board(name).chip.inverts_cts:
        with pytest.raises(ValueError, match="invert it"):
            board.open_uart({"engine": profile})
        return
    uart = board.open_uart({"engine": profile})
    assert uart.facts["number"] == board.UART_ID
    assert uart.facts["baudrate"] == profile["baud"]
    assert (uart.facts["tx"], uart.facts["rx"]) == (board.PIN_TX, board.PIN_RX)
    assert ("cts" in uart.facts) == (profile["flow"] == "cts")
    assert uart.facts.get("cts", board.PIN_CTS) == board.PIN_CTS
    # while the engine is busy, ring_bytes fit in chunks of any size the port writes, and no hang
    uart.cts_level = 0 if is_low else 1
    ring = profile["ring_bytes"]
    chunk = max(1, min(ring // 2, profile["baud"] // 100))
    left = ring
    while left:
        count = min(left, chunk)
        assert uart.write(bytes(count), 0, count) == count
        left -= count
    uart.let_time_pass()
    assert uart.txdone() == (profile["flow"] != "cts")
    uart.cts_level = 1 if is_low else 0
    uart.let_time_pass()
    assert uart.txdone()


LAN = """
import sys
class Fake:
    STA_IF = PM_NONE = 0
    IN = OUT = PULL_UP = 0
    found = None
    def WLAN(self, interface):
        return self
    def ifconfig(self):
        if self.found is None:
            raise RuntimeError("Wifi Not Initialized")
        return self.found
    Pin = UART = object
fake = Fake()
sys.modules["machine"] = sys.modules["network"] = fake
import board
print(board.lan({}))
for address, mask in PLACES:
    fake.found = (address, mask, "10.0.0.1", "0.0.0.0")
    print(board.lan({}))
"""
MASKS = ("255.255.255.0", "255.0.0.0", "255.255.255.192", "255.255.255.255")


@pytest.mark.parametrize("name", NAMES)
def test_every_board_knows_where_it_is(micropython, name):
    folders = ("firmware", "boards", f"boards/{name}", ".frozen")
    path = ":".join(each if each[0] == "." else str(ROOT / each) for each in folders)
    places = [("10.0.0.9", mask) for mask in MASKS] + [("0.0.0.0", "0.0.0.0")]
    program = f"PLACES = {places}\n" + LAN  # -c takes no arguments
    done = run([micropython, "-c", program], environment={**os.environ, "MICROPYPATH": path})
    expected = [str(ipaddress.ip_interface(f"10.0.0.9/{mask}")) for mask in MASKS]
    assert done.stdout.split() == ["None", *expected, "None"], done.stderr


def test_the_ring_of_an_esp32_holds_less_than_its_size():
    """The reason for board_uart's twice: the fake blocks where the driver does."""
    options = {"bits": 8, "parity": None, "stop": 1, "tx": 1, "rx": 2, "rxbuf": 256}
    uart = FakeESP32UART(1, 9600, txbuf=1024, **options)
    with pytest.raises(BlockedError):
        uart.write(bytes(1024), 0, 1024)


@pytest.mark.parametrize("name", NAMES)
def test_manifest_names_what_is_there(name, monkeypatch):
    """MicroPython's own reader of manifests finds firmware, board and driver."""
    tools = MICROPYTHON / "tools"
    if not (tools / "manifestfile.py").exists():
        pytest.skip("MicroPython's sources are not here")
    monkeypatch.syspath_prepend(str(tools))
    import manifestfile

    port = MICROPYTHON / "ports" / ("esp32" if boards.board(name).uses_esptool else "rp2")
    lib = MICROPYTHON / "lib/micropython-lib"
    paths = {"MPY_DIR": MICROPYTHON, "PORT_DIR": port, "MPY_LIB_DIR": lib}
    manifest = manifestfile.ManifestFile(
        manifestfile.MODE_FREEZE, {key: str(path) for key, path in paths.items()}
    )
    # micropython-lib is not among Debian's sources: what the port takes from there is not ours
    monkeypatch.setattr(manifestfile.ManifestFile, "require", lambda *_, **__: None)
    manifest.execute(str(ROOT / "boards" / name / "manifest.py"))
    found = {each.target_path: each.full_path for each in manifest.files()}
    assert found["board.py"] == str(ROOT / "boards" / name / "board.py")
    for module in ("board_uart.py", "board_wifi.py"):
        assert found[module] == str(ROOT / "boards" / module)
    assert found["main.py"] == str(ROOT / "boards/loader/main.py")
    firmware = {
        str(p.relative_to(ROOT / "firmware")) for p in ROOT.glob("firmware/platen/**/*.py")
    }
    assert firmware <= set(found)
    assert "asyncio/core.py" in found

# SPDX-License-Identifier: MIT
"""`wiring`: makes docs/wiring: for each board a page and two diagrams, from its board.json.

Left the board with the pins of its header, right the engine: with 58 mm and 5 V logic behind
voltage dividers, with 80 mm and RS-232 behind a MAX3232. Engine's terminals stand in the order of
the board's pins, so that no wires cross. A test makes the files again and compares.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from host_tools import wiring_page
from host_tools.boards import Board, all_boards
from host_tools.drawing import FAINT, INK, Drawing, Point
from host_tools.setup_base import ROOT

FOLDER = ROOT / "docs/wiring"
WIDTH = 980
_PITCH = 21  # of the header's pins
_TOP = 96
_BOARD_X, _BOARD_WIDTH = 56, 250
_PINS_X = _BOARD_X + _BOARD_WIDTH
_LANES_X, _LANE = 448, 13
_MIDDLE_X, _MIDDLE_WIDTH = 520, 130
_ENGINE_X, _ENGINE_WIDTH = 738, 196
_TERMINAL = 2 * _PITCH  # of the engine's signals, so that many wires run straight
_COLOURS = {"tx": "#d9480f", "rx": "#1c7ed6", "cts": "#7048e8", "gnd": INK}
_BELOW = 190  # from the last terminal: supply, divider
_PLUS = "#c92a2a"
_GROUNDS = ("GND", "G")


@dataclass(frozen=True)
class Engine:
    """One kind of engine and how it is connected."""

    key: str
    title: str
    name: str
    logic: str
    terminals: dict[str, str]  # by the board's line
    supply: tuple[str, str]
    notes: tuple[str, ...]
    is_rs232: bool


ENGINES = (
    Engine(
        "58mm-ttl",
        "58 mm engine, TTL serial",
        "58 mm thermal engine",
        "CSN-A2, DP-EH600, QR701",
        {"tx": "RXD", "rx": "TXD", "cts": "DTR (BUSY)", "gnd": "GND"},
        ("5 to 9 V, 2 A", "as the engine's label says"),
        (
            "The engine draws up to 2 A while it heats: give it a supply and thick wires of its"
            " own, never the board's 5 V or 3.3 V pin.",
            "Its outputs may have 5 V: the dividers bring them to 3.3 V. Its input takes the"
            " board's 3.3 V as it is.",
            "No BUSY wire? Leave it out and use an engine profile with flow “model”.",
        ),
        False,
    ),
    Engine(
        "80mm-rs232",
        "80 mm engine, RS-232",
        "80 mm receipt printer",
        "Epson TM, 25-pin socket",
        {"tx": "RXD, pin 3", "rx": "TXD, pin 2", "cts": "DTR, pin 20", "gnd": "SG, pin 7"},
        ("its own supply, 24 V", "never to the board"),
        (
            "RS-232 swings to ±12 V and is upside down: without the MAX3232 it destroys the"
            " board's pins.",
            "Feed the MAX3232 module from the board's 3V3 pin, not from 5 V: its outputs go up to"
            " its supply.",
            "Set the printer to DTR/DSR handshake (DIP switch), and to the profile's baud rate.",
        ),
        True,
    ),
)


def diagram(board: Board, engine: Engine) -> str:
    """The SVG of one board with one engine."""
    return _Diagram(board, engine).draw()


class _Diagram:
    def __init__(self, board: Board, engine: Engine) -> None:
        self.board = board
        self.engine = engine
        header = board.facts["header"]
        self.near: list[str] = header["near"]
        self.far: list[str] = header["far"]
        self.usb_on_top = header["usb"] == "top"
        uart = board.facts["uart"]
        self.pin_y = {line: self._y(str(uart[line])) for line in ("tx", "rx", "cts")}
        self.pin_y["gnd"] = self._nearest_ground()
        self.lines = sorted(self.pin_y, key=lambda line: self.pin_y[line])
        rows_end = _TOP + 40 + max(len(self.near), len(self.far)) * _PITCH + 30
        self.first_y = self._first_terminal()
        self.signal_y = {line: self.first_y + i * _TERMINAL for i, line in enumerate(self.lines)}
        self.bottom = max(rows_end, self.first_y + 4 * _TERMINAL + _BELOW)
        about = f"{board.facts['kit']} with a {engine.title}: " + ", ".join(
            f"GPIO{uart[line]} to {engine.terminals[line]}" for line in ("tx", "rx", "cts")
        )
        self.height = int(self.bottom + 36 + 22 * len(engine.notes))
        title = f"{board.facts['kit']}: {engine.title}"
        self.sheet = Drawing(WIDTH, self.height, title, about)

    def draw(self) -> str:
        sheet = self.sheet
        sheet.words(_BOARD_X, 34, self.board.facts["kit"], 22, weight=700)
        sheet.words(_BOARD_X, 60, self.engine.title, 15, fill=FAINT)
        self._wires()
        self._board()
        self._engine()
        self._middle()
        for i, note in enumerate(self.engine.notes):
            sheet.dot(_BOARD_X + 4, self.bottom + 22 + 22 * i, 2.5, INK)
            sheet.words(_BOARD_X + 16, self.bottom + 22 + 22 * i, note, 12.5)
        return sheet.text()

    def _first_terminal(self) -> float:
        """Where the wires bend least."""
        top = _TOP + 52 + 3 * _PITCH  # room for the engine's name
        places = [top + _PITCH * i for i in range(len(self.near))]

        def bends(first: float) -> float:
            ends = enumerate(self.pin_y[line] for line in self.lines)
            return sum(abs(first + i * _TERMINAL - y) for i, y in ends)

        return min(places, key=bends)

    def _y(self, pin: str) -> float:
        return _TOP + 52 + self.near.index(pin) * _PITCH

    def _nearest_ground(self) -> float:
        used = [self.pin_y[line] for line in ("tx", "rx", "cts")]
        grounds = [_TOP + 52 + i * _PITCH for i, name in enumerate(self.near) if name in _GROUNDS]
        return min(grounds, key=lambda y: min(abs(y - each) for each in used))

    # Parts.

    def _board(self) -> None:
        sheet = self.sheet
        rows = max(len(self.near), len(self.far))
        height = 40 + rows * _PITCH + 24
        sheet.box(_BOARD_X, _TOP, _BOARD_WIDTH, height, "#e6f4ea", "#2f6f4f", 10, 2)
        top, bottom = _TOP - 8, _TOP + height - 12
        usb_y = top if self.usb_on_top else bottom
        middle = _BOARD_X + _BOARD_WIDTH / 2
        sheet.box(middle - 27, usb_y, 54, 20, "#cbd2d9", "#616e7c", 4)
        sheet.words(middle, usb_y + 10, "USB", 10.5, "middle", weight=600)
        chip_y = _TOP + (height - 150 if self.usb_on_top else 46)
        sheet.box(middle - 46, chip_y, 92, 100, "#3e4c59", "#1f2933", 6)
        for i, word in enumerate(self.board.chip.title.split("-")):
            sheet.words(middle, chip_y + 32 + 18 * i, word, 14, "middle", "#ffffff", 600)
        power_y = usb_y + (34 if self.usb_on_top else -14)
        sheet.words(middle, power_y, "power over USB", 11, "middle", "#2f6f4f")
        uart = f"UART{self.board.facts['uart']['id']}"
        sheet.words(middle, chip_y + 82, uart, 11, "middle", "#cbd2d9")
        for names, x, is_near in ((self.far, _BOARD_X, False), (self.near, _PINS_X, True)):
            for i, name in enumerate(names):
                self._pin(name, x, _TOP + 52 + i * _PITCH, is_near)

    def _pin(self, name: str, x: float, y: float, is_near: bool) -> None:
        sheet = self.sheet
        line = next((key for key in self.lines if is_near and self.pin_y[key] == y), None)
        inside = x - 14 if is_near else x + 14
        anchor = "end" if is_near else "start"
        if line is None:
            sheet.dot(x, y, 4.5, "#f5d57a", "#8d7326")
            self._extra(name, x, y, inside, anchor, is_near)
            return
        colour = _COLOURS[line]
        label = name if line == "gnd" else f"{self._prefix()}{name}"
        width = 9.5 * len(label) + 10
        sheet.box(x - 12 - width, y - 9, width, 18, colour, radius=9)
        sheet.words(x - 12 - width / 2, y, label, 11.5, "middle", "#ffffff", 600)
        sheet.dot(x, y, 5.5, colour, "#ffffff")
        if line != "gnd":
            sheet.words(x + 12, y - 9, line.upper(), 10.5, fill=colour, weight=700)

    def _extra(
        self, name: str, x: float, y: float, inside: float, anchor: str, is_near: bool
    ) -> None:
        """A pin without wire: the optional LED and button say what goes there."""
        facts = self.board.facts
        uses = {
            str(facts["led"]["pin"]): "LED + 470 Ω to GND",
            str(facts["button"]["pin"]): "button to GND",
        }
        use = uses.get(name)
        if facts["button"].get("label") == "BOOT" and name == str(facts["button"]["pin"]):
            self.sheet.words(inside, y, f"{name} BOOT", 10.5, anchor, "#2f6f4f", 600)
        elif use and is_near:
            self.sheet.words(inside, y, f"{self._prefix()}{name}", 11, anchor, "#2f6f4f", 700)
            self.sheet.words(x + 12, y, use, 10.5, fill=FAINT)
        else:
            self.sheet.words(inside, y, name, 10.5, anchor, FAINT)

    def _prefix(self) -> str:
        return "GPIO" if self.board.uses_esptool else "GP"

    def _engine(self) -> None:
        sheet, engine = self.sheet, self.engine
        top = self.first_y - 84
        height = 84 + 4 * _TERMINAL + 66
        sheet.box(_ENGINE_X, top, _ENGINE_WIDTH, height, "#f0f4f8", "#486581", 10, 2)
        sheet.box(_ENGINE_X + 40, top - 26, _ENGINE_WIDTH - 80, 30, "#ffffff", "#9fb3c8", 3)
        for i in range(3):
            y = top - 19 + 6 * i
            sheet.wire([(_ENGINE_X + 52, y), (_ENGINE_X + 96 + 16 * (i % 2), y)], "#bcccdc", 2)
        sheet.words(_ENGINE_X + _ENGINE_WIDTH / 2, top + 24, engine.name, 14, "middle", weight=700)
        sheet.words(
            _ENGINE_X + _ENGINE_WIDTH / 2, top + 44, engine.logic, 11, "middle", fill=FAINT
        )
        for line, y in self.signal_y.items():
            sheet.dot(_ENGINE_X, y, 5.5, _COLOURS[line], "#ffffff")
            sheet.words(_ENGINE_X + 16, y, engine.terminals[line], 12.5, weight=600)
        self._supply(top + height)

    def _supply(self, engine_end: float) -> None:
        sheet = self.sheet
        plus, minus = _ENGINE_X + 62, _ENGINE_X + _ENGINE_WIDTH - 62
        top = engine_end + 40
        sheet.wire([(plus, engine_end - 10), (plus, top)], _PLUS, 5)
        sheet.wire([(minus, engine_end - 10), (minus, top)], INK, 5)
        plus_name = "24 V  +" if self.engine.is_rs232 else "VH  +"
        sheet.words(plus, engine_end - 24, plus_name, 12, "middle", _PLUS, 700)
        sheet.words(minus, engine_end - 24, "GND  −", 12, "middle", weight=700)
        sheet.box(_ENGINE_X, top, _ENGINE_WIDTH, 56, "#fff5f5", _PLUS, 10, 2)
        middle = _ENGINE_X + _ENGINE_WIDTH / 2
        sheet.words(middle, top + 20, self.engine.supply[0], 13, "middle", weight=700)
        sheet.words(middle, top + 39, self.engine.supply[1], 11, "middle", fill=FAINT)

    def _wires(self) -> None:
        down = [line for line in self.lines if self.signal_y[line] > self.pin_y[line]]
        up = [line for line in self.lines if line not in down]
        lanes = {line: i for i, line in enumerate(reversed(down))}
        lanes |= {line: i for i, line in enumerate(up)}
        for line in self.lines:
            x = _LANES_X + _LANE * lanes[line]
            start, end = self.pin_y[line], self.signal_y[line]
            points: list[Point] = [(_PINS_X, start), (x, start), (x, end), (_ENGINE_X, end)]
            self.sheet.wire(points, _COLOURS[line])
            if line != "gnd":
                self.sheet.arrow(_ENGINE_X - 34, end, _COLOURS[line], line != "tx")

    # Between board and engine.

    def _middle(self) -> None:
        if self.engine.is_rs232:
            self._max3232()
            return
        for line in ("rx", "cts"):
            y = self.signal_y[line]
            self.sheet.box(_MIDDLE_X, y - 14, _MIDDLE_WIDTH, 28, "#ffffff", _COLOURS[line], 14, 2)
            self.sheet.words(
                _MIDDLE_X + _MIDDLE_WIDTH / 2, y, "divider  5 V → 3.3 V", 11, "middle"
            )
        self._divider(_MIDDLE_X - 34, self.first_y + 4 * _TERMINAL + 20)

    def _divider(self, x: float, y: float) -> None:
        """What a divider is made of."""
        sheet = self.sheet
        sheet.box(x, y, 206, 138, "#f8f9fa", "#d9e2ec", 10)
        sheet.words(x + 14, y + 18, "each divider", 11.5, fill=FAINT, weight=600)
        wire_y, node = y + 52, x + 62
        sheet.wire([(x + 16, wire_y), (x + 190, wire_y)], INK, 2)
        sheet.box(x + 98, wire_y - 8, 44, 16, "#ffffff", INK, 2)
        sheet.words(x + 120, wire_y - 17, "10 kΩ", 11, "middle")
        sheet.words(x + 190, wire_y + 18, "from engine", 10.5, "end", FAINT)
        sheet.words(x + 14, wire_y - 14, "to board", 10.5, fill=FAINT)
        sheet.dot(node, wire_y, 3.5, INK)
        sheet.wire([(node, wire_y), (node, wire_y + 60)], INK, 2)
        sheet.box(node - 8, wire_y + 12, 16, 38, "#ffffff", INK, 2)
        sheet.words(node + 16, wire_y + 38, "20 kΩ", 11)
        sheet.ground(node, wire_y + 58)

    def _max3232(self) -> None:
        sheet = self.sheet
        top = self.first_y - 40
        height = 4 * _TERMINAL + 28
        sheet.box(_MIDDLE_X, top, _MIDDLE_WIDTH, height, "#e7f5ff", "#1864ab", 10, 2)
        middle = _MIDDLE_X + _MIDDLE_WIDTH / 2
        sheet.words(middle, top + 17, "MAX3232", 13, "middle", weight=700)
        names = {"tx": ("T1IN", "T1OUT"), "rx": ("R1OUT", "R1IN"), "cts": ("R2OUT", "R2IN")}
        for line, y in self.signal_y.items():
            left, right = names.get(line, ("GND", "GND"))
            for x, text, anchor in (
                (_MIDDLE_X, left, "start"),
                (_MIDDLE_X + _MIDDLE_WIDTH, right, "end"),
            ):
                sheet.dot(x, y, 4.5, _COLOURS[line], "#ffffff")
                sheet.words(x + (9 if anchor == "start" else -9), y, text, 10.5, anchor)
        y = top + height + 26
        sheet.wire([(middle, top + height), (middle, y - 9)], _PLUS, 2.5)
        sheet.box(middle - 76, y - 9, 152, 20, "#fff5f5", _PLUS, 10)
        sheet.words(middle, y + 1, "VCC: 3V3 of the board", 10.5, "middle", _PLUS, 600)


def files() -> dict[Path, str]:
    """Every generated file, by path."""
    made: dict[Path, str] = {}
    for board in all_boards().values():
        names = []
        for engine in ENGINES:
            name = f"{board.name}-{engine.key}.svg"
            made[FOLDER / name] = diagram(board, engine)
            names.append((engine.title, name, engine.terminals))
        made[FOLDER / f"{board.name}.md"] = wiring_page.page(board, names)
    return made


def command(
    check: Annotated[bool, typer.Option(help="Only say whether they are up to date.")] = False,
) -> None:
    """Make docs/wiring: a page and two diagrams of each board."""
    made = files()
    if check and any(not path.exists() or path.read_text() != made[path] for path in made):
        raise typer.Exit(1)
    FOLDER.mkdir(exist_ok=True)
    for path, text in made.items():
        path.write_text(text)

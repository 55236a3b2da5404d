# SPDX-License-Identifier: MIT
"""`engine`: try a print engine that is wired to this computer, before there is a board.

`engine test` prints test pages with the firmware's own encoders at the pace of an engine profile.
On stdout: a line `NAME ok|sent` for each test (`sent`: the engine confirms nothing), and what it
answers. Without an engine: `python -m host_tools.engine --pty` is one.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any

import typer
from PIL import Image

from host_tools import engine_pages
from host_tools.console import note, warn
from host_tools.engine_link import open_uart
from host_tools.engine_pace import Driver
from host_tools.errors import EXIT_USAGE, UserError
from host_tools.printer_config import did_you_mean, read_engine
from platen.core.dither import Dither
from platen.core.engine_status import EngineStatus
from platen.core.escpos import EscposEncoder
from platen.core.text import TextEncoder

group = typer.Typer(
    help="Try a print engine that is wired to this computer.",
    rich_markup_mode=None,
)

_BAND_ROWS = 24  # the encoder's window
_LEVELS = ("light", "normal", "dark")
_DEFAULT = "generic58"

# Questions of a status dialect, by name; DLE EOT 3 (kinds of error) is for the reader only.
_QUESTIONS = {
    "DLE EOT": [(f"DLE EOT {n}", bytes((0x10, 0x04, n))) for n in (1, 2, 3, 4)],
    "ESC v": [("ESC v 0", b"\x1bv\x00")],
    "GS r": [("GS r 1", b"\x1dr\x01")],
}


class Bench:
    """One engine and what prints on it."""

    def __init__(self, driver: Driver, profile: dict[str, Any]) -> None:
        self.driver = driver
        self.profile = profile
        self.can_ask = EngineStatus(profile).can_ask
        self.reasons = driver.reasons() if self.can_ask else None  # None: no answer
        line_bytes = profile["dots"] // 8
        self._line = bytearray(line_bytes)
        self._encoder = EscposEncoder(profile, line_bytes, bytearray(8 + _BAND_ROWS * line_bytes))
        self._dither = Dither(profile["dots"], array("h", bytes(2 * profile["dots"] + 4)))

    def begin(self, level: str | None = None) -> None:
        """ESC @ and set-up, with one of the profile's heats."""
        presets = self.profile["heat"]["presets"]
        self._encoder.start_job(presets[level] if level else None)
        self._encoder.start_page()
        self._send()

    def pictures(self, pictures: Iterable[Image.Image]) -> None:
        """Prints one below the other."""
        for picture in pictures:
            self._dither.start_page()
            for row in _rows(picture):
                if picture.mode == "1":
                    self._encoder.add(row)
                else:
                    self._dither.row(row, self._line)
                    self._encoder.add(self._line)
                self._send()
        self._encoder.end_page()
        self._send()
        self._encoder.start_page()

    def text(self, words: str) -> None:
        """Prints with the engine's characters."""
        encoder = TextEncoder(self.profile, bytearray(8 * self.profile["text"]["columns"] + 16))
        data = words.encode()
        at = 0
        while at < len(data):
            at = encoder.feed(data, at, len(data))
            count = encoder.take()
            if count:
                self.driver.write(encoder.out, count)

    def end(self) -> None:
        """Feeds to the tear bar, cuts if there is a cutter, waits for the paper to stand still."""
        self._encoder.end_job(cut=True)
        self._send()
        self.driver.finish()

    def _send(self) -> None:
        while count := self._encoder.take():
            self.driver.write(self._encoder.out, count)


def _rows(picture: Image.Image) -> Iterator[bytes]:
    """Packed rows, 1 = black, of a picture with one bit; else rows of gray."""
    is_packed = picture.mode == "1"
    data = picture.tobytes()
    step = len(data) // picture.height
    for start in range(0, len(data), step):
        row = data[start : start + step]
        yield bytes(byte ^ 0xFF for byte in row) if is_packed else row


# The tests.


def _status(bench: Bench) -> None:
    profile = bench.profile["status"]
    kinds = dict.fromkeys((profile["dialect"], profile["barrier"]))
    questions = [each for kind in kinds for each in _QUESTIONS.get(kind, ())]
    if not questions:
        print("status: this engine answers nothing, says its profile", flush=True)
        return
    for name, question in questions:
        reply = bench.driver.ask(question)
        print(f"status {name}: {reply.hex(' ') or 'no answer'}", flush=True)
    words = ", ".join(reason.decode() for reason in bench.reasons or ()) or "none"
    print(f"status printer-state-reasons: {words}", flush=True)


def silence(profile: dict[str, Any]) -> str:
    """What a person looks at when the engine says nothing."""
    bauds = ", ".join(str(baud) for baud in profile["bauds"] if baud != profile["baud"])
    is_in_order = EngineStatus(profile).dialect == "GS r"
    paper = ". Without paper this kind of engine is silent, too" if is_in_order else ""
    return (
        f"the engine says nothing at {profile['baud']} baud: is it on, TX wired to RX and RX to"
        " TX, ground to ground? Its self-test slip (feed button held at power-on) tells its"
        f" speed; others are {bauds} (--baud){paper}"
    )


def _printing(make: Callable[[dict[str, Any]], list[Image.Image]]) -> Callable[[Bench], None]:
    def run(bench: Bench) -> None:
        bench.begin()
        bench.pictures(make(bench.profile))
        bench.end()

    return run


def _ladder(bench: Bench) -> None:
    heat = bench.profile["heat"]
    levels: Iterable[str] = _LEVELS
    if heat["command"] == "none":
        note("this engine's heat cannot be set from here: one ladder instead of three")
        levels = (heat["default"],)
    for level in levels:
        bench.begin(level)
        bench.pictures(engine_pages.ladder(bench.profile, level))
        if level != "dark":
            bench.driver.finish()
    bench.end()


def _text(bench: Bench) -> None:
    bench.begin()
    bench.text(engine_pages.text(bench.profile))
    bench.end()


# name, what runs, what it is for
TESTS: tuple[tuple[str, Callable[[Bench], None], str], ...] = (
    ("status", _status, "what the engine answers; prints nothing"),
    ("ruler", _printing(engine_pages.ruler), "width in dots and mm, 50 mm along the paper"),
    ("ramp", _printing(engine_pages.ramp), "white to black: tones, bands"),
    ("ladder", _ladder, "bars of rising width at every heat: darkness, power supply"),
    ("lines", _printing(engine_pages.lines), "lines of one dot, and every dot of the head alone"),
    ("codes", _printing(engine_pages.codes), "QR codes and EAN-13 of rising size"),
    ("text", _text, "the engine's own characters and code pages"),
)


def load_profile(name: str, baud: int | None, cts: bool) -> dict[str, Any]:
    """A profile for this computer's port: another speed, and BUSY only if it is wired."""
    profile = read_engine(name, baud)
    if cts and profile["busy"]["active"] != "high":
        raise UserError(
            f"--cts needs an engine that is busy when the line is high, and {name}'s BUSY is"
            f" {profile['busy']['active']}: without --cts the profile paces it"
        )
    profile["flow"] = "cts" if cts else "model"
    return profile


def _chosen(only: list[str]) -> list[tuple[str, Callable[[Bench], None], str]]:
    names = [row[0] for row in TESTS]
    for name in only:
        if name not in names:
            near = did_you_mean(name, names)
            raise UserError(f"there is no test {name!r}{near} (--list shows them)", EXIT_USAGE)
    return [row for row in TESTS if not only or row[0] in only]


@group.command("test")
def command_test(
    port: Annotated[str, typer.Option(help="Serial port, as /dev/ttyUSB0 or COM3.")] = "",
    engine: Annotated[
        str, typer.Option(metavar="PROFILE", help="From boards/engines/, or a JSON file.")
    ] = _DEFAULT,
    baud: Annotated[int | None, typer.Option(help="Instead of the profile's speed.")] = None,
    only: Annotated[list[str] | None, typer.Option(help="Just this test; repeatable.")] = None,
    cts: Annotated[bool, typer.Option("--cts", help="BUSY is wired to the port's CTS.")] = False,
    wait: Annotated[
        float, typer.Option(min=0, help="Seconds to wait for paper or a closed cover.")
    ] = 120,
    list_: Annotated[bool, typer.Option("--list", help="Show the tests and end.")] = False,
) -> None:
    """Print test pages on an engine at a serial port of this computer.

    Three wires are enough: TX, RX (through a divider if the engine has 5 V) and ground. The
    engine's profile says how fast it may be fed; docs/troubleshooting.md, what the pages tell.
    """
    if list_:
        for name, _, about in TESTS:
            print(f"{name:8}{about}")
        return
    chosen = _chosen(only or [])
    if not port:
        raise UserError("which port? Name it with --port, as /dev/ttyUSB0", EXIT_USAGE)
    profile = load_profile(engine, baud, cts)
    uart = open_uart(port, profile["baud"], cts)
    try:
        driver = Driver(uart, profile, wait)
        try:
            _run(Bench(driver, profile), chosen)
        except BaseException:
            driver.complete()
            raise
    finally:
        uart.close()


def _run(bench: Bench, chosen: list[tuple[str, Callable[[Bench], None], str]]) -> None:
    is_silent = bench.can_ask and bench.reasons is None
    for name, run, _ in chosen:
        if name == "status" and is_silent:
            if len(chosen) == 1:
                raise UserError(silence(bench.profile))
            warn(f"{silence(bench.profile)}. Printing goes on, at the pace of the profile")
            continue
        run(bench)
        if name != "status":
            print(f"{name} {'ok' if bench.driver.answers else 'sent'}", flush=True)
    if bench.reasons is None:
        note("nothing confirms that it printed: look at the paper")

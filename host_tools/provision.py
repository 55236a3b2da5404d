# SPDX-License-Identifier: MIT
"""`provision`: makes a board one printer: its name, network, engine, users, key and certificate.

In: settings from a file (--config), or from a person who is asked (provision_wizard.py). Out: the
files of provision_printer.py on the board or in a folder, and on stdout the printer's URI. What is
there already is not written again. A secret goes to the board and to files of mode 0600, and is
never shown: neither here nor in what is run on the board.
"""

import json
import re
import shlex
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from host_tools import boards, checkconfig, users
from host_tools.board_link import BoardLink
from host_tools.checkconfig_board import UNIX
from host_tools.console import err, note, printable, warn
from host_tools.errors import EXIT_CANCELED, UserError
from host_tools.provision_printer import CONFIG, FOLDER, WIFI, Printer, build
from host_tools.provision_settings import Settings, read, wifi_key
from host_tools.provision_target import READY_S, BoardTarget, FolderTarget, Target, Who

DEFAULT_OUT = Path("build/provision")
_OWN_FILE = re.compile(FOLDER + r"/[0-9a-f]+/[a-z.]+")
_SHORT_OF_MEMORY = ("ESP32_GENERIC",)


@dataclass
class Report:
    """What provision() did."""

    printer: Printer
    written: list[str] = field(default_factory=list)
    has_wifi: bool = True  # the board knows a network


def board_of(who: Who) -> str:
    """The board with that chip; "" for one that is not known here."""
    if who.platform in ("linux", "darwin"):
        return UNIX
    chip = who.machine.rpartition(" with ")[2].strip().lower()
    return next((b.name for b in boards.all_boards().values() if b.chip.name == chip), "")


def provision(target: Target, settings: Settings, new_key: bool = False) -> Report:
    """Bring a printer's files onto a target; only what is not there is written."""
    who = target.who()
    _check_board(who, settings)
    before = configuration(target)

    def old(key: str) -> bytes | None:
        path = (before or {}).get(key)
        is_ours = isinstance(path, str) and _OWN_FILE.fullmatch(path)
        return target.read(str(path)) if is_ours else None

    _complete_wifi(target, settings)
    printer = build(settings, who.unique_id, before, old, new_key)
    report = Report(printer, has_wifi=printer.wifi is not None or target.read(WIFI) is not None)
    if printer.files:
        count = target.fill(printer.folder, printer.files)
        if count:
            report.written.append(f"{printer.folder} ({count} files)")
    if printer.wifi is not None and not _same_wifi(target.read(WIFI), printer.wifi):
        target.replace(WIFI, json.dumps(printer.wifi, ensure_ascii=False).encode())
        report.written.append(WIFI)
    if target.read(CONFIG) != printer.platen_json():
        target.replace(CONFIG, printer.platen_json())
        report.written.append(CONFIG)
    used = printer.folder.rpartition("/")[2] if printer.files else ""
    for name in target.names(FOLDER):
        if name != used:
            target.remove(f"{FOLDER}/{name}")
    return report


def configuration(target: Target) -> dict[str, Any] | None:
    """What the target was made before; None if it is new, or damaged."""
    try:
        found = json.loads(target.read(CONFIG) or b"null")
    except ValueError:
        warn(f"{CONFIG} on {target.title} is damaged: it is made anew")
        return None
    return found if isinstance(found, dict) else None


def _check_board(who: Who, settings: Settings) -> None:
    found, wanted = board_of(who), settings.values["board"]
    if found and found != wanted:
        raise UserError(
            f"the board at the port is {found} ({who.machine or who.platform}), the settings"
            f" are for {wanted}; nothing was written"
        )


def _wifi_of(data: bytes | None) -> dict[str, Any]:
    try:
        found = json.loads(data or b"null")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _same_wifi(data: bytes | None, wanted: dict[str, Any]) -> bool:
    """Whether the board knows network and key; it notes itself whether it ever joined."""
    there = _wifi_of(data)
    return all(key in there and there[key] == wanted[key] for key in ("ssid", "key"))


def _complete_wifi(target: Target, settings: Settings) -> None:
    """A network without a key: the one that the board has, or a person's answer."""
    wifi = settings.wifi
    if not wifi or wifi_key(wifi) is not None:
        return
    there = _wifi_of(target.read(WIFI))
    if there.get("ssid") == wifi["ssid"] and "key" in there:
        wifi["key"] = there["key"] or ""
        return
    wifi["key"] = ask_wifi_key(wifi["ssid"])


def ask_wifi_key(ssid: str, kept: str | None = None) -> str:
    """The password of a network, typed in and not shown; an empty answer is `kept`, or none."""
    hint = "Enter: as it was" if kept is not None else "Enter: the network has none"
    while True:
        key = users.ask(
            f"Wi-Fi password of {ssid} [{hint}]: ",
            'put `key_file = "FILE"` into the part [wifi]; `key = ""` is a network without one',
        )
        wrong = list(checkconfig.key_troubles(key)) if key else []
        if key == "" and kept is None and not _is_open(ssid):
            continue
        if not wrong:
            return key or kept or ""
        note(f"{wrong[0]}; try again", "yellow")


def _is_open(ssid: str) -> bool:
    """Whether a person who typed nothing means it."""
    err.print(Text(f"Has {printable(ssid)} really no password? [y/N]: "), end="")
    try:
        return input().strip().lower() in ("y", "yes")
    except EOFError:
        raise UserError("no answer was given; nothing was written") from None


# The command.


def finish(target: Target, report: Report, settings: Settings, port: str | None) -> None:
    """Say what was done and what comes next; the printer's URI goes to stdout."""
    printer = report.printer
    if report.written:
        note(f"written to {target.title}: {', '.join(report.written)}")
    else:
        note(f"{target.title} has all of it already: nothing was written")
    is_running = False
    if isinstance(target, BoardTarget):
        is_in_network = report.has_wifi or settings.values["board"] == UNIX
        note("the board starts again" + ("; the printer takes a moment" if is_in_network else ""))
        # Without a network the printer waits for a phone to tell it one.
        is_running = target.restart(READY_S if is_in_network else 0) is not None
    typer.echo(printer.uri)
    for what, how in _next(report, settings, target, port, is_running):
        err.print(Text.assemble((f"  {what + ':':<16}", "bold"), how))


def _next(
    report: Report, settings: Settings, target: Target, port: str | None, is_running: bool
) -> list[tuple[str, str]]:
    """(what, how) of the steps that are left."""
    printer = report.printer
    python = _python()
    board = settings.values["board"]
    steps = []
    if isinstance(target, FolderTarget):
        copy = f"mpremote connect PORT fs cp -r {shlex.quote(target.title)}/. :/"
        steps.append(("onto the board", f"{copy}; then remove the folder: keys are in it"))
    if not is_running:
        where = shlex.quote(port) if port else "PORT"
        steps.append(
            ("the firmware", f"{python} -m host_tools deploy --port {where} --board {board}")
        )
        if board in _SHORT_OF_MEMORY:
            steps.append(("or", "as an image, which this board has more room for: docs/deploy.md"))
    if not report.has_wifi and board != UNIX:
        steps.append(("Wi-Fi", "the printer opens one of its own, where a phone tells it yours"))
    steps.append(("the printer", printer.uri))
    if printer.ca is not None:
        steps.append(("to be trusted", f"{printer.ca}, by whoever prints"))
    steps.append(("does it print?", f"{python} -m host_tools doctor {printer.uri}"))
    return steps


def _python() -> str:
    return ".tools/venv/bin/python" if ".tools" in sys.executable else "python"


def open_target(stack: ExitStack, port: str | None, out: Path | None) -> Target:
    """The board at the port, or the folder."""
    if port:
        return BoardTarget(stack.enter_context(BoardLink(port)))
    folder = out or DEFAULT_OUT
    if folder.is_dir() and any(folder.iterdir()) and not (folder / CONFIG.lstrip("/")).exists():
        raise UserError(f"{folder} holds other things: name an empty folder with --out")
    return FolderTarget(folder)


def command(
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Settings (TOML). Without it, questions."),
    ] = None,
    port: Annotated[
        str | None,
        typer.Option(metavar="PORT", help="Serial port of the board: /dev/ttyUSB0, /dev/ttyACM0."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Without a port: where the files go, for the owner only.",
            show_default=str(DEFAULT_OUT),
        ),
    ] = None,
    new_key: Annotated[
        bool, typer.Option("--new-key", help="Make a new key and certificate.")
    ] = False,
) -> None:
    """Make a board a printer: name, network, engine, who may print, key and certificate.

    Asks for everything, or takes it from --config (boards/printer.toml is an example). Run it
    again to change something: what is the same is not written, and the key, the certificate and
    the host name stay. Prints the printer's URI.

    \b
    provision --port /dev/ttyUSB0                        questions
    provision --config kitchen.toml --port /dev/ttyUSB0  none
    provision --config kitchen.toml --out kitchen        a folder for later
    """
    if port and out:
        raise UserError("--port or --out, not both: the files go to the board, or to a folder")
    try:
        with ExitStack() as stack:
            if config is None:
                from host_tools import provision_wizard  # noqa: PLC0415  rarely both

                provision_wizard.run(stack, port, out, new_key)
                return
            settings = read(config)
            checkconfig.tell(checkconfig.check(settings), str(config), "; nothing was written")
            target = open_target(stack, port, out)
            report = provision(target, settings, new_key)
            finish(target, report, settings, port)
    except KeyboardInterrupt:
        raise UserError(
            "stopped; what was there works until it is run again", EXIT_CANCELED
        ) from None

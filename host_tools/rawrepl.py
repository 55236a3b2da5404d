# SPDX-License-Identifier: MIT
"""`rawrepl`: a board for mpremote on this computer, until Ctrl-C (virtual_board.py)."""

import json
import signal
import threading
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer

from host_tools import unixport
from host_tools.console import note
from host_tools.errors import UserError
from host_tools.virtual_board import DEFAULT_HEAP, Faults, VirtualBoard


def _world(path: Path | None, flash_bytes: int | None) -> dict[str, Any]:
    world: dict[str, Any] = {}
    if path is not None:
        try:
            world = json.loads(path.read_text())
        except (OSError, ValueError) as error:
            raise UserError(f"cannot read {path}: {error}") from None
        if not isinstance(world, dict):
            raise UserError(f"{path} holds no JSON object")
    if flash_bytes is not None:
        world["flash_bytes"] = flash_bytes
    return world


def command(
    root: Annotated[
        Path, typer.Option(metavar="DIR", help="The board's flash; its programs see this only.")
    ] = Path("build/board"),
    state: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="NVS, clock, surroundings.", show_default="DIR-state beside it"
        ),
    ] = None,
    link: Annotated[
        Path | None, typer.Option(metavar="PATH", help="Also make a symbolic link to the port.")
    ] = None,
    world: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="JSON of what surrounds the board: Wi-Fi, pins, NVS size (docs/deploy.md).",
        ),
    ] = None,
    flash: Annotated[
        int | None, typer.Option(min=65536, metavar="BYTES", help="Size of the flash.")
    ] = None,
    heap: Annotated[str, typer.Option(metavar="SIZE", help="Python heap.")] = DEFAULT_HEAP,
    slow: Annotated[
        int | None, typer.Option(min=200, metavar="N", help="Let N bytes a second pass.")
    ] = None,
    drop: Annotated[
        list[int] | None, typer.Option(min=1, metavar="N", help="Lose the N-th byte to the board.")
    ] = None,
    reset_after: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Lose power after N bytes, once.")
    ] = None,
    micropython: Annotated[
        str | None,
        typer.Option(
            metavar="PATH", help="MicroPython to run on.", show_default="of `make setup`"
        ),
    ] = None,
) -> None:
    """Be a board: MicroPython behind a raw REPL on a pseudo-terminal, with its own flash.

    Prints `port PATH`, which `mpremote connect`, `deploy --port` and `make test-board PORT=` take,
    and runs until Ctrl-C. machine, network and esp32 are fakes that fail as real ones do.
    """
    if link is not None and link.exists() and not link.is_symlink():
        raise UserError(f"{link} exists and is no symbolic link")
    surroundings = _world(world, flash)
    interpreter = unixport.find(micropython)
    folder = state or root.with_name(root.name + "-state")
    over = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        over.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    with VirtualBoard(root, folder, interpreter, heap, surroundings) as board:
        board.set_faults(Faults(set(drop or ()), None, reset_after, slow))
        if link is not None:
            link.unlink(missing_ok=True)
            link.symlink_to(board.port)
        print(f"port {board.port}", flush=True)
        over.wait()
        if link is not None:
            link.unlink(missing_ok=True)
    note("stopped")

# SPDX-License-Identifier: MIT
"""Whether a board can drive an engine: pins, levels, speed, buffers, and the paper in it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from host_tools import boards as all_of_boards
from host_tools import chips, engine_profile, printer_config
from host_tools.boards import Board
from host_tools.errors import UserError
from host_tools.printer_config import did_you_mean

UNIX = "unix"  # the virtual board of host_tools/rawrepl.py
_UM = 1000


def hardware(values: dict[str, Any]) -> Iterator[str]:
    """What speaks against board, engine, speed and paper."""
    engine = None
    try:
        engine = printer_config.read_engine(
            values.get("engine", printer_config.DEFAULT_ENGINE), None
        )
    except UserError as error:
        yield f"engine: {error}"
    if engine is not None:
        at_speed = {**engine, "baud": values.get("baud", engine.get("baud"))}
        yield from (f"engine: {each}" for each in engine_profile.troubles(at_speed))
        wrong = engine_profile.troubles(engine)
        engine = None if wrong else engine
    if engine is not None and "roll_mm" in values:
        wide = engine["paper_um"] // _UM
        if values["roll_mm"] != wide:
            yield (
                f"roll_mm: the engine {engine['name']} takes rolls of {wide} mm, not of"
                f" {values['roll_mm']} mm: choose another engine"
            )
    name = values.get("board")
    if name is None:
        yield f"board: which one? There are {', '.join(board_names())}"
    elif name not in board_names():
        near = did_you_mean(name, board_names())
        yield f"board: there is no {name!r}; there are {', '.join(board_names())}{near}"
    elif name == UNIX:
        if "link" not in values:
            yield "link: the board unix needs host and port of a virtual engine"
    else:
        if "link" in values:
            yield "link: only the board unix has a link; an engine is wired to the board's UART"
        yield from board_troubles(all_of_boards.board(name), engine)


def board_names() -> list[str]:
    """Boards that a printer can be made of."""
    return [*all_of_boards.all_boards(), UNIX]


def board_troubles(board: Board, engine: dict[str, Any] | None) -> Iterator[str]:
    """What speaks against the board's pins, and against this engine on them."""
    facts = board.facts
    others = {use: facts[use]["pin"] for use in ("led", "button")}
    gpios = {use: pin for use, pin in others.items() if isinstance(pin, int)}
    for each in chips.wrong_pins(board.chip, facts["psram"], facts["uart"], gpios):
        yield f"board {board.name}: {each}"
    program = all_of_boards.BOARDS / board.name / "board.py"
    constants = _constants(program)
    for key, line in (("UART_ID", "id"), ("PIN_TX", "tx"), ("PIN_RX", "rx"), ("PIN_CTS", "cts")):
        if constants.get(key) != facts["uart"][line]:
            yield (
                f"board {board.name}: {key} is {constants.get(key)} in board.py, and"
                f" {facts['uart'][line]} in board.json"
            )
    if engine is None:
        return
    is_low = engine["flow"] == "cts" and engine["busy"]["active"] == "low"
    if is_low and not board.chip.inverts_cts:
        yield (
            f"engine: BUSY of {engine['name']} is low while busy, which the UART of"
            f" {board.chip.title} cannot take: put an inverter into the line and say"
            ' busy.active "high" in a profile of your own, or take flow "model"'
        )


def _constants(path: Path) -> dict[str, Any]:
    """{name: number} of the lines NAME = const(number) of a board.py."""
    found: dict[str, Any] = {}
    try:
        tree = ast.parse(path.read_text())
    except (OSError, SyntaxError):
        return found
    for each in tree.body:
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            value = each.value
            if isinstance(value, ast.Call) and value.args:
                value = value.args[0]
            if isinstance(value, ast.Constant):
                found[each.targets[0].id] = value.value
    return found

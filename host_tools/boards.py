# SPDX-License-Identifier: MIT
"""The boards that the firmware knows: boards/NAME/board.json, checked when read.

`board()` finds one by name, `of_chip()` by the chip that a port answers with. What the fields
mean: docs/flashing.md.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from host_tools.chips import CHIPS, Chip
from host_tools.errors import UserError
from host_tools.setup_base import ROOT

BOARDS = ROOT / "boards"
PSRAM = ("none", "quad", "octal")
_FIELDS = {
    "schema": int,
    "name": str,
    "title": str,
    "kit": str,
    "chip": str,
    "flash_bytes": int,
    "psram": str,
    "image": str,
    "page": str,
    "march": str,
    "uart": dict,
    "led": dict,
    "button": dict,
    "header": dict,
    "notes": list,
}


@dataclass(frozen=True)
class Board:
    """One board; `facts` is its board.json."""

    name: str
    chip: Chip
    facts: dict[str, Any]

    @property
    def image(self) -> str:
        """Name of the MicroPython image to download."""
        return str(self.facts["image"])

    @property
    def url(self) -> str:
        """Where exactly that image is."""
        return "https://micropython.org/resources/firmware/" + self.image

    @property
    def uses_esptool(self) -> bool:
        """Its chip is flashed over a serial port."""
        return self.chip.image_id is not None


@cache
def all_boards() -> dict[str, Board]:
    """Every board with a board.json, by name."""
    return {
        path.parent.name: _read(path.parent.name, json.loads(path.read_text()))
        for path in sorted(BOARDS.glob("*/board.json"))
    }


def _read(name: str, facts: dict[str, Any]) -> Board:
    kinds = {key: type(value) for key, value in facts.items()}
    if kinds != _FIELDS or facts["schema"] != 1 or facts["name"] != name:
        raise UserError(f"boards/{name}/board.json does not have the fields of schema 1")
    if facts["chip"] not in CHIPS or facts["psram"] not in PSRAM:
        raise UserError(f"boards/{name}/board.json: unknown chip or psram")
    return Board(name, CHIPS[facts["chip"]], facts)


def board(name: str) -> Board:
    """The board of that name."""
    found = all_boards().get(name)
    if found is None:
        raise UserError(f"there is no board {name}; there are {', '.join(all_boards())}")
    return found


def of_chip(chip: str) -> Board:
    """The board with that chip, as esptool's --chip names it; there is one for each."""
    for each in all_boards().values():
        if each.chip.name == chip:
            return each
    known = ", ".join(each.title for each in CHIPS.values() if each.image_id is not None)
    raise UserError(f"there is no board with the chip at the port, {chip}, only with {known}")

# SPDX-License-Identifier: MIT
"""`memory-table`: makes the README's memory table from docs/memory.json.

docs/memory.json has, in bytes, what one `make bench BENCH=memory` found; `--measured` takes over
the figures of build/bench.json. A test makes the table again from the file in the tree, so that
the README says no figure that no run has given.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from host_tools.errors import UserError
from host_tools.setup_base import ROOT

README = ROOT / "README.md"
FIGURES = ROOT / "docs/memory.json"
MEASURED = ROOT / "build/bench.json"
BEGIN = "<!-- made by `python -m host_tools memory-table`: -->\n"
END = "<!-- end of what is made -->\n"

_KIBI_BYTES = 1024
# kind in the benchmark's names, words of the table
_ROWS = (
    ("frozen_32bit", "frozen into the image"),
    ("mpy_32bit", "as `.mpy` files"),
    ("frozen_32bit_gc", "frozen, TLS in the same heap (RP2)"),
    ("mpy_32bit_gc", "as `.mpy` files, TLS in the same heap (RP2)"),
)
_COLUMNS = ("peak_heap_bytes", "smallest_heap_bytes")
_LIFE = ("memory.life_heap_bytes_frozen_32bit", "memory.life_heap_bytes_mpy_32bit")


def names() -> list[str]:
    """The figures of the benchmark that the table needs."""
    rows = [f"memory.{column}_{kind}" for kind, _ in _ROWS for column in _COLUMNS]
    return [*rows, *_LIFE]


def table(figures: Mapping[str, int]) -> str:
    """The table, with the marks around it; KiB rounded up, as memory that must be there is."""
    lines = ["| firmware | live heap | smallest heap it runs in |", "|---|---|---|"]
    for kind, words in _ROWS:
        cells = [_kib(figures[f"memory.{column}_{kind}"]) for column in _COLUMNS]
        lines.append(f"| {words} | {cells[0]} | {cells[1]} |")
    frozen, files = (_kib(figures[name]) for name in _LIFE)
    lines += [
        "",
        "What a board does beside printing (Wi-Fi, clock, lamp, watchdog) comes on top:",
        f"{frozen}, {files} as `.mpy` files.",
    ]
    return BEGIN + "\n" + "\n".join(lines) + "\n\n" + END


def _kib(count: int) -> str:
    return f"{-(-count // _KIBI_BYTES)} KiB"


def read(path: Path = FIGURES) -> dict[str, int]:
    """The published figures."""
    figures = json.loads(path.read_text(encoding="utf-8"))
    return {name: int(figures[name]) for name in names()}


def measured(path: Path = MEASURED) -> dict[str, int]:
    """The figures of the last run of the benchmark here."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {name: int(found[name]["value"]) for name in names()}
    except (FileNotFoundError, KeyError) as error:
        raise UserError(
            f"{path} has no figures of the memory ({error}); run `make bench BENCH=memory` first"
        ) from None


def with_table(text: str, figures: Mapping[str, int]) -> str:
    """The README's text with the table of these figures."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise UserError(f"{README} has lost the marks around its memory table: {BEGIN.strip()}")
    return before + table(figures) + after


def command(
    measured_: Annotated[
        bool, typer.Option("--measured", help="Publish what build/bench.json has measured.")
    ] = False,
) -> None:
    """Make the README's memory table from docs/memory.json."""
    if measured_:
        text = json.dumps(measured(), indent=1, sort_keys=True) + "\n"
        FIGURES.write_text(text, encoding="utf-8")
    README.write_text(with_table(README.read_text(encoding="utf-8"), read()), encoding="utf-8")

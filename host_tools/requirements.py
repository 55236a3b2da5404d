# SPDX-License-Identifier: MIT
"""`requirements`: makes docs/requirements.md, what was asked for and which test proves it.

In: host_tools/description/requirements.toml and, in front of the tests, comments like

    # proves: A40 T8
    def test_what_began_strong_does_not_go_on_weak(self):

Out: one table for each source. A row that no test names is open, whatever anybody thinks of it; a
comment that names no row is an error, and so is a stale page (a test makes it again).
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from host_tools.errors import UserError
from host_tools.setup_base import ROOT

ROWS = ROOT / "host_tools/description/requirements.toml"
PAGE = ROOT / "docs/requirements.md"
_TESTS = ("tests/device", "tests/host")

_PROVES = re.compile(r"^\s*# proves: (.+)$")
_TEST = re.compile(r"^\s*(?:async )?def (test_\w+)\(|^class (Test\w+|\w+)\b")
_BETWEEN = re.compile(r"^\s*(?:@|#|[)\]}]|$)|^\s+\S")  # decorators, and what they go on with

# Levels that need no test
_QUIET = ("OUT", "INFO")

_SOURCES = (
    ("A", "IPP/1.0 security draft, 1997"),
    ("B", "IPP working group, February 2023"),
    ("C", "TLS negotiation, 2018"),
    ("T", "Families of tests"),
    ("V", "What others were attacked with"),
)

_HEAD = """# Requirements

What the source documents of this printer's security say, what it means here, and which tests prove
it. Made by `python -m host_tools requirements` from comments in the tests: nothing is proven
because somebody wrote so here. `open` is what no test proves yet; OUT and INFO need none.
"""


def read_rows() -> dict[str, dict[str, Any]]:
    """The rows by id."""
    with ROWS.open("rb") as f:
        return tomllib.load(f)


def _marks(path: Path) -> Iterator[tuple[str, str]]:
    """(row id, name of the test) of each mark in a file of tests."""
    waiting: list[str] = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        found = _PROVES.match(line)
        if found:
            waiting += found[1].split()
            continue
        test = _TEST.match(line)
        if test:
            for row in waiting:
                yield row, test[1] or test[2]
            waiting = []
        elif waiting and not _BETWEEN.match(line):
            raise UserError(f"{path.relative_to(ROOT)}:{number}: a mark without a test below it")
    if waiting:
        raise UserError(f"{path.relative_to(ROOT)}: a mark without a test below it")


def proofs() -> dict[str, list[str]]:
    """Tests by row id, as `file::test`; UserError for a mark that names no row."""
    found: dict[str, list[str]] = {each: [] for each in read_rows()}
    for folder in _TESTS:
        for path in sorted((ROOT / folder).glob("test_*.py")):
            for row, test in _marks(path):
                if row not in found:
                    raise UserError(f"{path.relative_to(ROOT)}: {test} proves {row}: no such row")
                name = f"{path.stem}::{test}"
                if name not in found[row]:
                    found[row].append(name)
    return found


def missing() -> list[str]:
    """Rows with level MUST that no test proves."""
    rows, tests = read_rows(), proofs()
    return [each for each, row in rows.items() if row["level"] == "MUST" and not tests[each]]


def _status(row: dict[str, Any], tests: list[str]) -> str:
    if tests:
        return "proven"
    return "-" if row["level"] in _QUIET else "**open**"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def page() -> str:
    """docs/requirements.md."""
    rows, tests = read_rows(), proofs()
    text = _HEAD
    for letter, title in _SOURCES:
        mine = {each: row for each, row in rows.items() if each[0] == letter}
        text += f"\n## {title}\n\n| id | says | means here | level | status | tests |\n"
        text += "|---|---|---|---|---|---|\n"
        for each, row in mine.items():
            says = row["says"]
            if letter == "V":
                says = f"{row['section']}: {says}"
            names = " ".join(f"`{name}`" for name in tests[each])
            cells = (each, says, row.get("means", ""), row["level"], _status(row, tests[each]))
            text += "| " + " | ".join(map(_cell, cells)) + f" | {names} |\n"
    return text


def command(
    check: Annotated[bool, typer.Option(help="Only say whether the page is up to date.")] = False,
) -> None:
    """Make docs/requirements.md (after a change of the tests)."""
    text = page()
    if check:
        if not PAGE.exists() or PAGE.read_text() != text:
            raise typer.Exit(1)
        return
    PAGE.write_text(text)
    open_rows = missing()
    typer.echo(f"wrote {PAGE.relative_to(ROOT)}; open: {' '.join(open_rows) or 'none'}")

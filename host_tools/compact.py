# SPDX-License-Identifier: MIT
"""Writes a source on few lines: in a .mpy file each line costs a byte or two of the board's heap.

Comments and docstrings go, a statement never spans lines, and statements that follow each other
share one, as do short blocks with what opens them. A traceback then names the first of them.
"""

from __future__ import annotations

import dataclasses
import io
import itertools
import re
import tokenize
from dataclasses import dataclass


@dataclass
class Line:
    """One or more statements on one line; `row` is where the first of them was."""

    row: int
    indent: str
    text: str
    opens: bool = False  # a block follows

    @property
    def code(self) -> str:
        """The line as it is written."""
        return self.indent + self.text + "\n"


def _logical_lines(text: str) -> list[Line]:
    """The logical lines of a source, each on one line, without comments and docstrings."""
    lines: list[Line] = []
    parts: list[tokenize.TokenInfo] = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.INDENT:
            lines[-1].opens = True
        elif token.type == tokenize.NEWLINE:
            lines.append(_flat(parts))
            parts = []
        elif token.type not in (tokenize.NL, tokenize.COMMENT, tokenize.DEDENT):
            parts.append(token)
    kept: list[Line] = []
    for i, line in enumerate(lines):
        following = lines[i + 1].indent if i + 1 < len(lines) else ""
        alone = bool(kept) and kept[-1].opens and len(following) < len(line.indent)
        if line.text not in ("pass", "...") and not line.text.startswith('"""'):
            kept.append(line)
        elif alone:
            kept.append(Line(line.row, line.indent, "pass"))
    return kept


def _flat(parts: list[tokenize.TokenInfo]) -> Line:
    first = parts[0]
    text = first.string
    for before, token in itertools.pairwise(parts):
        same_row = before.end[0] == token.start[0]
        text += " " * (token.start > before.end if same_row else 1) + token.string
    return Line(first.start[0], " " * first.start[1], text)


# What a statement with a block begins with, and which of them may hold it on their own line.
_BLOCK = re.compile(r"(async|class|def|elif|else|except|finally|for|if|try|while|with)\b|@")
_HOLDS = re.compile(r"(elif|else|except|finally|for|if|try|while|with)\b")


def _is_simple(line: Line) -> bool:
    return not (line.opens or _BLOCK.match(line.text))


def _joined_lines(lines: list[Line]) -> list[Line]:
    """Statements of a block on one line, and a short block on the line that opens it."""
    runs: list[Line] = []
    for line in lines:
        last = runs[-1] if runs else line
        same_block = bool(line.indent) and last is not line and last.indent == line.indent
        if same_block and _is_simple(last) and _is_simple(line):
            last.text += "; " + line.text
        else:
            runs.append(dataclasses.replace(line))
    made: list[Line] = []
    for i, line in enumerate(runs):
        opener = runs[i - 1]
        following = runs[i + 1].indent if i + 1 < len(runs) else ""
        is_whole_block = i > 0 and opener.opens and len(following) < len(line.indent)
        if is_whole_block and _is_simple(line) and _HOLDS.match(opener.text):
            opener.text += " " + line.text
        else:
            made.append(line)
    return made


def compact(text: str) -> list[Line]:
    """The lines of a source with code in them, in as few lines as Python allows."""
    return _joined_lines(_logical_lines(text))

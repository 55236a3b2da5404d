# SPDX-License-Identifier: MIT
"""Where the tools talk to the user: notes, logs and progress on stderr, results on stdout.

Stdout carries only what a script wants to read (`ready ...`, a path), so everything for human eyes
goes through `err`. Colours and bars disappear by themselves when stderr is not a terminal.
"""

from rich.console import Console
from rich.text import Text

err = Console(stderr=True, highlight=False, soft_wrap=True)


def printable(text: str) -> str:
    """The text without what commands a terminal: it may be the words of a hostile printer."""
    return "".join(each if each.isprintable() or each in "\n\t" else "\ufffd" for each in text)


def note(text: str, style: str = "") -> None:
    """One line for the user on stderr; `text` is plain, never markup."""
    err.print(Text("platen: " + printable(text), style=style))


def warn(text: str) -> None:
    """A note that asks for attention: the work goes on."""
    note(text, "yellow")

# SPDX-License-Identifier: MIT
"""Folds the firmware's named constants into the code that uses them, for builds that save memory.

MicroPython inlines `_NAME = const(1)` inside its own file only: a public constant lives in its
module's dictionary on the heap, name and all, and a table of IPP numbers costs 7 KB there. This
rewrites a copy of the sources, line by line, so that tracebacks still point at the right line:

    from platen.core import ipp_tags as t          from platen.core import http
    ... t.OP_PRINT_JOB ...            ->           ... 0x0002 ...

A module's own public constants become private ones, which leave no trace, and a file of nothing
but constants is no longer imported at all.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

_PUBLIC = re.compile(r"^[A-Z][A-Z0-9_]*$")

# Put before a public constant's name; the underscore is what makes MicroPython forget it.
_HIDDEN = "_public_"


def _constants(tree: ast.Module, known: dict[str, dict[str, int]]) -> dict[str, int]:
    """Public integer constants a module defines with const(), by name."""
    found: dict[str, int] = {}
    for node in tree.body:
        if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
            continue
        name = node.targets[0].id
        value = node.value
        if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "const"):
            continue
        try:
            number = eval(  # our own sources; names limited to constants
                ast.unparse(value.args[0]), {"__builtins__": {}}, dict(found)
            )
        except NameError:
            continue
        if isinstance(number, int):
            found[name] = number
    return {name: number for name, number in found.items() if _PUBLIC.match(name)}


class Folder:
    """Folds all modules below `root` (the folder that holds the package `platen`)."""

    def __init__(self, root: Path) -> None:
        self.sources = {
            ".".join(path.relative_to(root).with_suffix("").parts): path.read_text()
            for path in sorted(root.rglob("*.py"))
        }
        self.trees = {name: ast.parse(text) for name, text in self.sources.items()}
        self.constants: dict[str, dict[str, int]] = {}
        for name, tree in self.trees.items():
            self.constants[name] = _constants(tree, self.constants)

    def _imports(self, name: str) -> tuple[dict[str, str], dict[str, int]]:
        """Aliases of our modules, and constants imported by name, of one module."""
        aliases: dict[str, str] = {}
        names: dict[str, int] = {}
        for node in ast.walk(self.trees[name]):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            for item in node.names:
                whole = "%s.%s" % (node.module, item.name)
                if whole in self.constants:
                    aliases[item.asname or item.name] = whole
                elif item.name in self.constants.get(node.module, {}):
                    names[item.asname or item.name] = self.constants[node.module][item.name]
        return aliases, names

    def fold(self, name: str) -> str:
        """The source of module `name` with constants folded."""
        aliases, names = self._imports(name)
        lines = self.sources[name].splitlines(keepends=True)
        self._drop_imports(name, lines, aliases, names)
        text = self._substitute("".join(lines), aliases, names)
        return self._hide(name, text)

    def _drop_imports(
        self, name: str, lines: list[str], aliases: dict[str, str], names: dict[str, int]
    ) -> None:
        """Take constants, and modules used for nothing else, out of the import statements."""
        used = self._other_uses(name, aliases)
        for node in ast.walk(self.trees[name]):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(
                "platen"
            ):
                continue
            keep = [
                item
                for item in node.names
                if (item.asname or item.name) not in names
                and (
                    (item.asname or item.name) not in aliases or (item.asname or item.name) in used
                )
            ]
            if len(keep) == len(node.names):
                continue
            first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
            indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
            node_text = "pass"
            if keep:
                node_text = ast.unparse(ast.ImportFrom(node.module, keep, 0))
            lines[first] = indent + node_text + "\n"
            for i in range(first + 1, last + 1):
                lines[i] = "\n"

    def _other_uses(self, name: str, aliases: dict[str, str]) -> set[str]:
        """Aliases that are used for more than their constants."""
        used: set[str] = set()
        constant_uses: set[int] = set()
        for node in ast.walk(self.trees[name]):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                alias = node.value.id
                if alias in aliases and node.attr in self.constants[aliases[alias]]:
                    constant_uses.add(id(node.value))
        for node in ast.walk(self.trees[name]):
            if isinstance(node, ast.Name) and node.id in aliases and id(node) not in constant_uses:
                used.add(node.id)
        return used

    def _substitute(self, text: str, aliases: dict[str, str], names: dict[str, int]) -> str:
        """Replace `alias.NAME` and imported `NAME` by their numbers."""
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
        lines = text.splitlines(keepends=True)
        edits: list[tuple[int, int, int, str]] = []  # line, from, to, text
        in_import = False
        for i, token in enumerate(tokens):
            if token.type in (tokenize.NEWLINE, tokenize.NL) and token.type == tokenize.NEWLINE:
                in_import = False
            if token.type == tokenize.NAME and token.string in ("from", "import"):
                in_import = in_import or token.line.lstrip().startswith(("from ", "import "))
            if token.type != tokenize.NAME or in_import:
                continue
            after_dot = i > 0 and tokens[i - 1].string == "."
            following = tokens[i + 1].string if i + 1 < len(tokens) else ""
            if token.string in aliases and following == "." and not after_dot:
                number = self.constants[aliases[token.string]].get(tokens[i + 2].string)
                if number is not None and tokens[i + 2].end[0] == token.start[0]:
                    edits.append(
                        (token.start[0], token.start[1], tokens[i + 2].end[1], str(number))
                    )
            elif token.string in names and not after_dot and following != "=":
                edits.append(
                    (token.start[0], token.start[1], token.end[1], str(names[token.string]))
                )
        for row, start, stop, number_text in reversed(edits):
            line = lines[row - 1]
            lines[row - 1] = line[:start] + number_text + line[stop:]
        return "".join(lines)

    def _hide(self, name: str, text: str) -> str:
        """Make the module's own public constants private, so that they vanish when compiled."""
        own = self.constants[name]
        if not own:
            return text
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
        lines = text.splitlines(keepends=True)
        for i in range(len(tokens) - 1, -1, -1):
            token = tokens[i]
            if (
                token.type == tokenize.NAME
                and token.string in own
                and not (i and tokens[i - 1].string == ".")
            ):
                row, column = token.start
                line = lines[row - 1]
                lines[row - 1] = line[:column] + _HIDDEN + line[column:]
        return "".join(lines)


def fold_tree(source: Path, target: Path) -> list[str]:
    """Write folded copies of all modules below `source` to `target`; returns their names."""
    folder = Folder(source)
    for name in folder.sources:
        path = target / (name.replace(".", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(folder.fold(name))
    return list(folder.sources)

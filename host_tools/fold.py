# SPDX-License-Identifier: MIT
"""Folds the firmware's named constants into the code that uses them, for builds that save memory.

MicroPython inlines `_NAME = const(1)` inside its own file only: a public constant lives in its
module's dictionary on the heap, name and all, and a table of IPP numbers costs 7 KB there. This
rewrites a copy of the sources, line by line, so that tracebacks still point at the right line:

    from platen.core import ipp_tags as t          from platen.core import http
    ... t.OP_PRINT_JOB ...            ->           ... 2 ...

The definitions of constants vanish, and so do functions, methods and imports whose name occurs
nowhere else. A file of nothing but constants is no longer imported at all.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

# What the house rules call a constant; one leading underscore at most.
_CONSTANT = re.compile(r"^_?[A-Z][A-Z0-9_]*$")

# Called from outside: by main.py and the command that starts the firmware.
ENTRIES = frozenset({"main"})


def _targets(tree: ast.AST) -> Counter[str]:
    """How often each name is bound anywhere in a module."""
    return Counter(
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    )


def _constant_value(node: ast.expr, known: dict[str, int]) -> int | None:
    """The integer an expression of constants has, None for any other expression."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "const":
        node = node.args[0]
    for part in ast.walk(node):
        if not isinstance(
            part,
            ast.Name | ast.Constant | ast.BinOp | ast.UnaryOp | ast.operator | ast.unaryop
            | ast.Attribute | ast.expr_context,
        ):  # fmt: skip
            return None
    names = {name.replace(".", "__dot__"): number for name, number in known.items()}
    text = re.sub(r"(?<=\w)\.(?=\w)", "__dot__", ast.unparse(node))
    try:
        number = eval(text, {"__builtins__": {}}, names)  # our own sources, constants only
    except (NameError, TypeError):
        return None
    return number if type(number) is int else None


class Folder:
    """Folds all modules below `root` (the folder that holds the package `platen`).

    `beside` are sources of modules that use the firmware: a board's own. With `entry` only what
    that module and those use, however indirectly: what no import leads to takes no names away.
    """

    def __init__(self, root: Path, beside: Iterable[Path] = (), entry: str | None = None) -> None:
        self.sources = {
            ".".join(path.relative_to(root).with_suffix("").parts): path.read_text()
            for path in sorted(root.rglob("*.py"))
        }
        self._beside = [ast.parse(path.read_text()) for path in beside]
        self.trees = {name: ast.parse(text) for name, text in self.sources.items()}
        if entry:
            used = self._reachable(entry)
            self.sources = {name: self.sources[name] for name in used}
            self.trees = {name: self.trees[name] for name in used}
        self.constants: dict[str, dict[str, int]] = {name: {} for name in self.trees}
        self._definitions: dict[str, list[ast.Assign]] = {}
        before = -1
        while before != (before := sum(map(len, self.constants.values()))):
            for name in self.trees:
                self._find_constants(name)

    def _reachable(self, entry: str) -> list[str]:
        """Names of the modules that imports lead to, and of the packages."""
        found = {name for name in self.trees if name.endswith("__init__")}
        pending = [self.trees[entry], *self._beside]
        found.add(entry)
        while pending:
            for node in ast.walk(pending.pop()):
                if isinstance(node, ast.ImportFrom) and node.module:
                    for name in (node.module, *(f"{node.module}.{i.name}" for i in node.names)):
                        if name in self.trees and name not in found:
                            found.add(name)
                            pending.append(self.trees[name])
        return sorted(found)

    def _find_constants(self, name: str) -> None:
        """Integer constants that a module defines, with what is known of other modules."""
        aliases, known = self._imports(name)
        for alias, module in aliases.items():
            for constant, number in self.constants[module].items():
                known["%s.%s" % (alias, constant)] = number
        bound = _targets(self.trees[name])
        found: dict[str, int] = {}
        definitions = []
        for node in self.trees[name].body:
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
                continue
            target = node.targets[0].id
            if not _CONSTANT.match(target) or bound[target] > 1:
                continue
            value = _constant_value(node.value, {**known, **found})
            if value is not None:
                found[target] = value
                definitions.append(node)
        self.constants[name] = found
        self._definitions[name] = definitions

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
        for node in self._definitions[name]:
            _blank(lines, node)
        self._drop_imports(name, lines, aliases, names)
        return self._substitute("".join(lines), aliases, {**names, **self.constants[name]})

    def fold_all(self) -> dict[str, str]:
        """The folded sources of all modules, without the functions that nothing uses."""
        return drop_unused({name: self.fold(name) for name in self.sources}, self._beside)

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
            keep = []
            for item in node.names:
                local = item.asname or item.name
                if local not in names and (local not in aliases or local in used):
                    keep.append(item)
            if len(keep) != len(node.names):
                _blank(lines, node, ast.ImportFrom(node.module, keep, 0) if keep else None)

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
        """Replace `alias.NAME` and `NAME` by their numbers."""
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
        lines = text.splitlines(keepends=True)
        edits: list[tuple[int, int, int, str]] = []  # line, from, to, text
        in_import = False
        for i, token in enumerate(tokens):
            if token.type == tokenize.NEWLINE:
                in_import = False
            if token.type == tokenize.NAME and token.string in ("from", "import"):
                in_import = in_import or token.line.lstrip().startswith(("from ", "import "))
            if token.type != tokenize.NAME or in_import:
                continue
            after_dot = i > 0 and tokens[i - 1].string == "."
            following = tokens[i + 1].string if i + 1 < len(tokens) else ""
            row, column = token.start
            if token.string in aliases and following == "." and not after_dot:
                number = self.constants[aliases[token.string]].get(tokens[i + 2].string)
                if number is not None and tokens[i + 2].end[0] == row:
                    edits.append((row, column, tokens[i + 2].end[1], _number(number)))
            elif token.string in names and not after_dot and following != "=":
                edits.append((row, column, token.end[1], _number(names[token.string])))
        for row, start, stop, number_text in reversed(edits):
            line = lines[row - 1]
            lines[row - 1] = line[:start] + number_text + line[stop:]
        return "".join(lines)


def _number(number: int) -> str:
    return str(number) if number >= 0 else "(%d)" % number


def _blank(lines: list[str], node: ast.stmt, instead: ast.stmt | None = None) -> None:
    """Take a statement out, or put another in its place; no line moves."""
    first = node.lineno
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        first = min([first, *(decorator.lineno for decorator in node.decorator_list)])
    line = lines[first - 1]
    indent = line[: len(line) - len(line.lstrip())]
    lines[first - 1] = indent + (ast.unparse(instead) if instead else "pass") + "\n"
    if not instead and not indent:
        lines[first - 1] = "\n"
    for i in range(first, node.end_lineno or first):
        lines[i] = "\n"


def drop_unused(texts: dict[str, str], beside: Iterable[ast.Module]) -> dict[str, str]:
    """The sources without functions, classes and imports that nothing uses; no line moves.

    beside: modules that use them.
    """
    while True:
        trees = {name: ast.parse(text) for name, text in texts.items()}
        used = _mentions([*trees.values(), *beside])
        attributes, imported = _taken(trees.values())
        smaller = {
            name: _without_unused(text, trees[name], used, attributes | imported[name])
            for name, text in texts.items()
        }
        if smaller == texts:
            return texts
        texts = smaller


def _mentions(trees: Iterable[ast.AST]) -> set[str]:
    """Every identifier of the sources, names of definitions apart, and what getattr asks for."""
    found = set(ENTRIES)
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                found.add(node.id)
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("attr"):
                found.update(str(a.value) for a in node.args if isinstance(a, ast.Constant))
            elif isinstance(node, ast.ImportFrom):
                found.update(item.name for item in node.names)
    return found


def _definitions(tree: ast.Module) -> Iterator[ast.stmt]:
    """Functions and classes of a module, and the methods of its classes."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield method


def _taken(trees: Iterable[ast.Module]) -> tuple[set[str], dict[str, set[str]]]:
    """Attributes of anything, and what is imported from each module, which may only import it."""
    attributes: set[str] = set()
    imported: dict[str, set[str]] = defaultdict(set)
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                imported[node.module or ""].update(item.name for item in node.names)
            elif isinstance(node, ast.Attribute):
                attributes.add(node.attr)
    return attributes, imported


def _without_unused(text: str, tree: ast.Module, used: set[str], taken: set[str]) -> str:
    lines = text.splitlines(keepends=True)
    for node in _definitions(tree):
        assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if node.name not in used and not node.name.startswith("__"):
            _blank(lines, node)
    loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom | ast.Import):
            _drop_unused_import(lines, node, loaded | taken)
    return "".join(lines)


def _drop_unused_import(
    lines: list[str], node: ast.ImportFrom | ast.Import, used: set[str]
) -> None:
    keep = [item for item in node.names if (item.asname or item.name).partition(".")[0] in used]
    if len(keep) == len(node.names):
        return
    instead: ast.stmt | None = None
    if keep and isinstance(node, ast.ImportFrom):
        instead = ast.ImportFrom(node.module, keep, 0)
    elif keep:
        instead = ast.Import(keep)
    _blank(lines, node, instead)

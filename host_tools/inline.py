# SPDX-License-Identifier: MIT
"""Puts functions that one place calls where they are called, for builds that save memory.

In MicroPython a function costs 30 bytes of heap before it has any code, and as .mpy 50:

    def _next(self, buf):                      ...
        if not buf:                            if not buf:
            return 0                  ->           n = 0
        self.n += 1                            else:
        return buf[self.n]                         self.n += 1
    ...                                            n = buf[self.n]
    n = self._next(buf)

The program does what it did, in the same order, await points included. The result tells where
each line was written, so that tracebacks can be read. Functions with a decorator, generators,
functions in functions and machine code are left alone, and so is every call that is not plain.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from host_tools.fold import ENTRIES
from host_tools.inlining import Call
from host_tools.references import Function, References, own_names
from host_tools.returns import Impossible
from host_tools.treetext import Origin, mark, write

# Machine code is compiled function by function.
_NATIVE = "_native"

# Names and objects of a function that holds these outlive its call, or depend on where it is.
_UNFIT = (
    ast.Yield, ast.YieldFrom, ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
    ast.GeneratorExp, ast.Global, ast.Nonlocal, ast.NamedExpr, ast.Import,
)  # fmt: skip
_LOOK_AT_NAMES = frozenset({"super", "locals", "globals", "eval", "exec", "dir", "vars"})


@dataclass
class Inlined:
    """Sources by module name, and for each the module and row where its lines were written."""

    texts: dict[str, str]
    origins: dict[str, list[Origin]]


def _looks_at_names(node: ast.AST) -> bool:
    return any(isinstance(n, ast.Name) and n.id in _LOOK_AT_NAMES for n in ast.walk(node))


def _is_fit(function: Function) -> bool:
    """Whether a function may stand elsewhere."""
    node = function.node
    spec = node.args
    if node.decorator_list or spec.vararg or spec.kwarg or spec.posonlyargs:
        return False
    if node.name in ENTRIES or _looks_at_names(node):
        return False
    return not any(isinstance(part, _UNFIT) and part is not node for part in ast.walk(node))


def _may_hold(function: Function) -> bool:
    """Whether others may stand in a function."""
    node = function.node
    if any(isinstance(part, ast.Nonlocal) for part in ast.walk(node)):
        return False
    return not any("micropython" in ast.unparse(d) for d in node.decorator_list)


def _is_known(node: ast.expr, function: Function, caller: Function) -> bool:
    """Whether the expression that is called in `caller` can be nothing but the function.

    A method is called of an object in a local, or of what such an object has; a function of a
    module by a name that is no local.
    """
    base = node
    while isinstance(base, ast.Attribute):
        base = base.value
    is_local = isinstance(base, ast.Name) and base.id in own_names(caller.node)
    if function.cls:
        return is_local and base is not node
    return isinstance(base, ast.Name) and not is_local


class _Inliner:
    def __init__(
        self, sources: dict[str, str], joined: set[str], places: dict[str, list[Origin]]
    ) -> None:
        self.trees: dict[str, ast.Module] = {}
        self.joined = joined
        self.ours = {name for name in sources if "." in name and not name.endswith(_NATIVE)}
        for name, text in sources.items():
            self.trees[name] = ast.parse(text)
            rows = [(name, row + 1) for row in range(text.count("\n") + 1)]
            mark(self.trees[name], places.get(name, rows))
        self.changed: set[str] = set()
        self.gone: set[tuple[str | None, str]] = set()

    def run(self) -> None:
        """Replace calls until nothing more can be."""
        while self._round():
            pass

    def _round(self) -> int:
        references = References(self.trees)
        touched: set[int] = set()
        done = 0
        for function in references.functions:
            caller, node = self._only_call(references, function)
            if not caller or not node or {id(function.node), id(caller.node)} & touched:
                continue
            try:
                Call(references, self.joined, function, caller, node).put()
            except Impossible:
                continue
            self._remove(function)
            self.changed |= {function.module, caller.module}
            touched |= {id(function.node), id(caller.node)}
            done += 1
        return done

    def _only_call(
        self, references: References, function: Function
    ) -> tuple[Function | None, ast.Call | None]:
        """Who calls a function, if that is its only use and it may stand there."""
        uses = references.uses(function)
        caller = uses[0].function if len(uses) == 1 else None
        if not caller or caller.node is function.node or not _may_hold(caller):
            return None, None
        if not {function.module, caller.module} <= self.ours or not _is_fit(function):
            return None, None
        if caller.module != function.module and function.module not in self.joined:
            return None, None  # it is loaded later than its caller
        node = references.calls.get(id(uses[0].node))
        if not node or not _is_known(node.func, function, caller):
            return None, None
        return caller, node

    def _remove(self, function: Function) -> None:
        body = function.cls.body if function.cls else self.trees[function.module].body
        body.remove(function.node)
        if not function.cls:
            self.gone.add((function.module, function.node.name))

    def result(self, sources: dict[str, str], places: dict[str, list[Origin]]) -> Inlined:
        """The new sources."""
        for name, tree in self.trees.items():
            for block in _blocks(tree):
                for node in [n for n in block if isinstance(n, ast.ImportFrom)]:
                    kept = [i for i in node.names if (node.module, i.name) not in self.gone]
                    if len(kept) < len(node.names):
                        self.changed.add(name)
                        node.names = kept
                        if not kept:
                            block.remove(node)
        texts, origins = dict(sources), dict(places)
        for name in self.changed:
            texts[name], origins[name] = write(self.trees[name])
        return Inlined(texts, origins)


def _blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield block


def inline(
    sources: dict[str, str],
    joined: set[str],
    places: dict[str, list[Origin]] | None = None,
) -> Inlined:
    """Put functions of `sources` (folded, by module name) where they are called.

    joined: the modules that bundle.py joins. places: of modules that were put together (cold.py),
    where each line was written.
    """
    inliner = _Inliner(sources, joined, places or {})
    inliner.run()
    return inliner.result(sources, places or {})

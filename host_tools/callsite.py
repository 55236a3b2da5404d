# SPDX-License-Identifier: MIT
"""A call in its statement: where it is, and whether anything there happens before it.

A function's body may stand before the statement with the call if all that the statement evaluates
before the call is the same afterwards: literals, locals, functions, methods of a local.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass

_BLOCKS = ("body", "orelse", "finalbody")
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

IsStable = Callable[[ast.expr], bool]


@dataclass
class Site:
    """A call in its statement: item `index` of `block`."""

    block: list[ast.stmt]
    index: int
    around: list[tuple[ast.stmt, bool]]  # statements around it; is it last in the block of each?

    @property
    def statement(self) -> ast.stmt:
        """The statement with the call."""
        return self.block[self.index]

    def is_last(self) -> bool:
        """Whether the function ends after the statement."""
        ends = self.index == len(self.block) - 1
        return ends and all(isinstance(node, ast.If) and last for node, last in self.around)


def contains(node: ast.AST, target: ast.AST) -> bool:
    """Whether `target` is `node` or in it."""
    return any(part is target for part in ast.walk(node))


def find(body: list[ast.stmt], target: ast.expr) -> Site | None:
    """Where a call is in a function's body; None in a function within."""
    around: list[tuple[ast.stmt, bool]] = []
    block = body
    while True:
        at = next(i for i, node in enumerate(block) if contains(node, target))
        node = block[at]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            return None
        inside = [getattr(node, name, []) for name in _BLOCKS]
        inside += [handler.body for handler in getattr(node, "handlers", [])]
        inner = next((b for b in inside if any(contains(n, target) for n in b)), None)
        if inner is None:
            return Site(block, at, around)
        around.append((node, at == len(block) - 1))
        block = inner


def replace(node: ast.AST, old: ast.expr, new: ast.expr) -> None:
    """Put one expression in the place of another."""
    for part in ast.walk(node):
        for name, value in ast.iter_fields(part):
            if value is old:
                setattr(part, name, new)
                return
            if isinstance(value, list) and any(item is old for item in value):
                value[:] = [new if item is old else item for item in value]
                return
    raise AssertionError("not in there")


# Expressions in the order in which they are evaluated; each: is it always, and once?
_Parts = list[tuple[ast.expr, bool]]


def _parts(node: ast.expr) -> _Parts:
    """The expressions in an expression."""
    if isinstance(node, ast.BoolOp):
        return [(value, i == 0) for i, value in enumerate(node.values)]
    if isinstance(node, ast.IfExp):
        return [(node.test, True), (node.body, False), (node.orelse, False)]
    if isinstance(node, ast.Compare):
        return [(node.left, True)] + [(c, i == 0) for i, c in enumerate(node.comparators)]
    if isinstance(node, ast.Call):
        return [(n, True) for n in [node.func, *node.args, *(k.value for k in node.keywords)]]
    if isinstance(node, _Comprehension):
        first = node.generators[0].iter
        rest = [n for n in ast.walk(node) if isinstance(n, ast.expr) and n is not node]
        return [(first, True)] + [(n, False) for n in rest if n is not first]
    children = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
    is_plain = not isinstance(node, ast.Dict | ast.Lambda | ast.NamedExpr | ast.Yield)
    return [(child, is_plain) for child in children]


def _statement_parts(node: ast.stmt) -> _Parts:
    """The expressions in a statement; of one with a block, what is evaluated before the block."""
    if isinstance(node, ast.Assign):
        return [(node.value, True), *((target, True) for target in node.targets)]
    if isinstance(node, ast.AugAssign):
        return [(node.target, True), (node.value, True)]
    if isinstance(node, ast.If):
        return [(node.test, True)]
    if isinstance(node, ast.For):
        return [(node.iter, True)]
    if isinstance(node, ast.With | ast.AsyncWith):
        return [(node.items[0].context_expr, True)]
    if isinstance(node, ast.Return | ast.Expr):
        return [(node.value, True)] if node.value else []
    if isinstance(node, ast.Raise):
        return [(part, True) for part in (node.exc, node.cause) if part]
    return []


def _before(parts: _Parts, target: ast.expr) -> list[ast.expr] | None:
    """What is evaluated before `target`; None where it may not be evaluated at all, or twice."""
    done: list[ast.expr] = []
    for part, is_certain in parts:
        if not contains(part, target):
            done.append(part)
        elif not is_certain:
            return None
        elif part is target:
            return done
        else:
            rest = _before(_parts(part), target)
            return None if rest is None else done + rest
    return None


def comes_first(node: ast.stmt, target: ast.expr, is_stable: IsStable) -> bool:
    """Whether a statement evaluates a call for certain, once, and nothing that counts before."""
    earlier = _before(_statement_parts(node), target)
    return earlier is not None and all(is_stable(part) for part in earlier)

# SPDX-License-Identifier: MIT
"""Takes the `return` statements out of a function's body, so that the body may stand elsewhere.

    if a:                            if a:
        return 1                         x = 1
    b()                      ->      else:
    return 2                             b()
                                         x = 2

What does not nest like that, a return in a loop first of all, is not done.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from host_tools.treetext import placed

# Makes what stands for a return statement.
Make = Callable[[ast.Return], list[ast.stmt]]


class Impossible(Exception):
    """A call cannot be replaced by what it calls."""


def returns(nodes: list[ast.stmt]) -> list[ast.Return]:
    """The return statements of a block."""
    return [part for node in nodes for part in ast.walk(node) if isinstance(part, ast.Return)]


def _breaks(nodes: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The break statements of a loop's own body."""
    for node in nodes:
        if isinstance(node, ast.Break):
            yield node
        for name in ("body", "orelse", "finalbody"):
            if not (isinstance(node, ast.For | ast.While | ast.AsyncFor) and name == "body"):
                yield from _breaks(getattr(node, name, []))
        for handler in getattr(node, "handlers", []):
            yield from _breaks(handler.body)


def falls_through(nodes: list[ast.stmt]) -> bool:
    """Whether the end of a block may be reached."""
    if not nodes:
        return True
    last = nodes[-1]
    if isinstance(last, ast.Return | ast.Raise | ast.Continue | ast.Break):
        return False
    if isinstance(last, ast.If):
        return falls_through(last.body) or falls_through(last.orelse)
    if isinstance(last, ast.Try):
        if last.finalbody and not falls_through(last.finalbody):
            return False
        ends = [handler.body for handler in last.handlers]
        ends.append(last.orelse if last.orelse else last.body)
        return any(falls_through(end) for end in ends)
    if isinstance(last, ast.While) and isinstance(last.test, ast.Constant) and last.test.value:
        return any(_breaks(last.body))
    return True  # a `with`, too: it may swallow an exception


def lowered(body: list[ast.stmt], make: Make) -> list[ast.stmt]:
    """The body, which is changed, with each return replaced by what `make` makes of it."""
    done: list[ast.stmt] = []
    for i, node in enumerate(body):
        if not returns([node]):
            done.append(node)
            continue
        rest = body[i + 1 :]
        if isinstance(node, ast.Return):
            return done + make(node)  # nothing reaches the rest
        if isinstance(node, ast.If):
            _lower_if(node, rest, make)
        elif isinstance(node, ast.Try):
            _lower_try(node, rest, make)
        elif isinstance(node, ast.With | ast.AsyncWith) and not rest:
            node.body = _filled(lowered(node.body, make), node)
        else:
            raise Impossible("a return in a loop")
        return [*done, node]
    return done


def _filled(body: list[ast.stmt], near: ast.stmt) -> list[ast.stmt]:
    return body or [placed(ast.Pass(), near)]


def _lower_if(node: ast.If, rest: list[ast.stmt], make: Make) -> None:
    if not rest or not falls_through(node.body):
        body, other = node.body, node.orelse + rest
    elif not falls_through(node.orelse):
        body, other = node.body + rest, node.orelse
    else:
        raise Impossible("a branch that may return")
    node.body, node.orelse = lowered(body, make), lowered(other, make)
    if not node.body and node.orelse:
        node.test = ast.UnaryOp(ast.Not(), node.test)
        node.body, node.orelse = node.orelse, []
    node.body = _filled(node.body, node)


def _lower_try(node: ast.Try, rest: list[ast.stmt], make: Make) -> None:
    if returns(node.finalbody) or (rest and falls_through([node])):
        raise Impossible("more follows a try that returns")
    if node.orelse and returns(node.body):
        raise Impossible("a return that leaves out an else")
    node.body = _filled(lowered(node.body, make), node)
    node.orelse = lowered(node.orelse, make)
    for handler in node.handlers:
        handler.body = _filled(lowered(handler.body, make), node)

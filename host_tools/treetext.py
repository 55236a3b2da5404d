# SPDX-License-Identifier: MIT
"""Writes a syntax tree as source text and remembers where each line came from.

`mark` notes the module and row of every statement in the tree itself, so that a statement may move
to another function or module; `write` gives a statement each line, without docstrings, and says
which module and row the line was written on.
"""

from __future__ import annotations

import ast
import copy

Origin = tuple[str, int]  # module, row

_Block = ast.If | ast.For | ast.While | ast.With | ast.AsyncFor | ast.AsyncWith
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_Marked = ast.stmt | ast.ExceptHandler


def mark(tree: ast.Module, places: list[Origin]) -> None:
    """Note where each statement of a module was written; places: that of each row."""
    for node in ast.walk(tree):
        if isinstance(node, _Marked):
            node.platen_origin = places[node.lineno - 1]  # type: ignore[union-attr]


def origin(node: _Marked) -> Origin:
    """Where a statement was written."""
    found: Origin = node.platen_origin  # type: ignore[union-attr]
    return found


def placed(node: ast.stmt, near: ast.stmt) -> ast.stmt:
    """A new statement, with the origin of one that exists."""
    for part in ast.walk(node):
        if isinstance(part, _Marked) and not hasattr(part, "platen_origin"):
            part.platen_origin = origin(near)  # type: ignore[union-attr]
    return node


def _is_plain_value(node: ast.stmt) -> bool:
    """Whether a statement does nothing: a docstring, an ellipsis."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.origins: list[Origin] = []

    def put(self, depth: int, text: str, where: Origin) -> None:
        for line in text.split("\n"):  # decorators have lines of their own
            self.lines.append("    " * depth + line + "\n")
            self.origins.append(where)

    def block(self, body: list[ast.stmt], depth: int, where: Origin) -> None:
        written = [node for node in body if not _is_plain_value(node)]
        if not written:
            self.put(depth, "pass", where)
        for node in written:
            self.statement(node, depth)

    def statement(self, node: ast.stmt, depth: int, keyword: str = "") -> None:
        where = origin(node)
        if isinstance(node, ast.Try):
            self.attempt(node, depth)
            return
        if not isinstance(node, _Block | _Definition):
            text = ast.unparse(ast.fix_missing_locations(node))
            assert "\n" not in text, text
            self.put(depth, text, where)
            return
        self.put(depth, keyword + _header(node), where)
        self.block(node.body, depth + 1, where)
        other = [] if isinstance(node, _Definition | ast.With | ast.AsyncWith) else node.orelse
        if isinstance(node, ast.If) and len(other) == 1 and isinstance(other[0], ast.If):
            self.statement(other[0], depth, "el")
        elif other:
            self.put(depth, "else:", origin(other[0]))
            self.block(other, depth + 1, where)

    def attempt(self, node: ast.Try, depth: int) -> None:
        where = origin(node)
        self.put(depth, "try:", where)
        self.block(node.body, depth + 1, where)
        for handler in node.handlers:
            text = "except"
            if handler.type:
                text += " " + ast.unparse(handler.type)
            if handler.name:
                text += " as " + handler.name
            self.put(depth, text + ":", origin(handler))
            self.block(handler.body, depth + 1, origin(handler))
        for word, body in (("else:", node.orelse), ("finally:", node.finalbody)):
            if body:
                self.put(depth, word, origin(body[0]))
                self.block(body, depth + 1, where)


def _header(node: _Block | _Definition) -> str:
    """What opens a block, up to its colon."""
    bare = copy.copy(node)
    bare.body = [ast.Pass()]
    if not isinstance(bare, _Definition | ast.With | ast.AsyncWith):
        bare.orelse = []
    return ast.unparse(ast.fix_missing_locations(bare)).rpartition("\n")[0]


def write(tree: ast.Module) -> tuple[str, list[Origin]]:
    """The source text of a marked tree, and the origin of each of its lines."""
    writer = _Writer()
    for node in tree.body:
        if not _is_plain_value(node):
            writer.statement(node, 0)
    return "".join(writer.lines), writer.origins

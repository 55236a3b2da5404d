# SPDX-License-Identifier: MIT
"""One call that is replaced by the body of the function it calls.

Arguments are evaluated before the body, in their order. A literal or a local of the caller stands
for a parameter that is never bound; every other argument gets a local. Locals of the function that
the caller knows by the same name get another, and globals of another module are imported.
"""

from __future__ import annotations

import ast
import copy

from host_tools import callsite
from host_tools.callsite import Site
from host_tools.references import Function, References, all_names, bound_names
from host_tools.returns import Impossible, falls_through, lowered, returns
from host_tools.treetext import placed

_OF = "__of__"  # in names of imported globals: their module follows


class _Rename(ast.NodeTransformer):
    """Gives names other names, and puts expressions in the place of parameters."""

    def __init__(self, names: dict[str, str], values: dict[str, ast.expr]) -> None:
        self.names = names
        self.values = values

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.values:
            return copy.deepcopy(self.values[node.id])
        node.id = self.names.get(node.id, node.id)
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        if node.name:
            node.name = self.names.get(node.name, node.name)
        self.generic_visit(node)
        return node

    def visit_alias(self, node: ast.alias) -> ast.alias:
        """Of an import statement."""
        node.asname = self.names.get(node.asname or node.name, node.asname)
        return node


def _arguments(callee: Function, call: ast.Call) -> list[tuple[str, ast.expr]]:
    """Parameters with their arguments, in the order in which these are evaluated."""
    spec = callee.node.args
    plain = [arg.arg for arg in spec.args]
    wanted = plain + [arg.arg for arg in spec.kwonlyargs]
    values = list(call.args)
    if callee.cls:
        assert isinstance(call.func, ast.Attribute)
        values.insert(0, call.func.value)
    if len(values) > len(plain) or any(isinstance(value, ast.Starred) for value in values):
        raise Impossible("arguments")
    found = list(zip(plain, values, strict=False))
    found += [(keyword.arg or "", keyword.value) for keyword in call.keywords]
    if any(isinstance(part, ast.NamedExpr) for _, value in found for part in ast.walk(value)):
        raise Impossible("an argument binds a local")
    defaults = dict(zip(reversed(plain), reversed(spec.defaults), strict=False))
    defaults.update(
        (arg.arg, value)
        for arg, value in zip(spec.kwonlyargs, spec.kw_defaults, strict=True)
        if value
    )
    given = [name for name, _ in found]
    for name in wanted:
        if name not in given:
            if not isinstance(defaults.get(name), ast.Constant):
                raise Impossible("an argument is missing, or has a default that may change")
            found.append((name, defaults[name]))
    if sorted(name for name, _ in found) != sorted(wanted):
        raise Impossible("arguments")
    return found


def _imports(node: ast.AST) -> dict[str, tuple[str, str]]:
    """What a function imports by name: module and name there."""
    return {
        item.asname or item.name: (part.module or "", item.name)
        for part in ast.walk(node)
        if isinstance(part, ast.ImportFrom)
        for item in part.names
    }


class Call:
    """A call that may be replaced. `joined`: modules that are there from the start."""

    def __init__(
        self,
        references: References,
        joined: set[str],
        callee: Function,
        caller: Function,
        call: ast.Call,
    ) -> None:
        self.references = references
        self.joined = joined
        self.callee = callee
        self.caller = caller
        self.target: ast.expr = call
        if callee.is_async:
            waits = (p for p in ast.walk(caller.node) if isinstance(p, ast.Await))
            self.target = next((part for part in waits if part.value is call), call)
            if self.target is call:
                raise Impossible("not awaited")
        self.arguments = _arguments(callee, call)
        self._taken = all_names(caller.node)
        self._local = bound_names(caller.node)
        self._first: list[ast.stmt] = []  # imports, at the start of the caller
        self._top: list[ast.stmt] = []  # imports, at the start of its module

    def put(self) -> None:
        """Write the body in the place of the call; changes nothing if that is impossible."""
        found = callsite.find(self.caller.node.body, self.target)
        if not found or not callsite.comes_first(found.statement, self.target, self._is_stable):
            raise Impossible("something comes before the call")
        body = copy.deepcopy(self.callee.node.body)
        globals_ = self._globals()
        first, values, names = self._locals(found)
        rename = _Rename({**globals_, **names}, values)
        body = [rename.visit(node) for node in body]
        statements = self._results(body, found)
        # From here on nothing is impossible.
        found.block[found.index : found.index + 1] = [*first, *statements]
        self.caller.node.body[:0] = self._first
        self.references.trees[self.caller.module].body[:0] = self._top

    def _is_stable(self, node: ast.expr) -> bool:
        """Whether an expression has the same value before and after any call."""
        if isinstance(node, ast.Constant):
            return True
        here = self.caller.module
        if isinstance(node, ast.Name):
            return node.id in self._local or self.references.is_fixed(here, node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in self._local:
                return self.references.is_method(node.attr)
            target = self.references.imported(here, node.value.id)
            is_module = target is not None and target[1] is None
            return is_module and self.references.is_fixed(target[0], node.attr)  # type: ignore[index]
        return False

    # Names.

    def _fresh(self, like: str) -> str:
        """A new local of the caller."""
        name = like
        number = 2
        while name in self._taken:
            name = "%s_%d" % (like, number)
            number += 1
        self._taken.add(name)
        return name

    def _globals(self) -> dict[str, str]:
        """What the caller calls the globals of the callee, which must mean the same there."""
        here, there = self.caller.module, self.callee.module
        bound = self.references.bound
        names = {}
        for name in sorted(all_names(self.callee.node) - bound_names(self.callee.node)):
            if here != there and name in bound[there]:
                names[name] = self._import(name)
            elif here != there and name in bound[here]:
                raise Impossible("a global here is a built-in there")
            elif name in self._local:
                raise Impossible("a local has the name of a global")
        return names

    def _import(self, name: str) -> str:
        """What the caller calls a global of the callee's module from now on."""
        there = self.callee.module
        if not self.references.is_fixed(there, name):
            raise Impossible("a global of another module changes")
        module, taken = self.references.imported(there, name) or (there, name)
        foreign = _foreign_import(self.references.trees[there], name)
        if foreign and module == there:
            return self._import_foreign(foreign, name)
        if taken is None:
            module, _, taken = module.rpartition(".")
        new = name + _OF + there.replace(".", "_")
        if new not in self._taken:
            self._taken.add(new)
            statement = ast.ImportFrom(module, [ast.alias(taken, new)], 0)
            self._first.append(placed(statement, self.caller.node))
        return new

    def _import_foreign(self, statement: ast.stmt, name: str) -> str:
        here = self.caller.module
        mine = _foreign_import(self.references.trees[here], name)
        if name in self._local or (mine and ast.dump(mine) != ast.dump(statement)):
            raise Impossible("an import under a name that is taken")
        if mine is None:
            if name in self.references.bound[here]:
                raise Impossible("an import under a name that is taken")
            self._top.append(statement)
        return name

    def _locals(self, site: Site) -> tuple[list[ast.stmt], dict[str, ast.expr], dict[str, str]]:
        """What evaluates the arguments, what stands for parameters, and new names of locals."""
        first: list[ast.stmt] = []
        values: dict[str, ast.expr] = {}
        names: dict[str, str] = {}
        inside = ast.Module(self.callee.node.body, [])
        bound = bound_names(inside)
        for name, value in self.arguments:
            is_local = isinstance(value, ast.Name) and value.id in self._local
            if name not in bound and (is_local or isinstance(value, ast.Constant)):
                values[name] = value
            else:
                names[name] = self._fresh(name)
                target = ast.Name(names[name], ast.Store())
                first.append(placed(ast.Assign([target], value), site.statement))
        theirs, mine = _imports(self.caller.node), _imports(inside)
        if self.caller.is_async and not {self._loads(t) for t in mine.values()} <= self.joined:
            raise Impossible("a coroutine would keep what is imported for a moment")
        for name in sorted(bound - set(names) - set(values)):
            if name in mine and mine[name] == theirs.get(name):
                continue
            new = self._fresh(name)
            if new != name:
                if name in mine and self._loads(mine[name]) in self.joined:
                    raise Impossible("an import that bundle.py knows by its name")
                names[name] = new
        return first, values, names

    def _loads(self, target: tuple[str, str]) -> str:
        """The module that an import loads."""
        whole = "%s.%s" % target
        return whole if whole in self.references.trees else target[0]

    # Results.

    def _results(self, body: list[ast.stmt], site: Site) -> list[ast.stmt]:
        """The body and then the statement of the call, if it still has something to do."""
        node = site.statement
        is_whole = getattr(node, "value", None) is self.target
        if isinstance(node, ast.Return) and is_whole:
            if falls_through(body) and not site.is_last():
                body.append(placed(ast.Return(None), node))
            return body or [placed(ast.Return(None), node)]
        if isinstance(node, ast.Expr) and is_whole:
            return lowered(body, _evaluate) or [placed(ast.Pass(), node)]
        if falls_through(body):
            body.append(placed(ast.Return(None), node))
        if isinstance(body[-1], ast.Return) and len(returns(body)) == 1:
            callsite.replace(node, self.target, body[-1].value or ast.Constant(None))
            return [*body[:-1], node]
        direct = self._direct_target(node, body) if is_whole else ""
        name = direct or self._fresh("result")
        done = lowered(body, lambda r: [_assign(name, r)])
        if not direct:
            callsite.replace(node, self.target, ast.Name(name, ast.Load()))
            done.append(node)
        return done

    def _direct_target(self, node: ast.stmt, body: list[ast.stmt]) -> str:
        """The local that the statement assigns the result to, if the body may do so itself."""
        guards = (ast.Try, ast.With, ast.AsyncWith)  # more may follow what returns
        if not isinstance(node, ast.Assign) or len(node.targets) > 1:
            return ""
        target = node.targets[0]
        if any(isinstance(part, guards) for item in body for part in ast.walk(item)):
            return ""
        is_local = isinstance(target, ast.Name) and target.id in self._local
        return target.id if is_local else ""  # type: ignore[attr-defined]


def _foreign_import(tree: ast.Module, name: str) -> ast.stmt | None:
    """The statement that imports a global of a module, or None; its other names left out."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            for item in node.names:
                if (item.asname or item.name.partition(".")[0]) == name:
                    new = copy.copy(node)
                    new.names = [item]
                    return new
    return None


def _assign(name: str, node: ast.Return) -> ast.stmt:
    value = node.value or ast.Constant(None)
    return placed(ast.Assign([ast.Name(name, ast.Store())], value), node)


def _evaluate(node: ast.Return) -> list[ast.stmt]:
    if node.value is None or isinstance(node.value, ast.Constant | ast.Name):
        return []
    return [placed(ast.Expr(node.value), node)]

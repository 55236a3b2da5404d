# SPDX-License-Identifier: MIT
"""Who uses what in the firmware's modules: each function with every expression that names it.

Names are followed through imports, modules' aliases and `self`. Where it cannot be told which of
several functions is meant (an attribute of any object, a text that getattr may get), each of them
counts as used there.
"""

from __future__ import annotations

import ast
import copy
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from host_tools.bundle import foreign_attributes

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Target = tuple[str, str | None]  # module and what is taken from it; None: the module itself


@dataclass(eq=False)
class Function:
    """A function of a module or a method of a class of a module."""

    module: str
    node: FunctionNode
    cls: ast.ClassDef | None

    @property
    def is_async(self) -> bool:
        """Whether it is a coroutine."""
        return isinstance(self.node, ast.AsyncFunctionDef)


@dataclass(eq=False)
class Use:
    """An expression that names something; `function`: where, None outside of any."""

    function: Function | None
    node: ast.expr


def bound_names(node: ast.AST) -> set[str]:
    """Every name that is bound anywhere in a function, comprehensions and imports included."""
    found: set[str] = set()
    declared: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load):
            found.add(part.id)
        elif isinstance(part, ast.arg):
            found.add(part.arg)
        elif isinstance(part, ast.ExceptHandler) and part.name:
            found.add(part.name)
        elif isinstance(part, ast.Import | ast.ImportFrom):
            found.update(item.asname or item.name.partition(".")[0] for item in part.names)
        elif isinstance(part, FunctionNode | ast.ClassDef) and part is not node:
            found.add(part.name)
        elif isinstance(part, ast.Global):
            declared.update(part.names)
    return found - declared


def own_names(node: FunctionNode) -> set[str]:
    """What a function binds by anything but an import."""
    return bound_names(_WithoutImports().visit(copy.deepcopy(node)))


class _WithoutImports(ast.NodeTransformer):
    def visit_Import(self, node: ast.Import) -> ast.stmt:
        return ast.Pass()

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt:
        return ast.Pass()


def all_names(node: ast.AST) -> set[str]:
    """Every name that occurs in a function."""
    declared = {n for p in ast.walk(node) if isinstance(p, ast.Global) for n in p.names}
    read = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    return bound_names(node) | read | declared


class References:
    """The uses of all functions of `trees` (module name to tree)."""

    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self.trees = trees
        self.functions: list[Function] = []
        self.calls: dict[int, ast.Call] = {}  # by the id of the expression that is called
        self.bound: dict[str, set[str]] = {}  # by module: what its top level binds
        self._defined: set[tuple[str, str]] = set()  # module and what its top level defines
        self._foreign = foreign_attributes()
        self._texts: set[str] = set()  # what getattr may ask for
        self._stored: set[str] = set()  # attributes that are assigned to, on any object
        self._changing: dict[str, set[str]] = {}  # by module: what `global` declares
        self._imports: dict[str, dict[str, set[Target]]] = {}
        self._parents: dict[str, str] = {}
        self._of_self: dict[tuple[str, str], list[Use]] = defaultdict(list)
        self._of_any: dict[str, list[Use]] = defaultdict(list)
        self._of_module: dict[tuple[str, str], list[Use]] = defaultdict(list)
        self._owners: dict[str, list[str]] = defaultdict(list)  # attribute: classes that bind it
        for name, tree in trees.items():
            self._read_top(name, tree)
        for function in self.functions:
            self._read_uses(function.module, function, function.node)
        for name, tree in trees.items():
            for node in _outside(tree):
                self._read_uses(name, None, node)
        self._objects = set(self._modules_as_objects())
        self._of_objects = {name for module in self._objects for name in self.bound[module]}

    def _root(self, name: str) -> str:
        """The one class that stands for all related ones."""
        while self._parents.get(name, name) != name:
            name = self._parents[name]
        return name

    # What there is.

    def _read_top(self, name: str, tree: ast.Module) -> None:
        imports: dict[str, set[Target]] = defaultdict(set)
        changing: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for item in node.names:
                    whole = "%s.%s" % (node.module, item.name)
                    is_module = whole in self.trees
                    target = (whole, None) if is_module else (node.module or "", item.name)
                    imports[item.asname or item.name].add(target)
            elif isinstance(node, ast.Global):
                changing.update(node.names)
            elif isinstance(node, ast.ClassDef):
                for base in node.bases:
                    parent = ast.unparse(base).rpartition(".")[2]
                    self._parents[self._root(node.name)] = self._root(parent)
            elif isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
                self._stored.add(node.attr)
            elif isinstance(node, ast.Call):
                self.calls[id(node.func)] = node
                if isinstance(node.func, ast.Name) and node.func.id.endswith("attr"):
                    self._texts |= {str(a.value) for a in node.args if isinstance(a, ast.Constant)}
        self._imports[name] = imports
        self._changing[name] = changing
        self.bound[name] = set()
        for part in tree.body:
            found = {part.name} if isinstance(part, _Definition) else bound_names(part)
            self.bound[name] |= found
            if not isinstance(part, ast.Import | ast.ImportFrom):
                self._defined |= {(name, each) for each in found}
            if isinstance(part, FunctionNode):
                self.functions.append(Function(name, part, None))
            elif isinstance(part, ast.ClassDef):
                self._read_class(name, part)

    def _read_class(self, name: str, cls: ast.ClassDef) -> None:
        for node in cls.body:
            if isinstance(node, FunctionNode):
                self._owners[node.name].append(cls.name)
                self.functions.append(Function(name, node, cls))
            else:
                for bound in bound_names(node):
                    self._owners[bound].append(cls.name)

    # What is used.

    def _read_uses(self, module: str, function: Function | None, node: ast.AST) -> None:
        for part in ast.walk(node):
            if isinstance(part, ast.Attribute):
                self._attribute(module, Use(function, part), part)
            elif isinstance(part, ast.Name):
                self._name(module, Use(function, part), part.id)

    def _name(self, module: str, use: Use, name: str) -> None:
        self._note(module, name, use)
        if use.function is None:
            self._of_any[name].append(use)  # in a class it may be a method

    def _note(self, module: str, name: str, use: Use) -> None:
        """Note a use of what a module calls `name`, and of all that this may stand for.

        Where that is more than one thing, it counts twice: it is not the only use of any.
        """
        pending = [(module, name, False)]
        seen: set[tuple[str, str]] = set()
        while pending:
            module, name, is_uncertain = pending.pop()
            if (module, name) in seen:
                continue
            seen.add((module, name))
            targets = self._imports.get(module, {}).get(name, set())
            is_uncertain |= len(targets) + ((module, name) in self._defined) > 1
            self._of_module[module, name] += [use, use] if is_uncertain else [use]
            pending += [(there, new, is_uncertain) for there, new in targets if new is not None]

    def _attribute(self, module: str, use: Use, node: ast.Attribute) -> None:
        base = node.value
        if isinstance(base, ast.Name):
            targets = self._imports[module].get(base.id, set())
            modules = [target for target, taken in targets if taken is None]
            for target in modules * len(targets):
                self._note(target, node.attr, use)
            if modules and len(targets) == 1:
                return
            cls = use.function.cls if use.function else None
            if base.id == "self" and cls:
                self._of_self[self._root(cls.name), node.attr].append(use)
                if isinstance(node.ctx, ast.Store):
                    self._owners[node.attr].append(cls.name)
                return
        self._of_any[node.attr].append(use)

    def uses(self, function: Function) -> list[Use]:
        """Every use of a function; none where that cannot be told."""
        name = function.node.name
        if name in self._texts or name.startswith("__"):
            return []
        if function.cls is None:
            if function.module in self._objects:
                return []
            return self._of_module[function.module, name]
        root = self._root(function.cls.name)
        owners = [self._root(owner) for owner in self._owners[name]]
        elsewhere = self._of_any[name]
        if owners.count(root) != 1:
            return []
        is_other = len(owners) > 1 or name in self._foreign | self._of_objects
        if elsewhere and is_other:
            return []
        return self._of_self[root, name] + elsewhere

    def _modules_as_objects(self) -> Iterator[str]:
        for name, tree in self.trees.items():
            dotted = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            for part in ast.walk(tree):
                if isinstance(part, ast.Name) and id(part) not in dotted:
                    for target, taken in self._imports[name].get(part.id, ()):
                        if taken is None:
                            yield target

    # What stays the same while the firmware runs.

    def is_fixed(self, module: str, name: str) -> bool:
        """Whether a global of a module, or a built-in, is never bound again."""
        is_stored = name in self.bound[module] and name in self._stored
        return name not in self._changing[module] and not is_stored

    def is_method(self, name: str) -> bool:
        """Whether an attribute of that name is a method wherever it is ours."""
        found = [f for f in self.functions if f.cls and f.node.name == name]
        is_plain = found and not any(f.node.decorator_list for f in found)
        return bool(is_plain) and name not in self._stored | self._foreign

    def imported(self, module: str, name: str) -> Target | None:
        """What a module's global stands for if it is one import of ours."""
        targets = self._imports[module].get(name, set())
        if len(targets) != 1:
            return None
        ((target, taken),) = targets
        return (target, taken) if target in self.trees else None


def _outside(tree: ast.Module) -> Iterator[ast.AST]:
    """What is in no function: of functions, decorators and defaults; of classes, bases and values.

    A function reads its own decorators and defaults a second time, which makes them two uses.
    """
    for node in tree.body:
        inner: list[ast.AST] = [node]
        if isinstance(node, ast.ClassDef):
            inner = [*node.bases, *node.keywords, *node.decorator_list, *node.body]
        for part in inner:
            if isinstance(part, FunctionNode):
                yield from part.decorator_list
                yield from part.args.defaults
                yield from (value for value in part.args.kw_defaults if value)
            else:
                yield part

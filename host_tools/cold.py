# SPDX-License-Identifier: MIT
"""Takes rare functions out of .mpy builds until they are called.

A .mpy file is loaded into the heap, all of it. What a printer does once does not belong there. A
function whose `def` line ends with a mark moves to a module that is loaded by the first call, and
leaves a few bytes behind that pass the call on:

    # once    called while the printer starts; app.py drops the module when it is ready
    # cold    called now and then; the rare functions of one ring share a module, and so do those
              of a board's life, which lets go of them again (firmware/platen/shell/passing_all.py)

    def hold(self, job):  # cold             def hold(self, job):
        ...                          ->          from platen.model_cold import clear
                                                 return clear(self, job)

Few modules and names the interpreter has anyway: a name that MicroPython has seen once stays in
the heap for ever, and so does a module's path. Frozen code lies in flash and is left as it is.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

Place = tuple[str, int]  # module and line that something was written in

ONCE = "platen.start_cold"
LIFE = "platen.life_cold"
_OF_LIFE = ("platen.life", "platen.shell.wifi")
_PASSING = "__passing__ = 3"  # see passing_all.py
_MARK = re.compile(r"#\s*(once|cold)\s*$")
_Function = ast.FunctionDef | ast.AsyncFunctionDef

# Lines a function must have at least: as many as what is left behind of it.
_STUB_LINES = 2

# Names of the moved functions, which every interpreter has in flash (bundle.py). None of them is
# a built-in that a function may call; one that is a global somewhere is left out.
_NAMES = re.findall(
    r"\w+",
    """
    append clear close count endswith extend find format get index insert isalpha isdigit islower
    isspace isupper items join keys lower lstrip pop popitem read readline remove replace rfind
    rindex rsplit rstrip send setdefault sort split startswith strip upper update values write
    """,
)


@dataclass
class _Moved:
    """A module of moved functions: imports, lines, where each was written, how many there are."""

    imports: dict[str, tuple[str, Place]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    count: int = 0

    def add(self, text: str, place: Place) -> None:
        self.lines.append(text)
        self.places.append(place)


@dataclass
class Split:
    """Sources by module name; of the new modules, where each line was written."""

    sources: dict[str, str]
    places: dict[str, list[Place]]


def split(sources: dict[str, str]) -> Split:
    """The sources with their rare functions in modules of their own."""
    moved: dict[str, _Moved] = {}
    taken = set().union(*(_globals(ast.parse(text)) for text in sources.values()))
    shorts = [name for name in _NAMES if name not in taken]
    found = {name: _take(name, text, moved, shorts) for name, text in sources.items()}
    places = {}
    for name, module in moved.items():
        imports = list(module.imports.values())
        first = [_PASSING] if name == LIFE else []
        found[name] = "\n".join([text for text, _ in imports] + first + module.lines) + "\n"
        nowhere = [(name, 0)] * len(first)
        places[name] = [place for _, place in imports] + nowhere + module.places
    return Split(found, places)


def _globals(tree: ast.Module) -> set[str]:
    """What a module imports or defines, which a moved function may call."""
    found = {node.name for node in tree.body if isinstance(node, _Function | ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {item.asname or item.name for item in node.names}
    return found


def _group(name: str, mark: str) -> str:
    """The module for the functions of module `name` that have this mark."""
    if name in _OF_LIFE:
        return LIFE
    if mark == "once":
        return ONCE
    parts = name.split(".")
    return "platen.%s_cold" % (parts[1] if len(parts) > 2 else "shell")


def _mark(lines: list[str], node: _Function) -> str:
    for line in lines[node.lineno - 1 : node.body[0].lineno - 1]:
        found = _MARK.search(line)
        if found:
            _check(node)
            return found[1]
    return ""


def _check(node: _Function) -> None:
    arguments = node.args
    if node.decorator_list or arguments.vararg or arguments.kwarg or arguments.kwonlyargs:
        raise ValueError(f"{node.name} cannot be cold: decorators, *args, keywords")
    for part in ast.walk(node):
        if isinstance(part, ast.Yield | ast.YieldFrom | ast.Global | ast.Nonlocal):
            raise ValueError(f"{node.name} cannot be cold: yield or global")
        if isinstance(part, ast.Call) and ast.unparse(part.func) == "super":
            raise ValueError(f"{node.name} cannot be cold: super()")


def _take(name: str, text: str, moved: dict[str, _Moved], shorts: list[str]) -> str:
    """The text of module `name` without its rare functions, which go to `moved`."""
    lines = text.splitlines()
    tree = ast.parse(text)
    for node in tree.body:
        for part in node.body if isinstance(node, ast.ClassDef) else [node]:
            if not isinstance(part, _Function):
                continue
            mark = _mark(lines, part)
            if mark:
                group = _group(name, mark)
                module = moved.setdefault(group, _Moved())
                short = shorts[module.count]
                module.count += 1
                _move(name, tree, lines, part, short, module)
                _stub(lines, part, f"from {group} import {short}", short)
    return "\n".join(lines) + "\n"


def _move(
    name: str, tree: ast.Module, lines: list[str], node: _Function, short: str, module: _Moved
) -> None:
    """Write the function to its new module, with imports of the globals it uses."""
    first = node.body[0].lineno
    cut = node.col_offset
    for row in range(node.lineno, first):
        line = lines[row - 1][cut:]
        module.add(line.replace(node.name, short, 1) if row == node.lineno else line, (name, row))
    for alias, statement in _imports(name, tree, node):
        before, _ = module.imports.setdefault(alias, (statement, (name, node.lineno)))
        if before != statement:
            raise ValueError(f"{node.name} cannot be cold: {alias} is something else there")
    for row in range(first, (node.end_lineno or first) + 1):
        module.add(lines[row - 1][cut:], (name, row))


def _imports(name: str, tree: ast.Module, function: _Function) -> list[tuple[str, str]]:
    """Globals of module `name` that a function uses, each with a statement that imports it."""
    used = {part.id for part in ast.walk(function) if isinstance(part, ast.Name)}
    found = []
    own: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            source = f"from {node.module} " if isinstance(node, ast.ImportFrom) else ""
            for item in node.names:
                alias = item.asname or item.name.partition(".")[0]
                if alias in used:
                    found.append((alias, f"{source}import {ast.unparse(item)}"))
        elif isinstance(node, _Function | ast.ClassDef):
            own.add(node.name)
        elif isinstance(node, ast.Assign):
            names = [p for p in ast.walk(node) if isinstance(p, ast.Name)]
            own |= {p.id for p in names if isinstance(p.ctx, ast.Store)}
        elif isinstance(node, ast.Try):
            for part in ast.walk(node):
                if isinstance(part, ast.alias) and (part.asname or part.name) in used:
                    raise ValueError(f"{function.name} cannot be cold: {part.name} may be missing")
    changing = {n for p in ast.walk(tree) if isinstance(p, ast.Global) for n in p.names}
    if used & changing:
        raise ValueError(f"{function.name} cannot be cold: it uses a global that changes")
    return found + [(each, f"from {name} import {each}") for each in sorted(own & used)]


def _stub(lines: list[str], node: _Function, imports: str, short: str) -> None:
    first, last = node.body[0].lineno - 1, node.end_lineno or node.lineno
    if last - first < _STUB_LINES:
        raise ValueError(f"{node.name} is too short to be cold")
    arguments = ", ".join(argument.arg for argument in node.args.args)
    pad = " " * (node.col_offset + 4)
    lines[node.lineno - 1] = lines[node.lineno - 1].replace("async def", "def", 1)
    lines[first] = pad + imports
    lines[first + 1] = f"{pad}return {short}({arguments})"
    for row in range(first + _STUB_LINES, last):
        lines[row] = ""

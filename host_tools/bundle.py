# SPDX-License-Identifier: MIT
"""Packs the firmware into few modules with short names, for builds that save memory.

A MicroPython module costs 100 bytes of heap before it holds anything, each name taken from another
module 8 more, and in a .mpy build every distinct identifier its length and 10 bytes. So `pack`

- joins the modules that every start needs into one, the entry; what is loaded when it is first
  needed, or as an object, stays a module of its own;
- gives globals, attributes and arguments short names. Attributes of unrelated classes share them.
  Names that anything outside the firmware may know (built-in types, a board's drivers, getattr)
  stay;
- leaves out lines without code.

The `Map` that comes with the result turns a traceback back into files, lines and names.
"""

from __future__ import annotations

import array
import ast
import asyncio
import builtins
import gc
import io
import itertools
import json
import re
import socket
import string
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import TypeGuard

from host_tools.compact import Line, compact

ENTRY = "platen.app"
_PUBLIC_ENTRY = "main"

# Which of these is loaded depends on the engine.
_CHOSEN_LATER = re.compile(r"platen\.model\.tables_\d+$")

# The end of the name of a module with machine code.
_NATIVE = "_native"

# The entry's tuple of the last parts of module names, which are translated.
_ONCE_NAMES = "_ONCE"

# What the entry loads, uses once and drops. Stays apart; what it imports for good is joined.
_START = "platen.start"
_ONCE = (
    _START,
    "platen.model.description",
    "platen.model.profiles",
    "platen.model.tables_job",
    "platen.shell.audit_resume",
    "platen.shell.doors",
    "platen.shell.mdns_bind",
    "platen.shell.mdns_start",
    "platen.shell.recall",
    "platen.shell.store",
    "platen.shell.tls",
)

# Attributes of MicroPython's modules and drivers that CPython does not have.
_MICROPYTHON = re.findall(
    r"\w+",
    """
    any busy cipher cts deinit digest flow flush getpeercert heap_lock heap_unlock ilistdir
    init invert ioctl ipoll irq job_begin job_end listdir load_cert_chain load_verify_locations
    mem_alloc mem_free mkdir modify off on poll queue_read queue_write read readinto recv_into
    register rename rmdir rts sendbreak set_ciphers sleep_ms sleep_us ticks_add ticks_diff
    ticks_ms ticks_us toggle txdone unregister value verify_callback verify_mode wait_for_ms
    wait_us wrap_socket
    """,
)

# ... and of the modules that only a board with Wi-Fi has. Elsewhere they are names like others.
_WIFI_MODULE = "board_wifi"
_WIFI = re.findall(
    r"\w+",
    """
    IF_AP IF_STA IN OUT PM_NONE PULL_UP Pin RTC STA_IF AP_IF WDT WDT_RESET WLAN active config
    connect country datetime disconnect feed freq hostname ifconfig isconnected mem32 recv reset
    reset_cause scan send status unique_id
    """,
)

# Names that every .mpy file may use by number and every interpreter has in flash (the static
# qstrs of .mpy version 6): as a short name such a one costs nothing. Without those that the
# compiler looks for: const(), super(), assert.
_STATIC = re.findall(
    r"\w+",
    """
    EOFError Ellipsis GeneratorExit IndentationError LookupError NameError
    NoneType NotImplementedError OverflowError StopIteration SystemExit ZeroDivisionError abs
    all any append args builtins bytecode callable classmethod clear close count dict dir
    divmod end endswith eval exec extend find format from_bytes get globals hash id index
    insert isalpha isdigit islower isspace issubclass isupper items iter join key keys list
    little locals lower lstrip map next object ord pop popitem pow read readinto readline
    remove replace repr reverse rfind rindex round rsplit rstrip send sep set setattr
    setdefault sort sorted split start startswith staticmethod step stop strip sum throw
    to_bytes update upper value values write zip
    """,
)

# Names of modules that every board's image has (math, errno, uctypes, framebuf, random, heapq,
# struct, collections, deflate): they are in flash too, so that a .mpy file that has one of them
# brings nothing new into the heap. On a board that lacks one it costs what any name does.
_IN_FLASH = re.findall(
    r"\w+",
    """
    acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees erf erfc exp expm1 fabs
    floor fmod frexp gamma isclose isfinite isinf isnan ldexp lgamma log10 log2 modf nan radians
    sin sinh sqrt tan tanh tau trunc
    EACCES EADDRINUSE EALREADY ECONNABORTED ECONNREFUSED ECONNRESET EEXIST
    EHOSTUNREACH EINPROGRESS EINVAL EIO EISDIR ENOBUFS ENODEV ENOENT ENOMEM ENOTCONN EOPNOTSUPP
    EPERM ETIMEDOUT errorcode
    ARRAY BFINT16 BFINT32 BFINT8 BFUINT16 BFUINT32 BFUINT8 BF_LEN BF_POS BIG_ENDIAN FLOAT32 FLOAT64
    INT INT16 INT32 INT64 INT8 LITTLE_ENDIAN LONG LONGLONG NATIVE PTR SHORT UINT UINT16 UINT32
    UINT64 UINT8 ULONG ULONGLONG USHORT VOID addressof bytearray_at bytes_at
    FrameBuffer FrameBuffer1 GS2_HMSB GS4_HMSB GS8 MONO_HLSB MONO_HMSB MONO_VLSB MVLSB RGB565
    OrderedDict AUTO DeflateIO GZIP RAW ZLIB
    """,
)

# Others of that kind, for modules: in lower case, because a file system may take a name with other
# capitals for the same.
_FILES_IN_FLASH = re.findall(
    r"\w+",
    """
    appendleft blit calcsize deque ellipse fill_rect getrandbits heapify
    heappop heappush hexdigest hline isenabled kbd_intr libc_ver maxlen mem_info namedtuple
    opt_level pack_into pixel poly popleft python_compiler qstr_info randint randrange schedule
    scroll stack_use umount uniform unpack_from vline
    """,
)

# Arguments that get a short name.
_ARGUMENTS = 12

# Names whose number in a module's table takes one byte of code; some are taken by MicroPython.
_ONE_BYTE = 118

Symbol = tuple[str, str]  # module, name
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def foreign_attributes() -> set[str]:
    """Attribute names that objects from outside the firmware may have."""
    things: list[object] = [b"", bytearray(), memoryview(b""), "", 0, 0.5, [], (), {}, set()]
    things += [array.array("h"), socket, socket.socket, io.BytesIO, io.StringIO, OSError]
    things += [asyncio, asyncio.Lock, asyncio.Event, asyncio.Task, gc, json, sys, time, Exception]
    return set(_MICROPYTHON).union(*(dir(thing) for thing in things))


@dataclass
class Map:
    """What packing did: short names by kind, and the origin of each packed module's lines."""

    names: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    lines: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    def to_json(self) -> str:
        """As text, with runs of lines shortened."""
        lines = {
            name: [[i + 1, *rows[i]] for i in range(len(rows)) if i == 0 or not _follows(rows, i)]
            for name, rows in self.lines.items()
        }
        return json.dumps({"names": self.names, "lines": lines}, sort_keys=True)


def _follows(rows: list[tuple[str, int]], i: int) -> bool:
    return rows[i] == (rows[i - 1][0], rows[i - 1][1] + 1)


class _Edits:
    """Replacements of spans on single lines, by AST position (line, UTF-8 column)."""

    def __init__(self, text: str) -> None:
        self.lines = [line.encode() for line in text.splitlines(keepends=True)]
        self.spans: dict[tuple[int, int], tuple[int, bytes]] = {}

    def put(self, line: int, start: int, stop: int, text: str) -> None:
        self.spans[line, start] = (stop, text.encode())

    def name(self, node: ast.stmt | ast.excepthandler, old: str, new: str) -> None:
        """Replace the name that a def, class or global statement declares."""
        assert hasattr(node, "lineno")
        line = self.lines[node.lineno - 1]
        found = re.compile(rb"\b%s\b" % old.encode()).search(line, node.col_offset + 4)
        assert found, (old, line)
        self.put(node.lineno, found.start(), found.end(), new)

    def blank(self, node: ast.stmt, text: str) -> None:
        first, last = node.lineno, node.end_lineno or node.lineno
        self.put(first, node.col_offset, len(self.lines[first - 1]) - 1, text)
        for row in range(first + 1, last + 1):
            self.put(row, 0, len(self.lines[row - 1]) - 1, "")

    def text(self) -> str:
        lines = list(self.lines)
        for (row, start), (stop, new) in sorted(self.spans.items(), reverse=True):
            line = lines[row - 1]
            lines[row - 1] = line[:start] + new + line[stop:]
        return b"".join(lines).decode()


def _top_level(tree: ast.Module) -> Iterator[ast.stmt]:
    """Statements outside of functions and classes, those in `try` and `if` too."""
    pending: list[ast.stmt] = list(tree.body)
    while pending:
        node = pending.pop(0)
        yield node
        for name in ("body", "orelse", "finalbody", "handlers"):
            if not isinstance(node, _Function | ast.ClassDef):
                for inner in getattr(node, name, []):
                    if isinstance(inner, ast.ExceptHandler):
                        pending += inner.body
                    else:
                        pending.append(inner)


class _Module:
    """One source and what its top level binds."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.tree = ast.parse(text)
        self.bound: set[str] = set()
        self.external: set[str] = set()
        for node in _top_level(self.tree):
            if isinstance(node, _Function | ast.ClassDef):
                self.bound.add(node.name)
                continue
            if isinstance(node, ast.Import):
                self.external.update(i.asname or i.name.partition(".")[0] for i in node.names)
            for part in ast.walk(node):
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                    self.bound.add(part.id)


class Packer:
    """Packs `sources` (module name to folded text; a board's own modules among them)."""

    def __init__(
        self,
        sources: dict[str, str],
        entry: str = ENTRY,
        whole: dict[str, str] | None = None,
        places: dict[str, list[tuple[str, int]]] | None = None,
        order: list[str] | None = None,
    ) -> None:
        self.entry = entry
        self._places = places or {}
        self.modules = {name: _Module(name, text) for name, text in sources.items()}
        # What classes have is read where their methods are not taken apart (cold.py).
        self._whole = [ast.parse(text) for text in (whole or sources).values()]
        self._found_imports: dict[str, list[tuple[ast.ImportFrom, ast.alias]]] = {}
        self.map = Map()
        self._foreign = foreign_attributes()
        if _WIFI_MODULE in self.modules:
            self._foreign.update(_WIFI)
        self._as_objects = self._modules_used_as_objects()
        self.order: list[str] = list(order or [])
        if not order:
            if _START in self.modules:
                self._join(_START)
                self.order.remove(_START)
            self._join(entry)
        self.joined = set(self.order)
        self._places_of = self._name_places()
        self._symbols = self._name_symbols()
        self._attributes = self._name_attributes()
        self._apart = self._name_apart()
        self._keywords = {
            node.arg
            for module in self.modules.values()
            for node in ast.walk(module.tree)
            if isinstance(node, ast.keyword) and node.arg
        }

    # Which modules are joined.

    def _target(self, node: ast.ImportFrom, item: ast.alias) -> tuple[str, str | None]:
        """(module, None) for an imported module of ours, (module, name) for a name of one."""
        whole = "%s.%s" % (node.module, item.name)
        if whole in self.modules:
            return whole, None
        return node.module or "", item.name

    def _imports(self, module: _Module) -> list[tuple[ast.ImportFrom, ast.alias]]:
        """What a module imports of ours."""
        if module.name not in self._found_imports:
            self._found_imports[module.name] = [
                (node, item)
                for node in ast.walk(module.tree)
                if isinstance(node, ast.ImportFrom)
                for item in node.names
                if self._target(node, item)[0] in self.modules
            ]
        return self._found_imports[module.name]

    def _modules_used_as_objects(self) -> set[str]:
        found = set()
        for module in self.modules.values():
            aliases = {}
            for node, item in self._imports(module):
                target, name = self._target(node, item)
                if name is None:
                    aliases[item.asname or item.name] = target
            dotted = {
                id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)
            }
            for part in ast.walk(module.tree):
                if isinstance(part, ast.Name) and part.id in aliases and id(part) not in dotted:
                    found.add(aliases[part.id])
        return found

    def _join(self, name: str) -> None:
        if name in self.order or name in self._as_objects:
            return
        module = self.modules[name]
        direct = {id(node) for node in module.tree.body}
        optional = {
            id(part)
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Try)
            for part in ast.walk(node)
        }
        for node, item in self._imports(module):
            target = self._target(node, item)[0]
            is_start = name in (self.entry, _START)
            needed = id(node) in direct or (is_start and id(node) not in optional)
            alone = "." not in target or _CHOSEN_LATER.match(target) or target in _ONCE
            if needed and not alone and not self._is_package(target):
                self._join(target)
        self.order.append(name)

    def _is_package(self, name: str) -> bool:
        return any(other.startswith(name + ".") for other in self.modules)

    # Short names.

    def _name_symbols(self) -> dict[Symbol, str]:
        taken: set[str] = set()
        for module in self.modules.values():
            taken |= module.external
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Name):
                    taken.add(node.id)
                elif isinstance(node, ast.arg):
                    taken.add(node.arg)
                elif isinstance(node, ast.alias):
                    taken.add(node.asname or node.name)
        fresh = self._fresh(taken)
        self._arguments = [next(fresh) for _ in range(_ARGUMENTS)]
        names: dict[Symbol, str] = {}
        for name in self.order:
            module = self.modules[name]
            own = set(module.bound)
            for node, item in self._imports(module):
                if self._target(node, item)[0] not in self.joined and self._at_top(module, node):
                    own.add(item.asname or item.name)
            for local in sorted(own):
                keep = name == self.entry and local == _PUBLIC_ENTRY
                names[name, local] = local if keep else next(fresh)
        self.map.names["globals"] = {
            new: [".".join(symbol)] for symbol, new in sorted(names.items())
        }
        return names

    def _fresh(self, taken: set[str]) -> Iterator[str]:
        """Short names, the cheapest first."""
        names = itertools.chain(_STATIC, _IN_FLASH, _short_names())
        return (name for name in names if name not in taken)

    def _at_top(self, module: _Module, node: ast.stmt) -> bool:
        return any(node is other for other in _top_level(module.tree))

    def _name_attributes(self) -> dict[str, str]:
        families = self._families()
        pinned = set(self._foreign)
        used: set[str] = set()
        # What modules that keep their names bind; others are renamed with all who import them.
        kept = self._as_objects | self._ambiguous()
        for module in self.modules.values():
            if module.name not in self.joined and (
                module.name in kept or module.name not in self._places_of
            ):
                pinned |= module.bound
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Attribute):
                    used.add(node.attr)
                elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("attr"):
                    pinned |= {str(a.value) for a in node.args if isinstance(a, ast.Constant)}
        pinned |= used - set(families)
        rows = sorted(set(families) - pinned, key=lambda name: (-len(families[name]), name))
        everyone: set[str] = set().union(*families.values())
        # Methods hide globals of their name from the rest of their class.
        seen = {
            self.symbol(module.name, name) or name
            for module in self.modules.values()
            for name in _read_in_classes(module.tree)
        }
        palette = list(itertools.islice(self._fresh(set()), len(rows) + len(seen)))
        colors: dict[str, set[str]] = defaultdict(set)  # short name: families that have it
        for name in pinned & set(families):
            colors[name] |= families[name]
        for short in seen:
            colors[short] |= everyone
        names = {}
        for name in rows:
            if name.startswith("__"):
                continue
            short = next(s for s in palette if not colors[s] & families[name])
            colors[short] |= families[name]
            names[name] = short
        shared: dict[str, list[str]] = defaultdict(list)
        for name, short in sorted(names.items()):
            shared[short].append(name)
        self.map.names["attributes"] = dict(shared)
        return names

    def _families(self) -> dict[str, set[str]]:
        """Of each attribute of ours, the families (related classes) that have it."""
        parents: dict[str, str] = {}

        def root(name: str) -> str:
            while parents.get(name, name) != name:
                name = parents[name]
            return name

        found: dict[str, set[str]] = defaultdict(set)
        anywhere: set[str] = set()
        classes = []
        for tree in self._whole:
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    classes.append(node)
                    for base in node.bases:
                        parents[root(node.name)] = root(ast.unparse(base).rpartition(".")[2])
                elif _is_set(node) and not _is_of_self(node):
                    anywhere.add(node.attr)
        for node in classes:
            for part in ast.walk(node):
                if _is_set(part) and _is_of_self(part):
                    found[part.attr].add(root(node.name))
            for item in node.body:
                if isinstance(item, _Function):
                    found[item.name].add(root(node.name))
                for part in ast.walk(item) if isinstance(item, ast.Assign) else ():
                    if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                        found[part.id].add(root(node.name))
        everyone = {root(node.name) for node in classes}
        for name in anywhere - set(found):
            found[name] = set(everyone)
        return found

    def _name_apart(self) -> dict[Symbol, str]:
        """Short names for what modules that stay apart bind, which all who import it use.

        They are names that cost nothing. Left as they are: modules used as objects, machine code
        and its twins, and those that one name may stand for.
        """
        found: dict[Symbol, str] = {}
        left = self._as_objects | self._ambiguous()
        for name in sorted(set(self._places_of) - left):
            module = self.modules[name]
            free = self._fresh(self._taken_apart(module))
            for bound in sorted(module.bound - module.external):
                if not bound.startswith("__"):
                    found[name, bound] = next(free)
        return found

    def _taken_apart(self, module: _Module) -> set[str]:
        """Short names that mean something else in a module that stays apart."""
        taken = {n.id for n in ast.walk(module.tree) if isinstance(n, ast.Name)}
        taken |= {*self._arguments, *module.external}
        for node, item in self._imports(module):
            target, name = self._target(node, item)
            alias = item.asname or item.name
            members = (
                {name}
                if name
                else {
                    part.attr
                    for part in ast.walk(module.tree)
                    if isinstance(part, ast.Attribute) and ast.unparse(part.value) == alias
                }
            )
            taken |= {self.symbol(target, member) or "" for member in members}
        if _read_in_classes(module.tree):
            taken |= {
                self.attribute(item.name)
                for node in ast.walk(module.tree)
                if isinstance(node, ast.ClassDef)
                for item in node.body
                if isinstance(item, _Function)
            }
        return taken

    def _ambiguous(self) -> set[str]:
        """Modules that share a name in an importing one, or may be missing."""
        found: set[str] = set()
        for module in self.modules.values():
            targets: dict[str, set[str]] = defaultdict(set)
            for node, item in self._imports(module):
                target, name = self._target(node, item)
                if name is None:
                    targets[item.asname or item.name].add(target)
            for several in targets.values():
                if len(several) > 1:
                    found |= several
            for part in ast.walk(module.tree):
                if isinstance(part, ast.Try):
                    for inner in ast.walk(part):
                        if isinstance(inner, ast.ImportFrom):
                            found |= {self._target(inner, item)[0] for item in inner.names}
        return found

    def apart(self, module: str, name: str) -> str | None:
        """The short name of what a module that stays apart calls `name`; None: just that."""
        return self._apart.get((module, name))

    # The new sources.

    def pack(self) -> dict[str, str]:
        """Module name to packed text."""
        texts: dict[str, str] = {}
        joined: list[str] = []
        origin: list[tuple[str, int]] = []
        for name in [*self.order, *sorted(self._alone())]:
            text = _Renamer(self, self.modules[name]).text()
            if name == self.entry:
                text = self._translate_once(text)
            lines = _with_small_classes(compact(text))
            places = self._places.get(name)
            rows = [places[line.row - 1] if places else (name, line.row) for line in lines]
            if name in self.joined:
                joined += [line.code for line in lines]
                origin += rows
            else:
                texts[self.place(name)] = "".join(line.code for line in lines)
                self.map.lines[self.place(name)] = rows
        imports, joined, origin = _merge_imports(joined, origin)
        imports += _frequent_names("".join(joined), {*self._symbols.values(), *dir(builtins)})
        texts[self.entry] = "".join(imports + joined)
        self.map.lines[self.entry] = [(self.entry, 1)] * len(imports) + origin
        return texts

    def _translate_once(self, text: str) -> str:
        """The entry with the new names of the modules that it drops when it has started."""
        leaves = {old.rpartition(".")[2]: new for old, new in self._places_of.items()}

        def new(found: re.Match[str]) -> str:
            return '"%s"' % leaves.get(found[1], found[1]).rpartition(".")[2]

        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign) and self._is_once(node.targets[0]):
                source = ast.get_source_segment(text, node.value) or ""
                return text.replace(source, re.sub(r"[\"'](\w+)[\"']", new, source))
        return text

    def _is_once(self, target: ast.expr) -> bool:
        name = self._symbols.get((self.entry, _ONCE_NAMES), _ONCE_NAMES)
        return ast.unparse(target) == name

    def _alone(self) -> set[str]:
        """Modules that stay, are used, and are no more than packages of what is joined now."""
        used: set[str] = set()
        pending = [*self.joined, *(name for name in self.modules if "." not in name)]
        while pending:
            name = pending.pop()
            used.add(name)
            targets = {self._target(n, i)[0] for n, i in self._imports(self.modules[name])}
            pending += targets - used
        package = self.entry.partition(".")[0] + ".__init__"
        return (used | ({package} & set(self.modules))) - self.joined

    def place(self, name: str) -> str:
        """The new name of a module that stays.

        A package in the package is heap for nothing, and so is a name that is not there already;
        only machine code is known by the end of its name (mpy.py).
        """
        return self._places_of.get(name, name)

    def _name_places(self) -> dict[str, str]:
        others = (name for name in _short_names() if name.islower())
        shorts = itertools.chain(_FILES_IN_FLASH, others)
        # Those that what is always there knows first.
        known = {
            f"{target}.{name}" if name and f"{target}.{name}" in self.modules else target
            for module in self.joined
            for target, name in (
                self._target(node, item) for node, item in self._imports(self.modules[module])
            )
        }
        found = {}
        for name in sorted(self.modules, key=lambda name: (name not in known, name)):
            package, _, leaf = name.rpartition(".")
            if not package or name in self.joined or leaf == "__init__":
                continue
            short = leaf if leaf.endswith(_NATIVE) else next(shorts)
            found[name] = package.partition(".")[0] + "." + short
        return found

    def attribute(self, name: str) -> str:
        """The short name of an attribute."""
        return self._attributes.get(name, name)

    def argument(self, name: str, number: int) -> str:
        """The short name of a function's argument of that number."""
        if name == "self" or name in self._keywords or number >= _ARGUMENTS:
            return name
        return self._arguments[number]

    def symbol(self, module: str, name: str) -> str | None:
        """The short name of what `module` calls `name` at its top level, None: not ours."""
        while module in self.joined:
            if (module, name) in self._symbols:
                return self._symbols[module, name]
            target, taken = self.alias(module, name) or ("", None)
            if taken is None:
                return None
            module, name = target, taken
        return None

    def alias(self, module: str, name: str) -> tuple[str, str | None] | None:
        """What an imported name of a module stands for: (module, None or name)."""
        for node, item in self._imports(self.modules[module]):
            if (item.asname or item.name) == name:
                return self._target(node, item)
        return None


def _read_in_classes(tree: ast.Module) -> set[str]:
    """Names that the bodies of classes read where methods are names too: defaults of arguments."""
    return {
        part.id
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for item in node.body
        if isinstance(item, _Function)
        for default in (*item.args.defaults, *item.args.kw_defaults, *item.decorator_list)
        if default is not None
        for part in ast.walk(default)
        if isinstance(part, ast.Name)
    }


def _is_set(node: ast.AST) -> TypeGuard[ast.Attribute]:
    return isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)


def _is_of_self(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "self"


def _short_names() -> Iterator[str]:
    for size in itertools.count(1):
        for letters in itertools.product(string.ascii_letters, repeat=size):
            yield "_" + "".join(letters)


class _Renamer:
    """Edits one module."""

    def __init__(self, packer: Packer, module: _Module) -> None:
        self.packer = packer
        self.module = module
        self.is_joined = module.name in packer.joined
        self.edits = _Edits(module.text)
        self.imported: dict[str, tuple[str, str | None]] = {}  # names that stand for joined things
        self.apart: dict[str, str] = {}  # names that stand for modules that are not joined
        for node, item in packer._imports(module):
            target, name = packer._target(node, item)
            if target in packer.joined:
                self.imported[item.asname or item.name] = (target, name)
            elif name is None:
                self.apart[item.asname or item.name] = target
        self._members: dict[str, set[str]] = defaultdict(set)  # alias: attributes taken
        # What an apart module imports keeps the short name it has: it is in the heap already.
        self._names = {n.id for n in ast.walk(module.tree) if isinstance(n, ast.Name)}
        self._at_tops = {
            item.asname or item.name
            for node, item in packer._imports(module)
            if self._at_top(node)
        }
        self._statements(module.tree, [])
        self._import_statements()

    def text(self) -> str:
        """The edited source."""
        return self.edits.text()

    # Scopes: a list of {old: new} for each function around, innermost last.

    def _global(self, name: str) -> str | None:
        if name in self.imported:
            target, symbol = self.imported[name]
            if symbol is None:
                return None  # a module: only its attributes have names
            if self.is_joined:
                return self.packer.symbol(target, symbol)
            return self._alias(name, target, symbol)
        own = self.packer.apart(self.module.name, name)
        return own or self.packer.symbol(self.module.name, name)

    def _alias(self, name: str, target: str, symbol: str) -> str | None:
        """What an apart module calls a joined thing that it knows as `name`; None: just that."""
        short = self.packer.symbol(target, symbol)
        if name not in self._at_tops or short in self._names:
            return None
        return short

    def _lookup(self, name: str, scopes: list[dict[str, str]]) -> str | None:
        for scope in reversed(scopes):
            if name in scope:
                return scope[name]
        return self._global(name)

    def _statements(self, node: ast.AST, scopes: list[dict[str, str]]) -> None:
        for child in ast.iter_child_nodes(node):
            self._visit(child, scopes)

    def _visit(self, node: ast.AST, scopes: list[dict[str, str]]) -> None:
        if isinstance(node, _Function):
            self._define(node, scopes, False)
            return
        if isinstance(node, ast.Lambda):
            inner = {arg.arg: arg.arg for arg in node.args.args}
            self._statements(node, [*scopes, inner])
            return
        if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp | ast.SetComp):
            inner = {n.id: n.id for g in node.generators for n in _stores(g.target)}
            self._statements(node, [*scopes, inner])
            return
        if isinstance(node, ast.Name):
            self._name(node, scopes)
        elif isinstance(node, ast.Attribute):
            if self._attribute(node, scopes):
                return
        elif isinstance(node, ast.Global):
            for name in node.names:
                self.edits.name(node, name, self._global(name) or name)
        elif isinstance(node, ast.ClassDef):
            new = self._lookup(node.name, scopes)
            if new:
                self.edits.name(node, node.name, new)
            self._class_body(node, scopes)
            return
        self._statements(node, scopes)

    def _class_body(self, node: ast.ClassDef, scopes: list[dict[str, str]]) -> None:
        for base in [*node.bases, *node.keywords, *node.decorator_list]:
            self._visit(base, scopes)
        # What the body binds are attributes; its methods do not see them as names.
        bound = {name.id for item in node.body for name in _stores(item, ast.Assign)}
        inside = [*scopes, {name: self.packer.attribute(name) for name in bound}]
        for item in node.body:
            if isinstance(item, _Function):
                self._define(item, scopes, True)
            else:
                self._visit(item, inside)

    def _define(self, node: _Function, scopes: list[dict[str, str]], in_class: bool) -> None:
        new = self.packer.attribute(node.name) if in_class else self._lookup(node.name, scopes)
        if new and new != node.name:
            at = node.col_offset + (6 if isinstance(node, ast.AsyncFunctionDef) else 0)
            line = self.edits.lines[node.lineno - 1]
            found = re.compile(rb"\b%s\b" % node.name.encode()).search(line, at + 4)
            assert found
            self.edits.put(node.lineno, found.start(), found.end(), new)
        for decorator in node.decorator_list:
            self._visit(decorator, scopes)
        for default in [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
            self._visit(default, scopes)
        scope = _locals(node, set(self.imported) if self.is_joined else set())
        first = sum(len(outer) for outer in scopes)
        for number, arg in enumerate([*node.args.args, *node.args.kwonlyargs]):
            short = self.packer.argument(arg.arg, first + number)
            scope[arg.arg] = short
            self.edits.put(
                arg.lineno, arg.col_offset, arg.col_offset + len(arg.arg.encode()), short
            )
        for statement in node.body:
            self._visit(statement, [*scopes, scope])

    def _name(self, node: ast.Name, scopes: list[dict[str, str]]) -> None:
        new = self._lookup(node.id, scopes)
        if new and new != node.id:
            self.edits.put(node.lineno, node.col_offset, node.end_col_offset or 0, new)

    def _attribute(self, node: ast.Attribute, scopes: list[dict[str, str]]) -> bool:
        """Rename an attribute; True if it was a module's and all of it is replaced."""
        stop = node.end_col_offset or 0
        value = node.value
        if isinstance(value, ast.Name) and value.id in self.imported:
            target, name = self.imported[value.id]
            if name is None and not any(value.id in scope for scope in scopes):
                new = self.packer.symbol(target, node.attr)
                assert new, (self.module.name, ast.unparse(node))
                if not self.is_joined:
                    self._members[value.id].add(node.attr)
                    new = self._member(value.id, node.attr, new)
                self.edits.put(node.lineno, value.col_offset, stop, new)
                return True
        if isinstance(value, ast.Name) and value.id in self.apart:
            new = self.packer.apart(self.apart[value.id], node.attr) or node.attr
            row = node.end_lineno or node.lineno
            self.edits.put(row, stop - len(node.attr.encode()), stop, new)
            return False
        if isinstance(value, ast.Name) and self._is_own_module(value.id, scopes):
            return False
        new = self.packer.attribute(node.attr)
        if new != node.attr:
            row = node.end_lineno or node.lineno
            self.edits.put(row, stop - len(node.attr.encode()), stop, new)
        return False

    def _member(self, name: str, attribute: str, short: str) -> str:
        """What an apart module calls `name.attribute` of a joined module."""
        if name in self._at_tops and short not in self._names:
            return short
        return "%s__%s" % (name, attribute)

    def _is_own_module(self, name: str, scopes: list[dict[str, str]]) -> bool:
        """Whether a name is a module that is not joined: its globals keep their names."""
        found = self.packer.alias(self.module.name, name)
        return found is not None and found[1] is None

    def _import_statements(self) -> None:
        ours: dict[int, ast.ImportFrom] = {}
        for node, _ in self.packer._imports(self.module):
            ours[id(node)] = node
        for node in ours.values():
            parts = []
            rest = []
            for item in node.names:
                local = item.asname or item.name
                target, name = self.packer._target(node, item)
                if target in self.packer.joined:
                    if self.is_joined:
                        continue
                    if name is None:
                        for member in sorted(self._members[local]):
                            new = self.packer.symbol(target, member)
                            assert new
                            parts.append("%s as %s" % (new, self._member(local, member, new)))
                    else:
                        new = self._alias(local, target, name) or local
                        parts.append("%s as %s" % (self.packer.symbol(target, name), new))
                else:
                    short = self._global(local) if self._at_top(node) else None
                    place = self.packer.place(target)
                    package, _, leaf = place.rpartition(".")
                    there = self.packer.apart(target, name or "") or name
                    source = (
                        (package, leaf) if name is None and package else (place, there or leaf)
                    )
                    rest.append("from %s import %s as %s" % (*source, short or local))
            text = []
            if parts:
                text.append("from %s import %s" % (self.packer.entry, ", ".join(parts)))
            self.edits.blank(node, "; ".join(text + rest) or "pass")

    def _at_top(self, node: ast.stmt) -> bool:
        return any(node is other for other in _top_level(self.module.tree))


def _stores(node: ast.AST, kind: type[ast.AST] = ast.AST) -> Iterator[ast.Name]:
    for part in ast.walk(node) if isinstance(node, kind) else ():
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            yield part


def _locals(node: _Function, transparent: set[str]) -> dict[str, str]:
    """The names a function binds, except imports of what is joined; each stands for itself."""
    bound: set[str] = set()
    declared: set[str] = set()
    pending: list[ast.AST] = list(node.body)
    while pending:
        part = pending.pop()
        if isinstance(part, ast.Global | ast.Nonlocal):
            declared.update(part.names)
        elif isinstance(part, ast.Import | ast.ImportFrom):
            bound.update(i.asname or i.name.partition(".")[0] for i in part.names)
            bound -= transparent
        elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            bound.add(part.id)
        elif isinstance(part, ast.ExceptHandler) and part.name:
            bound.add(part.name)
        elif isinstance(part, _Function | ast.ClassDef):
            bound.add(part.name)
            continue
        if isinstance(part, ast.Lambda | ast.ListComp | ast.GeneratorExp):
            continue
        pending.extend(ast.iter_child_nodes(part))
    return {name: name for name in bound - declared}


def _with_small_classes(lines: list[Line]) -> list[Line]:
    """The same without two names in each class, 16 bytes of heap, that nothing asks for."""
    found = []
    for line in lines:
        found.append(line)
        if line.opens and line.text.startswith("class "):
            found.append(Line(line.row, line.indent + "    ", "del __module__, __qualname__"))
    return found


def _merge_imports(
    lines: list[str], origin: list[tuple[str, int]]
) -> tuple[list[str], list[str], list[tuple[str, int]]]:
    """Imports of foreign modules, once and first; and the rest."""
    first: list[str] = []
    rest = []
    rows = []
    for line, row in zip(lines, origin, strict=True):
        if re.match(r"(import|from) (?!platen)", line):
            if line not in first:
                first.append(line)
        else:
            rest.append(line)
            rows.append(row)
    return first, rest, rows


def _frequent_names(text: str, known: Container[str]) -> list[str]:
    """A statement that never runs: names are numbered as they come, these shall be first."""
    counts: Counter[str] = Counter()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute):
            counts[node.attr] += 1
        elif isinstance(node, ast.Name):
            counts[node.id] += node.id in known
    names = [name for name, _ in counts.most_common(_ONE_BYTE)]
    return ["if not __name__: self.%s\n" % ".".join(names)]


def pack(
    sources: dict[str, str],
    entry: str = ENTRY,
    whole: dict[str, str] | None = None,
    places: dict[str, list[tuple[str, int]]] | None = None,
    order: list[str] | None = None,
) -> tuple[dict[str, str], Map]:
    """Pack the modules; returns the new sources by module name, and the map to read them.

    whole: the sources before functions were moved (cold.py, inline.py), if they were; places: of
    modules that were put together, where each line was written; order: the modules to join, where
    imports do not tell any more.
    """
    packer = Packer(sources, entry, whole, places, order)
    return packer.pack(), packer.map

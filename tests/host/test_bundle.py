# SPDX-License-Identifier: MIT
"""Small builds (fold.py, bundle.py, compact.py): they do what the sources do, with fewer names."""

import ast
import importlib.util
import json
import os
import re
import sys
import textwrap

import pytest

from host_tools import bundle, deploy_build, mpy
from host_tools.compact import compact
from host_tools.fold import Folder
from hosttest import ROOT, interpreters, run

SLOW = pytest.mark.slow


def dedent(text):
    return textwrap.dedent(text).lstrip("\n")


def write(folder, files):
    """Sources by path without .py, below `folder`."""
    for name, text in files.items():
        path = folder / (name + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    return folder


def packed(folder, files):
    texts, names = bundle.pack(Folder(write(folder, files)).fold_all())
    return texts, json.loads(names.to_json())


def execute(folder, texts):
    """What main() of the packed program returns, on CPython."""
    for name, text in texts.items():
        path = folder / "packed" / (name.replace(".", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    command = [sys.executable, "-c", "import platen.app as a; print(repr(a.main()))"]
    done = run(command, environment={**os.environ, "PYTHONPATH": str(folder / "packed")})
    assert done.returncode == 0, done.stderr
    return ast.literal_eval(done.stdout)


CONSTANTS = """
from micropython import const

A = const(3)
_HALF = const(A << 4)
B = _HALF + 1
C = (A, 2)
"""


def test_constants_become_numbers(tmp_path):
    texts = Folder(
        write(
            tmp_path,
            {
                "platen/tags": CONSTANTS,
                "platen/app": """
            from platen import tags as t
            from platen.tags import B, C

            LIMIT = -t.A


            def main(A=B):
                return (A, t.A, LIMIT, C, {"B": B})
            """,
            },
        )
    ).fold_all()
    assert "const" not in texts["platen.tags"]
    assert texts["platen.tags"].split() == ["C", "=", "(3,", "2)"]
    app = texts["platen.app"]
    assert "tags as t" not in app
    assert "from platen.tags import C\n" in app
    assert app.index("def main") == len("\nfrom platen.tags import C\n\n\n\n\n")  # no line moved
    body = app[app.index("def main") :]
    assert body == 'def main(A=49):\n    return (A, 3, (-3), C, {"B": 49})\n'


def test_what_nothing_uses_is_left_out(tmp_path):
    beside = write(tmp_path / "board", {"board": "import x\nx.for_the_board()\n"}) / "board.py"
    source = write(
        tmp_path / "firmware",
        {
            "platen/app": """
        import gc
        import time


        class A:
            def used(self):
                return getattr(self, "by_name")()

            def by_name(self):
                return time

            def for_the_board(self):
                pass

            def chain(self):
                return self.unused()

            def unused(self):
                return gc

            def __len__(self):
                return 0


        def main():
            return A().used()


        def helper():
            return A().chain()
        """
        },
    )
    (text,) = Folder(source, [beside]).fold_all().values()
    names = {n.name for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef)}
    assert names == {"used", "by_name", "for_the_board", "__len__", "main"}
    assert "gc" not in text
    assert text.count("\n") == (source / "platen/app.py").read_text().count("\n")


PROGRAM = {
    "platen/__init__": "",
    "platen/log": """
    level = 1
    lines = []


    def say(text, at=1):
        if at >= level:
            lines.append(text)


    def louder():
        global level
        level += 1
    """,
    "platen/shapes": """
    from platen import log

    NAMES = ("square", "dot")


    class Shape:
        sides = 0

        def __init__(self, size):
            self.size = size
            self._kind = self.sides

        def area(self):
            return self._area() * self.scale

        def _area(self):
            return 0


    class Square(Shape):
        sides = 4
        both = names = (sides, 1)

        def __init__(self, size, *, scale=1):
            Shape.__init__(self, size)
            self.scale = scale

        def _area(self):
            log.say(NAMES[0])
            return sum(n for n in [self.size] * self.size)


    class Other:
        def __init__(self, area):
            self.total = area
            self._left, self._right = area, -area

        def late_area(self, size):
            from platen import late

            return late.area(size)

        @property
        def balance(self):
            return self._left + self._right

        def run(self, Shape):
            NAMES = Shape
            return [NAMES + Shape for NAMES in (1, 2)], lambda Square: Square + NAMES
    """,
    "platen/late": """
    from platen import log
    from platen.shapes import Square as Box


    def area(size):
        log.say("late")
        return Box(size).area()
    """,
    "platen/ticks": "def now():\n    return 7\n",
    "platen/app": """
    from platen import log, ticks
    from platen.shapes import Other, Square


    class Clock:
        def __init__(self, clock):
            self.clock = clock


    def main(path="x"):
        shape = Square(3, scale=2)
        other = Other(shape.area())
        first, second = other.run(10)
        log.say(path, at=5)
        log.louder()
        log.say("not said")
        def inner(Other, path=path):
            return path + Other
        return (
            shape.area(),
            other.late_area(4),
            other.total,
            other.balance,
            first,
            second(1),
            inner("y"),
            Square.names,
            Clock(ticks).clock.now(),
            log.lines,
            log.level,
        )
    """,
}


def test_a_packed_program_does_the_same(tmp_path):
    texts, names = packed(tmp_path, PROGRAM)
    # What stays apart has a name that is in the heap already.
    assert sorted(texts) == [
        "platen.__init__",
        "platen.app",
        "platen.appendleft",
        "platen.blit",
    ]
    assert execute(tmp_path, texts) == (
        18,
        16,
        18,
        0,
        [11, 12],
        11,
        "xy",
        (4, 1),
        7,
        ["square", "x"],
        2,
    )
    for old in ("_area", "balance", "louder", "late_area", "total"):
        assert not re.search(rf"\b{old}\b", texts["platen.app"])
    # Attributes of unrelated classes share a name, those of a class and its base do not.
    shared = {new: old for new, old in names["names"]["attributes"].items() if len(old) > 1}
    assert shared
    family = {"size", "_kind", "area", "_area", "scale", "sides", "both", "names"}
    assert all(len(family & set(old)) <= 1 for old in shared.values())


@pytest.mark.parametrize("place", ["late", "app"])
def test_a_method_hides_no_default(tmp_path, place):
    """In the body of a class the names of its methods hide those of the module."""
    globals_ = "\n".join(f"value_{k} = {k}" for k in range(40))
    methods = "\n".join(
        f"    def method_{k}(self, given=value_{39 - k}):\n        return given" for k in range(40)
    )
    calls = ", ".join(f"some.method_{k}()" for k in range(40))
    body = f"{globals_}\n\n\nclass Some:\n{methods}\n\n\ndef run():\n    some = Some()\n"
    body += f"    return ({calls})\n"
    late = "    from platen.late import run\n" if place == "late" else ""
    program = {"platen/__init__": "", "platen/app": f"def main():\n{late}    return run()\n"}
    if place == "late":
        program["platen/late"] = body
    else:
        program["platen/app"] = body + "\n\n" + program["platen/app"]
    texts, _names = packed(tmp_path, program)
    assert execute(tmp_path, texts) == tuple(range(39, -1, -1))


def test_a_traceback_is_read_with_the_map(tmp_path):
    texts, names = packed(tmp_path, PROGRAM)
    row = (
        texts["platen.app"]
        .splitlines()
        .index(next(line for line in texts["platen.app"].splitlines() if "def __init__" in line))
    )
    line = mpy.explain(names, f'  File "platen/app.py", line {row + 1}, in any\n')
    source = (tmp_path / "platen/shapes.py").read_text().splitlines()
    found = re.fullmatch(r'  File "platen/shapes.py", line (\d+), in any\n', line)
    assert "def __init__(self, size):" in source[int(found[1]) - 1]
    assert mpy.explain(names, 'File "other.py", line 3') == 'File "other.py", line 3'


def test_a_module_of_its_own_cannot_be_given_away(tmp_path):
    program = {
        "platen/__init__": "",
        "platen/app": "from platen import a\n\n\ndef main():\n    return [a][0].f(), a.f()\n",
        "platen/a": "def f():\n    return 5\n",
    }
    texts, _ = packed(tmp_path, program)
    assert "platen.appendleft" in texts
    assert execute(tmp_path, texts) == (5, 5)


def test_lines_hold_what_they_may():
    text = dedent('''
    """About."""

    # A comment.
    x = (  # one
        1,
        2,
    )


    class E(Exception):
        """Nothing else."""


    def f(a):
        """Docstring."""
        b = a
        c = "#" + "a  b"  # two
        if a:
            b = 2
            c += "x"
        elif c:
            pass
        else:
            for i in range(3):
                b += i
            while b < 5:
                if b:
                    b += 1
        try:
            return b, c
        finally:
            del b
    ''')
    lines = compact(text)
    assert "".join(line.code for line in lines) == dedent("""
    x = ( 1, 2, )
    class E(Exception):
        pass
    def f(a):
        b = a; c = "#" + "a  b"
        if a: b = 2; c += "x"
        elif c: pass
        else:
            for i in range(3): b += i
            while b < 5:
                if b: b += 1
        try: return b, c
        finally: del b
    """)
    assert [line.row for line in lines][:4] == [4, 10, 11, 14]
    before, after = {}, {}
    exec(text, before)
    exec("".join(line.code for line in lines), after)
    assert [before["f"](n) for n in (0, 1)] == [after["f"](n) for n in (0, 1)]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    mpy.small_sources(ROOT / "firmware", (ROOT / "boards/unix").glob("*.py"), folder)
    return folder


def test_the_firmware_packs_into_few_modules(small):
    text = (small / "platen/app.py").read_text()
    ast.parse(text)
    assert not re.search(r"\bconst\b", text)
    assert len(text) < 200_000
    names = json.loads((small / mpy.MAP).read_text())
    assert "platen.core.http.HTTPReader" in str(names["names"]["globals"])
    joined = {row[1] for row in names["lines"]["platen.app"]}
    assert {"platen.core.http", "platen.pipeline", "platen.shell.server"} <= joined
    # Loaded when first needed, so not part of it.
    assert not {"platen.core.text", "platen.core.scale", "platen.shell.web"} & joined


@pytest.mark.parametrize(
    "march",
    ["xtensawin", None, *(pytest.param(m, marks=SLOW) for m in ("armv6m", "rv32imc", "x64"))],
)
def test_the_firmware_compiles_for(small, tmp_path, march):
    made = mpy.compile_tree(small, tmp_path, march)
    assert (tmp_path / "platen/app.mpy").read_bytes()[:2] == b"M\x06"
    natives = [path for path in made if path.stem.endswith("_native")]
    assert len(natives) == (3 if march else 0)


def test_files_differ_in_more_than_capitals(small):
    # A file system of macOS or of a card takes `_a.py` and `_A.py` for the same file.
    names = [str(path.relative_to(small)) for path in small.rglob("*.py")]
    assert len(names) > 50
    assert len({name.casefold() for name in names}) == len(names)


SHOW_NAMES = """
names = set()
for module in ("math", "errno", "uctypes", "framebuf", "random", "heapq", "struct", "collections",
    "deflate", "gc", "micropython", "platform", "hashlib", "vfs"):
    module = __import__(module)
    for name in dir(module):
        names.add(name)
        names.update(dir(getattr(module, name)))
print(" ".join(names))
"""


@pytest.mark.parametrize("interpreter", interpreters(), ids=lambda each: each.path.name)
def test_short_names_are_in_flash(interpreter):
    # Modules that every board's image has. What they hold is in it by name.
    known = set(run([str(interpreter.path), "-c", SHOW_NAMES]).stdout.split())
    # Attributes of objects that these modules make, and names of methods.
    made = {"hexdigest", "maxlen"}
    assert {*bundle._IN_FLASH, *bundle._FILES_IN_FLASH} - known <= made


def test_core_tells_no_programmer_why_in_the_heap():
    sources = deploy_build.small("unix")
    said = re.compile(r'raise ValueError\("[^"%]*"\)')
    core = [path.read_text() for path in (ROOT / "firmware/platen/core").glob("*.py")]
    words = [each.split('"')[1] for text in core for each in said.findall(text)]
    assert len(words) > 5
    everything = "".join(path.read_text() for path in sources.rglob("*.py"))
    assert [each for each in words if each in everything] == []


PAGE = ROOT / "tests/vectors/raster/cups242-everywhere-sgray8-custom80mm.pwg"


def test_the_packed_firmware_prints_while_clients_poll(small):
    path = ROOT / "tests/bench/memory_scenario.py"
    spec = importlib.util.spec_from_file_location("memory_scenario", path)
    scenario = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scenario)
    command = [str(interpreters()[0].path), "-X", "heapsize={heap}", "-c"]
    command.append("import platen.app as a; a.main('{config}')")
    environment = {"MICROPYPATH": f"{small}:.frozen"}
    live = scenario.live_heap(command, environment, 1 << 20, PAGE.read_bytes())
    assert len(live) >= scenario.LEAST_REPORTS

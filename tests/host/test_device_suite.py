# SPDX-License-Identifier: MIT
"""Every file of tests/device on CPython and on every MicroPython, with equal test counts."""

import functools
import re
import sys

import pytest

from hosttest import ROOT, interpreters, run

RUNNER = "tests/device/runner.py"
QUICK = ("micropython", "micropython-board")  # the interpreters of `make check`
LIKE_ANOTHER = ("micropython-board-gc",)  # but for where TLS has its memory, which they do not use
# Files of many vectors: there one interpreter like a board's does.
LONG = ("test_http_cups.py", "test_ipp_corpus.py", "test_uart_stalls.py")
FILES = sorted(p.name for p in (ROOT / "tests/device").glob("test_*.py"))


def is_quick(name, interpreter):
    """Whether a file runs on an interpreter in `make check`."""
    return interpreter == QUICK[-1] or (interpreter in QUICK and name not in LONG)


PAIRS = [
    pytest.param(name, one.name, marks=() if is_quick(name, one.name) else pytest.mark.slow)
    for one in interpreters()
    for name in FILES
    if one.name not in LIKE_ANOTHER
]


def ran(output):
    """Number of tests that the runner's closing lines tell."""
    match = re.search(r"^Ran (\d+) tests? in 1 file\nOK", output, re.MULTILINE)
    return int(match[1]) if match else -1


@functools.cache
def on_cpython(name):
    """Run one file on CPython; return its output."""
    done = run([sys.executable, RUNNER, "tests/device/" + name], timeout=60)
    return done.returncode, done.stdout + done.stderr


def test_there_are_device_tests():
    assert set(LONG) <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_cpython(name):
    status, output = on_cpython(name)
    assert status == 0, output
    assert ran(output) > 0, output


@pytest.mark.parametrize(("name", "interpreter"), PAIRS, indirect=["interpreter"])
def test_micropython(interpreter, name):
    done = interpreter.run([RUNNER, "tests/device/" + name], timeout=60)
    output = done.stdout + done.stderr
    assert done.returncode == 0, output
    assert ran(output) == ran(on_cpython(name)[1]), "a test vanished:\n" + output

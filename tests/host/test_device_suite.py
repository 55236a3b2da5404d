# SPDX-License-Identifier: MIT
"""Every file of tests/device on CPython and on every MicroPython, with equal test counts."""

import functools
import re
import sys

import pytest

from hosttest import ROOT, interpreters, run

RUNNER = "tests/device/runner.py"
QUICK = ("micropython", "micropython-board")  # the interpreters of `make check`
NAMES = [
    pytest.param(one.name, marks=() if one.name in QUICK else pytest.mark.slow)
    for one in interpreters()
]
FILES = sorted(p.name for p in (ROOT / "tests/device").glob("test_*.py"))


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
    assert FILES


@pytest.mark.parametrize("name", FILES)
def test_cpython(name):
    status, output = on_cpython(name)
    assert status == 0, output
    assert ran(output) > 0, output


@pytest.mark.parametrize("interpreter", NAMES, indirect=True)
@pytest.mark.parametrize("name", FILES)
def test_micropython(interpreter, name):
    done = interpreter.run([RUNNER, "tests/device/" + name], timeout=60)
    output = done.stdout + done.stderr
    assert done.returncode == 0, output
    assert ran(output) == ran(on_cpython(name)[1]), "a test vanished:\n" + output

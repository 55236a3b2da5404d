# SPDX-License-Identifier: MIT
"""What host tests share: folders, interpreters, needed programs, ports, polling, processes.

`needs("ipptool")` returns the program's path, or skips the test naming the Debian package that
has it. With CI=true what is missing is a failure instead: CI skips nothing.
"""

import ctypes.util
import functools
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".tools"
BIN = TOOLS / "bin"
SHARED = ROOT.parent / "shared"
PACKAGES = ROOT / "tests/debian-packages.txt"
# Interpreters that printers of end-to-end tests run on. Device tests run on every one of them in
# `make check` too; whole printers only on the laptop's, for the sake of its two minutes.
_ON_A_BOARD = pytest.param("micropython-board", marks=pytest.mark.slow)
LAPTOP_AND_BOARD = ["micropython", _ON_A_BOARD]
LAPTOP_BOARD_AND_FROZEN = [
    *LAPTOP_AND_BOARD,
    pytest.param("micropython-board-frozen", marks=pytest.mark.slow),
]

IN_CI = os.environ.get("CI") == "true"
FIRMWARE_PATH = "firmware:boards/unix:.frozen"  # without .frozen there is no asyncio


def missing(text):
    """Skip the test, or fail it in CI, because of what text says is not here."""
    if IN_CI:
        pytest.fail(text + " (CI must have it)", pytrace=False)
    pytest.skip(text)


@functools.cache
def packages():
    """Return {what a Debian package provides: package} from tests/debian-packages.txt."""
    found = {}
    for line in PACKAGES.read_text().splitlines():
        match = re.match(r"([a-z0-9][a-z0-9.+-]*):(.*)", line)
        if match:
            found.update(dict.fromkeys(match[2].split(), match[1]))
    return found


def needs(name):
    """Return the path of a program, file or library of tests/debian-packages.txt, or skip."""
    package = packages().get(name)
    if package is None:
        raise AssertionError(f"{name} is in no line of {PACKAGES.name}: add it there")
    if name.startswith("/"):
        found = name if os.path.exists(name) else None
    elif re.match(r"lib.*\.so\.", name):
        stem = re.match(r"lib(.*)\.so\.", name)[1]
        found = ctypes.util.find_library(stem)
    else:
        found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not found:
        missing(f"{name} is not installed (Debian package {package})")
    return found


def samples():
    """Return the folder of the recorded and sample jobs, which lies beside the clone."""
    folder = SHARED / "samples"
    if not folder.is_dir():
        missing("the samples (../shared/samples) are not here")
    return folder


def run(command, timeout=120, environment=None):
    """Run command in the repository's root; return CompletedProcess, fail after timeout s."""
    try:
        return subprocess.run(
            [str(word) for word in command],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        output = b"".join(part for part in (late.stdout, late.stderr) if part)
        text = output.decode(errors="replace")
        pytest.fail(f"{command[0]} did not end within {timeout} s:\n{text}", pytrace=False)


@dataclass(frozen=True)
class Interpreter:
    """One MicroPython that tests run on; absent says why there is none."""

    name: str
    path: Path
    heap: str = "384K"  # more than a board has: the firmware is compiled from source here
    absent: str = ""

    @property
    def frozen(self):
        """True when the firmware is frozen into it."""
        return self.name.endswith(("-frozen", "-whole"))

    def run(self, arguments, heap=None, timeout=120, environment=None):
        """Run it in the repository's root; return CompletedProcess with text output.

        A run that exceeds timeout seconds fails the test with what it had printed.
        """
        command = [str(self.path), "-X", "heapsize=" + (heap or self.heap), *map(str, arguments)]
        env = {k: v for k, v in os.environ.items() if k != "MICROPYPATH"}
        env.update(environment or {})
        return subprocess.run(
            command,
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )


@functools.cache
def interpreters():
    """Return every interpreter that tests should run on, with those that are not here."""
    given = os.environ.get("PLATEN_MICROPYTHON")
    default = Path(shutil.which(given) or given) if given else BIN / "micropython"
    note = TOOLS / "board-unavailable.txt"
    reason = note.read_text().strip() if note.is_file() else "run `make setup`"
    found = [Interpreter("micropython", default, heap="512K")]
    newer = BIN / "micropython-1.26"
    if newer.exists():
        found.append(Interpreter(newer.name, newer, heap="512K"))
    for name in ("micropython-board", "micropython-board-gc", "micropython-board-whole"):
        found.append(Interpreter(name, BIN / name))
    return [
        one if one.path.exists() else Interpreter(one.name, one.path, one.heap, reason)
        for one in found
    ]


def interpreter(name):
    """Return the interpreter of that name, or skip."""
    (found,) = [one for one in interpreters() if one.name == name]
    if found.absent:
        missing(f"{name} is not here: {found.absent}")
    if found.frozen:
        freeze()
    return found


@functools.cache
def freeze():
    """Make the frozen interpreters hold the firmware as it is now."""
    command = [sys.executable, "-m", "host_tools.setup", "--frozen"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def free_port():
    """Return a TCP port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, timeout_s=10.0, what="the condition"):
    """Poll condition() until it is true and return its value; fail at the deadline."""
    deadline = time.monotonic() + timeout_s
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come true within {timeout_s} s")
        time.sleep(0.01)


class Processes:
    """Starts programs and ends every one of them, by its own id, when the test is over."""

    def __init__(self):
        self.running = []

    def start(self, command, **options):
        """Start command (Popen's options); it is ended with the test."""
        options.setdefault("cwd", ROOT)
        options.setdefault("stdin", subprocess.DEVNULL)
        process = subprocess.Popen([str(word) for word in command], **options)
        self.running.append(process)
        return process

    def close(self):
        """End what still runs, last started first."""
        for process in reversed(self.running):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            for stream in (process.stdin, process.stdout, process.stderr):
                if stream:
                    stream.close()

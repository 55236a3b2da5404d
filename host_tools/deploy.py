# SPDX-License-Identifier: MIT
"""`deploy`: the firmware onto a board, as .mpy files, so that it can break off anywhere.

A version is a folder of its own (/fw/ID) that is filled beside the running one; what a break left
is gone on with. When every file on the board has the right SHA-256, one rename of /fw/run switches,
on trial: boards/loader/main.py goes back by itself if the new version does not get ready.
"""

import base64
import shlex
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from host_tools import deploy_build
from host_tools.board_link import BoardError, BoardLink, LinkError, read_program
from host_tools.console import note
from host_tools.deploy_build import Files
from host_tools.errors import UserError
from host_tools.setup_base import ROOT

_LOADER = ROOT / "boards/loader/main.py"
_RECEIVER = ROOT / "boards/loader/receiver.py"
_FOLDER = "/fw"
_RUN = "/fw/run"
_MANIFEST = "manifest"
_CONFIG = "platen.json"
_CHUNK_BYTES = 1536  # 2 KB of Base64, which a board without PSRAM can take in one piece
_READY_S = 60.0  # an ESP32 that joins a network and makes its first connections
_SPARE_BLOCKS = 8  # of flash: settings, history, and fw/run.new
_OLDEST = (1, 25)


@dataclass
class Report:
    """What a deployment did."""

    version: str
    copied: int = 0  # files that crossed the wire
    kept: int = 0  # files that were on the board
    free_flash: int = 0
    free_heap: int = 0  # before the firmware runs
    running: str | None = None  # the version that got ready; None: nobody looked
    said: list[str] = field(default_factory=list)


class Deployment:
    """One connection to one board."""

    def __init__(self, link: BoardLink, say: Callable[[str], None] = note) -> None:
        self._link = link
        self._say = say
        link.run(read_program(_RECEIVER))
        (word, major, minor, self.free_heap, self.free_flash, self.flash, self.block) = (
            int(each) for each in self._ask("facts()").strip("()").split(",")
        )
        if (major, minor) < _OLDEST:
            raise UserError(f"the board has MicroPython {major}.{minor}; it needs 1.25 or newer")
        self.arch = deploy_build.architecture(word)
        self.run_line = self._ask(f"text({_RUN!r})").split()

    def _ask(self, call: str) -> str:
        return self._link.run(call).strip()

    def _digests(self, folder: str) -> dict[str, str]:
        """{path below folder: SHA-256} of what is on the board."""
        lines = self._ask(f"digests({folder!r})").splitlines()
        pairs = (line.strip().split(" ", 1) for line in lines)
        return {path[len(folder) + 1 :]: digest for digest, path in pairs}

    def _send(self, path: str, data: bytes) -> None:
        self._link.run(f"begin({path!r})")
        for at in range(0, len(data), _CHUNK_BYTES):
            piece = base64.b64encode(data[at : at + _CHUNK_BYTES])
            self._link.run(f"write({piece!r})")
        self._link.run("end()")

    def _replace(self, path: str, data: bytes) -> None:
        self._send(path + ".new", data)
        self._link.run(f"switch({path!r})")

    def _tidy(self, version: str) -> None:
        """Remove versions that are neither running nor the one that is coming."""
        wanted = {*self.run_line, version, "run"}
        for name in self._ask(f"names({_FOLDER!r})").split():
            if name not in wanted:
                self._link.run(f"remove({_FOLDER + '/' + name!r})")

    def _need_bytes(self, files: Files, there: dict[str, str], wanted: dict[str, str]) -> int:
        sizes = [len(data) for name, data in files.items() if there.get(name) != wanted[name]]
        blocks = sum(-(-size // self.block) for size in sizes)
        return (blocks + _SPARE_BLOCKS) * self.block

    def put(self, files: Files) -> Report:
        """Bring these files onto the board and switch to them; nothing changes if they are there.

        The board does not restart yet.
        """
        version = deploy_build.version_of(files)
        report = Report(version, free_heap=self.free_heap)
        self._tidy(version)
        self._loader()
        folder = f"{_FOLDER}/{version}"
        files = {**files, _MANIFEST: deploy_build.manifest(files)}
        wanted = deploy_build.digests(files)
        there = self._digests(folder)
        if there != wanted:
            self._check_room(self._need_bytes(files, there, wanted))
            self._fill(folder, files, wanted, there, report)
            if self._digests(folder) != wanted:
                raise LinkError("the files on the board are not what was sent; begin again")
        report.kept = len(files) - report.copied
        if self.run_line[:1] != [version]:
            old = self.run_line[-1:]
            self._replace(_RUN, " ".join([version, *old]).encode())
        free = self._ask("facts()").strip("()").split(",")[4]
        report.free_flash = int(free)
        return report

    def _loader(self) -> None:
        data = _LOADER.read_bytes()
        wanted = deploy_build.digests({"main.py": data})["main.py"]
        found = self._link.run(
            "try:\n print(_digest('/main.py'))\nexcept OSError:\n print()"
        ).strip()
        if found != wanted:
            self._replace("/main.py", data)

    def _check_room(self, need_bytes: int) -> None:
        free = int(self._ask("facts()").strip("()").split(",")[4])
        if need_bytes > free:
            raise UserError(
                f"the new version needs {need_bytes // 1024} KB of flash beside the old one, and"
                f" {free // 1024} KB are free; remove files, or freeze the firmware into an"
                " image (deploy --frozen)"
            )

    def _fill(
        self,
        folder: str,
        files: Files,
        wanted: dict[str, str],
        there: dict[str, str],
        report: Report,
    ) -> None:
        known: dict[str, str] = {}  # what the running version has, by digest
        for old in self.run_line[-1:]:
            for name, digest in self._digests(f"{_FOLDER}/{old}").items():
                known.setdefault(digest, f"{_FOLDER}/{old}/{name}")
        for name in there.keys() - files.keys():
            self._link.run(f"remove({folder + '/' + name!r})")
        missing = [name for name in files if there.get(name) != wanted[name]]
        coming = [name for name in missing if wanted[name] not in known]
        self._say(f"{len(coming)} of {len(files)} files to copy, for {self.arch or 'any board'}")
        try:
            for name in missing:
                source = known.get(wanted[name])
                if source is None:
                    self._send(f"{folder}/{name}", files[name])
                    report.copied += 1
                else:
                    self._link.run(f"copy({source!r}, {folder + '/' + name!r})")
        except BoardError as error:
            if "ENOSPC" not in error.trace and "Errno 28" not in error.trace:
                raise
            self._link.run("end()")
            self._link.run(f"remove({folder!r})")  # the printer needs the room
            raise UserError("the board's flash is full; the version on it is as it was") from None

    def has_config(self) -> bool:
        """Whether the board knows what printer it is."""
        return _CONFIG in self._ask("names('/')").split()

    def start(self, report: Report, timeout_s: float = _READY_S) -> None:
        """Restart the board and see which version gets ready."""

        def hear(line: str) -> bool:
            report.said.append(line)
            words = line.split()
            if words[:1] == ["running"] and len(words) > 2:
                report.running = words[1].rstrip(",")
                report.free_heap = int(words[2])
                return True
            return False

        if self._link.restart(hear, timeout_s):
            return
        # A version that hangs: the loader has the old one's name in place already.
        raise UserError(
            f"the printer did not get ready within {timeout_s:.0f} s; it said:"
            f" {' | '.join(report.said[-3:]) or 'nothing'}. Reset the board: it starts the version"
            " it had before"
        )


def deploy(
    port: str,
    files: Callable[[str | None], Files],
    say: Callable[[str], None] = note,
    patience_s: float = 10.0,
    ready_s: float = _READY_S,
) -> Report:
    """Deploy what `files(architecture)` returns; a Report, or UserError."""
    with BoardLink(port, patience_s) as link:
        work = Deployment(link, say)
        report = work.put(files(work.arch))
        if not work.has_config():
            say(f"the board has no {_CONFIG} yet: it starts when it is configured")
            return report
        work.start(report, ready_s)
        if report.running != report.version:
            raise UserError(
                f"version {report.version} did not get ready, the board went back to"
                f" {report.running}; it said: {' | '.join(report.said[-4:])}"
            )
        return report


def command(
    port: Annotated[
        str | None,
        typer.Option(metavar="PORT", help="Serial port of the board: /dev/ttyUSB0, /dev/ttyACM0."),
    ] = None,
    board: Annotated[str, typer.Option(metavar="NAME", help="Board, from boards/.")] = "unix",
    frozen: Annotated[
        bool, typer.Option("--frozen", help="Prepare and check a custom image instead.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where --frozen writes.", show_default="build/frozen-NAME"
        ),
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Keep line numbers for tracebacks: 2 KB more heap.")
    ] = False,
) -> None:
    """Put the firmware onto a board that runs MicroPython, and start it.

    Only what changed is copied. The version that works stays until the new one is ready; after a
    break, run it again. Prints the version and what is free.
    """
    if frozen:
        from host_tools import deploy_frozen  # noqa: PLC0415  needs a C compiler, rarely used

        deploy_frozen.prepare(board, out or ROOT / f"build/frozen-{board}")
        return
    if not port:
        raise UserError("which board? Name its port, as in --port /dev/ttyUSB0")
    began = time.monotonic()
    optimize = 2 if debug else 3
    report = deploy(port, lambda arch: deploy_build.build(board, arch, optimize))
    print(f"version {report.version}")
    note(
        f"{report.copied} files copied, {report.kept} were there,"
        f" {time.monotonic() - began:.1f} s; free: {report.free_flash // 1024} KB of flash,"
        f" {report.free_heap // 1024} KB of heap"
    )
    if report.running is None:
        note(f"next: put {_CONFIG} onto it, then mpremote connect {shlex.quote(port)} reset")

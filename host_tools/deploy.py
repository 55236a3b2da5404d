# SPDX-License-Identifier: MIT
"""`deploy`: the firmware onto a board, as .mpy files, so that it can break off anywhere.

A version is a folder of its own (/fw/ID) that is filled beside the running one; what a break left
is gone on with. When every file on the board has the right SHA-256, one rename of /fw/run
switches, on trial: boards/loader/main.py goes back by itself if the new one does not get ready.
"""

import hashlib
import shlex
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from host_tools import deploy_build
from host_tools.board_files import BoardFiles
from host_tools.board_link import BoardLink
from host_tools.console import note
from host_tools.deploy_build import Files
from host_tools.errors import EXIT_CANCELED, UserError
from host_tools.setup_base import ROOT

_LOADER = ROOT / "boards/loader/main.py"
_FOLDER = "/fw"
_RUN = "/fw/run"
_MANIFEST = "manifest"
_CONFIG = "platen.json"
_SET_UP = "set-up: the access point "  # firmware/platen/setup.py
_READY_S = 60.0  # an ESP32 that joins a network and makes its first connections


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

    @property
    def in_set_up(self) -> bool:
        """Whether the printer knows no Wi-Fi that lets it in, and waits for a phone."""
        return any(_SET_UP in line for line in self.said)


class Deployment:
    """One connection to one board."""

    def __init__(self, link: BoardLink, say: Callable[[str], None] = note) -> None:
        self._link = link
        self._say = say
        self._files = BoardFiles(link)
        self._facts = self._files.facts()
        self.arch = self._facts.arch
        self._run = self._files.text(_RUN).split()

    def put(self, files: Files) -> Report:
        """Bring these files onto the board and switch to them; nothing changes if they are there.

        The board does not restart yet.
        """
        version = deploy_build.version_of(files)
        files = {**files, _MANIFEST: deploy_build.manifest(files)}
        self._tidy(version)
        self._bring_loader()
        copied = self._files.fill(f"{_FOLDER}/{version}", files, self._known(version), self._say)
        if self._run[:1] != [version]:
            self._files.replace(_RUN, " ".join([version, *self._run[-1:]]).encode())
        free = self._files.facts().free_flash
        return Report(version, copied, len(files) - copied, free, self._facts.free_heap)

    def _tidy(self, version: str) -> None:
        """Remove versions that are neither running nor the one that is coming."""
        for name in self._files.names(_FOLDER):
            if name not in {*self._run, version, "run"}:
                self._files.remove(f"{_FOLDER}/{name}")

    def _bring_loader(self) -> None:
        data = _LOADER.read_bytes()
        if self._files.ask("digest('/main.py')") != hashlib.sha256(data).hexdigest():
            self._files.replace("/main.py", data)

    def _known(self, version: str) -> dict[str, str]:
        """{SHA-256: path} of the files of the version that runs."""
        known: dict[str, str] = {}
        for old in self._run[-1:]:
            if old != version:
                for name, digest in self._files.digests(f"{_FOLDER}/{old}").items():
                    known[digest] = f"{_FOLDER}/{old}/{name}"
        return known

    def has_config(self) -> bool:
        """Whether the board knows what printer it is."""
        return _CONFIG in self._files.names("/")

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
        after = "There is no version before it to go back to"
        if self._run and self._run != [report.version]:
            after = "Reset the board: it starts the version it had before"
        raise UserError(
            f"the printer did not get ready within {timeout_s:.0f} s; it said:"
            f" {' | '.join(report.said[-3:]) or 'nothing'}. {after}"
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
        from host_tools import deploy_frozen  # noqa: PLC0415  rarely used

        deploy_frozen.prepare(board, out or ROOT / f"build/frozen-{board}")
        return
    if not port:
        raise UserError("which board? Name its port, as in --port /dev/ttyUSB0")
    began = time.monotonic()
    optimize = 2 if debug else 3
    try:
        report = deploy(port, lambda arch: deploy_build.build(board, arch, optimize))
    except KeyboardInterrupt:
        raise UserError(
            "stopped; the board waits at its prompt: a reset starts what it ran, another `deploy`"
            " goes on where this one stopped",
            EXIT_CANCELED,
        ) from None
    print(f"version {report.version}")
    note(
        f"{report.copied} files copied, {report.kept} were there,"
        f" {time.monotonic() - began:.1f} s; free: {report.free_flash // 1024} KB of flash,"
        f" {report.free_heap // 1024} KB of heap"
    )
    if report.in_set_up:
        note(
            "next: the printer has no Wi-Fi; its slip says how a phone chooses one (docs/setup.md)"
        )
    if report.running is None:
        note(f"next: python -m host_tools provision --port {shlex.quote(port)}")

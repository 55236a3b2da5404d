# SPDX-License-Identifier: MIT
"""Bringing the firmware onto a board, on the virtual board and its pseudo-terminal.

    boards.provision_deploy_s      an empty board: provision, deploy, print a page over TLS
    boards.redeploy_files          files copied when nothing has changed
    boards.redeploy_s              how long that takes, until the printer is ready again
    boards.interrupted             deployments that something went wrong in
    boards.interrupted_unbootable  of those, after which the board printed with no version

A real wire takes longer: the bytes of one deployment, at 115200 baud, stand beside the first.
"""

import tempfile
import time
from pathlib import Path

import boardkit
import deploy_faults
from host_tools import deploy_build

INTERRUPTIONS = 200
SEED = 1


def _from_nothing(record, files):
    with (
        tempfile.TemporaryDirectory() as folder,
        boardkit.BoardPrinter(Path(folder)) as printer,
    ):
        settings = printer.settings_file()
        start = time.monotonic()
        boardkit.host_tools("provision", "--config", settings, "--port", printer.port)
        sent = deploy_faults.measure(printer, files)[0]
        printer.print_job()
        seconds = time.monotonic() - start
        wire = {"its bytes at 115200 baud": sent * 10 / 115200}
        record("boards.provision_deploy_s", seconds, "s", wire)
        start = time.monotonic()
        report = deploy_faults.put(printer, files)
        record("boards.redeploy_files", report.copied, "files")
        record("boards.redeploy_s", time.monotonic() - start, "s")


def _interrupted(record, files):
    others = deploy_build.build("unix", "x64", optimize=2)
    unbootable = done = 0
    seed = SEED
    while done < INTERRUPTIONS:
        # A board that does not print ends its series, and a new one takes its place.
        found = []
        with (
            tempfile.TemporaryDirectory() as folder,
            boardkit.BoardPrinter(Path(folder)) as printer,
        ):
            printer.configure()
            try:
                deploy_faults.many(printer, files, others, INTERRUPTIONS - done, seed, found)
            except AssertionError as error:
                print(f"boards: after {found}: {error}")
                unbootable += 1
                done += 1
        done += len(found)
        seed += 1
    record("boards.interrupted", done, "deployments")
    record("boards.interrupted_unbootable", unbootable, "deployments")


def run(record):
    """Measure both."""
    files = boardkit.files()  # built before the clock runs: that is this computer's speed
    _from_nothing(record, files)
    _interrupted(record, files)

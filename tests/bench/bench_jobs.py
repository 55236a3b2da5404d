# SPDX-License-Identifier: MIT
"""How quickly whole jobs go through on this computer, with an engine whose clock runs ahead.

    jobs.rows_per_s_KIND         gray rows of 384 dots over TLS, dithered, on the virtual engine
    jobs.first_answer_ms_KIND    connect, TLS handshake, Get-Printer-Attributes
    jobs.next_answer_ms_KIND     Get-Printer-Attributes on the same connection

KIND is 64bit or 32bit, the interpreter. Not a board's speed: to see what a change costs.
"""

import statistics
import tempfile
import time
from pathlib import Path

import hosttest
from e2e_client import COMPLETED, Wire, job_of
from e2e_printer import Simulator
from e2e_raster import Strip

KINDS = {"64bit": "micropython", "32bit": "micropython-board"}
ROWS = 20_000
TIMES = 30


def _rows_per_s(printer, strip):
    start = time.monotonic()
    with Wire(printer.port, timeout_s=300) as wire:
        answer = wire.print_pieces(strip.document(ROWS), "image/pwg-raster")
    assert job_of(answer)[1] == COMPLETED
    return ROWS / (time.monotonic() - start)


def _answers_ms(printer):
    first, following = [], []
    for _ in range(TIMES):
        start = time.monotonic()
        with Wire(printer.port) as wire:
            wire.printer()
            first.append(time.monotonic() - start)
            start = time.monotonic()
            wire.printer()
            following.append(time.monotonic() - start)
    return 1000 * statistics.median(first), 1000 * statistics.median(following)


def run(record):
    """Measure both kinds."""
    strip = Strip()
    for kind, name in KINDS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            Simulator(Path(folder), hosttest.interpreter(name)) as printer,
        ):
            _rows_per_s(printer, strip)  # compiles, fills caches
            record(f"jobs.rows_per_s_{kind}", _rows_per_s(printer, strip), "rows/s")
            first, following = _answers_ms(printer)
            record(f"jobs.first_answer_ms_{kind}", first, "ms")
            record(f"jobs.next_answer_ms_{kind}", following, "ms")

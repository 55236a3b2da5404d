# SPDX-License-Identifier: MIT
"""How quickly the printer answers while it prints on a slow engine (9600 baud, real time).

    polling.worst_answer_ms_KIND    slowest of some 320 answers to two clients
    polling.median_answer_ms_KIND   and the usual one
    polling.cancel_ink_ms_KIND      from Cancel-Job to the last row that was printed
    polling.cancel_paper_ms_KIND    ... and until the paper stands, torn off

KIND is 64bit or 32bit, the interpreter.
"""

import tempfile
from pathlib import Path

import e2e_polling
import hosttest
from e2e_printer import Simulator

KINDS = {"64bit": "micropython", "32bit": "micropython-board"}


def run(record):
    """Measure both kinds."""
    for kind, name in KINDS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            Simulator(
                Path(folder),
                hosttest.interpreter(name),
                fast=False,
                control=True,
                baud=e2e_polling.BAUD,
            ) as printer,
        ):
            seen = e2e_polling.measure(printer)
        record(f"polling.worst_answer_ms_{kind}", 1000 * seen.worst_s, "ms")
        record(f"polling.median_answer_ms_{kind}", 1000 * seen.median_s, "ms")
        record(f"polling.cancel_ink_ms_{kind}", 1000 * seen.stop.ink_s, "ms")
        record(f"polling.cancel_paper_ms_{kind}", 1000 * seen.stop.paper_s, "ms")

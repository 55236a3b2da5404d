# SPDX-License-Identifier: MIT
"""Get-Printer-Attributes for all attributes, over and over, and what two peers do beside it.

    gpa.requests_per_s       on one plain connection that is kept (`open` profile, 64-bit); beside
                             it ippeveprinter, and ippserver, which ends the connection each time
    gpa.vs_ippeveprinter     how many times as fast as CUPS' test printer
    gpa.vs_ip_server         ... and as the Python package ippserver (h2g2bob/ipp-server)
    gpa.answer_bytes         length of the IPP answer
    gpa.heap_bytes_32bit     heap allocated for a request, frozen into the board-like interpreter
    gpa.heap_bytes_32bit_gc  ... on the one that has TLS in the Python heap, too

The same client asks all three in turns; each figure is the median of its rounds. `vs_` are medians
of what each round gave, so that a busy computer slows down both sides of them.
"""

import statistics
import tempfile
from pathlib import Path

import gpa_load
import hosttest
from e2e_printer import Simulator, frozen_interpreter

ROUNDS = 9
ROUND_S = 0.4
REQUESTS = 500


def _rates():
    """Requests per second of (Platen, ippeveprinter, ippserver), for each round; answer bytes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Simulator(Path(folder), hosttest.interpreter("micropython"), profile="open") as printer,
        gpa_load.ippeveprinter() as eve,
        gpa_load.ip_server() as other,
    ):
        loads = [gpa_load.Load(printer.port), gpa_load.Load(eve), gpa_load.Load(other, "/")]
        answers = [load.ask() for load in loads]
        rounds = [[load.for_seconds(ROUND_S) for load in loads] for _ in range(ROUNDS)]
        for load in loads:
            load.close()
    return rounds, len(answers[0])


def run(record):
    """Measure all of it."""
    rounds, answer_bytes = _rates()
    own, eve, other = (statistics.median(rates) for rates in zip(*rounds, strict=True))
    beside = {"ippeveprinter": round(eve), "ippserver": round(other)}
    record("gpa.requests_per_s", round(own), "requests/s", beside)
    for name, i in (("ippeveprinter", 1), ("ip_server", 2)):
        ratio = statistics.median(rates[0] / rates[i] for rates in rounds)
        record(f"gpa.vs_{name}", ratio, "times")
    record("gpa.answer_bytes", answer_bytes, "bytes")
    frozen_interpreter()
    for kind in ("", "_gc"):
        name = f"micropython-board{kind.replace('_', '-')}-frozen"
        used = gpa_load.heap_bytes(hosttest.BIN / name, REQUESTS)
        record(f"gpa.heap_bytes_32bit{kind}", used, "bytes")

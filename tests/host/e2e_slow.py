# SPDX-License-Identifier: MIT
"""Slow clients by the hundred while a job prints: slowhttptest, and what a normal client sees.

measure(printer, attack, seconds) -> Seen   raises where the job is not printed dot by dot
"""

import subprocess
import threading
import time
from dataclasses import dataclass, field

from e2e_client import COMPLETED, OK, Upload, Wire, job_of
from e2e_printer import VECTORS, assert_clean, assert_same, expected
from host_tools import ipp
from hosttest import needs

NEIGHBOUR = "127.0.0.2"  # slowhttptest comes from 127.0.0.1
CONNECTIONS = 200
RATE = 100  # new connections in a second
PAGE = "gs-pwg-sgray8-384x1199-203dpi.pwg"
_END_S = 60
_PAUSE_S = 0.25

# Slow headers, slow bodies, slow reading of the answer.
ATTACKS = {
    "headers": ("-H", "-i", "2"),
    "body": ("-B", "-i", "2", "-s", "65536", "-f", "application/ipp"),
    "read": ("-X", "-n", "1", "-w", "1", "-y", "8", "-z", "1", "-k", "3"),
}


@dataclass
class Seen:
    """What the normal client saw; times in seconds."""

    latencies_s: list = field(default_factory=list)
    errors: list = field(default_factory=list)
    jobs: int = 0

    @property
    def worst_s(self):
        """The slowest answer, from the connection on."""
        return max(self.latencies_s)


def measure(printer, attack, seconds):
    """Attack for so many seconds while jobs print one after the other."""
    scheme, path = ("https", "/" if attack == "read" else "/ipp/print")
    url = f"{scheme}://localhost:{printer.port}{path}"
    times = ("-c", CONNECTIONS, "-r", RATE, "-l", seconds, "-u", url)
    command = [needs("slowhttptest"), *ATTACKS[attack], *times]
    seen = Seen()
    with subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as slow:
        # A thread, because a job must not hold up the questions.
        jobs = threading.Thread(target=_jobs, args=(printer, slow, seen), daemon=True)
        jobs.start()
        try:
            while slow.poll() is None:
                _ask(printer, seen)
                time.sleep(_PAUSE_S)
        finally:
            if slow.poll() is None:
                slow.terminate()
    jobs.join(_END_S)
    if jobs.is_alive():
        seen.errors.append("a job did not end")
    return seen


def _ask(printer, seen):
    began = time.monotonic()
    try:
        with Wire(printer.port, source=NEIGHBOUR) as wire:
            assert wire.ask(ipp.GET_PRINTER_ATTRIBUTES).code == OK
    except Exception as error:
        seen.errors.append(error)
    seen.latencies_s.append(time.monotonic() - began)


def _jobs(printer, slow, seen):
    data = (VECTORS / PAGE).read_bytes()
    try:
        while slow.poll() is None:
            answer = Upload(printer.port, data, "image/pwg-raster", source=NEIGHBOUR).answer(
                _END_S
            )
            job_id, state = job_of(answer)
            assert state == COMPLETED, state
            assert_clean(printer.record(job_id))
            assert_same(printer.picture(job_id), expected(PAGE))
            seen.jobs += 1
    except Exception as error:
        seen.errors.append(error)

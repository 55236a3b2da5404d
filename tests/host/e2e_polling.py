# SPDX-License-Identifier: MIT
"""Clients that poll while a slow engine prints, and what they measure.

with Pollers(port, job_id) as polls: ...        two clients, ten rounds a second each
polls.worst_s, polls.count
stop_time(printer, cancel) -> Stop              how long the paper runs on after a cancel
"""

import statistics
import threading
import time
from dataclasses import dataclass

from e2e_client import CANCELED, PROCESSING, SERVER_ERROR_JOB_CANCELED, Upload, Wire
from e2e_printer import VECTORS, assert_clean, assert_same, expected, stalls
from hosttest import wait_for

BAUD = 9600
LONG = "gs-pwg-sgray8-384x1199-203dpi.pwg"  # a minute at this speed
ROUNDS = 8 * 10  # of each client: eight seconds
CLIENTS = 2
PERIOD_S = 0.1

# What CUPS' backend asks for in every round (recorded: tests/vectors/streams).
_CUPS_NAMES = (
    "compression-supported",
    "copies-supported",
    "cups-version",
    "document-format-supported",
    "marker-colors",
    "marker-levels",
    "media-col-supported",
    "multiple-document-handling-supported",
    "operations-supported",
    "print-color-mode-supported",
    "printer-alert",
    "printer-is-accepting-jobs",
    "printer-state",
    "printer-state-message",
    "printer-state-reasons",
)


class Pollers:
    """Each client asks for printer and job attributes over one kept TLS connection."""

    def __init__(self, port, job_id):
        self.latencies_s = []
        self.errors = []
        self._port = port
        self._job_id = job_id
        self._end = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(number,), daemon=True)
            for number in range(CLIENTS)
        ]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        for thread in self._threads:
            thread.join(30)

    @property
    def worst_s(self):
        """The slowest answer."""
        return max(self.latencies_s)

    @property
    def count(self):
        """Answers so far."""
        return len(self.latencies_s)

    def _run(self, number):
        try:
            # One asks for everything, the other for what CUPS wants.
            names = _CUPS_NAMES if number % 2 else ()
            with Wire(self._port) as wire:
                due = time.monotonic() + number * PERIOD_S / CLIENTS
                while not self._end.wait(max(0.0, due - time.monotonic())):
                    due += PERIOD_S
                    self._time(wire.printer, *names)
                    self._time(wire.job, self._job_id)
        except Exception as error:
            self.errors.append(error)

    def _time(self, ask, *arguments):
        start = time.monotonic()
        ask(*arguments)
        self.latencies_s.append(time.monotonic() - start)


@dataclass
class Stop:
    """After a Cancel-Job: seconds until its answer, the last inked row, the last movement."""

    answer_s: float
    ink_s: float
    paper_s: float


def stop_time(printer, cancel, quiet_s=1.5):
    """Call cancel() and watch the engine until its paper has stood still for quiet_s."""
    start = time.monotonic()
    cancel()
    now = time.monotonic()
    stop = Stop(now - start, 0.0, 0.0)
    inked = moved = -1
    last = now
    while now - last < quiet_s:
        state = printer.control()
        now = time.monotonic()
        ink = state["rows_moved"] - state["feed_rows"]
        if ink != inked:
            inked, stop.ink_s, last = ink, now - start, now
        if state["rows_moved"] != moved:
            moved, stop.paper_s, last = state["rows_moved"], now - start, now
    return stop


def begin(printer):
    """A long job that prints: (upload, its number)."""
    with Wire(printer.port) as wire:
        job_id = wire.create()
        data = (VECTORS / LONG).read_bytes()
        upload = Upload(printer.port, data, "image/pwg-raster", job_id=job_id)
        wait_for(lambda: wire.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
    wait_for(lambda: 20 < printer.control()["rows"] < 1000, 20, "the first rows")
    return upload, job_id


@dataclass
class Figures:
    """Of one job: the slowest and the median answer, the stop, how long this computer stood."""

    worst_s: float
    median_s: float
    stop: Stop
    stall_s: float


def measure(printer):
    """Print, poll, cancel; everything that must be so is checked, the times are returned."""
    with stalls() as watch:
        upload, job_id = begin(printer)
        try:
            with Pollers(printer.port, job_id) as polls, Wire(printer.port) as wire:
                wait_for(
                    lambda: polls.errors or polls.count >= CLIENTS * 2 * ROUNDS, 40, "the polls"
                )
                assert not polls.errors
                assert not upload.is_done
                stop = stop_time(printer, lambda: wire.cancel(job_id))
        finally:
            with Wire(printer.port) as wire:
                wire.cancel(job_id)
        assert upload.answer(10).code == SERVER_ERROR_JOB_CANCELED
    with Wire(printer.port) as wire:
        job = wire.job(job_id)
        assert job["job-state"].value == CANCELED
        assert "job-canceled-by-user" in job.all("job-state-reasons")
    record = printer.record(job_id)
    assert record["state"] == "canceled"
    assert_clean(record)
    picture = printer.picture(job_id)
    assert 20 < len(picture) < 1000
    assert_same(picture, expected(LONG)[: len(picture)])
    return Figures(polls.worst_s, statistics.median(polls.latencies_s), stop, watch.worst_s)

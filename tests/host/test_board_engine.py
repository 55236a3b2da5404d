# SPDX-License-Identifier: MIT
"""An engine that stops, on a virtual board with the UART of a real one: paper, CTS, the plug.

While it stands still every question is answered within 200 ms, as a phone asks them, and the
board's clock runs ahead: ten minutes pass in some seconds. Afterwards the job goes on, or, where
that is configured, was aborted.
"""

import threading
import time

import pytest

from boardkit import READY_S, WifiPrinter
from e2e_client import (
    ABORTED,
    COMPLETED,
    IDLE,
    PROCESSING,
    PROCESSING_STOPPED,
    STOPPED,
    Upload,
    Wire,
    job_of,
    mime_of,
)
from e2e_printer import VECTORS, stalls
from hosttest import wait_for

DOCUMENT = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
ANSWER_S = 0.2
PAUSE_S = 0.05  # between two questions of a client
PAUSE = threading.Event()  # that nobody sets
TEN_MINUTES_S = 600
SPEED = 120
ABORT_S = 300
ROWS = 650  # of the page, at least
MARGIN_ROWS = 250  # to the tear-off edge; what an engine out of step prints is longer

pytestmark = pytest.mark.slow


@pytest.fixture
def board(tmp_path):
    """A printer whose clock can be made to run."""
    # CTS is held in the middle of a unit: this engine waits for the rest of it for as long as it
    # takes, others give it up after 2.55 s and print what follows as text.
    printer = WifiPrinter(tmp_path / "board", bugs=["fs_t_forever"], baud=230400)
    printer.board.set_world_before(time_speed=1)
    yield printer
    printer.__exit__()


def begin(printer, **settings):
    printer.install(watchdog=False, **settings)
    printer.__enter__()
    printer.said("running 1")


def stopped(printer, stop):
    """A job of which some rows are printed, and then `stop` was called: (upload, job-id)."""
    with Wire(printer.http_port) as wire:
        job_id = wire.create()
        data = (VECTORS / DOCUMENT).read_bytes()
        upload = Upload(printer.http_port, data, mime_of(DOCUMENT), job_id=job_id, size=512)
        wait_for(lambda: wire.job(job_id)["job-state"].value == PROCESSING, READY_S, "processing")
        wait_for(lambda: printer.rows > 60, READY_S, "the first rows")
        stop()
        state = wait_for(lambda: the_state(wire, STOPPED), READY_S, "printer-state stopped")
        assert wire.job(job_id)["job-state"].value == PROCESSING_STOPPED
    return upload, job_id, state


def the_state(wire, wanted):
    found = wire.printer("printer-state", "printer-state-reasons")
    return found if found["printer-state"].value == wanted else None


def ask_for(printer, seconds, job_id, until=None):
    """Ask, for so many seconds of the board's clock: (slowest answer, last job-state)."""
    printer.board.set_world(time_speed=SPEED)
    slowest_s = 0.0
    count = 0
    with Wire(printer.http_port, timeout_s=READY_S) as wire, stalls() as machine:
        begun = wire.printer("printer-up-time")["printer-up-time"].value
        passed = 0
        while passed < seconds:
            at = time.monotonic()
            found = wire.printer("printer-up-time", "printer-state")
            slowest_s = max(slowest_s, time.monotonic() - at)
            count += 1
            passed = found["printer-up-time"].value - begun
            state = wire.job(job_id)["job-state"].value
            if state == until:
                break
            PAUSE.wait(PAUSE_S)
        late_s = machine.worst_s
    printer.board.set_world(time_speed=1)
    assert count > 10
    assert slowest_s < ANSWER_S + late_s, (slowest_s, late_s)
    return passed, state


def goes_on(printer, upload):
    assert job_of(upload.answer())[1] == COMPLETED
    assert printer.engine.counters["overruns"] == 0
    with Wire(printer.http_port) as wire:
        wait_for(lambda: the_state(wire, IDLE), READY_S, "idle")


def test_ten_minutes_without_paper(board):
    begin(board)
    upload, job_id, state = stopped(board, lambda: board.engine.inject("paper-out"))
    assert any(each.startswith("media-") for each in state["printer-state-reasons"].values)
    rows = board.rows
    assert ask_for(board, TEN_MINUTES_S, job_id)[1] == PROCESSING_STOPPED
    assert board.rows == rows
    board.engine.inject("paper-in")
    goes_on(board, upload)
    assert ROWS <= board.rows < ROWS + MARGIN_ROWS


def test_cts_that_is_stuck(board):
    begin(board)
    upload, job_id, state = stopped(board, lambda: board.board.set_world(cts_held=True))
    assert state["printer-state-reasons"].value == "other-error"
    assert ask_for(board, TEN_MINUTES_S, job_id)[1] == PROCESSING_STOPPED
    board.board.set_world(cts_held=False)
    goes_on(board, upload)
    assert ROWS <= board.rows < ROWS + MARGIN_ROWS


def test_an_engine_that_is_unplugged(board):
    """What was on the wire is lost; with the plug in again the rest is printed."""
    begin(board)
    upload, job_id, state = stopped(board, lambda: board.board.set_world(unplugged=True))
    assert state["printer-state-reasons"].value == "other-error"
    assert ask_for(board, TEN_MINUTES_S, job_id)[1] == PROCESSING_STOPPED
    board.board.set_world(unplugged=False)
    goes_on(board, upload)


@pytest.mark.parametrize("trouble", ["paper", "unplugged"])
def test_a_job_is_aborted_after_the_configured_time(board, trouble):
    begin(board, abort_stopped_s=ABORT_S)
    stop, go = {
        "paper": (
            lambda: board.engine.inject("paper-out"),
            lambda: board.engine.inject("paper-in"),
        ),
        "unplugged": (
            lambda: board.board.set_world(unplugged=True),
            lambda: board.board.set_world(unplugged=False),
        ),
    }[trouble]
    upload, job_id, _ = stopped(board, stop)
    passed_s, state = ask_for(board, TEN_MINUTES_S, job_id, until=ABORTED)
    assert state == ABORTED
    assert ABORT_S * 0.8 < passed_s < ABORT_S * 1.6  # the clock runs in leaps of some seconds
    upload.wait(READY_S)
    assert upload.is_done
    go()
    with Wire(board.http_port) as wire:
        reasons = wire.job(job_id, "job-state-reasons")["job-state-reasons"].values
        assert reasons == ["aborted-by-system"]
        wait_for(lambda: the_state(wire, IDLE), READY_S, "idle")
        data = (VECTORS / DOCUMENT).read_bytes()
        assert job_of(wire.print_bytes(data, mime_of(DOCUMENT)))[1] == COMPLETED
    assert board.engine.counters["overruns"] == 0

# SPDX-License-Identifier: MIT
"""The roll ends in the middle of a page: what clients see, how it goes on, how it is given up.

The virtual engine stops within a row; what it has received stays in its buffer, as in a real one.
"""

import time

import pytest
import reference
from e2e_client import (
    CANCELED,
    COMPLETED,
    IDLE,
    OK,
    PROCESSING,
    PROCESSING_STOPPED,
    SERVER_ERROR_JOB_CANCELED,
    STOPPED,
    Upload,
    Wire,
    job_of,
    mime_of,
)
from e2e_printer import (
    VECTORS,
    Simulator,
    assert_clean,
    assert_same,
    expected,
    expected_picture,
)

import hosttest
from hosttest import wait_for

LONG = "cups242-everywhere-sgray8-384-203dpi.pwg"
SHORT = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
NOTICE_S = 15  # time for the printer to see an end of paper, on a busy computer
PROMPT_S = 1.0


def vector(name):
    return (VECTORS / name).read_bytes()


@pytest.fixture
def stopped(printer):
    """A job that printed some rows and then ran out of paper: (upload, its number)."""
    yield from out_of_paper(printer)


def out_of_paper(printer):
    data = vector(LONG)
    with Wire(printer.port) as wire:
        job_id = wire.create()
    half = Half(data)
    upload = Upload(printer.port, half, mime_of(LONG), job_id=job_id, size=512)
    wait_for(lambda: printer.control()["rows_moved"] > 100, NOTICE_S, "the first rows")
    printer.control("paper-out")
    half.go_on()
    try:
        yield upload, job_id
    finally:
        printer.control("paper-in")
        upload.answer()


class Half(bytes):
    """A document whose second half is only handed out after go_on(): no test runs past a job."""

    def go_on(self):
        self.open = True

    open = False

    def __getitem__(self, key):
        if isinstance(key, slice) and key.start > len(self) // 2:
            wait_for(lambda: self.open, 60, "go_on()")
        return super().__getitem__(key)


def wait_until_stopped(wire, job_id):
    def look():
        state = wire.printer("printer-state", "printer-state-reasons", "printer-state-message")
        return state if state["printer-state"].value == STOPPED else None

    state = wait_for(look, NOTICE_S, "printer-state stopped")
    reasons = set(state["printer-state-reasons"].values)
    assert any(reason.startswith("media-") for reason in reasons), reasons
    # What IPP Everywhere's self-certification looks for comes first (protocol.md 2.5, I-20).
    assert state["printer-state-reasons"].values[0].startswith(("media-needed", "media-empty"))
    job = wire.job(job_id, "job-state", "job-state-reasons")
    assert job["job-state"].value == PROCESSING_STOPPED
    assert job["job-state-reasons"].values == ["printer-stopped"]


def test_the_job_stops_and_goes_on_by_itself(printer, stopped):
    upload, job_id = stopped
    with Wire(printer.port) as wire:
        wait_until_stopped(wire, job_id)
        rows = printer.control()["rows_moved"]
        for _ in range(20):
            wire.printer()
        assert printer.control()["rows_moved"] == rows
        assert not upload.is_done
        printer.control("paper-in")

        def goes_on():
            return wire.job(job_id)["job-state"].value in (PROCESSING, COMPLETED)

        wait_for(goes_on, NOTICE_S, "printing again")
        assert job_of(upload.answer())[1] == COMPLETED
        state = wire.printer("printer-state", "printer-state-reasons")
        assert state["printer-state"].value == IDLE
        assert state["printer-state-reasons"].values == ["none"]
    assert_clean(printer.record(job_id))
    assert_same(printer.picture(job_id), expected(LONG))


def test_a_job_can_be_canceled_while_the_paper_is_out(printer, stopped):
    upload, job_id = stopped
    with Wire(printer.port) as wire:
        wait_until_stopped(wire, job_id)
        start = time.monotonic()
        assert wire.cancel(job_id) == OK
        wait_for(
            lambda: wire.job(job_id)["job-state"].value == CANCELED, PROMPT_S, "job-state canceled"
        )
        assert upload.answer(5).code == SERVER_ERROR_JOB_CANCELED
        assert time.monotonic() - start < PROMPT_S
        assert wire.printer("printer-state")["printer-state"].value == STOPPED
        printer.control("paper-in")
        wait_for(
            lambda: wire.printer("printer-state")["printer-state"].value == IDLE,
            NOTICE_S,
            "printer-state idle",
        )
        answer = wire.print_bytes(vector(SHORT), mime_of(SHORT))
        next_id, state = job_of(answer)
    assert state == COMPLETED
    assert_same(printer.picture(next_id), expected(SHORT))


def test_a_job_sent_while_the_paper_is_out_prints_when_it_is_back(printer):
    printer.control("paper-out")
    try:
        with Wire(printer.port) as wire:
            wait_for(
                lambda: wire.printer("printer-state")["printer-state"].value == STOPPED,
                NOTICE_S,
                "printer-state stopped",
            )
            upload = Upload(printer.port, vector(SHORT), mime_of(SHORT))
            for _ in range(10):
                assert wire.printer("printer-state")["printer-state"].value == STOPPED
            assert not upload.is_done
    finally:
        printer.control("paper-in")
    job_id, state = job_of(upload.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(SHORT))


def test_the_next_job_waits_behind_a_canceled_one_for_paper(printer, stopped):
    """The paper comes back only after the next job was sent: not a dot of it may be lost."""
    upload, job_id = stopped
    with Wire(printer.port) as wire:
        wait_until_stopped(wire, job_id)
        assert wire.cancel(job_id) == OK
        upload.answer(5)
        following = Upload(printer.port, vector(SHORT), mime_of(SHORT))
        wait_for(
            lambda: wire.printer("queued-job-count")["queued-job-count"].value == 1,
            5,
            "the next job",
        )
        printer.control("paper-in")
    next_id, state = job_of(following.answer())
    assert state == COMPLETED
    assert_same(printer.picture(next_id), expected(SHORT))


def test_a_canceled_job_leaves_the_rows_it_had_printed(printer, stopped):
    upload, job_id = stopped
    with Wire(printer.port) as wire:
        wait_until_stopped(wire, job_id)
        assert wire.cancel(job_id) == OK
        upload.answer(5)
    printer.control("paper-in")
    picture = printer.picture(job_id)
    wanted = expected_picture(reference.expected_rows(VECTORS / LONG, 384))
    assert 100 < len(picture) < len(wanted)
    assert_same(picture, wanted[: len(picture)])


@pytest.mark.parametrize("event", ["cover-open", "error"])
def test_other_troubles_stop_the_job_too(printer, event):
    back = {"cover-open": "cover-closed", "error": "error-clear"}[event]
    reason = {"cover-open": "cover-open", "error": "other"}[event]
    printer.control(event)
    try:
        with Wire(printer.port) as wire:
            upload = Upload(printer.port, vector(SHORT), mime_of(SHORT))

            def look():
                state = wire.printer("printer-state-reasons")["printer-state-reasons"].values
                return [each for each in state if each.startswith(reason)]

            wait_for(look, NOTICE_S, f"printer-state-reasons {reason}")
    finally:
        printer.control(back)
    job_id, state = job_of(upload.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(SHORT))


@pytest.mark.slow
def test_in_real_time(tmp_path):
    """The same on an engine with a real clock: BUSY, status bytes and time-outs as on a desk."""
    interpreter = hosttest.interpreter("micropython-board")
    with Simulator(tmp_path, interpreter, fast=False, control=True) as printer:
        for upload, job_id in out_of_paper(printer):
            with Wire(printer.port) as wire:
                wait_until_stopped(wire, job_id)
                printer.control("paper-in")
                assert job_of(upload.answer())[1] == COMPLETED
        assert_clean(printer.record(job_id))
        assert_same(printer.picture(job_id), expected(LONG))

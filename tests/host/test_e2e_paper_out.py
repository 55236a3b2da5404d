# SPDX-License-Identifier: MIT
"""The roll ends in the middle of a page: what clients see, how it goes on, how it is given up.

The virtual engine stops within a row; what it has received stays in its buffer, as in a real one.
In real time the firmware keeps that buffer nearly empty and can ask why the engine stopped. A
fast engine has its buffer full at that moment and answers nothing: the reason is `other-error`.
"""

import contextlib
import time

import pytest

import hosttest
from e2e_client import (
    CANCELED,
    COMPLETED,
    IDLE,
    OK,
    PRINTING,
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
)
from hosttest import wait_for

LONG = "gs-pwg-sgray8-384x1199-203dpi.pwg"
SHORT = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
NOTICE_S = 15  # time for the printer to see an end of paper, on a busy computer
PROMPT_S = 1.0


def vector(name):
    return (VECTORS / name).read_bytes()


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def desk(request, tmp_path_factory):
    """A printer on an engine with a real clock, as on a desk."""
    interpreter = hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("desk")
    with Simulator(folder, interpreter, fast=False, control=True) as simulator:
        yield simulator


@contextlib.contextmanager
def out_of_paper(printer):
    """A job that printed some rows and then ran out of paper: (upload, its number)."""
    data = Half(vector(LONG))
    with Wire(printer.port) as wire:
        job_id = wire.create()
        upload = Upload(printer.port, data, mime_of(LONG), job_id=job_id, size=512)
        # Until it prints, the engine's counters are those of the job before.
        wait_for(lambda: wire.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
        wait_for(lambda: printer.control()["rows_moved"] > 100, NOTICE_S, "the first rows")
    printer.control("paper-out")
    data.go_on()
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


def state_of(wire):
    state = wire.printer("printer-state", "printer-state-reasons")
    return state["printer-state"].value, state["printer-state-reasons"].values


def wait_until_stopped(wire, job_id, prefix="media-"):
    wait_for(lambda: state_of(wire)[0] == STOPPED, NOTICE_S, "printer-state stopped")
    reasons = wait_for(
        lambda: [each for each in state_of(wire)[1] if each.startswith(prefix)],
        NOTICE_S,
        f"printer-state-reasons {prefix}",
    )
    job = wire.job(job_id, "job-state", "job-state-reasons")
    assert job["job-state"].value == PROCESSING_STOPPED
    assert "printer-stopped" in job["job-state-reasons"].values
    return reasons


def stops_and_goes_on(printer, prefix):
    with Wire(printer.port) as wire, out_of_paper(printer) as (upload, job_id):
        reasons = wait_until_stopped(wire, job_id, prefix)
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
        assert state_of(wire) == (IDLE, ["none"])
    assert_clean(printer.record(job_id))
    assert_same(printer.picture(job_id), expected(LONG))
    return reasons


def canceled_at_once(printer, prefix):
    with Wire(printer.port) as wire, out_of_paper(printer) as (upload, job_id):
        wait_until_stopped(wire, job_id, prefix)
        start = time.monotonic()
        assert wire.cancel(job_id) == OK
        wait_for(
            lambda: wire.job(job_id)["job-state"].value == CANCELED, PROMPT_S, "job-state canceled"
        )
        assert upload.answer(PROMPT_S).code == SERVER_ERROR_JOB_CANCELED
        assert time.monotonic() - start < PROMPT_S
        assert state_of(wire)[0] == STOPPED
        printer.control("paper-in")
        wait_for(lambda: state_of(wire)[0] == IDLE, NOTICE_S, "printer-state idle")
        next_id, state = job_of(wire.print_bytes(vector(SHORT), mime_of(SHORT)))
    assert state == COMPLETED
    assert_same(printer.picture(next_id), expected(SHORT))
    return job_id


def test_the_job_stops_and_goes_on_by_itself(printer):
    stops_and_goes_on(printer, "")


def test_a_job_can_be_canceled_while_the_engine_stands_still(printer):
    canceled_at_once(printer, "")


@pytest.mark.slow
def test_clients_learn_that_the_paper_is_out(desk):
    reasons = stops_and_goes_on(desk, "media-needed")
    # What IPP Everywhere's self-certification looks for (protocol.md 2.5, I-20).
    assert reasons == ["media-needed-error"]


@pytest.mark.slow
def test_a_job_that_finds_no_paper_says_what_it_needs(desk):
    """The roll is taken out before the job comes, as in I-20 of the self-certification."""
    desk.control("paper-out")
    try:
        with Wire(desk.port) as wire:
            job_id = wire.create()
            upload = Upload(desk.port, vector(SHORT), mime_of(SHORT), job_id=job_id, size=512)
            assert wait_until_stopped(wire, job_id, "media-needed") == ["media-needed-error"]
            assert not upload.is_done
            desk.control("paper-in")
            assert job_of(upload.answer())[1] == COMPLETED
            assert state_of(wire) == (IDLE, ["none"])
    finally:
        desk.control("paper-in")
    assert_same(desk.picture(job_id), expected(SHORT))


@pytest.mark.slow
def test_a_job_can_be_canceled_while_the_paper_is_out(desk):
    job_id = canceled_at_once(desk, "media-empty")
    picture = desk.picture(job_id)
    wanted = expected(LONG)
    assert 100 < len(picture) < len(wanted)
    assert_same(picture, wanted[: len(picture)])


@pytest.mark.slow
def test_the_next_job_waits_behind_a_canceled_one_for_paper(desk):
    """The paper comes back only after the next job was sent: not a dot of it may be lost."""
    with Wire(desk.port) as wire, out_of_paper(desk) as (upload, job_id):
        wait_until_stopped(wire, job_id)
        assert wire.cancel(job_id) == OK
        upload.answer(PROMPT_S)
        following = Upload(desk.port, vector(SHORT), mime_of(SHORT))

        def has_come():
            return wire.printer("queued-job-count")["queued-job-count"].value == 1

        wait_for(has_come, 5, "the next job")
        desk.control("paper-in")
        next_id, state = job_of(following.answer())
    assert state == COMPLETED
    assert_same(desk.picture(next_id), expected(SHORT))


@pytest.mark.slow
def test_paper_that_nears_its_end_stops_nothing(printer):
    printer.control("near-end")
    try:
        with Wire(printer.port) as wire:
            wait_for(
                lambda: state_of(wire)[1] == ["media-low-warning"], NOTICE_S, "media-low-warning"
            )
            assert state_of(wire)[0] == IDLE
            upload = Upload(printer.port, vector(SHORT), mime_of(SHORT))
            while not upload.is_done:
                assert state_of(wire)[0] in (IDLE, PRINTING)
                upload.wait(0.02)
    finally:
        printer.control("near-end-clear")
    job_id, state = job_of(upload.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(SHORT))


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

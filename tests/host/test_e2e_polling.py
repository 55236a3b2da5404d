# SPDX-License-Identifier: MIT
"""A slow engine (9600 baud, real time) must not make the printer slow: polls, and a cancel.

Every answer within 200 ms, the paper stands within 1 s of a Cancel-Job, and the job after it is
right to the last dot. A run in which this computer itself stood still is repeated once.
"""

import pytest

import hosttest
from e2e_client import (
    ABORTED,
    CANCELED,
    COMPLETED,
    OK,
    PENDING,
    PROCESSING,
    SERVER_ERROR_JOB_CANCELED,
    Upload,
    Wire,
    job_of,
)
from e2e_polling import BAUD, LONG, begin, measure
from e2e_printer import VECTORS, Simulator, assert_clean, assert_same
from e2e_raster import Strip
from hosttest import wait_for

pytestmark = pytest.mark.slow

ANSWER_S = 0.2
STOP_S = 1.0
STALL_S = 0.05  # a thread that wakes so much too late tells of a computer that stood still


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def slow(request, tmp_path_factory):
    interpreter = hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("slow")
    with Simulator(folder, interpreter, fast=False, control=True, baud=BAUD) as simulator:
        yield simulator


def test_polls_and_a_cancel_while_a_slow_engine_prints(slow):
    seen = measure(slow)
    late = seen.worst_s >= ANSWER_S or seen.stop.paper_s >= STOP_S
    if late and seen.stall_s > STALL_S:
        seen = measure(slow)
    print(seen)
    assert seen.worst_s < ANSWER_S, seen
    assert seen.stop.answer_s < ANSWER_S, seen
    assert seen.stop.paper_s < STOP_S, seen

    strip = Strip(60)
    with Wire(slow.port, timeout_s=60) as wire:
        answer = wire.print_pieces(strip.document(60), "image/pwg-raster")
    job_id, state = job_of(answer)
    assert state == COMPLETED
    assert_clean(slow.record(job_id))
    assert_same(slow.picture(job_id), strip.expected(60))


def test_a_second_job_waits_its_turn_and_can_be_canceled_there(slow):
    upload, job_id = begin(slow)
    with Wire(slow.port) as wire:
        waiting_id = wire.create()
        data = (VECTORS / LONG).read_bytes()
        waiting = Upload(slow.port, data, "image/pwg-raster", job_id=waiting_id)
        for _ in range(50):  # meanwhile its first bytes arrive
            assert wire.job(waiting_id)["job-state"].value == PENDING
            waiting.wait(0.01)
        assert wire.cancel(waiting_id) == OK
        assert waiting.answer(STOP_S).code == SERVER_ERROR_JOB_CANCELED
        assert wire.job(waiting_id)["job-state"].value == CANCELED
        assert wire.job(job_id)["job-state"].value == PROCESSING
        assert wire.cancel(job_id) == OK
        assert upload.answer(10).code == SERVER_ERROR_JOB_CANCELED
        # It stays what it is when its turn would have come.
        assert wire.job(waiting_id)["job-state"].value == CANCELED
    assert not (slow.out / f"job-{waiting_id}.png").exists()


def test_a_client_that_vanishes_aborts_its_job_only(slow):
    """Half a document and then a reset; what was printed stands, the next job is right."""
    with Wire(slow.port) as wire:
        data = (VECTORS / LONG).read_bytes()
        job_id = wire.create()
        upload = Wire(slow.port)

        def begins():
            return wire.job(job_id)["job-state"].value == PROCESSING

        body = upload.document_request("image/pwg-raster", job_id)
        upload.send(upload.post_head() + b"%x\r\n" % (len(body) + 2000) + body + data[:2000])
        wait_for(begins, 5, "processing")
        upload.close()
        wait_for(lambda: wire.job(job_id)["job-state"].value == ABORTED, 30, "job-state aborted")
    record = slow.record(job_id)
    assert record["state"] == "aborted"
    assert_clean(record)
    strip = Strip(40)
    with Wire(slow.port, timeout_s=60) as wire:
        next_id, _ = job_of(wire.print_pieces(strip.document(40), "image/pwg-raster"))
    assert_same(slow.picture(next_id), strip.expected(40))

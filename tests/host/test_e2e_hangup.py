# SPDX-License-Identifier: MIT
"""Clients that hang up while their document waits: the job ends soon, its slot is free."""

import socket
import struct

import pytest

import hosttest
from e2e_client import ABORTED, COMPLETED, PROCESSING, chunk, job_of
from e2e_ops import Desk, a_printer, ipp, job_number, keyword, t
from e2e_printer import VECTORS, assert_same, expected
from hosttest import wait_for

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
PWG = "image/pwg-raster"
TEXT = "text/plain"
SHORT = b"Hello\n"  # the connection's buffer has room behind it
NOTICE_S = 5  # far less than any time-out
SOFT = "close"
HARD = "reset"
LOOKS = 20

document = (VECTORS / PAGE).read_bytes()


@pytest.fixture(scope="module", params=hosttest.LAPTOP_BOARD_AND_FROZEN)
def printer(request, tmp_path_factory):
    """A printer that takes plain connections, too."""
    folder = tmp_path_factory.mktemp("hangup")
    with a_printer(folder, request.param, profile="open") as simulator:
        yield simulator


@pytest.fixture
def desk(printer):
    """A connection of the operator, and afterwards a printer that prints."""
    with Desk(printer.port) as wire:
        yield wire
        wire.command(t.OP_RESUME_PRINTER)
        wire.command(t.OP_CANCEL_JOBS)


def hang_up(client, how):
    if how == HARD:  # close() sends a reset
        client.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()


def sender(printer, data, mime=TEXT, *, tls=True, template=(), whole=True):
    """A connection that has sent Print-Job with `data` and waits for the answer."""
    client = Desk(printer.port, tls=tls)
    client.send(client.post_head() + chunk(client.document_request(mime, template=template)))
    client.send(chunk(data) + (b"0\r\n\r\n" if whole else b""))
    return client


def waiting_job(desk):
    """Number of the one job that is not done and does not print."""

    def found():
        return [job for job in desk.listed() if desk.job_state(job) < PROCESSING]

    (job_id,) = wait_for(found, NOTICE_S, "a waiting job")
    return job_id


def is_aborted(desk, job_id):
    wait_for(lambda: desk.job_state(job_id) == ABORTED, NOTICE_S, "the end of the job")
    assert desk.job(job_id).all("job-state-reasons") == ["aborted-by-system"]


@pytest.mark.parametrize("how", [SOFT, HARD])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("data", [SHORT, document], ids=["short", "long"])
def test_printer_paused(printer, desk, data, tls, how):
    desk.command(t.OP_PAUSE_PRINTER)
    client = sender(printer, data, TEXT if data is SHORT else PWG, tls=tls)
    job_id = waiting_job(desk)
    hang_up(client, how)
    is_aborted(desk, job_id)
    wait_for(lambda: f"job {job_id}: aborted" in printer.log, NOTICE_S, "a line in the log")
    # Its place is free: as many may wait as before.
    desk.command(t.OP_RESUME_PRINTER)
    with Desk(printer.port) as other:
        assert job_of(other.print_bytes(document, PWG))[1] == COMPLETED


@pytest.mark.parametrize("how", [SOFT, HARD])
def test_job_held(printer, desk, how):
    held = [keyword("job-hold-until", "indefinite")]
    client = sender(printer, SHORT, template=held)
    job_id = waiting_job(desk)
    hang_up(client, how)
    is_aborted(desk, job_id)


@pytest.mark.parametrize("how", [SOFT, HARD])
def test_another_job_prints(printer, desk, how):
    with Desk(printer.port) as first:
        printing = first.create()
        first.send(first.post_head() + chunk(first.document_request(PWG, printing)))
        first.send(chunk(document[:3000]))
        wait_for(lambda: desk.job_state(printing) == PROCESSING, NOTICE_S, "processing")
        client = sender(printer, SHORT)
        job_id = waiting_job(desk)
        hang_up(client, how)
        is_aborted(desk, job_id)
        assert desk.job_state(printing) == PROCESSING
        first.send(chunk(document[3000:]) + b"0\r\n\r\n")
        assert job_of(first.answer()) == (printing, COMPLETED)
    assert_same(printer.picture(printing), expected(PAGE))


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("sizes", [(0,), (1, 30), (60, 600), (5000,)], ids=str)
def test_who_stays_prints_every_byte(printer, desk, sizes, tls):
    """What comes while it waits, in pieces of `sizes`, is read ahead and must not be lost."""
    desk.command(t.OP_PAUSE_PRINTER)
    client = Desk(printer.port, tls=tls)
    client.send(client.post_head() + chunk(client.document_request(PWG)))
    job_id = waiting_job(desk)
    at = 0
    for size in sizes:
        if size:
            client.send(chunk(document[at : at + size]))
        at += size
        for _ in range(LOOKS):
            assert desk.job_state(job_id) < PROCESSING
    desk.command(t.OP_RESUME_PRINTER)
    client.send(chunk(document[at:]) + b"0\r\n\r\n")
    assert job_of(client.answer()) == (job_id, COMPLETED)
    client.close()
    assert_same(printer.picture(job_id), expected(PAGE))


def test_one_canceled_and_gone_is_canceled(printer, desk):
    """Cancel-Job wins over the hang-up that mostly follows it."""
    desk.command(t.OP_PAUSE_PRINTER)
    client = sender(printer, SHORT)
    job_id = waiting_job(desk)
    desk.good(ipp.CANCEL_JOB, job_number(job_id))
    hang_up(client, SOFT)
    wait_for(lambda: desk.job_state(job_id) > PROCESSING, NOTICE_S, "the end of the job")
    assert desk.job(job_id).all("job-state-reasons") == ["job-canceled-by-user"]

# SPDX-License-Identifier: MIT
"""Sessions recorded from CUPS, sent to the printer again: as they were cut, and cut otherwise.

However the bytes are cut, the dots are those that libcups and numpy make of the document in them.
"""

import functools

import pytest

import hosttest
import reference
from e2e_client import (
    CLIENT_ERROR_COMPRESSION_NOT_SUPPORTED,
    COMPLETED,
    OK,
    Wire,
    job_of,
)
from e2e_printer import Simulator, assert_clean, assert_same, expected_picture
from e2e_recorded import Session
from host_tools import ipp

PRINTING = ("cups242-lp-pwg-chunked", "cups242-lp-urf")
BYTE = "every byte"
SEGMENTS = "as recorded"
REQUEST = "a request at a time"
ALL = "all at once"
# successful-ok, or with values we do not have ignored
FINE = (0x0000, 0x0001)


@functools.cache
def wanted(name):
    return expected_picture(reference.expected_rows(Session(name).document(), 384))


def pieces(request, sizes, how):
    if how == SEGMENTS:
        at = 0
        for size in sizes:
            yield request[at : at + size]
            at += size
    elif how == BYTE:
        for at in range(len(request)):
            yield request[at : at + 1]
    else:
        yield request


def replay(wire, session, how, job_id=None):
    """The answers to all requests, one after the other as the client waited for them.

    Create-Job's answer gives the job's number for the requests after it.
    """
    answers = []
    requests = session.requests if job_id is None else session.with_job(job_id)
    for index, sizes in enumerate(session.cuts):
        for piece in pieces(requests[index], sizes, how):
            wire.send(piece)
        answers.append(wire.response().message)
        if session.operation(index) == ipp.CREATE_JOB and answers[-1].code in FINE:
            requests = session.with_job(job_of(answers[-1])[0])
    return answers


def printed(printer, session, how, *, tls=True):
    with Wire(printer.port, tls=tls) as wire:
        answers = replay(wire, session, how)
    assert all(answer.code in FINE for answer in answers)
    (sent,) = [
        answer
        for index, answer in enumerate(answers)
        if session.operation(index) == ipp.SEND_DOCUMENT
    ]
    job_id, state = job_of(sent)
    assert state == COMPLETED
    assert_clean(printer.record(job_id))
    return printer.picture(job_id)


@pytest.mark.parametrize("name", PRINTING)
@pytest.mark.parametrize("how", [REQUEST, SEGMENTS, BYTE])
def test_a_recorded_job_prints_the_same_dots_however_it_is_cut(printer, name, how):
    assert_same(printed(printer, Session(name), how), wanted(name))


@pytest.mark.parametrize("name", PRINTING)
def test_a_recorded_job_in_one_piece(printer, name):
    """All requests in one write: what is read too far must be kept four times over."""
    session = Session(name)
    with Wire(printer.port) as wire:
        created = wire.create()
        assert wire.cancel(created) == OK
        job_id = created + 1  # the number the next one gets
        wire.send(b"".join(session.with_job(job_id)))
        answers = [wire.response().message for _ in session.requests]
    assert all(answer.code in FINE for answer in answers)
    assert_same(printer.picture(job_id), wanted(name))


@pytest.fixture(scope="module")
def open_printer(tmp_path_factory):
    """A printer that prints in the clear too."""
    interpreter = hosttest.interpreter("micropython-board")
    with Simulator(tmp_path_factory.mktemp("open"), interpreter, profile="open") as simulator:
        yield simulator


@pytest.mark.slow
@pytest.mark.parametrize("name", PRINTING)
@pytest.mark.parametrize("how", [REQUEST, SEGMENTS, BYTE])
def test_a_recorded_job_in_the_clear(open_printer, name, how):
    picture = printed(open_printer, Session(name), how, tls=False)
    assert_same(picture, wanted(name))


@pytest.mark.parametrize("how", [SEGMENTS, BYTE])
def test_the_recorded_set_up_is_answered(printer, how):
    with Wire(printer.port) as wire:
        (answer,) = replay(wire, Session("cups242-lpadmin-everywhere"), how)
    assert answer.code == OK
    attributes = answer.group(ipp.PRINTER_GROUP)
    for name in ("printer-uri-supported", "media-col-database", "urf-supported"):
        assert attributes.all(name), name


@pytest.mark.parametrize("how", [SEGMENTS, BYTE])
def test_the_recorded_monitor_sees_the_job(printer, how):
    """The connection beside a job: printer and job attributes in turn."""
    session = Session("cups242-lp-pwg-monitor")
    with Wire(printer.port) as wire:
        job_id = wire.create()
        answers = replay(wire, session, how, job_id)
        assert wire.cancel(job_id) == OK
    states = [answer.group(ipp.JOB_GROUP) for answer in answers]
    assert sum(1 for state in states if state.first("job-id") == job_id) >= 3
    assert all(answer.code == OK for answer in answers)


@pytest.mark.parametrize("how", [SEGMENTS, BYTE])
def test_a_compressed_job_is_refused_and_prints_nothing(printer, how):
    session = Session("refused/cups242-lp-urf-gzip")
    before = printer.last_job()
    with Wire(printer.port) as wire:
        answers = replay(wire, session, how)
    by_operation = {session.operation(i): answer for i, answer in enumerate(answers)}
    assert by_operation[ipp.SEND_DOCUMENT].code == CLIENT_ERROR_COMPRESSION_NOT_SUPPORTED
    assert answers[-1].code == OK  # the connection goes on
    assert printer.last_job() == before
    job_id, _ = job_of(by_operation[ipp.CREATE_JOB])
    with Wire(printer.port) as wire:
        assert wire.job(job_id, user="root")["job-media-sheets-completed"].value == 0
        assert wire.cancel(job_id, user="root") == OK
    assert_same(printed(printer, Session(PRINTING[1]), SEGMENTS), wanted(PRINTING[1]))

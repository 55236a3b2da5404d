# SPDX-License-Identifier: MIT
"""What happens to jobs: canceled and abandoned at any byte, sent in pieces, listed, identified.

After each of them the next job must be right to the last dot.
"""

import struct

import pytest

from e2e_client import (
    ABORTED,
    CANCELED,
    CLIENT_ERROR_NOT_FOUND,
    CLIENT_ERROR_NOT_POSSIBLE,
    COMPLETED,
    GET_JOBS,
    IDLE,
    OK,
    PENDING,
    PRINTING,
    PROCESSING,
    SERVER_ERROR_JOB_CANCELED,
    Wire,
    chunk,
    job_number,
    job_of,
    requested,
)
from e2e_printer import VECTORS, assert_clean, assert_same, expected
from host_tools import ipp
from hosttest import wait_for
from platen.model import limits

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
TWO_PAGES = "libcups-apple-w8-2pages-pagecount2.urf"
PWG = "image/pwg-raster"
URF = "image/urf"

# Where a document stops: nothing, magic, header, first rows, a page and a half.
PWG_CUTS = (0, 3, 4, 1000, 1800, 1801, 3000, 8000)
URF_CUTS = (11, 12, 44, 60, 5000, 15000)
QUICK_CUTS = (4, 60, 3000)


def document(name=PAGE):
    return (VECTORS / name).read_bytes()


def is_printed(printer, name=PAGE):
    """Print a page; it must come out right."""
    with Wire(printer.port) as wire:
        job_id, state = job_of(
            wire.print_bytes(document(name), URF if name.endswith("f") else PWG)
        )
    assert state == COMPLETED
    assert_clean(printer.record(job_id))
    assert_same(printer.picture(job_id), expected(name))


def cuts():
    every = [(PAGE, PWG, cut) for cut in PWG_CUTS] + [(TWO_PAGES, URF, cut) for cut in URF_CUTS]
    return [
        pytest.param(*one, marks=() if one[2] in QUICK_CUTS else pytest.mark.slow) for one in every
    ]


def begin(wire, name, mime, cut):
    """Send a job's first `cut` bytes of document; its number."""
    job_id = wire.create()
    wire.send(wire.post_head() + chunk(wire.document_request(mime, job_id)))
    if cut:
        wire.send(chunk(document(name)[:cut]))
    return job_id


@pytest.mark.parametrize(("name", "mime", "cut"), cuts())
def test_a_cancel_after_any_byte(printer, name, mime, cut):
    with Wire(printer.port) as wire, Wire(printer.port) as other:
        job_id = begin(wire, name, mime, cut)
        wait_for(lambda: other.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
        assert other.printer("printer-state")["printer-state"].value == PRINTING
        assert other.cancel(job_id) == OK
        # Nobody told this client: it goes on. One that pauses is answered a few seconds later.
        wire.send(chunk(document(name)[cut:]) + b"0\r\n\r\n")
        answer = wire.answer()
        assert answer.code == SERVER_ERROR_JOB_CANCELED
        assert job_of(answer) == (job_id, CANCELED)
        assert other.cancel(job_id) == CLIENT_ERROR_NOT_POSSIBLE
        assert "job-canceled-by-user" in other.job(job_id).all("job-state-reasons")
        assert other.printer("printer-state")["printer-state"].value == IDLE
    record = printer.record(job_id)
    assert record["state"] == "canceled"
    assert_clean(record)
    picture = printer.picture(job_id)
    if picture.any():
        assert_same(picture, expected(name)[: len(picture)])
    is_printed(printer)


@pytest.mark.slow
def test_a_client_that_pauses_is_told_of_a_cancel(one_printer):
    with Wire(one_printer.port) as wire, Wire(one_printer.port) as other:
        job_id = begin(wire, PAGE, PWG, 3000)
        wait_for(lambda: other.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
        assert other.cancel(job_id) == OK
        # Meanwhile others can print.
        is_printed(one_printer)
        assert wire.answer().code == SERVER_ERROR_JOB_CANCELED


# proves: A10 A33
@pytest.mark.parametrize(("name", "mime", "cut"), cuts())
def test_a_client_that_goes_away_after_any_byte(printer, name, mime, cut):
    with Wire(printer.port) as other:
        wire = Wire(printer.port)
        job_id = begin(wire, name, mime, cut)
        wait_for(lambda: other.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
        wire.close()
        wait_for(lambda: other.job(job_id)["job-state"].value == ABORTED, 5, "aborted")
        assert other.printer("printer-state")["printer-state"].value == IDLE
    record = printer.record(job_id)
    assert record["state"] == "aborted"
    assert_clean(record)
    is_printed(printer)


def test_a_document_that_pauses_goes_on(printer):
    """Other clients are served between any two pieces of it."""
    with Wire(printer.port) as wire, Wire(printer.port) as other:
        data = document()
        job_id = begin(wire, PAGE, PWG, 100)
        for at in range(100, len(data), 1500):
            wait_for(
                lambda: other.job(job_id)["job-state"].value == PROCESSING, 10, "a job that prints"
            )
            wire.send(chunk(data[at : at + 1500]))
        wire.send(b"0\r\n\r\n")
        assert job_of(wire.answer()) == (job_id, COMPLETED)
    assert_same(printer.picture(job_id), expected(PAGE))


@pytest.mark.slow
def test_many_jobs_on_one_connection(printer):
    with Wire(printer.port) as wire:
        for _ in range(12):  # more than the history holds
            job_id, state = job_of(wire.print_bytes(document(), PWG))
            assert state == COMPLETED
            assert_same(printer.picture(job_id), expected(PAGE))


def test_the_history_lists_the_last_jobs_with_all_attributes(printer):
    with Wire(printer.port) as wire:
        for _ in range(12):
            last, _ = job_of(wire.print_bytes(document("edge-height10-fill-only.urf"), URF))
        completed = ipp.attribute("which-jobs", ipp.KEYWORD, "completed")
        answer = wire.ask(GET_JOBS, completed, *requested(["all"]))
        assert answer.code == OK
        jobs = [attributes for tag, attributes in answer.groups if tag == ipp.JOB_GROUP]
        numbers = [job["job-id"].value for job in jobs]
        assert len(jobs) >= 8
        assert numbers == list(range(last, last - len(jobs), -1))
        assert all(job["job-state"].value == COMPLETED for job in jobs)
        answer = wire.ask(GET_JOBS)
        assert not [tag for tag, _ in answer.groups if tag == ipp.JOB_GROUP]
        answer = wire.ask(ipp.GET_JOB_ATTRIBUTES, job_number(1))
        assert answer.code in (OK, CLIENT_ERROR_NOT_FOUND)


@pytest.mark.parametrize("extra", range(3))
def test_a_long_name_is_cut_between_characters(printer, extra):
    """The longest language in front of it, which fills what is kept of a value."""
    language = b"e" * 63
    name = b"a" * extra + "\u20ac".encode() * 50
    cut = name[: limits.JOB_NAME_BYTES].decode(errors="ignore")
    value = b"\0\x3f" + language + struct.pack(">H", len(name)) + name
    with Wire(printer.port) as wire:
        body = wire.request(
            ipp.PRINT_JOB,
            ipp.attribute("job-name", ipp.NAME_LANGUAGE, value),
            ipp.attribute("document-format", ipp.MIME, PWG),
        )
        data = body + document()
        wire.send(wire.post_head(length=len(data)) + data)
        job_id, state = job_of(wire.answer())
        assert state == COMPLETED
        assert wire.job(job_id, "job-name")["job-name"].value == cut
        wire.ask(GET_JOBS, *requested(["all"]))


def test_a_job_takes_one_document_only(printer):
    with Wire(printer.port) as wire:
        job_id = wire.create()
        assert wire.job(job_id)["job-state"].value == PENDING
        assert job_of(wire.print_bytes(document(), PWG, job_id=job_id)) == (job_id, COMPLETED)
        again = wire.print_bytes(document(), PWG, job_id=job_id)
        assert again.code == CLIENT_ERROR_NOT_POSSIBLE
        assert wire.print_bytes(document(), PWG, job_id=99999).code == CLIENT_ERROR_NOT_FOUND
    assert_same(printer.picture(job_id), expected(PAGE))


def test_a_slip_that_identifies_the_printer_disturbs_nothing(printer):
    done = printer.ipptool("-t", "identify-printer.test")
    assert done.returncode == 0, done.stdout
    for _ in range(3):
        is_printed(printer)


def test_templates_are_kept_by_their_job(printer):
    text = ipp.attribute("print-content-optimize", ipp.KEYWORD, "text")
    with Wire(printer.port) as wire:
        first = wire.create(text)
        second = wire.create()
        for job_id, mode in ((second, None), (first, 1)):
            assert job_of(wire.print_bytes(document(), PWG, job_id=job_id))[1] == COMPLETED
            assert_same(printer.picture(job_id), expected(PAGE, mode))

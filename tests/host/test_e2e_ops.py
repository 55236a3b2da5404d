# SPDX-License-Identifier: MIT
"""Pausing, holding, accepting, sheets, slips, restarting and subscriptions on a running printer.

Whatever is stopped and goes on must leave the same dots as if nothing had happened.
"""

import json
import re

import pytest

import hosttest
import reference
from e2e_client import (
    ABORTED,
    CANCELED,
    CLIENT_ERROR_NOT_POSSIBLE,
    COMPLETED,
    IDLE,
    OK,
    PENDING,
    PRINTING,
    PROCESSING,
    PROCESSING_STOPPED,
    SERVER_ERROR_JOB_CANCELED,
    STOPPED,
    USER,
    Upload,
    chunk,
    job_of,
)
from e2e_ops import (
    CHIEF,
    Desk,
    a_printer,
    impatient,
    integer,
    ipp,
    job_number,
    keyword,
    t,
    text,
)
from e2e_printer import DOTS, VECTORS, assert_clean, assert_same, expected, expected_picture
from hosttest import ROOT, wait_for

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
LONG = "gs-pwg-sgray8-384x1199-203dpi.pwg"
PWG = "image/pwg-raster"
TEXT = "text/plain"
HELD = 4
NOT_AUTHORIZED = 0x0403
NOT_ACCEPTING_JOBS = 0x0506
CONFLICTING = 0x040E
EVENTS_COMPLETE = 0x0007
SUBSCRIPTION_GROUP = 6
EVENT_GROUP = 7
LOOKS = 20  # at an engine that must not move
PAUSED = (STOPPED, ["paused"])
NOTICE_S = 10

document = {name: (VECTORS / name).read_bytes() for name in (PAGE, LONG)}


@pytest.fixture(
    scope="module",
    params=hosttest.LAPTOP_BOARD_AND_FROZEN,
)
def printer(request, tmp_path_factory):
    """A printer with an operator, on a laptop's and on a board's MicroPython."""
    with a_printer(tmp_path_factory.mktemp("ops"), request.param) as simulator:
        yield simulator


@pytest.mark.parametrize(("darkness", "level"), [(0, "light"), (60, "normal"), (100, "dark")])
def test_darkness_is_what_the_engine_gets(printer, desk, darkness, level):
    """ESC 7 of the profile's preset, and no other dots."""
    heat = json.loads((ROOT / "boards/engines/generic58.json").read_text())["heat"]
    name = "printer-darkness-configured"
    answer = desk.printer(name, "printer-darkness-supported")
    assert answer["printer-darkness-supported"].value == len(heat["presets"])
    try:
        group = ipp.group(ipp.PRINTER_GROUP, integer(name, darkness))
        desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])
        job_id = print_page(desk)
        record = printer.record(job_id)
        assert record["heat"] == heat["presets"][level]
        assert_clean(record)
        assert_same(printer.picture(job_id), expected(LONG))
    finally:
        group = ipp.group(ipp.PRINTER_GROUP, integer(name, answer[name].value))
        desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])


def print_page(desk):
    """Number of the job of a document that was printed."""
    body = desk.message(t.OP_PRINT_JOB, ipp.attribute("document-format", ipp.MIME, PWG))
    desk.send(desk.post_head() + chunk(body) + chunk(document[LONG]) + b"0\r\n\r\n")
    answer = desk.answer()
    assert answer.code == OK
    job_id, state = job_of(answer)
    assert state == COMPLETED
    return job_id


@pytest.fixture
def desk(printer):
    """A connection of a client, and afterwards a printer that is idle and prints."""
    with Desk(printer.port) as wire:
        yield wire
    with Desk(printer.port) as wire:
        wire.command(t.OP_RESUME_PRINTER)
        wire.command(t.OP_ENABLE_PRINTER)
        wire.command(t.OP_CANCEL_JOBS)
        wait_for(lambda: wire.state() == (IDLE, ["none"]), NOTICE_S, "an idle printer")


def is_right(printer, job_id, name=PAGE):
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)
    assert_same(printer.picture(job_id), expected(name))


def stands_still(printer, desk):
    """The engine gets nothing more, however long others are served."""
    printed = [printer.control()["bytes"]]

    def is_settled():
        desk.state()
        printed.append(printer.control()["bytes"])
        return len(printed) > LOOKS and len(set(printed[-LOOKS:])) == 1

    wait_for(is_settled, NOTICE_S, "an engine that stands still")
    return printed[-1]


class TestPause:
    def test_in_mid_document(self, printer, desk):
        data = document[LONG]
        with Desk(printer.port) as client:
            job_id = client.create()
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(data[:4000]))
            wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            desk.command(t.OP_PAUSE_PRINTER)
            assert desk.state() == PAUSED
            assert desk.job_state(job_id) == PROCESSING_STOPPED
            assert "printer-stopped" in desk.job(job_id).all("job-state-reasons")
            stands_still(printer, desk)
            client.send(chunk(data[4000:]) + b"0\r\n\r\n")
            sent = stands_still(printer, desk)
            desk.command(t.OP_RESUME_PRINTER)
            assert desk.state()[0] in (PRINTING, IDLE)
            assert job_of(client.answer()) == (job_id, COMPLETED)
        assert printer.record(job_id)["bytes"] > sent
        is_right(printer, job_id, LONG)

    def test_a_cancel_gets_through(self, printer, desk):
        with Desk(printer.port) as client:
            job_id = client.create()
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(document[LONG][:6000]))
            wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            desk.command(t.OP_PAUSE_PRINTER)
            stands_still(printer, desk)
            assert desk.cancel(job_id) == OK
            assert client.answer().code == SERVER_ERROR_JOB_CANCELED
        assert desk.job_state(job_id) == CANCELED
        assert desk.state() == PAUSED

    def test_a_job_that_comes_meanwhile_waits(self, printer, desk):
        desk.command(t.OP_PAUSE_PRINTER)
        upload = Upload(printer.port, document[PAGE], PWG)
        (job_id,) = wait_for(desk.listed, NOTICE_S, "the job")
        assert desk.job_state(job_id) == PENDING
        assert desk.state() == PAUSED
        assert not upload.is_done
        desk.command(t.OP_RESUME_PRINTER)
        assert job_of(upload.answer()) == (job_id, COMPLETED)
        is_right(printer, job_id)

    def test_after_the_current_job(self, printer, desk):
        with Desk(printer.port) as client:
            first = client.create()
            client.send(client.post_head() + chunk(client.document_request(PWG, first)))
            client.send(chunk(document[PAGE][:3000]))
            wait_for(lambda: desk.job_state(first) == PROCESSING, NOTICE_S, "processing")
            desk.command(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
            assert desk.state() == (PRINTING, ["moving-to-paused"])
            upload = Upload(printer.port, document[PAGE], PWG)
            wait_for(lambda: len(desk.listed()) == 2, NOTICE_S, "a second job")
            client.send(chunk(document[PAGE][3000:]) + b"0\r\n\r\n")
            assert job_of(client.answer()) == (first, COMPLETED)
        assert desk.state() == PAUSED
        (second,) = desk.listed()
        assert desk.job_state(second) == PENDING
        desk.command(t.OP_RESUME_PRINTER)
        assert job_of(upload.answer()) == (second, COMPLETED)
        is_right(printer, first)
        is_right(printer, second)


def test_the_log_names_who_operates_the_printer(printer, desk):
    operations = {
        "Pause-Printer": t.OP_PAUSE_PRINTER,
        "Resume-Printer": t.OP_RESUME_PRINTER,
        "Disable-Printer": t.OP_DISABLE_PRINTER,
        "Enable-Printer": t.OP_ENABLE_PRINTER,
        "Purge-Jobs": t.OP_PURGE_JOBS,
    }
    for operation in operations.values():
        desk.command(operation)
    assert desk.do(t.OP_PURGE_JOBS, user="eve\nI 1 forged").code == NOT_AUTHORIZED

    def lines():
        return [re.sub(r"^I +\d+ ", "", line) for line in printer.log.splitlines()]

    last = "Purge-Jobs by eve?I 1 forged: refused, status 0x0403"
    wait_for(lambda: last in lines(), NOTICE_S, "the log")
    for name in operations:
        assert f"{name} by {CHIEF}" in lines()


class TestWaiting:
    def test_disabled(self, printer, desk):
        desk.command(t.OP_DISABLE_PRINTER)
        assert (
            desk.printer("printer-is-accepting-jobs")["printer-is-accepting-jobs"].value is False
        )
        before = printer.last_job()
        with Desk(printer.port) as client:
            answer = client.print_bytes(document[PAGE], PWG)
        assert answer.code == NOT_ACCEPTING_JOBS
        assert printer.last_job() == before
        desk.command(t.OP_ENABLE_PRINTER)
        with Desk(printer.port) as client:
            job_id, state = job_of(client.print_bytes(document[PAGE], PWG))
        assert state == COMPLETED
        is_right(printer, job_id)

    def test_a_held_document_waits_unread(self, printer, desk):
        job_id = desk.create()
        desk.good(t.OP_HOLD_JOB, job_number(job_id))
        upload = Upload(printer.port, document[LONG], PWG, job_id=job_id)
        wait_for(lambda: desk.job(job_id)["number-of-documents"].value, NOTICE_S, "its document")
        for _ in range(LOOKS):
            job = desk.job(job_id)
            assert job["job-state"].value == HELD
            assert "job-hold-until-specified" in job.all("job-state-reasons")
            assert job["job-k-octets-processed"].value * 1024 < len(document[LONG]) // 2
        assert desk.state() == (IDLE, ["none"])
        assert not upload.is_done
        # The engine is free for others.
        with Desk(printer.port) as client:
            other, state = job_of(client.print_bytes(document[PAGE], PWG))
        assert state == COMPLETED
        desk.good(t.OP_RELEASE_JOB, job_number(job_id))
        assert job_of(upload.answer()) == (job_id, COMPLETED)
        is_right(printer, other)
        is_right(printer, job_id, LONG)

    def test_a_held_document_is_canceled(self, printer, desk):
        job_id = desk.create(keyword("job-hold-until", "indefinite"))
        upload = Upload(printer.port, document[PAGE], PWG, job_id=job_id)
        wait_for(lambda: desk.job(job_id)["number-of-documents"].value, NOTICE_S, "its document")
        assert desk.cancel(job_id) == OK
        answer = upload.answer()
        assert answer.code == SERVER_ERROR_JOB_CANCELED
        assert job_of(answer) == (job_id, CANCELED)

    def test_jobs_wait_while_one_prints(self, printer, desk):
        """A cancel in each state; the others print in any order."""
        jobs = [desk.create() for _ in range(4)]
        printing, waiting, empty, last = jobs
        assert desk.listed() == jobs
        with Desk(printer.port) as client:
            client.send(client.post_head() + chunk(client.document_request(PWG, printing)))
            client.send(chunk(document[PAGE][:3000]))
            wait_for(lambda: desk.job_state(printing) == PROCESSING, NOTICE_S, "processing")
            upload = Upload(printer.port, document[PAGE], PWG, job_id=waiting)
            wait_for(lambda: desk.job(waiting)["number-of-documents"].value, NOTICE_S, "it")
            assert [desk.job_state(job) for job in jobs] == [PROCESSING] + [PENDING] * 3
            assert desk.cancel(waiting) == OK
            assert upload.answer().code == SERVER_ERROR_JOB_CANCELED
            assert desk.cancel(empty) == OK
            assert desk.cancel(printing) == OK
            assert desk.cancel(printing) == CLIENT_ERROR_NOT_POSSIBLE
            client.send(chunk(document[PAGE][3000:]) + b"0\r\n\r\n")
            assert client.answer().code == SERVER_ERROR_JOB_CANCELED
        for job in (printing, waiting, empty):
            assert desk.job_state(job) == CANCELED
            assert desk.cancel(job) == CLIENT_ERROR_NOT_POSSIBLE
        with Desk(printer.port) as client:
            answer = client.print_bytes(document[PAGE], PWG, job_id=last)
        assert job_of(answer) == (last, COMPLETED)
        is_right(printer, last)

    def test_current_job(self, printer, desk):
        cancel = t.OP_CANCEL_CURRENT_JOB
        assert desk.do(cancel).code == CLIENT_ERROR_NOT_POSSIBLE
        with Desk(printer.port) as client:
            job_id = client.create()
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(document[PAGE][:3000]))
            wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            assert desk.do(cancel, user="eve").code == NOT_AUTHORIZED
            assert desk.do(cancel, job_number(job_id)).code == OK
            assert client.answer().code == SERVER_ERROR_JOB_CANCELED


def test_a_held_document_is_given_up_in_the_end(tmp_path):
    interpreter = impatient(tmp_path, HELD_DOCUMENT_S=1)
    with a_printer(tmp_path / "printer", interpreter=interpreter) as printer:
        held = [keyword("job-hold-until", "indefinite")]
        with Desk(printer.port) as desk:
            answer = desk.print_bytes(document[PAGE], PWG, template=held)
            assert answer.code == SERVER_ERROR_JOB_CANCELED
            job_id, state = job_of(answer)
            assert state == ABORTED
            assert desk.job(job_id).all("job-state-reasons") == ["aborted-by-system"]
        with Desk(printer.port) as desk:
            assert job_of(desk.print_bytes(document[PAGE], PWG))[1] == COMPLETED


class TestPaper:
    """Words on paper, compared with the same words as a text/plain document."""

    @staticmethod
    def words(desk, printer, lines):
        answer = desk.print_bytes("\n".join(lines).encode() + b"\n", TEXT)
        job_id, state = job_of(answer)
        assert state == COMPLETED
        return printer.picture(job_id)

    @staticmethod
    def sheet(printer, job_id, name):
        return [USER, name, f"Job {job_id}", "Platen"]

    def test_a_job_sheet_says_whose_it_is(self, printer, desk):
        standard = [keyword("job-sheets", "standard")]
        name = "Größe 3"
        job_id = desk.create(*standard)
        desk.good(
            t.OP_SET_JOB_ATTRIBUTES,
            job_number(job_id),
            groups=[ipp.group(ipp.JOB_GROUP, ipp.attribute("job-name", ipp.NAME, name))],
        )
        answer = desk.print_bytes(document[PAGE], PWG, job_id=job_id)
        assert job_of(answer) == (job_id, COMPLETED)
        assert_clean(printer.record(job_id))
        picture = printer.picture(job_id)
        words = self.words(desk, printer, self.sheet(printer, job_id, name))
        page = expected(PAGE)
        assert_same(picture[: len(words)], words)
        assert_same(picture[-len(page) :], page)
        gap = picture[len(words) : -len(page)]
        assert len(gap)
        assert not gap.any()
        assert words.any()

    def test_a_text_has_one_too(self, printer, desk):
        answer = desk.print_bytes(b"Hello\n", TEXT, template=[keyword("job-sheets", "standard")])
        job_id, state = job_of(answer)
        assert state == COMPLETED
        picture = printer.picture(job_id)
        lines = [*self.sheet(printer, job_id, "Untitled"), "", "Hello"]
        assert_same(picture, self.words(desk, printer, lines))

    def test_without_it_there_is_none(self, printer, desk):
        answer = desk.print_bytes(document[PAGE], PWG, template=[keyword("job-sheets", "none")])
        is_right(printer, job_of(answer)[0])


def test_pages_of_their_own(printer, desk):
    """`overrides`: the second page of a document as text, the first one in tones."""
    name = "libcups-apple-w8-2pages-pagecount2.urf"
    overrides = ipp.attribute(
        "overrides",
        ipp.COLLECTION,
        ipp.Attributes(
            {
                "pages": ipp.attribute("pages", ipp.RANGE, (2, 2)),
                "print-content-optimize": keyword("print-content-optimize", "text"),
            }
        ),
    )
    data = (VECTORS / name).read_bytes()
    answer = desk.print_bytes(data, "image/urf", template=[overrides])
    assert answer.code == OK
    job_id, state = job_of(answer)
    assert state == COMPLETED
    tones = reference.expected_rows(VECTORS / name, DOTS)
    words = reference.expected_rows(VECTORS / name, DOTS, reference.THRESHOLD)
    assert not (tones[1] == words[1]).all()
    assert_same(printer.picture(job_id), expected_picture([tones[0], words[1]]))
    (told,) = desk.job(job_id, "overrides")["overrides"].values
    assert told["pages"].value == (2, 2)
    assert told["print-content-optimize"].value == "text"


class TestEvents:
    def test_while_a_job_prints(self, printer, desk):
        """A client of the printer and one of the job fetch what happens."""
        group = ipp.group(
            SUBSCRIPTION_GROUP,
            keyword("notify-pull-method", "ippget"),
            keyword("notify-events", "printer-state-changed", "job-created", "job-completed"),
            ipp.attribute("notify-user-data", ipp.OCTETS, b"\x00till\xff"),
        )
        made = desk.good(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, groups=[group])
        number = made.group(SUBSCRIPTION_GROUP)["notify-subscription-id"].value
        with Desk(printer.port) as client:
            body = client.message(
                ipp.CREATE_JOB,
                groups=[
                    ipp.group(
                        SUBSCRIPTION_GROUP,
                        keyword("notify-pull-method", "ippget"),
                        keyword("notify-events", "job-state-changed", "job-completed"),
                    )
                ],
            )
            client.send(client.post_head(length=len(body)) + body)
            answer = client.answer()
            assert answer.code == OK
            job_id = answer.group(ipp.JOB_GROUP)["job-id"].value
            of_job = answer.group(SUBSCRIPTION_GROUP)["notify-subscription-id"].value
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(document[PAGE][:3000]))
            wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            code, told = self.fetch(desk, of_job)
            assert code == OK
            assert [each["job-state"].value for each in told] == [PENDING, PROCESSING]
            client.send(chunk(document[PAGE][3000:]) + b"0\r\n\r\n")
            assert job_of(client.answer()) == (job_id, COMPLETED)
        code, told = self.fetch(desk, of_job, 3)
        assert code == EVENTS_COMPLETE
        (event,) = told
        assert event["notify-subscribed-event"].value == "job-completed"
        assert event["job-state"].value == COMPLETED
        assert event["job-id"].value == job_id
        code, told = self.fetch(desk, number)
        assert code == OK
        names = [each["notify-subscribed-event"].value for each in told]
        assert names == [
            "job-created",
            "printer-state-changed",
            "job-completed",
            "printer-state-changed",
        ]
        assert [each["notify-sequence-number"].value for each in told] == [1, 2, 3, 4]
        assert {each["notify-user-data"].value for each in told} == {b"\x00till\xff"}
        assert told[1]["printer-state"].value == PRINTING
        assert told[3]["printer-state"].value == IDLE
        assert desk.do(t.OP_GET_NOTIFICATIONS, self.ids(number), user="eve").code == NOT_AUTHORIZED
        desk.good(t.OP_CANCEL_SUBSCRIPTION, integer("notify-subscription-id", number))

    @staticmethod
    def ids(number):
        return integer("notify-subscription-ids", number)

    def fetch(self, desk, number, first=1):
        answer = desk.do(
            t.OP_GET_NOTIFICATIONS, self.ids(number), integer("notify-sequence-numbers", first)
        )
        return answer.code, [found for tag, found in answer.groups if tag == EVENT_GROUP]


class TestRestart:
    @pytest.fixture
    def own(self, tmp_path):
        """A printer that nobody else needs."""
        with a_printer(tmp_path) as simulator:
            yield simulator

    @staticmethod
    def starts(printer):
        log = (printer.state / "firmware.log").read_text()
        return re.findall(r"^ready (\S+)", log, re.MULTILINE)

    def restart(self, printer, desk):
        count = len(self.starts(printer)) + 1
        desk.command(t.OP_RESTART_PRINTER)
        wait_for(lambda: len(self.starts(printer)) == count, NOTICE_S, "another start")
        assert self.starts(printer) == [printer.uri] * count

    def test_idle(self, own):
        with Desk(own.port) as desk, Desk(own.port) as other:
            other.state()
            self.restart(own, desk)
            assert desk.is_closed(NOTICE_S)
            assert other.is_closed(NOTICE_S)
        with Desk(own.port) as desk:
            up_time = desk.printer("printer-up-time")["printer-up-time"].value
            assert up_time < NOTICE_S
            job_id, state = job_of(desk.print_bytes(document[PAGE], PWG))
        assert state == COMPLETED
        is_right(own, job_id)

    def test_in_mid_document(self, own):
        """The job is aborted and torn off, and the next one begins on a clean engine."""
        with Desk(own.port) as desk, Desk(own.port) as client:
            job_id = client.create()
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(document[LONG][:6000]))
            wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            self.restart(own, desk)
            assert client.is_closed(NOTICE_S)
        record = own.record(job_id)
        assert record["state"] == "aborted"
        assert record["reasons"] == ["aborted-by-system"]
        with Desk(own.port) as desk:
            job_id, state = job_of(desk.print_bytes(document[PAGE], PWG))
        assert state == COMPLETED
        is_right(own, job_id)

    @pytest.mark.parametrize("stop", ["pause", "hold", "paper-out"])
    def test_whatever_keeps_a_job_waiting(self, own, stop):
        with Desk(own.port) as desk, Desk(own.port) as client:
            job_id = client.create()
            if stop == "hold":
                desk.good(t.OP_HOLD_JOB, job_number(job_id))
            client.send(client.post_head() + chunk(client.document_request(PWG, job_id)))
            client.send(chunk(document[LONG][:6000]))
            if stop != "hold":
                wait_for(lambda: desk.job_state(job_id) == PROCESSING, NOTICE_S, "processing")
            if stop == "pause":
                desk.command(t.OP_PAUSE_PRINTER)
                stands_still(own, desk)
            elif stop == "paper-out":
                own.control("paper-out")
                client.send(chunk(document[LONG][6000:]))
                wait_for(lambda: desk.state()[0] == STOPPED, NOTICE_S, "a stopped engine")
            self.restart(own, desk)
        with Desk(own.port) as desk:
            assert desk.do(t.OP_RESUME_PRINTER, user=CHIEF).code == OK
            if stop == "paper-out":
                own.control("paper-in")
            wait_for(lambda: desk.state() == (IDLE, ["none"]), NOTICE_S, "an idle printer")
            assert desk.listed() == []

    def test_again_and_again(self, own):
        """Nothing of what was open before stays open."""
        before = own.descriptors()
        for _ in range(5):
            with Desk(own.port) as desk:
                self.restart(own, desk)
        wait_for(lambda: own.descriptors() == before, NOTICE_S, f"{before} open files")

    def test_by_others(self, own):
        with Desk(own.port) as desk:
            assert desk.do(t.OP_RESTART_PRINTER).code == NOT_AUTHORIZED
            assert desk.state() == (IDLE, ["none"])
        assert len(self.starts(own)) == 1


class TestSettings:
    def test_what_an_operator_sets_is_there_for_everyone(self, printer, desk):
        name = "printer-location"

        def set_to(place, user):
            group = ipp.group(ipp.PRINTER_GROUP, text(name, place))
            return desk.do(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group], user=user).code

        before = desk.printer("printer-config-changes")["printer-config-changes"].value
        assert set_to("Kitchen", "eve") == NOT_AUTHORIZED
        assert set_to("Küche", CHIEF) == OK
        found = desk.printer(name, "printer-config-changes")
        assert found[name].value == "Küche"
        assert found["printer-config-changes"].value == before + 1

    def test_values_that_exclude_each_other(self, printer, desk):
        both = [
            keyword("print-color-mode", "bi-level"),
            keyword("print-content-optimize", "photo"),
        ]
        fidelity = ipp.attribute("ipp-attribute-fidelity", ipp.BOOLEAN, True)
        answer = desk.do(t.OP_VALIDATE_JOB, fidelity, groups=[ipp.group(ipp.JOB_GROUP, *both)])
        assert answer.code == CONFLICTING
        assert set(answer.group(ipp.UNSUPPORTED_GROUP)) == {each.name for each in both}

# SPDX-License-Identifier: MIT
"""What survives a restart: settings, the job history and job-ids, after any end of the printer."""

import datetime
import json
import os
import signal
import struct
import zlib

import pytest

import hosttest
from e2e_client import (
    ABORTED,
    CANCELED,
    COMPLETED,
    GET_JOBS,
    IDLE,
    OK,
    PROCESSING,
    STOPPED,
    Wire,
    chunk,
    job_of,
)
from e2e_printer import VECTORS, Simulator, frozen_interpreter
from host_tools import ipp
from hosttest import wait_for
from platen.model import limits, tables
from platen.model.formats import FORMATS

PAUSE_PRINTER = 0x0010
RESUME_PRINTER = 0x0011
PURGE_JOBS = 0x0012
SET_PRINTER_ATTRIBUTES = 0x0013
ENABLE_PRINTER = 0x0022
DISABLE_PRINTER = 0x0023
RESTART_PRINTER = 0x0029
SERVER_ERROR_NOT_ACCEPTING_JOBS = 0x0506

BOSS = "boss"
USER = "ada lovelace"
PAGE = VECTORS / "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
URF = VECTORS / "edge-height10-fill-only.urf"
SETTINGS = (
    "printer-name", "printer-info", "printer-location", "printer-asset-tag", "media-ready",
    "media-col-ready", "printer-darkness-configured",
)  # fmt: skip
READY = ["om_slip_48.05x80mm", "om_receipt_48.05x297mm"]
# What is another one after a restart: the ticks begin again, the port is another.
OF_A_RUN = {"job-printer-up-time", "job-printer-uri", "job-uri"}
MOMENTS = ("creation", "processing", "completed")


@pytest.fixture(
    params=hosttest.LAPTOP_BOARD_AND_FROZEN,
)
def start(request, tmp_path):
    """Function: switch the printer on, again and again with the same state folder."""
    if request.param.endswith("-frozen"):
        interpreter = frozen_interpreter()
    else:
        interpreter = hosttest.interpreter(request.param)
    running = []

    def switch_on(**settings):
        settings["operators"] = [BOSS]
        running.append(Simulator(tmp_path, interpreter, settings=settings))
        return running[-1]

    yield switch_on
    for simulator in running:
        simulator.kill()


def ask(wire, operation, *groups, user=BOSS):
    """An operation with attribute groups of its own; its status."""
    wire.request_id += 1
    message = ipp.Message(
        operation,
        wire.request_id,
        [
            ipp.group(
                ipp.OPERATION_GROUP,
                ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
                ipp.attribute("printer-uri", ipp.URI, wire.uri),
                ipp.attribute("requesting-user-name", ipp.NAME, user),
            ),
            *groups,
        ],
    )
    body = ipp.encode(message)
    wire.send(wire.post_head(length=len(body)) + body)
    return wire.answer().code


def print_as(wire, name, document=b"Hello\n", mime="text/plain"):
    """Print a document under a name; the job's number."""
    body = wire.request(
        ipp.PRINT_JOB,
        ipp.attribute("job-name", ipp.NAME, name),
        ipp.attribute("document-name", ipp.NAME, name + ".txt"),
        ipp.attribute("document-format", ipp.MIME, mime),
        user=USER,
    )
    wire.send(wire.post_head(length=len(body) + len(document)) + body + document)
    return job_of(wire.answer())[0]


def begin(simulator):
    """A client that has sent half a page, and the number of its job, which prints."""
    wire = Wire(simulator.port)
    job_id = wire.create()
    wire.send(wire.post_head() + chunk(wire.document_request("image/pwg-raster", job_id)))
    wire.send(chunk(PAGE.read_bytes()[:3000]))
    with Wire(simulator.port) as other:
        wait_for(lambda: other.job(job_id)["job-state"].value == PROCESSING, 5, "processing")
    return wire, job_id


def listed(simulator):
    """Numbers of the finished jobs, newest first."""
    with Wire(simulator.port) as wire:
        answer = wire.ask(GET_JOBS, ipp.attribute("which-jobs", ipp.KEYWORD, "completed"))
    return [group["job-id"].value for tag, group in answer.groups if tag == ipp.JOB_GROUP]


def description(wire, job_id):
    """(attributes of a job that do not depend on the run, its dates)."""
    found = wire.job(job_id, "all", "media-actual", user=ipp.user_name())
    dates = [found["date-time-at-" + moment].value for moment in MOMENTS]
    rest = {
        name: (each.tags, each.values)
        for name, each in found.items()
        if name not in OF_A_RUN and not name.startswith(("date-time-at-", "time-at-"))
    }
    return rest, dates


def test_jobs_settings_and_numbers_are_there_again(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        numbers = [
            print_as(wire, "Größe \"5\" \\ 'x'"),
            print_as(wire, "page", URF.read_bytes(), "image/urf"),
            print_as(wire, "broken", PAGE.read_bytes()[:5000], "image/pwg-raster"),
            wire.create(user=USER),
        ]
        assert wire.cancel(numbers[3], user=USER) == OK
        group = ipp.group(
            ipp.PRINTER_GROUP,
            ipp.attribute("printer-name", ipp.NAME, "Küche"),
            ipp.attribute("printer-location", ipp.TEXT, "beside the till"),
            ipp.attribute("printer-asset-tag", ipp.OCTETS, b"\0\xff"),
            ipp.attribute("media-ready", ipp.KEYWORD, *READY),
            ipp.attribute("printer-darkness-configured", ipp.INTEGER, 80),
        )
        assert ask(wire, SET_PRINTER_ATTRIBUTES, group) == OK
        jobs = {job_id: description(wire, job_id) for job_id in numbers}
        settings = wire.printer(*SETTINGS)
    states = [jobs[job_id][0]["job-state"][1] for job_id in numbers]
    assert states == [[COMPLETED], [COMPLETED], [ABORTED], [CANCELED]]
    assert settings["printer-info"].value == "Küche"
    assert settings.all("media-ready") == READY
    assert settings["printer-darkness-configured"].value == 80
    # The configuration may change beneath: what a person has set wins, the rest follows it.
    for text, slack_s in (("cellar", 1), ("attic", 0)):
        simulator.stop()
        simulator = start(location=text, organization=text)
        assert listed(simulator) == numbers[::-1]
        with Wire(simulator.port) as wire:
            for job_id in numbers:
                attributes, dates = description(wire, job_id)
                assert attributes == jobs[job_id][0]
                for date, before in zip(dates, jobs[job_id][1], strict=True):
                    assert (date is None) == (before is None)
                    # Of a job of this run it is found anew, from two clocks, whenever one asks.
                    assert date is None or abs((date - before).total_seconds()) <= slack_s
                times = wire.job(job_id, *["time-at-" + moment for moment in MOMENTS])
                assert [times["time-at-" + moment].value for moment in MOMENTS] == [
                    None if date is None else 0 for date in dates
                ]
                jobs[job_id] = (attributes, dates)
            assert wire.printer(*SETTINGS) == settings
            assert wire.printer("printer-organization")["printer-organization"].value == text
            changes = wire.printer("printer-config-changes", "printer-config-change-time")
            assert changes["printer-config-changes"].value == 0
            assert changes["printer-config-change-time"].value == 1
    with Wire(simulator.port) as wire:
        assert print_as(wire, "next") == numbers[3] + 1
    simulator.stop()


def test_a_line_of_the_log_is_what_it_says(start):
    """Read with zlib and Python's json instead of the firmware's own code."""
    simulator = start()
    with Wire(simulator.port) as wire:
        job_id = print_as(wire, "Größe")
    simulator.stop()
    (line,) = (simulator.state / "jobs.log").read_bytes().splitlines()[1:]
    assert len(line) < 300
    check, payload = line.split(b" ", 1)
    assert int(check, 16) == zlib.crc32(b"".join((tables.TEMPLATE, *FORMATS, payload)), 1)
    numbers, texts, _choices, dates = json.loads(payload)
    assert numbers[:2] == [job_id, COMPLETED]
    assert texts[:3] == ["Größe", "Größe.txt", USER]
    written = os.path.getmtime(simulator.state / "jobs.log")
    for date in dates:
        year, *rest = struct.unpack(">HBBBBB", bytes.fromhex(date)[:7])
        at = datetime.datetime(year, *rest, tzinfo=datetime.UTC)
        assert abs(at.timestamp() - written) < 30


def test_a_printer_that_was_disabled_or_paused_stays_so(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        assert ask(wire, DISABLE_PRINTER) == OK
        assert ask(wire, PAUSE_PRINTER) == OK
    simulator.stop()
    simulator = start()
    with Wire(simulator.port) as wire:
        found = wire.printer("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        assert found["printer-state"].value == STOPPED
        assert found["printer-state-reasons"].values == ["paused"]
        assert found["printer-is-accepting-jobs"].value is False
        assert ask(wire, ipp.CREATE_JOB) == SERVER_ERROR_NOT_ACCEPTING_JOBS
        assert ask(wire, ENABLE_PRINTER) == OK
        assert ask(wire, RESUME_PRINTER) == OK
        print_as(wire, "now")
    simulator.stop()
    with Wire(start().port) as wire:
        found = wire.printer("printer-state", "printer-is-accepting-jobs")
        assert found["printer-state"].value == IDLE
        assert found["printer-is-accepting-jobs"].value is True


def test_restart_printer_finds_everything_again(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        done = print_as(wire, "done")
        group = ipp.group(
            ipp.PRINTER_GROUP, ipp.attribute("printer-location", ipp.TEXT, "beside the till")
        )
        assert ask(wire, SET_PRINTER_ATTRIBUTES, group) == OK
    printing, aborted = begin(simulator)
    with Wire(simulator.port) as wire:
        assert ask(wire, RESTART_PRINTER) == OK
    printing.close()
    log = simulator.state / "firmware.log"
    wait_for(lambda: log.read_text().count("ready ") == 2, 20, "the printer again")
    with Wire(simulator.port) as wire:
        assert wire.printer("printer-location")["printer-location"].value == "beside the till"
    # A restart is no power cut: the job that printed was ended, and is listed.
    assert listed(simulator) == [aborted, done]
    with Wire(simulator.port) as wire:
        assert wire.job(aborted)["job-state"].value == ABORTED
        assert wire.job(aborted, "time-at-completed")["time-at-completed"].value == 0
        assert print_as(wire, "next") == aborted + 1
    simulator.stop()


def test_restart_printer_leaves_no_socket_open(start):
    simulator = start()
    log = simulator.state / "firmware.log"
    opened = set()
    for count in range(2, 6):
        with Wire(simulator.port) as wire:
            assert print_as(wire, "before") > 0
            assert ask(wire, RESTART_PRINTER) == OK

        def is_there(count=count):
            return log.read_text().count("ready ") == count

        wait_for(is_there, 20, "the printer again")
        opened.add(simulator.descriptors())
    assert len(opened) == 1, opened
    simulator.stop()


def test_a_firmware_killed_while_it_prints_leaves_a_sound_store(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        numbers = [print_as(wire, "one"), print_as(wire, "two")]
    for _ in range(2):
        printing, killed = begin(simulator)
        os.kill(simulator.firmware_pid, signal.SIGKILL)
        simulator.process.wait(20)
        printing.close()
        simulator = start()
        # It was never written down that it ended: it is not there, and its number is not given.
        assert listed(simulator) == numbers[::-1]
        with Wire(simulator.port) as wire:
            numbers.append(print_as(wire, "after"))
        assert numbers[-1] == killed + 1
        assert listed(simulator) == numbers[::-1]
    assert "damaged" not in simulator.log
    simulator.stop()


def test_purged_jobs_do_not_come_back(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        last = [print_as(wire, "secret") for _ in range(limits.HISTORY_FILE_JOBS + 1)][-1]
        assert ask(wire, PURGE_JOBS) == OK
    simulator.stop()
    assert not list(simulator.state.glob("jobs.*"))
    simulator = start()
    assert listed(simulator) == []
    with Wire(simulator.port) as wire:
        assert print_as(wire, "next") == last + 1
    simulator.stop()


def test_more_jobs_than_are_listed(start):
    count = 2 * limits.HISTORY_FILE_JOBS + 3
    simulator = start()
    with Wire(simulator.port) as wire:
        numbers = [print_as(wire, f"job {i}") for i in range(count)]
    simulator.stop()
    simulator = start()
    assert listed(simulator) == numbers[: -limits.JOB_HISTORY - 1 : -1]
    simulator.stop()


def test_without_history_nobody_is_named_in_the_flash(start):
    simulator = start()
    with Wire(simulator.port) as wire:
        print_as(wire, "love letter")
    simulator.stop()
    assert any(USER.encode() in each for each in firmware_files(simulator))
    simulator = start(history=False)
    assert listed(simulator) == []
    with Wire(simulator.port) as wire:
        last = print_as(wire, "love letter")
        assert last == 2
    simulator.stop()
    for each in firmware_files(simulator):
        assert USER.encode() not in each
        assert b"love letter" not in each
    simulator = start(history=False)
    with Wire(simulator.port) as wire:
        assert print_as(wire, "next") == last + 1
    simulator.stop()


def firmware_files(simulator):
    """What the files in the state folder hold, without the log of the console."""
    files = [path for path in simulator.state.rglob("*") if path.is_file()]
    return [path.read_bytes() for path in files if path.name != "firmware.log"]

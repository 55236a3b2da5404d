# SPDX-License-Identifier: MIT
"""`print` as a user runs it: printers that behave and that do not, what is said, how it ends."""

import os
import signal
import subprocess
import sys

import pytest
from PIL import Image

import hosttest
from fake_printer import (
    CANCEL_JOB,
    CREATE_JOB,
    GET_JOB,
    GET_PRINTER,
    PRINT_JOB,
    SEND_DOCUMENT,
    FakePrinter,
)
from host_tools import cli
from host_tools.reasons import plain_words


@pytest.fixture
def fake():
    with FakePrinter() as printer:
        yield printer


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "receipt.png"
    Image.effect_noise((384, 400), 99).save(path)
    return path


@pytest.fixture
def command(fake, tmp_path):
    """Function: the command line and environment of a print on the fake printer."""
    uri = f"ipp://127.0.0.1:{fake.port}/ipp/print"
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "COLUMNS": "200"}
    environment.pop("PLATEN_PRINTER", None)

    def build(*arguments, printer=uri, profile="open"):
        line = [sys.executable, "-m", "host_tools", "print"]
        line += ["--printer", printer] if printer else []
        line += ["--profile", profile] if profile else []
        line += map(str, arguments)
        return {"args": line, "env": environment, "cwd": hosttest.ROOT, "text": True}

    return build


@pytest.fixture
def run(command):
    """Function: run a print to its end; (status, stderr). Stdout must stay empty."""

    def run_it(*arguments, **options):
        done = subprocess.run(**command(*arguments, **options), capture_output=True, check=False)
        assert done.stdout == ""
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr

    return run_it


@pytest.fixture
def here(command, capfd, monkeypatch, tmp_path):
    """Function: as `run`, in this process: quicker."""

    def run_it(*arguments, **options):
        built = command(*arguments, **options)
        monkeypatch.setenv("XDG_CONFIG_HOME", built["env"]["XDG_CONFIG_HOME"])
        monkeypatch.delenv("PLATEN_PRINTER", raising=False)
        status = cli.main(built["args"][3:])
        out, said = capfd.readouterr()
        assert out == ""
        assert "Traceback" not in said
        return status, said

    return run_it


@pytest.fixture
def start(command, processes):
    """Function: start a print and go on; it is ended with the test."""

    def start_it(*arguments, **options):
        built = command(*arguments, **options)
        return processes.start(built.pop("args"), stderr=subprocess.PIPE, **built)

    return start_it


def test_a_picture_is_printed_in_two_steps(run, fake, picture):
    status, said = run(picture)
    assert status == 0, said
    assert "platen: job 7 is printed" in said
    assert fake.operations_seen()[:4] == [GET_PRINTER, GET_PRINTER, CREATE_JOB, SEND_DOCUMENT]
    assert GET_JOB in fake.operations_seen()
    asked = dict(fake.requests)
    assert asked[CREATE_JOB]["job-name"] == [b"receipt.png"]
    assert asked[SEND_DOCUMENT]["document-format"] == [b"image/pwg-raster"]
    assert asked[SEND_DOCUMENT]["last-document"] == [b"\1"]
    assert "print-content-optimize" not in asked[CREATE_JOB]
    assert fake.documents[0].startswith(b"RaS2PwgRaster\0")


def test_a_printer_without_create_job_gets_print_job(here, fake, picture):
    fake.operations = [PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER]
    status, said = here(picture, "--quality", "text")
    assert status == 0, said
    asked = dict(fake.requests)
    assert CREATE_JOB not in asked
    assert asked[PRINT_JOB]["print-content-optimize"] == [b"text"]
    assert len(fake.documents) == 1


def test_quality_is_only_asked_for_where_it_is_known(here, fake, picture):
    fake.optimize = ["auto"]
    status, said = here(picture, "--quality", "photo")
    assert status == 0
    assert "knows no quality photo" in said
    assert "print-content-optimize" not in dict(fake.requests)[CREATE_JOB]


def test_text_goes_as_text_and_from_standard_input(command, fake, tmp_path):
    built = command("-")
    done = subprocess.run(**built, input="Grüße\n", capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert fake.documents == ["Grüße\n".encode()]
    assert dict(fake.requests)[SEND_DOCUMENT]["document-format"] == [b"text/plain"]


def test_a_job_that_fails_says_why_in_words(here, fake, picture):
    fake.job_state, fake.job_reasons = 8, ["aborted-by-system", "document-format-error"]
    status, said = here(picture)
    assert status == 1
    assert (
        "platen: job 7 was aborted: document-format-error"
        " (the printer could not read the document)\n"
    ) in said


# proves: V19
def test_a_hostile_printer_cannot_command_the_terminal(here, fake, picture):
    """CVE-2024-47076: what a printer says of itself is not to be trusted."""
    fake.job_state = 8
    fake.job_reasons = ["\x1b]0;owned\x07\x1b[2J", "\x9b31m[bold]x[/bold]", "\u202egnp.exe"]
    status, said = here(picture)
    assert status == 1
    assert "owned" in said
    assert "[bold]x[/bold]" in said  # no markup of ours either
    assert not [each for each in said if not each.isprintable() and each not in "\r\n\t"], said


def test_a_document_refused_on_the_way_says_what_the_job_says(here, fake, picture):
    fake.refuses_document_after = 20000
    fake.job_state, fake.job_reasons = 8, ["document-format-error"]
    status, said = here(picture)
    assert status == 1
    assert "platen: job 7 was aborted: document-format-error" in said


def test_a_connection_lost_on_the_way_cancels_the_job(run, fake, picture):
    fake.refuses_document_after = 20000
    fake.slams_the_door = True
    fake.job_state, fake.job_reasons = 5, ["job-printing"]
    status, said = run(picture)
    assert status == 1
    assert said.count("platen:") == 1
    assert fake.operations_seen()[-1] == CANCEL_JOB


def test_a_busy_printer_is_waited_for(here, fake, picture):
    fake.busy = 2
    status, said = here(picture)
    assert status == 0
    assert "waiting for another job" in said
    assert fake.operations_seen().count(CREATE_JOB) == 3


def test_paper_out_is_said_while_the_document_waits(start, fake, picture):
    fake.reading.clear()
    fake.reasons = ["media-empty-error", "media-needed-error"]
    process = start(picture)
    line = process.stderr.readline()
    assert line == "platen: the paper is out: put in a new roll\n"
    fake.reasons = ["none"]
    fake.reading.set()
    assert process.wait(20) == 0
    assert "is printed" in process.stderr.read()


def test_ctrl_c_cancels_the_job_on_the_printer(start, fake, picture):
    fake.reading.clear()
    fake.job_state, fake.job_reasons = 5, ["job-printing"]
    process = start(picture)
    hosttest.wait_for(lambda: SEND_DOCUMENT in fake.operations_seen(), what="the document")
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    assert process.stderr.read().splitlines()[-1] == "platen: job 7 cancelled"
    assert fake.operations_seen()[-1] == CANCEL_JOB
    assert fake.requests[-1][1]["job-id"] == [b"\0\0\0\7"]


def test_ctrl_c_after_the_document_cancels_as_well(start, fake, picture):
    fake.job_state, fake.job_reasons = 5, ["job-printing"]
    process = start(picture)
    hosttest.wait_for(lambda: GET_JOB in fake.operations_seen(), what="a look at the job")
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    assert fake.operations_seen()[-1] == CANCEL_JOB


def test_a_terminal_gets_a_progress_bar_with_bytes(command, fake, picture):
    master, slave = os.openpty()
    built = command(picture)
    built["env"] = {**built["env"], "TERM": "xterm"}
    with subprocess.Popen(
        **built, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=slave
    ) as process:
        os.close(slave)
        seen = b""
        try:
            while data := os.read(master, 65536):
                seen += data
        except OSError:
            pass  # Linux reports the closed terminal as an error
        assert process.wait(20) == 0
    os.close(master)
    text = seen.decode()
    assert "receipt.png" in text
    assert "100%" in text
    assert "kB" in text


@pytest.mark.parametrize(
    ("arguments", "status", "text"),
    [
        (("{tmp}/none.png",), 1, "there is no file {tmp}/none.png"),
        (("{picture}", "--profile", "mutual"), 1, "the profile mutual wants a client certificate"),
        (("{picture}", "--user", "ada"), 1, "the profile open knows no users"),
        (("{picture}", "--password-stdin"), 1, "--password-stdin is for --user NAME"),
        (("{picture}", "--profile", "private"), 1, "offers no TLS"),
        (("{picture}", "--printer", "http://x/"), 1, "starts with ipps:// or ipp://"),
        (("{picture}", "--printer", "ipps://127.0.0.1:1/"), 1, "nothing answers at 127.0.0.1:1"),
        (("{picture}", "--quality", "best"), 2, "--quality"),
        ((), 2, "FILE"),
    ],
)
def test_mistakes_are_one_clear_line(here, fake, picture, tmp_path, arguments, status, text):
    fake.plain = "no upgrade"
    words = [word.format(tmp=tmp_path, picture=picture) for word in arguments]
    ended, said = here(*words, profile=None if "--profile" in words else "open")
    assert ended == status
    assert said.startswith("platen: ")
    assert said.count("\n") == 1
    assert text.format(tmp=tmp_path) in said


def test_without_a_printer_it_says_what_to_do(here, picture, tmp_path):
    status, said = here(picture, "--state", tmp_path, printer=None)
    assert status == 1
    assert "--printer ipps://" in said
    assert "make run" in said


def test_a_simulator_that_has_gone_is_not_used(here, picture, tmp_path):
    ended = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    (tmp_path / "simulate.json").write_text(
        f'{{"uri": "ipps://localhost:1/", "pid": {int(ended.stdout)}}}'
    )
    status, said = here(picture, "--state", tmp_path, printer=None)
    assert status == 1
    assert "which printer?" in said


def test_the_environment_names_a_printer(command, fake, picture):
    built = command(picture, printer=None)
    built["env"]["PLATEN_PRINTER"] = f"ipp://127.0.0.1:{fake.port}/ipp/print"
    assert subprocess.run(**built, capture_output=True, check=False).returncode == 0
    assert len(fake.documents) == 1


@pytest.mark.parametrize(
    ("reasons", "text"),
    [
        (["none"], ""),
        (["media-empty-error", "media-needed"], "the paper is out: put in a new roll"),
        (["cover-open-error", "media-low-warning"], "the cover is open, the paper is nearly out"),
        (["moving-to-paused"], "moving-to-paused"),
    ],
)
def test_printer_state_reasons_in_plain_words(reasons, text):
    assert plain_words(reasons) == text

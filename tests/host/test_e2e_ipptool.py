# SPDX-License-Identifier: MIT
"""The test files that come with ipptool, run against the printer: none of their tests may fail.

Debian ships the files without the documents that some of them name; they are run from a copy with
stand-ins beside it. Tests for what the printer does not offer (PDF, JPEG ...) skip themselves.
"""

import re
import shutil
from pathlib import Path

import pytest

import hosttest
from e2e_client import IDLE, Wire
from e2e_printer import VECTORS, assert_clean, assert_same, expected

SHARE = Path("/usr/share/cups/ipptool")
DOCUMENT = VECTORS / "gs-pwg-sgray8-384x1199-203dpi.pwg"
STAND_INS = {
    "document-a4.pdf": b"%PDF-1.4\n%%EOF\n",
    "document-letter.pdf": b"%PDF-1.4\n%%EOF\n",
    "document-a4.ps": b"%!PS-Adobe-3.0\nshowpage\n",
    "document-letter.ps": b"%!PS-Adobe-3.0\nshowpage\n",
    "color.jpg": b"\xff\xd8\xff\xd9",
    "gray.jpg": b"\xff\xd8\xff\xd9",
}

# Of those that ipptool has, all that a printer without PDF, subscriptions or a spooler can pass.
SINGLE = (
    "create-job.test",
    "get-completed-jobs.test",
    "get-job-template-attributes.test",
    "get-jobs.test",
    "get-printer-attributes.test",
    "get-printer-description-attributes.test",
    "identify-printer-display.test",
    "identify-printer-multiple.test",
    "identify-printer.test",
    "print-job-and-wait.test",
    "print-job-letter.test",
    "print-job-manual.test",
    "print-job-media-col.test",
    "print-job.test",
    "validate-job.test",
)
REFUSED = {
    "print-job-deflate.test": "client-error-compression-not-supported",
    "print-job-gzip.test": "client-error-compression-not-supported",
    "print-uri.test": "server-error-operation-not-supported",
    "get-devices.test": "server-error-operation-not-supported",
}


@pytest.fixture(scope="module")
def suites(tmp_path_factory):
    """Folder with ipptool's files and the documents they name."""
    hosttest.needs("ipptool")
    folder = tmp_path_factory.mktemp("suites")
    for path in SHARE.glob("*.test"):
        shutil.copy(path, folder)
    for name, data in STAND_INS.items():
        (folder / name).write_bytes(data)
    return folder


def results(said):
    """How many tests passed, failed and were skipped."""
    return [
        len(re.findall(rf"\[{word}\]$", said, re.MULTILINE)) for word in ("PASS", "FAIL", "SKIP")
    ]


def run_suite(printer, path, version, *options):
    done = printer.ipptool(
        "-tI", "-R", "-T", "30", "-V", version, *options, "-f", DOCUMENT, path, timeout=60
    )
    said = done.stdout + done.stderr
    assert "cannot be read" not in said, said
    passed, failed, _ = results(done.stdout)
    assert failed == 0, said
    assert done.returncode == 0, said
    return passed


@pytest.mark.parametrize(
    ("name", "version", "least"),
    [("ipp-1.1.test", "1.1", 24), ("ipp-2.0.test", "2.0", 25)],
)
def test_a_conformance_suite_has_no_failures(printer, suites, name, version, least):
    assert run_suite(printer, suites / name, version) >= least
    with Wire(printer.port) as wire:
        assert wire.printer("printer-state")["printer-state"].value == IDLE


@pytest.mark.slow
@pytest.mark.parametrize("options", [("-L",), ("-h",), ("-E",)])
def test_the_suite_in_other_ways_of_http(one_printer, suites, options):
    """Bodies of a known length; with a look at HTTP's fields; with an upgrade to TLS."""
    uri = one_printer.uri.replace("ipps", "ipp") if options == ("-E",) else None
    done = one_printer.ipptool(
        "-tI", "-R", "-T", "30", "-V", "1.1", *options, "-f", DOCUMENT,
        suites / "ipp-1.1.test", uri=uri, timeout=60,
    )  # fmt: skip
    assert results(done.stdout)[1] == 0, done.stdout
    assert results(done.stdout)[0] >= 24


@pytest.mark.parametrize("name", SINGLE)
def test_a_single_test_file_passes(printer, name):
    done = printer.ipptool("-t", "-h", "-T", "20", "-f", DOCUMENT, name)
    passed, failed, skipped = results(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert passed >= 1
    assert (failed, skipped) == (0, 0)


def test_requested_attributes_are_honoured(printer):
    """One test of the file asks for `all` and wants to get nothing but media-col-database."""
    done = printer.ipptool("-tI", "-f", DOCUMENT, "get-printer-attributes-suite.test")
    failed = re.findall(r"^ +(.*?) +\[FAIL\]$", done.stdout, re.MULTILINE)
    name = "Get-Printer-Attributes (requested-attributes='media-col-database')"
    assert failed == [name], done.stdout
    assert results(done.stdout)[0] == 6


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_offered_is_refused_with_its_own_status(printer, name):
    before = printer.last_job()
    done = printer.ipptool("-tv", "-T", "20", "-f", DOCUMENT, "-d", "document-uri=x:y", name)
    assert f"status-code = {REFUSED[name]}" in done.stdout, done.stdout
    assert printer.last_job() == before


def test_documents_of_the_suite_come_out_right(printer, suites):
    run_suite(printer, suites / "ipp-1.1.test", "1.1")
    # Its jobs that were not canceled or left without a document.
    whole = 0
    for job_id in range(1, printer.last_job() + 1):
        if (printer.out / f"job-{job_id}.json").exists():
            record = printer.record(job_id)
            assert_clean(record)
            if record["state"] == "completed" and record["rows"] > 1000:
                assert_same(printer.picture(job_id), expected(DOCUMENT.name))
                whole += 1
    assert whole >= 2

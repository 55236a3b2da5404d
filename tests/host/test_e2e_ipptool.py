# SPDX-License-Identifier: MIT
"""The test files that come with ipptool, run against the printer: none of their tests may fail.

Debian ships the files without the documents that some of them name; they are run from a copy with
stand-ins beside it. Tests for what the printer does not offer (PDF, JPEG ...) skip themselves.
"""

import re
import shutil
from pathlib import Path

import pytest

import e2e_ops
import hosttest
from e2e_client import CANCELED, IDLE, Wire
from e2e_printer import VECTORS, assert_clean, assert_same, expected
from host_tools import ipp
from host_tools.description import not_offered

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

# Of those that ipptool has, all that a printer without PDF or a spooler can pass by themselves.
SINGLE = (
    "create-job.test",
    "get-completed-jobs.test",
    "get-job-template-attributes.test",
    "get-jobs.test",
    "get-printer-attributes.test",
    "get-printer-description-attributes.test",
    "get-subscriptions.test",
    "identify-printer-display.test",
    "identify-printer-multiple.test",
    "identify-printer.test",
    "ipp-backend.test",
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


@pytest.fixture(
    scope="module",
    params=hosttest.LAPTOP_BOARD_AND_FROZEN,
)
def printer(request, tmp_path_factory):
    """A running printer that gives a held document up soon: the suites print one and wait."""
    folder = tmp_path_factory.mktemp("printer")
    interpreter = None
    if not request.param.endswith("-frozen"):
        interpreter = e2e_ops.impatient(folder, request.param, HELD_DOCUMENT_S=1)
    with e2e_ops.a_printer(folder, request.param, interpreter=interpreter) as simulator:
        yield simulator


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


# The one test of ipp-2.2.test that may fail, and what it asks for that docs/ipp.md says is
# missing: operations by number, attributes by name.
STRICTEST = "PWG 5100.12 section 6.4 - Required Printer Description Attributes"
MISSING_OPERATIONS = (
    0x0025, 0x0026, 0x002A, 0x002B, 0x002C, 0x002E, 0x002F, 0x0030, 0x0031, 0x0033, 0x0037, 0x003A,
)  # fmt: skip
MISSING_ATTRIBUTES = (
    "number-up-default",
    "number-up-supported",
    "page-ranges-supported",
    'multiple-document-jobs-supported WITH-VALUE "true"',
    "printer-alert",
    "printer-alert-description",
    'which-jobs-supported WITH-VALUE "proof-print"',
)
EVERYWHERE = "PWG 5100.14 section 5.1/5.2 - Required Operations and Attributes"


def failures(said):
    """{name of a test that failed: the EXPECT lines it failed in}."""
    found = {}
    lines = None
    for line in said.splitlines():
        verdict = re.fullmatch(r" {4}(\S.*?) +\[(PASS|FAIL|SKIP)\]", line)
        if verdict:
            lines = []
            if verdict[2] == "FAIL":
                found[verdict[1]] = lines
        elif lines is not None and line.startswith("        EXPECTED: "):
            lines.append(line.removeprefix("        EXPECTED: "))
    return found


def say_all(printer, path, version):
    """What ipptool says of every test of a file."""
    options = ("-tI", "-R", "-T", "30", "-V", version, "-f", DOCUMENT)
    done = printer.ipptool(*options, path, timeout=120)
    said = done.stdout + done.stderr
    assert "cannot be read" not in said, said
    assert "Unable" not in said, said
    assert len(failures(done.stdout)) == results(done.stdout)[1]
    return done.stdout


# proves: B04
@pytest.mark.parametrize(
    ("name", "version", "least"),
    [
        ("ipp-1.1.test", "1.1", 26),
        ("ipp-2.0.test", "2.0", 27),
        ("ipp-2.1.test", "2.0", 28),
        ("ipp-2.1.test", "2.1", 28),
    ],
)
def test_a_conformance_suite_has_no_failures(printer, suites, name, version, least):
    assert run_suite(printer, suites / name, version) >= least
    with Wire(printer.port) as wire:
        assert wire.printer("printer-state")["printer-state"].value == IDLE


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_the_strictest_suite_misses_what_is_documented(printer, suites, version):
    said = say_all(printer, suites / "ipp-2.2.test", version)
    operations = [f'operations-supported WITH-VALUE "0x{n:04X}"' for n in MISSING_OPERATIONS]
    assert failures(said) == {STRICTEST: [*MISSING_ATTRIBUTES, *operations]}
    assert results(said)[0] >= 28


def test_what_the_strictest_suite_misses_is_documented():
    assert {number for number, _, _ in not_offered.OPERATIONS} >= set(MISSING_OPERATIONS)
    reasons = " ".join(what for what, _ in not_offered.VALUES)
    for line in MISSING_ATTRIBUTES:
        words = re.findall(r"[a-z-]{4,}", line)
        name = re.sub("-(default|supported)$", "", words[0])
        assert name in reasons, line
        assert words[-1] in reasons or words[-1] == words[0], line


@pytest.fixture(scope="module")
def everywhere(suites):
    """ipp-everywhere.test with a stand-in for each raster file it names, none of which it prints.

    They are for resolutions that the printer has not; ipptool wants them to be there.
    """
    path = suites / "ipp-everywhere.test"
    for name in set(re.findall(r"^\tFILE (\S+)$", path.read_text(), re.MULTILINE)):
        (suites / name).parent.mkdir(parents=True, exist_ok=True)
        (suites / name).write_bytes(b"RaS2")
    return path


def test_ipp_everywhere_misses_jpeg_only(printer, everywhere):
    said = say_all(printer, everywhere, "2.0")
    jpeg = 'document-format-supported WITH-VALUE "image/jpeg"'
    assert failures(said) == {EVERYWHERE: [jpeg]}
    passed, _, skipped = results(said)
    assert passed >= 27
    assert skipped > 400  # prints at resolutions of other printers


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


def test_a_subscription_is_fetched(printer):
    """The file looks for `notify-event`; RFC 3996 has `notify-subscribed-event`."""
    made = printer.ipptool("-tv", "create-printer-subscription.test").stdout
    assert results(made) == [1, 0, 1], made  # it skips the one that would be pushed
    number = re.search(r"notify-subscription-id \(integer\) = (\d+)", made)[1]
    said = printer.ipptool("-tv", "-d", f"id={number}", "get-notifications.test").stdout
    assert "status-code = successful-ok" in said
    name = "Get events using Get-Notifications"
    assert failures(said) == {name: ["notify-event"]}
    assert "notify-get-interval" in said


@pytest.mark.parametrize("name", ["get-job-attributes.test", "get-job-attributes2.test"])
def test_a_job_is_a_target(printer, name):
    job_id = printer.print_file(DOCUMENT)
    done = printer.ipptool("-t", name, uri=f"{printer.uri}/{job_id}")
    assert results(done.stdout) == [1, 0, 0], done.stdout


def test_the_current_job_is_canceled(printer):
    with Wire(printer.port) as wire:
        job_id = wire.create(user=ipp.user_name())
        done = printer.ipptool("-t", "cancel-current-job.test")
        assert results(done.stdout) == [2, 0, 0], done.stdout
        assert wire.job(job_id)["job-state"].value == CANCELED


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

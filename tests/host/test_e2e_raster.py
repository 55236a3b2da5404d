# SPDX-License-Identifier: MIT
"""Every sample document, printed by ipptool over TLS: the right dots, or the right refusal.

The wanted dots come from reference.py (libcups and numpy). ipptool and the state of the job, the
printer and the next job are looked at after each bad one.
"""

import re

import pytest

import reference
from e2e_client import ABORTED, COMPLETED, IDLE, Wire, mime_of
from e2e_printer import BAD, GOOD, VECTORS, assert_clean, assert_same, expected

# What `make check` prints: one of each way through the firmware.
QUICK = (
    "androidlike-om_card_54x86mm-203dpi-sgray8.pwg",
    "edge-height10-fill-only.urf",
    "gs-pwg-black1-384x1199-203dpi.pwg",
    "libcups-apple-w8-2pages-pagecount2.urf",
)
AFTER = "edge-height10-fill-only.urf"
ANY = "gs-pwg-black8-384x1199-203dpi.pwg"

# The job-state-reasons of each bad file and the IPP status that goes with them.
FORMAT_ERROR = ("document-format-error", "client-error-document-format-error")
UNSUPPORTED = (
    "unsupported-document-format",
    "client-error-document-format-not-supported",
)


def good():
    return [pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in GOOD]


def printed(printer, name, *defines, test="print-job.test"):
    job_id = printer.print_file(VECTORS / name, test, defines)
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)
    return printer.picture(job_id)


@pytest.mark.parametrize("name", good())
def test_a_good_document_is_printed_dot_for_dot(printer, name):
    assert_same(printed(printer, name), expected(name))


@pytest.fixture(scope="module")
def with_template(tmp_path_factory):
    """Function: ipptool test file that is print-job.test with a Job Template attribute."""
    folder = tmp_path_factory.mktemp("ipptool")

    def make(name, value):
        path = folder / f"{name}-{value}.test"
        path.write_text(
            "{ OPERATION Print-Job\n GROUP operation-attributes-tag\n"
            " ATTR charset attributes-charset utf-8\n"
            " ATTR language attributes-natural-language en\n"
            " ATTR uri printer-uri $uri\n ATTR name requesting-user-name $user\n"
            " ATTR mimeMediaType document-format $filetype\n"
            f" GROUP job-attributes-tag\n ATTR keyword {name} {value}\n"
            " FILE $filename\n STATUS successful-ok\n EXPECT job-id }\n"
        )
        return path

    return make


@pytest.mark.parametrize("name", good())
@pytest.mark.parametrize(
    ("attribute", "value"), [("print-content-optimize", "text"), ("print-color-mode", "bi-level")]
)
def test_text_and_bi_level_jobs_are_thresholded(printer, with_template, name, attribute, value):
    pages = reference.decode(VECTORS / name)
    is_scaled = reference.is_scaled(pages[0].width, 384)
    # One bit a dot is printed as it is, unless averaging has made gray of it.
    mode = None if pages[0].bits_per_pixel == 1 and not is_scaled else reference.THRESHOLD
    picture = printed(printer, name, test=with_template(attribute, value))
    assert_same(picture, expected(name, mode))


@pytest.mark.parametrize("name", good())
def test_octet_stream_is_recognised(one_printer, tmp_path, name):
    path = tmp_path / "document.bin"
    path.write_bytes((VECTORS / name).read_bytes())
    job_id = one_printer.print_file(path)
    assert_same(one_printer.picture(job_id), expected(name))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_document_is_refused_and_the_next_one_prints(printer, name):
    done = printer.ipptool("-tv", "-f", VECTORS / name, "print-job.test")
    assert done.returncode != 0
    received = re.search(r"status-code = ([a-z-]+)", done.stdout)
    assert received, "no answer came: " + done.stdout + done.stderr
    job_id = int(re.search(r"job-id \(integer\) = (\d+)", done.stdout)[1])
    reasons = re.search(r"job-state-reasons \(.*keyword\) = (\S+)", done.stdout)[1].split(",")
    assert (reasons[0], received[1]) in (FORMAT_ERROR, UNSUPPORTED)
    record = printer.record(job_id)
    assert record["state"] == "aborted"
    assert_clean(record)
    with Wire(printer.port) as wire:
        job = wire.job(job_id)
        assert job["job-state"].value == ABORTED
        assert reasons[0] in job.all("job-state-reasons")
        state = wire.printer("printer-state", "printer-state-reasons", "queued-job-count")
        assert state["printer-state"].value == IDLE
        assert state["printer-state-reasons"].values == ["none"]
        assert state["queued-job-count"].value == 0
    assert_same(printed(printer, AFTER), expected(AFTER))


@pytest.mark.slow
@pytest.mark.parametrize("name", BAD)
def test_a_bad_document_leaves_the_rows_before_the_damage(printer, name):
    """What was good of it is on paper; nothing else is."""
    pages = [page for page in reference.expected_rows(VECTORS / name, 384) if len(page)]
    with Wire(printer.port) as wire:
        answer = wire.print_bytes((VECTORS / name).read_bytes(), mime_of(name))
    job_id = answer.groups[-1][1]["job-id"].value
    picture = printer.picture(job_id)
    if not pages or name == "bad-bpl-mismatch.pwg":
        assert not picture.any()
        return
    rows = min(len(picture), len(pages[0]))
    if name == "bad-literal-overshoots-row.pwg":
        rows = 0  # libcups goes on, out of step
    assert_same(picture[:rows], pages[0][:rows])


def test_the_connection_of_a_bad_document_can_be_used_again(printer):
    data = (VECTORS / "bad-truncated-data.pwg").read_bytes()
    with Wire(printer.port) as wire:
        for _ in range(3):
            answer = wire.print_bytes(data, "image/pwg-raster")
            assert answer.groups[-1][1]["job-state"].value == ABORTED
        answer = wire.print_bytes((VECTORS / ANY).read_bytes(), "image/pwg-raster")
        assert answer.groups[-1][1]["job-state"].value == COMPLETED
    assert_same(printer.picture(answer.groups[-1][1]["job-id"].value), expected(ANY))

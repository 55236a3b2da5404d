# SPDX-License-Identifier: MIT
"""A real print server in front of the printer: set up with `-m everywhere`, jobs, a cancel.

The ink on paper is compared with what pdftoppm makes of the same file.
"""

import os
import re
import subprocess

import numpy as np
import pytest
import zxingcpp
from PIL import Image

import hosttest
from e2e_client import CANCELED, COMPLETED, IDLE, Wire
from e2e_cups import Cups
from e2e_pdf import Page, write
from e2e_printer import DOTS, Simulator, assert_clean
from host_tools import ipp
from host_tools.ipp import user_name
from hosttest import needs, wait_for

pytestmark = [pytest.mark.cups, pytest.mark.slow]

WIDTH_MM, HEIGHT_MM = 48.05, 297  # om_receipt_48.05x297mm, the default
ROWS_S = 60 * 8  # of generic58
TEAR_OFF_ROWS = 15 * 8
SHADES = 8  # dots a side of the squares whose blackness is compared


def make_pages():
    pages = []
    for number, tall in ((1, 60), (2, 90), (3, 45)):
        text = [(3, 14 + 8 * line, 14, f"Page {number} line {line}") for line in range(4)]
        boxes = [(1, 2, 46, 3), (1, tall, 46, 2)]
        boxes += [(4 + 9 * n, 42, 6, 2) for n in range(number)]
        pages.append(Page(text, boxes))
    return pages


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "three pages.pdf"
    write(path, make_pages(), WIDTH_MM, HEIGHT_MM)
    return path


@pytest.fixture(scope="module")
def wanted(document):
    """The rows of all pages as pdftoppm draws them, trailing white left out."""
    done = subprocess.run(
        [needs("pdftoppm"), "-r", "203", "-gray", document, document.with_suffix("")],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pages = []
    for path in sorted(document.parent.glob("*.pgm")):
        with Image.open(path) as image:
            black = np.array(image) < 128
        rows = np.flatnonzero(black.any(axis=1))
        assert abs(black.shape[1] - DOTS) <= 1
        pages.append(np.resize(black[: rows[-1] + 1, :DOTS], (rows[-1] + 1, DOTS)))
    assert len(pages) == 3
    return pages


@pytest.fixture(scope="module")
def cups():
    with Cups() as server:
        yield server


@pytest.fixture(scope="module")
def queue(cups, printer):
    """Name of a queue for the printer."""
    name = "t-" + str(printer.port)
    cups.add(name, printer.uri)
    return name


def shades(black):
    """Blackness of squares, 0..1."""
    rows = len(black) // SHADES * SHADES
    squares = black[:rows].reshape(rows // SHADES, SHADES, DOTS // SHADES, SHADES)
    return squares.mean(axis=(1, 3))


def assert_alike(picture, pages):
    """The same ink at the same place; how edges of letters are drawn may differ."""
    total = sum(len(page) for page in pages)
    assert abs(len(picture) - total) <= 4 * len(pages), (len(picture), total)
    at = 0
    for page in pages:
        # Each page ends with a bar; where exactly is a matter of rounding.
        best = 0
        for shift in range(-6, 7):
            part = picture[max(0, at + shift) : at + shift + len(page)]
            height = min(len(part), len(page))
            if height < len(page) - 8:
                continue
            a, b = shades(part[:height]), shades(page[:height])
            best = max(best, np.corrcoef(a.ravel(), b.ravel())[0, 1])
            ink = part.sum() / page.sum()
        assert best > 0.93, best
        assert 0.8 < ink < 1.25, ink
        at += len(page)


def test_a_document_of_three_pages(cups, queue, printer, document, wanted):
    before = printer.last_job()
    cups.wait(queue, cups.print_file(queue, document))
    job_id = printer.last_job()
    assert job_id == before + 1
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)
    assert_alike(printer.picture(job_id), wanted)
    with Wire(printer.port) as wire:
        job = wire.job(job_id, user=user_name())
        assert job["job-state"].value == COMPLETED
        assert job["job-impressions-completed"].value == 3
        assert job["job-name"].value == document.name
    assert f"{queue}-" in cups.ok("lpstat", "-W", "completed", "-o", queue)
    assert cups.complaints() == []


@pytest.mark.parametrize("media", ["om_card_54x86mm", "Custom.48.05x120mm"])
def test_other_sizes_reach_the_printer(cups, queue, printer, document, media):
    cups.wait(queue, cups.print_file(queue, document, f"media={media}"))
    job_id = printer.last_job()
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)
    with Wire(printer.port) as wire:
        job = wire.job(job_id, user=user_name())
        assert job["job-impressions-completed"].value == 3
        assert job["media"].value.startswith(media[:6].lower())
    tall = int(re.search(r"x(\d+)mm", media)[1]) * 8
    assert 300 < record["rows"] <= 3 * (tall + 8)


def test_two_copies_come_from_the_server(cups, queue, printer, document, wanted):
    done = cups.ok("lp", "-d", queue, "-n", "2", document)
    cups.wait(queue, int(re.search(rf"{queue}-(\d+)", done)[1]))
    record = printer.record(printer.last_job())
    total = sum(len(page) for page in wanted)
    assert abs(record["rows"] - 2 * total) <= 24


def test_the_queue_knows_the_printer(cups, queue, printer):
    said = cups.ok("lpstat", "-l", "-p", queue)
    assert "enabled" in said
    ppd = (cups.root / "ppd" / f"{queue}.ppd").read_text()
    assert "203dpi" in ppd
    assert "*ColorDevice: False" in ppd
    assert re.search(r'cupsFilter2: "image/(urf|pwg-raster)', ppd)


def test_a_picture_can_be_read(cups, queue, printer, tmp_path):
    """A PNG: the server's filters fit it to the roll."""
    code = zxingcpp.create_barcode("picture by way of CUPS", zxingcpp.BarcodeFormat.QRCode)
    path = tmp_path / "code.png"
    Image.fromarray(np.array(zxingcpp.write_barcode_to_image(code, scale=10))).save(path)
    cups.wait(queue, cups.print_file(queue, path))
    record = printer.record(printer.last_job())
    assert record["state"] == "completed"
    assert_clean(record)
    picture = printer.picture(record["job-id"])
    shown = np.pad(np.where(picture, 0, 255).astype(np.uint8), 40, constant_values=255)
    assert [each.text for each in zxingcpp.read_barcodes(shown)] == ["picture by way of CUPS"]


def test_a_text_can_be_read(cups, queue, printer, tmp_path):
    path = tmp_path / "receipt.txt"
    path.write_text("TOTAL 12345\n" * 4)
    cups.wait(queue, cups.print_file(queue, path, "cpi=8", "lpi=4"))
    record = printer.record(printer.last_job())
    assert record["state"] == "completed"
    assert_clean(record)
    assert read_text(printer.picture(record["job-id"]), tmp_path).count("12345") >= 3


def read_text(picture, folder):
    """What tesseract reads, three times as large as it was printed."""
    path = folder / "shown.png"
    shown = np.pad(np.where(picture, 0, 255).astype(np.uint8), 40, constant_values=255)
    Image.fromarray(np.kron(shown, np.ones((3, 3), np.uint8))).save(path)
    done = hosttest.run([needs("tesseract"), path, "-", "--psm", "6"], 60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("options", [(), ("media=na_letter_8.5x11in",), ("fit-to-page",)])
def test_no_letter_comes_out_of_a_roll(cups, queue, printer, document, options):
    """The server offers no Letter, and takes none in place of what is loaded."""
    choices = cups.ok("lpoptions", "-p", queue, "-l")
    (sizes,) = [line for line in choices.splitlines() if line.startswith("PageSize")]
    assert not re.search(r"[Ll]etter|\bA4\b", sizes)
    cups.wait(queue, cups.print_file(queue, document, *options))
    job_id = printer.last_job()
    with Wire(printer.port) as wire:
        assert "letter" not in wire.job(job_id, "media", user=user_name())["media"].value
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)


def test_three_jobs_of_two_users(cups, queue, printer, document):
    before = printer.last_job()
    jobs = []
    for name in ("ada", "bob", "ada"):
        said = cups.ok("lp", "-U", name, "-d", queue, document)
        jobs.append(int(re.search(rf"{queue}-(\d+)", said)[1]))
    for job in jobs:
        cups.wait(queue, job)
    names = []
    with Wire(printer.port) as wire:
        for job_id in range(before + 1, before + 4):
            record = printer.record(job_id)
            assert record["state"] == "completed"
            assert_clean(record)
            job = wire.job(job_id, "job-originating-user-name", user=user_name())
            names.append(job["job-originating-user-name"].value)
    assert names == ["ada", "bob", "ada"]
    assert cups.complaints() == []


def test_the_queue_says_that_the_roll_is_empty(cups, tmp_path, document, wanted):
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, fast=False, control=True) as printer:
        cups.add("empty", printer.uri)
        job = cups.print_file("empty", document)
        wait_for(lambda: printer.control()["rows_moved"] > 100, 60, "the first rows")
        printer.control("paper-out")
        wait_for(
            lambda: re.search(r"media-(empty|needed)", cups.ok("lpstat", "-l", "-p", "empty")),
            60,
            "the queue's alert",
        )
        printer.control("paper-in")
        cups.wait("empty", job)
        assert "media-" not in cups.ok("lpstat", "-l", "-p", "empty")
        record = printer.record(1)
        assert record["state"] == "completed"
        assert_alike(printer.picture(1), wanted)


def test_driverless_makes_a_PPD(printer, tmp_path):
    """cups-filters' own way, without a server: sizes of the roll and no other."""
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    done = hosttest.run([needs("driverless"), printer.uri], 60, environment)
    assert done.returncode == 0, done.stderr
    ppd = done.stdout
    assert re.search(r'^\*cupsFilter2: "image/(urf|pwg-raster) ', ppd, re.MULTILINE)
    assert "*ColorDevice: False" in ppd
    sizes = re.findall(r'^\*PaperDimension ([^:]+): "([0-9.]+) ([0-9.]+)"', ppd, re.MULTILINE)
    millimetres = {tuple(round(float(side) / 72 * 25.4) for side in size[1:]) for size in sizes}
    assert {(48, 297), (48, 150), (48, 80), (54, 86)} <= millimetres
    assert max(x for x, _y in millimetres) == 54
    (default,) = re.findall(r"^\*DefaultPageSize: (\S+)", ppd, re.MULTILINE)
    assert default in [name.split("/")[0] for name, _x, _y in sizes]


def test_a_job_is_canceled_at_the_server(cups, tmp_path, document, wanted):
    """`cancel` while it prints: the paper stops, and the next job is whole."""
    interpreter = hosttest.interpreter("micropython-board")
    with Simulator(tmp_path, interpreter, fast=False, control=True) as printer:
        queue = "slow"
        cups.add(queue, printer.uri)
        job = cups.print_file(queue, document)
        wait_for(lambda: printer.control()["rows_moved"] > 100, 60, "the first rows")
        before = printer.control()["rows_moved"]
        cups.ok("cancel", f"{queue}-{job}")
        cups.wait(queue, job)
        record = printer.record(1)
        # Within a second of paper, but for what is fed to the tear bar.
        assert record["rows"] - before < ROWS_S + TEAR_OFF_ROWS
        assert record["state"] == "canceled"
        assert_clean(record)
        assert record["rows"] < sum(len(page) for page in wanted)
        with Wire(printer.port) as wire:
            assert wire.job(1)["job-state"].value == CANCELED
            assert wire.ask(ipp.GET_PRINTER_ATTRIBUTES).code == 0
            wait_for(
                lambda: wire.printer("printer-state")["printer-state"].value == IDLE, 10, "idle"
            )
        cups.wait(queue, cups.print_file(queue, document))
        record = printer.record(2)
        assert record["state"] == "completed"
        assert_clean(record)
        assert_alike(printer.picture(2), wanted)

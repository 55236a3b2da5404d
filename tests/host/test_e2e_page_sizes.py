# SPDX-License-Identifier: MIT
"""Pages of sizes that were never offered: A4, Letter, a card at 300 dpi in colour, narrow ones.

The dots are those of reference.py (libcups decodes, numpy scales); beyond that a person must be
able to use them: tesseract reads the headline, zxing the code.
"""

import numpy as np
import pytest
import segno
import zxingcpp
from PIL import Image

import e2e_pages
import hosttest
import reference
from e2e_client import COMPLETED, Wire, job_of, mime_of
from e2e_printer import DOTS, VECTORS, Simulator, assert_same, expected_picture
from host_tools import ipp

SCALINGS = ("auto", "auto-fit", "fill", "fit", "none")
QR_TEXT = "WIFI:T:WPA;S:guests;P:correct horse;;"


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def printer(request, tmp_path_factory):
    interpreter = hosttest.interpreter(request.param)
    with Simulator(tmp_path_factory.mktemp("sizes"), interpreter) as simulator:
        yield simulator


def put(printer, document, mime, *template):
    """Print; returns (picture, record)."""
    with Wire(printer.port) as wire:
        job_id, state = job_of(wire.print_bytes(document, mime, template=template))
    assert state == COMPLETED
    return printer.picture(job_id), printer.record(job_id)


def scaling(value):
    return ipp.attribute("print-scaling", ipp.KEYWORD, value)


@pytest.mark.parametrize(
    "name",
    [
        "androidlike-iso_a4-203dpi-sgray8.pwg",
        "cups242-everywhere-sgray8-LETTERFALLBACK.pwg",
        "cups242-everywhere-w8-LETTERFALLBACK.urf",
    ],
)
def test_the_headline_of_a_sheet_can_be_read(printer, tmp_path, name):
    document = (VECTORS / name).read_bytes()
    picture, _ = put(printer, document, mime_of(name))
    assert_same(picture, expected_picture(reference.expected_rows(document, DOTS)))
    assert "MAKER CAFE" in e2e_pages.read_headline(picture, tmp_path)


@pytest.mark.parametrize(
    ("make", "mime", "size", "dpi", "mode"),
    [
        (e2e_pages.pwg, "image/pwg-raster", (2480, 3508), 300, "L"),  # A4
        (e2e_pages.urf, "image/urf", (1726, 2233), 203, "RGB"),  # Letter
    ],
)
def test_a_letter_gives_a_short_readable_slip(printer, tmp_path, make, mime, size, dpi, mode):
    """A headline and three lines on a whole sheet: its white tail takes no paper."""
    page = e2e_pages.letter(*size, "OPEN AT NINE", mode=mode)
    document = make([page], dpi)
    picture, record = put(printer, document, mime)
    assert_same(picture, expected_picture(reference.expected_rows(document, DOTS)))
    assert "OPEN AT NINE" in e2e_pages.read_headline(picture, tmp_path)
    ink = np.flatnonzero((np.asarray(page.convert("L")) < 128).any(axis=1))
    assert record["rows"] <= (ink[-1] + 1) * DOTS // size[0] + 2


def test_the_code_of_a_colour_page_at_300_dpi_can_be_scanned(printer):
    """A card of 54 x 86 mm: blue modules on yellow, shrunk to three fifths."""
    page = Image.new("RGB", (638, 1016), "white")
    code = segno.make(QR_TEXT, error="m")
    modules = np.array([list(line) for line in code.matrix], np.uint8)
    pixels = np.kron(modules, np.ones((16, 16), np.uint8))
    colours = np.where(pixels[..., None] == 1, (0, 0, 128), (255, 240, 120)).astype(np.uint8)
    page.paste(Image.fromarray(colours), ((638 - len(pixels)) // 2, 60))
    document = e2e_pages.pwg([page], 300)
    picture, _ = put(printer, document, "image/pwg-raster")
    assert_same(picture, expected_picture(reference.expected_rows(document, DOTS)))
    seen = Image.fromarray(np.where(picture, 0, 255).astype(np.uint8))
    assert [found.text for found in zxingcpp.read_barcodes(seen)] == [QR_TEXT]


@pytest.mark.parametrize("value", SCALINGS)
@pytest.mark.parametrize("width", [60, 400, 600])
def test_each_print_scaling(printer, value, width):
    page = e2e_pages.letter(width, width // 2, "Ab")
    document = e2e_pages.pwg([page, page.rotate(180)], 203)
    picture, _ = put(printer, document, "image/pwg-raster", scaling(value))
    pages = reference.expected_rows(document, DOTS, scaling=value)
    assert_same(picture, expected_picture(pages))
    is_scaled = reference.is_scaled(width, DOTS, value)
    assert len(pages[0]) == (-(-(width // 2) * DOTS // width) if is_scaled else width // 2)


@pytest.mark.parametrize("value", SCALINGS)
@pytest.mark.parametrize(
    "name",
    [
        "cups242-everywhere-black1-384-203dpi.pwg",
        "cups242-everywhere-sgray8-custom80mm.pwg",
    ],
)
def test_pages_of_the_roll_are_never_resampled(printer, value, name):
    """48 mm pages, rounded down or not, come out dot for dot whatever the job asks for."""
    document = (VECTORS / name).read_bytes()
    picture, _ = put(printer, document, mime_of(name), scaling(value))
    assert_same(picture, expected_picture(reference.expected_rows(document, DOTS, scaling="none")))

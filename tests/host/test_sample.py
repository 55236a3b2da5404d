# SPDX-License-Identifier: MIT
"""The sample receipt: its codes can be read, its text is crisp, its dots are whole."""

import subprocess
import sys

import numpy
import pytest
import segno
import zxingcpp
from PIL import Image

import hosttest
from host_tools import barcode, sample
from host_tools.errors import UserError

WIDTHS = (384, 576, 640, 832)


def codes(picture):
    return {str(found.format): found.text for found in zxingcpp.read_barcodes(picture)}


@pytest.mark.parametrize("dots", WIDTHS)
def test_its_codes_are_read_in_gray_and_as_dots(dots):
    gray = sample.draw(dots)
    assert gray.size[0] == dots
    expected = {"QR Code": sample.QR_TEXT, "EAN-13": sample.EAN_DIGITS}
    assert codes(gray) == expected
    for dots_only in (gray.convert("1"), gray.point(lambda v: 255 if v > 159 else 0).convert("1")):
        assert codes(dots_only.convert("L")) == expected


@pytest.mark.parametrize("dots", WIDTHS)
def test_all_but_the_photo_is_black_and_white(dots):
    pixels = numpy.asarray(sample.draw(dots))
    gray_rows = numpy.nonzero(((pixels > 0) & (pixels < 255)).any(axis=1))[0]
    assert len(gray_rows)
    assert gray_rows[-1] - gray_rows[0] < 0.7 * dots  # one block: the photo
    white_above = pixels[gray_rows[0] - 8 : gray_rows[0]]
    white_below = pixels[gray_rows[-1] + 2 : gray_rows[-1] + 10]
    assert white_above.min() == 255
    assert white_below[4:].min() == 255


def test_it_is_the_same_every_time(tmp_path):
    again = tmp_path / "again.png"
    command = [sys.executable, "-m", "host_tools", "sample", again, "--dots", "384"]
    done = subprocess.run(command, cwd=hosttest.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"{again}\n"
    assert Image.open(again).tobytes() == sample.draw(384).tobytes()


def test_shown_as_paper_it_can_still_be_read(tmp_path):
    printed = tmp_path / "job-1.png"
    sample.draw(384).convert("1").save(printed)
    sample.command(tmp_path / "paper.png", paper=printed)
    shown = Image.open(tmp_path / "paper.png").convert("RGB")
    assert shown.getpixel((0, 0)) == (255, 255, 255)
    assert codes(shown) == {"QR Code": sample.QR_TEXT, "EAN-13": sample.EAN_DIGITS}


def test_a_head_that_is_too_narrow_is_an_error():
    with pytest.raises(UserError, match="384 dots or more"):
        sample.draw(383)


@pytest.mark.parametrize("first", range(10))
def test_ean13_of_every_first_digit(first):
    digits = barcode.ean13_digits(f"{first}98765432101")
    for module in (2, 3):
        picture = barcode.ean13(digits, module, 40)
        assert picture.width == 113 * module
        assert codes(picture.convert("L")) == {"EAN-13": digits}


def test_the_check_digit_of_known_numbers():
    assert barcode.ean13_digits("400638133393") == "4006381333931"
    assert barcode.ean13_digits("978030640615") == "9780306406157"


def test_modules_are_whole_dots():
    picture = barcode.qr("https://example.org/", 3)
    small = picture.resize((picture.width // 3, picture.width // 3), Image.Resampling.NEAREST)
    assert small.resize(picture.size, Image.Resampling.NEAREST).tobytes() == picture.tobytes()
    matrix = segno.make_qr("https://example.org/", error="m").matrix
    assert small.width == len(matrix) + 8
    bars = numpy.asarray(barcode.ean13(sample.EAN_DIGITS, 3, 40))[0]
    edges = numpy.nonzero(numpy.diff(bars.astype(int)))[0] + 1
    assert set(edges % 3) == {0}

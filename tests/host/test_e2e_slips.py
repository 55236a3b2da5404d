# SPDX-License-Identifier: MIT
"""The self-test slip as it is printed: a phone reads its code, a person its lines.

The code is read by ZXing, the lines by tesseract and dot by dot, the fingerprint is OpenSSL's, the
tone ramp is what the printer makes of a picture of the same shades.
"""

import array
import re
import subprocess

import numpy as np
import pytest
import zxingcpp

from e2e_client import COMPLETED, job_of
from e2e_ops import Desk, a_printer, impatient, t, text
from e2e_pages import read_headline
from e2e_printer import assert_clean
from platen.core.dither import Dither

CASES = [("micropython", "generic58", 384), ("micropython-board-frozen", "generic80", 576)]
RAMP_ROWS = 88
MESSAGE = "Over here, Grüße"


def gray_ramp(dots):
    """12 shades and a smooth ramp, as the manual has them: numpy's, not the firmware's."""
    x = np.arange(dots)
    shades = (255 * np.repeat(np.arange(12), dots // 12) // 11).astype(np.uint8)
    smooth = (255 * x // (dots - 1)).astype(np.uint8)
    return np.vstack([np.tile(shades, (48, 1)), np.tile(smooth, (40, 1))])


def dithered(gray):
    """What a photo of these grays becomes (test_raster_oracle.py proves Dither)."""
    dots = gray.shape[1]
    dither = Dither(dots, array.array("h", bytes(2 * (dots + 2))))
    rows = []
    for row in gray:
        line = bytearray(dots // 8)
        dither.row(row.tobytes(), line)
        rows.append(np.unpackbits(np.frombuffer(bytes(line), np.uint8)))
    return np.array(rows, bool)


def words_of(printer, line):
    """The dots of a line of text, as a document of it has them; of its first to its last row."""
    with Desk(printer.port) as desk:
        job_id, state = job_of(desk.print_bytes(line.encode() + b"\n", "text/plain"))
    assert state == COMPLETED
    picture = printer.picture(job_id)
    inked = np.flatnonzero(picture.any(axis=1))
    return picture[inked[0] : inked[-1] + 1]


def holds(slip, part):
    """Whether the slip has these rows somewhere."""
    return any(
        np.array_equal(slip[y : y + len(part)], part) for y in range(len(slip) - len(part) + 1)
    )


def slip_of(printer, *attributes, tls=True):
    """Ask for a slip; its picture."""
    for path in printer.out.glob("job-0.*"):
        path.unlink()
    with Desk(printer.port, tls=tls) as desk:
        desk.good(t.OP_IDENTIFY_PRINTER, *attributes)
    picture = printer.picture(0)
    assert_clean(printer.record(0))
    return picture


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case[1])
def printed(request, tmp_path_factory):
    """(printer, its slip, its dots)."""
    name, engine, dots = request.param
    folder = tmp_path_factory.mktemp("slip")
    with a_printer(folder, name, engine=engine) as printer:
        yield printer, slip_of(printer, text("message", MESSAGE)), dots


def test_a_phone_reads_the_address(printed):
    printer, slip, dots = printed
    assert slip.shape[1] == dots
    (found,) = zxingcpp.read_barcodes(np.where(slip, 0, 255).astype(np.uint8))
    with Desk(printer.port) as desk:
        assert found.text == desk.printer("printer-uri-supported")["printer-uri-supported"].value
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    corners = found.position
    middle = (corners.top_left.x + corners.top_right.x) / 2
    assert abs(middle - dots / 2) < 4


def test_a_person_reads_what_it_is_and_how_it_is(printed, tmp_path):
    printer, slip, _ = printed
    seen = read_headline(slip, tmp_path)
    with Desk(printer.port) as desk:
        names = ("printer-make-and-model", "printer-firmware-string-version")
        model, version = (desk.printer(name)[name].value for name in names)
    for words in ("Platen", model, version, "Over here", "Ready.", "SHA-256"):
        assert words in seen, seen
    assert holds(slip, words_of(printer, MESSAGE))


def test_the_fingerprint_is_that_of_the_certificate(printed):
    """To the dot: tesseract takes D for 0 now and then. Nothing of the key is on it."""
    printer, slip, dots = printed
    command = ["openssl", "x509", "-inform", "DER", "-in", printer.state / "cert.der", "-noout"]
    command += ["-fingerprint", "-sha256"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    digits = shown.strip().split("=")[1].replace(":", "")
    groups = re.findall("....", digits)
    in_line, columns = (8, 48) if dots == 576 else (4, 32)
    for at in range(0, len(groups), in_line):
        line = " ".join(groups[at : at + in_line]).center(columns).rstrip()
        assert holds(slip, words_of(printer, line)), line


def test_the_tone_ramp_is_that_of_a_photo(printed):
    _, slip, dots = printed
    wanted = dithered(gray_ramp(dots))
    inked = np.flatnonzero(slip.any(axis=1))
    last = inked[-1] + 1
    assert np.array_equal(slip[last - RAMP_ROWS : last], wanted)


def test_another_one_is_the_same(tmp_path):
    """What a slip loaded is let go of, and loaded again for the next one."""
    interpreter = impatient(tmp_path, SLIP_MS=100)
    options = {"profile": "open", "engine": "generic58", "interpreter": interpreter}
    with a_printer(tmp_path, **options) as printer:
        first = slip_of(printer, tls=False)
        assert np.array_equal(slip_of(printer, tls=False), first)
    (found,) = zxingcpp.read_barcodes(np.where(first, 0, 255).astype(np.uint8))
    assert found.text.startswith("ipp://")

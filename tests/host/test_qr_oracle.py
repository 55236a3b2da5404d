# SPDX-License-Identifier: MIT
"""QR codes against others: `qrcode` module by module, segno's penalty points, ZXing as the reader.

segno is the oracle of whole codes only where no padding is: where the data ends on a codeword it
adds one of zeros too many before the padding of ISO/IEC 18004 section 7.4.10.
"""

import hashlib
import random

import numpy as np
import pytest
import qrcode
import segno
import zxingcpp
from qrcode.util import MODE_8BIT_BYTE, QRData
from segno import encoder

import vectors_qr
from platen.core.qr import MAX_BYTES, QRCode

# The most bytes of versions 1 to 9 with M, of 8 and 9 with L (table 7 of the standard).
FULL_M = (14, 26, 42, 62, 84, 106, 122, 152, 180)
FULL_L = {8: 192, 9: 230}


def finished(data, mask=None):
    code = QRCode(data, mask)
    while code.step():
        pass
    return code


def modules(code):
    return [[code.is_dark(x, y) for x in range(code.size)] for y in range(code.size)]


def theirs(data, version, is_low, mask):
    """The same by `qrcode`, which does not choose anything."""
    level = qrcode.ERROR_CORRECT_L if is_low else qrcode.ERROR_CORRECT_M
    other = qrcode.QRCode(version, error_correction=level, border=0, mask_pattern=mask)
    other.add_data(QRData(data, MODE_8BIT_BYTE))
    other.make(fit=False)
    return [[int(dark) for dark in row] for row in other.modules]


def points(code, mask):
    """segno's penalty points of the code with that mask, before its format is placed."""
    code._turn(mask)
    rows = [bytearray(row) for row in modules(code)]
    own = code.penalty()
    code._turn(mask)
    found = encoder.evaluate_mask(rows, code.size, code.size)
    assert own == found
    return found


def data_of(count, dice):
    return dice.choice((dice.randbytes(count), (b"ipps://platen-1a2b.local" * 10)[:count]))


@pytest.mark.parametrize("start", range(1, 8))
def test_every_length(start):
    """Module by module, with every mask in turn; the smallest version that holds it."""
    dice = random.Random(start)
    for count in range(start, MAX_BYTES + 1, 7):
        data = data_of(count, dice)
        code = finished(data, count % 8)
        assert modules(code) == theirs(data, code.version, code.is_low, count % 8)
        if not code.is_low:
            assert (0, *FULL_M)[code.version - 1] < count <= FULL_M[code.version - 1]
        else:
            assert FULL_M[-1] < count <= FULL_L[code.version]


@pytest.mark.parametrize("count", [1, 14, 15, 38, 62, 100, 122, 181, 230])
def test_the_mask_is_the_one_with_the_fewest_points(count):
    dice = random.Random(count)
    data = data_of(count, dice)
    code = QRCode(data)
    scores = [points(code, mask) for mask in range(8)]
    assert finished(data).mask == scores.index(min(scores))


@pytest.mark.parametrize("count", [*FULL_M, *FULL_L.values()])
def test_full_codes_are_segno_s(count):
    dice = random.Random(count)
    data = dice.randbytes(count)
    code = finished(data)
    level = "l" if code.is_low else "m"
    other = segno.make_qr(data, error=level, mode="byte", boost_error=False)
    assert (other.version, other.mask) == (code.version, code.mask)
    assert [list(row) for row in other.matrix] == modules(code)


@pytest.mark.parametrize("count", [1, 42, 106, 180, 181, 230])
def test_zxing_reads_it_though_a_codeword_is_wrong(count):
    """So its error correction is right: the first codeword is at the lower right."""
    data = random.Random(count).randbytes(count)
    code = finished(data)
    seen = np.pad(np.array(modules(code), np.uint8), 4)
    seen[-8:-4, -6:-4] ^= 1
    picture = np.kron(255 * (1 - seen), np.ones((4, 4))).astype(np.uint8)
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.bytes == data
    assert found.ec_level == ("L" if code.is_low else "M")


def test_one_byte_too_many():
    with pytest.raises(ValueError, match="too long"):
        QRCode(bytes(MAX_BYTES + 1))


def test_the_vectors_of_the_device_tests():
    for count, version, is_low, mask, digest in vectors_qr.CODES:
        data = vectors_qr.data(count)
        rows = theirs(data, version, is_low, mask)
        code = QRCode(data)
        scores = [points(code, each) for each in range(8)]
        assert mask == scores.index(min(scores))
        flat = bytes(dark for row in rows for dark in row)
        assert hashlib.sha256(flat).hexdigest()[:16] == digest

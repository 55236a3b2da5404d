# SPDX-License-Identifier: MIT
"""QR codes on the device: those of another encoder, at the last length of each version and beyond.

Lengths at and one past every limit; steps that allocate nothing.
"""

import binascii
import hashlib
import unittest

import vectors_qr
from platen.core.qr import MAX_BYTES, QRCode
from support import BYTE_STEP, no_alloc


def digest(code):
    flat = bytearray(code.size * code.size)
    for y in range(code.size):
        for x in range(code.size):
            flat[y * code.size + x] = code.is_dark(x, y)
    return binascii.hexlify(hashlib.sha256(flat).digest()).decode()[:16]


class TestQR(unittest.TestCase):
    def test_codes_of_another_encoder(self):
        for i in range(0, len(vectors_qr.CODES), BYTE_STEP):
            count, version, is_low, mask, wanted = vectors_qr.CODES[i]
            code = QRCode(vectors_qr.data(count))
            steps = 1
            while code.step():
                steps += 1
            self.assertEqual(
                (count, code.version, code.is_low, code.mask), (count, version, is_low, mask)
            )
            self.assertEqual(digest(code), wanted)
            self.assertEqual(steps, 9)
            self.assertFalse(code.step())
            self.assertEqual(digest(code), wanted)

    def test_a_mask_of_ones_own(self):
        count, _, _, mask, wanted = vectors_qr.CODES[2]
        code = QRCode(vectors_qr.data(count), mask)
        self.assertFalse(code.step())
        self.assertEqual(digest(code), wanted)
        other = QRCode(vectors_qr.data(count), (mask + 1) % 8)
        other.step()
        self.assertTrue(digest(other) != wanted)

    def test_the_longest_and_one_more(self):
        self.assertEqual(QRCode(bytes(MAX_BYTES)).version, 9)
        with self.assertRaises(ValueError):
            QRCode(bytes(MAX_BYTES + 1))

    def test_steps_allocate_nothing(self):
        code = QRCode(b"WIFI:T:WPA;S:Platen-4C41;P:abcdefghjk;;")
        while no_alloc(code.step):
            pass
        self.assertEqual(code.version, 3)


if __name__ == "__main__":
    unittest.main()

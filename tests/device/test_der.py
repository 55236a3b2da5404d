# SPDX-License-Identifier: MIT
"""Certificates: dates, names and keys, and which of them is good enough for OAuth."""

import unittest

from platen.core import der
from vectors_certificates import VECTORS

# By `date -u -d YYYY-MM-DD +%s` of GNU coreutils, divided by 86400.
DAYS = (
    (1970, 1, 1, 0),
    (1999, 12, 31, 10956),
    (2000, 2, 29, 11016),
    (2000, 3, 1, 11017),
    (2024, 12, 31, 20088),
    (2038, 1, 19, 24855),
    (2100, 3, 1, 47541),
    (1969, 12, 31, -1),
)


class TestCertificates(unittest.TestCase):
    # proves: B25 B31
    def test_what_is_in_them(self):
        for name, data, expected in VECTORS:
            found = der.Certificate(data)
            self.assertTrue(found.ok)
            for part in ("issuer", "subject", "spki"):
                start, stop = getattr(found, part)
                self.assertEqual((name, part, data[start:stop]), (name, part, expected[part]))
            self.assertEqual((name, found.not_before), (name, expected["not_before"]))
            self.assertEqual((name, found.not_after), (name, expected["not_after"]))

    # proves: B25 B35
    def test_a_self_signed_one_is_not_good_enough_for_oauth(self):
        for name, data, expected in VECTORS:
            why = der.why_not(data)
            self.assertEqual((name, b"self-signed" in why), (name, expected["self_signed"]))
            self.assertEqual((name, why != b""), (name, expected["self_signed"]))

    # proves: B25
    def test_a_part_of_one_is_none(self):
        data = VECTORS[0][1]
        for n in range(len(data)):
            self.assertFalse(der.Certificate(data[:n]).ok)
        self.assertFalse(der.Certificate(data + b"\0").ok)
        self.assertEqual(der.why_not(b""), b"the printer's certificate cannot be read")

    def test_no_changed_byte_does_any_harm(self):
        data = bytearray(VECTORS[0][1])
        for i in range(len(data)):
            for bit in (1, 0x80, 0xFF):
                data[i] ^= bit
                der.why_not(bytes(data))
                data[i] ^= bit

    def test_days(self):
        for year, month, day, days in DAYS:
            self.assertEqual(der.days(year, month, day), days)
        for year, month, day in (
            (2025, 2, 29),
            (2100, 2, 29),
            (2025, 13, 1),
            (2025, 0, 1),
            (0, 1, 1),
        ):
            self.assertRaises(ValueError, der.days, year, month, day)
        self.assertRaises(ValueError, der.days, 2025, 4, 31)
        self.assertRaises(ValueError, der.days, 2025, 4, 0)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""What the printer's HTTP client believes of certificates; the rest of it needs servers
(tests/host/test_e2e_print_uri.py). On CPython there is no such module as tls.
"""

import binascii
import unittest

from support import ON_MICROPYTHON
from vectors_certificates import VECTORS

if ON_MICROPYTHON:
    from platen.core.der import Certificate
    from platen.shell import http_client


def good():
    """A certificate of the vectors."""
    for row in VECTORS:
        for der in row:
            if isinstance(der, bytes) and der[:1] == b"\x30" and Certificate(der).ok:
                return der
    raise ValueError


@unittest.skipUnless(ON_MICROPYTHON, "needs MicroPython's tls")
class Certificates(unittest.TestCase):
    def setUp(self):
        self._utc_s = http_client.utc_s

    def tearDown(self):
        http_client.utc_s = self._utc_s

    # proves: B34
    def test_dates_are_compared(self):
        der = good()
        dates = Certificate(der)
        for now, verdict in (
            (dates.not_before - 1, -1),
            (dates.not_before, 0),
            (dates.not_after, 0),
            (dates.not_after + 1, -1),
            (None, -1),  # the clock is not set
        ):
            http_client.utc_s = lambda: now  # noqa: B023
            for depth in (0, 1, 2):
                self.assertEqual(http_client._in_date(memoryview(der), depth), verdict)
        http_client.utc_s = lambda: dates.not_before
        self.assertEqual(http_client._in_date(memoryview(der[:-1]), 0), -1)
        self.assertEqual(http_client._in_date(None, 0), -1)

    def test_files_of_either_kind(self):
        der = good()
        lines = binascii.b2a_base64(der)
        pem = b"-----BEGIN CERTIFICATE-----\n" + lines + b"-----END CERTIFICATE-----\n"
        self.assertEqual(http_client._certificates(der + der), [der, der])
        self.assertEqual(http_client._certificates(b"# two\n" + pem + pem), [der, der])
        for wrong in (b"", b"x", der[:-1]):
            with self.assertRaises(ValueError):
                http_client._certificates(wrong)

    # proves: B34
    def test_without_roots_nobody_is_believed(self):
        with self.assertRaises(http_client.TLSError):
            http_client.make_context([])


if __name__ == "__main__":
    unittest.main()

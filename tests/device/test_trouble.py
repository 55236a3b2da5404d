# SPDX-License-Identifier: MIT
"""What a connection that broke is said to have died of, and what is counted."""

import unittest

from modelkit import Kit
from platen import log
from platen.model.security_status import KINDS
from platen.shell import trouble


class _Stream:
    secure = True


class _Server:
    trail = None


class _Connection:
    """A TLS connection; end: bytes of the client that have come through TLS."""

    def __init__(self, printer, end):
        self.printer = printer
        self.server = _Server()
        self.stream = _Stream()
        self.end = end


class Trouble(unittest.TestCase):
    def setUp(self):
        self.printer = Kit().printer
        self.said = []
        self._saved = log.debug, log.info, log.error
        log.debug = log.info = log.error = self.said.append

    def tearDown(self):
        log.debug, log.info, log.error = self._saved

    def tell(self, e, end=0):
        trouble.tell(_Connection(self.printer, end), e)
        return self.said.pop()

    def counted(self):
        failures = self.printer.tls_failures
        return {KINDS[i]: failures[i] for i in range(len(KINDS)) if failures and failures[i]}

    # proves: C01
    def test_handshakes_by_kind(self):
        for e, word, kind in (
            (OSError(-28288, "x"), "too old", b"protocol-version"),
            (OSError(-28160, "x"), "in common", b"no-common-cipher"),
            (OSError(-29824, "x"), "no certificate", b"client-certificate-missing"),
            (OSError(-9984, "x"), "not trusted", b"client-certificate-untrusted"),
            (ValueError("not correctly signed"), "not trusted", b"client-certificate-untrusted"),
            (None, "too slow", b"timeout"),
            (OSError(-29184, "x"), "not TLS", b"other"),
        ):
            with self.subTest(kind=kind):
                self.printer.tls_failures = ()
                self.assertIn(word, self.tell(e))
                self.assertEqual(self.counted(), {kind: 1})

    def test_what_breaks_later_is_no_handshake(self):
        """Words of our own are said as they are: no certificate is to blame."""
        said = self.tell(ValueError("an attribute does not fit"), end=1)
        self.assertIn("an attribute does not fit", said)
        self.assertFalse("certificate" in said)
        self.tell(OSError(-29312, "x"), end=1)
        self.assertEqual(self.counted(), {})


if __name__ == "__main__":
    unittest.main()

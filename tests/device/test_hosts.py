# SPDX-License-Identifier: MIT
"""Host names that may mean this printer, and those that cannot."""

import unittest

from platen.model.hosts import is_ours

NAMES = (b"printer.example.org", b"receipts.example.org")


def ours(text, names=NAMES):
    buf = bytearray(80)
    buf[: len(text)] = text
    buf[len(text) :] = b"." * (80 - len(text))  # what an earlier, longer field left
    return is_ours(buf, len(text), names)


class TestIsOurs(unittest.TestCase):
    def test_names_that_nobody_else_can_have(self):
        for text in (
            b"localhost",
            b"localhost:631",
            b"kitchen",
            b"kitchen.local",
            b"KITCHEN.LOCAL:631",
            b"kitchen.local.",
            b"any.thing.local:8631",
            b"192.168.1.20",
            b"192.168.1.20:631",
            b"[::1]",
            b"[fe80::1234]:631",
            b"[fe80::1%25eth0]",
        ):
            self.assertTrue(ours(text))
            self.assertTrue(ours(text, ()))

    def test_the_configured_names(self):
        for text in (
            b"printer.example.org",
            b"printer.example.org:631",
            b"Printer.Example.ORG",
            b"printer.example.org.",
            b"receipts.example.org",
        ):
            self.assertTrue(ours(text))
            self.assertFalse(ours(text, ()))

    # proves: T9
    def test_other_machines(self):
        for text in (
            b"example.org",
            b"www.example.org",
            b"x.printer.example.org",
            b"printer.example.org.evil.example",
            b"printer.example.or",
            b"printer.local.example",
            b"evillocal.example:631",
            b"127.0.0.1.example",
            b"192-168-1-20.example",
            b"evil%2Eexample",
            b"evil.example%2Elocal",
        ):
            self.assertFalse(ours(text))

    def test_a_star_takes_every_name(self):
        self.assertTrue(ours(b"www.example.net", (b"*",)))

    def test_no_host_at_all(self):
        self.assertTrue(ours(b"", ()))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""What stands on the self-test slip; tests/host/test_e2e_slips.py looks at the paper."""

import unittest

from modelkit import CONFIG, Kit
from platen.pipeline_slip import QR, RAMP, RULE, centered
from platen.shell import slip


class FakePipeline:
    def __init__(self, columns):
        self.text_profile = {"text": {"columns": columns}}


class FakeMDNS:
    here = (b"\xc0\xa8\x01\x17", 24, None)


class FakeServer:
    certificate = None
    mdns = None

    def __init__(self, printer):
        self.printer = printer

    def uri(self, host):
        return b"ipps://" + host[0][: host[1]] + b"/ipp/print"


class TestSlip(unittest.TestCase):
    def setUp(self):
        self.printer = Kit().printer
        self.server = FakeServer(self.printer)

    def parts(self, columns=48):
        return slip.parts(self.server, FakePipeline(columns))

    def text(self, columns=48):
        parts = self.parts(columns)
        return b"".join([part for part in parts if isinstance(part, bytes)])

    def test_order(self):
        uri = b"ipps://printer.local:631/ipp/print"
        parts = self.parts()
        self.assertEqual(
            [p for p in parts if not isinstance(p, bytes)], [RULE, (QR, uri), RULE, RAMP]
        )
        self.assertEqual(parts[0], centered(CONFIG["name"].encode(), 48))
        self.assertEqual(parts[1], centered(CONFIG["make_and_model"].encode(), 48))

    def test_a_message_is_said_once(self):
        self.printer.identify = "Grüße".encode()
        self.assertTrue("Grüße\n".encode() in self.parts())
        self.assertEqual(self.printer.identify, None)
        self.assertFalse("Grüße".encode() in self.text())

    def test_the_address_where_it_is_known(self):
        self.assertFalse(b"Address" in self.text())
        self.server.mdns = FakeMDNS
        self.assertTrue(b"Address   192.168.1.23\n" in self.text())

    def test_state_and_firmware(self):
        text = self.text()
        self.assertTrue(b"State     Ready.\n" in text)
        self.assertTrue(b"\nFirmware  " in text)
        self.printer.is_accepting = False
        self.assertTrue(b"State     Not accepting jobs.\n" in self.text())

    def test_a_long_uri_is_cut_before_its_path(self):
        host = b"ipps://printer.local:631"
        self.assertTrue(centered(host, 32) + centered(b"/ipp/print", 32) in self.text(32))
        self.assertTrue(centered(host + b"/ipp/print", 48) in self.text())

    def test_the_middle(self):
        self.assertEqual(centered(b"ab", 6), b"  ab\n")
        self.assertEqual(centered("é".encode(), 3), " é\n".encode())
        self.assertEqual(centered(b"abcd", 4), b"abcd\n")
        self.assertEqual(centered(b"abcde", 4), b"abcde\n")


if __name__ == "__main__":
    unittest.main()

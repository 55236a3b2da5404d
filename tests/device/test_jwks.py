# SPDX-License-Identifier: MIT
"""The file of pinned keys: found by name, a line at a time."""

import unittest

from oauthkit import vectors
from platen.core import jwk
from platen.shell.jwks import JWKS
from storekit import Folder


class TestFile(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.lines = {}
        for name, line, _ in vectors("oauth_keys", 2):
            self.lines[name] = line
        self.write(self.lines["good_ec"], self.lines["good_rsa"], self.lines["kid_128_bytes"])
        self.keys = JWKS(self.folder.path + "/jwks.json")

    def tearDown(self):
        self.folder.remove()

    def write(self, *lines):
        self.folder.write("jwks.json", b'{"keys":[\n' + b",\n".join(lines) + b"\n]}\n")

    # proves: B44
    def test_keys_are_found_by_their_names(self):
        for name, kid in (("good_ec", b"e1"), ("good_rsa", b"r1"), ("kid_128_bytes", b"k" * 128)):
            self.assertEqual(self.keys.find(kid), jwk.parse(self.lines[name]))

    # proves: T5
    def test_other_names_are_not(self):
        for kid in (
            b"",
            b"e",
            b"e11",
            b"E1",
            b"kid",
            b"ES256",
            b"P-256",
            b"sig",
            b"e1\n",
            b"k" * 127,
        ):
            self.assertIsNone(self.keys.find(kid))
        self.assertIsNone(self.keys.find(b'e1","kty":"EC'))

    # proves: T5
    def test_CVE_2026_34978_a_name_is_no_path(self):
        for kid in (b"../jwks.json", b"/etc/passwd", b"jwks.json"):
            self.assertIsNone(self.keys.find(kid))

    def test_the_file_is_read_each_time(self):
        self.write(self.lines["good_rsa"])
        self.assertIsNone(self.keys.find(b"e1"))
        self.assertTrue(self.keys.find(b"r1"))

    def test_lines_that_are_too_long_or_none(self):
        for name in ("1025_bytes", "y_off_the_curve", "kty_oct", "empty"):
            self.write(self.lines[name], self.lines["good_rsa"])
            self.assertIsNone(self.keys.find(b"e1"))
            self.assertTrue(self.keys.find(b"r1"))
        self.write(self.lines["1024_bytes"], self.lines["good_rsa"])
        self.assertTrue(self.keys.find(b"e1"))
        self.assertTrue(self.keys.find(b"r1"))

    def test_no_file(self):
        self.assertIsNone(JWKS(self.folder.path + "/none").find(b"e1"))


if __name__ == "__main__":
    unittest.main()

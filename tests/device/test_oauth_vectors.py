# SPDX-License-Identifier: MIT
"""Every token and key of the vectors: what a printer takes, and why it refuses the rest."""

import unittest

from oauthkit import mechanism, vectors
from platen.core import jwk


class TestVectors(unittest.TestCase):
    # proves: B42 B44 T5
    def test_tokens(self):
        oauth, _ = mechanism()
        count = 0
        for name, token, expected in vectors("oauth_tokens", 7):
            oauth.forget()
            found = oauth.check(b"Bearer " + token, b"POST", b"/ipp/print", 1)
            self.assertEqual((name, oauth.reason), (name, expected["reason"]))
            self.assertEqual((name, found is None), (name, expected["reason"] != b""))
            if found:
                self.assertEqual((name, list(found.groups)), (name, expected["groups"]))
                self.assertEqual(found.issuer, b"https://as.example/shop")
            count += 1
        self.assertTrue(count > 200)

    # proves: T5
    def test_keys(self):
        count = 0
        for name, line, expected in vectors("oauth_keys", 2):
            key = jwk.parse(line)
            self.assertEqual((name, key and key[1]), (name, expected["alg"]))
            count += 1
        self.assertTrue(count > 35)


if __name__ == "__main__":
    unittest.main()

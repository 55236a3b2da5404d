# SPDX-License-Identifier: MIT
"""The mechanism `basic`: pairs of name and password, in one spelling."""

import binascii
import unittest

from authkit import PASSWORDS, REALM, TARGET, Users, answer
from platen.model.auth_basic import BasicAuth
from platen.model.auth_digest import MAX_USER_BYTES
from platen.model.identity import PASSWORD


def basic(pair, scheme=b"Basic "):
    return scheme + binascii.b2a_base64(pair)[:-1]


class TestBasic(unittest.TestCase):
    def setUp(self):
        self.users = Users()
        self.auth = BasicAuth(REALM, self.users)

    def check(self, value):
        return self.auth.check(value, b"POST", TARGET, 1)

    def refuse(self, value, failed):
        self.assertIsNone(self.check(value), value)
        self.assertEqual(
            (self.auth.failed, self.auth.status, self.auth.stale), (failed, 401, False)
        )

    def test_names_and_passwords(self):
        for name in PASSWORDS:
            found = self.check(basic(name + b":" + PASSWORDS[name]))
            self.assertEqual((found.rank, found.name, found.issuer), (PASSWORD, name, b""))
            self.assertEqual(self.auth.failed, b"")
        found = self.check(basic(b"ada:" + PASSWORDS[b"ada"]))
        self.assertEqual((found.groups, found.is_operator), ((b"operators", b"staff"), True))
        value = bytearray(basic(b"bob:a:b:c", b"bAsIc  "))
        self.assertEqual(self.check(memoryview(value)).groups, ())

    # proves: A69
    def test_wrong_ones_are_counted(self):
        for pair in (b"ada:", b"ada:Circle of Lif", b"ada:Circle of Life ", b"ada:circle of life"):
            self.refuse(basic(pair), b"ada")
        self.refuse(basic(b"bob:a:b"), b"bob")
        for name in (b"Ada", b"ada ", b"eve"):
            self.refuse(basic(name + b":Circle of Life"), name)
            self.assertEqual(self.users.asked[-1], name)
        self.refuse(basic(b"\xc3\x84rger:?uro"), b"\xc3\x84rger")
        # The hash of a password is no password.
        self.refuse(basic(b"ada:" + self.users.lines[b"ada"][1]), b"ada")

    # proves: V10
    def test_CVE_2025_58060_other_schemes_are_not_looked_at(self):
        for value in (b"", b"Basic", b"Bearer abc", b"Negotiate abc", answer(b"abc")):
            self.refuse(value, b"")
        self.refuse(basic(b"ada:Circle of Life", b"Digest "), b"")
        self.refuse(basic(b"ada:Circle of Life", b"Basic\t"), b"")
        self.assertEqual(self.users.asked, [])

    def test_one_pair_has_one_spelling(self):
        # 13 bytes end in 4 bits of nothing and two signs that say so.
        good = basic(b"\xc3\x84rger:" + PASSWORDS[b"\xc3\x84rger"])
        self.assertTrue(good.endswith(b"bw=="))
        for value in (
            good[:-1],
            good + b"=",
            good[:-4] + b"bx==",  # the bits of nothing are not 0
            good + b" ",
            good[:9] + b" " + good[9:],
            good + b",",
            good + b"\x00",
            good + b"QQ==",
            b"Basic ====",
            b"Basic *",
        ):
            self.refuse(value, b"")
        self.assertEqual(self.check(good).name, b"\xc3\x84rger")

    def test_pairs_that_are_none(self):
        for pair in (
            b"ada",
            b":Circle of Life",
            b":",
            b"",
            b"ada\x00:Circle of Life",
            b"ada:Circle of Life\n",
            b"ada:Circle\x1fof Life",
            b"ada:Circle\x7fof Life",
        ):
            self.refuse(basic(pair), b"")
        self.assertEqual(self.users.asked, [])

    def test_a_name_as_long_as_it_may_be_and_one_longer(self):
        name = b"x" * MAX_USER_BYTES
        self.refuse(basic(name + b":y"), name)
        self.refuse(basic(name + b"x:y"), b"")

    def test_a_damaged_line_opens_nothing(self):
        for hashed in (b"", b"0" * 63, b"0" * 64):
            self.users.lines[b"ada"][1] = hashed
            self.refuse(basic(b"ada:" + PASSWORDS[b"ada"]), b"ada")

    def test_challenge(self):
        self.assertEqual(
            self.auth.challenge(1), b'WWW-Authenticate: Basic realm="Platen", charset="UTF-8"\r\n'
        )
        self.assertEqual((self.auth.keyword, self.auth.info), (b"basic", b""))
        said = BasicAuth(b'a"b\\', self.users).challenge(1)
        self.assertTrue(said.startswith(b'WWW-Authenticate: Basic realm="a\\"b\\\\", '))


if __name__ == "__main__":
    unittest.main()

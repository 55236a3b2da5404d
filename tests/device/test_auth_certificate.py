# SPDX-License-Identifier: MIT
"""Who a client is by its certificate: the table of PWG 5199.10 and the lines of the pins file."""

import unittest

from platen.core import ipp_tags
from platen.model.auth_certificate import NAME_BYTES, CertificateAuth
from platen.model.identity import CERTIFICATE

NOT_AUTHENTICATED = ipp_tags.STATUS_CLIENT_ERROR_NOT_AUTHENTICATED
NOT_AUTHORIZED = ipp_tags.STATUS_CLIENT_ERROR_NOT_AUTHORIZED
FORBIDDEN = ipp_tags.STATUS_CLIENT_ERROR_FORBIDDEN

BEGIN, NOW, END = 1700000000, 1750000000, 1800000000


def fingerprint(digit):
    return digit * 64


class Pins:
    """The look-up over a file's lines; the key of a line is its first field, whole."""

    def __init__(self, *lines):
        self._lines = [line.split(b":") for line in lines]

    def find(self, key):
        for line in self._lines:
            if line[0] == key:
                return tuple(line)
        return None


PINS = Pins(
    fingerprint(b"a") + b":alice:staff,operators:active",
    fingerprint(b"b") + b":Alice::active",
    fingerprint(b"c") + b":carol:staff:revoked",
    fingerprint(b"d") + b":dave:staff:Active",
    fingerprint(b"e") + b"::staff:active",
    fingerprint(b"f") + b":" + b"n" * NAME_BYTES + b":staff:active",
    fingerprint(b"0") + b":" + b"n" * (NAME_BYTES + 1) + b":staff:active",
    fingerprint(b"1") + b":active",
    fingerprint(b"2") + b":nora:staff:",
)


class TestCertificateAuth(unittest.TestCase):
    def setUp(self):
        self.now = NOW
        self.auth = CertificateAuth(PINS, lambda: self.now)

    def check(self, digit, begin=BEGIN, end=END, auth=None):
        auth = auth or self.auth
        identity = auth.check((fingerprint(digit), begin, end), b"POST", b"/ipp/print", 7)
        return identity, auth.status

    # proves: A30 C03 T3
    def test_a_pinned_certificate_has_the_name_and_the_groups_of_its_line(self):
        identity, status = self.check(b"a")
        self.assertEqual(status, 0)
        self.assertEqual(identity.name, b"alice")
        self.assertEqual(identity.groups, (b"staff", b"operators"))
        self.assertEqual(identity.rank, CERTIFICATE)
        self.assertEqual(identity.issuer, b"")

    def test_names_are_told_apart_to_the_letter_and_no_group_is_none(self):
        identity, _ = self.check(b"b")
        self.assertEqual(identity.name, b"Alice")
        self.assertEqual(identity.groups, ())

    # proves: C02 T3
    def test_no_certificate_is_not_authenticated(self):
        self.assertIsNone(self.auth.check(None, b"POST", b"/ipp/print", 7))
        self.assertEqual(self.auth.status, NOT_AUTHENTICATED)

    # proves: C03 T3
    def test_a_certificate_without_a_pin_is_not_authorized(self):
        self.assertEqual(self.check(b"9"), (None, NOT_AUTHORIZED))

    # proves: V11
    def test_a_part_of_a_pin_is_no_pin(self):
        for key in (b"", b"a", b"a" * 63, b"a" * 65, b"A" * 64):
            self.assertIsNone(self.auth.check((key, BEGIN, END)))
            self.assertEqual(self.auth.status, NOT_AUTHORIZED)

    # proves: C04 T3
    def test_a_revoked_pin_is_forbidden(self):
        self.assertEqual(self.check(b"c"), (None, FORBIDDEN))

    def test_a_damaged_line_opens_nothing(self):
        for digit in (b"d", b"e", b"0", b"1", b"2"):
            self.assertEqual(self.check(digit), (None, NOT_AUTHORIZED))

    def test_the_longest_name_is_taken(self):
        self.assertEqual(len(self.check(b"f")[0].name), NAME_BYTES)

    # proves: C03 T3
    def test_only_members_of_the_groups_asked_for_come_in(self):
        auth = CertificateAuth(PINS, lambda: NOW, (b"kitchen", b"operators"))
        self.assertEqual(self.check(b"a", auth=auth)[0].name, b"alice")
        self.assertEqual(self.check(b"b", auth=auth), (None, NOT_AUTHORIZED))
        auth = CertificateAuth(PINS, lambda: NOW, (b"staf", b"Staff", b"staff,operators"))
        self.assertEqual(self.check(b"a", auth=auth), (None, NOT_AUTHORIZED))

    # proves: A12 T3
    def test_dates_count_to_the_second(self):
        for begin, end, ok in (
            (NOW, NOW, True),
            (NOW + 1, END, False),
            (BEGIN, NOW - 1, False),
        ):
            identity, status = self.check(b"a", begin, end)
            self.assertEqual(identity is not None, ok)
            self.assertEqual(status, 0 if ok else NOT_AUTHORIZED)

    def test_without_a_clock_the_pin_decides(self):
        self.now = None
        self.assertEqual(self.check(b"a", 0, 1)[0].name, b"alice")
        self.assertEqual(self.check(b"c", 0, 1), (None, FORBIDDEN))

    def test_a_refusal_does_not_stay(self):
        self.check(b"9")
        self.assertEqual(self.check(b"a")[1], 0)
        self.assertEqual((self.auth.failed, self.auth.stale), (b"", False))
        self.assertEqual(self.auth.challenge(7) + self.auth.info, b"")


if __name__ == "__main__":
    unittest.main()

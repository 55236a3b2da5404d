# SPDX-License-Identifier: MIT
"""DNS of set-up: every name is one address, and what is no query gets no answer."""

import unittest

from platen.core.captive_dns import MAX_QUERY_BYTES, answer
from support import BYTE_STEP

HERE = bytes((192, 168, 4, 1))
# What dig +noedns sends for captive.Apple.com, A.
NAME = b"\x07captive\x05Apple\x03com\0"
QUERY = b"\xab\xcd\x01\x20\0\1\0\0\0\0\0\0" + NAME + b"\0\1\0\1"
ANSWER = (
    b"\xab\xcd\x85\x80\0\1\0\1\0\0\0\0"
    + NAME
    + b"\0\1\0\1\xc0\x0c\0\1\0\1\0\0\0\1\0\4\xc0\xa8\4\1"
)
# EDNS(0), RFC 6891: an OPT record among the additional ones.
OPT = b"\0\0\x29\x04\xd0\0\0\0\0\0\0"


def kind(query, number):
    return query[: len(query) - 4] + bytes((0, number)) + query[-2:]


class TestCaptiveDNS(unittest.TestCase):
    def test_an_address(self):
        self.assertEqual(answer(QUERY, HERE), ANSWER)
        with_opt = QUERY[:11] + b"\1" + QUERY[12:] + OPT
        self.assertEqual(answer(with_opt, HERE), ANSWER)

    def test_other_types_have_nothing(self):
        for number in (28, 65, 16, 2, 12):  # AAAA HTTPS TXT NS PTR
            found = answer(kind(QUERY, number), HERE)
            self.assertEqual(found[:12], b"\xab\xcd\x85\x80\0\1\0\0\0\0\0\0")
            self.assertEqual(found[12:], kind(QUERY, number)[12:])
        self.assertEqual(answer(kind(QUERY, 255), HERE)[-4:], HERE)

    def test_what_is_no_query(self):
        for data in (
            b"",
            QUERY[:12],
            QUERY[:-1],
            QUERY[:2] + b"\x81" + QUERY[3:],  # a response
            QUERY[:2] + b"\x29" + QUERY[3:],  # UPDATE
            QUERY[:5] + b"\0" + QUERY[6:],  # no question
            QUERY[:5] + b"\2" + QUERY[6:] + QUERY[12:],  # two
            QUERY[:12] + b"\xc0\x0c\0\1\0\1",  # a name that is itself
            QUERY[:12] + b"\x40" + QUERY[13:],  # a label of 64
        ):
            self.assertEqual(answer(data, HERE), None)

    def test_a_query_at_its_limit_and_one_past(self):
        room = MAX_QUERY_BYTES - len(QUERY)
        self.assertEqual(answer(QUERY + bytes(room), HERE), ANSWER)
        self.assertEqual(answer(QUERY + bytes(room + 1), HERE), None)

    def test_the_longest_name(self):
        name = (b"\x3f" + b"a" * 63) * 3 + b"\x3d" + b"a" * 61 + b"\0"
        found = answer(QUERY[:12] + name + QUERY[-4:], HERE)
        self.assertEqual(found[-4:], HERE)
        longer = (b"\x3f" + b"a" * 63) * 3 + b"\x3e" + b"a" * 62 + b"\0"
        self.assertEqual(answer(QUERY[:12] + longer + QUERY[-4:], HERE), None)

    def test_any_byte_of_a_query_may_be_wrong(self):
        for at in range(0, len(QUERY), BYTE_STEP):
            for byte in (0, 1, 0x3F, 0x40, 0xC0, 0xFF):
                query = QUERY[:at] + bytes((byte,)) + QUERY[at + 1 :]
                found = answer(query, HERE)
                if found is not None:
                    self.assertEqual(found[:2], query[:2])
                    self.assertTrue(found[2] & 0x80)
                    self.assertEqual(found[12 : len(query)], query[12 : len(found)])
                    self.assertTrue(len(found) <= len(query) + 16)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""NTP packets and what is believed of them; pauses between tries.

The answers were made with ntplib 0.4.0: stratum 2, 2027-03-04 05:06:07 UTC.
"""

import binascii
import unittest

from platen.core import sntp
from platen.core.backoff import wait_ms

MOMENT_S = 1804136767  # calendar.timegm((2027, 3, 4, 5, 6, 7))
NONCE = b"\x01\x02\x03\x04\x05\x06\x07\x08"
ANSWER = (
    b"240200000000000000000000000000000000000000000000"
    b"0102030405060708ef336fbf00000000ef336fbf00000000"
)


def answer(**changes):
    """The packet with some of its bytes changed: at3=b".." puts them at 3."""
    data = bytearray(binascii.unhexlify(ANSWER))
    for name, value in changes.items():
        at = int(name[2:])
        data[at : at + len(value)] = value
    return bytes(data)


class Packets(unittest.TestCase):
    def test_the_question(self):
        data = sntp.request(NONCE)
        self.assertEqual(len(data), sntp.PACKET_BYTES)
        self.assertEqual(bytes(data[:1]), b"\x23")  # version 4, client
        self.assertEqual(bytes(data[1:40]), bytes(39))
        self.assertEqual(bytes(data[40:]), NONCE)

    def test_the_answer(self):
        self.assertEqual(sntp.seconds(answer(), NONCE), MOMENT_S)
        self.assertEqual(sntp.seconds(answer() + bytes(20), NONCE), MOMENT_S)  # with a MAC

    def test_the_era_that_begins_in_2036(self):
        # RFC 5905 figure 4: 2036-02-07 06:28:16 is second 0 of era 1.
        self.assertEqual(sntp.seconds(answer(at40=bytes(4)), NONCE), 2085978496)
        self.assertEqual(sntp.seconds(answer(at40=b"\xff\xff\xff\xff"), NONCE), 2085978495)

    def test_what_is_no_answer(self):
        for data in (
            answer()[:47],
            answer(at0=b"\x23"),  # another client
            answer(at0=b"\x25"),  # broadcast
            answer(at0=b"\xe4"),  # it does not know the time itself
            answer(at1=b"\x00"),  # kiss of death
            answer(at1=b"\x10"),  # not synchronized
            answer(at24=b"\x00"),  # to another question
            b"",
        ):
            self.assertIsNone(sntp.seconds(data, NONCE))

    def test_the_floor(self):
        self.assertTrue(sntp.is_acceptable(sntp.FLOOR_S, None))
        self.assertFalse(sntp.is_acceptable(sntp.FLOOR_S - 1, None))

    def test_the_longest_step_back(self):
        back = MOMENT_S - sntp.MAX_STEP_BACK_S
        self.assertTrue(sntp.is_acceptable(back, MOMENT_S))
        self.assertFalse(sntp.is_acceptable(back - 1, MOMENT_S))
        self.assertTrue(sntp.is_acceptable(MOMENT_S + 400000000, MOMENT_S))


class Pauses(unittest.TestCase):
    def test_they_double_up_to_a_limit(self):
        found = [wait_ms(tries, 1000, 60000, 0) for tries in range(1, 9)]
        self.assertEqual(found, [1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000])
        self.assertEqual(wait_ms(100000, 1000, 60000, 0), 60000)

    def test_a_quarter_is_left_to_chance(self):
        for tries in (1, 5, 50):
            most = wait_ms(tries, 5000, 1800000, 0)
            least = wait_ms(tries, 5000, 1800000, 255)
            self.assertTrue(most * 3 // 4 <= least < most)
            self.assertTrue(least < wait_ms(tries, 5000, 1800000, 128) < most)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The clock's client on a socket that is told what comes: names, answers, time that runs out."""

import sys
import time
import unittest

if not hasattr(time, "ticks_ms"):  # CPython
    time.ticks_ms = lambda: 0
    time.ticks_add = lambda a, b: a + b
    time.ticks_diff = lambda a, b: a - b

MOMENT_S = 1804136767  # 2027-03-04 05:06:07 UTC
SECONDS = b"\xef\x33\x6f\xbf"  # as NTP has it, see test_sntp.py

# A question for time.test and its answer, by RFC 1035 sections 4.1 and 4.1.4: behind the question
# a CNAME and, for what that names, 192.0.2.7.
QUESTION = b"\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x04time\x04test\x00\x00\x01\x00\x01"
ANSWERS = (
    b"\x81\x80\x00\x01\x00\x02\x00\x00\x00\x00\x04time\x04test\x00\x00\x01\x00\x01"
    b"\xc0\x0c\x00\x05\x00\x01\x00\x00\x00\x3c\x00\x04\x01a\xc0\x11"
    b"\xc0\x27\x00\x01\x00\x01\x00\x00\x00\x3c\x00\x04\xc0\x00\x02\x07"
)
NO_SUCH_NAME = b"\x81\x83" + QUESTION[2:]


class Air:
    """The modules `socket` and `machine`; `inbox` is what recv() gives."""

    AF_INET = SOCK_DGRAM = 0

    def __init__(self):
        self.sent = []
        self.inbox = []
        self.to = None
        self.set = None
        self.is_open = False
        self.raises = False

    def socket(self, *_):
        self.is_open = True
        return self

    def getaddrinfo(self, address, port):
        return [(0, 0, 0, "", (address, port))]

    def setblocking(self, flag):
        pass

    def connect(self, to):
        if self.raises:
            raise OSError(118)
        self.to = to

    def send(self, data):
        self.sent.append((self.to, bytes(data)))

    def recv(self, size):
        if not self.inbox:
            raise OSError(11)
        return self.inbox.pop(0)

    def close(self):
        self.is_open = False

    def RTC(self):
        return self

    def datetime(self, date):
        self.set = date


def load(air):
    sys.modules["machine"] = air
    sys.modules.pop("platen.shell.ntp", None)
    from platen.shell import ntp

    ntp.socket = ntp.machine = air
    return ntp


class Clock(unittest.TestCase):
    def setUp(self):
        self.air = Air()
        self.ntp = load(self.air)
        log, utc = self.ntp.log, self.ntp.utc
        self._before = log.warning, log.info, utc.utc_s
        self.clock_s = None
        self.said = []
        log.warning = log.info = self.said.append
        utc.utc_s = lambda: self.clock_s

    def tearDown(self):
        log = self.ntp.log
        log.warning, log.info, self.ntp.utc.utc_s = self._before

    def answer(self, nonce, seconds=SECONDS):
        return b"\x24\x02" + bytes(22) + nonce + bytes(8) + seconds + bytes(4)

    def begin(self, *hosts, resolver="192.0.2.1"):
        self.client = self.ntp.NTP(hosts, lambda: resolver, 0)
        self.client.tick(0)
        return self.client

    def test_a_name_and_then_the_time(self):
        client = self.begin("time.test")
        to, question = self.air.sent[0]
        self.assertEqual(to, ("192.0.2.1", 53))
        self.assertEqual(question[2:], QUESTION)
        self.air.inbox.append(b"??" + ANSWERS)  # to another question
        self.air.inbox.append(question[:2] + ANSWERS)
        self.assertFalse(client.tick(10) or client.tick(20))
        to, request = self.air.sent[1]
        self.assertEqual((to, len(request)), (("192.0.2.7", 123), 48))
        self.air.inbox.append(self.answer(b"12345678"))
        self.air.inbox.append(self.answer(request[40:]))
        self.assertFalse(client.tick(30))
        self.assertTrue(client.tick(40))
        self.assertEqual(self.air.set[:3] + self.air.set[4:7], (2027, 3, 4, 5, 6, 7))
        self.assertFalse(self.air.is_open)

    def test_nobody_answers(self):
        client = self.begin("192.0.2.9:1123", "time.test")
        self.assertEqual(self.air.sent[0][0], ("192.0.2.9", 1123))
        client.tick(self.ntp.REPLY_MS - 1)
        self.assertTrue(self.air.is_open)
        client.tick(self.ntp.REPLY_MS)
        self.assertFalse(self.air.is_open)
        self.assertEqual(self.said, ["clock: 192.0.2.9:1123: no answer"])
        client.tick(self.ntp.REPLY_MS + self.ntp.FIRST_MS)  # the next host
        self.assertEqual(self.air.sent[1][0], ("192.0.2.1", 53))

    def test_a_name_that_does_not_exist(self):
        client = self.begin("time.test")
        self.air.inbox.append(self.air.sent[0][1][:2] + NO_SUCH_NAME)
        client.tick(10)
        self.assertEqual(self.said, ["clock: time.test: no such name"])

    def test_a_network_without_dns_or_without_a_way(self):
        self.begin("time.test", resolver=None)
        self.assertEqual(self.said, ["clock: time.test: no DNS server"])
        self.air.raises = True
        self.begin("192.0.2.9")
        self.assertEqual(len(self.said), 2)
        self.assertFalse(self.air.sent)

    def test_a_clock_that_was_set_is_not_set_back_far(self):
        for ahead_s, is_set in ((86400, True), (86401, False)):
            self.clock_s = MOMENT_S + ahead_s
            client = self.begin("192.0.2.9")
            self.air.inbox.append(self.answer(self.air.sent[-1][1][40:]))
            self.assertEqual(client.tick(10), is_set)

    def test_a_time_that_a_board_cannot_count_is_not_set(self):
        """A 32-bit board's gmtime() ends in 2038, or 2068 where it begins in 2000."""
        real = self.ntp.time
        last_s = (1 << 31) - 1

        class Board:
            def gmtime(self, seconds=0):
                if seconds > last_s:
                    raise OverflowError
                return real.gmtime(seconds)

        self.ntp.time = Board()
        try:
            begin_s = self.ntp.utc.epoch_s()
            margin_s = 366 * 86400
            for own_s, is_set in ((last_s - margin_s, True), (last_s - margin_s + 1, False)):
                self.air.set = None
                client = self.begin("192.0.2.9")
                seconds = (own_s + begin_s + 2208988800) & 0xFFFFFFFF
                self.air.inbox.append(
                    self.answer(self.air.sent[-1][1][40:], seconds.to_bytes(4, "big"))
                )
                self.assertEqual(client.tick(10), is_set)
                self.assertEqual(self.air.set is not None, is_set)
        finally:
            self.ntp.time = real
        self.assertIn("clock: 192.0.2.9: the time cannot be right", self.said)

    def test_who_keeps_sending_what_is_no_answer_does_not_stop_the_time(self):
        client = self.begin("192.0.2.9")
        kiss_of_death = b"\x24\x00" + self.answer(self.air.sent[-1][1][40:])[2:]
        for now in range(0, self.ntp.REPLY_MS + 1, 250):
            self.air.inbox.append(kiss_of_death)
            client.tick(now)
        self.assertEqual(self.said, ["clock: 192.0.2.9: no answer"])
        self.assertFalse(self.air.is_open)

    def test_errors_without_a_number_are_failures_too(self):
        def nothing_left(*_):
            raise MemoryError

        self.air.connect = nothing_left
        self.begin("192.0.2.9")
        self.begin("192.0.2.9:port")
        self.assertEqual(len(self.said), 2)


class Names(unittest.TestCase):
    def test_addresses(self):
        ntp = load(Air())
        for text in ("192.0.2.1", "0.0.0.0", "255.255.255.255"):
            self.assertTrue(ntp.is_address(text))
        for text in ("pool.ntp.org", "1.2.3", "1.2.3.256", "1.2.3.x", ""):
            self.assertFalse(ntp.is_address(text))
        self.assertEqual(ntp.split("pool.ntp.org"), ("pool.ntp.org", 123))


if __name__ == "__main__":
    unittest.main()

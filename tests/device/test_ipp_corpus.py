# SPDX-License-Identifier: MIT
"""IPPReader on a request of every operation: in pieces, cut off, and with each byte damaged.

Here each byte is damaged in one way, the next byte in another, and every third cut is made;
tests/host/test_ipp_corpus.py makes all of them and compares what the interpreters say.
"""

import unittest

from ipp_corpus import DAMAGES, DELETE, INVERTED, LOW_BIT, Corpus, damaged, requests
from platen.core.ipp_reader import BAD, END, NEED_DATA, VALUE, IPPReader
from support import BYTE_STEP, no_alloc
from wire_trace import drive


def every_damage(reader, scratch):
    """Read scratch with each byte (BYTE_STEP) damaged in turn; return how many were refused."""
    refused = 0
    at = -BYTE_STEP
    while at + BYTE_STEP < len(scratch):
        at += BYTE_STEP
        byte = scratch[at]
        scratch[at] = damaged(byte, DAMAGES[at % len(DAMAGES)])
        drive(reader, scratch, len(scratch))
        scratch[at] = byte
        if reader.event == BAD:
            refused += 1
    return refused


class TestCorpus(unittest.TestCase):
    # proves: T11 V01
    def test_every_request(self):
        corpus = Corpus(IPPReader())
        count = 0
        for name, data in requests():
            corpus.request(name, data, False, BYTE_STEP)
            count += 1
        self.assertTrue(count > 40)
        self.assertTrue(corpus.runs > 13000 // BYTE_STEP)

    def test_damage_does_not_allocate(self):
        reader = IPPReader()
        refused = 0
        for _, data in requests():
            refused += no_alloc(every_damage, reader, bytearray(data))
        self.assertTrue(refused > 5000 // BYTE_STEP)

    # proves: T11
    def test_damages(self):
        bytes_ = (0x00, 0x7F, 0xFF, 0x41)
        self.assertEqual([damaged(b, INVERTED) for b in bytes_], [0xFF, 0x80, 0x00, 0xBE])
        self.assertEqual([damaged(b, LOW_BIT) for b in bytes_], [0x01, 0x7E, 0xFE, 0x40])
        self.assertEqual([damaged(0x41, d) for d in DAMAGES[2:]], [0x00, 0xFF, 0x7F])
        self.assertEqual(len(DAMAGES), DELETE + 1)


class Broken(IPPReader):
    """An IPPReader with one fault, which the runs must find."""

    def __init__(self, fault):
        IPPReader.__init__(self)
        self.fault = fault
        self.fed = 0

    def feed(self, buf, pos, end):
        return getattr(self, self.fault)(buf, pos, end)

    def none(self, buf, pos, end):
        return IPPReader.feed(self, buf, pos, end)

    def looks_ahead(self, buf, pos, end):
        buf[end]
        return self.none(buf, pos, end)

    def never_ends(self, buf, pos, end):
        self.none(buf, pos, end)
        self.event = VALUE
        return pos

    def runs_ahead(self, buf, pos, end):
        return self.none(buf, pos, end) + 1

    def forgets(self, buf, pos, end):
        # What was read of a value before the piece ended.
        if self.event == NEED_DATA:
            self.value[0] = 0
        return self.none(buf, pos, end)

    def takes_the_document(self, buf, pos, end):
        pos = self.none(buf, pos, end)
        return end if self.event == END else pos

    def guesses(self, buf, pos, end):
        # Takes the end of the data for the end of the message.
        pos = self.none(buf, pos, end)
        if self.event == NEED_DATA:
            self.event = END
        return pos

    def wrong_offset(self, buf, pos, end):
        pos = self.none(buf, pos, end)
        if self.event == BAD:
            self.offset += 10000
        return pos

    def wrong_status(self, buf, pos, end):
        pos = self.none(buf, pos, end)
        if self.event == BAD:
            self.error = 0x0500
        return pos


class TestTheRuns(unittest.TestCase):
    def setUp(self):
        for self.name, self.data in requests():
            if len(self.data) < 200:  # a short one will do
                break

    def test_a_good_reader(self):
        Corpus(Broken("none")).request(self.name, self.data, True)

    def test_a_look_behind_the_end(self):
        with self.assertRaises(IndexError):
            Corpus(Broken("looks_ahead")).request(self.name, self.data, True)

    def test_faults(self):
        for fault in (
            "never_ends",
            "runs_ahead",
            "forgets",
            "takes_the_document",
            "guesses",
            "wrong_offset",
            "wrong_status",
        ):
            try:
                Corpus(Broken(fault)).request(self.name, self.data, True)
            except AssertionError as e:
                self.assertTrue(str(e).startswith(self.name), fault)
            else:
                self.fail(fault + " was not found")

    def test_the_sum_tells_readers_apart(self):
        small = Corpus(IPPReader(16))
        large = Corpus(IPPReader())
        small.message(self.data)
        large.message(self.data)
        self.assertEqual(small.runs, large.runs)
        self.assertTrue(small.sum != large.sum)


if __name__ == "__main__":
    unittest.main()

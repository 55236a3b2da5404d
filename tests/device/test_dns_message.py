# SPDX-License-Identifier: MIT
"""Multicast DNS: what python-zeroconf encodes is read, what is damaged ends quietly."""

import unittest

import vectors_mdns as v
from platen.core import dns_message as d

LOCAL = b"\x05local\0"
IPP = b"\x04_ipp\x04_tcp" + LOCAL
OURS = b"\x04test" + IPP


def walk(data):
    """Everything in a message: (questions, records, whether it is damaged)."""
    r = d.Reader(data)
    questions = []
    while r.next_question():
        questions.append((r.name, r.kind, r.flag))
    records = []
    while r.next_record():
        records.append((r.section, r.name, r.kind, r.flag, r.ttl_s, r.value()))
    return questions, records, r.is_bad


def header(questions=0, answers=0):
    return bytes((0, 0, 0, 0, 0, questions, answers >> 8, answers & 255, 0, 0, 0, 0))


class Read(unittest.TestCase):
    def test_questions(self):
        questions, records, is_bad = walk(v.BROWSE)
        self.assertFalse(is_bad)
        self.assertEqual(records, [])
        ipps = b"\x05_ipps\x04_tcp" + LOCAL
        self.assertEqual(questions, [(IPP, d.PTR, False), (ipps, d.PTR, False)])

    def test_names_have_no_case(self):
        self.assertEqual(walk(v.BROWSE_CASE)[0], [(IPP, d.PTR, False)])

    def test_a_unicast_answer_is_wanted(self):
        self.assertEqual(walk(v.BROWSE_DIRECT)[0], [(IPP, d.PTR, True)])

    def test_known_answers_and_compression(self):
        _, records, is_bad = walk(v.BROWSE_KNOWN)
        self.assertFalse(is_bad)
        self.assertEqual(records, [(d.ANSWER, IPP, d.PTR, False, 4500, OURS)])

    def test_service(self):
        _, records, _ = walk(v.TAKEN)
        value = b"\0\0\0\0\x02\x77\x05other" + LOCAL
        self.assertEqual(records, [(d.ANSWER, OURS, d.SRV, True, 120, value)])

    def test_a_whole_office(self):
        _, records, is_bad = walk(v.OFFICE)
        self.assertFalse(is_bad)
        self.assertEqual(len(records), 40)
        self.assertEqual(records[39][5], bytes((10, 0, 0, 109)))
        self.assertTrue(b"printer 9 \xc3\xa9" in records[36][5])


class Damage(unittest.TestCase):
    # proves: T17
    def test_every_message_cut_at_every_byte(self):
        for data in v.ALL:
            if len(data) > 400:
                cuts = range(0, len(data), 7)
            else:
                cuts = range(len(data))
            for n in cuts:
                self.assertTrue(walk(data[:n])[2])

    def test_names_that_loop(self):
        end = b"\0\x0c\0\x01"
        for name in (
            b"\xc0\x0c",  # to itself
            b"\xc0\x0e\xc0\x0c",  # forward and back
            b"\x01a\xc0\x0c",  # the label before, for ever
            b"\xc0\x00",  # into the header
            b"\xc0\xff",  # behind the end
            b"\x40" + b"a" * 64 + b"\0",  # a label of 64
            b"\x80\0",
        ):
            _, _, is_bad = walk(header(1) + name + end)
            self.assertTrue(is_bad)

    def test_names_as_long_as_may_be_and_a_byte_longer(self):
        long = (b"\x3f" + b"a" * 63) * 3
        for n, is_bad in ((d.MAX_NAME_BYTES - len(long) - 2, False), (62, True)):
            name = long + bytes((n,)) + b"b" * n + b"\0"
            self.assertEqual(len(name) > d.MAX_NAME_BYTES, is_bad)
            self.assertEqual(walk(header(1) + name + b"\0\x0c\0\x01")[2], is_bad)

    def test_as_many_pointers_as_may_be_and_one_more(self):
        for jumps, is_bad in ((d.MAX_JUMPS, False), (d.MAX_JUMPS + 1, True)):
            data = header(jumps + 1) + b"\x01a\0\0\x0c\0\x01"
            before = 12
            for _ in range(jumps):
                here = len(data)
                data += b"\x01b" + bytes((0xC0, before)) + b"\0\x0c\0\x01"
                before = here
            questions, _, found = walk(data)
            self.assertEqual(found, is_bad)
            self.assertEqual(len(questions), d.MAX_JUMPS + 1)

    def test_as_many_records_as_may_be_and_one_more(self):
        record = b"\0\0\x01\0\x01\0\0\0\x78\0\0"
        for n, is_bad in ((d.MAX_RECORDS, False), (d.MAX_RECORDS + 1, True)):
            _, records, found = walk(header(0, n) + record * n)
            self.assertEqual((len(records), found), (d.MAX_RECORDS, is_bad))

    def test_data_that_is_no_name(self):
        head = b"\0\0\x0c\0\x01\0\0\0\x78"
        for value in (
            b"\0\x00",
            b"\0\x01\x05",
            b"\0\x02\0\0",
            b"\0\x02\xc0\x30",
            b"\0\x05\x01a\0",
        ):
            _, records, is_bad = walk(header(0, 1) + head + value)
            self.assertTrue(is_bad or not records)

    def test_other_operations_and_errors_are_not_for_us(self):
        for flags in (b"\x08\0", b"\0\x03"):
            self.assertEqual(walk(v.BROWSE[:2] + flags + v.BROWSE[4:]), ([], [], True))

    def test_a_life_of_many_years_is_no_surprise(self):
        record = b"\0\0\x01\0\x01\xff\xff\xff\xff\0\0"
        self.assertEqual(walk(header(0, 1) + record)[1][0][4], 0x3FFFFFFF)


class Write(unittest.TestCase):
    def test_back_again(self):
        w = d.Writer(bytearray(512))
        w.begin(7, d.RESPONSE)
        self.assertTrue(w.put_question(IPP, d.PTR, True))
        self.assertTrue(w.put_record(1, IPP, d.PTR, False, 4500, b"\x04Test" + IPP))
        value = b"\0\0\0\0\x02\x77\x01h" + LOCAL
        self.assertTrue(w.put_record(3, b"\x04Test" + IPP, d.SRV, True, 120, value))
        questions, records, is_bad = walk(bytes(w.buf[: w.pos]))
        self.assertFalse(is_bad)
        self.assertEqual(questions, [(IPP, d.PTR, True)])
        self.assertEqual(
            records,
            [(1, IPP, d.PTR, False, 4500, OURS), (3, OURS, d.SRV, True, 120, value)],
        )
        # Names that are there already take two bytes.
        self.assertEqual(bytes(w.buf).count(b"_ipp"), 1)
        self.assertEqual(bytes(w.buf).count(b"local"), 1)

    def test_what_does_not_fit_leaves_no_trace(self):
        whole = d.Writer(bytearray(512))
        whole.put_record(1, IPP, d.PTR, False, 4500, b"\x04Test" + IPP)
        for size in range(12, whole.pos):
            w = d.Writer(bytearray(size))
            self.assertFalse(w.put_record(1, IPP, d.PTR, False, 4500, b"\x04Test" + IPP))
            self.assertEqual((w.pos, bytes(w.buf[:12])), (12, bytes(12)))
        exact = d.Writer(bytearray(whole.pos))
        self.assertTrue(exact.put_record(1, IPP, d.PTR, False, 4500, b"\x04Test" + IPP))
        self.assertEqual(bytes(exact.buf), bytes(whole.buf[: whole.pos]))


if __name__ == "__main__":
    unittest.main()

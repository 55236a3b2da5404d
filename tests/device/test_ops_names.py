# SPDX-License-Identifier: MIT
"""Attributes whose names are longer than any we know."""

import unittest

from opskit import ROOT, Ops, attribute, group, job_id, keyword, many, t, unsupported
from platen.core.ipp_reader import STORED_NAME_BYTES
from platen.model import names


def text(name, value):
    """A text attribute."""
    return attribute(t.TAG_TEXT, name, value)


class LongNames(unittest.TestCase):
    """Names of attributes have up to 255 bytes, and a part of one is another name."""

    LENGTHS = (STORED_NAME_BYTES, STORED_NAME_BYTES + 1, 255)

    def setUp(self):
        self.kit = Ops()

    def test_of_the_printer(self):
        for n in self.LENGTHS:
            name = b"x" * n
            both = text(b"printer-location", b"Bar") + text(name, b"1")
            answer = self.kit.ask(t.OP_SET_PRINTER_ATTRIBUTES, group(t.GROUP_PRINTER, both), ROOT)
            self.assertEqual(answer.status, 0x040B)
            expected = {name: [b""]} if n <= STORED_NAME_BYTES else {}
            self.assertEqual(unsupported(answer), expected)
            self.assertEqual(self.kit.printer.texts[names.P_LOCATION], b"")

    def test_two_that_begin_alike(self):
        long = b"y" * STORED_NAME_BYTES
        attributes = many(t.TAG_TEXT, long + b"1", (b"1", b"2")) + text(long + b"2", b"2")
        attributes += text(b"no-such", b"3")
        answer = self.kit.ask(
            t.OP_SET_PRINTER_ATTRIBUTES, group(t.GROUP_PRINTER, attributes), ROOT
        )
        self.assertEqual(answer.status, 0x040B)
        self.assertEqual(unsupported(answer), {b"no-such": [b""]})

    def test_of_a_job(self):
        for n in self.LENGTHS:
            name = b"x" * n
            answer = self.kit.ask(t.OP_CREATE_JOB, group(t.GROUP_JOB, keyword(name, b"1")))
            self.assertEqual(answer.status, 1)
            expected = {name: [b""]} if n <= STORED_NAME_BYTES else {}
            self.assertEqual(unsupported(answer), expected)
            job = self.kit.create()
            answer = self.kit.ask(
                t.OP_SET_JOB_ATTRIBUTES, job_id(job.id) + group(t.GROUP_JOB, keyword(name, b"1"))
            )
            self.assertEqual(answer.status, 0x040B)
            self.assertEqual(unsupported(answer), expected)
            for job in self.kit.printer.jobs:
                self.kit.printer.cancel(job, None)

    def test_of_a_subscription(self):
        pull = keyword(b"notify-pull-method", b"ippget") + keyword(b"notify-events", b"none")
        long = b"z" * STORED_NAME_BYTES
        more = keyword(long + b"1", b"1") + keyword(long + b"2", b"2")
        answer = self.kit.ask(
            t.OP_CREATE_PRINTER_SUBSCRIPTIONS, group(t.GROUP_SUBSCRIPTION, pull + more)
        )
        self.assertEqual(answer.status & 0xFF00, 0)
        self.assertIsNotNone(answer.first(b"notify-subscription-id"))


if __name__ == "__main__":
    unittest.main()

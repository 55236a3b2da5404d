# SPDX-License-Identifier: MIT
"""`overrides`: what is taken, what is refused, what a job says of them (PWG 5100.6)."""

import unittest

from opskit import Ops, attribute, boolean, group, job_id, number, t, unsupported
from platen.model import limits, template

FIDELITY = boolean(b"ipp-attribute-fidelity", True)
END = attribute(t.TAG_END_COLLECTION, b"", b"")


def pages(first, last):
    """A range."""
    return (t.TAG_RANGE_OF_INTEGER, number(first) + number(last))


def word(value):
    """A keyword."""
    return (t.TAG_KEYWORD, value)


def one(*members):
    """A collection of (name, (tag, value), ...)."""
    data = b""
    for name, *values in members:
        data += attribute(t.TAG_MEMBER_ATTR_NAME, b"", name)
        for tag, value in values:
            data += attribute(tag, b"", value)
    return data + END


def overrides(*collections):
    """The attribute in its job group."""
    data = b""
    name = b"overrides"
    for collection in collections:
        data += attribute(t.TAG_BEG_COLLECTION, name, b"") + collection
        name = b""
    return group(t.GROUP_JOB, data)


ONE = (t.TAG_INTEGER, number(1))
TEXT = (b"print-content-optimize", word(b"text"))
PHOTO = (b"print-content-optimize", word(b"photo"))


class Overrides(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def test_taken(self):
        text, photo = template.TEXT, template.PHOTO
        first = (b"pages", pages(1, 2))
        for collections, made in (
            ((one((b"pages", pages(2, 2)), TEXT),), ((2, 2, text),)),
            ((one((b"pages", pages(1, 3), pages(7, 9)), TEXT),), ((1, 3, text), (7, 9, text))),
            (
                (one(first, TEXT), one((b"pages", pages(3, 5)), PHOTO)),
                ((1, 2, text), (3, 5, photo)),
            ),
            ((one((b"document-numbers", pages(1, 1)), first, TEXT),), ((1, 2, text),)),
            ((one((b"document-number", ONE), first, TEXT),), ((1, 2, text),)),
            # Of another document than the one there is; nothing that is different.
            ((one((b"document-numbers", pages(2, 9)), first, TEXT),), ()),
            ((one(first),), ()),
        ):
            with self.subTest(made=made):
                answer = self.kit.ask(t.OP_VALIDATE_JOB, FIDELITY + overrides(*collections))
                self.assertEqual(answer.status, 0)
                job = self.kit.print(overrides(*collections))
                self.assertEqual(job.overrides, made)

    def test_told(self):
        job = self.kit.create(overrides(one((b"pages", pages(2, 4)), TEXT)))
        self.kit.send(t.OP_GET_JOB_ATTRIBUTES, self.head() + job_id(job.id))
        data = self.kit.message()
        wanted = attribute(t.TAG_BEG_COLLECTION, b"overrides", b"")
        self.assertIn(wanted + one((b"pages", pages(2, 4)), TEXT), data)
        self.assertFalse(b"overrides" in self.kit.get(self.kit.create()))

    @staticmethod
    def head():
        from modelkit import CHARSET, LANGUAGE, PRINTER_URI, USER

        return CHARSET + LANGUAGE + PRINTER_URI + USER

    def test_the_longest_answer_fits_a_connection(self):
        most = [one((b"pages", pages(n, n)), PHOTO) for n in range(1, limits.OVERRIDES + 1)]
        job = self.kit.create(overrides(*most))
        self.assertEqual(len(job.overrides), limits.OVERRIDES)
        self.kit.send(t.OP_GET_JOB_ATTRIBUTES, self.head() + job_id(job.id))
        self.assertTrue(self.kit.pieces(366))  # what answer.py leaves of the transmit buffer

    def test_refused(self):
        sides = (b"sides", word(b"two-sided-long-edge"))
        for bad in (
            one((b"pages", pages(1, 1)), TEXT, sides),
            one((b"pages", pages(1, 1)), (b"print-content-optimize", word(b"graphic"))),
            one(
                (b"pages", pages(1, 1)), (b"print-content-optimize", word(b"text"), word(b"auto"))
            ),
            one((b"pages", pages(0, 1)), TEXT),
            one((b"pages", (t.TAG_INTEGER, number(1))), TEXT),
            one((b"document-numbers", word(b"all")), (b"pages", pages(1, 1)), TEXT),
            one((b"document-copies", pages(1, 1)), (b"pages", pages(1, 1)), TEXT),
            one(TEXT),  # of which pages?
            one(),
        ):
            with self.subTest(bad=bad):
                answer = self.kit.ask(t.OP_VALIDATE_JOB, overrides(bad))
                self.assertEqual(answer.status, 0x0001)
                self.assertEqual(unsupported(answer), {b"overrides": [b""]})
                answer = self.kit.ask(t.OP_VALIDATE_JOB, FIDELITY + overrides(bad))
                self.assertEqual(answer.status, 0x040B)
        answer = self.kit.ask(
            t.OP_VALIDATE_JOB, group(t.GROUP_JOB, attribute(*word(b"")[:1], b"overrides", b"x"))
        )
        self.assertEqual(unsupported(answer), {b"overrides": [b""]})

    def test_so_many(self):
        most = limits.OVERRIDES
        for n, status in ((most, 0), (most + 1, 0x0001)):
            with self.subTest(n=n):
                several = [one((b"pages", pages(i + 1, i + 1)), TEXT) for i in range(n)]
                answer = self.kit.ask(t.OP_VALIDATE_JOB, overrides(*several))
                self.assertEqual(answer.status, status)
                ranges = one((b"pages",) + tuple([pages(i + 1, i + 1) for i in range(n)]), TEXT)
                answer = self.kit.ask(t.OP_VALIDATE_JOB, overrides(ranges))
                self.assertEqual(answer.status, status)

    def test_it_is_what_the_printer_claims(self):
        from platen.model.overrides import SUPPORTED

        name = b"overrides-supported"
        self.assertEqual(self.kit.attributes(name)[name], list(SUPPORTED))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Job Template attributes: supported, ignored, refused, excluded; and the times of a job."""

import unittest

from opskit import (
    Ops,
    attribute,
    boolean,
    group,
    job_id,
    keyword,
    many,
    number,
    t,
    unsigned,
    unsupported,
)
from platen.model.template import QUIET, TEMPLATE

MANDATORY = b"job-mandatory-attributes"
FIDELITY = boolean(b"ipp-attribute-fidelity", True)
ENUMS = (t.TAG_ENUM, t.TAG_INTEGER)


def template(*attributes):
    """A job group."""
    return group(t.GROUP_JOB, *attributes)


def wire(tag, value):
    """A value of template.TEMPLATE on the wire."""
    if tag in ENUMS:
        return number(value)
    if tag == t.TAG_RESOLUTION:
        return number(value[0]) + number(value[1]) + b"\3"
    return value


class Values(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def test_every_value_is_taken_and_told(self):
        for name, tag, _default, values in TEMPLATE:
            for value in () if values is QUIET else values:
                with self.subTest(name=name, value=value):
                    self.kit = kit = Ops()
                    data = wire(tag, value)
                    job = kit.create(template(attribute(tag, name, data)))
                    self.assertEqual(kit.get(job, name)[name], [data])

    def test_defaults(self):
        job = self.kit.create()
        found = self.kit.get(job)
        for name, tag, default, values in TEMPLATE:
            if values is QUIET:
                self.assertFalse(name in found)
            else:
                self.assertEqual(found[name], [wire(tag, values[default])])
                supported = self.kit.attributes(name + b"-default")[name + b"-default"]
                self.assertEqual(supported, found[name])

    def test_others_are_ignored_by_name(self):
        for name, tag, _default, values in TEMPLATE:
            if values is QUIET:
                continue
            other = {
                t.TAG_KEYWORD: b"no-such-value",
                t.TAG_ENUM: number(99),
                t.TAG_INTEGER: number(101),
                t.TAG_RESOLUTION: number(600) + number(600) + b"\3",
            }[tag]
            bad = template(attribute(tag, name, other))
            with self.subTest(name=name):
                answer = self.kit.ask(t.OP_VALIDATE_JOB, bad)
                self.assertEqual(answer.status, 0x0001)
                self.assertEqual(unsupported(answer), {name: [other]})
                answer = self.kit.ask(t.OP_VALIDATE_JOB, FIDELITY + bad)
                self.assertEqual(answer.status, 0x040B)
                self.assertEqual(unsupported(answer), {name: [other]})

    def test_quiet_ones_say_nothing(self):
        for name, _tag, _default, values in TEMPLATE:
            if values is QUIET:
                extra = FIDELITY + template(keyword(name, b"anything"))
                answer = self.kit.ask(t.OP_VALIDATE_JOB, extra)
                self.assertEqual((answer.status, unsupported(answer)), (0, {}))

    def test_every_priority_is_the_one_there_is(self):
        name = b"job-priority"
        for n, status in ((1, 0), (50, 0), (100, 0), (0, 1), (101, 1), (-1, 1), (256, 1)):
            with self.subTest(n=n):
                extra = template(attribute(t.TAG_INTEGER, name, number(n)))
                self.assertEqual(self.kit.ask(t.OP_VALIDATE_JOB, extra).status, status)

    def test_copies(self):
        for n, status in ((1, 0), (2, 1), (0, 1)):
            extra = template(attribute(t.TAG_INTEGER, b"copies", number(n)))
            self.assertEqual(self.kit.ask(t.OP_VALIDATE_JOB, extra).status, status)

    def test_several_finishings(self):
        name = b"finishings"
        none, staple, punch = number(3), number(4), number(5)
        for values, status, named in (
            ((none,), 0, None),
            ((none, none), 0, None),
            ((none, staple), 1, [b""]),
            ((staple, none), 1, [staple]),
            ((staple, punch), 1, [staple]),
            ((none, staple, punch), 1, [b""]),
        ):
            with self.subTest(values=values):
                extra = template(many(t.TAG_ENUM, name, values))
                answer = self.kit.ask(t.OP_VALIDATE_JOB, extra)
                self.assertEqual(answer.status, status)
                self.assertEqual(unsupported(answer).get(name), named)

    def test_what_is_ignored_is_named_once(self):
        sides = keyword(b"sides", b"two-sided-long-edge")
        mauve = keyword(b"smi32473-colour", b"mauve")
        answer = self.kit.ask(t.OP_VALIDATE_JOB, template(sides, mauve, sides, mauve))
        self.assertEqual(answer.status, 0x0001)
        named = {b"sides": [b"two-sided-long-edge"], b"smi32473-colour": [b""]}
        self.assertEqual(unsupported(answer), named)

    def test_finishings_col(self):
        name = b"finishings-col"
        end = attribute(t.TAG_END_COLLECTION, b"", b"")

        def member(name, value):
            named = attribute(t.TAG_MEMBER_ATTR_NAME, b"", name)
            return named + attribute(t.TAG_KEYWORD, b"", value)

        def col(*members):
            return attribute(t.TAG_BEG_COLLECTION, name, b"") + b"".join(members) + end

        none = member(b"finishing-template", b"none")
        for value, status in (
            (col(none), 0),
            (col(), 0),
            (col(member(b"finishing-template", b"staple")), 1),
            (col(none, member(b"stitching-method", b"auto")), 1),
            (col(member(b"a", b"b"), member(b"c", b"d")), 1),
            (keyword(name, b"none"), 1),
        ):
            with self.subTest(value=value):
                answer = self.kit.ask(t.OP_VALIDATE_JOB, template(value))
                self.assertEqual(answer.status, status)
                self.assertEqual(unsupported(answer), {name: [b""]} if status else {})
                answer = self.kit.ask(t.OP_VALIDATE_JOB, FIDELITY + template(value))
                self.assertEqual(answer.status, 0x040B if status else 0)


class Mandatory(unittest.TestCase):
    """job-mandatory-attributes (PWG 5100.7): what is named may not be ignored."""

    def setUp(self):
        self.kit = Ops()

    def status(self, named, *attributes):
        extra = keyword(MANDATORY, *named) + template(*attributes)
        return self.kit.ask(t.OP_VALIDATE_JOB, extra).status

    def test_named(self):
        two_sided = keyword(b"sides", b"two-sided-long-edge")
        one_sided = keyword(b"sides", b"one-sided")
        a4 = keyword(b"media", b"iso_a4_210x297mm")
        for named, attributes, status in (
            ((b"sides",), (one_sided,), 0),
            ((b"sides",), (two_sided,), 0x040B),
            ((b"media",), (two_sided,), 0x0001),
            ((b"media", b"sides"), (two_sided,), 0x040B),
            ((b"media",), (two_sided, a4), 0x040B),
            ((b"sides",), (), 0),
            ((b"page-ranges",), (), 0x040B),  # known to nobody here
        ):
            with self.subTest(named=named, attributes=attributes):
                self.assertEqual(self.status(named, *attributes), status)

    def test_what_is_refused_is_named(self):
        extra = keyword(MANDATORY, b"sides") + template(keyword(b"sides", b"two-sided-short-edge"))
        answer = self.kit.ask(t.OP_PRINT_JOB, extra)
        self.assertEqual(answer.status, 0x040B)
        self.assertEqual(unsupported(answer), {b"sides": [b"two-sided-short-edge"]})
        self.assertEqual(self.kit.printer.jobs, [])


class Excluded(unittest.TestCase):
    """A photo in two tones: job-constraints-supported."""

    BOTH = template(
        keyword(b"print-color-mode", b"bi-level"), keyword(b"print-content-optimize", b"photo")
    )
    NAMED = {b"print-color-mode": [b"bi-level"], b"print-content-optimize": [b"photo"]}

    def setUp(self):
        self.kit = Ops()

    def test_accepted_without_fidelity(self):
        for operation in (t.OP_VALIDATE_JOB, t.OP_CREATE_JOB, t.OP_PRINT_JOB):
            with self.subTest(operation=operation):
                answer = self.kit.ask(operation, self.BOTH)
                self.assertEqual(answer.status, 0x0002)
                self.assertEqual(unsupported(answer), self.NAMED)

    def test_refused_with_fidelity(self):
        for operation in (t.OP_VALIDATE_JOB, t.OP_CREATE_JOB, t.OP_PRINT_JOB):
            with self.subTest(operation=operation):
                answer = self.kit.ask(operation, FIDELITY + self.BOTH)
                self.assertEqual(answer.status, 0x040E)
                self.assertEqual(unsupported(answer), self.NAMED)
                self.assertEqual(self.kit.printer.jobs, [])

    def test_one_of_them_is_fine(self):
        for name, value in self.NAMED.items():
            extra = FIDELITY + template(keyword(name, value[0]))
            self.assertEqual(self.kit.ask(t.OP_VALIDATE_JOB, extra).status, 0)

    def test_it_is_what_the_printer_claims(self):
        name = b"job-constraints-supported"
        self.assertEqual(len(self.kit.attributes(name)[name]), 1)


class Times(unittest.TestCase):
    NAMES = (b"creation", b"processing", b"completed")

    def tags(self, kit, job, prefix):
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id))
        return [answer.tags[prefix + name] for name in self.NAMES]

    def test_up_times(self):
        kit = Ops()
        job = kit.create()
        none = t.TAG_NO_VALUE
        self.assertEqual(self.tags(kit, job, b"time-at-"), [t.TAG_INTEGER, none, none])
        kit.now_s = 20
        kit.printer.document_came(job)
        kit.printer.start(job)
        self.assertEqual(self.tags(kit, job, b"time-at-"), [t.TAG_INTEGER] * 2 + [none])
        kit.now_s = 30
        kit.end(job)
        kit.now_s = 45
        found = kit.get(job)
        times = [unsigned(found[b"time-at-" + name][0]) for name in self.NAMES]
        self.assertEqual(times, [10, 20, 30])
        self.assertEqual(unsigned(found[b"job-printer-up-time"][0]), 45)

    def test_dates_without_a_clock(self):
        kit = Ops()
        for date_time in (None, lambda ago_s: None):
            kit.printer.date_time = date_time
            job = kit.print()
            self.assertEqual(self.tags(kit, job, b"date-time-at-"), [t.TAG_NO_VALUE] * 3)

    def test_dates_with_a_clock(self):
        kit = Ops()
        job = kit.print()
        waiting = kit.create()
        kit.now_s = 15
        kit.printer.date_time = lambda ago_s: bytes((ago_s,)) * 11  # 11 bytes of DateAndTime
        found = kit.get(job)
        dates = [found[b"date-time-at-" + name] for name in self.NAMES]
        self.assertEqual(dates, [[b"\5" * 11]] * 3)
        none = t.TAG_NO_VALUE
        expected = [t.TAG_DATE_TIME, none, none]
        self.assertEqual(self.tags(kit, waiting, b"date-time-at-"), expected)

    def test_printer_dates(self):
        kit = Ops()
        names = (b"printer-current-time", b"printer-state-change-date-time")
        extra = many(t.TAG_KEYWORD, b"requested-attributes", names)
        answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, extra)
        self.assertEqual([answer.tags[name] for name in names], [t.TAG_UNKNOWN] * 2)
        kit.printer.date_time = lambda ago_s: bytes((ago_s,)) * 11
        kit.now_s = 17
        answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, extra)
        self.assertEqual([answer.first(name) for name in names], [b"\0" * 11, b"\7" * 11])

    def test_actual_values_once_it_prints(self):
        kit = Ops()
        extra = template(keyword(b"print-color-mode", b"bi-level"))
        job = kit.create(extra)
        actual = b"print-color-mode-actual"
        wanted = job_id(job.id) + keyword(b"requested-attributes", b"job-actual")
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, wanted)
        self.assertEqual(answer.tags[actual], t.TAG_NO_VALUE)
        kit.printer.document_came(job)
        kit.printer.start(job)
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, wanted)
        self.assertEqual(answer.first(actual), b"bi-level")
        self.assertEqual(answer.first(b"media-actual"), b"om_receipt_48.05x297mm")


if __name__ == "__main__":
    unittest.main()

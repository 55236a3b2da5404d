# SPDX-License-Identifier: MIT
"""Set-Printer-Attributes and Set-Job-Attributes (RFC 3380)."""

import unittest

from opskit import (
    EVE,
    ROOT,
    Ops,
    attribute,
    group,
    job_id,
    keyword,
    many,
    requested,
    t,
    unsigned,
    unsupported,
)
from platen.model import limits
from platen.model.settable import JOB_SETTABLE, SETTABLE

NOT_SETTABLE = t.TAG_NOT_SETTABLE
LANGUAGE_TEXT = b"\0\5de-ch\0\6K\xc3\xbcche"


def text(name, value):
    """A text attribute."""
    return attribute(t.TAG_TEXT, name, value)


# A value of each attribute that may be set, and what is read back.
VALUES = {
    b"printer-name": (t.TAG_NAME, b"Till 3"),
    b"printer-info": (t.TAG_TEXT, b"Receipts, ground floor"),
    b"printer-location": (t.TAG_TEXT, "Küche".encode()),
    b"printer-geo-location": (t.TAG_URI, b"geo:47.37,8.54"),
    b"printer-organization": (t.TAG_TEXT, b"Example Ltd"),
    b"printer-organizational-unit": (t.TAG_TEXT, b"Sales"),
    b"printer-asset-tag": (t.TAG_OCTET_STRING, b"\0A-17\xff"),
    b"printer-message-from-operator": (t.TAG_TEXT, b"New roll at noon"),
    b"media-ready": (t.TAG_KEYWORD, b"om_slip_48.05x80mm"),
    b"printer-darkness-configured": (t.TAG_INTEGER, b"\0\0\0\x64"),
}


class SetPrinter(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()
        self.kit.now_s = 50
        self.stored = []
        self.kit.printer.on_settings = lambda: self.stored.append(1)

    def set(self, *attributes, **who):
        extra = group(t.GROUP_PRINTER, *attributes)
        return self.kit.ask(t.OP_SET_PRINTER_ATTRIBUTES, extra, who.get("user", ROOT))

    def refused(self, status, named, *attributes):
        """Nothing is changed, and the answer says why."""
        before = list(self.kit.printer.texts)
        answer = self.set(*attributes)
        self.assertEqual(answer.status, status)
        self.assertEqual(unsupported(answer), named)
        self.assertEqual(self.kit.printer.texts, before)
        self.assertEqual(self.stored, [])
        return answer

    def test_each(self):
        self.assertEqual(sorted(VALUES), sorted(SETTABLE))
        name = b"printer-settable-attributes-supported"
        self.assertEqual(sorted(self.kit.attributes(name)[name]), sorted(VALUES))
        for name in VALUES:
            with self.subTest(name=name):
                tag, value = VALUES[name]
                self.assertEqual(self.set(attribute(tag, name, value)).status, 0)
                self.assertEqual(self.kit.attributes(name)[name], [value])

    def test_all_at_once(self):
        given = [attribute(VALUES[name][0], name, VALUES[name][1]) for name in VALUES]
        self.assertEqual(self.set(*given).status, 0)
        found = self.kit.attributes(*VALUES)
        for name in VALUES:
            self.assertEqual(found[name], [VALUES[name][1]])
        self.assertEqual(self.stored, [1])

    def test_config_change(self):
        names = (b"printer-config-change-time", b"printer-config-changes")
        self.set(text(b"printer-location", b"x"))
        found = self.kit.attributes(*names)
        self.assertEqual([unsigned(found[name][0]) for name in names], [50, 1])

    def test_a_language_is_left_out(self):
        name = b"printer-location"
        self.set(attribute(t.TAG_TEXT_WITH_LANGUAGE, name, LANGUAGE_TEXT))
        self.assertEqual(self.kit.attributes(name)[name], ["Küche".encode()])

    def test_names_that_follow(self):
        self.set(attribute(t.TAG_NAME, b"printer-name", b"New"))
        found = self.kit.attributes(b"printer-name", b"printer-dns-sd-name", b"printer-info")
        self.assertEqual([found[name] for name in found], [[b"New"]] * 3)
        self.set(text(b"printer-info", b"Own"))
        self.set(attribute(t.TAG_NAME, b"printer-name", b"Newer"))
        self.assertEqual(self.kit.attributes(b"printer-info")[b"printer-info"], [b"Own"])
        self.set(attribute(t.TAG_NO_VALUE, b"printer-info", b""))
        self.assertEqual(self.kit.attributes(b"printer-info")[b"printer-info"], [b"Newer"])

    def test_taking_away(self):
        for name, tag in (
            (b"printer-geo-location", t.TAG_UNKNOWN),
            (b"printer-asset-tag", t.TAG_NO_VALUE),
        ):
            self.set(attribute(VALUES[name][0], name, VALUES[name][1]))
            self.assertEqual(self.set(attribute(tag, name, b"")).status, 0)
            answer = self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(name))
            self.assertEqual(answer.tags[name], tag)
        self.set(text(b"printer-location", b"x"))
        self.set(text(b"printer-location", b""))
        self.assertEqual(self.kit.attributes(b"printer-location")[b"printer-location"], [b""])

    def test_message_times(self):
        kit = self.kit
        kit.printer.date_time = lambda ago_s: bytes((ago_s,)) * 11
        names = (b"printer-message-time", b"printer-message-date-time")

        def answer():
            return kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(*names))

        self.assertEqual([answer().tags[name] for name in names], [t.TAG_NO_VALUE] * 2)
        self.set(text(b"printer-message-from-operator", b"x"))
        kit.now_s = 53
        found = answer().all(t.GROUP_PRINTER)[0]
        self.assertEqual(unsigned(found[names[0]][0]), 50)
        self.assertEqual(found[names[1]], [b"\3" * 11])
        self.set(text(b"printer-message-from-operator", b""))
        self.assertEqual([answer().tags[name] for name in names], [t.TAG_NO_VALUE] * 2)

    def test_lengths(self):
        most = limits.SETTING_BYTES
        for name, most in (
            (b"printer-location", limits.SETTING_BYTES),
            (b"printer-asset-tag", limits.SETTING_BYTES),
            (b"printer-name", limits.PRINTER_NAME_BYTES),
        ):
            tag = VALUES[name][0]
            with self.subTest(name=name):
                self.assertEqual(self.set(attribute(tag, name, b"n" * most)).status, 0)
                self.stored.clear()
                for n in (most + 1, 193, 255):  # beyond what the reader keeps, too
                    self.refused(0x0409, {name: [b""]}, attribute(tag, name, b"n" * n))

    def test_not_settable(self):
        other = text(b"printer-location", b"x")
        named = {b"printer-state": [b""]}
        state = attribute(t.TAG_ENUM, b"printer-state", b"\0\0\0\5")
        answer = self.refused(0x0413, named, other, state)
        self.assertEqual(answer.tags[b"printer-state"], NOT_SETTABLE)
        answer = self.refused(0x040B, {b"printer-colour": [b""]}, text(b"printer-colour", b"x"))
        self.assertEqual(answer.tags[b"printer-colour"], t.TAG_UNSUPPORTED)
        # Of several reasons the last in the registry is the answer; all are named.
        answer = self.refused(
            0x0413, {b"printer-colour": [b""], b"printer-state": [b""]},
            text(b"printer-colour", b"x"), other, state,
        )  # fmt: skip

    def test_values_that_are_none(self):
        # A value that a reader of the answer would refuse is not sent back.
        for bad, named in (
            (keyword(b"printer-location", b"x"), [b"x"]),
            (attribute(t.TAG_NAME, b"printer-name", b""), [b""]),
            (attribute(t.TAG_NO_VALUE, b"printer-name", b""), [b""]),
            (attribute(t.TAG_URI, b"printer-geo-location", b"http://x/"), [b""]),
            (attribute(t.TAG_URI, b"printer-geo-location", b"geo:"), [b""]),
            (text(b"printer-info", b"a\nb"), [b""]),
            (text(b"printer-info", b"a\x7fb"), [b""]),
            (many(t.TAG_TEXT, b"printer-info", [b"a", b"b"]), [b"a", b"b"]),
        ):
            with self.subTest(bad=bad):
                name = bad[3 : 3 + bad[2]]
                self.refused(0x040B, {name: named}, bad, text(b"printer-organization", b"x"))

    def test_values_that_cannot_be_sent_back(self):
        for tag, values, named in (
            (t.TAG_DATE_TIME, [bytes(11)], [b""]),
            (t.TAG_NAME_WITH_LANGUAGE, [b"\0\2en\0\3a\nb"], [b""]),
            (t.TAG_KEYWORD, [b"k" * 255, b"x"], [b""]),  # longer than the reader keeps
            (t.TAG_KEYWORD, [b"x", b"k" * 255, b"y"], [b""]),
        ):
            with self.subTest(tag=tag, named=named):
                bad = many(tag, b"printer-info", values)
                answer = self.refused(0x040B, {b"printer-info": named}, bad)
                kind = tag if named[0] else t.TAG_UNSUPPORTED
                self.assertEqual(answer.tags[b"printer-info"], kind)

    def test_values_of_two_kinds(self):
        bad = keyword(b"printer-info", b"x") + attribute(t.TAG_INTEGER, b"", bytes(4))
        self.refused(0x040B, {b"printer-info": [b""]}, bad)

    def test_a_collection_is_none_of_ours(self):
        end = attribute(t.TAG_END_COLLECTION, b"", b"")
        member = attribute(t.TAG_MEMBER_ATTR_NAME, b"", b"m") + attribute(t.TAG_TEXT, b"", b"v")
        bad = attribute(t.TAG_BEG_COLLECTION, b"printer-info", b"") + member + end
        answer = self.refused(0x040B, {b"printer-info": [b""]}, bad)
        self.assertEqual(answer.tags[b"printer-info"], t.TAG_UNSUPPORTED)

    def test_nothing_to_set(self):
        self.assertEqual(self.set().status, 0x0400)
        self.assertEqual(self.kit.ask(t.OP_SET_PRINTER_ATTRIBUTES, user=ROOT).status, 0x0400)

    def test_the_same_twice(self):
        twice = text(b"printer-location", b"a")
        self.refused(0x0400, {}, twice, twice)

    def test_who_may(self):
        for user in (b"", EVE):
            with self.subTest(user=user):
                answer = self.set(text(b"printer-location", b"x"), user=user)
                self.assertEqual(answer.status, 0x0403)
                self.assertEqual(self.stored, [])

    def test_so_much_is_kept(self):
        # A record has 6 bytes, its name and its value.
        one = text(b"printer-organizational-unit", b"x" * 100)
        used = 7 * (6 + 27 + 100)
        for left, status in ((0, 0x0400), (1, 0x0408)):  # kept, and refused as repeated; too much
            last = text(b"printer-location", b"x" * (limits.KEPT_BYTES - used - 6 - 16 + left))
            self.assertEqual(self.set(*([one] * 7 + [last])).status, status)


class SetJob(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def set(self, job, *attributes, **who):
        extra = job_id(job.id) + group(t.GROUP_JOB, *attributes)
        return self.kit.ask(t.OP_SET_JOB_ATTRIBUTES, extra, **who)

    def refused(self, status, named, job, *attributes):
        before = (job.name, job.media, job.choices, job.state)
        answer = self.set(job, *attributes)
        self.assertEqual(answer.status, status)
        self.assertEqual(unsupported(answer), named)
        self.assertEqual((job.name, job.media, job.choices, job.state), before)
        return answer

    def test_each(self):
        values = {
            b"job-hold-until": (t.TAG_KEYWORD, b"indefinite"),
            b"job-name": (t.TAG_NAME, b"Menu"),
            b"job-sheets": (t.TAG_KEYWORD, b"standard"),
            b"media": (t.TAG_KEYWORD, b"om_slip_48.05x80mm"),
            b"print-color-mode": (t.TAG_KEYWORD, b"auto"),
            b"print-content-optimize": (t.TAG_KEYWORD, b"text"),
        }
        self.assertEqual(sorted(values), sorted(JOB_SETTABLE))
        name = b"job-settable-attributes-supported"
        self.assertEqual(sorted(self.kit.attributes(name)[name]), sorted(values))
        job = self.kit.create()
        for name in values:
            with self.subTest(name=name):
                tag, value = values[name]
                self.assertEqual(self.set(job, attribute(tag, name, value)).status, 0)
                self.assertEqual(self.kit.get(job, name)[name], [value])
        self.assertEqual(job.state, t.JOB_PENDING_HELD)

    def test_taking_away(self):
        job = self.kit.create()
        self.set(
            job, keyword(b"job-sheets", b"standard"), keyword(b"job-hold-until", b"indefinite")
        )
        gone = [
            attribute(t.TAG_DELETE_ATTRIBUTE, name, b"")
            for name in (b"job-sheets", b"job-hold-until")
        ]
        self.assertEqual(self.set(job, *gone).status, 0)
        found = self.kit.get(job, b"job-sheets", b"job-hold-until")
        self.assertEqual(sorted(found.values()), [[b"no-hold"], [b"none"]])
        self.assertEqual(job.state, t.JOB_PENDING)
        no = attribute(t.TAG_DELETE_ATTRIBUTE, b"job-name", b"")
        self.refused(0x040B, {b"job-name": [b""]}, job, no)

    def test_all_or_nothing(self):
        job = self.kit.create()
        good = keyword(b"job-sheets", b"standard")
        for status, bad, named in (
            (0x040B, keyword(b"media", b"iso_a4_210x297mm"), [b"iso_a4_210x297mm"]),
            (0x040B, keyword(b"job-hold-until", b"night"), [b"night"]),
            (0x040B, attribute(t.TAG_NAME, b"job-name", b""), [b""]),
            (0x040B, keyword(b"smi32473-x", b"y"), [b""]),
            (0x0413, attribute(t.TAG_ENUM, b"job-state", b"\0\0\0\7"), [b""]),
            (0x0413, keyword(b"print-scaling", b"fit"), [b""]),
        ):
            name = bad[3 : 3 + bad[2]]
            with self.subTest(name=name):
                answer = self.refused(status, {name: named}, job, good, bad)
                if status == 0x0413:
                    self.assertEqual(answer.tags[name], NOT_SETTABLE)

    def test_longest_name(self):
        job = self.kit.create()
        n = limits.JOB_NAME_BYTES
        self.assertEqual(self.set(job, attribute(t.TAG_NAME, b"job-name", b"n" * n)).status, 0)
        bad = attribute(t.TAG_NAME, b"job-name", b"n" * (n + 1))
        self.refused(0x0409, {b"job-name": [b""]}, job, bad)

    def test_values_that_exclude_each_other(self):
        job = self.kit.create()
        self.assertEqual(self.set(job, keyword(b"print-color-mode", b"bi-level")).status, 0)
        self.refused(
            0x040E,
            {b"print-color-mode": [b"bi-level"], b"print-content-optimize": [b"photo"]},
            job,
            keyword(b"print-content-optimize", b"photo"),
        )
        both = keyword(b"print-content-optimize", b"photo") + keyword(b"print-color-mode", b"auto")
        self.assertEqual(self.set(job, both).status, 0)

    def test_too_late(self):
        kit = self.kit
        name = attribute(t.TAG_NAME, b"job-name", b"x")
        done = kit.print()
        job = kit.printing()
        self.refused(0x0404, {}, done, name)
        self.refused(0x0404, {}, job, name)

    def test_while_its_document_waits(self):
        job = self.kit.create()
        self.kit.printer.document_came(job)
        self.assertEqual(self.set(job, keyword(b"job-sheets", b"standard")).status, 0)

    def test_requests_that_are_none(self):
        job = self.kit.create()
        name = attribute(t.TAG_NAME, b"job-name", b"x")
        self.refused(0x0400, {}, job)
        self.refused(0x0400, {}, job, name, name)
        self.assertEqual(self.kit.ask(t.OP_SET_JOB_ATTRIBUTES).status, 0x0400)
        self.assertEqual(self.kit.ask(t.OP_SET_JOB_ATTRIBUTES, job_id(99)).status, 0x0406)
        self.assertEqual(self.set(job, name, user=EVE).status, 0x0403)
        self.assertEqual(self.set(job, name, user=ROOT).status, 0)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""What subscribers are told, and how they fetch it: events and Get-Notifications (RFC 3996)."""

import unittest

from opskit import (
    ADA,
    EVE,
    LAST,
    ROOT,
    Ops,
    attribute,
    group,
    integer,
    job_id,
    keyword,
    t,
    unsigned,
)
from platen.model import limits

PULL = keyword(b"notify-pull-method", b"ippget")
EVENT = b"notify-subscribed-event"
SEQUENCE = b"notify-sequence-number"
INTERVAL = b"notify-get-interval"


def wish(*events):
    """A subscription group for these events."""
    return group(t.GROUP_SUBSCRIPTION, PULL, keyword(b"notify-events", *events))


class Kit(Ops):
    def subscribe(self, *events, **who):
        """A subscription to the printer."""
        answer = self.ask(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, wish(*events), **who)
        assert answer.status == 0, hex(answer.status)
        return unsigned(answer.first(b"notify-subscription-id"))

    def fetch(self, ids, firsts=(), **who):
        """The Answer of Get-Notifications."""
        extra = integer(b"notify-subscription-ids", *ids)
        if firsts:
            extra += integer(b"notify-sequence-numbers", *firsts)
        return self.ask(t.OP_GET_NOTIFICATIONS, extra, **who)

    def told(self, number, first=1):
        """Keywords of the events kept for a subscription."""
        answer = self.fetch((number,), (first,))
        return [one[EVENT][0] for one in answer.all(t.GROUP_EVENT_NOTIFICATION)]

    def numbers(self, number, first=1):
        """Sequence numbers of the events kept for a subscription."""
        answer = self.fetch((number,), (first,))
        return [unsigned(one[SEQUENCE][0]) for one in answer.all(t.GROUP_EVENT_NOTIFICATION)]


class Events(unittest.TestCase):
    def setUp(self):
        self.kit = Kit()

    def test_a_job_from_its_start_to_its_end(self):
        kit = self.kit
        every = kit.subscribe(b"job-created", b"job-state-changed", b"job-completed")
        states = kit.subscribe(b"job-state-changed")
        ends = kit.subscribe(b"job-completed")
        nothing = kit.subscribe(b"none")
        kit.print()
        changed = b"job-state-changed"
        self.assertEqual(kit.told(every), [b"job-created", changed, b"job-completed"])
        self.assertEqual(kit.told(states), [changed] * 3)
        self.assertEqual(kit.told(ends), [b"job-completed"])
        self.assertEqual(kit.told(nothing), [])

    def test_holding_and_cancelling(self):
        kit = self.kit
        number = kit.subscribe(b"job-state-changed", b"job-completed")
        job = kit.create()
        for operation in (t.OP_HOLD_JOB, t.OP_RELEASE_JOB, t.OP_CANCEL_JOB, t.OP_RESTART_JOB):
            kit.ask(operation, job_id(job.id))
        answer = kit.fetch((number,))
        found = [
            (one[EVENT][0], unsigned(one[b"job-state"][0]))
            for one in answer.all(t.GROUP_EVENT_NOTIFICATION)
        ]
        changed = b"job-state-changed"
        self.assertEqual(
            found,
            [
                (changed, t.JOB_PENDING),  # created
                (changed, t.JOB_PENDING_HELD),
                (changed, t.JOB_PENDING),
                (b"job-completed", t.JOB_CANCELED),
                (changed, t.JOB_PENDING),
            ],
        )

    def test_the_printer(self):
        kit = self.kit
        number = kit.subscribe(b"printer-state-changed", b"printer-stopped")
        states = kit.subscribe(b"printer-state-changed")
        stops = kit.subscribe(b"printer-stopped")
        for operation in (
            t.OP_PAUSE_PRINTER,
            t.OP_PAUSE_PRINTER,  # nothing new
            t.OP_RESUME_PRINTER,
            t.OP_DISABLE_PRINTER,
        ):
            self.assertEqual(kit.ask(operation, user=ROOT).status, 0)
        changed = b"printer-state-changed"
        self.assertEqual(kit.told(number), [b"printer-stopped", changed, changed])
        self.assertEqual(kit.told(states), [changed] * 3)
        self.assertEqual(kit.told(stops), [b"printer-stopped"])

    def test_the_engine(self):
        kit = self.kit
        number = kit.subscribe(b"printer-stopped", b"job-state-changed")
        job = kit.printing()
        kit.printer.engine_reasons = lambda: (b"media-empty-error",)
        kit.printer.state()  # the housekeeping looks
        kit.printer.engine_reasons = tuple
        kit.printer.state()
        answer = kit.fetch((number,), (3,))
        stop, halt, go_on = answer.all(t.GROUP_EVENT_NOTIFICATION)
        self.assertEqual(stop[EVENT], [b"printer-stopped"])
        self.assertEqual(unsigned(stop[b"printer-state"][0]), t.PRINTER_STOPPED)
        self.assertEqual(stop[b"printer-state-reasons"], [b"media-empty-error"])
        self.assertEqual(stop[b"printer-is-accepting-jobs"], [b"\1"])
        self.assertEqual(unsigned(halt[b"job-id"][0]), job.id)
        self.assertEqual(unsigned(halt[b"job-state"][0]), t.JOB_PROCESSING_STOPPED)
        self.assertIn(b"printer-stopped", halt[b"job-state-reasons"])
        self.assertEqual(unsigned(go_on[b"job-state"][0]), t.JOB_PROCESSING)

    def test_a_change_nobody_looked_at_comes_before_what_it_led_to(self):
        kit = self.kit
        number = kit.subscribe(b"printer-state-changed", b"job-completed")
        job = kit.printing()
        kit.printer.engine_reasons = lambda: (b"cover-open-error",)
        kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        kit.end(job, t.JOB_CANCELED, b"job-canceled-by-user")
        expected = [b"printer-state-changed"] * 2 + [b"job-completed"]
        self.assertEqual(kit.told(number)[:3], expected)

    def test_configuration(self):
        kit = self.kit
        number = kit.subscribe(b"printer-config-changed")
        place = group(t.GROUP_PRINTER, attribute(t.TAG_TEXT, b"printer-location", b"x"))
        kit.ask(t.OP_SET_PRINTER_ATTRIBUTES, place, ROOT)
        self.assertEqual(kit.told(number), [b"printer-config-changed"])

    def test_what_an_event_says(self):
        kit = self.kit
        data = attribute(t.TAG_OCTET_STRING, b"notify-user-data", b"\0mine")
        kit.ask(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, wish(b"job-completed") + data)
        kit.print(attribute(t.TAG_NAME, b"job-name", b"Menu"))
        kit.now_s = 20
        kit.printer.date_time = lambda ago_s: bytes((ago_s,)) * 11
        answer = kit.fetch((1,))
        self.assertEqual(unsigned(answer.first(b"printer-up-time")), 20)
        self.assertTrue(0 < unsigned(answer.first(INTERVAL)) < limits.EVENT_LIFE_S)
        (event,) = answer.all(t.GROUP_EVENT_NOTIFICATION)
        for name, value in (
            (EVENT, b"job-completed"),
            (b"notify-subscription-id", b"\0\0\0\1"),
            (SEQUENCE, b"\0\0\0\1"),
            (b"notify-printer-uri", b"ipp://printer.local/ipp/print"),
            (b"notify-charset", b"utf-8"),
            (b"notify-natural-language", b"en"),
            (b"notify-user-data", b"\0mine"),
            (b"notify-text", b"Job 1 is printed."),
            (b"printer-up-time", b"\0\0\0\x0a"),
            (b"printer-current-time", b"\x0a" * 11),
            (b"notify-job-id", b"\0\0\0\1"),
            (b"job-name", b"Menu"),
            (b"job-state", b"\0\0\0\x09"),
            (b"job-state-reasons", b"job-completed-successfully"),
            (b"job-impressions-completed", b"\0\0\0\0"),
        ):
            self.assertEqual(event[name], [value])

    def test_without_a_clock(self):
        kit = self.kit
        number = kit.subscribe(b"job-created")
        kit.create()
        answer = kit.fetch((number,))
        self.assertEqual(answer.tags[b"printer-current-time"], t.TAG_UNKNOWN)

    def test_of_one_job(self):
        kit = self.kit
        job = kit.create(wish(b"job-created", b"job-state-changed", b"printer-stopped"))
        kit.create()
        kit.ask(t.OP_PAUSE_PRINTER, user=ROOT)
        kit.ask(t.OP_RESUME_PRINTER, user=ROOT)
        kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        kit.ask(t.OP_PAUSE_PRINTER, user=ROOT)  # it has ended: none of its business
        changed = b"job-state-changed"
        self.assertEqual(kit.told(1), [b"job-created", b"printer-stopped", changed, changed])

    def test_of_a_job_printed_in_one_request(self):
        kit = self.kit
        kit.print(wish(b"job-created", b"job-completed"))
        self.assertEqual(kit.told(1), [b"job-created", b"job-completed"])


class Fetch(unittest.TestCase):
    def setUp(self):
        self.kit = Kit()

    def test_from_a_number_on(self):
        kit = self.kit
        number = kit.subscribe(b"job-created")
        for _ in range(3):
            kit.create()
        self.assertEqual(kit.numbers(number), [1, 2, 3])
        self.assertEqual(kit.numbers(number, 3), [3])
        self.assertEqual(kit.numbers(number, 4), [])
        self.assertEqual(kit.numbers(number, 2), [2, 3])  # fetching takes nothing away

    def test_several(self):
        kit = self.kit
        first, second = kit.subscribe(b"job-created"), kit.subscribe(b"job-created")
        kit.create()
        kit.create()

        def found(ids, firsts=()):
            answer = kit.fetch(ids, firsts)
            return [
                (unsigned(one[b"notify-subscription-id"][0]), unsigned(one[SEQUENCE][0]))
                for one in answer.all(t.GROUP_EVENT_NOTIFICATION)
            ]

        self.assertEqual(found((first, second), (2, 1)), [(1, 2), (2, 1), (2, 2)])
        self.assertEqual(found((first, second), (2,)), [(1, 2), (2, 1), (2, 2)])
        self.assertEqual(found((second, second)), [(2, 1), (2, 2)])

    def test_what_the_ring_has_dropped_is_a_gap(self):
        kit = self.kit
        number = kit.subscribe(b"printer-state-changed")
        n = limits.EVENTS

        def change():
            enable = kit.printer.is_accepting is False
            kit.ask(t.OP_ENABLE_PRINTER if enable else t.OP_DISABLE_PRINTER, user=ROOT)

        for _ in range(n):
            change()
        self.assertEqual(kit.numbers(number), list(range(1, n + 1)))
        change()
        self.assertEqual(kit.numbers(number), list(range(2, n + 2)))
        # The ring is shared: what others are told pushes out, too.
        kit.subscribe(b"printer-state-changed", user=EVE)
        change()
        self.assertEqual(kit.numbers(number), list(range(4, n + 3)))

    def test_an_event_lives_so_long(self):
        kit = self.kit
        number = kit.subscribe(b"job-created")
        kit.create()
        kit.now_s += limits.EVENT_LIFE_S
        self.assertEqual(kit.numbers(number), [1])
        kit.now_s += 1
        self.assertEqual(kit.numbers(number), [])
        life = b"ippget-event-life"
        self.assertEqual(unsigned(kit.attributes(life)[life][0]), limits.EVENT_LIFE_S)
        self.assertTrue(limits.EVENT_LIFE_S >= 15)

    def test_no_more_will_come(self):
        kit = self.kit
        job = kit.create(wish(b"job-completed"))
        other = kit.subscribe(b"job-completed")
        answer = kit.fetch((1,))
        self.assertEqual(answer.status, 0)
        self.assertIsNotNone(answer.first(INTERVAL))
        kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        answer = kit.fetch((1,))
        self.assertEqual(answer.status, 0x0007)
        self.assertIsNone(answer.first(INTERVAL))
        self.assertEqual(kit.told(1), [b"job-completed"])
        self.assertEqual(kit.fetch((1, other)).status, 0)

    def test_requests_that_are_none(self):
        kit = self.kit
        number = kit.subscribe(b"job-created")
        ids = b"notify-subscription-ids"
        good = integer(ids, number)
        for extra, user, status in (
            (b"", ADA, 0x0400),
            (integer(ids, 0), ADA, 0x0400),
            (keyword(ids, b"one"), ADA, 0x0400),
            (good + integer(b"notify-sequence-numbers", 0), ADA, 0x0400),
            (integer(ids, 99), ADA, 0x0406),
            (integer(ids, number, 99), ADA, 0x0406),
            (good, EVE, 0x0403),
            (good, ROOT, 0),
            (good + attribute(t.TAG_BOOLEAN, b"notify-wait", b"\1"), ADA, 0),  # not offered
        ):
            with self.subTest(extra=extra, user=user):
                self.assertEqual(kit.ask(t.OP_GET_NOTIFICATIONS, extra, user).status, status)

    def test_a_canceled_subscription_takes_its_events_along(self):
        kit = self.kit
        number = kit.subscribe(b"job-created")
        kit.create()
        kit.ask(t.OP_CANCEL_SUBSCRIPTION, integer(b"notify-subscription-id", number))
        self.assertEqual(kit.printer.events.events, [])
        self.assertEqual(kit.fetch((number,)).status, 0x0406)


if __name__ == "__main__":
    unittest.main()

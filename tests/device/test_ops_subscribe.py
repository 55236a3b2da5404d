# SPDX-License-Identifier: MIT
"""Making subscriptions, alone or with a job (RFC 3995 sections 5 and 11.1)."""

import unittest

from opskit import (
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

ID = b"notify-subscription-id"
LEASE = b"notify-lease-duration"
STATUS = b"notify-status-code"
DATA = b"notify-user-data"
PULL = keyword(b"notify-pull-method", b"ippget")
PUSH = attribute(t.TAG_URI, b"notify-recipient-uri", b"mailto:ada@example.com")


def wish(*attributes):
    """A subscription group."""
    return group(t.GROUP_SUBSCRIPTION, *attributes)


def events(*names):
    """notify-events."""
    return keyword(b"notify-events", *names)


def subscription(n):
    """notify-subscription-id."""
    return integer(ID, n)


def short(answer):
    """[subscription-id or None, notify-status-code or 0] of each group of an answer."""
    found = []
    for one in answer.all(t.GROUP_SUBSCRIPTION):
        number = unsigned(one[ID][0]) if ID in one else None
        found.append([number, unsigned(one[STATUS][0]) if STATUS in one else 0])
    return found


class Create(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def create(self, *groups, **who):
        return self.kit.ask(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, b"".join(groups), **who)

    def test_one(self):
        answer = self.create(wish(PULL, events(b"printer-state-changed")))
        self.assertEqual(answer.status, 0)
        (one,) = answer.all(t.GROUP_SUBSCRIPTION)
        self.assertEqual(sorted(one), [LEASE, ID])
        self.assertEqual(unsigned(one[LEASE][0]), limits.LEASE_DEFAULT_S)

    def test_none(self):
        self.assertEqual(self.create().status, 0x0400)

    def test_in_the_order_of_the_request(self):
        answer = self.create(wish(PULL), wish(PUSH), wish(PULL))
        self.assertEqual(answer.status, 0x0003)
        self.assertEqual(short(answer), [[1, 0], [None, 0x040C], [2, 0]])
        answer = self.create(wish(PUSH), wish())
        self.assertEqual(answer.status, 0x0414)
        self.assertEqual(short(answer), [[None, 0x040C], [None, 0x0400]])

    def test_what_is_refused(self):
        for bad, status in (
            ((), 0x0400),
            ((events(b"job-created"),), 0x0400),  # by which way?
            ((PUSH,), 0x040C),
            ((PUSH, PULL), 0x040E),
            ((keyword(b"notify-pull-method", b"mailto"),), 0x040B),
            ((attribute(t.TAG_NAME, b"notify-pull-method", b"ippget"),), 0x0400),
            ((PULL, attribute(t.TAG_NAME, b"notify-events", b"job-created")), 0x0400),
            ((PULL, integer(LEASE, -1)), 0x0400),
            ((PULL, keyword(LEASE, b"long")), 0x0400),
            ((PULL, PULL), 0x0400),
            ((keyword(b"notify-pull-method", b"ippget", b"ippget"),), 0x0400),
            ((PULL, keyword(DATA, b"x")), 0x0400),
        ):
            with self.subTest(bad=bad):
                answer = self.create(wish(*bad))
                self.assertEqual(answer.status, 0x0414)
                self.assertEqual(short(answer), [[None, status]])

    def test_what_is_changed(self):
        for more, status in (
            (events(b"job-created", b"printer-added"), 1),
            (events(b"printer-added"), 1),
            (attribute(t.TAG_NATURAL_LANGUAGE, b"notify-natural-language", b"de"), 1),
            (attribute(t.TAG_NATURAL_LANGUAGE, b"notify-natural-language", b"en-us"), 0),
            (attribute(t.TAG_CHARSET, b"notify-charset", b"iso-8859-1"), 1),
            (attribute(t.TAG_CHARSET, b"notify-charset", b"us-ascii"), 0),
            (integer(b"notify-time-interval", 5), 1),
            (keyword(b"notify-attributes", b"job-name", b"document-name"), 1),
            (keyword(b"notify-attributes", b"job-name"), 0),
            (keyword(b"notify-nonsense", b"x"), 1),
        ):
            kit = self.kit = Ops()
            with self.subTest(more=more):
                answer = self.create(wish(PULL, more))
                self.assertEqual(answer.status, 0)
                self.assertEqual(short(answer), [[1, status]])
                # That was said once; it is no property of the subscription.
                found = kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1))
                self.assertIsNone(found.first(STATUS))

    def test_leases(self):
        for asked, given in (
            (0, limits.LEASE_MAX_S),  # for ever
            (1, limits.LEASE_MIN_S),
            (limits.LEASE_MIN_S - 1, limits.LEASE_MIN_S),
            (limits.LEASE_MIN_S, limits.LEASE_MIN_S),
            (limits.LEASE_MIN_S + 1, limits.LEASE_MIN_S + 1),
            (limits.LEASE_MAX_S, limits.LEASE_MAX_S),
            (limits.LEASE_MAX_S + 1, limits.LEASE_MAX_S),
            (67108863, limits.LEASE_MAX_S),
        ):
            self.kit = Ops()
            with self.subTest(asked=asked):
                answer = self.create(wish(PULL, integer(LEASE, asked)))
                self.assertEqual(unsigned(answer.first(LEASE)), given)

    def test_user_data(self):
        most = limits.USER_DATA_BYTES
        for n, status in ((0, 0), (most, 0), (most + 1, 0x0409), (193, 0x0409), (1023, 0x0409)):
            kit = self.kit = Ops()
            with self.subTest(n=n):
                data = b"\xff" * n
                answer = self.create(wish(PULL, attribute(t.TAG_OCTET_STRING, DATA, data)))
                self.assertEqual(short(answer)[0][1], status)
                if not status:
                    found = kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1))
                    self.assertEqual(found.first(DATA), data)

    def test_so_many(self):
        for i in range(limits.SUBSCRIPTIONS):
            self.assertEqual(short(self.create(wish(PULL))), [[i + 1, 0]])
        self.assertEqual(short(self.create(wish(PULL))), [[None, 0x0415]])
        self.kit.ask(t.OP_CANCEL_SUBSCRIPTION, subscription(3))
        # A number is not used again.
        answer = self.create(wish(PULL), wish(PULL))
        self.assertEqual(answer.status, 0x0003)
        self.assertEqual(short(answer), [[limits.SUBSCRIPTIONS + 1, 0], [None, 0x0415]])

    def test_numbers_are_not_used_again_when_all_are_gone(self):
        self.create(wish(PULL))
        self.kit.ask(t.OP_CANCEL_SUBSCRIPTION, subscription(1))
        self.assertEqual(short(self.create(wish(PULL))), [[2, 0]])


class OfJobs(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def subscribe(self, job, *groups, **who):
        extra = integer(b"notify-job-id", job) + b"".join(groups)
        return self.kit.ask(t.OP_CREATE_JOB_SUBSCRIPTIONS, extra, **who)

    def test_a_job_that_is_there(self):
        job = self.kit.create()
        answer = self.subscribe(job.id, wish(PULL), wish(PULL, integer(LEASE, 60)))
        self.assertEqual(answer.status, 0)
        # They live as long as their job: no lease, and whoever asks for one is told so.
        self.assertEqual(short(answer), [[1, 0], [2, 1]])
        self.assertIsNone(answer.first(LEASE))

    def test_targets(self):
        kit = self.kit
        job = kit.create()
        no_job = kit.ask(t.OP_CREATE_JOB_SUBSCRIPTIONS, wish(PULL))
        self.assertEqual(no_job.status, 0x0400)
        self.assertEqual(self.subscribe(0, wish(PULL)).status, 0x0400)
        self.assertEqual(self.subscribe(99, wish(PULL)).status, 0x0406)
        self.assertEqual(self.subscribe(job.id).status, 0x0400)
        self.assertEqual(self.subscribe(job.id, wish(PULL), user=EVE).status, 0x0403)
        self.assertEqual(self.subscribe(job.id, wish(PULL), user=ROOT).status, 0)
        self.assertEqual(self.subscribe(kit.print().id, wish(PULL)).status, 0x0404)

    def test_in_the_request_that_makes_the_job(self):
        for operation, extra in ((t.OP_CREATE_JOB, b""), (t.OP_PRINT_JOB, b"")):
            kit = self.kit = Ops()
            with self.subTest(operation=operation):
                answer = kit.ask(operation, extra + wish(PULL) + wish(PUSH))
                self.assertEqual(answer.status, 0x0003)
                tags = [tag for tag, _ in answer.groups]
                self.assertEqual(tags, [1, t.GROUP_JOB, 6, 6])
                self.assertEqual(unsigned(answer.first(b"job-id")), 1)
                self.assertEqual(short(answer), [[1, 0], [None, 0x040C]])

    def test_an_ignored_attribute_beside_an_ignored_subscription(self):
        sides = group(t.GROUP_JOB, keyword(b"sides", b"two-sided-long-edge"))
        answer = self.kit.ask(t.OP_CREATE_JOB, sides + wish(PUSH))
        self.assertEqual(answer.status, 0x0003)
        self.assertEqual([tag for tag, _ in answer.groups], [1, t.GROUP_UNSUPPORTED, 2, 6])
        answer = self.kit.ask(t.OP_CREATE_JOB, sides + wish(PULL))
        self.assertEqual(answer.status, 0x0001)

    def test_a_refused_job_has_none(self):
        gzip = keyword(b"compression", b"gzip")
        answer = self.kit.ask(t.OP_CREATE_JOB, gzip + wish(PULL))
        self.assertEqual(answer.status, 0x040F)
        self.assertEqual([tag for tag, _ in answer.groups], [1])
        self.assertIsNone(self.kit.printer.events)

    def test_validate_job_makes_none(self):
        kit = self.kit
        for groups, status, found in (
            ((wish(PULL),), 0, [[None, 0]]),
            ((wish(PULL), wish(PUSH)), 0x0003, [[None, 0], [None, 0x040C]]),
        ):
            answer = kit.ask(t.OP_VALIDATE_JOB, b"".join(groups))
            self.assertEqual(answer.status, status)
            self.assertEqual(short(answer), found)
        self.assertIsNone(kit.printer.events)

    def test_they_go_when_the_events_of_their_job_do(self):
        kit = self.kit
        job = kit.create(wish(PULL))
        kit.now_s = 100000
        self.assertEqual(kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1)).status, 0)
        kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        kit.now_s += limits.EVENT_LIFE_S
        self.assertEqual(kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1)).status, 0)
        kit.now_s += 1
        answer = kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1))
        self.assertEqual(answer.status, 0x0406)


if __name__ == "__main__":
    unittest.main()

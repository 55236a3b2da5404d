# SPDX-License-Identifier: MIT
"""Looking at subscriptions, renewing and cancelling them (RFC 3995 section 11.2)."""

import unittest

from opskit import (
    ADA,
    EVE,
    ROOT,
    Ops,
    boolean,
    group,
    integer,
    keyword,
    requested,
    t,
    unsigned,
)
from platen.model import limits

ID = b"notify-subscription-id"
LEASE = b"notify-lease-duration"
WISH = group(t.GROUP_SUBSCRIPTION, keyword(b"notify-pull-method", b"ippget"))


def subscription(n):
    """notify-subscription-id."""
    return integer(ID, n)


class Look(unittest.TestCase):
    def setUp(self):
        """Subscriptions 1 of Ada, 2 of Eve, 3 of Ada for job 1, 4 of Root for job 1."""
        kit = self.kit = Ops()
        for user in (ADA, EVE):
            kit.ask(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, WISH, user)
        kit.create(WISH + keyword(b"notify-events", b"job-created", b"job-completed"))
        extra = integer(b"notify-job-id", 1) + WISH
        kit.ask(t.OP_CREATE_JOB_SUBSCRIPTIONS, extra, ROOT)

    def listed(self, extra=b"", user=ADA):
        answer = self.kit.ask(t.OP_GET_SUBSCRIPTIONS, extra, user)
        self.assertEqual(answer.status, 0)
        return [unsigned(one[ID][0]) for one in answer.all(t.GROUP_SUBSCRIPTION)]

    def test_attributes(self):
        kit = self.kit
        kit.now_s = 15
        answer = kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(1))
        (found,) = answer.all(t.GROUP_SUBSCRIPTION)
        numbers = {name: unsigned(value[0]) for name, value in found.items() if len(value[0]) == 4}
        self.assertEqual(
            numbers,
            {
                ID: 1,
                b"notify-sequence-number": 0,
                LEASE: limits.LEASE_DEFAULT_S,
                b"notify-lease-expiration-time": 10 + limits.LEASE_DEFAULT_S,
                b"notify-printer-up-time": 15,
            },
        )
        self.assertEqual(found[b"notify-events"], [b"job-completed"])
        self.assertEqual(found[b"notify-pull-method"], [b"ippget"])
        self.assertEqual(found[b"notify-subscriber-user-name"], [ADA])
        self.assertEqual(found[b"notify-printer-uri"], [b"ipp://printer.local/ipp/print"])
        self.assertEqual(found[b"notify-charset"], [b"utf-8"])
        self.assertEqual(found[b"notify-natural-language"], [b"en"])
        self.assertFalse(b"notify-job-id" in found)
        answer = kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, subscription(3))
        (found,) = answer.all(t.GROUP_SUBSCRIPTION)
        self.assertEqual(unsigned(found[b"notify-job-id"][0]), 1)
        self.assertEqual(found[b"notify-events"], [b"job-created", b"job-completed"])
        self.assertFalse(LEASE in found or b"notify-lease-expiration-time" in found)

    def test_groups_of_attributes(self):
        def names(*wanted):
            extra = subscription(1) + requested(*wanted)
            answer = self.kit.ask(t.OP_GET_SUBSCRIPTION_ATTRIBUTES, extra)
            return sorted(answer.all(t.GROUP_SUBSCRIPTION)[0])

        template = names(b"subscription-template")
        description = names(b"subscription-description")
        self.assertIn(b"notify-events", template)
        self.assertIn(ID, description)
        self.assertEqual(sorted(template + description), names(b"all"))
        self.assertEqual(names(b"subscription-template", ID), sorted(template + [ID]))
        self.assertEqual(names(b"notify-events", b"no-such"), [b"notify-events"])

    def test_list(self):
        self.assertEqual(self.listed(), [1])
        self.assertEqual(self.listed(user=EVE), [2])
        self.assertEqual(self.listed(user=ROOT), [1, 2])
        of_job = integer(b"notify-job-id", 1)
        self.assertEqual(self.listed(of_job), [3])
        self.assertEqual(self.listed(of_job, ROOT), [3, 4])
        mine = boolean(b"my-subscriptions", True)
        self.assertEqual(self.listed(of_job + mine, ROOT), [4])
        self.assertEqual(self.listed(mine, ROOT), [])
        self.assertEqual(self.listed(integer(b"limit", 1), ROOT), [1])
        self.assertEqual(self.listed(integer(b"limit", 2), ROOT), [1, 2])

    def test_list_attributes(self):
        (one,) = self.kit.ask(t.OP_GET_SUBSCRIPTIONS).all(t.GROUP_SUBSCRIPTION)
        self.assertEqual(sorted(one), [ID])
        answer = self.kit.ask(t.OP_GET_SUBSCRIPTIONS, requested(b"notify-events"))
        self.assertEqual(
            answer.all(t.GROUP_SUBSCRIPTION), [{b"notify-events": [b"job-completed"]}]
        )

    def test_list_of_nothing(self):
        for extra, status in (
            (integer(b"notify-job-id", 99), 0x0406),
            (integer(b"notify-job-id", 0), 0x0400),
            (keyword(b"notify-job-id", b"one"), 0x0400),
            (integer(b"limit", -1), 0x0400),
        ):
            with self.subTest(extra=extra):
                self.assertEqual(self.kit.ask(t.OP_GET_SUBSCRIPTIONS, extra).status, status)
        self.assertEqual(Ops().ask(t.OP_GET_SUBSCRIPTIONS).status, 0)

    def test_renew(self):
        kit = self.kit
        renew = t.OP_RENEW_SUBSCRIPTION
        kit.now_s = 10 + limits.LEASE_DEFAULT_S - 1
        # The RFC has the new lease in a subscription group; clients put it in the first one too.
        for lease in (integer(LEASE, 120), group(t.GROUP_SUBSCRIPTION, integer(LEASE, 120))):
            answer = kit.ask(renew, subscription(1) + lease)
            self.assertEqual(answer.status, 0)
            self.assertEqual(answer.all(t.GROUP_SUBSCRIPTION), [{LEASE: [b"\0\0\0\x78"]}])
        kit.now_s += 119
        answer = kit.ask(renew, subscription(1))
        self.assertEqual(unsigned(answer.first(LEASE)), limits.LEASE_DEFAULT_S)
        for bad, status in (
            (b"", 0x0400),
            (subscription(0), 0x0400),
            (keyword(ID, b"one"), 0x0400),
            (subscription(99), 0x0406),
            (subscription(3), 0x0404),  # of a job
            (subscription(1) + integer(LEASE, -1), 0x0400),
        ):
            with self.subTest(bad=bad):
                self.assertEqual(kit.ask(renew, bad).status, status)
        self.assertEqual(kit.ask(renew, subscription(1), EVE).status, 0x0403)
        self.assertEqual(kit.ask(renew, subscription(1), ROOT).status, 0)

    def test_a_lease_ends(self):
        kit = self.kit
        kit.now_s = 10 + limits.LEASE_DEFAULT_S - 1
        self.assertEqual(self.listed(), [1])
        kit.now_s += 1
        self.assertEqual(self.listed(), [])
        for operation in (t.OP_RENEW_SUBSCRIPTION, t.OP_CANCEL_SUBSCRIPTION):
            self.assertEqual(kit.ask(operation, subscription(1)).status, 0x0406)

    def test_cancel(self):
        kit = self.kit
        cancel = t.OP_CANCEL_SUBSCRIPTION
        for extra, user, status in (
            (b"", ADA, 0x0400),
            (subscription(99), ADA, 0x0406),
            (subscription(1), EVE, 0x0403),
            (subscription(1), ADA, 0),
            (subscription(1), ADA, 0x0406),
            (subscription(2), ROOT, 0),
            (subscription(3), ADA, 0),
        ):
            self.assertEqual(kit.ask(cancel, extra, user).status, status)
        self.assertEqual(self.listed(user=ROOT), [])


if __name__ == "__main__":
    unittest.main()

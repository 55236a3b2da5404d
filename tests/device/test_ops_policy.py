# SPDX-License-Identifier: MIT
"""Every cell of ops_policy.py: each operation, asked for by each role in each profile."""

import unittest

from ops_policy import POLICY
from opskit import ADA, EVE, LAST, ROOT, Ops, attribute, group, integer, job_id, keyword, t
from platen.model.operations import OPERATIONS

PROFILES = ("open", "private", "users", "mutual")
ROLES = (EVE, ADA, ROOT)  # anyone, owner, operator
STATUS = {"n": 0x0403, "-": 0x0501, "c": 401}

WISH = group(t.GROUP_SUBSCRIPTION, keyword(b"notify-pull-method", b"ippget"))


def _job(kit):
    return job_id(kit.create().id)


def _canceled(kit):
    job = kit.create()
    kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
    return job_id(job.id)


def _subscription(kit):
    kit.ask(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, WISH)
    return integer(b"notify-subscription-id", 1)


def _printing(kit):
    kit.printing()
    return b""


# What Ada does first, and the attributes of a request that is carried out then.
REQUESTS = {
    t.OP_SEND_DOCUMENT: lambda kit: _job(kit) + LAST,
    t.OP_CANCEL_JOB: _job,
    t.OP_GET_JOB_ATTRIBUTES: _job,
    t.OP_HOLD_JOB: _job,
    t.OP_RELEASE_JOB: _job,
    t.OP_RESTART_JOB: _canceled,
    t.OP_SET_PRINTER_ATTRIBUTES: lambda kit: group(
        t.GROUP_PRINTER, attribute(t.TAG_TEXT, b"printer-location", b"x")
    ),
    t.OP_SET_JOB_ATTRIBUTES: lambda kit: (
        _job(kit) + group(t.GROUP_JOB, keyword(b"job-sheets", b"none"))
    ),
    t.OP_CREATE_PRINTER_SUBSCRIPTIONS: lambda kit: WISH,
    t.OP_CREATE_JOB_SUBSCRIPTIONS: lambda kit: integer(b"notify-job-id", kit.create().id) + WISH,
    t.OP_GET_SUBSCRIPTION_ATTRIBUTES: _subscription,
    t.OP_RENEW_SUBSCRIPTION: _subscription,
    t.OP_CANCEL_SUBSCRIPTION: _subscription,
    t.OP_GET_NOTIFICATIONS: lambda kit: (
        _subscription(kit)[:0] + integer(b"notify-subscription-ids", 1)
    ),
    t.OP_CANCEL_CURRENT_JOB: _printing,
    t.OP_GET_DOCUMENTS: lambda kit: job_id(kit.print().id),
    t.OP_GET_DOCUMENT_ATTRIBUTES: lambda kit: (
        job_id(kit.print().id) + integer(b"document-number", 1)
    ),
    t.OP_CLOSE_JOB: _job,
}


class Policy(unittest.TestCase):
    # proves: A01 A44 A45 A47
    def test_every_cell(self):
        for operation, name, *columns in POLICY:
            for profile, column in zip(PROFILES, columns):
                roles = ROLES if len(column) == 3 else (None,) + ROLES
                for user, letter in zip(roles, column):
                    kit = Ops(profile)
                    make = REQUESTS.get(operation)
                    extra = make(kit) if make else b""
                    if user is None:
                        kit.proof = False
                    status = kit.ask(operation, extra, user or ADA).status
                    told = "%s as %s in %s: 0x%04x" % (name, user, profile, status)
                    self.assertEqual(status, STATUS.get(letter, 0), told)

    def test_every_operation_is_in_it(self):
        written = {(row[0], row[1]) for row in POLICY}
        for row in OPERATIONS:
            self.assertIn((row[0], row[1]), written)

    # proves: A44
    def test_what_may_not_be_done_is_not_done(self):
        """A refusal of each job operation leaves the job as it was."""
        for operation, name, _open, private, _users, _mutual in POLICY:
            if private[0] == "n" and operation in REQUESTS:
                kit = Ops()
                extra = REQUESTS[operation](kit)
                before = [(job.state, job.reasons, job.choices) for job in kit.printer.jobs]
                subscriptions = kit.printer.events and list(kit.printer.events.all)
                kit.ask(operation, extra, EVE)
                after = [(job.state, job.reasons, job.choices) for job in kit.printer.jobs]
                self.assertEqual(after, before, name)
                self.assertEqual(kit.stopped, [])
                if subscriptions:
                    self.assertEqual(kit.printer.events.all, subscriptions)

    def test_without_operators_there_are_none(self):
        kit = Ops()
        kit.printer._operators = []
        for user in (b"", b"anonymous", b"root", b"operator"):
            self.assertEqual(kit.ask(t.OP_PAUSE_PRINTER, user=user).status, 0x0403)

    # proves: V13
    def test_names_are_compared_to_the_letter(self):
        kit = Ops()
        for user in (b"Root", b"ROOT", b"root ", b"roo", b"roott", b"root\0"):
            self.assertEqual(kit.ask(t.OP_PAUSE_PRINTER, user=user).status, 0x0403)
        job = kit.create()
        self.assertEqual(kit.ask(t.OP_CANCEL_JOB, job_id(job.id), b"ADA").status, 0x0403)

    def test_a_name_in_a_language_is_the_name(self):
        kit = Ops()
        who = attribute(t.TAG_NAME_WITH_LANGUAGE, b"requesting-user-name", b"\0\2de\0\4root")
        self.assertEqual(kit.ask(t.OP_PAUSE_PRINTER, who, user=None).status, 0)

    def test_who_says_no_name_is_anonymous(self):
        kit = Ops()
        job = kit.create(user=None)
        self.assertEqual(job.user, b"anonymous")
        self.assertEqual(kit.ask(t.OP_CANCEL_JOB, job_id(job.id), ADA).status, 0x0403)
        self.assertEqual(kit.ask(t.OP_CANCEL_JOB, job_id(job.id), None).status, 0)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Whose job it is, what others see of it, and policies of one's own (security.md 3.5, 3.6)."""

import unittest

from modelkit import CONFIG
from opskit import ADA, EVE, ROOT, Ops, boolean, job_id, requested, t, unsigned
from platen.model import identity, operations
from platen.model.description import told
from platen.model.identity import CERTIFICATE, OAUTH, PASSWORD, REQUESTING_USER_NAME, Identity
from platen.model.profiles import policy

ISSUER = b"https://login.example/"

# What everybody may know of a job (security.md 3.5).
PUBLIC = {
    b"job-id", b"job-uri", b"job-printer-uri", b"job-state", b"job-state-reasons",
    b"job-printer-up-time", b"time-at-creation", b"time-at-processing", b"time-at-completed",
    b"date-time-at-creation", b"date-time-at-processing", b"date-time-at-completed",
}  # fmt: skip


class Users(unittest.TestCase):
    """The same name, proven in different ways."""

    def setUp(self):
        self.kit = Ops("users")
        self.kit.proof = False
        self.kit.needs_proof = False

    def ask(self, who, operation, extra=b"", secure=True):
        """Status of a request of an Identity; None says the name ada, without a proof."""
        kit = self.kit
        ask = kit.request
        kit.needs_proof = who is None
        ask.secure = secure
        kit.identity = who
        return kit.ask(operation, extra)

    def make(self, who, secure=True):
        """Number of a job that `who` creates."""
        answer = self.ask(who, t.OP_CREATE_JOB, secure=secure)
        self.assertEqual(answer.status, 0)
        return unsigned(answer.first(b"job-id"))

    # proves: A37 A40 B11
    def test_the_proven_name_owns_the_job(self):
        number = self.make(Identity(PASSWORD, b"grace"))
        job = self.kit.printer.find_job(number)
        self.assertEqual(job.user, b"grace")  # the request said ada
        self.assertEqual(job.level, PASSWORD << 1 | 1)

    # proves: A12 A40 T8
    def test_what_began_strong_does_not_go_on_weak(self):
        ranks = (PASSWORD, OAUTH, CERTIFICATE)
        for made in ranks:
            for now in ranks:
                issuers = [ISSUER if rank == OAUTH else b"" for rank in (made, now)]
                number = self.make(Identity(made, ADA, (), issuers[0]))
                who = Identity(now, ADA, (), issuers[1])
                may = now >= made and (made == OAUTH) == (now == OAUTH)
                status = self.ask(who, t.OP_HOLD_JOB, job_id(number)).status
                self.assertEqual(status, 0 if may else 0x0403, "%d after %d" % (now, made))
                self.assertEqual(self.ask(None, t.OP_HOLD_JOB, job_id(number)).status, 401)
                self.kit.printer.finish(self.kit.printer.find_job(number), t.JOB_CANCELED, ())

    # proves: A40 A42 T8
    def test_what_began_with_tls_does_not_go_on_without(self):
        kit = Ops("open")
        kit.request.secure = True
        job = kit.create()
        kit.request.secure = False
        for operation in (t.OP_SEND_DOCUMENT, t.OP_HOLD_JOB, t.OP_CANCEL_JOB):
            self.assertEqual(kit.ask(operation, job_id(job.id)).status, 0x0403)
        plain = kit.create()
        kit.request.secure = True
        self.assertEqual(kit.ask(t.OP_CANCEL_JOB, job_id(plain.id)).status, 0)
        self.assertEqual(kit.ask(t.OP_CANCEL_JOB, job_id(job.id)).status, 0)

    # proves: B11 T6
    def test_names_are_compared_to_the_letter(self):
        """CVE-2026-27447: Alice is not alice."""
        number = self.make(Identity(PASSWORD, b"alice"))
        for name in (b"Alice", b"ALICE", b"alice ", b"alic", b"alicee", b""):
            who = Identity(CERTIFICATE, name)
            self.assertEqual(self.ask(who, t.OP_CANCEL_JOB, job_id(number)).status, 0x0403)

    # proves: A29 A30 T6
    def test_operators_are_who_is_in_their_group(self):
        for groups, status in (
            ((), 0x0403),
            ((b"Operators",), 0x0403),
            ((b"operators2", b"operator"), 0x0403),
            ((b"staff", b"operators"), 0),
        ):
            who = Identity(PASSWORD, b"eve", groups)
            self.assertEqual(self.ask(who, t.OP_PAUSE_PRINTER).status, status)
        # The configuration's operators are names that prove nothing here.
        self.assertEqual(self.ask(Identity(PASSWORD, ROOT), t.OP_PAUSE_PRINTER).status, 0x0403)


class Views(unittest.TestCase):
    """What others see of a job."""

    # proves: A46 T7
    def test_others_see_that_it_is_there(self):
        for profile in ("open", "private", "users", "mutual"):
            kit = Ops(profile)
            job = kit.printing()
            for user in (ADA, ROOT, EVE):
                everything = requested(b"all")
                one = kit.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id) + everything, user)
                listed = kit.ask(t.OP_GET_JOBS, everything, user)
                for answer in (one, listed):
                    self.assertEqual(answer.status, 0)
                    seen = set(answer.all(t.GROUP_JOB)[0])
                    if user == EVE:
                        self.assertEqual(seen, PUBLIC)
                    else:
                        self.assertIn(b"job-name", seen)
                        self.assertIn(b"job-originating-user-name", seen)

    # proves: A46 T7
    def test_asking_by_name_does_not_help(self):
        kit = Ops()
        job = kit.create()
        names = (b"job-name", b"job-originating-user-name", b"document-name-supplied", b"copies")
        names += (b"job-k-octets", b"job-impressions", b"job-uuid", b"job-state-message")
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id) + requested(*names), EVE)
        self.assertEqual(answer.status, 0)
        self.assertEqual(answer.all(t.GROUP_JOB), [{}])

    # proves: A46 T7
    def test_hidden_jobs_are_not_there(self):
        """No oracle: a job of somebody else answers as one that never was."""
        config = dict(CONFIG)
        config["hide_jobs"] = True
        config["print_uri"] = {"hosts": ["files.example"]}
        kit = Ops("users", config)
        job = kit.printing()
        other = kit.create(user=EVE)
        self.assertEqual(kit.listed(user=EVE), [other.id])
        self.assertEqual(kit.listed(user=ADA), [job.id])
        self.assertEqual(sorted(kit.listed(user=ROOT)), [job.id, other.id])
        for row in operations.OPERATIONS:
            if row[2] == operations.JOB:
                answers = [kit.ask(row[0], job_id(n), EVE).status for n in (job.id, 999)]
                self.assertEqual(answers, [0x0406, 0x0406], row[1])

    # proves: A46
    def test_my_jobs_are_mine(self):
        kit = Ops()
        job = kit.create()
        kit.create(user=EVE)
        self.assertEqual(kit.listed(boolean(b"my-jobs", True)), [job.id])


class Policies(unittest.TestCase):
    """A policy of the configuration's own."""

    # proves: A06 A39 T6
    def test_each_word(self):
        config = dict(CONFIG)
        for word, statuses in (
            ("off", (0x0501, 0x0501, 0x0501, 0x0501)),
            ("anyone", (0, 0, 0, 0)),
            ("user", (401, 0, 0, 0)),
            ("owner", (401, 0, 0, 0)),  # of the printer everyone is
            ("operator", (401, 0x0403, 0x0403, 0)),
        ):
            config["policy"] = {"Identify-Printer": word}
            for user, status in zip((None, EVE, ADA, ROOT), statuses):
                kit = Ops("users", config)
                kit.proof = user is not None
                self.assertEqual(kit.ask(t.OP_IDENTIFY_PRINTER, user=user or ADA).status, status)

    # proves: A39
    def test_what_is_off_is_not_supported(self):
        from platen.model.profiles import name_operations

        for profile in ("open", "private", "users", "mutual"):
            for own in (None, {"Identify-Printer": "off", "Restart-Job": "off"}):
                config = dict(CONFIG)
                config["policy"] = own
                kit = Ops(profile, config)
                name_operations(kit.printer)
                name = b"operations-supported"
                offered = {unsigned(v) for v in kit.attributes(name)[name]}
                everything = kit.attributes(b"all")
                self.assertEqual({unsigned(v) for v in everything[name]}, offered)
                self.assertIn(b"printer-state", everything)
                expected = set()
                for row in operations.OPERATIONS:
                    column = ("open", "private", "users", "mutual").index(profile)
                    if row[5][column] and not (own and row[1] in own):
                        expected.add(row[0])
                self.assertEqual(offered, expected)

    # proves: A39 A06
    def test_nobody_is_a_user_where_nobody_proves_it(self):
        """It would mean anyone: the opposite of what was meant."""
        wanted = {"Identify-Printer": "user"}
        for profile in ("open", "private"):
            with self.assertRaises(ValueError):
                policy({"policy": wanted, "profile": profile})
        for profile in ("users", "mutual"):
            found = policy({"policy": wanted, "profile": profile})
            self.assertEqual(found, {t.OP_IDENTIFY_PRINTER: operations.USER})

    # proves: A39
    def test_words_that_are_none(self):
        for wrong in (
            {"Print-Jobs": "off"},
            {"Print-Job": "nobody"},
            {"Print-Job": "OFF"},
            {"Get-Printer-Attributes": "off"},
        ):
            with self.assertRaises(ValueError):
                policy({"policy": wrong, "profile": "users"})
        self.assertIs(policy({}), None)
        self.assertIs(policy({"policy": {}}), None)

    # proves: A24 A25 A26 A27 A28
    def test_the_four_profiles(self):
        for i, (profile, ways) in enumerate(
            (
                ("open", [(b"ipp://", b"none", b"requesting-user-name"),
                          (b"ipps://", b"tls", b"requesting-user-name")]),
                ("private", [(b"ipps://", b"tls", b"requesting-user-name")]),
                ("users", [(b"ipps://", b"tls", b"digest"), (b"ipps://", b"tls", b"oauth")]),
                ("mutual", [(b"ipps://", b"tls", b"certificate")]),
            )
        ):  # fmt: skip
            config = dict(CONFIG)
            config["profile"] = profile
            config["certificate"] = "certificate.der"
            config["authentication"] = ["certificate"] if i == 3 else ["digest", "oauth"]
            config["oauth"] = {"issuer": "https://as.example"}
            _texts, number, found, _policy = told(config)
            self.assertEqual(number, i)
            self.assertEqual([(way[0], way[2], way[3]) for way in found], ways)
            self.assertEqual(len({way[1] for way in found}), 2 if profile == "users" else 1)
        self.assertTrue(identity.ANONYMOUS < REQUESTING_USER_NAME < PASSWORD < OAUTH)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""What is in the audit log: requests, jobs, refusals, floods; what is never in it."""

import unittest

from opskit import ADA, EVE, ROOT, attribute, job_id, t
from platen.model import limits
from platen.model.identity import CERTIFICATE, OPERATORS, Identity
from trailkit import (
    ADDRESS,
    BYTES,
    DOCUMENT,
    EVENT,
    JOB,
    MECHANISM,
    OPERATION,
    PEER,
    STATUS,
    USER,
    AuditTest,
    audit,
    sha256,
)


def decoded(field):
    """A field without its percent-encoding."""
    made = b""
    while field:
        n = 3 if field[:1] == b"%" else 1
        made += bytes((int(field[1:3], 16),)) if n == 3 else field[:1]
        field = field[n:]
    return made


class Requests(AuditTest):
    # proves: A34 V15
    def test_nobody_can_begin_a_line(self):
        log = self.start(has_names=True)
        name = "x\n9 2025-01-01T00:00:00Z operator - - -\r\x1b[2J %ü\x85\x7f\u202e".encode()
        self.ask(t.OP_CREATE_JOB, attribute(t.TAG_NAME, b"job-name", name), user=name)
        for c in self.folder.read("audit"):
            self.assertTrue(c == 10 or 32 <= c < 127)
        self.assertEqual(self.events(), [b"log-begin", b"job-create"])
        for c in b"\n\r\x1b\x7f":  # request.py has replaced them
            name = name.replace(bytes((c,)), b"?")
        for field in self.last(USER, STATUS):
            self.assertEqual(decoded(field), name[: limits.USER_NAME_BYTES])
        for user, field in (
            (b"-", b"%2D"),
            (b"", b"-"),
            (b"%2D", b"%252D"),
            (b"\0\xff", b"%00%FF"),
        ):
            log.note(b"operator", (PEER, None, user, None))
            self.assertEqual(self.last(USER), [field])

    def test_the_longest_entry_fits_a_line(self):
        log = self.start(has_names=True)
        longest = b"\xff" * limits.JOB_NAME_BYTES
        who = (b"\xfe" * 16, b"certificate:0123456789abcdef", longest, b"0xffff")
        self.assertTrue(limits.USER_NAME_BYTES <= 127)
        log._number = 0x3FFFFFFF - 2
        log._hash = audit.NOTHING
        status = audit._one_field(longest)
        log.note(b"job-create", who, status, 0x3FFFFFFF, 0x7FFFFFFF, b"0" * 16)
        line = self.folder.read("audit").split(b"\n")[-2]
        self.assertTrue(len(line) < limits.AUDIT_LINE_BYTES)
        self.start().note(b"start")  # it goes on from that line
        self.assertEqual(self.folder.read("audit").split(b"\n")[-2].split(b" ")[EVENT], b"start")
        self.assertEqual(self.folder.warnings, [])

    # proves: A34 B40
    def test_who_made_a_job_and_how_it_ended(self):
        self.start()
        self.ask(t.OP_CREATE_JOB)
        found = self.last(EVENT, ADDRESS, MECHANISM, USER, OPERATION, STATUS, JOB)
        wanted = [b"job-create", b"192.0.2.7", b"requesting-user-name", ADA, b"0x0005", b"-", b"1"]
        self.assertEqual(found, wanted)
        job = self.kit.printer.find_job(1)
        job.address = PEER
        job.octets = 4711
        job.pages = 3
        self.kit.printer.finish(job, t.JOB_COMPLETED, (b"job-completed-successfully",))
        found = self.last(EVENT, ADDRESS, MECHANISM, USER, STATUS, JOB, BYTES, DOCUMENT)
        wanted = [b"job-done", b"192.0.2.7", b"requesting-user-name", ADA, b"pages=3", b"1"]
        self.assertEqual(found, wanted + [b"4711", b"-"])
        self.ask(t.OP_CREATE_JOB)
        self.ask(t.OP_CANCEL_JOB, job_id(2))
        self.assertEqual(self.events()[-2:], [b"job-cancel", b"job-control"])
        self.assertEqual(self.entries()[-2][STATUS], b"pages=0,job-canceled-by-user")
        self.assertEqual(self.last(OPERATION, STATUS, JOB), [b"0x0008", b"0x0000", b"2"])
        self.ask(t.OP_CREATE_JOB)
        job = self.kit.printer.find_job(3)
        self.kit.printer.finish(job, t.JOB_ABORTED, (b"document-format-error", b"x"))
        self.assertEqual(
            self.last(EVENT, STATUS), [b"job-abort", b"pages=0,document-format-error,x"]
        )
        self.assertFalse(b"Untitled" in self.folder.read("audit"))

    # proves: A14 A36
    def test_the_hash_of_a_document_in_any_pieces(self):
        log = self.start()
        document = bytes(range(256)) * 5
        for size in (1, 7, 256, 2000):
            job = self.kit.create()
            other = self.kit.create()
            for at in range(0, len(document), size):
                self.connection.carry(job, document[at : at + size])
                log.data(self.connection)
                self.connection.carry(other, b"x")
                log.data(self.connection)
            self.kit.end(job)
            self.assertEqual(self.last(DOCUMENT), [sha256(document)[:16]])
            log.data(self.connection)
            self.kit.end(other, t.JOB_CANCELED, b"job-canceled-by-user")
            count = len(range(0, len(document), size)) + 1
            self.assertEqual(self.last(DOCUMENT), [sha256(b"x" * count)[:16]])
            log.data(self.connection)  # what still comes of it
            self.assertEqual(log._documents, {})

    # proves: A34
    def test_what_is_refused_and_what_operators_do(self):
        self.start()
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(
            self.last(EVENT, USER, OPERATION, STATUS), [b"policy-deny", ADA, b"0x0010", b"0x0403"]
        )
        self.ask(t.OP_PAUSE_PRINTER, user=ROOT)
        self.assertEqual(
            self.last(EVENT, USER, OPERATION, STATUS), [b"operator", ROOT, b"0x0010", b"0x0000"]
        )
        self.ask(t.OP_CREATE_JOB)
        self.ask(t.OP_CANCEL_JOB, job_id(1), user=EVE)
        self.assertEqual(self.last(EVENT, USER, JOB), [b"policy-deny", EVE, b"1"])
        before = self.events()
        self.ask(t.OP_GET_PRINTER_ATTRIBUTES)
        self.ask(t.OP_GET_JOBS)
        self.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(1), user=ROOT)
        self.ask(t.OP_CANCEL_JOB, job_id(77))
        self.ask(0x7FFF)
        self.assertEqual(self.events(), before)
        self.kit.reply.status = t.STATUS_CLIENT_ERROR_REQUEST_ENTITY_TOO_LARGE
        self.log.asked(self.connection)
        self.assertEqual(self.last(EVENT, STATUS), [b"limit-hit", b"0x0408"])

    # proves: A34
    def test_who_was_let_in(self):
        log = self.start("users")
        kit = self.kit
        for user, times in ((ADA, 3), (EVE, 1), (ADA, 1)):
            for _ in range(times):
                self.ask(t.OP_GET_JOBS, user=user)
        found = [(e[EVENT], e[MECHANISM], e[USER]) for e in self.entries()[1:]]
        wanted = [(b"auth-ok", b"digest", ADA), (b"auth-ok", b"digest", EVE)]
        self.assertEqual(found, wanted)
        kit.now_s += limits.AUDIT_USERS_S - 1
        self.wall += limits.AUDIT_USERS_S - 1
        self.ask(t.OP_GET_JOBS)
        self.assertEqual(len(self.entries()), 3)
        kit.now_s += 1
        self.wall += 1
        self.ask(t.OP_GET_JOBS)
        self.assertEqual(self.last(EVENT, USER), [b"auth-ok", ADA])
        for i in range(limits.AUDIT_USERS):
            self.assertTrue(len(log._users) <= limits.AUDIT_USERS)
            self.ask(t.OP_GET_JOBS, user=b"user-%d" % i)
        count = len(self.entries())
        self.ask(t.OP_GET_JOBS, user=b"user-0")  # the first of them is known still
        self.assertEqual(len(self.entries()), count)
        self.ask(t.OP_GET_JOBS)  # who was before them is not
        self.assertEqual(len(self.entries()), count + 1)

    def test_a_name_that_nobody_has_proven_is_not_there(self):
        self.start("users")
        self.kit.proof = False
        self.ask(t.OP_CREATE_JOB)
        self.log.note(b"policy-deny", self.log._who(self.connection), b"0x0402")
        self.assertEqual(self.last(MECHANISM, USER), [b"digest", b"-"])

    # proves: A34
    def test_a_certificate_is_known_by_its_fingerprint(self):
        self.start("mutual")
        self.connection.peer = (b"0123456789abcdef" + b"f" * 48, 0, 1)
        self.kit.proof = self.kit.needs_proof = False
        self.kit.identity = Identity(CERTIFICATE, b"till-3", (OPERATORS,))
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(self.events()[1:], [b"auth-ok", b"operator"])
        for entry in self.entries()[1:]:
            self.assertEqual(entry[MECHANISM], b"certificate:0123456789abcdef")
            self.assertEqual(entry[USER], b"till-3")
        self.kit.identity = None
        self.kit.reply.status = t.STATUS_CLIENT_ERROR_FORBIDDEN
        self.kit.request.who = None
        self.log.asked(self.connection)
        found = self.last(EVENT, MECHANISM, USER, STATUS)
        self.assertEqual(found, [b"policy-deny", b"certificate:0123456789abcdef", b"-", b"0x0401"])


class Refusals(AuditTest):
    def refused(self, status, user=None, **what):
        for name in what:
            setattr(self.connection, name, what[name])
        if user is not None:
            self.log.tried(self.connection, self.connection.mechanism, user)
            self.connection.mechanism.failed = b"somebody else, by now"
        self.log.refused(self.connection, status)
        return self.last(EVENT, MECHANISM, USER, STATUS)

    # proves: A34
    def test_each_kind(self):
        self.start("users")
        connection = self.connection
        mechanism = connection.mechanism
        self.assertEqual(self.refused(426), [b"plain-refused", b"-", b"-", b"426"])
        self.assertEqual(self.refused(401, ADA), [b"auth-fail", b"digest", ADA, b"401"])
        self.assertEqual(self.refused(429, ADA), [b"auth-lockout", b"digest", ADA, b"429"])
        mechanism.is_replay = mechanism.stale = True
        self.assertEqual(self.refused(401, b""), [b"auth-replay", b"digest", b"-", b"401"])
        mechanism.is_replay = False
        count = len(self.entries())
        self.refused(401, b"")  # a nonce that was too old
        self.assertEqual(len(self.entries()), count)
        mechanism.stale = False
        for status in (413, 414, 431):
            self.assertEqual(self.refused(status), [b"limit-hit", b"-", b"-", b"%d" % status])
        wanted = [b"policy-deny", b"-", b"-", b"403"]
        self.assertEqual(self.refused(403, has_origin=True), wanted)
        self.assertEqual(self.refused(403, EVE, has_origin=False)[0], b"auth-fail")
        self.assertEqual(self.refused(421)[0], b"policy-deny")
        count = len(self.entries())
        self.refused(401, authorization_len=0)  # asked for a password: nobody has failed
        self.refused(400, authorization_len=1, error=400)
        self.refused(404)
        self.refused(405)
        self.assertEqual(len(self.entries()), count)
        self.log.tls_failed(connection, b"protocol-version")
        self.assertEqual(
            self.last(EVENT, ADDRESS, STATUS), [b"tls-fail", b"192.0.2.7", b"protocol-version"]
        )
        self.assertEqual(self.log._tried, {})

    def test_who_failed_before_has_not_failed_now(self):
        self.start("users")
        self.log.tried(self.connection, self.connection.mechanism, ADA)
        self.ask(t.OP_GET_JOBS)
        self.assertEqual(self.events()[1:], [b"auth-ok"])
        self.log.refused(self.connection, 401)
        self.assertEqual(self.events()[1:], [b"auth-ok"])

    # proves: A08 A34
    def test_a_flood_is_counted(self):
        log = self.start()
        most = limits.AUDIT_REFUSALS
        for _ in range(most):
            log.tls_failed(self.connection, b"other")
        self.assertEqual(self.events().count(b"tls-fail"), most)
        for _ in range(12):
            log.tls_failed(self.connection, b"other")
        self.refused(426)
        self.assertEqual(self.events()[-2:], [b"tls-fail", b"plain-refused"])
        self.assertEqual(self.events().count(b"tls-fail"), most)
        for _ in range(most):
            self.refused(426)
        self.kit.now_s += limits.AUDIT_REFUSALS_S - 1
        self.wall += limits.AUDIT_REFUSALS_S - 1
        log.tick()
        self.assertEqual(self.events().count(b"flood"), 0)
        self.kit.now_s += 1
        self.wall += 1
        log.tick()
        self.assertEqual(self.last(EVENT, STATUS), [b"flood", b"tls-fail=12,plain-refused=1"])
        log.tls_failed(self.connection, b"timeout")
        self.assertEqual(self.last(EVENT, STATUS), [b"tls-fail", b"timeout"])
        for _ in range(3 * most):
            log.note(b"operator")  # what is no refusal is always there
        self.assertEqual(self.events().count(b"operator"), 3 * most)

    def test_addresses(self):
        log = self.start()
        for address, wanted in (
            (PEER, b"192.0.2.7"),
            (b"192.0.2.7", b"192.0.2.7"),
            (b"fe80::1", b"fe80::1"),
            (b"\x20\x01\x0d\xb8" + bytes(11) + b"\x01", b"2001:db8:0:0:0:0:0:1"),
            (b"", b"-"),
        ):
            self.kit.request.address = address
            log.tls_failed(self.connection, b"other")
            self.assertEqual(self.last(ADDRESS), [wanted])


if __name__ == "__main__":
    unittest.main()

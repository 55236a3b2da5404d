# SPDX-License-Identifier: MIT
"""The audit log: its chain over restarts and files, torn lines, floods, and what is never in it."""

import binascii
import hashlib
import time
import unittest

from modelkit import CONFIG
from opskit import ADA, EVE, ROOT, Ops, integer, job_id, t
from platen.model import identity, limits
from platen.model.identity import CERTIFICATE, PASSWORD, Identity
from storekit import Folder
from support import ON_MICROPYTHON

if not ON_MICROPYTHON:  # what the clock takes from MicroPython's time, for the import's sake
    for _name in ("ticks_ms", "ticks_add", "ticks_diff"):
        setattr(time, _name, None)

from platen.shell import audit, audit_resume

PEER = b"\xc0\x00\x02\x07"  # 192.0.2.7, as the Unix port has it
DATE_S = 1764115200  # 2025-11-26 00:00:00 UTC, or in 2055 where time begins in 2000
NUMBER, TIME, EVENT, ADDRESS, MECHANISM, USER, OPERATION, STATUS, JOB, BYTES, DOCUMENT, HASH = (
    range(12)
)


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return binascii.hexlify(digest.digest())


def follow(data, before=b"0" * 64, number=0):
    """The entries of a file, each as its fields; ValueError where the chain breaks."""
    found = []
    for line in data.split(b"\n")[:-1]:
        fields = line.split(b" ")
        number += 1
        if len(fields) != 12 or int(fields[0]) != number:
            raise ValueError("%r is no entry %d" % (line, number))
        if sha256(before, line[:-64]) != fields[HASH]:
            raise ValueError("%r breaks the chain" % line)
        before = fields[HASH]
        found.append(fields)
    return found


class Full:
    """A file that takes so many bytes and no more."""

    def __init__(self, path, mode, left):
        self._file = open(path, mode)
        self._left = left

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def write(self, data):
        self._file.write(data[: self._left])
        if len(data) > self._left:
            raise OSError(28)


class Mechanism:
    """As much of a mechanism as is logged."""

    keyword = b"digest"
    failed = b"ada"
    stale = False


class Connection:
    """As much of a connection as is logged. It is its own HTTPReader, gate and stream."""

    authorization_len = 1
    has_origin = False
    error = 0
    job = None
    start = stop = 0

    def __init__(self, kit):
        self.request = kit.request
        self.reply = kit.reply
        self.peer = PEER
        self.http = self.gate = self.stream = self
        self.mechanism = Mechanism()
        self.rx = memoryview(b"")

    def find(self, _http):
        return (b"/ipp/print", self.mechanism)

    def carry(self, job, data):
        self.job = job
        self.rx = memoryview(data)
        self.stop = len(data)


class Kit(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.wall = DATE_S
        self._wall_s = audit.wall_s
        audit.wall_s = lambda: self.wall

    def tearDown(self):
        audit.wall_s = self._wall_s
        self.folder.remove()

    def start(self, profile="private", has_names=False):
        """A printer that was just switched on."""
        self.kit = Ops(profile)
        self.kit.printer.now_s = lambda: self.kit.now_s
        self.log = audit.Audit(self.folder.path, self.kit.printer, has_names)
        self.connection = Connection(self.kit)
        return self.log

    def ask(self, operation, extra=b"", user=ADA, **options):
        """A request that the log hears of."""
        answer = self.kit.ask(operation, extra, user, **options)
        self.kit.reply.status = answer.status
        self.log.asked(self.connection)
        return answer

    def entries(self):
        return follow(self.folder.read("audit"))

    def last(self, *fields):
        """Fields of the last entry."""
        entry = self.entries()[-1]
        return [entry[i] for i in fields]

    def events(self):
        return [entry[EVENT] for entry in self.entries()]


class Chain(Kit):
    # proves: A34 B40
    def test_entries_are_chained(self):
        log = self.start()
        for i in range(5):
            log.note(b"operator", status=b"%d" % i)
        found = self.entries()
        self.assertEqual(self.events(), [b"log-begin"] + [b"operator"] * 5)
        self.assertEqual(found[0][STATUS], b"0" * 64)
        self.assertEqual([entry[STATUS] for entry in found[1:]], [b"%d" % i for i in range(5)])

    # proves: A34
    def test_the_chain_goes_on_after_a_restart(self):
        for i in range(3):
            self.start().note(b"start", status=b"%d" % i)
        self.assertEqual(self.events(), [b"log-begin"] + [b"start"] * 3)

    # proves: A34 A08
    def test_a_full_file_is_kept_and_the_next_goes_on_from_it(self):
        log = self.start()
        while "audit.1" not in self.folder.names():
            log.note(b"operator")
        old = self.folder.read("audit.1")
        line = len(old) // (old.count(b"\n"))
        self.assertTrue(limits.AUDIT_FILE_BYTES - line - 80 < len(old) <= limits.AUDIT_FILE_BYTES)
        found = follow(old)
        new = follow(self.folder.read("audit"), found[-1][HASH], len(found))
        self.assertEqual(new[0][EVENT], b"log-begin")
        self.assertEqual(new[0][STATUS], found[-1][HASH])
        number = int(new[-1][NUMBER])
        for _ in range(3 * number):
            log = self.start() if _ % 50 == 0 else log
            log.note(b"operator")
        self.assertEqual(self.folder.names(), ["audit", "audit.1"])
        for name in self.folder.names():
            self.assertTrue(len(self.folder.read(name)) <= limits.AUDIT_FILE_BYTES)
        old = self.folder.read("audit.1")
        first = old.split(b" ")
        found = follow(old, first[STATUS], int(first[NUMBER]) - 1)
        new = follow(self.folder.read("audit"), found[-1][HASH], int(found[-1][NUMBER]))
        self.assertTrue(int(new[-1][NUMBER]) > 3 * number)

    def test_a_file_is_full_to_the_byte(self):
        """One byte more than fits begins the next file."""
        log = self.start()
        log.note(b"operator")
        while log._size < limits.AUDIT_FILE_BYTES - 1000:
            log.note(b"operator", status=b"x" * 400)
        for more in (0, 1):
            self.folder.remove_all = None
            left = limits.AUDIT_FILE_BYTES - log._size
            # "- - - - " around the status, event, time and frame
            fixed = len(b"operator - - - -  - - - ") + len(b"2025-11-26T00:00:00Z ") - 1 + 80
            if more == 0:
                log.note(b"operator", status=b"x" * (left - fixed))
                self.assertFalse("audit.1" in self.folder.names())
                self.assertTrue(log._size <= limits.AUDIT_FILE_BYTES)
            else:
                log.note(b"operator", status=b"x" * max(1, left - fixed + 1))
                self.assertTrue("audit.1" in self.folder.names())

    # proves: A34
    def test_a_line_torn_anywhere_is_told(self):
        log = self.start()
        log.note(b"start")
        before = len(self.folder.read("audit"))
        log.note(b"operator", status=b"0x0000")
        whole = self.folder.read("audit")
        for stop in range(before + 1, len(whole)):
            self.folder.write("audit", whole[:stop])
            del self.folder.warnings[:]
            self.start().note(b"start", status=b"again")
            data = self.folder.read("audit")
            self.assertEqual(data[:stop], whole[:stop])
            self.assertEqual(data[stop : stop + 1], b"\n")
            self.assertEqual(len(self.folder.warnings), 1)
            is_there = stop == len(whole) - 1  # all but the end of the line
            good = whole if is_there else whole[:before]
            found = follow(good + data[stop + 1 :])
            torn = found[-2]
            self.assertEqual(torn[EVENT], b"log-torn")
            rest = b"" if is_there else whole[before:stop]
            self.assertEqual(torn[BYTES], b"%d" % len(rest))
            self.assertEqual(torn[DOCUMENT], sha256(rest)[:16])
            self.assertEqual(found[-1][STATUS], b"again")

    # proves: A34
    def test_a_file_torn_in_its_first_line_is_begun_again(self):
        log = self.start()
        while "audit.1" not in self.folder.names():
            log.note(b"operator")
        old = follow(self.folder.read("audit.1"))
        begin = self.folder.read("audit").split(b"\n")[0]
        for data in (b"", begin[:1], begin[:-1], b"\n", b"\xff" * 3000):
            self.folder.write("audit", data)
            self.start().note(b"start")
            found = follow(self.folder.read("audit"), old[-1][HASH], len(old))
            events = [entry[EVENT] for entry in found]
            if data:
                self.assertEqual(events, [b"log-begin", b"log-torn", b"start"])
                self.assertEqual(found[1][BYTES], b"%d" % len(data))
                self.assertEqual(found[1][DOCUMENT], sha256(data)[:16])
            else:
                self.assertEqual(events, [b"log-begin", b"start"])

    def test_a_full_file_system_is_told_when_there_is_room_again(self):
        log = self.start()
        log.note(b"start")
        before = self.folder.read("audit")
        for left in (0, 1, 60, 150):
            audit.open = lambda path, mode, left=left: Full(path, mode, left)
            try:
                for _ in range(3):
                    log.note(b"operator")
            finally:
                del audit.open
            log.note(b"operator", status=b"%d" % left)
            data = self.folder.read("audit")
            self.assertTrue(data.startswith(before))
            lost = [f for f in data.split(b"\n") if b" log-lost " in f][-1].split(b" ")
            # With some room an entry may have got in, or part of one, before it was full.
            self.assertTrue(1 <= int(lost[STATUS]) <= 3)
            before = data

    # proves: A34
    def test_clocks(self):
        self.wall = None
        log = self.start()
        self.kit.now_s = 17
        log.note(b"start")
        self.assertEqual(self.last(TIME), [b"+17"])
        self.wall = DATE_S
        log.note(b"operator")
        self.assertEqual(self.events()[-2:], [b"time-sync", b"operator"])
        self.assertEqual(self.entries()[-2][STATUS], b"+17")
        self.assertEqual(self.last(TIME)[0][-10:], b"T00:00:00Z")
        self.kit.now_s += 5
        self.wall += 5 + 2
        log.note(b"operator")
        self.assertEqual(self.events().count(b"time-sync"), 1)
        self.wall += 3
        self.kit.now_s += 0
        log.tick()
        log.note(b"operator")
        self.assertEqual(self.events().count(b"time-sync"), 2)

    def test_a_certificate_that_expires(self):
        log = self.start()
        for days, told in ((audit.EXPIRY_DAYS, 0), (audit.EXPIRY_DAYS - 1, 1), (-1, 1)):
            before = self.events().count(b"cert-expiry") if self.folder.names() else 0
            log.expires_s = self.wall + days * 86400
            log.check_expiry()
            log.note(b"operator")
            self.assertEqual(self.events().count(b"cert-expiry"), before + told)


class Requests(Kit):
    def test_nobody_can_begin_a_line(self):
        log = self.start(has_names=True)
        name = b"x\n9 2025-01-01T00:00:00Z operator - - - - - - - - \r\x00\x1b[2J %\xc2\x85\xff"
        self.ask(t.OP_CREATE_JOB, user=name)
        data = self.folder.read("audit")
        for c in data:
            self.assertTrue(c == 10 or 32 <= c < 127)
        self.assertEqual(self.events(), [b"log-begin", b"job-create"])
        said = self.last(USER)[0].replace(b"%20", b" ").replace(b"%0A", b"\n")
        self.assertTrue(said.startswith(name[: name.find(b"\r")]))
        for user in (b"-", b"", b"%2D"):
            log.note(b"operator", (PEER, None, user, None))
        self.assertEqual(
            [entry[USER] for entry in self.entries()[-3:]], [b"%2D", b"-", b"%252D"]
        )

    def test_the_longest_entry_fits_a_line(self):
        longest = b"\xff" * 127
        log = self.start("users", has_names=True)
        who = (b"\xfe" * 16, b"certificate:0123456789abcdef", longest, b"0xffff")
        kit = self.kit
        kit.proof = False
        job = kit.create(user=ADA) if False else None
        log.note(b"job-create", who, audit._field(longest), 0x3FFFFFFF, 0x3FFFFFFF, b"0" * 16)
        line = self.folder.read("audit").split(b"\n")[-2]
        self.assertIsNone(job)
        self.assertTrue(len(line) < limits.AUDIT_LINE_BYTES)
        self.start().note(b"start")
        self.assertEqual(self.events(), [b"log-begin", b"job-create", b"start"])

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
        self.connection.stream.peer = (b"0123456789abcdef" + b"f" * 48, 0, 1)
        self.kit.proof = False
        self.kit.needs_proof = False
        self.kit.identity = Identity(CERTIFICATE, b"till-3", (identity.OPERATORS,))
        connection_peer, self.connection.peer = self.connection.peer, self.connection.peer
        self.assertIsNotNone(connection_peer)
        who = self.log._who
        self.log._who = who
        self.ask(t.OP_GET_JOBS)
        self.assertEqual(self.last(USER), [b"till-3"])


class Refusals(Kit):
    def refused(self, status, **what):
        for name in what:
            setattr(self.connection, name, what[name])
        self.log.refused(self.connection, status)
        return self.last(EVENT, MECHANISM, USER, STATUS)

    # proves: A34
    def test_each_kind(self):
        self.start("users")
        connection = self.connection
        self.assertEqual(self.refused(426), [b"plain-refused", b"-", b"-", b"426"])
        self.assertEqual(self.refused(401), [b"auth-fail", b"digest", b"ada", b"401"])
        self.assertEqual(self.refused(429), [b"auth-lockout", b"digest", b"ada", b"429"])
        connection.mechanism.stale = True
        connection.mechanism.failed = b""
        self.assertEqual(self.refused(401), [b"auth-replay", b"digest", b"-", b"401"])
        connection.mechanism.stale = False
        for status in (413, 414, 431):
            self.assertEqual(self.refused(status), [b"limit-hit", b"-", b"-", b"%d" % status])
        wanted = [b"policy-deny", b"-", b"-", b"403"]
        self.assertEqual(self.refused(403, has_origin=True), wanted)
        self.assertEqual(self.refused(403, has_origin=False)[0], b"auth-fail")
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
            self.connection.peer = address
            log.tls_failed(self.connection, b"other")
            self.assertEqual(self.last(ADDRESS), [wanted])


class Start(Kit):
    def test_what_is_said_at_the_start(self):
        config = dict(CONFIG)
        self.start()
        der = b"no certificate"
        self.folder.write("c", der)
        config["state"] = self.folder.path
        config["certificate"] = self.folder.path + "/c"
        audit_resume.begin(config, self.kit.printer)
        found = [(e[EVENT], e[STATUS], e[DOCUMENT]) for e in self.entries()[1:]]
        wanted = [(b"start", b"private", b"-"), (b"cert-load", b"-", sha256(der)[:16])]
        self.assertEqual(found, wanted)
        self.assertTrue(integer(b"x", 1))
        self.assertTrue(PASSWORD)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The audit log's chain: over restarts and files, after power cuts, with and without a clock."""

import unittest

from modelkit import CONFIG
from platen.model import limits
from storekit import Folder
from trailkit import (
    BYTES,
    DATE_S,
    DOCUMENT,
    EVENT,
    HASH,
    NUMBER,
    STATUS,
    TIME,
    AuditTest,
    audit,
    audit_resume,
    ends,
    follow,
    sha256,
)


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


class Chain(AuditTest):
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
        old, new = [self.folder.path + "/" + name for name in ("audit.1", "audit")]
        _first, last, size = ends(old)
        self.assertTrue(limits.AUDIT_FILE_BYTES - 250 < size <= limits.AUDIT_FILE_BYTES)
        begin, last, _size = ends(new, last[HASH], int(last[NUMBER]) + 1)
        self.assertEqual(begin[EVENT], b"log-begin")
        number = int(last[NUMBER])
        for i in range(3 * number):
            log = self.start() if i % 50 == 0 else log
            log.note(b"operator")
        self.assertEqual(self.folder.names(), ["audit", "audit.1"])
        _first, last, size = ends(old, None)
        self.assertTrue(size <= limits.AUDIT_FILE_BYTES)
        begin, last, size = ends(new, last[HASH], int(last[NUMBER]) + 1)
        self.assertTrue(size <= limits.AUDIT_FILE_BYTES)
        self.assertTrue(int(last[NUMBER]) > 3 * number)

    def test_a_file_is_full_to_the_byte(self):
        """An entry of the last bytes there are is in the first file, one more is in the second."""
        for more in (0, 1):
            self.folder.remove()
            self.folder = Folder()
            log = self.start()
            log.note(b"operator")
            while log._size < limits.AUDIT_FILE_BYTES - 1000:
                log.note(b"operator", status=b"x" * 400)
            before = log._size
            log.note(b"operator", status=b"x")
            number = len(b"%d" % log._number)
            # A frame is reckoned with the longest number there is.
            left = limits.AUDIT_FILE_BYTES - log._size - (log._size - before - 1) - 13 + number
            log.note(b"operator", status=b"x" * (left + more))
            self.assertEqual("audit.1" in self.folder.names(), bool(more))
            if not more:
                self.assertEqual(log._size, limits.AUDIT_FILE_BYTES - 13 + number)

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
        last = ends(self.folder.path + "/audit.1")[1]
        begin = self.folder.read("audit").split(b"\n")[0]
        for data in (b"", begin[:1], begin[:-1], b"\n", b"\xff" * 3000):
            self.folder.write("audit", data)
            self.start().note(b"start")
            found = follow(self.folder.read("audit"), last[HASH], int(last[NUMBER]))
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
        for left in (0, 1, 60, 100):
            audit.open = lambda path, mode, left=left: Full(path, mode, left)
            try:
                for _ in range(3):
                    log.note(b"operator")
            finally:
                del audit.open
            log.note(b"operator", status=b"%d" % left)
            data = self.folder.read("audit")
            self.assertTrue(data.startswith(before))
            lines = [line.split(b" ") for line in data.split(b"\n")[-3:-1]]
            self.assertEqual([line[EVENT] for line in lines], [b"log-lost", b"operator"])
            self.assertEqual(lines[0][STATUS], b"3")
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
        log.tick()
        log.note(b"operator")
        self.assertEqual(self.events().count(b"time-sync"), 2)

    def test_a_certificate_that_expires(self):
        log = self.start()
        for days, told in ((limits.EXPIRY_DAYS, 0), (limits.EXPIRY_DAYS - 1, 1), (-1, 1)):
            before = self.events().count(b"cert-expiry") if self.folder.names() else 0
            log.expires_s = self.wall + days * 86400
            log.check_expiry()
            log.note(b"operator")
            self.assertEqual(self.events().count(b"cert-expiry"), before + told)


class Server:
    """As much of one as gets something."""

    counts = None


class Start(AuditTest):
    def test_what_is_said_at_the_start(self):
        config = dict(CONFIG)
        self.start()
        der = b"no certificate"
        self.folder.write("c", der)
        config["state"] = self.folder.path
        config["certificate"] = self.folder.path + "/c"
        server = Server()
        audit_resume.start(config, self.kit.printer, server)
        self.assertTrue(isinstance(server.trail, audit.Audit))
        for accepted, wanted in (
            (("192.0.2.7", 631), b"192.0.2.7"),
            (b"\x02\x00\x02\x77\xc0\x00\x02\x07", b"\xc0\x00\x02\x07"),
            (
                b"\x0a\x00\x02\x77" + bytes(4) + b"\x20\x01" + bytes(14) + bytes(4),
                b"\x20\x01" + bytes(14),
            ),
        ):
            self.assertEqual(server.counts(accepted), wanted)
        found = [(e[EVENT], e[STATUS], e[DOCUMENT]) for e in self.entries()[1:]]
        wanted = [(b"start", b"private", b"-"), (b"cert-load", b"-", sha256(der)[:16])]
        self.assertEqual(found, wanted)


if __name__ == "__main__":
    unittest.main()

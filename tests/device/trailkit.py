# SPDX-License-Identifier: MIT
"""A printer with an audit log in a folder, and its chain followed by other means."""

import binascii
import hashlib
import time
import unittest

from opskit import ADA, Ops
from storekit import Folder
from support import ON_MICROPYTHON

if not ON_MICROPYTHON:  # what the clock takes from MicroPython's time, for the import's sake
    for _name in ("ticks_ms", "ticks_add", "ticks_diff"):
        if not hasattr(time, _name):
            setattr(time, _name, None)

from platen.shell import audit, audit_resume  # noqa: F401

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
        number += 1
        found.append(entry(line, before, number))
        before = found[-1][HASH]
    return found


def entry(line, before, number):
    """The fields of a line; ValueError if it is not the next in the chain."""
    fields = line.split(b" ")
    if len(fields) != 12 or int(fields[0]) != number:
        raise ValueError("%r is no entry %d" % (line, number))
    if sha256(before, line[:-64]) != fields[HASH]:
        raise ValueError("%r breaks the chain" % line)
    return fields


def ends(path, before=b"0" * 64, number=1):
    """(first entry, last entry, bytes) of a file of any size; ValueError as above.

    before=None: it begins with whatever its first entry says.
    """
    first = last = None
    size = 0
    with open(path, "rb") as f:
        line = f.readline()
        while line:
            size += len(line)
            if before is None:
                before = line.split(b" ")[STATUS]
                number = int(line.split(b" ")[NUMBER])
            last = entry(line[:-1], before, number)
            first = first or last
            before = last[HASH]
            number += 1
            line = f.readline()
    return first, last, size


class Mechanism:
    """As much of a mechanism as is logged."""

    keyword = b"digest"
    failed = b"ada"
    stale = False
    is_replay = False


class Connection:
    """As much of a connection as is logged. It is its own HTTPReader and stream."""

    authorization_len = 1
    has_origin = False
    error = 0
    job = None
    start = stop = 0

    def __init__(self, kit):
        self.request = kit.request
        self.reply = kit.reply
        self.peer = None  # the certificate of the client
        self.request.address = PEER
        self.http = self.stream = self
        self.port = (None, None, None)
        self.mechanism = Mechanism()
        self.rx = memoryview(b"")

    def carry(self, job, data):
        self.job = job
        self.rx = memoryview(data)
        self.stop = len(data)


class AuditTest(unittest.TestCase):
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

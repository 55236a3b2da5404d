# SPDX-License-Identifier: MIT
"""The audit log: who did what, in two files that nobody can change without a trace.

FOLDER/audit is written to; a full one becomes FOLDER/audit.1. An entry is a line of printable
ASCII, twelve fields with a space between them, `-` where there is nothing to say:

    number time event address mechanism user operation status job-id bytes document hash

time: UTC, or `+` and the seconds since the start while the clock is not set. document: the first
16 digits of the SHA-256 of what came of it. hash: SHA-256 in hexadecimal of the hash of the entry
before, and of the line up to its hash. What a client said is percent-encoded. The first entry of a
file has the hash it goes on from as its status. No bytes of documents, no passwords, tokens or
keys; names of jobs only where that is configured. docs/audit.md has the events.

Loaded where it is configured: `Server.trail` is None elsewhere.
"""

import binascii
import hashlib
import os
import time

from micropython import const

from platen import log
from platen.core import ipp_tags as t
from platen.model import limits, operations, tables
from platen.shell.clock import wall_s

NEW = "/audit"
OLD = "/audit.1"

# What the first entry of all goes on from.
NOTHING = b"0" * 64

# Number, hash, two spaces and the end of a line.
_FRAME_BYTES = const(80)

_MODULE = const(2)  # of a row of tables.OPERATIONS

# A clock that differs by more from what it should show was set.
_STEP_S = const(2)

_DAY_S = const(86400)

# Whatever of it anyone can cause as often as they like.
_REFUSALS = (
    b"tls-fail",
    b"plain-refused",
    b"auth-fail",
    b"auth-replay",
    b"auth-lockout",
    b"policy-deny",
    b"limit-hit",
)

# By rank of an identity.
_RANKS = (b"none", b"requesting-user-name", b"password", b"oauth", b"certificate")

_DENIED = (
    t.STATUS_CLIENT_ERROR_FORBIDDEN,
    t.STATUS_CLIENT_ERROR_NOT_AUTHENTICATED,
    t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED,
)
_LIMITS = (
    t.STATUS_CLIENT_ERROR_REQUEST_ENTITY_TOO_LARGE,
    t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG,
    t.STATUS_CLIENT_ERROR_ACCOUNT_LIMIT_REACHED,
    t.STATUS_CLIENT_ERROR_TOO_MANY_SUBSCRIPTIONS,
    t.STATUS_SERVER_ERROR_TOO_MANY_JOBS,
)
_HTTP_DENIED = (403, 421)
_HTTP_LIMITS = (413, 414, 431)

# What people do to a job.
_JOB_CONTROL = (
    t.OP_CANCEL_JOB,
    t.OP_HOLD_JOB,
    t.OP_RELEASE_JOB,
    t.OP_RESTART_JOB,
    t.OP_SET_JOB_ATTRIBUTES,
)
_ENDS = (b"job-cancel", b"job-abort", b"job-done")  # by job-state from JOB_CANCELED on

_NOBODY = (None, None, None, None)

_ADDRESS = b"0123456789abcdefABCDEF:."  # the text of one has nothing else


def _one_field(data):
    """Bytes from anywhere as one field."""
    if not data:
        return b"-"
    made = bytearray()
    for c in data:
        if 0x21 <= c <= 0x7E and c != 0x25:
            made.append(c)
        else:
            made.extend(b"%%%02X" % c)
    return b"%2D" if made == b"-" else bytes(made)


def _address(data):
    """An address as text, from text or from 4 or 16 bytes."""
    for c in data:
        if c not in _ADDRESS:
            break
    else:
        return data
    if len(data) == 4:
        return b"%d.%d.%d.%d" % (data[0], data[1], data[2], data[3])
    return b":".join([b"%x" % (data[i] << 8 | data[i + 1]) for i in range(0, len(data) - 1, 2)])


def date(second):
    """A second of time.gmtime() as text."""
    return b"%04d-%02d-%02dT%02d:%02d:%02dZ" % time.gmtime(second)[:6]


class Audit:
    """Writes the log of `printer` to `folder`; has_names: names of jobs are in it, too.

    `expires_s`: when the certificate does, as of time.gmtime(), 0 without one.
    """

    def __init__(self, folder, printer, has_names):
        self._folder = folder
        self._printer = printer
        self._has_names = has_names
        self.expires_s = 0
        self._hash = None  # of the last entry; None: the files have to be looked at
        self._number = 0
        self._size = 0
        self._lost = 0  # entries that could not be written
        self._counts = {}  # refusals since _since_s, by event
        self._since_s = self._now_s = printer.now_s()
        self._offset_s = self._offset()  # of the clock to printer-up-time
        self._users = []  # (address and user, when), the latest last
        self._documents = {}  # SHA-256 of what has come, by job-id
        self._tried = {}  # (event if it fails, mechanism, user) of requests, by connection
        self._new = None  # a job that the request in hand has made
        self._store = printer.on_job
        printer.on_job = self._on_job

    # What happens.

    def tls_failed(self, connection, kind):
        """A handshake has failed: `kind` of trouble.KINDS."""
        self.note(b"tls-fail", self._at(connection), kind)

    def tried(self, connection, mechanism, user):
        """Somebody has tried to prove that it is `user`; what came of it is heard of later.

        By then the mechanism may have judged others.
        """
        event = b"auth-fail"
        if mechanism.keyword == b"digest" and mechanism.is_replay:
            event = b"auth-replay"
        elif mechanism.stale:
            event = None
        self._tried[connection] = (event, mechanism.keyword, user)

    def refused(self, connection, status):
        """A request is answered with this HTTP status and nothing else."""
        h = connection.http
        where = self._at(connection)
        tried = self._tried.pop(connection, None)
        if status == 426:
            event = b"plain-refused"
        elif status in _HTTP_LIMITS:
            event = b"limit-hit"
        elif tried and h.authorization_len and not h.error and not h.has_origin:
            event, mechanism, user = tried
            where = (where[0], mechanism, user, None)
            if status == 429:
                event = b"auth-lockout"
            elif event is None:
                return  # the nonce was too old: no more than that
        elif status in _HTTP_DENIED:
            event = b"policy-deny"
        else:
            return  # asked for a password, or not worth an entry
        self.note(event, where, b"%d" % status)

    def asked(self, connection):
        """A request was judged, and answered unless its document is to come."""
        request = connection.request
        status = connection.reply.status
        job = self._new
        self._new = None
        self._tried.pop(connection, None)
        if request.who is not None:
            self._let_in(connection)
        if job is not None:
            self._created(job, self._who(connection))
        if status in _DENIED:
            event = b"policy-deny"
        elif status in _LIMITS:
            event = b"limit-hit"
        elif status & 0xFF00:
            return
        elif request.operation_id in _JOB_CONTROL:
            event = b"job-control"
        elif self._is_for_operators(request.operation):
            event = b"operator"
        else:
            return
        job_id = max(request.uri_job_id, request.job_id)
        self.note(event, self._who(connection), b"0x%04x" % status, job_id)

    def data(self, connection):
        """Bytes of the document that `connection` carries: from its `start` to its `stop`."""
        job = connection.job
        if job.is_finished():
            return
        digest = self._documents.get(job.id)
        if digest is None:
            digest = self._documents[job.id] = hashlib.sha256()
        digest.update(connection.rx[connection.start : connection.stop])

    def forget(self, job):
        """The bytes told of were not those of its document."""
        self._documents.pop(job.id, None)

    def tick(self):
        """Called now and then: an hour is over, or the clock was set."""
        now_s = self._printer.now_s()
        if now_s != self._now_s:
            self._now_s = now_s
            self._look(now_s)

    def _on_job(self, job):
        if self._store is not None:
            self._store(job)
        if job is None:
            return
        if not job.is_finished():
            self._new = job
            return
        where = (_address(job.address), _RANKS[job.level >> 1], job.user, None)
        if self._new is job:
            self._new = None
            self._created(job, where)
        status = b"pages=%d" % job.pages
        if job.state != t.JOB_COMPLETED:
            status += b"," + b",".join(job.reasons)
        digest = self._documents.pop(job.id, None)
        document = b"-" if digest is None else binascii.hexlify(digest.digest())[:16]
        self.note(_ENDS[job.state - t.JOB_CANCELED], where, status, job.id, job.octets, document)

    def _created(self, job, where):
        self.note(b"job-create", where, _one_field(job.name) if self._has_names else b"-", job.id)

    def _let_in(self, connection):
        """auth-ok, unless it was there a moment ago."""
        where = self._who(connection)
        who = b"%s %s %s" % where[:3]
        now_s = self._printer.now_s()
        users = self._users
        for i in range(len(users)):
            if users[i][0] == who:
                if now_s - users[i][1] < limits.AUDIT_USERS_S:
                    return
                del users[i]
                break
        if len(users) >= limits.AUDIT_USERS:
            del users[0]
        users.append((who, now_s))
        self.note(b"auth-ok", where)

    def _is_for_operators(self, row):
        if tables.OPERATIONS[row + _MODULE] == operations.POLLING:
            return False
        return self._printer.access(row) == operations.OPERATOR

    # Who.

    def _at(self, connection):
        return (_address(connection.request.address), None, None, None)

    def _who(self, connection):
        """(address, mechanism, user, operation) of the request in hand."""
        request = connection.request
        printer = self._printer
        mechanism = None
        for way in printer.ways:
            if way[1] == request.path:
                mechanism = way[3]
        if mechanism == b"certificate" and connection.stream.peer:
            mechanism += b":" + connection.stream.peer[0][:16]
        user = None
        if request.who is not None or printer.profile < operations.USERS:
            user = request.user()
        return _address(request.address), mechanism, user, b"0x%04x" % request.operation_id

    # Entries.

    def note(self, event, where=_NOBODY, status=b"-", job_id=0, count=None, document=b"-"):
        """Write an entry; status and document are fields already, the rest is made one.

        where: (address, mechanism, user, operation), each bytes or None.
        """
        self._look(self._printer.now_s())
        if event in _REFUSALS:
            n = self._counts[event] = self._counts.get(event, 0) + 1
            if n > limits.AUDIT_REFUSALS:
                return
        if self._lost:
            lost = self._lost
            self._lost = 0 if self._put(b"log-lost", _NOBODY, b"%d" % lost) else lost
        self._put(event, where, status, job_id, count, document)

    def _offset(self):
        wall = wall_s()
        return None if wall is None else wall - self._printer.now_s()

    def _look(self, now_s):
        """What has to be said before anything else is."""
        offset_s = self._offset()
        before_s = self._offset_s
        self._offset_s = offset_s
        if offset_s is not None and (before_s is None or abs(offset_s - before_s) > _STEP_S):
            self._put(b"time-sync", _NOBODY, b"+%d" % now_s)
            self.check_expiry()
        if now_s - self._since_s < limits.AUDIT_REFUSALS_S:
            return
        self._since_s = now_s
        counts = self._counts
        self._counts = {}
        said = []
        for event in _REFUSALS:
            left_out = counts.get(event, 0) - limits.AUDIT_REFUSALS
            if left_out > 0:
                said.append(b"%s=%d" % (event, left_out))
        if said:
            self._put(b"flood", _NOBODY, b",".join(said))

    def check_expiry(self):
        """cert-expiry, if the certificate has expired or soon will have."""
        now = wall_s()
        if not self.expires_s or now is None:
            return
        if self.expires_s - now < limits.EXPIRY_DAYS * _DAY_S:
            self._put(b"cert-expiry", _NOBODY, b"expires=" + date(self.expires_s))

    def _put(self, event, where, status, job_id=0, count=None, document=b"-"):
        """Write an entry; False if that cannot be done."""
        try:
            if self._hash is None:
                self._resume()
            address, mechanism, user, operation = where
            self._line(
                b"%s %s %s %s %s %s %s %s %s "
                % (
                    event,
                    _one_field(address),
                    _one_field(mechanism),
                    _one_field(user),
                    operation or b"-",
                    status,
                    b"%d" % job_id if job_id > 0 else b"-",
                    b"-" if count is None else b"%d" % count,
                    document,
                )
            )
            return True
        except (OSError, MemoryError) as e:
            if not self._lost:
                log.warning("the audit log is not stored: %s" % repr(e))
            self._lost += 1
            self._hash = None  # part of a line may be there
            return False

    def _resume(self):
        from platen.shell import audit_resume

        self._hash, self._number, self._size, torn = audit_resume.find(self._folder)
        if torn:
            log.warning("the audit log has %d bytes that are no entry" % torn[0])
            if not self._size:
                os.remove(self._folder + NEW)
            else:
                self._append(b"\n")
            self._line(b"log-torn - - - - - - %d %s " % torn)

    def _line(self, rest):
        now = wall_s()
        when = b"+%d" % self._printer.now_s() if now is None else date(now)
        size = self._size
        if not size or size + len(when) + len(rest) + _FRAME_BYTES > limits.AUDIT_FILE_BYTES:
            if size:
                os.rename(self._folder + NEW, self._folder + OLD)
                self._size = 0
            self._chain(b"%s log-begin - - - - %s - - - " % (when, self._hash))
        self._chain(b"%s %s" % (when, rest))

    def _chain(self, rest):
        line = b"%d %s" % (self._number + 1, rest)
        digest = hashlib.sha256(self._hash)
        digest.update(line)
        digest = binascii.hexlify(digest.digest())
        self._append(line + digest + b"\n")
        self._number += 1
        self._hash = digest

    def _append(self, data):
        with open(self._folder + NEW, "ab") as f:
            f.write(data)
        self._size += len(data)

# SPDX-License-Identifier: MIT
"""Reply: the IPP answer to one request, as much of it as fits a buffer at a time.

A handler writes the small and changing part with `w` (an IPPWriter over the connection's buffer).
What may be longer follows in pieces: static printer attributes straight from the table's blob
(their length is known, `tail_bytes`), or further jobs (`more_jobs`, sent as chunks).
"""

from platen.core import ipp_tags as t
from platen.model import job_status, printer_status
from platen.model.attributes import bitmap_has


class Reply:
    """Writer and continuation of one answer. One per connection, reused."""

    def __init__(self, writer):
        self.w = writer
        self.reset()

    def reset(self):
        """Forget the last answer."""
        self.status = t.STATUS_SUCCESSFUL_OK
        self.tail = None  # bitmap of static printer attributes still to send
        self.tail_bytes = 0
        self.jobs = None  # jobs still to send
        self.next_job = 0
        self.job_set = None

    def begin(self, request, status, message=None):
        """Start of every answer: header, operation group, unsupported group."""
        self.status = status
        w = self.w
        major, minor = request.major, request.minor
        if status == t.STATUS_SERVER_ERROR_VERSION_NOT_SUPPORTED:
            major, minor = (2, 0) if major > 1 else (1, 1)
        w.response(major, minor, status, request.request_id)
        w.group(t.GROUP_OPERATION)
        w.charset(b"attributes-charset", b"utf-8")
        w.language(b"attributes-natural-language", b"en")
        if message is not None:
            w.text(b"status-message", message)
        if request.unsupported_n and status <= t.STATUS_CLIENT_ERROR_CONFLICTING_ATTRIBUTES:
            w.group(t.GROUP_UNSUPPORTED)
            w.encoded(request.unsupported, 0, request.unsupported_n)

    def printer(self, printer, request, wanted):
        """The printer group: changing attributes now, static ones as the tail."""
        w = self.w
        w.group(t.GROUP_PRINTER)
        table = printer.attributes
        for i in range(table.count):
            if table.getter[i] and bitmap_has(wanted, i):
                name, _flags, write = printer_status.GETTERS[table.getter[i] - 1]
                write(w, name, printer, request)
        self.tail = wanted
        self.tail_bytes = table.static_bytes(wanted) + 1

    def job(self, printer, job, job_set):
        """One job group with the attributes of `job_set`."""
        w = self.w
        w.group(t.GROUP_JOB)
        table = printer.job_attributes
        for i in range(table.count):
            if bitmap_has(job_set, i):
                name, _flags, write = job_status.GETTERS[i]
                write(w, name, printer, job)

    def more_jobs(self, printer):
        """Write as many whole jobs as fit; True when all are written and the message ended."""
        w = self.w
        while self.next_job < len(self.jobs):
            mark = w.pos
            self.job(printer, self.jobs[self.next_job], self.job_set)
            if w.overflow:
                w.begin(mark, w.limit)
                return False
            self.next_job += 1
        mark = w.pos
        w.end()
        if w.overflow:
            w.begin(mark, w.limit)
            return False
        return True

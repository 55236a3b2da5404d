# SPDX-License-Identifier: MIT
"""Reply: the IPP answer to one request, written piece by piece into one small buffer.

A handler calls `begin` and then `printer`, `jobs` or `subjects`; `fill` writes what fits. A long
answer is filled, sent and filled again; static printer attributes that do not fit are left in
their store and named by `span_start`, `span_stop`, to be sent from there behind the buffer.
"""

from platen.core import ipp_tags as t
from platen.model import job_status, printer_status
from platen.model.attributes import has

# Latest minor version that clients name, by major version: 1.1 and 2.2.
_LATEST_MINOR = b"\0\1\2"


class Reply:
    """Writer and continuation of one answer. One per connection, reused."""

    _special_at = 0  # bytes of the special record that are written

    def __init__(self, writer):
        self.w = writer
        self.reset()

    def reset(self):
        """Forget the last answer."""
        self.span_start = self.span_stop = 0
        self.status = t.STATUS_SUCCESSFUL_OK
        self.table = None  # of the attributes still to write
        self._wanted = None  # bitmap over them
        self._group = 0
        if self._special_at:
            self._special_at = 0
        self._write = None  # puts one attribute of a subject into the writer
        self.uri = b""  # of the printer, as the client wrote it
        self._subjects = ()  # the request, or jobs
        self._subject = 0  # the one in hand
        self._index = -1  # its next attribute; -1 = its group has not begun
        self._next = None  # arguments of `subjects` for what comes after them

    def begin(self, request, status, message=None, more=None):
        """Start of every answer: header, operation group (and `more(w)` of it), unsupported."""
        self.status = status
        w = self.w
        major, minor = request.major, request.minor
        if status == t.STATUS_SERVER_ERROR_VERSION_NOT_SUPPORTED:
            major, minor = (2, 0) if major > 1 else (1, 1)
        elif minor > _LATEST_MINOR[major]:
            minor = _LATEST_MINOR[major]  # the closest we have (RFC 8011 section 4.1.8)
        w.response(major, minor, status, request.request_id)
        w.group(t.GROUP_OPERATION)
        w.charset(b"attributes-charset", b"utf-8")
        w.language(b"attributes-natural-language", b"en")
        if message is not None:
            w.text(b"status-message", message)
        if more is not None:
            more(w)
        if request.unsupported_n and status <= t.STATUS_CLIENT_ERROR_ATTRIBUTES_NOT_SETTABLE:
            w.group(t.GROUP_UNSUPPORTED)
            w.encoded(request.unsupported, 0, request.unsupported_n)

    def printer(self, printer, request, wanted):
        """Go on with a printer group of the `wanted` attributes."""
        self.subjects(
            t.GROUP_PRINTER, printer.attributes, wanted, (request,), printer_status.write
        )

    def jobs(self, printer, request, jobs, wanted):
        """Go on with a job group of the `wanted` attributes for each of `jobs`."""
        self.uri = request.base_uri()
        jobs = [job if printer.may_touch(job, request) else (job,) for job in jobs]
        self.subjects(t.GROUP_JOB, printer.job_attributes, wanted, jobs, job_status.write)

    def subjects(self, group, table, wanted, subjects, write):
        """Go on with a `group` of the `wanted` attributes of `table` for each of `subjects`.

        `write(getter, w, printer, subject, uri)` puts one of them into the IPPWriter `w`, which
        has the name of the attribute already; True: there is more of it (w.part). A second call
        adds another kind of subjects.
        """
        if self.table is not None:
            self._next = (group, table, wanted, subjects, write)
            return
        self._group = group
        self.table = table
        self._wanted = wanted
        self._subjects = subjects
        self._write = write
        self._subject = 0
        self._index = -1

    def fill(self, printer):
        """Write on from where it stopped; True when the message is complete.

        Else there is more: send the buffer and the span, make room with `w.begin`, call again.
        """
        self.span_start = self.span_stop = 0
        w = self.w
        if not self._groups(printer):
            return False
        if self._next is not None:
            more = self._next
            self.table = self._next = None
            self.subjects(*more)
            if not self._groups(printer):
                return False
        mark = w.pos
        w.end()
        if w.overflow:
            w.begin(mark, w.limit)
            return False
        return True

    def _groups(self, printer):
        """The groups of all subjects from where it stopped; False when the buffer is full."""
        w = self.w
        while self._subject < len(self._subjects):
            if self._index < 0:
                mark = w.pos
                w.group(self._group)
                if w.overflow:
                    w.begin(mark, w.limit)
                    return False
                self._index = 0
            if not self._attributes(printer, self._subjects[self._subject]):
                return False
            self._index = -1
            self._subject += 1
        return True

    def _attributes(self, printer, subject):
        """The attributes of one subject from `_index` on; False when the buffer is full."""
        w = self.w
        table = self.table
        while self._index < table.count:
            i = self._index
            if has(self._wanted, i):
                if i >= table.dynamic:
                    if not self._static(i):
                        return False
                    continue
                mark = w.pos
                table.label(i, w)
                more = self._write(table.getter[i], w, printer, subject, self.uri)
                if w.overflow:
                    w.begin(mark, w.limit)
                    return False
                if more:
                    return False
            self._index += 1
        return True

    def _static(self, i):
        """A run of static attributes from number `i`; False when it became a span."""
        table = self.table
        w = self.w
        if i == table.special:
            return self._special()
        base = len(table.names)
        start = table.start(i) - base
        while i < table.count and i != table.special and has(self._wanted, i):
            i += 1
        stop = table.start(i) - base
        self._index = i
        if stop - start > w.limit - w.pos:
            self.span_start = start
            self.span_stop = stop
            return False
        table.static.copy(w.buf, w.pos, start, stop)
        w.pos += stop - start
        return True

    def _special(self):  # cold
        """The one static attribute that is another in this configuration; False: there is more."""
        w = self.w
        record = self.table.special_record
        start = self._special_at
        stop = min(len(record), start + w.limit - w.pos)
        w.encoded(record, start, stop)
        self._special_at = stop
        if stop < len(record):
            return False
        self._index += 1
        return True

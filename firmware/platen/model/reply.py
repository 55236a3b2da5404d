# SPDX-License-Identifier: MIT
"""Reply: the IPP answer to one request, written piece by piece into one small buffer.

A handler calls `begin` and then at most one of `printer` and `jobs`; `fill` writes what fits. A
long answer is filled, sent and filled again; static printer attributes that do not fit are left
in the table and named by `span_start`, `span_stop`, to be sent from there behind the buffer.
"""

from platen.core import ipp_tags as t
from platen.model import job_status, printer_status
from platen.model.attributes import has


class Reply:
    """Writer and continuation of one answer. One per connection, reused."""

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
        self._uri = b""
        self._subjects = ()  # the request, or jobs
        self._subject = 0  # the one in hand
        self._index = -1  # its next attribute; -1 = its group has not begun

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
        """Go on with a printer group of the `wanted` attributes."""
        self.table = printer.attributes
        self._group = t.GROUP_PRINTER
        self._wanted = wanted
        self._subjects = (request,)

    def jobs(self, printer, request, jobs, wanted):
        """Go on with a job group of the `wanted` attributes for each of `jobs`."""
        self._uri = request.base_uri()
        self.table = printer.job_attributes
        self._group = t.GROUP_JOB
        self._wanted = wanted
        self._subjects = jobs

    def fill(self, printer):
        """Write on from where it stopped; True when the message is complete.

        Else there is more: send the buffer and the span, make room with `w.begin`, call again.
        """
        self.span_start = self.span_stop = 0
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
        mark = w.pos
        w.end()
        if w.overflow:
            w.begin(mark, w.limit)
            return False
        return True

    def _attributes(self, printer, subject):
        """The attributes of one subject from `_index` on; False when the buffer is full."""
        w = self.w
        table = self.table
        while self._index < table.count:
            i = self._index
            if has(self._wanted, i):
                mark = w.pos
                getter = table.getter[i]
                if not getter:
                    if not self._static(i):
                        return False
                    continue
                if self._group == t.GROUP_PRINTER:
                    printer_status.write(getter - 1, w, table.name(i), printer, subject)
                else:
                    job_status.write(getter - 1, w, table.name(i), printer, subject, self._uri)
                if w.overflow:
                    w.begin(mark, w.limit)
                    return False
            self._index += 1
        return True

    def _static(self, i):
        """A run of static attributes from number `i`; False when it became a span."""
        table = self.table
        first = i
        while i < table.count and not table.getter[i] and has(self._wanted, i):
            i += 1
        start = table.start(first)
        stop = table.start(i)
        self._index = i
        if stop - start > self.w.limit - self.w.pos:
            self.span_start = start
            self.span_stop = stop
            return False
        self.w.encoded(table.records, start, stop)
        return True

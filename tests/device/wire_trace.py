# SPDX-License-Identifier: MIT
"""Drives HTTPReader and IPPReader over cut input and records what they report.

A trace copies each piece into a scratch buffer at another place, with a poison byte behind it, so
that a reader which looks past `end` or keeps its buffer gives another record. Recording allocates
nothing: `run` may be called with the heap locked. Used by device tests and by the host's oracle
and fuzz tests.
"""

from platen.core import http, ipp_reader
from platen.core.buf import copy
from platen.core.http_fields import MAX_AUTHORIZATION_BYTES
from support import BYTE_STEP

_SCRATCH_AT = 3


def drive(reader, data, step):
    """Feed data in pieces of step bytes after a reset, up to END or BAD, and record nothing."""
    reader.reset()
    last = ipp_reader.END if isinstance(reader, ipp_reader.IPPReader) else http.END
    size = len(data)
    pos = 0
    end = 0
    while end < size:
        end = min(end + step, size)
        while True:
            pos = reader.feed(data, pos, end)
            if reader.event >= last:
                return
            if reader.event == 0:
                break


class _Trace:
    def __init__(self, reader, data_bytes, log_bytes):
        self.reader = reader
        self.scratch = bytearray(_SCRATCH_AT + data_bytes + 1)
        self.log = bytearray(log_bytes)
        self.reference = bytearray(log_bytes)
        self.size = 0  # bytes of log in use
        self.consumed = 0

    def begin(self):
        """Start over with the reader's `reset()`."""
        self.reader.reset()
        self.size = 0
        self.consumed = 0

    def piece(self, data, start, stop):
        """Feed data[start:stop]; return True when END or BAD has been reached."""
        reader = self.reader
        scratch = self.scratch
        end = copy(scratch, _SCRATCH_AT, data, start, stop)
        scratch[end] = 0x0A
        pos = _SCRATCH_AT
        while True:
            pos = reader.feed(scratch, pos, end)
            if reader.event == 0:
                break
            self.record(reader, scratch)
            if reader.event >= self.last:
                break
        self.consumed += pos - _SCRATCH_AT
        if reader.event >= self.last:
            return True
        if pos != end:
            raise ValueError("NEED_DATA with data left")
        return False

    def run(self, data, cuts):
        """Feed the pieces (start, stop) of data after a reset; stops at END or BAD."""
        self.begin()
        for start, stop in cuts:
            if self.piece(data, start, stop):
                return

    def every_cut(self, data):
        """Feed data whole, cut once at every BYTE_STEP-th place and byte by byte.

        Returns -1, or the first cut that gave another record (0: byte by byte). Ends with the
        record of the whole in place.
        """
        size = len(data)
        self._whole(data)
        length, consumed = self.size, self.consumed
        copy(self.reference, 0, self.log, 0, length)
        cut = -BYTE_STEP
        while cut + BYTE_STEP < size:
            cut += BYTE_STEP
            self.begin()
            if cut:
                if not self.piece(data, 0, cut):
                    self.piece(data, cut, size)
            else:
                i = 0
                while i < size and not self.piece(data, i, i + 1):
                    i += 1
            if self.size != length or self.consumed != consumed or not self._is_reference():
                return cut
        self._whole(data)
        return -1

    def _whole(self, data):
        self.begin()
        self.piece(data, 0, len(data))

    def _is_reference(self):
        for i in range(self.size):
            if self.log[i] != self.reference[i]:
                return False
        return True

    def record_of(self, data, cuts):
        """Return the record of one run, as bytes."""
        self.run(data, cuts)
        return bytes(self.log[: self.size])

    def _byte(self, value):
        self.log[self.size] = value
        self.size += 1

    def _short(self, value):
        self._byte(value >> 8 & 0xFF)
        self._byte(value & 0xFF)

    def _span(self, buf, size, kept):
        self._short(size)
        self.size = copy(self.log, self.size, buf, 0, size if size < kept else kept)


class HTTPTrace(_Trace):
    """Records events and attributes at HEAD, then the body; `body` joins what arrived."""

    last = http.END

    def __init__(self, data_bytes=1024):
        reader = http.HTTPReader(MAX_AUTHORIZATION_BYTES)
        _Trace.__init__(self, reader, data_bytes, data_bytes + 1024)
        self._body_at = 0

    @property
    def body(self):
        return bytes(self.log[self._body_at : self.size - 1])

    def record(self, r, buf):
        if r.event == http.BODY:
            if r.start >= r.stop:
                raise ValueError("empty BODY")
            self.size = copy(self.log, self.size, buf, r.start, r.stop)
            return
        self._byte(r.event)
        if r.event == http.HEAD:
            self._byte(r.method)
            self._byte(r.minor)
            self._span(r.target, r.target_len, 255)
            self._span(r.host, r.host_len, 255)
            self._span(r.authorization, r.authorization_len, 255)
            self._byte(r.content_type)
            self._flags(r)
            self._short(r.content_length & 0xFFFF)
            self._body_at = self.size
        elif r.event == http.BAD:
            self._short(r.error)
            self._short(r.offset)

    def _flags(self, r):
        self._byte(r.target_is_star | r.chunked << 1 | r.expect_continue << 2 | r.keep_alive << 3)
        self._byte(r.upgrade_tls | r.content_encoded << 1 | r.has_origin << 2)


class IPPTrace(_Trace):
    """Records every event with all its attributes; `events()` decodes the record."""

    last = ipp_reader.END

    def __init__(self, data_bytes=1024, value_bytes=256, log_bytes=4096):
        _Trace.__init__(self, ipp_reader.IPPReader(value_bytes), data_bytes, log_bytes)

    def record(self, r, buf):
        self._byte(r.event)
        if r.event == ipp_reader.HEADER:
            self._byte(r.version_major)
            self._byte(r.version_minor)
            self._short(r.operation_id)
            self._span(r.request_id, 4, 4)
        elif r.event == ipp_reader.GROUP:
            self._byte(r.group)
        elif r.event == ipp_reader.VALUE:
            self._byte(r.group)
            self._byte(r.tag)
            self._byte(r.index)
            self._byte(r.depth)
            self._span(r.name, r.name_len, len(r.name))
            self._span(r.member, r.member_len, len(r.member))
            self._short(r.stored)
            self._span(r.value, r.value_len, r.stored)
        elif r.event == ipp_reader.BAD:
            self._short(r.error)
            self._short(r.offset)

    def events(self):
        """Return the record as a list of tuples that begin with the event."""
        at = 0
        found = []
        while at < self.size:
            event, at = self._event(at)
            found.append(event)
        return found

    def values(self):
        """Return [(group, name, index, depth, member, tag, value)] of the VALUE events."""
        return [e[1:] for e in self.events() if e[0] == ipp_reader.VALUE]

    def _event(self, at):
        log = self.log
        kind = log[at]
        if kind == ipp_reader.HEADER:
            operation = log[at + 3] << 8 | log[at + 4]
            request_id = bytes(log[at + 7 : at + 11])
            return (kind, log[at + 1], log[at + 2], operation, request_id), at + 11
        if kind == ipp_reader.GROUP:
            return (kind, log[at + 1]), at + 2
        if kind == ipp_reader.BAD:
            return (kind, log[at + 1] << 8 | log[at + 2], log[at + 3] << 8 | log[at + 4]), at + 5
        if kind == ipp_reader.END:
            return (kind,), at + 1
        group, tag, index, depth = log[at + 1], log[at + 2], log[at + 3], log[at + 4]
        name, at = self._get_span(at + 5, len(self.reader.name))
        member, at = self._get_span(at, len(self.reader.member))
        stored = log[at] << 8 | log[at + 1]
        value, at = self._get_span(at + 2, stored)
        return (kind, group, name, index, depth, member, tag, value), at

    def _get_span(self, at, kept):
        size = self.log[at] << 8 | self.log[at + 1]
        stop = at + 2 + (size if size < kept else kept)
        return bytes(self.log[at + 2 : stop]), stop


class SessionTrace(_Trace):
    """Records an IPP request inside HTTP: attributes of HEAD, every VALUE, then the document."""

    last = http.END

    def __init__(self, data_bytes=1024):
        _Trace.__init__(self, http.HTTPReader(), data_bytes, 2 * data_bytes)
        self.ipp = ipp_reader.IPPReader()
        self.values = 0
        self.document_at = 0

    @property
    def document(self):
        return bytes(self.log[self.document_at : self.size])

    def begin(self):
        self.ipp.reset()
        self.values = 0
        _Trace.begin(self)

    def record(self, r, buf):
        if r.event != http.BODY:
            self._byte(r.event)
            self._short(r.content_length & 0xFFFF)
            self.document_at = self.size
            return
        ipp = self.ipp
        pos = r.start
        while pos < r.stop and ipp.event < ipp_reader.END:
            pos = ipp.feed(buf, pos, r.stop)
            if ipp.event == ipp_reader.VALUE:
                self.values += 1
                self._byte(ipp.tag)
                self._span(ipp.name, ipp.name_len, len(ipp.name))
                self._span(ipp.value, ipp.value_len, ipp.stored)
            elif ipp.event == ipp_reader.END:
                self._byte(ipp.event)
                self.document_at = self.size
        self.size = copy(self.log, self.size, buf, pos, r.stop)

# SPDX-License-Identifier: MIT
"""Request: what one IPP request asks for, gathered while it streams through an IPPReader.

Fixed memory: the few strings a handler needs are copied into an arena, choices become indices,
`requested-attributes` a bitmap, and what is not supported is kept in wire form for the
unsupported-attributes group. What only a rare operation knows is kept in wire form too (kept.py).
Nothing here answers; the handlers read the fields.
"""

from micropython import const

from platen.core import ipp_tags as t
from platen.core.buf import copy
from platen.model import choice, formats, identity, limits, names, tables, template
from platen.model.attributes import AttributeTable, add

# The strings of one request: printer-uri, requesting-user-name, job-name, document-name; each is
# cut at its own limit first. A URI of ours with a 63-byte name has 92 bytes.
_URI_BYTES = const(96)
_ARENA_BYTES = _URI_BYTES + limits.USER_NAME_BYTES + 2 * limits.JOB_NAME_BYTES

# What is sent back as unsupported; more than fits is still ignored, only not listed.
_UNSUPPORTED_BYTES = const(128)

_OPEN = const(0x5B)  # [
_CLOSE = const(0x5D)  # ]
_COLON = const(0x3A)
_MAX_PORT = const(65535)

WANTED_BYTES = const(24)  # up to 192 attributes

# Value tags of the attributes names.R_CHARSET .. names.R_MEDIA; 0 = only the first may be.
_TAGS = bytes(
    (
        t.TAG_CHARSET, 0,
        t.TAG_NATURAL_LANGUAGE, 0,
        t.TAG_URI, 0,
        t.TAG_URI, 0,
        t.TAG_INTEGER, 0,
        t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE,
        t.TAG_KEYWORD, 0,
        t.TAG_MIME_MEDIA_TYPE, 0,
        t.TAG_KEYWORD, 0,
        t.TAG_BOOLEAN, 0,
        t.TAG_INTEGER, 0,
        t.TAG_KEYWORD, 0,
        t.TAG_BOOLEAN, 0,
        t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE,
        t.TAG_BOOLEAN, 0,
        t.TAG_INTEGER, 0,
        t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE,
        t.TAG_KEYWORD, 0,
        t.TAG_URI, 0,
        t.TAG_KEYWORD, t.TAG_NAME,
    )
)  # fmt: skip

WHICH_UNSUPPORTED = const(255)

attributes = AttributeTable(tables.REQUEST)


def _is_authority(value, at, stop):
    """Whether value[at:stop] is a host with an optional port (RFC 3986 section 3.2).

    It is sent back in job-uri, so that what is no host must not come this far.
    """
    start = at
    more = b"-._~"
    is_literal = at < stop and value[at] == _OPEN
    if is_literal:
        at += 1
        more = b":."
    while at < stop:
        c = value[at]
        if not (48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122 or c in more):
            break
        at += 1
    if is_literal:
        if at >= stop or value[at] != _CLOSE:
            return False
        at += 1
    if at == start or at == stop:
        return at > start
    port = 0
    for k in range(at + 1, stop):
        if not 48 <= value[k] <= 57 or port > _MAX_PORT:
            return False
        port = port * 10 + value[k] - 48
    return value[at] == _COLON and 0 < port <= _MAX_PORT


class Request:
    """Fields of one request. `reset()` before each; then header, value ... for each event."""

    # Set by the connection in the profiles where clients prove who they are, by gate.py:
    who = None  # the Identity, or None
    denial = 0  # what a client without one is answered with: 401 of HTTP, or an IPP status
    path = b"/ipp/print"  # of the URI it came to
    address = b""  # of the client, where that is counted

    carrier = None  # the connection; its `stream.sock` is what knows about TLS

    # Few requests set them; what no request sets is no attribute of the object, which is smaller.
    overrides = None  # an Overrides, if pages are to be printed in another way
    mandatory = None  # bitmap over the attributes that may not be ignored, if any
    must_refuse = False  # an attribute was ignored that may not be
    my_jobs = False
    last_document = None

    def __init__(self, printer):  # once
        self.printer = printer
        self.arena = bytearray(_ARENA_BYTES)
        self.unsupported = bytearray(_UNSUPPORTED_BYTES)
        self.wanted = bytearray(WANTED_BYTES)
        self.choices = bytearray(template.ROWS)
        self.job_ids = ()
        self.request_id = bytearray(4)
        self.host = b""  # set by the connection: bytearray of the Host field
        self.host_len = 0
        self.secure = False  # set by the connection: it is TLS
        self.reset()

    def reset(self):
        """Forget the last request; the connection's fields stay."""
        self.major = 1
        self.minor = 1
        self.operation_id = 0
        self.operation = -1  # row of tables.OPERATIONS, -1 = none
        self.uri_start = 0
        for i in range(4):
            self.request_id[i] = 0
        self.values = 0  # values sent of an attribute of the answer that is sent in pieces
        self.order = 0  # operation attributes seen so far
        self.bad_order = False
        self.bad_value = 0  # status of the first attribute that may not be ignored
        self.charset_ok = True
        self.language = 0  # the two letters of attributes-natural-language
        self.uri = 0  # bytes of the target URI in the arena
        self.uri_job_id = 0  # job-id at the end of a job-uri; -1 = printer-uri
        self.job_id = 0
        self.user_start = self.user_stop = 0
        self.name_start = self.name_stop = 0
        self.document_start = self.document_stop = 0
        self.has_requested = False
        self.format = formats.OCTET_STREAM
        self.compression_ok = True
        self.limit = 0
        self.which = 0  # index of WHICH
        self.fidelity = False
        self.media = -1
        self.media_keyword = None
        self.col_x = self.col_y = 0
        self.job_ids = ()
        self.unsupported_n = 0
        self._seen = 0  # bit i: attribute names.R_ i was there
        self.ignored = False
        self._used = 0
        self.kept = None  # bytearray of records, see kept.py
        self.kept_n = 0
        if (
            self.last_document is not None
            or self.mandatory is not None
            or self.overrides is not None
            or self.my_jobs
            or self.must_refuse
        ):
            self._forget()
        for i in range(template.ROWS):
            self.choices[i] = template.UNSET
        for i in range(WANTED_BYTES):
            self.wanted[i] = 0

    def _forget(self):  # cold
        self.overrides = self.mandatory = self.last_document = None
        self.must_refuse = self.my_jobs = False

    # Reader events.

    def header(self, reader):
        """The first eight bytes: version, operation-id, request-id."""
        self.major = reader.version_major
        self.minor = reader.version_minor
        self.operation_id = reader.operation_id
        copy(self.request_id, 0, reader.request_id, 0, 4)
        self.operation = -1
        if 0 < reader.operation_id < 256:
            rows = tables.OPERATIONS
            for i in range(0, len(rows), names.OPERATION_BYTES):
                if rows[i] == reader.operation_id:
                    self.operation = i

    def _keeps(self):
        i = self.operation
        return i >= 0 and tables.OPERATIONS[i + 1] & names.OPERATION_KEEPS

    def group(self, reader):
        """A group begins: subscriptions may come without a single attribute."""
        if reader.group == t.GROUP_SUBSCRIPTION:
            self._keep(reader, True)

    def value(self, reader):
        """One value of one attribute."""
        group = reader.group
        if group == t.GROUP_OPERATION:
            if reader.index == 0 and reader.depth == 0 and reader.tag != t.TAG_END_COLLECTION:
                self._count(reader)
        elif group == t.GROUP_SUBSCRIPTION or (group == t.GROUP_PRINTER and self._keeps()):
            self._keep(reader, False)
            return
        elif group != t.GROUP_JOB:
            return  # other groups belong to operations not offered
        i = attributes.find(reader.name, reader.name_len)
        kind = attributes.getter[i] if i >= 0 else -1
        if (group == t.GROUP_JOB or i < 0 or kind >= names.R_MEDIA) and self._keeps():
            self._keep(reader, False)
        elif group == t.GROUP_OPERATION and kind >= names.R_MEDIA:
            return  # what a job asks for stands in its own group
        elif i < 0:
            if group == t.GROUP_JOB and reader.depth == 0 and reader.index == 0:
                if reader.tag != t.TAG_END_COLLECTION:
                    self.ignore(reader, False)
        elif kind >= names.R_TEMPLATE:
            self._template(kind - names.R_TEMPLATE, reader)
        elif kind >= names.R_MEDIA_COL:
            from platen.model import request_rare

            request_rare.collection(self, kind, reader)
        elif reader.tag != _TAGS[2 * kind] and reader.tag != _TAGS[2 * kind + 1]:
            self.bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
        elif reader.index == 0 or kind in (names.R_REQUESTED, names.R_JOB_IDS, names.R_MANDATORY):
            self._known(kind, reader)

    def _count(self, reader):
        # RFC 8011 section 4.1.4.1: charset first, natural language second.
        self.order += 1
        if self.order == 1:
            if not reader.name_is(b"attributes-charset"):
                self.bad_order = True
        elif self.order == 2 and not reader.name_is(b"attributes-natural-language"):
            self.bad_order = True

    def bad(self, status):
        """Note the status of something that may not be ignored; the first one counts."""
        if not self.bad_value:
            self.bad_value = status

    def _known(self, kind, reader):
        if reader.index == 0:
            # An attribute may stand in a group once (RFC 8010 section 3.1.3).
            if self._seen >> kind & 1:
                self.bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
                return
            self._seen |= 1 << kind
        if kind == names.R_REQUESTED:
            self._requested(reader)
        elif kind == names.R_PRINTER_URI or kind == names.R_JOB_URI:
            self._target(kind, reader)
        elif kind == names.R_CHARSET:
            self.charset_ok = reader.value_is(b"utf-8") or reader.value_is(b"us-ascii")
        elif kind == names.R_LANGUAGE:
            self.language = (reader.value[0] | 32) << 8 | reader.value[1] | 32
        elif kind == names.R_JOB_ID:
            self.job_id = reader.integer()
        elif kind == names.R_USER:
            self.user_start, self.user_stop = self._text(reader, limits.USER_NAME_BYTES)
        elif kind == names.R_JOB_NAME:
            self.name_start, self.name_stop = self._text(reader, limits.JOB_NAME_BYTES)
        elif kind == names.R_DOCUMENT_NAME:
            self.document_start, self.document_stop = self._text(reader, limits.JOB_NAME_BYTES)
        elif kind == names.R_FORMAT:
            self.format = formats.by_name(reader)
        elif kind == names.R_COMPRESSION:
            self.compression_ok = reader.value_is(b"none")
        elif kind == names.R_MEDIA:
            self._media(reader)
        elif kind == names.R_LAST_DOCUMENT:
            self.last_document = reader.boolean()
        elif kind == names.R_FIDELITY:
            self.fidelity = reader.boolean()
        else:
            from platen.model import request_rare

            request_rare.field(self, kind, reader)

    def _text(self, reader, most):
        """Copy the value into the arena, cut at a character; nameWithLanguage keeps the name."""
        start = 0
        stop = reader.stored
        value = reader.value
        if reader.tag == t.TAG_NAME_WITH_LANGUAGE:
            start = 4 + (value[0] << 8 | value[1])
        if stop - start > most:
            stop = start + most
            while stop > start and value[stop] & 0xC0 == 0x80:
                stop -= 1
        used = self._used
        n = max(0, min(stop - start, _ARENA_BYTES - used))
        for k in range(n):
            c = value[start + k]
            self.arena[used + k] = c if c >= 32 and c != 127 else 63
        self._used = used + n
        return used, used + n

    def _keep(self, reader, is_group):
        """Keep what only a rare operation knows."""
        from platen.model import request_rare

        request_rare.keep(self, reader, is_group)

    # Targets.

    def _target(self, kind, reader):
        """Keep the URI up to `/ipp/print`; the job-id of a job-uri is what follows."""
        if self.uri:
            return
        n = reader.stored
        value = reader.value
        if reader.value_len > _URI_BYTES or not self._ipp_scheme(value, n):
            self.uri_job_id = -2  # not one of ours: client-error-not-found
            self.uri = 1
            return
        job_id = -1
        if kind == names.R_JOB_URI:
            start = n
            while start and 48 <= value[start - 1] <= 57:
                start -= 1
            job_id = 0
            for k in range(start, n):
                # More digits than a job-id of ours has: none that there is.
                if job_id > limits.JOB_ID_MAX // 10:
                    job_id = limits.JOB_ID_MAX + 1
                    break
                job_id = job_id * 10 + value[k] - 48
            n = start
            n -= 1  # the slash
        path = self.path
        base = n - len(path)
        if base < 6 or value[base:n] != path or (kind == names.R_JOB_URI and value[n] != 47):
            job_id = -2
        host = at = value.find(b"//") + 2
        if job_id != -2:
            # cupsd leaves a queue's name and password in: they prove nothing and go no further.
            host = max(at, value.find(b"@", at, base) + 1)
            if not _is_authority(value, host, base) or value.find(b"/", at, host) >= 0:
                job_id = -2
        self.uri_start = self._used
        copy(self.arena, self._used, value, 0, at)
        copy(self.arena, self._used + at, value, host, max(host, n))
        n -= host - at
        self._used += n
        self.uri = n
        self.uri_job_id = job_id

    def _ipp_scheme(self, value, n):
        if n < 8 or value[n - 1] <= 32:
            return False
        head = bytes(value[:8]).lower()
        return head.startswith((b"ipp://", b"ipps://", b"http://", b"https://"))

    def absolute(self, scheme, path):
        """An absolute URI of this printer as the client named it in its Host field."""
        host = bytes(self.host[: self.host_len]) or self.printer.host
        return scheme + host + path

    def base_uri(self):
        """This printer's URI as the client wrote it; job-uri is built on it."""
        return bytes(self.arena[self.uri_start : self.uri_start + self.uri])

    def user(self):
        """Who asks: the proven name, else requesting-user-name or `anonymous` (RFC 8011 5.4.2)."""
        if self.who is not None:
            return self.who.name
        return bytes(self.arena[self.user_start : self.user_stop]) or b"anonymous"

    def level(self):
        """The strength of this request: rank of its identity, doubled, and 1 for TLS."""
        rank = identity.REQUESTING_USER_NAME if self.who is None else self.who.rank
        return rank << 1 | self.secure

    # requested-attributes.

    def _table(self):
        if self.operation < 0:
            return None
        kind = tables.OPERATIONS[self.operation + 1] >> names.OPERATION_TABLE_SHIFT & 3
        if kind == names.OPERATION_PRINTER_TABLE:
            return self.printer.attributes
        if kind == names.OPERATION_JOB_TABLE:
            return self.printer.job_attributes
        return None

    def _requested(self, reader):
        self.has_requested = True
        table = self._table()
        if table is None:
            if self._keeps():
                self._keep(reader, False)
            return
        i = table.find(reader.value, reader.value_len)
        if i >= 0:
            add(self.wanted, i)
        elif reader.value_is(b"all"):
            table.want(self.wanted, names.IN_DESCRIPTION | names.IN_TEMPLATE | names.IN_STATUS)
        elif reader.value_is(b"job-template"):
            table.want(self.wanted, names.IN_TEMPLATE)
        elif reader.value_is(b"printer-description") or reader.value_is(b"job-description"):
            table.want(self.wanted, names.IN_DESCRIPTION)
        elif reader.value_is(b"printer-status") or reader.value_is(b"job-status"):
            table.want(self.wanted, names.IN_STATUS)
        elif reader.value_is(b"job-actual"):
            table.want(self.wanted, names.IN_ACTUAL)

    # Job template.

    def _template(self, row, reader):
        if reader.depth or reader.tag == t.TAG_END_COLLECTION:
            return
        # What is longer than the reader keeps is no value of ours.
        if reader.stored < reader.value_len:
            i = template.UNSET
        else:
            i = choice.match(row, reader.tag, reader.value, reader.value_len)
        if i == template.UNSET:
            self.ignore(reader, not reader.index)
        elif not reader.index:
            self.choices[row] = i

    def _media(self, reader):
        i = -1
        if reader.stored == reader.value_len:
            i = self.printer.media.by_keyword(reader.value, reader.stored)
        if i < 0:
            self.ignore(reader, True)
        else:
            self.media = i

    def ignore(self, reader, known):
        """Note an attribute that will be ignored: with its value if the attribute is known."""
        from platen.model import request_rare

        request_rare.ignore(self, reader, known)

    # For the job.

    def describe(self, job):
        """Give a new job what this request says about it."""
        media = self.printer.media
        job.user = self.user()
        level = self.level()
        if level != identity.USUAL:
            job.level = level
        if self.address:
            job.address = self.address
        job.name = bytes(self.arena[self.name_start : self.name_stop])
        job.choices = bytes(self.choices)
        job.media = self.media_keyword or media.keyword(max(0, self.media))
        if self.overrides is not None:
            job.overrides = self.overrides.made
        self.describe_document(job)
        if not job.name:
            job.name = job.document_name or b"Untitled"

    def describe_document(self, job):
        """Give a job what this request says about its document."""
        job.format = self.format
        if self.document_stop > self.document_start:
            job.document_name = bytes(self.arena[self.document_start : self.document_stop])

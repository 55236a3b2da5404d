# SPDX-License-Identifier: MIT
"""Requests as bytes and answers as dictionaries, for the tests of the model."""

from platen.core import ipp_reader, ipp_tags
from platen.core.ipp_writer import IPPWriter
from platen.model import dispatch, handlers
from platen.model.attributes import AttributeTable, Constant
from platen.model.description import told
from platen.model.printer import Printer
from platen.model.reply import Reply
from platen.model.request import Request
from platen.model.tables import JOB
from platen.model.tables_384 import MEDIA, PRINTER, STATIC
from platen.model.tables_job import STATIC as JOB_STATIC


def attribute(tag, name, value):
    """One attribute on the wire (RFC 8010 section 3.1.4)."""
    n = len(name)
    v = len(value)
    return bytes((tag, n >> 8, n & 255)) + name + bytes((v >> 8, v & 255)) + value


CHARSET = attribute(0x47, b"attributes-charset", b"utf-8")
LANGUAGE = attribute(0x48, b"attributes-natural-language", b"en")
PRINTER_URI = attribute(0x45, b"printer-uri", b"ipp://printer.local/ipp/print")
USER = attribute(0x42, b"requesting-user-name", b"ada")
JOB_GROUP = b"\x02"

ENGINE = {
    "dots": 384,
    "dpi": 203,
    "speed_mm_s": 60,
    "heat": {
        "command": "ESC 7",
        "default": "normal",
        "presets": {"light": [9, 60, 2], "normal": [7, 80, 2], "dark": [7, 120, 4]},
    },
}

CONFIG = {
    "name": "Test",
    "make_and_model": "Platen Test",
    "profile": "private",
    "host": "printer.local",
    "port": 631,
    "uuid": "4509a320-00a0-008f-00b6-002507510eca",
    "certificate": "certificate.der",
    "engine": ENGINE,
}


def unsigned(data):
    """Big-endian number in 4 bytes."""
    return data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3]


class Answer:
    """An IPP answer taken apart: `groups` is a list of (tag, {name: [value bytes, ...]}).

    `tags` has the tag of each first value: {name: tag}. ValueError for an attribute that stands
    in a group twice, or a value without an attribute.
    """

    def __init__(self, data):
        self.version = (data[0], data[1])
        self.status = data[2] << 8 | data[3]
        self.request_id = unsigned(data[4:8])
        self.groups = []
        self.tags = {}
        i = 8
        depth = 0
        name = b""
        while data[i] != 3:
            tag = data[i]
            if tag < 16:
                self.groups.append((tag, {}))
                name = b""
                i += 1
                continue
            n = data[i + 1] << 8 | data[i + 2]
            name = data[i + 3 : i + 3 + n] or name
            if not name or (n and name in self.groups[-1][1]):
                raise ValueError("%r stands where it may not" % name)
            if n:
                self.tags[name] = tag
            i += 3 + n
            v = data[i] << 8 | data[i + 1]
            if depth == 0 and tag != 0x37:
                self.groups[-1][1].setdefault(name, []).append(data[i + 2 : i + 2 + v])
            depth += 1 if tag == 0x34 else -1 if tag == 0x37 else 0
            i += 2 + v
        self.length = i + 1

    def all(self, tag):
        """The groups with this tag, as dictionaries."""
        return [attributes for found, attributes in self.groups if found == tag]

    def first(self, name):
        """First value of an attribute, in whatever group, or None."""
        for _tag, attributes in self.groups:
            if name in attributes:
                return attributes[name][0]
        return None


class Kit:
    """A printer with a clock that stands still, asked with bytes."""

    def __init__(self, config=CONFIG):
        self.now_s = 10
        self.printer = Printer(
            config,
            told(config),
            (
                AttributeTable(PRINTER, Constant(STATIC)),
                AttributeTable(JOB, Constant(JOB_STATIC)),
            ),
            MEDIA,
            lambda: self.now_s,
            lambda: 0,
            lambda a, b: a + b,
        )
        self.tx = bytearray(4096)
        self.reply = Reply(IPPWriter(self.tx))
        self.request = Request(self.printer)
        self.request.host = b"printer.local:631"
        self.request.host_len = 17
        self.request.secure = True
        self.reader = ipp_reader.IPPReader()
        self.job = None

    def ask(self, operation, attributes, version=(2, 0), request_id=7):
        """Answer to one request; a document it asks for is taken as printed."""
        self.send(operation, attributes, version, request_id)
        return Answer(self.message())

    def send(self, operation, attributes, version=(2, 0), request_id=7):
        """Hand the model one request; its answer waits in `reply`."""
        data = bytes((version[0], version[1], operation >> 8, operation & 255))
        for shift in (24, 16, 8, 0):
            data += bytes((request_id >> shift & 255,))
        data += (b"\x01" + attributes if attributes else b"") + b"\x03"
        request, reply, reader = self.request, self.reply, self.reader
        request.reset()
        reply.reset()
        reader.reset()
        reply.w.begin(0, len(self.tx))
        pos = 0
        while reader.event not in (ipp_reader.END, ipp_reader.BAD):
            pos = reader.feed(data, pos, len(data))
            if reader.event == ipp_reader.HEADER:
                request.header(reader)
            elif reader.event == ipp_reader.GROUP:
                request.group(reader)
            elif reader.event == ipp_reader.VALUE:
                request.value(reader)
        if reader.event == ipp_reader.BAD:
            handlers.refuse(request, reply, reader.error)
        else:
            self.job = dispatch.dispatch(self.printer, request, reply)
            if self.job is not None:
                self.job.has_document = True
                self.printer.start(self.job)
                self.printer.active = None
                self.printer.finish(
                    self.job, ipp_tags.JOB_COMPLETED, (b"job-completed-successfully",)
                )
                handlers.document_done(self.printer, request, reply, self.job)

    def message(self):
        """The whole answer as bytes."""
        return b"".join(self.pieces(len(self.tx)))

    def pieces(self, size):
        """The answer as it goes out through a buffer of `size` bytes."""
        reply = self.reply
        w = reply.w
        w.limit = size
        done = False
        parts = []
        while not done:
            done = reply.fill(self.printer)
            parts.append(bytes(self.tx[: w.pos]))
            if reply.span_stop > reply.span_start:
                parts[-1] += STATIC[reply.span_start : reply.span_stop]
            elif not done and not w.pos:
                raise ValueError("an attribute does not fit")
            w.begin(0, size)
        return parts

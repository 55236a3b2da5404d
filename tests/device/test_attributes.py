# SPDX-License-Identifier: MIT
"""Printer attributes: the table, group keywords, filtering, and what clients cannot do without."""

import unittest

from modelkit import CHARSET, LANGUAGE, PRINTER_URI, USER, Answer, Kit, attribute, unsigned
from platen.buffers import TX_BYTES
from platen.core import ipp_tags as t
from platen.model import names
from platen.model.attributes import AttributeTable, Constant
from platen.model.oauth_status import at_port
from platen.model.tables import JOB, REQUEST
from platen.model.tables_384 import PRINTER, STATIC
from platen.model.tables_job import STATIC as JOB_STATIC
from support import no_alloc

# A collection of media-col-default behind the two bytes of its empty value.
COL_BYTES = 267

# What an HTTP head takes of the buffer: HEAD_BYTES of shell/answer.py, which CPython cannot load.
HEAD_BYTES = 136

# Room of a connection's buffer for the answer.
PIECE = TX_BYTES - HEAD_BYTES - 2

BASE = CHARSET + LANGUAGE + PRINTER_URI + USER

# What CUPS 2.4 needs to set up a driverless queue, and what iOS and Android look for.
NEEDED = (
    b"printer-uri-supported",
    b"uri-security-supported",
    b"uri-authentication-supported",
    b"printer-uuid",
    b"media-supported",
    b"media-col-ready",
    b"media-size-supported",
    b"urf-supported",
    b"pwg-raster-document-resolution-supported",
    b"pwg-raster-document-type-supported",
    b"document-format-supported",
    b"operations-supported",
    b"ipp-versions-supported",
    b"printer-state-reasons",
)


def requested(*names):
    """requested-attributes."""
    data = attribute(t.TAG_KEYWORD, b"requested-attributes", names[0])
    for name in names[1:]:
        data += attribute(t.TAG_KEYWORD, b"", name)
    return data


class Table(unittest.TestCase):
    def test_every_name_is_found_and_no_other(self):
        for data, static in ((PRINTER, STATIC), (JOB, JOB_STATIC), (REQUEST, b"")):
            table = AttributeTable(data, Constant(static))
            records = data[0] + static
            for i in range(table.count):
                at = table.start(i)
                name = records[at + 3 : at + 3 + records[at + 2]]
                self.assertEqual(table.find(name, len(name)), i)
                self.assertEqual(table.find(name + b"x", len(name) + 1), -1)
            for name in (b"", b"ab", b"no-such-attribute", b"x" * 255):
                self.assertEqual(table.find(name, len(name)), -1)

    def test_find_allocates_nothing(self):
        table = AttributeTable(JOB, Constant(JOB_STATIC))
        self.assertEqual(no_alloc(table.find, b"job-id", 6), 0)


class PrinterAttributes(unittest.TestCase):
    def setUp(self):
        self.kit = Kit()

    def get(self, *names):
        extra = requested(*names) if names else b""
        answer = self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, BASE + extra)
        self.assertEqual(answer.status, 0)
        found = {}
        for tag, attributes in answer.groups:
            if tag == t.GROUP_PRINTER:
                found = attributes
        return found

    def test_default_is_all_but_the_database(self):
        everything = self.get()
        self.assertEqual(sorted(everything), sorted(self.get(b"all")))
        self.assertFalse(b"media-col-database" in everything)
        for name in NEEDED:
            self.assertIn(name, everything)

    def test_database_on_request(self):
        found = self.get(b"all", b"media-col-database")
        self.assertIn(b"media-col-database", found)
        self.assertIn(b"printer-state", found)
        self.assertEqual(list(self.get(b"media-col-database")), [b"media-col-database"])

    def test_groups(self):
        template = self.get(b"job-template")
        self.assertIn(b"media-default", template)
        self.assertIn(b"print-color-mode-supported", template)
        self.assertFalse(b"printer-name" in template)
        description = self.get(b"printer-description")
        self.assertIn(b"printer-name", description)
        self.assertFalse(b"media-default" in description)

    def test_names(self):
        self.assertEqual(
            sorted(self.get(b"printer-name", b"printer-state")),
            [b"printer-name", b"printer-state"],
        )
        self.assertEqual(self.get(b"none"), {})
        self.assertEqual(list(self.get(b"mopria-certified", b"printer-name")), [b"printer-name"])

    def test_uris_follow_the_host_field(self):
        found = self.get()
        self.assertEqual(found[b"printer-uri-supported"], [b"ipps://printer.local:631/ipp/print"])
        self.assertEqual(found[b"printer-more-info"], [b"https://printer.local:631/"])

    def test_parallel_uri_attributes(self):
        found = self.get()
        n = len(found[b"printer-uri-supported"])
        self.assertEqual(len(found[b"uri-security-supported"]), n)
        self.assertEqual(len(found[b"uri-authentication-supported"]), n)

    # proves: B32
    def test_where_tokens_come_from_is_said_when_asked_for(self):
        names = (b"oauth-authorization-server-uri", b"oauth-authorization-scope")
        everything = self.get()
        for name in names:
            self.assertFalse(name in everything)
            self.assertEqual(self.get(name), {name: [b""]})  # no-value

    def test_another_port(self):
        for authority in (b"p.local", b"p.local:631", b"p:1", b"192.0.2.7:65535"):
            host = authority.split(b":")[0]
            uri = at_port(b"ipps://%s/ipp/print" % authority, b"8632")
            self.assertEqual(uri, b"ipps://%s:8632/ipp/print" % host)
        for authority in (b"[2001:db8::1]", b"[2001:db8::1]:631", b"[::1]:1"):
            host = authority.split(b"]")[0]
            uri = at_port(b"ipps://%s/ipp/a:b" % authority, b"8632")
            self.assertEqual(uri, b"ipps://%s]:8632/ipp/a:b" % host)

    def test_operations_are_the_table(self):
        from platen.model.operations import OPERATIONS, PRIVATE

        offered = [unsigned(v) for v in self.get(b"operations-supported")[b"operations-supported"]]
        self.assertEqual(offered, [row[0] for row in OPERATIONS if row[5][PRIVATE]])

    def test_urf_tokens(self):
        tokens = self.get()[b"urf-supported"]
        self.assertIn(b"RS203", tokens)
        self.assertIn(b"W8", tokens)
        self.assertFalse(b"DM1" in tokens)

    def test_margins_are_never_zero(self):
        found = self.get()
        for side in (b"bottom", b"left", b"right", b"top"):
            self.assertTrue(unsigned(found[b"media-" + side + b"-margin-supported"][0]) > 0)

    def test_engine_state(self):
        kit = self.kit
        self.assertEqual(unsigned(self.get()[b"printer-state"][0]), t.PRINTER_IDLE)
        kit.printer.engine_reasons = lambda: (b"media-empty-error",)
        found = self.get()
        self.assertEqual(unsigned(found[b"printer-state"][0]), t.PRINTER_STOPPED)
        self.assertEqual(found[b"printer-state-reasons"], [b"media-empty-error"])
        self.assertEqual(found[b"printer-state-message"], [b"Load a paper roll."])

    def test_unknown_document_format(self):
        extra = attribute(t.TAG_MIME_MEDIA_TYPE, b"document-format", b"application/pdf")
        answer = self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, BASE + extra)
        self.assertEqual(answer.status, 0x040A)

    def test_pieces_make_the_same_answer(self):
        extra = requested(b"all", b"media-col-database")
        whole = self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, BASE + extra)
        for size in (PIECE, 640, 2000):
            with self.subTest(size=size):
                self.kit.send(t.OP_GET_PRINTER_ATTRIBUTES, BASE + extra)
                pieces = self.kit.pieces(size)
                self.assertEqual(Answer(b"".join(pieces)).groups, whole.groups)

    def test_ready_media_come_one_by_one(self):
        self.kit.printer.set_text(names.P_MEDIA_READY, b"\3\0\2")
        extra = requested(b"media-ready", b"media-col-ready", b"media-col-default")
        self.kit.send(t.OP_GET_PRINTER_ATTRIBUTES, BASE + extra)
        pieces = self.kit.pieces(PIECE)
        self.assertTrue(len(pieces) > 3)
        data = b"".join(pieces)
        found = Answer(data).all(t.GROUP_PRINTER)[0]
        self.assertEqual(len(found[b"media-col-ready"]), 3)
        # Each is the default one in all but its size: width and length behind their names.
        default = data[data.index(b"media-col-default") + 17 + 2 :][:COL_BYTES]
        at = data.index(b"media-col-ready") + 15 + 2
        for x, y in ((5400, 8600), (4805, 29700), (4805, 8000)):
            col = bytearray(data[at : at + COL_BYTES])
            for name, number in ((b"x-dimension", x), (b"y-dimension", y)):
                value = bytes(col).index(name) + 11 + 5
                self.assertEqual(unsigned(col[value : value + 4]), number)
                other = default.index(name) + 11 + 5
                col[value : value + 4] = default[other : other + 4]
            self.assertEqual(bytes(col), default)
            at += COL_BYTES + 5

    def test_size(self):
        self.assertTrue(self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, BASE).length <= 8192)


if __name__ == "__main__":
    unittest.main()

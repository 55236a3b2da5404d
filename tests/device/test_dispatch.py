# SPDX-License-Identifier: MIT
"""The request ladder: every rung that can break, and its status (RFC 8011 section 4.1)."""

import unittest

from modelkit import CHARSET, JOB_GROUP, LANGUAGE, PRINTER_URI, USER, Kit, attribute
from platen.core import ipp_tags as t

BASE = CHARSET + LANGUAGE + PRINTER_URI + USER


class Ladder(unittest.TestCase):
    def setUp(self):
        self.kit = Kit()

    def status(self, operation, attributes, **header):
        return self.kit.ask(operation, attributes, **header).status

    def test_good_request(self):
        self.assertEqual(self.status(t.OP_GET_PRINTER_ATTRIBUTES, BASE), 0)

    def test_versions(self):
        for version, status in (
            ((0, 0), 0x0503),
            ((3, 0), 0x0503),
            ((9, 9), 0x0503),
            ((1, 0), 0),
            ((1, 1), 0),
            ((2, 0), 0),
            ((2, 2), 0),
        ):
            with self.subTest(version=version):
                answer = self.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, BASE, version=version)
                self.assertEqual(answer.status, status)
                if not status:
                    self.assertEqual(answer.version, version)

    def test_request_id(self):
        for request_id, status in ((0, 0x0400), (1, 0), (0x7FFFFFFF, 0), (0x80000000, 0x0400)):
            with self.subTest(request_id=request_id):
                answer = self.kit.ask(t.OP_GET_JOBS, BASE, request_id=request_id)
                self.assertEqual(answer.status, status)
                self.assertEqual(answer.request_id, request_id)

    def test_first_attributes(self):
        for attributes in (
            b"",
            CHARSET,
            LANGUAGE,
            LANGUAGE + CHARSET + PRINTER_URI,
            PRINTER_URI + CHARSET + LANGUAGE,
            CHARSET + PRINTER_URI + LANGUAGE,
        ):
            with self.subTest(attributes=attributes):
                self.assertEqual(self.status(t.OP_GET_JOBS, attributes), 0x0400)

    def test_charset(self):
        latin = attribute(t.TAG_CHARSET, b"attributes-charset", b"iso-8859-1")
        self.assertEqual(self.status(t.OP_GET_JOBS, latin + LANGUAGE + PRINTER_URI), 0x040D)

    def test_target(self):
        self.assertEqual(self.status(t.OP_GET_JOBS, CHARSET + LANGUAGE + USER), 0x0400)
        for uri, status in (
            (b"ipp://x/ipp/print", 0),
            (b"ipps://printer.local:631/ipp/print", 0),
            (b"IPP://x/ipp/print", 0),
            (b"http://x:631/ipp/print", 0),
            (b"ipps://ada:a%3Ab@x:631/ipp/print", 0),  # as cupsd, of a queue with a password
            (b"ipps://ada@/ipp/print", 0x0406),
            (b"ipps://@x@y/ipp/print", 0x0406),
            (b"ipps://x/y@z/ipp/print", 0x0406),
            (b"ipp://x/ipp/other", 0x0406),
            (b"ipp://x/printers/y", 0x0406),
            (b"ftp://x/ipp/print", 0x0406),
            (b"x", 0x0406),
            (b"ipp://x/" + b"a" * 1000, 0x0406),
        ):
            with self.subTest(uri=uri):
                target = attribute(t.TAG_URI, b"printer-uri", uri)
                self.assertEqual(self.status(t.OP_GET_JOBS, CHARSET + LANGUAGE + target), status)

    def test_a_password_in_the_uri_is_not_sent_back(self):
        uri = attribute(t.TAG_URI, b"printer-uri", b"ipps://ada:secret@x:631/ipp/print")
        answer = self.kit.ask(t.OP_CREATE_JOB, CHARSET + LANGUAGE + uri + USER)
        self.assertEqual(answer.status, 0)
        self.assertEqual(answer.first(b"job-uri"), b"ipps://x:631/ipp/print/1")
        job = attribute(t.TAG_URI, b"job-uri", b"ipps://ada:secret@x:631/ipp/print/1")
        answer = self.kit.ask(t.OP_GET_JOB_ATTRIBUTES, CHARSET + LANGUAGE + job + USER)
        self.assertEqual(answer.status, 0)
        self.assertEqual(answer.first(b"job-printer-uri"), b"ipps://x:631/ipp/print")

    def test_unknown_operation(self):
        for operation in (0x0003, 0x0007, 0x0025, 0x0066, 0x0067, 0x0102, 0x4001, 0x8002):
            self.assertEqual(self.status(operation, BASE), 0x0501)

    def test_unknown_job(self):
        job = attribute(t.TAG_INTEGER, b"job-id", b"\0\0\0\x63")
        self.assertEqual(self.status(t.OP_GET_JOB_ATTRIBUTES, BASE + job), 0x0406)
        self.assertEqual(self.status(t.OP_CANCEL_JOB, BASE), 0x0400)

    def test_wrong_tag(self):
        bad = attribute(t.TAG_KEYWORD, b"requesting-user-name", b"eve")
        self.assertEqual(
            self.status(t.OP_GET_JOBS, CHARSET + LANGUAGE + PRINTER_URI + bad), 0x0400
        )

    def test_repeated_attributes(self):
        for twice in (USER, attribute(t.TAG_NAME, b"job-name", b"n" * 200), PRINTER_URI):
            with self.subTest(twice=twice):
                self.assertEqual(self.status(t.OP_VALIDATE_JOB, BASE + twice + twice), 0x0400)

    def test_longest_keywords(self):
        for n in (191, 192, 193, 208, 209, 255):
            with self.subTest(n=n):
                long = attribute(t.TAG_KEYWORD, b"requested-attributes", b"k" * n)
                self.assertEqual(self.status(t.OP_GET_PRINTER_ATTRIBUTES, BASE + long), 0)

    def test_longest_uri(self):
        # 96 bytes are kept: a 63-byte name and a port fit.
        for n, status in ((63, 0), (67, 0), (68, 0x0406), (200, 0x0406)):
            with self.subTest(n=n):
                uri = b"ipps://" + b"h" * n + b".local:65535/ipp/print"
                target = attribute(t.TAG_URI, b"printer-uri", uri)
                self.assertEqual(self.status(t.OP_GET_JOBS, CHARSET + LANGUAGE + target), status)

    def test_a_request_cut_short_says_nothing_of_the_one_before(self):
        self.kit.ask(t.OP_GET_JOBS, BASE, request_id=0x11223344)
        self.kit.request.reset()
        self.assertEqual(bytes(self.kit.request.request_id), b"\0\0\0\0")

    def test_format_and_compression(self):
        for name, tag, value, status in (
            (b"document-format", t.TAG_MIME_MEDIA_TYPE, b"application/pdf", 0x040A),
            (b"document-format", t.TAG_MIME_MEDIA_TYPE, b"image/urf", 0),
            (b"document-format", t.TAG_MIME_MEDIA_TYPE, b"IMAGE/PWG-Raster", 0),
            (b"document-format", t.TAG_MIME_MEDIA_TYPE, b"text/plain; charset=utf-8", 0),
            (b"compression", t.TAG_KEYWORD, b"none", 0),
            (b"compression", t.TAG_KEYWORD, b"gzip", 0x040F),
        ):
            with self.subTest(value=value):
                extra = attribute(tag, name, value)
                self.assertEqual(self.status(t.OP_VALIDATE_JOB, BASE + extra), status)

    def test_fidelity(self):
        sides = JOB_GROUP + attribute(t.TAG_KEYWORD, b"sides", b"two-sided-long-edge")
        fidelity = attribute(t.TAG_BOOLEAN, b"ipp-attribute-fidelity", b"\1")
        answer = self.kit.ask(t.OP_VALIDATE_JOB, BASE + sides)
        self.assertEqual(answer.status, 0x0001)
        self.assertEqual(
            answer.groups[1], (t.GROUP_UNSUPPORTED, {b"sides": [b"two-sided-long-edge"]})
        )
        answer = self.kit.ask(t.OP_VALIDATE_JOB, BASE + fidelity + sides)
        self.assertEqual(answer.status, 0x040B)
        self.assertEqual(answer.groups[1][0], t.GROUP_UNSUPPORTED)

    def test_unknown_template_attribute(self):
        extra = JOB_GROUP + attribute(t.TAG_KEYWORD, b"smi32473-colour", b"mauve")
        answer = self.kit.ask(t.OP_VALIDATE_JOB, BASE + extra)
        self.assertEqual(answer.status, 0x0001)
        self.assertEqual(answer.groups[1], (t.GROUP_UNSUPPORTED, {b"smi32473-colour": [b""]}))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Attributes about security that are asked for by name: URIs, privacy, failures of TLS."""

import unittest

from modelkit import CHARSET, CONFIG, LANGUAGE, PRINTER_URI, Answer
from opskit import EVE, Ops, job_id, requested, t, unsigned
from platen.model import names, security_status
from platen.model.job_status import is_public

XRI = b"printer-xri-supported"
TLS = names.VENDOR + b"tls-"
MECHANISMS = (b"digest", b"basic", b"oauth", b"certificate")


class Socket:
    """As much of an SSLContext or an SSLSocket as is asked."""


class SecurityStatus(unittest.TestCase):
    # proves: C08
    def test_nobody_gets_them_without_asking(self):
        kit = Ops()
        by_name = [name for name, _getter in names.PRINTER_BY_NAME]
        by_name += [b"job-privacy-scope", b"job-privacy-attributes", b"document-privacy-scope"]
        for wanted in ((), (b"all",), (b"printer-description",)):
            found = kit.attributes(*wanted)
            for name in by_name:
                self.assertFalse(name in found, name)
        self.came_over(kit, Socket())
        found = kit.attributes(*by_name)
        # Without a policy, without a connection, without print_uri there is nothing to say.
        nothing = (
            b"printer-privacy-policy-uri",
            b"reference-uri-schemes-supported",
            TLS + b"versions-supported",
        )
        for name in by_name:
            self.assertEqual(name in found, name not in nothing, name)
        found = kit.attributes(b"uri-security-supported", b"ipp-features-supported")
        self.assertEqual(found[b"uri-security-supported"], [b"tls"])
        for feature in found[b"ipp-features-supported"]:
            self.assertFalse(b"tls" in feature)

    # proves: C01 C06 C08
    def test_failures_by_kind(self):
        kit = Ops()
        wanted = [TLS + what for what in (
            b"version-negotiation-failures", b"handshake-failures", b"last-failure"
        )]  # fmt: skip
        answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(*wanted))
        self.assertEqual([unsigned(answer.first(name)) for name in wanted[:2]], [0, 0])
        self.assertEqual(answer.tags[wanted[2]], t.TAG_NO_VALUE)
        counts = [2, 3, 5, 7, 11, 13]
        for last in range(len(security_status.KINDS)):
            kit.printer.tls_failures = counts + [last]
            found = kit.attributes(*wanted)
            self.assertEqual([unsigned(found[name][0]) for name in wanted[:2]], [2, 41])
            self.assertEqual(found[wanted[2]], [security_status.KINDS[last]])

    def came_over(self, kit, sock):
        kit.request.carrier = Socket()
        kit.request.carrier.stream = Socket()
        kit.request.carrier.stream.sock = sock

    # proves: C08
    def test_versions_and_session(self):
        kit = Ops()
        wanted = requested(TLS + b"versions-supported", TLS + b"session")
        for suites, versions in (
            (["TLS-ECDHE-X"], [b"tls-1.2"]),
            (["TLS-ECDHE-X", "TLS1-3-AES-Y"], [b"tls-1.2", b"tls-1.3"]),
        ):
            kit.printer.tls = Socket()
            kit.printer.tls.get_ciphers = lambda suites=suites: suites
            sock = Socket()
            sock.cipher = lambda: ("X", "TLSv1.3")
            self.came_over(kit, sock)
            answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, wanted)
            found = answer.all(t.GROUP_PRINTER)[0]
            self.assertEqual(found[TLS + b"versions-supported"], versions)
            self.assertEqual(found[TLS + b"session"], [b"TLSv1.3 X"])
        self.came_over(kit, Socket())  # of a build that does not know
        answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, wanted)
        self.assertEqual(answer.tags[TLS + b"session"], t.TAG_NO_VALUE)

    def test_privacy_policy(self):
        kit = Ops()
        kit.printer.privacy_policy_uri = b"https://example.com/privacy"
        name = b"printer-privacy-policy-uri"
        answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(name))
        self.assertEqual(answer.first(name), b"https://example.com/privacy")
        self.assertEqual(answer.tags[name], t.TAG_URI)

    # proves: A32 A46
    def test_privacy_is_what_others_cannot_see(self):
        """job-privacy-attributes, and nothing else, is missing where somebody else asks."""
        kit = Ops()
        job = kit.print()
        every = [name for name, _getter in names.JOB]
        mine = kit.get(job, b"all", *every)
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id) + requested(b"all", *every), EVE)
        seen = answer.all(t.GROUP_JOB)[0]
        found = kit.attributes(b"job-privacy-attributes", b"job-privacy-scope")
        private = found[b"job-privacy-attributes"]
        self.assertEqual(found[b"job-privacy-scope"], [b"owner"])
        self.assertTrue(b"job-name" in mine and b"job-name" not in seen)
        for name in mine:
            is_template = name in (b"media", b"overrides") or name not in every
            if not name.endswith(b"-actual") and is_template:
                self.assertFalse(name in seen, name)
                self.assertIn(b"job-template", private)
            else:
                self.assertEqual(name in private, name not in seen, name)
        for name, getter in names.JOB:
            self.assertFalse(is_public(getter) and name in private, name)

    def ways(self, host):
        config = dict(CONFIG)
        config["host"] = host
        kit = Ops("users", config)
        kit.printer.ways = tuple(
            [(b"ipps://", b"/ipp/" + word, b"tls", word, b"", None) for word in MECHANISMS]
        )
        kit.request.host = (host + ":65535").encode()
        kit.request.host_len = len(kit.request.host)
        return kit

    # proves: A64
    def test_uris_go_out_in_pieces(self):
        """Four of them do not fit the transmit buffer, whatever room there is before them."""
        host = "p" * 63 + ".local"
        kit = self.ways(host)
        extra = requested(XRI, b"xri-authentication-supported", b"xri-security-supported")
        whole = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, extra)
        for size in (300, 342, 400, 500, 700):
            kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, b"")  # sets who asks
            pieces = self.pieces(kit, extra, size)
            self.assertTrue(len(pieces) > 1)
            answer = Answer(b"".join(pieces))
            self.assertEqual(answer.groups, whole.groups)
            data = b"".join(pieces)
            self.assertEqual(data.count(b"xri-uri"), len(MECHANISMS))
            self.assertEqual(data.count(XRI), 1)
            for word in MECHANISMS:
                uri = b"ipps://%s:65535/ipp/%s" % (host.encode(), word)
                self.assertEqual(data.count(uri), 1)
        group = whole.all(t.GROUP_PRINTER)[0]
        self.assertEqual(group[b"xri-authentication-supported"], list(MECHANISMS))
        self.assertEqual(group[b"xri-security-supported"], [b"tls"])

    def pieces(self, kit, extra, size):
        kit.send(t.OP_GET_PRINTER_ATTRIBUTES, CHARSET + LANGUAGE + PRINTER_URI + extra)
        return kit.pieces(size)

    def test_a_client_that_breaks_off_leaves_nothing_to_the_next(self):
        kit = self.ways("printer.local")
        extra = requested(XRI)
        whole = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, extra)
        kit.send(t.OP_GET_PRINTER_ATTRIBUTES, CHARSET + LANGUAGE + PRINTER_URI + extra)
        kit.reply.w.limit = 300
        self.assertFalse(kit.reply.fill(kit.printer))  # and no more of it
        again = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, extra)
        self.assertEqual(again.groups, whole.groups)
        self.assertEqual(again.length, whole.length)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The responder without a network: probing, announcing, answering, giving way."""

import unittest

import vectors_mdns as v
from mdnskit import CLIENT, GROUP, OURS, Air
from modelkit import CHARSET, CONFIG, LANGUAGE, PRINTER_URI
from opskit import keyword
from platen.core import ipp_tags as t
from platen.core.dns_message import MAX_LABEL_BYTES, PTR, SRV, TXT, A, Reader
from platen.model import dnssd
from platen.shell import mdns_answer, mdns_claim

LOCAL = b"\x05local\0"
IPP = b"\x04_ipp\x04_tcp" + LOCAL
INSTANCE = b"\x04test" + IPP
NAME = b"\x0dplaten-a1b2c3" + LOCAL
HERE = (NAME, A)


def strings(value):
    """The keys of a TXT record."""
    found = {}
    at = 0
    while at < len(value):
        n = value[at]
        key, _, text = value[at + 1 : at + 1 + n].partition(b"=")
        found[key] = text
        at += n + 1
    return found


class Claiming(unittest.TestCase):
    # proves: B21
    def test_three_probes_then_two_announcements(self):
        air = Air()
        air.desk.begin(air.now)
        air.wait(mdns_claim.PROBE_MS * 3)
        probes = air.said()
        air.wait(mdns_claim.PROBE_MS + 100)
        probes_or_more = probes + air.said()
        self.assertTrue(air.mdns.is_up)
        sections = [[r[0] for r in records] for _, records in probes_or_more]
        self.assertEqual(len(sections), 4)
        self.assertEqual(set(sections[0] + sections[1] + sections[2]), {2})
        self.assertEqual(set(sections[3]), {1})
        self.assertEqual([to for to, _ in probes_or_more], [GROUP] * 4)
        air.wait(1100)
        self.assertEqual([to for to, _ in air.said()], [GROUP])
        air.wait(mdns_answer.KEEP_MS - 1200)
        self.assertEqual(air.said(), [])

    def test_nothing_is_answered_before(self):
        air = Air()
        air.desk.begin(air.now)
        air.hear(v.BROWSE)
        air.wait(200)
        self.assertEqual([s for _, records in air.said() for s, *_ in records if s == 1], [])

    # proves: B23
    def test_a_name_that_is_taken(self):
        air = Air()
        air.desk.begin(air.now)
        air.wait(300)
        air.hear(v.TAKEN)
        air.wait(2000)
        self.assertEqual((air.mdns.instance, air.mdns.is_up), (b"Test (2)", True))
        request = CHARSET + LANGUAGE + PRINTER_URI
        request += keyword(b"requested-attributes", b"printer-name", b"printer-dns-sd-name")
        said = air.kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, request)
        self.assertEqual(said.first(b"printer-dns-sd-name"), b"Test (2)")
        self.assertEqual(said.first(b"printer-name"), air.printer.texts[0])
        self.assertEqual(air.mdns.host, b"platen-a1b2c3")
        self.assertTrue((b"\x08test (2)" + IPP, SRV) in air.answers())

    # proves: B23
    def test_a_host_name_that_is_taken(self):
        air = Air()
        air.desk.begin(air.now)
        air.wait(300)
        air.hear(v.HOST_TAKEN)
        air.wait(2000)
        self.assertEqual((air.mdns.instance, air.mdns.host), (b"Test", b"platen-a1b2c3-2"))
        srv = [r for _, records in air.said() for r in records if r[0] == 1 and r[2] == SRV]
        self.assertTrue(srv and all(b"platen-a1b2c3-2" in r[4] for r in srv))

    def test_what_was_said_of_us_is_no_conflict(self):
        air = Air()
        air.desk.begin(air.now)
        air.hear(v.HOST_OURS)
        air.hear(v.TAKEN_GOODBYE)
        air.hear(v.TAKEN, ("10.0.0.7", 40000))  # not from the port of multicast DNS
        air.hear(v.TAKEN, ("10.0.1.7", 5353))  # not from here
        air.wait(2000)
        self.assertEqual((air.mdns.instance, air.mdns.host), (b"Test", b"platen-a1b2c3"))

    def test_who_probes_at_the_same_time(self):
        for probe, is_later in ((v.PROBE_LATER, True), (v.PROBE_EARLIER, False)):
            air = Air()
            air.desk.begin(air.now)
            air.wait(300)
            air.hear(probe)
            air.wait(900)
            self.assertEqual(air.mdns.is_up, not is_later)
            air.wait(2000)
            self.assertEqual((air.mdns.instance, air.mdns.is_up), (b"Test", True))

    def test_a_name_that_is_taken_later(self):
        air = Air().up()
        air.hear(v.TAKEN)
        self.assertFalse(air.mdns.is_up)
        air.wait(400)
        air.hear(v.TAKEN)  # the other one defends it
        air.wait(2000)
        self.assertEqual((air.mdns.instance, air.mdns.is_up), (b"Test (2)", True))

    # proves: T17
    def test_somebody_who_wants_every_name(self):
        air = Air()
        air.desk.begin(air.now)
        for _ in range(mdns_claim.MAX_CONFLICTS):
            air.desk._claim.conflict = mdns_claim.HOST
            air.wait(10)
        self.assertEqual(air.mdns.host, b"platen-a1b2c3-16")
        air.wait(4900)
        self.assertFalse(air.mdns.is_up)
        air.wait(1200)
        self.assertTrue(air.mdns.is_up)

    def test_a_new_name_and_a_new_place(self):
        air = Air().up()
        air.printer.texts[2] = b"Kitchen"
        air.desk.changed(air.now)
        air.wait(50)
        note = [
            strings(r[4])[b"note"]
            for _, records in air.said()
            for r in records
            if r[2] == TXT and len(r[4]) > 1
        ]
        self.assertEqual(note, [b"Kitchen", b"Kitchen"])
        air.printer.texts[0] = b"Other"
        air.desk.changed(air.now)
        ((_, records),) = air.said()
        self.assertEqual({r[3] for r in records}, {0})
        air.wait(1500)
        self.assertTrue((b"\x05other" + IPP, SRV) in air.answers())


class Answering(unittest.TestCase):
    # proves: A01
    def test_a_browser_gets_all_it_needs_after_a_moment(self):
        air = Air().up()
        air.hear(v.BROWSE)
        self.assertEqual(air.said(), [])
        air.wait(130)
        ((to, records),) = air.said()
        self.assertEqual(to, GROUP)
        answers = [r[1:] for r in records if r[0] == 1]
        self.assertEqual(answers[0], (IPP, PTR, 4500, INSTANCE))
        self.assertEqual(len(answers), 2)
        more = {r[1:3]: r for r in records if r[0] == 3}
        self.assertEqual(more[HERE][3:], (120, OURS))
        self.assertEqual(more[INSTANCE, SRV][4], b"\0\0\0\0\x02\x77" + NAME)
        self.assertEqual(strings(more[INSTANCE, TXT][4])[b"rp"], b"ipp/print")

    def test_names_have_no_case(self):
        air = Air().up()
        air.hear(v.BROWSE_CASE)
        air.wait(130)
        self.assertEqual(air.answers(), [(IPP, PTR)])

    def test_a_subtype_leads_to_the_canonical_name(self):
        air = Air().up()
        air.hear(v.BROWSE_SUBTYPE)
        air.wait(130)
        ((_, records),) = air.said()
        self.assertEqual(records[0][1:], (b"\x0a_universal\x04_sub" + IPP, PTR, 4500, INSTANCE))

    def test_all_types_of_service(self):
        air = Air().up()
        air.hear(v.BROWSE_TYPES)
        air.wait(130)
        ((_, records),) = air.said()
        self.assertEqual(
            [r[4] for r in records],
            [
                bytes((len(name),)) + name + b"\x04_tcp" + LOCAL
                for name in (b"_ipp", b"_ipps", b"_http", b"_printer")
            ],
        )

    def test_who_wants_a_unicast_answer_gets_it_at_once(self):
        air = Air().up()
        air.hear(v.BROWSE_DIRECT)
        ((to, records),) = air.said()
        self.assertEqual((to, records[0][1:3]), (CLIENT, (IPP, PTR)))

    def test_what_is_known_is_not_said_again(self):
        air = Air().up()
        for vector, count in ((v.BROWSE_KNOWN, 0), (v.BROWSE_KNOWN_HALF, 0)):
            air.hear(vector)
            air.wait(130)
            self.assertEqual(len(air.said()), count)
        air.hear(v.BROWSE_KNOWN_OLD)  # it would soon forget
        air.wait(130)
        self.assertEqual(air.answers(), [(IPP, PTR)])

    def test_more_known_answers_come_in_another_packet(self):
        air = Air().up()
        air.hear(v.BROWSE_TRUNCATED)
        air.wait(350)
        self.assertEqual(air.said(), [])
        air.hear(v.MORE_KNOWN)
        air.wait(200)
        self.assertEqual(air.said(), [])
        air.hear(v.BROWSE_TRUNCATED)
        air.hear(v.MORE_KNOWN, ("10.0.0.8", 5353))  # somebody else knows it
        air.wait(510)
        self.assertEqual(air.answers(), [(IPP, PTR)])

    def test_not_twice_in_a_second(self):
        air = Air().up()
        air.hear(v.ADDRESS)
        air.hear(v.ADDRESS)
        self.assertEqual(air.answers(), [HERE])
        air.wait(1000)
        air.hear(v.ADDRESS)
        self.assertEqual(air.answers(), [HERE])

    def test_there_is_no_other_address(self):
        air = Air().up()
        air.hear(v.ADDRESS_6)
        ((data, _),) = air.socket.sent
        r = Reader(data)
        self.assertTrue(r.next_record())
        self.assertEqual((r.name, r.kind, r.flag), (NAME, 47, True))
        self.assertEqual(r.value()[-3:], b"\0\x01\x40")  # of types there is A

    def test_an_ordinary_resolver(self):
        air = Air().up()
        air.hear(v.LEGACY[:1] + b"\x07" + v.LEGACY[2:], ("10.0.0.7", 40000))
        ((data, to),) = air.socket.sent
        self.assertEqual((to, data[1]), (("10.0.0.7", 40000), 7))
        r = Reader(data)
        self.assertTrue(r.next_question())
        self.assertEqual((r.name, r.kind), HERE)
        self.assertTrue(r.next_record())
        self.assertEqual((r.name, r.kind, r.flag, r.ttl_s), (NAME, A, False, 10))

    # proves: T17
    def test_who_is_not_here_gets_nothing(self):
        air = Air().up()
        for source in (("10.0.1.7", 5353), ("192.168.0.1", 5353), ("10.0.1.7", 40000)):
            air.hear(v.BROWSE_DIRECT, source)
            air.hear(v.LEGACY, source)
        air.wait(200)
        self.assertEqual(air.said(), [])

    def test_a_name_is_defended_at_once(self):
        air = Air().up()
        air.hear(v.PROBE_EARLIER)
        self.assertTrue((INSTANCE, SRV) in air.answers())

    def test_as_many_questions_as_may_wait_and_one_more(self):
        air = Air().up()
        for i in range(mdns_answer.MAX_PENDING + 1):
            air.hear(v.BROWSE_TRUNCATED, ("10.0.0.%d" % (i + 10), 5353))
        self.assertEqual(len(air.desk._pending), mdns_answer.MAX_PENDING)
        air.wait(510)
        self.assertEqual(air.answers(), [(IPP, PTR)])

    def test_goodbye(self):
        air = Air().up()
        air.mdns.goodbye()
        ((to, records),) = air.said()
        self.assertEqual(to, GROUP)
        self.assertEqual({r[3] for r in records}, {0})
        self.assertTrue((IPP, PTR) in [r[1:3] for r in records])

    def test_after_a_while_nothing_is_left(self):
        air = Air().up()
        air.hear(v.BROWSE)
        self.assertTrue(air.wait(4000))
        self.assertFalse(air.wait(2000))
        self.assertEqual(air.mdns.desk, None)

    # proves: T17
    def test_hostile_packets(self):
        import random

        air = Air().up()
        random.seed(5353)
        for i in range(400):
            data = bytearray(v.ALL[i % len(v.ALL)])
            for _ in range(1 + random.getrandbits(2)):
                data[random.getrandbits(16) % len(data)] = random.getrandbits(8)
            air.hear(bytes(data))
            air.wait(10)
        air.wait(12000)
        air.said()
        if air.mdns.desk is None:
            air.mdns.desk = air.desk
        air.hear(v.BROWSE)
        air.wait(130)
        self.assertTrue((IPP, PTR) in air.answers())


class Told(unittest.TestCase):
    def services(self, air):
        return dnssd.Services(air.printer, b"Test", b"platen-a1b2c3", OURS)

    # proves: C07
    def test_text(self):
        for ciphers, version in (
            (("TLS1-3-AES", "TLS-ECDHE"), b"1.3"),
            (("TLS-ECDHE",), b"1.2"),
        ):
            air = Air(ciphers=ciphers)
            for service in (b"\x04_ipp", b"\x05_ipps"):
                found = strings(self.services(air).txt(service))
                self.assertEqual(found[b"TLS"], version)

    def test_what_exists_in_each_profile(self):
        open_ = dict(CONFIG)
        open_["profile"] = "open"
        self.assertTrue(b"\x05_ipps" in self.services(Air(open_)).services)
        open_["certificate"] = None
        services = self.services(Air(open_))
        self.assertEqual(services.services, (b"\x04_ipp", b"\x05_http", b"\x08_printer"))
        found = strings(services.txt(b"\x04_ipp"))
        self.assertFalse(b"TLS" in found)
        self.assertEqual(found[b"adminurl"], b"http://platen-a1b2c3.local:631/")
        private = strings(self.services(Air()).txt(b"\x04_ipp"))
        self.assertEqual(private[b"adminurl"], b"https://platen-a1b2c3.local:631/")
        self.assertEqual(private[b"air"], b"none")
        users = dict(CONFIG)
        users["profile"] = "users"
        for mechanism, air in (
            ("digest", b"username,password"),
            ("basic", b"username,password"),
            ("certificate", b"certificate"),
        ):
            users["authentication"] = [mechanism]
            self.assertEqual(strings(self.services(Air(users)).txt(b"\x05_ipps"))[b"air"], air)

    # proves: B21 B36
    def test_host_names(self):
        uuid = b"urn:uuid:4509a320-00a0-008f-00b6-002507510ECA"
        for name, host, label in (
            (b"Kitchen Printer", b"localhost", b"kitchen-printer-510eca"),
            (b"Kitchen", b"shop.local", b"shop"),
            (b"Kitchen", b"a.shop.local", b"kitchen-510eca"),
            (b"Kitchen", b"10.0.0.2", b"kitchen-510eca"),
            (b"\xe5\x8d\xb0", b"localhost", b"printer-510eca"),
            (b"x" * 63, b"localhost", b"x" * 56 + b"-510eca"),
        ):
            found = dnssd.host_label(name, host, uuid)
            self.assertEqual(found, label)
            self.assertTrue(len(found) <= MAX_LABEL_BYTES)

    def test_the_next_name(self):
        for text, is_host, after in (
            (b"Test", False, b"Test (2)"),
            (b"Test (2)", False, b"Test (3)"),
            (b"Test (9)", False, b"Test (10)"),
            (b"Test ()", False, b"Test () (2)"),
            (b"(2)", False, b"(2) (2)"),
            (b"x" * 63, False, b"x" * 59 + b" (2)"),
            (b"\xc3\xa9" * 31, False, b"\xc3\xa9" * 29 + b" (2)"),
            (b"a-123456", True, b"a-123456-2"),
            (b"a-123456-2", True, b"a-123456-3"),
        ):
            self.assertEqual(dnssd.renamed(text, is_host), after)

    def test_a_string_as_long_as_may_be(self):
        config = dict(CONFIG)
        config["make_and_model"] = "m" * 300
        services = self.services(Air(config))
        air = strings(services.txt(b"\x04_ipp"))
        self.assertEqual(len(air[b"ty"]), dnssd.TXT_STRING_BYTES - len("ty="))
        config["make_and_model"] = "m" * 252
        air = strings(self.services(Air(config)).txt(b"\x04_ipp"))
        self.assertEqual(air[b"ty"], b"m" * 252)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The printer on a network of several hosts, found by Avahi, by CUPS and by python-zeroconf."""

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import hosttest
import netlab
from e2e_printer import (
    VECTORS,
    Simulator,
    assert_clean,
    assert_same,
    expected,
    frozen_interpreter,
)
from hosttest import needs, wait_for

PEER = Path(__file__).with_name("mdns_peer.py")
UUID = "4509a320-00a0-008f-00b6-002507a1b2c3"
HOST = "platen-a1b2c3"
TYPES = ("_ipp._tcp", "_ipps._tcp", "_http._tcp", "_printer._tcp")
SUBTYPES = (
    "_universal._sub._ipp._tcp",
    "_universal._sub._ipps._tcp",
    "_print._sub._ipp._tcp",
    "_print._sub._ipps._tcp",
)
KEYS = {"txtvers", "qtotal", "rp", "ty", "adminurl", "note", "pdl", "kind", "UUID", "URF"}
KEYS |= {"Color", "Duplex", "priority", "product", "PaperMax", "air", "TLS"}
FOUND_S = 3  # of the start, whatever has happened
GONE_S = 2  # after a clean stop
PAGE = "cups242-everywhere-sgray8-custom80mm.pwg"
TLS_VERSIONS = "smi32473-tls-versions-supported"
ASK = """{
NAME "attributes"
OPERATION Get-Printer-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR language attributes-natural-language en
ATTR uri printer-uri $uri
ATTR keyword requested-attributes all,%s
STATUS successful-ok
}
"""
BOSS = "boss"
DO = """{
NAME "an operation"
OPERATION %s
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR language attributes-natural-language en
ATTR uri printer-uri $uri
ATTR name requesting-user-name boss
%s
STATUS successful-ok
}
"""
TXT = 16  # the type of a record
CHANGED_S = 2  # until others know what a person has changed
RESTARTED_S = 10  # until it is announced again


class Ear:
    """python-zeroconf on a host of its own: every record that it hears, as it hears it."""

    def __init__(self, lab):
        self._process = lab.peer(lab.other, "hear", lab.other.address)
        self._heard = []
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        _end(self._process)

    def _read(self):
        for line in self._process.stdout:
            self._heard.append((time.monotonic(), json.loads(line)))

    def mark(self):
        """Where to listen from."""
        return len(self._heard)

    def wait(self, mark, seconds, what, **wanted):
        """The first record since `mark` with these fields: (mark behind it, record)."""

        def look():
            for number, (_, record) in enumerate(self._heard[mark:], mark + 1):
                if all(record.get(key) == value for key, value in wanted.items()):
                    return number, record
            return None

        return wait_for(look, seconds, what)


class Lab:
    """The printer's host, a client with Avahi, and one more host."""

    def __init__(self, net):
        self.net = net
        self.printer = net.host("printer")
        self.client = net.host("client")
        self.other = net.host("other")
        self.avahi = netlab.Avahi(self.client)

    def start(self, folder, interpreter=None, **settings):
        """A printer; its time of start is noted."""
        settings = {"uuid": UUID, "bind": "0.0.0.0", "location": "Desk", **settings}
        simulator = Simulator(
            folder, interpreter, inside=self.printer.inside, settings=settings, profile="open"
        )
        self.started = time.monotonic()
        return simulator

    def watch(self):
        """Browse for everything from now on."""
        self.watches = {kind: self.avahi.watch(kind) for kind in (*TYPES, *SUBTYPES)}

    def resolved(self, name):
        """{type: what Avahi tells of the instance `name`}, once it is all there, in time."""

        def rows():
            found = {}
            for kind, watch in self.watches.items():
                found.update((kind, row[1:]) for row in watch() if row[0] == name)
            return found if len(found) == len(self.watches) else None

        left = FOUND_S - (time.monotonic() - self.started)
        return wait_for(rows, left, f"all of {name}")

    def attributes(self, uri, folder):
        """{name: values with commas between} as ipptool shows them to the client."""
        test = folder / "ask.test"
        test.write_text(ASK % TLS_VERSIONS)
        done = self.client.run([needs("ipptool"), "-tv", uri, test])
        assert done.returncode == 0, done.stdout + done.stderr
        return dict(re.findall(r"^ +(\S+) \([^)]*\) = (.*)$", done.stdout, re.MULTILINE))

    def do(self, printer, folder, operation, *lines):
        """An operation of the operator's, sent by ipptool from the client; it must succeed."""
        test = folder / "do.test"
        test.write_text(DO % (operation, "\n".join(lines)))
        uri = f"ipp://{self.printer.address}:{printer.port}/ipp/print"
        done = self.client.run([needs("ipptool"), "-tv", uri, test])
        assert done.returncode == 0, done.stdout + done.stderr

    def listed(self, kind):
        """Whether Avahi knows an instance still."""
        return self.avahi.run(["avahi-browse", "-pt", kind]).stdout

    def peer(self, host, *words):
        """A verb of mdns_peer.py that goes on until its standard input ends."""
        process = host.start(
            [sys.executable, PEER, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout.readline() == "ready\n"
        return process


@pytest.fixture(scope="module")
def lab():
    netlab.needs_network()
    with netlab.Network() as net:
        yield Lab(net)


@pytest.fixture(params=hosttest.LAPTOP_BOARD_AND_FROZEN)
def unix_port(request):
    if request.param.endswith("-frozen"):
        return frozen_interpreter()
    return hosttest.interpreter(request.param)


def _end(process):
    process.stdin.close()
    process.wait(10)


# proves: A01 C07 B21
def test_found_with_every_key_and_gone_again(lab, tmp_path, unix_port):
    lab.watch()
    with lab.start(tmp_path, unix_port) as printer:
        rows = lab.resolved("Platen")
        for kind, (_, host, address, port, _) in rows.items():
            assert (host, address) == (HOST + ".local", lab.printer.address)
            assert port == (0 if kind == "_printer._tcp" else printer.port)
        assert rows["_http._tcp"][4] == rows["_printer._tcp"][4] == {}
        for kind in TYPES[:2] + SUBTYPES:
            assert set(rows[kind][4]) == KEYS
        assert rows["_ipp._tcp"][4]["TLS"] == rows["_ipps._tcp"][4]["TLS"]

        uri = f"ipp://{lab.printer.address}:{printer.port}/ipp/print"
        said = lab.attributes(uri, tmp_path)
        text = rows["_ipp._tcp"][4]
        for key, name in (
            ("ty", "printer-make-and-model"),
            ("note", "printer-location"),
            ("pdl", "document-format-supported"),
            ("kind", "printer-kind"),
            ("URF", "urf-supported"),
        ):
            assert text[key] == said[name], key
        assert "urn:uuid:" + text["UUID"] == said["printer-uuid"]
        assert "tls-" + text["TLS"] == said[TLS_VERSIONS].split(",")[-1]
        assert text["rp"] == "ipp/print"
        assert text["product"] == f"({said['printer-make-and-model']})"
        assert (text["Color"] == "T") == (said["color-supported"] == "true")
        assert (text["Duplex"] == "T") == ("two-sided" in said["sides-supported"])
        assert said["uri-authentication-supported"].split(",")[0] == "requesting-user-name"
        assert text["air"] == "none"
        # As printer-more-info is for who uses this name.
        where = f"{HOST}.local:{printer.port}"
        assert text["adminurl"] == f"http://{where}/"
        assert said["printer-more-info"] == f"http://{lab.printer.address}:{printer.port}/"
        assert rows["_ipps._tcp"][4]["adminurl"] == f"https://{where}/"

        found = lab.client.run([sys.executable, PEER, "find", lab.client.address, 5])
        zeroconf = json.loads(found.stdout)
        assert set(zeroconf) == {f"Platen.{kind}.local." for kind in TYPES}
        server, addresses, port, same = zeroconf["Platen._ipps._tcp.local."]
        assert (server, addresses, port) == (HOST + ".local.", [lab.printer.address], printer.port)
        assert same == rows["_ipps._tcp"][4]

        done = lab.avahi.run([needs("ippfind"), "-T", "5"])
        assert done.stdout.split() == [f"ipp://{where}/ipp/print"], done.stderr
    wait_for(lambda: not any(map(lab.listed, TYPES)), GONE_S, "the end of the announcement")


# proves: B23 B36
def test_names_that_others_have(lab, tmp_path):
    other = lab.peer(lab.other, "hold", lab.other.address, "Platen", HOST + ".local.")
    try:
        lab.watch()
        with lab.start(tmp_path) as printer:
            rows = lab.resolved("Platen (2)")
            for row in rows.values():
                assert row[1:3] == (HOST + "-2.local", lab.printer.address)
            assert set(rows["_ipp._tcp"][4]) == KEYS
            assert "the certificate is not for that name" in printer.log
            uri = f"ipp://{lab.printer.address}:{printer.port}/ipp/print"
            said = lab.attributes(uri, tmp_path)
            assert (said["printer-name"], said["printer-dns-sd-name"]) == ("Platen", "Platen (2)")
            assert said["printer-state-reasons"] == "cert-name-mismatch-warning"
            # The other one has lost nothing.
            assert ("Platen", lab.other.address) in {
                (row[0], row[3]) for row in lab.avahi.browse("_ipp._tcp")
            }
    finally:
        _end(other)
    # The name that was chosen stays, also when the other one is gone.
    with lab.start(tmp_path) as printer:
        rows = lab.resolved("Platen (2)")
        assert rows["_ipp._tcp"][1] == HOST + "-2.local"
        said = lab.attributes(f"ipp://{lab.printer.address}:{printer.port}/ipp/print", tmp_path)
        assert said["printer-dns-sd-name"] == "Platen (2)"
        assert said["printer-state-reasons"] == "cert-name-mismatch-warning"


# proves: A01
def test_what_a_person_changes_is_announced_again(lab, tmp_path):
    name = "Platen._ipp._tcp.local."
    with (
        Ear(lab) as ear,
        lab.start(tmp_path, frozen_interpreter(), operators=[BOSS]) as printer,
    ):
        mark, told = ear.wait(0, FOUND_S, "the first TXT", name=name, kind=TXT)
        assert told["txt"]["note"] == "Desk"
        # It is announced twice, and would say the second time what has changed by then.
        mark, _ = ear.wait(mark, FOUND_S, "the second TXT", name=name, kind=TXT)
        lab.do(
            printer,
            tmp_path,
            "Set-Printer-Attributes",
            "GROUP printer-attributes-tag",
            'ATTR text printer-location "Küche, 2. Stock"',
        )
        mark, told = ear.wait(mark, CHANGED_S, "the new TXT", name=name, kind=TXT)
        assert told["txt"]["note"] == "Küche, 2. Stock"
        assert set(told["txt"]) == KEYS
        assert told["ttl_s"] == 4500

        mark, _ = ear.wait(mark, CHANGED_S, "the second one", name=name, kind=TXT)

        # Another paper: no key of the record says which, but it is told again.
        lab.do(
            printer,
            tmp_path,
            "Set-Printer-Attributes",
            "GROUP printer-attributes-tag",
            'ATTR keyword media-ready "om_slip_48.05x80mm"',
        )
        mark, told = ear.wait(mark, CHANGED_S, "the record once more", name=name, kind=TXT)
        assert told["txt"]["note"] == "Küche, 2. Stock"

        # Another name: the old one goes, and the new one is claimed first.
        lab.do(
            printer,
            tmp_path,
            "Set-Printer-Attributes",
            "GROUP printer-attributes-tag",
            'ATTR name printer-name "Kitchen"',
        )
        mark, _ = ear.wait(mark, CHANGED_S, "the goodbye", alias=name, ttl_s=0)
        renamed = "Kitchen._ipp._tcp.local."
        _, told = ear.wait(mark, FOUND_S, "the new name", name=renamed, kind=TXT)
        assert told["txt"]["note"] == "Küche, 2. Stock"
        ear.wait(mark, FOUND_S, "its PTR", alias=renamed, ttl_s=4500)


# proves: A01
def test_goodbye_and_hello_when_it_restarts(lab, tmp_path):
    names = [f"Platen.{kind}.local." for kind in TYPES]
    with (
        Ear(lab) as ear,
        lab.start(tmp_path, frozen_interpreter(), operators=[BOSS]) as printer,
    ):
        for name in names:
            ear.wait(0, FOUND_S, f"the PTR of {name}", alias=name, ttl_s=4500)
        mark = ear.mark()
        lab.do(printer, tmp_path, "Restart-Printer")
        for name in names:
            ear.wait(mark, CHANGED_S, f"the goodbye of {name}", alias=name, ttl_s=0)
        mark, _ = ear.wait(mark, CHANGED_S, "the last goodbye", alias=names[-1], ttl_s=0)
        for name in names:
            ear.wait(mark, RESTARTED_S, f"the PTR of {name}", alias=name, ttl_s=4500)
        _, told = ear.wait(mark, RESTARTED_S, "its TXT", name=names[0], kind=TXT)
        assert set(told["txt"]) == KEYS


def test_the_doctor_finds_it_and_has_nothing_to_say(lab, tmp_path):
    """From another host, without a URI: all that it can look at is looked at, and is well."""
    with lab.start(tmp_path) as printer:
        done = lab.client.run([sys.executable, "-m", "host_tools", "doctor", "--json"])
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert found["uri"] == f"ipps://{HOST}.local:{printer.port}/ipp/print"
    assert found["addresses"] == [lab.printer.address]
    assert (found["dns_sd"]["universal"], found["tls"]["names"][0]) == (True, HOST + ".local")
    for client in found["clients"].values():
        assert client["findings"] == client["not_checked"] == []
        assert client["would_print"]
    assert found["printer"]["findings"] == []


def test_the_port_is_taken(lab, tmp_path):
    other = lab.peer(lab.printer, "take")
    try:
        with lab.start(tmp_path) as printer:
            assert "mdns: no DNS-SD (port 5353" in printer.log
            assert f"add the printer as ipps://localhost:{printer.port}/ipp/print" in printer.log
            assert lab.attributes(
                f"ipp://{lab.printer.address}:{printer.port}/ipp/print", tmp_path
            )["printer-state"] in ("idle", "3")
    finally:
        _end(other)


# proves: T17
@pytest.mark.slow
def test_a_flood_disturbs_no_print(lab, tmp_path):
    lab.watch()
    with lab.start(tmp_path, frozen_interpreter()) as printer:
        lab.resolved("Platen")
        seconds = 5
        flood = lab.other.start(
            [sys.executable, PEER, "flood", lab.other.address, "200", str(seconds)],
            stdout=subprocess.PIPE,
            text=True,
        )
        uri = f"ipp://{lab.printer.address}:{printer.port}/ipp/print"
        jobs = 0
        while flood.poll() is None:
            done = lab.client.run(
                [needs("ipptool"), "-tf", VECTORS / PAGE, uri, "print-job.test"], timeout=60
            )
            assert done.returncode == 0, done.stdout + printer.log
            jobs += 1
        assert int(flood.stdout.read()) > 150 * seconds
        assert jobs > 1
        for job in range(1, jobs + 1):
            assert_same(printer.picture(job), expected(PAGE))
            assert_clean(printer.record(job))
        # It had to give way to those who claimed its name, if any of them was heard.
        wait_for(
            lambda: [
                row
                for row in lab.avahi.browse("_ipps._tcp")
                if row[3] == lab.printer.address and set(row[5]) == KEYS
            ],
            10,
            "the printer in the list",
        )


# proves: T17
def test_ten_thousand_hostile_packets(micropython):
    program = """
import random, sys
sys.path[:0] = ["tests/device", "firmware"]
if sys.implementation.name != "micropython": sys.path.append("tests/cpython_stub")
import vectors_mdns as v
from mdnskit import Air
import mdnskit
air = Air().up()
random.seed(10000)
for i in range(10000):
    data = bytearray(v.ALL[i % len(v.ALL)])
    for _ in range(1 + random.getrandbits(2)):
        data[random.getrandbits(16) % len(data)] = random.getrandbits(8)
    air.hear(bytes(data[: 1 + random.getrandbits(16) % len(data)] if i % 5 == 0 else data))
    air.desk.tick(air.now)
    air.now += 7
    air.socket.sent.clear()
for _ in range(900):
    air.now += 20
    air.mdns.desk = air.desk
    air.desk.tick(air.now)
print("up", air.mdns.is_up)
"""
    for interpreter in (micropython, sys.executable):
        done = hosttest.run(
            [interpreter, "-c", program],
            environment={**os.environ, "MICROPYPATH": "firmware:.frozen"},
        )
        assert done.stdout.split() == ["up", "True"], done.stdout + done.stderr


# proves: T17
def test_as_many_packets_as_are_looked_at_and_one_more(micropython):
    program = """
import socket
from platen.shell.mdns import MAX_PACKETS, MDNS
here = socket.getaddrinfo("127.0.0.1", PORT)[0][-1]
ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
ear.setblocking(False)
ear.bind(here)
out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
class Desk:
    n = 0
    def take(self, data, source, now):
        self.n += 1
    def tick(self, now):
        return True
class Printer:
    config_changes = 0
m = MDNS(Printer(), ear, None, None)
m.host = b"host"
m.instance = b"Name"
m.desk = desk = Desk()
seen = []
for packets in (
    (b"_IPP",) * (MAX_PACKETS + 1),
    (b"HOST", b"nothing of ours"),
    (b"\\0\\0\\x84_ipp, an answer", b"\\0\\0\\x84 about nAME"),
):
    for packet in packets:
        out.sendto(packet, here)
    for _ in range(2):
        m.tick(0)
        seen.append(desk.n)
n = MAX_PACKETS
print(seen == [n, n + 1, n + 2, n + 2, n + 3, n + 3], seen)
"""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    done = hosttest.run(
        [micropython, "-c", program.replace("PORT", str(port))],
        environment={**os.environ, "MICROPYPATH": "firmware:.frozen"},
    )
    assert done.stdout.startswith("True"), done.stdout + done.stderr


def test_the_vectors_are_those_of_the_script():
    script = hosttest.ROOT / "tests/vectors/mdns/make.py"
    program = f"import runpy; print(runpy.run_path({str(script)!r})['text'](), end='')"
    done = hosttest.run([sys.executable, "-c", program])
    assert done.stdout == (hosttest.ROOT / "tests/device/vectors_mdns.py").read_text()

# SPDX-License-Identifier: MIT
"""What scanners find, what slow clients do, what signing in costs.

    security.findings_TOOL              what sslyze, testssl.sh and sslscan hold against the TLS of
                                        a printer; that its certificate is its own root and lives
                                        long, and that it is no web site, are not counted
    security.slow_ATTACK_worst_ms       slowest answer while 200 slow connections come
    security.slow_ATTACK_jobs           pages that were printed meanwhile, dot by dot
    security.cost_WHAT_KIND             a check of a credential, or a handshake in which the client
                                        shows a pinned certificate, in handshakes without one
    security.handshake_ms_KIND          such a handshake, client and all
    security.peak_heap_bytes_users      live heap in the profile users while a signed job prints

KIND is 64bit or 32bit, the interpreter.
"""

import json
import re
import ssl
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import e2e_slow
import hosttest
import test_client_certificates as certificates
import test_e2e_secrets as secrets
from e2e_client import OK, Wire, tls_context
from e2e_printer import VECTORS, Simulator, frozen_interpreter
from host_tools import ipp
from hosttest import needs

KINDS = {"64bit": "micropython", "32bit": "micropython-board"}
HANDSHAKES = 20
SLOW_S = 60
POLLS = 10
SCAN_S = 600

# Not about TLS: who signed the certificate, for how long, and what a web site should have.
_EXPECTED = re.compile(
    "cert_|certificate|DNS_CAA|HSTS|HPKP|engine_problem|security_headers|banner|cookie|"
    "scanTime|overall_grade|grade_cap|clientsimulation|path_validation|lifespan"
)


def _findings_of_testssl(port, folder):
    path = folder / "testssl.json"
    address = ("--ip", "127.0.0.1", f"localhost:{port}")
    options = ("--quiet", "--color", "0", "--warnings", "off", "--jsonfile", path)
    hosttest.run([needs("testssl"), *options, *address], timeout=SCAN_S)
    found = json.loads(path.read_text())
    assert len(found) > 50, "testssl.sh did not get through"
    bad = [each for each in found if each["severity"] not in ("OK", "INFO")]
    return [each["id"] for each in bad if not _EXPECTED.search(each["id"])]


def _findings_of_sslscan(port, folder):
    path = folder / "sslscan.xml"
    hosttest.run([needs("sslscan"), f"--xml={path}", f"localhost:{port}"], timeout=SCAN_S)
    root = ET.parse(path).getroot()
    enabled = {
        each.get("type") + each.get("version")
        for each in root.iter("protocol")
        if each.get("enabled") == "1"
    }
    found = [each for each in enabled if each not in ("tls1.2", "tls1.3")]
    found += [
        each.get("sslversion") for each in root.iter("heartbleed") if each.get("vulnerable") != "0"
    ]
    ciphers = [each.get("cipher") for each in root.iter("cipher")]
    assert ciphers, "sslscan did not get through"
    found += [each for each in ciphers if not re.search("GCM|CHACHA20", each)]
    found += ["compression" for each in root.iter("compression") if each.get("supported") != "0"]
    return found


def _findings_of_sslyze(port, folder):
    path = folder / "sslyze.json"
    command = [sys.executable, "-W", "ignore", "-m", "sslyze", f"--json_out={path}"]
    done = hosttest.run([*command, f"localhost:{port}"], timeout=SCAN_S)
    assert "Mozilla" in done.stdout, "sslyze did not get through"
    found = re.findall(r"^ +\* ([a-z_]+): (.*)", done.stdout.split("COMPLIANCE")[-1], re.MULTILINE)
    # Curves stronger than Mozilla's are no weakness.
    return [name for name, _ in found if not _EXPECTED.search(name) and name != "tls_curves"]


def _scan(record):
    tools = {
        "sslyze": _findings_of_sslyze,
        "testssl": _findings_of_testssl,
        "sslscan": _findings_of_sslscan,
    }
    interpreter = hosttest.interpreter("micropython")
    with (
        tempfile.TemporaryDirectory() as name,
        Simulator(Path(name) / "p", interpreter) as printer,
    ):
        for tool, findings in tools.items():
            found = findings(printer.port, Path(name))
            if found:
                print(f"{tool}: {' '.join(found)}", file=sys.stderr)
            record(f"security.findings_{tool}", len(found), "findings")


def _slow(record):
    interpreter = hosttest.interpreter("micropython")
    for attack in e2e_slow.ATTACKS:
        with (
            tempfile.TemporaryDirectory() as folder,
            Simulator(folder, interpreter, fast=False) as printer,
        ):
            seen = e2e_slow.measure(printer, attack, SLOW_S)
        if seen.errors:
            raise RuntimeError(f"{attack}: {seen.errors[:3]}")
        record(f"security.slow_{attack}_worst_ms", 1000 * seen.worst_s, "ms")
        record(f"security.slow_{attack}_jobs", seen.jobs, "jobs")


def _handshake_s(port, context):
    """Fastest of some handshakes with one small request: the client's part is the same in all."""
    times = []
    for _ in range(HANDSHAKES):
        begin = time.perf_counter()
        with Wire(port, context=context) as wire:
            times.append(time.perf_counter() - begin)
            state = ipp.attribute("requested-attributes", ipp.KEYWORD, "printer-state")
            answer = wire.ask(ipp.GET_PRINTER_ATTRIBUTES, state)
            assert answer.code == OK, hex(answer.code)
    return min(times)


def _costs(record):
    for kind, name in KINDS.items():
        interpreter = hosttest.interpreter(name)
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            newest = tls_context(maximum=ssl.TLSVersion.TLSv1_2)  # the same on both
            with Simulator(folder / "plain", interpreter) as printer:
                plain_s = _handshake_s(printer.port, newest)
            record(f"security.handshake_ms_{kind}", 1000 * plain_s, "ms")
            pinned_s = _pinned_s(folder, interpreter)
            record(f"security.cost_certificate_{kind}", pinned_s / plain_s, "handshakes")
        path = "firmware:boards/unix:tests/device:.frozen"
        done = interpreter.run(
            ["tests/bench/security_costs.py"], heap="4M", environment={"MICROPYPATH": path}
        )
        assert done.returncode == 0, done.stdout + done.stderr
        for what, us in re.findall(r"^(\w+) (\d+)$", done.stdout, re.MULTILINE):
            record(f"security.cost_{what}_{kind}", int(us) / 1e6 / plain_s, "handshakes")


def _pinned_s(folder, interpreter):
    (folder / "world").mkdir()
    world = certificates.World(folder / "world")
    pins = folder / "pins"
    pins.write_text("\n".join(world.pins) + "\n")
    settings = {"profile": "mutual", "pins": str(pins)}
    settings["client_ca"] = str(world.printer.client_ca)
    context = tls_context(maximum=ssl.TLSVersion.TLSv1_2)
    context.load_cert_chain(world.issued["alice"].chain, world.issued["alice"].key)
    with Simulator(folder / "mutual", interpreter, settings=settings) as printer:
        return _handshake_s(printer.port, context)


def _heap(record):
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        users = folder / "users"
        name, password = next(iter(secrets.PEOPLE.items()))
        hashes = (secrets.ha1(each, name, password) for each in ("sha256", "md5"))
        users.write_text(":".join((name, *hashes, "")) + "\n")
        settings = {"profile": "users", "users": str(users), "log": "debug", "connections": 3}
        page = (VECTORS / "cups242-everywhere-sgray8-custom80mm.pwg").read_bytes()
        with Simulator(
            folder / "p", frozen_interpreter(), fast=False, settings=settings
        ) as printer:
            done = threading.Event()
            poller = threading.Thread(target=_poll, args=(printer, done), daemon=True)
            poller.start()
            try:
                with Wire(printer.port) as wire:
                    body = wire.document_request("image/pwg-raster") + page
                status, _ = secrets.post(printer, name, password, body)
                assert status == 200, status
            finally:
                done.set()
                poller.join(10)
            log = (printer.state / "firmware.log").read_text()
        found = [int(each) for each in re.findall(r"live heap (\d+)", log)]
        assert len(found) > POLLS
        record("security.peak_heap_bytes_users", max(found), "bytes")


def _poll(printer, done):
    with Wire(printer.port) as wire:
        while not done.is_set():
            assert wire.ask(ipp.GET_PRINTER_ATTRIBUTES).code == OK
            done.wait(0.1)


def run(record):
    """All of it: about six minutes."""
    _costs(record)
    _heap(record)
    _scan(record)
    _slow(record)

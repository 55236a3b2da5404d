# SPDX-License-Identifier: MIT
"""What scanners of TLS find, and what else of this printer can be reached: nothing.

sslyze is the judge of TLS; Linux tells which sockets the firmware has open.
"""

import ast
import functools
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

import hosttest
from e2e_client import Wire
from e2e_printer import Simulator
from hosttest import ROOT

SCAN_S = 120
VERSIONS = ("ssl_2_0", "ssl_3_0", "tls_1_0", "tls_1_1", "tls_1_2", "tls_1_3")
_OPTIONS = (
    *("--sslv2", "--sslv3", "--tlsv1", "--tlsv1_1", "--tlsv1_2", "--tlsv1_3", "--early_data"),
    *("--compression", "--reneg", "--resum", "--robot", "--heartbleed", "--openssl_ccs"),
    *("--mozilla_config", "disable"),
)
LISTENING = "0A"  # TCP_LISTEN in /proc/net/tcp


@functools.cache
def sslyze(port, path):
    """What sslyze finds: its scan_result as decoded JSON."""
    if importlib.util.find_spec("sslyze") is None:
        hosttest.missing("sslyze is not installed (requirements/oracle.txt)")
    target = f"localhost:{port}"
    command = [sys.executable, "-W", "ignore", "-m", "sslyze", *_OPTIONS]
    hosttest.run([*command, f"--json_out={path}", target], timeout=SCAN_S)
    (found,) = json.loads(Path(path).read_text())["server_scan_results"]
    assert found["connectivity_status"] == "COMPLETED", found
    return found["scan_result"]


@pytest.fixture
def scan(printer, tmp_path_factory):
    """Function: the result of one of sslyze's commands."""
    found = sslyze(printer.port, tmp_path_factory.getbasetemp() / f"sslyze-{printer.port}.json")

    def result(name):
        assert found[name]["status"] == "COMPLETED", (name, found[name])
        return found[name]["result"]

    return result


def suites(scan, version):
    """Names of the suites that are accepted with a version."""
    accepted = scan(version + "_cipher_suites")["accepted_cipher_suites"]
    return {each["cipher_suite"]["name"] for each in accepted}


# proves: T2 A52
@pytest.mark.parametrize("version", VERSIONS[:4])
def test_no_old_version_is_spoken(scan, version):
    assert suites(scan, version) == set()


# proves: T2 A10 A33 A51
def test_every_suite_has_forward_secrecy_and_authenticates_what_it_encrypts(scan):
    assert suites(scan, "tls_1_2")
    for name in suites(scan, "tls_1_2"):
        assert name.startswith("TLS_ECDHE_ECDSA_WITH_")
        assert "_GCM_" in name or "_CHACHA20_POLY1305_" in name
    for name in suites(scan, "tls_1_3"):
        assert "_GCM_" in name or "_CHACHA20_POLY1305_" in name


# proves: T2
def test_nothing_is_compressed(scan):
    assert scan("tls_compression")["supports_compression"] is False


# proves: T2
def test_clients_cannot_renegotiate(scan):
    assert scan("session_renegotiation")["is_vulnerable_to_client_renegotiation_dos"] is False


# proves: T2 A15 A38 V29
def test_no_session_is_resumed(scan):
    """Each connection is a handshake of its own: by id, by ticket, and no early data.

    CVE-2026-34873 is an attack on resumption in TLS 1.3.
    """
    result = scan("session_resumption")
    assert result["session_id_resumption_result"] == "NOT_SUPPORTED"
    assert result["tls_ticket_resumption_result"] == "NOT_SUPPORTED"
    assert scan("tls_1_3_early_data")["supports_early_data"] is False


# proves: T2
def test_old_faults_of_tls_are_not_there(scan):
    assert scan("robot")["robot_result"].startswith("NOT_VULNERABLE")
    assert scan("heartbleed")["is_vulnerable_to_heartbleed"] is False
    assert scan("openssl_ccs_injection")["is_vulnerable_to_ccs_injection"] is False


# What listens.


def listeners(pid):
    """Ports that a process listens on, from Linux's own tables: {(protocol, port)}."""
    inodes = set()
    for each in Path(f"/proc/{pid}/fd").iterdir():
        try:
            name = str(each.readlink())
        except FileNotFoundError:
            continue  # a connection that has just ended
        if name.startswith("socket:["):
            inodes.add(name[8:-1])
    found = set()
    for protocol in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        table = Path(f"/proc/{pid}/net/{protocol}")
        lines = table.read_text().splitlines()[1:] if table.exists() else []
        for fields in map(str.split, lines):
            is_open = fields[3] == LISTENING or not protocol.startswith("tcp")
            if fields[9] in inodes and is_open:
                found.add((protocol, int(fields[1].rpartition(":")[2], 16)))
    return found


# proves: T16 V21
def test_only_the_printers_port_listens(printer):
    """Nothing but IPP is offered: no raw port, no LPD, FTP, Telnet, SLP, SNMP or WSD."""
    assert listeners(printer.firmware_pid) == {("tcp", printer.port)}
    with Wire(printer.port) as wire:  # printing opens none either
        wire.print_bytes(b"x\n", "text/plain")
    assert listeners(printer.firmware_pid) == {("tcp", printer.port)}


# proves: T16 V30
def test_the_firmware_neither_has_a_webrepl_nor_runs_what_it_is_sent():
    """No WebREPL and no telnet; nothing evaluates, compiles or imports by a computed name.

    CVE-2026-1998 and its like need code that an attacker chooses.
    """
    bad = {
        "webrepl": "imported",
        "telnetlib": "imported",
        "ftp": "imported",
        "eval": "called",
        "exec": "called",
        "compile": "called",
        "__import__": "called",
    }
    files = [*ROOT.glob("firmware/**/*.py"), *ROOT.glob("boards/**/*.py")]
    # What stands for a board with its REPL is on no board.
    files = [path for path in files if "rawrepl" not in path.parts]
    assert len(files) > 50
    found = [(path.name, word) for path in files for word in _used(path) if word in bad]
    assert found == []


def _used(path):
    """Modules that a file imports, and functions that it calls by a bare name."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


# proves: T16
@pytest.mark.parametrize("name", hosttest.LAPTOP_AND_BOARD)
def test_a_key_that_is_not_the_certificates_is_refused_at_the_start(tmp_path, name):
    """MicroPython takes such a pair; every handshake would fail, and nobody would know why."""
    interpreter = hosttest.interpreter(name)
    with Simulator(tmp_path / "first", interpreter) as printer:
        config = json.loads((printer.state / "CONFIG.json").read_text())
    other = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    (tmp_path / "other.der").write_bytes(other)
    config.update(key=str(tmp_path / "other.der"), link=None, port=hosttest.free_port())
    path = tmp_path / "CONFIG.json"
    path.write_text(json.dumps(config))
    done = subprocess.run(
        [interpreter.path, ROOT / "firmware/main.py", path],
        cwd=ROOT,
        env={"MICROPYPATH": hosttest.FIRMWARE_PATH},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert "ready" not in done.stdout
    assert "key" in done.stdout + done.stderr

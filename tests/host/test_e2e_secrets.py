# SPDX-License-Identifier: MIT
"""Secrets stay where they are: after a whole run of the profile `users`, nothing that was written
or answered holds a password, its hashes, its Basic credentials or a piece of the private key.

requests signs in; the log is on `debug`; every operation is asked for, and the start fails in
several ways.
"""

import base64
import hashlib
import json
import re
import subprocess
import warnings

import pytest
import requests
from cryptography.hazmat.primitives import serialization
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from urllib3.exceptions import InsecureRequestWarning

import hosttest
from e2e_client import OK, Wire
from e2e_printer import VECTORS, Simulator
from host_tools import ipp
from hosttest import wait_for

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
REALM = "Platen"
PEOPLE = {"ada": "correct horse battery", "opal": "Sesame, open up!"}
WRONG = "not the password at all"
WINDOW = 16  # bytes of a key that are no coincidence
FILES = ("users", "key.der", "key.pem")  # hold secrets, and must
PAUSE_PRINTER, RESUME_PRINTER, RESTART_PRINTER = 0x0010, 0x0011, 0x0029


def ha1(algorithm, name, password):
    """H(user:realm:password) of RFC 7616, in hex."""
    return hashlib.new(algorithm, f"{name}:{REALM}:{password}".encode()).hexdigest()


class Secrets:
    """What must not be found, as bytes, in the forms in which it could be written."""

    def __init__(self, key_der):
        self.words = {}
        for name, password in [*PEOPLE.items(), *((name, WRONG) for name in PEOPLE)]:
            self._add(f"password of {name}", password.encode())
            pair = f"{name}:{password}".encode()
            self._add(f"Basic of {name}", base64.b64encode(pair))
            for algorithm in ("sha256", "md5"):
                digest = ha1(algorithm, name, password)
                self._add(f"{algorithm} HA1 of {name}", digest.encode())
                self._add(f"{algorithm} HA1 of {name}, raw", bytes.fromhex(digest))
        private = serialization.load_der_private_key(key_der, None)
        number = private.private_numbers().private_value.to_bytes(32, "big")
        public = private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        # The public point stands in the certificate; every other window is the key.
        for at in range(len(key_der) - WINDOW + 1):
            piece = key_der[at : at + WINDOW]
            if piece in public or not set(piece) & set(number):
                continue
            if any(number[i : i + 4] in piece for i in range(len(number) - 3)):
                self._add(f"key at {at}", piece)
                self._add(f"key at {at}, hex", piece.hex().encode())
                self._add(f"key at {at}, base64", base64.b64encode(piece)[:-4])

    def _add(self, what, data):
        assert len(data) >= 12, what
        self.words[data] = what

    def found_in(self, data):
        """Names of the secrets in data."""
        lower = data.lower()
        return sorted(
            what
            for word, what in self.words.items()
            if word in data or (("hex" in what or "HA1" in what) and word in lower)
        )


def post(printer, name, password, body, *, way=HTTPDigestAuth):
    """POST as somebody, with the Digest of requests: (status, everything that came back)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", InsecureRequestWarning)
        response = requests.post(
            f"https://localhost:{printer.port}/ipp/print",
            body,
            headers={"Content-Type": "application/ipp"},
            auth=way(name, password),
            verify=False,
            timeout=60,
        )
    said = [repr(each.headers).encode() + each.content for each in (response, *response.history)]
    return response.status_code, b"\n".join(said)


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def run(request, tmp_path_factory):
    """A whole run: (its folder, everything that was answered, Secrets)."""
    folder = tmp_path_factory.mktemp("secrets")
    users = folder / "users"
    lines = (
        ":".join((name, ha1("sha256", name, word), ha1("md5", name, word), group))
        for (name, word), group in zip(PEOPLE.items(), ("", "operators"), strict=True)
    )
    users.write_text("\n".join(lines) + "\n")
    users.chmod(0o600)
    settings = {"profile": "users", "users": str(users), "log": "debug", "audit": True}
    settings["realm"] = REALM
    answers = []
    interpreter = hosttest.interpreter(request.param)
    with Simulator(folder / "run", interpreter, settings=settings) as printer:
        secrets = Secrets((printer.state / "key.der").read_bytes())
        with Wire(printer.port) as wire:
            _session(printer, wire, answers)
            wire.send(f"GET / HTTP/1.1\r\nHost: localhost:{printer.port}\r\n\r\n".encode())
            response = wire.response()
            answers.append(repr(response.fields).encode() + response.body)
            status, data = post(printer, "opal", PEOPLE["opal"], wire.request(RESTART_PRINTER))
            assert status == 200
            answers.append(data)
        wait_for(lambda: "restarted, ready" in printer.log, 20, "that it starts again")
        out = printer.out
        wait_for(lambda: list(out.glob("job-*.json")), 20, "the job")
        port = printer.port
    # What it says when it cannot go on: the port is taken, a file is broken.
    answers.append(_last_words(interpreter, folder, port))
    return folder, b"\n".join(answers), secrets


def _session(printer, wire, answers):
    """Right and wrong passwords, a job, every operation, an operator."""

    def ask(name, password, body, **options):
        status, data = post(printer, name, password, body, **options)
        answers.append(data)
        return status

    page = (VECTORS / PAGE).read_bytes()
    assert ask("ada", PEOPLE["ada"], wire.document_request("image/pwg-raster") + page) == 200
    assert ask("opal", PEOPLE["opal"], wire.request(PAUSE_PRINTER)) == 200
    assert ask("opal", PEOPLE["opal"], wire.request(RESUME_PRINTER)) == 200
    every = ipp.attribute("requested-attributes", ipp.KEYWORD, "all")
    for operation in (ipp.GET_PRINTER_ATTRIBUTES, 0x000A):
        assert ask("opal", PEOPLE["opal"], wire.request(operation, every)) == 200
    job = [ipp.attribute("job-id", ipp.INTEGER, 1), every]
    assert ask("opal", PEOPLE["opal"], wire.request(ipp.GET_JOB_ATTRIBUTES, *job)) == 200
    assert ask("ada", WRONG, wire.request(0x000A)) in (401, 429)
    assert ask("opal", WRONG, wire.request(0x000A)) in (401, 429)
    # Basic where Digest is wanted hands the printer a password that it never asked for.
    assert ask("ada", PEOPLE["ada"], wire.request(0x000A), way=HTTPBasicAuth) == 401
    # A password where a name belongs: people do that.
    assert ask(WRONG, WRONG, wire.request(0x000A)) in (401, 429)
    for operation in {*range(0x0002, 0x0070)} - {RESTART_PRINTER}:
        ask("opal", PEOPLE["opal"], wire.request(operation, *job))
    # In the clear: the firmware must not tell what it was sent.
    pair = base64.b64encode(f"ada:{PEOPLE['ada']}".encode()).decode()
    with Wire(printer.port, tls=False) as plain:
        plain.send(plain.post_head(f"Authorization: Basic {pair}", length=0))
        answers.append(plain.until(b"\r\n\r\n"))
    broken = f"Authorization: Digest {WRONG} {pair}"
    with Wire(printer.port) as other:
        other.send(other.post_head(broken, length=0))
        answers.append(other.until(b"\r\n\r\n"))
    wire.renew()  # it was idle for long
    assert wire.ask(ipp.GET_PRINTER_ATTRIBUTES).code == OK


def _last_words(interpreter, folder, port):
    """Output of a firmware that cannot start: three ways."""
    config = json.loads((folder / "run/state/CONFIG.json").read_text())
    said = b""
    pem = (folder / "run/state/key.der").read_bytes()
    (folder / "half.der").write_bytes(pem[:-7])
    for change in (
        {"key": str(folder / "half.der")},
        {"bind": "192.0.2.1"},
        {"engine": {}},
        {"users": None, "authentication": ["digest", "nonsense"]},
    ):
        path = folder / "broken.json"
        path.write_text(json.dumps({**config, "port": port, **change}))
        done = subprocess.run(
            [interpreter.path, hosttest.ROOT / "firmware/main.py", path],
            cwd=hosttest.ROOT,
            env={"MICROPYPATH": hosttest.FIRMWARE_PATH},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode != 0, change
        said += done.stdout + done.stderr
    (folder / "half.der").unlink()
    return said


# proves: T12 A13 V26
def test_no_answer_holds_a_secret(run):
    """Attributes of every operation, refusals, the status page, last words of broken starts."""
    _, answers, secrets = run
    assert b"Traceback" in answers
    assert b"WWW-Authenticate" in answers
    assert secrets.found_in(answers) == []


# proves: T12 A13 V26
def test_no_file_holds_a_secret(run):
    """Logs, configuration, history, settings, records of jobs: all but users and the key."""
    folder, _, secrets = run
    files = [path for path in folder.rglob("*") if path.is_file() and path.name not in FILES]
    names = {path.name for path in files}
    assert {"CONFIG.json", "firmware.log", "log", "job-1.json"} <= names, names
    log = (folder / "run/state/firmware.log").read_text()
    assert re.search("^D ", log, re.MULTILINE)
    found = {path.name: secrets.found_in(path.read_bytes()) for path in files}
    assert {name: what for name, what in found.items() if what} == {}


# proves: T12
def test_the_search_finds_what_it_searches_for(run):
    """The files that hold the secrets are found out by the same search."""
    folder, _, secrets = run
    assert secrets.found_in((folder / "users").read_bytes())
    assert secrets.found_in((folder / "run/state/key.der").read_bytes())
    assert secrets.found_in(b"password: " + PEOPLE["ada"].encode())
    for name in ("users", "run/state/key.der"):
        assert (folder / name).stat().st_mode & 0o077 == 0, name

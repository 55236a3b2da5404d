# SPDX-License-Identifier: MIT
"""The profile `users` over the wire: who signs in prints, who does not leaves no trace.

curl, ipptool, requests and CUPS sign in with their own Digest; what no decent client sends is made
by hand.
"""

import base64
import os
import re
import subprocess
import sys
import time

import pytest
import requests
import urllib3
from PIL import Image

import hosttest
from authkit import answer, nonce_of
from e2e_client import (
    COMPLETED,
    GET_JOBS,
    OK,
    VALIDATE_JOB,
    Response,
    Wire,
    chunk,
    job_number,
    job_of,
)
from e2e_cups import Cups
from e2e_printer import VECTORS, Simulator, assert_clean, assert_same, expected, frozen_interpreter
from host_tools import ipp, users
from host_tools.sign_in import Credentials
from host_tools.trust import Trust, parse_address
from hosttest import needs
from platen.model.auth_digest import NONCES, WINDOW
from platen.model.lockout import FIRST_MS

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
PWG = "image/pwg-raster"
NOT_AUTHORIZED = 0x0403
PURGE_JOBS = 0x0012
PEOPLE = {"ada": "Circle of Life", "bob": "a:b:c-12345", "opal": "chief of paper"}
GUESSED = [f"guess{i}" for i in range(8)]


@pytest.fixture(
    scope="module",
    params=["micropython", pytest.param("micropython-board-frozen", marks=pytest.mark.slow)],
)
def printer(request, tmp_path_factory):
    """A printer of the profile users with the mechanism digest."""
    if request.param.endswith("-frozen"):
        interpreter = frozen_interpreter()
    else:
        interpreter = hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("users")
    path = folder / "users"
    made = users.Users()
    for name, password in {**PEOPLE, **dict.fromkeys(GUESSED, "right password")}.items():
        groups = "operators" if name == "opal" else ""
        made.lines[name] = [name, *users.hashes(name, made.realm, password), groups]
    path.write_text(made.text())
    settings = {"profile": "users", "users": str(path)}
    with Simulator(folder, interpreter, control=True, settings=settings) as simulator:
        yield simulator


class Client(Wire):
    """A client that signs in as somebody, or with any Authorization field at all."""

    def __init__(self, port, name="ada", password=None):
        super().__init__(port)
        self.name = name
        self.password = password or PEOPLE.get(name, "right password")
        self.field = None
        self.nonce = b""
        self.nc = 0

    def head(self):
        """Status and fields; fields that came twice are joined."""
        lines = self.until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        fields = {}
        for line in filter(None, lines[1:]):
            name, _, value = line.partition(":")
            name = name.lower()
            fields[name] = (fields[name] + ", " if name in fields else "") + value.strip()
        return int(lines[0].split(" ")[1]), fields

    def post_head(self, *fields, length=None):
        """As of a Wire, with the field."""
        if self.field is not None:
            fields = (*fields, "Authorization: " + self.field.decode())
        return super().post_head(*fields, length=length)

    def exchange(self, operation, *attributes, field=None, user="mallory"):
        """One request with that Authorization field, or without: the response."""
        self.field = field
        body = self.request(operation, *attributes, user=user)
        self.send(self.post_head(length=len(body)) + body)
        return self.response()

    def new_nonce(self):
        """A nonce, and with it counts from the start."""
        response = self.exchange(GET_JOBS)
        assert response.status == 401, response
        self.nonce = nonce_of(response.fields["www-authenticate"].encode())
        self.nc = 0
        return self.nonce

    def sign(self, **more):
        """The field for the next request."""
        if not self.nonce:
            self.new_nonce()
        self.nc += 1
        more.setdefault("password", self.password.encode())
        self.field = answer(self.nonce, self.name.encode(), more.pop("nc", self.nc), **more)
        return self.field

    def signed(self, operation, *attributes, **more):
        """A request that is signed: the response."""
        return self.exchange(operation, *attributes, field=self.sign(**more))

    def print_page(self):
        """Print-Job as who this is: number and state."""
        self.sign()
        return job_of(self.print_bytes((VECTORS / PAGE).read_bytes(), PWG))


@pytest.fixture
def ada(printer):
    with Client(printer.port) as client:
        yield client


@pytest.fixture
def untouched(printer):
    """Afterwards there is no job more, and the engine has not heard a thing."""

    def state():
        with Client(printer.port, "opal") as client:
            jobs = client.signed(GET_JOBS, ipp.attribute("which-jobs", ipp.KEYWORD, "all"))
        engine = printer.control()
        moved = ("rows", "rows_moved", "feed_rows", "text", "cuts", "pulses")
        return [job["job-id"].value for job in groups_of(jobs)], [engine[key] for key in moved]

    before = state()
    yield
    assert state() == before


def groups_of(response):
    """The job groups of an answer."""
    return [group for tag, group in response.message.groups if tag == ipp.JOB_GROUP]


def refused(response, *, stale=False):
    """A 401 that asks to sign in again."""
    assert response.status == 401, response
    asked = response.fields["www-authenticate"]
    assert asked.startswith('Digest realm="Platen", qop="auth", algorithm=SHA-256, nonce="')
    assert ("stale=true" in asked) == stale, asked
    assert response.body == b""
    return True


def check_page(printer, job_id):
    assert_clean(printer.record(job_id))
    assert_same(printer.picture(job_id), expected(PAGE))


# proves: A47
def test_anybody_may_ask_what_the_printer_is(printer):
    with Client(printer.port) as client:
        found = client.printer("uri-authentication-supported", "printer-state")
        assert found["uri-authentication-supported"].value == "digest"


# proves: A27 A41 A45 A56 A63
@pytest.mark.parametrize("operation", ["print", "validate", "create", "jobs", "job", "cancel"])
def test_nobody_may_do_anything_else(printer, untouched, operation):
    number = {
        "print": ipp.PRINT_JOB,
        "validate": VALIDATE_JOB,
        "create": ipp.CREATE_JOB,
        "jobs": GET_JOBS,
        "job": ipp.GET_JOB_ATTRIBUTES,
        "cancel": ipp.CANCEL_JOB,
    }[operation]
    more = [job_number(1)] if operation in ("job", "cancel") else []
    with Client(printer.port) as client:
        refused(client.exchange(number, *more, user="ada"))
        refused(client.exchange(number, *more, user="opal"))  # on the same connection


# Clients of others.


def ipp_file(folder, client):
    path = folder / "job.ipp"
    path.write_bytes(client.document_request(PWG) + (VECTORS / PAGE).read_bytes())
    return path


# proves: A03 A56 T4
def test_curl_prints(printer, tmp_path):
    with Client(printer.port) as client:
        path = ipp_file(tmp_path, client)
    out = tmp_path / "answer"
    command = [needs("curl"), "-sSkv", "--digest", "-u", f"bob:{PEOPLE['bob']}", "-o", out]
    command += ["-H", "Content-Type: application/ipp", "--data-binary", f"@{path}"]
    done = hosttest.run([*command, f"https://localhost:{printer.port}/ipp/print"])
    assert done.returncode == 0, done.stderr
    message, _ = ipp.decode(out.read_bytes())
    assert message.code == OK, (hex(message.code), done.stderr)
    job_id, state = job_of(message)
    assert state == COMPLETED
    check_page(printer, job_id)
    assert re.search(r"^> Authorization: Digest .*response=", done.stderr, re.MULTILINE)
    assert re.search(r"^< Authentication-Info: qop=auth, rspauth=", done.stderr, re.MULTILINE)
    with Client(printer.port, "bob") as client:
        job = client.signed(ipp.GET_JOB_ATTRIBUTES, job_number(job_id)).message
    assert job.group(ipp.JOB_GROUP)["job-originating-user-name"].value == "bob"


# proves: A56 T4 V31
def test_ipptool_prints(printer):
    uri = printer.uri.replace("://", "://ada:Circle%20of%20Life@")
    done = printer.ipptool("-tv", "-f", VECTORS / PAGE, "print-job.test", uri=uri)
    assert done.returncode == 0, done.stdout + done.stderr
    check_page(printer, int(re.search(r"job-id \(integer\) = (\d+)", done.stdout)[1]))


# proves: A56
def test_ipptool_with_a_wrong_password_does_not(printer, untouched):
    uri = printer.uri.replace("://", "://guess0:wrong@")
    done = printer.ipptool("-tv", "-f", VECTORS / PAGE, "print-job.test", uri=uri)
    assert done.returncode != 0
    assert "job-id (integer)" not in done.stdout


# proves: A56 T4
def test_requests_prints_with_MD5(printer, tmp_path):
    with Client(printer.port) as client:
        data = ipp_file(tmp_path, client).read_bytes()
    urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)
    with requests.Session() as session:
        session.trust_env = False
        response = session.post(
            f"https://localhost:{printer.port}/ipp/print",
            data,
            headers={"Content-Type": "application/ipp"},
            auth=requests.auth.HTTPDigestAuth("ada", PEOPLE["ada"]),
            verify=False,
            timeout=60,
        )
    assert response.status_code == 200
    assert 'algorithm="MD5"' in response.request.headers["Authorization"]
    message, _ = ipp.decode(response.content)
    check_page(printer, job_of(message)[0])


@pytest.mark.cups
@pytest.mark.slow
# proves: A56 V31
def test_CUPS_prints_with_a_name_and_password_in_its_URI(printer, tmp_path):
    path = tmp_path / "receipt.txt"
    path.write_text("Signed in.\n")
    with Cups() as cups:
        queue = f"u-{printer.port}"
        # Where a queue is made, the server writes its URI into printer-uri as it is, password and
        # all; its backend leaves that out.
        cups.add(queue, printer.uri.replace("://", "://bob:a%3Ab%3Ac-12345@"))
        before = printer.last_job()
        cups.wait(queue, cups.print_file(queue, path))
        job_id = printer.last_job()
        assert job_id > before, cups.tail()
        assert printer.record(job_id)["state"] == "completed"
    with Client(printer.port, "bob") as client:
        job = client.signed(ipp.GET_JOB_ATTRIBUTES, job_number(job_id)).message
    assert job.group(ipp.JOB_GROUP)["job-originating-user-name"].value == "bob"


# What is no proof.


# proves: A69 T4
def test_a_recorded_request_is_worth_nothing(printer, ada, untouched):
    recorded = ada.sign()
    assert ada.exchange(GET_JOBS, field=recorded).message.code == OK
    refused(ada.exchange(GET_JOBS, field=recorded), stale=True)
    with Client(printer.port) as other:
        refused(other.exchange(ipp.CREATE_JOB, field=recorded), stale=True)
        refused(other.exchange(GET_JOBS, field=recorded, user="ada"), stale=True)
    assert ada.signed(GET_JOBS).message.code == OK


# proves: A69 T4
def test_counts_out_of_order(ada):
    for nc, good in ((2, True), (5, True), (3, True), (3, False), (0, False), (5 + WINDOW, True)):
        response = ada.signed(GET_JOBS, nc=nc)
        assert response.status == 200 if good else refused(response, stale=True), nc
    refused(ada.signed(GET_JOBS, nc=4), stale=True)


# proves: A69 T4
def test_nonces_of_others(ada, untouched):
    for nonce in (b"", b"A" * 27, b"dcd98b7102dd2f0e8b11d0f600bfb0c093"):
        ada.nonce = nonce or b"x"
        refused(ada.signed(ipp.CREATE_JOB), stale=True)
    ada.new_nonce()
    assert ada.signed(GET_JOBS).status == 200


# proves: A69 T4
def test_a_nonce_that_others_drove_out(ada, printer):
    ada.new_nonce()
    assert ada.signed(GET_JOBS).status == 200
    with Client(printer.port, "bob") as bob:
        for _ in range(NONCES):
            bob.new_nonce()
            assert bob.signed(GET_JOBS).status == 200
    refused(ada.signed(GET_JOBS), stale=True)
    ada.new_nonce()
    assert ada.signed(GET_JOBS).status == 200


# proves: A69 A71 T4
def test_parts_that_do_not_fit(ada, untouched):
    for more in (
        {"in_realm": b"platen"},
        {"to": b"/ipp/print/"},
        {"uri": b'"/"'},
        {"hash": "md5", "algorithm": b"MD5-sess"},
        {"algorithm": b"SHA-512-256"},
        {"qop": b"auth-int"},
        {"qop": None, "nc": None, "cnonce": None},
        {"userhash": b"true"},
        {"tail": b', nonce="x"'},
    ):
        started = time.monotonic()
        if "nc" in more:
            ada.sign()
            refused(ada.exchange(ipp.CREATE_JOB, field=answer(ada.nonce, b"ada", **more)))
        else:
            refused(ada.signed(ipp.CREATE_JOB, **more))
        assert time.monotonic() - started < 5
    # None of it counts as a failure.
    assert ada.signed(GET_JOBS).status == 200


# proves: V10
@pytest.mark.parametrize("scheme", ["Basic", "Bearer", "Negotiate", "basic"])
def test_CVE_2025_58060_another_scheme_opens_nothing(printer, untouched, scheme):
    secret = base64.b64encode(f"opal:{PEOPLE['opal']}".encode())
    with Client(printer.port) as client:
        for operation in (ipp.CREATE_JOB, GET_JOBS, PURGE_JOBS):
            refused(client.exchange(operation, field=scheme.encode() + b" " + secret))


# proves: V14
@pytest.mark.parametrize("scheme", ["Local", "PeerCred", 'Local trc="y", Digest'])
def test_CVE_2026_34990_the_same_machine_is_nobody_special(printer, untouched, scheme):
    """As CUPS trusts who can read a file of its machine, or is told of a user by the kernel."""
    words = scheme.encode() + b" " + base64.b64encode(bytes(24))
    with Client(printer.port) as client:  # from 127.0.0.1, to 127.0.0.1
        for operation in (ipp.CREATE_JOB, GET_JOBS, PURGE_JOBS):
            for user in ("opal", "root", "localhost"):
                refused(client.exchange(operation, field=words, user=user))
                refused(client.exchange(operation, user=user))


# proves: A43
def test_a_wrong_password_gets_no_100(printer, untouched):
    with Client(printer.port, "guess1", "wrong") as client:
        client.sign()
        client.send(client.post_head("Expect: 100-continue"))
        status, fields = client.head()
        refused(Response(status, fields))
        assert client.is_closed(10)
    with Client(printer.port) as client:
        client.sign()
        body = client.request(GET_JOBS)
        client.send(client.post_head("Expect: 100-continue", length=len(body)))
        client.continued()
        client.send(body)
        assert client.response().status == 200


# proves: A43
def test_a_document_of_nobody_uses_no_paper(printer, untouched):
    with Client(printer.port, "guess2", "wrong") as client:
        client.sign()
        data = client.document_request(PWG) + (VECTORS / PAGE).read_bytes()
        client.send(client.post_head() + chunk(data[:3000]))
        refused(client.response())


# Who is who.


# proves: A37 A44
def test_jobs_belong_to_who_signed_in(printer):
    with Client(printer.port) as ada, Client(printer.port, "bob") as bob:
        job_id, state = ada.print_page()  # whatever requesting-user-name says
        assert state == COMPLETED
        job = ada.signed(ipp.GET_JOB_ATTRIBUTES, job_number(job_id)).message.group(ipp.JOB_GROUP)
        assert job["job-originating-user-name"].value == "ada"
        ada.sign()
        job_id = ada.create(user="bob")
        answer_to = bob.exchange(ipp.CANCEL_JOB, job_number(job_id), field=bob.sign(), user="ada")
        assert answer_to.message.code == NOT_AUTHORIZED
        assert ada.signed(ipp.CANCEL_JOB, job_number(job_id)).message.code == OK


# proves: A44
def test_operators_may_cancel_jobs_of_others(printer):
    with Client(printer.port) as ada, Client(printer.port, "opal") as opal:
        ada.sign()
        job_id = ada.create()
        assert opal.signed(ipp.CANCEL_JOB, job_number(job_id)).message.code == OK


# proves: A38
def test_no_identity_is_carried_over(printer):
    with Client(printer.port) as client:
        nobody = client.new_nonce()
        client.sign()
        mine = client.create()
        refused(client.exchange(GET_JOBS, user="ada"))  # the same connection, nobody
        client.name, client.password = "bob", PEOPLE["bob"]
        assert client.signed(ipp.CANCEL_JOB, job_number(mine)).message.code == NOT_AUTHORIZED
        client.sign()
        job_id = client.create()
        client.name, client.password = "ada", PEOPLE["ada"]
        assert client.signed(ipp.CANCEL_JOB, job_number(job_id)).message.code == NOT_AUTHORIZED
        assert client.signed(ipp.CANCEL_JOB, job_number(mine)).message.code == OK
        # One that failed leaves nothing of the one before.
        refused(client.exchange(GET_JOBS, field=answer(nobody, b"guess3", 99)))
        refused(client.exchange(GET_JOBS))
    with Client(printer.port, "bob") as bob:
        assert bob.signed(ipp.CANCEL_JOB, job_number(job_id)).message.code == OK


# proves: T4
def test_stale_is_said_to_nobody_else(printer, ada):
    recorded = ada.sign()
    assert ada.exchange(GET_JOBS, field=recorded).status == 200
    with Client(printer.port, "guess7", "wrong") as other:
        other.sign()
        body = other.request(GET_JOBS)
        other.send(other.post_head(length=len(body)) + body)  # has to wait for its answer
        refused(ada.exchange(GET_JOBS, field=recorded), stale=True)
        refused(other.response())
        refused(ada.exchange(GET_JOBS, field=recorded), stale=True)
        refused(other.exchange(GET_JOBS))


# proves: A69
def test_who_guesses_waits(printer):
    with Client(printer.port, "guess4", "wrong") as client:
        client.new_nonce()
        statuses = []
        deadline = time.monotonic() + 30
        started = time.monotonic()
        refused(client.signed(GET_JOBS))
        assert time.monotonic() - started >= FIRST_MS / 1000
        while True:
            response = client.signed(GET_JOBS)
            statuses.append(response.status)
            if response.status == 429:
                break
            refused(response)
            assert time.monotonic() < deadline, statuses
        wait_s = int(response.fields["retry-after"])
        assert 2 <= wait_s <= 60
        assert "www-authenticate" not in response.fields
        # The right password has to wait as well, so nobody learns that it is right; others do not.
        client.password = "right password"
        assert client.signed(GET_JOBS).status == 429
        with Client(printer.port, "guess5") as other:
            started = time.monotonic()
            assert other.signed(GET_JOBS).status == 200

        def signed_in():
            return client.signed(GET_JOBS).status == 200

        hosttest.wait_for(signed_in, wait_s + 10, "the end of the wait")
        # A right password ends it.
        client.password = "wrong"
        started = time.monotonic()
        refused(client.signed(GET_JOBS))
        assert time.monotonic() - started < 1.5


# proves: A69 T12
def test_no_secret_is_in_the_log(printer):
    with Client(printer.port) as client:
        client.signed(GET_JOBS)
        refused(client.exchange(GET_JOBS, field=b"Digest x"))
        log = printer.log
        for secret in (*PEOPLE.values(), "right password", client.nonce.decode(), "response="):
            assert secret not in log
        for line in (printer.folder / "users").read_text().splitlines()[1:]:
            assert line.split(":")[1] not in log


# The tool.


def run_print(printer, tmp_path, *options, password=None, stdin=""):
    """`print` of a picture in a child process: (status, stderr)."""
    path = tmp_path / "receipt.png"
    Image.linear_gradient("L").save(path)
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "COLUMNS": "400"}
    for name in ("PLATEN_PRINTER", "PLATEN_USER", "PLATEN_PASSWORD"):
        environment.pop(name, None)
    if password is not None:
        environment["PLATEN_PASSWORD"] = password
    command = [sys.executable, "-m", "host_tools", "print", path, "--printer", printer.uri]
    done = subprocess.run(
        [str(word) for word in (*command, "--insecure", *options)],
        cwd=hosttest.ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    for secret in (password, stdin.strip()):
        assert not secret or secret not in done.stderr
    return done.returncode, done.stderr


# proves: A56
@pytest.mark.parametrize("way", ["environment", "stdin"])
def test_print_signs_in(printer, tmp_path, way):
    more = {"password": PEOPLE["bob"]}
    options = ["--user", "bob"]
    if way == "stdin":
        more = {"stdin": PEOPLE["bob"] + "\n"}
        options.append("--password-stdin")
    status, said = run_print(printer, tmp_path, *options, **more)
    assert status == 0, said
    job_id = int(re.search(r"job (\d+) is printed", said)[1])
    assert printer.record(job_id)["state"] == "completed"
    with Client(printer.port, "bob") as client:
        job = client.signed(ipp.GET_JOB_ATTRIBUTES, job_number(job_id)).message
    assert job.group(ipp.JOB_GROUP)["job-originating-user-name"].value == "bob"


def test_print_says_what_is_wanted(printer, tmp_path, untouched):
    status, said = run_print(printer, tmp_path)
    assert status == 1
    assert "refused the request: it asks for a name and a password; give --user NAME" in said
    status, said = run_print(printer, tmp_path, "--user", "guess6", password="wrong password")
    assert status == 1
    assert "refused the request: the name guess6 or the password is wrong" in said
    status, said = run_print(printer, tmp_path, "--user", "ada")
    assert status == 1
    assert "there is no terminal to ask for the password: set PLATEN_PASSWORD" in said


# proves: A56
def test_print_renews_a_nonce_in_front_of_a_document(printer):
    trust = Trust(insecure=True)
    credentials = Credentials("ada", PEOPLE["ada"])
    data = (VECTORS / PAGE).read_bytes()

    def pieces():
        for at in range(0, len(data), 4096):
            yield data[at : at + 4096]

    tool = ipp.Printer(parse_address(printer.uri), trust, credentials=credentials)
    try:
        # The first thing it asks for is a whole job; then the nonce is driven out.
        job_id = tool.print_job("one", PWG, [], pieces())
        check_page(printer, job_id)
        with Client(printer.port, "bob") as bob:
            for _ in range(NONCES):
                bob.new_nonce()
                assert bob.signed(GET_JOBS).status == 200
        job_id = tool.print_job("two", PWG, [], pieces())
        check_page(printer, job_id)
        assert tool.job(job_id).first("job-originating-user-name") == "ada"
    finally:
        tool.close()

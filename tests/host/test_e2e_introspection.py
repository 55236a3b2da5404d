# SPDX-License-Identifier: MIT
"""Tokens that the printer asks the authorization server about (RFC 7662), with a real server.

The server is CPython's, over TLS on loopback. What a token is worth is its answer; whatever goes
wrong there, nobody is let in.
"""

import base64
import json
import re
import threading
import time
import urllib.parse

import pytest

import hosttest
from e2e_client import COMPLETED, job_of
from e2e_identity import AUDIENCE, ISSUER, SMALL, Shop
from e2e_printer import Simulator, assert_same, expected
from host_tools import ipp, profiles
from host_tools.errors import UserError
from hosttest import wait_for
from outbound_peers import Authority, Peer

CLIENT, SECRET = "thermal:1", "s3cret of the printer"
PATH = "/ipp/oauth"
MOST_BYTES = 4096  # of an answer
_FIELD = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


class World:
    """An authorization server and the printer that asks it."""

    def __init__(self, folder, interpreter):
        self.folder = folder
        self.shop = Shop(folder)
        self.files = Authority(folder)
        self.slow = threading.Event()
        self.server = Peer({"/introspect": self.answer, "/elsewhere": good}, self.files.context())
        self.secret_file = folder / "secret"
        self.secret_file.write_text(SECRET + "\n")
        self.secret_file.chmod(0o600)
        settings = self.settings(f"https://localhost:{self.server.port}/introspect")
        self.simulator = Simulator(folder / "printer", interpreter, settings=settings)

    def settings(self, uri, **more):
        settings = self.shop.settings("digest", "oauth", log="debug")
        settings["oauth"]["introspection"] = {
            "endpoint": uri,
            "client_id": CLIENT,
            "secret_file": str(self.secret_file),
            "roots": [str(self.files.root)],
            **more,
        }
        return settings

    def client(self, token, port=None):
        port = port or self.simulator.port
        return self.shop.client(port, PATH, authorization=f"Bearer {token}")

    def asked(self, token):
        """How often the server was asked about a token."""
        bodies = [row[3] for row in self.server.asked]
        return sum(urllib.parse.parse_qs(body.decode())["token"] == [token] for body in bodies)

    def answer(self, handler):
        """What the name of a token says."""
        (token,) = urllib.parse.parse_qs(handler.body.decode())["token"]
        kind = token.split("-")[0]
        said = claims()
        if kind == "good":
            return good(handler)
        if kind == "status":
            return give(handler, said, status=int(token.split("-")[1]))
        if kind == "redirect":
            return give(handler, said, ("Location", "/elsewhere"), status=307)
        if kind == "html":
            return handler.give("text/html", b"<html>Log in</html>")
        if kind == "cut":
            return handler.give("application/json", b'{"active":tru', length=4000)
        if kind == "broken":
            return handler.give("application/json", json.dumps(said).encode()[:-1])
        if kind == "large":
            size = MOST_BYTES + int(token.split("-")[1])
            return handler.give("application/json", json.dumps(said).encode().ljust(size))
        if kind == "slow":
            self.slow.wait(60)
            return good(handler)
        if kind == "hangup":
            return None
        said.update(
            {
                "inactive": {"active": False},
                "string": {"active": "true"},
                "audience": {"aud": "somebody-else"},
                "issuer": {"iss": "https://other.example"},
                "expired": {"exp": int(time.time()) - 600},
                "scope": {"scope": "openid"},
                "operator": {"scope": "print operate", "sub": "boss"},
            }[kind]
        )
        return give(handler, said)

    def close(self):
        self.slow.set()
        try:
            self.simulator.stop()
        finally:
            self.simulator.kill()
            self.server.__exit__()


def claims():
    now = int(time.time())
    return {
        "active": True,
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "ann",
        "scope": "print",
        "exp": now + 600,
        "token_type": "Bearer",
    }


def give(handler, said, *fields, status=200):
    handler.give("application/json", json.dumps(said).encode(), *fields, status=status)


def good(handler):
    give(handler, claims())


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    interpreter = hosttest.interpreter("micropython")  # test_e2e_print_uri.py has a board's TLS
    made = World(tmp_path_factory.mktemp("world"), interpreter)
    yield made
    made.close()


def refusal(response):
    """error of the challenge, after a 401 or 403."""
    return dict(_FIELD.findall(response.fields["www-authenticate"])).get("error")


# proves: B42 B28 B39 B34
def test_who_the_server_vouches_for_prints(world):
    with world.client("good-1") as client:
        job_id, _ = job_of(client.print_small())
        assert_same(world.simulator.picture(job_id), expected(SMALL))
        found = client.job(job_id, "job-originating-user-name", "job-state")
    assert found["job-originating-user-name"].value == "ann"
    assert found["job-state"].value == COMPLETED


# proves: B28 B39
def test_the_question(world):
    with world.client("good-2.of~it=") as client:
        assert client.status(ipp.CREATE_JOB)[0] == 200
    method, path, fields, body = world.server.asked[-1]
    assert (method, path) == ("POST", "/introspect")
    asked = urllib.parse.parse_qs(body.decode(), strict_parsing=True)
    assert asked == {"token": ["good-2.of~it="], "token_type_hint": ["access_token"]}
    assert fields["Content-Type"] == "application/x-www-form-urlencoded"
    assert fields["Host"] == f"localhost:{world.server.port}"
    scheme, pair = fields["Authorization"].split(" ")
    assert scheme == "Basic"
    name, _, secret = base64.b64decode(pair).decode().partition(":")
    assert urllib.parse.unquote_plus(name) == CLIENT
    assert urllib.parse.unquote_plus(secret) == SECRET


# proves: B42
def test_an_answer_is_remembered(world):
    for _ in range(3):
        with world.client("good-3") as client:
            assert client.status(ipp.CREATE_JOB)[0] == 200
    assert world.asked("good-3") == 1


# proves: B42
def test_signed_tokens_are_checked_here(world):
    before = len(world.server.asked)
    with world.client(world.shop.token()) as client:
        assert client.status(ipp.CREATE_JOB)[0] == 200
    with world.client(world.shop.token(aud="somebody-else")) as client:
        assert client.status(ipp.CREATE_JOB)[0] == 401
    assert len(world.server.asked) == before


# proves: A29 B43
def test_scopes(world):
    with world.client("scope-1") as client:
        response = client.post(ipp.CREATE_JOB)
        assert (response.status, refusal(response)) == (403, "insufficient_scope")
    pause, resume = 0x0010, 0x0011
    with world.client("operator-1") as client:
        assert client.status(pause) == (200, 0)
        assert client.status(resume) == (200, 0)


def job_count(world):
    with world.client("good-1") as client:
        answer = client.ask(0x000A, ipp.attribute("which-jobs", ipp.KEYWORD, "all"))
    return sum(tag == ipp.JOB_GROUP and bool(group) for tag, group in answer.groups)


# proves: B42 T5
@pytest.mark.parametrize(
    "token",
    [
        *("string-1", "audience-1", "issuer-1", "expired-1"),
        *("status-204", "status-401", "status-403", "status-500", "redirect-1"),
        *("html-1", "cut-1", "broken-1", "large-1", "hangup-1"),
    ],
)
def test_whatever_goes_wrong_lets_nobody_in(world, token):
    before = job_count(world)
    with world.client(token) as client:
        response = client.post(ipp.CREATE_JOB)
    while response.status == 429:  # the address has guessed before
        end = time.monotonic() + int(response.fields["retry-after"])
        wait_for(lambda: time.monotonic() >= end, 60)  # noqa: B023
        with world.client(token) as client:
            response = client.post(ipp.CREATE_JOB)
    assert (response.status, refusal(response)) == (401, "invalid_token")
    assert job_count(world) == before
    assert not any(path == "/elsewhere" for _, path, _, _ in world.server.asked)


# proves: B42
def test_the_longest_answer(world):
    with world.client("large-0") as client:
        assert client.status(ipp.CREATE_JOB)[0] == 200


# proves: B42 T10
def test_a_server_that_does_not_answer(world):
    """It ends by a deadline, and meanwhile others are served and what is known is known."""
    with world.client("slow-1") as client:
        body = client.request(ipp.CREATE_JOB)
        started = time.monotonic()
        client.send(client.post_head(length=len(body)) + body)
        wait_for(lambda: world.asked("slow-1"), 10)
        with world.client("good-1") as other:
            assert other.status(ipp.CREATE_JOB)[0] == 200
        response = client.response()
    assert (response.status, refusal(response)) == (401, "invalid_token")
    assert 4 < time.monotonic() - started < 10
    world.slow.set()


# proves: A13 B28
def test_no_secret_is_ever_logged(world):
    said = world.simulator.log + "".join(
        path.read_text(errors="replace")
        for path in world.simulator.state.glob("*")
        if path.is_file()
    )
    pair = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    for secret in (SECRET, pair, urllib.parse.quote(SECRET), "good-1", "slow-1"):
        assert secret not in said


# proves: B42 T5
def test_who_guesses_has_to_wait(world):
    """The server is not asked on and on for one address."""
    started = time.monotonic()
    count = 0
    while True:
        with world.client(f"inactive-{count}") as client:
            response = client.post(ipp.CREATE_JOB)
        if response.status == 429:
            break
        assert (response.status, refusal(response)) == (401, "invalid_token")
        count += 1
        assert count < 20
        assert time.monotonic() - started < 30
    assert count > 1
    with world.client("inactive-more") as client:
        assert client.post(ipp.CREATE_JOB).status == 429
    assert world.asked("inactive-more") == 0


# proves: B34
@pytest.mark.parametrize("kind", ["another name", "nobody"])
def test_a_server_that_cannot_prove_who_it_is(world, tmp_path, kind):
    """The client is that of test_e2e_print_uri.py, where there are more of them."""
    with Peer({"/introspect": good}, world.files.context("other.example")) as peer:
        port = hosttest.free_port() if kind == "nobody" else peer.port
        settings = world.settings(f"https://localhost:{port}/introspect")
        # Other pinned keys are not needed where every token is asked about.
        del settings["jwks"]
        interpreter = hosttest.interpreter("micropython")
        with Simulator(tmp_path / "printer", interpreter, settings=settings) as printer:
            with world.client("good-9", printer.port) as client:
                response = client.post(ipp.CREATE_JOB)
            assert (response.status, refusal(response)) == (401, "invalid_token")
            wait_for(lambda: "introspection: no connection" in printer.log)
            assert peer.asked == []


# proves: B28
def test_configurations_that_are_refused(world, tmp_path):
    endpoint = f"https://localhost:{world.server.port}/introspect"
    readable = tmp_path / "secret"
    readable.write_text(SECRET)
    readable.chmod(0o644)
    empty = tmp_path / "empty"
    empty.write_text("\n")
    empty.chmod(0o600)
    for changes, words in (
        ({"endpoint": endpoint.replace("https", "http")}, "must be an https URL"),
        ({"endpoint": "https://a@b.example/"}, "must be an https URL"),
        ({"secret_file": SECRET}, "cannot read the secret_file"),
        ({"secret_file": str(readable)}, "can be read by others: chmod 600 it"),
        ({"secret_file": str(empty)}, "holds 1 to 255 bytes"),
        ({"roots": []}, "needs endpoint, client_id, secret_file, roots"),
        ({"client_id": ""}, "needs endpoint, client_id, secret_file, roots"),
        ({"verify": False}, "and nothing else"),
    ):
        settings = world.settings(endpoint, **changes)
        with pytest.raises(UserError, match=words) as caught:
            profiles.check(settings, is_self_signed=False)
        assert SECRET not in str(caught.value)

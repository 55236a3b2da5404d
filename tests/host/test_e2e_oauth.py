# SPDX-License-Identifier: MIT
"""Tokens over the wire: who prints with one, what is refused and how, where to get one.

The authorization server is PyJWT with keys of the test. What no library would sign is put together
by oauth_cases.
"""

import base64
import hashlib
import hmac
import json
import re
import time

import jwt
import pytest
from cryptography.hazmat.primitives import serialization

import hosttest
import oauth_cases
from e2e_client import COMPLETED, OK, job_number, job_of
from e2e_identity import AUDIENCE, ISSUER, PASSWORD, REALM, SMALL, Shop, curl
from e2e_printer import Simulator, assert_same, expected, frozen_interpreter
from host_tools import ipp
from platen.core.jwt import MAX_TOKEN_BYTES
from test_client_certificates import NAME

NOT_AUTHORIZED = 0x0403
PATH = "/ipp/oauth"
_FIELD = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return Shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(
    scope="module",
    params=["micropython", pytest.param("frozen", marks=pytest.mark.slow)],
)
def served(request, shop, tmp_path_factory):
    """A printer with passwords at /ipp/print and tokens at /ipp/oauth."""
    frozen = request.param == "frozen"
    interpreter = frozen_interpreter() if frozen else hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("printer")
    settings = shop.settings("digest", "oauth", log="debug")
    with Simulator(folder, interpreter, settings=settings) as simulator:
        yield simulator


@pytest.fixture
def bearer(shop, served):
    """Function: a client that sends this token."""
    clients = []

    def bearer(token, **options):
        field = None if token is None else f"Bearer {token}"
        clients.append(shop.client(served.port, PATH, authorization=field, **options))
        return clients[-1]

    yield bearer
    for client in clients:
        client.close()


def challenge(response):
    """The parameters of a Bearer challenge (RFC 6750 section 3)."""
    field = response.fields["www-authenticate"]
    assert field.startswith("Bearer ")
    return dict(_FIELD.findall(field))


def job_count(wire):
    answer = wire.ask(0x000A, ipp.attribute("which-jobs", ipp.KEYWORD, "all"))
    assert answer.code == OK
    return sum(tag == ipp.JOB_GROUP and bool(group) for tag, group in answer.groups)


# proves: B42 T5
@pytest.mark.parametrize("kid", ["r1", "e1"], ids=["RS256", "ES256"])
def test_who_a_token_names_prints(shop, served, bearer, kid):
    client = bearer(shop.token(kid, sub="ann of the counter"))
    job_id, _state = job_of(client.print_small())
    assert_same(served.picture(job_id), expected(SMALL))
    found = client.job(job_id, "job-originating-user-name", "job-state", "job-uri")
    assert found["job-originating-user-name"].value == "ann of the counter"
    assert found["job-state"].value == COMPLETED
    assert found["job-uri"].value == f"ipps://{NAME}:{served.port}{PATH}/{job_id}"


# proves: B42 T5
def test_the_job_uri_of_that_path_works_there(shop, bearer):
    client = bearer(shop.token())
    job_id = client.create()
    asked = ipp.encode(
        ipp.Message(
            ipp.GET_JOB_ATTRIBUTES,
            1,
            [
                ipp.group(
                    ipp.OPERATION_GROUP,
                    ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                    ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
                    ipp.attribute("job-uri", ipp.URI, f"{client.uri}/{job_id}"),
                )
            ],
        )
    )
    client.send(client.post_head(length=len(asked)) + asked)
    answer = client.response().message
    assert answer.code == OK
    assert answer.group(ipp.JOB_GROUP)["job-id"].value == job_id
    assert client.cancel(job_id) == OK


def hs256(shop):
    """The token whose HMAC key is the server's public key, as CVE-2015-9235 has it."""
    public = shop.keys.rsa.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": AUDIENCE, "exp": now + 600, "sub": "ann", "scope": "print"}
    header = {"alg": "HS256", "kid": "r1", "typ": "at+jwt"}
    made = oauth_cases.token(
        header, claims, lambda signed: hmac.new(public, signed, hashlib.sha256).digest()
    )
    return made.decode()


def forged(shop, **claims):
    """Right in everything but who signed it."""
    key = shop.keys.rsa
    shop.keys.rsa = shop.keys.other_rsa
    try:
        return shop.token(**claims)
    finally:
        shop.keys.rsa = key


def changed(shop):
    """A good token whose claims were changed afterwards."""
    head, _claims, signature = shop.token(sub="ann").split(".")
    claims = jwt.decode(shop.token(sub="eve"), options={"verify_signature": False})
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"{head}.{body}.{signature}"


def unsigned(shop):
    head = base64.urlsafe_b64encode(b'{"alg":"none","kid":"r1","typ":"at+jwt"}').rstrip(b"=")
    return f"{head.decode()}.{shop.token().split('.')[1]}."


def past(shop):
    now = int(time.time())
    return shop.token(exp=now - 600, iat=now - 900)


REFUSED = {
    "none": unsigned,
    "hs256": hs256,
    "forged": forged,
    "forged-without-scope": lambda shop: forged(shop, scope=None),  # learns nothing of scopes
    "changed": changed,
    "expired": past,
    "no-expiry": lambda shop: shop.token(exp=None),
    "issuer": lambda shop: shop.token(iss="https://other.example"),
    "no-issuer": lambda shop: shop.token(iss=None),
    "audience": lambda shop: shop.token(aud="somebody-else"),
    "no-audience": lambda shop: shop.token(aud=None),
    "no-subject": lambda shop: shop.token(sub=None),
    "id-token": lambda shop: shop.token(header={"typ": "JWT"}),
    "unknown-key": lambda shop: shop.token(header={"typ": "at+jwt", "kid": "x9"}),
    "other-key": lambda shop: shop.token(header={"typ": "at+jwt", "kid": "e1"}),
    "encrypted": lambda shop: "e30.a.b.c.d",
    "opaque": lambda shop: "2YotnFZFEjr1zCsicMWpAA",
}


# proves: A12 B42 B44 T5
@pytest.mark.parametrize("kind", REFUSED)
def test_a_token_that_is_not_right_makes_no_job(shop, bearer, kind):
    with bearer(shop.token()) as good:
        before = job_count(good)
    token = REFUSED[kind](shop)
    # A wrong signature makes the address wait; more of them are told to come back.
    response = retried(lambda: bearer(token).post(ipp.CREATE_JOB))
    assert response.status == 401
    found = challenge(response)
    assert found["error"] == "invalid_token"
    assert found["scope"] == "print"
    assert response.body == b""
    with bearer(shop.token()) as good:
        assert job_count(good) == before


def retried(ask):
    """A response that is no 429: a printer that was guessed at answers later."""
    deadline = time.monotonic() + 90
    while True:
        response = ask()
        if response.status != 429 or time.monotonic() > deadline:
            return response
        wait_s = int(response.fields["retry-after"])
        end = time.monotonic() + wait_s
        hosttest.wait_for(lambda: time.monotonic() >= end, wait_s + 5)  # noqa: B023


# proves: B43 T5
@pytest.mark.parametrize("scope", [None, "", "openid", "printer", "operate"])
def test_without_the_scope_it_is_403(shop, bearer, scope):
    client = bearer(shop.token(scope=scope))
    response = client.post(ipp.CREATE_JOB)
    assert response.status == 403
    found = challenge(response)
    assert found["error"] == "insufficient_scope"
    assert found["scope"] == "print"


# proves: T5
@pytest.mark.parametrize("token", ["", "a b", "a,b", 'a"b', "=abc", "tok\tone"])
def test_what_is_no_token_is_400(bearer, token):
    response = bearer(token).post(ipp.CREATE_JOB)
    assert response.status == 400
    assert challenge(response)["error"] == "invalid_request"


def sized(shop, size):
    """A good token of exactly so many bytes: of header and claims, base64 leaves gaps in one."""
    for more in range(3):
        header = {"typ": "at+jwt", "cty": "x" * more}
        least = (size - len(shop.token(header=header, pad=""))) * 3 // 4 - 4
        for pad in range(least, least + 8):
            token = shop.token(header=header, pad="x" * pad)
            if len(token) == size:
                return token
    raise AssertionError(f"no token of {size} bytes")


# proves: A16 T5
def test_the_longest_token(shop, served, bearer):
    assert bearer(sized(shop, MAX_TOKEN_BYTES)).status(ipp.CREATE_JOB)[0] == 200
    response = bearer(sized(shop, MAX_TOKEN_BYTES + 1)).post(ipp.CREATE_JOB)
    assert response.status == 431
    assert served.alive()


# proves: A62 B43 T5
def test_who_sends_no_token_is_told_where_to_get_one(served, bearer):
    client = bearer(None)
    response = client.post(ipp.CREATE_JOB)
    assert response.status == 401
    found = challenge(response)
    # RFC 6750 section 3.1: without a token there is no error.
    assert "error" not in found
    assert found["realm"] == REALM
    assert found["scope"] == "print"
    uri = found["resource_metadata"]
    base = f"https://{NAME}:{served.port}"
    assert uri == f"{base}/.well-known/oauth-protected-resource{PATH}"
    response = client.get(uri.removeprefix(base))
    assert response.status == 200
    assert response.fields["content-type"] == "application/json"
    metadata = json.loads(response.body)
    assert metadata["resource"] == base + PATH  # RFC 9728 section 3.3
    assert metadata["authorization_servers"] == [ISSUER]
    assert metadata["scopes_supported"] == ["print", "operate"]
    assert metadata["bearer_methods_supported"] == ["header"]
    for other in ("/.well-known/oauth-protected-resource", "/ipp/oaut", "/.well-known/x"):
        assert client.get(other).status == 404


def test_an_empty_request_is_challenged_on_every_path_that_can(shop, served):
    """curl sends one before it has something to sign in with, and goes on only after a 401."""
    for path, scheme in (("/ipp/print", "Digest "), (PATH, "Bearer ")):
        with shop.client(served.port, path) as client:
            client.send(client.post_head(length=0))
            response = client.response()
            assert response.status == 401
            assert response.fields["www-authenticate"].startswith(scheme)
            # With something in it, and for everybody, it is answered.
            assert client.printer("printer-state")


def test_the_challenge_of_one_client_says_nothing_of_another(shop, bearer):
    response = bearer(shop.token(scope="x")).post(ipp.CREATE_JOB)
    assert challenge(response)["error"] == "insufficient_scope"
    assert "error" not in challenge(bearer(None).post(ipp.CREATE_JOB))


# proves: T5
def test_other_schemes_are_not_looked_at_here(shop, served, bearer):
    pair = base64.b64encode(f"ann:{PASSWORD}".encode()).decode()
    client = shop.client(served.port, PATH, authorization=f"Basic {pair}")
    with client:
        response = client.post(ipp.CREATE_JOB)
    assert response.status == 401
    assert "error" not in challenge(response)
    # And a token is nothing where passwords are asked for.
    with shop.client(served.port, authorization=f"Bearer {shop.token()}") as client:
        response = client.post(ipp.CREATE_JOB)
    assert response.status == 401


# proves: A29 B43 T5
def test_the_operators_scope(shop, bearer):
    pause, resume = 0x0010, 0x0011
    assert bearer(shop.token()).status(pause) == (200, NOT_AUTHORIZED)
    operator = bearer(shop.token(scope="print operate", sub="boss"))
    assert operator.status(pause) == (200, OK)
    assert operator.status(resume) == (200, OK)


# proves: A40 A44 B42
def test_jobs_of_subjects_are_their_own(shop, bearer):
    ann, eve = bearer(shop.token()), bearer(shop.token(sub="eve"))
    job_id = ann.create()
    assert eve.status(ipp.CANCEL_JOB, job_number(job_id), user="ann") == (200, NOT_AUTHORIZED)
    assert ann.status(ipp.CANCEL_JOB, job_number(job_id)) == (200, OK)


# proves: B32 B33 B43
def test_attributes_say_where_tokens_come_from(bearer):
    client = bearer(None)
    names = ("oauth-authorization-server-uri", "oauth-authorization-scope")
    found = client.printer(*names)
    assert found[names[0]].tags == [ipp.URI]
    assert found[names[0]].values == [ISSUER]
    assert found[names[1]].tags == [ipp.NAME] * 2
    assert found[names[1]].values == ["print", "operate"]
    assert not set(names) & set(client.printer("all"))


# proves: A64 B38
def test_each_uri_has_its_mechanism(served, bearer):
    base = f"ipps://{NAME}:{served.port}"
    assert bearer(None).ways() == [
        (base + "/ipp/print", "tls", "digest"),
        (base + PATH, "tls", "oauth"),
    ]


# proves: A13 T5
def test_no_token_is_ever_logged(shop, served, bearer):
    tokens = [shop.token(), shop.token(scope="x"), past(shop), "2YotnFZFEjr1zCsicMWpAA"]
    for token in tokens:
        bearer(token).post(ipp.CREATE_JOB)
    said = served.log + "".join(
        path.read_text(errors="replace") for path in served.state.glob("*") if path.is_file()
    )
    for token in tokens:
        for part in token.split("."):
            assert part not in said
        assert hashlib.sha256(token.encode()).hexdigest() not in said


# proves: B25 B27 B35
def test_a_self_signed_certificate_is_refused(shop, tmp_path):
    settings = shop.settings("oauth")
    del settings["certificate"], settings["key"]
    with pytest.raises(AssertionError, match="oauth needs a certificate that a CA has signed"):
        Simulator(tmp_path, hosttest.interpreter("micropython"), settings=settings)


# proves: B42 T5
def test_curl_prints_with_a_token(shop, served, bearer, tmp_path):
    client = bearer(None)
    data = (hosttest.ROOT / "tests/vectors/raster" / SMALL).read_bytes()
    path = tmp_path / "job.ipp"
    path.write_bytes(client.document_request("image/urf") + data)
    out = tmp_path / "answer.ipp"
    done = curl(
        shop,
        served.port,
        PATH,
        "--oauth2-bearer",
        shop.token(),
        "-H",
        "Content-Type: application/ipp",
        "--data-binary",
        f"@{path}",
        "-o",
        out,
    )
    assert done.returncode == 0, done.stderr
    answer, _rest = ipp.decode(out.read_bytes())
    assert answer.code == OK
    assert_same(served.picture(job_of(answer)[0]), expected(SMALL))

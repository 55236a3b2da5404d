# SPDX-License-Identifier: MIT
"""`oauth pin` and `oauth check`: what is written, what is left out, what is said."""

import datetime
import hashlib
import http.server
import ipaddress
import json
import ssl
import stat
import threading
import time

import jwt as pyjwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

import oauth_cases
from host_tools import cli, jwks, oauth
from oauth_cases import b64, ec_members, number, rsa_members
from platen.core import jwt
from platen.model import oauth_claims
from platen.shell.jwks import JWKS

KEYS = oauth_cases.Keys()
TOKENS = {name: token for name, token, _ in oauth_cases.token_cases(KEYS)}


@pytest.fixture
def run(capfd, monkeypatch):
    """Function: run the command line in this process; (status, stdout, stderr)."""
    monkeypatch.setenv("COLUMNS", "400")

    def run(*arguments):
        status = cli.main(["oauth", *map(str, arguments)])
        return status, *capfd.readouterr()

    return run


def key_set(*keys):
    return json.dumps({"keys": keys})


def private_members(key, kid):
    d = number(key.private_numbers().private_value, 32)
    return ec_members(key, kid, d=d), d


# proves: B44
def test_what_is_pinned_is_found_on_the_printer_and_read_by_others(run, tmp_path):
    source, out = tmp_path / "set.json", tmp_path / "jwks.json"
    source.write_text(key_set(ec_members(KEYS.ec, "e1"), rsa_members(KEYS.rsa, "r1")))
    status, said, _ = run("pin", source, "--out", out)
    assert status == 0
    held = JWKS(str(out))
    assert held.find(b"e1")[1] == b"ES256"
    assert held.find(b"r1")[1] == b"RS256"
    others = pyjwt.PyJWKSet.from_json(out.read_text())
    good = pyjwt.decode(TOKENS["good_es256"], others["e1"].key, ["ES256"], audience="p",
                        options={"verify_exp": False})  # fmt: skip
    assert good["sub"] == "ann"
    pyjwt.decode(TOKENS["good_rs256"], others["r1"].key, ["RS256"], audience="p",
                 options={"verify_exp": False})  # fmt: skip
    lines = said.splitlines()
    assert [line.split()[:4] for line in lines] == [
        ["e1", "ES256", "256", "bits"],
        ["r1", "RS256", "2048", "bits"],
    ]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_the_thumbprint_is_rfc_7638s():
    members = rsa_members(KEYS.rsa, "r1")
    pinned, _ = jwks.pin([members])
    # Section 3.1: these members in this order, without spaces.
    text = '{"e":"AQAB","kty":"RSA","n":"%s"}' % members["n"]
    assert pinned[0].thumbprint == b64(hashlib.sha256(text.encode()).digest()).decode()


# proves: T5 T12
def test_private_members_are_dropped_and_said(run, tmp_path):
    source, out = tmp_path / "set.json", tmp_path / "jwks.json"
    members, d = private_members(KEYS.ec, "e1")
    source.write_text(key_set(members))
    status, said, err = run("pin", source, "--out", out)
    assert status == 0
    assert "private members (d)" in err
    assert d not in said + err + out.read_text()
    held = json.loads(out.read_text())["keys"][0]
    assert list(held) == ["kid", "kty", "alg", "use", "crv", "x", "y"]


SMALL = rsa.generate_private_key(65537, 1024)
LOW = rsa.generate_private_key(3, 2048)
P384 = ec.generate_private_key(ec.SECP384R1()).public_key().public_numbers()


# proves: T5
@pytest.mark.parametrize(
    ("key", "words"),
    [
        ({"kty": "oct", "kid": "o", "k": "AAAA"}, "it is a secret"),
        ({"kty": "OKP", "crv": "Ed25519", "kid": "o", "x": "AA"}, "its kty is 'OKP'"),
        ({"kid": "o"}, "its kty is None"),
        (rsa_members(KEYS.rsa, "r", use="enc"), "not for signatures"),
        (rsa_members(KEYS.rsa, "r", key_ops=["encrypt"]), "not for signatures"),
        (rsa_members(KEYS.rsa, "r", alg="PS256"), "its alg is 'PS256'"),
        (rsa_members(KEYS.rsa, "r", alg="HS256"), "its alg is 'HS256'"),
        (ec_members(KEYS.ec, "e", alg="RS256"), "its alg is 'RS256'"),
        (ec_members(KEYS.ec, None), "no kid"),
        (ec_members(KEYS.ec, ""), "no kid"),
        (ec_members(KEYS.ec, 'a"b'), "other than plain ASCII"),
        (ec_members(KEYS.ec, "\x1b[2J"), "other than plain ASCII"),
        (ec_members(KEYS.ec, "k" * 129), "own reader refuses it"),
        (rsa_members(SMALL, "r"), "it has 1024 bits"),
        (rsa_members(LOW, "r"), "its exponent is 3"),
        (rsa_members(KEYS.rsa, "r", n=number(1 << 4096)), "it has 4097 bits"),
        (rsa_members(KEYS.rsa, "r", n=number(1 << 2047)), "n or e even"),
        (rsa_members(KEYS.rsa, "r", n="!"), "its numbers are no key"),
        (ec_members(KEYS.ec, "e", crv="P-384"), "its curve is 'P-384'"),
        (ec_members(KEYS.ec, "e", y=ec_members(KEYS.other, "e")["y"]), "its numbers are no key"),
        (ec_members(KEYS.ec, "e", x=number(P384.x), y=number(P384.y)), "its numbers are no key"),
        (ec_members(KEYS.ec, "e", x=number(oauth_cases.P)), "its numbers are no key"),
        (ec_members(KEYS.ec, "e", x=5), "its numbers are no key"),
    ],
)
def test_keys_that_are_left_out(key, words):
    pinned, notes = jwks.pin([ec_members(KEYS.other, "good"), key])
    assert [one.kid for one in pinned] == ["good"]
    assert words in notes[-1]
    assert "\x1b" not in notes[-1]


def test_keys_that_servers_write_in_their_own_ways():
    members = ec_members(KEYS.ec, "e")
    for name in ("alg", "use"):
        del members[name]
    longer = rsa_members(KEYS.rsa, "r")
    modulus = KEYS.rsa.public_key().public_numbers().n
    longer["n"] = b64(b"\0" + modulus.to_bytes(256, "big")).decode()
    pinned, notes = jwks.pin([members, longer, rsa_members(KEYS.rsa, "r")])
    assert [key.algorithm for key in pinned] == ["ES256", "RS256"]
    assert not notes


def test_sets_that_are_none(run, tmp_path):
    source, out = tmp_path / "set.json", tmp_path / "jwks.json"
    two = key_set(ec_members(KEYS.ec, "a"), ec_members(KEYS.other, "a"))
    many = key_set(*(ec_members(KEYS.ec, f"k{i}") for i in range(17)))
    for text, words in (
        ("{", "is not JSON"),
        ("[" * 100000, "set.json is"),
        ("[]", "not a JSON Web Key Set"),
        ('{"keys":{}}', "not a JSON Web Key Set"),
        ('{"keys":[1]}', "not a JSON Web Key Set"),
        ('{"keys":[]}', "no key that a printer can use"),
        (key_set(rsa_members(SMALL, "r")), "no key that a printer can use"),
        (two, "two different keys with the kid 'a'"),
        (many, "17 keys are too many"),
    ):
        source.write_text(text)
        status, said, err = run("pin", source, "--out", out)
        assert (status, said) == (1, "")
        assert words in err
        assert not out.exists()
    source.write_text(key_set(*(ec_members(KEYS.ec, f"k{i}") for i in range(16))))
    assert run("pin", source, "--out", out)[0] == 0
    assert "cannot read" in run("pin", tmp_path / "none", "--out", out)[2]


class Server:
    """An https server on loopback with a certificate of its own CA; answers by path."""

    def __init__(self, folder, name):
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.datetime.now(datetime.UTC)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")])
        names = [x509.DNSName(name)]
        if name == "127.0.0.1":
            names = [x509.IPAddress(ipaddress.ip_address(name))]
        made = (
            x509.CertificateBuilder(subject, subject, key.public_key(), 7)
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .sign(key, hashes.SHA256())
        )
        self.ca = folder / f"ca-{name}.pem"
        pem = serialization.Encoding.PEM
        self.ca.write_bytes(made.public_bytes(pem))
        private = key.private_bytes(
            pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (folder / "key.pem").write_bytes(private)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.ca, folder / "key.pem")
        self.asked = []
        self.server = http.server.HTTPServer(("127.0.0.1", 0), self.handler())
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url = f"https://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def handler(self):
        asked = self.asked
        body = key_set(ec_members(KEYS.ec, "e1")).encode()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.path)
                if self.path == "/moved":
                    self.send_response(302)
                    self.send_header("Location", "/jwks")
                    self.end_headers()
                    return
                data = {"/jwks": body, "/big": b" " * 65537}.get(self.path)
                self.send_response(200 if data else 404)
                self.end_headers()
                self.wfile.write(data or b"")

            def log_message(self, *words):
                """Say nothing."""

        return Handler

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def server(tmp_path):
    one = Server(tmp_path, "127.0.0.1")
    yield one
    one.close()


# proves: B34
def test_keys_from_a_server_that_is_trusted(run, server, tmp_path):
    out = tmp_path / "jwks.json"
    status, said, _ = run("pin", server.url + "/jwks", "--ca", server.ca, "--out", out)
    assert status == 0
    assert said.startswith("e1  ES256")
    for path, words in (
        ("/moved", "points to"),
        ("/none", "answers 404"),
        ("/big", "more than 65536 bytes"),
    ):
        status, _, err = run("pin", server.url + path, "--ca", server.ca, "--out", out)
        assert status == 1
        assert words in err
    assert server.asked == ["/jwks", "/moved", "/none", "/big"]


# proves: B34
def test_a_server_that_nobody_vouches_for_is_not_asked(run, server, tmp_path):
    out = tmp_path / "jwks.json"
    status, _, err = run("pin", server.url + "/jwks", "--out", out)
    assert status == 1
    assert "CERTIFICATE_VERIFY_FAILED" in err
    assert server.asked == []
    for url in ("http://127.0.0.1:1/jwks", "ftp://x/jwks", "file:///x", "https://u:p@x/jwks"):
        status, _, err = run("pin", url, "--out", out)
        assert status == 1
        assert "over https only" in err
    assert not out.exists()


# proves: B34
def test_CVE_2025_27809_the_name_in_the_certificate_counts(run, tmp_path):
    server = Server(tmp_path, "other.example")
    try:
        arguments = ("--ca", server.ca, "--out", tmp_path / "jwks.json")
        status, _, err = run("pin", server.url + "/jwks", *arguments)
        assert status == 1
        assert "CERTIFICATE_VERIFY_FAILED" in err
        assert server.asked == []
    finally:
        server.close()


@pytest.fixture
def config(tmp_path):
    """A printer's configuration with this file's keys, and the time of the vectors."""
    (tmp_path / "jwks.json").write_text(jwks.text(jwks.pin(
        [ec_members(KEYS.ec, "e1"), rsa_members(KEYS.rsa, "r1")])[0]))  # fmt: skip
    path = tmp_path / "platen.json"
    path.write_text(json.dumps({"oauth": oauth_cases.CONFIG, "jwks": "jwks.json"}))
    return path


@pytest.fixture
def at_noon(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: oauth_cases.NOW_S + 0.5)


@pytest.mark.usefixtures("at_noon")
def test_a_token_that_is_taken(run, config, tmp_path):
    source = tmp_path / "token"
    for form in (b"%s", b" %s\r\n", b"Bearer %s\n", b"Authorization: Bearer %s\n"):
        source.write_bytes(form % TOKENS["good_operator"])
        status, said, err = run("check", source, "--config", config)
        assert (status, err) == (0, "")
        assert said == (
            "the printer takes it: 'ann' of 'https://as.example/shop' is an operator,"
            " until 2027-01-15 08:10:00 UTC\n"
        )


# proves: T5 T12
@pytest.mark.usefixtures("at_noon")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("two_parts", "not a signed JWT of three parts"),
        ("size_2561", "longer than 2560 bytes"),
        ("padded", "without padding"),
        ("header_twice", "header is not strict JSON"),
        ("claims_twice", "claims are not strict JSON"),
        ("CVE-2015-9235_none", "another algorithm than RS256 and ES256, or not at all"),
        ("crit_None", "critical extensions"),
        ("kid_missing", "does not name a key"),
        ("typ_JWT", "its typ is 'jwt', not at+jwt"),
        ("iss_empty", "its issuer is ''; it should be 'https://as.example/shop'"),
        ("aud_q", "its audience is 'q'; it should hold 'https://p.local:631/ipp/print' or 'p'"),
        ("exp_missing", "which is no date"),
        ("exp_120_s_ago", "it expired at 2027-01-15 07:58:00 UTC, now is 2027-01-15 08:00:00"),
        ("nbf_1800000121", "not valid yet: nbf 2027-01-15 08:02:01 UTC"),
        ("sub_missing", "its sub is None"),
        ("scope_PRINT", "its scope is 'PRINT', without the word 'print'"),
        ("rs256_by_ec_key", "its key 'e1' ('RS256') is not pinned"),
        ("es256_other_key", "its signature is not by the pinned key 'e1'"),
    ],
)
def test_a_token_that_is_refused(run, config, tmp_path, name, words):
    source = tmp_path / "token"
    source.write_bytes(TOKENS[name])
    status, said, err = run("check", source, "--config", config)
    assert (status, said) == (1, "")
    assert "the printer refuses it (40" in err
    assert words in err
    for part in TOKENS[name].split(b"."):
        assert len(part) < 9 or part.decode() not in err


def test_every_reason_has_words():
    reasons = [
        value
        for module in (jwt, oauth_claims)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, bytes) and name != "OPERATORS"
    ]
    assert len(reasons) >= 18
    settings = oauth_claims.Settings(oauth_cases.CONFIG)
    token = jwt.Token(TOKENS["good_es256"])
    for reason in reasons:
        if reason != oauth_claims.NOT_YET:  # a laptop has a clock
            assert oauth.explain(reason, token, settings, oauth_cases.NOW_S) != reason.decode()


@pytest.mark.usefixtures("at_noon")
def test_CVE_2024_47176_claims_are_shown_escaped(run, config, tmp_path):
    maker = oauth_cases.Maker(KEYS)
    hostile = "\x1b]0;x\x07\x1b[2J\u202e" + "A" * 300
    for claims in (
        {"iss": hostile},
        {"aud": [hostile] * 9},
        {"scope": hostile},
        {"sub": hostile},
        {"exp": hostile},
        {"nbf": hostile},
    ):
        source = tmp_path / "token"
        source.write_bytes(maker.good(**claims) if "exp" not in claims and "nbf" not in claims
                           else maker.es(claims=oauth_cases.CLAIMS | claims))  # fmt: skip
        status, said, err = run("check", source, "--config", config)
        assert status == 1
        assert (said + err).isascii()
        assert (said + err).replace("\n", "").isprintable()
        assert len(err) < 900


def test_what_is_no_token_or_no_configuration(run, config, tmp_path):
    source = tmp_path / "token"
    for text, words in (
        (b"", "does not hold one token"),
        (b"a b c d", "does not hold one token"),
        (b"a.b.c!", "it has characters that no token has"),
    ):
        source.write_bytes(text)
        assert words in run("check", source, "--config", config)[2]
    source.write_bytes(TOKENS["good_es256"])
    assert "takes one file" in run("check", source, source, "--config", config)[2]
    assert "cannot read" in run("check", tmp_path / "none", "--config", config)[2]
    assert "cannot read" in run("check", source, "--config", tmp_path / "none")[2]
    assert "cannot read" in run("check", source, "--config", config, "--jwks", "none")[2]
    for text, words in (
        ("{}", "has no 'oauth'"),
        ('{"oauth":{}}', "has no 'jwks'"),
        ("[]", "is not a printer's configuration"),
        ("{", "is not a printer's configuration"),
        ('{"oauth":[],"jwks":"jwks.json"}', "oauth is not an object"),
        ('{"oauth":{"issuer":"http://x"},"jwks":"jwks.json"}', "issuer must be an https URI"),
    ):
        config.write_text(text)
        status, _, err = run("check", source, "--config", config)
        assert status == 1
        assert words in err

# SPDX-License-Identifier: MIT
"""`host_tools ca` for printers: the authority, provision, csr, install, renew, export.

OpenSSL is the judge: x509, verify, req, s_client's rules; never the code that made a certificate.
"""

import datetime
import ipaddress
import plistlib
import re
import shutil
import ssl
import stat
import subprocess
import sys

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

import hosttest
from catool import Tool, leaks, openssl, scalars
from e2e_client import IDLE, Wire
from e2e_printer import Simulator
from host_tools import ca, ca_printers, ca_store, ca_x509
from host_tools.errors import UserError

NAME = "thermal-a1b2c3"
HOST = NAME + ".local"
DAY = 86400


@pytest.fixture
def tool(tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    return Tool(tmp_path / "ca", capfd, tmp_path)


@pytest.fixture
def authority(tool):
    """The tool with an authority that may sign in shop.example, too."""
    tool.ok("init", "--domain", "shop.example")
    return tool


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def pem(path):
    """A certificate of a DER file as a PEM file beside it."""
    target = path.with_suffix(".test.pem")
    openssl("x509", "-inform", "DER", "-in", path, "-out", target)
    return target


def text_of(path, form="DER"):
    return openssl("x509", "-inform", form, "-in", path, "-noout", "-text")


def is_pair(folder):
    """True if key.der belongs to cert.der, as OpenSSL sees it."""
    public = openssl("pkey", "-inform", "DER", "-in", folder / "key.der", "-pubout")
    return public == openssl(
        "x509", "-inform", "DER", "-in", folder / "cert.der", "-noout", "-pubkey"
    )


# The authority.


# proves: B31 B37
def test_the_authority_is_a_root_for_its_names_only(authority):
    root = authority.folder / "printers-ca.pem"
    text = text_of(root, "PEM")
    assert "NIST CURVE: P-256" in text
    assert "CA:TRUE, pathlen:0" in text
    assert re.search(r"Basic Constraints: critical", text)
    assert re.search(r"Key Usage: critical\s+Certificate Sign, CRL Sign\n", text)
    assert re.search(
        r"Name Constraints: critical\s+Permitted:\s+DNS:local\s+DNS:shop.example", text
    )
    assert "ecdsa-with-SHA256" in text
    assert openssl("verify", "-x509_strict", "-CAfile", root, root).strip().endswith("OK")
    openssl("x509", "-in", root, "-noout", "-checkend", 3640 * DAY)
    openssl("x509", "-in", root, "-noout", "-checkend", 3660 * DAY, ok=False)


def test_keys_are_for_their_owner_only(authority):
    authority.ok("provision", NAME)
    for name in ("printers-ca.key", "clients-ca.key", f"printers/{NAME}/key.der", "index.json"):
        assert mode(authority.folder / name) == 0o600, name
    for folder in (authority.folder, authority.folder / "printers" / NAME):
        assert mode(folder) == 0o700


def test_a_key_that_others_may_read_is_closed_again(authority):
    path = authority.folder / "printers-ca.key"
    path.chmod(0o644)
    status, _, err = authority("provision", NAME)
    assert status == 0
    assert "others could read" in err
    assert mode(path) == 0o600


def test_nothing_is_made_over_an_authority(authority):
    before = {path: path.read_bytes() for path in authority.folder.iterdir() if path.is_file()}
    assert "already" in authority.fails("init")
    assert before == {p: p.read_bytes() for p in authority.folder.iterdir() if p.is_file()}
    authority.ok("provision", NAME)
    (authority.folder / "printers-ca.pem").unlink()
    assert "already" in authority.fails("init")  # its key has signed what is out there


def test_an_authority_half_made_is_made_anew(tool, monkeypatch):
    made = []

    def fail(path, data, mode=0o644):
        made.append(path.name)
        if path.name == "printers-ca.pem":
            raise UserError("the disk is full")
        return ca.write_atomically(path, data, mode)

    monkeypatch.setattr(ca_store, "write_atomically", fail)
    assert "disk is full" in tool.fails("init")
    monkeypatch.undo()
    assert len(made) == 4
    tool.ok("init")
    tool.ok("provision", NAME)


def test_the_usual_place_is_the_users_settings(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "host_tools", "ca", "init"],
        cwd=hosttest.ROOT,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(tmp_path))
    assert (tmp_path / ".config/platen/ca/printers-ca.pem").is_file()


def test_without_an_authority_the_error_says_how_to_make_one(tool):
    for words in (("provision", NAME), ("list",), ("export",), ("users", "add", "x")):
        assert "ca init" in tool.fails(*words)
    assert not tool.folder.exists()
    tool.folder.mkdir()
    assert "ca init" in tool.fails("provision", NAME)


# Printers.


# proves: B20 B21 B36
@pytest.mark.parametrize(
    ("words", "host"),
    [
        (("thermal", "--mac", "24:0A:C4:A1:B2:C3"), HOST),
        (("thermal-a1b2c3",), HOST),
        (("Thermal A1B2C3.local", "--mac", "240ac4a1b2c3"), HOST),
        (("Kitchen #2", "--mac", "24-0a-c4-00-00-0f"), "kitchen-2-00000f.local"),
        (("x" * 80, "--mac", "24:0a:c4:a1:b2:c3"), "x" * 56 + "-a1b2c3.local"),
    ],
)
def test_a_printers_name_is_its_own(authority, words, host):
    folder = authority.folder / "printers" / host.removesuffix(".local")
    assert authority.ok("provision", *words)[0] == str(folder)
    assert f"DNS:{host}\n" in text_of(folder / "cert.der")
    assert len(host.split(".", maxsplit=1)[0]) <= 63


def test_a_name_that_may_exist_twice_is_refused(authority):
    assert "--mac" in authority.fails("provision", "thermal")
    assert "MAC address" in authority.fails("provision", "thermal", "--mac", "24:0a")
    assert "no letter" in authority.fails("provision", "Ω", "--mac", "24:0a:c4:a1:b2:c3")
    assert "address" in authority.fails("provision", NAME, "--fqdn", "192.168.1.20")
    assert "address" in authority.fails("provision", NAME, "--fqdn", "fe80::1")
    assert "not a host name" in authority.fails("provision", NAME, "--fqdn", "bad_name.example")
    assert "--domain" in authority.fails("provision", NAME, "--fqdn", "notshop.example")
    assert not (authority.folder / "printers" / NAME / "cert.der").exists()


# proves: B20 B21 B26 B37
def test_a_provisioned_certificate_is_what_strict_clients_want(authority):
    authority.ok("provision", NAME, "--fqdn", "Till.Shop.Example", "--fqdn", HOST)
    folder = authority.folder / "printers" / NAME
    certificate = pem(folder / "cert.der")
    for name in (HOST, "till.shop.example"):
        said = openssl(
            "verify",
            "-x509_strict",
            "-purpose",
            "sslserver",
            "-verify_hostname",
            name,
            "-CAfile",
            folder / "ca.pem",
            certificate,
        )
        assert said.strip().endswith("OK")
    openssl(
        "verify",
        "-CAfile",
        folder / "ca.pem",
        "-verify_hostname",
        "x.local",
        certificate,
        ok=False,
    )
    openssl("verify", "-CAfile", folder / "ca.pem", "-purpose", "sslclient", certificate, ok=False)
    text = text_of(folder / "cert.der")
    assert "NIST CURVE: P-256" in text
    assert re.search(r"Key Usage: critical\s+Digital Signature\n", text)
    assert re.search(r"Extended Key Usage:\s+TLS Web Server Authentication\n", text)
    assert re.search(r"Basic Constraints: critical\s+CA:FALSE\n", text)
    names = re.search(r"Subject Alternative Name:\s+([^\n]*)", text)[1]
    assert names == f"DNS:{HOST}, DNS:till.shop.example"  # each once, and no address
    assert is_pair(folder)
    assert (folder / "key.der").read_bytes()[-65:] in (folder / "cert.der").read_bytes()
    assert "CA:TRUE" in text_of(folder / "client_ca.der")
    openssl("x509", "-in", certificate, "-noout", "-checkend", 363 * DAY)
    openssl("x509", "-in", certificate, "-noout", "-checkend", 365 * DAY, ok=False)


def dates(path):
    """(notBefore, notAfter) as OpenSSL reads them."""
    text = openssl("x509", "-inform", "DER", "-in", path, "-noout", "-dates")
    return [
        datetime.datetime.strptime(each, "%b %d %H:%M:%S %Y %Z").replace(tzinfo=datetime.UTC)
        for each in re.findall(r"=(.*)", text)
    ]


def test_the_longest_validity_is_apples(authority):
    status, _, err = authority("provision", NAME, "--days", "826")
    assert (status, "--days" in err) == (2, True)
    authority.ok("provision", NAME, "--days", "825")
    begin, end = dates(authority.folder / "printers" / NAME / "cert.der")
    assert end - begin == datetime.timedelta(days=825)
    assert datetime.datetime.now(datetime.UTC) - begin < datetime.timedelta(days=1, minutes=5)


def test_each_printer_has_its_own_key(authority):
    for name in ("a-000001", "a-000002"):
        authority.ok("provision", name)
    assert len(scalars(authority.folder)) == 4  # and two authorities


def test_the_authority_cannot_sign_for_the_rest_of_the_world(authority, tmp_path):
    """If its key is stolen: what it signs for another name or for an address is refused."""
    with ca_store.open_store(authority.folder) as store:
        signer = store.signer("printers-ca")
    root = authority.folder / "printers-ca.pem"
    for names in (["bank.example"], ["localx"], ["notshop.example"]):
        path = forged(signer, tmp_path, [x509.DNSName(name) for name in names])
        assert "permitted subtree violation" in openssl("verify", "-CAfile", root, path, ok=False)
    path = forged(signer, tmp_path, [x509.IPAddress(ipaddress.ip_address("192.168.1.1"))])
    assert "excluded subtree violation" in openssl("verify", "-CAfile", root, path, ok=False)
    path = forged(signer, tmp_path, [x509.DNSName(HOST)])
    openssl("verify", "-CAfile", root, path)


def forged(signer, folder, names):
    key = ec.generate_private_key(ec.SECP256R1())
    now = ca_x509.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(ca_x509.common_name("x"))
        .issuer_name(signer[1].subject)
        .public_key(key.public_key())
        .serial_number(5)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(signer[0], hashes.SHA256())
    )
    path = folder / "forged.pem"
    path.write_bytes(ca_x509.pem(made))
    return path


# proves: B26
def test_renewal_makes_a_new_key_and_a_later_end(authority):
    authority.ok("provision", NAME, "--fqdn", "till.shop.example")
    folder = authority.folder / "printers" / NAME
    old_key, old_end = (folder / "key.der").read_bytes(), dates(folder / "cert.der")[1]
    authority.ok("renew", NAME)
    assert is_pair(folder)
    assert (folder / "key.der").read_bytes() != old_key
    assert dates(folder / "cert.der")[1] > old_end  # CUPS asks for it
    assert "till.shop.example" in text_of(folder / "cert.der")
    key = (folder / "key.der").read_bytes()
    authority.ok("renew", HOST, "--keep-key")
    assert (folder / "key.der").read_bytes() == key
    states = [line.split()[0] for line in authority.ok("list")]
    assert states == ["replaced", "replaced", "active"]
    assert not list(folder.glob("*.new"))


def test_renewal_without_names_takes_those_that_are_due(authority):
    authority.ok("provision", "a-000001", "--days", "32")
    authority.ok("provision", "a-000002", "--days", "30")
    authority.ok("provision", "a-000003")
    out = authority.ok("renew")
    assert [line for line in out if "/" in line] == [str(authority.folder / "printers/a-000002")]
    assert authority.ok("renew") == []


def test_a_renewal_that_cannot_end_later_is_refused(authority, monkeypatch):
    authority.ok("provision", NAME, "--days", "825")
    before = (authority.folder / "printers" / NAME / "cert.der").read_bytes()
    earlier = ca_x509.now() - datetime.timedelta(hours=2)  # a clock that was set back
    with monkeypatch.context() as patch:
        patch.setattr(ca_x509, "now", lambda: earlier)
        assert "another day" in authority.fails("renew", NAME)
    assert (authority.folder / "printers" / NAME / "cert.der").read_bytes() == before
    assert "there are: " + NAME in authority.fails("renew", "other-000001")
    assert "renew" in authority.fails("provision", NAME)


def test_no_certificate_outlives_the_authority(authority, monkeypatch):
    later = ca_x509.now() + datetime.timedelta(days=3600)
    monkeypatch.setattr(ca_x509, "now", lambda: later)
    authority.ok("provision", NAME)
    end = dates(authority.folder / "printers" / NAME / "cert.der")[1]
    text = openssl("x509", "-in", authority.folder / "printers-ca.pem", "-noout", "-enddate")
    assert end.strftime("%d %H:%M:%S %Y") in text
    assert "authority itself expires" in authority.fails("renew", NAME)


# Interruptions.


@pytest.mark.parametrize("step", range(8))
def test_an_interrupted_renewal_leaves_a_pair_or_is_finished_later(authority, monkeypatch, step):
    """Whatever rename is the last one before the power fails."""
    authority.ok("provision", NAME)
    folder = authority.folder / "printers" / NAME
    left = [step]

    class PowerCut(BaseException):
        pass

    def guard(function):
        def guarded(*arguments, **options):
            if left[0] == 0:
                raise PowerCut
            left[0] -= 1
            return function(*arguments, **options)

        return guarded

    with monkeypatch.context() as patch:
        patch.setattr(ca.os, "replace", guard(ca.os.replace))
        patch.setattr(ca_printers.Path, "replace", guard(ca_printers.Path.replace))
        with pytest.raises(PowerCut):
            authority("renew", NAME)
    if (folder / "cert.der").exists():
        assert is_pair(folder)
    authority.ok("renew", NAME)
    assert is_pair(folder)
    assert not list(folder.glob("*.new"))
    openssl("verify", "-CAfile", folder / "ca.pem", pem(folder / "cert.der"))
    everything = {path.name for path in authority.folder.rglob("*") if path.is_file()}
    assert not {name for name in everything if name.endswith(".tmp")}


def test_two_at_a_time_lose_nothing(authority):
    command = [sys.executable, "-m", "host_tools", "ca", "provision", "--folder", authority.folder]
    running = [
        subprocess.Popen([*command, f"a-00000{i}"], cwd=hosttest.ROOT, stdout=subprocess.DEVNULL)
        for i in range(4)
    ]
    assert [each.wait(60) for each in running] == [0] * 4
    assert len(authority.ok("list")) == 4


# Secrets.


def test_no_key_is_said_or_left_behind(authority, tmp_path):
    authority.ok("provision", NAME)
    authority.ok("renew", NAME)
    authority.ok("csr", "other-000001", "--out", tmp_path / "other.csr")
    authority.ok("users", "add", "alice")
    authority.ok("users", "add", "bob", "--mobileconfig")
    authority.ok("export", "--out", tmp_path / "exported")
    authority.ok("list")
    authority.fails("provision", NAME)
    secrets = scalars(authority.folder)
    assert len(secrets) == 4
    for path in tmp_path.rglob("*"):
        if path.is_file() and "key" not in path.name:
            data = path.read_bytes()
            assert not any(leaks(secret, data) for secret in secrets), path
            assert b"PRIVATE KEY" not in data, path
    assert not any(leaks(secret, authority.said) for secret in secrets)
    # The check can find what it looks for.
    key = authority.folder / "printers-ca.key"
    assert any(leaks(secret, key.read_bytes()) for secret in secrets)
    for secret in secrets:
        assert leaks(secret, b"x" + secret.hex().upper().encode())


# Other authorities.


@pytest.fixture
def external(tmp_path):
    """An authority with an intermediate, made and run by OpenSSL."""
    folder = tmp_path / "external"
    folder.mkdir()
    for name in ("root", "middle"):
        openssl(
            "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", folder / f"{name}.key"
        )
    openssl(
        *("req", "-x509", "-new", "-key", folder / "root.key", "-subj", "/CN=External root"),
        *("-days", "4000", "-out", folder / "root.pem", "-addext", "keyUsage=keyCertSign"),
    )
    openssl(
        *("req", "-new", "-key", folder / "middle.key", "-subj", "/CN=External middle"),
        *("-out", folder / "middle.csr"),
    )
    (folder / "ca.ext").write_text("basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n")
    openssl(
        *("x509", "-req", "-in", folder / "middle.csr", "-CA", folder / "root.pem"),
        *("-CAkey", folder / "root.key", "-set_serial", "2", "-days", "3000"),
        *("-extfile", folder / "ca.ext", "-out", folder / "middle.pem"),
    )
    return External(folder)


class External:
    def __init__(self, folder):
        self.folder = folder

    def sign(self, request, *options, names=(HOST,), extra="", days=90, by="middle"):
        """Sign a request; returns the certificate's path (PEM)."""
        ext, out = self.folder / "leaf.ext", self.folder / "leaf.pem"
        san = ",".join(f"DNS:{name}" for name in names)
        ext.write_text(f"subjectAltName={san}\n{extra}\n" if names else extra + "\n")
        openssl(
            *("x509", "-req", "-in", request, "-CA", self.folder / f"{by}.pem"),
            *("-CAkey", self.folder / f"{by}.key", "-set_serial", "77", "-days", days),
            *("-extfile", ext, "-out", out, *options),
        )
        return out


# proves: A65 B22
def test_a_request_is_pkcs10_that_openssl_takes(tool, tmp_path):
    out = tmp_path / "till.csr"
    assert tool.ok("csr", NAME, "--fqdn", "till.shop.example", "--out", out) == [str(out)]
    text = openssl("req", "-in", out, "-noout", "-text", "-verify")
    assert "self-signature verify OK" in text
    assert "NIST CURVE: P-256" in text
    assert "ecdsa-with-SHA256" in text
    assert f"DNS:{HOST}, DNS:till.shop.example\n" in text
    assert "TLS Web Server Authentication" in text
    assert mode(tool.folder / "printers" / NAME / "request.key.der") == 0o600


# proves: A65 B22 B27 B31
@pytest.mark.parametrize("form", ["pem", "der", "bundle", "p7b", "p7c"])
def test_the_answer_is_installed_in_every_form(tool, external, form):
    request = tool.ok("csr", NAME)[0]
    signed = external.sign(request)
    root, middle = external.folder / "root.pem", external.folder / "middle.pem"
    chain = ["--chain", middle, "--chain", root]
    given = external.folder / f"given.{form}"
    if form == "pem":
        given = signed
    elif form == "der":
        openssl("x509", "-in", signed, "-outform", "DER", "-out", given)
    elif form == "bundle":
        given.write_text(root.read_text() + signed.read_text() + middle.read_text())
        chain = []
    else:
        files = [word for path in (signed, middle, root) for word in ("-certfile", path)]
        kind = "PEM" if form == "p7b" else "DER"
        openssl("crl2pkcs7", "-nocrl", *files, "-outform", kind, "-out", given)
        chain = []
    tool.ok("install", NAME, given, *chain)
    folder = tool.folder / "printers" / NAME
    assert is_pair(folder)
    # The board presents the certificate and the intermediate, not the root.
    parts = ca.split_der((folder / "cert.der").read_bytes())
    assert parts == [ssl.PEM_cert_to_DER_cert(each.read_text()) for each in (signed, middle)]
    assert (folder / "ca.pem").read_bytes() == root.read_bytes()
    assert not (folder / "request.pem").exists()
    assert not (folder / "request.key.der").exists()
    assert "ca csr" in tool.fails("renew", NAME) or not (tool.folder / "printers-ca.pem").exists()


def test_the_pair_in_use_stays_until_the_answer_is_installed(authority, external):
    authority.ok("provision", NAME)
    folder = authority.folder / "printers" / NAME
    before = [(folder / name).read_bytes() for name in ("key.der", "cert.der")]
    request = authority.ok("csr", NAME)[0]
    signed = external.sign(request)
    authority.ok("csr", NAME)  # once more: an answer to the first still fits
    assert [(folder / name).read_bytes() for name in ("key.der", "cert.der")] == before
    authority.ok("install", NAME, signed, "--chain", external.folder / "middle.pem")
    assert is_pair(folder)
    assert (folder / "key.der").read_bytes() != before[0]
    assert "External middle" in authority.fails("renew", NAME)
    assert [line.split()[0] for line in authority.ok("list")] == ["replaced", "active"]


# proves: B22 B25 B35
@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"names": ("other-000001.local",)}, f"not valid for {HOST}"),
        ({"names": ()}, f"not valid for {HOST}"),
        ({"days": 826}, "826 days"),
        ({"extra": "basicConstraints=CA:TRUE"}, "authority"),
        ({"extra": "extendedKeyUsage=clientAuth"}, "not meant for servers"),
        ({"extra": "keyUsage=keyAgreement"}, "keyUsage"),
        ({"options": ("-sha1",)}, "sha1"),
        ({"options": ("-sha224",)}, "sha224"),
    ],
)
def test_an_answer_that_clients_would_not_take_is_refused(tool, external, options, text):
    signed = external.sign(
        tool.ok("csr", NAME)[0],
        *options.get("options", ()),
        **{key: value for key, value in options.items() if key != "options"},
    )
    chain = ("--chain", external.folder / "middle.pem", "--chain", external.folder / "root.pem")
    assert text in tool.fails("install", NAME, signed, *chain)
    assert not (tool.folder / "printers" / NAME / "cert.der").exists()


def test_an_answer_at_the_limit_of_days_is_taken(tool, external):
    signed = external.sign(tool.ok("csr", NAME)[0], days=825)
    tool.ok("install", NAME, signed, "--chain", external.folder / "middle.pem")


# proves: B25 B31 B35
def test_an_answer_needs_its_authority_and_its_key(tool, external, tmp_path):
    request = tool.ok("csr", NAME)[0]
    signed = external.sign(request)
    assert "External middle" in tool.fails("install", NAME, signed)
    root = external.folder / "root.pem"
    assert "External middle" in tool.fails("install", NAME, signed, "--chain", root)
    other = tmp_path / "other.csr"
    tool.ok("csr", "other-000001", "--out", other)
    wrong = external.sign(other)
    assert "belongs to a key" in tool.fails("install", NAME, wrong, "--chain", root)
    assert "cannot read" in tool.fails("install", NAME, tmp_path / "none.pem")
    (tmp_path / "junk").write_bytes(b"\x30\x03abc")
    assert "holds no certificate" in tool.fails("install", NAME, tmp_path / "junk")
    assert "there are: " in tool.fails("install", "nobody-000001", signed)
    folder = tool.folder / "printers" / NAME
    openssl(
        *("req", "-x509", "-new", "-keyform", "DER", "-key", folder / "request.key.der"),
        *("-subj", "/CN=x", "-days", "30", "-out", tmp_path / "self.pem"),
    )
    assert "self-signed" in tool.fails("install", NAME, tmp_path / "self.pem")


def test_an_impostors_authority_is_no_part_of_the_chain(tool, external, tmp_path):
    """The same name as the real one, another key."""
    signed = external.sign(tool.ok("csr", NAME)[0])
    key, fake = tmp_path / "fake.key", tmp_path / "fake.pem"
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
    openssl("req", "-x509", "-new", "-key", key, "-subj", "/CN=External middle", "-out", fake)
    assert "is missing" in tool.fails("install", NAME, signed, "--chain", fake)


def test_expired_and_weak_authorities_are_refused(tool, external, tmp_path):
    request = tool.ok("csr", NAME)[0]
    key, weak = tmp_path / "weak.key", tmp_path / "weak.pem"
    openssl("genrsa", "-out", key, "1024")
    openssl("req", "-x509", "-new", "-key", key, "-subj", "/CN=Weak", "-out", weak)
    for path in (key, weak):
        path.rename(external.folder / path.name)
    signed = external.sign(request, by="weak")
    said = tool.fails("install", NAME, signed, "--chain", external.folder / "weak.pem")
    assert "too weak" in said


# proves: B37
def test_a_public_authority_signs_no_local_name(tool, external):
    request = tool.ok("csr", NAME, "--fqdn", "till.shop.example")[0]
    signed = external.sign(request, names=("till.shop.example",))
    status, _, err = tool("install", NAME, signed, "--chain", external.folder / "middle.pem")
    assert status == 0
    assert f"not valid for {HOST}" in err


# Phones.


def test_exported_forms_hold_one_certificate(authority, tmp_path):
    out = tmp_path / "out"
    lines = authority.ok("export", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == [
        "platen-ca.crt",
        "platen-ca.mobileconfig",
        "platen-ca.pem",
    ]
    said = openssl(
        "x509", "-in", authority.folder / "printers-ca.pem", "-noout", "-fingerprint", "-sha256"
    )
    assert lines[-1].removeprefix("SHA-256 ") == said.strip().partition("=")[2]
    der = (out / "platen-ca.crt").read_bytes()
    assert ssl.PEM_cert_to_DER_cert((out / "platen-ca.pem").read_text()) == der
    openssl("x509", "-inform", "DER", "-in", out / "platen-ca.crt", "-noout")
    profile = plistlib.loads((out / "platen-ca.mobileconfig").read_bytes())
    assert profile["PayloadType"] == "Configuration"
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == "com.apple.security.root"
    assert payload["PayloadContent"] == der
    needed = {"PayloadIdentifier", "PayloadUUID", "PayloadVersion", "PayloadDisplayName"}
    assert needed <= set(payload)
    assert needed <= set(profile)
    assert payload["PayloadUUID"] != profile["PayloadUUID"]
    before = (out / "platen-ca.mobileconfig").read_bytes()
    authority.ok("export", "--out", out)
    assert (out / "platen-ca.mobileconfig").read_bytes() == before


# A printer that runs with what was made.


def test_a_provisioned_state_is_used_and_never_replaced(authority, capfd):
    authority.ok("provision", NAME)
    folder = authority.folder / "printers" / NAME
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    identity = ca.ensure(folder, [HOST, "127.0.0.1"])
    assert identity.ca == folder / "ca.pem"
    assert capfd.readouterr().err == ""
    ca.ensure(folder, [HOST, "elsewhere.example"])
    assert "not valid for elsewhere.example" in capfd.readouterr().err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=400)
    with pytest.raises(UserError, match="expired"):
        ca.ensure(folder, [HOST], now=later)
    key = ec.generate_private_key(ec.SECP256R1())
    (folder / "key.der").write_bytes(ca.key_der(key))
    with pytest.raises(UserError, match="does not belong"):
        ca.ensure(folder, [HOST])
    assert (folder / "cert.der").read_bytes() == before["cert.der"]


def test_the_index_is_not_lost_when_it_is_damaged(authority):
    (authority.folder / "index.json").write_text("[{")
    assert "damaged" in authority.fails("list")
    assert "damaged" in authority.fails("provision", NAME)
    assert (authority.folder / "index.json").read_text() == "[{"
    assert not (authority.folder / "printers" / NAME / "key.der").exists()


def test_a_damaged_or_foreign_key_of_the_authority_is_one_clear_line(authority):
    path = authority.folder / "printers-ca.key"
    other = (authority.folder / "clients-ca.key").read_bytes()
    for data, text in (
        (b"junk", "not a private key"),
        (other, "does not belong"),
        (
            ec.generate_private_key(ec.SECP256R1()).private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.BestAvailableEncryption(b"secret"),
            ),
            "without a password",
        ),
    ):
        path.write_bytes(data)
        assert text in authority.fails("provision", NAME)
    path.unlink()
    assert "cannot read" in authority.fails("provision", NAME)


# proves: B20 B31
def test_the_printer_serves_with_what_was_provisioned(tool, tmp_path):
    """The firmware itself, and a client that trusts the exported authority and nothing else."""
    tool.ok("init", "--domain", "localhost")
    tool.ok("provision", NAME, "--fqdn", "localhost")
    tool.ok("export", "--out", tmp_path)
    state = tmp_path / "printer" / "state"
    shutil.copytree(tool.folder / "printers" / NAME, state)
    before = (state / "cert.der").read_bytes()
    context = ssl.create_default_context(cafile=tmp_path / "platen-ca.pem")
    with (
        Simulator(tmp_path / "printer", hosttest.interpreter("micropython")) as printer,
        Wire(printer.port, context=context) as wire,
    ):
        assert wire.printer("printer-state")["printer-state"].value == IDLE
        assert wire.sock.getpeercert(True) == before
    assert (state / "cert.der").read_bytes() == before

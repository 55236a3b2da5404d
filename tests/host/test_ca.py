# SPDX-License-Identifier: MIT
"""The bootstrap certificate, judged by OpenSSL and by MicroPython, not by what made it."""

import datetime
import shutil
import ssl
import stat
import subprocess
import sys

import pytest

import hosttest
from host_tools import ca
from host_tools.errors import UserError

NAMES = ["receipt.local", "localhost", "127.0.0.1"]


def openssl(*arguments):
    command = [hosttest.needs("openssl"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return ca.ensure(tmp_path_factory.mktemp("state"), NAMES)


def test_openssl_takes_it_as_a_server_certificate_that_is_its_own_anchor(made):
    for host in ("-verify_hostname receipt.local", "-verify_hostname localhost"):
        said = openssl(
            "verify",
            "-x509_strict",
            "-CAfile",
            made.ca,
            "-purpose",
            "sslserver",
            *host.split(),
            made.ca,
        )
        assert said.strip().endswith("OK")
    said = openssl("verify", "-CAfile", made.ca, "-verify_ip", "127.0.0.1", made.ca)
    assert said.strip().endswith("OK")


def test_it_is_good_for_no_other_name_and_cannot_sign(made, tmp_path):
    with pytest.raises(subprocess.CalledProcessError):
        openssl("verify", "-CAfile", made.ca, "-verify_hostname", "other.local", made.ca)
    text = openssl("x509", "-in", made.ca, "-noout", "-text")
    assert "CA:FALSE" in text
    assert "Key Usage: critical\n                Digital Signature\n" in text
    assert "TLS Web Server Authentication" in text
    assert "NIST CURVE: P-256" in text
    assert "Not Before: Jan  1 00:00:00 2025" in text


def test_it_lasts_ten_years_from_now(made):
    nine, eleven = (str(years * 365 * 86400) for years in (9, 11))
    said = subprocess.run(
        [hosttest.needs("openssl"), "x509", "-in", made.ca, "-checkend", nine], check=False
    )
    assert said.returncode == 0
    said = subprocess.run(
        [hosttest.needs("openssl"), "x509", "-in", made.ca, "-checkend", eleven], check=False
    )
    assert said.returncode == 1


def test_the_key_is_sec1_der_that_ends_with_the_point_in_the_certificate(made):
    key = made.key.read_bytes()
    public = openssl(
        "ec", "-inform", "DER", "-in", made.key, "-pubout", "-conv_form", "uncompressed"
    )
    assert "BEGIN PUBLIC KEY" in public
    assert key[-65] == 4
    assert key[-65:] in made.certificate.read_bytes()


def test_the_key_is_for_its_owner_only(made):
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.key.parent.stat().st_mode) & 0o022 == 0


def test_the_fingerprint_is_openssls(made, tmp_path):
    public = tmp_path / "public.der"
    pem = openssl("x509", "-in", made.ca, "-noout", "-pubkey")
    (tmp_path / "public.pem").write_text(pem)
    openssl("pkey", "-pubin", "-in", tmp_path / "public.pem", "-outform", "DER", "-out", public)
    digest = openssl("dgst", "-sha256", public).split()[-1]
    assert made.fingerprint == digest


def test_every_micropython_loads_it(interpreter, made):
    code = f"""
import tls
context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
with open({str(made.certificate)!r}, "rb") as c, open({str(made.key)!r}, "rb") as k:
    context.load_cert_chain(c.read(), k.read())
print("loaded")
"""
    done = interpreter.run(["-c", code])
    assert done.stdout.strip() == "loaded", done.stderr


def handshake(server, client, host):
    """Run a TLS handshake in memory; raises what the client finds wrong."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    here = client.wrap_bio(to_client, to_server, server_hostname=host)
    there = server.wrap_bio(to_server, to_client, server_side=True)
    waiting = [here, there]
    while waiting:
        for side in list(waiting):
            try:
                side.do_handshake()
                waiting.remove(side)
            except ssl.SSLWantReadError:
                pass


def test_a_strict_tls_client_takes_it(made, tmp_path):
    pem = tmp_path / "key.pem"
    openssl("ec", "-inform", "DER", "-in", made.key, "-out", pem)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(made.ca, pem)
    client = ssl.create_default_context(cafile=made.ca)
    client.verify_flags |= ssl.VERIFY_X509_STRICT
    for host in ("receipt.local", "127.0.0.1"):
        handshake(server, client, host)
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(server, client, "other.local")


def snapshot(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_second_run_changes_nothing_and_says_nothing(tmp_path, capsys):
    first = ca.ensure(tmp_path, NAMES)
    before = snapshot(tmp_path)
    capsys.readouterr()
    second = ca.ensure(tmp_path, NAMES)
    assert snapshot(tmp_path) == before
    assert set(before) == {"key.der", "cert.der", "ca.pem"}  # and no temporary file
    assert second == first
    assert capsys.readouterr().err == ""


def test_a_new_name_keeps_the_key_and_expires_later(tmp_path, capsys):
    old = ca.ensure(tmp_path, NAMES)
    end = openssl("x509", "-in", old.ca, "-noout", "-enddate")
    new = ca.ensure(tmp_path, [*NAMES, "shop.example"])
    assert "not valid for shop.example" in capsys.readouterr().err
    assert new.fingerprint == old.fingerprint
    ends = [
        datetime.datetime.strptime(text.strip(), "notAfter=%b %d %H:%M:%S %Y %Z")
        for text in (end, openssl("x509", "-in", new.ca, "-noout", "-enddate"))
    ]
    assert ends[1] > ends[0]  # what CUPS asks for
    assert openssl("verify", "-CAfile", new.ca, "-verify_hostname", "shop.example", new.ca)


def test_it_is_renewed_in_its_last_month_with_the_same_key(tmp_path, capsys):
    now = datetime.datetime.now(datetime.UTC)
    old = ca.ensure(tmp_path, NAMES, now=now)
    before = snapshot(tmp_path)
    ca.ensure(tmp_path, NAMES, now=now + ca.LIFETIME - datetime.timedelta(days=31))
    assert snapshot(tmp_path) == before
    capsys.readouterr()
    new = ca.ensure(tmp_path, NAMES, now=now + ca.LIFETIME - datetime.timedelta(days=29))
    assert "expires on" in capsys.readouterr().err
    assert new.fingerprint == old.fingerprint
    assert snapshot(tmp_path)["cert.der"] != before["cert.der"]


def test_a_computer_whose_clock_is_wrong_makes_a_valid_one(tmp_path):
    long_ago = datetime.datetime(1999, 1, 1, tzinfo=datetime.UTC)
    made = ca.ensure(tmp_path, NAMES, now=long_ago)
    assert openssl("verify", "-CAfile", made.ca, made.ca).strip().endswith("OK")


@pytest.mark.parametrize("damage", ["key.der", "cert.der"])
def test_a_damaged_file_is_replaced_and_the_pair_fits_again(tmp_path, capsys, damage):
    old = ca.ensure(tmp_path, NAMES)
    (tmp_path / damage).write_bytes(b"\x30\x03abc")
    new = ca.ensure(tmp_path, NAMES)
    assert damage in capsys.readouterr().err
    assert (new.fingerprint == old.fingerprint) == (damage == "cert.der")
    assert new.key.read_bytes()[-65:] in new.certificate.read_bytes()
    assert new.ca.read_text() == ssl.DER_cert_to_PEM_cert(new.certificate.read_bytes())


def test_a_certificate_of_another_key_is_replaced(tmp_path, capsys):
    one = ca.ensure(tmp_path / "one", NAMES)
    two = ca.ensure(tmp_path / "two", NAMES)
    shutil.copy(two.certificate, one.certificate)
    mended = ca.ensure(tmp_path / "one", NAMES)
    assert "does not belong to the key" in capsys.readouterr().err
    assert mended.fingerprint == one.fingerprint
    assert mended.key.read_bytes()[-65:] in mended.certificate.read_bytes()


def test_a_key_of_another_kind_is_replaced(tmp_path):
    ca.ensure(tmp_path, NAMES)
    openssl("genpkey", "-algorithm", "RSA", "-outform", "DER", "-out", tmp_path / "key.der")
    ca.ensure(tmp_path, NAMES)
    text = openssl("x509", "-in", tmp_path / "ca.pem", "-noout", "-text")
    assert "NIST CURVE: P-256" in text


def test_a_key_that_others_may_read_is_closed_again(tmp_path):
    made = ca.ensure(tmp_path, NAMES)
    made.key.chmod(0o644)
    ca.ensure(tmp_path, NAMES)
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600


def test_the_names_are_those_a_printer_goes_by():
    names = ca.wanted_names("Kitchen Printer #2", "shop.example")
    assert names[0] == "kitchen-printer-2.local"
    assert {"shop.example", "localhost", "127.0.0.1"} <= set(names)
    assert ca.wanted_names("Ω", "bad_name")[0] == "printer.local"
    assert "bad_name" not in ca.wanted_names("Ω", "bad_name")  # not a host name: left out


def test_the_key_file_is_closed_from_its_first_moment(tmp_path, monkeypatch):
    modes = {}

    def record(path, data, mode=0o644):
        modes[path.name] = mode
        path.write_bytes(data)

    monkeypatch.setattr(ca, "write_atomically", record)
    ca.ensure(tmp_path, NAMES)
    assert modes == {"key.der": 0o600, "cert.der": 0o644, "ca.pem": 0o644}


def test_files_appear_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "file"
    ca.write_atomically(path, b"old")

    def power_cut(*_):
        raise OSError(5, "power cut")

    monkeypatch.setattr(ca.os, "replace", power_cut)
    with pytest.raises(UserError, match="power cut"):
        ca.write_atomically(path, b"new", 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
    assert path.read_bytes() == b"old"


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match="cannot make the folder"):
        ca.ensure(tmp_path / "file" / "state", NAMES)


def test_the_key_is_never_printed(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "host_tools", "ca", "bootstrap", "--state", tmp_path],
        cwd=hosttest.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    secret = (tmp_path / "key.der").read_bytes()[7:39]  # the private scalar, RFC 5915
    assert secret.hex() not in (done.stdout + done.stderr).lower()
    assert done.stdout.splitlines()[0] == str(tmp_path / "ca.pem")

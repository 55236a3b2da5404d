# SPDX-License-Identifier: MIT
"""`host_tools ca users` and `revoke`: what users get, and what the printer is told.

OpenSSL opens the PKCS#12 files and judges the certificates; plistlib reads the profiles.
"""

import datetime
import plistlib
import re
import stat

import pytest

from catool import Tool, leaks, openssl, scalars
from host_tools import ca_users, ca_x509


@pytest.fixture
def tool(tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    made = Tool(tmp_path / "ca", capfd, tmp_path)
    made.ok("init")
    return made


def pins(tool):
    return (tool.folder / "pins").read_text().splitlines()


def add(tool, *words):
    """(file, password, fingerprint) of `users add`."""
    lines = tool.ok("users", "add", *words)
    path, password, fingerprint = lines[:3]
    assert lines[3] == str(tool.folder / "pins")
    return (
        tool.folder.__class__(path),
        password.removeprefix("password "),
        fingerprint.removeprefix("SHA-256 "),
    )


def unpack(path, password):
    """(certificate, CA certificate, key) of a PKCS#12 file as PEM files beside it."""
    out = [path.with_suffix(end) for end in (".crt", ".ca", ".pem")]
    for target, options in zip(
        out,
        (("-clcerts", "-nokeys"), ("-cacerts", "-nokeys"), ("-nocerts", "-nodes")),
        strict=True,
    ):
        openssl("pkcs12", "-in", path, "-passin", "pass:" + password, *options, "-out", target)
    return out


# proves: A30 A65
def test_a_user_gets_a_key_and_a_certificate_in_one_locked_file(tool):
    path, password, fingerprint = add(tool, "alice", "--group", "staff", "--group", "operators")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    certificate, authority, key = unpack(path, password)
    said = openssl(
        *("verify", "-x509_strict", "-purpose", "sslclient"),
        *("-CAfile", tool.folder / "clients-ca.pem", certificate),
    )
    assert said.strip().endswith("OK")
    openssl("verify", "-CAfile", tool.folder / "printers-ca.pem", certificate, ok=False)
    openssl(
        *("verify", "-purpose", "sslserver", "-CAfile", tool.folder / "clients-ca.pem"),
        certificate,
        ok=False,
    )
    assert openssl("pkey", "-in", key, "-pubout") == openssl(
        "x509", "-in", certificate, "-noout", "-pubkey"
    )
    text = openssl("x509", "-in", certificate, "-noout", "-text")
    assert "Subject: CN = alice\n" in text
    assert re.search(r"Extended Key Usage:\s+TLS Web Client Authentication\n", text)
    assert "NIST CURVE: P-256" in text
    assert openssl("x509", "-in", authority, "-noout", "-fingerprint") == openssl(
        "x509", "-in", tool.folder / "clients-ca.pem", "-noout", "-fingerprint"
    )
    digest = openssl("x509", "-in", certificate, "-noout", "-fingerprint", "-sha256")
    assert fingerprint == digest.strip().partition("=")[2].replace(":", "").lower()
    assert pins(tool) == [f"{fingerprint}:alice:staff,operators:active"]
    assert stat.S_IMODE((tool.folder / "pins").stat().st_mode) == 0o600


# proves: A65
def test_the_file_is_encrypted_with_aes_and_nothing_older(tool):
    path, password, _ = add(tool, "alice")
    text = openssl("pkcs12", "-in", path, "-passin", "pass:" + password, "-info", "-noout")
    assert "AES-256-CBC" in text
    assert "MAC: sha256" in text
    assert not re.search("DES|RC2|SHA1", text)
    openssl("pkcs12", "-in", path, "-passin", "pass:" + password[:-1], "-noout", ok=False)
    openssl("pkcs12", "-in", path, "-passin", "pass:", "-noout", ok=False)


def test_the_password_is_random_shown_once_and_kept_nowhere(tool):
    made = [add(tool, "alice"), add(tool, "alice"), add(tool, "bob", "--mobileconfig")]
    passwords = [each[1] for each in made]
    for password in passwords:
        assert re.fullmatch(r"([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}", password)
        assert tool.said.count(password.encode()) == 1
    assert len(set(passwords)) == 3
    assert len({each[0] for each in made}) == 3
    for path in tool.folder.rglob("*"):
        if path.is_file():
            assert not any(password.encode() in path.read_bytes() for password in passwords)


def test_a_users_key_is_in_no_other_file_and_not_said(tool):
    path, password, _ = add(tool, "alice")
    key = unpack(path, password)[2]
    (secret,) = scalars_of(key)
    key.unlink()
    for each in tool.folder.rglob("*"):
        if each.is_file():
            assert not leaks(secret, each.read_bytes()), each
    assert not leaks(secret, tool.said)


def scalars_of(path):
    folder = path.parent / "one"
    folder.mkdir()
    (folder / "user.key").write_bytes(path.read_bytes())
    found = scalars(folder)
    (folder / "user.key").unlink()
    return found


def test_a_profile_holds_the_file_and_the_printers_authority(tool):
    path, password, _ = add(tool, "Alice Ångström", "--mobileconfig")
    assert path.suffix == ".mobileconfig"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    profile = plistlib.loads(path.read_bytes())
    identity, root = profile["PayloadContent"]
    assert identity["PayloadType"] == "com.apple.security.pkcs12"
    assert "Password" not in identity
    assert root["PayloadType"] == "com.apple.security.root"
    (tool.home / "root.der").write_bytes(root["PayloadContent"])
    assert openssl("x509", "-inform", "DER", "-in", tool.home / "root.der") == openssl(
        "x509", "-in", tool.folder / "printers-ca.pem"
    )
    archive = tool.home / "user.p12"
    archive.write_bytes(identity["PayloadContent"])
    certificate = unpack(archive, password)[0]
    openssl("verify", "-CAfile", tool.folder / "clients-ca.pem", certificate)
    uuids = {each["PayloadUUID"] for each in (profile, identity, root)}
    assert len(uuids) == 3


def test_out_names_the_file_and_is_never_overwritten(tool):
    out = tool.home / "alice.p12"
    assert add(tool, "alice", "--out", out)[0] == out
    before = out.read_bytes(), pins(tool), (tool.folder / "index.json").read_bytes()
    assert "exists" in tool.fails("users", "add", "bob", "--out", out)
    assert before == (out.read_bytes(), pins(tool), (tool.folder / "index.json").read_bytes())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a:b", "colon"),
        ("a\nb", "control"),
        ("a\x1b[1mb", "control"),
        (" alice", "space"),
        ("", "1 to 127"),
        ("n" * 128, "1 to 127"),
        ("Å" * 64, "1 to 127"),
    ],
)
def test_names_that_the_pins_file_cannot_hold_are_refused(tool, name, text):
    assert text in tool.fails("users", "add", "--", name)
    assert not (tool.folder / "pins").exists()


@pytest.mark.parametrize("name", ["n" * 127, "Å" * 63, "Bob", "bob", "../../etc/passwd", "-x"])
def test_every_other_name_stands_in_the_pins_to_the_letter(tool, name):
    lines = tool.ok("users", "add", "--", name)
    assert pins(tool)[0].split(":")[1] == name
    assert lines[0].startswith(str(tool.folder / "users"))
    assert "/" not in lines[0].removeprefix(str(tool.folder / "users") + "/")


@pytest.mark.parametrize("group", ["a:b", "a b", "", "x" * 64, "-a", "é"])
def test_names_of_groups_are_plain(tool, group):
    assert "name of a group" in tool.fails("users", "add", "alice", "--group", group)


def test_groups_are_told_once_each(tool):
    add(tool, "alice", "--group", "a,b", "--group", "b", "--group", "x" * 63)
    assert pins(tool)[0].split(":")[2] == "a,b," + "x" * 63


# proves: A12 C04
def test_revocation_is_in_the_pins_and_in_the_index(tool):
    first, second = add(tool, "alice")[2], add(tool, "alice")[2]
    other = add(tool, "Alice")[2]
    assert tool.ok("revoke", "alice")[:2] == [f"{each} user alice" for each in (first, second)]
    assert pins(tool) == [
        f"{first}:alice::revoked",
        f"{second}:alice::revoked",
        f"{other}:Alice::active",
    ]
    states = [line.split()[0] for line in tool.ok("users", "list")]
    assert states == ["revoked", "revoked", "active"]
    assert "already" in tool.fails("revoke", "alice")
    assert "nothing was issued" in tool.fails("revoke", "ALICE")


def test_one_certificate_is_revoked_by_its_fingerprint(tool):
    first, second = add(tool, "alice")[2], add(tool, "alice")[2]
    assert "nothing was issued" in tool.fails("revoke", first[:7])
    shown = ":".join(second[i : i + 2] for i in range(0, 64, 2)).upper()
    assert tool.ok("revoke", shown)[0] == f"{second} user alice"
    assert tool.ok("revoke", first[:8])[0] == f"{first} user alice"


def test_a_revoked_printer_is_told_apart_from_a_user(tool):
    tool.ok("provision", "till-000001")
    add(tool, "till-000001")
    assert "a user and a printer" in tool.fails("revoke", "till-000001")
    (line,) = [line for line in tool.ok("list") if " printer " in line]
    status, out, err = tool("revoke", line.split()[3])
    assert (status, "printer till-000001" in out) == (0, True)
    assert "until its certificate expires" in err
    assert [line.split()[:2] for line in tool.ok("list")] == [
        ["revoked", "printer"],
        ["active", "user"],
    ]


def test_a_certificate_of_somebody_else_is_pinned(tool):
    key, certificate = tool.home / "own.key", tool.home / "own.pem"
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
    openssl("req", "-x509", "-new", "-key", key, "-subj", "/CN=x", "-days", 9, "-out", certificate)
    tool.ok("users", "pin", "alice", certificate, "--group", "staff")
    tool.ok("users", "pin", "alice", certificate, "--group", "kitchen")
    digest = openssl("x509", "-in", certificate, "-noout", "-fingerprint", "-sha256")
    fingerprint = digest.strip().partition("=")[2].replace(":", "").lower()
    assert pins(tool) == [f"{fingerprint}:alice:kitchen:active"]
    tool.ok("revoke", "alice")
    assert "revoked" in tool.fails("users", "pin", "alice", certificate)
    assert pins(tool) == [f"{fingerprint}:alice:kitchen:revoked"]


def test_an_expired_certificate_is_shown_as_such_and_not_pinned(tool, monkeypatch):
    path, password, _ = add(tool, "alice", "--days", "9")
    certificate = unpack(path, password)[0]
    later = ca_x509.now() + datetime.timedelta(days=9)
    monkeypatch.setattr(ca_x509, "now", lambda: later)
    assert tool.ok("users", "list")[0].split()[0] == "expired"
    assert "expired" in tool.fails("users", "pin", "bob", certificate)


@pytest.mark.parametrize("text", ["abc\n", "a:b:c\n", "a:b:c:d:e\n"])
def test_a_damaged_pins_file_stops_everything_before_it_begins(tool, text):
    (tool.folder / "pins").write_text(text)
    assert "pins line 1" in tool.fails("users", "add", "alice")
    assert tool.ok("list") == []
    assert (tool.folder / "pins").read_text() == text
    assert not (tool.folder / "users").exists()


def test_a_revocation_that_breaks_off_keeps_the_user_out(tool, monkeypatch):
    fingerprint = add(tool, "alice")[2]

    def power_cut(self, entries):
        raise OSError(5, "power cut")

    with monkeypatch.context() as patch:
        patch.setattr(ca_users.Store, "write_index", power_cut)
        with pytest.raises(OSError, match="power cut"):
            tool("revoke", "alice")
    assert pins(tool) == [f"{fingerprint}:alice::revoked"]
    tool.ok("revoke", "alice")
    assert pins(tool) == [f"{fingerprint}:alice::revoked"]

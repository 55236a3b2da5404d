# SPDX-License-Identifier: MIT
"""`provision`: what lands on a board or in a folder, what stays, and what an interruption leaves.

OpenSSL judges certificates, mpremote copies folders, and the firmware itself says whether it can
be the printer.
"""

import functools
import json
import os
import re
import stat
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path

import pytest

import boardkit
import deploy_faults
import host_tools.provision
import hosttest
from boardkit import BoardPrinter, mpremote
from catool import leaks, openssl, scalars
from host_tools import cli, provision_settings
from host_tools.board_link import BoardLink
from host_tools.ipp import Printer
from host_tools.provision_target import FolderTarget
from host_tools.sign_in import Credentials
from host_tools.trust import Trust, parse_address
from host_tools.virtual_board import Faults
from platen.model import dnssd
from terminal import Terminal

KEY = "correct horse battery"
WIFI = {"ssid": "Home", "key": KEY, "country": "DE"}
# Beside it the name localhost, by which tests reach it
NAMELESS = {"host": None, "uuid": None, "hosts": ["localhost"]}
UNIQUE_ID = "020000504c41"  # of the virtual board
COMMAND = [sys.executable, "-m", "host_tools", "provision"]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the tools keep what is the user's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder / "platen"


@pytest.fixture
def printer(tmp_path):
    with BoardPrinter(tmp_path / "p") as printer:
        yield printer


@pytest.fixture
def provision(printer, capfd, monkeypatch):
    """Runs provision on the board with changed settings; returns (status, stdout, stderr)."""
    link = functools.partial(BoardLink, patience_s=deploy_faults.PATIENCE_S)
    monkeypatch.setattr(host_tools.provision, "BoardLink", link)

    def run(*options, **values):
        path = printer.settings_file(**{"wifi": WIFI, **NAMELESS, **values})
        capfd.readouterr()
        status = cli.main(["provision", "--config", str(path), "--port", printer.port, *options])
        return status, *capfd.readouterr()

    return run


def contents(root):
    """{path: (bytes, inode and time of the last change)} of all files below a folder."""
    found = {}
    for path in Path(root).rglob("*"):
        if path.is_file():
            facts = path.stat()
            found[str(path.relative_to(root))] = (
                path.read_bytes(),
                (facts.st_ino, facts.st_mtime_ns),
            )
    return found


def config(root):
    return json.loads((Path(root) / "platen.json").read_bytes())


def named_files(root):
    """Paths on the board that platen.json names."""
    text = (Path(root) / "platen.json").read_text()
    return [Path(root) / each.lstrip("/") for each in re.findall(r'"(/printer/[^"]+)"', text)]


def check_pair(root, ca):
    """OpenSSL takes certificate and key on the board for those of the printer."""
    found = config(root)
    certificate, key = (Path(root) / found[each].lstrip("/") for each in ("certificate", "key"))
    of_certificate = openssl("x509", "-inform", "DER", "-in", certificate, "-noout", "-pubkey")
    assert openssl("pkey", "-inform", "DER", "-in", key, "-pubout") == of_certificate
    host = ("-verify_hostname", found["host"])
    assert "OK" in openssl("verify", "-CAfile", ca, *host, "-x509_strict", certificate)
    openssl("verify", "-CAfile", ca, "-verify_hostname", "other.local", certificate, ok=False)
    return certificate.read_bytes(), key.read_bytes()


# proves: B20 B21 B26 B27 B36 B37
def test_a_new_board(printer, provision):
    status, out, shown = provision(name="Kitchen Printer", location="Bar")
    root = printer.board.root
    assert status == 0, shown
    assert out == f"ipps://kitchen-printer-504c41.local:{printer.http_port}/ipp/print\n"
    found = config(root)
    assert (found["name"], found["location"], found["country"]) == ("Kitchen Printer", "Bar", "DE")
    assert found["ntp"] == ["pool.ntp.org"]
    assert str(uuid.UUID(found["uuid"])) == found["uuid"]
    assert found["uuid"].endswith(UNIQUE_ID)
    # The name is the one that the firmware would take by itself.
    label = dnssd.host_label(b"Kitchen Printer", b"", found["uuid"].encode())
    assert found["host"] == label.decode() + ".local"
    assert json.loads((root / "wifi.json").read_text()) == {
        "ssid": "Home",
        "key": KEY,
        "joined": False,
    }
    check_pair(root, printer.ca)
    # What is next: the firmware, whom to trust, and whether it prints.
    for words in (str(printer.ca), f"deploy --port {printer.port} --board unix", "doctor ipps://"):
        assert words in shown
    assert {each.name for each in root.iterdir()} == {"platen.json", "wifi.json", "printer"}


def test_again_without_a_change_writes_nothing(printer, provision):
    assert provision()[0] == 0
    before = contents(printer.board.root)
    status, _, shown = provision()
    assert status == 0
    assert "nothing was written" in shown
    assert contents(printer.board.root) == before


def test_what_the_board_notes_about_its_network_stays(printer, provision):
    provision()
    path = printer.board.root / "wifi.json"
    path.write_text(json.dumps({"key": KEY, "joined": True, "ssid": "Home"}))
    assert "nothing was written" in provision()[2]
    # The password is on the board: nobody is asked for it.
    assert "nothing was written" in provision(wifi={"ssid": "Home", "country": "DE"})[2]
    assert json.loads(path.read_text())["joined"] is True
    # Without a word about Wi-Fi it stays, too.
    status, _, shown = provision(wifi={})
    assert status == 0
    assert "wifi.json" not in shown
    assert json.loads(path.read_text())["joined"] is True
    assert "/wifi.json" in provision(wifi={"ssid": "Home", "key": "another one"})[2]
    assert json.loads(path.read_text()) == {"ssid": "Home", "key": "another one", "joined": False}
    assert "/wifi.json" in provision(wifi={"ssid": "Café", "key": ""})[2]
    assert json.loads(path.read_text()) == {"ssid": "Café", "key": None, "joined": False}
    status, _, shown = provision(wifi={"ssid": "Elsewhere"})
    assert status == 1
    assert "key_file" in shown


def test_key_certificate_and_host_name_stay_when_others_change(printer, provision):
    provision()
    before = check_pair(printer.board.root, printer.ca)
    host = config(printer.board.root)["host"]
    for values in ({"name": "Cellar"}, {"location": "x"}, {"engine": "generic80"}, {"wifi": {}}):
        status, out, shown = provision(**values)
        assert status == 0, shown
        assert host in out
        assert check_pair(printer.board.root, printer.ca) == before
    # One more name: the same key, a certificate that lasts longer than the one before.
    status, _, shown = provision(hosts=["localhost", "shop.local"])
    assert status == 0, shown
    assert "same key (for shop.local)" in shown
    after = check_pair(printer.board.root, printer.ca)
    assert after[0] != before[0]
    assert after[1] == before[1]
    assert len(list((printer.board.root / "printer").iterdir())) == 1


def test_a_new_key_when_asked(printer, provision):
    provision()
    before = check_pair(printer.board.root, printer.ca)
    status, _, shown = provision("--new-key")
    assert status == 0
    assert "made a new key and certificate" in shown
    after = check_pair(printer.board.root, printer.ca)
    assert after[1] != before[1]
    assert "nothing was written" in provision()[2]


def test_a_key_that_is_only_on_the_board_is_kept(printer, provision):
    provision()
    before = check_pair(printer.board.root, printer.ca)
    (printer.ca.parent / "key.der").unlink()  # as `ca provision` says
    status, _, shown = provision()
    assert status == 0
    assert "nothing was written" in shown
    assert check_pair(printer.board.root, printer.ca) == before
    (printer.ca.parent / "key.der").unlink()
    (printer.board.root / config(printer.board.root)["key"].lstrip("/")).unlink()
    status, _, shown = provision()
    assert status == 0
    assert "the key was gone" in shown
    assert check_pair(printer.board.root, printer.ca)[1] != before[1]


def test_another_computer_does_not_replace_the_certificate(printer, provision, tmp_path):
    provision()
    before = contents(printer.board.root)
    status, _, shown = provision(authority=str(tmp_path / "new"))
    assert status == 1
    assert "did not issue it" in shown
    assert contents(printer.board.root) == before
    assert not (tmp_path / "new").exists()
    status, _, shown = provision("--new-key", authority=str(tmp_path / "new"))
    assert status == 0, shown
    check_pair(printer.board.root, next((tmp_path / "new/printers").glob("*/ca.pem")))


def test_other_ways_to_a_certificate(printer, provision):
    status, out, shown = provision(certificate="self-signed", host="kitchen.local")
    assert status == 0, shown
    assert "ipps://kitchen.local:" in out
    folder = printer.folder / "authority/self-signed/kitchen"
    before = check_pair(printer.board.root, folder / "ca.pem")
    assert "nothing was written" in provision(certificate="self-signed", host="kitchen.local")[2]
    # The same pair as files of one's own: its name is taken from it.
    own = {"certificate": str(folder / "cert.der"), "key": str(folder / "key.der"), "hosts": []}
    status, out, shown = provision(**own)
    assert status == 0, shown
    assert "ipps://kitchen.local:" in out
    assert check_pair(printer.board.root, folder / "ca.pem") == before
    status, _, shown = provision("--new-key", **own)
    assert status == 1
    status, out, shown = provision(profile="open", certificate="none", host="kitchen.local")
    assert status == 0, shown
    assert out.startswith("ipp://kitchen.local:")
    assert config(printer.board.root)["certificate"] is None
    assert not any(path.is_file() for path in (printer.board.root / "printer").rglob("*"))


def test_everything_that_settings_name_goes_onto_the_board(printer, provision, tmp_path):
    authority = printer.folder / "authority"
    assert cli.main(["ca", "init", "--folder", str(authority), "--domain", "localhost"]) == 0
    assert cli.main(["ca", "users", "add", "till-1", "--folder", str(authority)]) == 0
    people = tmp_path / "people"
    assert cli.main(["users", "add", str(people), "ada", "--generate"]) == 0
    root_pem = tmp_path / "root.pem"
    root_pem.write_bytes((authority / "clients-ca.pem").read_bytes())
    status, _, shown = provision(
        profile="users",
        users=str(people),
        authentication=["digest", "certificate"],
        print_uri={"hosts": ["files.example"], "roots": [str(root_pem)]},
    )
    assert status == 0, shown
    found = named_files(printer.board.root)
    data = {path.name: path.read_bytes() for path in found}
    assert set(data) == {
        *("cert.der", "key.der", "users", "pins", "client_ca.der", "fetch-root-0.pem"),
    }
    assert data["users"] == people.read_bytes()
    assert data["pins"] == (authority / "pins").read_bytes()
    assert data["fetch-root-0.pem"] == root_pem.read_bytes()
    der = tmp_path / "clients.der"
    openssl("x509", "-in", root_pem, "-outform", "DER", "-out", der)
    assert data["client_ca.der"] == der.read_bytes()
    assert str(tmp_path) not in (printer.board.root / "platen.json").read_text()


def test_settings_for_another_board_are_refused(printer, provision):
    status, _, shown = provision(board="RPI_PICO_W", hosts=[], bind="0.0.0.0")
    assert status == 1  # and not a link, which a Pico has not
    assert "only the board unix has a link" in shown
    values = printer.wanted(board="RPI_PICO_W", host=None, bind="0.0.0.0")
    del values["link"]
    path = printer.folder / "pico.toml"
    provision_settings.save(path, values)
    assert cli.main(["provision", "--config", str(path), "--port", printer.port]) == 1
    assert not list(printer.board.root.iterdir())
    assert not (printer.folder / "authority").exists()


def test_settings_that_cannot_work_reach_no_board(printer, provision, capfd):
    status, _, shown = provision(baud=1)
    assert status == 1
    assert "cannot do 1 baud" in shown
    assert "nothing was written" in shown
    assert not list(printer.board.root.iterdir())
    path = printer.settings_file(**NAMELESS)
    assert cli.main(["provision", "--config", str(path), "--port", "/dev/no-such-port"]) == 1
    assert "cannot open /dev/no-such-port" in capfd.readouterr().err
    assert cli.main(["provision", "--config", str(path), "--port", "x", "--out", "y"]) == 1
    assert not (printer.folder / "authority").exists()


# Interruptions.


def _state(printer):
    """The name that the board has, after a look at everything its configuration names."""
    root = printer.board.root
    found = config(root)
    for path in named_files(root):
        assert path.is_file(), path
    check_pair(root, printer.ca)
    json.loads((root / "wifi.json").read_text())
    return found["name"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["cut", "reset"])
def test_a_break_anywhere_leaves_the_old_printer_or_the_new_one(printer, provision, kind):
    assert provision(name="Old")[0] == 0
    printer.board.set_faults(Faults())
    assert provision("--new-key", name="New 0")[0] == 0
    span = printer.board.taken
    seen = set()
    for number in range(8):
        old = _state(printer)
        faults = {f"{kind}_after": span * (2 * number + 3) // 20}
        printer.board.set_faults(Faults(**faults))
        wifi = {**WIFI, "key": f"another key {number}"}
        status, _, shown = provision("--new-key", name=f"New {number + 1}", wifi=wifi)
        assert "Traceback" not in shown
        printer.board.set_faults(Faults())
        assert _state(printer) in (old, f"New {number + 1}")
        seen.add((status, _state(printer) == old))
    assert (1, True) in seen  # some were early enough to change nothing
    status, _, shown = provision(name="Last")
    assert status == 0, shown
    root = printer.board.root
    assert _state(printer) == "Last"
    assert {each.name for each in root.iterdir()} == {"platen.json", "wifi.json", "printer"}
    assert sorted(named_files(root)) == sorted(p for p in root.glob("printer/*/*"))


def test_a_full_flash_changes_nothing(printer, provision):
    provision(name="Old")
    before = {name: data for name, (data, _) in contents(printer.board.root).items()}
    used = sum(-(-len(data) // 4096) * 4096 for data in before.values())
    for spare in (0, 4096):
        printer.board.set_world(flash_writable_bytes=used + spare)
        status, _, shown = provision("--new-key", name="New")
        assert status == 1
        assert "flash is full" in shown
        after = {name: data for name, (data, _) in contents(printer.board.root).items()}
        assert before.items() <= after.items()
    printer.board.set_world(flash_writable_bytes=1 << 21)
    assert provision(name="New")[0] == 0
    assert _state(printer) == "New"


# Secrets.


def _watch_processes(secrets, found, is_over):
    """Note every command line and environment that has one of the secrets."""
    while not is_over.wait(0.02):
        for place in Path("/proc").glob("[0-9]*"):
            for name in ("cmdline", "environ"):
                try:
                    data = (place / name).read_bytes()
                except OSError:
                    continue
                found.extend((str(place / name), s) for s in secrets if s.encode() in data)


# proves: A13 T12
def test_secrets_go_to_the_board_and_to_files_of_their_owner(printer, tmp_path):
    secret, password = "Zug um Zug 4711", "wachsende Welle"
    (tmp_path / "wifi.key").touch(0o600)
    (tmp_path / "wifi.key").write_text(secret + "\n")
    people = tmp_path / "people"
    with Terminal([*COMMAND[:-1], "users", "add", people, "ada"]) as terminal:
        terminal.answer("Password", password)
        terminal.answer("Once more", password)
        assert terminal.end() == 0
    wifi = {"ssid": "Home", "key_file": str(tmp_path / "wifi.key")}
    path = printer.settings_file(**NAMELESS, wifi=wifi, profile="users", users=str(people))
    found, is_over = [], threading.Event()
    watcher = threading.Thread(
        target=_watch_processes, args=([secret, password], found, is_over), daemon=True
    )
    watcher.start()
    said = ""
    environment = {**os.environ, "PLATEN_DEBUG": "1"}
    try:
        for options in ((), (), ("--new-key",), ("--port", "/dev/no-such-port")):
            command = [*COMMAND, "--config", path, "--port", printer.port, *options]
            done = hosttest.run(command, environment=environment)
            assert done.returncode == (0 if len(options) < 2 else 1)
            said += done.stdout + done.stderr
    finally:
        is_over.set()
        watcher.join()
    assert found == []
    said += printer.board.output.decode(errors="replace")
    keys = scalars(printer.folder / "authority")
    assert len(keys) == 3
    hashes = re.findall(r":([0-9a-f]{32,64})", people.read_text())
    assert len(hashes) == 2
    for each in (secret, password, *hashes):
        assert each not in said
    assert not any(leaks(key, said.encode()) for key in keys)
    # On this computer: in files of mode 0600 only.
    for file in tmp_path.rglob("*"):
        if file.is_file() and printer.board.root not in file.parents:
            data = file.read_bytes()
            is_secret = any(s.encode() in data for s in (secret, password, *hashes))
            if is_secret or any(leaks(key, data) for key in keys):
                assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    # On the board: where they belong.
    for name, (data, _) in contents(printer.board.root).items():
        assert (secret.encode() in data) == (name == "wifi.json"), name
        assert any(leaks(key, data) for key in keys) == name.endswith("key.der"), name
        assert (hashes[0].encode() in data) == name.endswith("/users"), name


# A folder for later.


# proves: A13
def test_a_folder_is_for_its_owner_and_mpremote_copies_it(printer, tmp_path, capfd):
    path = printer.settings_file(**NAMELESS, wifi=WIFI)
    out = tmp_path / "out"
    old = os.umask(0)
    try:
        assert cli.main(["provision", "--config", str(path), "--out", str(out)]) == 0
    finally:
        os.umask(old)
    uri, shown = capfd.readouterr()
    for each in (out, *out.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each
    check_pair(out, printer.ca)
    assert config(out)["host"] in uri
    before = contents(out)
    assert cli.main(["provision", "--config", str(path), "--out", str(out)]) == 0
    again, said = capfd.readouterr()
    assert again == uri
    assert "nothing was written" in said
    assert contents(out) == before
    # As the last lines say it.
    copy = re.search(r"mpremote connect PORT (fs cp -r \S+ :/);", shown.replace("\n", " "))
    mpremote(printer.port, *copy[1].split())
    there = contents(printer.board.root)
    assert {k: v[0] for k, v in there.items()} == {k: v[0] for k, v in before.items()}
    assert cli.main(["provision", "--config", str(path), "--port", printer.port]) == 0
    again, said = capfd.readouterr()
    assert again == uri
    assert "nothing was written" in said


def test_a_folder_with_other_things_is_left_alone(printer, tmp_path, capfd):
    out = tmp_path / "out"
    out.mkdir(mode=0o755)
    (out / "letter").write_text("mine")
    path = printer.settings_file(**NAMELESS)
    assert cli.main(["provision", "--config", str(path), "--out", str(out)]) == 1
    assert "holds other things" in capfd.readouterr().err
    assert stat.S_IMODE(out.stat().st_mode) == 0o755
    assert contents(out)["letter"][0] == b"mine"


def test_a_damaged_configuration_is_made_anew(printer, tmp_path, capfd):
    path, out = printer.settings_file(**NAMELESS, wifi=WIFI), tmp_path / "out"
    command = ["provision", "--config", str(path), "--out", str(out)]
    assert cli.main(command) == 0
    for data in (b"{", b"[]", b"\xff", b'{"uuid": "x", "host": 5, "certificate": "/printer/.."}'):
        (out / "platen.json").write_bytes(data)
        (out / "wifi.json").write_bytes(data)
        assert cli.main(command) == 0, capfd.readouterr().err
        check_pair(out, printer.folder / f"authority/printers/{config(out)['host'][:-6]}/ca.pem")
        assert json.loads((out / "wifi.json").read_text())["key"] == KEY


def test_a_file_in_place_of_another_file_system():
    assert FolderTarget(Path("/no/such/folder")).names("/") == []
    assert FolderTarget(Path("/no/such/folder")).read("/platen.json") is None


# The wizard.


def _answers(terminal, **changes):
    """The whole conversation for a new ESP32-S3; `changes` are other answers."""
    answers = {
        "Which board": "4",
        "How wide": "",
        "Which print engine": "",
        "Its speed": "",
        "is called": "Küche",
        "Where it stands": "Bar",
        "Wi-Fi network": "Home",
        "Wi-Fi password": KEY,
        "Country": "de",
        "Who may print": "",
        "Which certificate": "",
        "Write all this": "",
    }
    for question, answer in answers.items():
        terminal.answer(question, changes.get(question, answer))


# proves: A13
def test_the_wizard_and_again_with_enter_only(home, tmp_path):
    out = tmp_path / "out"
    with Terminal([*COMMAND, "--out", out]) as terminal:
        _answers(terminal)
        assert terminal.end() == 0, terminal.shown
    assert KEY not in terminal.shown
    made = config(out)
    assert (made["name"], made["location"], made["country"]) == ("Küche", "Bar", "DE")
    assert json.loads((out / "wifi.json").read_text())["key"] == KEY
    answers = next((home / "printers").glob("*.toml"))
    assert stat.S_IMODE(answers.stat().st_mode) == 0o600
    before = contents(out)
    with Terminal([*COMMAND, "--out", out]) as terminal:
        terminal.wait_for("the last time")
        _answers(terminal, **dict.fromkeys(_QUESTIONS, ""))
        assert terminal.end() == 0, terminal.shown
    assert "nothing was written" in terminal.shown
    assert KEY not in terminal.shown
    assert contents(out) == before
    # The answers are a file for --config.
    assert cli.main(["checkconfig", str(answers)]) == 0
    assert cli.main(["provision", "--config", str(answers), "--out", str(out)]) == 0
    assert contents(out) == before


_QUESTIONS = (
    *("Which board", "is called", "Where it stands", "Wi-Fi network", "Wi-Fi password", "Country"),
)


def test_wrong_answers_are_asked_again(tmp_path):
    out = tmp_path / "out"
    with Terminal([*COMMAND, "--out", out]) as terminal:
        for question, answer, words in (
            ("Which board", "0", "a number from 1 to 6"),
            ("Which [", "7", "a number from 1 to 6"),
            ("Which [", "ESP", "or a word of these"),  # which of four?
        ):
            terminal.answer(question, answer)
            terminal.wait_for(words)
        terminal.answer("Which [", "ESP32_GENERIC_C3")
        terminal.answer("How wide", "60")
        terminal.wait_for("try again")
        terminal.answer("Which [", "58")
        terminal.answer("Which print engine", "gen")
        terminal.answer("Its speed", "1200")
        terminal.wait_for("can do 9600, 19200")
        terminal.answer("Its speed", "9600")
        terminal.answer("is called", "x" * 64)
        terminal.wait_for("63 is the most")
        terminal.answer("is called", "Cellar")
        terminal.answer("Where it stands", "")
        terminal.answer("Wi-Fi network", "x" * 33)
        terminal.wait_for("up to 32")
        terminal.answer("Wi-Fi network", "Home")
        terminal.answer("Wi-Fi password", "1234567")
        terminal.wait_for("8 to 63")
        terminal.answer("Wi-Fi password", "")
        terminal.answer("really no password", "n")
        terminal.answer("Wi-Fi password", "")
        terminal.answer("really no password", "y")
        terminal.answer("Country", "Germany")
        terminal.wait_for("two capital letters")
        terminal.answer("Country", "")
        terminal.answer("Who may print", "mutual")
        terminal.wait_for("needs a file for pins")
        terminal.answer("Who may print", "users")
        terminal.answer("Name of the first", "")
        terminal.wait_for("at least one name")
        terminal.answer("Name of the first", "a:b")
        terminal.wait_for("cannot be a name")
        terminal.answer("Name of the first", "ada")
        terminal.answer("Password of ada", "short")
        terminal.wait_for("8 to 128")
        terminal.answer("Password of ada", "correct horse")
        terminal.answer("Once more", "correct hose")
        terminal.wait_for("differ")
        terminal.answer("Password of ada", "correct horse")
        terminal.answer("Once more", "correct horse")
        terminal.answer("pause and configure", "perhaps")
        terminal.answer("pause and configure", "")
        terminal.answer("Name of one more", "ada")
        terminal.wait_for("is there already")
        terminal.answer("Name of one more", "")
        terminal.answer("Which certificate", "self")
        terminal.answer("Write all this", "y")
        assert terminal.end() == 0, terminal.shown
    assert "correct" not in terminal.shown
    made = config(out)
    assert (made["engine"]["name"], made["engine"]["baud"]) == ("generic58", 9600)
    assert json.loads((out / "wifi.json").read_text())["key"] is None
    users = next(path for path in named_files(out) if path.name == "users").read_text()
    assert re.search(r"^ada:[0-9a-f]{64}:[0-9a-f]{32}:operators$", users, re.MULTILINE)


@pytest.mark.parametrize("how", ["Ctrl-C", "Ctrl-D", "no"])
def test_a_wizard_that_is_left_writes_nothing(home, tmp_path, how):
    out = tmp_path / "out"
    with Terminal([*COMMAND, "--out", out]) as terminal:
        if how == "no":
            _answers(terminal, **{"Write all this": "n"})
        else:
            terminal.answer("Which board", "")
            terminal.answer("How wide", "")
            terminal.wait_for("Which [")
            terminal.type("\x03" if how == "Ctrl-C" else "\x04")
        assert terminal.end() == 130
    assert "nothing was written" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert not out.exists()
    assert not home.exists()


def test_a_wizard_that_is_left_at_the_password(tmp_path):
    with Terminal([*COMMAND, "--out", tmp_path / "out"]) as terminal:
        for question in ("Which board", "How wide", "Which print engine", "Its speed"):
            terminal.answer(question, "")
        terminal.answer("is called", "")
        terminal.answer("Where it stands", "")
        terminal.answer("Wi-Fi network", "Home")
        terminal.wait_for("Wi-Fi password")
        terminal.interrupt()
        assert terminal.end() == 130
    assert "nothing was written" in terminal.shown
    assert not (tmp_path / "out").exists()


def test_questions_need_a_terminal_and_a_port_that_is_there(tmp_path, capfd):
    done = hosttest.run([*COMMAND, "--out", tmp_path / "out"])
    assert done.returncode == 1
    assert "there is no terminal" in done.stderr
    assert "boards/printer.toml" in done.stderr
    with Terminal([*COMMAND, "--port", "/dev/no-such-port"]) as terminal:
        assert terminal.end() == 1
    assert "cannot open /dev/no-such-port" in terminal.shown
    assert "Which board" not in terminal.shown


def test_the_wizard_on_a_board_and_a_plug_that_is_pulled(printer, home):
    # What only a virtual board has is in the answers of the last time.
    (home / "printers").mkdir(parents=True)
    provision_settings.save(home / f"printers/{UNIQUE_ID}.toml", printer.wanted(**NAMELESS))
    questions = ("How wide", "Which print engine", "Its speed", "is called", "Where it stands")
    with Terminal([*COMMAND, "--port", printer.port]) as terminal:
        terminal.wait_for("is unix")
        for question in (*questions, "Who may print", "Which certificate"):
            terminal.answer(question, "")
        terminal.wait_for("Write all this")
        printer.board.set_faults(Faults(cut_after=2000))
        terminal.answer("[Y/n]", "")
        assert terminal.end() == 1
    assert "begin again" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert not (printer.board.root / "platen.json").exists()
    with Terminal([*COMMAND, "--port", printer.port]) as terminal:
        for question in (*questions, "Who may print", "Which certificate", "Write all this"):
            terminal.answer(question, "")
        assert terminal.end() == 0, terminal.shown
    check_pair(printer.board.root, printer.ca)
    assert config(printer.board.root)["name"] == "Platen"


# The printer that comes of it.


@pytest.mark.slow
def test_from_nothing_to_a_page_that_ada_printed(printer, provision, tmp_path):
    people = tmp_path / "people"
    people_command = ["users", "add", str(people), "ada", "--password-stdin"]
    done = subprocess.run(
        [*COMMAND[:-1], *people_command],
        input=b"correct horse\n",
        cwd=hosttest.ROOT,
        check=True,
        capture_output=True,
    )
    assert done.stdout == b""
    status, _, shown = provision(profile="users", users=str(people))
    assert status == 0, shown
    report = deploy_faults.put(printer, boardkit.files())
    assert report.running == report.version
    began = time.monotonic()
    status, _, shown = provision(profile="users", users=str(people))
    assert status == 0, shown
    assert "nothing was written" in shown
    assert "deploy" not in shown  # the firmware is there, and ready again
    assert time.monotonic() - began < 10
    address = parse_address(f"ipps://localhost:{printer.http_port}/ipp/print")
    client = Printer(
        address, Trust(ca=printer.ca), credentials=Credentials("ada", "correct horse")
    )
    try:
        document = iter([boardkit.DOCUMENT.read_bytes()])
        job_id = client.print_job("board", "image/pwg-raster", (), document)
    finally:
        client.close()
    picture = printer.folder / "out" / f"job-{job_id}.png"
    hosttest.wait_for(picture.is_file, boardkit.READY_S, "the picture of the job")

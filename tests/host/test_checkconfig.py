# SPDX-License-Identifier: MIT
"""`checkconfig`: each thing that cannot work is refused, and what is just allowed is not.

Certificates are made by openssl, and boards that do not work are copies of one that does.
"""

import copy
import datetime
import json
import os
import shutil

import pytest

import hosttest
from catool import openssl
from host_tools import boards, checkconfig, cli, engine_profile, provision_settings
from host_tools.checkconfig_pair import pair_troubles, pair_warnings
from host_tools.provision_settings import Settings

GOOD = {"board": "ESP32_GENERIC_S3", "engine": "generic58", "certificate": "self-signed"}
NOW = datetime.datetime.now(datetime.UTC)


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


def troubles(**values):
    """What is said of GOOD with these changes."""
    return checkconfig.check(_settings({**GOOD, **values})).troubles


def _settings(values):
    return Settings(values, troubles=provision_settings.wrong_keys(values))


def refused(word, **values):
    """Exactly one thing is wrong, and it is said with this word."""
    found = troubles(**values)
    assert len(found) == 1, found
    assert word in found[0]
    return found[0]


def test_the_example_is_good_and_has_every_engine_and_board(tmp_path):
    text = (hosttest.ROOT / "boards/printer.toml").read_text()
    for board in boards.all_boards():
        path = tmp_path / f"{board}.toml"
        path.write_text(text.replace("ESP32_GENERIC_S3", board))
        assert checkconfig.check(provision_settings.read(path)) == checkconfig.Findings()
    # What is commented out is a setting, too.
    lines = [line[2:] for line in text.splitlines() if line.startswith("# ") and " = " in line]
    known = {line.partition(" = ")[0] for line in lines}
    assert known == {"users", "ntp", "operators", "key_file"}
    assert known <= {*provision_settings.SETTINGS, *provision_settings.WIFI_SETTINGS}


@pytest.mark.parametrize(
    ("at", "past", "words"),
    [
        ({"baud": 230400}, {"baud": 230401}, "cannot do 230401 baud, only 9600"),
        ({"roll_mm": 58}, {"roll_mm": 59}, "rolls of 58 mm, not of 59 mm"),
        ({"name": "ü" * 31 + "x"}, {"name": "ü" * 32}, "64 bytes; 63 is the most"),
        ({"location": "x" * 127}, {"location": "x" * 128}, "127 is the most"),
        ({"make_and_model": "x" * 127}, {"make_and_model": "x" * 128}, "127 is the most"),
        ({"name": "x"}, {"name": ""}, "name is empty"),
        ({"connections": 1}, {"connections": 0}, "1 to 8, not 0"),
        ({"connections": 8}, {"connections": 9}, "1 to 8, not 9"),
        ({"port": 65535}, {"port": 65536}, "1 to 65535"),
        ({"port": 1}, {"port": 0}, "631 is the port"),
        ({"certificate_port": 65535}, {"certificate_port": 65536}, "1 to 65535"),
        ({"certificate_port": 632}, {"certificate_port": 631}, "not the first one again"),
        ({"operators": ["x" * 63]}, {"operators": ["x" * 64]}, "1 to 63 bytes"),
        ({"log": "info"}, {"log": "inof"}, 'did you mean "info"'),
        ({"ntp": False}, {"ntp": []}, "ntp = false"),
        ({"ntp": ["192.0.2.1"]}, {"ntp": ["a b"]}, "no host name"),
        ({"ntp": ["a.example:65535"]}, {"ntp": ["a.example:65536"]}, "nor one with :PORT"),
        ({"ntp": ["192.0.2.1:1"]}, {"ntp": ["192.0.2.1:0"]}, "nor one with :PORT"),
        ({"ntp": ["a.example:123"]}, {"ntp": ["a.example:ntp"]}, "nor one with :PORT"),
        ({"ntp": ["192.0.2.1"]}, {"ntp": ["::1"]}, "or IPv4 address"),
        (
            {"wifi": {"ssid": "a b"}},
            {"wifi": {"ssid": "a\nb"}},
            "wifi.ssid has control characters",
        ),
        ({"host": "a.local"}, {"host": "a.b.local"}, "one word before .local"),
        ({"host": "x" * 63 + ".local"}, {"host": "x" * 64 + ".local"}, "no host name"),
        ({"host": "p.example.org"}, {"host": "192.0.2.1"}, "is an address"),
        ({"hosts": ["p.example.org"]}, {"hosts": ["localhost"]}, "means itself"),
        ({"bind": "0.0.0.0"}, {"bind": "127.0.0.1"}, "nobody could reach"),
        ({"bind": "192.0.2.1"}, {"bind": "printer"}, "no address"),
        ({"mdns": False}, {"mdns": {"address": "192.0.2.1/24"}}, "true or false"),
        (
            {"uuid": "4509a320-00a0-008f-00b6-002507510eca"},
            {"uuid": "4509a320-00a0-008f-00b6-002507510ec"},
            "leave it out",
        ),
        ({"profile": "open", "certificate": "none"}, {"certificate": "none"}, "TLS needs a key"),
        ({"profile": "private"}, {"profile": "privat"}, 'did you mean "private"'),
        ({"board": "RPI_PICO_W"}, {"board": "RPI_PICOW"}, 'did you mean "RPI_PICO_W"'),
        ({"engine": "generic80"}, {"engine": "generic8"}, 'did you mean "generic80"'),
        (
            {"board": "ESP32_GENERIC_S3", "engine": "qr701"},
            {"board": "RPI_PICO2_W", "engine": "qr701"},
            "put an inverter into the line",
        ),
        ({}, {"link": {"host": "127.0.0.1", "port": 1}}, "only the board unix"),
        ({"board": "unix", "link": {}}, {"board": "unix"}, "needs host and port"),
        ({"wifi": {"ssid": "x" * 32}}, {"wifi": {"ssid": "x" * 33}}, "33 bytes"),
        ({"wifi": {"ssid": "x"}}, {"wifi": {"ssid": ""}}, "which network"),
        ({"wifi": {"ssid": "x", "key": ""}}, {"wifi": {"ssid": "x", "key": "1234567"}}, "has 7"),
        (
            {"wifi": {"ssid": "x", "key": "12345678"}},
            {"wifi": {"ssid": "x", "key": "pässwörd"}},
            "of ASCII only",
        ),
        (
            {"wifi": {"ssid": "x", "key": "x" * 63}},
            {"wifi": {"ssid": "x", "key": "x" * 64}},
            "8 to 63 characters, this one has 64",
        ),
        (
            {"wifi": {"ssid": "x", "key": "0aF9" * 16}},
            {"wifi": {"ssid": "x", "key": "0aF9" * 16 + "0"}},
            "this one has 65",
        ),
        (
            {"wifi": {"ssid": "x", "country": "DE"}},
            {"wifi": {"ssid": "x", "country": "de"}},
            "two capital letters",
        ),
        (
            {"policy": {"Identify-Printer": "operator"}},
            {"policy": {"Identify-Printer": "operatorr"}},
            "operatorr",
        ),
        ({"quota": {"jobs": 0}}, {"quota": {"jobs": -1}}, "must be a number"),
    ],
)
def test_at_the_limit_and_one_past_it(at, past, words):
    assert troubles(**at) == []
    refused(words, **past)


# proves: T12
def test_a_key_is_never_told():
    for key in ("short77", "sécret-words", "z" * 64):
        assert key not in refused("Wi-Fi password", wifi={"ssid": "x", "key": key})


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"boardd": "x"}, 'did you mean "board"?'),
        ({"Name": "x"}, 'did you mean "name"?'),
        ({"ssid": "x"}, 'did you mean "ssid" below [wifi]?'),
        ({"password": "x"}, "Wi-Fi is a part of its own"),
        ({"wifi": {"ssid": "x", "password": "y"}}, 'did you mean "key"?'),
        ({"wifi": {"ssid": "x", "name": "y"}}, '"name" belongs above [wifi]'),
        ({"wifi": {"ssid": "x", "sid": "y"}}, 'did you mean "ssid"?'),
        ({"quxx": 1}, "quxx: there is no such setting"),
        ({"name": 5}, "name cannot be 5, only a text"),
        ({"baud": "9600"}, 'baud cannot be "9600", only a number'),
        ({"port": True}, "port cannot be true, only a number"),
        ({"operators": "ada"}, "only a list of texts"),
        ({"operators": 5}, "operators cannot be 5"),
        ({"uuid": 5}, "uuid cannot be 5"),
        ({"certificate_port": "x"}, 'certificate_port cannot be "x"'),
        ({"ntp": True}, "ntp cannot be true"),
        ({"wifi": "Home"}, "only a part of its own"),
        ({"wifi": {"ssid": "x", "key": 12345678}}, "wifi.key cannot be what it is, only a text"),
    ],
)
def test_unknown_and_wrong_settings(values, words):
    assert "12345678" not in refused(words, **values)


def test_all_is_told_at_once(tmp_path, capfd):
    path = tmp_path / "printer.toml"
    path.write_text('boardd = "x"\nname = ""\n[wifi]\nssid = "' + "x" * 33 + '"\n')
    assert cli.main(["checkconfig", str(path)]) == 1
    out, shown = capfd.readouterr()
    assert out == ""
    for words in ("boardd: ", "name is empty", "wifi.ssid has 33", "board: which one?"):
        assert words in shown
    assert "4 things cannot work" in shown
    path.write_text('board = "RPI_PICO_W"\n')
    assert cli.main(["checkconfig", str(path)]) == 0
    out, shown = capfd.readouterr()
    assert out == "Platen, RPI_PICO_W, generic58, private\n"
    assert "nothing speaks against" in shown


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"name = Kitchen\n", "line 1, column 8"),
        (b"name = 'a'\nname = 'b'\n", "not TOML"),
        (b"\xff\xfe", "not UTF-8"),
        (b"#" * 65537, "more than 65536 bytes"),
        (None, "No such file"),
    ],
)
def test_files_that_are_none(tmp_path, capfd, data, words):
    path = tmp_path / "printer.toml"
    if data is not None:
        path.write_bytes(data)
    assert cli.main(["checkconfig", str(path)]) == 1
    assert words in capfd.readouterr().err


def test_the_largest_file_is_read(tmp_path):
    path = tmp_path / "printer.toml"
    path.write_bytes(b'board = "unix"\n'.ljust(65536, b"#"))
    assert provision_settings.read(path).values == {"board": "unix"}


def test_a_key_in_a_file_that_others_can_read(tmp_path):
    path = tmp_path / "printer.toml"
    path.write_text('board = "RPI_PICO_W"\n[wifi]\nssid = "x"\nkey = "correct horse"\n')
    for mode, count in ((0o600, 0), (0o400, 0), (0o640, 1), (0o604, 1)):
        path.chmod(mode)
        found = checkconfig.check(provision_settings.read(path)).troubles
        assert len(found) == count, (mode, found)
        assert "correct horse" not in "".join(found)
    path.chmod(0o600)
    text = path.read_text()
    path.write_text(text.replace('key = "correct horse"', 'key_file = "wifi.key"'))
    key = tmp_path / "wifi.key"
    assert "cannot read it" in checkconfig.check(provision_settings.read(path)).troubles[0]
    for mode, data, words in (
        (0o644, b"correct horse", "chmod 600"),
        (0o600, b"correct horse\n", ""),
        (0o600, b"1234567\n", "has 7"),
        (0o600, b"\xff" * 8, "not UTF-8"),
    ):
        key.write_bytes(data)
        key.chmod(mode)
        found = checkconfig.check(provision_settings.read(path)).troubles
        assert bool(found) == bool(words)
        assert words in "".join(found)
    path.write_text(text.replace("[wifi]", '[wifi]\nkey_file = "wifi.key"'))
    found = checkconfig.check(provision_settings.read(path)).troubles
    assert found == ["wifi: key or key_file, not both"]


# Boards.


@pytest.fixture
def own_board(tmp_path, monkeypatch):
    """Changes a copy of a board; returns what is said of it."""
    folder = tmp_path / "boards"
    shutil.copytree(hosttest.ROOT / "boards/ESP32_GENERIC_S3", folder / "ESP32_GENERIC_S3")
    monkeypatch.setattr(boards, "BOARDS", folder)

    def change(old, new, file="board.json"):
        path = folder / "ESP32_GENERIC_S3" / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))
        boards.all_boards.cache_clear()
        return troubles()

    yield change
    boards.all_boards.cache_clear()


def test_pin_conflicts_of_a_board_of_ones_own(own_board):
    facts = json.loads((hosttest.ROOT / "boards/ESP32_GENERIC_S3/board.json").read_text())
    tx, rx = facts["uart"]["tx"], facts["uart"]["rx"]
    assert own_board('"schema": 1', '"schema": 1') == []
    # Only the tools know of it: the firmware would use the other pin.
    found = own_board(f'"tx": {tx}', f'"tx": {rx}')
    assert any(f"GPIO{rx} is used twice" in each for each in found)
    assert any(f"PIN_TX is {tx} in board.py, and {rx} in board.json" in each for each in found)
    found = own_board(f"PIN_TX = const({tx})", f"PIN_TX = const({rx})", "board.py")
    assert found == [f"board ESP32_GENERIC_S3: GPIO{rx} is used twice"]
    found = own_board(f'"tx": {rx}', '"tx": 19')
    assert any("GPIO19 is a USB pin" in each for each in found)


# Engines.


def engine(name="generic58", **changes):
    """A profile with changes; dots in their names are written as __."""
    profile = json.loads((hosttest.ROOT / f"boards/engines/{name}.json").read_text())
    for key, value in changes.items():
        part, _, inner = key.partition("__")
        if inner:
            profile[part][inner] = value
        else:
            profile[part] = value
    return profile


@pytest.mark.parametrize("name", ["adafruit58", "epson80", "generic58", "generic80", "qr701"])
def test_every_engine_is_good_at_every_speed(name):
    for baud in engine(name)["bauds"]:
        assert engine_profile.troubles(engine(name, baud=baud)) == []


@pytest.mark.parametrize("key", engine_profile.RANGES)
def test_numbers_of_an_engine_have_bounds(key):
    low, high = engine_profile.RANGES[key]

    def said(value):
        profile = engine(**{key.replace(".", "__"): value})
        return any(f"{key} is a number from" in e for e in engine_profile.troubles(profile))

    assert [said(v) for v in (low - 1, low, high, high + 1)] == [True, False, False, True]
    assert said(True)


@pytest.mark.parametrize("key", engine_profile.CHOICES)
def test_words_of_an_engine_are_known_ones(key):
    def said(value):
        profile = engine(**{key.replace(".", "__"): value})
        return any(f"{key} cannot be" in e for e in engine_profile.troubles(profile))

    assert not any(said(value) for value in engine_profile.CHOICES[key])
    assert said("something else")


@pytest.mark.parametrize(
    ("at", "past", "words"),
    [
        # The ring: what BUSY lets through at once, and 20 ms of wire twice (230400 baud: 461).
        (
            {"ring_bytes": 500, "busy__ready_free": 500},
            {"ring_bytes": 500, "busy__ready_free": 501},
            "too small for BUSY",
        ),
        (
            {"ring_bytes": 922, "baud": 230400},
            {"ring_bytes": 921, "baud": 230400},
            "922 is enough",
        ),
        ({"busy__slack": 2}, {"busy__slack": 1}, "2 bytes are on their way"),
        ({"busy__slack": 255}, {"busy__slack": 256}, "rise in this order"),
        ({"rx_buffer_bytes": 257}, {"rx_buffer_bytes": 256}, "rise in this order"),
        ({"dots": 576}, {"dots": 512}, "heads of 384 or 576 dots"),
        ({"text__columns": 32}, {"text__columns": 33}, "wider than 384"),
        ({"heat__default": "dark"}, {"heat__default": "bright"}, "dark, light, normal"),
        ({"bugs": ["silent"]}, {"bugs": ["loud"]}, "there is no 'loud'"),
        ({"text__code_pages": {"cp437": 255}}, {"text__code_pages": {"cp437": 256}}, "0 to 255"),
        ({"text__code_pages": {}}, {"text__code_pages": {"cp438": 1}}, 'did you mean "cp437"'),
        (
            {"raster__blank": "feed", "feed__unit_um": 25},
            {"raster__blank": "feed", "feed__unit_um": 63},
            "whole fraction",
        ),
        ({"flow": "model", "busy__active": "none"}, {"busy__active": "none"}, "take flow model"),
        ({"bauds": [115200, 1500000]}, {"bauds": [115200, 1500001]}, "300 to 1500000"),
        ({"bauds": [115200, 300]}, {"bauds": [115200, 299]}, "300 to 1500000"),
    ],
)
def test_what_an_engine_says_together(at, past, words):
    assert engine_profile.troubles(engine(**at)) == []
    found = engine_profile.troubles(engine(**past))
    assert len(found) == 1, found
    assert words in found[0]


def test_without_busy_two_rows_must_fit():
    # 50 % of 224 bytes are two rows of 48 bytes with their 8 bytes of command.
    assert engine_profile.troubles(engine("adafruit58", rx_buffer_bytes=224)) == []
    found = engine_profile.troubles(engine("adafruit58", rx_buffer_bytes=223))
    assert ["two rows of 56 bytes do not fit" in each for each in found] == [True]


def test_fields_that_are_missing_or_too_many():
    profile = engine()
    del profile["dots"]
    profile["dotz"] = 384
    found = engine_profile.troubles(profile)
    assert found == [
        'dotz is no field of an engine profile; did you mean "dots"?',
        "dots is missing",
    ]
    assert "is missing" in engine_profile.troubles({})[0]


def test_an_engine_of_ones_own(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(engine(ring_bytes=255)))
    (tmp_path / "printer.toml").write_text('board = "unix"\nengine = "mine.json"\nlink = {}\n')
    found = checkconfig.check(provision_settings.read(tmp_path / "printer.toml")).troubles
    assert found == ["engine: ring_bytes is a number from 256 to 16384, not 255"]
    path.write_text("{")
    found = checkconfig.check(provision_settings.read(tmp_path / "printer.toml")).troubles
    assert len(found) == 1
    assert "is not JSON" in found[0]


# Certificates and people.


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Pairs made by openssl: {name: (certificate, key)}."""
    folder = tmp_path_factory.mktemp("pairs")
    ec = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc")
    usage = ("-addext", "basicConstraints=critical,CA:FALSE", "-days", "100")

    def pair(name, *options, new=ec):
        key, certificate = folder / f"{name}.key.pem", folder / f"{name}.pem"
        openssl(
            "req", "-x509", *new, "-subj", "/CN=x", "-keyout", key, "-out", certificate, *options
        )
        ders = folder / f"{name}.der", folder / f"{name}.key.der"
        openssl("x509", "-in", certificate, "-outform", "DER", "-out", ders[0])
        openssl("pkey", "-in", key, "-outform", "DER", "-out", ders[1])
        for each in (key, ders[1]):
            each.chmod(0o600)
        return ders

    name = ("-addext", "subjectAltName=DNS:a.local,DNS:*.example.org")
    rsa = ("-newkey", "rsa:2048", "-noenc")
    return {
        "good": pair("good", *name, *usage),
        "other": pair("other", *name, *usage),
        "nameless": pair("nameless", *usage),
        "authority": pair("authority", *name),
        "rsa": pair("rsa", *name, *usage, new=rsa),
        "client": pair("client", *name, *usage, "-addext", "extendedKeyUsage=clientAuth"),
    }


@pytest.mark.parametrize(
    ("certificate", "key", "names", "words"),
    [
        ("good", "good", ["a.local"], ""),
        ("good", "good", ["b.example.org"], ""),
        ("good", "good", [], ""),
        ("good", "other", [], "does not belong to"),
        ("good", "good", ["b.local"], "is not for b.local, only for a.local, *.example.org"),
        ("good", "good", ["c.b.example.org"], "is not for"),
        ("good", "good", ["example.org"], "is not for"),
        ("nameless", "nameless", [], "holds no name"),
        ("authority", "authority", [], "of an authority, not of a printer"),
        ("client", "client", [], "not meant for servers"),
        ("rsa", "rsa", [], "not a P-256 key"),
        ("good", None, [], "without its key"),
    ],
)
def test_pairs(made, certificate, key, names, words):
    found = pair_troubles(made[certificate][0], made[key][1] if key else None, names, NOW)
    assert bool(found) == bool(words), found
    assert words in "".join(found)


def test_pairs_in_the_wrong_form(made, tmp_path):
    certificate, key = made["good"]
    pem = certificate.with_suffix(".pem")
    assert (
        "openssl x509 -in good.pem -outform DER -out good.der"
        in pair_troubles(pem, key, [], NOW)[0]
    )
    pem = key.with_name("good.key.pem")
    assert "openssl ec -in good.key.pem" in pair_troubles(certificate, pem, [], NOW)[0]
    (tmp_path / "junk").write_bytes(b"junk")
    assert "is no certificate" in pair_troubles(tmp_path / "junk", key, [], NOW)[0]
    assert "is damaged" in pair_troubles(certificate, tmp_path / "junk", [], NOW)[0]
    assert "cannot read" in pair_troubles(tmp_path / "none", key, [], NOW)[0]
    # openssl reads what the hint makes of it.
    out = tmp_path / "out.der"
    openssl("ec", "-in", pem, "-outform", "DER", "-out", out)
    assert pair_troubles(certificate, out, [], NOW) == []


def test_dates_of_a_certificate(made):
    pair = made["good"]
    text = openssl("x509", "-in", pair[0], "-noout", "-enddate", "-startdate")
    dates = [
        datetime.datetime.strptime(line.split("=")[1], "%b %d %H:%M:%S %Y %Z").replace(
            tzinfo=datetime.UTC
        )
        for line in text.splitlines()
    ]
    second, day = datetime.timedelta(seconds=1), datetime.timedelta(days=1)
    assert pair_troubles(*pair, [], dates[0] - second) == []
    assert "expired on" in pair_troubles(*pair, [], dates[0])[0]
    assert pair_troubles(*pair, [], dates[1] - day) == []  # a clock may be a day behind
    assert "is valid from" in pair_troubles(*pair, [], dates[1] - day - second)[0]
    assert pair_warnings(pair[0], dates[0] - 30 * day - second) == []
    assert "expires on" in pair_warnings(pair[0], dates[0] - 30 * day)[0]


def test_a_pair_in_the_settings(made):
    certificate, key = map(str, made["good"])
    assert troubles(certificate=certificate, key=key) == []
    assert troubles(certificate=certificate, key=key, host="A.local") == []
    refused("is not for b.local", certificate=certificate, key=key, host="b.local")
    refused("without its key", certificate=certificate)
    refused("a key without a certificate", key=key)
    os.chmod(key, 0o644)
    found = checkconfig.check(_settings({**GOOD, "certificate": certificate, "key": key}))
    assert found.troubles == []
    assert ["chmod 600" in each for each in found.warnings] == [True]
    os.chmod(key, 0o600)


def test_an_authority_signs_its_own_domains_only(tmp_path):
    folder = tmp_path / "authority"
    values = {"certificate": "authority", "authority": str(folder), "hosts": ["p.example.org"]}
    assert troubles(**values) == []  # it will be made, for these
    assert cli.main(["ca", "init", "--folder", str(folder), "--domain", "example.com"]) == 0
    refused("local, example.com only, p.example.org is not", **values)
    assert troubles(**{**values, "hosts": ["p.example.com"]}) == []


def test_people_who_may_print(tmp_path, capfd):
    path = tmp_path / "users"
    refused("needs a file for users", profile="users")
    refused("cannot read", profile="users", users=str(path))
    path.write_text("#realm:Platen\n")
    refused("nobody is in", profile="users", users=str(path))
    command = ["users", "add", str(path), "ada", "--generate"]
    assert cli.main(command) == 0
    assert troubles(profile="users", users=str(path)) == []
    refused("realm", profile="users", users=str(path), realm="Shop")
    path.write_text(path.read_text() + "damaged\n")
    refused("line 3 is damaged", profile="users", users=str(path))


def test_devices_with_certificates(tmp_path, capfd):
    folder = tmp_path / "authority"
    values = {"profile": "mutual", "authority": str(folder), "certificate": "authority"}
    refused("mutual with certificate needs a file for pins", **values)
    assert cli.main(["ca", "init", "--folder", str(folder)]) == 0
    refused("needs a file for pins", **values)
    (folder / "pins").touch()
    refused("no certificate in", **values)
    assert cli.main(["ca", "users", "add", "till-1", "--folder", str(folder)]) == 0
    assert troubles(**values) == []
    assert cli.main(["ca", "revoke", "till-1", "--folder", str(folder)]) == 0
    refused("no certificate in", **values)


def test_what_is_checked_does_not_change():
    values = copy.deepcopy({**GOOD, "wifi": {"ssid": "x", "key": "correct horse"}})
    before = copy.deepcopy(values)
    checkconfig.check(_settings(values))
    assert values == before

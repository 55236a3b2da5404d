# SPDX-License-Identifier: MIT
"""The doctor on sound printers and on broken ones: it names what is broken, and nothing else.

The broken printers are Platen's real answers changed on their way, and ippeveprinter with other
attributes. What it says of CUPS is compared with what a real cupsd does with the same printer.
"""

import re

import pytest

import doctor_kit as kit
import gpa_load
from doctor_kit import DAY, EVERYONE, advised, drop, examine, fatal, set_, stopped
from e2e_cups import Cups
from host_tools import ipp
from host_tools.trust import Trust, parse_address
from hosttest import free_port, wait_for

APPLE = {"ios", "macos"}
DRIVERLESS = {"chromeos", "cups"}

ROLL = """
ATTR keyword media-supported "om_receipt_48.05x297mm","om_card_54x86mm"
ATTR keyword media-default "om_receipt_48.05x297mm"
ATTR keyword media-ready "om_receipt_48.05x297mm"
ATTR integer media-bottom-margin-supported {margin}
ATTR integer media-left-margin-supported {margin}
ATTR integer media-right-margin-supported {margin}
ATTR integer media-top-margin-supported {margin}
ATTR collection media-col-ready {{
  MEMBER collection media-size {{
    MEMBER integer x-dimension 4805 MEMBER integer y-dimension 29700
  }}
}}
ATTR mimeMediaType document-format-supported {formats}
ATTR keyword urf-supported "V1.4","W8","CP1","RS203"
ATTR resolution printer-resolution-supported 203dpi
ATTR keyword pwg-raster-document-type-supported "sgray_8"
ATTR resolution pwg-raster-document-resolution-supported 203dpi
"""


@pytest.fixture(scope="module")
def relays(one_printer):
    with kit.Relay(one_printer.uri) as relay:
        yield relay


@pytest.fixture
def relay(relays):
    """In front of Platen, without TLS of its own; sound until it is told otherwise."""
    relays.reset()
    return relays


@pytest.fixture(scope="module")
def attributes(one_printer):
    """What Platen says of itself."""
    return ipp.Printer(parse_address(one_printer.uri), Trust(insecure=True)).attributes()


# Sound ones.


def test_a_sound_printer_prints_from_everywhere(one_printer, tmp_path, attributes):
    record = tmp_path / "txt"
    record.write_text(kit.txt_of(attributes))
    found = examine(one_printer.uri, "--txt", record, "--ca", one_printer.state / "ca.pem")
    assert found["status"] == 0
    assert set(found["clients"]) == EVERYONE
    assert {key for key, each in found["clients"].items() if each["findings"]} == set()
    assert found["tls"]["ca_trouble"] == ""
    assert "TLS 1.2" in found["tls"]["versions"]
    assert "localhost" in found["tls"]["names"]
    assert found["printer"]["state"] == "idle"
    assert found["addresses"]
    for each in found["clients"].values():
        assert each["not_checked"] in ([], ["_universal._sub"])


def test_the_relay_alone_breaks_nothing(relay):
    found = examine(relay.uri)
    assert (found["status"], stopped(found), found["tls"]) == (0, set(), None)


def test_cups_own_printer_prints_from_everywhere(tmp_path):
    with gpa_load.ippeveprinter("-f", "image/pwg-raster,image/urf", "-K", tmp_path) as port:
        found = examine(f"ipp://localhost:{port}/ipp/print")
    assert (found["status"], stopped(found)) == (0, set())
    assert {what for key in EVERYONE for what in advised(found, key)} == set()
    assert found["tls"]["versions"] == ["TLS 1.2", "TLS 1.3"]
    assert found["tls"]["key"].startswith("RSA")
    assert found["printer"]["supplies"] == ["Toner Waste Tank 25 %", "Black Toner 75 %"]


def test_a_printer_that_repeats_its_address_is_not_blamed_for_it(one_printer):
    found = examine(one_printer.uri.replace("localhost", "127.0.0.1"))
    assert (found["status"], stopped(found)) == (0, set())
    assert "printer-uri-supported" in found["clients"]["ios"]["not_checked"]


# Broken by their attributes.

BROKEN = {
    "no urf-supported": (drop("urf-supported"), APPLE, "urf-supported"),
    "IP address in the URI": (kit.literal_uri, {"ios"}, "printer-uri-supported"),
    "another host in the URI": (kit.other_host, {"ios", "windows"}, "printer-uri-supported"),
    "no printer-uri-supported": (
        drop("printer-uri-supported"),
        EVERYONE - {"android"},
        "printer-uri-supported",
    ),
    "another port in the URI": (kit.other_port, {"windows"}, "printer-uri-supported"),
    "no media-col-ready": (drop("media-col-ready"), {"ios"}, "media-col-ready"),
    "not accepting": (
        set_("printer-is-accepting-jobs", ipp.BOOLEAN, False),
        EVERYONE,
        "printer-is-accepting-jobs",
    ),
    "no PWG raster": (
        set_("document-format-supported", ipp.MIME, "image/urf"),
        EVERYONE - APPLE - {"cups"},
        "document-format-supported",
    ),
    "no Apple raster": (
        set_("document-format-supported", ipp.MIME, "image/pwg-raster"),
        APPLE,
        "document-format-supported",
    ),
    "passwords only": (
        set_("uri-authentication-supported", ipp.KEYWORD, "digest"),
        {"android"},
        "uri-authentication-supported",
    ),
    "a UUID that is none": (
        set_("printer-uuid", ipp.URI, "urn:uuid:printer-in-the-kitchen"),
        APPLE,
        "printer-uuid",
    ),
    "IPP/1.1 only": (
        set_("ipp-versions-supported", ipp.KEYWORD, "1.0", "1.1"),
        {"chromeos"},
        "ipp-versions-supported",
    ),
    "a keyword with a space": (
        set_("printer-kind", ipp.KEYWORD, "receipt roll"),
        DRIVERLESS,
        "attribute syntax",
    ),
    "no RS token": (
        set_("urf-supported", ipp.KEYWORD, "V1.4", "W8"),
        DRIVERLESS,
        "urf-supported",
    ),
    "no media": (
        drop("media-supported", "media-col-database", "media-size-supported"),
        DRIVERLESS | {"windows"},
        "media-supported",
    ),
    "no Validate-Job": (
        set_("operations-supported", ipp.ENUM, 2, 5, 6, 8, 9, 10, 11),
        APPLE | {"android"},
        "operations-supported",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_attribute_that_stops_a_client_is_named(relay, name):
    relay.change, clients, what = BROKEN[name]
    found = examine(relay.uri)
    assert found["status"] == 1
    assert stopped(found) == clients
    for client in clients:
        assert fatal(found, client) == {what}


@pytest.mark.parametrize(
    ("change", "client", "what"),
    [
        (drop("media-col-database"), "macos", "media-col-database"),
        (set_("media-supported", ipp.KEYWORD, "om_a_1x2mm"), "android", "media-supported"),
        (
            set_("uri-security-supported", ipp.KEYWORD, "none", "tls"),
            "ios",
            "uri-security-supported",
        ),
    ],
)
def test_what_only_makes_it_worse_is_an_advice(relay, change, client, what):
    relay.change = change
    found = examine(relay.uri)
    assert (found["status"], stopped(found)) == (0, set())
    assert advised(found, client) == {what}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (set_("printer-current-time", 0x13, None), "the clock is not set"),
        (drop("printer-current-time"), "the clock is not set"),
        (
            lambda attributes: [
                setattr(each, "values", [each.value - 3 * DAY])
                for each in [attributes.get("printer-current-time")]
                if each
            ],
            "off by 3 days",
        ),
        (set_("printer-state", ipp.ENUM, 5), "the printer is stopped"),
    ],
    ids=["no-value", "missing", "wrong", "stopped"],
)
def test_the_printers_own_state_is_told(relay, change, words):
    relay.change = change
    found = examine(relay.uri)
    assert found["status"] == 0
    assert any(words in each["words"] for each in found["printer"]["findings"])
    assert words in kit.run(relay.uri)[1].replace("\n", " ").replace(" " * 17, "")


def test_a_version_that_is_refused_stops_who_speaks_it(relay):
    relay.refuses = lambda request: 0x0503 if request.version == (1, 0) else None
    found = examine(relay.uri)
    assert stopped(found) == {"windows"}
    assert fatal(found, "windows") == {"Get-Printer-Attributes"}
    assert "server-error-version-not-supported" in str(found["clients"]["windows"])


# Broken ippeveprinters.


@pytest.mark.parametrize(
    ("fields", "clients", "what"),
    [
        ({}, set(), None),
        ({"margin": 0}, DRIVERLESS, "media-left-margin-supported"),
        (
            {"formats": '"image/urf"'},
            {"android", "windows", "chromeos"},
            "document-format-supported",
        ),
    ],
    ids=["sound", "zero-margins", "no-pwg"],
)
def test_an_ippeveprinter_with_other_attributes(tmp_path, fields, clients, what):
    path = tmp_path / "roll.conf"
    fields = {"margin": 1, "formats": '"image/pwg-raster","image/urf"', **fields}
    path.write_text(ROLL.format(**fields))
    with gpa_load.ippeveprinter("-a", path, "-K", tmp_path) as port:
        found = examine(f"ipps://localhost:{port}/ipp/print")
    assert stopped(found) == clients
    for client in clients:
        assert fatal(found, client) == {what}


# Broken by DNS-SD.


@pytest.mark.parametrize(
    ("changes", "clients", "what"),
    [
        ({}, set(), None),
        ({"UUID": "2352ae98-1885-4514-b351-000000000000"}, APPLE | {"android"}, "TXT UUID"),
        ({"UUID": None}, APPLE | {"android"}, "TXT UUID"),
        ({"URF": None}, APPLE, "TXT URF"),
        ({"URF": "V1.4,W8,SRGB24,RS203"}, APPLE, "TXT URF"),
        ({"pdl": "application/octet-stream,image/pwg-raster,text/plain"}, APPLE, "TXT pdl"),
        ({"rp": None}, EVERYONE, "TXT rp"),
        ({"rp": "/ipp/print"}, APPLE | {"android"}, "TXT rp"),
        ({"print_wfds": "F"}, {"android"}, "TXT print_wfds"),
    ],
    ids=["sound", "uuid", "no-uuid", "no-urf", "urf", "pdl", "no-rp", "slash", "wfds"],
)
def test_the_txt_key_that_stops_a_client_is_named(
    relay, tmp_path, attributes, changes, clients, what
):
    record = tmp_path / "txt"
    attributes["printer-more-info"].values = ["http://localhost/"]
    record.write_text(kit.txt_of(attributes, **changes))
    found = examine(relay.uri, "--txt", record)
    assert stopped(found) == clients
    for client in clients:
        assert fatal(found, client) == {what}


def test_a_record_as_avahi_shows_it(relay, tmp_path, attributes):
    quoted = " ".join(f'"{line}"' for line in kit.txt_of(attributes, rp=None).splitlines())
    record = tmp_path / "txt"
    record.write_text(f"   txt = [{quoted}]\n")
    assert fatal(examine(relay.uri, "--txt", record), "android") == {"TXT rp"}


# Broken by TLS.


@pytest.mark.parametrize(
    ("names", "begins", "ends", "clients", "words"),
    [
        (["localhost"], -90 * DAY, -3 * DAY, APPLE | DRIVERLESS, "its certificate expired on"),
        (["localhost"], 2 * DAY, 90 * DAY, APPLE | DRIVERLESS, "its certificate begins on"),
        (["localhost"], DAY / 2, 90 * DAY, APPLE | DRIVERLESS, "its certificate begins on"),
        (["localhost"], -DAY, 90 * DAY, set(), None),
        (["thermal.local"], -DAY, 90 * DAY, set(), "does not name localhost"),
        (["localhost"], -DAY, 9.5 * DAY, set(), "its certificate expires in 9 days"),
    ],
    ids=["expired", "future", "clock-behind", "sound", "name", "soon"],
)
def test_a_certificate_that_stops_a_client(
    one_printer, tmp_path, names, begins, ends, clients, words
):
    with kit.Relay(one_printer.uri, "ipps") as relay:
        pem = kit.certificate(names, begins, ends)
        relay.use_certificate(tmp_path, b"".join(pem))
        found = examine(relay.uri)
    assert stopped(found) == clients
    assert ("cups" in clients) == (kit.libcups_trust(tmp_path, pem[0]) == "expired")
    findings = [each for one in found["clients"].values() for each in one["findings"]]
    assert all(words in each["words"] for each in findings)
    assert bool(findings) == (words is not None)


def test_tls_that_is_announced_and_missing_is_named(relay, tmp_path, attributes):
    def change(answer):
        set_("printer-uri-supported", ipp.URI, relay.uri.replace("ipp:", "ipps:"))(answer)

    relay.change = change
    record = tmp_path / "txt"
    record.write_text(kit.txt_of(attributes, TLS="1.2"))
    found = examine(relay.uri, "--txt", record)
    assert stopped(found) == EVERYONE
    assert all({"TLS", "TXT TLS"} <= fatal(found, client) for client in EVERYONE)


# What it says and what others do.


@pytest.mark.cups
def test_cups_makes_a_queue_where_the_doctor_says_so(relay):
    def odd_urf(attributes):  # looked at where no Apple raster is taken, too
        set_("document-format-supported", ipp.MIME, "image/pwg-raster")(attributes)
        set_("urf-supported", ipp.KEYWORD, "V1.4", "W8")(attributes)

    cases = {"sound": (drop(), set(), None), "odd": (odd_urf, set(), None), **BROKEN}
    del cases["no printer-uri-supported"]  # only newer CUPS wants it: clients.md 4.1
    del cases["not accepting"]  # a queue is made, its jobs wait
    del cases["another port in the URI"]  # a queue keeps the URI that it was given
    with Cups() as cups:
        for number, (change, _, _) in enumerate(cases.values()):
            queue = f"queue{number}"
            relay.change = change
            would_print = "cups" not in stopped(examine(relay.uri))
            cups.ok("lpadmin", "-p", queue, "-E", "-v", relay.uri, "-m", "everywhere")
            ppd = cups.root / f"ppd/{queue}.ppd"
            refusal = re.compile(rf"^E .*\b{queue}: .+", re.MULTILINE)
            wait_for(lambda p=ppd, r=refusal: p.exists() or r.search(cups.log), 10, queue)
            assert ppd.exists() == would_print, refusal.findall(cups.log)


@pytest.mark.cups
@pytest.mark.parametrize("margin", [0, 1])
def test_cups_has_no_default_size_where_all_margins_are_zero(relay, margin):
    def change(attributes):
        for name, each in attributes.items():
            if re.fullmatch("media-[a-z]+-margin-supported", name):
                each.values = [margin]
        for name in ("media-col-database", "media-col-ready", "media-col-default"):
            for each in attributes.get(name, ipp.attribute(name, ipp.COLLECTION)).values:
                for member in each.values():
                    if member.name.endswith("-margin"):
                        member.values = [margin]

    relay.change = change
    assert ("cups" in stopped(examine(relay.uri))) == (margin == 0)
    with Cups() as cups:
        cups.add("roll", relay.uri)
        ppd = (cups.root / "ppd/roll.ppd").read_text()
    default = re.search(r"^\*DefaultPageSize: (\S+)", ppd, re.MULTILINE)[1]
    choices = re.findall(r"^\*PageSize ([^:/]+)[:/]", ppd, re.MULTILINE)
    assert choices
    assert (default in choices) == (margin != 0)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ipps://localhost:{relay}/ipp/print", "speaks no TLS; ipp:// instead"),
        ("ipps://localhost:{platen}/printers/x", "no printer at this path"),
        ("nohost", "no host called nohost; nohost.local, perhaps"),
        ("nohost.invalid", "no host called nohost.invalid"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(one_printer, relay, address, words):
    where = address.format(relay=relay.server_port, platen=one_printer.port)
    found = examine(where)
    assert (found["status"], found["clients"]) == (2, {})
    assert words in found["error"]
    told = " ".join(kit.run(where)[1].split())
    assert told.count(words) == 1
    assert told.startswith(found["uri"])


def test_a_path_that_ipp_does_not_know(relay):
    relay.refuses = lambda request: 0x0406
    assert "no printer at this path" in examine(relay.uri)["error"]


def test_a_certificate_need_not_name_the_address_that_was_given(one_printer, tmp_path):
    with kit.Relay(one_printer.uri, "ipps") as relay:
        relay.use_certificate(tmp_path, b"".join(kit.certificate(["a.local"], -DAY, 90 * DAY)))
        found = examine(relay.uri.replace("localhost", "127.0.0.1"))
        assert "certificate names" in advised(examine(relay.uri), "cups")
    assert advised(found, "cups") == set()
    assert "certificate names" in found["clients"]["cups"]["not_checked"]


def test_nobody_there():
    found = examine(f"ipp://localhost:{free_port()}/ipp/print")
    assert found["status"] == 2
    assert "nothing listens" in found["error"]
    assert found["clients"] == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--name", "x", "ipp://localhost"],
        ["--txt", "x"],
        ["--txt", "no such file", "ipp://localhost"],
        ["http://localhost"],
        ["--timeout", "0", "ipp://localhost"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_not_taken_for_a_broken_printer(arguments, capsys):
    assert kit.run(*arguments) == (2, "")
    assert capsys.readouterr().err.startswith("platen: ")


def test_a_wrong_ca_is_not_taken_for_a_broken_printer(one_printer, tmp_path):
    path = tmp_path / "ca.pem"
    path.write_text("no certificate")
    assert kit.run(one_printer.uri, "--ca", path) == (2, "")
    path.write_bytes(kit.certificate(["other.local"], -DAY, DAY)[0])
    assert "self-signed" in examine(one_printer.uri, "--ca", path)["tls"]["ca_trouble"]

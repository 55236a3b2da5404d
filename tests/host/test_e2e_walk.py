# SPDX-License-Identifier: MIT
"""Walks through all that the printer says it can do, and has it done.

Everything comes from the printer's own answer, so that a new row of a table is walked by itself,
and fails when it does not work. `walks(...)` says which attributes a test uses here or in
test_e2e_walk_jobs.py; the last test finds those that nobody does.
"""

import fnmatch
import io
import itertools
import re
import tomllib

import pytest
from PIL import Image

import e2e_walk as w
import hosttest
import test_e2e_walk_jobs as others
from e2e_client import ABORTED, CANCELED, OK, Wire
from e2e_ops import CHIEF, Desk, a_printer, impatient, integer, ipp, job_number, keyword, t
from e2e_walk import assert_printed, printed, walks
from hosttest import ROOT, wait_for

NOTICE_S = 10
NOT_POSSIBLE = 0x0404
NOT_SUPPORTED = 0x040B
NO_SUCH_COMPRESSION = 0x040F
EVENT_GROUP = 7
UNSUPPORTED_GROUP = 5
SIZE_MAX = 8192  # of the default answer
SPARE = 150  # for longer names

# What is told and claims nothing that could be tried.
FACTS = (
    "printer-name", "printer-dns-sd-name", "printer-info", "printer-location", "printer-uuid",
    "printer-make-and-model", "printer-organization", "printer-organizational-unit",
    "printer-device-id", "printer-message-*", "printer-geo-location", "printer-asset-tag",
    "printer-state*", "queued-job-count", "printer-up-time", "printer-config-*", "printer-supply",
    "printer-current-time", "pages-per-minute", "pdl-override-supported", "printer-kind",
    "printer-is-accepting-jobs",
)  # fmt: skip


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def printer(request, tmp_path_factory):
    """A printer with an operator."""
    with a_printer(tmp_path_factory.mktemp("walk"), request.param) as simulator:
        yield simulator


@pytest.fixture(scope="module")
def claims(printer):
    """All it says about itself."""
    with Desk(printer.port) as wire:
        return wire.printer("all", "media-col-database")


@pytest.fixture
def desk(printer):
    with Desk(printer.port) as wire:
        yield wire
        w.clear(wire)


@walks("operations-supported")
def test_operations(claims, desk, tmp_path):
    last = t.OP_RESTART_PRINTER
    for number in claims.all("operations-supported"):
        if number != last:
            answer = w.OPERATIONS[number](desk)
            assert answer.code == w.STATUSES.get(number, OK), hex(number)
            w.clear(desk)
    if last in claims.all("operations-supported"):
        with a_printer(tmp_path) as other, Desk(other.port) as wire:
            assert w.OPERATIONS[last](wire).code == OK
            assert wire.is_closed(NOTICE_S)


def test_no_other_operation(claims, desk):
    for number in itertools.chain(range(1, 0x80), (0x4001, 0x4002, 0x8000)):
        if number not in claims.all("operations-supported"):
            assert desk.do(number, user=CHIEF).code == 0x0501, hex(number)


@walks("document-format-supported", "document-format-default", "printer-get-attributes-supported")
def test_formats(printer, claims, desk):
    formats = claims.all("document-format-supported")
    (default,) = claims["document-format-default"].values
    assert default in formats
    assert claims.all("printer-get-attributes-supported") == ["document-format"]
    for name in formats:
        mime = ipp.attribute("document-format", ipp.MIME, name)
        assert desk.do(t.OP_GET_PRINTER_ATTRIBUTES, mime).code == OK
        data = w.FORMATS[name]
        answer = w.send_document(desk, t.OP_PRINT_JOB, mime, data=data or b"Walked\n")
        if data:
            assert_printed(printer, answer, data)
        else:
            assert printer.picture(printed(answer)).any()


@walks(
    "pwg-raster-document-type-supported",
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-sheet-back",
)
def test_pwg_raster(printer, claims, desk):
    assert claims.all("pwg-raster-document-sheet-back") == ["normal"]
    resolutions = claims.all("pwg-raster-document-resolution-supported")
    assert resolutions == claims.all("printer-resolution-supported")
    assert set(claims.all("pwg-raster-document-type-supported")) <= set(w.PWG_TYPES)
    for data in w.PWG_TYPES.values():
        assert data[4 + 276 : 4 + 280] == resolutions[0][0].to_bytes(4, "big")
        mime = ipp.attribute("document-format", ipp.MIME, w.PWG)
        answer = w.send_document(desk, t.OP_PRINT_JOB, mime, data=data)
        assert_printed(printer, answer, data)


@walks("urf-supported")
def test_apple_raster(printer, claims, desk):
    """Each token says again what another attribute says, or what a document shows."""
    gray, rgb = (w.vector(f"gs-urf-{n}-384x1199-203dpi.urf") for n in ("w8", "srgb24"))
    resolution = claims["printer-resolution-default"].value[0]
    tokens = {
        "W8": gray,
        "SRGB24": rgb,
        "CP": claims["copies-supported"].value[1],
        "PQ": claims["print-quality-default"].value,
        "RS": resolution,
        "FN": claims["finishings-default"].value,
        "OB": 10,  # face-down, a number of IANA's Printer MIB registry
        "IS": 9,  # main roll: the same registry has no better one than `auto`
        "MT": 1,
        "V1.4": None,
    }
    mime = ipp.attribute("document-format", ipp.MIME, w.URF)
    for token in claims.all("urf-supported"):
        found = tokens.get(token, tokens.get(token.rstrip("0123456789"), ""))
        if isinstance(found, bytes):
            assert_printed(printer, w.send_document(desk, t.OP_PRINT_JOB, mime, data=found), found)
        elif found is not None:
            assert token == token.rstrip("0123456789") + str(found)


@walks("compression-supported")
def test_compressions(printer, claims, desk):
    mime = ipp.attribute("document-format", ipp.MIME, w.URF)
    data = w.vector(w.TINY)
    supported = claims.all("compression-supported")
    assert set(supported) <= set(w.COMPRESSIONS)
    for name, pack in w.COMPRESSIONS.items():
        compression = keyword("compression", name)
        answer = w.send_document(desk, t.OP_PRINT_JOB, mime, compression, data=pack(data))
        if name in supported:
            assert_printed(printer, answer, data)
        else:
            assert answer.code == NO_SUCH_COMPRESSION


@walks("ipp-versions-supported", "ipp-features-supported")
def test_versions(claims, desk):
    for version in claims.all("ipp-versions-supported"):
        major, minor = map(int, version.split("."))
        body = bytearray(desk.message(t.OP_GET_PRINTER_ATTRIBUTES))
        body[:2] = major, minor
        desk.send(desk.post_head(length=len(body)) + bytes(body))
        answer = desk.answer()
        assert answer.code == OK
        assert answer.version == (major, minor)
    # That all is there which each of them demands is shown by the suites of test_e2e_ipptool.py.
    assert set(claims.all("ipp-versions-supported")) <= {"1.0", "1.1", "2.0", "2.1"}
    assert set(claims.all("ipp-features-supported")) == {"ipp-everywhere"}


def in_words(desk, charset, language):
    """Get-Printer-Attributes in a charset and a language: the printer's attributes."""
    body = desk.message(t.OP_GET_PRINTER_ATTRIBUTES)
    for old, new in (("utf-8", charset), ("en", language)):
        at = body.index(len(old).to_bytes(2, "big") + old.encode())
        piece = len(new).to_bytes(2, "big") + new.encode()
        body = body[:at] + piece + body[at + 2 + len(old) :]
    desk.send(desk.post_head(length=len(body)) + body)
    answer = desk.answer()
    assert answer.code == OK
    return answer.group(ipp.PRINTER_GROUP)


def fetched(desk, uri):
    """What GET of a URI of the printer gives."""
    where = re.fullmatch(rf"https://localhost:{desk.port}(/.*)", uri)
    assert where, uri
    desk.send(f"GET {where[1]} HTTP/1.1\r\nHost: localhost:{desk.port}\r\n\r\n".encode())
    answer = desk.response()
    assert answer.status == 200
    return answer


@walks(
    "charset-*", "natural-language-configured", "generated-natural-language-supported",
    "printer-strings-*",
)  # fmt: skip
def test_languages(claims, desk):
    charsets = claims.all("charset-supported")
    languages = claims.all("printer-strings-languages-supported")
    assert claims["charset-configured"].value in charsets
    assert claims["natural-language-configured"].value in claims.all(
        "generated-natural-language-supported"
    )
    for charset in charsets:
        assert in_words(desk, charset, "en")["printer-name"].value == claims["printer-name"].value
    catalogs = {}
    for language in languages:
        uri = in_words(desk, "utf-8", language)["printer-strings-uri"].value
        catalogs[language] = fetched(desk, uri).body.decode()
        assert f"/{language}." in uri
    assert len(set(catalogs.values())) == len(languages)
    # Every keyword that is offered for printing has words in each of them.
    keys = {
        f"{name}.{value}"
        for name in ("print-color-mode", "print-content-optimize", "job-hold-until", "job-sheets")
        for value in claims.all(name + "-supported")
    }
    for catalog in catalogs.values():
        assert all(f'"{key}"' in catalog for key in keys)


@walks("printer-icons", "printer-more-info", "printer-supply-info-uri")
def test_pages_and_icons(claims, desk):
    sizes = []
    for uri in claims.all("printer-icons"):
        with Image.open(io.BytesIO(fetched(desk, uri).body)) as icon:
            sizes.append(icon.size)
    assert sizes == [(48, 48), (128, 128), (512, 512)]
    for name in ("printer-more-info", "printer-supply-info-uri"):
        answer = fetched(desk, claims[name].value)
        assert answer.fields["content-type"].startswith("text/html")
        assert claims["printer-name"].value.encode() in answer.body


@walks("printer-uri-supported", "uri-security-supported", "uri-authentication-supported")
def test_addresses(printer, claims):
    ways = zip(
        claims.all("printer-uri-supported"),
        claims.all("uri-security-supported"),
        claims.all("uri-authentication-supported"),
        strict=True,
    )
    for uri, security, authentication in ways:
        assert uri.startswith("ipps:" if security == "tls" else "ipp:")
        assert authentication == "requesting-user-name"
        with Wire(int(re.search(r":(\d+)/", uri)[1]), tls=security == "tls") as wire:
            assert wire.printer("printer-name")["printer-name"].value


@walks("identify-actions-*")
def test_identify(claims, desk):
    supported = claims.all("identify-actions-supported")
    assert set(claims.all("identify-actions-default")) <= set(supported)
    for action in supported:
        desk.good(t.OP_IDENTIFY_PRINTER, keyword("identify-actions", action))


@walks("which-jobs-supported", "job-ids-supported")
def test_lists(claims, desk):
    done = printed(w.print_tiny(desk))
    canceled, aborted, held, pending = (desk.create() for _ in range(4))
    desk.cancel(canceled)
    desk.good(t.OP_CLOSE_JOB, job_number(aborted))
    desk.good(t.OP_HOLD_JOB, job_number(held))
    lists = {
        "completed": {done, canceled, aborted},
        "not-completed": {held, pending},
        "aborted": {aborted},
        "canceled": {canceled},
        "pending-held": {held},
        "all": {done, canceled, aborted, held, pending},
    }
    every = set().union(*lists.values())
    for which in claims.all("which-jobs-supported"):
        found = desk.listed(keyword("which-jobs", which))
        assert set(found) & every == lists[which], which
    assert claims["job-ids-supported"].value is True
    assert desk.listed(integer("job-ids", done, held)) == [held, done]


def told(desk, number):
    """Events of a subscription."""
    answer = desk.good(t.OP_GET_NOTIFICATIONS, integer("notify-subscription-ids", number))
    return [group for tag, group in answer.groups if tag == EVENT_GROUP]


@walks("notify-*", "ippget-event-life")
def test_events(claims, desk):
    """Each kind by itself, and all of them together."""
    names = claims.all("notify-events-supported")
    assert set(claims.all("notify-events-default")) <= set(names)
    assert claims["notify-max-events-supported"].value >= len(names)
    assert claims["ippget-event-life"].value >= 15
    extra = keyword("notify-attributes", *claims.all("notify-attributes-supported"))
    for method in claims.all("notify-pull-method-supported"):
        assert method == "ippget"
    numbers = {}
    for name in [*names, names]:
        events = [name] if isinstance(name, str) else name
        made = w.subscribe(desk, keyword("notify-events", *events), extra)
        assert made.code == OK
        group = made.group(w.SUBSCRIPTION_GROUP)
        assert "notify-status-code" not in group
        assert (
            group["notify-lease-duration"].value == claims["notify-lease-duration-default"].value
        )
        numbers[tuple(events)] = group["notify-subscription-id"].value
        if len(numbers) % 4 == 0 or name is names:
            self_told(claims, desk, numbers)
            numbers = {}


def self_told(claims, desk, numbers):
    """Let everything happen that there is an event for; who subscribed to it hears of it."""
    desk.command(t.OP_PAUSE_PRINTER)
    desk.command(t.OP_RESUME_PRINTER)
    w.OPERATIONS[t.OP_SET_PRINTER_ATTRIBUTES](desk)
    job_id = printed(w.print_tiny(desk))
    for events, number in numbers.items():
        found = told(desk, number)
        kinds = {each["notify-subscribed-event"].value for each in found}
        assert kinds == set(events) - {"none"} or len(events) > 1, (kinds, events)
        assert kinds <= set(events)
        for each in found:
            if "job-id" in each:
                assert each["job-id"].value == job_id
                assert set(claims.all("notify-attributes-supported")) <= set(each)
        desk.good(t.OP_CANCEL_SUBSCRIPTION, integer("notify-subscription-id", number))


def test_leases(claims, desk):
    for lease in claims["notify-lease-duration-supported"].value:
        made = w.subscribe(desk, integer("notify-lease-duration", lease))
        group = made.group(w.SUBSCRIPTION_GROUP)
        assert group["notify-lease-duration"].value == lease
        number = group["notify-subscription-id"].value
        desk.good(t.OP_CANCEL_SUBSCRIPTION, integer("notify-subscription-id", number))


@walks("multiple-document-jobs-supported", "multiple-operation-time-out*")
def test_one_document(claims, desk, tmp_path):
    assert claims["multiple-document-jobs-supported"].value is False
    job_id = printed(w.OPERATIONS[t.OP_SEND_DOCUMENT](desk))
    last = ipp.attribute("last-document", ipp.BOOLEAN, True)
    again = w.send_document(
        desk, t.OP_SEND_DOCUMENT, job_number(job_id), last, data=w.vector(w.TINY)
    )
    assert again.code == NOT_POSSIBLE
    assert claims["multiple-operation-time-out"].value > 0
    states = {"abort-job": ABORTED, "cancel-job": CANCELED}
    expected = states[claims["multiple-operation-time-out-action"].value]
    with (
        a_printer(
            tmp_path / "own", interpreter=impatient(tmp_path, MULTIPLE_OPERATION_TIME_OUT_S=1)
        ) as other,
        Desk(other.port) as wire,
    ):
        job_id = wire.create()
        wait_for(lambda: wire.job_state(job_id) == expected, NOTICE_S, "a time-out")


@walks("color-supported", "preferred-attributes-supported")
def test_what_is_said_not_to_be(claims, desk):
    assert claims["color-supported"].value is False
    color = keyword("print-color-mode", "color")
    assert w.print_tiny(desk, color).code == NOT_SUPPORTED
    assert claims["preferred-attributes-supported"].value is False
    answer = desk.good(t.OP_VALIDATE_JOB)
    assert [tag for tag, _ in answer.groups] == [ipp.OPERATION_GROUP]


# proves: B03
@walks("printer-input-tray", "printer-output-tray", "printer-supply-description")
def test_trays(claims):
    for name, of in (
        ("printer-input-tray", "media-source-supported"),
        ("printer-output-tray", "output-bin-supported"),
    ):
        assert len(claims.all(name)) == len(claims.all(of))
        for value, word in zip(claims.all(name), claims.all(of), strict=True):
            assert b"name=%s;" % word.encode() in value
    assert len(claims.all("printer-supply")) == len(claims.all("printer-supply-description"))


# proves: B03
@walks("printer-firmware-*")
def test_firmware(claims):
    """What runs is told as often as it has parts, and is the version of these files."""
    (version,) = claims.all("printer-firmware-string-version")
    assert version == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    (number,) = claims.all("printer-firmware-version")
    assert number == version.encode()
    (name,) = claims.all("printer-firmware-name")
    assert name == "Platen"


# proves: B14
@walks("job-spooling-supported")
def test_what_needs_a_spooler_is_not_claimed(claims, desk):
    """PWG 5100.11 (EPX): releases, proofs and stored jobs are for printers that keep documents."""
    assert claims.all("job-spooling-supported") == ["stream"]
    kept = ("job-release", "job-save", "job-storage", "proof", "job-password", "job-retain")
    for name in claims:
        assert not name.startswith(kept), name
    for feature in claims.all("ipp-features-supported"):
        assert not feature.startswith(kept), feature
    for name in ("proof-print", "job-storage", "job-release-action", "job-password"):
        answer = w.print_tiny(desk, keyword(name, "x"))
        assert name in answer.group(UNSUPPORTED_GROUP), name


def test_the_default_answer_is_bounded(desk):
    body = desk.message(t.OP_GET_PRINTER_ATTRIBUTES)
    desk.send(desk.post_head(length=len(body)) + body)
    assert len(desk.response().body) <= SIZE_MAX - SPARE


def test_all_groups_of_attributes(claims, desk):
    """Every attribute is in one of the groups, and each by its own name."""
    groups = ("printer-description", "job-template", "printer-status")
    found = set().union(*(desk.printer(name) for name in groups))
    assert found == set(claims) - {"media-col-database"}
    for name in claims:
        assert set(desk.printer(name)) == {name}
    assert set(desk.printer("all")) == found


def test_everything_is_walked(claims):
    """Nothing is claimed that no test uses."""
    names = set(claims.all("job-creation-attributes-supported")) - w.COLLECTIONS
    assert others.test_templates.__name__ in w.walked.values()
    templates = [name + end for name in names for end in ("-supported", "-default")]
    patterns = [*w.walked, *templates, *FACTS]
    unused = [name for name in claims if not any(fnmatch.fnmatch(name, each) for each in patterns)]
    assert unused == []
    for each in FACTS:
        assert any(fnmatch.fnmatch(name, each) for name in claims), each

# SPDX-License-Identifier: MIT
"""What other printers and print servers were attacked with, tried on this one.

Each test names the CVEs it stands for; `printer` must answer, stay as it was and print on.
"""

import pytest

import hosttest
from e2e_client import COMPLETED, OK, Wire, job_number, job_of
from e2e_printer import VECTORS, Simulator, assert_same, expected
from host_tools import ipp

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
PWG = "image/pwg-raster"
ABORTED = 8
OPERATIONS = range(0x0001, 0x0070)
RESTART_PRINTER, SHUTDOWN_PRINTER = 0x0029, 0x002B
NUMBERS = (-(2**31), -(2**31) + 1, -65536, -1, 0, 2**16, 2**30, 2**31 - 1)
FORMAT_NOT_SUPPORTED = 0x040A
VALUE_TOO_LONG = 0x0409
BAD_REQUEST = 0x0400


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def printer(request, tmp_path_factory):
    """A printer with a fast engine."""
    interpreter = hosttest.interpreter(request.param)
    with Simulator(tmp_path_factory.mktemp("printer"), interpreter) as simulator:
        yield simulator


@pytest.fixture
def wire(printer):
    """A connection; the printer must be well afterwards."""
    with Wire(printer.port) as one:
        yield one
    with Wire(printer.port) as one:
        answer = one.print_bytes((VECTORS / PAGE).read_bytes(), PWG)
        job_id, state = job_of(answer)
        assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(PAGE))


def raw(wire, data):
    """POST these bytes as IPP: (HTTP status, body)."""
    wire.send(wire.post_head(length=len(data)) + data)
    response = wire.response()
    return response.status, response.body


def status_of(body):
    """IPP status in an answer."""
    return int.from_bytes(body[2:4], "big")


def with_language(value):
    """A request whose attributes-natural-language is these bytes, without a length of its own."""
    head = b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
    return head + b"\x48\x00\x1battributes-natural-language" + value


# proves: V03
@pytest.mark.parametrize("size", [0, 1, 63, 64, 255, 0x7FFF, 0x8000, 0xFFFF])
def test_natural_languages_of_any_length(wire, size):
    """CVE-2019-2228: the default language was copied without a look at its length."""
    data = with_language(size.to_bytes(2, "big") + b"e" * min(size, 9000)) + b"\x03"
    status, body = raw(wire, data)
    assert status == 200
    assert 0x0400 <= status_of(body) < 0x0500


# proves: V04
@pytest.mark.parametrize("more", [b"", b"\0", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\x80\0\0\x21"])
def test_extension_tags(wire, more):
    """CVE-2025-58364: the tag 0x7f announces a tag of four bytes, which nobody uses."""
    value = b"\x00\x04n\x01\x02\x03" + (len(more)).to_bytes(2, "big") + more
    for data in (b"\x7f" + more, b"\x7f" + value, b"\x7f\x00\x01n" + value[-2:] + more):
        status, body = raw(wire, with_language(b"\x00\x02en") + data + b"\x03")
        assert status == 200
        assert status_of(body) == BAD_REQUEST


# proves: V06
def test_nothing_where_something_is_expected(wire):
    """CVE-2023-32324: a copy of at most 0 bytes wrote one. Here every string is empty in turn."""
    names = ("printer-uri", "requesting-user-name", "document-format", "job-name", "compression")
    tags = (ipp.URI, ipp.NAME, ipp.MIME, ipp.NAME, ipp.KEYWORD)
    for name, tag in zip(names, tags, strict=True):
        for tags_of_value in (tag, ipp.TEXT):
            empty = ipp.attribute(name, tags_of_value, "")
            body = wire.request(ipp.PRINT_JOB, empty)
            status, answer = raw(wire, body)
            assert status == 200
            assert status_of(answer) != 0x0500
    # An attribute without a name, and a group without attributes.
    for data in (b"\x44\x00\x00\x00\x00\x03", b"\x02\x02\x03", b"\x02\x44\x00\x00\x00\x00\x03"):
        status, answer = raw(wire, with_language(b"\x00\x02en") + data)
        assert status == 200
        assert status_of(answer) >= BAD_REQUEST


# proves: V08
@pytest.mark.parametrize(
    ("operation", "name"),
    [
        (ipp.GET_JOB_ATTRIBUTES, "job-id"),
        (0x000A, "limit"),
        (0x000A, "first-index"),
        (0x0018, "notify-subscription-id"),
        (0x001A, "notify-lease-duration"),
        (0x001C, "notify-sequence-numbers"),
        (ipp.PRINT_JOB, "job-k-octets"),
        (ipp.PRINT_JOB, "job-impressions"),
    ],
)
def test_numbers_at_the_ends_of_their_range(wire, operation, name):
    """CVE-2023-4504, CVE-2026-41079: lengths and ranges that were computed past their ends."""
    for number in NUMBERS:
        answer = wire.ask(operation, ipp.attribute(name, ipp.INTEGER, number))
        assert answer.code != 0x0500, number
        if name == "job-id":
            assert answer.code >= BAD_REQUEST, number


# proves: V08
@pytest.mark.parametrize("name", ["copies", "job-priority", "number-up", "job-password"])
def test_numbers_of_a_job_at_the_ends_of_their_range(wire, name):
    data = (VECTORS / PAGE).read_bytes()
    for number in NUMBERS:
        template = [ipp.attribute(name, ipp.INTEGER, number)]
        answer = wire.print_bytes(data, PWG, template=template)
        assert answer.code < 0x0500, number


# proves: V20
def test_values_longer_than_anybodys_buffer(wire):
    """CVE-2023-0856: `sides` overflowed in a printer. Each attribute of a job, short and long."""
    names = wire.printer("job-creation-attributes-supported")
    names = [*names.all("job-creation-attributes-supported"), "sides", "number-up", "finishings"]
    assert len(names) > 8
    for name in names:
        for tag, most in ((ipp.KEYWORD, 255), (ipp.NAME, 255), (ipp.TEXT, 1023), (ipp.URI, 1023)):
            for size in (most, most + 1, 4000):
                template = [ipp.attribute(name, tag, "a" * size)]
                status, answer = raw(wire, wire.request(ipp.CREATE_JOB, template=template))
                assert status == 200
                assert status_of(answer) < 0x0500, (name, tag, size)
                if size > most:
                    assert status_of(answer) == VALUE_TOO_LONG, (name, tag, size)
                elif status_of(answer) < BAD_REQUEST:
                    message, _ = ipp.decode(answer)
                    wire.cancel(message.group(ipp.JOB_GROUP)["job-id"].value)


def _files(folder):
    return {str(path.relative_to(folder)): path.stat().st_ino for path in folder.rglob("*")}


# proves: V16
def test_names_are_never_paths(printer, wire):
    """CVE-2026-34978, CVE-2024-35235: names that led out of the folder, links that were written.

    The printer writes what it keeps under names of its own, whatever a client calls its things.
    """
    before = {*_files(printer.state)}
    here = {*_files(printer.folder.parent)}
    for name in ("../../escaped", "/tmp/escaped", "..\\escaped", "a/b/escaped", "state\0escaped"):
        more = [ipp.attribute("job-name", ipp.NAME, name)]
        more += [ipp.attribute("document-name", ipp.NAME, name)]
        mime = ipp.attribute("document-format", ipp.MIME, "text/plain")
        body = wire.request(ipp.PRINT_JOB, *more, mime, user=name) + b"x\n"
        status, _ = raw(wire, body)
        assert status == 200
    for path in ("/../state/key.der", "/%2e%2e/state/key.der", "/strings/../../state/key.der"):
        for target in (path, path.replace("/", "//"), path + "?x", "/ipp/print/" + path):
            wire.send(f"GET {target} HTTP/1.1\r\nHost: localhost:{printer.port}\r\n\r\n".encode())
            assert wire.response().status in (404, 405)
    new = {*_files(printer.state)} - before
    assert all("escaped" not in name for name in new), new
    others = {*_files(printer.folder.parent)} - here
    assert all("escaped" not in name for name in others), others


# proves: V18 A18
def test_no_operation_gives_a_document_back(printer, wire):
    """CVE-2023-32360: anybody could fetch what had been printed."""
    marker = b"Kontonummer 4711, streng geheim"
    job_id, state = job_of(wire.print_bytes(marker + b"\n", "text/plain"))
    assert state == COMPLETED
    every = ipp.attribute("requested-attributes", ipp.KEYWORD, "all")
    number = [job_number(job_id), ipp.attribute("document-number", ipp.INTEGER, 1), every]
    operations = {*OPERATIONS, *range(0x4001, 0x4030)} - {RESTART_PRINTER, SHUTDOWN_PRINTER}
    for operation in sorted(operations):
        with Wire(printer.port) as other:
            status, body = raw(other, other.request(operation, *number))
            assert status == 200
            assert marker not in body, hex(operation)
            assert b"4711" not in body
    for path in printer.state.rglob("*"):
        if path.is_file():
            assert marker not in path.read_bytes(), path.name


LANGUAGES = {
    "PostScript": ("application/postscript", b"%!PS-Adobe-3.0\n(x) show showpage\n"),
    "PDF": ("application/pdf", b"%PDF-1.7\n1 0 obj\n"),
    "PCL": ("application/vnd.hp-PCL", b"\x1bE\x1b&l0O hello \x1bE"),
    "PJL": ("application/vnd.cups-raw", b'\x1b%-12345X@PJL FSUPLOAD NAME="0:/../etc/passwd"\r\n'),
    "XPS": ("application/oxps", b"PK\x03\x04"),
    "JPEG": ("image/jpeg", b"\xff\xd8\xff\xe1\x00\x10Exif\0\0"),
    "ESC/POS": ("application/vnd.epson.escpos", b"\x1b@\x1bp\x00\x19\xfa"),
}


# proves: V21 V22 A17 A53 A54 B46
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_interpreted(printer, wire, language):
    """CVE-2023-26063 and many more: PostScript, PJL, fonts, EXIF. There is nothing to attack."""
    mime, data = LANGUAGES[language]
    supported = wire.printer("document-format-supported").all("document-format-supported")
    assert mime not in supported
    answer = wire.print_bytes(data, mime)
    assert answer.code == FORMAT_NOT_SUPPORTED
    answer = wire.print_bytes(data, "application/octet-stream")
    job_id, state = job_of(answer)
    assert state == ABORTED
    record = printer.record(job_id)
    assert record["pulses"] == []
    assert not printer.picture(job_id).any()


# proves: V23 V26
def test_the_web_has_no_back_door(printer, wire):
    """CVE-2023-26067, CVE-2024-51979: forms without a check, debug pages, passwords read back."""
    head = f"HTTP/1.1\r\nHost: localhost:{printer.port}\r\n\r\n"
    for path in (
        *("/admin", "/debug", "/console", "/shell", "/cgi-bin/", "/cgi-bin/fax_change_faxtrace"),
        *("/config", "/config.json", "/CONFIG.json", "/platen.json", "/settings", "/log", "/logs"),
        *("/firmware.log", "/update", "/firmware", "/upload", "/webrepl", "/repl", "/key.der"),
        *("/state/key.der", "/users", "/.git/config", "/jobs/", "/printers/", "/status.json"),
        *("/metrics", "/wsd", "/WebServices/Device", "/eSCL/ScannerStatus", "/DevMgmt"),
    ):
        wire.send(f"GET {path} {head}".encode())
        assert wire.response().status == 404, path
    for method in ("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "DEBUG"):
        with Wire(printer.port) as other:
            other.send(f"{method} /admin {head}".encode())
            assert other.response().status in (400, 404, 405, 501), method
    with Wire(printer.port) as other:
        other.send(b"TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: secret\r\n\r\n")
        response = other.response()
        assert b"secret" not in response.body


# proves: V07
def test_an_error_while_a_client_comes_in_harms_nobody(printer, wire):
    """CVE-2023-34241: a connection was logged after it was freed. The next client gets its answer
    whatever happened to the one before, at every point of its way in.
    """
    hello = bytes.fromhex("160301004a010000460303") + bytes(69)
    for data in (b"", b"\x16", hello[:5], hello[:20], hello, b"\x80\x2e\x01", b"\0" * 64, b"GET"):
        for _ in range(3):
            with Wire(printer.port, tls=False) as other:
                other.send(data)
        with Wire(printer.port) as other:
            assert other.ask(ipp.GET_PRINTER_ATTRIBUTES).code == OK


# proves: V17
def test_subscriptions_die_in_any_order(wire):
    """CVE-2026-39316: a subscription was used after the printer that it was for had gone."""
    kinds = ipp.attribute("notify-pull-method", ipp.KEYWORD, "ippget")
    events = ipp.attribute("notify-events", ipp.KEYWORD, "job-completed", "job-state-changed")
    page = (VECTORS / PAGE).read_bytes()

    def subscribe(operation, *more):
        body = wire.request(operation, *more)
        group = ipp.encode(ipp.Message(0, 1, [ipp.group(0x06, kinds, events)]))[8:]
        status, answer = raw(wire, body[:-1] + group)
        assert status == 200
        message, _ = ipp.decode(answer)
        assert message.code == OK, hex(message.code)
        return message.group(0x06)["notify-subscription-id"].value

    def use(number):
        which = ipp.attribute("notify-subscription-id", ipp.INTEGER, number)
        many = ipp.attribute("notify-subscription-ids", ipp.INTEGER, number)
        return [
            wire.ask(0x0018, which).code,  # Get-Subscription-Attributes
            wire.ask(0x001C, many).code,  # Get-Notifications
            wire.ask(0x001A, which).code,  # Renew-Subscription
            wire.ask(0x001B, which).code,  # Cancel-Subscription
        ]

    for order in ("job first", "subscription first", "canceled twice"):
        job_id = wire.create()
        of_job = subscribe(0x0017, ipp.attribute("notify-job-id", ipp.INTEGER, job_id))
        of_printer = subscribe(0x0016)
        if order == "job first":
            assert wire.cancel(job_id) == OK
        codes = use(of_job) + use(of_printer)
        assert all(code < 0x0500 for code in codes), codes
        if order != "job first":
            wire.print_bytes(page, PWG, job_id=job_id)
        assert all(BAD_REQUEST <= code < 0x0500 for code in use(of_printer)), order
        assert all(code < 0x0500 for code in use(of_job)), order


# proves: V25 B29
def test_no_secret_follows_from_what_everybody_can_see(tmp_path):
    """CVE-2024-51978: the password of the administrator was computed from the serial number.

    Here there is none until somebody sets one, and two printers with the same UUID and name have
    nothing secret in common.
    """
    interpreter = hosttest.interpreter("micropython")
    keys = []
    uuid = "6e1a8bcd-94b5-4f1f-9f8d-4c3d1f2a7b10"
    for folder in (tmp_path / "one", tmp_path / "two"):
        with Simulator(folder, interpreter, settings={"uuid": uuid}) as printer:
            keys.append((printer.state / "key.der").read_bytes())
            assert not (printer.state / "users").exists()
            with Wire(printer.port) as wire:
                assert uuid in wire.printer("printer-uuid")["printer-uuid"].value
    private = [key[7:39] for key in keys]  # SEC1: 30 len 02 01 01 04 20, then the number
    assert private[0] != private[1]
    same = sum(a == b for a, b in zip(*private, strict=True))
    assert same < 8

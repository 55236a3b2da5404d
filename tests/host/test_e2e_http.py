# SPDX-License-Identifier: MIT
"""HTTP as clients speak it and as they should not: framing, order, deadlines, a full house."""

import email.utils
import re
import time

import pytest

import hosttest
from e2e_client import (
    COMPLETED,
    HOST,
    IDLE,
    OK,
    USER,
    Closed,
    Wire,
    chunk,
    job_number,
    job_of,
    mime_of,
    requested,
)
from e2e_printer import VECTORS, Simulator, assert_same, expected
from host_tools import ipp
from hosttest import wait_for
from platen.core import http, http_chunked, http_fields
from platen.model import limits
from test_e2e_tls import client_hello

SMALL = "edge-height10-fill-only.urf"
PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
PROMPT_S = 0.5  # what "at once" means on a busy computer; the clients wait 1 s for a 100
SLACK_S = 3.0  # of a deadline, for a busy computer


def document(name=PAGE):
    return (VECTORS / name).read_bytes()


def print_request(wire, name=PAGE):
    """The IPP part of a Print-Job."""
    mime = ipp.attribute("document-format", ipp.MIME, mime_of(name))
    return wire.request(ipp.PRINT_JOB, mime)


# Framing.


def test_expect_continue_is_answered_before_the_body(printer):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        start = time.monotonic()
        wire.send(wire.post_head("Expect: 100-continue", length=len(body)))
        wire.continued()
        assert time.monotonic() - start < PROMPT_S
        assert wire.input == b""
        wire.send(body)
        assert wire.answer().code == OK

        body = print_request(wire)
        start = time.monotonic()
        wire.send(wire.post_head("Expect: 100-continue"))
        wire.continued()
        assert time.monotonic() - start < PROMPT_S
        wire.send(chunk(body) + chunk(document()) + b"0\r\n\r\n")
        job_id, state = job_of(wire.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(PAGE))


@pytest.mark.parametrize("name", [SMALL, pytest.param(PAGE, marks=pytest.mark.slow)])
def test_a_chunk_and_a_record_for_every_byte(printer, name):
    with Wire(printer.port) as wire:
        body = print_request(wire, name) + document(name)
        wire.send(wire.post_head())
        for at in range(len(body)):
            wire.send(chunk(body[at : at + 1]))
        wire.send(b"0\r\n\r\n")
        job_id, state = job_of(wire.answer())
        assert state == COMPLETED
        assert wire.printer("printer-state")["printer-state"].value == IDLE
    assert_same(printer.picture(job_id), expected(name))


def test_a_request_that_is_cut_at_every_byte(printer):
    with Wire(printer.port) as wire:
        body = print_request(wire, SMALL)
        request = wire.post_head() + chunk(body) + chunk(document(SMALL)) + b"0\r\n\r\n"
        for at in range(len(request)):
            wire.send(request[at : at + 1])
        job_id, state = job_of(wire.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(SMALL))


def test_one_chunk_may_hold_the_whole_document(printer):
    with Wire(printer.port) as wire:
        wire.send(wire.post_head() + chunk(print_request(wire) + document()) + b"0\r\n\r\n")
        job_id, _ = job_of(wire.answer())
    assert_same(printer.picture(job_id), expected(PAGE))


def test_a_document_with_content_length(printer):
    with Wire(printer.port) as wire:
        body = print_request(wire) + document()
        wire.send(wire.post_head(length=len(body)) + body)
        job_id, _ = job_of(wire.answer())
    assert_same(printer.picture(job_id), expected(PAGE))


def test_pipelined_requests_are_answered_in_order(printer):
    with Wire(printer.port) as wire:
        requests = b""
        for names in (["printer-state"], ["printer-name"], ["media-ready"]):
            wanted = ipp.attribute("requested-attributes", ipp.KEYWORD, *names)
            body = wire.request(ipp.GET_PRINTER_ATTRIBUTES, wanted)
            requests += wire.post_head(length=len(body)) + body
        wire.send(requests)
        for number, name in ((1, "printer-state"), (2, "printer-name"), (3, "media-ready")):
            message = wire.response().message
            assert message.request_id == number
            assert list(message.group(ipp.PRINTER_GROUP)) == [name]


@pytest.mark.parametrize("cut", [0, 1, 7, 200, 300])
def test_bytes_read_too_far_belong_to_the_next_request(printer, cut):
    """A request arrives in the same segment as the end of a document, cut anywhere."""
    with Wire(printer.port) as wire:
        first = wire.post_head() + chunk(print_request(wire)) + chunk(document()) + b"0\r\n\r\n"
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        second = wire.post_head(length=len(body)) + body
        wire.send(first + second[:cut])
        if cut < len(second):
            wire.send(second[cut:])
        answer = wire.response().message
        assert answer.request_id == 1
        assert job_of(answer)[1] == COMPLETED
        answer = wire.response().message
        assert (answer.request_id, answer.code) == (2, OK)
    assert_same(printer.picture(printer.last_job()), expected(PAGE))


def test_keep_alive_lasts_for_many_requests(printer):
    with Wire(printer.port) as wire:
        for _ in range(200):
            assert wire.printer("printer-state")["printer-state"].value == IDLE


@pytest.mark.slow
def test_the_last_answer_of_a_connection_says_so(one_printer):
    with Wire(one_printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES, *requested(["printer-state"]))
        request = wire.post_head(length=len(body)) + body
        for number in range(1, limits.REQUESTS_PER_CONNECTION + 1):
            wire.send(request)
            is_last = wire.response().fields.get("connection") == "close"
            assert is_last == (number == limits.REQUESTS_PER_CONNECTION)
        assert wire.is_closed(5)


@pytest.mark.parametrize(
    ("version", "field", "stays"),
    [
        ("1.1", None, True),
        ("1.1", "Connection: close", False),
        ("1.0", None, False),
        ("1.0", "Connection: keep-alive", False),  # a guess of old proxies; nobody needs it
    ],
)
def test_who_closes_when(printer, version, field, stays):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        head = wire.post_head(*filter(None, [field]), length=len(body))
        wire.send(head.replace(b"HTTP/1.1", f"HTTP/{version}".encode()) + body)
        answer = wire.response()
        assert answer.message.code == OK
        if stays:
            assert wire.printer("printer-state")["printer-state"].value == IDLE
        else:
            assert wire.is_closed(5)


# What is refused, and with which status; each limit, and one past it.


def head(line, *fields, host="localhost"):
    """A request's head, as written; without a Host field for host=None."""
    lines = [line, *([f"Host: {host}"] if host is not None else []), *fields]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def post(*fields, path="/ipp/print", kind="application/ipp", **options):
    """Head of a POST without a word on its body."""
    kinds = [f"Content-Type: {kind}"] if kind else []
    return head(f"POST {path} HTTP/1.1", *kinds, *fields, **options)


def line_of(size):
    """A field line of so many bytes, CRLF included."""
    return "X: " + "x" * (size - 5)


def block_of(size):
    """A GET whose fields, with the empty line, have so many bytes."""
    rest = size - len("Host: localhost\r\n") - len("\r\n")
    whole, last = divmod(rest, http_fields.MAX_FIELD_LINE_BYTES)
    sizes = [http_fields.MAX_FIELD_LINE_BYTES] * whole + [last]
    return head("GET / HTTP/1.1", *map(line_of, sizes))


def target_of(size):
    return head("GET /" + "x" * (size - 1) + " HTTP/1.1")


TARGET = http.MAX_TARGET_BYTES
METHOD = http.MAX_METHOD_BYTES
LINE = http_fields.MAX_FIELD_LINE_BYTES
BLOCK = http_fields.MAX_FIELD_BLOCK_BYTES
FIELDS = http_fields.MAX_FIELDS
NAME = http_fields.MAX_HOST_BYTES
CROWD_S, PATIENCE_S = limits.CROWD_MS / 1000, limits.PATIENCE_MS / 1000
EMPTY = "Content-Length: 0"  # no IPP message: client-error-bad-request, in a 200

# What the printer answers and keeps the connection for.
ANSWERED = [
    (head("GET /nothing HTTP/1.1"), 404),
    (head("HEAD /nothing HTTP/1.1"), 404),
    (head("PUT / HTTP/1.1"), 405),
    (head("DELETE /icon-48.png HTTP/1.1"), 405),
    (head("PUT /ipp/print HTTP/1.1"), 405),
    (head("GET /ipp/print HTTP/1.1"), 405),
    (head("get / HTTP/1.1"), 405),  # methods have a case
    (head("PUT /nothing HTTP/1.1"), 404),
    (head("OPTIONS / HTTP/1.1"), 200),
    (head("OPTIONS * HTTP/1.1"), 200),
    (head("OPTIONS /ipp/print HTTP/1.1"), 200),
    (head("OPTIONS /nothing HTTP/1.1"), 404),
    (head("GET * HTTP/1.1"), 404),
    (post(EMPTY, path="/other"), 404),
    (post(EMPTY, path="/"), 405),
    (post(EMPTY, path="/strings/en.strings"), 405),
    (post(EMPTY), 200),
    (post(EMPTY, kind="Application/IPP; x=y"), 200),
    (post(EMPTY, kind=None), 415),
    (post(EMPTY, kind="text/plain"), 415),
    (post(EMPTY, "Content-Encoding: identity"), 200),
    (post(EMPTY, "Content-Encoding: gzip"), 415),
    (post(EMPTY, "Origin: https://example.com"), 403),
    (target_of(TARGET), 404),
    (head("X" * METHOD + " / HTTP/1.1"), 405),
    (head("GET / HTTP/1.1", line_of(LINE)), 200),
    (block_of(BLOCK), 200),
    (head("GET / HTTP/1.1", *["X: y"] * (FIELDS - 1)), 200),
    (head("GET / HTTP/1.1", host="a" * NAME), 200),
    (head("GET / HTTP/1.1", host=""), 200),
    (head("GET http://localhost/ HTTP/1.1", host="other.example"), 200),  # RFC 9112 3.2.2
    (head("GET / HTTP/1.1", host="LOCALHOST:8631"), 200),
    (head("GET / HTTP/1.1", host="kitchen"), 200),
    (head("GET / HTTP/1.1", host="kitchen.local"), 200),
    (head("GET / HTTP/1.1", host="192.0.2.7:631"), 200),
    (head("GET / HTTP/1.1", host="[2001:db8::7]:631"), 200),
    (head("GET / HTTP/1.1", host="www.example.com"), 421),
    (head("GET http://www.example.com/ HTTP/1.1"), 421),
    (post(EMPTY, host="local.example.com:631"), 421),
    (head("OPTIONS * HTTP/1.1", host="www.example.com"), 421),
]

# What ends the connection.
ENDED = [
    (post(), 411),
    (target_of(TARGET + 1), 414),
    (head("X" * (METHOD + 1) + " / HTTP/1.1"), 501),
    (head("GET / HTTP/1.1", line_of(LINE + 1)), 431),
    (block_of(BLOCK + 1), 431),
    (head("GET / HTTP/1.1", *["X: y"] * FIELDS), 431),
    (head("GET / HTTP/1.1", host="a" * (NAME + 1)), 431),
    (post(f"Content-Length: {http_fields.MAX_CONTENT_LENGTH + 1}"), 413),
    (post("Content-Length: 99999999999999999999"), 413),
    (post(EMPTY, "Expect: 200-maybe"), 417),
    (post(EMPTY, "Expect: 100-continue, more"), 417),
    (head("GET / HTTP/2.0"), 505),
    (head("GET / HTTP/1.1", host=None), 400),
    (head("GET / HTTP/1.1", "Host: localhost"), 400),
    (head("GET / HTTP/1.1", host="a b"), 400),
    (head("GET / HTTP/1.1", host="user@localhost"), 400),
    (head("GET nothing HTTP/1.1"), 400),
    (head("GET  / HTTP/1.1"), 400),
    (head("GET / http/1.1"), 400),
    (head("GET /\x00 HTTP/1.1"), 400),
    (b"GET /\r\n\r\n", 400),  # HTTP/0.9
    (b"GET / HTTP/1.1\nHost: localhost\n\n", 400),
    (head("GET / HTTP/1.1", "X : y"), 400),
    (head("GET / HTTP/1.1", "X: y", " folded"), 400),
    (head("GET / HTTP/1.1", "X: a\x00b"), 400),
    (head("GET / HTTP/1.1", "X: a\rb"), 400),
    (head("GET / HTTP/1.1", ": y"), 400),
    (post("Content-Length: 1", "Content-Length: 2"), 400),
    (post("Content-Length: 1, 1"), 400),
    (post("Content-Length: -1"), 400),
    (post("Content-Length: 1", "Transfer-Encoding: chunked"), 400),
    (post("Transfer-Encoding: gzip, chunked"), 400),
    (post("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"), 400),
]


def named(rows):
    """Rows as parameters with the start of the request as their name."""
    names = [re.sub(rb"[^!-~]+|localhost|HTTP/1.1", b" ", row[0])[:60].decode() for row in rows]
    return [
        pytest.param(*row, id=f"{row[1]} {' '.join(name.split())}")
        for row, name in zip(rows, names, strict=True)
    ]


def served(printer):
    """Whether another client is served as always."""
    with Wire(printer.port) as wire:
        return wire.printer("printer-state")["printer-state"].value == IDLE


# proves: T9 B10
@pytest.mark.parametrize(("request_bytes", "status"), named(ANSWERED))
def test_what_leaves_the_connection_open(printer, request_bytes, status):
    with Wire(printer.port) as wire:
        wire.send(request_bytes)
        answer = wire.response(has_body=not request_bytes.startswith(b"HEAD"))
        assert answer.status == status
        assert "connection" not in answer.fields
        assert ("allow" in answer.fields) == (
            status == 405 or (request_bytes.startswith(b"OPTIONS") and status == 200)
        )
        assert wire.printer("printer-state")["printer-state"].value == IDLE


# proves: T9 V27 B10
@pytest.mark.parametrize(("request_bytes", "status"), named(ENDED))
def test_what_ends_the_connection(printer, request_bytes, status):
    with Wire(printer.port) as wire:
        wire.send(request_bytes)
        answer = wire.response()
        assert answer.status == status
        assert answer.fields["connection"] == "close"
        assert answer.body == b""
        assert wire.is_closed(5)
    assert served(printer)


@pytest.mark.parametrize(
    ("target", "methods"),
    [
        ("*", "GET, HEAD, OPTIONS, POST"),
        ("/", "GET, HEAD, OPTIONS"),
        ("/icon-512.png", "GET, HEAD, OPTIONS"),
        ("/ipp/print", "OPTIONS, POST"),
        ("/ipp/print/7", "OPTIONS, POST"),
    ],
)
def test_the_methods_of_a_target(printer, target, methods):
    with Wire(printer.port) as wire:
        for method in ("OPTIONS", *([] if target == "*" else ["PATCH"])):
            wire.send(head(f"{method} {target} HTTP/1.1"))
            answer = wire.response()
            assert answer.status == (200 if method == "OPTIONS" else 405)
            assert answer.fields["allow"] == methods


def test_a_body_of_the_greatest_length_may_come(printer):
    with Wire(printer.port) as wire:
        length = http_fields.MAX_CONTENT_LENGTH
        wire.send(wire.post_head("Expect: 100-continue", length=length))
        wire.continued()
        wire.send(wire.request(ipp.GET_PRINTER_ATTRIBUTES))
        wire.send(bytes(limits.DRAIN_BYTES + 1))  # what is no document is not read for ever
        assert wire.response().fields["connection"] == "close"
    assert served(printer)


# proves: T9 V27
@pytest.mark.parametrize(
    ("size", "status"),
    [
        (b"0" * 6 + b"%x", 200),
        (b"0" * 7 + b"%x", 400),  # nine digits
        (b"%x;" + b"x" * (http_chunked.MAX_CHUNK_EXTENSION_BYTES - 1), 200),
        (b"%x;" + b"x" * http_chunked.MAX_CHUNK_EXTENSION_BYTES, 400),
        (b"g", 400),
        (b"10000000", 413),
    ],
)
def test_the_size_of_a_chunk(printer, size, status):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES, *requested(["printer-state"]))
        line = size % len(body) if b"%" in size else size
        assert len(b"%x" % len(body)) == 2
        wire.send(wire.post_head() + line + b"\r\n" + body + b"\r\n0\r\n\r\n")
        assert wire.response().status == status
    assert served(printer)


# proves: T9 V27
@pytest.mark.parametrize(
    ("trailers", "stays"),
    [
        (["X: y"] * http_fields.MAX_TRAILERS, True),
        (["X: y"] * (http_fields.MAX_TRAILERS + 1), False),
        ([line_of(http_fields.MAX_TRAILER_BLOCK_BYTES - 2)], True),
        ([line_of(http_fields.MAX_TRAILER_BLOCK_BYTES - 1)], False),
    ],
)
def test_what_may_follow_the_last_chunk(printer, trailers, stays):
    """The answer is on its way when they come: too many of them only end the connection."""
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES, *requested(["printer-state"]))
        tail = "".join(line + "\r\n" for line in trailers).encode()
        wire.send(wire.post_head() + chunk(body) + b"0\r\n" + tail + b"\r\n")
        answer = wire.response()
        assert answer.message.code == OK
        assert ("connection" not in answer.fields) == stays
        assert stays or wire.is_closed(5)
    assert served(printer)


# proves: T1 A09
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "PUT"])
@pytest.mark.parametrize("target", ["/", "/ipp/print", "/icon-48.png"])
def test_without_tls_there_is_only_the_way_to_it(printer, method, target):
    with Wire(printer.port, tls=False) as wire:
        wire.send(head(f"{method} {target} HTTP/1.1", EMPTY, host="www.example.com"))
        answer = wire.response(has_body=method != "HEAD")
        assert answer.status == 426
        assert answer.fields["upgrade"] == "TLS/1.2, HTTP/1.1"
        assert answer.fields["connection"] == "Upgrade"


def test_http_1_0_gets_no_100_continue(printer):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        start = wire.post_head("Expect: 100-continue", length=len(body))
        # A 100 would be sent before the body is read, so it would be the first thing to come.
        wire.send(start.replace(b"HTTP/1.1", b"HTTP/1.0") + body)
        status, fields = wire.head()
        assert status == 200
        assert fields["connection"] == "close"


def test_every_answer_has_a_date(printer):
    """This computer's clock is set; tests/device/test_http_date.py has one that is not."""
    requests = (
        head("GET / HTTP/1.1"),
        head("GET /icon-48.png HTTP/1.1"),
        head("GET /nothing HTTP/1.1"),
        head("OPTIONS * HTTP/1.1"),
        post(EMPTY),
        head("GET / HTTP/9.9"),
    )
    with Wire(printer.port) as wire:
        for request in requests:
            before = int(time.time())
            wire.send(request)
            date = wire.response().fields["date"]
            then = email.utils.parsedate_to_datetime(date).timestamp()
            assert date == email.utils.formatdate(then, usegmt=True)
            assert before <= then <= time.time()


def test_names_that_were_configured(tmp_path):
    interpreter = hosttest.interpreter("micropython")
    settings = {"hosts": ["Printer.Example", "receipts.example"]}
    with Simulator(tmp_path, interpreter, settings=settings) as simulator:
        for host, status in (
            ("printer.example:631", 200),
            ("receipts.example", 200),
            ("localhost", 200),
            ("other.example", 421),
        ):
            with Wire(simulator.port) as wire:
                wire.send(head("GET / HTTP/1.1", host=host))
                assert wire.response().status == status


# Deadlines, and a full house.


# proves: T9 A08 A67
@pytest.mark.slow
def test_who_says_nothing_or_half_of_it_is_dropped_in_time(one_printer):
    """All at once, while another client is served: each has its own absolute deadline."""
    printer = one_printer
    start = time.monotonic()
    silent = Wire(printer.port, tls=False)
    half_hello = Wire(printer.port, tls=False)
    half_hello.send(client_hello()[:100])
    stopped = Wire(printer.port, tls=False)
    stopped.send(client_hello())
    half_head = Wire(printer.port)
    half_head.send(b"POST /ipp/print HTTP/1.1\r\nHost: loc")
    dripping = Wire(printer.port)
    dripping.send(b"POST /ipp/print HTTP/1.1\r\nX: ")
    idle = Wire(printer.port)
    idle.printer("printer-state")
    deadlines = {
        silent: limits.HANDSHAKE_MS,
        half_hello: limits.HANDSHAKE_MS,
        stopped: limits.HANDSHAKE_MS,
        half_head: limits.HEADER_MS,
        dripping: limits.HEADER_MS,
        idle: limits.IDLE_MS,
    }
    with Wire(printer.port) as polling:
        while deadlines:
            asked = time.monotonic()
            polling.printer("printer-state")
            assert time.monotonic() - asked < PROMPT_S
            if dripping in deadlines:
                try:
                    dripping.send(b"x")  # a byte now and then buys no time
                except OSError:
                    pass
            for wire in list(deadlines):
                if wire.is_closed(0.02):
                    took = time.monotonic() - start
                    wanted = deadlines.pop(wire) / 1000
                    assert wanted - 1 < took < wanted + SLACK_S
                    wire.close()
            assert time.monotonic() - start < 30, deadlines
    assert printer.alive()


@pytest.fixture(scope="module")
def small_printer(tmp_path_factory):
    """A printer with three places."""
    interpreter = hosttest.interpreter("micropython-board")
    with Simulator(
        tmp_path_factory.mktemp("small"), interpreter, settings={"connections": 3}
    ) as simulator:
        yield simulator


# proves: A08
def test_an_idle_client_gives_way_to_a_new_one(small_printer):
    port = small_printer.port
    clients = []
    for _ in range(3):
        clients.append(Wire(port))
        clients[-1].printer("printer-state")
    for _ in range(4):
        oldest = clients.pop(0)
        clients.append(Wire(port, timeout_s=5))
        assert clients[-1].printer("printer-state")["printer-state"].value == IDLE
        assert oldest.is_closed(5)
        oldest.close()
    for client in clients:
        assert client.printer("printer-state")["printer-state"].value == IDLE
        client.close()


def test_a_client_in_the_middle_of_something_does_not_give_way(small_printer):
    """Two uploads and a half request fill the house; the next client waits, nobody loses."""
    port = small_printer.port
    with Wire(port) as first, Wire(port) as second:
        body = print_request(first)
        data = document()
        first.send(first.post_head() + chunk(body) + chunk(data[:3000]))
        request = second.request(ipp.GET_PRINTER_ATTRIBUTES)
        request = second.post_head(length=len(request)) + request
        second.send(request[:-5])
        with Wire(port) as third:
            third.printer("printer-state")
            with Wire(port, timeout_s=5) as fourth:
                assert third.is_closed(5)
                state = fourth.printer("printer-state")["printer-state"].value
                assert state == 4
                first.send(chunk(data[3000:]) + b"0\r\n\r\n")
                job_id, state = job_of(first.answer())
                assert state == COMPLETED
                second.send(request[-5:])
                assert second.answer().code == OK
    assert_same(small_printer.picture(job_id), expected(PAGE))


# proves: A08
def test_a_crowd_is_served_one_after_the_other(small_printer):
    """More clients at once than places and backlog: each gets its answer in the end."""

    def serve_one():
        try:
            with Wire(small_printer.port, timeout_s=10) as wire:
                return wire.printer("printer-state")["printer-state"].value == IDLE
        except (Closed, OSError):
            return False  # gave way to another before it spoke: it comes again

    crowd = [Wire(small_printer.port, tls=False) for _ in range(10)]
    for wire in crowd:
        wire.close()
    for _ in range(10):
        wait_for(serve_one, 20, "an answer")


# proves: T9 A08
@pytest.mark.parametrize(("sources", "is_soon"), [(2, True), (3, False)])
def test_an_address_with_its_share_gives_way_sooner(small_printer, sources, is_soon):
    """Three silent clients: two of one address are a crowd, three of three are not."""
    places = [f"127.0.0.{3 + each % sources}" for each in range(3)]
    silent = [Wire(small_printer.port, tls=False, source=each) for each in places]
    began = time.monotonic()
    try:
        with Wire(small_printer.port, source="127.0.0.9") as wire:
            assert wire.printer("printer-state")["printer-state"].value == IDLE
        took_s = time.monotonic() - began
        if is_soon:
            assert CROWD_S * 0.8 < took_s < PATIENCE_S
        else:
            assert took_s > PATIENCE_S * 0.8
    finally:
        for each in silent:
            each.close()


def closed(clients):
    """How many of them the printer has closed."""
    return sum(each.is_closed(0.005) for each in clients)


# proves: T9 A08
@pytest.mark.parametrize("extra", [0, 1, 6])
def test_an_address_with_its_share_is_turned_away(small_printer, extra):
    """As many as a phone opens may wait; more are turned away. Others pass them all."""
    port = small_printer.port
    count = limits.CROWD + extra
    silent = [Wire(port, tls=False, source="127.0.0.3") for _ in range(count)]
    began = time.monotonic()
    try:
        wait_for(lambda: closed(silent[3:]) >= extra, PATIENCE_S, "that some are turned away")
        assert closed(silent[3:]) <= extra + 1  # one may have been before us
        with Wire(port, source="127.0.0.9") as wire:
            assert wire.printer("printer-state")["printer-state"].value == IDLE
        assert time.monotonic() - began < PATIENCE_S
        assert extra < closed(silent[3:]) <= extra + 2
    finally:
        for each in silent:
            each.close()


# proves: A44
def test_jobs_of_one_user_are_listed_and_canceled_by_that_user_only(printer):
    with Wire(printer.port) as wire:
        job_id = wire.create(user=USER)
        assert wire.cancel(job_id, user="somebody else") != OK
        assert wire.cancel(job_id, user=USER) == OK
        answer = wire.ask(ipp.GET_JOB_ATTRIBUTES, job_number(job_id))
        assert answer.group(ipp.JOB_GROUP)["job-state"].value == 7


def test_host_in_uris_is_the_one_the_client_used(printer):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        head = wire.post_head(length=len(body))
        head = head.replace(f"{HOST}:{printer.port}".encode(), b"kitchen.local:631")
        wire.send(head + body)
        uris = wire.answer().group(ipp.PRINTER_GROUP).all("printer-uri-supported")
        assert uris == ["ipps://kitchen.local:631/ipp/print"]

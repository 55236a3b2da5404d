# SPDX-License-Identifier: MIT
"""HTTP as clients speak it and as they should not: framing, order, deadlines, a full house."""

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


def get(path=b"/", method=b"GET"):
    return method + b" " + path + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"


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


def test_an_unknown_expectation_is_refused(printer):
    with Wire(printer.port) as wire:
        wire.send(wire.post_head("Expect: 200-maybe", length=0))
        assert wire.response().status == 417


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


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (get(b"/nothing"), 404),
        (get(b"/", b"PUT"), 405),
        (get(b"/", b"OPTIONS"), 200),
        (b"POST /ipp/print HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 415),
        (
            b"POST /other HTTP/1.1\r\nHost: a\r\nContent-Type: application/ipp\r\n"
            b"Content-Length: 0\r\n\r\n",
            404,
        ),
        (
            b"POST /ipp/print HTTP/1.1\r\nHost: a\r\nContent-Type: application/ipp\r\n"
            b"Origin: https://example.com\r\nContent-Length: 0\r\n\r\n",
            403,
        ),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\nHost: a\n\n", 400),
        (b"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        (b"GET /" + b"x" * 500 + b" HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 4000 + b"\r\n\r\n", 431),
        (
            b"POST /ipp/print HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n",
            400,
        ),
    ],
)
def test_what_is_no_ipp_request_is_refused_and_others_are_served(printer, request_bytes, status):
    with Wire(printer.port) as wire:
        wire.send(request_bytes)
        assert wire.response().status == status
    with Wire(printer.port) as wire:
        assert wire.printer("printer-state")["printer-state"].value == IDLE


def test_the_page_behind_the_address(printer):
    with Wire(printer.port) as wire:
        wire.send(get())
        page = wire.response()
        assert page.status == 200
        assert page.fields["content-type"] == "text/html; charset=utf-8"
        assert b"ipps://localhost" in page.body
        wire.send(get(method=b"HEAD"))
        assert wire.response(has_body=False).fields["content-length"] == str(len(page.body))
        assert wire.printer("printer-state")["printer-state"].value == IDLE


# Deadlines, and a full house.


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
        head = head.replace(f"{HOST}:{printer.port}".encode(), b"printer.example:631")
        wire.send(head + body)
        uris = wire.answer().group(ipp.PRINTER_GROUP).all("printer-uri-supported")
        assert uris == ["ipps://printer.example:631/ipp/print"]

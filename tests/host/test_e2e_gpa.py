# SPDX-License-Identifier: MIT
"""Get-Printer-Attributes again and again on plain connections, where answers are kept (memo.py).

A kept answer must never differ from one made anew: the same message sent in chunks is not looked
for among what is known, so that its answer is the expected one; libcups decodes both.
"""

import pytest

import gpa_load
import hosttest
import libcups_ipp
from e2e_client import CLIENT_ERROR_BAD_REQUEST, HOST, chunk, requested
from e2e_ops import Desk, a_printer, ipp, t, text
from e2e_printer import frozen_interpreter
from hosttest import wait_for
from platen.model import limits

HEAP_BYTES = 512  # that a request may allocate
AT_ONCE = 900  # requests of one client; 7 MB of answers are more than socket buffers hold

# What may change between two answers although nothing has happened.
CLOCKS = {
    b"printer-up-time",
    b"printer-current-time",
    b"printer-state-change-date-time",
    b"printer-config-change-date-time",
}


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def open_printer(request, tmp_path_factory):
    with a_printer(tmp_path_factory.mktemp("gpa"), request.param, profile="open") as printer:
        yield printer


class Watch(Desk):
    """A client that asks for the same on one plain connection."""

    def __init__(self, port, *names, host=HOST):
        super().__init__(port, tls=False)
        self.names = names or ("all",)
        self.host = host

    def message_of(self, request_id):
        """The IPP message, always the same but for its number."""
        self.request_id = request_id - 1
        return self.message(t.OP_GET_PRINTER_ATTRIBUTES, *requested(self.names))

    def post(self, request_id, *fields):
        """The whole request."""
        body = self.message_of(request_id)
        return self._named(self.post_head(*fields, length=len(body))) + body

    def _named(self, head):
        return head.replace(f"Host: {HOST}:".encode(), f"Host: {self.host}:".encode())

    def told(self, request_id=1):
        """The answer to the request everyone sends."""
        self.send(self.post(request_id))
        return self._answer(request_id)

    def fresh(self):
        """The answer to one that is never known."""
        body = chunk(self.message_of(1)) + b"0\r\n\r\n"
        self.send(self._named(self.post_head()) + body)
        return self._answer(1)

    def _answer(self, request_id):
        response = self.response()
        assert response.status == 200
        answer = libcups_ipp.decode(response.body)
        assert answer.problem is None
        assert answer.request_id == request_id
        assert answer.code == 0
        return [each for each in answer.attributes if each[1] not in CLOCKS]


def value(attributes, name):
    """The values of one attribute."""
    return next(values for _, of, _, values in attributes if of == name)


def _set_location(desk, place):
    group = ipp.group(ipp.PRINTER_GROUP, text("printer-location", place))
    desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])


def _create(desk):
    desk.made = desk.create()


CHANGES = (
    (b"printer-state", lambda desk: desk.command(t.OP_PAUSE_PRINTER)),
    (b"printer-state", lambda desk: desk.command(t.OP_RESUME_PRINTER)),
    (b"printer-is-accepting-jobs", lambda desk: desk.command(t.OP_DISABLE_PRINTER)),
    (b"printer-is-accepting-jobs", lambda desk: desk.command(t.OP_ENABLE_PRINTER)),
    (b"queued-job-count", _create),
    (b"queued-job-count", lambda desk: desk.cancel(desk.made)),
    (b"printer-location", lambda desk: _set_location(desk, "Kitchen")),
    (b"printer-location", lambda desk: _set_location(desk, "Cellar")),
)


def test_what_changes_is_in_the_next_answer(open_printer):
    with Watch(open_printer.port) as watch, Desk(open_printer.port, tls=False) as desk:
        for name, change in CHANGES:
            for _ in range(3):
                before = watch.told()
            change(desk)
            after = watch.told()
            assert value(after, name) != value(before, name), name
            assert after == watch.fresh()
            assert after == watch.told()


def test_what_the_engine_reports_is_told(open_printer):
    with Watch(open_printer.port) as watch:
        for event, reason in (("near-end", b"media-low-warning"), ("near-end-clear", b"none")):
            open_printer.control(event)
            wait_for(
                lambda wanted=reason: value(watch.told(), b"printer-state-reasons") == [wanted],
                what=f"the news of {event}",
            )
            assert watch.told() == watch.fresh()


def test_time_goes_on(open_printer):
    with Watch(open_printer.port, "printer-up-time") as watch:

        def up_time():
            watch.send(watch.post(1))
            return watch.response().message.group(ipp.PRINTER_GROUP)["printer-up-time"].value

        start = up_time()
        wait_for(lambda: up_time() > start + 1, what="two seconds")


@pytest.mark.parametrize("size", [1, 7, 100, 150, 300])
def test_requests_in_pieces(open_printer, size):
    with Watch(open_printer.port) as watch:
        expected = watch.fresh()
        for request_id in (1, 2, 0x7FFFFFFF):
            whole = watch.post(request_id)
            for at in range(0, len(whole), size):
                watch.send(whole[at : at + size])
            assert watch._answer(request_id) == expected


def test_other_requests_are_read_as_ever(open_printer):
    """They differ in one thing from what was answered just before."""
    with (
        Watch(open_printer.port) as watch,
        Watch(open_printer.port, host="127.0.0.1") as other,
        Watch(open_printer.port, "printer-state", "printer-name") as few,
    ):
        expected = watch.told()
        for _ in range(3):
            assert watch.told() == expected
            uri = b"http://127.0.0.1:%d/" % open_printer.port
            assert value(other.told(), b"printer-more-info") == [uri]
            assert [name for group, name, *_ in few.told() if group == 4] == [
                b"printer-name",
                b"printer-state",
            ]
            for request_id in (0, 0x80000001):
                watch.send(watch.post(1).replace(b"\0\x0b\0\0\0\1", b"\0\x0b%c\0\0%c" % (
                    request_id >> 24, request_id & 255)))  # fmt: skip
                assert watch.response().message.code == CLIENT_ERROR_BAD_REQUEST
            watch.send(watch.post(1, "Expect: 100-continue"))
            watch.continued()
            assert watch._answer(1) == expected
            watch.send(watch.post(1, "Authorization: Basic eDp5"))
            assert watch._answer(1) == expected


def test_nobody_gets_the_answer_of_another(open_printer):
    """One client asks and does not read; meanwhile others do. All get theirs, in order."""
    with Watch(open_printer.port) as slow, Watch(open_printer.port) as quick:
        quick.told()
        for number in range(1, AT_ONCE + 1):
            slow.send(slow.post(number))
            quick.send(quick.post(AT_ONCE + 1 - number))
            body = quick.response().body
            assert body[4:8] == (AT_ONCE + 1 - number).to_bytes(4, "big")
        for number in range(1, AT_ONCE + 1):
            assert slow.response().body[4:8] == number.to_bytes(4, "big")


def test_the_last_answer_of_a_connection_says_so(open_printer):
    with Watch(open_printer.port) as watch:
        for number in range(1, limits.REQUESTS_PER_CONNECTION + 1):
            watch.send(watch.post(number))
            is_last = watch.response().fields.get("connection") == "close"
            assert is_last == (number == limits.REQUESTS_PER_CONNECTION)
        assert watch.is_closed(5)


@pytest.mark.parametrize("kind", ["", "-gc"])
def test_a_request_takes_little_heap(kind):
    frozen_interpreter()
    used = gpa_load.heap_bytes(hosttest.BIN / f"micropython-board{kind}-frozen", 500)
    assert used <= HEAP_BYTES

# SPDX-License-Identifier: MIT
"""What the printer serves beside IPP, to curl, to libcups and to a client with its own bytes."""

import json
import os
import re
import sys
from html.parser import HTMLParser

import pytest
from PIL import Image

import hosttest
import libcups_strings
from e2e_client import COMPLETED, IDLE, OK, PRINTING, Wire, chunk, job_of
from e2e_printer import VECTORS, Simulator, assert_same, expected
from host_tools import ipp, resources
from hosttest import needs, wait_for

RESOURCES = {one.path: one for one in resources.contents().values()}
PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
PATHS = ["/", *RESOURCES]


def request(path, method="GET", *fields):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *fields]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def get(wire, path, *fields):
    wire.send(request(path, "GET", *fields))
    answer = wire.response()
    assert answer.status == 200
    return answer


@pytest.mark.parametrize("path", RESOURCES)
def test_a_resource_arrives_whole_and_may_be_kept(printer, path):
    wanted = RESOURCES[path]
    with Wire(printer.port) as wire:
        for target in (path, path + "?v=1", "http://localhost" + path):
            answer = get(wire, target)
            assert answer.body == wanted.data
            assert answer.fields["content-type"] == wanted.media_type
            assert re.fullmatch(r"public, max-age=\d+", answer.fields["cache-control"])
            assert answer.fields["x-content-type-options"] == "nosniff"
            assert "connection" not in answer.fields


@pytest.mark.parametrize("path", PATHS)
def test_head_gives_the_same_fields_and_nothing_else(printer, path):
    with Wire(printer.port) as wire:
        fields = get(wire, path).fields
        wire.send(request(path, "HEAD"))
        answer = wire.response(has_body=False)
        assert answer.status == 200
        for name in ("content-length", "content-type", "cache-control", "x-content-type-options"):
            assert answer.fields[name] == fields[name]
        assert wire.printer("printer-state")["printer-state"].value == IDLE
        assert wire.input == b""


@pytest.mark.parametrize("size", [48, 128, 512])
def test_curl_gets_an_icon_that_pillow_opens(printer, size, tmp_path):
    done = hosttest.run(
        [
            needs("curl"),
            *("--fail", "--silent", "--show-error", "--max-time", 20),
            *("--cacert", printer.state / "ca.pem", "--output", tmp_path / "icon.png"),
            f"https://localhost:{printer.port}/icon-{size}.png",
        ]
    )
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "icon.png") as picture:
        assert (picture.format, picture.size) == ("PNG", (size, size))


@pytest.mark.cups
@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en_US.UTF-8", "en"),
        ("de_AT.UTF-8", "de"),
        ("fr_CA.UTF-8", "fr"),
        ("es_MX.UTF-8", "es"),
        ("zh_CN.UTF-8", "zh"),
        ("ja_JP.UTF-8", "ja"),
        ("it_IT.UTF-8", "en"),  # a language that the printer does not speak
    ],
)
def test_a_dialog_of_libcups_speaks_the_language_of_its_user(printer, locale, language, tmp_path):
    needs("libcups.so.2")
    environment = {"HOME": tmp_path, "CUPS_SERVERROOT": tmp_path, "LANG": locale, "LC_ALL": locale}
    wanted = {
        key: texts[language]
        for key, texts in resources.strings().items()
        if not key.startswith("media.")  # libcups adds type and source to them
    }
    done = hosttest.run(
        [sys.executable, libcups_strings.__file__, printer.uri, *wanted],
        environment={**os.environ, **{name: str(value) for name, value in environment.items()}},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == wanted


def test_requests_of_all_kinds_are_answered_in_order(printer):
    with Wire(printer.port) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        ask = wire.post_head(length=len(body)) + body
        head = request("/icon-48.png", "HEAD")
        wire.send(request("/strings/zh.strings") + ask + head + request("/nothing"))
        wire.send(request("/icon-512.png") + ask + request("/"))
        assert wire.response().body == RESOURCES["/strings/zh.strings"].data
        assert wire.response().message.code == OK
        assert wire.response(has_body=False).fields["content-type"] == "image/png"
        assert wire.response().status == 404
        assert wire.response().body == RESOURCES["/icon-512.png"].data
        assert wire.response().message.code == OK
        assert wire.response().fields["content-type"] == "text/html; charset=utf-8"
        assert wire.input == b""


def test_a_body_behind_a_get_is_passed_over(printer):
    with Wire(printer.port) as wire:
        wire.send(request("/icon-48.png", "GET", "Content-Length: 5") + b"hello")
        assert wire.response().body == RESOURCES["/icon-48.png"].data
        wire.send(request("/icon-48.png", "GET", "Transfer-Encoding: chunked"))
        wire.send(chunk(b"GET / HTTP/1.1") + b"0\r\n\r\n")
        assert wire.response().body == RESOURCES["/icon-48.png"].data
        assert wire.printer("printer-state")["printer-state"].value == IDLE


def test_http_1_0_without_a_host(printer):
    with Wire(printer.port) as wire:
        wire.send(b"GET /strings/de.strings HTTP/1.0\r\n\r\n")
        answer = wire.response()
        assert answer.body == RESOURCES["/strings/de.strings"].data
        assert answer.fields["connection"] == "close"
        assert wire.is_closed(5)
    with Wire(printer.port) as wire:
        wire.send(b"GET / HTTP/1.0\r\n\r\n")
        assert f"ipps://localhost:{printer.port}/ipp/print".encode() in wire.response().body


def test_a_print_job_and_resources_at_the_same_time(printer):
    data = (VECTORS / PAGE).read_bytes()
    with Wire(printer.port) as upload, Wire(printer.port) as wire:
        upload.send(upload.post_head() + chunk(upload.document_request("image/pwg-raster")))
        for at in range(0, len(data), 4000):
            upload.send(chunk(data[at : at + 4000]))
            path = list(RESOURCES)[at // 4000 % len(RESOURCES)]
            assert get(wire, path).body == RESOURCES[path].data
        upload.send(b"0\r\n\r\n")
        job_id, state = job_of(upload.answer())
    assert state == COMPLETED
    assert_same(printer.picture(job_id), expected(PAGE))


def test_many_clients_fetch_different_things_at_once(printer):
    with Wire(printer.port) as one, Wire(printer.port) as two, Wire(printer.port) as three:
        for _ in range(3):
            for wire, path in zip((one, two, three), list(RESOURCES)[-3:], strict=True):
                wire.send(request(path))
            for wire, path in zip((one, two, three), list(RESOURCES)[-3:], strict=True):
                assert wire.response().body == RESOURCES[path].data


# The status page.


class Page(HTMLParser):
    """Words by tag, and what the page would load."""

    EMPTY = ("meta", "link", "img")

    def __init__(self, text):
        super().__init__()
        self.open = []
        self.words = {}
        self.loads = []
        self.classes = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.loads += [values[name] for name in ("src", "href") if name in values]
        self.classes += values.get("class", "").split()
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open:
            self.words[self.open[-1]] = self.words.get(self.open[-1], "") + data


def page(port):
    with Wire(port) as wire:
        return Page(get(wire, "/").body.decode())


def test_the_page_says_what_this_is(printer):
    with Wire(printer.port) as wire:
        answer = get(wire, "/")
        attributes = wire.printer("printer-make-and-model", "printer-name")
        wire.send(request("/").replace(b"localhost", b"kitchen.local:631"))
        elsewhere = wire.response().body.decode()
    assert answer.fields["content-type"] == "text/html; charset=utf-8"
    assert answer.fields["cache-control"] == "no-store"
    assert answer.fields["x-content-type-options"] == "nosniff"
    policy = answer.fields["content-security-policy"]
    assert policy == "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"
    found = Page(answer.body.decode())
    assert found.open == ["html"]
    assert found.words["h1"] == found.words["title"] == attributes["printer-name"].value
    assert found.words["p"].startswith(attributes["printer-make-and-model"].value + "Ready")
    assert found.words["code"].startswith("ipps://localhost/ipp/print")
    assert Page(elsewhere).words["code"].startswith("ipps://kitchen.local:631/ipp/print")
    assert Page(elsewhere).words["b"].startswith("kitchen.local:631")
    # Everything it loads is here, and allowed by its own policy.
    assert sorted(found.loads) == ["/icon-128.png", "/icon-48.png"]
    assert set(found.loads) <= set(RESOURCES)
    for what in ("script", "http:", "https:", "//"):
        assert what not in answer.body.decode().replace("ipps://", "")


def test_the_page_says_what_is_the_matter(printer):
    assert page(printer.port).classes == ["state", "ready"]
    printer.control("paper-out")
    try:
        wait_for(lambda: page(printer.port).classes == ["state", "stopped"], 10, "the stop")
        found = page(printer.port)
        assert "Stopped" in found.words["p"]
        assert found.words["i"] == ": Load a paper roll."
    finally:
        printer.control("paper-in")
    wait_for(lambda: page(printer.port).classes == ["state", "ready"], 10, "the new roll")


def test_the_page_says_that_it_prints(printer):
    data = (VECTORS / PAGE).read_bytes()
    with Wire(printer.port) as upload:
        upload.send(upload.post_head() + chunk(upload.document_request("image/pwg-raster")))
        upload.send(chunk(data[:3000]))
        with Wire(printer.port) as wire:
            wait_for(
                lambda: wire.printer("printer-state")["printer-state"].value == PRINTING,
                10,
                "printing",
            )
        found = page(printer.port)
        assert found.classes == ["state", "printing"]
        assert "i" not in found.words  # there is nothing to do
        upload.send(chunk(data[3000:]) + b"0\r\n\r\n")
        assert job_of(upload.answer())[1] == COMPLETED


# proves: V19
def test_a_name_cannot_become_markup(tmp_path):
    name = '<script>alert("1")</script> & Söhne'
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, settings={"name": name}) as simulator:
        found = page(simulator.port)
        assert found.words["h1"] == name
        assert "script" not in found.words

# SPDX-License-Identifier: MIT
"""First-time set-up: a phone comes in by the slip, chooses a network, and the board prints.

The slip's code is read by ZXing and its lines by tesseract, DNS by zeroconf's reader; the page is
what Python's HTML parser finds on it.
"""

import html.parser
import re
import socket
import time

import numpy as np
import pytest
from zeroconf import DNSIncoming

import setupkit
from boardkit import AIR, WifiPrinter
from e2e_client import COMPLETED, Wire, job_of, mime_of
from e2e_pages import read_headline
from e2e_printer import VECTORS
from host_tools.engine.font import Font
from hosttest import free_port, wait_for
from setupkit import SetUpBoard, code_on

DOCUMENT = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
RIGHT = {"ssid": AIR["ssid"], "key": AIR["key"]}
QUERY = b"\x12\x34\x01\0\0\1\0\0\0\0\0\0"
QUESTION = b"\x07captive\x05aPPle\x03com\0\0\1\0\1"


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A board in set-up that nobody gets through to the end."""
    folder = tmp_path_factory.mktemp("setup")
    with SetUpBoard(folder / "board", "micropython-board") as board:
        board.first_slip = board.slip()
        yield board


class Page(html.parser.HTMLParser):
    """Inputs by name, and the words."""

    def __init__(self, text):
        super().__init__()
        self.inputs = []
        self.words = ""
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "input":
            self.inputs.append(dict(attributes))

    def handle_data(self, data):
        self.words += data

    def networks(self):
        return [each["value"] for each in self.inputs if each["name"] == "ssid" and each["value"]]

    def chosen(self):
        radios = [each for each in self.inputs if each["name"] == "ssid"]
        return [each["value"] for each in radios if "checked" in each]


def dots_of(word):
    """What the engine prints for it (its own tests prove that)."""
    cells = [Font().glyph(0, ord(letter)) for letter in word]
    rows = ["".join(f"{row:012b}" for row in rows) for rows in zip(*cells, strict=True)]
    return np.array([[bit == "1" for bit in row] for row in rows])


def holds(picture, part):
    """Whether the part is somewhere on the picture."""
    windows = np.lib.stride_tricks.sliding_window_view(picture, part.shape)
    return bool((windows == part).all(axis=(2, 3)).any())


def ask(board, query):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(5)
        sock.sendto(query, ("127.0.0.1", board.ports["dns_port"]))
        return sock.recv(600)


# The slip.


def test_the_slip_lets_a_phone_in(portal, tmp_path):
    point = portal.access_point()
    assert code_on(portal.first_slip) == f"WIFI:T:WPA;S:{point['ssid']};P:{point['key']};;"
    assert re.fullmatch("Platen-[0-9A-F]{4}", point["ssid"])
    assert re.fullmatch("[a-km-np-z2-9]{10}", point["key"])
    assert point["security"] == 3  # WPA2-PSK
    seen = read_headline(portal.first_slip, tmp_path)
    for words in ("Set-up", "Platen-", "Password", "http://127.0.0.1"):
        assert words in seen, seen
    # To the dot, because tesseract takes 1 for l.
    for word in (point["ssid"], point["key"]):
        assert holds(portal.first_slip, dots_of(word)), word


# DNS.


def test_every_name_is_the_printer(portal):
    answer = ask(portal, QUERY + QUESTION)
    assert answer[12:].startswith(QUESTION)  # aPPle: with its case
    found = DNSIncoming(answer)
    assert found.valid
    assert found.id == 0x1234
    assert [(each.name, each.address) for each in found.answers()] == [
        ("captive.aPPle.com.", bytes((127, 0, 0, 1)))
    ]


def test_damaged_queries_get_no_answer_and_disturb_nothing(portal):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        for data in (b"", b"\0", QUERY, QUERY + b"\xc0\x0c\0\1\0\1", b"\xff" * 512, bytes(1400)):
            sock.sendto(data, ("127.0.0.1", portal.ports["dns_port"]))
        sock.setblocking(False)
        assert ask(portal, QUERY + QUESTION)
        with pytest.raises(BlockingIOError):
            sock.recv(600)


# The page.


def test_what_a_phone_asks_for_to_find_the_page_leads_to_it(portal):
    for host, path in (
        ("captive.apple.com", "/hotspot-detect.html"),
        ("connectivitycheck.gstatic.com", "/generate_204"),
        ("www.msftconnecttest.com", "/connecttest.txt"),
        ("detectportal.firefox.com", "/success.txt?ipv4"),
        (portal.host, "/generate_204"),
        (portal.host.split(":")[0], "/"),
    ):
        status, fields, _ = portal.request("GET", path, host=host)
        assert (status, fields["location"]) == (302, f"http://{portal.host}/")


def test_the_page_lists_the_networks(portal):
    status, fields, text = portal.request("GET")
    page = Page(text)
    assert status == 200
    assert page.networks() == ["Shop", *[name for name, _, _ in setupkit.OTHERS]]
    assert not page.chosen()
    assert "script" not in page.tags
    assert fields["cache-control"] == "no-store"
    assert "default-src 'none'" in fields["content-security-policy"]
    assert portal.access_point()["key"] not in text


def test_a_form_that_the_page_did_not_make_is_refused(portal):
    """Of another origin, which cannot read the token; or by another name (DNS rebinding)."""
    form = "ssid=Evil&key=12345678"
    good = form + "&token=" + portal.token()
    assert portal.request("POST", "/", form)[0] == 403
    assert portal.request("POST", "/", form + "&token=0123456789abcdef")[0] == 403
    assert portal.request("POST", "/", good, host="evil.example")[0] == 421
    assert portal.request("POST", "/", good, host="127.0.0.1.evil.example")[0] == 421
    assert portal.request("POST", "/else", good)[0] == 404
    assert portal.request("PUT", "/", good)[0] == 405
    for body in ("", "ssid", form + "&ssid=b", form + "&what=1", form + "&token=%"):
        assert portal.request("POST", "/", body)[0] == 400
    assert portal.request("POST", "/", "ssid=" + 1019 * "a")[0] == 403  # 1024 bytes: read
    assert portal.request("POST", "/", "ssid=" + 1020 * "a")[0] == 413
    chunked = {"Transfer-Encoding": "chunked"}
    assert portal.request("POST", "/", b"0\r\n\r\n", fields=chunked)[0] == 411
    assert 'http-equiv="refresh"' not in portal.page()  # nothing is being tried


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"ssid": "", "other": "", "key": "12345678"}, "Choose a network"),
        ({"key": "12345678"}, "Choose a network"),
        ({"other": "n" * 33, "key": "12345678"}, "Choose a network"),
        ({"other": "a\nb", "key": "12345678"}, "Choose a network"),
        ({"other": b"\xff\xfe", "key": "12345678"}, "Choose a network"),
        ({"other": b"\xc0\xbcb>", "key": "12345678"}, "Choose a network"),  # an overlong <
        ({"other": b"\xed\xa0\x80", "key": "12345678"}, "Choose a network"),  # half a pair
        ({"other": "a\x85b", "key": "12345678"}, "Choose a network"),  # NEL
        ({"ssid": "Shop", "key": "12345678", "name": b"\xc0\x80"}, "shorter name"),
        ({"ssid": "Shop", "key": "1234567"}, "8 to 63"),
        ({"ssid": "Shop", "key": "x" * 64}, "8 to 63"),
        ({"ssid": "Shop", "key": "0" * 65}, "8 to 63"),
        ({"ssid": "Shop", "key": "pässword"}, "8 to 63"),
        ({"ssid": "Shop", "key": ""}, "Shop needs a password"),
        ({"ssid": "Shop", "key": "12345678", "name": "ä" * 32}, "shorter name"),
        ({"ssid": "Shop", "key": "12345678", "name": " "}, "shorter name"),
        ({"ssid": "Shop", "key": "12345678", "name": "a\tb"}, "shorter name"),
    ],
)
def test_what_cannot_be_comes_back_with_the_reason(portal, values, words):
    assert portal.choose(**values) == 303
    text = portal.page()
    assert words in Page(text).words
    key = values["key"]
    assert not key or key not in text
    assert portal.stored("wifi.json") is None


def test_names_are_no_html(portal):
    """Those of a network come from the air, those of a printer from a person."""
    bad = "\"><b x='1'>&amp;"
    assert portal.choose(other=bad, key="short", name=bad) == 303
    text = portal.page()
    assert bad not in text
    page = Page(text)
    assert [each["value"] for each in page.inputs if each["name"] == "other"] == [bad]
    assert [each["value"] for each in page.inputs if each["name"] == "name"] == [bad]
    assert all("x" not in each for each in page.inputs)
    portal.choose(ssid="Shop", key="short", name="Platen")


def test_names_in_the_air_that_cannot_come_back_are_left_out(portal):
    """A form has no place for bytes that are no text, and changes line ends."""
    good = ["<script>", "&lt;", "' x='", "\u202egpj", "é" * 16, " "]
    bad = ["a\nb", "a\rb", "\0", "a\0b", "\x1b@", "\x7f", "\x9b1m"]
    bad += ["hex:ff", "hex:c0bc623e", "hex:eda080", "hex:c3"]
    others = [[name, -60, True] for name in good + bad]
    portal.board.set_world(wifi={"ap_address": "127.0.0.1", "others": others})
    try:
        assert portal.choose(again="1") == 303

        def look():
            found = Page(portal.page()).networks()
            return found if "Shop" not in found else None

        assert sorted(wait_for(look, 5)) == sorted(good)
        assert "script" not in Page(portal.page()).tags
    finally:
        portal.board.set_world(wifi={**AIR, "ap_address": "127.0.0.1"})
        portal.choose(again="1")
        wait_for(lambda: "Shop" in Page(portal.page()).networks(), 5, "the network")


def test_slow_clients_do_not_keep_others_out(portal):
    """All slots have one that sends half a request: after a second the next ones get theirs."""
    held = [
        socket.create_connection(("127.0.0.1", portal.ports["http_port"]), 5) for _ in range(7)
    ]
    try:
        for sock in held:
            sock.sendall(b"GET / HTTP/1.1\r\nHo")
        start = time.monotonic()
        portal.page()
        assert time.monotonic() - start < 8
    finally:
        for sock in held:
            sock.close()


def test_looking_again_finds_the_strongest_sixteen(portal):
    """Of a block of flats; a name that two routers have, or that is hidden, is no second one."""
    flats = [[f"Flat {n:02}", -40 - n, True] for n in range(17)]
    air = {
        "ap_address": "127.0.0.1",
        "others": [*reversed(flats), ["Flat 00", -90, True], ["", -1, 1]],
    }
    portal.board.set_world(wifi=air)
    try:
        assert portal.choose(again="1") == 303

        def look():
            found = Page(portal.page()).networks()
            return found if "Shop" not in found else None

        assert wait_for(look, 5) == [name for name, _, _ in flats[:16]]
    finally:
        portal.board.set_world(wifi={**AIR, "ap_address": "127.0.0.1"})
        portal.choose(again="1")
        wait_for(lambda: "Shop" in Page(portal.page()).networks(), 5, "the network")


# From one end to the other.


def test_a_wrong_password_comes_back_and_the_right_one_is_kept(portal, tmp_path):
    """Last of those that share the board: it is over then."""
    wrong = "wrong horse"
    assert portal.choose(ssid="Shop", key=wrong) == 303
    text = portal.settled()
    assert "The password of Shop is not right" in Page(text).words
    assert Page(text).chosen() == ["Shop"]
    assert portal.choose(other="Nowhere", key=wrong) == 303
    text = portal.settled()
    assert "Nowhere is not in reach" in Page(text).words
    assert portal.choose(**RIGHT, name="Kasse 1 é") == 303
    text = portal.settled()
    words = Page(text).words
    assert "The printer is in Shop" in words
    assert "ipps://localhost" in words
    assert "127.0.0.1" in words
    portal.said("set-up is over")
    assert portal.stored("wifi.json") == {**AIR, "joined": True}
    assert portal.stored("state/settings.json") == {"name": "Kasse 1 é"}
    assert portal.access_point() == {}
    seen = read_headline(portal.slip(), tmp_path)
    assert "In the Wi-Fi Shop" in seen, seen
    assert "Kasse 1" in seen, seen
    said = portal.output()
    for secret in (wrong, AIR["key"], "u%6" + wrong):
        assert secret not in said
    key = code_on(portal.first_slip).split("P:")[1].strip(";")
    assert key not in said


def test_a_flash_that_is_full_is_no_wrong_password(tmp_path):
    board = SetUpBoard(tmp_path / "board")
    board.board.set_world_before(flash_writable_bytes=0)
    with board:
        assert board.choose(**RIGHT) == 303
        assert "Shop let the printer in, but its memory is full" in Page(board.settled()).words
        assert board.stored("wifi.json") is None
        assert board.access_point()


def test_what_failed_before_is_on_slip_and_page(tmp_path):
    with SetUpBoard(tmp_path / "board", reason="wrong-password", wifi=AIR) as board:
        page = Page(board.settled())
        assert "The password of Shop is not right" in page.words
        assert page.chosen() == ["Shop"]
        assert AIR["key"] not in board.page()
        seen = read_headline(board.slip(), tmp_path)
        assert "password was not right" in seen, seen
        hold(board, 5)
        board.said("the button was held")
        board.said("set-up is over")


def hold(board, seconds):
    """Hold the button so long, and let go."""
    since = time.monotonic()
    board.board.set_world(pins={"0": 0})
    wait_for(lambda: time.monotonic() > since + seconds + 0.5, seconds + 5, "a press")
    board.board.set_world(pins={"0": 1})


def test_the_door_closes_when_nobody_comes(tmp_path):
    with SetUpBoard(tmp_path / "board", open_ms=1500) as board:
        board.said("nobody came")
        assert board.access_point() == {}
        with pytest.raises(ConnectionRefusedError):
            board.page()
        hold(board, 0)
        board.said("set-up is over")


@pytest.mark.slow
def test_an_empty_board_becomes_a_printer(tmp_path):
    """The packed firmware of an ESP32, from power-on to a TLS job."""
    board = WifiPrinter(tmp_path / "board")
    ports = {"http_port": free_port(), "dns_port": free_port()}
    air = {**AIR, "ap_address": "127.0.0.1"}
    board.board.set_world_before(wifi=air)
    board.install(setup=ports)
    (board.board.root / "wifi.json").unlink()
    (board.board.root / "state").rmdir()
    with board:
        board.said("the access point Platen-")
        phone = SetUpBoard.__new__(SetUpBoard)
        phone.ports, phone.host = ports, f"127.0.0.1:{ports['http_port']}"
        assert phone.choose(**RIGHT, name="Kasse") == 303
        assert "The printer is in Shop" in Page(phone.settled()).words
        board.said("ready ipps", timeout_s=40)
        with Wire(board.http_port) as wire:
            assert wire.printer("printer-name")["printer-name"].value == "Kasse"
            data = (VECTORS / DOCUMENT).read_bytes()
            _, state = job_of(wire.print_bytes(data, mime_of(DOCUMENT)))
            assert state == COMPLETED
        assert AIR["key"].encode() not in board.board.output

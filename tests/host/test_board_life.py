# SPDX-License-Identifier: MIT
"""The firmware of a real board on a virtual one: Wi-Fi, clock, watchdog, lamp, button, crashes."""

import calendar
import datetime
import json
import os
import time

import pytest
import zeroconf
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

from boardkit import AIR, READY_S, WifiPrinter, files, put_file
from e2e_client import COMPLETED, IDLE, Upload, Wire, job_of, mime_of
from e2e_printer import VECTORS
from host_tools.board_link import BoardLink
from host_tools.deploy import deploy
from hosttest import free_port, wait_for
from timekit import TimeServer

SHORT = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
LAMP = "26"
BUTTON = "0"

pytestmark = pytest.mark.slow


@pytest.fixture
def board(tmp_path):
    """A board that is installed when a test says so: board.begin(...)."""
    printer = WifiPrinter(tmp_path / "board")
    printer.board.set_world_before(connect_ms=30)
    begun = []

    def begin(files=(), **settings):
        printer.install(**settings)
        for name, data in files:
            (printer.board.root / name).write_bytes(data)
        printer.__enter__()
        begun.append(printer)
        return printer

    printer.begin = begin
    yield printer
    for each in begun:
        each.__exit__()


def wifi_file(printer):
    return json.loads((printer.board.root / "wifi.json").read_text())


def flashes(printer, since, seconds):
    """How often the lamp went on in so many seconds from a moment on."""
    wait_for(lambda: time.monotonic() > since + seconds, seconds + 5, "that time")
    return sum(level for at, pin, level in printer.board.pins if pin == LAMP and at >= since)


def short_lived():
    """Files of a key and a certificate that ends in 2027."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1)
    builder = builder.not_valid_before(datetime.datetime(2026, 1, 1))
    certificate = builder.not_valid_after(datetime.datetime(2027, 12, 31)).sign(key, SHA256())
    der = serialization.Encoding.DER
    form = serialization.PrivateFormat.PKCS8
    private = key.private_bytes(der, form, serialization.NoEncryption())
    return ("printer.crt", certificate.public_bytes(der)), ("printer.key", private)


def addresses_of(name):
    """What python-zeroconf finds the printer of that name at."""
    kind = "_ipps._tcp.local."
    with zeroconf.Zeroconf(interfaces=["127.0.0.1"], ip_version=zeroconf.IPVersion.V4Only) as zc:
        info = zc.get_service_info(kind, f"{name}.{kind}", 10000)
    assert info is not None, name
    return info.parsed_addresses()


def printer_is(wire, state):
    return wire.printer("printer-state")["printer-state"].value == state


def test_it_joins_prints_and_remembers_the_network(board):
    board.begin(joined=False)
    board.said("running 1")
    assert b"wifi: joined, 127.0.0.1/8" in board.board.output
    assert wifi_file(board) == {**AIR, "joined": True}
    assert AIR["key"].encode() not in board.board.output
    with Wire(board.http_port) as wire:
        _, state = job_of(wire.print_bytes((VECTORS / SHORT).read_bytes(), mime_of(SHORT)))
        assert state == COMPLETED
    assert board.rows > 600
    assert board.engine.counters["overruns"] == 0


def test_a_network_that_is_away_is_waited_for(board):
    """It let us in before: the router may just be slower to start than the printer."""
    board.board.set_world_before(wifi={**AIR, "up": False})
    board.begin()
    since = time.monotonic()
    assert flashes(board, since + 1.5, 2.0) in (1, 2, 3)  # two in two seconds, cut anywhere
    assert b"ready" not in board.board.output
    board.board.set_world(wifi=AIR)
    board.said("running 1")


def empty_board(board, versions="1 0", **air):
    """A board that nobody has set up, with a version on trial; 0 is the one before."""
    ports = {"http_port": free_port(), "dns_port": free_port()}
    board.board.set_world_before(wifi={**AIR, "ap_address": "127.0.0.1", **air})
    board.install(setup=ports)
    (board.board.root / "wifi.json").unlink()
    (board.board.root / "fw/run").write_text(versions)
    return board


def version_to_run(board):
    return (board.board.root / "fw/run").read_text()


def test_a_version_on_trial_that_gets_to_set_up_has_passed(board):
    with empty_board(board):
        board.said("running 1")
        assert b"the access point Platen-" in board.board.output
        assert version_to_run(board) == "1"
        begun = time.monotonic()
        assert flashes(board, begun, 2.0) in (1, 2, 3)  # two in two seconds, cut anywhere
        report = deploy(board.port, lambda _: files("micropython", "ESP32_GENERIC"))
        assert report.in_set_up
        assert version_to_run(board) == report.running == report.version


def test_set_up_without_an_access_point_says_so_and_tries_again(board):
    board.board.set_world_before(time_speed=20)
    with empty_board(board, ap_error="Wifi Unknown Error 0x0101"):
        wait_for(lambda: board.board.output.count(b"next try in ") == 2, 40, "a second try")
        said = board.said("RuntimeError: Wifi Unknown Error")
        assert "crash.py" not in said
        assert version_to_run(board) == "0"
        begun = time.monotonic()
        board.board.set_world(time_speed=1)
        assert flashes(board, begun, 1.8) in (2, 3, 4)  # three flashes
        board.board.set_world(time_speed=20, wifi={**AIR, "ap_address": "127.0.0.1"})
        board.said("running 1")
        assert version_to_run(board) == "1"
        assert board.board.starts == 1


def test_set_up_that_is_never_possible_ends_in_fresh_starts_and_leaves_a_prompt(board):
    board.board.set_world_before(time_speed=60)
    with empty_board(board, versions="1", ap_error="Wifi Unknown Error 0x0101"):
        wait_for(lambda: board.board.starts >= 3, 40, "fresh starts")
        board.board.set_world(time_speed=1)
        with BoardLink(board.port) as link:
            link.run("print('here')")
    record = (board.board.root / "state/crash.log").read_text().splitlines()
    assert 2 <= len(record) <= 3  # one a start, not one a try


def test_a_flash_that_is_full_does_not_keep_the_printer_from_the_network(board):
    board.board.set_world_before(flash_writable_bytes=0)
    board.begin(joined=False)
    board.said("running 1")
    assert wifi_file(board) == {**AIR, "joined": False}


def test_the_job_goes_on_while_the_network_goes_and_comes(board):
    name = f"Life {os.getpid()}"
    board.begin(name=name, mdns=True)
    board.said("running 1")
    document = (VECTORS / SHORT).read_bytes()
    upload = Upload(board.http_port, document, mime_of(SHORT), size=512)
    wait_for(lambda: board.rows > 50, READY_S, "the first rows")
    board.board.set_world(wifi={**AIR, "up": False})
    before = time.monotonic()
    wait_for(lambda: flashes(board, before + 0.5, 0.5), READY_S, "a lamp that flashes")
    board.board.set_world(wifi={**AIR, "address": "127.0.0.2"})
    board.said("wifi: 127.0.0.2/8")
    assert addresses_of(name) == ["127.0.0.2"]
    assert job_of(upload.answer())[1] == COMPLETED
    with Wire(board.http_port) as wire:
        assert printer_is(wire, IDLE)


def test_a_station_whose_driver_does_not_join_again(tmp_path):
    world = {"driver": "rp2", "connect_ms": 30}
    printer = WifiPrinter(tmp_path / "pico")
    printer.board.set_world_before(wifi={**AIR, **world})
    printer.install()
    with printer:
        printer.said("running 1")
        printer.board.set_world(wifi={**AIR, **world, "up": False})
        since = len(printer.board.output)
        begun = time.monotonic()
        wait_for(lambda: flashes(printer, begun + 0.5, 0.5), READY_S, "a lamp that flashes")
        printer.board.set_world(wifi={**AIR, **world})
        printer.said("wifi: 127.0.0.1/8", since)


def test_the_clock_is_set_before_the_printer_is_ready(board):
    moment = calendar.timegm((2027, 3, 4, 5, 6, 7))
    with TimeServer(moment) as server:
        board.begin(ntp=[server.host])
        said = board.said("running 1")
        assert said.index("clock: set to 2027-03-04 05:06:") < said.index("ready ipps")
        with Wire(board.http_port) as wire:
            now = wire.printer("printer-current-time")["printer-current-time"].value
        assert 0 <= now.timestamp() - moment < 20
    (question,) = server.asked
    assert (question.version, question.mode) == (4, 3)


def test_the_time_is_asked_for_again_after_hours(board):
    """Six hours are four seconds."""
    board.board.set_world_before(time_speed=1)
    with TimeServer(calendar.timegm((2027, 3, 4, 5, 6, 7))) as server:
        board.begin(ntp=[server.host], watchdog=False)
        board.said("running 1")
        assert len(server.asked) == 1
        begun = time.monotonic()
        board.board.set_world(time_speed=5000)
        wait_for(lambda: len(server.asked) == 3, 40, "two more questions")
        assert time.monotonic() - begun > 2 * 21600 / 5000
    assert board.board.output.count(b"clock: set") == 1


def test_a_time_that_cannot_be_right_is_not_believed(board):
    board.board.set_world_before(time_speed=10)
    with TimeServer(calendar.timegm((2024, 12, 31, 23, 59, 59))) as server:
        board.begin(ntp=[server.host])
        said = board.said("running 1")
        assert "the time cannot be right" in said
        assert "clock: set" not in said
        with Wire(board.http_port) as wire:  # without a clock there is no date
            assert wire.printer("printer-current-time")["printer-current-time"].value is None


def test_the_dates_of_the_certificate_are_seen_to_when_the_clock_is_set_late(board):
    board.board.set_world_before(time_speed=10)
    with TimeServer(calendar.timegm((2028, 2, 1, 0, 0, 0))) as server:
        server.is_silent = True
        board.begin(
            short_lived(), ntp=[server.host], certificate="/printer.crt", key="/printer.key"
        )
        board.said("running 1")
        server.is_silent = False
        board.said("the certificate expired on 2027-12-31")


def test_the_watchdog_starts_a_board_that_hangs_again(board):
    board.board.watchdog_speed = 4
    board.begin()
    board.said("running 1")
    since = len(board.board.output)
    board.board.set_world(hang=True)
    wait_for(lambda: board.board.starts == 2, READY_S, "a reset by the watchdog")
    board.board.set_world(hang=False)
    said = board.said("running 1", since)
    assert "crash record, 1 in all, the last: hung: the watchdog" in said
    # It is over: the next reset is one on purpose.
    since = len(board.board.output)
    board.board.power_cycle()
    said = board.said("running 1", since)
    assert "crash record, 1 in all" in said


def test_a_crash_is_recorded_and_the_board_starts_again(board):
    board.board.watchdog_speed = 4
    board.begin()
    board.said("running 1")
    since = len(board.board.output)
    board.board.set_world(**{"break": True})
    wait_for(lambda: board.board.starts == 2, READY_S, "another start")
    board.board.set_world(**{"break": False})
    said = board.said("running 1", since)
    assert "crash record, 2 in all" in said  # what broke, and the watchdog that saw it
    record = (board.board.root / "state/crash.log").read_text().splitlines()
    assert record[0].startswith("RuntimeError() after ")
    assert ":" in record[0].split(": ", 1)[1]
    assert "broken on request" not in record[0]


def test_a_crash_at_every_start_leaves_flash_and_prompt_alone(board):
    board.board.set_world_before(time_speed=100)
    board.begin(host=None)  # what no tool writes
    record = board.board.root / "state/crash.log"
    wait_for(lambda: board.board.starts >= 10, 60, "start after start")
    text, written = record.read_text(), record.stat().st_mtime_ns
    assert len(text.splitlines()) == 8
    starts = board.board.starts
    wait_for(lambda: board.board.starts >= starts + 2, 20, "more of them")
    assert (record.read_text(), record.stat().st_mtime_ns) == (text, written)
    board.board.set_world(time_speed=1)
    with BoardLink(board.port) as link:
        link.run("print('here')")


def test_a_prompt_is_not_reset_by_the_watchdog(board):
    board.board.watchdog_speed = 20
    board.begin()
    board.said("running 1")
    with BoardLink(board.port) as link:
        link.run("print('here')")
        begun = time.monotonic()
        wait_for(lambda: time.monotonic() > begun + 1.0, 5, "longer than the watchdog's time")
        link.run("print('still here')")
    assert board.board.starts <= 2  # a soft reset on the way into the raw REPL


def test_held_at_power_on_there_is_a_prompt_and_no_printer(board):
    board.board.set_world_before(pins={BUTTON: 0})
    board.begin()
    board.said("the button is held")
    board.said(">>>")
    assert b"ready" not in board.board.output
    with BoardLink(board.port) as link:
        link.run("print(6 * 7)")
    board.board.set_world(pins={})
    since = len(board.board.output)
    board.board.power_cycle()
    board.said("running 1", since)


def test_an_image_with_the_firmware_in_it_starts_it_and_has_a_prompt_too(board):
    """The folder /lib stands for the image: what is there is found without fw/run."""
    board.install()
    root = board.board.root
    (root / "fw/run").unlink()
    (root / "fw/1").rename(root / "lib")
    with board:
        board.said("running the image's firmware")
        with Wire(board.http_port) as wire:
            assert printer_is(wire, IDLE)
        board.board.set_world(pins={BUTTON: 0})
        since = len(board.board.output)
        board.board.power_cycle()
        board.said("the button is held", since)
        board.said(">>>", since)
        board.board.set_world(pins={})
        # A version that is deployed later goes first.
        put_file(root / "fw/2/board.py", b"def main(path, hook):\n    print('the deployed one')\n")
        put_file(root / "fw/run", b"2")
        since = len(board.board.output)
        board.board.power_cycle()
        board.said("the deployed one", since)


def press(printer, seconds):
    printer.board.set_world(pins={BUTTON: 0})
    begun = time.monotonic()
    wait_for(lambda: time.monotonic() > begun + seconds, seconds + 5, "the press")
    printer.board.set_world(pins={})


def test_a_short_press_prints_a_slip(board):
    board.begin()
    board.said("running 1")
    rows = board.rows
    press(board, 0.2)
    wait_for(lambda: board.rows > rows + 100, READY_S, "the slip's rows")
    assert (board.board.root / "wifi.json").exists()


def test_a_long_press_forgets_the_network(board):
    board.board.set_world_before(time_speed=1)
    board.begin()
    board.said("running 1")
    board.board.set_world(time_speed=8)
    press(board, 0.9)
    wait_for(lambda: board.board.starts == 2, READY_S, "a reset")
    assert not (board.board.root / "wifi.json").exists()
    assert not (board.board.root / "state/alive").exists()


def test_the_lamp_says_how_it_goes(board):
    board.begin()
    board.said("running 1")
    wait_for(lambda: board.board.pins[-1][1:] == (LAMP, 1), READY_S, "a lamp that stays on")
    begun = time.monotonic()
    assert flashes(board, begun, 1.2) == 0
    upload = Upload(board.http_port, (VECTORS / SHORT).read_bytes(), mime_of(SHORT), size=512)
    wait_for(lambda: flashes(board, begun, 0) >= 1, READY_S, "a lamp that blinks")
    board.engine.inject("paper-out")
    begun = time.monotonic()
    wait_for(lambda: flashes(board, begun, 1.0) >= 3, READY_S, "three flashes")
    board.engine.inject("paper-in")
    assert job_of(upload.answer())[1] == COMPLETED

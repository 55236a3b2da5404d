# SPDX-License-Identifier: MIT
"""The modelled clients (clients/) against a printer with one, two and many connection slots.

Each finds everything it needs, prints, and the dots are those of reference.py. What a model
rejects is tested on what this printer told, changed in one place.
"""

import copy
import dataclasses
import datetime
import threading
import time

import numpy as np
import pytest
from PIL import Image

import e2e_pages
import hosttest
import reference
from clients import android, chromeos, ios, macos, windows
from clients.link import Found, Rejected
from e2e_client import OK, SERVER_ERROR_JOB_CANCELED, Wire
from e2e_printer import (
    DOTS,
    VECTORS,
    Simulator,
    assert_clean,
    assert_same,
    expected,
    expected_picture,
)
from host_tools import ipp
from hosttest import wait_for

ROLL = "cups242-everywhere-w8-384-203dpi.urf"
CARD = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
CUPS = "cups242-everywhere-sgray8-384-203dpi.pwg"
CARD_SIZE = "om_card_54x86mm"
A4 = "iso_a4_210x297mm"
BACK_PRESSURE_S = 90  # that Android's Print-Job must bear

_ON_A_BOARD = pytest.mark.slow
PLACES = [
    pytest.param(("micropython", 2), id="laptop-2"),
    pytest.param(("micropython", 1), id="laptop-1"),
    pytest.param(("micropython-board", 2), id="board-2", marks=_ON_A_BOARD),
    pytest.param(("micropython-board", 1), id="board-1", marks=_ON_A_BOARD),
]


def start(folder, name, slots, **options):
    settings = {"connections": slots}
    return Simulator(folder, hosttest.interpreter(name), settings=settings, **options)


@pytest.fixture(scope="module", params=PLACES)
def printer(request, tmp_path_factory):
    """A printer with so many slots; `.slots` says how many."""
    name, slots = request.param
    with start(tmp_path_factory.mktemp("clients"), name, slots, control=True) as simulator:
        simulator.slots = slots
        yield simulator


def patched(folder, code, name="micropython"):
    """An interpreter that runs `code` before the firmware starts."""
    real = hosttest.interpreter(name)
    (folder / "patch.py").write_text(code)
    script = folder / "patched"
    script.write_text(
        "#!/bin/sh\n"
        'case "$1" in\n'
        f"""*main.py) exec {real.path} -c "exec(open('{folder}/patch.py').read());"""
        """ from platen import app; app.main('$2')";;\n"""
        f'*) exec {real.path} "$@";;\n'
        "esac\n"
    )
    script.chmod(0o700)
    return hosttest.Interpreter("patched", script)


class Asker(threading.Thread):
    """Asks once, in a thread."""

    def __init__(self, link):
        super().__init__(daemon=True)
        self.link = link
        self.error = None
        self.start()

    def run(self):
        try:
            self.link.printer("printer-state")
        except Exception as error:
            self.error = error


def page(width, height):
    return e2e_pages.letter(width, height, "TABLE 7")


def vector(name):
    return (VECTORS / name).read_bytes()


def check_paper(printer, job_id, wanted):
    record = printer.record(job_id)
    assert record["state"] == "completed"
    assert_clean(record)
    assert_same(printer.picture(job_id), wanted)


def jobs_made(printer, job):
    """How many jobs the printer made while job() ran."""
    before = printer.last_job()
    job_id = job()
    printer.record(job_id)
    return job_id, printer.last_job() - before


def test_an_iphone(printer):
    phone = ios.Phone(Found.of(printer))
    told = phone.look()
    job_id, count = jobs_made(printer, lambda: phone.print(told, vector(ROLL)))
    assert phone.trouble == []
    assert count == 1
    check_paper(printer, job_id, expected(ROLL))


def test_a_mac(printer):
    mac = macos.Mac(Found.of(printer))
    told = mac.look()
    # It scales the page to the medium itself.
    document = e2e_pages.urf([page(DOTS, 640), Image.new("L", (DOTS, 80), "black")], 203)
    job_id, count = jobs_made(printer, lambda: mac.print(told, document))
    assert mac.trouble == []
    assert (count, mac.polled >= 1) == (1, True)
    check_paper(printer, job_id, expected_picture(reference.expected_rows(document, DOTS)))


@pytest.mark.parametrize("size", [CARD_SIZE, A4])
def test_an_android_phone(printer, size):
    phone = android.Phone(Found.of(printer), period_s=0.2)
    seen = phone.capabilities()
    assert seen.dpi == 203
    assert seen.media == (CARD_SIZE,)  # of all the roll's sizes, the one that it knows
    job_id, count = jobs_made(printer, lambda: phone.print(seen, page, size))
    assert count == 1
    check_paper(printer, job_id, expected_picture(reference.expected_rows(phone.document, DOTS)))


def test_a_windows_computer(printer):
    computer = windows.Computer(Found.of(printer))
    told = computer.add()
    assert not [name for name in windows.UNKNOWN if name in told]
    job_id, count = jobs_made(printer, lambda: computer.print_modern(told, vector(CARD)))
    assert count == 1
    check_paper(printer, job_id, expected(CARD))
    computer.add((1, 0))  # its UUID is still the same


def test_an_old_windows_client_of_ipp_1_0(printer):
    computer = windows.Computer(Found.of(printer))
    computer.add((1, 0))
    job_id, count = jobs_made(printer, lambda: computer.print_legacy(vector(CARD)))
    assert count == 1
    check_paper(printer, job_id, expected(CARD))


def test_a_chromebook(printer):
    chromebook = chromeos.Chromebook(Found.of(printer))
    _, kind = chromebook.add()
    assert kind == chromeos.URF
    for mime, name in ((kind, ROLL), (chromeos.PWG, CUPS)):
        job_id, count = jobs_made(
            printer, lambda mime=mime, name=name: chromebook.print(mime, vector(name))
        )
        assert chromebook.trouble == []
        assert count == 1
        check_paper(printer, job_id, expected(name))


# A desk: an engine with a real clock and a slow line.

BAUD = 9600
NOISE_ROWS = 70  # three and a half seconds of line


@pytest.fixture(scope="module", params=PLACES)
def desk(request, tmp_path_factory):
    """A printer with so many slots and an engine that takes its time."""
    name, slots = request.param
    folder = tmp_path_factory.mktemp("desk")
    with start(folder, name, slots, control=True, fast=False, baud=BAUD) as simulator:
        simulator.slots = slots
        yield simulator


def noise(width, height):
    """Dots that no encoder makes shorter, on the first rows of a page."""
    random = np.random.default_rng(7)
    pixels = np.full((height, width), 255, np.uint8)
    pixels[:NOISE_ROWS] = random.integers(0, 2, (NOISE_ROWS, width)) * 255
    return Image.fromarray(pixels)


def test_an_iphone_and_a_slow_engine(desk):
    """Six connections ask 28 times a second while the document waits for the paper."""
    phone = ios.Phone(Found.of(desk))
    told = phone.look()
    document = e2e_pages.urf([noise(DOTS, 640)], 203)
    answered = []
    start_s = time.monotonic()
    job_id, count = jobs_made(
        desk,
        lambda: phone.print(told, document, while_printing=lambda: answered.append(phone.polled)),
    )
    print(answered, phone.polled, phone.opened, time.monotonic() - start_s, max(phone.waits))
    assert phone.trouble == []
    assert count == 1
    check_paper(desk, job_id, expected_picture(reference.expected_rows(document, DOTS)))


# A board's handshake: reads of TLS that take it 800 ms each, where hardware does not help.
SLOW_TLS = """
import time
from platen.shell import stream
async def readinto(self, buf):
    while True:
        left = getattr(self, "slow", 3)
        if self.secure and left:
            self.slow = left - 1
            time.sleep_ms(800)
        n = self.sock.readinto(buf)
        if n:
            return n
        if n == 0:
            raise stream.Disconnected(0)
        await stream.readable(self.sock)
stream.Stream.readinto = readinto
"""


@pytest.mark.slow
def test_slow_handshakes_do_not_push_one_another_out(tmp_path):
    """Three seconds of computing are ours: a client may keep a full house waiting for half that."""
    with Simulator(
        tmp_path, patched(tmp_path, SLOW_TLS), settings={"connections": 2}
    ) as simulator:
        links = [ios.Phone(Found.of(simulator)).link() for _ in range(3)]
        askers = [Asker(link) for link in links]
        for asker in askers:
            asker.join()
        assert [asker.error for asker in askers] == [None] * 3
        assert [link.opened for link in links] == [1] * 3

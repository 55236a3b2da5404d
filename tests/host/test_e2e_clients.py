# SPDX-License-Identifier: MIT
"""The modelled clients (clients/) against a printer with one, two and many connection slots.

Each finds everything it needs, prints, and the dots are those of reference.py. What a model
rejects is tested on what this printer told, changed in one place.
"""

import copy
import dataclasses
import datetime
import functools
import os
import re
import threading

import numpy as np
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image

import e2e_pages
import hosttest
import reference
from clients import android, chromeos, ios, macos, windows
from clients.link import Found, Rejected, heard
from e2e_client import OK, SERVER_ERROR_JOB_CANCELED
from e2e_printer import (
    DOTS,
    VECTORS,
    Simulator,
    assert_clean,
    assert_same,
    expected,
    expected_picture,
)
from hosttest import wait_for

ROLL = "cups242-everywhere-w8-384-203dpi.urf"
CARD = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
CUPS = "cups242-everywhere-sgray8-384-203dpi.pwg"
CARD_SIZE = "om_card_54x86mm"
A4 = "iso_a4_210x297mm"

PLACES = [
    pytest.param(("micropython", 2), id="laptop-2"),
    pytest.param(("micropython", 1), id="laptop-1", marks=pytest.mark.slow),
    pytest.param(("micropython-board", 2), id="board-2", marks=pytest.mark.slow),
    pytest.param(("micropython-board", 1), id="board-1", marks=pytest.mark.slow),
]
IN_THE_CLEAR = pytest.param(
    ("micropython-board", 2, "open"), id="board-open-2", marks=pytest.mark.slow
)


def start(folder, name, slots, **options):
    settings = {"connections": slots, "mdns": True}
    return Simulator(folder, hosttest.interpreter(name), settings=settings, **options)


@functools.cache
def found_of(simulator):
    """What DNS-SD tells of a printer: of a plain one, what leads to its plain service."""
    found = Found.of(heard(simulator))
    return dataclasses.replace(found, secure=simulator.uri.startswith("ipps:"))


@pytest.fixture(scope="module", params=[*PLACES, IN_THE_CLEAR])
def printer(request, tmp_path_factory):
    """A printer with so many slots."""
    name, slots, *profile = request.param
    options = {"profile": profile[0]} if profile else {}
    with start(tmp_path_factory.mktemp("clients"), name, slots, **options) as simulator:
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


class Job(threading.Thread):
    """Prints in a thread."""

    def __init__(self, job):
        super().__init__(daemon=True)
        self._job = job
        self._job_id = None
        self.error = None
        self.start()

    def run(self):
        try:
            self._job_id = self._job()
        except BaseException as error:
            self.error = error

    def result(self, timeout_s=60):
        """The job-id, when it is printed."""
        self.join(timeout_s)
        assert not self.is_alive(), "the job does not end"
        if self.error is not None:
            raise self.error
        return self._job_id


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
    phone = ios.Phone(found_of(printer))
    told = phone.look()
    job_id, count = jobs_made(printer, lambda: phone.print(told, vector(ROLL)))
    assert (phone.trouble, phone.complaints) == ([], [])
    assert count == 1
    check_paper(printer, job_id, expected(ROLL))


def test_a_mac(printer):
    mac = macos.Mac(found_of(printer))
    told = mac.look()
    # It scales the page to the medium itself.
    document = e2e_pages.urf([page(DOTS, 640), Image.new("L", (DOTS, 80), "black")], 203)
    job_id, count = jobs_made(printer, lambda: mac.print(told, document))
    assert (mac.trouble, mac.complaints) == ([], [])
    assert (count, mac.polled >= 1) == (1, True)
    check_paper(printer, job_id, expected_picture(reference.expected_rows(document, DOTS)))


@pytest.mark.parametrize("size", [CARD_SIZE, A4])
def test_an_android_phone(printer, size):
    phone = android.Phone(found_of(printer), period_s=0.2)
    seen = phone.capabilities()
    assert seen.dpi == 203
    assert seen.media == (CARD_SIZE,)  # of all the roll's sizes, the one that it knows
    job_id, count = jobs_made(printer, lambda: phone.print(seen, page, size))
    assert count == 1
    check_paper(printer, job_id, expected_picture(reference.expected_rows(phone.document, DOTS)))


def test_a_windows_computer(printer):
    computer = windows.Computer(found_of(printer))
    told = computer.add()
    assert not [name for name in windows.UNKNOWN if name in told]
    job_id, count = jobs_made(printer, lambda: computer.print_modern(told, vector(CARD)))
    assert count == 1
    check_paper(printer, job_id, expected(CARD))
    computer.add((1, 0))  # its UUID is still the same


def test_an_old_windows_client_of_ipp_1_0(printer):
    computer = windows.Computer(found_of(printer))
    computer.add((1, 0))
    job_id, count = jobs_made(printer, lambda: computer.print_legacy(vector(CARD)))
    assert count == 1
    check_paper(printer, job_id, expected(CARD))


def test_a_chromebook(printer):
    chromebook = chromeos.Chromebook(found_of(printer))
    told, kind = chromebook.add()
    assert kind == chromeos.URF
    assert told.all("compression-supported") == ["none"]
    for mime, name in ((kind, ROLL), (chromeos.PWG, CUPS)):
        job_id, count = jobs_made(
            printer, lambda mime=mime, name=name: chromebook.print(mime, vector(name))
        )
        assert chromebook.trouble == []
        assert count == 1
        check_paper(printer, job_id, expected(name))


# What the models reject: what a good printer told, changed in one place.


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """(Found, attributes, certificate) of a printer that every model takes."""
    with start(tmp_path_factory.mktemp("good"), "micropython", 2) as simulator:
        found = found_of(simulator)
        return _told(found)


def _told(found):
    with ios.Phone(found).link() as link:
        told = link.printer("all", "media-col-database")
        return found, told, link.certificate


def rejected(why):
    """Context in which a model must reject for this reason."""
    return pytest.raises(Rejected, match=re.escape(why))


def changed(told, names, *values):
    """The attributes with other values of one or several, or without it."""
    told = copy.deepcopy(told)
    for name in [names] if isinstance(names, str) else names:
        if values:
            told[name].values = list(values)
            told[name].tags = [told[name].tags[0]] * len(values)
        else:
            del told[name]
    return told


def iphone(found, told):
    told = copy.deepcopy(told)
    database = told.pop("media-col-database", None)
    return ios.check(found, told, database.values if database else ())


def chromebook(found, told):
    del found
    chromeos.sets_up_by_itself(told)
    chromeos.driverless(told)


MODELS = (iphone, android.check, windows.check, chromebook)
URF, PWG = "image/urf", "image/pwg-raster"
LITERAL = "ipps://192.0.2.1/ipp/print"

MARGINS = tuple(f"media-{side}-margin-supported" for side in ("bottom", "left", "right", "top"))

REJECTED = [
    # who, what is changed, its values, why
    (iphone, "document-format-supported", (PWG,), "c. 85"),
    (iphone, "urf-supported", ("V1.4", "W8", "RS300"), "c. 49"),
    (iphone, "printer-uri-supported", (LITERAL,), "c. 85"),
    (iphone, "printer-uuid", ("urn:uuid:00000000-0000-0000-0000-000000000000",), "c. 50"),
    (iphone, "media-col-ready", (), "c. 91"),
    (iphone, "operations-supported", (2, 4, 11), "c. 98"),
    (android.check, "document-format-supported", (URF,), "c. 249"),
    (android.check, "document-format-supported", ("application/pdf", PWG), "c. 235"),
    (android.check, "printer-uuid", ("urn:uuid:00000000-0000-0000-0000-000000000000",), "c. 50"),
    (android.check, "uri-authentication-supported", ("basic",), "c. 140"),
    (windows.check, "printer-uri-supported", (LITERAL,), "c. 290"),
    (windows.check, "printer-uri-supported", ("ipp://localhost/ipp/print",), "c. 290"),
    (windows.check, "printer-uri-supported", ("ipps://other.local:1/ipp/print",), "c. 290"),
    (windows.check, "media-default", (), "c. 290"),
    (windows.check, "media-supported", (), "c. 290"),
    (windows.check, "document-format-supported", (URF,), "c. 238"),
    (chromebook, "ipp-versions-supported", ("1.0", "1.1"), "c. 285"),
    (chromebook, "document-format-supported", (URF,), "c. 285"),
    (chromebook, MARGINS, (0,), "c. 277"),
    (chromebook, "printer-kind", ("receipt roll",), "c. 271"),
    (chromebook, "urf-supported", ("V1.4", "W8"), "c. 273"),
]

COMPLAINTS = [
    ("uri-security-supported", ("tls", "none"), "c. 86"),
    ("uri-authentication-supported", ("digest",), "c. 26"),
    ("media-col-database", (), "c. 95"),
    ("printer-config-change-time", (), "missing"),
    ("operations-supported", (4, 5, 6, 9, 11), "c. 98"),
]


def test_every_model_takes_this_printer(good):
    found, told, certificate = good
    for model in MODELS:
        model(found, told)
    now = datetime.datetime.now(datetime.UTC)
    macos.check_certificate(certificate, found.host, now, certificate)


@pytest.mark.parametrize(("model", "name", "values", "why"), REJECTED)
def test_what_a_model_rejects(good, model, name, values, why):
    found, told, _ = good
    with rejected(why):
        model(found, changed(told, name, *values))


@pytest.mark.parametrize(("name", "values", "why"), COMPLAINTS)
def test_what_an_iphone_prints_without(good, name, values, why):
    found, told, _ = good
    assert iphone(found, told) == []
    complaints = iphone(found, changed(told, name, *values))
    assert any(why in each for each in complaints), complaints


def test_what_is_wrong_in_dns_sd(good):
    found, told, _ = good
    for change in ({"uuid": found.uuid.upper()}, {"pdl": (PWG,)}, {"universal": False}):
        with pytest.raises(Rejected):
            iphone(dataclasses.replace(found, **change), told)
    complaints = iphone(dataclasses.replace(found, air="username,password"), told)
    assert ["c. 59" in each for each in complaints] == [True]
    with rejected("c. 50"):
        android.check(dataclasses.replace(found, uuid=found.uuid[::-1]), told)


def test_sizes_android_falls_back_to(good):
    """Where it knows none of the sizes it offers A4 and Letter, which then come."""
    found, told, _ = good
    seen = android.check(found, changed(told, "media-supported", "om_receipt_48.05x297mm"))
    assert seen.media == android.FALLBACK


def test_resolutions_android_falls_back_to(good):
    """Where it can make none of the printer's it takes the one that it wanted."""
    found, told, _ = good
    for dpi in ((203, 180, 3), (1200, 1200, 3)):
        seen = android.check(found, changed(told, "printer-resolution-supported", dpi))
        assert seen.dpi == android.DPI_WANTED


def test_android_holds_a_printer_to_its_certificate(good):
    """Another one, or no TLS any more, and the job waits for a person (c. 262)."""
    found, _, certificate = good
    phone = android.Phone(found)
    link = phone.link(1)
    link.certificate = certificate
    phone.pin(link)
    for other in (None, certificate[:-1]):
        link.certificate = other
        with rejected("c. 262"):
            phone.pin(link)


def test_certificates_a_mac_refuses(good):
    found, _, certificate = good
    now = datetime.datetime.now(datetime.UTC)
    for years in (-100, 100):
        then = now.replace(year=now.year + years, day=1)
        with rejected("c. 118"):
            macos.check_certificate(certificate, found.host, then)
    other = _certificate(found.host, now + datetime.timedelta(days=1))
    with rejected("c. 117"):  # not later than one that is known
        macos.check_certificate(other, found.host, now, certificate)
    other = _certificate("other.local", now + datetime.timedelta(days=9999))
    with rejected("c. 117"):  # for another name
        macos.check_certificate(other, found.host, now, certificate)
    later = _certificate(found.host, now + datetime.timedelta(days=9999))
    macos.check_certificate(later, found.host, now, certificate)


def _certificate(host, until):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.datetime(2020, 1, 1))
        .not_valid_after(until.replace(tzinfo=None))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), False)
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.DER)


# A desk: an engine with a real clock and a slow line.

STOPPED = 5  # printer-state
PAPER_OUT_S = float(os.environ.get("PAPER_OUT_S", "1"))  # 90 is what Android must bear
BAUD = 9600
NOISE_ROWS = 50  # two and a half seconds of line


@pytest.fixture(scope="module", params=[place for place in PLACES if place.id != "laptop-1"])
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


def until_it_moves(printer):
    """Until a job is in its first rows: each job counts its own, and ends with many more."""
    wait_for(lambda: 10 <= printer.control()["rows_moved"] < NOISE_ROWS, 20, "the first rows")


def test_an_iphone_and_a_slow_engine(desk):
    """Six connections ask 28 times a second while the document waits for the paper."""
    phone = ios.Phone(found_of(desk))
    told = phone.look()
    document = e2e_pages.urf([noise(DOTS, 640)], 203)
    answered = []
    job_id, count = jobs_made(
        desk,
        lambda: phone.print(told, document, while_printing=lambda: answered.append(phone.polled)),
    )
    assert phone.trouble == []
    assert count == 1
    check_paper(desk, job_id, expected_picture(reference.expected_rows(document, DOTS)))
    # With one slot nobody is answered while it prints, and everybody afterwards.
    assert (answered[0] > 6) == (desk.slots > 1)
    assert len(phone.waits) >= 6


def test_androids_first_pass_when_idle_clients_hold_the_slots(desk):
    """They give way at once; the pass has its half second, and the probe before it is no error."""
    found = found_of(desk)
    idle = [ios.Phone(found).link() for _ in range(desk.slots)]
    for link in idle:
        link.printer("printer-state")
    seen = android.Phone(found).capabilities()
    assert seen.passes == 1, seen
    assert seen.seconds <= android.PASSES_S[0]
    # Whoever gave way comes back with its next request.
    idle[0].printer("printer-state")
    assert idle[0].opened == 2
    for link in idle:
        link.close()


def test_android_and_an_empty_roll(desk):
    """Print-Job waits as long as the paper is out; with two slots the phone says why."""
    phone = android.Phone(found_of(desk), period_s=0.2)
    seen = phone.capabilities()
    job = Job(lambda: phone.print(seen, noise, CARD_SIZE))
    until_it_moves(desk)
    desk.control("paper-out")
    if desk.slots > 1:
        wait_for(lambda: phone.statuses[-1][0] == STOPPED, 20, "printer-state stopped")
        assert "media-empty-error" in phone.statuses[-1][1]
    job.join(PAPER_OUT_S)
    assert job.is_alive(), job.error
    desk.control("paper-in")
    job_id = job.result()
    wanted = expected_picture(reference.expected_rows(phone.document, DOTS))
    assert_same(desk.picture(job_id), wanted)
    assert desk.record(job_id)["state"] == "completed"


def test_android_cancels_while_data_flow(desk):
    """Get-Jobs of its own and Cancel-Job on another connection, for which it takes a slot."""
    phone = android.Phone(found_of(desk), period_s=0.2)
    seen = phone.capabilities()
    job = Job(lambda: phone.print(seen, noise, CARD_SIZE))
    until_it_moves(desk)
    if desk.slots == 1:
        with rejected("c. 261"):  # it is over when the phone is heard
            phone.cancel()
        assert desk.record(job.result())["state"] == "completed"
        return
    assert phone.cancel() == OK
    with pytest.raises(Rejected, match=f"0x{SERVER_ERROR_JOB_CANCELED:04x} to Print-Job"):
        job.result()


def test_a_full_house_of_phones(desk):
    """An iPhone prints on six connections, an Android phone waits until the printer is idle."""
    iphone = ios.Phone(found_of(desk), connections=6)
    told = iphone.look()
    document = e2e_pages.urf([page(DOTS, 320)], 203)
    first = Job(lambda: iphone.print(told, document))
    handset = android.Phone(found_of(desk), period_s=0.2)
    seen = handset.capabilities()
    second = Job(lambda: handset.print(seen, page, CARD_SIZE))
    job_ids = first.result(), second.result()
    for job_id, data in zip(job_ids, (document, handset.document), strict=True):
        check_paper(desk, job_id, expected_picture(reference.expected_rows(data, DOTS)))
    assert iphone.trouble == []


# A board's handshake: reads of TLS that take it 800 ms each, where hardware does not help.
SLOW_TLS = """
import time
from platen.shell import stream
async def readinto(self, buf):
    while True:
        left = getattr(self, "slow", 2)
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
    """Computing is ours: clients may keep a full house waiting for half of what it takes here."""
    with Simulator(
        tmp_path, patched(tmp_path, SLOW_TLS), settings={"connections": 2, "mdns": True}
    ) as simulator:
        links = [ios.Phone(found_of(simulator)).link() for _ in range(3)]
        jobs = [Job(functools.partial(link.printer, "printer-state")) for link in links]
        for job in jobs:
            job.result()
        assert [link.opened for link in links] == [1] * 3

# SPDX-License-Identifier: MIT
"""The doctor and the modelled clients (clients/) on the same printers: they agree.

The doctor says that a client would print exactly where its model prints, and what it says stops
the client is what stopped the model. Printers: Platen as it is, its answers changed on their way
or with another certificate, announced otherwise than it is, and ippeveprinter. What both know of
DNS-SD is what Platen was heard to announce.
"""

import dataclasses
import functools

import numpy as np
import pytest
from PIL import Image

import doctor_kit as kit
import e2e_pages
import gpa_load
from clients import android, chromeos, ios, macos, windows
from clients.link import Found, Rejected, heard
from doctor_kit import DAY, drop, refuse, set_
from e2e_printer import Simulator
from host_tools import client_needs, ipp
from host_tools.doctor_connect import examine
from host_tools.doctor_facts import Facts, Service
from host_tools.doctor_verdict import judge
from host_tools.trust import Trust, parse_address
from test_doctor import BROKEN, ROLL

TIMEOUT_S = 5.0
ROWS = 16  # of the page that every model prints

REFUSED = {  # where an attribute says that an operation is not to be had, it is not to be had
    "not accepting": refuse(0x0506, ipp.VALIDATE_JOB, ipp.PRINT_JOB, ipp.CREATE_JOB),
    "no Validate-Job": refuse(0x0501, ipp.VALIDATE_JOB),
}
ANSWERS = {
    "sound": (drop(), None),
    **{name: (change, REFUSED.get(name)) for name, (change, _, _) in BROKEN.items()},
    "no Create-Job": (
        set_("operations-supported", ipp.ENUM, 2, 4, 8, 9, 10, 11),
        refuse(0x0501, ipp.CREATE_JOB, ipp.SEND_DOCUMENT),
    ),
    "no IPP/1.0": (drop(), lambda request: 0x0503 if request.version == (1, 0) else None),
    "PWG raster and an odd URF": (
        lambda attributes: (
            set_("document-format-supported", ipp.MIME, "image/pwg-raster")(attributes),
            set_("urf-supported", ipp.KEYWORD, "V1.4", "W8")(attributes),
        ),
        None,
    ),
    "no resolution for Android": (
        set_("printer-resolution-supported", ipp.RESOLUTION, (203, 180, 3)),
        None,
    ),
    "sizes that nobody knows": (set_("media-supported", ipp.KEYWORD, "om_a_48x80mm"), None),
    "lists of URIs that differ": (
        set_("uri-security-supported", ipp.KEYWORD, "none", "tls"),
        None,
    ),
    "no media-col-database": (drop("media-col-database"), None),
    "no media-default": (drop("media-default"), None),
}
RECORDS = {
    "another UUID": {"UUID": "2352ae98-1885-4514-b351-000000000000"},
    "no UUID": {"UUID": None},
    "no URF": {"URF": None},
    "another URF": {"URF": "V1.4,W8,SRGB24,RS203"},
    "no URF in pdl": {"pdl": "application/octet-stream,image/pwg-raster,text/plain"},
    "no rp": {"rp": None},
    "rp with a slash": {"rp": "/ipp/print"},
    "print_wfds": {"print_wfds": "F"},
    "a password": {"air": "username,password"},
}
CERTIFICATES = {
    "sound certificate": (-DAY, 90 * DAY),
    "expired certificate": (-90 * DAY, -3 * DAY),
    "certificate of tomorrow": (2 * DAY, 90 * DAY),
    "certificate of tonight": (DAY / 2, 90 * DAY),
}
SERVICES = ("no TLS", "no subtype")
# Without these ippeveprinter refuses the options that the models give a job.
OPTIONS = """
ATTR keyword sides-supported "one-sided"
ATTR enum print-quality-supported 4
ATTR keyword print-color-mode-supported "monochrome"
ATTR keyword media-type-supported "stationery"
ATTR rangeOfInteger copies-supported 1-1
ATTR collection media-size-supported {
  MEMBER integer x-dimension 4805 MEMBER integer y-dimension 29700
}, {
  MEMBER integer x-dimension 5400 MEMBER integer y-dimension 8600
}
"""
PEERS = {
    "sound ippeveprinter": {},
    "ippeveprinter without margins": {"margin": 0},
    "ippeveprinter without PWG": {"formats": '"image/urf"'},
}


def page(width=384, height=ROWS):
    """White, and a black bar."""
    pixels = np.full((height, width), 255, np.uint8)
    pixels[: ROWS // 2] = 0
    return Image.fromarray(pixels)


@functools.cache
def document(kind):
    """The page as a client sends it that makes such documents."""
    make = e2e_pages.urf if kind == "image/urf" else e2e_pages.pwg
    return make([page()], 203)


def iphone(found):
    phone = ios.Phone(found, connections=3, timeout_s=TIMEOUT_S)
    phone.print(phone.look(), document("image/urf"))


def mac(found):
    computer = macos.Mac(found, timeout_s=TIMEOUT_S)
    computer.print(computer.look(), document("image/urf"))


def handset(found):
    phone = android.Phone(found, period_s=0.05)
    seen = phone.capabilities()
    phone.print(seen, page, seen.media[0])


def pc(found):
    computer = windows.Computer(found, timeout_s=TIMEOUT_S)
    told = computer.add()
    computer.print_modern(told, document("image/pwg-raster"))
    computer.add((1, 0))
    computer.print_legacy(document("image/pwg-raster"))


def chromebook(found):
    computer = chromeos.Chromebook(found, timeout_s=TIMEOUT_S)
    _, kind = computer.add()
    computer.print(kind, document(kind))


MODELS = {"ios": iphone, "macos": mac, "android": handset, "windows": pc, "chromeos": chromebook}


class Lab:
    """Platen, a relay in front of it that speaks no TLS, and what Platen announces."""

    def __init__(self, simulator, relay, secure_relay, folder):
        self.simulator = simulator
        self.relay = relay
        self.secure_relay = secure_relay
        self.folder = folder
        self.heard = heard(simulator)
        self.service = None  # what is announced of the printer that is set up
        self._verdicts = {}

    def announce(self, relay, **changes):
        """The printer is at a relay, and announced as Platen is, but for some TXT keys."""
        txt = kit.changed_txt(self.heard.txt, **changes)
        self.service = dataclasses.replace(
            self.heard, txt=txt, port=relay.server_port, scheme=relay.scheme
        )

    def become(self, name):
        """Set up the printer of this name."""
        relay = self.relay
        relay.reset()
        self.announce(relay, **RECORDS.get(name, {}))
        if name in ANSWERS:
            relay.change, refuses = ANSWERS[name]
            relay.refuses = refuses or relay.refuses
        elif name in CERTIFICATES:
            pem = b"".join(kit.certificate([self.heard.host], *CERTIFICATES[name]))
            self.secure_relay.use_certificate(self.folder, pem)
            self.announce(self.secure_relay)
        elif name == "no TLS":
            self.service.scheme = "ipps"
        elif name == "no subtype":
            self.service.universal = False

    def says(self, name):
        """{client: what the doctor says stops it} on the printer of this name; asked once."""
        if name not in self._verdicts:
            self.become(name)
            self._verdicts[name] = verdicts_on(self.service)
        return self._verdicts[name]


def verdicts_on(service):
    """{client: {what: words} of its fatal findings}."""
    facts = Facts(service.address, service)
    examine(facts, client_needs.load()[0], TIMEOUT_S, None)
    if facts.error is not None:
        return {key: {"TLS": facts.error} for key in MODELS}
    return {
        verdict.key: {
            each.need.check.what: each.words
            for each in verdict.findings
            if each.need.level == client_needs.FATAL
        }
        for verdict in judge(facts)
    }


def assert_agreement(stopped_by, model, service):
    """Model and doctor agree on a client."""
    why = refusal(model, Found.of(service))
    if why is None:
        assert not stopped_by, f"the model prints, and the doctor says: {stopped_by}"
    else:
        assert stopped_by, f"the doctor sees nothing, and the model says: {why}"
        assert any(what in why for what in stopped_by), (stopped_by, why)


def refusal(model, found):
    """Why a model does not print; None where it does."""
    try:
        model(found)
    except Rejected as error:
        return str(error)
    return None


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    settings = {"mdns": True, "connections": 8}
    with (
        Simulator(folder, settings=settings) as simulator,
        kit.Relay(simulator.uri) as relay,
        kit.Relay(simulator.uri, "ipps") as secure_relay,
    ):
        yield Lab(simulator, relay, secure_relay, folder)


PLATENS = (*ANSWERS, *RECORDS, *CERTIFICATES, *SERVICES)


@pytest.mark.parametrize("client", MODELS)
@pytest.mark.parametrize("name", PLATENS)
def test_the_doctor_agrees_with_the_model_of(lab, name, client):
    says = lab.says(name)[client]
    lab.become(name)
    assert_agreement(says, MODELS[client], lab.service)


@pytest.fixture(scope="module", params=PEERS)
def peer(request, tmp_path_factory):
    """(Service, what the doctor says) of an ippeveprinter."""
    folder = tmp_path_factory.mktemp("peer")
    path = folder / "roll.conf"
    fields = {"margin": 1, "formats": '"image/pwg-raster","image/urf"', **PEERS[request.param]}
    path.write_text(ROLL.format(**fields) + OPTIONS)
    with gpa_load.ippeveprinter("-a", path, "-K", folder, "-c", "/bin/true") as port:
        address = parse_address(f"ipps://localhost:{port}/ipp/print")
        attributes = ipp.Printer(address, Trust(insecure=True)).attributes()
        record = dict(line.split("=", 1) for line in kit.txt_of(attributes).splitlines())
        service = Service(
            "Peer", kit.changed_txt({}, **record), "localhost", port, "ipps", ["127.0.0.1"]
        )
        yield service, verdicts_on(service)


@pytest.mark.parametrize("client", MODELS)
def test_the_doctor_agrees_on_an_ippeveprinter(peer, client):
    service, says = peer
    assert_agreement(says[client], MODELS[client], service)


def test_there_are_enough_broken_printers(lab):
    broken = [name for name in PLATENS if any(lab.says(name).values())]
    assert len(broken) >= 12

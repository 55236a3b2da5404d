# SPDX-License-Identifier: MIT
"""Taint: whatever a client sends, the engine receives nothing but what escpos_grammar.py allows.

Every byte value and every dangerous command goes into each place where a client can put bytes;
a tap on the wire shows what came out at the other end. Then the length of paper: the caps of a job
and of an hour, at the limit and one past it.
"""

import functools
import itertools
import json
import random
import re
import struct

import numpy as np
import pytest

import escpos_grammar as grammar
import hosttest
from e2e_client import COMPLETED, OK, Wire, job_of, requested
from e2e_printer import VECTORS, Simulator, assert_clean
from e2e_raster import DOTS, Strip, header, pack
from host_tools import ipp
from hosttest import ROOT, wait_for

PROFILE = json.loads((ROOT / "boards/engines/generic58.json").read_text())
PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
OPERATOR = "operator"
SET_PRINTER_ATTRIBUTES = 0x0013
IDENTIFY_PRINTER = 0x003C
ABORTED = 8

# Whole commands of ESC/POS engines that nobody on the network may give.
DANGEROUS = (
    b"\x1bp\x00\x19\xfa",  # drawer
    b"\x10\x14\x01\x00\x05",  # drawer, at once
    b"\x10\x14\x02\x01\x08",  # power off
    b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",  # clear the buffer
    b"\x1b7\xff\xff\xff",  # all the heat there is
    b"\x1b=\x00",  # deselect: deaf until told otherwise
    b"\x1b@",
    b"\x1bt\x10",
    b"\x1bR\x0d",
    b"\x1bJ\xff",
    b"\x1bd\xff",
    b"\x1bi",
    b"\x1bm",
    b"\x1b*\x21\xff\x03",
    b"\x1b%\x01",
    b"\x1b&\x03\x20\x7e",
    b"\x1bv",
    b"\x1dV\x00",
    b"\x1dV\x42\xff",
    b"\x1dv0\x00\xff\xff\xff\xff",
    b"\x1d(A\x02\x00\x00\x02",  # test print
    b"\x1d(E\x03\x00\x01IN",  # user settings
    b"\x1d(L\x06\x000C\x20\x20\x01\x01",
    b"\x1d(D\x05\x00\x14\x01\x01\x02\x01",
    b"\x1d*\x20\x20",
    b"\x1d:",
    b"\x1d^\xff\xff\x01",
    b"\x1da\xff",
    b"\x1dr\x01",
    b"\x1dI\x01",
    b"\x1cq\x01\x30\x00\x30\x00",  # write to its flash
    b"\x1cp\x01\x00",
    b"\x1cg1\x00\x00\x00\x00\x00\x10\x00",
    b"\x1c.",
    b"\x10\x04\x01",
    b"\x10\x05\x02",
    b"\x12T",
    b"\x12*\x18\x30",
    b"\x1f\x1b\x1f\x55\x01\x01\x05",
    b"\x18",
    b"\x00",
)
EVERYTHING = bytes(range(256))
CONTROLS = bytes(itertools.chain(range(0x20), range(0x7F, 0xA0)))
C1_AS_UTF8 = "".join(map(chr, range(0x80, 0xA0))).encode()

TEXTS = {
    "all bytes": EVERYTHING,
    "all bytes, backwards": EVERYTHING[::-1],
    "all as Latin-1 in UTF-8": "".join(map(chr, range(256))).encode(),
    "C1 controls": C1_AS_UTF8 * 3,
    "C1 controls, raw": bytes(range(0x80, 0xA0)) * 3,
    "leads before each byte": b"".join(
        lead + bytes([byte]) for lead in (b"\xc2", b"\xe2\x80", b"\xf0\x9f") for byte in EVERYTHING
    ),
    "overlong": b"\xc0\x9b@\xc1\x80p\xe0\x80\x9b@\xe0\x81\x9b@\xf0\x80\x80\x9b@\xf8\x88\x80\x9b@",
    "surrogates and beyond": b"\xed\xa0\x9b\xed\xb0\x80\xf4\x90\x80\x9b\xf5\x9b\xff\xfe",
    "dangerous": b"".join(b"x" + each + b"y" for each in DANGEROUS),
    "dangerous, each on its line": b"\n".join(DANGEROUS),
    "escapes before each byte": b"".join(
        bytes([lead, byte]) for lead in b"\x1b\x1d\x1c\x10" for byte in EVERYTHING
    ),
    "every page": "Ää Жж ŁłŐő €½²°· ─│█▓ ñÑ ÐÞ αβΓ ∞≡ « » ¿¡ £¥ ﬁ 日本 \U0001f600".encode() * 4,
    "form feeds": b"a\x0cb\x0b\x0cc\r\x0cd\r\n",
}


@pytest.fixture(
    scope="module",
    params=hosttest.LAPTOP_AND_BOARD,
)
def printer(request, tmp_path_factory):
    """A printer whose wire to the engine is tapped."""
    interpreter = hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("printer")
    with Simulator(folder, interpreter, tap=True, operator=OPERATOR) as simulator:
        yield simulator


def name(keyword, value):
    """A name as bytes, valid or not."""
    return ipp.attribute(keyword, ipp.NAME, value)


class Tapped:
    """One job and what it put on the wire."""

    def __init__(self, printer, document, mime="text/plain", *, user="ada", more=(), template=()):
        before = printer.wire_path.stat().st_size
        with Wire(printer.port) as wire:
            form = ipp.attribute("document-format", ipp.MIME, mime)
            body = wire.request(ipp.PRINT_JOB, *more, form, template=template, user=user)
            body += document
            wire.send(wire.post_head(length=len(body)) + body)
            self.answer = wire.answer()
        self.state = None
        if self.answer.groups[-1][0] == ipp.JOB_GROUP and "job-id" in self.answer.groups[-1][1]:
            self.job_id, self.state = job_of(self.answer)
            self.record = printer.record(self.job_id)
        self.data = printer.wire_path.read_bytes()[before:]

    def check(self, pattern=grammar.TEXT_JOB):
        """Its tokens, once they are found to be one job of that pattern; nothing if refused."""
        found = grammar.tokens(self.data, PROFILE)
        kinds = grammar.kinds(found)
        if self.state is None:
            pattern = grammar.NOTHING
        else:
            assert_clean(self.record)
        assert pattern.fullmatch(kinds), kinds
        return found


def test_the_grammar_refuses_what_is_dangerous():
    """What the other tests rely on: a leaked command does not parse, or not as a job."""
    prologue = b"\x1b@\x1c.\x1da\x20\x1b7\x07\x50\x02"
    good = prologue + b"hello\n\x1bt\x02\x84\n\x1bJ\x78"
    assert grammar.TEXT_JOB.fullmatch(grammar.kinds(grammar.tokens(good, PROFILE)))
    for command in DANGEROUS:
        leaked = prologue + b"x" + command + b"y\n"
        try:
            kinds = grammar.kinds(grammar.tokens(leaked, PROFILE))
        except grammar.Forbidden:
            continue
        assert not grammar.TEXT_JOB.fullmatch(kinds), command
    for byte in CONTROLS:
        if byte not in b"\n":
            with pytest.raises(grammar.Forbidden):
                grammar.tokens(prologue + b"x" + bytes([byte]) + b"y\n", PROFILE)


# proves: T13 A17 V15
@pytest.mark.parametrize("kind", TEXTS)
def test_text_reaches_the_engine_as_printable_characters(printer, kind):
    document = b"before\n" + TEXTS[kind] + b"\nafter\n"
    tapped = Tapped(printer, document)
    assert tapped.state == COMPLETED
    text = grammar.printed(tapped.check())
    assert text.startswith("before\n")
    assert text.endswith("after\n")


# proves: T13 V15
@pytest.mark.parametrize("seed", range(4))
def test_random_bytes_as_text(printer, seed):
    document = random.Random(seed).randbytes(4096)
    tapped = Tapped(printer, document)
    tapped.check(grammar.TEXT_JOB if tapped.state == COMPLETED else grammar.JOB)


# proves: T13 V15
@pytest.mark.parametrize("place", ["job-name", "requesting-user-name", "document-name"])
def test_names_reach_the_engine_as_printable_characters(printer, place):
    """On a job sheet, which prints the names, before text and before a page."""
    room = 60
    values = [EVERYTHING[at : at + room] for at in range(0, 256, room)]
    values += [each.decode("latin-1").encode()[:room] for each in values]
    values += [C1_AS_UTF8[:room], b"../../etc/passwd", b"a\nJob 1\nb", b"\xff" * room]
    for some in (DANGEROUS[at : at + 4] for at in range(0, len(DANGEROUS), 4)):
        joined = b"".join(b"x" + each + b"y" for each in some)
        values += [joined[:room], joined.decode("latin-1").encode()[:room]]
    sheet = [ipp.attribute("job-sheets", ipp.KEYWORD, "standard")]
    page = (VECTORS / PAGE).read_bytes()
    taken = []
    for i, value in enumerate(values):
        options = {"user": "ada", "more": (name("job-name", "harmless"),), "template": sheet}
        if place == "requesting-user-name":
            options["user"] = value
        else:
            options["more"] = (name(place, value),)
        if i % 4:
            tapped = Tapped(printer, b"document\n", **options)
        else:
            tapped = Tapped(printer, page, "image/pwg-raster", **options)
        found = tapped.check(grammar.JOB)
        if tapped.state is not None:
            taken.append(value)
            lines = grammar.printed(found).split("\n")
            assert f"Job {tapped.job_id}" in lines, lines
    assert any(b"\x1bp" in each for each in taken), taken  # so that the test tests something


# proves: T13
def test_other_values_never_reach_the_engine(printer):
    """Attributes that nothing prints, with commands in them."""
    value = b"".join(DANGEROUS)[:120]
    for more in (
        (name("job-account-id", value),),
        (ipp.attribute("document-natural-language", ipp.LANGUAGE, b"en\x1b@"),),
        (ipp.attribute("document-format-version", ipp.TEXT, value),),
        (ipp.attribute("compression", ipp.KEYWORD, b"none\x1bp"),),
    ):
        Tapped(printer, b"plain\n", more=more).check(grammar.JOB)
    for keyword in ("media", "print-color-mode", "job-sheets", "sides"):
        template = [ipp.attribute(keyword, ipp.KEYWORD, b"standard\x1bp\x00\x19\xfa")]
        tapped = Tapped(printer, b"plain\n", template=template)
        text = grammar.printed(tapped.check(grammar.JOB))
        assert text in ("", "plain\n")


def _with_strings(data, value):
    """A page header with value in every string and every reserved field."""
    data = bytearray(data)
    fields = [(at, 64) for at in (64, 128, 192)] + [(1604, 64), (1668, 64), (1732, 64)]
    for at, size in [*fields, (256, 16), (284, 56), (424, 28), (484, 1120)]:
        piece = (value * (size // len(value) + 1))[:size]
        if at in (256, 284, 424, 484):
            piece = bytes(size)  # numbers: those that matter are tested below
        data[at : at + size] = piece
    return bytes(data)


def _page(rows, pixels, fields=None):
    """A PWG document of 8-bit gray rows; pixels(y) gives the bytes of one."""
    out = b"RaS2" + (fields or header(DOTS, rows))
    for y in range(rows):
        row = pixels(y)
        out += b"\0"
        for at in range(0, DOTS, 128):
            # a run of so many literal pixels: 257 - count
            out += bytes([257 - 128]) + row[at : at + 128]
    return out


# proves: T13
def test_raster_reaches_the_engine_as_pixels_only(printer):
    stream = itertools.cycle(EVERYTHING + b"".join(DANGEROUS))
    document = _page(160, lambda _: bytes(itertools.islice(stream, DOTS)))
    tapped = Tapped(printer, document, "image/pwg-raster")
    assert tapped.state == COMPLETED
    kinds = grammar.kinds(tapped.check(grammar.JOB))
    assert grammar.RASTER in kinds
    assert not re.search("[nctQ]", kinds)


# proves: T13
def test_one_bit_rows_of_commands_are_pixels(printer):
    """Pixels that are, byte for byte, commands: they pass as they are, inside an image."""
    stream = itertools.cycle(b"".join(DANGEROUS) + EVERYTHING)
    fields = bytearray(header(DOTS, 96))
    struct.pack_into(">3I", fields, 384, 1, 1, DOTS // 8)
    struct.pack_into(">I", fields, 400, 3)  # black
    document = b"RaS2" + bytes(fields)
    for _ in range(96):
        document += b"\0" + bytes([257 - 48]) + bytes(itertools.islice(stream, 48))
    tapped = Tapped(printer, document, "image/pwg-raster")
    assert tapped.state == COMPLETED
    kinds = grammar.kinds(tapped.check(grammar.JOB))
    assert grammar.RASTER in kinds
    assert b"\x1bp\x00\x19\xfa" in tapped.data  # so that the test tests something


# proves: T13
@pytest.mark.parametrize("i", range(0, len(DANGEROUS), 4))
def test_strings_in_page_headers_reach_nothing(printer, i):
    value = DANGEROUS[i]
    document = _page(16, lambda _: b"\0" * DOTS, _with_strings(header(DOTS, 16), value))
    tapped = Tapped(printer, document, "image/pwg-raster")
    kinds = grammar.kinds(tapped.check(grammar.JOB))
    assert not re.search("[nct]", kinds)


# proves: T13 A16
@pytest.mark.parametrize("seed", range(6))
def test_broken_page_headers_reach_nothing(printer, seed):
    """Whatever is in a header: the engine gets a job, or less."""
    rng = random.Random(seed)
    for mime, magic, size in (
        ("image/pwg-raster", b"RaS2", 1796),
        ("image/urf", b"UNIRAST\0\0\0\0\1", 32),
    ):
        good = header(DOTS, 16) if size == 1796 else rng.randbytes(size)
        broken = bytearray(good)
        for _ in range(rng.randrange(1, 40)):
            broken[rng.randrange(size)] = rng.randrange(256)
        tapped = Tapped(printer, magic + bytes(broken) + rng.randbytes(2000), mime)
        assert tapped.state in (COMPLETED, ABORTED)
        if grammar.RESET in grammar.kinds(grammar.tokens(tapped.data, PROFILE)):
            tapped.check(grammar.JOB)
        else:
            assert tapped.check(grammar.NOTHING) is not None


def _slip(printer, wire, message):
    """What Identify-Printer puts on the wire."""
    path = printer.out / "job-0.json"
    path.unlink(missing_ok=True)
    before = printer.wire_path.stat().st_size
    attributes = [ipp.attribute("message", ipp.TEXT, message)]
    actions = ipp.attribute("identify-actions", ipp.KEYWORD, "display")
    code = wire.ask(IDENTIFY_PRINTER, actions, *attributes).code
    if code != OK:
        return code, []
    wait_for(path.is_file, 30, "the slip")  # one in 10 s
    found = grammar.tokens(printer.wire_path.read_bytes()[before:], PROFILE)
    kinds = grammar.kinds(found)
    assert grammar.SLIP.fullmatch(kinds), kinds
    return code, found


def _set(wire, keyword, tag, value):
    """Set-Printer-Attributes as the operator: its status."""
    body = wire.request(SET_PRINTER_ATTRIBUTES, user=OPERATOR)
    group = ipp.group(ipp.PRINTER_GROUP, ipp.attribute(keyword, tag, value))
    body = body[:-1] + ipp.encode(ipp.Message(0, 1, [group]))[8:]
    wire.send(wire.post_head(length=len(body)) + body)
    return wire.answer().code


# proves: T13 V15
def test_messages_and_the_printers_own_names_reach_the_engine_as_characters(printer):
    """Identify-Printer's message, and a name and a location that an operator gave."""
    joined = b"".join(DANGEROUS)
    with Wire(printer.port) as wire:
        before = wire.printer("printer-name")["printer-name"].value
        refused = 0
        for at in range(0, 256, 60):
            refused += _set(wire, "printer-name", ipp.NAME, EVERYTHING[at : at + 60]) != OK
            refused += _set(wire, "printer-location", ipp.TEXT, EVERYTHING[at : at + 60]) != OK
        for at in range(0, len(joined), 60):
            refused += _set(wire, "printer-name", ipp.NAME, joined[at : at + 60]) != OK
        assert refused  # controls are no part of a name
        assert _set(wire, "printer-name", ipp.NAME, "Kasse é €".encode()) == OK
        slips = 0
        for message in (EVERYTHING[:120], EVERYTHING[120:240], C1_AS_UTF8 + joined[:60]):
            code, found = _slip(printer, wire, message)
            slips += code == OK
            if found:
                assert "Kasse" in grammar.printed(found)
        assert slips
        # on a job sheet too
        sheet = [ipp.attribute("job-sheets", ipp.KEYWORD, "standard")]
        tapped = Tapped(printer, b"document\n", template=sheet)
        assert "Kasse é €" in grammar.printed(tapped.check(grammar.JOB))
        assert _set(wire, "printer-name", ipp.NAME, before) == OK


# The length of paper.

JOB_ROWS = int(
    re.search(
        r"^JOB_ROWS = const\((\d+)\)",
        (ROOT / "firmware/platen/model/limits.py").read_text(),
        re.MULTILINE,
    )[1]
)
LINE_ROWS = PROFILE["text"]["line_rows"]
LINES = JOB_ROWS // LINE_ROWS
TOO_LONG = ["document-unprintable-error", "aborted-by-system"]
USED_UP = ["account-limit-reached", "aborted-by-system"]


def _blank_rows(rows):
    """A page of so many rows with one dot at its start: packed, a few kilobytes."""
    dot = b"\0\0\0\x7f\xff\x7f\xff\x7e\xff"
    out = b"RaS2" + header(DOTS, rows) + dot
    white = b"\x7f\xff\x7f\xff\x7f\xff"
    left = rows - 1
    while left:
        some = min(256, left)
        out += bytes([some - 1]) + white
        left -= some
    return out


def _print(printer, document, mime):
    """(state, record) of a job that may be stopped on the way."""
    with Wire(printer.port, timeout_s=120) as wire:
        answer = wire.print_bytes(document, mime)
    job_id, state = job_of(answer)
    return state, printer.record(job_id)


# proves: T13 A08
@pytest.mark.slow
@pytest.mark.parametrize("more", [0, 1])
def test_pages_as_long_as_a_job_may_be_and_a_row_longer(one_printer, more):
    state, record = _print(one_printer, _blank_rows(JOB_ROWS + more), "image/pwg-raster")
    if more:
        assert state == ABORTED
        assert record["reasons"] == TOO_LONG
    else:
        assert state == COMPLETED


# proves: T13 A08
@pytest.mark.slow
@pytest.mark.parametrize("end", [b"", b"\n", b"x"])
def test_text_as_long_as_a_job_may_be_and_a_line_longer(one_printer, end):
    state, record = _print(one_printer, b"\n" * (LINES - 1) + b"x\n" + end, "text/plain")
    if end:
        assert state == ABORTED
        assert record["reasons"] == TOO_LONG
    else:
        assert state == COMPLETED
    assert record["rows"] <= JOB_ROWS + PROFILE["tear_off_mm"] * 8 + LINE_ROWS


# proves: T13 A08
@pytest.mark.slow
def test_form_feeds_count_as_the_lines_they_are(one_printer):
    state, record = _print(one_printer, b"\x0c" * LINES, "text/plain")
    assert state == ABORTED
    assert record["reasons"] == TOO_LONG
    assert record["rows"] <= JOB_ROWS + PROFILE["tear_off_mm"] * 8 + LINE_ROWS


QUOTA_MM = 50
QUOTA_ROWS = QUOTA_MM * 8  # of 0.125 mm
QUOTA_JOBS = 3


@functools.cache
def _rows_of(rows):
    return b"".join(Strip(rows=1000).document(rows))


# proves: T13 A07 A08
@pytest.mark.parametrize("more", [0, 1])
def test_paper_of_an_hour(tmp_path, more):
    interpreter = hosttest.interpreter("micropython")
    settings = {"quota": {"mm": QUOTA_MM, "jobs": 0}}
    with Simulator(tmp_path, interpreter, settings=settings) as printer:
        state, record = _print(printer, _rows_of(QUOTA_ROWS + more), "image/pwg-raster")
        if more:
            assert state == ABORTED
            assert record["reasons"] == USED_UP
        else:
            assert state == COMPLETED
        # All is used up, for a text as well.
        with Wire(printer.port) as wire:
            answer = wire.print_bytes(b"x\n", "text/plain")
        assert answer.code != OK


# proves: T13 A07 A08
@pytest.mark.parametrize("more", [0, 2])
def test_paper_of_an_hour_is_what_comes_out(tmp_path, more):
    """Of a page twice as wide as the head: half of its rows."""
    rows = 2 * QUOTA_ROWS + more
    line = pack(np.tile(np.arange(0, 256, 8, dtype=np.uint8), 2 * DOTS // 32))
    document = b"RaS2" + header(2 * DOTS, rows) + line * rows
    settings = {"quota": {"mm": QUOTA_MM, "jobs": 0}}
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, settings=settings) as printer:
        state, record = _print(printer, document, "image/pwg-raster")
    if more:
        assert (state, record["reasons"]) == (ABORTED, USED_UP)
    else:
        assert state == COMPLETED


# proves: T13 A07 A08
def test_jobs_of_an_hour(tmp_path):
    interpreter = hosttest.interpreter("micropython")
    settings = {"quota": {"mm": 0, "jobs": QUOTA_JOBS}}
    with (
        Simulator(tmp_path, interpreter, settings=settings) as printer,
        Wire(printer.port) as wire,
    ):
        for _ in range(QUOTA_JOBS):
            assert job_of(wire.print_bytes(b"x\n", "text/plain"))[1] == COMPLETED
        assert wire.print_bytes(b"x\n", "text/plain").code != OK
        # Questions are not jobs.
        assert wire.ask(ipp.GET_PRINTER_ATTRIBUTES, *requested(["printer-state"])).code == OK

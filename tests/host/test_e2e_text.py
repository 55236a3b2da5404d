# SPDX-License-Identifier: MIT
"""text/plain through the engine's own font, and that no client can command the engine with it.

The picture is read back with the glyphs of the virtual engine's font, cell by cell.
"""

import itertools

import numpy as np
import pytest

from e2e_client import COMPLETED, OK, Wire, job_of
from e2e_printer import VECTORS, assert_clean, assert_same, expected
from host_tools import ipp
from host_tools.engine.font import FONT_A, Font

CELL_DOTS, CELL_ROWS, LINE_ROWS = 12, 24, 30  # font A, ESC 2
COLUMNS = 32
PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüßéèçñåøæ¿¡£€ÅłőŽčû½²°·ДСасибмжпя"

# What a client could try: each is a whole command of ESC/POS engines.
COMMANDS = {
    "initialize": b"\x1b@",
    "open the drawer": b"\x1bp\x00\x19\xfa",
    "open the drawer at once": b"\x10\x14\x01\x00\x05",
    "cut": b"\x1dV\x00",
    "cut after a feed": b"\x1dVB\x10",
    "old cuts": b"\x1bi\x1bm",
    "raster": b"\x1dv0\x00\x01\x00\x01\x00\xff",
    "swallow everything": b"\x1dv0\x00\xff\xff\xff\xff",
    "print a file of the engine": b"\x1cp\x01\x00",
    "erase the logo": b"\x1cq\x00",
    "status": b"\x10\x04\x01\x1dr\x01\x1bv",
    "clear the buffer": b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",
    "deselect the printer": b"\x1b=\x00",
    "another baud rate": b"\x1f\x1b\x1f\x55\x01\x01\x05",
    "self test": b"\x12T",
    "page of characters": b"\x1bt\x10\x1bR\x02",
    "reverse and huge": b"\x1dB\x01\x1d!\x77\x1b{\x01",
    "user settings": b"\x1d(E\x03\x00\x01IN",
    "eight-bit controls": bytes(range(0x80, 0xA0)),
    "controls as UTF-8": "".join(map(chr, range(0x80, 0xA0))).encode(),
    "overlong escape": b"\xc0\x9b@\xe0\x80\x9b@\xf0\x80\x80\x9b@",
}


@pytest.fixture(scope="module")
def glyphs():
    """Glyph rows to character; blank is a space."""
    font = Font()
    found = {}
    for letter in LETTERS:
        rows = font.glyph(FONT_A, ord(letter))
        assert rows is not None, letter
        found.setdefault(tuple(rows), letter)
    return found


def twins(glyphs):
    """Letters that look like another one, to that one: a Cyrillic a is an a on paper."""
    font = Font()
    return {ord(x): glyphs[tuple(font.glyph(FONT_A, ord(x)))] for x in LETTERS + "о"}


def read(picture, glyphs):
    """Lines of text in a picture."""
    weights = 1 << np.arange(CELL_DOTS - 1, -1, -1)
    lines = []
    for top in range(0, len(picture), LINE_ROWS):
        cell_rows = picture[top : top + CELL_ROWS]
        assert not picture[top + CELL_ROWS : top + LINE_ROWS].any()
        line = ""
        for left in range(0, COLUMNS * CELL_DOTS, CELL_DOTS):
            cell = cell_rows[:, left : left + CELL_DOTS]
            line += glyphs.get(tuple((cell @ weights).tolist()), "\N{REPLACEMENT CHARACTER}")
        lines.append(line.rstrip())
    return lines


def print_text(printer, data, mime="text/plain", **options):
    """What a text leaves on paper: (picture, record)."""
    with Wire(printer.port) as wire:
        job_id, state = job_of(wire.print_bytes(data, mime, **options))
    assert state == COMPLETED
    record = printer.record(job_id)
    assert_clean(record)
    return printer.picture(job_id), record


def test_text_is_printed_in_the_engines_font(printer, glyphs):
    text = (
        "Bäckerei Österle · Straße 7\n"
        "\n"
        "2 Brötchen          1,20 €\n"
        "Crème brûlée        4,50 €\n"
        "\tTab  ½ ñ Ž ő ł\n"
        "Спасибо, Дом!\n"
    )
    picture, record = print_text(printer, text.encode())
    wanted = text.replace("\t", " " * 8).rstrip("\n")
    assert "\n".join(read(picture, glyphs)) == wanted.translate(twins(glyphs))
    assert record["unknown_characters"] == 0


def test_long_lines_are_wrapped_at_words(printer, glyphs):
    words = "the quick brown fox jumps over the lazy dog and on it goes until the line is full"
    picture, _ = print_text(printer, words.encode())
    lines = read(picture, glyphs)
    assert " ".join(lines) == words
    assert all(len(line) <= COLUMNS for line in lines)
    # No word would have fitted on the line before.
    for line, following in itertools.pairwise(lines):
        assert len(line) + 1 + len(following.split()[0]) > COLUMNS


def test_a_very_long_word_is_split(printer, glyphs):
    word = "".join(LETTERS[1 + i % 94] for i in range(100))
    picture, _ = print_text(printer, word.encode())
    lines = read(picture, glyphs)
    assert lines == [word[at : at + COLUMNS] for at in range(0, 100, COLUMNS)]


def test_text_cut_at_every_byte_is_the_same(printer):
    data = "Grüße — naïve façade €5\nДом, ½ Žluťoučký kůň\n".encode()
    whole, _ = print_text(printer, data)
    pieces, _ = print_text(printer, data, size=1)
    assert_same(pieces, whole)


def test_ipptool_prints_a_text_file(printer, tmp_path, glyphs):
    path = tmp_path / "note.txt"
    path.write_text("Hello from ipptool\n")
    job_id = printer.print_file(path)
    assert read(printer.picture(job_id), glyphs) == ["Hello from ipptool"]


# proves: A17
@pytest.mark.parametrize("name", COMMANDS)
def test_commands_in_text_are_not_carried_out(printer, glyphs, name):
    command = COMMANDS[name]
    picture, record = print_text(printer, b"before\n" + command + b"\nafter\n")
    lines = read(picture, glyphs)
    assert lines[0] == "before"
    assert lines[-1] == "after"
    assert record["replies"] < 10  # to our questions, not to the client's
    assert len(lines) <= 5  # what is left of the command are its printable characters


def test_all_bytes_are_harmless(printer, glyphs):
    everything = bytes(range(256))
    for data in (everything, everything[::-1], everything * 5):
        print_text(printer, data)
    every_pair = bytes(itertools.chain.from_iterable((27, b, 29, b, 16, b) for b in range(256)))
    print_text(printer, every_pair)
    picture, _ = print_text(printer, b"still well\n")
    assert read(picture, glyphs) == ["still well"]


def test_text_without_a_name_is_recognised(printer, glyphs):
    picture, _ = print_text(printer, b"found out\n", "application/octet-stream")
    assert read(picture, glyphs) == ["found out"]


# proves: A16 B46 V22
@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"\x1b@\x1dV\x00 hello", b"<html><body>", b"\x89PNG\r\n\x1a\n", b""]
)
def test_what_is_no_text_is_not_printed_as_text(printer, data):
    with Wire(printer.port) as wire:
        answer = wire.print_bytes(data, "application/octet-stream")
    assert answer.code != OK
    job_id, state = job_of(answer)
    assert state == 8
    assert not printer.picture(job_id).any()


def test_names_of_jobs_and_users_never_reach_the_engine(printer, glyphs):
    with Wire(printer.port) as wire:
        name = ipp.attribute("job-name", ipp.NAME, b"\x1bp\x00\x19\xfa".decode("latin-1"))
        mime = ipp.attribute("document-format", ipp.MIME, "text/plain")
        body = wire.request(ipp.PRINT_JOB, name, mime, user="\x1dV\x00") + b"named\n"
        wire.send(wire.post_head(length=len(body)) + body)
        job_id, state = job_of(wire.answer())
    assert state == COMPLETED
    assert_clean(printer.record(job_id))
    assert read(printer.picture(job_id), glyphs) == ["named"]
    assert "\x1b" not in printer.log.split("job %d:" % job_id)[1].split("\n")[0]


def test_a_page_after_text_is_perfect(printer):
    print_text(printer, b"text first, \xc3\xa4 with a code page\n")
    job_id = printer.print_file(VECTORS / PAGE)
    assert_same(printer.picture(job_id), expected(PAGE))
    picture, _ = print_text(printer, b"text again\n")
    assert picture.any()

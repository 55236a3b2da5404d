# SPDX-License-Identifier: MIT
"""Text encoder against Python: its codecs for the code pages, its decoder for broken UTF-8."""

import itertools
import random
import unicodedata

import pytest

from engine_profiles import profile
from escpos_reader import EscposReader
from platen.core import ascii_fallback, codepages
from platen.core.text import TextEncoder

PAGES = dict(zip(codepages.NAMES, codepages.TABLES, strict=True))


def encode(data, pages, columns=32):
    """Engine bytes of a document for an engine with these pages {name: number}."""
    made = profile(text_code_pages=pages, text_columns=columns)
    encoder = TextEncoder(made, bytearray(8 * columns + 16))
    out = b""
    pos = 0
    while pos < len(data):
        pos = encoder.feed(data, pos, len(data))
        out += bytes(encoder.out[: encoder.take()])
    encoder.finish()
    return out + bytes(encoder.out[: encoder.take()])


def printed(data, pages=None):
    """What an engine with all pages shows."""
    numbers = pages or {name: n for n, name in enumerate(codepages.NAMES)}
    reader = EscposReader(pages={n: name for name, n in numbers.items()})
    reader.read(encode(data, numbers))
    return reader.text


@pytest.mark.parametrize("name", codepages.NAMES)
def test_table_is_the_codec(name):
    table = PAGES[name]
    assert len(table) == 256
    for byte in range(0x80, 0x100):
        at = (byte - 0x80) * 2
        code = table[at] << 8 | table[at + 1]
        try:
            want = ord(bytes((byte,)).decode(name))
        except UnicodeDecodeError:
            want = 0
        assert code == want, hex(byte)


@pytest.mark.parametrize("name", codepages.NAMES)
def test_every_character_of_the_page(name):
    for byte in range(0x80, 0x100):
        try:
            character = bytes((byte,)).decode(name)
        except UnicodeDecodeError:
            continue
        if ascii_fallback.is_space(ord(character)) or ascii_fallback.has_no_width(ord(character)):
            continue
        assert encode(character.encode(), {name: 7}) == b"\x1bt\x07" + bytes((byte, 0x0A))


def test_all_of_the_basic_plane():
    """A character is printed as itself, as its ASCII replacement, as `?`, or not at all."""
    codecs = codepages.NAMES
    for code in range(0x20, 0x10000):
        if 0xD800 <= code <= 0xDFFF or 0x7F <= code < 0xA0 or code in (0x2028, 0x2029):
            continue
        character = chr(code)
        shown = printed(character.encode()).rstrip("\n")
        if ascii_fallback.has_no_width(code):
            assert shown == "", hex(code)
        elif character == " " or ascii_fallback.is_space(code):
            assert shown in ("", " "), hex(code)
        elif any(_has(codec, character) for codec in codecs):
            assert shown == character, hex(code)
        else:
            assert shown, hex(code)
            assert shown.isascii(), hex(code)
            assert shown.isprintable(), hex(code)


def _has(codec, character):
    try:
        return len(character.encode(codec)) == 1
    except UnicodeEncodeError:
        return False


def test_letters_lose_their_accents():
    for code in range(0xC0, 0x1F00):
        decomposed = unicodedata.normalize("NFKD", chr(code))
        base = "".join(c for c in decomposed if not unicodedata.combining(c))
        if len(base) == 1 and base.isascii() and base.isalpha() and len(decomposed) > 1:
            out = bytearray(3)
            assert ascii_fallback.replacement(code, out) == 1
            in_range = code <= 0x17F or 0x1CD <= code <= 0x233 or code >= 0x1E00
            if in_range or code in (0x1A0, 0x1A1, 0x1AF, 0x1B0):
                assert chr(out[0]) == base, hex(code)


def test_characters_without_width_have_none_in_unicode():
    for code in range(0x10000):
        if ascii_fallback.has_no_width(code):
            category = unicodedata.category(chr(code))
            assert category in ("Mn", "Me", "Cf", "Cn"), hex(code)


def test_broken_utf8_as_python_replaces_it():
    """One replacement for each maximal subpart: CPython's decoder does the same."""
    rng = random.Random(1)
    alphabet = (
        b"a \x80\xbf\xc0\xc1\xc2\xdf\xe0\xa0\x9f\xed\xef\xf0\x90\x8f\xf4\xf5\xff\xe2\x82\xac"
    )
    compared = 0
    for _ in range(5000):
        data = bytes(rng.choice(alphabet) for _ in range(rng.randrange(1, 12)))
        marked = data.decode("utf-8", "replace")
        if not all(c in "a \ufffd€" for c in marked):
            continue  # it spells a character that has no place in this comparison
        compared += 1
        shown = encode(data, {"cp1252": 16}).replace(b"\x1bt\x10", b"").decode("cp1252")
        assert shown.rstrip("\n") == marked.rstrip(" ").replace("\ufffd", "?"), data
    assert compared > 1000


def test_wrapping_keeps_every_word():
    rng = random.Random(2)
    for columns in (16, 32, 48):
        for _ in range(200):
            words = ["x" * rng.randrange(1, columns + 1) for _ in range(rng.randrange(1, 20))]
            lines = encode(" ".join(words).encode(), {}, columns).decode().splitlines()
            assert all(0 < len(line) <= columns for line in lines)
            assert " ".join(lines).split() == words
            for line, after in itertools.pairwise(lines):  # none was broken too early
                assert len(line) + 1 + len(after.split()[0]) > columns

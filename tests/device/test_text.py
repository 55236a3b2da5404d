# SPDX-License-Identifier: MIT
"""Text encoder: UTF-8 to lines of engine text; what is filtered, replaced, wrapped."""

import unittest

from engine_profiles import profile
from escpos_reader import EscposReader
from platen.core import ascii_fallback, codepages
from platen.core.text import LINE, NEED_DATA, TextEncoder
from support import no_alloc, splits

COLUMNS = 32


def encoder(**changes):
    made = profile(**changes)
    return TextEncoder(made, bytearray(8 * made["text"]["columns"] + 16))


def encode(data, cuts=None, enc=None):
    """Engine bytes of one document fed in the given cuts."""
    enc = enc or encoder()
    enc.start()
    out = b""
    for start, stop in cuts or [(0, len(data))]:
        pos = start
        while pos < stop:
            pos = enc.feed(data, pos, stop)
            n = enc.take()
            if (n > 0) != (enc.event == LINE):
                raise AssertionError("event and take() disagree")
            if enc.event == NEED_DATA and pos != stop:
                raise AssertionError("not all was read")
            out += bytes(enc.out[:n])
    enc.finish()
    return out + bytes(enc.out[: enc.take()])


def text(source, **changes):
    """What an engine would print of a str."""
    reader = EscposReader()
    data = source.encode() if isinstance(source, str) else source
    reader.read(encode(data, None, encoder(**changes)))
    return reader.text


class TestLines(unittest.TestCase):
    def test_plain(self):
        self.assertEqual(encode(b"Hello\nworld"), b"Hello\nworld\n")
        self.assertEqual(encode(b""), b"")
        self.assertEqual(encode(b"\n"), b"\n")

    def test_line_ends(self):
        self.assertEqual(encode(b"a\r\nb\rc\nd\n\re\x0bf"), b"a\nb\nc\nd\n\ne\nf\n")
        self.assertEqual(encode("a\u2028b\u2029c\u0085d".encode()), b"a\nb\nc\nd\n")

    def test_form_feed_is_a_gap(self):
        self.assertEqual(encode(b"a\x0cb"), b"a\n\n\n\nb\n")
        self.assertEqual(encode(b"a\n\x0cb"), b"a\n\n\n\nb\n")

    def test_tabs(self):
        self.assertEqual(encode(b"\ta\tbcdefgh\ti"), b"        a       bcdefgh i\n")
        self.assertEqual(encode(b"12345678\tx"), b"12345678        x\n")
        line = b"x" * 30 + b"\t" + b"y"  # the last stop is the edge
        self.assertEqual(encode(line), b"x" * 30 + b"\ny\n")

    def test_spaces_at_the_end_of_a_line_are_not_sent(self):
        self.assertEqual(encode(b"a  \n  b \t \n"), b"a\n  b\n")

    def test_full_line_is_one_line(self):
        full = b"x" * COLUMNS
        self.assertEqual(encode(full + b"\n" + full), full + b"\n" + full + b"\n")
        self.assertEqual(encode(full + b"   \nb"), full + b"\nb\n")

    def test_wrap_at_spaces(self):
        words = b"the quick brown fox jumps over the lazy dog"
        self.assertEqual(encode(words), b"the quick brown fox jumps over\nthe lazy dog\n")

    def test_wrap_exactly_at_the_edge(self):
        self.assertEqual(encode(b"x" * 31 + b" yy"), b"x" * 31 + b"\nyy\n")
        self.assertEqual(encode(b"x" * 32 + b" yy"), b"x" * 32 + b"\nyy\n")
        self.assertEqual(encode(b"x" * 32 + b"     yy"), b"x" * 32 + b"\nyy\n")

    def test_long_words_are_split(self):
        self.assertEqual(encode(b"y" * 70), b"y" * 32 + b"\n" + b"y" * 32 + b"\nyyyyyy\n")
        self.assertEqual(encode(b"a " + b"y" * 40), b"a\n" + b"y" * 32 + b"\nyyyyyyyy\n")

    def test_indent_is_no_place_to_break(self):
        self.assertEqual(
            encode(b"    " + b"y" * 40), b"    " + b"y" * 28 + b"\n" + b"y" * 12 + b"\n"
        )

    def test_no_break_spaces_hold_a_word_together(self):
        data = ("x" * 20 + " 12\u00a0345\u202f678\u00a090").encode()
        self.assertEqual(encode(data), b"x" * 20 + b"\n12 345 678 90\n")


class TestCodePages(unittest.TestCase):
    def test_page_is_selected_when_it_changes(self):
        self.assertEqual(encode("né né\nné".encode()), b"n\x1bt\x00\x82 n\x82\nn\x82\n")
        # cp437 has no euro sign, cp1252 has all of it
        self.assertEqual(encode("5 € für".encode()), b"5 \x1bt\x10\x80 f\xfcr\n")

    def test_page_in_use_is_tried_first(self):
        self.assertEqual(text("é € é жж é Ł"), "é € é жж é Ł\n")
        made = encode("€é".encode())
        self.assertEqual(made, b"\x1bt\x10\x80\xe9\n")

    def test_a_job_starts_with_an_unknown_page(self):
        enc = encoder()
        once = encode("é".encode(), None, enc)
        self.assertEqual(once, b"\x1bt\x00\x82\n")
        self.assertEqual(encode("é".encode(), None, enc), once)

    def test_engine_without_pages(self):
        enc = encoder(text_code_pages={})
        self.assertEqual(encode("Grüße, 5 €, ж".encode(), None, enc), b"Grusse, 5 EUR, ?\n")

    def test_replacements(self):
        cases = {
            "“a” ‘b’ — c…": "\"a\" 'b' - c...",
            "ﬁ œ ẞ ™": "fi oe SS TM",
            "√∞": "√∞",  # cp437 has them
            "Ệ ș ǎ": "E s a",
            "e\u0301 a\u200bb \ufe0f\u00ad": "e ab",
            "ＡＢＣ！": "ABC!",
            "日本": "??",
            "😀": "?",
            "╔═╗": "╔═╗",
            "┏━┃╌": "+-|-",
            "→ ≤ ½": "-> ≤ ½",
        }
        for source in cases:
            printed = text(source, text_code_pages={"cp437": 0})
            self.assertEqual(printed, cases[source] + "\n")
        self.assertEqual(text("“a” ‘b’ — c… →"), "“a” ‘b’ — c… ->\n")  # cp1252 has most

    def test_replacement_may_wrap(self):
        self.assertEqual(text("x" * 31 + "→"), "x" * 31 + "-\n>\n")

    def test_byte_order_mark_is_skipped(self):
        self.assertEqual(encode(b"\xef\xbb\xbfa\xef\xbb\xbfb"), b"ab\n")

    def test_find_looks_at_whole_pairs(self):
        # the bytes 00 41 also stand at an odd offset, across two pairs
        table = b"\x25\x00\x41\x00\x00\x41"
        self.assertEqual(codepages.find(table, bytearray(b"\x00\x41")), 0x82)
        self.assertEqual(codepages.find(table, bytearray(b"\x00\x42")), 0)
        self.assertEqual(codepages.find(table, bytearray(b"\x25\x00")), 0x80)

    def test_signs_are_sorted(self):
        table = ascii_fallback._SIGNS
        codes = [table[at] << 8 | table[at + 1] for at in range(0, len(table), 5)]
        self.assertEqual(codes, sorted(set(codes)))


class TestFilter(unittest.TestCase):
    def allowed(self, out):
        """Asserts that out is printable, LF, or a page change; returns it."""
        EscposReader().read(out)
        pos = 0
        while pos < len(out):
            if out[pos] == 0x1B:
                self.assertEqual(out[pos + 1], 0x74)
                pos += 2
            else:
                self.assertTrue(out[pos] == 0x0A or (out[pos] >= 0x20 and out[pos] != 0x7F))
            pos += 1
        return out

    def test_every_byte(self):
        for byte in range(256):
            self.allowed(encode(bytes((byte,))))
            self.allowed(encode(bytes((0x41, byte, 0x42))))
            self.allowed(encode(bytes((0xC3, byte, 0x42, byte, byte))))

    def test_basic_plane_in_steps(self):
        for first in range(0, 0x10000, 97):
            if not 0xD800 <= first <= 0xDFFF:
                self.allowed(encode(chr(first).encode()))

    def test_commands_do_not_get_through(self):
        kick = b"a\x1bp\x00\x19\xfab\x1dV\x00c\x10\x14\x01\x00\x05\x1f-U\x01\x05\x1c.\x12T\x7f"
        self.assertEqual(self.allowed(encode(kick)), b"ap?bVc-U.T\n")
        self.assertEqual(encode("\x9b1m \u0080".encode()), b"1m\n")

    def test_invalid_utf8(self):
        cases = {  # one ? for each maximal subpart
            b"\x80": b"?",
            b"\xc0\xaf": b"??",
            b"\xe0\x80\xaf": b"???",
            b"\xe2\x82x": b"?x",
            b"\xe2\x82": b"?",
            b"\xed\xa0\x80": b"???",
            b"\xf0\x9f\x98": b"?",
            b"\xf0\x80\x80\x80": b"????",
            b"\xf4\x90\x80\x80": b"????",
            b"\xf8\x88": b"??",
            b"\xf1\x80\x80\xe1\x80\xc2b": b"???b",
            b"\xe2\n\x82": b"?\n?",
        }
        for source in cases:
            self.assertEqual(encode(source), cases[source] + b"\n")

    def test_every_split_gives_the_same_bytes(self):
        data = "\ufeffÜber 5 €\r\n\tx\x0c–ﬁ 😀 \r".encode() + b"\xe2\x82\xf0\x9f" + b"word " * 9
        whole = encode(data)
        for cuts in splits(data):
            self.assertEqual(encode(data, cuts), whole)

    def test_never_reads_past_end(self):
        enc = encoder()
        self.assertEqual(enc.feed(b"ab\ncd", 1, 2), 2)
        self.assertEqual(enc.event, NEED_DATA)
        self.assertEqual(enc.feed(b"ab\ncd", 2, 5), 3)
        self.assertEqual(bytes(enc.out[: enc.take()]), b"b\n")

    def test_out_must_hold_two_lines(self):
        made = profile()
        self.assertRaises(ValueError, TextEncoder, made, bytearray(8 * COLUMNS + 15))

    def test_worst_line_fits(self):
        data = "é€ж".encode() * 40  # a page change at every character
        self.assertEqual(
            text(data),
            ("é€ж" * 40)[:32]
            + "\n"
            + ("é€ж" * 40)[32:64]
            + "\n"
            + ("é€ж" * 40)[64:96]
            + "\n"
            + ("é€ж" * 40)[96:]
            + "\n",
        )


class TestAllocation(unittest.TestCase):
    def test_a_document_allocates_nothing(self):
        enc = encoder()
        data = "Grüße — ﬁn 5 € 日本 \x1bp\n\tlong words and long words\x0c".encode() * 3

        def run():
            enc.start()
            count = 0
            pos = 0
            while pos < len(data):
                pos = enc.feed(data, pos, len(data))
                count += enc.take()
            enc.finish()
            return count + enc.take()

        self.assertEqual(no_alloc(run), len(encode(data)))


if __name__ == "__main__":
    unittest.main()

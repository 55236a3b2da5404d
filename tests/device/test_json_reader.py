# SPDX-License-Identifier: MIT
"""JSON from strangers and base64url: what is taken, what is not, and what it comes to."""

import unittest

from platen.core import base64url, json_reader
from support import no_alloc

NUMBERS = (
    (b"0", 0),
    (b"-0", 0),
    (b"7", 7),
    (b"-7", -7),
    (b"1800000000", 1800000000),
    (b"1800000000.999", 1800000000),
    (b"-1.9", -1),
    (b"1.8e9", 1800000000),
    (b"1.8E+9", 1800000000),
    (b"18000000000e-1", 1800000000),
    (b"12345e-3", 12),
    (b"1e-400", 0),
    (b"0e999999999999999999999", 0),
    (b"0.000000001e9", 1),
    (b"9007199254740992", 1 << 53),
    (b"9007199254740993", json_reader.HUGE),
    (b"-9007199254740993", -json_reader.HUGE),
    (b"1e16", json_reader.HUGE),
    (b"1e999999999999999999999", json_reader.HUGE),
    (b"9" * 400, json_reader.HUGE),
)
NO_NUMBERS = (b"01", b"-", b"+1", b"1.", b".5", b"1e", b"1e+", b"1.e1", b"0x1", b"1_0", b"--1")
TEXTS = (
    (b'""', b""),
    (b'"\\"\\\\\\/\\b\\f\\n\\r\\t"', b'"\\/\x08\x0c\n\r\t'),
    (b'"\\u0041\\u00e9\\u20AC"', b"A\xc3\xa9\xe2\x82\xac"),
    (b'"x\\ud83d\\uDE00y"', b"x\xf0\x9f\x98\x80y"),
    (b'"\xf0\x9f\x98\x80"', b"\xf0\x9f\x98\x80"),
    (b'"\x7f"', b"\x7f"),
    (b'"\\u0000"', b"\0"),
)
NO_TEXTS = (
    b'"',
    b'"\\',
    b'"\\"',
    b'"\\x41"',
    b'"\\u12"',
    b'"\\u12g4"',
    b'"\\u 123"',
    b'"\\u+123"',
    b'"\\ude00"',
    b'"\\ud83d"',
    b'"\\ud83dx"',
    b'"\\ud83d\\n"',
    b'"\\ud83d\\ud83d"',
    b'"\x1f"',
    b'"\\n\x00"',
    b'"\x80"',
    b'"\xc3"',
    b'"\xc1\x81"',
    b'"\xe0\x80\x80"',
    b'"\xf4\x90\x80\x80"',
    b'"\xf5\x80\x80\x80"',
    b'"\xed\xa0\xbd\xed\xb8\x80"',
    b"'a'",
)


def read(value):
    found = json_reader.read(b'{"a":' + value + b"}")
    return None if found is None else found[b"a"]


class TestReader(unittest.TestCase):
    def test_numbers(self):
        for text, value in NUMBERS:
            self.assertEqual((text, read(text)), (text, value))
        for text in NO_NUMBERS:
            self.assertEqual((text, read(text)), (text, None))

    def test_texts(self):
        for text, value in TEXTS:
            self.assertEqual((text, read(text)), (text, value))
        for text in NO_TEXTS:
            self.assertEqual((text, read(text)), (text, None))

    def test_words(self):
        self.assertIs(read(b"true"), True)
        self.assertIs(read(b"false"), False)
        self.assertEqual(read(b"null"), json_reader.NULL)
        for text in (b"True", b"tr", b"nul", b"truex", b"NaN", b"Infinity", b"-Infinity", b""):
            self.assertIsNone(read(text))

    def test_containers(self):
        self.assertEqual(read(b"[]"), [])
        self.assertEqual(read(b" [ 1 ,\t[ ]\r\n, { } ] "), [1, [], {}])
        self.assertEqual(read(b'{"b":{"c":[2]}}'), {b"b": {b"c": [2]}})
        for text in (
            b"[1,]",
            b"[,1]",
            b"[1 2]",
            b"[",
            b"]",
            b'{"a"}',
            b'{"a":}',
            b"{1:2}",
            b"{,}",
        ):
            self.assertIsNone(read(text))

    # proves: T5
    def test_a_name_twice(self):
        for text in (b'{"b":1,"b":1}', b'{"b":1,"\\u0062":2}', b'[{"c":1,"d":2,"c":3}]'):
            self.assertIsNone(read(text))
        self.assertIsNone(json_reader.read(b'{"a":1,"a":1}'))
        self.assertEqual(read(b'{"a":1}'), {b"a": 1})

    def test_only_one_object(self):
        self.assertEqual(json_reader.read(b" {} \n"), {})
        for text in (
            b"",
            b" ",
            b"[]",
            b"1",
            b'"a"',
            b"{}{}",
            b"{}x",
            b"{}\0",
            b"\0{}",
            b"\xef\xbb\xbf{}",
        ):
            self.assertIsNone(json_reader.read(text))

    # proves: T5
    def test_depth(self):
        n = json_reader.MAX_DEPTH - 1
        self.assertIsNotNone(read(b"[" * n + b"1" + b"]" * n))
        self.assertIsNone(read(b"[" * (n + 1) + b"]" * (n + 1)))
        self.assertIsNone(read(b"[" * 1000))
        self.assertIsNone(read(b'{"a":' * 500))

    # proves: T5
    def test_number_of_values(self):
        n = json_reader.MAX_VALUES - 3  # the object, its member's name, the array
        self.assertEqual(len(read(b"[" + b"0," * (n - 1) + b"0]")), n)
        self.assertIsNone(read(b"[" + b"0," * n + b"0]"))

    # proves: T5
    def test_CVE_2020_10001_every_part_of_a_text_is_none(self):
        text = b'{"a":[1.5e1,"x\\u00e9\\ud83d\\ude00",true,null,{"b":-2}]}'
        self.assertIsNotNone(json_reader.read(text))
        for n in range(len(text)):
            self.assertIsNone(json_reader.read(text[:n]))


class TestBase64url(unittest.TestCase):
    # RFC 4648 section 10, without the padding.
    VALUES = (
        (b"", b""),
        (b"Zg", b"f"),
        (b"Zm8", b"fo"),
        (b"Zm9v", b"foo"),
        (b"Zm9vYg", b"foob"),
        (b"Zm9vYmE", b"fooba"),
        (b"Zm9vYmFy", b"foobar"),
        (b"-_-_", b"\xfb\xff\xbf"),
    )

    def test_values(self):
        for text, value in self.VALUES:
            self.assertEqual(base64url.decode(text, 0, len(text)), value)
            self.assertEqual(base64url.decode(b"!!" + text + b"!", 2, 2 + len(text)), value)

    # proves: T5
    def test_nothing_else(self):
        bad = (
            b"Zg== Zg= Zm8= Z Zm9vY Zh Zm9 Zm+v Zm/v Zm9\n Zm\x80v Zm9v= Zm.v Zm@v Zm`v Zm{v Zm[v"
        )
        bad = bad.split(b" ")
        for text in bad:
            self.assertEqual((text, base64url.decode(text, 0, len(text))), (text, None))
        for c in range(256):
            good = base64url.decode(bytes((90, c, 57, 118)), 0, 4) is not None
            named = c in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            self.assertEqual((c, good), (c, named))

    def test_into_a_buffer(self):
        buf = bytearray(b"xxxx")
        self.assertEqual(base64url.decode_into(b"Zm9v", 0, 4, buf), 3)
        self.assertEqual(buf, b"foox")
        self.assertEqual(base64url.decode_into(b"Zm9vYmE", 0, 7, buf), -1)
        self.assertEqual(no_alloc(base64url.decode_into, b"Zm9v", 0, 4, buf), 3)


if __name__ == "__main__":
    unittest.main()

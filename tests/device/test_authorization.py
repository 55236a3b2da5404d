# SPDX-License-Identifier: MIT
"""The reader of Authorization fields: what it takes, what it refuses, its limits."""

import unittest

from platen.core import authorization as a

ACCEPTED = (
    (b"", {}),
    (b"a=b", {b"a": b"b"}),
    (b'a="b"', {b"a": b"b"}),
    (b'a=""', {b"a": b""}),
    (b"A=b, Name=C", {b"a": b"b", b"name": b"C"}),
    (b"a=b,c=d", {b"a": b"b", b"c": b"d"}),
    (b"a=b \t,\t c=d", {b"a": b"b", b"c": b"d"}),
    (b"a=b  ", {b"a": b"b"}),
    (b'a="b, c=\\"d\\\\"', {b"a": b'b, c="d\\'}),
    (b'a="\\b\\,"', {b"a": b"b,"}),
    (b'a="\tx\xc3\xa4"', {b"a": b"\tx\xc3\xa4"}),
    (b"!#$%&'*+-.^_`|~9z=!#$%&'*+-.^_`|~", {b"!#$%&'*+-.^_`|~9z": b"!#$%&'*+-.^_`|~"}),
    (b"username*=UTF-8''a%20b", {b"username*": b"UTF-8''a%20b"}),
)

REFUSED = (
    b"a",
    b"a=",
    b"=b",
    b"a =b",
    b"a= b",
    b"a=b c=d",
    b"a=b;c=d",
    b"a=b,",
    b"a=b, ",
    b",a=b",
    b"a=b,,c=d",
    b" a=b",
    b'a="b',
    b'a="b\\',
    b'a="b\\"',
    b'a="b"c',
    b'a="b" "c"',
    b"a=b/c",
    b"a=b=c",
    b"a=b,a=c",
    b"a=b,A=b",
    b'a=b,a="b"',
    b'a="\x00"',
    b'a="\n"',
    b'a="\\\n"',
    b'a="\x1f"',
    b'a="\x7f"',
    b"a=\xc3\xa4",
    b"\xc3\xa4=a",
    b"'a'=b,(c)=d",
)


class TestScheme(unittest.TestCase):
    def test_schemes(self):
        for value, wanted in (
            (b"Digest a=b", (b"digest", 7)),
            (b"DIGEST   a=b", (b"digest", 9)),
            (b"Basic QQ==", (b"basic", 6)),
            (b"Digest", (b"digest", 6)),
            (b"Digest ", (b"digest", 7)),
            (b"", (b"", 0)),
        ):
            self.assertEqual(a.scheme(value), wanted)
            self.assertEqual(a.scheme(memoryview(value)), wanted)

    # proves: T4
    def test_no_schemes(self):
        for value in (
            b" Digest a=b",
            b"Digest\ta=b",
            b"Digest,a=b",
            b"Dig\x00est a=b",
            b"=",
            b'"',
        ):
            self.assertEqual(a.scheme(value)[0], b"")


class TestParams(unittest.TestCase):
    # proves: T4
    def test_accepted(self):
        for value, wanted in ACCEPTED:
            self.assertEqual(a.params(value, 0), wanted)
            self.assertEqual(a.params(memoryview(b"Digest " + value), 7), wanted)

    # proves: T4
    def test_refused(self):
        for value in REFUSED:
            self.assertIsNone(a.params(value, 0), value)

    # proves: T4
    def test_as_many_parameters_as_there_may_be(self):
        good = b",".join([b"p%d=x" % i for i in range(a.MAX_PARAMS)])
        self.assertEqual(len(a.params(good, 0)), a.MAX_PARAMS)
        self.assertIsNone(a.params(good + b",q=x", 0))

    # proves: T4
    def test_as_long_as_it_may_be(self):
        good = b'a="' + b"x" * (a.MAX_PARAMS_BYTES - 4) + b'"'
        self.assertEqual(len(a.params(good, 0)[b"a"]), a.MAX_PARAMS_BYTES - 4)
        self.assertIsNone(a.params(good + b" ", 0))


class TestValues(unittest.TestCase):
    def test_quoted(self):
        for text, wanted in (
            (b"", b'""'),
            (b"a b", b'"a b"'),
            (b'a"\\', b'"a\\"\\\\"'),
            (b"\xc3\xa4", b'"\xc3\xa4"'),
        ):
            self.assertEqual(a.quoted(text), wanted)
            self.assertEqual(a.params(b"a=" + wanted, 0), {b"a": text})

    # proves: T4
    def test_extended(self):
        for text, wanted in (
            # RFC 8187 section 3.2.3
            (b"UTF-8''%c2%a3%20and%20%e2%82%ac%20rates", b"\xc2\xa3 and \xe2\x82\xac rates"),
            (b"utf-8'en'abc", b"abc"),
            (b"UTF-8''", b""),
            (b"UTF-8''%25%27%2a", b"%'*"),
            (b"UTF-8''!#$&+-.^_`|~z9", b"!#$&+-.^_`|~z9"),
        ):
            self.assertEqual(a.extended(text), wanted)
        for text in (
            b"",
            b"abc",
            b"UTF-8'abc",
            b"UTF-8'''abc",
            b"UTF-8''a'b",
            b"iso-8859-1'en'%A3%20rates",
            b"''abc",
            b"UTF-8''a*",
            b"UTF-8''a b",
            b"UTF-8''a\"",
            b"UTF-8''\xc3\xa4",
            b"UTF-8''%",
            b"UTF-8''%4",
            b"UTF-8''%4g",
            b"UTF-8''%+4",
            b"UTF-8''% 4",
            b"UTF-8''%0a",
            b"UTF-8''%00",
            b"UTF-8''%7F",
            b"UTF-8''%%41",
        ):
            self.assertIsNone(a.extended(text), text)


class TestSame(unittest.TestCase):
    # proves: T4
    def test_same(self):
        for x, y, wanted in (
            (b"", b"", True),
            (b"abc", b"abc", True),
            (b"abc", b"abx", False),
            (b"abc", b"bbc", False),
            (b"abc", b"ab", False),
            (b"ab", b"abc", False),
            (b"", b"a", False),
            (b"\x00", b"\x80", False),
        ):
            self.assertEqual(a.same(x, y), wanted)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Forms: fields in any order and split anywhere, limits at and one past, what no browser sends."""

import unittest

from platen.core.form import MAX_NAME_BYTES, NONE, FormReader
from support import no_alloc

FIELDS = ((b"ssid", 4), (b"key", 8), (b"again", 1))


def read(data, fields=FIELDS, cut=None):
    form = FormReader(fields)
    if cut is None:
        form.feed(data, 0, len(data))
    else:
        form.feed(data, 0, cut)
        form.feed(data, cut, len(data))
    form.finish()
    return form


def values(form):
    return [form.value(i) for i in range(3)]


class TestForm(unittest.TestCase):
    def test_values_at_every_cut(self):
        data = b"key=a%26b+%c3%A9&ssid=%00%FF*~&again="
        for cut in range(len(data) + 1):
            form = read(data, cut=cut)
            self.assertFalse(form.is_bad)
            self.assertEqual(values(form), [b"\0\xff*~", b"a&b \xc3\xa9", b""])
            self.assertEqual(form.too_long, NONE)

    def test_fields_that_did_not_come(self):
        self.assertEqual(values(read(b"ssid=")), [b"", None, None])

    def test_every_byte_by_its_number(self):
        for byte in range(256):
            form = read(b"key=%%%02x" % byte)
            self.assertEqual(form.value(1), bytes((byte,)))

    def test_every_byte_as_itself(self):
        plain = b"*-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        for byte in range(256):
            form = read(b"key=" + bytes((byte,)))
            if byte in plain:
                self.assertEqual(form.value(1), bytes((byte,)))
            elif byte == 0x2B:
                self.assertEqual(form.value(1), b" ")
            else:
                self.assertTrue(form.is_bad)

    def test_what_no_browser_sends(self):
        for data in (
            b"",
            b"ssid",
            b"ssid&key=1",
            b"=x",
            b"ssid=a&",
            b"ssid=a&&key=b",
            b"ssid=a&ssid=b",  # the second could be what another reader takes
            b"other=a",
            b"SSID=a",
            b"%73sid=a",
            b"ssid=a=b",
            b"ssid=%",
            b"ssid=%4",
            b"ssid=%4g",
            b"ssid=%g4",
            b"ssid=%4&key=b",
            b"ssid=%+41",
            b"ssid=a;key=b",
            b"ssid=a\r\n",
            b"ssid=a b",
            b"ssid=\xc3\xa9",
        ):
            self.assertTrue(read(data).is_bad, data)

    def test_a_value_at_its_limit_and_one_past(self):
        form = read(b"ssid=1234&key=12345678")
        self.assertEqual((form.too_long, form.is_bad), (NONE, False))
        for data, number in ((b"ssid=12345&key=1", 0), (b"ssid=1&key=%31234567%38%39", 1)):
            form = read(data)
            self.assertEqual((form.too_long, form.is_bad), (number, False))
        self.assertEqual(form.value(1), b"12345678")

    def test_a_name_at_its_limit_and_one_past(self):
        name = b"n" * MAX_NAME_BYTES
        self.assertEqual(read(name + b"=x", ((name, 1),)).value(0), b"x")
        self.assertTrue(read(name + b"n=x", ((name, 1),)).is_bad)

    def test_nothing_is_left_of_the_form_before(self):
        form = read(b"ssid=abc&key=secret12345")
        form.reset()
        self.assertEqual((values(form), form.too_long), ([None] * 3, NONE))
        form.feed(b"key=x", 0, 5)
        self.assertTrue(form.finish())
        self.assertEqual(values(form), [None, b"x", None])
        self.assertEqual(bytes(form._values[1]), b"x" + bytes(7))

    def test_a_value_allocates_nothing(self):
        form = FormReader(FIELDS)
        form.feed(b"key=", 0, 4)
        no_alloc(form.feed, b"a+%41%zz", 0, 8)
        self.assertTrue(form.is_bad)


if __name__ == "__main__":
    unittest.main()

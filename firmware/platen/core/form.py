# SPDX-License-Identifier: MIT
"""HTML forms as browsers send them (application/x-www-form-urlencoded, URL Standard section 5).

    form = FormReader(((b"ssid", 32), (b"key", 64))); form.feed(buf, pos, end) ...; form.finish()

name=value&name=value, where a value has letters, digits, "*-._", "+" for a blank and %XX for any
other byte. Each field has a buffer of its own length and comes at most once. Strict: what no
browser sends, an unknown name included, is `is_bad`. A value that is longer than its field is
none of that: `too_long` is the number of that field, because a person can do that.
"""

from micropython import const

NONE = const(-1)

# The longest name of a field: ours have six at most, and other names are refused anyway.
MAX_NAME_BYTES = const(8)

_AND = const(0x26)
_EQUALS = const(0x3D)
_PERCENT = const(0x25)
_PLUS = const(0x2B)
_SPACE = const(0x20)

# What the value waits for.
_BYTE = const(0)
_HIGH = const(1)  # the first digit of %XX
_LOW = const(2)  # the second


def _digit(c):
    """Value of a hexadecimal digit, -1 for another byte."""
    if 0x30 <= c <= 0x39:
        return c - 0x30
    if 0x41 <= c <= 0x46:
        return c - 0x37
    if 0x61 <= c <= 0x66:
        return c - 0x57
    return -1


def _is_plain(c):
    """Whether it stands for itself."""
    return 0x30 <= c <= 0x39 or 0x41 <= c <= 0x5A or 0x61 <= c <= 0x7A or c in b"*-._~"


class FormReader:
    """Reads one form; fields: (name, most bytes of its value) of each."""

    def __init__(self, fields):
        self._names = [name for name, _ in fields]
        self._values = [bytearray(most) for _, most in fields]
        self._name = bytearray(MAX_NAME_BYTES)
        self.reset()

    def reset(self):
        """Begin another form; nothing of the one before is left."""
        self.is_bad = False
        self.too_long = NONE
        self._lengths = [NONE] * len(self._names)  # NONE: it did not come
        for value in self._values:
            for i in range(len(value)):
                value[i] = 0
        self._field = NONE  # whose value is read; NONE: a name is
        self._name_len = 0
        self._state = _BYTE
        self._high = 0

    def feed(self, buf, pos, end):
        """Read buf[pos:end]."""
        while pos < end and not self.is_bad:
            if self._field == NONE:
                self._name_byte(buf[pos])
            else:
                self._value_byte(buf[pos])
            pos += 1

    def finish(self):
        """The form is over; False if it is bad."""
        if self._field == NONE or self._state != _BYTE:
            self.is_bad = True
        return not self.is_bad

    def value(self, number):
        """Bytes of that field; None: it did not come."""
        n = self._lengths[number]
        return None if n == NONE else bytes(self._values[number][:n])

    def _name_byte(self, c):
        if c == _EQUALS:
            name = self._name[: self._name_len]
            for number in range(len(self._names)):
                if self._names[number] == name and self._lengths[number] == NONE:
                    self._field = number
                    self._lengths[number] = 0
                    return
            self.is_bad = True
        elif self._name_len == MAX_NAME_BYTES or not _is_plain(c):
            self.is_bad = True
        else:
            self._name[self._name_len] = c
            self._name_len += 1

    def _value_byte(self, c):
        if self._state != _BYTE:
            digit = _digit(c)
            if digit < 0:
                self.is_bad = True
            elif self._state == _HIGH:
                self._high = digit << 4
                self._state = _LOW
            else:
                self._state = _BYTE
                self._put(self._high | digit)
        elif c == _AND:
            self._field = NONE
            self._name_len = 0
        elif c == _PERCENT:
            self._state = _HIGH
        elif c == _PLUS:
            self._put(_SPACE)
        elif _is_plain(c):
            self._put(c)
        else:
            self.is_bad = True

    def _put(self, c):
        value = self._values[self._field]
        n = self._lengths[self._field]
        if n == len(value):
            self.too_long = self._field
        else:
            value[n] = c
            self._lengths[self._field] = n + 1

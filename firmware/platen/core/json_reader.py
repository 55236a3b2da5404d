# SPDX-License-Identifier: MIT
"""JSON from strangers (RFC 8259), read strictly: for tokens, keys and answers about tokens.

`read(data)` gives a dict for a text that is one object, or None. Names and strings are bytes
(UTF-8); arrays are lists; numbers are whole: what is behind the point is dropped, and one without
bounds is HUGE; null is NULL, so that a member that is there is never None.

Refused, where MicroPython's json takes it and another reader may understand something else: a name
twice in one object (the last would win), bytes that are no UTF-8, half a surrogate pair, control
characters, a number like 01 or +1, anything behind the object. Depth and number of values are
bounded, so that nobody fills the heap with brackets.
"""

from micropython import const

# Objects and arrays in each other: roles in a token take four. Each is a call of the interpreter.
MAX_DEPTH = const(6)

# Values and names in one text: each may take 50 bytes of heap. Tokens have 20 to 60.
MAX_VALUES = const(192)

NULL = ()

# Numbers beyond what a double holds exactly. No claim means one.
_LARGEST = 1 << 53
HUGE = 1 << 62

_ESCAPES = b'""\\\\//b\x08f\x0cn\nr\rt\t'


class _Bad(Exception):
    pass


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.left = MAX_VALUES

    def peek(self):
        # The next character that is no white space; 0 at the end.
        data = self.data
        at = self.at
        size = len(data)
        while at < size and data[at] in b" \t\n\r":
            at += 1
        self.at = at
        return data[at] if at < size else 0

    def take(self, c):
        if self.peek() != c:
            raise _Bad
        self.at += 1

    def value(self, depth):
        self.left -= 1
        c = self.peek()
        if self.left < 0 or (depth == 0 and (c == 0x7B or c == 0x5B)):
            raise _Bad
        if c == 0x7B:
            return self.object(depth)
        if c == 0x5B:
            return self.array(depth)
        if c == 0x22:
            return self.string()
        if c == 0x2D or 0x30 <= c <= 0x39:
            return self.number()
        for word, value in ((b"true", True), (b"false", False), (b"null", NULL)):
            if self.data.startswith(word, self.at):
                self.at += len(word)
                return value
        raise _Bad

    def object(self, depth):
        found = {}
        self.take(0x7B)
        if self.peek() == 0x7D:
            self.at += 1
            return found
        while True:
            self.left -= 1
            name = self.string()
            self.take(0x3A)
            if name in found:
                raise _Bad
            found[name] = self.value(depth - 1)
            if self.peek() == 0x7D:
                self.at += 1
                return found
            self.take(0x2C)

    def array(self, depth):
        found = []
        self.take(0x5B)
        if self.peek() == 0x5D:
            self.at += 1
            return found
        while True:
            found.append(self.value(depth - 1))
            if self.peek() == 0x5D:
                self.at += 1
                return found
            self.take(0x2C)

    def string(self):
        self.take(0x22)
        data = self.data
        size = len(data)
        start = at = self.at
        while at < size and data[at] not in b'"\\' and data[at] >= 0x20:
            at += 1
        if at < size and data[at] == 0x22:
            self.at = at + 1
            text = data[start:at]
        else:
            self.at = at
            text = data[start:at] + self.escaped()
        if not is_utf8(text):
            raise _Bad
        return text

    def escaped(self):
        # The rest of a string, from its first backslash.
        data = self.data
        size = len(data)
        found = bytearray()
        while self.at < size:
            c = data[self.at]
            self.at += 1
            if c == 0x22:
                return bytes(found)
            if c < 0x20:
                break
            if c != 0x5C:
                found.append(c)
            elif data.startswith(b"u", self.at):
                self.at += 1
                found.extend(self.code_point())
            else:
                i = _ESCAPES.find(data[self.at : self.at + 1]) if self.at < size else -1
                if i < 0 or i & 1:
                    break
                found.append(_ESCAPES[i + 1])
                self.at += 1
        raise _Bad

    def code_point(self):
        c = self.hex4()
        if 0xD800 <= c < 0xE000:
            if c >= 0xDC00 or not self.data.startswith(b"\\u", self.at):
                raise _Bad
            self.at += 2
            low = self.hex4()
            if not 0xDC00 <= low < 0xE000:
                raise _Bad
            c = 0x10000 + ((c & 0x3FF) << 10 | low & 0x3FF)
        return chr(c).encode()

    def hex4(self):
        value = 0
        digits = self.data[self.at : self.at + 4]
        for c in digits:
            digit = b"0123456789abcdef".find(bytes((c | 0x20 if c >= 0x41 else c,)))
            if digit < 0:
                raise _Bad
            value = value << 4 | digit
        if len(digits) != 4:
            raise _Bad
        self.at += 4
        return value

    def digits(self):
        # A run of digits, at least one: (start, stop).
        data = self.data
        start = at = self.at
        while at < len(data) and 0x30 <= data[at] <= 0x39:
            at += 1
        if at == start:
            raise _Bad
        self.at = at
        return start, at

    def number(self):
        # Without floats: a board's have 24 bits, which is two minutes of the time of day.
        data = self.data
        sign = 1
        if data[self.at] == 0x2D:
            sign = -1
            self.at += 1
        start, stop = self.digits()
        if data[start] == 0x30 and stop - start > 1:
            raise _Bad
        whole = data[start:stop]
        fraction = b""
        power = 0
        if data.startswith(b".", self.at):
            self.at += 1
            start, stop = self.digits()
            fraction = data[start:stop]
        if self.at < len(data) and data[self.at] in b"eE":
            self.at += 1
            minus = data.startswith(b"-", self.at)
            if minus or data.startswith(b"+", self.at):
                self.at += 1
            start, stop = self.digits()
            power = _int(data[start:stop])
            if minus:
                power = -power
        return sign * _scaled(whole, fraction, power)


def _int(digits):
    # Of digits; more than any number in use is HUGE, before it takes time.
    value = 0
    for c in digits:
        value = value * 10 + c - 0x30
        if value > _LARGEST:
            return HUGE
    return value


def _scaled(whole, fraction, power):
    # The point moves right by so many digits, or left; what stays behind it is dropped.
    if power < 0:
        keep = len(whole) + power
        return _int(whole[:keep]) if keep > 0 else 0
    if power == 0:
        return _int(whole)
    moved = min(power, 400)  # more would only be more zeros: HUGE, or 0
    return _int(whole + fraction[:moved] + b"0" * (moved - len(fraction)))


def is_utf8(text):
    """Whether text (bytes) is UTF-8 in its shortest form, without surrogates (RFC 3629)."""
    more = 0  # bytes to come
    low = 0x80  # the next of them is at least this
    high = 0xBF
    for c in text:
        if more:
            if not low <= c <= high:
                return False
            more -= 1
            low = 0x80
            high = 0xBF
        elif c >= 0x80:
            if not 0xC2 <= c <= 0xF4:
                return False
            more = 1 if c < 0xE0 else 2 if c < 0xF0 else 3
            if c == 0xE0:
                low = 0xA0
            elif c == 0xED:
                high = 0x9F
            elif c == 0xF0:
                low = 0x90
            elif c == 0xF4:
                high = 0x8F
    return more == 0


def read(data):
    """The object that data (bytes) holds, as above, or None."""
    reader = _Reader(data)
    try:
        if reader.peek() != 0x7B:
            return None
        found = reader.value(MAX_DEPTH)
        # A NUL behind the object looks like the end to peek.
        return found if reader.peek() == 0 and reader.at == len(data) else None
    except _Bad:
        return None

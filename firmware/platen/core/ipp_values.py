# SPDX-License-Identifier: MIT
"""One IPP value as it streams by: its length rule and its characters (RFC 8010 3.9, RFC 8011 5.1).

`ValueReader` is the part of `IPPReader` that knows value tags. `begin_value` checks a length as
soon as it is known; `take` copies what fits into `value` and checks every byte, stored or not.
Too long for its syntax is client-error-request-value-too-long, all else is bad-request.
"""

from micropython import const

_BAD_REQUEST = const(0x0400)  # ipp_tags.STATUS_CLIENT_ERROR_BAD_REQUEST
_VALUE_TOO_LONG = const(0x0409)  # ipp_tags.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG

_TAG_BOOLEAN = const(0x22)
_TAG_ENUM = const(0x23)
_TAG_RESOLUTION = const(0x32)
_TAG_RANGE_OF_INTEGER = const(0x33)

# Limits of RFC 8011 section 5.1; MAX in the registry means the same numbers.
MAX_TEXT_BYTES = const(1023)  # text, uri, octetString
MAX_NAME_BYTES = const(255)  # name, keyword, mimeMediaType
MAX_TOKEN_BYTES = const(63)  # charset, naturalLanguage, uriScheme

# How the bytes of a value are checked; indices of _TAKE.
_OCTETS = const(0)
_KEYWORD = const(1)  # letters, digits, "-", ".", "_"
_ASCII = const(2)  # printable US-ASCII without the blank
_UTF8 = const(3)
_LANGUAGE = const(4)  # textWithLanguage, nameWithLanguage
_LINE = const(5)  # printable US-ASCII
_URI = const(6)  # what RFC 3986 lets into a URI

# Rules: (least bytes, most bytes, status when longer, check). Literals, so that they stay in
# flash: MicroPython makes no constant of a tuple that names another.
_RULES = (
    (0, 0, _BAD_REQUEST, _OCTETS),  # 0 out-of-band values, begCollection, endCollection
    (1, 1, _BAD_REQUEST, _OCTETS),  # 1 boolean
    (4, 4, _BAD_REQUEST, _OCTETS),  # 2 integer, enum
    (8, 8, _BAD_REQUEST, _OCTETS),  # 3 rangeOfInteger
    (9, 9, _BAD_REQUEST, _OCTETS),  # 4 resolution
    (11, 11, _BAD_REQUEST, _OCTETS),  # 5 dateTime
    (0, MAX_TEXT_BYTES, _VALUE_TOO_LONG, _OCTETS),  # 6 octetString
    (0, MAX_TEXT_BYTES, _VALUE_TOO_LONG, _UTF8),  # 7 text
    (0, MAX_NAME_BYTES, _VALUE_TOO_LONG, _UTF8),  # 8 name
    (5, 4 + MAX_TOKEN_BYTES + MAX_TEXT_BYTES, _VALUE_TOO_LONG, _LANGUAGE),  # 9 text
    (5, 4 + MAX_TOKEN_BYTES + MAX_NAME_BYTES, _VALUE_TOO_LONG, _LANGUAGE),  # 10 name
    (1, MAX_NAME_BYTES, _VALUE_TOO_LONG, _KEYWORD),  # 11 keyword, memberAttrName
    (1, MAX_TEXT_BYTES, _VALUE_TOO_LONG, _URI),  # 12 uri
    (1, MAX_TOKEN_BYTES, _VALUE_TOO_LONG, _ASCII),  # 13 uriScheme, charset, naturalLanguage
    (1, MAX_NAME_BYTES, _VALUE_TOO_LONG, _LINE),  # 14 mimeMediaType: a blank before parameters
)

# Rule of each value tag from 0x10 on; 255 is a tag that is not assigned. 0x7F, the extension
# tag, lies behind the end: nothing registered uses it, and handling it is how a server crashed.
_FIRST_TAG = const(0x10)
_NONE = const(255)
_RULE_OF = (
    b"\x00\xff\x00\x00\xff\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"  # 0x10
    b"\xff\x02\x01\x02\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"  # 0x20
    b"\x06\x05\x04\x03\x00\x09\x0a\x00\xff\xff\xff\xff\xff\xff\xff\xff"  # 0x30
    b"\xff\x07\x08\xff\x0b\x0c\x0d\x0d\x0d\x0e\x0b"  # 0x40
)

# Where a byte below 0x80 may stand: 1 in a KEYWORD, 2 in ASCII, 4 in a LINE, 8 in a URI.
_CLASSES = (
    b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    b"\4\16\6\16\16\16\16\16\16\16\16\16\16\17\17\16\17\17\17\17\17\17\17\17\17\17\16\16\6\16\6\16"
    b"\16\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\16\6\16\6\17"
    b"\6\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\17\6\6\6\16\0"
)
_BITS = b"\0\1\2\0\0\4\x08"  # of each check


class ValueReader:
    """Copies and checks values and names; the base of `IPPReader`, which documents `value`."""

    def __init__(self, value_bytes):
        # 11 bytes: integer() and friends read the fixed-length values in place.
        self.value = bytearray(value_bytes if value_bytes > 11 else 11)
        self.reset_value()

    def reset_value(self):
        """Forget the value read last."""
        self.value_len = 0
        self.stored = 0
        self._into = self.value
        self._check = _OCTETS
        self._at = 0  # index of the next byte
        self._size = 0  # bytes in all
        self.error = 0  # status, once a byte was wrong
        self._low = 0x80  # what the next byte of a UTF-8 sequence may be
        self._high = 0xBF
        self._more = 0  # bytes the sequence still needs
        self._text_at = 0  # LANGUAGE: index of the text

    def rule(self, tag):
        """Return the rule of a value tag, None for one that is not assigned."""
        i = tag - _FIRST_TAG
        if i >= len(_RULE_OF) or _RULE_OF[i] == _NONE:
            return None
        return _RULES[_RULE_OF[i]]

    def begin_name(self, into, size):
        """Begin an attribute or member name of size bytes, copied to into."""
        self._into = into
        self._check = _KEYWORD
        self._at = 0
        self._size = size

    def begin_value(self, rule, size):
        """Begin a value of size bytes; return 0, or the status that refuses the length."""
        if size < rule[0]:
            return _BAD_REQUEST
        if size > rule[1]:
            return rule[2]
        self._into = self.value
        self._check = rule[3]
        self._at = 0
        self._size = size
        self._more = 0
        self._text_at = 0
        self.value_len = size
        self.stored = size if size < len(self.value) else len(self.value)
        return 0

    def end_value(self, tag):
        """Return 0, or the status for a value that is wrong as a whole."""
        value = self.value
        good = not self._more
        if tag == _TAG_BOOLEAN:
            good = value[0] <= 1
        elif tag == _TAG_ENUM:
            good = self._is_positive(0)
        elif tag == _TAG_RESOLUTION:
            good = self._is_positive(0) and self._is_positive(4) and 3 <= value[8] <= 4
        elif tag == _TAG_RANGE_OF_INTEGER:
            good = self._is_range()
        return 0 if good else _BAD_REQUEST

    def _is_positive(self, at):
        # Enums and resolutions are (RFC 8011 sections 5.1.5 and 5.1.16).
        value = self.value
        return value[at] < 0x80 and value[at] | value[at + 1] | value[at + 2] | value[at + 3] != 0

    def _is_range(self):  # cold
        # Two integers, the lower one first (RFC 8011 section 5.1.14).
        value = self.value
        if (value[0] ^ value[4]) & 0x80:
            return value[4] < 0x80
        for i in range(4):
            if value[i] != value[i + 4]:
                return value[i] < value[i + 4]
        return True

    def take(self, buf, pos, end):
        """Copy and check up to the end of the name or value; return the new position.

        Afterwards `error` is the status of the byte at that position, or `_at == _size` says
        that the value is complete.
        """
        if end - pos > self._size - self._at:
            end = pos + self._size - self._at
        return _TAKE[self._check](self, buf, pos, end)

    def _take_octets(self, buf, pos, end):
        into = self._into
        at = self._at
        self._at = at + end - pos
        stop = end if self._at <= len(into) else pos + len(into) - at
        while pos < stop:
            into[at] = buf[pos]
            at += 1
            pos += 1
        return end

    def _take_ascii(self, buf, pos, end):
        # KEYWORD, ASCII, LINE and URI
        into = self._into
        room = len(into)
        at = self._at
        wanted = _BITS[self._check]
        while pos < end:
            c = buf[pos]
            if c >= 0x80 or not _CLASSES[c] & wanted:
                self.error = _BAD_REQUEST
                break
            if at < room:
                into[at] = c
            at += 1
            pos += 1
        self._at = at
        return pos

    def _take_utf8(self, buf, pos, end):
        into = self._into
        room = len(into)
        at = self._at
        while pos < end:
            c = buf[pos]
            if (c >= 0x80 or self._more) and not self._continue_utf8(c):
                self.error = _BAD_REQUEST
                break
            if at < room:
                into[at] = c
            at += 1
            pos += 1
        self._at = at
        return pos

    def _continue_utf8(self, c):  # cold
        # RFC 3629 section 4. E0, ED, F0 and F4 narrow the byte after them: no overlong form, no
        # surrogate, nothing above U+10FFFF.
        if self._more:
            if not self._low <= c <= self._high:
                return False
            self._more -= 1
            self._low = 0x80
            self._high = 0xBF
            return True
        if c < 0xC2 or c > 0xF4:
            return False
        self._more = 1 if c < 0xE0 else 2 if c < 0xF0 else 3
        self._low = 0xA0 if c == 0xE0 else 0x90 if c == 0xF0 else 0x80
        self._high = 0x9F if c == 0xED else 0x8F if c == 0xF4 else 0xBF
        return True

    def _take_language(self, buf, pos, end):  # cold
        # length(2) natural language, length(2) text (RFC 8010 section 3.9)
        into = self._into
        while pos < end:
            if self._text_at and self._at >= self._text_at:
                return self._take_utf8(buf, pos, end)
            self.error = self._language_byte(buf[pos])
            if self.error:
                break
            if self._at < len(into):
                into[self._at] = buf[pos]
            self._at += 1
            pos += 1
        return pos

    def _language_byte(self, c):  # cold
        at = self._at
        text_at = self._text_at
        if at == 0:
            return _VALUE_TOO_LONG if c else 0
        if at == 1:
            if c > MAX_TOKEN_BYTES:
                return _VALUE_TOO_LONG
            self._text_at = 4 + c
            if not c or 4 + c > self._size:
                return _BAD_REQUEST
            most = self.rule(self.tag)[1] - (4 + MAX_TOKEN_BYTES)
            return _VALUE_TOO_LONG if self._size - 4 - c > most else 0
        if at < text_at - 2:
            return 0 if c < 0x80 and _CLASSES[c] & _BITS[_ASCII] else _BAD_REQUEST
        size = self._size - text_at
        return 0 if c == (size >> 8 if at == text_at - 2 else size & 0xFF) else _BAD_REQUEST


_TAKE = (
    ValueReader._take_octets,
    ValueReader._take_ascii,
    ValueReader._take_ascii,
    ValueReader._take_utf8,
    ValueReader._take_language,
    ValueReader._take_ascii,
    ValueReader._take_ascii,
)

# SPDX-License-Identifier: MIT
"""IPP responses written into the caller's buffer (RFC 8010 section 3), without allocating.

    w = IPPWriter(buf); w.begin(0, len(buf))
    w.response(2, 0, status, reader.request_id); w.group(GROUP_OPERATION)
    w.charset(b"attributes-charset", b"utf-8") ... w.end()         buf[:w.pos] is the message

Each call writes one value or, when it does not fit before the limit, nothing: then `overflow` is
True and every later call writes nothing either. Names and values are bytes or bytearray; `raw`
takes a span of one. Values are not checked: what may be sent is the model's table.
"""

from micropython import const

from platen.core.buf import copy

_GROUP_END = const(0x03)
_TAG_INTEGER = const(0x21)
_TAG_BOOLEAN = const(0x22)
_TAG_ENUM = const(0x23)
_TAG_OCTET_STRING = const(0x30)
_TAG_DATE_TIME = const(0x31)
_TAG_RESOLUTION = const(0x32)
_TAG_RANGE_OF_INTEGER = const(0x33)
_TAG_BEG_COLLECTION = const(0x34)
_TAG_END_COLLECTION = const(0x37)
_TAG_TEXT = const(0x41)
_TAG_NAME = const(0x42)
_TAG_KEYWORD = const(0x44)
_TAG_URI = const(0x45)
_TAG_URI_SCHEME = const(0x46)
_TAG_CHARSET = const(0x47)
_TAG_NATURAL_LANGUAGE = const(0x48)
_TAG_MIME_MEDIA_TYPE = const(0x49)
_TAG_MEMBER_ATTR_NAME = const(0x4A)


class IPPWriter:
    """Writes one message; attributes: `pos`, the next free byte, `overflow` and `depth`.

    In every attribute call a name of None or b"" means an additional value of the attribute named
    last, or the first one of the attribute that `label` named. Between begin_collection and
    end_collection the same calls write member attributes.
    Numbers are ints that fit 31 bits, or 4 bytes, most significant first, for larger ones.
    """

    def __init__(self, buf):
        self.buf = buf
        self._label = None  # a name that the next value without one gets
        self._label_start = 0
        self.begin(0, len(buf))

    def begin(self, pos, limit):
        """Write from buf[pos] on and never at or behind buf[limit]; undoes what was there."""
        self.pos = pos
        self.limit = limit
        self.overflow = False
        self.depth = 0  # collections open
        self._label_n = 0

    def label(self, buf, start, n):
        """Let the next value without a name be the first one of the attribute buf[start:+n]."""
        self._label = buf
        self._label_start = start
        self._label_n = n

    def response(self, major, minor, status, request_id):
        """Write the header; request_id is the 4 bytes of the request."""
        if self._fits(8):
            self._byte(major)
            self._byte(minor)
            self._short(status)
            self.pos = copy(self.buf, self.pos, request_id, 0, 4)

    def group(self, tag):
        """Begin an attribute group."""
        if self._fits(1):
            self._byte(tag)

    def end(self):
        """End the attributes."""
        if self._fits(1):
            self._byte(_GROUP_END)

    def integer(self, name, value):
        """Write an integer: an int, or 4 bytes."""
        if self._open(_TAG_INTEGER, name, 4):
            self._number(value)

    def enum(self, name, value):
        """Write an enum: an int, or 4 bytes."""
        if self._open(_TAG_ENUM, name, 4):
            self._number(value)

    def boolean(self, name, value):
        """Write a boolean; any value is taken as true or false."""
        if self._open(_TAG_BOOLEAN, name, 1):
            self._byte(1 if value else 0)

    def range(self, name, low, high):
        """Write a rangeOfInteger, both ends included."""
        if self._open(_TAG_RANGE_OF_INTEGER, name, 8):
            self._number(low)
            self._number(high)

    def resolution(self, name, x, y, units=3):
        """Write a resolution, across and along the feed; units 3 is dots per inch, 4 per cm."""
        if self._open(_TAG_RESOLUTION, name, 9):
            self._number(x)
            self._number(y)
            self._byte(units)

    def datetime(self, name, value):
        """Write a dateTime: the 11 bytes of RFC 2579 DateAndTime."""
        self.raw(_TAG_DATE_TIME, name, value, 0, 11)

    def text(self, name, value):
        """Write a textWithoutLanguage: at most 1023 bytes of UTF-8."""
        self.raw(_TAG_TEXT, name, value)

    def name(self, name, value):
        """Write a nameWithoutLanguage: at most 255 bytes of UTF-8."""
        self.raw(_TAG_NAME, name, value)

    def keyword(self, name, value):
        """Write a keyword: 1 to 255 bytes."""
        self.raw(_TAG_KEYWORD, name, value)

    def uri(self, name, value):
        """Write a uri: 1 to 1023 bytes."""
        self.raw(_TAG_URI, name, value)

    def uri_scheme(self, name, value):
        """Write a uriScheme: 1 to 63 bytes."""
        self.raw(_TAG_URI_SCHEME, name, value)

    def charset(self, name, value):
        """Write a charset: 1 to 63 bytes."""
        self.raw(_TAG_CHARSET, name, value)

    def language(self, name, value):
        """Write a naturalLanguage: 1 to 63 bytes."""
        self.raw(_TAG_NATURAL_LANGUAGE, name, value)

    def mime(self, name, value):
        """Write a mimeMediaType: 1 to 255 bytes."""
        self.raw(_TAG_MIME_MEDIA_TYPE, name, value)

    def octets(self, name, value):
        """Write an octetString: at most 1023 bytes."""
        self.raw(_TAG_OCTET_STRING, name, value)

    def out_of_band(self, name, tag):
        """Write an out-of-band value: TAG_UNKNOWN, TAG_NO_VALUE, TAG_UNSUPPORTED ..."""
        self._open(tag, name, 0)

    def raw(self, tag, name, value, start=0, stop=None, *, name_stop=None):
        """Write value[start:stop] under any tag.

        name_stop cuts the name, for names that lie in a longer buffer (`reader.name`).
        """
        if stop is None:
            stop = len(value)
        if self._open(tag, name, stop - start, name_stop):
            self.pos = copy(self.buf, self.pos, value, start, stop)

    def values(self, tag, name, sequence):  # cold
        """Write a 1setOf: one value of that tag for each item, an int (or bool) or bytes."""
        for value in sequence:
            if tag == _TAG_BOOLEAN:  # a bool is no int on MicroPython
                self.boolean(name, value)
            elif not isinstance(value, int):
                self.raw(tag, name, value)
            elif self._open(tag, name, 4):
                self._number(value)
            name = None

    def begin_collection(self, name):
        """Begin a collection value of an attribute or, inside a collection, of a member."""
        self._open(_TAG_BEG_COLLECTION, name, 0)
        self.depth += 1

    def end_collection(self):
        """End the collection begun last."""
        self._open(_TAG_END_COLLECTION, None, 0)
        self.depth -= 1

    def encoded(self, data, start=0, stop=None):
        """Copy attributes that are encoded already: data[start:stop]."""
        if stop is None:
            stop = len(data)
        if self._fits(stop - start):
            self.pos = copy(self.buf, self.pos, data, start, stop)

    def _fits(self, size):
        if size > self.limit - self.pos:
            self.overflow = True
        return not self.overflow

    def _open(self, tag, name, size, name_stop=None):
        # Everything before the bytes of a value; False: the whole value does not fit.
        n = 0 if name is None else len(name) if name_stop is None else name_stop
        start = 0
        if not n and self._label_n:
            name, start, n = self._label, self._label_start, self._label_n
        member = n and self.depth
        if not self._fits(5 + n + size + (5 if member else 0)):
            return False
        self._label_n = 0
        if member:
            self._byte(_TAG_MEMBER_ATTR_NAME)
            self._short(0)
            self._short(n)
            self.pos = copy(self.buf, self.pos, name, start, start + n)
            n = 0
        self._byte(tag)
        self._short(n)
        if n:
            self.pos = copy(self.buf, self.pos, name, start, start + n)
        self._short(size)
        return True

    def _byte(self, value):
        self.buf[self.pos] = value
        self.pos += 1

    def _short(self, value):
        self.buf[self.pos] = value >> 8
        self.buf[self.pos + 1] = value & 0xFF
        self.pos += 2

    def _number(self, value):
        if not isinstance(value, int):
            self.pos = copy(self.buf, self.pos, value, 0, 4)
            return
        self._byte(value >> 24 & 0xFF)
        self._byte(value >> 16 & 0xFF)
        self._short(value & 0xFFFF)

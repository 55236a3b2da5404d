# SPDX-License-Identifier: MIT
"""IPP requests as they stream in (RFC 8010 section 3): HEADER, GROUP, VALUE ..., END.

    version(2) operation-id(2) request-id(4)
    { group tag(1) { value tag(1) name-length(2) name value-length(2) value }* }*  0x03  document

`IPPReader` holds one attribute value at a time and checks the encoding: lengths against syntaxes,
characters, group order, collection structure, and the limits below. What a request means (version,
charset first, known names) is the model's. Document data after 0x03 is not consumed. A message
that ends before END was truncated, which only the caller can see.
"""

from micropython import const

from platen.core.buf import copy
from platen.core.ipp_values import ValueReader

NEED_DATA = const(0)
HEADER = const(1)
GROUP = const(2)
VALUE = const(3)
END = const(4)
BAD = const(5)

# Everything up to the document. The largest request seen from CUPS is 740 bytes, Android 1.1 KB.
MAX_SECTION_BYTES = const(8192)
MAX_ATTRIBUTES = const(128)  # member attributes count too
MAX_VALUES = const(256)  # a begCollection is a value, an endCollection is not
MAX_DEPTH = const(4)  # media-col/media-size is 2
MAX_NAME_BYTES = const(255)  # RFC 8011 section 5.1.4: names are keywords
# Longer names are legal and match nothing: the longest printer attribute has 40 bytes.
STORED_NAME_BYTES = const(48)
STORED_MEMBER_BYTES = const(24)  # media-source-properties has 23
# What is kept of a value: a nameWithLanguage with the longest tag and 127 bytes of name.
STORED_VALUE_BYTES = const(208)

_BAD_REQUEST = const(0x0400)  # ipp_tags.STATUS_CLIENT_ERROR_BAD_REQUEST
_TOO_LARGE = const(0x0408)  # ipp_tags.STATUS_CLIENT_ERROR_REQUEST_ENTITY_TOO_LARGE

_GROUP_OPERATION = const(0x01)
_GROUP_END = const(0x03)
_GROUP_SUBSCRIPTION = const(0x06)
_GROUP_SYSTEM = const(0x0A)
_FIRST_VALUE_TAG = const(0x10)
_TAG_BEG_COLLECTION = const(0x34)
_TAG_END_COLLECTION = const(0x37)
_TAG_MEMBER_ATTR_NAME = const(0x4A)

_MAX_INTEGER = const(0x3FFFFFFF)

# States; indices of _STEPS.
_HEADER = const(0)
_TAG = const(1)
_NAME_LENGTH = const(2)
_NAME = const(3)
_VALUE_LENGTH = const(4)
_VALUE = const(5)

_NO_NAME = const(-1)  # in _counts: nothing has been named yet on this level


class IPPReader(ValueReader):
    """Reads one request; `reset()` makes it ready for the next.

    `pos = feed(buf, pos, end)` consumes up to one event, left in `event`:
    HEADER  version_major, version_minor, operation_id, request_id (bytearray(4)) are valid
    GROUP   `group` is the tag of the group that begins
    VALUE   one value of the attribute `name`/`name_len` (name stays for additional values):
            index     0 for its first value, 1.. for additional ones
            tag       value tag; begCollection and endCollection are reported too, as empty
                      values of the attribute (or member) that holds the collection
            depth     0 at the top, n inside n collections
            member, member_len   name of the member attribute when depth > 0
            value, value_len, stored   bytes of the value; only the first `stored` are kept
    END     the end-of-attributes tag was consumed
    BAD     `error` is the IPP status-code, `offset` the place of the field or byte in the message
    """

    def __init__(self, value_bytes=STORED_VALUE_BYTES):
        ValueReader.__init__(self, value_bytes)
        self.request_id = bytearray(4)
        self.name = bytearray(STORED_NAME_BYTES)
        self.member = bytearray(STORED_MEMBER_BYTES)
        # Names of the members that the open collections are values of, outermost first.
        self._outer = bytearray((MAX_DEPTH - 1) * STORED_MEMBER_BYTES)
        self._member_lens = [0] * MAX_DEPTH
        # By level: values the attribute named last has so far, or _NO_NAME.
        self._counts = [0] * (MAX_DEPTH + 1)
        self.reset()

    def reset(self):
        """Begin the next message."""
        self.event = NEED_DATA
        self.error = 0
        self.offset = 0
        self.version_major = 0
        self.version_minor = 0
        self.operation_id = 0
        for i in range(4):
            self.request_id[i] = 0
        self.group = 0
        self.name_len = 0
        self.index = 0
        self.tag = 0
        self.depth = 0
        self.member_len = 0
        self._state = _HEADER
        self._taken = 0  # bytes of the message consumed
        self._base = 0  # message offset of buf[0] in this feed
        self._field = 0  # message offset of the length field being read
        self._length_high = -1  # first byte of a length, or -1
        self._level = 0  # collections open
        self._attributes_left = MAX_ATTRIBUTES
        self._values_left = MAX_VALUES
        self.reset_value()

    def feed(self, buf, pos, end):
        """Consume buf[pos:end] up to one event; return the new position."""
        if self.event >= END:
            return pos
        self.event = NEED_DATA
        base = self._taken - pos
        self._base = base
        stop = end
        if end - pos > MAX_SECTION_BYTES - self._taken:
            stop = MAX_SECTION_BYTES - base
        while pos < stop and self.event == NEED_DATA:
            pos = _STEPS[self._state](self, buf, pos, stop)
        self._taken = base + pos
        if pos == stop and stop < end and self.event == NEED_DATA:
            self._refuse(_TOO_LARGE, self._taken)
        return pos

    def name_is(self, literal):
        """Return whether the attribute name is literal."""
        return self.name_len == len(literal) and self.name.startswith(literal)

    def member_is(self, literal):
        """Return whether the member name is literal; False at the top level."""
        return self.member_len == len(literal) and self.member.startswith(literal)

    def value_is(self, literal):
        """Return whether the value is literal, whatever its tag."""
        return self.value_len == len(literal) and self.value.startswith(literal)

    def integer(self, at=0):
        """Return the 4 value bytes from `at` as a signed integer, clamped to +-(2**30 - 1).

        For integer and enum; rangeOfInteger and resolution have their second number at 4.
        """
        value = self.value
        high = value[at]
        low = value[at + 1] << 16 | value[at + 2] << 8 | value[at + 3]
        if high < 0x40:
            return high << 24 | low
        if high < 0x80:
            return _MAX_INTEGER
        if high < 0xC0 or (high == 0xC0 and not low):
            return -_MAX_INTEGER
        return (high - 0x100 << 24) + low

    def boolean(self):
        """Return the value of a boolean."""
        return self.value[0] == 1

    def _refuse(self, status, offset):
        # The one way into BAD.
        self.event = BAD
        self.error = status
        self.offset = offset

    def _read_header(self, buf, pos, end):
        c = buf[pos]
        i = self._base + pos
        if i == 0:
            self.version_major = c
        elif i == 1:
            self.version_minor = c
        elif i < 4:
            self.operation_id = self.operation_id << 8 | c
        else:
            self.request_id[i - 4] = c
            if i == 7:
                self._state = _TAG
                self.event = HEADER
        return pos + 1

    def _read_tag(self, buf, pos, end):
        tag = buf[pos]
        if tag < _FIRST_VALUE_TAG:
            good = self._begin_group(tag)
        else:
            good = self._begin_tag(tag)
        if not good:
            self._refuse(_BAD_REQUEST, self._base + pos)
        return pos + 1

    def _begin_group(self, tag):
        if self._level:  # a collection is still open
            return False
        if tag == _GROUP_END:  # straight after the header too: the model misses the charset
            self.event = END
            return True
        last = self.group
        if not last:
            if tag != _GROUP_OPERATION:
                return False
        elif tag <= last and not tag == last == _GROUP_SUBSCRIPTION:
            return False  # no other group may come twice in a request
        if tag > _GROUP_SYSTEM:
            return False
        self.group = tag
        self._counts[0] = _NO_NAME
        self.event = GROUP
        return True

    def _begin_tag(self, tag):
        level = self._level
        if self.rule(tag) is None or not self.group:
            return False
        # Inside a collection every value needs a member name, every member name a value.
        count = self._counts[level]
        if tag in (_TAG_MEMBER_ATTR_NAME, _TAG_END_COLLECTION):
            if not level or count == 0:
                return False
        elif level and count == _NO_NAME:
            return False
        self.tag = tag
        self._state = _NAME_LENGTH
        return True

    def _read_length(self, buf, pos, end):
        # Two bytes, big-endian, either of which may be the last one of buf.
        if self._length_high < 0:
            self._length_high = buf[pos]
            self._field = self._base + pos
            return pos + 1
        size = self._length_high << 8 | buf[pos]
        self._length_high = -1
        if self._state == _NAME_LENGTH:
            status = self._begin_attribute(size)
        else:
            status = self._begin_value(size)
        if status:
            self._refuse(status, self._field)
        return pos + 1

    def _begin_attribute(self, size):
        if not size:
            if not self._level and self._counts[0] == _NO_NAME:
                return _BAD_REQUEST  # an additional value of nothing
            self._state = _VALUE_LENGTH
            return 0
        if self._level or size > MAX_NAME_BYTES:
            return _BAD_REQUEST
        if not self._attributes_left:
            return _TOO_LARGE
        self._attributes_left -= 1
        self._counts[0] = 0
        self.name_len = size
        self.begin_name(self.name, size)
        self._state = _NAME
        return 0

    def _begin_value(self, size):
        tag = self.tag
        if tag == _TAG_MEMBER_ATTR_NAME:
            status = self._begin_member(size)
        else:
            status = self.begin_value(self.rule(tag), size)
            if not status and tag != _TAG_END_COLLECTION:
                if not self._values_left:
                    return _TOO_LARGE
                self._values_left -= 1
                if tag == _TAG_BEG_COLLECTION and self._level == MAX_DEPTH:
                    return _TOO_LARGE
        self._state = _VALUE
        if not status and not size:
            status = self._end_value()
        return status

    def _begin_member(self, size):
        if not 0 < size <= MAX_NAME_BYTES:
            return _BAD_REQUEST
        if not self._attributes_left:
            return _TOO_LARGE
        self._attributes_left -= 1
        i = self._level - 1
        self._member_lens[i] = size
        self.begin_name(self.member, size)
        return 0

    def _read_bytes(self, buf, pos, end):
        # The bytes of a name or of a value.
        pos = self.take(buf, pos, end)
        if self.error:
            self._refuse(self.error, self._base + pos)
        elif self._at == self._size:
            if self._state == _NAME:
                self._state = _VALUE_LENGTH
            else:
                status = self._end_value()
                if status:
                    self._refuse(status, self._base + pos)
        return pos

    def _end_value(self):
        tag = self.tag
        level = self._level
        counts = self._counts
        self._state = _TAG
        if tag == _TAG_MEMBER_ATTR_NAME:
            counts[level] = 0
            return 0
        status = self.end_value(tag)
        if status:
            return status
        if tag == _TAG_END_COLLECTION:
            level -= 1
            self._level = level
            if level:
                at = (level - 1) * STORED_MEMBER_BYTES
                copy(self.member, 0, self._outer, at, at + STORED_MEMBER_BYTES)
        else:
            counts[level] += 1
            if tag == _TAG_BEG_COLLECTION:
                if level:
                    copy(
                        self._outer,
                        (level - 1) * STORED_MEMBER_BYTES,
                        self.member,
                        0,
                        STORED_MEMBER_BYTES,
                    )
                self._level = level + 1
                counts[level + 1] = _NO_NAME
        self.index = counts[level] - 1
        self.depth = level
        self.member_len = 0
        if level:
            self.member_len = self._member_lens[level - 1]
        self.event = VALUE
        return 0


_STEPS = (
    IPPReader._read_header,
    IPPReader._read_tag,
    IPPReader._read_length,
    IPPReader._read_bytes,
    IPPReader._read_length,
    IPPReader._read_bytes,
)

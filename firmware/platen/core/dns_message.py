# SPDX-License-Identifier: MIT
"""DNS messages as multicast DNS has them (RFC 1035 section 4, RFC 6762 section 18): bytes only.

    r = Reader(data); while r.next_question(): r.name r.kind r.flag; while r.next_record(): more

What is damaged ends the reader: `is_bad`, and nothing more comes. Names are bytes as in a message
without compression, in lower case, because names are compared without case (RFC 4343): a length
octet is at most 63 and is no letter. Writer puts messages into a buffer of its caller.
"""

from micropython import const

__passing__ = 1  # forgotten with shell/mdns_answer.py

# Types and classes (RFC 1035 section 3.2, RFC 2782, RFC 4034).
A = const(1)
CNAME = const(5)
PTR = const(12)
TXT = const(16)
SRV = const(33)
NSEC = const(47)
ANY = const(255)
_IN = const(1)

# Top bit of a class: of a question that a unicast answer will do, of a record that no other of its
# name and type is true (RFC 6762 sections 5.4, 10.2).
_FLAG = const(0x8000)

# Bits of the header's second word.
RESPONSE = const(0x8000)
AUTHORITATIVE = const(0x0400)
TRUNCATED = const(0x0200)
_OPCODE_AND_RCODE = const(0x780F)

ANSWER = const(1)  # sections of Reader.next_record
AUTHORITY = const(2)

# A name and a label of it (RFC 1035 section 2.3.4).
MAX_NAME_BYTES = const(255)
MAX_LABEL_BYTES = const(63)

# Compression pointers followed in one name. They only lead backwards; encoders use one for a name.
MAX_JUMPS = const(8)

# Questions and records of one message that are looked at: a packet of 1472 bytes has room for no
# more than 120 records, and a whole office of printers in a browser's known answers has 30.
MAX_RECORDS = const(128)

_HEADER_BYTES = const(12)
_POINTER = const(0xC0)


def _u16_at(data, at):
    return data[at] << 8 | data[at + 1]


class Reader:
    """Walks the questions and records of one message, bytes."""

    def __init__(self, data):
        self.data = data
        self.is_bad = len(data) < _HEADER_BYTES
        self.id = self.flags = 0
        self.section = 0  # that of the record in hand
        self._left = [0, 0, 0, 0]
        self._at = _HEADER_BYTES
        self._seen = 0
        self.start = self.stop = 0  # of the record's data
        self.name = b""  # of the question or record in hand
        self.kind = 0  # its type
        self.flag = False  # the top bit of its class; other classes than IN have type 0
        self.ttl_s = 0  # of the record; above 2^30 as that
        if not self.is_bad:
            self.id = _u16_at(data, 0)
            self.flags = _u16_at(data, 2)
            self._left = [_u16_at(data, at) for at in (4, 6, 8, 10)]
            # What has another opcode or an error is not for us (RFC 6762 section 18.3, 18.11).
            self.is_bad = bool(self.flags & _OPCODE_AND_RCODE)

    def _bad(self):
        self.is_bad = True
        return False

    def _head(self, more):
        """Name, type and class of what comes next, with so many bytes behind them."""
        self._seen += 1
        name = self.name_at(self._at) if self._seen <= MAX_RECORDS else None
        if name is None or self._end + 4 + more > len(self.data):
            return self._bad()
        at = self._end
        self.name = name
        self.kind = _u16_at(self.data, at)
        dns_class = _u16_at(self.data, at + 2)
        self.flag = bool(dns_class & _FLAG)
        if dns_class & ~_FLAG not in (_IN, ANY):
            self.kind = 0
        self._at = at + 4
        return True

    def next_question(self):
        """Go to the next question; False if there is none."""
        if self.is_bad or not self._left[0]:
            return False
        self._left[0] -= 1
        return self._head(0)

    def next_record(self):
        """Go to the next record, behind all questions; False if there is none."""
        while self.next_question():
            pass
        while self.section < 3 and (self.section == 0 or not self._left[self.section]):
            self.section += 1
        if self.is_bad or not self._left[self.section]:
            return False
        self._left[self.section] -= 1
        if not self._head(6):
            return False
        data, at = self.data, self._at
        self.ttl_s = min(data[at], 0x3F) << 24 | data[at + 1] << 16 | _u16_at(data, at + 2)
        self.start = at + 6
        self.stop = self._at = self.start + _u16_at(data, at + 4)
        if self.stop > len(data):
            return self._bad()
        return True

    def value(self):
        """The record's data with its names written out and in lower case; None: damaged."""
        start, stop = self.start, self.stop
        if self.kind not in (PTR, SRV, CNAME):
            return self.data[start:stop]
        head = 6 if self.kind == SRV else 0
        name = self.name_at(start + head) if start + head < stop else None
        if name is None or self._end != stop:
            self.is_bad = True
            return None
        return self.data[start : start + head] + name

    def name_at(self, at):
        """The name that begins at `at`, written out and in lower case; None if it is damaged.

        `_end` is where what follows it begins.
        """
        data = self.data
        found = b""
        jumps = 0
        end = None
        floor = at  # a pointer leads before everything read so far
        while at < len(data):
            n = data[at]
            if n >= _POINTER:
                if at + 1 >= len(data) or jumps >= MAX_JUMPS:
                    return None
                if end is None:
                    end = at + 2
                at = (n & ~_POINTER) << 8 | data[at + 1]
                if at >= floor or at < _HEADER_BYTES:
                    return None
                floor = at
                jumps += 1
                continue
            if n > MAX_LABEL_BYTES or at + n >= len(data):
                return None
            at += n + 1
            found += data[at - n - 1 : at]
            if len(found) > MAX_NAME_BYTES:
                return None
            if not n:
                self._end = at if end is None else end
                return found.lower()
        return None


class Writer:
    """Writes one message into `buf`; `pos` is its length."""

    def __init__(self, buf):
        self.buf = buf
        self.begin(0, 0)

    def begin(self, message_id, flags):
        """A new message."""
        self.pos = 0
        self._known = {}  # where a name in lower case, or the end of one, is written
        for word in (message_id, flags, 0, 0, 0, 0):
            self._short(word)

    def _short(self, value):
        self._put(bytes((value >> 8 & 255, value & 255)))

    def _put(self, data):
        stop = self.pos + len(data)
        if stop <= len(self.buf):
            self.buf[self.pos : stop] = data
        self.pos = stop

    def _name(self, name):
        """A name; the end of it that is there already is pointed to."""
        at = 0
        while name[at]:
            rest = name[at:].lower()
            there = self._known.get(rest)
            if there is not None:
                self._short(_POINTER << 8 | there)
                return
            self._known[rest] = self.pos
            self._put(name[at : at + name[at] + 1])
            at += name[at] + 1
        self._put(b"\0")

    def _end(self, start, section):
        """Count what was written from `start` on, or take it back: then False."""
        if self.pos > len(self.buf):
            self.pos = start
            self._known = {n: at for n, at in self._known.items() if at < start}
            return False
        at = 4 + 2 * section
        count = _u16_at(self.buf, at) + 1
        self.buf[at] = count >> 8
        self.buf[at + 1] = count & 255
        return True

    def put_question(self, name, kind, flag=False):
        """A question; False if there is no room."""
        start = self.pos
        self._name(name)
        self._short(kind)
        self._short(_FLAG | _IN if flag else _IN)
        return self._end(start, 0)

    def put_record(self, section, name, kind, flag, ttl_s, value):
        """A record of section 1 to 3, its `value` with names written out; False: no room."""
        start = self.pos
        self._name(name)
        self._short(kind)
        self._short(_FLAG | _IN if flag else _IN)
        self._put(bytes((0, 0, ttl_s >> 8, ttl_s & 255)))
        size_at = self.pos
        self._short(0)
        if kind == SRV:
            self._put(value[:6])
            self._name(value[6:])
        elif kind == PTR:
            self._name(value)
        else:
            self._put(value)
        if self.pos <= len(self.buf):
            size = self.pos - size_at - 2
            self.buf[size_at] = size >> 8
            self.buf[size_at + 1] = size & 255
        return self._end(start, section)

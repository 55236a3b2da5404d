# SPDX-License-Identifier: MIT
"""Feeds IPPReader a request of every operation: whole, in pieces, cut off and damaged.

`requests()` yields (name, bytes) of tests/vectors/ipp_operations.hex, `Corpus(reader).request()`
runs one of them and raises AssertionError when the reader breaks its contract. `sum` is a checksum
of all that was reported: interpreters with the same one saw the same events, status codes and
offsets. As a script this prints a line for each request: name, runs and checksum so far.
"""

import binascii
import sys

NEED_DATA = 0
END = 4
BAD = 5

# What a request can be refused with here: bad-request, entity-too-large, value-too-long.
STATUSES = (0x0400, 0x0408, 0x0409)

# What can happen to a byte.
INVERTED = 0
LOW_BIT = 1
ZERO = 2
ALL_ONES = 3
DELETE = 4  # 0x7f
DAMAGES = (INVERTED, LOW_BIT, ZERO, ALL_ONES, DELETE)

_QUICK_STEP = 3  # bytes from cut to cut


def requests():
    """Yield (name, bytes) of each request of the corpus, one module at a time."""
    part = 1
    while True:
        name = "vectors_ipp_operations_%d" % part
        try:
            vectors = __import__(name).VECTORS
        except ImportError:
            return
        for vector in vectors:
            yield vector[0], vector[1]
        del sys.modules[name]  # a board has no room for all of them at once
        part += 1


def damaged(byte, damage):
    """Return what becomes of a byte: sometimes the same."""
    if damage == INVERTED:
        return byte ^ 0xFF
    if damage == LOW_BIT:
        return byte ^ 1
    return 0 if damage == ZERO else 0xFF if damage == ALL_ONES else 0x7F


class Corpus:
    """Runs one IPPReader over requests; `runs` and `sum` tell how often and what it reported."""

    def __init__(self, reader):
        self.reader = reader
        self.name = ""  # of the request in hand
        self.runs = 0
        self.sum = 0
        self._verdict = 0  # checksum of one run
        self._taken = 0  # bytes consumed in it

    def request(self, name, data, thorough, step=1):
        """The runs over a good request: all of them, or one damage a byte and every third cut.

        Of the latter every `step`-th.
        """
        self.name = name
        self.pieces(data, 1 if thorough else _QUICK_STEP * step)
        scratch = bytearray(data)  # exactly as long: a look behind its end is an IndexError
        for at in range(0, len(data), step):
            for damage in DAMAGES if thorough else (DAMAGES[at % len(DAMAGES)],):
                byte = scratch[at]
                scratch[at] = damaged(byte, damage)
                if scratch[at] != byte:
                    self.message(scratch)
                    scratch[at] = byte

    def message(self, data):
        """One run over data, whatever is in it; returns its checksum."""
        self._begin()
        self._feed(data)
        return self._finish(len(data))

    def pieces(self, data, step=1):
        """A good request whole, cut in two and so cut off at each step, and byte by byte."""
        size = len(data)
        whole = self.message(data)
        self._check(self.reader.event == END and self._taken == size, "refused", self._taken)
        self._check(self.message(data + b"\x03RaS2") == whole, "takes of the document", size)
        for cut in range(1, size, step):
            self._begin()
            self._feed(data[:cut])
            self._check(self.reader.event == NEED_DATA, "does not wait for more", cut)
            self._feed(data[cut:])
            self._check(self._finish(size) == whole, "cut in two it is another", cut)
        self._begin()
        for i in range(size):
            self._feed(data[i : i + 1])
        self._check(self._finish(size) == whole, "byte by byte it is another", 0)

    def _begin(self):
        self.reader.reset()
        self.runs += 1
        self._verdict = 0
        self._taken = 0

    def _feed(self, piece):
        """Take the events of a piece that ends where its buffer ends."""
        reader = self.reader
        end = len(piece)
        pos = 0
        while reader.event < END:
            before = pos
            pos = reader.feed(piece, pos, end)
            event = reader.event
            if event == NEED_DATA:
                self._check(pos == end, "waits with data left", pos)
                break
            # Each event takes a byte, so that this ends; what follows END is the document's.
            self._check(before < pos <= end, "moves from %d" % before, pos)
            self._mix(event << 8 | reader.tag)
            self._mix(reader.index << 8 | reader.depth << 4 | reader.group)
            self._mix(reader.name_len << 12 ^ reader.member_len << 6 ^ reader.value_len)
        self._taken += pos

    def _finish(self, size):
        """Check how a run of size bytes ended; returns its checksum."""
        reader = self.reader
        if reader.event == BAD:
            self._check(reader.error in STATUSES, "status", reader.error)
            self._check(0 <= reader.offset < size, "offset", reader.offset)
            self._check(reader.offset <= self._taken, "offset ahead", reader.offset)
            self._mix(reader.error)
            self._mix(reader.offset)
        else:
            self._check(reader.event == END or self._taken == size, "taken", self._taken)
        self._mix(reader.event << 16 | self._taken)
        crc = binascii.crc32(reader.request_id)
        for stored in (reader.name, reader.member, reader.value):
            crc = binascii.crc32(stored, crc)
        self._mix(crc & 0xFFFF)
        self._mix(crc >> 16 & 0xFFFF)
        self.sum = mixed(self.sum, self._verdict)
        return self._verdict

    def _mix(self, value):
        self._verdict = mixed(self._verdict, value)

    def _check(self, good, what, number):
        if not good:
            raise AssertionError("%s: %s (%d), run %d" % (self.name, what, number, self.runs))


def mixed(total, value):
    """Return a 24-bit checksum of a checksum and a number below 2**29."""
    return (total << 5 ^ total >> 19 ^ value) & 0xFFFFFF


def main():
    """Run everything and print what a host compares."""
    from platen.core.ipp_reader import IPPReader

    corpus = Corpus(IPPReader())
    for name, data in requests():
        corpus.request(name, data, True)
        print(name, corpus.runs, "%06x" % corpus.sum)


if __name__ == "__main__":
    here = __file__[: __file__.rfind("/") + 1]
    if sys.implementation.name != "micropython":
        sys.path.append(here + "../cpython_stub")
    sys.path.append(here)
    sys.path.append(here + "../../firmware")
    main()

# SPDX-License-Identifier: MIT
"""Fuzzing of the HTTP and IPP readers on CPython.

Whatever the bytes: a reader never raises, never reads outside the piece it was given, always moves
or says NEED_DATA, and reports the same whether they come whole or in pieces. `survives` is that
sentence as a function of bytes, ready for a coverage-guided fuzzer too.
"""

import http.client
import io
import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from platen.core.http import BAD, BODY, END, NEED_DATA, HTTPReader
from platen.core.http_chunked import ChunkedReader
from platen.core.ipp_reader import IPPReader
from vectors_cups_session import VECTORS as SESSION
from vectors_http_accepted import VECTORS as HTTP_ACCEPTED
from vectors_http_refused import VECTORS as HTTP_REFUSED
from vectors_ipp_accepted import VECTORS as IPP_ACCEPTED
from vectors_ipp_refused import VECTORS as IPP_REFUSED
from vectors_ipp_refused_values import VECTORS as IPP_REFUSED_VALUES
from wire_trace import HTTPTrace, IPPTrace

HTTP_SEEDS = [data for _, data, _ in HTTP_ACCEPTED + HTTP_REFUSED + SESSION]
IPP_SEEDS = [data for _, data, _ in IPP_ACCEPTED + IPP_REFUSED + IPP_REFUSED_VALUES]
ATTRIBUTES = {
    HTTPReader: "method minor target_len host_len authorization_len content_length chunked",
    IPPReader: "operation_id group name_len member_len index depth tag value_len stored",
    ChunkedReader: "",
}


class Piece:
    """data[start:stop] at its own place; looking anywhere else is an error."""

    def __init__(self, data, start, stop):
        self.data = data
        self.start = start
        self.stop = stop

    def __getitem__(self, i):
        assert self.start <= i < self.stop, f"reads {i} outside {self.start}:{self.stop}"
        return self.data[i]


def outcome(reader, data, cuts):
    """Return what reader reports for data in pieces; asserts the contract on the way."""
    reader.reset()
    seen = []
    end_event = 3 if not isinstance(reader, IPPReader) else 4
    names = ATTRIBUTES[type(reader)].split()
    pos = 0
    for start, stop in cuts:
        piece = Piece(data, start, stop)
        while True:
            before = pos
            pos = reader.feed(piece, pos, stop)
            assert before <= pos <= stop
            event = reader.event
            if event == 0:
                assert pos == stop
                break
            assert pos > before or event >= end_event
            if event == BODY and end_event == 3:
                assert before <= reader.start < reader.stop == pos
                seen.append(data[reader.start : reader.stop])
            else:
                seen.append((event, *[getattr(reader, name) for name in names]))
            if event >= end_event:
                return joined(seen), pos, reader.error, getattr(reader, "offset", 0)
    return joined(seen), pos, 0, 0


def joined(seen):
    # Body bytes may come in any pieces: join those that follow each other.
    out = []
    for item in seen:
        if isinstance(item, bytes) and out and isinstance(out[-1], bytes):
            out[-1] += item
        else:
            out.append(item)
    return out


def cut(data, places):
    marks = sorted({0, len(data), *[p % (len(data) + 1) for p in places]})
    return list(itertools.pairwise(marks)) or [(0, 0)]


def survives(reader, data, places=()):
    """Check the invariant of this file for one input."""
    data = bytes(data)
    whole = outcome(reader, data, [(0, len(data))])
    assert outcome(reader, data, [(i, i + 1) for i in range(len(data))] or [(0, 0)]) == whole
    assert outcome(reader, data, cut(data, places)) == whole
    return whole


@st.composite
def mutated(draw, seeds):
    """A seed with a few bytes changed, put in, taken out, repeated or spliced with another."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        how = draw(st.integers(0, 5))
        if how == 0 and data:
            data[at] = draw(st.integers(0, 255))
        elif how == 1:
            data[at:at] = draw(st.binary(min_size=1, max_size=4))
        elif how == 2:
            del data[at : at + draw(st.integers(1, 8))]
        elif how == 3:
            data[at:at] = data[at : at + draw(st.integers(1, 40))]
        elif how == 4:
            other = draw(st.sampled_from(seeds))
            data[at:] = other[draw(st.integers(0, len(other))) :]
        elif data:
            data[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(data)


places_ = st.lists(st.integers(0, 4000), max_size=8)
FUZZ = settings(max_examples=400, deadline=None)


class TestHTTP:
    reader = HTTPReader()

    # proves: T11
    @FUZZ
    @given(st.binary(max_size=200), places_)
    def test_noise(self, data, places):
        survives(self.reader, data, places)

    # proves: T11
    @FUZZ
    @given(mutated(HTTP_SEEDS), places_)
    def test_mutations(self, data, places):
        survives(self.reader, data, places)

    # proves: T11
    @FUZZ
    @given(st.binary(max_size=80), places_)
    @example(b"7fffffff\r\n", [])
    @example(b"1\r\n\r\r\n0\r\n", [])
    def test_chunks(self, data, places):
        survives(ChunkedReader(), data, places)

    @FUZZ
    @given(st.lists(st.binary(min_size=1, max_size=60), max_size=6), places_, st.booleans())
    def test_what_http_client_sends(self, parts, places, chunked):
        # http.client frames the body, our reader must find the same one.
        body = b"".join(parts)
        sent = io.BytesIO()
        connection = http.client.HTTPConnection("printer.local", 631)
        connection.sock = type("Sink", (), {"sendall": lambda self, data: sent.write(data)})()
        headers = {"Content-Type": "application/ipp"}
        source = iter(parts) if chunked else body
        connection.request("POST", "/ipp/print", source, headers, encode_chunked=chunked)
        data = sent.getvalue()
        trace = HTTPTrace(len(data) + 1)
        trace.run(data + b"P", cut(data + b"P", places))
        assert trace.reader.event == END
        assert trace.consumed == len(data)
        assert trace.body == body
        assert trace.reader.chunked == chunked
        assert bytes(trace.reader.host[: trace.reader.host_len]) == b"printer.local:631"

    @FUZZ
    @given(st.text(st.characters(codec="latin-1"), max_size=40))
    def test_any_field_value(self, value):
        # A value is accepted exactly when it has no control character but TAB.
        text = value.encode("latin-1")
        data = b"GET / HTTP/1.1\r\nHost: p\r\nX: " + text + b"\r\n\r\n"
        reader = HTTPReader()
        reader.feed(data, 0, len(data))
        good = all((c >= 0x20 and c != 0x7F) or c == 9 for c in text)
        if good:
            assert reader.event not in (BAD, NEED_DATA)
        elif b"\r\n" not in text:  # that would be another field, or the end
            assert reader.event == BAD


class TestIPP:
    reader = IPPReader(64)

    # proves: T11
    @FUZZ
    @given(st.binary(max_size=200), places_)
    def test_noise(self, data, places):
        survives(self.reader, data, places)

    # proves: T11
    @FUZZ
    @given(st.binary(max_size=200), places_)
    def test_noise_in_attributes(self, data, places):
        survives(self.reader, b"\x02\x00\x00\x02\x00\x00\x00\x01\x01" + data, places)

    # proves: T11
    @FUZZ
    @given(mutated(IPP_SEEDS), places_)
    def test_mutations(self, data, places):
        survives(self.reader, data, places)

    # proves: T11 V01 V02
    @pytest.mark.parametrize("size", range(0, 0x10000, 0xFFF))
    def test_lengths_that_lie(self, size):
        # CVE-2020-10001, CVE-2019-8842: every length field of a message claims something else.
        trace = IPPTrace()
        for _, seed, expect in IPP_ACCEPTED:
            for at in range(8, expect["consumed"] - 1):
                data = bytearray(seed)
                data[at : at + 2] = size.to_bytes(2, "big")
                trace.run(data, [(0, len(data))])
                assert trace.consumed <= len(data)

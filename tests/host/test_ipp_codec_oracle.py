# SPDX-License-Identifier: MIT
"""The IPP reader and writer against libcups: same bytes out, same values in."""

import itertools
import pathlib
import re
import runpy
import struct
import urllib.parse

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import libcups_ipp
from ipp_corpus import requests
from platen.core import http, ipp_reader, ipp_tags
from platen.core.ipp_writer import IPPWriter
from vectors_cups_session import VECTORS as SESSION
from vectors_ipp_accepted import VECTORS as ACCEPTED
from wire_trace import IPPTrace, SessionTrace

VECTORS = pathlib.Path(__file__).parent.parent / "vectors"
STREAMS = sorted((VECTORS / "streams").glob("*.client.bin"))
KEYWORD_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"

EN = (ipp_tags.GROUP_OPERATION, b"attributes-natural-language", 0x48, [b"en"])
UTF_8 = (ipp_tags.GROUP_OPERATION, b"attributes-charset", 0x47, [b"utf-8"])
DATE = b"\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x06"

# A response with one attribute of every syntax the printer sends, all of them valid.
RESPONSE = [
    UTF_8,
    EN,
    (1, b"status-message", 0x41, [b"Gr\xc3\xbc\xc3\x9fe"]),
    (2, b"job-id", 0x21, [1]),
    (2, b"job-uri", 0x45, [b"ipps://printer.local:631/ipp/print/1"]),
    (2, b"job-state", 0x23, [ipp_tags.JOB_PROCESSING]),
    (2, b"job-state-reasons", 0x44, [b"job-printing"]),
    (2, b"date-time-at-completed", ipp_tags.TAG_NO_VALUE, [None]),
    (4, b"printer-name", 0x42, [b"Platen"]),
    (4, b"printer-up-time", 0x21, [(1 << 31) - 1]),
    (4, b"printer-is-accepting-jobs", 0x22, [True]),
    (4, b"color-supported", 0x22, [False]),
    (4, b"copies-supported", 0x33, [(1, 99)]),
    (4, b"job-priority-default", 0x21, [-1]),
    (4, b"operations-supported", 0x23, [2, 4, 5, 6, 8, 9, 10, 11, 0x3C]),
    (4, b"printer-resolution-supported", 0x32, [(203, 203, 3)]),
    (4, b"printer-current-time", 0x31, [DATE]),
    (4, b"printer-supply", 0x30, [b"type=other;index=1;\x00\xff"]),
    (4, b"uri-scheme-supported", 0x46, [b"ipp", b"ipps"]),
    (4, b"charset-supported", 0x47, [b"us-ascii", b"utf-8"]),
    (4, b"document-format-supported", 0x49, [b"image/urf", b"image/pwg-raster"]),
    (4, b"generated-natural-language-supported", 0x48, [b"en"]),
    (4, b"printer-location", 0x41, [b""]),
    (
        4,
        b"media-col-database",
        0x34,
        [
            [
                (
                    b"media-size",
                    0x34,
                    [[(b"x-dimension", 0x21, [5800]), (b"y-dimension", 0x33, [(1, 9)])]],
                ),
                (b"media-source", 0x44, [b"main-roll", b"alternate"]),
            ],
            [(b"media-type", 0x44, [b"continuous"])],
        ],
    ),
    (4, b"printer-geo-location", ipp_tags.TAG_UNKNOWN, [None]),
]


def write(attributes, code, request_id):
    """Return the message our writer makes of attributes."""
    buf = bytearray(64 * 1024)
    writer = IPPWriter(buf)
    writer.response(2, 0, code, struct.pack(">i", request_id))
    last = None
    for group, name, tag, values in attributes:
        if group != last:
            writer.group(group)
            last = group
        write_values(writer, name, tag, values)
    writer.end()
    assert not writer.overflow
    return bytes(buf[: writer.pos])


def write_values(writer, name, tag, values):
    strings = {
        0x30: writer.octets,
        0x41: writer.text,
        0x42: writer.name,
        0x44: writer.keyword,
        0x45: writer.uri,
        0x46: writer.uri_scheme,
        0x47: writer.charset,
        0x48: writer.language,
        0x49: writer.mime,
        0x31: writer.datetime,
    }
    for value in values:
        if tag == 0x34:
            writer.begin_collection(name)
            for member in value:
                write_values(writer, *member)
            writer.end_collection()
        elif tag in (0x21, 0x23):
            small = -(1 << 30) <= value < 1 << 30  # what a board can hold without allocating
            number = value if small else struct.pack(">i", value)
            (writer.integer if tag == 0x21 else writer.enum)(name, number)
        elif tag == 0x22:
            writer.boolean(name, value)
        elif tag == 0x33:
            writer.range(name, struct.pack(">i", value[0]), value[1])
        elif tag == 0x32:
            writer.resolution(name, *value)
        elif tag in (0x35, 0x36):
            writer.raw(tag, name, b"".join(struct.pack(">H", len(v)) + v for v in value))
        elif tag in strings:
            strings[tag](name, value)
        else:
            writer.out_of_band(name, tag)
        name = None


def value_of(tag, data):
    """Return the value libcups would give for the bytes of one value."""
    if tag in (0x21, 0x23):
        return struct.unpack(">i", data)[0]
    if tag == 0x22:
        return data == b"\x01"
    if tag == 0x33:
        return struct.unpack(">ii", data)
    if tag == 0x32:
        return struct.unpack(">iib", data)
    if tag in (0x35, 0x36):
        n = data[0] << 8 | data[1]
        return (data[2 : 2 + n], data[4 + n :])
    if tag < 0x20:
        return None
    return data


def read(data, cuts=None):
    """Return (header event, attributes) as our reader sees them, and check that it took all."""
    trace = IPPTrace(len(data), 1100, 64 * 1024)
    trace.run(data, cuts or [(0, len(data))])
    events = trace.events()
    assert events[-1] == (ipp_reader.END,), events[-1]
    assert trace.consumed == len(data)
    levels = [[]]
    for group, name, index, depth, member, tag, data_ in trace.values():
        if tag == ipp_tags.TAG_END_COLLECTION:
            levels.pop()
            continue
        value = [] if tag == ipp_tags.TAG_BEG_COLLECTION else value_of(tag, data_)
        if index:
            levels[depth][-1][-1].append(value)
        elif depth:
            levels[depth].append((member, tag, [value]))
        else:
            levels[0].append((group, name, tag, [value]))
        if tag == ipp_tags.TAG_BEG_COLLECTION:
            levels.append(value)
    return events[0], levels[0]


def as_stored(tag, values):
    """Return values with the names of members cut to what our reader keeps of them."""
    if tag != ipp_tags.TAG_BEG_COLLECTION:
        return values
    kept = ipp_reader.STORED_MEMBER_BYTES
    return [[(name[:kept], t, as_stored(t, v)) for name, t, v in value] for value in values]


def pieces(data, places):
    """Return a cut list of data with a cut at each place."""
    marks = sorted({0, len(data), *[p % (len(data) + 1) for p in places]})
    return list(itertools.pairwise(marks))


# Attributes that libcups stores as given: its own limits and conversions are not on trial.
texts = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=60).map(str.encode)
keywords = st.text(KEYWORD_CHARACTERS, min_size=1, max_size=100).map(str.encode)
names = keywords.map(lambda name: name[: ipp_reader.STORED_NAME_BYTES])
member_names = keywords.map(lambda name: name[: ipp_reader.STORED_MEMBER_BYTES])
ascii_ = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=60)
uris = st.text(KEYWORD_CHARACTERS + "~:/?#[]@!$&'()*+,;=%", min_size=1, max_size=60)
words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20).map(str.encode)
languages = words.filter(lambda word: word not in (b"c", b"posix"))  # libcups makes them "en"
integers = st.integers(-(1 << 31), (1 << 31) - 1)
positive = st.integers(1, (1 << 31) - 1)


def several(tag, values):
    return st.tuples(st.just(tag), st.lists(values, min_size=1, max_size=4))


def single(tag, values):
    return st.tuples(st.just(tag), st.lists(values, min_size=1, max_size=1))


simple = st.one_of(
    several(0x21, integers),
    several(0x23, positive),
    several(0x22, st.booleans()),
    several(0x33, st.tuples(integers, integers).map(sorted).map(tuple)),
    several(0x41, texts),
    several(0x42, texts),
    several(0x44, keywords),
    several(0x45, uris.map(str.encode)),
    several(0x46, words),
    several(0x49, ascii_.map(str.encode)),
    single(0x48, languages),
    single(0x30, st.binary(max_size=80)),
    single(0x31, st.binary(min_size=11, max_size=11)),
    single(0x32, st.tuples(positive, positive, st.integers(3, 4))),
    single(0x35, st.tuples(languages, texts)),
    single(0x36, st.tuples(languages, texts)),
    single(0x10, st.none()),
    single(0x12, st.none()),
    single(0x13, st.none()),
)


def members(values):
    return st.lists(st.tuples(member_names, values).map(lambda m: (m[0], *m[1])), max_size=3)


def nested(values, depth):
    if not depth:
        return values
    inner = members(nested(values, depth - 1))
    return st.one_of(values, several(0x34, inner))


attributes_ = st.lists(
    st.tuples(st.sampled_from([1, 2, 4, 9]), names, nested(simple, 4)), min_size=1, max_size=8
).map(lambda rows: [UTF_8, *sorted([(g, n, *v) for g, n, v in rows], key=lambda row: row[0])])


class TestWriter:
    def test_libcups_reads_the_response(self):
        data = write(RESPONSE, 0, 0x7FFFFFFF)
        found = libcups_ipp.decode(data)
        assert found.attributes == RESPONSE
        assert (found.version, found.code, found.request_id) == ((2, 0), 0, 0x7FFFFFFF)
        assert found.consumed == len(data)
        assert found.problem is None

    def test_libcups_would_have_written_the_same_bytes(self):
        assert write(RESPONSE, 0x0507, 7) == libcups_ipp.encode(0x0507, 7, RESPONSE)

    def test_validation_can_fail(self):
        wrong = [*RESPONSE[:3], (2, b"job-state-reasons", 0x44, [b"not a keyword"])]
        assert b"keyword" in libcups_ipp.decode(write(wrong, 0, 1)).problem

    @settings(max_examples=150, deadline=None)
    @given(attributes_, st.integers(0, 0x7FFF), st.integers(0, (1 << 31) - 1))
    def test_any_attributes(self, attributes, code, request_id):
        data = write(attributes, code, request_id)
        found = libcups_ipp.decode(data)
        assert found.attributes == attributes
        assert (found.code, found.request_id, found.consumed) == (code, request_id, len(data))
        assert data == libcups_ipp.encode(code, request_id, attributes)


class TestReader:
    def test_response_sized_request(self):
        data = libcups_ipp.encode(0x0002, 0x01020304, RESPONSE)
        header, attributes = read(data)
        assert header == (ipp_reader.HEADER, 2, 0, 2, b"\x01\x02\x03\x04")
        assert attributes == RESPONSE

    @settings(max_examples=150, deadline=None)
    @given(attributes_, st.integers(0, 0x7FFF), st.lists(st.integers(0, 9999), max_size=6))
    def test_any_request_cut_anyhow(self, attributes, operation, places):
        data = libcups_ipp.encode(operation, 1, attributes, version=(1, 1))
        if len(data) > ipp_reader.MAX_SECTION_BYTES:
            return
        whole = read(data)
        assert whole[0] == (ipp_reader.HEADER, 1, 1, operation, b"\0\0\0\x01")
        assert whole[1] == attributes
        assert read(data, pieces(data, places)) == whole
        assert read(data, [(i, i + 1) for i in range(len(data))]) == whole

    @pytest.mark.parametrize("place", ["value", "name"])
    def test_keyword_characters(self, place):
        trace = IPPTrace()
        for c in range(1, 256):
            word = b"a%cb" % c
            name, value = (b"name", word) if place == "value" else (word, b"value")
            data = libcups_ipp.encode(2, 1, [(1, name, 0x44, [value])])
            trace.run(data, [(0, len(data))])
            ours = trace.reader.event == ipp_reader.END
            assert ours == libcups_ipp.is_valid(0x44, name, value), c

    def test_uri_characters(self):
        trace = IPPTrace()
        for c in range(1, 128):
            # What urllib would escape wherever it stands may stand nowhere (RFC 3986).
            good = urllib.parse.quote(chr(c), safe=":/?#[]@!$&'()*+,;=%") == chr(c)
            data = libcups_ipp.encode(2, 1, [(1, b"name", 0x45, [b"ipp://host/a%cb" % c])])
            trace.run(data, [(0, len(data))])
            assert (trace.reader.event == ipp_reader.END) == good, c

    @settings(max_examples=500, deadline=None)
    @given(st.binary(max_size=12) | texts, st.sampled_from([0x41, 0x42]))
    def test_utf8_is_what_python_decodes(self, text, tag):
        try:
            text.decode("utf-8")
            good = True
        except UnicodeDecodeError:
            good = False
        data = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01%c\x00\x01n" % tag
        data += struct.pack(">H", len(text)) + text + b"\x03"
        trace = IPPTrace()
        trace.run(data, [(0, len(data))])
        assert (trace.reader.event == ipp_reader.END) == good

    def test_every_utf8_lead_and_second_byte(self):
        trace = IPPTrace()
        for lead in range(0x80, 0x100):
            for second in (0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0):
                for rest in (b"", b"\x80", b"\x80\x80"):
                    text = bytes((lead, second)) + rest
                    try:
                        text.decode("utf-8")
                        good = True
                    except UnicodeDecodeError:
                        good = False
                    data = b"\x02\x00\x00\x02\x00\x00\x00\x01\x01\x42\x00\x01n\x00"
                    data += bytes((len(text),)) + text + b"\x03"
                    trace.run(data, [(0, len(data))])
                    assert (trace.reader.event == ipp_reader.END) == good, text


def requests_of(stream):
    """Yield (bytes, body) of each request of a recorded connection."""
    pos = 0
    while pos < len(stream):
        start = pos
        pos = stream.index(b"\r\n\r\n", pos) + 4
        length = re.search(rb"\r\nContent-Length: (\d+)\r\n", stream[start:pos])
        if length:
            body = stream[pos : pos + int(length[1])]
            pos += len(body)
        else:
            body = b""
            size = 1
            while size:
                line = stream.index(b"\r\n", pos)
                size = int(stream[pos:line], 16)
                body += stream[line + 2 : line + 2 + size]
                pos = line + 2 + size + 2
        yield stream[start:pos], body


def client_segments(path):
    """Return the sizes of the pieces the client sent."""
    text = path.with_name(path.name.replace(".client.bin", ".segments.txt")).read_text()
    return [int(row.split()[2]) for row in text.splitlines() if row.split()[1] == "C"]


class TestRecordedSessions:
    @pytest.mark.parametrize("path", STREAMS, ids=lambda p: p.name.split(".")[0])
    def test_same_as_libcups(self, path):
        operations = []
        for request, body in requests_of(path.read_bytes()):
            message = libcups_ipp.decode(body)
            header, attributes = read(body[: message.consumed])
            assert header[3] == message.code
            assert header[4] == struct.pack(">i", message.request_id)
            assert attributes == message.attributes
            trace = SessionTrace(len(request) + 64)
            trace.run(request, [(0, len(request))])
            assert trace.reader.event == http.END
            assert trace.consumed == len(request)
            # the record ends with the events END and its two bytes
            assert trace.log[: trace.size - 3].endswith(body[message.consumed :])
            operations.append(message.code)
        assert len(operations) == path.read_bytes().count(b"POST /ipp/print HTTP/1.1\r\n")

    @pytest.mark.parametrize("path", STREAMS, ids=lambda p: p.name.split(".")[0])
    def test_in_the_recorded_pieces(self, path):
        stream = path.read_bytes()
        sizes = client_segments(path)
        assert sum(sizes) == len(stream)
        reader = http.HTTPReader()
        ipp = ipp_reader.IPPReader()
        found = []
        body = bytearray()
        pos = 0
        for size in sizes:
            end = pos + size
            while True:
                pos = reader.feed(stream, pos, end)
                if reader.event == http.NEED_DATA:
                    break
                if reader.event == http.BODY:
                    body += stream[reader.start : reader.stop]
                assert reader.event != http.BAD
                if reader.event == http.END:
                    at = 0
                    ipp.reset()
                    while ipp.event < ipp_reader.END:
                        at = ipp.feed(body, at, len(body))
                    found.append((ipp.operation_id, bytes(body)))
                    body = bytearray()
                    reader.reset()
            assert pos == end
        wanted = [body for _, body in requests_of(stream)]
        assert [body for _, body in found] == wanted
        assert [code for code, _ in found] == [libcups_ipp.decode(b).code for b in wanted]

    def test_there_are_sessions(self):
        assert len(STREAMS) == 4


class TestVectors:
    def test_modules_are_up_to_date(self):
        build = runpy.run_path(str(VECTORS / "build.py"))
        assert build["main"](["--check"]) == 0

    def test_session_vectors_are_in_the_recordings(self):
        streams = b"\n".join(path.read_bytes() for path in STREAMS)
        for name, data, expect in SESSION:
            assert data[: expect.get("consumed")] in streams, name

    def test_libcups_reads_our_vectors_alike(self):
        # The others hold sets of mixed tags or nothing, which libcups keeps in another way.
        compared = 0
        for name, data, expect in ACCEPTED:
            if name in (
                "every-tag",
                "utf-8",
                "collections-in-sets",
                "empty-groups",
                "header-only",
            ):
                continue
            message = libcups_ipp.decode(data)
            _, attributes = read(data[: expect["consumed"]])
            assert attributes == message.attributes, name
            assert message.consumed == expect["consumed"]
            compared += 1
        assert compared == 4

    def test_libcups_reads_the_corpus_alike(self):
        for name, data in requests():
            attributes = libcups_ipp.decode(data).attributes
            wanted = [(*head, tag, as_stored(tag, values)) for *head, tag, values in attributes]
            assert read(data)[1] == wanted, name

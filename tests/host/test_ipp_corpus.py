# SPDX-License-Identifier: MIT
"""The request corpus (tests/vectors/ipp_operations.hex) against libcups, and on all interpreters.

libcups says that each request is valid and writes the same bytes. Of damaged ones our reader must
refuse what libcups cannot read; where it refuses more, and where it leaves a value to the model
that libcups finds wrong, the tables below say why.
"""

import collections
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import hosttest
import libcups_ipp
from ipp_corpus import DAMAGES, damaged, requests
from platen.core import ipp_tags
from platen.core.ipp_reader import BAD, END, NEED_DATA, IPPReader
from platen.model.operations import OPERATIONS

CORPUS = list(requests())
# In the registry, but newer than this libcups.
NEWER = {ipp_tags.OP_GET_USER_PRINTER_ATTRIBUTES: "Get-User-Printer-Attributes"}
SYNTAXES = {
    value
    for name, value in vars(ipp_tags).items()
    if name.startswith("TAG_") and value != ipp_tags.TAG_EXTENSION
}


def ids(corpus):
    return {"argvalues": corpus, "ids": [name for name, _ in corpus]}


class TestRequests:
    @pytest.mark.parametrize(("name", "data"), **ids(CORPUS))
    def test_libcups_finds_it_valid(self, name, data):
        message = libcups_ipp.decode(data)
        assert message.problem is None
        assert message.consumed == len(data)
        assert (libcups_ipp.operation_name(message.code) or NEWER[message.code]) == name
        assert message.request_id == message.code

    @pytest.mark.parametrize(("name", "data"), **ids(CORPUS))
    def test_libcups_writes_the_same_bytes(self, name, data):
        assert libcups_ipp.rewrite(data) == data

    def test_each_operation_has_one(self):
        codes = [libcups_ipp.decode(data).code for _, data in CORPUS]
        assert len(set(codes)) == len(codes)
        missing = [row[1] for row in OPERATIONS if row[0] not in codes]
        assert not missing, "tests/vectors/ipp_operations.hex has no request for these"

    def test_every_syntax_is_in_it(self):
        found = {ipp_tags.TAG_END_COLLECTION, ipp_tags.TAG_MEMBER_ATTR_NAME}
        for _, data in CORPUS:
            found |= tags_of(libcups_ipp.decode(data).attributes)
        assert found == SYNTAXES


def tags_of(attributes):
    found = set()
    for *_, tag, values in attributes:
        found.add(tag)
        if tag == ipp_tags.TAG_BEG_COLLECTION:
            found.update(*map(tags_of, values))
    return found


def test_the_registry_has_our_numbers():
    checked = 0
    for name, value in vars(ipp_tags).items():
        kind, _, rest = name.partition("_")
        if kind not in ("OP", "STATUS"):
            continue
        registered = libcups_ipp.operation_name if kind == "OP" else libcups_ipp.status_name
        theirs = registered(value)
        if theirs is not None:  # newer than this libcups
            assert theirs.upper().replace("-", "_") == rest
            checked += 1
    assert checked > 80


@pytest.mark.slow
def test_every_interpreter_says_the_same():
    script = "tests/device/ipp_corpus.py"
    laptop = hosttest.interpreter("micropython")
    board = hosttest.interpreter("micropython-board")
    with ThreadPoolExecutor() as pool:
        runs = [
            pool.submit(hosttest.run, [sys.executable, script]),
            pool.submit(laptop.run, [script]),
            pool.submit(board.run, [script]),
        ]
    lines = None
    for done in (each.result() for each in runs):
        assert done.returncode == 0, done.stderr
        lines = lines or done.stdout.splitlines()
        assert done.stdout.splitlines() == lines
    assert [line.split()[0] for line in lines] == [name for name, _ in CORPUS]
    # Each byte cut off and damaged in five ways, of which some do nothing.
    assert int(lines[-1].split()[1]) > 5.5 * sum(len(data) for _, data in CORPUS)


# Beside libcups.

CUT_OFF = "cut off"
READ = "read"


def ours(reader, data):
    """(verdict, status, offset, bytes consumed) of our reader."""
    reader.reset()
    pos = 0
    while reader.event < END:
        pos = reader.feed(data, pos, len(data))
        if reader.event == NEED_DATA:
            return CUT_OFF, 0, 0, pos
    verdict = READ if reader.event == END else BAD
    return verdict, reader.error, reader.offset, pos


def every_damage():
    for name, data in CORPUS:
        for at in range(len(data)):
            for damage in DAMAGES:
                byte = damaged(data[at], damage)
                if byte != data[at]:
                    other = data[:at] + bytes((byte,)) + data[at + 1 :]
                    yield f"{name} at {at}: {byte:02x}", other


def roles(data):
    """What each byte of data is, as far as its lengths carry: role, start of the field, tag."""
    found = [("header", 0, 0)] * 8
    at = 8
    while at < len(data):
        tag = data[at]
        if tag < 0x10:
            found.append(("group", at, 0))
            at += 1
            continue
        found.append(("tag", at, tag))
        for role in ("name", "value"):
            at = len(found)
            size = int.from_bytes(data[at : at + 2], "big")
            found += [(role + " length", at, tag)] * 2
            found += [(role, at + 2, tag)] * size
        at = len(found)
    return found


# What we refuse although libcups reads it and finds nothing wrong.
NOT_ASSIGNED = "a value tag that no standard assigns: libcups keeps the bytes"
GROUPS = "groups in another order than their tags', or twice: libcups takes any"
ZERO = "a zero in a name or a text: to libcups it ends there"
LANGUAGE = "the language in a textWithLanguage: libcups looks at the text alone"
LEFT_OVER = "a textWithLanguage longer than the two strings in it: libcups drops the rest"
NOT_IN_URIS = "what RFC 3986 lets into no URI: libcups looks at scheme and host alone"


def stricter(data, offset):
    """The reason why our reader refuses what libcups reads, from the byte at offset."""
    role, start, tag = roles(data)[offset]
    if role == "tag" and tag not in SYNTAXES:
        return NOT_ASSIGNED
    if role == "group":
        return GROUPS
    if role in ("name length", "value length"):
        size = int.from_bytes(data[start : start + 2], "big")
        if size > 255 and 0 in data[start + 2 : start + 2 + size]:
            return ZERO
    if role in ("name", "value"):
        if 0 in data[start : offset + 1] and tag not in (0x35, 0x36):
            return ZERO
        if tag in (0x35, 0x36):
            text = start + 4 + int.from_bytes(data[start : start + 2], "big")
            if offset < text - 2:
                return LANGUAGE
            if offset < text:
                return LEFT_OVER
            if 0 in data[text : offset + 1]:
                return ZERO
        if tag == ipp_tags.TAG_URI and data[offset] in b'"<>\\^`{|}':
            return NOT_IN_URIS
    return f"{role} {tag:02x}"


# What we read although libcups finds it wrong: values whose grammar is the model's, or nobody's.
LAXER = (
    r"Bad URI value .* - Bad (scheme|hostname/address) in URI",
    r"Bad dateTime (month|day|hours|minutes|seconds|deciseconds|UTC hours|UTC minutes|UTC sign)",
    r"Bad mimeMediaType value .* - bad characters",
    r"Bad naturalLanguage value .* - bad characters",
    r"Bad (name|text) value .* - bad control character",  # the model makes them question marks
)


class TestBesideLibcups:
    def test_what_is_cut_off(self):
        reader = IPPReader()
        for name, data in CORPUS:
            for size in range(len(data)):
                assert ours(reader, data[:size])[0] == CUT_OFF, (name, size)
                with pytest.raises(ValueError, match="libcups: state"):
                    libcups_ipp.decode(data[:size])

    @pytest.mark.slow
    def test_what_is_damaged(self):
        reader = IPPReader()
        reasons = collections.Counter()
        problems = collections.Counter()
        for where, data in every_damage():
            verdict, _, offset, consumed = ours(reader, data)
            try:
                message = libcups_ipp.decode(data)
            except ValueError:
                assert verdict != READ, where
                continue
            assert verdict != CUT_OFF, where
            if verdict == READ:
                assert message.consumed == consumed, where
                if message.problem is not None:
                    problem = message.problem.decode(errors="replace")
                    kinds = [kind for kind in LAXER if re.search(kind, problem, re.DOTALL)]
                    assert kinds, (where, problem)
                    problems[kinds[0]] += 1
            elif message.problem is None:
                reasons[stricter(data, offset)] += 1
        known = {NOT_ASSIGNED, GROUPS, ZERO, LANGUAGE, LEFT_OVER, NOT_IN_URIS}
        assert set(reasons) == known, reasons
        assert set(problems) == set(LAXER), problems

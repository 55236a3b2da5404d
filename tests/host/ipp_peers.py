# SPDX-License-Identifier: MIT
"""Decoders that had no part in the printer: all must read in its answers what libcups reads.

`decode(body)` returns libcups' Message, after libcups has found every value valid and the peers
have found the same in it: pyipp, where it knows the groups, and host_tools.ipp. `Answers` does so
once for bodies that differ in nothing but their request-id.
"""

import datetime
import struct
from unittest import mock

from pyipp import parser

import libcups_ipp
from host_tools import ipp

# Operation attributes, what is not supported, then what was asked for (RFC 8011 section 4.1.7).
_UNSUPPORTED = 5
_PLACES = {1: 0, _UNSUPPORTED: 1} | dict.fromkeys((2, 4, 6, 7, 8, 9, 10), 2)

# The groups that pyipp knows.
_PYIPP_GROUPS = {
    1: "operation-attributes",
    2: "jobs",
    4: "printers",
    5: "unsupported-attributes",
}


class Answers:
    """Decodes answers, equal ones once."""

    def __init__(self):
        self._known = {}

    @property
    def unlike(self):
        """How many different answers there were."""
        return len(self._known)

    def decode(self, body):
        """libcups' Message of an answer; its request-id may be that of an earlier one."""
        key = body[:4] + body[8:]
        if key not in self._known:
            self._known[key] = decode(body)
        return self._known[key]


def decode(body):
    """libcups' Message of a valid answer that all peers read alike."""
    message = libcups_ipp.decode(body)
    assert message.problem is None, message.problem
    assert message.consumed == len(body), message.consumed
    tags = [tag for tag, _ in message.groups]
    assert tags[0] == 1, tags
    assert sorted(tags, key=_PLACES.get) == tags, tags
    for _tag, attributes in message.groups:
        assert len(_by_name(attributes)) == len(attributes), attributes
    has_empty_group = _compare_with_ours(body, message)
    if set(tags) <= set(_PYIPP_GROUPS) and not has_empty_group:
        _compare_with_pyipp(body, message)
    return message


def _compare_with_ours(body, message):
    found, rest = ipp.decode(body)
    assert rest == b"", rest
    head = (found.version, found.code, found.request_id)
    assert head == (message.version, message.code, message.request_id), head
    groups = [group for group in found.groups if group[1]]  # to libcups an empty one is none
    assert [tag for tag, _ in groups] == [tag for tag, _ in message.groups]
    for (_, ours), (_, theirs) in zip(groups, message.groups, strict=True):
        _compare_members(ours, _by_name(theirs))
    return len(groups) < len(found.groups)


def _by_name(attributes):
    return {attribute[0]: attribute for attribute in attributes}.values()


def _compare_members(ours, theirs):
    assert [name.encode() for name in ours] == [name for name, _, _ in theirs], ours
    for each, (name, tag, values) in zip(ours.values(), theirs, strict=True):
        assert set(each.tags) == {tag}, name
        assert len(each.values) == len(values), name
        for our, their in zip(each.values, values, strict=True):
            if tag == ipp.COLLECTION:
                _compare_members(our, their)
            elif tag == ipp.DATETIME:
                assert our == _date(their), name
            elif tag in (ipp.TEXT_LANGUAGE, ipp.NAME_LANGUAGE):
                assert our.encode() == their[1], name
            else:
                assert (our.encode() if isinstance(our, str) else our) == their, name


# pyipp cannot read an empty group and keeps the last value of a member's set. Its tables of enum
# values are left out here: they are of 2023 and refuse newer ones.


def _compare_with_pyipp(body, message):
    with mock.patch.object(parser, "ATTRIBUTE_ENUM_MAP", {}):
        found = parser.parse(body)
    wanted = {name: [] for name in _PYIPP_GROUPS.values()}
    for tag, attributes in message.groups:
        wanted[_PYIPP_GROUPS[tag]].append(
            {name.decode(): _as_pyipp(kind, values) for name, kind, values in attributes}
        )
    wanted["operation-attributes"] = wanted["operation-attributes"][0]
    for key, value in wanted.items():
        assert found[key] == value, key
    head = (found["version"], found["status-code"], found["request-id"])
    assert head == (message.version, message.code, message.request_id), head


def _as_pyipp(tag, values):
    found = [_value_as_pyipp(tag, value) for value in values]
    if len(found) == 1:
        return found[0]
    if tag == ipp.RANGE:  # it adds further ranges to the first one's list
        return [*found[0], *found[1:]]
    return found


def _value_as_pyipp(tag, value):
    if tag == ipp.COLLECTION:
        return {name.decode(): _value_as_pyipp(kind, inner[-1]) for name, kind, inner in value}
    if tag == ipp.RANGE:
        return list(value)
    if tag == ipp.DATETIME:
        return _date(value)
    if tag in (ipp.TEXT_LANGUAGE, ipp.NAME_LANGUAGE):
        return value[1].decode()
    if value is None:
        return ""
    return value.decode("utf-8", "ignore") if isinstance(value, bytes) else value


def _date(data):
    *fields, tenths, sign, hours, minutes = struct.unpack(">HBBBBBBcBB", data)
    offset = datetime.timedelta(hours=hours, minutes=minutes)
    zone = datetime.timezone(-offset if sign == b"-" else offset)
    return datetime.datetime(*fields, tenths * 100000, zone)

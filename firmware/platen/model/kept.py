# SPDX-License-Identifier: MIT
"""The attributes that a request kept because only its operation knows them.

Records of Request.kept: group, value tag, depth, index, length of the name (0 for an additional
value), length of the value, name, value. A length of names.KEPT_CUT: it was longer than is kept,
and is left out. A record with tag 0 begins a subscription group.
"""

from platen.core import ipp_tags as t
from platen.model import names, request_rare


class Record:
    """One value: `group`, `tag`, `depth`, `index`, `name` and `value`.

    Both are bytes. A name that is longer than any we know is b"", a value that was cut is None.
    """

    def __init__(self, group, tag, depth, index, name, value):
        self.group = group
        self.tag = tag
        self.depth = depth
        self.index = index
        self.name = name
        self.value = value

    def integer(self):
        """The value as a signed integer; 0 if it is none."""
        if self.tag not in (t.TAG_INTEGER, t.TAG_ENUM) or self.value is None:
            return 0
        v = self.value
        number = v[0] << 24 | v[1] << 16 | v[2] << 8 | v[3]
        return number - (1 << 32) if v[0] & 0x80 else number

    def text(self):
        """The text of a value with or without a language (RFC 8010 section 3.9); None when cut."""
        v = self.value
        if v is None or self.tag not in (t.TAG_TEXT_WITH_LANGUAGE, t.TAG_NAME_WITH_LANGUAGE):
            return v
        return v[4 + (v[0] << 8 | v[1]) :]


def records(request):
    """Yield the records of `request`; an additional value has the name of its attribute."""
    kept = request.kept
    at = 0
    outer = name = b""
    while at < request.kept_n:
        n = kept[at + 4]
        size = kept[at + 5]
        start = at + names.KEPT_HEAD
        if n == names.KEPT_CUT:
            n = 0
            name = b""
            if not kept[at + 2]:
                outer = name
        elif n:
            name = bytes(kept[start : start + n])
            if not kept[at + 2]:
                outer = name
        elif not kept[at + 2]:
            name = outer
        start += n
        value = None
        if size != names.KEPT_CUT:
            value = bytes(kept[start : start + size])
            start += size
        yield Record(kept[at], kept[at + 1], kept[at + 2], kept[at + 3], name, value)
        at = start


def attributes(request, group):
    """The attributes of `group`: a list of lists of the top-level Records of one attribute each.

    A collection is its begCollection; its members are left out.
    """
    found = []
    for record in records(request):
        if record.group != group or record.depth or record.tag in (0, t.TAG_END_COLLECTION):
            continue
        if record.index and found:
            found[-1].append(record)
        else:
            found.append([record])
    return found


def report(request, name, values):
    """Name an attribute as unsupported, with its `values` (tag, bytes) as far as they fit.

    Values that cannot be sent back as they are become the one value `unsupported`. One whose name
    was not kept is left out.
    """
    if not name:
        return None
    first_tag = values[0][0]
    for tag, value in values:
        if (
            tag != first_tag
            or tag == t.TAG_BEG_COLLECTION
            or value is None
            or request_rare.is_odd(tag, value, len(value))
        ):
            return request_rare.report(request, t.TAG_UNSUPPORTED, name, len(name), b"", 0)
    n = len(name)
    for tag, value in values:
        before = request.unsupported_n
        request_rare.report(request, tag, name, n, value, len(value))
        if request.unsupported_n > before:
            n = 0  # the others are additional values of it


def first(request, name, tags):
    """Value bytes of the first top-level record called `name` with one of `tags`, or None."""
    for record in records(request):
        if record.name == name and not record.depth and record.tag in tags:
            return record.value
    return None

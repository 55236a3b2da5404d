# SPDX-License-Identifier: MIT
"""`overrides`: pages of a document that are printed in another way than the rest (PWG 5100.6).

Loaded with the first request or answer that has them. What a page can have of its own is its
print-content-optimize. An override is (first page, last page, index of the value); of several for
a page the last one counts.
"""

from platen.core import ipp_tags as t
from platen.model import choice, limits, template

# overrides-supported: the members of the collection. PWG 5100.14 has the second in the singular.
SUPPORTED = (b"pages", b"document-numbers", b"document-number", b"print-content-optimize")


def _number(value, at):
    return value[at] << 24 | value[at + 1] << 16 | value[at + 2] << 8 | value[at + 3]


class Overrides:
    """The attribute as it comes in; `made` is a tuple of overrides."""

    def __init__(self):
        self.made = ()
        self._begin()

    def _begin(self):
        self._pages = []
        self._choice = template.UNSET
        self._is_ours = True  # of document 1, the only one

    def value(self, reader):
        """Take a value of the attribute, or of a member; False if it is not supported."""
        if reader.depth:
            return reader.depth == 1 and self._member(reader)
        if reader.tag == t.TAG_BEG_COLLECTION:
            self._begin()
            return True
        return reader.tag == t.TAG_END_COLLECTION and self._end()

    def _member(self, reader):
        if reader.member_is(b"pages"):
            if reader.tag != t.TAG_RANGE_OF_INTEGER or _number(reader.value, 0) < 1:
                return False
            self._pages.append((_number(reader.value, 0), _number(reader.value, 4)))
            return len(self._pages) <= limits.OVERRIDES
        if reader.member_is(b"document-numbers") or reader.member_is(b"document-number"):
            if reader.tag not in (t.TAG_RANGE_OF_INTEGER, t.TAG_INTEGER):
                return False
            if not reader.index:
                self._is_ours = False
            last = 4 if reader.tag == t.TAG_RANGE_OF_INTEGER else 0
            if _number(reader.value, 0) <= 1 <= _number(reader.value, last):
                self._is_ours = True
            return True
        if not reader.member_is(b"print-content-optimize") or reader.index:
            return False
        n = min(reader.value_len, reader.stored)
        self._choice = choice.match(template.CONTENT_OPTIMIZE, reader.tag, reader.value, n)
        return self._choice != template.UNSET

    def _end(self):
        if not self._pages or len(self.made) + len(self._pages) > limits.OVERRIDES:
            return False
        if self._choice != template.UNSET and self._is_ours:
            for first, last in self._pages:
                self.made += ((first, last, self._choice),)
        return True


def write(w, overrides):
    """Put them into the IPPWriter `w` as the attribute that is named already."""
    for first, last, i in overrides:
        w.begin_collection(None)
        w.range(b"pages", first, last)
        choices = bytearray(template.ROWS)
        choices[template.CONTENT_OPTIMIZE] = i
        choice.write(template.CONTENT_OPTIMIZE, choices, w, b"print-content-optimize")
        w.end_collection()

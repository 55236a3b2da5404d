# SPDX-License-Identifier: MIT
"""DNS where every name is one address: what makes a phone that joins set-up's network show a page.

`answer(query, address)` is the response to one query (RFC 1035 section 4), or None for what is
none: a response, another opcode, other than one question, a name that is damaged or compressed.
The question comes back byte for byte, as resolvers that vary its case expect. Names have no IPv6
address here and no other record: those answers are empty.
"""

from micropython import const

from platen.core.dns_message import ANY, RESPONSE, A, Reader

# A query is one question: a header, a name of 255 bytes, type and class, and an OPT record with a
# cookie or two.
MAX_QUERY_BYTES = const(512)

# Whoever keeps an answer must forget it when set-up is over.
_TTL_S = const(1)

_HEADER_BYTES = const(12)
_RECURSION = const(0x01)  # desired, in the flags' first byte; available is 0x80 of the second
_AUTHORITATIVE = const(0x84)  # and a response, in the first byte


def answer(query, address):
    """The response to `query` (bytes): its name has `address` (4 bytes). None: it is no query."""
    if len(query) > MAX_QUERY_BYTES:
        return None
    reader = Reader(query)
    if reader.is_bad or reader.flags & RESPONSE or query[4:6] != b"\0\1":
        return None
    if not reader.next_question():
        return None
    # Of a name without pointers the question has all bytes, and four more.
    stop = _HEADER_BYTES + len(reader.name) + 4
    if query[_HEADER_BYTES : stop - 4].lower() != reader.name:
        return None
    has_answer = reader.kind in (A, ANY)
    head = bytearray(query[:_HEADER_BYTES])
    head[2] = _AUTHORITATIVE | query[2] & _RECURSION
    head[3] = 0x80
    head[6] = head[8] = head[9] = head[10] = head[11] = 0
    head[7] = int(has_answer)
    found = bytes(head) + query[_HEADER_BYTES:stop]
    if has_answer:  # its name is the one at byte 12
        found += b"\xc0\x0c\0\1\0\1\0\0\0" + bytes((_TTL_S, 0, 4)) + address
    return found

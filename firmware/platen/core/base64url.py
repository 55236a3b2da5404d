# SPDX-License-Identifier: MIT
"""base64url without padding, as JSON Web Signatures use it (RFC 7515 section 2), strictly.

One text stands for one value: no padding, no white space, none of the other alphabet's characters,
and the bits that are left over at the end are zero. Whoever may write one value in two ways slips
past every list of seen or revoked ones.
"""

# Value of each character from "-" (45) to "z" (122); 64: not in the alphabet.
_VALUES = (
    b"\x3e@@456789:;<=@@@@@@@\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10"
    b"\x11\x12\x13\x14\x15\x16\x17\x18\x19@@@@\x3f@\x1a\x1b\x1c\x1d\x1e\x1f !\"#$%&'()*+,-./0123"
)


def size(n):
    """Bytes that n characters stand for, or -1 if no value is written in n characters."""
    return -1 if n % 4 == 1 else n * 3 // 4


def decode_into(src, start, stop, dst):
    """Decode src[start:stop] to the front of dst; return the number of bytes, or -1.

    -1: not base64url as above, or more than dst holds. Never allocates.
    """
    values = _VALUES
    count = size(stop - start)
    if count < 0 or count > len(dst):
        return -1
    bits = held = at = 0
    for i in range(start, stop):
        c = src[i]
        v = values[c - 45] if 45 <= c <= 122 else 64
        if v > 63:
            return -1
        bits = (bits << 6 | v) & 0xFFF
        held += 6
        if held >= 8:
            held -= 8
            dst[at] = bits >> held & 255
            at += 1
    return -1 if bits & ((1 << held) - 1) else at


def decode(src, start, stop):
    """Decode src[start:stop]; return bytes, or None."""
    count = size(stop - start)
    if count < 0:
        return None
    dst = bytearray(count)
    return bytes(dst) if decode_into(src, start, stop, dst) >= 0 else None

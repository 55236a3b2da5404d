# SPDX-License-Identifier: MIT
"""IP addresses, and which of them the printer may call (RFC 6890 and the registries it began).

An address is 4 or 16 bytes. PUBLIC: somewhere in the Internet. PRIVATE: a network of somebody's
own, this computer itself among them: only where the configuration says so. NEVER: no single
computer has it, or none that the printer could reach by it.
"""

from micropython import const

PUBLIC = const(0)
PRIVATE = const(1)
NEVER = const(2)

# (first bytes, bits that count, kind); the first that fits.
_IPV4 = (
    (b"\x00", 8, NEVER),  # this network
    (b"\x0a", 8, PRIVATE),  # RFC 1918
    (b"\x64\x40", 10, PRIVATE),  # behind a carrier's NAT
    (b"\x7f", 8, PRIVATE),  # loopback
    (b"\xa9\xfe", 16, PRIVATE),  # link-local; where clouds keep their secrets
    (b"\xac\x10", 12, PRIVATE),  # RFC 1918
    (b"\xc0\x00\x00", 24, PRIVATE),  # protocol assignments
    (b"\xc0\x00\x02", 24, PRIVATE),  # documentation
    (b"\xc0\xa8", 16, PRIVATE),  # RFC 1918
    (b"\xc6\x12", 15, PRIVATE),  # benchmarks
    (b"\xc6\x33\x64", 24, PRIVATE),  # documentation
    (b"\xcb\x00\x71", 24, PRIVATE),  # documentation
    (b"\xe0", 4, NEVER),  # multicast
    (b"\xf0", 4, NEVER),  # reserved, broadcast
    (b"", 0, PUBLIC),
)
_IPV6 = (
    (bytes(15) + b"\x01", 128, PRIVATE),  # loopback
    (b"\x00\x64\xff\x9b" + bytes(8), 96, PRIVATE),  # NAT64: any IPv4 address
    (b"\x00\x64\xff\x9b\x00\x01", 48, PRIVATE),  # NAT64 of somebody's own
    (b"\x20\x01\x00", 23, PRIVATE),  # protocol assignments, Teredo
    (b"\x20\x01\x0d\xb8", 32, PRIVATE),  # documentation
    (b"\x20\x02", 16, PRIVATE),  # 6to4: any IPv4 address
    (b"\x3f\xff\x00", 20, PRIVATE),  # documentation
    (b"\x20", 3, PUBLIC),
    (b"\xfc", 7, PRIVATE),  # unique local
    (b"\xfe\x80", 10, PRIVATE),  # link-local
    (b"", 0, NEVER),  # multicast, IPv4 in disguise, what nobody has yet
)


def kind(address):
    """PUBLIC, PRIVATE or NEVER."""
    for prefix, bits, found in _IPV4 if len(address) == 4 else _IPV6:
        if _begins(address, prefix, bits):
            return found
    return NEVER


def _begins(address, prefix, bits):
    whole = bits >> 3
    if address[:whole] != prefix[:whole]:
        return False
    rest = 8 - (bits & 7)
    return rest == 8 or address[whole] >> rest == prefix[whole] >> rest


def parse(text):
    """The bytes of an address as inet_ntop writes it (bytes), or None; a zone is left out."""
    if b":" not in text:
        return _ipv4(text)
    text = text.split(b"%")[0]
    halves = text.split(b"::")
    if len(halves) > 2:
        return None
    found = [_groups(half, half is halves[-1]) for half in halves]
    if None in found:
        return None
    size = sum([len(half) for half in found])
    if len(halves) == 1:
        return found[0] if size == 16 else None
    return found[0] + bytes(16 - size) + found[1] if size < 16 else None


def _groups(text, is_last):
    """The bytes of groups of hexadecimal digits; at the end there may be an IPv4 address."""
    found = b""
    words = text.split(b":") if text else []
    for i in range(len(words)):
        word = words[i]
        if b"." in word and is_last and i == len(words) - 1:
            last = _ipv4(word)
            return None if last is None else found + last
        if not 0 < len(word) <= 4:
            return None
        for c in word:
            if not (0x30 <= c <= 0x39 or 0x61 <= c | 0x20 <= 0x66):
                return None
        number = int(word, 16)
        found += bytes((number >> 8, number & 255))
    return found


def _ipv4(text):
    words = text.split(b".")
    if len(words) != 4:
        return None
    for word in words:
        if not word.isdigit() or len(word) > 3 or int(word) > 255:
            return None
        if word[0] == 0x30 and len(word) > 1:
            return None
    return bytes([int(word) for word in words])

# SPDX-License-Identifier: MIT
"""IP addresses at both edges of every range, read and sorted.

Bytes and kinds are those of CPython's ipaddress; tests/host/test_addresses.py compares them, and
names the few ranges that are taken more strictly here.
"""

import binascii
import unittest

from platen.core import ip_address
from platen.core.ip_address import NEVER, PRIVATE, PUBLIC

# (as inet_ntop writes it, bytes, kind): before the first, the first, the last, behind the last.
EDGES = (
    (b"0.0.0.0", "00000000", NEVER),
    (b"0.255.255.255", "00ffffff", NEVER),
    (b"1.0.0.0", "01000000", PUBLIC),
    (b"9.255.255.255", "09ffffff", PUBLIC),
    (b"10.0.0.0", "0a000000", PRIVATE),
    (b"10.255.255.255", "0affffff", PRIVATE),
    (b"11.0.0.0", "0b000000", PUBLIC),
    (b"100.63.255.255", "643fffff", PUBLIC),
    (b"100.64.0.0", "64400000", PRIVATE),
    (b"100.127.255.255", "647fffff", PRIVATE),
    (b"100.128.0.0", "64800000", PUBLIC),
    (b"126.255.255.255", "7effffff", PUBLIC),
    (b"127.0.0.0", "7f000000", PRIVATE),
    (b"127.255.255.255", "7fffffff", PRIVATE),
    (b"128.0.0.0", "80000000", PUBLIC),
    (b"169.253.255.255", "a9fdffff", PUBLIC),
    (b"169.254.0.0", "a9fe0000", PRIVATE),
    (b"169.254.255.255", "a9feffff", PRIVATE),
    (b"169.255.0.0", "a9ff0000", PUBLIC),
    (b"172.15.255.255", "ac0fffff", PUBLIC),
    (b"172.16.0.0", "ac100000", PRIVATE),
    (b"172.31.255.255", "ac1fffff", PRIVATE),
    (b"172.32.0.0", "ac200000", PUBLIC),
    (b"191.255.255.255", "bfffffff", PUBLIC),
    (b"192.0.0.0", "c0000000", PRIVATE),
    (b"192.0.0.255", "c00000ff", PRIVATE),
    (b"192.0.1.0", "c0000100", PUBLIC),
    (b"192.0.1.255", "c00001ff", PUBLIC),
    (b"192.0.2.0", "c0000200", PRIVATE),
    (b"192.0.2.255", "c00002ff", PRIVATE),
    (b"192.0.3.0", "c0000300", PUBLIC),
    (b"192.167.255.255", "c0a7ffff", PUBLIC),
    (b"192.168.0.0", "c0a80000", PRIVATE),
    (b"192.168.255.255", "c0a8ffff", PRIVATE),
    (b"192.169.0.0", "c0a90000", PUBLIC),
    (b"198.17.255.255", "c611ffff", PUBLIC),
    (b"198.18.0.0", "c6120000", PRIVATE),
    (b"198.19.255.255", "c613ffff", PRIVATE),
    (b"198.20.0.0", "c6140000", PUBLIC),
    (b"198.51.99.255", "c63363ff", PUBLIC),
    (b"198.51.100.0", "c6336400", PRIVATE),
    (b"198.51.100.255", "c63364ff", PRIVATE),
    (b"198.51.101.0", "c6336500", PUBLIC),
    (b"203.0.112.255", "cb0070ff", PUBLIC),
    (b"203.0.113.0", "cb007100", PRIVATE),
    (b"203.0.113.255", "cb0071ff", PRIVATE),
    (b"203.0.114.0", "cb007200", PUBLIC),
    (b"223.255.255.255", "dfffffff", PUBLIC),
    (b"224.0.0.0", "e0000000", NEVER),
    (b"239.255.255.255", "efffffff", NEVER),
    (b"240.0.0.0", "f0000000", NEVER),
    (b"255.255.255.255", "ffffffff", NEVER),
    (b"::", "00000000000000000000000000000000", NEVER),
    (b"::1", "00000000000000000000000000000001", PRIVATE),
    (b"::2", "00000000000000000000000000000002", NEVER),
    (b"64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff", "0064ff9affffffffffffffffffffffff", NEVER),
    (b"64:ff9b::", "0064ff9b000000000000000000000000", PRIVATE),
    (b"64:ff9b::ffff:ffff", "0064ff9b0000000000000000ffffffff", PRIVATE),
    (b"64:ff9b::1:0:0", "0064ff9b000000000000000100000000", NEVER),
    (b"64:ff9b:0:ffff:ffff:ffff:ffff:ffff", "0064ff9b0000ffffffffffffffffffff", NEVER),
    (b"64:ff9b:1::", "0064ff9b000100000000000000000000", PRIVATE),
    (b"64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "0064ff9b0001ffffffffffffffffffff", PRIVATE),
    (b"64:ff9b:2::", "0064ff9b000200000000000000000000", NEVER),
    (b"2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2000ffffffffffffffffffffffffffff", PUBLIC),
    (b"2001::", "20010000000000000000000000000000", PRIVATE),
    (b"2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "200101ffffffffffffffffffffffffff", PRIVATE),
    (b"2001:200::", "20010200000000000000000000000000", PUBLIC),
    (b"2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "20010db7ffffffffffffffffffffffff", PUBLIC),
    (b"2001:db8::", "20010db8000000000000000000000000", PRIVATE),
    (b"2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "20010db8ffffffffffffffffffffffff", PRIVATE),
    (b"2001:db9::", "20010db9000000000000000000000000", PUBLIC),
    (b"2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001ffffffffffffffffffffffffffff", PUBLIC),
    (b"2002::", "20020000000000000000000000000000", PRIVATE),
    (b"2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2002ffffffffffffffffffffffffffff", PRIVATE),
    (b"2003::", "20030000000000000000000000000000", PUBLIC),
    (b"3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffeffffffffffffffffffffffffffff", PUBLIC),
    (b"3fff::", "3fff0000000000000000000000000000", PRIVATE),
    (b"3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff0fffffffffffffffffffffffffff", PRIVATE),
    (b"3fff:1000::", "3fff1000000000000000000000000000", PUBLIC),
    (b"1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "1fffffffffffffffffffffffffffffff", NEVER),
    (b"2000::", "20000000000000000000000000000000", PUBLIC),
    (b"3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3fffffffffffffffffffffffffffffff", PUBLIC),
    (b"4000::", "40000000000000000000000000000000", NEVER),
    (b"fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fbffffffffffffffffffffffffffffff", NEVER),
    (b"fc00::", "fc000000000000000000000000000000", PRIVATE),
    (b"fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fdffffffffffffffffffffffffffffff", PRIVATE),
    (b"fe00::", "fe000000000000000000000000000000", NEVER),
    (b"fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fe7fffffffffffffffffffffffffffff", NEVER),
    (b"fe80::", "fe800000000000000000000000000000", PRIVATE),
    (b"febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "febfffffffffffffffffffffffffffff", PRIVATE),
    (b"fec0::", "fec00000000000000000000000000000", NEVER),
    (b"feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "feffffffffffffffffffffffffffffff", NEVER),
    (b"ff00::", "ff000000000000000000000000000000", NEVER),
    (b"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffffffffffffffffffffffffffffffff", NEVER),
    (b"::fffe:ffff:ffff", "00000000000000000000fffeffffffff", NEVER),
    (b"::ffff:0:0", "00000000000000000000ffff00000000", NEVER),
    (b"::ffff:ffff:ffff", "00000000000000000000ffffffffffff", NEVER),
    (b"::1:0:0:0", "00000000000000000001000000000000", NEVER),
)

# What is written in another way, or is none.
WRONG = (
    b"",
    b".",
    b"1",
    b"1.2.3",
    b"1.2.3.4.5",
    b"1.2.3.256",
    b"1.2.3.1000",
    b"01.2.3.4",
    b"1.2.3.00",
    b"0x7f.0.0.1",
    b"1.2.3.-4",
    b"1.2.3. 4",
    b"1.2.3.4 ",
    b"2130706433",
    b":",
    b":::",
    b"1::2::3",
    b"1:2:3:4:5:6:7",
    b"1:2:3:4:5:6:7:8:9",
    b"1:2:3:4:5:6:7:8::",
    b"12345::",
    b"g::",
    b"::1.2.3",
    b"::1.2.3.4:5",
    b"1.2.3.4::",
    b"::+1",
)


class Addresses(unittest.TestCase):
    # proves: T14 V24
    def test_every_edge(self):
        for text, data, kind in EDGES:
            self.assertEqual(ip_address.parse(text), binascii.unhexlify(data))
            self.assertEqual(ip_address.kind(binascii.unhexlify(data)), kind)

    def test_other_forms(self):
        for text, same in (
            (b"FE80::1%eth0", b"fe80::1"),
            (b"::ffff:127.0.0.1", b"::ffff:7f00:1"),
            (b"0:0:0:0:0:0:0:1", b"::1"),
            (b"1:2:3:4:5:6:1.2.3.4", b"1:2:3:4:5:6:102:304"),
            (b"1:2:3:4:5:6:7::", b"1:2:3:4:5:6:7:0"),
        ):
            self.assertEqual(ip_address.parse(text), ip_address.parse(same))

    # proves: T14
    def test_what_is_none(self):
        for text in WRONG:
            self.assertIsNone(ip_address.parse(text), text)


if __name__ == "__main__":
    unittest.main()

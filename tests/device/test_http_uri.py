# SPDX-License-Identifier: MIT
"""URIs that the printer would fetch from, and all that only look like them."""

import unittest

from platen.core import http_uri

HOST_253 = b".".join((b"a" * 63, b"b" * 63, b"c" * 63, b"d" * 61))

GOOD = (
    (b"https://files.example/a.urf", (b"https", b"files.example", 443, b"/a.urf")),
    (b"HTTPS://Files.EXAMPLE/A?b=/c?d:@e", (b"https", b"files.example", 443, b"/A?b=/c?d:@e")),
    (b"http://files.example", (b"http", b"files.example", 80, b"/")),
    (b"https://files.example:8443", (b"https", b"files.example", 8443, b"/")),
    (b"https://files.example?x", (b"https", b"files.example", 443, b"/?x")),
    (b"https://files.example:1/", (b"https", b"files.example", 1, b"/")),
    (b"https://files.example:65535/", (b"https", b"files.example", 65535, b"/")),
    (b"https://192.0.2.1/%20", (b"https", b"192.0.2.1", 443, b"/%20")),
    (b"https://xn--bcher-kva.example/", (b"https", b"xn--bcher-kva.example", 443, b"/")),
    (b"https://1.example/", (b"https", b"1.example", 443, b"/")),
    (b"https://%s/" % HOST_253, (b"https", HOST_253, 443, b"/")),
)

BAD = (
    b"",
    b"https",
    b"https:",
    b"https:/files.example/",
    b"https:files.example",
    b"https:///a",
    b"https://:443/",
    b"//files.example/",
    b"ftp://files.example/",
    b"https://files.example:/",
    b"https://files.example:0/",
    b"https://files.example:0443/",
    b"https://files.example:65536/",
    b"https://files.example:123456/",
    b"https://files.example:4a/",
    b"https://files.example:443:443/",
    b"https://user@files.example/",
    b"https://user:secret@files.example/",
    b"https://files.example@evil.example/",
    b"https://files.example:443@evil.example/",
    b"https://files.example#@evil.example/",
    b"https://files.example\\@evil.example/",
    b"https://files.example/#x",
    b"https://files.example/a b",
    b"https://files.example/\r\nHost: evil",
    b"https://files.example/\x00",
    b"https://files.example/\xc3\xa9",
    b"https://f\xc3\xa9.example/",
    b"https://files%2eexample/",
    b"https://files.example./",
    b"https://.files.example/",
    b"https://files..example/",
    b"https://-files.example/",
    b"https://files-.example/",
    b"https://files_1.example/",
    b"https://[::1]/",
    b"https://[::ffff:127.0.0.1]/",
    b"https://[fe80::1%25eth0]/",
    b"https://2130706433/",
    b"https://0x7f000001/",
    b"https://0x7f.0.0.1/",
    b"https://127.0.0.0x1/",
    b"https://0177.0.0.1/",
    b"https://127.1/",
    b"https://127.0.1/",
    b"https://127.0.0.01/",
    b"https://127.0.0.1.1/",
    b"https://127.0.0.256/",
    b"https://1.2.3.4./",
    b"https://%s/" % (b"a" * 64),
    b"https://%se/" % HOST_253,
    b"https://{a}/",
    b"https://a|b/",
)


class URIs(unittest.TestCase):
    def test_good_ones(self):
        for uri, parts in GOOD:
            self.assertEqual(http_uri.split(uri), parts)

    # proves: T14 V24
    def test_bad_ones(self):
        for uri in BAD:
            self.assertIsNone(http_uri.split(uri), uri)

    def test_schemes(self):
        for uri, scheme in (
            (b"GoPher://x", b"gopher"),
            (b"file:/etc", b"file"),
            (b"a+b-c.1:", b"a+b-c.1"),
            (b"1a:", b""),
            (b"/a:b", b""),
            (b":", b""),
            (b"https", b""),
        ):
            self.assertEqual(http_uri.scheme(uri), scheme)


if __name__ == "__main__":
    unittest.main()

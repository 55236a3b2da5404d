# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/ipp_accepted.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    # The request of RFC 8010 appendix A.9, with two names asked for.
    (
        "get-printer-attributes",
        b"\x01\x01\x00\x0b\x00\x00\x01#\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battri"
        b"butes-natural-language\x00\x05en-usE\x00\x0bprinter-uri\x00\x19ipp://p.example/ipp/prin"
        b"tD\x00\x14requested-attributes\x00\rprinter-stateD\x00\x00\x00\x03all\x03",
        {
            "consumed": 162,
            "header": (1, 1, 11, b"\x00\x00\x01#"),
            "groups": [1],
            "values": [
                (1, b"attributes-charset", 0, 0, b"", 71, b"utf-8"),
                (1, b"attributes-natural-language", 0, 0, b"", 72, b"en-us"),
                (1, b"printer-uri", 0, 0, b"", 69, b"ipp://p.example/ipp/print"),
                (1, b"requested-attributes", 0, 0, b"", 68, b"printer-state"),
                (1, b"requested-attributes", 1, 0, b"", 68, b"all"),
            ],
        },
    ),
    # The request of RFC 8010 appendix A.1: job attributes, then the document, which stays.
    (
        "print-job",
        b"\x02\x00\x00\x02\x7f\xff\xff\xff\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x05en-usB\x00\x08job-name\x00\x06foobar\x22\x00\x16ipp-at"
        b"tribute-fidelity\x00\x01\x01\x02!\x00\x06copies\x00\x04\x00\x00\x00\x14D\x00\x05sides"
        b"\x00\x13two-sided-long-edge\x03%!PS...\x03",
        {
            "consumed": 167,
            "header": (2, 0, 2, b"\x7f\xff\xff\xff"),
            "groups": [1, 2],
            "values": [
                (1, b"attributes-charset", 0, 0, b"", 71, b"utf-8"),
                (1, b"attributes-natural-language", 0, 0, b"", 72, b"en-us"),
                (1, b"job-name", 0, 0, b"", 66, b"foobar"),
                (1, b"ipp-attribute-fidelity", 0, 0, b"", 34, b"\x01"),
                (2, b"copies", 0, 0, b"", 33, b"\x00\x00\x00\x14"),
                (2, b"sides", 0, 0, b"", 68, b"two-sided-long-edge"),
            ],
        },
    ),
    # No groups at all: that the charset is missing is the model's to say, which knows the id.
    (
        "header-only",
        b"\xff\x00\x80\x01\x00\x00\x00\x00\x03\x03",
        {
            "consumed": 9,
            "header": (255, 0, 32769, b"\x00\x00\x00\x00"),
            "groups": [],
            "values": [],
        },
    ),
    # Clients send groups without attributes; subscription groups may come twice (RFC 3995).
    (
        "empty-groups",
        b"\x02\x00\x00\x16\x80\x00\x00\x00\x01\x02\x04\x05\x06\x06\x07\x08\t\n\x03\x01",
        {
            "consumed": 19,
            "header": (2, 0, 22, b"\x80\x00\x00\x00"),
            "groups": [1, 2, 4, 5, 6, 6, 7, 8, 9, 10],
            "values": [],
        },
    ),
    # One value of each syntax of RFC 8010 section 3.5.2, at a legal length.
    (
        "every-tag",
        b"\x02\x00\x00\x04\x00\x00\x00\x01\x01\x10\x00\x01a\x00\x00\x12\x00\x01a\x00\x00\x13\x00"
        b"\x01a\x00\x00\x15\x00\x01a\x00\x00\x16\x00\x01a\x00\x00\x17\x00\x01a\x00\x00!\x00\x01b"
        b"\x00\x04\x80\x00\x00\x00\x22\x00\x01b\x00\x01\x00#\x00\x01b\x00\x04\x00\x00\x00\x030"
        b"\x00\x01c\x00\x001\x00\x01c\x00\x0b\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x062\x00\x01c"
        b"\x00\t\x00\x00\x00\xcb\x00\x00\x00\xcb\x033\x00\x01c\x00\x08\x00\x00\x00\x01\x7f\xff"
        b"\xff\xff5\x00\x01d\x00\t\x00\x02en\x00\x03ink6\x00\x01d\x00\t\x00\x05de-ch\x00\x00A\x00"
        b"\x01e\x00\x00B\x00\x01e\x00\x00D\x00\x01e\x00\x07A.0_z-9E\x00\x01e\x00\x02x:F\x00\x01e"
        b"\x00\x03ippG\x00\x01e\x00\x01uH\x00\x01e\x00\x01eI\x00\x01e\x00\x08a/b; c=d\x03",
        {
            "consumed": 225,
            "header": (2, 0, 4, b"\x00\x00\x00\x01"),
            "groups": [1],
            "values": [
                (1, b"a", 0, 0, b"", 16, b""),
                (1, b"a", 0, 0, b"", 18, b""),
                (1, b"a", 0, 0, b"", 19, b""),
                (1, b"a", 0, 0, b"", 21, b""),
                (1, b"a", 0, 0, b"", 22, b""),
                (1, b"a", 0, 0, b"", 23, b""),
                (1, b"b", 0, 0, b"", 33, b"\x80\x00\x00\x00"),
                (1, b"b", 0, 0, b"", 34, b"\x00"),
                (1, b"b", 0, 0, b"", 35, b"\x00\x00\x00\x03"),
                (1, b"c", 0, 0, b"", 48, b""),
                (1, b"c", 0, 0, b"", 49, b"\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x06"),
                (1, b"c", 0, 0, b"", 50, b"\x00\x00\x00\xcb\x00\x00\x00\xcb\x03"),
                (1, b"c", 0, 0, b"", 51, b"\x00\x00\x00\x01\x7f\xff\xff\xff"),
                (1, b"d", 0, 0, b"", 53, b"\x00\x02en\x00\x03ink"),
                (1, b"d", 0, 0, b"", 54, b"\x00\x05de-ch\x00\x00"),
                (1, b"e", 0, 0, b"", 65, b""),
                (1, b"e", 0, 0, b"", 66, b""),
                (1, b"e", 0, 0, b"", 68, b"A.0_z-9"),
                (1, b"e", 0, 0, b"", 69, b"x:"),
                (1, b"e", 0, 0, b"", 70, b"ipp"),
                (1, b"e", 0, 0, b"", 71, b"u"),
                (1, b"e", 0, 0, b"", 72, b"e"),
                (1, b"e", 0, 0, b"", 73, b"a/b; c=d"),
            ],
        },
    ),
    # The first and last code points of each length, the ones beside the surrogates, and mixed tags
    # in one set.
    (
        "utf-8",
        b"\x02\x00\x00\x04\x00\x00\x00\x01\x01B\x00\x01n\x00\n\xc2\x80\xdf\xbf\xe0\xa0\x80\xed"
        b"\x9f\xbfB\x00\x00\x00\x06\xee\x80\x80\xef\xbf\xbfB\x00\x00\x00\x08\xf0\x90\x80\x80\xf4"
        b"\x8f\xbf\xbfB\x00\x00\x00\x02\x7f\x00A\x00\x00\x00\x07Gr\xc3\xbc\xc3\x9fe\x13\x00\x00"
        b"\x00\x00\x03",
        {
            "consumed": 74,
            "header": (2, 0, 4, b"\x00\x00\x00\x01"),
            "groups": [1],
            "values": [
                (1, b"n", 0, 0, b"", 66, b"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf"),
                (1, b"n", 1, 0, b"", 66, b"\xee\x80\x80\xef\xbf\xbf"),
                (1, b"n", 2, 0, b"", 66, b"\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"),
                (1, b"n", 3, 0, b"", 66, b"\x7f\x00"),
                (1, b"n", 4, 0, b"", 65, b"Gr\xc3\xbc\xc3\x9fe"),
                (1, b"n", 5, 0, b"", 19, b""),
            ],
        },
    ),
    # What CUPS sends for a custom roll length: media-col { media-size { x y } margins }, and after
    # the inner collection its siblings still have the outer one's member names.
    (
        "media-col",
        b"\x02\x00\x00\x05\x00\x00\x00\x03\x01\x024\x00\tmedia-col\x00\x00J\x00\x00\x00\nmedia-si"
        b"ze4\x00\x00\x00\x00J\x00\x00\x00\x0bx-dimension!\x00\x00\x00\x04\x00\x00\x12\xc5J\x00"
        b"\x00\x00\x0by-dimension!\x00\x00\x00\x04\x00\x00\x1f@7\x00\x00\x00\x00J\x00\x00\x00\x11"
        b"media-left-margin!\x00\x00\x00\x04\x00\x00\x00\x007\x00\x00\x00\x00#\x00\rprint-quality"
        b"\x00\x04\x00\x00\x00\x04\x03",
        {
            "consumed": 158,
            "header": (2, 0, 5, b"\x00\x00\x00\x03"),
            "groups": [1, 2],
            "values": [
                (2, b"media-col", 0, 0, b"", 52, b""),
                (2, b"media-col", 0, 1, b"media-size", 52, b""),
                (2, b"media-col", 0, 2, b"x-dimension", 33, b"\x00\x00\x12\xc5"),
                (2, b"media-col", 0, 2, b"y-dimension", 33, b"\x00\x00\x1f@"),
                (2, b"media-col", 0, 1, b"media-size", 55, b""),
                (2, b"media-col", 0, 1, b"media-left-margin", 33, b"\x00\x00\x00\x00"),
                (2, b"media-col", 0, 0, b"", 55, b""),
                (2, b"print-quality", 0, 0, b"", 35, b"\x00\x00\x00\x04"),
            ],
        },
    ),
    # A set of two collections (the second one empty), whose member is a set of two collections,
    # with sets of integers inside; after each the set goes on counting.
    (
        "collections-in-sets",
        b"\x02\x00\x00\x04\x00\x00\x00\x01\x014\x00\x01c\x00\x00J\x00\x00\x00\x01m4\x00\x00\x00"
        b"\x00J\x00\x00\x00\x01n!\x00\x00\x00\x04\x00\x00\x00\x01!\x00\x00\x00\x04\x00\x00\x00"
        b"\x027\x00\x00\x00\x004\x00\x00\x00\x00J\x00\x00\x00\x01n!\x00\x00\x00\x04\x00\x00\x00"
        b"\x037\x00\x00\x00\x007\x00\x00\x00\x004\x00\x00\x00\x007\x00\x00\x00\x00D\x00\x00\x00"
        b"\x01k\x03",
        {
            "consumed": 102,
            "header": (2, 0, 4, b"\x00\x00\x00\x01"),
            "groups": [1],
            "values": [
                (1, b"c", 0, 0, b"", 52, b""),
                (1, b"c", 0, 1, b"m", 52, b""),
                (1, b"c", 0, 2, b"n", 33, b"\x00\x00\x00\x01"),
                (1, b"c", 1, 2, b"n", 33, b"\x00\x00\x00\x02"),
                (1, b"c", 0, 1, b"m", 55, b""),
                (1, b"c", 1, 1, b"m", 52, b""),
                (1, b"c", 0, 2, b"n", 33, b"\x00\x00\x00\x03"),
                (1, b"c", 1, 1, b"m", 55, b""),
                (1, b"c", 0, 0, b"", 55, b""),
                (1, b"c", 1, 0, b"", 52, b""),
                (1, b"c", 1, 0, b"", 55, b""),
                (1, b"c", 2, 0, b"", 68, b"k"),
            ],
        },
    ),
    # The first and last enum, dots per inch and per centimetre, ranges of one and over zero.
    (
        "edges-of-values",
        b"\x02\x00\x00\x04\x00\x00\x00\x01\x01#\x00\x01e\x00\x04\x00\x00\x00\x01#\x00\x00\x00\x04"
        b"\x7f\xff\xff\xff2\x00\x01r\x00\t\x00\x00\x00\x01\x7f\xff\xff\xff\x032\x00\x00\x00\t\x00"
        b"\x01\x00\x00\x00\x00\x01\x00\x043\x00\x01i\x00\x08\x00\x00\x00\x00\x00\x00\x00\x003\x00"
        b"\x00\x00\x08\x80\x00\x00\x00\x7f\xff\xff\xff3\x00\x00\x00\x08\xff\xff\xff\xfe\xff\xff"
        b"\xff\xff\x03",
        {
            "consumed": 98,
            "header": (2, 0, 4, b"\x00\x00\x00\x01"),
            "groups": [1],
            "values": [
                (1, b"e", 0, 0, b"", 35, b"\x00\x00\x00\x01"),
                (1, b"e", 1, 0, b"", 35, b"\x7f\xff\xff\xff"),
                (1, b"r", 0, 0, b"", 50, b"\x00\x00\x00\x01\x7f\xff\xff\xff\x03"),
                (1, b"r", 1, 0, b"", 50, b"\x00\x01\x00\x00\x00\x00\x01\x00\x04"),
                (1, b"i", 0, 0, b"", 51, b"\x00\x00\x00\x00\x00\x00\x00\x00"),
                (1, b"i", 1, 0, b"", 51, b"\x80\x00\x00\x00\x7f\xff\xff\xff"),
                (1, b"i", 2, 0, b"", 51, b"\xff\xff\xff\xfe\xff\xff\xff\xff"),
            ],
        },
    ),
)

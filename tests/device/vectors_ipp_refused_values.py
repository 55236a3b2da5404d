# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/ipp_refused_values.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    # CVE-2023-32324: zero where a length is taken for granted.
    (
        "integer-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01!\x00\x01a\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "integer-3",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01!\x00\x01a\x00\x03\x00\x00\x01\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "integer-5",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01!\x00\x01a\x00\x05\x00\x00\x00\x00\x01\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "boolean-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x22\x00\x01a\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "boolean-2-bytes",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x22\x00\x01a\x00\x02\x00\x01\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "boolean-value-2",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x22\x00\x01a\x00\x01\x02\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "enum-2",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01#\x00\x01a\x00\x02\x00\x03\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "date-10",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x011\x00\x01a\x00\n\x07\xea\x0b\x16\x01\x02\x03\x04+"
        b"\x05\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "date-12",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x011\x00\x01a\x00\x0c\x07\xea\x0b\x16\x01\x02\x03\x04+"
        b"\x05\x06\x07\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "resolution-8",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x012\x00\x01a\x00\x08\x00\x00\x00\xcb\x00\x00\x00\xcb"
        b"\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "range-4",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\x04\x00\x00\x00\x01\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "range-9",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\t\x00\x00\x00\x01\x00\x00\x00\x02"
        b"\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "out-of-band-with-value",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x13\x00\x01a\x00\x01b\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "begin-with-value",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x01b7\x00\x00\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "end-with-value",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x007\x00\x00\x00\x01b\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "keyword-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "keyword-with-blank",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\tone sided\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "keyword-with-slash",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\tone/sided\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    # A compare that stops at NUL sees a keyword we support.
    (
        "keyword-with-nul",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x06none\x00x\x03",
        {
            "offset": 19,
            "error": 1024,
        },
    ),
    (
        "keyword-with-utf-8",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x02\xc3\xa4\x03",
        {
            "offset": 15,
            "error": 1024,
        },
    ),
    (
        "uri-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "uri-with-blank",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x00\nipp://a/ b\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    (
        "uri-with-newline",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x00\x0bipp://a/\r\nb\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    (
        "charset-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01G\x00\x12attributes-charset\x00\x00\x03",
        {
            "offset": 30,
            "error": 1024,
        },
    ),
    (
        "charset-64",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01G\x00\x12attributes-charset\x00@u",
        {
            "offset": 30,
            "error": 1033,
        },
    ),
    # CVE-2019-2228: a language that is not what it should be.
    (
        "language-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01H\x00\x1battributes-natural-language\x00\x00\x03",
        {
            "offset": 39,
            "error": 1024,
        },
    ),
    (
        "language-64",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01H\x00\x1battributes-natural-language\x00@e",
        {
            "offset": 39,
            "error": 1033,
        },
    ),
    (
        "language-ffff",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01H\x00\x1battributes-natural-language\xff\xffen",
        {
            "offset": 39,
            "error": 1033,
        },
    ),
    (
        "language-with-nul",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01H\x00\x1battributes-natural-language\x00\x02e\x00"
        b"\x03",
        {
            "offset": 42,
            "error": 1024,
        },
    ),
    (
        "scheme-64",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01F\x00\x01a\x00@i",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "keyword-256",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x01\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "name-value-256",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x01\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "mime-256",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01I\x00\x01a\x01\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "mime-with-tab",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01I\x00\x01a\x00\x0bimage/urf\tb\x03",
        {
            "offset": 24,
            "error": 1024,
        },
    ),
    (
        "mime-with-utf-8",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01I\x00\x01a\x00\nimage/\xc3\xbcrf\x03",
        {
            "offset": 21,
            "error": 1024,
        },
    ),
    (
        "text-1024",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\x04\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "uri-1024",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x04\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "octets-1024",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x010\x00\x01a\x04\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    # The sign bit of a 16-bit length.
    (
        "text-8000",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\x80\x00b",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "text-ffff",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\xff\xffb",
        {
            "offset": 13,
            "error": 1033,
        },
    ),
    (
        "utf-8-continuation-first",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x02b\x80\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "utf-8-overlong-2",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x03b\xc0\xaf\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "utf-8-overlong-3",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x04b\xe0\x80\xaf\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    (
        "utf-8-overlong-4",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x05b\xf0\x80\x80\xaf\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    (
        "utf-8-surrogate",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x04b\xed\xa0\x80\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    (
        "utf-8-above-10ffff",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01B\x00\x01a\x00\x05b\xf4\x90\x80\x80\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    (
        "utf-8-f5",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\x00\x04\xf5\x80\x80\x80\x03",
        {
            "offset": 15,
            "error": 1024,
        },
    ),
    (
        "utf-8-interrupted",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\x00\x03\xe2\x82b\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    # The sequence would go on in the next field.
    (
        "utf-8-cut",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01A\x00\x01a\x00\x03b\xe2\x82\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "with-language-4",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x015\x00\x01a\x00\x04\x00\x00\x00\x00\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "with-language-empty",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x016\x00\x01a\x00\x05\x00\x00\x00\x01b\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "with-language-past-end",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x016\x00\x01a\x00\x05\x00\x04en\x00\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "with-language-64",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x016\x00\x01a\x00E\x00@eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
        b"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee\x00\x01b\x03",
        {
            "offset": 16,
            "error": 1033,
        },
    ),
    (
        "with-language-high-length",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x016\x00\x01a\x00\x07\x01\x02en\x00\x01b\x03",
        {
            "offset": 15,
            "error": 1033,
        },
    ),
    (
        "with-language-text-short",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x015\x00\x01a\x00\x08\x00\x02en\x00\x01bc\x03",
        {
            "offset": 20,
            "error": 1024,
        },
    ),
    (
        "with-language-text-long",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x015\x00\x01a\x00\x08\x00\x02en\x00\x03bc\x03",
        {
            "offset": 20,
            "error": 1024,
        },
    ),
    (
        "with-language-blank",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x015\x00\x01a\x00\x07\x00\x02e \x00\x01b\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "with-language-utf-8",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x015\x00\x01a\x00\x08\x00\x02en\x00\x02b\xff\x03",
        {
            "offset": 22,
            "error": 1024,
        },
    ),
    # 256 bytes of name behind a short language: in all fewer than a legal value may have.
    (
        "name-with-language-too-long",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x016\x00\x01a\x01\x05\x00\x01e\x01\x00bbbbbbbbbbbbbbbb"
        b"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
        b"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
        b"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\x03",
        {
            "offset": 16,
            "error": 1033,
        },
    ),
    # Enums and resolutions are positive, a range begins with its lower end (RFC 8011 section 5.1).
    (
        "enum-value-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01#\x00\x01a\x00\x04\x00\x00\x00\x00\x03",
        {
            "offset": 19,
            "error": 1024,
        },
    ),
    (
        "enum-value-negative",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01#\x00\x01a\x00\x04\x80\x00\x00\x01\x03",
        {
            "offset": 19,
            "error": 1024,
        },
    ),
    (
        "resolution-value-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x012\x00\x01a\x00\t\x00\x00\x00\x00\x00\x00\x00\xcb"
        b"\x03\x03",
        {
            "offset": 24,
            "error": 1024,
        },
    ),
    (
        "resolution-value-negative",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x012\x00\x01a\x00\t\x00\x00\x00\xcb\xff\xff\xff\xff"
        b"\x03\x03",
        {
            "offset": 24,
            "error": 1024,
        },
    ),
    (
        "resolution-units-2",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x012\x00\x01a\x00\t\x00\x00\x00\xcb\x00\x00\x00\xcb"
        b"\x02\x03",
        {
            "offset": 24,
            "error": 1024,
        },
    ),
    (
        "resolution-units-5",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x012\x00\x01a\x00\t\x00\x00\x00\xcb\x00\x00\x00\xcb"
        b"\x05\x03",
        {
            "offset": 24,
            "error": 1024,
        },
    ),
    (
        "range-value-reversed",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\x08\x00\x00\x00\x02\x00\x00\x00\x01"
        b"\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    (
        "range-value-reversed-in-high-bytes",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\x08\x01\x00\x00\x00\x00\xff\xff\xff"
        b"\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    (
        "range-value-reversed-over-zero",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\x08\x00\x00\x00\x00\xff\xff\xff\xff"
        b"\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    (
        "range-value-reversed-below-zero",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x013\x00\x01a\x00\x08\xff\xff\xff\xff\xff\xff\xff\xfe"
        b"\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
    # RFC 3986 has no place for these: they would come back in the job-uri.
    (
        "uri-with-grave",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x00\x08ipp://h`\x03",
        {
            "offset": 22,
            "error": 1024,
        },
    ),
    (
        "uri-with-quote",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01E\x00\x01a\x00\tipp://h/\x22\x03",
        {
            "offset": 23,
            "error": 1024,
        },
    ),
)

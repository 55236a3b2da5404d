# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/ipp_refused.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "value-before-group",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01G\x00\x12attributes-charset\x00\x05utf-8\x03",
        {
            "offset": 8,
            "error": 1024,
        },
    ),
    ("group-0", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x00", {"offset": 8, "error": 1024}),
    ("group-0b", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x0b", {"offset": 9, "error": 1024}),
    ("group-0f", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x0f", {"offset": 9, "error": 1024}),
    ("job-group-first", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x02", {"offset": 8, "error": 1024}),
    ("printer-group-first", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x04", {"offset": 8, "error": 1024}),
    (
        "operation-group-twice",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x01b\x01",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "job-group-twice",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x02\x02",
        {
            "offset": 10,
            "error": 1024,
        },
    ),
    (
        "groups-descending",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x04\x02",
        {
            "offset": 10,
            "error": 1024,
        },
    ),
    (
        "groups-descending-later",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x02\t\x06",
        {
            "offset": 11,
            "error": 1024,
        },
    ),
    # CVE-2025-58364: a crash in the handling of 0x7f, which nothing uses.
    (
        "extension-tag",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x7f\x00\x01a\x00\x05\x00\x00\x00Ax\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "extension-tag-short",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x7f\x00\x01a\x00\x01\xff\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-11",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x11\x00\x01a\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-14",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x14\x00\x01a\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-18",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x18\x00\x01a\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-20",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01 \x00\x01a\x00\x04\x00\x00\x00\x01\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-24",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01$\x00\x01a\x00\x04\x00\x00\x00\x01\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-38",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x018\x00\x01a\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-40",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01@\x00\x01a\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-43",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01C\x00\x01a\x00\x01b\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-4b",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01K\x00\x01a\x00\x01b\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-80",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x80\x00\x01a\x00\x01b\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "tag-ff",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\xff\x00\x01a\x00\x01b\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    # A value without a name right after a group tag.
    (
        "additional-value-of-nothing",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x00\x00\x01b\x03",
        {
            "offset": 10,
            "error": 1024,
        },
    ),
    (
        "additional-value-after-group",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x01b\x02D\x00\x00\x00\x01c\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    ("name-256", b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x01\x00a", {"offset": 10, "error": 1024}),
    (
        "name-ffff",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\xff\xffa",
        {
            "offset": 10,
            "error": 1024,
        },
    ),
    (
        "name-with-blank",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x03a b\x00\x01b\x03",
        {
            "offset": 13,
            "error": 1024,
        },
    ),
    (
        "name-with-nul",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x06sides\x00\x00\x01b\x03",
        {
            "offset": 17,
            "error": 1024,
        },
    ),
    (
        "name-with-byte-80",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x02\x80\xa4\x00\x01b\x03",
        {
            "offset": 12,
            "error": 1024,
        },
    ),
    (
        "end-collection-first",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x017\x00\x00\x00\x00\x03",
        {
            "offset": 9,
            "error": 1024,
        },
    ),
    (
        "end-collection-after-value",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x01b7\x00\x00\x00\x00\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "member-outside",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01D\x00\x01a\x00\x01bJ\x00\x00\x00\x01mD\x00\x00\x00"
        b"\x01c\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    (
        "collection-not-closed",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01mD\x00\x00\x00"
        b"\x01c\x03",
        {
            "offset": 27,
            "error": 1024,
        },
    ),
    (
        "collection-not-closed-before-group",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00\x027\x00\x00\x00\x00\x03",
        {
            "offset": 15,
            "error": 1024,
        },
    ),
    (
        "value-without-member",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00D\x00\x00\x00\x01c7\x00\x00\x00"
        b"\x00\x03",
        {
            "offset": 15,
            "error": 1024,
        },
    ),
    # The members of one collection name nothing in the next.
    (
        "value-without-member-in-second",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01mD\x00\x00\x00"
        b"\x01c7\x00\x00\x00\x004\x00\x00\x00\x00D\x00\x00\x00\x01d7\x00\x00\x00\x00\x03",
        {
            "offset": 37,
            "error": 1024,
        },
    ),
    (
        "member-twice",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01mJ\x00\x00\x00"
        b"\x01nD\x00\x00\x00\x01c7\x00\x00\x00\x00\x03",
        {
            "offset": 21,
            "error": 1024,
        },
    ),
    (
        "member-without-value",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01m7\x00\x00\x00"
        b"\x00\x03",
        {
            "offset": 21,
            "error": 1024,
        },
    ),
    (
        "member-0",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x00D\x00\x00\x00"
        b"\x01c7\x00\x00\x00\x00\x03",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "member-256",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x01\x00m",
        {
            "offset": 18,
            "error": 1024,
        },
    ),
    (
        "member-with-blank",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x02m D\x00\x00\x00"
        b"\x01c7\x00\x00\x00\x00\x03",
        {
            "offset": 21,
            "error": 1024,
        },
    ),
    (
        "member-with-name",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x01b\x00\x01mD\x00\x00\x00"
        b"\x01c7\x00\x00\x00\x00\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    # An attribute that begins while the collection before it is open.
    (
        "named-value-inside",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01mD\x00\x01b\x00"
        b"\x01c7\x00\x00\x00\x00\x03",
        {
            "offset": 22,
            "error": 1024,
        },
    ),
    (
        "end-collection-with-name",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x007\x00\x01a\x00\x00\x03",
        {
            "offset": 16,
            "error": 1024,
        },
    ),
    # 'Limit ippReadIO recursion': four levels are read, a fifth is too much.
    (
        "collection-depth-5",
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x014\x00\x01a\x00\x00J\x00\x00\x00\x01m4\x00\x00\x00"
        b"\x00J\x00\x00\x00\x01m4\x00\x00\x00\x00J\x00\x00\x00\x01m4\x00\x00\x00\x00J\x00\x00\x00"
        b"\x01m4\x00\x00\x00\x00\x03",
        {
            "offset": 57,
            "error": 1032,
        },
    ),
)

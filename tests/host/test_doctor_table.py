# SPDX-License-Identifier: MIT
"""The table of what clients need: each row can break, and syntax is judged as libcups does."""

import contextlib
import re

import pytest

import doctor_kit as kit
import libcups_ipp
from doctor_kit import EVERYONE, NOW, facts_of
from host_tools import client_needs, ipp
from host_tools.doctor_checks import Unknown, View
from host_tools.doctor_facts import Service, TLSFacts
from host_tools.doctor_syntax import broken_values

CLIENTS, NEEDS = client_needs.load()


def test_every_row_of_the_table_says_where_it_comes_from():
    assert {each.key for each in CLIENTS} == EVERYONE
    for need in NEEDS:
        assert re.match(r"[0-7](\.\d)?\b", need.source), need
        assert need.remedy.endswith("."), need
        assert not need.without.endswith("."), need


@pytest.mark.parametrize("check", ["presents urf-supported", "present", "operations Fly", ""])
def test_a_row_without_a_check_is_refused(tmp_path, check):
    path = tmp_path / "clients.toml"
    text = client_needs.TABLE.read_text()
    path.write_text(text.replace('"present urf-supported"', f'"{check}"', 1))
    with pytest.raises(ValueError, match=r"clients\.toml"):
        client_needs.load(path)


def group(*attributes):
    return ipp.Attributes((each.name, each) for each in attributes)


def zeros():
    sides = ("bottom", "left", "right", "top")
    return [ipp.attribute(f"media-{side}-margin-supported", ipp.INTEGER, 0) for side in sides]


BAD_TLS = TLSFacts(
    ["TLS 1.1"], 1.0, "x", "x", ["x"], NOW, NOW - kit.DAY, ["other.local"], "RSA 512", "00"
)
LATE_TLS = TLSFacts(["TLS 1.2"], not_after=NOW + kit.DAY * 3, not_before=NOW)
TXT = {"rp": "/x", "uuid": "1", "urf": "W8", "pdl": "a/b", "air": "username,password"}
WRONG = group(
    ipp.attribute("printer-is-accepting-jobs", ipp.BOOLEAN, False),
    ipp.attribute("printer-uri-supported", ipp.URI, "ipps://192.0.2.7:99/ipp/print"),
    ipp.attribute("uri-security-supported", ipp.KEYWORD, "tls", "tls"),
    ipp.attribute("printer-uuid", ipp.URI, "urn:uuid:2"),
    ipp.attribute("urf-supported", ipp.KEYWORD, "no way"),
    ipp.attribute("document-format-supported", ipp.MIME, "text/plain"),
    ipp.attribute("printer-state", ipp.ENUM, 5),
    *zeros(),
)
HERE = group(ipp.attribute("printer-uri-supported", ipp.URI, "ipp://localhost/ipp/print"))


def broken_facts():
    """Printers that between them have everything wrong that the table knows."""
    nothing = facts_of(ipp.Attributes(), Service("", {}, universal=False))
    yield nothing
    wrong = facts_of(WRONG, Service("x", {**TXT, "print_wfds": "F"}, txt_bytes=999), BAD_TLS)
    wrong.tls_address = wrong.address
    wrong.addresses = ["2001:db8::7"]
    for each in wrong.answers.values():
        each.version, each.duration_ms = (1, 1), 9000
    yield wrong
    here = facts_of(HERE, Service("x", {"tls": "1.2"}), LATE_TLS)
    yield here
    refusing = facts_of(HERE, Service("x", {"tls": "1.2"}))
    refusing.tls_address = refusing.address
    for each in refusing.answers.values():
        each.error = "HTTP 500"
    yield refusing


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.source[:12] + need.check.what)
def test_every_row_of_the_table_can_break(need):
    found = []
    for facts in broken_facts():
        with contextlib.suppress(Unknown):
            found.append(need.check.find(View(facts, need.clients[0])))
    assert any(found)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        *[(ipp.KEYWORD, text) for text in ("a-b_c.d", "a b", "", "x" * 255, "x" * 256, "ä")],
        *[(ipp.MIME, text) for text in ("image/urf", "image", "image/", "a/b;c=d", "a/b c")],
        *[(ipp.LANGUAGE, text) for text in ("en", "en-us", "e n", "de-CH", "zh-hans-cn")],
        *[(ipp.CHARSET, text) for text in ("utf-8", "utf 8", "us-ascii")],
        *[(ipp.URI_SCHEME, text) for text in ("ipp", "h+1", "1h", "h h")],
        *[(ipp.NAME, text) for text in ("n", "x" * 255, "x" * 256, "a\x07b")],
        *[(ipp.TEXT, text) for text in ("t", "x" * 1023, "x" * 1024, "a\x1bb")],
        *[(ipp.URI, text) for text in ("ipp://h/p", "http://h h/", "nothing", "urn:uuid:1")],
        *[(ipp.ENUM, number) for number in (1, 0, -1)],
        *[(ipp.RANGE, pair) for pair in ((1, 1), (2, 1), (-5, 7))],
        *[(ipp.RESOLUTION, each) for each in ((203, 203, 3), (0, 203, 3), (203, 203, 5))],
    ],
)
def test_syntax_is_judged_as_libcups_judges_it(tag, value):
    message = ipp.Message(
        0,
        1,
        [
            ipp.group(
                ipp.OPERATION_GROUP,
                ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
            ),
            ipp.group(ipp.PRINTER_GROUP, ipp.attribute("x-test", tag, value)),
        ],
    )
    problem = libcups_ipp.decode(ipp.encode(message)).problem
    ours = list(broken_values(message.group(ipp.PRINTER_GROUP)))
    assert bool(ours) == (problem is not None), (ours, problem)

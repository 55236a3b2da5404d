# SPDX-License-Identifier: MIT
"""The strict readers against Python's own: JSON, base64url and certificates."""

import base64
import datetime
import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from oauth_cases import about, certificate
from platen.core import base64url, der, json_reader

TEXTS = st.text(st.sampled_from('ab"\\/\x00\x1f\x7f é€😀\u2028'), max_size=8)
VALUES = st.recursive(
    st.sampled_from([None, True, False]) | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


class Twice(Exception):
    """A name was twice in an object."""


def unique(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise Twice
    return dict(pairs)


def as_bytes(value):
    """What Python's json gives, as the firmware's reader would."""
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, list):
        return [as_bytes(one) for one in value]
    if isinstance(value, dict):
        return {name.encode(): as_bytes(one) for name, one in value.items()}
    return json_reader.NULL if value is None else value


def depth(value):
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 1 + max(map(depth, value.values()), default=0) if isinstance(value, dict) else 0


# proves: T5
@given(st.dictionaries(TEXTS, VALUES, max_size=3), st.booleans(), st.sampled_from([None, 1]))
@settings(max_examples=500)
def test_json_means_the_same(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    found = json_reader.read(text)
    assert found == (None if depth(value) > json_reader.MAX_DEPTH else as_bytes(value))


# proves: T5
@given(st.text('{}[]:,"\\ \n\tabu0189.eE+-truefalsn', max_size=12))
@settings(max_examples=2000)
def test_json_takes_nothing_that_python_refuses(text):
    text = '{"a":' + text + "}"
    found = json_reader.read(text.encode())
    try:
        expected = json.loads(text, object_pairs_hook=unique, parse_float=lambda digits: 0)
    except (ValueError, Twice):
        assert found is None
    else:
        assert (found is not None) == (depth(expected) <= json_reader.MAX_DEPTH)


# proves: T5
@given(st.binary(max_size=60))
@settings(max_examples=1000)
def test_json_reads_any_bytes(data):
    for text in (data, b'{"a":' + data, b'{"' + data + b'":1}'):
        found = json_reader.read(text)
        if found is not None:
            json.loads(text.decode(), object_pairs_hook=unique)


@given(st.binary(max_size=80))
def test_base64url_is_pythons(data):
    text = base64.urlsafe_b64encode(data).rstrip(b"=")
    assert base64url.decode(text, 0, len(text)) == data


# proves: T5
@given(st.binary(max_size=9) | st.text("AQgw_-=+/ \n", max_size=9).map(str.encode))
@settings(max_examples=2000)
def test_base64url_has_one_text_for_each_value(text):
    value = base64url.decode(text, 0, len(text))
    if value is not None:
        assert base64.urlsafe_b64encode(value).rstrip(b"=") == text


DATES = st.datetimes(
    datetime.datetime(1950, 1, 1), datetime.datetime(9999, 12, 31), timezones=st.just(datetime.UTC)
)
KEY = ec.generate_private_key(ec.SECP256R1())


# proves: B25 B31
@given(DATES, DATES, st.text("abcäöüß €", min_size=1, max_size=60))
@settings(max_examples=200)
def test_certificates_are_read_as_cryptography_reads_them(first, last, name):
    first, last = sorted([first.replace(microsecond=0), last.replace(microsecond=0)])
    name = "CN=x" + name.strip() + "x"
    data = certificate(name, "CN=CA", KEY, KEY, first, last)
    expected = about(data)
    found = der.Certificate(data)
    assert found.ok
    assert (found.not_before, found.not_after) == (expected["not_before"], expected["not_after"])
    for part in ("issuer", "subject", "spki"):
        start, stop = getattr(found, part)
        assert data[start:stop] == expected[part]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"250101000000Z", b"250101000060Z"),
        (b"250101000000Z", b"251301000000Z"),
        (b"250101000000Z", b"250230000000Z"),
        (b"250101000000Z", b"2501010000 0Z"),
        (b"250101000000Z", b"25010100000Z0"),
        (b"250101000000Z", b"+50101000000Z"),
        (b"\x17\x0d250101000000Z", b"\x18\x0d250101000000Z"),
        (b"\x17\x0d250101000000Z", b"\x16\x0d250101000000Z"),
    ],
)
def test_dates_that_are_none(old, new):
    first = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
    data = certificate("CN=x", "CN=CA", KEY, KEY, first, first.replace(year=2026))
    assert der.Certificate(data).ok
    assert old in data
    assert not der.Certificate(data.replace(old, new, 1)).ok


# proves: T5
@given(st.binary(max_size=40))
@settings(max_examples=1000)
def test_certificates_of_any_bytes(data):
    for text in (data, b"\x30\x82\x01\x00" + data.ljust(256, b"\x30")):
        assert not der.Certificate(text).ok or len(text) > 40

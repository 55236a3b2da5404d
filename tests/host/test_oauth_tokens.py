# SPDX-License-Identifier: MIT
"""Bearer tokens as a printer judges them: the whole of oauth_cases with new keys, on CPython."""

import pytest

import oauth_cases
from platen.core import jwk
from platen.model.auth_oauth import OAuth

KEYS = oauth_cases.Keys()
TOKENS = list(oauth_cases.token_cases(KEYS))


class Pinned:
    """Keys in memory, found as shell/jwks.py finds them."""

    def __init__(self, lines):
        self.keys = [jwk.parse(line) for line in lines]

    def find(self, kid):
        return next((key for key in self.keys if key and key[0] == kid), None)


def mechanism(lines=None, now_s=oauth_cases.NOW_S, **config):
    return OAuth(
        oauth_cases.CONFIG | config,
        Pinned(KEYS.jwks() if lines is None else lines),
        lambda: now_s,
        oauth_cases.RESOURCE.encode(),
        b"Kitchen",
    )


def test_names_of_cases_are_unique():
    assert len({name for name, _, _ in TOKENS}) == len(TOKENS) > 150


@pytest.mark.parametrize(("name", "token", "expected"), TOKENS, ids=[row[0] for row in TOKENS])
# proves: B42 B44 T5
def test_tokens(name, token, expected):
    oauth = mechanism()
    found = oauth.check(b"Bearer " + token, b"POST", b"/ipp/print", 1)
    assert oauth.reason == expected["reason"]
    assert (found is not None) == (expected["reason"] == b"")
    if found:
        assert list(found.groups) == expected["groups"]


def refused(part, at_least):
    """Every case with that in its name is refused; returns the reasons."""
    found = [(token, row["reason"]) for name, token, row in TOKENS if part in name]
    assert len(found) >= at_least
    for token, reason in found:
        oauth = mechanism()
        assert oauth.check(b"Bearer " + token, b"POST", b"/ipp/print", 1) is None
        assert oauth.reason == reason != b""
    return {reason for _, reason in found}


# proves: B44 T5
def test_CVE_2015_9235_no_algorithm_is_no_signature():
    assert refused("CVE-2015-9235", 8) == {b"algorithm is not allowed"}


# proves: B44 T5
def test_CVE_2016_5431_a_public_key_is_no_secret():
    assert refused("CVE-2016-5431", 3) == {b"algorithm is not allowed"}


# proves: B44 T5
def test_CVE_2018_0114_a_token_does_not_bring_its_key():
    assert b"signature is wrong" in refused("CVE-2018-0114", 4)


# proves: B44 T5
def test_CVE_2022_21449_nothing_is_no_signature():
    assert refused("CVE-2022-21449", 3) == {b"signature is wrong"}


# proves: T5
def test_CVE_2026_34979_numbers_have_bounds():
    assert refused("CVE-2026-34979", 10) == {b"no usable expiry"}


# proves: T5
def test_CVE_2026_34980_names_have_no_control_characters():
    assert refused("CVE-2026-34980", 10) == {b"no usable subject"}


# proves: T5
def test_CVE_2023_32324_nothing_is_no_text():
    maker = oauth_cases.Maker(KEYS)
    for name in oauth_cases.CLAIMS:
        claims = oauth_cases.CLAIMS | {name: ""}
        assert mechanism().check(b"Bearer " + maker.es(claims=claims), b"POST", b"/", 1) is None
    for name in maker.header:
        token = maker.es(maker.header | {name: ""})
        assert mechanism().check(b"Bearer " + token, b"POST", b"/", 1) is None
    for text in (b"", b".", b"..", b"...", b".a.", b"a..", b"..a"):
        assert mechanism().check(b"Bearer " + text, b"POST", b"/", 1) is None

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


# proves: B42 B44 T5
@pytest.mark.parametrize(("name", "token", "expected"), TOKENS, ids=[row[0] for row in TOKENS])
def test_tokens(name, token, expected):
    oauth = mechanism()
    found = oauth.check(b"Bearer " + token, b"POST", b"/ipp/print", 1)
    assert oauth.reason == expected["reason"]
    assert (found is not None) == (expected["reason"] == b"")
    if found:
        assert list(found.groups) == expected["groups"]

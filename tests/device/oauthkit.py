# SPDX-License-Identifier: MIT
"""What tests of bearer tokens share: the printer's side of tests/host/oauth_cases.py."""

import sys

from platen.core import jwk
from platen.model.auth_oauth import OAuth

NOW_S = 1800000000
RESOURCE = b"https://p.local:631/ipp/print"
CONFIG = {
    "issuer": "https://as.example/shop",
    "audience": ["https://p.local:631/ipp/print", "p"],
    "scope_print": "print",
    "scope_operator": "operate",
}


def vectors(stem, parts):
    """Yield the vectors of vectors_STEM_1 and so on; one module at a time is in memory."""
    for part in range(1, parts + 1):
        name = "vectors_%s_%d" % (stem, part)
        for row in __import__(name).VECTORS:
            yield row
        del sys.modules[name]


class Pinned:
    """Pinned keys in memory; counts how often it was asked."""

    def __init__(self):
        self.keys = {}
        self.asked = 0
        for name, line, _ in vectors("oauth_keys", 1):
            if name in ("good_ec", "good_rsa"):
                key = jwk.parse(line)
                self.keys[key[0]] = key

    def find(self, kid):
        self.asked += 1
        return self.keys.get(kid)


class Clock:
    """Seconds since 1970, or None."""

    def __init__(self):
        self.now_s = NOW_S

    def __call__(self):
        return self.now_s


def mechanism(**changes):
    """(an OAuth that knows the vectors' keys, its clock)."""
    clock = Clock()
    config = dict(CONFIG)
    config.update(changes)
    return OAuth(config, Pinned(), clock, RESOURCE, b'The "Shop"'), clock


def tokens(*names):
    """The vectors of these names, as a dict."""
    found = {}
    for name, token, _ in vectors("oauth_tokens", 7):
        if name in names:
            found[name] = token
    return found

# SPDX-License-Identifier: MIT
"""Times a check of each kind of credential on the MicroPython that runs it: `name microseconds`.

Run by bench_security.py with the firmware and tests/device on the path.
"""

import binascii
import hashlib
import time

import oauthkit
from platen.model.auth_digest import DigestAuth, response

REALM = b"Platen"
TARGET = b"/ipp/print"
ROUNDS = 8


def ha1(function, password):
    return binascii.hexlify(function(b"ada:" + REALM + b":" + password).digest())


class Users:
    def find(self, name):
        return (name, ha1(hashlib.sha256, b"pw"), b"", b"")


def best(work):
    """Microseconds of the fastest of some rounds."""
    least = 1 << 29
    for turn in range(ROUNDS):
        begin = time.ticks_us()
        work(turn)
        least = min(least, time.ticks_diff(time.ticks_us(), begin))
    return least


def digest():
    auth = DigestAuth(REALM, Users(), bytes(32))
    line = auth.challenge(1)
    start = line.find(b'nonce="') + 7
    nonce = line[start : line.find(b'"', start)]
    values = []
    for turn in range(ROUNDS):
        nc = b"%08x" % (turn + 1)
        code = response(
            hashlib.sha256, ha1(hashlib.sha256, b"pw"), nonce, nc, b"c" * 64, b"POST", TARGET
        )
        values.append(
            b'Digest username="ada", realm="Platen", nonce="%s", uri="%s", response="%s",'
            b' algorithm=SHA-256, cnonce="%s", nc=%s, qop=auth'
            % (nonce, TARGET, code, b"c" * 64, nc)
        )

    def work(turn):
        if auth.check(values[turn], b"POST", TARGET, 1) is None:
            raise ValueError("a right answer was refused")

    return best(work)


def token(name):
    oauth, _ = oauthkit.mechanism()
    (data,) = [data for each, data, _ in oauthkit.vectors("oauth_tokens", 7) if each == name]

    def work(_):
        oauth.forget()
        if oauth.check(b"Bearer " + data, b"POST", TARGET, 1) is None:
            raise ValueError("a good token was refused")

    return best(work)


print("digest", digest())
print("es256", token("good_es256"))
print("rs256", token("good_rs256"))

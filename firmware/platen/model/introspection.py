# SPDX-License-Identifier: MIT
"""Token introspection (RFC 7662): asks the authorization server about a token it has not signed.

Off unless it is configured: each new token costs a TLS session of the printer's own. This is the
part without a network: `question` makes what to send, `judge` reads what came back, for a
mechanism of model/auth_oauth.py that has said `opaque`. The shell sends it, over TLS that checks
the server's certificate and name, and bounds time and size of the answer.
"""

import binascii
import hashlib

from micropython import const

from platen.core import json_reader
from platen.core.jwk import is_text
from platen.model import oauth_claims as rules

# An answer is the claims of one token.
MAX_ANSWER_BYTES = const(4096)

INACTIVE = b"the authorization server does not vouch for it"
ANSWER = b"the authorization server's answer cannot be read"


def credentials(client_id, secret):
    """Value of an Authorization field that says who the printer is (RFC 6749 section 2.3.1)."""
    pair = _form(client_id) + b":" + _form(secret)
    return b"Basic " + binascii.b2a_base64(pair).strip()


def question(token, host, path, authorization=b""):
    """The HTTP request about token (bytes) to the introspection endpoint at host and path.

    authorization: what `credentials` gave, or b"" if a client certificate says who is asking: it
    must be said (section 2.1).
    """
    body = b"token=" + _form(token) + b"&token_type_hint=access_token"
    who = b"Authorization: " + authorization + b"\r\n" if authorization else b""
    return (
        b"POST %s HTTP/1.1\r\nHost: %s\r\n%sContent-Type: application/x-www-form-urlencoded\r\n"
        b"Accept: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
    ) % (path, host, who, len(body), body)


def judge(oauth, token, status, body, now, now_s):
    """The Identity that the answer means, remembered by oauth; or None, as after its `check`.

    status and body: of the HTTP answer; now: seconds since boot; now_s: since 1970 or None.
    """
    reason = ANSWER
    claims = {}
    if status == 200 and len(body) <= MAX_ANSWER_BYTES:
        claims = json_reader.read(body)
        if claims is not None:
            reason = _why_not(claims, oauth.settings, now_s)
    oauth.clear()  # others were checked while this one was asked about
    if reason == INACTIVE:
        oauth.failed = oauth.keyword  # nobody may make the printer ask on and on
    return oauth.judge(reason, claims, hashlib.sha256(token).digest(), now, now_s)


def _why_not(claims, settings, now_s):
    if claims.get(b"active") is not True:
        return INACTIVE
    kind = claims.get(b"token_type", b"Bearer")
    if not is_text(kind) or kind.lower() != b"bearer":
        return rules.TYPE
    # iss and exp may be left out here (section 2.2); who a token is for must always be known.
    return rules.check_claims(claims, settings, now_s)


def _form(text):
    # application/x-www-form-urlencoded.
    found = bytearray()
    for c in text:
        if 0x30 <= c <= 0x39 or 0x61 <= c | 0x20 <= 0x7A or c in b"-._":
            found.append(c)
        else:
            found.extend(b"%%%02X" % c)
    return bytes(found)

# SPDX-License-Identifier: MIT
"""What the claims of a token say about its bearer, for this printer (RFC 9068 section 4).

`Settings(config)` reads the `oauth` part of the configuration. `check_claims` judges the claims of
a token whose signature is proven, or that the authorization server itself has answered for;
`check_token` is about a signed token before its signature. Both give b"" or one of the reasons
below. `identity` makes the Identity of good claims.
"""

import hashlib

from micropython import const

from platen.core.jwk import is_text
from platen.model.identity import OAUTH, OPERATORS, Identity

# Clocks of servers and printers differ (RFC 7519 section 4.1.4: a few minutes).
LEEWAY_S = const(120)

# A subject names one person at one issuer (OpenID Connect Core section 2: 255 characters).
SUBJECT_BYTES = const(255)

# Longer names would not fit where a name is printed or shown; see `name_of`.
NAME_BYTES = const(127)
_HASH_DIGITS = const(24)

# Identifiers of this printer in the configuration.
AUDIENCES = const(4)

# The year 36812: a date beyond it is no date.
_LAST_S = 1 << 40

NOT_YET = b"the printer's clock is not set"
TYPE = b"not an access token"
ISSUER = b"issued by another server"
AUDIENCE = b"issued for somebody else"
EXPIRED = b"expired"
EXPIRY = b"no usable expiry"
TOO_EARLY = b"not valid yet"
SUBJECT = b"no usable subject"
SCOPE = b"scope is missing"
KEY = b"key is not known"
SIGNATURE = b"signature is wrong"


class Settings:
    """The `oauth` part of the configuration, texts as bytes. ValueError says what is wrong."""

    def __init__(self, config):
        self.issuer = _text(config, "issuer")
        if not self.issuer.startswith(b"https://"):
            raise ValueError("oauth: issuer must be an https URI")
        self.server = _text(config, "server", self.issuer)  # oauth-authorization-server-uri
        self.scope_print = _text(config, "scope_print", b"print")
        self.scope_operator = _text(config, "scope_operator", b"")
        for scope in (self.scope_print, self.scope_operator):
            if not _is_scope(scope):
                raise ValueError("oauth: a scope is one word without quotes")
        self.typ_jwt = config.get("typ_jwt") is True
        names = config.get("audience")
        good = isinstance(names, (list, tuple)) and 0 < len(names) <= AUDIENCES
        for name in names if good else ():
            good = good and isinstance(name, str) and name != ""
        if not good:
            raise ValueError("oauth: audience must be a list of 1 to %d names" % AUDIENCES)
        self.audience = tuple([name.encode() for name in names])


def _text(config, name, default=None):
    value = config.get(name)
    if default is not None and (value is None or value == ""):
        return default
    if not isinstance(value, str) or not value:
        raise ValueError("oauth: %s is missing" % name)
    return value.encode()


def _is_scope(text):
    # scope-token of RFC 6749 section 3.3; "" for none.
    for c in text:
        if not 0x21 <= c <= 0x7E or c == 0x22 or c == 0x5C:
            return False
    return True


def check_token(token, settings, now_s):
    """Why a token is none for this printer, whoever signed it. token: a jwt.Token without trouble.

    What costs least comes first; a wrong scope last, because that is not the token's fault.
    """
    if token.typ != b"at+jwt" and token.typ != b"application/at+jwt":
        # An ID token is a JWT, too, and not for us (RFC 9068 section 2.1).
        if not (settings.typ_jwt and token.typ == b"jwt"):
            return TYPE
    return check_claims(token.claims, settings, now_s, b"iss", b"exp")


def check_claims(claims, settings, now_s, *needed):
    """Why such claims are none for this printer at that time (seconds since 1970, None: unknown).

    needed: those of iss and exp that must be there. What is there must be right in any case.
    """
    if now_s is None:
        return NOT_YET
    for name in (b"iss", b"exp"):
        if name in needed and name not in claims:
            return ISSUER if name == b"iss" else EXPIRY
    if claims.get(b"iss", settings.issuer) != settings.issuer:
        return ISSUER
    if not _is_for(claims.get(b"aud"), settings.audience):
        return AUDIENCE
    trouble = _check_times(claims, now_s)
    if trouble:
        return trouble
    if not _is_subject(claims.get(b"sub")):
        return SUBJECT
    return b"" if has_scope(claims, settings.scope_print) else SCOPE


def _check_times(claims, now_s):
    for name in (b"exp", b"nbf", b"iat"):
        if name in claims:
            moment = claims[name]
            if type(moment) is not int or not 0 < moment < _LAST_S:
                return EXPIRY if name == b"exp" else TOO_EARLY
            if name == b"exp":
                if now_s >= moment + LEEWAY_S:
                    return EXPIRED
            elif moment > now_s + LEEWAY_S:
                return TOO_EARLY
    return b""


def _is_for(aud, names):
    # RFC 7519 section 4.1.3: one text, or an array of texts.
    for one in aud if type(aud) is list else (aud,):
        if is_text(one) and one in names:
            return True
    return False


def _is_subject(sub):
    if not is_text(sub) or not 0 < len(sub) <= SUBJECT_BYTES:
        return False
    before = 0
    for c in sub:
        # Control characters: C0, DEL, and C1 as UTF-8 writes them.
        if c < 0x20 or c == 0x7F or (before == 0xC2 and c < 0xA0):
            return False
        before = c
    return True


def has_scope(claims, scope):
    """Whether a scope is among those of a token: words with one space between (RFC 6749)."""
    words = claims.get(b"scope")
    return is_text(words) and scope in words.split(b" ")


def name_of(sub):
    """The name of a subject, never the same for two of them.

    A long one is cut between two characters and gets a part of its hash behind. It is then exactly
    NAME_BYTES long, which no name that is left as it is can be: nobody is given the other's jobs.
    """
    if len(sub) < NAME_BYTES:
        return sub
    keep = NAME_BYTES - _HASH_DIGITS - 1
    while sub[keep] & 0xC0 == 0x80:
        keep -= 1
    digest = hashlib.sha256(sub).digest()
    digits = b"".join([b"%02x" % c for c in digest[: _HASH_DIGITS // 2]])
    return sub[:keep] + b"~" * (NAME_BYTES - _HASH_DIGITS - keep) + digits


def identity(claims, settings):
    """The Identity of claims that check_claims has nothing against."""
    groups = ()
    if settings.scope_operator and has_scope(claims, settings.scope_operator):
        groups = (OPERATORS,)
    return Identity(OAUTH, name_of(claims[b"sub"]), groups, settings.issuer)

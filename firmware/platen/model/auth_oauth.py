# SPDX-License-Identifier: MIT
"""The mechanism `oauth`: bearer tokens (PWG 5100.23, RFC 6750) that are signed JWTs (RFC 9068).

A token is checked here, against keys that were pinned when the printer was set up; nobody is
asked about it. What costs nothing is checked first and the signature last: on a board one of RSA
takes 0.1 s and one of P-256 a second or two. A good token is remembered by its hash for a while.

After `check` has given None: `status` 401, 403 or 400; `reason` in a few words, for the log and
the client; `failed` is what to count an attempt under, or b"": a wrong signature is one, and what
the authorization server does not know.
`opaque`: the token is none that can be checked here (see model/introspection.py).
"""

import hashlib

from micropython import const

from platen.core import jwk
from platen.core.jwt import MAX_TOKEN_BYTES, OPAQUE, SIZE, Token
from platen.model import oauth_claims as rules

# Tokens remembered: one for each client that is likely to print at a time.
REMEMBERED_TOKENS = const(8)

# For how long, if they do not expire before: revoking a key or a person takes this long to matter.
REMEMBERED_S = const(300)

# Where a resource's metadata are (RFC 9728 section 3.1); the resource's path follows.
WELL_KNOWN = b"/.well-known/oauth-protected-resource"


class OAuth:
    """See above, and the mechanism interface of the other model/auth_*.py.

    config    the `oauth` part of the configuration; a ValueError says what is wrong with it
    keys      find(kid) gives what jwk.parse does, or None
    wall_s    a function: seconds since 1970, or None while the clock is not set
    resource  URI of what is protected, as clients know it: b"https://NAME:631/ipp/print"
    realm     bytes
    """

    keyword = b"oauth"
    info = b""  # there is nothing like Authentication-Info
    stale = False

    def __init__(self, config, keys, wall_s, resource, realm):
        self.settings = rules.Settings(config)
        if not resource.startswith(b"https://"):
            raise ValueError("oauth: the printer's URI must be https")
        for text in (resource, realm):
            for c in text:
                if c < 0x20 or c == 0x7F:
                    raise ValueError("oauth: control characters in the realm or the URI")
        self.resource = resource
        self.realm = realm
        self._keys = keys
        self._wall_s = wall_s
        # [SHA-256 of a token, Identity, seconds since boot until it is forgotten], newest last.
        self._known = []
        self.clear()

    def clear(self):
        """Forget what was found out about the token before."""
        self.status = 401
        self.reason = self._error = self.failed = b""
        self.opaque = False

    def check(self, value, method, target, now):
        """The Identity of who sent an Authorization field with that value, or None."""
        self.clear()
        token = self._token(value)
        if token is None:
            return None
        now_s = self._wall_s()
        digest = hashlib.sha256(token).digest()
        known = self._recall(digest, now)
        if known is not None and now_s is not None:
            return known
        token = Token(token)
        reason = token.trouble or rules.check_token(token, self.settings, now_s)
        if not reason or reason == rules.SCOPE:  # nobody learns of scopes with a forged token
            key = self._keys.find(token.kid)
            # The key's algorithm, not the token's: an attacker writes the token.
            if key is None or key[1] != token.alg:
                reason = rules.KEY
            elif not jwk.verify(key, token.signature, hashlib.sha256(token.signed).digest()):
                # Not by name: whoever forges tokens has a new name for each.
                self.failed = self.keyword
                reason = rules.SIGNATURE
        self.opaque = reason == OPAQUE
        return self.judge(reason, token.claims, digest, now, now_s)

    def judge(self, reason, claims, digest, now, now_s):
        """Remember good claims and give their Identity; or note why they are not, and give None.

        digest: the token's SHA-256. Also for what an authorization server has answered.
        """
        if reason:
            self._refuse(reason)
            return None
        found = rules.identity(claims, self.settings)
        # exp is later than now_s, or at most LEEWAY_S before it: then it is not remembered.
        life = min(REMEMBERED_S, claims.get(b"exp", now_s + REMEMBERED_S) - now_s)
        if life > 0:
            if len(self._known) >= REMEMBERED_TOKENS:
                self._known.pop(0)
            self._known.append((digest, found, now + life))
        return found

    def _token(self, value):
        # The token of `Bearer TOKEN` (RFC 6750 section 2.1) as bytes, or None.
        if bytes(value[:6]).lower() != b"bearer" or (len(value) > 6 and value[6] != 0x20):
            return None  # another scheme, or no field: no error (RFC 6750 section 3.1)
        if len(value) > 7 + MAX_TOKEN_BYTES:
            self._refuse(SIZE)
            return None
        token = bytes(value[7:])
        body = token.rstrip(b"=")
        for c in body:
            # b64token: letters, digits, and these.
            if not (0x30 <= c <= 0x39 or 0x61 <= c | 0x20 <= 0x7A or c in b"-._~+/"):
                body = b""
                break
        if not body:
            self.status = 400
            self._error = b"invalid_request"
            self.reason = b"not a bearer token"
            return None
        return token

    def _refuse(self, reason):
        self.reason = reason
        self._error = b"invalid_token"
        if reason == rules.SCOPE:
            self.status = 403
            self._error = b"insufficient_scope"
        elif reason == rules.NOT_YET:
            self._error = b""  # there is nothing wrong with the token

    def _recall(self, digest, now):
        self._known = [row for row in self._known if row[2] > now]
        for row in self._known:
            if row[0] == digest:
                return row[1]
        return None

    def forget(self):
        """Forget what was remembered: the keys or the configuration have changed."""
        self._known = []

    def challenge(self, now):
        """The WWW-Authenticate field line for the answer to what was checked last."""
        more = b""
        if self._error:
            more = b', error="%s", error_description="%s"' % (self._error, self.reason)
            self._error = b""  # said once, to the client that was checked
        return b'WWW-Authenticate: Bearer realm="%s", scope="%s", resource_metadata="%s"%s\r\n' % (
            _quoted(self.realm),
            self.settings.scope_print,
            self.metadata_uri(),
            more,
        )

    def metadata_uri(self):
        """Where the metadata are: the well-known path goes between host and path (RFC 9728)."""
        at = self.resource.find(b"/", 8)
        if at < 0:
            return self.resource + WELL_KNOWN
        return self.resource[:at] + WELL_KNOWN + self.resource[at:]

    def metadata(self):
        """The resource's metadata as JSON (RFC 9728 section 2), of type application/json."""
        settings = self.settings
        scopes = _string(settings.scope_print)
        if settings.scope_operator:
            scopes += b"," + _string(settings.scope_operator)
        return (
            b'{"resource":%s,"authorization_servers":[%s],"scopes_supported":[%s],'
            b'"bearer_methods_supported":["header"],"resource_name":%s}'
        ) % (_string(self.resource), _string(settings.issuer), scopes, _string(self.realm))


def _quoted(text):
    # Inside of a quoted-string (RFC 9110 section 5.6.4), and of a string in JSON: control
    # characters, which the two write differently, are in none of ours.
    return text.replace(b"\\", b"\\\\").replace(b'"', b'\\"')


def _string(text):
    return b'"' + _quoted(text) + b'"'

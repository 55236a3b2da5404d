# SPDX-License-Identifier: MIT
"""Signs requests in with Digest (RFC 7616); the arithmetic is that of requests.

In: a name, a password, and what a printer says in WWW-Authenticate. Out: the Authorization field
of a request. Only Digest: with Basic the password itself would go out, and tokens are for others.
"""

from dataclasses import dataclass, field

from requests.auth import HTTPDigestAuth
from requests.utils import parse_dict_header

from host_tools.errors import UserError

_ALGORITHMS = ("SHA-256", "MD5")  # best first


@dataclass(frozen=True)
class Credentials:
    """Who signs in."""

    name: str
    password: str = field(repr=False)


class DigestClient:
    """Signs requests of one connection, of one thread."""

    def __init__(self, credentials: Credentials) -> None:
        self.credentials = credentials
        self._auth = HTTPDigestAuth(credentials.name, credentials.password)
        self._challenge: dict[str, str] = {}

    @property
    def is_ready(self) -> bool:
        """Whether a printer has given a nonce."""
        return bool(self._challenge)

    def take(self, asked: str) -> bool:
        """Take a printer's challenge (a line for each); True: only the nonce is a new one.

        UserError if none of them can be met.
        """
        found = {}
        for line in asked.split("\n"):
            scheme, _, rest = line.partition(" ")
            if scheme.lower() == "digest":
                challenge = parse_dict_header(rest)
                found[(challenge.get("algorithm") or "MD5").upper()] = challenge
        for algorithm in _ALGORITHMS:
            if algorithm in found and "auth" in (found[algorithm].get("qop") or "").split(","):
                self._challenge = {k: v for k, v in found[algorithm].items() if v is not None}
                return self._challenge.get("stale", "").lower() == "true"
        schemes = ", ".join(sorted({line.split(" ")[0] for line in asked.split("\n")}))
        raise UserError(
            f"the printer wants {schemes or 'something'}; this tool can do Digest only"
        )

    def field(self, path: str) -> str:
        """The Authorization field of a POST to `path`."""
        self._auth.init_per_thread_state()
        self._auth._thread_local.chal = self._challenge
        made = self._auth.build_digest_header("POST", path)
        if made is None:
            raise UserError("the printer's challenge cannot be met")
        return f"Authorization: {made}"

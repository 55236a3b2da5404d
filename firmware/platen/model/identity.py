# SPDX-License-Identifier: MIT
"""Identity: who a client has proven to be.

One object for ownership, policy and the audit log. Ranks say how strong the proof is; what begins
with one can only be gone on with by an equal or stronger one. Names are compared to the letter,
and what an authorization server calls somebody is somebody else than a user of our own
(RFC 8011 section 9.3).
"""

from micropython import const

# Rank of a mechanism. The first two prove nothing: their clients have no Identity.
ANONYMOUS = const(0)
REQUESTING_USER_NAME = const(1)
PASSWORD = const(2)  # basic and digest
OAUTH = const(3)
CERTIFICATE = const(4)

# Request.level of what comes over TLS without a proof.
USUAL = const(3)

# The group whose members are operators.
OPERATORS = b"operators"


class Identity:
    """`name` (bytes) proven with a mechanism of `rank`, member of `groups` (tuple of bytes).

    issuer: who vouches for the name: b"" for the printer itself, the iss of a token.
    """

    def __init__(self, rank, name, groups=(), issuer=b""):
        self.rank = rank
        self.name = name
        self.groups = groups
        self.issuer = issuer
        self.is_operator = OPERATORS in groups

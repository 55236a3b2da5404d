# SPDX-License-Identifier: MIT
"""Who a client is, by its X.509 certificate; the answers to those who are nobody.

A certificate counts because its SHA-256 fingerprint is in the pins file, never because of who
signed it or what names stand in it: where a certificate is only asked for, Mbed TLS does not tell
whether it could be verified. That the client has its private key is what the handshake proved.
The answers are those of the table for 'certificate' (IPP Authentication Methods, PWG 5199.10):
they come in HTTP 200, and the connection is closed so that the client can present another one.
"""

from platen.core.ipp_tags import (
    STATUS_CLIENT_ERROR_FORBIDDEN,
    STATUS_CLIENT_ERROR_NOT_AUTHENTICATED,
    STATUS_CLIENT_ERROR_NOT_AUTHORIZED,
)
from platen.model.identity import CERTIFICATE, Identity

# Longest name of a user: names are shown and sent as nameWithoutLanguage of jobs, whose
# job-originating-user-name is kept in so many bytes.
NAME_BYTES = 127


class CertificateAuth:
    """The mechanism 'certificate'.

    pins: look-up with find(fingerprint), a line of the pins file as (..., name, groups, state) or
    None. wall: function, seconds since 1970 or None while the clock is not set. groups: names of
    groups, one of which a client must be in; () = every pinned certificate will do.

    After a check that returned None, `status` is the IPP status code of the answer.
    """

    keyword = b"certificate"
    stale = False
    failed = b""  # there is no password to guess: nothing counts for a lockout
    info = b""

    def __init__(self, pins, wall, groups=()):
        self._pins = pins
        self._wall = wall
        self._groups = groups
        self.status = 0

    def challenge(self, now):
        """No field: a client sees that it is asked for a certificate in the handshake."""
        return b""

    def check(self, peer, method=None, target=None, now=0):
        """Identity of the client, or None.

        peer: (fingerprint, not_before, not_after) of what the client presented, as shell.peer
        keeps it; None: it presented nothing.
        """
        if peer is None:
            self.status = STATUS_CLIENT_ERROR_NOT_AUTHENTICATED
            return None
        self.status = STATUS_CLIENT_ERROR_NOT_AUTHORIZED
        line = self._pins.find(peer[0])
        if line is None or len(line) < 3:
            return None
        name, groups, state = line[-3:]
        if state == b"revoked":
            self.status = STATUS_CLIENT_ERROR_FORBIDDEN
            return None
        if state != b"active" or not 0 < len(name) <= NAME_BYTES:
            return None  # a damaged line opens nothing
        moment = self._wall()
        # Without a clock the pin alone decides: it can be taken away.
        if moment is not None and not peer[1] <= moment <= peer[2]:
            return None
        groups = tuple([group for group in groups.split(b",") if group])
        if self._groups and not any([group in self._groups for group in groups]):
            return None
        self.status = 0
        return Identity(CERTIFICATE, bytes(name), groups)

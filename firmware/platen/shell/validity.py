# SPDX-License-Identifier: MIT
"""Certificates in files, one after the other, and their dates.

Used by the start, and by peer.py where clients have certificates.
"""

import time

from micropython import const

from platen import log
from platen.core.der import Certificate
from platen.shell import clock

_SEQUENCE = const(0x30)
_2000_S = const(946684800)  # from 1970 to 2000, where the clock of some boards begins
_DAY_S = const(86400)
_WARN_DAYS = const(30)  # time to notice, to make another certificate and to install it


def now_s():
    """Seconds since 1970 on every board, as the dates of certificates; None: no clock is set."""
    wall_s = clock.wall_s()
    if wall_s is None:
        return None
    return wall_s + (_2000_S if time.gmtime(0)[0] == 2000 else 0)


def split(certificates):
    """The DER certificates that stand one after the other in bytes, as a list of bytes.

    Raises ValueError for anything else, nothing at all included.
    """
    found = []
    at = 0
    while at < len(certificates) or not found:
        stop = _end(certificates, at)
        if stop > len(certificates):
            raise ValueError("certificates must be DER, one after the other")
        found.append(certificates[at:stop])
        at = stop
    return found


def _end(der, at):
    """Index after the SEQUENCE at `at`, too large a one if there is none."""
    head = der[at : at + 4]
    if len(head) < 4 or head[0] != _SEQUENCE:
        return len(der) + 1
    # A certificate has 128 bytes or more, and less than 64 KB.
    if head[1] == 0x81:
        return at + 3 + head[2]
    if head[1] == 0x82:
        return at + 4 + (head[2] << 8 | head[3])
    return len(der) + 1


def trouble(der):
    """Why the printer's certificate cannot be used, or ""; warns in the last 30 days.

    Where the clock is not set there is nothing to compare with. A certificate that is not valid
    yet means a clock that is wrong, most likely, and clients go by their own.
    """
    certificate = Certificate(der)
    if not certificate.ok:
        return "the certificate cannot be read"
    now = now_s()
    if now is None:
        return ""
    days = (certificate.not_after - now) // _DAY_S
    if days < 0:
        return "the certificate expired %d days ago; renew it (host_tools ca renew)" % -days
    if days < _WARN_DAYS:
        log.warning("the certificate expires in %d days; renew it" % days)
    elif now < certificate.not_before:
        log.warning("the certificate is not valid yet; is the clock right?")
    return ""

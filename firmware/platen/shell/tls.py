# SPDX-License-Identifier: MIT
"""The server's TLS context: AEAD suites with forward secrecy only, TLS 1.2 or later.

MicroPython cannot set a minimum version; mbedTLS 3 has none below 1.2, which is checked here. The
certificate and its key come as DER, the one form every board reads. What concerns certificates of
clients is in peer.py, which is loaded only where they have some.
"""

import time

import tls
from micropython import const

from platen import log
from platen.model import limits
from platen.shell import clock

# In order of preference. A build has some of them; names it lacks would be refused.
_SUITES = (
    "TLS1-3-AES-128-GCM-SHA256",
    "TLS1-3-AES-256-GCM-SHA384",
    "TLS1-3-CHACHA20-POLY1305-SHA256",
    "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
    "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
)

# A SEC1 or PKCS#8 P-256 key ends with its public point, 0x04 x y, which stands in its certificate.
_POINT_BYTES = 65

_DAY_S = const(86400)


class TLSError(Exception):
    """The printer cannot offer TLS as configured; the text says why."""


def make_context(certificate, key):
    """SSLContext for a DER certificate and its DER key (bytes); raises TLSError.

    Certificates of authorities between it and its root follow it in `certificate`. It asks no
    client for a certificate; peer.ask_clients makes it do so.
    """
    version = tls.MBEDTLS_VERSION.split()[-1]
    if int(version.split(".")[0]) < 3:
        raise TLSError("Mbed TLS %s still speaks TLS 1.0; 3.0 or later is needed" % version)
    try:
        chain = chain_of(certificate)
    except ValueError as e:
        raise TLSError(str(e))
    text = complaint(chain[0])
    if text:
        raise TLSError(text)
    point = key[-_POINT_BYTES:]
    if point[0] != 4 or chain[0].find(point) < 0:
        raise TLSError("the key does not belong to the certificate")
    context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    known = context.get_ciphers()
    suites = [name for name in _SUITES if name in known]
    if not suites:
        raise TLSError("this build has none of the cipher suites that are allowed")
    context.set_ciphers(suites)
    try:
        for each in chain:
            context.load_cert_chain(each, key)  # reads one certificate, and adds it to the others
    except (OSError, ValueError) as e:
        raise TLSError("certificate or key is not readable: %s" % e)
    return context


def chain_of(certificates):
    """The DER certificates that stand one after the other in bytes, as a list of bytes.

    Raises ValueError for anything else, nothing at all included.
    """
    found = []
    at = 0
    while at < len(certificates) or not found:
        stop = _behind(certificates, at)
        if certificates[at : at + 1] != b"\x30" or stop > len(certificates):
            raise ValueError("certificates must be DER, one after the other")
        found.append(certificates[at:stop])
        at = stop
    return found


# Positions in DER (X.690), which may lie behind its end if it is damaged. That is enough for a
# file of our own; what comes from clients goes through core.der. That is not loaded for this: the
# names of a module stay when the start drops it, and these would cost every .mpy build 2 KB.


def _within(der, at):
    """Where the contents of the element at `at` begin."""
    size = der[at + 1] if at + 1 < len(der) else 0
    return at + 2 + (size & 127 if size & 128 else 0)


def _behind(der, at):
    """Where the element at `at` ends."""
    start = _within(der, at)
    if start == at + 2:
        return start + (der[at + 1] if at + 1 < len(der) else 0)
    size = 0
    for byte in der[at + 2 : start]:
        size = size << 8 | byte
    return start + size


def _dates(der):
    """[notBefore, notAfter] of a certificate as YYYYMMDDHHMMSSZ, which sort as they are."""
    at = _within(der, _within(der, 0))
    if der[at : at + 1] == b"\xa0":
        at = _behind(der, at)  # version
    for _ in range(3):
        at = _behind(der, at)  # serialNumber, signature, issuer
    at = _within(der, at)
    found = []
    for _ in range(2):
        text = der[_within(der, at) : _behind(der, at)]
        if der[at : at + 1] == b"\x17":  # UTCTime, until 2049
            text = b"20" + text
        found.append(text)
        at = _behind(der, at)
    return found


def _moment(ahead_days):
    """Now or so many days later, written as _dates does."""
    now = clock.wall_s() + ahead_days * _DAY_S
    return b"%04d%02d%02d%02d%02d%02dZ" % time.gmtime(now)[:6]


def complaint(der):
    """Why the printer's certificate cannot be used, or ""; warns in the last 30 days.

    Where the clock is not set there is nothing to compare with. A certificate that is not valid
    yet means a clock that is wrong, most likely, and clients go by their own.
    """
    begin, end = _dates(der)
    if len(end) != 15:
        return "the certificate cannot be read"
    if clock.wall_s() is None:
        return ""
    day = "%s-%s-%s; renew it (host_tools ca renew)"
    day %= end[:4].decode(), end[4:6].decode(), end[6:8].decode()
    if end < _moment(0):
        return "the certificate expired on " + day
    if end < _moment(limits.EXPIRY_DAYS):
        log.warning("the certificate expires on " + day)
    elif begin > _moment(0):
        log.warning("the certificate is not valid yet; is the clock right?")
    return ""

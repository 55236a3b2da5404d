# SPDX-License-Identifier: MIT
"""What the firmware wants to know of an X.509 certificate (RFC 5280 section 4.1), read from DER.

    Certificate { tbsCertificate { [0] version, serialNumber, signature, issuer,
                                   validity { notBefore, notAfter }, subject, subjectPublicKeyInfo,
                                   ... }, signatureAlgorithm, signature }

`Certificate(der)` has `ok`, `issuer`, `subject` and `spki` (spans (start, stop) of der, tag and
length included) and `not_before` and `not_after` in seconds since 1970. Signatures are not
checked: TLS does that, or a person who has installed the certificate.
"""

from micropython import const

_SEQUENCE = const(0x30)
_INTEGER = const(0x02)
_UTC_TIME = const(0x17)
_GENERALIZED_TIME = const(0x18)
_VERSION = const(0xA0)

# Days before each month of a year that is no leap year.
_DAYS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = b"\x1f\x1c\x1f\x1e\x1f\x1e\x1f\x1f\x1e\x1f\x1e\x1f"


class Certificate:
    """The parts of a certificate, as above; ok is False for what is none. der: bytes."""

    def __init__(self, der):
        self.issuer = self.subject = self.spki = (0, 0)
        self.not_before = self.not_after = 0
        try:
            self._read(der)
            self.ok = True
        except ValueError:
            self.ok = False

    def _read(self, der):
        at, stop = _element(der, 0, len(der), _SEQUENCE)
        if stop != len(der):
            raise ValueError
        at, stop = _element(der, at, stop, _SEQUENCE)
        if at < stop and der[at] == _VERSION:
            at = _element(der, at, stop, _VERSION)[1]
        at = _element(der, at, stop, _INTEGER)[1]
        issuer = _element(der, at, stop, _SEQUENCE)[1]
        validity = _element(der, issuer, stop, _SEQUENCE)[1]
        self.issuer = (issuer, validity)
        first, subject = _element(der, validity, stop, _SEQUENCE)
        self.not_before, at = _time(der, first, subject)
        self.not_after, at = _time(der, at, subject)
        spki = _element(der, subject, stop, _SEQUENCE)[1]
        self.subject = (subject, spki)
        self.spki = (spki, _element(der, spki, stop, _SEQUENCE)[1])


def why_not(der):
    """Why a printer with this certificate cannot take OAuth tokens, as bytes; b"" if it can.

    A client sends its token to whoever has the printer's name. With a certificate that nobody
    vouches for the client cannot know who that is.
    """
    certificate = Certificate(der)
    if not certificate.ok:
        return b"the printer's certificate cannot be read"
    start, stop = certificate.issuer
    if der[start:stop] == der[certificate.subject[0] : certificate.subject[1]]:
        return b"the printer's certificate is self-signed: OAuth needs one signed by a CA"
    return b""


def _element(der, at, stop, tag):
    # (start, stop) of the contents of the element with that tag at `at`; ValueError without one.
    if at + 2 > stop or der[at] != tag:
        raise ValueError
    size = der[at + 1]
    at += 2
    if size >= 0x80:
        # DER: as few bytes as will do. 65,535 are more than a board can hold.
        count = size & 0x7F
        if not 0 < count <= 2 or at + count > stop or der[at] == 0:
            raise ValueError
        size = int.from_bytes(der[at : at + count], "big")
        at += count
        if size < 0x80:
            raise ValueError
    if at + size > stop:
        raise ValueError
    return at, at + size


def _time(der, at, stop):
    # (seconds since 1970, index of what follows). RFC 5280 section 4.1.2.5: to the second, in UTC.
    if at < stop and der[at] == _UTC_TIME:
        start, stop = _element(der, at, stop, _UTC_TIME)
        digits = (b"19" if der[start:stop] >= b"5" else b"20") + der[start:stop]
    else:
        start, stop = _element(der, at, stop, _GENERALIZED_TIME)
        digits = der[start:stop]
    if len(digits) != 15 or digits[14] != 0x5A:
        raise ValueError
    parts = []
    for i in (0, 4, 6, 8, 10, 12):
        part = digits[i : i + 4 if i == 0 else i + 2]
        if not part.isdigit():
            raise ValueError
        parts.append(int(part))
    hour, minute, second = parts[3:]
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError
    return days(parts[0], parts[1], parts[2]) * 86400 + hour * 3600 + minute * 60 + second, stop


def days(year, month, day):
    """Days from 1970-01-01 to that day; ValueError if there is no such day."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if year < 1 or not 1 <= month <= 12:
        raise ValueError
    if not 1 <= day <= _LENGTHS[month - 1] + (1 if leap and month == 2 else 0):
        raise ValueError
    before = year - 1
    count = before * 365 + before // 4 - before // 100 + before // 400 - 719162  # of 1970
    return count + _DAYS[month - 1] + day - 1 + (1 if leap and month > 2 else 0)

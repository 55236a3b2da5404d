# SPDX-License-Identifier: MIT
"""IMF-fixdate, the one form of a date that HTTP senders write (RFC 9110 section 5.6.7)."""

_DAYS = b"MonTueWedThuFriSatSun"
_MONTHS = b"JanFebMarAprMayJunJulAugSepOctNovDec"


def imf_fixdate(t):
    """`Sun, 06 Nov 1994 08:49:37 GMT` from what time.gmtime() gives, as bytes."""
    day = 3 * t[6]
    month = 3 * t[1] - 3
    return b"%s, %02d %s %04d %02d:%02d:%02d GMT" % (
        _DAYS[day : day + 3],
        t[2],
        _MONTHS[month : month + 3],
        t[0],
        t[3],
        t[4],
        t[5],
    )

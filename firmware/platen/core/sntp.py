# SPDX-License-Identifier: MIT
"""Asks a time server and judges what it says (NTP version 4, RFC 5905, as SNTP clients do).

Packets of 48 bytes: mode and version in byte 0, stratum in 1, the transmit timestamp at 40. What
the request has there the answer repeats at 24: random bytes, so that nobody who does not see the
request can answer it.
"""

from micropython import const

PACKET_BYTES = const(48)
NONCE_BYTES = const(8)

_VERSION_4_CLIENT = const(0x23)
_SERVER = const(4)
_ALARM = const(3)  # leap indicator of a server that does not know the time itself
_MAX_STRATUM = const(15)
_ORIGIN = const(24)
_TRANSMIT = const(40)

# Seconds from 1900 to 1970, and of an era: NTP's 32 bits end in 2036 and begin again.
_1970_S = 2208988800
_ERA_S = 4294967296

# No firmware is older than 2025: a server that says less is wrong.
FLOOR_S = 1735689600

# A clock that was set runs wrong by seconds a day, and who set it to local time by hand was wrong
# by 14 hours at most. A step back by more would make valid again what has expired.
MAX_STEP_BACK_S = const(86400)


def request(nonce):
    """The packet that asks; nonce: NONCE_BYTES random bytes."""
    packet = bytearray(PACKET_BYTES)
    packet[0] = _VERSION_4_CLIENT
    packet[_TRANSMIT:] = nonce
    return packet


def seconds(data, nonce):
    """Seconds since 1970 in the answer `data` to the request with `nonce`; None: it is none."""
    if len(data) < PACKET_BYTES or data[0] & 7 != _SERVER or data[0] >> 6 == _ALARM:
        return None
    if not 1 <= data[1] <= _MAX_STRATUM:  # 0: it asks to be left alone
        return None
    if data[_ORIGIN : _ORIGIN + NONCE_BYTES] != nonce:
        return None
    found = 0
    for at in range(_TRANSMIT, _TRANSMIT + 4):
        found = found << 8 | data[at]
    if not data[_TRANSMIT] & 0x80:  # of the era that begins in 2036
        found += _ERA_S
    return found - _1970_S


def is_acceptable(found_s, now_s):
    """Whether the clock may be set to found_s; now_s: what it says, None: it was never set."""
    if found_s < FLOOR_S:
        return False
    return now_s is None or found_s >= now_s - MAX_STEP_BACK_S

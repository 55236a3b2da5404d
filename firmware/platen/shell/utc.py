# SPDX-License-Identifier: MIT
"""The time as in certificates and tokens: seconds since 1970, whatever a board counts from."""

import time

from micropython import const

from platen.shell import clock

_2000_S = const(946684800)  # from 1970 to 2000, where the clock of some boards begins


def epoch_s():
    """Where time.time() counts from, in seconds since 1970."""
    return _2000_S if time.gmtime(0)[0] == 2000 else 0


def utc_s():
    """Seconds since 1970; None while the clock is not set."""
    wall_s = clock.wall_s()
    if wall_s is None:
        return None
    return wall_s + epoch_s()

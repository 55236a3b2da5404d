# SPDX-License-Identifier: MIT
"""How long to wait before something that failed is tried again: longer each time, up to a limit.

A part of the time is left to chance, so that many printers that lost the same thing at the same
moment (an access point, a time server) do not all come back to it at the same moment.
"""

from micropython import const

__passing__ = 3  # see shell/passing_all.py

# Doublings that count: 2^16 times any first pause is above any limit, and far below 2^30 ms.
_DOUBLINGS = const(16)


def wait_ms(tries, first_ms, most_ms, chance):
    """Milliseconds to wait after so many failures (1 and more); chance: a byte of random.

    Between 3/4 and all of first_ms * 2^(tries - 1), but at most most_ms (each below 2^24).
    """
    ms = first_ms
    for _ in range(min(tries - 1, _DOUBLINGS)):
        ms *= 2
        if ms >= most_ms:
            break
    ms = min(ms, most_ms)
    return ms - (ms >> 10) * chance

# SPDX-License-Identifier: MIT
"""Time for the rest of the firmware: wrapping ticks for deadlines, seconds since power-on."""

import time

ticks_ms = time.ticks_ms
ticks_add = time.ticks_add
ticks_diff = time.ticks_diff


class Uptime:
    """Seconds since it was made, across wraps of the tick counter (about 12 days on a board).

    Someone must call it at least once a wrap; the server's housekeeping does.
    """

    def __init__(self):
        self._last = ticks_ms()
        self._ms = 0
        self._s = 1  # printer-up-time starts at 1 (RFC 8011 section 5.4.29)

    def __call__(self):
        """The seconds."""
        now = ticks_ms()
        self._ms += ticks_diff(now, self._last)
        self._last = now
        self._s += self._ms // 1000
        self._ms %= 1000
        return self._s

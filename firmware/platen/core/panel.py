# SPDX-License-Identifier: MIT
"""A printer's one lamp and one button: what the lamp shows when, and what a press means.

Patterns are milliseconds on, off, on, off ...; () is on all the time.
"""

from micropython import const

READY = ()
STARTING = (100, 100)
PRINTING = (500, 500)
NO_NETWORK = (150, 200, 150, 1500)  # two flashes
TROUBLE = (150, 200, 150, 200, 150, 1150)  # three flashes

# Events of a Button.
NOTHING = const(0)
PRESSED = const(1)
HELD = const(2)

# Contacts bounce for some milliseconds: a level counts when it has stayed this long.
DEBOUNCE_MS = const(30)

# A press is over after so long; longer, and someone thought better of holding it.
PRESS_MS = const(2000)

# So long nobody leans on a button by chance, and a person can still wait for it.
HOLD_MS = const(5000)


def is_lit(pattern, ms):
    """Whether the lamp is on, `ms` after the pattern began."""
    if not pattern:
        return True
    ms %= sum(pattern)
    for i in range(len(pattern)):
        ms -= pattern[i]
        if ms < 0:
            return i % 2 == 0
    return False


class Button:
    """feed() it often. One that is down from the start counts from its first release on."""

    def __init__(self):
        self._level = None  # what counts: True is down; None: not known yet
        self._raw = None  # seen last
        self._raw_ms = 0  # for how long
        self._down_ms = 0  # since the press began
        self._is_armed = False  # it was seen up

    def feed(self, is_down, ms):
        """What is seen now, `ms` after the last look: NOTHING, PRESSED or HELD."""
        if is_down != self._raw:
            self._raw = is_down
            self._raw_ms = 0
        else:
            self._raw_ms += ms
        if self._level:
            self._down_ms += ms
        if self._raw_ms >= DEBOUNCE_MS and is_down != self._level:
            self._level = is_down
            if is_down:
                self._down_ms = self._raw_ms
            else:
                was_pressed = self._is_armed and self._down_ms <= PRESS_MS + DEBOUNCE_MS
                was_down = self._down_ms
                self._is_armed = True
                self._down_ms = 0
                return PRESSED if was_pressed and was_down else NOTHING
        elif self._level and self._is_armed and self._down_ms >= HOLD_MS:
            self._is_armed = False  # once
            return HELD
        return NOTHING

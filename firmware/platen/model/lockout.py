# SPDX-License-Identifier: MIT
"""Lockout: who guesses passwords has to wait, longer each time, and never for ever.

Failures are counted for each pair of address and user name: a guest who tries Ada's password from
elsewhere does not keep Ada out. A quarter of a second after the first, doubled by each further
one, half a minute at most; ten in a minute are the most there are. Who tries one name after the
other is met by a count of the address: it waits for nobody's name, but ends what would be many.
"""

from micropython import const

# Pairs and addresses that are watched; what failed longest ago makes room.
ENTRIES = const(16)

# The wait after the first failure; the longest; failures in a minute that are too many.
FIRST_MS = const(250)
LONGEST_MS = const(30000)
A_MINUTE = const(10)

# The same for an address, with whatever names: four people at a time who forgot their passwords.
ADDRESS_A_MINUTE = const(30)

_MINUTE_MS = const(60000)
_DOUBLINGS = const(7)  # 250 ms << 7 is more than the longest

# Fields of an entry.
_WHO = const(0)
_FAILURES = const(1)
_LAST_MS = const(2)  # ticks of the last failure
_MINUTE = const(3)  # ticks when the count of this minute began
_COUNT = const(4)


class Lockout:
    """Failures by (address, user), bytes both. `diff` is ticks_diff; `now` are ticks in ms."""

    def __init__(self, diff):
        self._diff = diff
        self._entries = []  # the one that failed last at the end

    def _find(self, who):
        for entry in self._entries:
            if entry[_WHO] == who:
                return entry
        return None

    def wait_ms(self, address, user, now):
        """How long this pair has to wait for its next try, 0 = it may try."""
        wait = self._rest_of_minute(self._find((address, None)), ADDRESS_A_MINUTE, now)
        entry = self._find((address, user))
        if entry is None:
            return wait
        passed = self._diff(now, entry[_LAST_MS])
        if passed < 0:
            return wait  # half a turn of the ticks: days
        back_off = min(FIRST_MS << min(entry[_FAILURES] - 1, _DOUBLINGS), LONGEST_MS) - passed
        return max(wait, back_off, self._rest_of_minute(entry, A_MINUTE, now))

    def _rest_of_minute(self, entry, most, now):
        # What is left of a minute that had too many failures, else 0.
        if entry is None or entry[_COUNT] < most:
            return 0
        passed = self._diff(now, entry[_MINUTE])
        return max(0, _MINUTE_MS - passed) if passed >= 0 else 0

    def failed(self, address, user, now):
        """A password of this pair was wrong."""
        self._count((address, user), now)
        # Behind the pair, so that no number of names pushes it out.
        self._count((address, None), now)

    def _count(self, who, now):
        entry = self._find(who)
        if entry is None:
            if len(self._entries) >= ENTRIES:
                del self._entries[0]
            entry = [who, 0, now, now, 0]
        else:
            self._entries.remove(entry)
        self._entries.append(entry)
        if not 0 <= self._diff(now, entry[_MINUTE]) < _MINUTE_MS:
            entry[_MINUTE] = now
            entry[_COUNT] = 0
        entry[_FAILURES] += 1
        entry[_LAST_MS] = now
        entry[_COUNT] += 1

    def succeeded(self, address, user):
        """The password was right: the pair begins anew; its address does not."""
        entry = self._find((address, user))
        if entry is not None:
            self._entries.remove(entry)

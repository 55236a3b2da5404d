# SPDX-License-Identifier: MIT
"""Quota: how much a user, and an address, may print in an hour.

Each has an allowance of jobs and of rows that fills up again by the minute: who used all of it has
half of it again half an hour later. Kept for the last few that printed; who was pushed out of the
table begins anew, so the table is larger than the number of people at one counter.
"""

from micropython import const

from platen.model import limits

_MINUTE_S = const(60)

# A job in the unit of _JOBS.
_JOB = const(60)

# Fields of an entry: who, second of the last look, jobs and rows used.
_WHO = const(0)
_THEN_S = const(1)
_JOBS = const(2)
_ROWS = const(3)


class Quota:
    """Counts `jobs` and `rows` an hour; 0 = not limited."""

    def __init__(self, jobs, rows):
        self._most_jobs = jobs
        self._most_rows = rows
        self._entries = []

    def _entry(self, who, now_s):
        """What `who` has used by now; the entry moves to the end of the table."""
        for entry in self._entries:
            if entry[_WHO] == who:
                self._entries.remove(entry)
                break
        else:
            if len(self._entries) >= limits.QUOTA_ENTRIES:
                del self._entries[0]
            entry = [who, now_s, 0, 0]
        self._entries.append(entry)
        # Jobs are counted in sixtieths: what a minute gives back. No more than all comes back.
        minutes = (now_s - entry[_THEN_S]) // _MINUTE_S
        entry[_THEN_S] += minutes * _MINUTE_S
        minutes = min(minutes, _MINUTE_S)
        entry[_JOBS] = max(0, entry[_JOBS] - minutes * self._most_jobs)
        entry[_ROWS] = max(0, entry[_ROWS] - minutes * self._most_rows // _MINUTE_S)
        return entry

    def begin(self, user, address, now_s):
        """Count a job; False if either has had its jobs or its paper."""
        entries = self._both(user, address, now_s)
        for entry in entries:
            if self._most_jobs and entry[_JOBS] > (self._most_jobs - 1) * _JOB:
                return False
            if self._most_rows and entry[_ROWS] >= self._most_rows:
                return False
        for entry in entries:
            entry[_JOBS] += _JOB
        return True

    def rows_left(self, user, address, now_s):
        """Rows that both may still print; at most `limits.JOB_ROWS`."""
        left = limits.JOB_ROWS
        for entry in self._both(user, address, now_s):
            if self._most_rows:
                left = min(left, max(0, self._most_rows - entry[_ROWS]))
        return left

    def spend(self, user, address, rows, now_s):
        """Both have printed so many rows."""
        for entry in self._both(user, address, now_s):
            entry[_ROWS] += rows

    def _both(self, user, address, now_s):
        # A user's name and an address are told apart by what comes before them.
        return self._entry(b"u" + user, now_s), self._entry(b"a" + address, now_s)

# SPDX-License-Identifier: MIT
"""A job whose engine stands still is aborted after the configured time, and only then."""

import asyncio
import time
import unittest

from support import run

if not hasattr(time, "ticks_ms"):  # CPython
    time.ticks_ms = lambda: 0
    time.ticks_add = lambda a, b: a + b
    time.ticks_diff = lambda a, b: a - b
if not hasattr(asyncio, "sleep_ms"):
    asyncio.sleep_ms = lambda ms: asyncio.sleep(ms / 1000)

from platen.shell import patience


class Job:
    id = 1
    cancel_requested = False


class Desk:
    """A Printer as far as is looked at."""

    def __init__(self):
        self.active = None
        self.reasons = ()
        self.stopped = []
        self.stop_document = self.stopped.append

    def engine_reasons(self):
        return self.reasons


class Patience(unittest.TestCase):
    def setUp(self):
        self.now = 0
        self.turns = []
        self.printer = Desk()
        self._before = patience.ticks_ms, patience.asyncio, patience.log.warning
        patience.ticks_ms = lambda: self.now
        patience.asyncio = self
        patience.log.warning = lambda text: None

    def tearDown(self):
        patience.ticks_ms, patience.asyncio, patience.log.warning = self._before

    # What stands for asyncio: time passes when the watch sleeps.

    def create_task(self, work):
        self.work = work

    async def sleep_ms(self, ms):
        self.now += ms
        if not self.turns:
            raise EOFError
        self.printer.active, self.printer.reasons = self.turns.pop(0)

    def watch(self, seconds, turns):
        """Ids of the jobs that were stopped, after so many looks."""
        self.turns = turns
        patience.watch(self.printer, seconds)
        try:
            run(self.work)
        except EOFError:
            pass
        return [job.id for job in self.printer.stopped]

    def test_in_time_and_not_before(self):
        job = Job()
        stuck = (job, (b"media-empty-error",))
        self.assertEqual(self.watch(2, [stuck] * 8), [])
        self.assertEqual(self.watch(2, [stuck] * 9), [1])

    def test_what_goes_on_begins_anew(self):
        job = Job()
        stuck = (job, (b"other-error",))
        for well in ((job, ()), (job, (b"media-low-warning",)), (None, stuck[1]), (Job(), ())):
            self.assertEqual(self.watch(2, [stuck] * 8 + [well] + [stuck] * 8), [])

    def test_a_job_that_ends_anyway_is_left(self):
        job = Job()
        job.cancel_requested = True
        self.assertEqual(self.watch(2, [(job, (b"other-error",))] * 20), [])

    def test_the_shortest_and_the_longest(self):
        for seconds in (1, patience.MAX_STOPPED_S):
            self.watch(seconds, [])
        for seconds in (-1, patience.MAX_STOPPED_S + 1):
            self.assertRaises(ValueError, patience.watch, self.printer, seconds)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The lamp's patterns and the button's presses, without a lamp or a button."""

import unittest

from platen.core import panel
from platen.core.panel import HELD, NOTHING, PRESSED, Button

STEP_MS = 10


class Presses(unittest.TestCase):
    def events(self, *levels):
        """What comes of levels, each (is down, ms): [(event, when)] but NOTHING."""
        button = Button()
        found = []
        now = 0
        for is_down, ms in levels:
            for _ in range(ms // STEP_MS):
                now += STEP_MS
                event = button.feed(is_down, STEP_MS)
                if event != NOTHING:
                    found.append((event, now))
        return found

    def test_a_press(self):
        found = self.events((False, 100), (True, 200), (False, 100))
        self.assertEqual([event for event, _ in found], [PRESSED])
        self.assertTrue(300 < found[0][1] <= 300 + panel.DEBOUNCE_MS + STEP_MS)

    def test_contacts_that_bounce(self):
        bounce = [(True, 10), (False, 20)] * 5
        found = self.events((False, 100), *bounce, (True, 200), *bounce, (False, 100))
        self.assertEqual([event for event, _ in found], [PRESSED])
        self.assertEqual(self.events((False, 100), *bounce, (False, 200)), [])

    def test_the_longest_press(self):
        found = self.events((False, 100), (True, panel.PRESS_MS), (False, 100))
        self.assertEqual([event for event, _ in found], [PRESSED])
        found = self.events((False, 100), (True, panel.PRESS_MS + 100), (False, 100))
        self.assertEqual(found, [])

    def test_holding(self):
        found = self.events((False, 100), (True, panel.HOLD_MS - 50), (False, 100))
        self.assertEqual(found, [])
        found = self.events((False, 100), (True, 3 * panel.HOLD_MS), (False, 100))
        self.assertEqual([event for event, _ in found], [HELD])
        self.assertTrue(abs(found[0][1] - 100 - panel.HOLD_MS) <= 2 * STEP_MS)

    def test_a_button_that_is_down_from_the_start(self):
        found = self.events((True, 3 * panel.HOLD_MS), (False, 100), (True, 200), (False, 100))
        self.assertEqual([event for event, _ in found], [PRESSED])


class Patterns(unittest.TestCase):
    def test_flashes(self):
        for pattern, count in ((panel.NO_NETWORK, 2), (panel.TROUBLE, 3), (panel.PRINTING, 1)):
            length = sum(pattern)
            lit = [panel.is_lit(pattern, ms) for ms in range(0, 3 * length, STEP_MS)]
            rises = sum([b and not a for a, b in zip([False] + lit, lit)])
            self.assertEqual(rises, 3 * count)

    def test_ready_is_on(self):
        self.assertTrue(panel.is_lit(panel.READY, 0) and panel.is_lit(panel.READY, 12345))


if __name__ == "__main__":
    unittest.main()

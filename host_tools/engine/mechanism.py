# SPDX-License-Identifier: MIT
"""Head and motor: how long each row takes, when the paper stops, how hot the head gets.

Row time = max(step, strobes * (heat time + interval)) * speed error, times a ramp that falls
linearly to x1 over the first rows after a stop (engine.md 3.4). Strobes = ceil(black / dots fired
at once); with `static_groups` every fixed group of dots that holds a black one fires. The paper
stops when nothing follows a row for `idle_us`; the gap is recorded and would be a visible band.
"""

HOT_C = 60  # head sensor limit of family A: bit 6 of ESC v
COOL_C = 50
_AMBIENT_C = 25
_STEP_US = 100000
_DECAY = 80  # of its excess heat the head loses 1/80 per step: 8 s time constant
_COLD_STEPS = 2400  # after four minutes it is cold
_STOPS_KEPT = 1000  # at 9600 baud the paper stops at every row: count all, keep some


class Mechanism:
    """`start(us, black)` runs one row that begins at us; `free_us` is when the next may begin."""

    def __init__(
        self,
        step_us: int,
        heat: "tuple[int, int, int]",
        ramp: "tuple[int, int, int]" = (6, 3, 20000),
        error_percent: int = 100,
        static_groups: bool = False,
        heat_per_dot_uc: int = 0,
    ) -> None:
        self.step_us = step_us  # one row at full speed
        self.ramp_rows = ramp[0]
        self.ramp_factor = ramp[1]
        self.idle_us = ramp[2]
        self.error_percent = error_percent  # the real mechanism is this much slower
        self.static_groups = static_groups
        self.heat_per_dot_uc = heat_per_dot_uc  # micro-degrees per dot; 0 = no head model
        self.free_us = 0
        self.underruns = 0
        self.stop_count = 0
        self.stops: "list[tuple[int, int]]" = []  # (row, gap in us), the first _STOPS_KEPT
        self._ramp = 0
        self._was_ink = False  # the last row was one of a raster
        self._rests = True  # the stop before the next row is not the host's fault
        self.break_us = 0  # pause after a row (DC2 #)
        self._temp_uc = 0  # above ambient
        self._temp_us = 0
        self.set_heat(heat[0], heat[1], heat[2])

    def set_heat(self, n1: int, n2: int, n3: int) -> None:
        """ESC 7: n1 = dots at once / 8 - 1, n2 and n3 = time and interval in 10 us."""
        self.heat = (n1, n2, n3)
        self.group_dots = 8 * (n1 + 1)
        self.strobe_us = (n2 + n3) * 10

    def rest(self) -> None:
        """The paper stands still for a reason (job start, cut, paper out): that is no underrun."""
        self._ramp = 0
        self._rests = True

    def strobes(self, row: "bytes | None", black: int) -> int:
        if not black:
            return 0
        if not self.static_groups or row is None:
            return -(-black // self.group_dots)
        size = self.group_dots // 8
        count = 0
        for start in range(0, len(row), size):
            if any(row[start : start + size]):
                count += 1
        return count

    def start(self, now_us: int, row: "bytes | None", black: int, index: int, is_ink: bool) -> int:
        """Runs one row from now_us; returns its duration. is_ink: a raster row, not a feed."""
        gap = now_us - self.free_us
        if gap > self.idle_us:
            self._ramp = 0
            if not self._rests:
                self._stopped(gap, index, is_ink)
        self._rests = False
        took = self.step_us
        if black:
            heat_us = self.strobes(row, black) * self.strobe_us + self.break_us
            took = max(took, heat_us)
            if self.heat_per_dot_uc:
                self._warm(now_us, black)
        took = took * self.error_percent // 100
        if self._ramp < self.ramp_rows:
            above = (self.ramp_factor - 1) * (self.ramp_rows - self._ramp)
            took = took * (self.ramp_rows + above) // self.ramp_rows
            self._ramp += 1
        self._was_ink = is_ink
        self.free_us = now_us + took
        return took

    def _stopped(self, gap_us: int, index: int, is_ink: bool) -> None:
        if self._was_ink and is_ink:
            self.underruns += 1  # a band in the picture; between feeds nobody sees it
        self.stop_count += 1
        if len(self.stops) < _STOPS_KEPT:
            self.stops.append((index, gap_us))

    def steady_rows(self, now_us: int, limit_us: int, wanted: int) -> int:
        """How many blank rows begin by limit_us with no ramp and no stop in them."""
        if (
            self._ramp < self.ramp_rows
            or now_us - self.free_us > self.idle_us
            or limit_us < now_us
        ):
            return 0
        step = self.step_us * self.error_percent // 100
        n = (limit_us - now_us) // step + 1
        return n if n < wanted else wanted

    def run_blank(self, now_us: int, rows: int) -> None:
        """`rows` blank rows in one go; only after steady_rows() allowed them."""
        self._was_ink = False
        self.free_us = now_us + rows * (self.step_us * self.error_percent // 100)

    def temperature_c(self, now_us: int) -> int:
        self._cool(now_us)
        return _AMBIENT_C + self._temp_uc // 1000000

    def cool_at_us(self, now_us: int) -> int:
        """When the head will be below COOL_C again, in the steps of _cool()."""
        self._cool(now_us)
        temp = self._temp_uc
        steps = 0
        while _AMBIENT_C + temp // 1000000 >= COOL_C:
            temp -= temp // _DECAY
            steps += 1
        return now_us + steps * _STEP_US

    def _warm(self, now_us: int, black: int) -> None:
        self._cool(now_us)
        self._temp_uc += black * self.heat_per_dot_uc

    def _cool(self, now_us: int) -> None:
        # exponential decay in steps of 100 ms: integers only, and long gaps end at ambient
        steps = (now_us - self._temp_us) // _STEP_US
        if steps <= 0:
            return
        self._temp_us += steps * _STEP_US
        temp = self._temp_uc if steps < _COLD_STEPS else 0
        for _ in range(steps if temp else 0):
            temp -= temp // _DECAY
        self._temp_uc = temp

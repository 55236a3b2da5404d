# SPDX-License-Identifier: MIT
"""Timing model of the engine: how long its work lasts and how full its receive buffer is.

`send(buf, start, stop)` is told every byte that goes to the UART and parses them as the engine
will (only what escpos.py, text.py and the status queries produce); `tick(us)` lets time pass.
Bytes arrive at the baud rate; a raster row leaves the receive buffer when the mechanism starts it
and takes max(row_um / speed, strobes * (n2 + n3) * 10 us) * safety, longer in the ramp.
A head that has printed more black than it bears rests before the next row.
A line of text is rows of half black cells; a feed is white rows. Times are integer us below 2**30
on a clock that starts again before it gets there. Nothing is allocated after construction.
"""

from micropython import const

try:
    from platen.core.packed_native import black_dots
except (ImportError, SyntaxError, ValueError):
    from platen.core.packed_rows import black_dots

_MARKS = const(32)  # steps in which bytes leave the receive buffer
_LONG_AGO_US = const(-0x8000000)
_REBASE_US = const(0x8000000)  # 134 s: far from 2**30 with any backlog added

# How much black a head bears: so much of all its dots on average of a minute. Makers of receipt
# printers give 20 % at 25 degrees Celsius (NCR 7168, HP value receipt printer, CognitiveTPG A798);
# receipts have 12 %. What is darker pauses: at 150 mm/s after two metres of solid black.
_DUTY_PCT = const(20)
_DUTY_US = const(60000000)

# Lengths of the commands this firmware sends, by prefix and code; GS v 0 adds its rows.
_LENGTHS = (
    b"\x1b\x40\x02"  # ESC @
    b"\x1b\x37\x05"  # ESC 7 n1 n2 n3
    b"\x1b\x4a\x03"  # ESC J n
    b"\x1b\x74\x03"  # ESC t n
    b"\x1b\x76\x03"  # ESC v n
    b"\x1b\x69\x02"  # ESC i
    b"\x1b\x6d\x02"  # ESC m
    b"\x1c\x2e\x02"  # FS .
    b"\x10\x04\x03"  # DLE EOT n
    b"\x1d\x61\x03"  # GS a n
    b"\x1d\x72\x03"  # GS r n
    b"\x1d\x56\x03"  # GS V m
    b"\x1d\x28\x0a"  # GS ( D with five parameters
    b"\x1d\x76\x08"  # GS v 0
)


def _length(prefix, code):
    for i in range(0, len(_LENGTHS), 3):
        if _LENGTHS[i] == prefix and _LENGTHS[i + 1] == code:
            return _LENGTHS[i + 2]
    return 2


class EngineModel:
    """Model of one engine; `baud` of the wire, `safety_pct` >= 100 slows the mechanism down."""

    def __init__(self, profile, baud, safety_pct=100):  # once
        self._byte_us = 10000000 // baud
        self._byte_rest = 10000000 % baud * 256 // baud  # 1/256 us
        self._step_us = profile["row_um"] * 1000 // profile["speed_mm_s"] * safety_pct // 100
        # What a black dot costs: the time in which the head may print one more, 1/16 us.
        step_us = profile["row_um"] * 1000 // profile["speed_mm_s"]
        self._dot_us16 = step_us * 1600 // (_DUTY_PCT * profile["dots"])
        self._row_um = profile["row_um"]
        self._feed_um = profile["feed"]["unit_um"]
        self._safety_pct = safety_pct
        ramp = profile["ramp"]
        self._ramp_rows = ramp["rows"]
        self._ramp_factor = ramp["factor"]
        self._idle_us = ramp["idle_ms"] * 1000
        self._cut_us = profile["cut"]["ms"] * 1000
        text = profile["text"]
        self._char_dots = text["char_dots"] // 2  # half of a cell is a dark text
        self._char_rows = text["char_rows"]
        self._line_rows = text["line_rows"]
        self._grain = profile["rx_buffer_bytes"] // _MARKS + 1
        heat = profile["heat"]
        self._default_heat = heat["presets"][heat["default"]]
        self._mark_us = [0] * _MARKS
        self._mark_bytes = [0] * _MARKS
        self._head = bytearray(10)  # the command being received
        self.reset()

    def reset(self):  # once
        """The engine is idle and empty: after power-on, or when nothing is known."""
        self._set_heat(self._default_heat[0], self._default_heat[1], self._default_heat[2])
        self._now = 0
        self._wire = 0  # when the last byte sent will have arrived
        self._free = _LONG_AGO_US  # when the mechanism will have done all it knows of
        self._start = _LONG_AGO_US  # when it will begin the last row it knows of
        self._cool = _LONG_AGO_US  # when the head will be as cold as ever
        self._ramp = 0
        self._first_mark = 0
        self._marks = 0
        self.fill = 0  # bytes on the wire and in the receive buffer
        self._held = 0  # those of them that no mark covers yet
        self._head_count = 0
        self._head_length = 0
        self._width = 0  # bytes in a row of the raster command in progress,
        self._row_left = 0  # bytes to come of its current row,
        self._rows_left = 0  # and rows after that one
        self._dots = 0  # black dots so far in the current row
        self._chars = 0

    def _set_heat(self, n1, n2, n3):
        self._group = (n1 + 1) * 8
        self._strobe_us = (n2 + n3) * 10

    # Time.

    def wire_us(self, count):
        """Time `count` (< 2**20) bytes take on the wire, us."""
        return count * self._byte_us + (count * self._byte_rest >> 8)

    def backlog_us(self):
        """Time until all that was sent is printed, us; 0: idle."""
        return max(0, self._free - self._now, self._wire - self._now)

    def leaving_us(self):
        """Time until the next bytes leave the receive buffer, us; -1: none are about to."""
        if not self._marks:
            return -1
        return max(0, self._mark_us[self._first_mark] - self._now)

    def tick(self, us):
        """Lets `us` (0..2**27) pass."""
        now = self._now + us
        self._now = now
        while self._marks and self._mark_us[self._first_mark] <= now:
            self.fill -= self._mark_bytes[self._first_mark]
            self._first_mark = (self._first_mark + 1) % _MARKS
            self._marks -= 1
        if now > _REBASE_US:
            self._wire = max(self._wire - now, _LONG_AGO_US)
            self._free = max(self._free - now, _LONG_AGO_US)
            self._start = max(self._start - now, _LONG_AGO_US)
            self._cool = max(self._cool - now, _LONG_AGO_US)
            for i in range(_MARKS):
                self._mark_us[i] -= now
            self._now = 0

    # Bytes.

    def missing(self):
        """Bytes that complete the command the engine is in the middle of; 0: none."""
        if self._row_left:
            return self._row_left + self._rows_left * self._width
        if self._head_count:  # of an unfinished prefix the length is not known yet
            return max(1, self._head_length - self._head_count)
        return 0

    def send(self, buf, start, stop):
        """Accounts for buf[start:stop], given to the UART now."""
        begin = max(self._wire, self._now)
        self.fill += stop - start
        pos = start
        while pos < stop:
            if self._row_left:
                count = min(self._row_left, stop - pos)
                self._dots += black_dots(buf, pos, pos + count)
                pos += count
                self._held += count
                self._row_left -= count
                if not self._row_left:
                    self._raster_row(begin + self.wire_us(pos - start))
            else:
                byte = buf[pos]
                pos += 1
                self._held += 1
                if self._head_count or byte in b"\x1b\x1d\x1c\x10":
                    self._command_byte(byte, begin + self.wire_us(pos - start))
                elif byte == 0x0A:
                    self._text_line(begin + self.wire_us(pos - start))
                elif byte:  # NUL is padding
                    self._chars += 1
        self._wire = begin + self.wire_us(stop - start)

    def _command_byte(self, byte, arrival):
        head = self._head
        head[self._head_count] = byte
        self._head_count += 1
        if self._head_count == 2:
            self._head_length = _length(head[0], byte)
        if self._head_count < 2 or self._head_count < self._head_length:
            return
        self._head_count = 0
        self._head_length = 0
        code = head[0] << 8 | head[1]
        if code == 0x1D76:
            self._width = head[4] | head[5] << 8
            rows = head[6] | head[7] << 8
            if self._width and rows:
                self._row_left = self._width
                self._rows_left = rows - 1
                self._dots = 0
            return
        if code == 0x1B37:
            self._set_heat(head[2], head[3], head[4])
        elif code == 0x1B4A:
            self._white_rows((head[2] * self._feed_um + self._row_um - 1) // self._row_um, arrival)
        elif code == 0x1D56 or code == 0x1B69 or code == 0x1B6D:
            self._begin(arrival)
            self._free = self._start + self._cut_us
            self._ramp = 0
        self._mark(max(arrival, self._start))

    # The mechanism.

    def _raster_row(self, arrival):
        self._row(arrival, self._dots)
        self._dots = 0
        if self._rows_left:
            self._rows_left -= 1
            self._row_left = self._width

    def _text_line(self, arrival):  # cold
        dots = self._chars * self._char_dots
        self._chars = 0
        for _ in range(self._char_rows if dots else 0):
            self._row(arrival, dots)
        self._white_rows(self._line_rows - (self._char_rows if dots else 0), arrival)
        self._mark(self._start)

    def _begin(self, arrival):
        start = max(arrival, self._free)
        if start - self._free > self._idle_us:
            self._ramp = 0
        self._start = start

    def _row(self, arrival, dots):
        self._begin(arrival)
        us = self._step_us
        if dots:
            self._cool = max(self._cool, self._start) + (dots * self._dot_us16 >> 4)
            self._start = max(self._start, self._cool - _DUTY_US)
            strobes = (dots + self._group - 1) // self._group
            us = max(us, strobes * self._strobe_us * self._safety_pct // 100)
        if self._ramp < self._ramp_rows:
            rows = self._ramp_rows
            us = us * (self._ramp_factor * rows - (self._ramp_factor - 1) * self._ramp) // rows
            self._ramp += 1
        self._free = self._start + us
        self._mark(self._start)

    def _white_rows(self, rows, arrival):
        if rows <= 0:
            return
        first = min(rows, self._ramp_rows)  # the ramp may apply to these
        for _ in range(first):
            self._row(arrival, 0)
        self._start = self._free
        self._free += (rows - first) * self._step_us

    def _mark(self, us):
        """The bytes held so far leave the receive buffer at `us`."""
        if not self._held:
            return
        last = (self._first_mark + self._marks - 1) % _MARKS
        if self._marks and (self._mark_bytes[last] < self._grain or self._marks == _MARKS):
            self._mark_us[last] = us
        else:
            last = (last + 1) % _MARKS
            self._mark_us[last] = us
            self._mark_bytes[last] = 0
            self._marks += 1
        self._mark_bytes[last] += self._held
        self._held = 0

# SPDX-License-Identifier: MIT
"""ESC/POS encoder: packed rows in, complete engine commands out (boards/engines/README.md).

After every call (`start_job start_page add end_page end_job`) take the units:
    n = encoder.take()
    while n: write(encoder.out, n); n = encoder.take()
A unit is one whole command (or a fixed sequence of them), at most about 0.3 s of wire or of paper,
so stopping between units leaves the parser of the engine clean and stops the paper soon.
White rows are held back until black follows; at the end of a page they are dropped. Rows wait in a
window of 32 and leave as bands, each cut off at its rightmost black byte (`_push`).
add() and take() allocate nothing; every byte that can reach the engine as a command is here.
"""

from micropython import const

try:
    from platen.core.packed_native import copy, last_black
except (ImportError, SyntaxError, ValueError):
    from platen.core.packed_rows import copy, last_black

# Rows that wait for a better band: 32 are within 1 % of the best split of a whole page, and 24
# save 1.5 KB in two buffers.
_WINDOW_ROWS = const(24)
# White rows that may stay inside a band; longer runs always cost less on their own.
_INNER_WHITE_ROWS = const(8)
# A unit must be over soon after Cancel-Job: 0.3 s, and what the port holds, stay below 1 s.
_UNIT_MS = const(300)
_HEADER_BYTES = const(8)  # GS v 0 m xL xH yL yH
_QUESTION_BYTES = const(3)  # engine_status.py

# Rows of _stage: what take() has to hand out besides rows.
_ROWS = const(0)
_INIT = const(1)
_END = const(2)

CUTS = {"GS V 0": b"\x1dV\x00", "GS V 1": b"\x1dV\x01", "ESC i": b"\x1bi", "ESC m": b"\x1bm"}


def strobe_us(preset, dots):
    """Time the head needs for `dots` black dots of one row, us; preset = (n1, n2, n3) of ESC 7."""
    group = (preset[0] + 1) * 8
    return (dots + group - 1) // group * (preset[1] + preset[2]) * 10


def blind_bytes(profile):  # once
    """How long a unit may be where nothing but an answer tells that the engine has stopped.

    Without BUSY, two units and some questions are under way before the answer to the question in
    front of them can be missed (shell/uart.py); they must fit in the receive buffer. An answer
    that comes in its order proves the buffer empty up to it, another one only what the model says.
    """
    if profile["flow"] == "cts":
        return 0x10000
    room = profile["rx_buffer_bytes"]
    status = profile["status"]
    if status["dialect"] == "DLE EOT":
        room -= room * profile["pacing"]["fill_pct"] // 100
    elif status["dialect"] == "none" and status["barrier"] == "none":
        return 0x10000
    return room // 2 - 8 * _QUESTION_BYTES


class EscposEncoder:
    """Encoder for one engine; `profile` is a dict of boards/engines, `out` the caller's bytearray.

    out: at least 8 + line_bytes, better 8 + 24 * line_bytes; unit_bytes, band_rows and white_rows
    are the limits of one unit that follow from it, the baud rate and the mechanism.
    """

    def __init__(self, profile, line_bytes, out):  # once
        self.out = out
        self._line_bytes = line_bytes
        self._window = bytearray(_WINDOW_ROWS * line_bytes)
        self._white_line = bytes(line_bytes)
        self._segment_rows = bytearray(_WINDOW_ROWS + 1)
        self._segment_width = bytearray(_WINDOW_ROWS + 1)
        self._limits(profile, line_bytes)
        feed = profile["feed"]
        unit_um = feed["unit_um"]
        # ESC J for white rows only where one row is a whole number of its units.
        self._white_feed = 0
        if profile["raster"]["blank"] == "feed" and not profile["row_um"] % unit_um:
            self._white_feed = profile["row_um"] // unit_um
        self._feed_units_max = min(255, _UNIT_MS * profile["speed_mm_s"] // unit_um)
        self._tear_off_units = profile["tear_off_mm"] * 1000 // unit_um
        self._cut = CUTS.get(profile["cut"]["command"], b"")
        self._shield = profile["shield"]
        self._default_heat = profile["heat"]["presets"][profile["heat"]["default"]]
        self.heat = self._default_heat
        self._prologue = self._job_prologue(profile)
        self._has_heat = profile["heat"]["command"] == "ESC 7"
        self._stage = _ROWS
        self._units_left = 0
        self._cut_pending = False
        self.drop_band()

    def _limits(self, profile, line_bytes):  # once
        raster = profile["raster"]
        heat = profile["heat"]
        row_us = profile["row_um"] * 1000 // profile["speed_mm_s"]
        slowest_us = row_us
        for preset in heat["presets"].values():
            slowest_us = max(slowest_us, strobe_us(preset, line_bytes * 8))
        wire_bytes = min(profile["baud"] * _UNIT_MS // 10000, blind_bytes(profile))
        self.unit_bytes = max(_HEADER_BYTES + line_bytes, min(len(self.out), wire_bytes))
        if self.unit_bytes > len(self.out):
            raise ValueError("out is shorter than one row")
        self._rows_mod = raster["avoid_rows_mod"]
        rows_max = raster["rows_max"]
        self.band_rows = max(1, min(rows_max, _WINDOW_ROWS, _UNIT_MS * 1000 // slowest_us))
        self.white_rows = min(rows_max, _UNIT_MS * 1000 // row_us, self.unit_bytes - _HEADER_BYTES)

    def _job_prologue(self, profile):  # once
        data = b"\x1b@"
        if profile["text"]["kanji"]:
            data += b"\x1c."
        report = profile["status"]["asb"]
        if profile["busy"]["enable"] == "GS a":
            report |= 0x20
        if report:
            data += bytes((0x1D, 0x61, report))
        return data

    # A job.

    def start_job(self, preset=None):
        """Begins a job: ESC @ and the engine's set-up. The engine must be idle (port.finish()).

        preset: (n1, n2, n3) of ESC 7 in place of the profile's default.
        """
        self.heat = preset or self._default_heat
        self.drop_band()
        self._stage = _INIT

    def start_page(self):
        """Begins a page; its rows follow those of the page before without a gap."""
        self._flush = False

    def add(self, line, used=-1):
        """Adds one packed row (copied). used: number of its bytes up to the last black one."""
        if used < 0:
            used = last_black(line, self._line_bytes)
        if not used:
            self._white += 1
            return
        if self._rows >= _WINDOW_ROWS or self._fresh:
            raise RuntimeError("take() until it returns 0 before the next row")
        if self._white:
            self._place_white()
        slot = self._head + self._rows
        if slot >= _WINDOW_ROWS:
            slot -= _WINDOW_ROWS
        copy(self._window, slot * self._line_bytes, line, 0, self._line_bytes)
        self._rows += 1
        if self._gap:
            self._fresh = used  # joins the segments when the gap before it is out
        else:
            self._push(1, used)

    def end_page(self):
        """Ends a page: what is in the window goes out, white rows at the end do not."""
        self._white = 0
        self._flush = True

    def end_job(self, cut=False, feed=True):
        """Ends a job: feed to the tear bar or cutter, and a cut if asked for and there is one."""
        self.end_page()
        self._stage = _END
        self._units_left = self._tear_off_units if feed else 0
        self._cut_pending = cut and len(self._cut) > 0

    def drop_band(self):
        """Forgets all rows not handed out yet: Cancel-Job, or a document that broke."""
        self._head = 0  # slot of the oldest row in the window
        self._rows = 0  # rows in the window
        self._segments = 0  # bands they form so far
        self._white = 0  # white rows since the last black one
        self._gap = 0  # white rows to hand out after the segments
        self._fresh = 0  # width of the row that waits behind the gap
        self._flush = False

    # Units.

    def take(self):
        """Builds the next unit in `out`; returns its length, or 0 when more input is needed."""
        if self._stage == _INIT:
            self._stage = _ROWS
            return self._init_unit()
        if self._segments and (self._gap or self._flush or self._rows >= _WINDOW_ROWS):
            return self._band_unit()
        if self._gap:
            return self._white_unit()
        if self._stage == _END:
            return self._end_unit()
        return 0

    def _put(self, at, data):
        copy(self.out, at, data, 0, len(data))
        return at + len(data)

    def _init_unit(self):
        n = self._put(0, self._prologue)
        if self._has_heat:
            n = self._put(n, b"\x1b7\x00\x00\x00")
            for i in range(3):
                self.out[n - 3 + i] = self.heat[i]
        if self._shield:  # GS ( D: no pulse, no power off by bytes inside raster data
            n = self._put(n, b"\x1d(D\x05\x00\x14\x01\x00\x02\x00")
        return n

    def _end_unit(self):
        if self._units_left:
            units = min(self._units_left, self._feed_units_max)
            self._units_left -= units
            return self._feed(units)
        n = 0
        if self._cut_pending:
            self._cut_pending = False
            n = self._put(0, self._cut)
        self._stage = _ROWS
        if self._shield:
            n = self._put(n, b"\x1d(D\x05\x00\x14\x01\x01\x02\x01")
        return n

    def _feed(self, units):
        n = self._put(0, b"\x1bJ\x00")
        self.out[2] = units
        return n

    def _raster_header(self, width, rows):
        self._put(0, b"\x1dv0\x00")
        out = self.out
        out[4] = width
        out[5] = 0
        out[6] = rows & 0xFF
        out[7] = rows >> 8
        return _HEADER_BYTES

    def _white_unit(self):
        rows = min(self._gap, self.white_rows)
        if self._white_feed:
            rows = min(rows, self._feed_units_max // self._white_feed)
            n = self._feed(rows * self._white_feed)
        else:
            rows = self._allowed(rows)
            n = self._raster_header(1, rows)
            left = rows
            while left:
                some = min(left, self._line_bytes)
                n += some
                copy(self.out, n - some, self._white_line, 0, some)
                left -= some
        self._gap -= rows
        if not self._gap and self._fresh:
            self._push(1, self._fresh)
            self._fresh = 0
        return n

    def _allowed(self, rows):
        # Some parsers hang on a height that is a multiple of 48.
        if self._rows_mod > 1 and not rows % self._rows_mod:
            rows -= 1
        return rows

    # Bands.

    def _place_white(self):
        """White rows between black ones: into the window when that is cheap, else a gap."""
        white = self._white
        self._white = 0
        if not self._segments or white > _INNER_WHITE_ROWS or self._rows + white >= _WINDOW_ROWS:
            self._gap = white
            return
        for _ in range(white):
            slot = self._head + self._rows
            if slot >= _WINDOW_ROWS:
                slot -= _WINDOW_ROWS
            copy(self._window, slot * self._line_bytes, self._white_line, 0, self._line_bytes)
            self._rows += 1
        self._push(white, 1)

    def _push(self, rows, width):
        """Adds a segment (rows of one width) and merges the last ones where that saves bytes.

        A segment costs 8 + rows * width. Two neighbours become one when the wider width costs no
        more than a header, three when it costs no more than two headers: a narrow segment between
        two wide ones pays only together.
        """
        heights = self._segment_rows
        widths = self._segment_width
        n = self._segments
        heights[n] = rows
        widths[n] = width
        n += 1
        while n > 1:
            width = max(widths[n - 1], widths[n - 2])
            rows = heights[n - 1] + heights[n - 2]
            area = heights[n - 1] * widths[n - 1] + heights[n - 2] * widths[n - 2]
            if rows * width - area <= _HEADER_BYTES:
                n -= 1
            elif n > 2:
                width = max(width, widths[n - 3])
                rows += heights[n - 3]
                area += heights[n - 3] * widths[n - 3]
                if rows * width - area > 2 * _HEADER_BYTES:
                    break
                n -= 2
            else:
                break
            heights[n - 1] = rows
            widths[n - 1] = width
        self._segments = n

    def _band_unit(self):
        width = self._segment_width[0]
        rows = min(self._segment_rows[0], self.band_rows)
        rows = min(rows, (self.unit_bytes - _HEADER_BYTES) // width)
        rows = self._allowed(rows)
        n = self._raster_header(width, rows)
        slot = self._head
        for _ in range(rows):
            copy(self.out, n, self._window, slot * self._line_bytes, width)
            n += width
            slot += 1
            if slot == _WINDOW_ROWS:
                slot = 0
        self._head = slot
        self._rows -= rows
        self._segment_rows[0] -= rows
        if not self._segment_rows[0]:
            self._segments -= 1
            for i in range(self._segments):
                self._segment_rows[i] = self._segment_rows[i + 1]
                self._segment_width[i] = self._segment_width[i + 1]
        return n

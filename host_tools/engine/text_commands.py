# SPDX-License-Identifier: MIT
"""Commands of text mode and of the paper: modes, positions, line feeds, cuts, drawer pulses.

One method per row of the command table (commands.py): parameter bytes and the time go in. What
moves paper is queued as work for the engine (`ROW`, `FEED`, `CUT`); everything else takes effect
at once. Runs on CPython and MicroPython.
"""

from host_tools.engine.text import NATIONAL_SETS, TextLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine

ROW = 0  # (ROW, row bytes, is raster)
FEED = 1  # (FEED, rows)
CUT = 2  # (CUT, name)

_KANJI_DOTS = 24


class TextCommands:
    """Printing modes and the print buffer; `engine` is told what to print and cut."""

    def __init__(self, engine: "VirtualEngine") -> None:
        self.engine = engine
        s = engine.settings
        self.line = TextLine(s.dots, s.code_pages, s.first_page, s.line_rows)
        self.reset_text()

    def reset_text(self) -> None:
        """Power-on modes; the print buffer is empty."""
        s = self.engine.settings
        self.line.reset()
        self.unit_um = s.feed_unit_um
        self.kanji = s.starts_kanji
        self._kanji_lead = -1
        self._feed_um = 0

    def put_text(self, data: bytearray, start: int, end: int) -> int:
        """Characters of data[start:end] up to a control byte or a full line; returns how many."""
        line = self.line
        for i in range(start, end):
            byte = data[i]
            if byte < 0x20:
                return i - start
            if self.kanji and (byte >= 0x81 or self._kanji_lead >= 0):
                if self._kanji_lead < 0:
                    self._kanji_lead = byte
                    continue
                self._kanji_lead = -1
                fits = line.put_box(_KANJI_DOTS)
            else:
                fits = line.put(byte)
            if not fits:
                self._print_line(line.spacing)
                return i - start
        return end - start

    def print_bytes(self, data: bytes) -> None:
        """Parameters of a command that was not understood."""
        for byte in data:
            if byte >= 0x20 and not self.line.put(byte):
                self._print_line(self.line.spacing)
                self.line.put(byte)

    def line_feed(self) -> None:
        self._print_line(self.line.spacing)

    def tab(self) -> None:
        self.line.tab()

    def _print_line(self, advance_rows: int) -> None:
        """Prints the buffer; the paper moves by advance_rows, or by the line's height if more."""
        work = self.engine.work
        rows = self.line.render()
        for row in rows:
            work.append((ROW, row, False))
        if advance_rows > len(rows):
            work.append((FEED, advance_rows - len(rows)))

    def _rows(self, units: int) -> int:
        """Whole rows of a feed; the rest is kept, so that many small feeds do not drift."""
        self._feed_um += units * self.unit_um
        rows = self._feed_um // self.engine.settings.row_um
        self._feed_um -= rows * self.engine.settings.row_um
        return rows

    # Modes.

    def ignore(self, p: bytes, now_us: int) -> None:
        pass

    def print_mode(self, p: bytes, now_us: int) -> None:
        line = self.line
        line.size = p[0] & 1
        line.bold = p[0] & 0x08 != 0
        line.high = 2 if p[0] & 0x10 else 1
        line.wide = 2 if p[0] & 0x20 else 1
        line.underline = 1 if p[0] & 0x80 else 0

    def character_size(self, p: bytes, now_us: int) -> None:
        self.line.wide = (p[0] >> 4 & 7) + 1
        self.line.high = (p[0] & 7) + 1

    def right_space(self, p: bytes, now_us: int) -> None:
        self.line.right_space = p[0]

    def absolute_position(self, p: bytes, now_us: int) -> None:
        x = p[0] + p[1] * 256
        if x < self.line.width:
            self.line.x = x

    def relative_position(self, p: bytes, now_us: int) -> None:
        offset = p[0] + p[1] * 256
        x = self.line.x + (offset - 65536 if offset >= 32768 else offset)
        if 0 <= x < self.line.width:
            self.line.x = x

    def underline(self, p: bytes, now_us: int) -> None:
        self.line.underline = p[0] & 3 if p[0] & 3 < 3 else 0

    def bold(self, p: bytes, now_us: int) -> None:
        self.line.bold = p[0] & 1 != 0

    def font(self, p: bytes, now_us: int) -> None:
        self.line.size = p[0] & 1

    def reverse(self, p: bytes, now_us: int) -> None:
        self.line.reverse = p[0] & 1 != 0

    def upside_down(self, p: bytes, now_us: int) -> None:
        if self.line.is_empty:
            self.line.upside_down = p[0] & 1 != 0

    def align(self, p: bytes, now_us: int) -> None:
        if self.line.is_empty and p[0] & 3 < 3:
            self.line.align = p[0] & 3

    def default_line_spacing(self, p: bytes, now_us: int) -> None:
        self.line.spacing = self.line.default_spacing

    def line_spacing(self, p: bytes, now_us: int) -> None:
        self.line.spacing = p[0] * self.unit_um // self.engine.settings.row_um

    def code_page(self, p: bytes, now_us: int) -> None:
        if not self.line.select_page(p[0]):
            self.engine.parser.garbage += 3

    def international(self, p: bytes, now_us: int) -> None:
        if p[0] < NATIONAL_SETS:
            self.line.national = p[0]

    def kanji_on(self, p: bytes, now_us: int) -> None:
        self.kanji = True

    def kanji_off(self, p: bytes, now_us: int) -> None:
        self.kanji = False
        self._kanji_lead = -1

    def tab_stops(self, p: bytes, now_us: int) -> None:
        self.line.tabs = []
        self.engine.parser.expect_nul(self._add_tabs)

    def _add_tabs(self, data: bytes, is_last: bool) -> None:
        for column in data:
            if len(self.line.tabs) < 32:
                self.line.tabs.append(column)

    def left_margin(self, p: bytes, now_us: int) -> None:
        if self.line.is_empty:
            self.line.margin = min(p[0] + p[1] * 256, self.line.dots)

    def area_width(self, p: bytes, now_us: int) -> None:
        width = p[0] + p[1] * 256
        if self.line.is_empty and width:
            self.line.area = min(width, self.line.dots)

    def motion_units(self, p: bytes, now_us: int) -> None:
        self.unit_um = 25400 // p[1] if p[1] else self.engine.settings.feed_unit_um

    # Paper.

    def feed_units(self, p: bytes, now_us: int) -> None:
        self._print_line(self._rows(p[0]))

    def feed_lines(self, p: bytes, now_us: int) -> None:
        self._print_line(p[0] * self.line.spacing)

    def cut(self, p: bytes, now_us: int) -> None:
        if p[0] in (65, 66):
            self.engine.parser.expect_data(1, self._feed_and_cut)
        elif p[0] in (0, 1, 48, 49):
            self._cut("full" if p[0] in (0, 48) else "partial")
        else:
            self.engine.parser.garbage += 3

    def _feed_and_cut(self, data: bytes, is_last: bool) -> None:
        self._print_line(self._rows(data[0]))
        self._cut("partial")

    def full_cut(self, p: bytes, now_us: int) -> None:
        self._cut("full")

    def partial_cut(self, p: bytes, now_us: int) -> None:
        self._cut("partial")

    def _cut(self, name: str) -> None:
        self._print_line(0)
        self.engine.work.append((CUT, name))

# SPDX-License-Identifier: MIT
"""Commands of bit images: raster rows, columns, stored graphics; and what is read but not drawn.

Methods as in text_commands.py. A method returns False when its bytes have to be treated as text.
Runs on CPython and MicroPython.
"""

from host_tools.engine import graphics
from host_tools.engine.text_commands import ROW, TextCommands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine


class ImageCommands(TextCommands):
    """`raster_row()` is called for each row the parser takes after a raster command."""

    def __init__(self, engine: "VirtualEngine") -> None:
        super().__init__(engine)
        self.stored = graphics.StoredGraphics()
        self._double_width = False
        self._double_height = False
        self._mirror = False
        self.pulse_enabled = True  # DLE DC4 1, switched by GS ( D
        self.power_off_enabled = True  # DLE DC4 2
        self._is_plain = True  # rows go to the paper as they are

    def raster(self, p: bytes, now_us: int) -> "bool | None":
        """GS v 0 m xL xH yL yH: only at the start of a line, else its parameters are text."""
        if p[0] != 0x30 or not self.line.is_empty:
            return False
        rows = p[4] + p[5] * 256
        if rows > self.engine.settings.rows_max:
            return False
        rows_mod = self.engine.settings.bug_rows_mod
        if rows_mod and rows and rows % rows_mod == 0:
            rows += 1  # the parser of these engines waits for one row more than there is
        self._begin_rows(p[2] + p[3] * 256, rows, p[1] & 1 != 0, p[1] & 2 != 0, False)
        return None

    def raster_rows(self, p: bytes, now_us: int) -> None:
        """DC2 * r n."""
        self._begin_rows(p[1], p[0], False, False, False)

    def raster_msb(self, p: bytes, now_us: int) -> None:
        """DC2 V nL nH: full-width rows."""
        size = self.engine.settings.dots // 8
        self._begin_rows(size, p[0] + p[1] * 256, False, False, False)

    def raster_lsb(self, p: bytes, now_us: int) -> None:
        size = self.engine.settings.dots // 8
        self._begin_rows(size, p[0] + p[1] * 256, False, False, True)

    def _begin_rows(self, size: int, rows: int, wide: bool, high: bool, mirror: bool) -> None:
        self._double_width = wide
        self._double_height = high
        self._mirror = mirror
        self._is_plain = not (wide or high or mirror or self.line.align or self.line.margin)
        self.engine.parser.expect_rows(size, rows)

    def raster_row(self, row: bytes) -> bytes:
        """One raster row as it will lie on the paper; also queues its double."""
        size = self.engine.paper.row_bytes
        if self._is_plain:
            if len(row) == size:
                return row
            return row[:size] if len(row) > size else row + bytes(size - len(row))
        if self._mirror:
            row = graphics.mirrored(row)
        row = self._placed(row)
        if self._double_height:
            self.engine.work.append((ROW, row, True))
        return row

    def _placed(self, row: bytes) -> bytes:
        if self._double_width:
            row = graphics.doubled(row)
        line = self.line
        free = max(0, line.width - len(row) * 8)
        left = line.margin + (free // 2 if line.align == 1 else free if line.align == 2 else 0)
        return graphics.placed(row, self.engine.paper.row_bytes, left)

    def bit_image(self, p: bytes, now_us: int) -> "bool | None":
        """ESC * m nL nH: 8- or 24-dot columns, into the print buffer."""
        if p[0] not in (0, 1, 32, 33):
            return False
        tall = 3 if p[0] >= 32 else 1
        wide = 1 if p[0] & 1 else 2
        columns = bytearray()

        def add(data: bytes, is_last: bool) -> None:
            columns.extend(data)
            if is_last:
                rows = graphics.columns(columns, tall, wide, 1 if tall == 3 else 3)
                self.line.put_columns(len(columns) // tall * wide, rows)

        self.engine.parser.expect_data((p[1] + p[2] * 256) * tall, add)
        return None

    def download_image(self, p: bytes, now_us: int) -> None:
        self.engine.parser.expect_data(p[0] * p[1] * 8, None)

    def user_characters(self, p: bytes, now_us: int) -> None:
        """ESC & y c1 c2: characters of x * y bytes, each after its width x; kept by nobody."""
        left = [p[2] - p[1] + 1]

        def width(data: bytes, is_last: bool) -> None:
            left[0] -= 1
            self.engine.parser.expect_data(data[0] * p[0], after)
            if not data[0] * p[0]:
                after(b"", True)

        def after(data: bytes, is_last: bool) -> None:
            if is_last and left[0] > 0:
                self.engine.parser.expect_data(1, width)

        after(b"", True)

    def barcode(self, p: bytes, now_us: int) -> None:
        """GS k: read, not drawn."""
        self.engine.ignored += 1
        if p[0] >= 65:
            self.engine.parser.expect_data(1, self._barcode_data)
        else:
            self.engine.parser.expect_nul(None)

    def _barcode_data(self, data: bytes, is_last: bool) -> None:
        self.engine.parser.expect_data(data[0], None)

    def extended(self, p: bytes, now_us: int) -> None:
        """GS ( x pL pH."""
        self._extended(p[0], p[1] + p[2] * 256)

    def extended_long(self, p: bytes, now_us: int) -> None:
        """GS 8 x p1 p2 p3 p4."""
        self._extended(p[0], p[1] + (p[2] << 8) + (p[3] << 16) + (p[4] << 24))

    def _extended(self, kind: int, size: int) -> None:
        parser = self.engine.parser
        if kind == 0x4C and size >= 2:
            parser.expect_data(2, lambda data, is_last: self._graphics(data, size - 2))
        elif kind == 0x44 and 3 <= size <= 9:
            parser.expect_data(size, self.realtime_switch)
        else:
            self.engine.ignored += 1
            parser.expect_data(size, None)

    def _graphics(self, data: bytes, size: int) -> None:
        parser = self.engine.parser
        if data[0] != 48:
            parser.expect_data(size, None)
        elif data[1] in (2, 50):
            for row in self.stored.take():
                self.engine.work.append((ROW, self._graphics_row(row), True))
            parser.expect_data(size, None)
        elif data[1] == 112 and size > 8:
            parser.expect_data(8, lambda head, is_last: self._store(head, size - 8))
        else:
            self.engine.ignored += 1
            parser.expect_data(size, None)

    def _graphics_row(self, row: bytes) -> bytes:
        self._double_width = False  # graphics double themselves
        return self._placed(row)

    def _store(self, head: bytes, size: int) -> None:
        self.stored.begin(head)
        self.engine.parser.expect_data(size, lambda data, is_last: self.stored.add(data))

    def realtime_switch(self, data: bytes, is_last: bool) -> None:
        """GS ( D: pairs (a, b) after m = 20: a 1 = pulse, 2 = power off; b 0 = disabled."""
        if data[0] != 20:
            return
        for i in range(1, len(data) - 1, 2):
            if data[i] == 1:
                self.pulse_enabled = data[i + 1] & 1 != 0
            elif data[i] == 2:
                self.power_off_enabled = data[i + 1] & 1 != 0

# SPDX-License-Identifier: MIT
"""The print buffer of text mode: one line of cells, laid out in dots, turned into packed rows.

Characters and column bit images are cells at a dot position; `render()` draws all cells of the
line, bottoms aligned, and empties it. Rows are big integers while they are drawn (bit 0 is the
rightmost dot of the head). Nothing here knows time or paper. Runs on CPython and MicroPython.
"""

from host_tools.engine.font import FONT_A, Font

_TAB_CHARS = 8

# ESC R: what each national set puts in place of # $ @ [ \ ] ^ ` { | } ~
_REPLACED = "#$@[\\]^`{|}~"
_NATIONAL = (
    "#$@[\\]^`{|}~",  # 0 USA
    "#$à°ç§^`éùè¨",  # 1 France
    "#$§ÄÖÜ^`äöüß",  # 2 Germany
    "£$@[\\]^`{|}~",  # 3 United Kingdom
    "#$@ÆØÅ^`æøå~",  # 4 Denmark I
    "#¤ÉÄÖÅÜéäöåü",  # 5 Sweden
    "#$@°\\é^ùàòèì",  # 6 Italy
    "₧$@¡Ñ¿^`¨ñ}~",  # 7 Spain I
    "#$@[¥]^`{|}~",  # 8 Japan
    "#¤ÉÆØÅÜéæøåü",  # 9 Norway
    "#$ÉÆØÅÜéæøåü",  # 10 Denmark II
    "#$á¡Ñ¿é`íñóú",  # 11 Spain II
    "#$á¡Ñ¿éüíñóú",  # 12 Latin America
    "#$@[₩]^`{|}~",  # 13 Korea
)


class TextLine:
    """Modes and cells of the line being composed; `x` is where the next cell goes, in dots."""

    def __init__(
        self, dots: int, pages: "dict[int, str]", first_page: int, line_rows: int
    ) -> None:
        self.dots = dots
        self.pages = pages
        self.first_page = first_page
        self.default_spacing = line_rows
        self.font = Font()
        self.unknown = 0  # characters the code page or the font does not have
        self.reset()

    def reset(self) -> None:
        """ESC @: empties the line, all modes back to power-on."""
        self.cells: "list[tuple[int, int, int, list[int], int]]" = []
        self.size = FONT_A
        self.wide = 1
        self.high = 1
        self.bold = False
        self.underline = 0
        self.reverse = False
        self.upside_down = False
        self.align = 0
        self.right_space = 0
        self.spacing = self.default_spacing
        self.margin = 0
        self.area = self.dots
        self.tabs: "list[int]" = []
        self.national = 0
        self.select_page(self.first_page)
        self.x = 0

    def select_page(self, number: int) -> bool:
        name = self.pages.get(number)
        if name is None and number == self.first_page:
            name = "cp437"
        if name is None or not self.font.has_page(name):
            return False
        self.page = name
        return True

    @property
    def is_empty(self) -> bool:
        return not self.cells

    @property
    def width(self) -> int:
        """Dots a line may take between the margins."""
        return min(self.area, self.dots - self.margin)

    def put(self, byte: int) -> bool:
        """Adds one character; False (and nothing added) when the line is full."""
        cell_width, height = self.font.cell(self.size)
        width = cell_width * self.wide + self.right_space * self.wide
        if self.x + width > self.width and self.cells:
            return False
        rows = self.font.glyph(self.size, self._code(byte))
        if rows is None:
            self.unknown += 1
            rows = [0] * height
        self._add_cell(width, cell_width, height, rows)
        return True

    def put_columns(self, width: int, rows: "list[int]") -> None:
        """A column bit image (ESC *): rows of `width` dots; cut off at the right margin."""
        room = self.width - self.x
        if room <= 0:
            return
        if width > room:
            rows = [row >> (width - room) for row in rows]
            width = room
        self.cells.append((self.x, width, len(rows), rows, 1))
        self.x += width

    def put_box(self, dots: int) -> bool:
        """A character of a two-byte set the engine's font does not hold: a hollow square."""
        if self.x + dots > self.width and self.cells:
            return False
        full = (1 << (dots - 2)) - 1 << 1
        edge = 1 << (dots - 2) | 2
        rows = [0, full] + [edge] * (dots - 4) + [full, 0]
        self.cells.append((self.x, dots, dots, rows, 1))
        self.x += dots
        return True

    def tab(self) -> None:
        unit = self.font.cell(self.size)[0] * self.wide + self.right_space
        stops = self.tabs or [n * _TAB_CHARS for n in range(1, 32)]
        for stop in stops:
            if stop * unit > self.x:
                if stop * unit < self.width:
                    self.x = stop * unit
                return

    def render(self) -> "list[bytes]":
        """Rows of the line, full head width; the line is empty afterwards."""
        cells = self.cells
        self.cells = []
        shift = self._offset()
        self.x = 0
        if not cells:
            return []
        height = max([cell[2] * cell[4] for cell in cells])
        rows = [0] * height
        for x, width, cell_rows, bits, high in cells:
            left = self.dots - self.margin - shift - x - width
            y = height - cell_rows * high
            for row in bits:
                placed = row << left if left >= 0 else row >> -left
                for _ in range(high):
                    rows[y] |= placed
                    y += 1
        size = self.dots // 8
        mask = (1 << self.dots) - 1
        packed = [(row & mask).to_bytes(size, "big") for row in rows]
        return self._rotated(packed) if self.upside_down else packed

    def _offset(self) -> int:
        if not self.align:
            return 0
        free = max(0, self.width - self.x)
        return free // 2 if self.align == 1 else free

    def _code(self, byte: int) -> int:
        """Unicode code point of a byte in the page in use; -1 if it has none."""
        if byte >= 0x80:
            return self.font.page_code(self.page, byte)
        if self.national:
            index = _REPLACED.find(chr(byte))
            if index >= 0:
                return ord(_NATIONAL[self.national][index])
        return byte if byte < 0x7F else -1

    def _add_cell(self, width: int, drawn: int, height: int, rows: "list[int]") -> None:
        if self.bold:
            rows = [row | row >> 1 for row in rows]
        full = (1 << drawn) - 1
        if self.underline and not self.reverse:
            rows = rows[: height - self.underline] + [full] * self.underline
        if self.reverse:
            rows = [row ^ full for row in rows]
        if self.wide > 1:
            rows = [widened(row, drawn, self.wide) for row in rows]
        space = width - drawn * self.wide
        if space:
            rows = [row << space for row in rows]
        self.cells.append((self.x, width, height, rows, self.high))
        self.x += width

    def _rotated(self, packed: "list[bytes]") -> "list[bytes]":
        turned = []
        for row in packed:
            turned.append(bytes([reversed_bits(byte) for byte in row[::-1]]))
        turned.reverse()
        return turned


def widened(row: int, width: int, times: int) -> int:
    """Each of the `width` bits of row repeated `times` times."""
    out = 0
    one = (1 << times) - 1
    for bit in range(width):
        if row >> bit & 1:
            out |= one << bit * times
    return out


def reversed_bits(byte: int) -> int:
    """Bit 7 becomes bit 0."""
    out = 0
    for _ in range(8):
        out = out << 1 | byte & 1
        byte >>= 1
    return out


NATIONAL_SETS = len(_NATIONAL)

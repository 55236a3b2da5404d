# SPDX-License-Identifier: MIT
"""The engine's built-in fonts: A (12 x 24 dots) and B (9 x 17 dots), with their code pages.

Read from font.bin, which make_font.py draws (layout there). `glyph(size, code)` gives a list of
row integers, leftmost dot in the highest bit. The file is read when the first glyph is asked for.
Runs on CPython and MicroPython.
"""

FONT_A = 0
FONT_B = 1

_MAGIC = b"PTF1"
_CACHED = 512  # glyphs kept decoded

_shared: "dict[str, bytes]" = {}  # the file, read once for all engines


def _read() -> bytes:
    if "data" not in _shared:
        folder = __file__.replace("\\", "/").rsplit("/", 1)[0]
        with open(folder + "/font.bin", "rb") as file:
            _shared["data"] = file.read()
    return _shared["data"]


class Font:
    """Glyphs by Unicode code point, code pages by name (b"cp437" …)."""

    def __init__(self) -> None:
        data = _read()
        if data[:4] != _MAGIC:
            raise ValueError("font.bin is not a font file")
        self._data = data
        self._count = _u16(data, 4)
        self._pages: "dict[str, int]" = {}
        pos = 7
        for _ in range(data[6]):
            name = data[pos : pos + 8].rstrip(b"\x00").decode()
            self._pages[name] = pos + 8
            pos += 8 + 256
        self._codes = pos
        pos += 2 * self._count
        self._sizes: "list[tuple[int, int, int, int]]" = []  # width, height, bytes, position
        for _ in range(2):
            width, height = data[pos], data[pos + 1]
            size = (width * height + 7) // 8
            self._sizes.append((width, height, size, pos + 2))
            pos += 2 + size * self._count
        self._cache: "dict[int, list[int]]" = {}

    def cell(self, size: int) -> "tuple[int, int]":
        """(width, height) of a character cell in dots."""
        return self._sizes[size][0], self._sizes[size][1]

    def has_page(self, name: str) -> bool:
        return name in self._pages

    def page_code(self, name: str, byte: int) -> int:
        """Code point of a byte 0x80-0xFF; -1 where the page has none."""
        code = _u16(self._data, self._pages[name] + (byte - 0x80) * 2)
        return code if code else -1

    def glyph(self, size: int, code: int) -> "list[int] | None":
        """Rows of a character, or None if the font does not have it."""
        key = code * 2 + size
        rows = self._cache.get(key)
        if rows is not None:
            return rows
        index = self._find(code)
        if index < 0:
            return None
        width, height, bytes_each, start = self._sizes[size]
        start += index * bytes_each
        bits = int.from_bytes(self._data[start : start + bytes_each], "big")
        bits >>= bytes_each * 8 - width * height
        mask = (1 << width) - 1
        rows = [bits >> (height - 1 - y) * width & mask for y in range(height)]
        if len(self._cache) >= _CACHED:
            self._cache.clear()
        self._cache[key] = rows
        return rows

    def _find(self, code: int) -> int:
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            if _u16(self._data, self._codes + middle * 2) < code:
                low = middle + 1
            else:
                high = middle
        if low < self._count and _u16(self._data, self._codes + low * 2) == code:
            return low
        return -1


def _u16(data: bytes, pos: int) -> int:
    return data[pos] << 8 | data[pos + 1]

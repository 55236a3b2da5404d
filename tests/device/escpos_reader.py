# SPDX-License-Identifier: MIT
"""Reads ESC/POS the way an engine does, for tests: bytes in, rows of dots and a log out.

Written from the command descriptions (CSN-A2 and Epson manuals), shares nothing with the encoder.
It is strict: an unknown command, a band wider than the head or a byte that is no printable text
is an error, so a test that passes has seen only what boards/engines/README.md allows.
"""

from platen.core import codepages


class EscposReader:
    """`read(data)` takes whole commands; `rows` are packed rows, `log` all that is not rows."""

    def __init__(self, dots=384, pages=None, units=1):
        self.row_bytes = dots // 8
        self.units = units  # of ESC J in one row
        self.pages = pages or {0: "cp437", 2: "cp850", 16: "cp1252", 17: "cp866", 18: "cp852"}
        self.rows = []
        self.bands = []  # (width, rows) of each GS v 0
        self.log = []
        self.text = ""
        self._line = ""
        self._page = "cp437"

    def read(self, data):
        """Executes data; it must end where a command ends."""
        pos = 0
        while pos < len(data):
            byte = data[pos]
            if byte == 0x1D:
                pos = self._gs(data, pos)
            elif byte == 0x1B:
                pos = self._esc(data, pos)
            elif byte == 0x1C:
                assert data[pos + 1] == 0x2E, "FS"
                self.log.append("FS .")
                pos += 2
            elif byte == 0x10:
                assert data[pos + 1] == 4, "DLE"
                self.log.append("DLE EOT %d" % data[pos + 2])
                pos += 3
            elif byte == 0x0A:
                self.text += self._line + "\n"
                self._line = ""
                pos += 1
            else:
                self._line += self._character(byte)
                pos += 1
        assert pos == len(data), "a command was cut"

    def picture(self):
        """All rows so far, without the white ones at the end, as one bytes object."""
        last = len(self.rows)
        while last and not any(self.rows[last - 1]):
            last -= 1
        return b"".join(self.rows[:last])

    def _character(self, byte):
        if 0x20 <= byte < 0x7F:
            return chr(byte)
        assert byte >= 0x80, "control byte %d" % byte
        table = codepages.TABLES[codepages.NAMES.index(self._page)]
        at = (byte - 0x80) * 2
        code = table[at] << 8 | table[at + 1]
        assert code, "byte %d is not in %s" % (byte, self._page)
        return chr(code)

    def _esc(self, data, pos):
        code = chr(data[pos + 1])
        if code == "@":
            assert pos == 0, "ESC @ only begins a unit"
            self.log.append("ESC @")
            self._line = ""
            self._page = "cp437"
            return pos + 2
        if code == "7":
            self.log.append("ESC 7 %d %d %d" % (data[pos + 2], data[pos + 3], data[pos + 4]))
            return pos + 5
        if code == "J":
            assert not data[pos + 2] % self.units, "feed ends between two rows"
            for _ in range(data[pos + 2] // self.units):
                self.rows.append(bytes(self.row_bytes))
            self.log.append("ESC J %d" % data[pos + 2])
            return pos + 3
        if code == "t":
            self._page = self.pages[data[pos + 2]]
            return pos + 3
        assert code in "im", "ESC " + code
        self.log.append("ESC " + code)
        return pos + 2

    def _gs(self, data, pos):
        code = chr(data[pos + 1])
        if code == "v":
            return self._raster(data, pos)
        if code == "(":
            assert data[pos + 2 : pos + 5] == b"D\x05\x00", "GS ("
            self.log.append("GS ( D %d %d" % (data[pos + 7], data[pos + 9]))
            return pos + 10
        assert code in "aVr", "GS " + code
        self.log.append("GS %s %d" % (code, data[pos + 2]))
        return pos + 3

    def _raster(self, data, pos):
        assert not self._line, "raster in the middle of a line of text"
        assert data[pos + 2 : pos + 4] == b"0\x00", "GS v 0 m"
        width = data[pos + 4] | data[pos + 5] << 8
        rows = data[pos + 6] | data[pos + 7] << 8
        assert 0 < width <= self.row_bytes, "width"
        assert rows, "height"
        self.bands.append((width, rows))
        pos += 8
        for _ in range(rows):
            row = bytes(data[pos : pos + width])
            assert len(row) == width, "band is short"
            self.rows.append(row + bytes(self.row_bytes - width))
            pos += width
        return pos

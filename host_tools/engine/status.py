# SPDX-License-Identifier: MIT
"""Status bytes of the three dialects (engine.md 1.1): DLE EOT, ESC v, GS r, GS a.

Holds the facts (paper, cover, head, voltage) and turns them into bytes; it never sends anything.
`cover_is_paper` is what hobby modules do: an open platen looks like missing paper (1A/32/72),
while a real cover switch shows in bit 2 of DLE EOT 2 (1A/16/12). Runs on CPython and MicroPython.
"""

_FIXED = 0x12  # bits 1 and 4 of every DLE EOT reply are 1


class Status:
    """Facts; `is_offline` means that the mechanism and the parser stand still."""

    def __init__(self, cover_is_paper: bool = True) -> None:
        self.cover_is_paper = cover_is_paper
        self.paper_out = False
        self.near_end = False
        self.cover_open = False
        self.hot = False
        self.high_voltage = False
        self.error = False

    @property
    def is_offline(self) -> bool:
        return self.paper_out or self.cover_open or self.hot or self.error

    @property
    def sees_no_paper(self) -> bool:
        return self.paper_out or (self.cover_open and self.cover_is_paper)

    def dle_eot(self, n: int) -> bytes:
        """Real-time reply to DLE EOT n; nothing for an n this engine does not know."""
        value = _FIXED
        if n == 1:
            if self.is_offline:
                value |= 0x08
        elif n == 2:
            if self.cover_open and not self.cover_is_paper:
                value |= 0x04
            if self.sees_no_paper:
                value |= 0x20
            if self.error:
                value |= 0x40
        elif n == 3:
            if self.error:
                value |= 0x08
            if self.hot:
                value |= 0x40
        elif n == 4:
            if self.near_end or self.paper_out:
                value |= 0x0C
            if self.sees_no_paper:
                value |= 0x60
        else:
            return b""
        return bytes([value])

    def esc_v(self) -> bytes:
        """Family A: b0 mechanism present, b2 no paper, b3 voltage above 9.5 V, b6 head too hot."""
        value = 0x01
        if self.sees_no_paper:
            value |= 0x04
        if self.high_voltage:
            value |= 0x08
        if self.hot:
            value |= 0x40
        return bytes([value])

    def gs_r(self, n: int) -> bytes:
        """n 1/49 paper sensors, 2/50 drawer; paper end is never reported: it stops the parser."""
        if n in (1, 49):
            return b"\x0c" if self.near_end else b"\x00"
        if n in (2, 50):
            return b"\x00"
        return b""

    def asb(self) -> bytes:
        """Four bytes of automatic status back (family C)."""
        first = 0x10
        if self.is_offline:
            first |= 0x08
        if self.cover_open:
            first |= 0x20
        second = 0x40 if self.hot else 0
        if self.error:
            second |= 0x08
        third = 0
        if self.near_end or self.paper_out:
            third |= 0x03
        if self.sees_no_paper:
            third |= 0x0C
        return bytes([first, second, third, 0])

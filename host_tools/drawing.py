# SPDX-License-Identifier: MIT
"""SVG drawings, as little of it as wiring diagrams need.

Coordinates in pixels, y down. Colours are fixed on a white sheet: a page's dark mode must not hide
a wire.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

INK = "#1f2933"
FAINT = "#7b8794"
FONT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
_BEND = 7  # radius of a wire's corners

Point = tuple[float, float]


class Drawing:
    """One picture; `text()` of it is the file."""

    def __init__(self, width: int, height: int, title: str, about: str) -> None:
        self._parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}" role="img" font-family={quoteattr(FONT)}>',
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(about)}</desc>",
        ]
        self.box(0.5, 0.5, width - 1, height - 1, fill="#ffffff", stroke="#d9e2ec", radius=12)

    def text(self) -> str:
        """The SVG file."""
        return "\n".join([*self._parts, "</svg>", ""])

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str = "none",
        stroke: str = "none",
        radius: float = 0,
        line: float = 1.5,
    ) -> None:
        """A rectangle, corners rounded."""
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
            f' fill="{fill}" stroke="{stroke}" stroke-width="{line:g}"/>'
        )

    def dot(self, x: float, y: float, radius: float, fill: str, stroke: str = "none") -> None:
        """A filled circle."""
        self._parts.append(
            f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" stroke="{stroke}"/>'
        )

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 12,
        anchor: str = "start",
        fill: str = INK,
        weight: int = 400,
    ) -> None:
        """Text; y is its middle."""
        self._parts.append(
            f'<text x="{x:g}" y="{y + size * 0.35:g}" font-size="{size:g}" text-anchor="{anchor}"'
            f' fill="{fill}" font-weight="{weight}">{escape(text)}</text>'
        )

    def wire(
        self, points: Sequence[Point], colour: str, line: float = 2.5, dashes: str = ""
    ) -> None:
        """A line along horizontal and vertical legs, bent at the corners."""
        path = f"M{points[0][0]:g} {points[0][1]:g}"
        for before, here, after in zip(points, points[1:], points[2:], strict=False):
            enter, leave = _towards(here, before), _towards(here, after)
            path += (
                f" L{enter[0]:g} {enter[1]:g} Q{here[0]:g} {here[1]:g} {leave[0]:g} {leave[1]:g}"
            )
        path += f" L{points[-1][0]:g} {points[-1][1]:g}"
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._parts.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{line:g}"'
            f' stroke-linecap="round"{dash}/>'
        )

    def arrow(self, x: float, y: float, colour: str, leftwards: bool) -> None:
        """A small head on a horizontal wire."""
        back, tip = (x + 4.5, x - 4.5) if leftwards else (x - 4.5, x + 4.5)
        self._parts.append(
            f'<path d="M{back:g} {y - 5:g} L{tip:g} {y:g} L{back:g} {y + 5:g} Z" fill="{colour}"/>'
        )

    def ground(self, x: float, y: float) -> None:
        """The symbol of ground, hanging from (x, y)."""
        self.wire([(x, y), (x, y + 8)], INK, 2)
        for i, half in enumerate((9, 6, 3)):
            self.wire([(x - half, y + 8 + 4 * i), (x + half, y + 8 + 4 * i)], INK, 2)


def _towards(here: Point, other: Point) -> Point:
    dx, dy = other[0] - here[0], other[1] - here[1]
    length = abs(dx) + abs(dy)
    share = min(_BEND, length / 2) / length if length else 0
    return here[0] + dx * share, here[1] + dy * share

# SPDX-License-Identifier: MIT
"""Writes a small PDF by hand: pages of lines of text and filled boxes, in mm from the top.

write(path, [Page(text=[(x, y, size, "line")], boxes=[(x, y, width, height)])], 48, 90)
"""

from dataclasses import dataclass, field

_POINTS_PER_MM = 72 / 25.4


@dataclass
class Page:
    """What is on a page; all lengths in mm, the origin is the upper left corner."""

    text: list = field(default_factory=list)  # (x, y of the base line, type size, string)
    boxes: list = field(default_factory=list)  # (x, y of the upper edge, width, height)


def write(path, pages, width, height):
    """Write pages of width x height mm."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_pt(width)} {_pt(height)}]"
            f" /Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode()
        )
        content = _content(page, height)
        objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, data in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    path.write_bytes(out)


def _pt(mm):
    return round(mm * _POINTS_PER_MM, 3)


def _content(page, height):
    lines = ["0 g"]
    for x, y, width, tall in page.boxes:
        lines.append(f"{_pt(x)} {_pt(height - y - tall)} {_pt(width)} {_pt(tall)} re f")
    for x, y, size, string in page.text:
        safe = string.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        lines.append(f"BT /F {size} Tf {_pt(x)} {_pt(height - y)} Td ({safe}) Tj ET")
    return "\n".join(lines).encode("latin-1")

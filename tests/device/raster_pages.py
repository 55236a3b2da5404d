# SPDX-License-Identifier: MIT
"""Raster pages for the device tests: headers to put before packets, and a recorder of events."""

from platen.core.raster_rows import BAD, NEED_DATA, PAGE, PAGE_END, ROW

# Bytes around each piece that a reader must neither read nor count.
_GUARD = b"\x7f\x81\x80"


def u32(value):
    return bytes([value >> 24 & 255, value >> 16 & 255, value >> 8 & 255, value & 255])


def pwg_header(width, height, space=18, color=8, pixel=8, line=None, order=0, media=b"PwgRaster"):
    """A PWG raster page header; `line`: bytes per line when they shall be wrong."""
    header = bytearray(1796)
    header[0 : len(media)] = media
    header[276:284] = u32(203) + u32(204)
    header[372:380] = u32(width) + u32(height)
    if line is None:
        line = (width * pixel + 7) // 8
    header[384:404] = u32(color) + u32(pixel) + u32(line) + u32(order) + u32(space)
    return bytes(header)


def urf_header(width, height, pixel=8, space=0, dpi=203):
    """An Apple raster page header."""
    head = bytes([pixel, space, 1, 4, 0, 0, 0, 0, 0, 0, 0, 0])
    return head + u32(width) + u32(height) + u32(dpi) + bytes(8)


def urf_file(count=0):
    """An Apple raster file header."""
    return b"UNIRAST\0" + u32(count)


def record(reader, data, cuts=None):
    """Feed `data` cut at `cuts`; returns the events as tuples, the last is what finish() said."""
    events = []
    reader.reset()
    for start, stop in cuts or [(0, len(data))]:
        size = stop - start
        buf = _GUARD + data[start:stop] + _GUARD
        pos = len(_GUARD)
        end = pos + size
        while True:
            pos = reader.feed(buf, pos, end)
            event = reader.event
            if event == NEED_DATA:
                if pos != end:
                    raise AssertionError("NEED_DATA with bytes left")
                break
            if event == PAGE:
                events.append(("page", reader.page, reader.kind, reader.width, reader.height))
            elif event == ROW:
                events.append(("row", reader.repeat, bytes(reader.rows.row)))
            elif event == PAGE_END:
                events.append(("end",))
            elif event == BAD:
                events.append(("bad", reader.error, reader.offset))
                if reader.feed(buf, pos, end) != pos or reader.event != BAD:
                    raise AssertionError("moved after BAD")
                events.append(("finish", reader.finish()))
                return events
    events.append(("finish", reader.finish()))
    return events


def packed(data):
    """Pack one row of bytes into packets without looking for runs: all literal."""
    out = b""
    for at in range(0, len(data), 128):
        part = data[at : at + 128]
        out += bytes([257 - len(part)]) + part if len(part) > 1 else b"\0" + part
    return out

# SPDX-License-Identifier: MIT
"""Frames of the link between the Unix firmware and the engine (boards/unix/link.py).

A frame is type (1 ASCII byte), length (2 bytes, big-endian), payload. `FrameReader.feed(data)`
yields complete frames and keeps the rest.
"""

import struct
from collections.abc import Iterator

DATA = b"D"
JOB_BEGIN = b"J"
JOB_END = b"E"
WAIT = b"W"
CREDIT = b"C"
BUSY = b"B"
REPLY = b"R"
FILES_WRITTEN = b"K"

_HEADER = struct.Struct(">cH")
_CREDIT_MAX = 0xFFFF
_REPLY_MAX = 64  # the firmware's ring of unread status bytes


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame."""
    return _HEADER.pack(kind, len(payload)) + payload


def credit_frames(count: int) -> bytes:
    """One or more C frames for `count` bytes; count 0 makes one frame that gives nothing."""
    out = b""
    while count > _CREDIT_MAX:
        out += frame(CREDIT, struct.pack(">H", _CREDIT_MAX))
        count -= _CREDIT_MAX
    return out + frame(CREDIT, struct.pack(">H", count))


def reply_frames(data: bytes) -> bytes:
    """R frames, none longer than the firmware's ring."""
    return b"".join(
        frame(REPLY, data[start : start + _REPLY_MAX]) for start in range(0, len(data), _REPLY_MAX)
    )


class FrameReader:
    """Cuts a byte stream into frames."""

    def __init__(self) -> None:
        self._data = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yields (type, payload) of every frame completed by data."""
        self._data += data
        pos = 0
        try:
            while len(self._data) - pos >= _HEADER.size:
                kind, size = _HEADER.unpack_from(self._data, pos)
                stop = pos + _HEADER.size + size
                if stop > len(self._data):
                    break
                payload = bytes(self._data[pos + _HEADER.size : stop])
                pos = stop
                yield kind, payload
        finally:
            del self._data[:pos]

# SPDX-License-Identifier: MIT
"""Constant records in a file, for builds whose code would take them to the heap."""

from micropython import const

from platen.core.buf import copy

# Names of attributes are asked for one after the other, each with some 25 bytes.
_NEAR_BYTES = const(96)


class FlashStore:
    """A store of constant bytes in a file, as model.attributes.Constant is one in memory."""

    view = None

    def __init__(self, path):
        self._file = open(path, "rb")
        self._near = bytearray(_NEAR_BYTES)
        self._at = -_NEAR_BYTES  # where in the file they are from

    def copy(self, dst, at, start, stop):
        """Copy bytes start..stop of the file to dst[at:]."""
        if stop - start > _NEAR_BYTES:
            self._file.seek(start)
            self._file.readinto(memoryview(dst)[at : at + stop - start])
            return
        if start < self._at or stop > self._at + _NEAR_BYTES:
            self._file.seek(start)
            self._file.readinto(self._near)
            self._at = start
        copy(dst, at, self._near, start - self._at, stop - self._at)

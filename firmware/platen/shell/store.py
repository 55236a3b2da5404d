# SPDX-License-Identifier: MIT
"""Files of the board: constant tables where code lies in the heap, settings, the job history."""


class FlashStore:
    """A store of constant bytes in a file, as model.attributes.Constant is one in memory."""

    view = None

    def __init__(self, path):
        self._file = open(path, "rb")
        self._into = None

    def copy(self, dst, at, start, stop):
        """Copy bytes start..stop of the file to dst[at:]."""
        self._file.seek(start)
        self._file.readinto(memoryview(dst)[at : at + stop - start])

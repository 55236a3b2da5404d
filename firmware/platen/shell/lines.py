# SPDX-License-Identifier: MIT
"""Looks up a line of a text file: `key:field:field ...`, UTF-8, made by the host tools.

The file is read anew each time, a line at a time: it may be larger than the memory, and what was
taken out of it is gone at once.
"""

from micropython import const

# A name of 63 bytes, two hashes in hex and groups take 200; what is longer is no line of ours.
LINE_BYTES = const(512)


class Lines:
    """`find(key)` gives the fields of the first line with that key, as bytes, or None."""

    def __init__(self, path, fields):
        self._path = path
        self._fields = fields  # that a line must have, with the key

    def find(self, key):
        """Fields of the line of `key` (bytes, compared to the letter); None: there is none."""
        start = key + b":"
        try:
            with open(self._path, "rb") as f:
                whole = True  # the piece in hand begins a line
                while True:
                    line = f.readline(LINE_BYTES)
                    if not line:
                        return None
                    has_end = line.endswith(b"\n")
                    if whole and len(line) < LINE_BYTES and line.startswith(start):
                        fields = line.rstrip(b"\r\n").split(b":")
                        # A key with colons in it is none.
                        if len(fields) == self._fields and fields[0] == key:
                            return fields
                    whole = has_end
        except OSError:
            return None  # nobody comes in without the file

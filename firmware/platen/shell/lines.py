# SPDX-License-Identifier: MIT
"""Looks up a line of a text file: `key:field:field ...`, UTF-8, made by the host tools.

The file is read anew each time, through one buffer: it may be larger than the memory, and what was
taken out of it is gone at once. It is always read to its end: how long that takes does not tell
whether a key is there.
"""

from micropython import const

# A name of 63 bytes, two hashes in hex and groups take 200; what is so long, with the LF behind
# it, is no line of ours.
LINE_BYTES = const(512)


class Lines:
    """`find(key)` gives the fields of the first line with that key, as bytes, or None."""

    def __init__(self, path, fields):
        self._path = path
        self._fields = fields  # that a line must have, with the key

    def find(self, key):
        """Fields of the line of `key` (bytes, compared to the letter); None: there is none."""
        try:
            with open(self._path, "rb") as f:
                return self._search(f, key + b":")
        except OSError:
            return None  # nobody comes in without the file

    def _search(self, f, start):
        buf = bytearray(LINE_BYTES - 1)
        view = memoryview(buf)
        found = None
        held = 0  # bytes at the front of buf: the beginning of a line
        is_whole = True  # ... and not the rest of one that is too long
        while True:
            count = f.readinto(view[held:])
            end = held + count
            at = 0
            while at < end:
                stop = buf.find(b"\n", at, end)
                if stop < 0:
                    if count:
                        break
                    stop = end  # the last line has no LF
                if found is None and is_whole:
                    found = self._split(buf, at, stop, start)
                is_whole = True
                at = stop + 1
            if not count:
                return found
            held = max(0, end - at)
            if held == len(buf):
                is_whole = False
                held = 0
            view[:held] = view[at : at + held]

    def _split(self, buf, at, stop, start):
        # The fields of the line in buf[at:stop], if it begins so.
        if buf.find(start, at, min(stop, at + len(start))) != at:
            return None
        fields = bytes(buf[at:stop]).rstrip(b"\r").split(b":")
        # A key with colons in it is none.
        is_key = len(fields) == self._fields and len(fields[0]) == len(start) - 1
        return fields if is_key else None

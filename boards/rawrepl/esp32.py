# SPDX-License-Identifier: MIT
"""The module `esp32` of the virtual board: NVS that keeps its entries over resets, and fills up.

As in the firmware of an ESP32: keys and namespaces of at most 15 bytes, 32-bit integers and blobs,
errors as OSError(-code, name). Room is counted in entries of 32 bytes (world.json: "nvs_entries").
"""

import binascii

import world

_FILE = "nvs.json"
_KEY_BYTES = 15
_ENTRY_BYTES = 32
_ENTRIES = 630  # of the 24 KB partition of a generic image: 5 pages of 126, one more is spare
_NOT_FOUND = (-0x1102, "ESP_ERR_NVS_NOT_FOUND")
_NOT_ENOUGH_SPACE = (-0x1105, "ESP_ERR_NVS_NOT_ENOUGH_SPACE")
_KEY_TOO_LONG = (-0x1109, "ESP_ERR_NVS_KEY_TOO_LONG")
_INVALID_LENGTH = (-0x110C, "ESP_ERR_NVS_INVALID_LENGTH")


def _entries(value):
    # A number takes one entry; a blob two for its headers, and its bytes.
    return (
        1 if isinstance(value, int) else 2 + (len(value) // 2 + _ENTRY_BYTES - 1) // _ENTRY_BYTES
    )


class NVS:
    """One namespace; what is set is kept from commit() on."""

    def __init__(self, namespace):
        if len(namespace) > _KEY_BYTES:
            raise OSError(*_KEY_TOO_LONG)
        self._namespace = namespace
        self._all = world.here.load(_FILE)
        self._mine = self._all.setdefault(namespace, {})

    def _set(self, key, value):
        if len(key) > _KEY_BYTES:
            raise OSError(*_KEY_TOO_LONG)
        used = 0
        for entries in self._all.values():
            for each in entries.values():
                used += _entries(each)
        if key in self._mine:
            used -= _entries(self._mine[key])
        if used + _entries(value) > world.here.settings().get("nvs_entries", _ENTRIES):
            raise OSError(*_NOT_ENOUGH_SPACE)
        self._mine[key] = value

    def _get(self, key, kind):
        value = self._mine.get(key)
        if not isinstance(value, kind):
            raise OSError(*_NOT_FOUND)
        return value

    def set_i32(self, key, value):
        """Set a number."""
        self._set(key, value)

    def get_i32(self, key):
        """The number of that key."""
        return self._get(key, int)

    def set_blob(self, key, value):
        """Set bytes."""
        self._set(key, binascii.hexlify(value).decode())

    def get_blob(self, key, buffer):
        """Reads the bytes of that key into a buffer that holds them; returns their number."""
        value = binascii.unhexlify(self._get(key, str))
        if len(value) > len(buffer):
            raise OSError(*_INVALID_LENGTH)
        buffer[: len(value)] = value
        return len(value)

    def erase_key(self, key):
        """Removes a key."""
        if key not in self._mine:
            raise OSError(*_NOT_FOUND)
        del self._mine[key]

    def commit(self):
        """Writes what was set."""
        world.here.save(_FILE, self._all)

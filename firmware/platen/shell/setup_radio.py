# SPDX-License-Identifier: MIT
"""The radio of first-time set-up: what networks there are, and an access point of our own.

The access point has WPA2 from its first moment on and a password that is made for this once. What
it is called and its password are on paper (setup_slip.py), the password nowhere else.
"""

import os

import machine
import network
from micropython import const

from platen.core.json_reader import is_utf8

# Letters and digits that nobody takes for others, 32 of them: a byte of chance is cut to one
# without a bias, and ten are 50 bits, which no one guesses in the minutes it is good for.
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_PASSWORD_LETTERS = const(10)

# Networks on the page: the strongest; a block of flats has three times as many.
MAX_NETWORKS = const(16)

# Phones and computers that may join at a time.
_CLIENTS = const(4)

# dBm of the weakest signal with 4, 3, 2 bars.
_BARS = (-60, -70, -80)


def plain_text(data):
    """UTF-8 (bytes) without control characters as text; None: it is something else.

    Only so can it stand in a form and come back as it was. MicroPython itself takes a longer form
    of "<", or half a surrogate pair, for UTF-8.
    """
    if not is_utf8(data):
        return None
    for i, c in enumerate(data):
        if c < 0x20 or c == 0x7F or (c == 0xC2 and data[i + 1] < 0xA0):
            return None
    return str(data, "utf-8")


def scan():
    """[(name as text, bars 1 to 4, is it secured)], the strongest first. Takes 2 s on a board.

    Names that are hidden or no plain text are left out.
    """
    best = {}
    radio = network.WLAN(network.STA_IF)
    try:
        radio.active(True)
        for found in radio.scan():
            name = plain_text(bytes(found[0]))
            if name and (name not in best or best[name][0] < found[3]):
                best[name] = (found[3], found[4] != 0)
    except (OSError, RuntimeError):
        pass  # a page without a list
    names = sorted(best, key=lambda name: -best[name][0])[:MAX_NETWORKS]
    return [(name, _bars(best[name][0]), best[name][1]) for name in names]


def _bars(dbm):
    return 4 - sum([dbm < limit for limit in _BARS])


def password():
    """A new one."""
    return "".join([_LETTERS[byte & 31] for byte in os.urandom(_PASSWORD_LETTERS)])


class AccessPoint:
    """The access point, open until close(); where it cannot be its driver's error is raised.

    name, key: what joins it; address: "192.168.4.1" mostly.
    """

    def __init__(self):
        self.name = "Platen-%02X%02X" % tuple(machine.unique_id()[-2:])
        self.key = password()
        self._radio = radio = network.WLAN(network.AP_IF)
        security = getattr(network.WLAN, "SEC_WPA2", None)
        if security is None:
            security = network.AUTH_WPA2_PSK
        values = {"ssid": self.name, "key": self.key, "security": security}
        try:
            radio.config(**values)  # before it is on, so that it is never open
            radio.active(True)
        except (OSError, RuntimeError):
            # Some versions for the ESP32 want it the other way round.
            radio.active(True)
            radio.config(**values)
        try:
            radio.config(max_clients=_CLIENTS)
        except (ValueError, OSError, RuntimeError, TypeError):
            pass  # then as many as the driver bears
        self.address = radio.ifconfig()[0]

    def close(self):
        """The radio is off."""
        try:
            self._radio.active(False)
        except (OSError, RuntimeError):
            pass

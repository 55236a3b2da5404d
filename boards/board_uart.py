# SPDX-License-Identifier: MIT
"""machine.UART as the engine's port wants it (firmware/platen/shell/uart.py): for every board.

In: pins, and the engine's profile. Out: a machine.UART that write() of at most `ring_bytes` never
blocks, with txdone(), any() and readinto(). BUSY on CTS holds the transmitter by itself; a profile
with flow "model" leaves the CTS pin alone. Raises ValueError for what the board's UART cannot do.
"""

import sys

from machine import UART
from micropython import const

_RX_BYTES = const(256)  # status bytes until the next look: a few a second come
# The driver of an ESP32 keeps every write in its ring as an item with a header of its own and
# leaves the end of the ring empty rather than split one; so that ring_bytes always fit, twice.
_ESP32_ROOM = const(2)


def open_uart(number, tx, rx, cts, engine):
    """UART `number` on pins tx, rx and, where BUSY is wired, cts, for the profile `engine`."""
    options = {"tx": tx, "rx": rx, "rxbuf": _RX_BYTES, "txbuf": engine["ring_bytes"]}
    if sys.platform == "esp32":
        options["txbuf"] *= _ESP32_ROOM
    if engine["flow"] == "cts":
        options["cts"] = cts
        options["flow"] = UART.CTS
        # The UART sends while CTS is low.
        if engine["busy"]["active"] == "low":
            if not hasattr(UART, "INV_CTS"):
                raise ValueError("BUSY of this engine is low: invert it, or use flow model")
            options["invert"] = UART.INV_CTS
    return UART(number, engine["baud"], bits=8, parity=None, stop=1, **options)

# SPDX-License-Identifier: MIT
"""ESP32-C3: pins of the engine, the LED and the button. docs/wiring/ESP32_GENERIC_C3.md"""

from micropython import const

import board_uart
from board_wifi import lan, main  # noqa: F401  of every board

NAME = "ESP32_GENERIC_C3"
CONNECTIONS = const(2)  # 400 KB of RAM, as an ESP32 has for this
HAS_LED = True
HAS_BUTTON = True

UART_ID = const(1)
PIN_TX = const(7)  # to RXD of the engine
PIN_RX = const(6)  # from TXD of the engine
PIN_CTS = const(5)  # from BUSY (DTR, RTS) of the engine
PIN_LED = const(4)  # optional: an LED with 470 ohms to GND; high is on
PIN_BUTTON = const(9)  # BOOT of the board; low while pressed


def open_uart(config):
    """The UART to the engine, set up as config["engine"] says."""
    return board_uart.open_uart(UART_ID, PIN_TX, PIN_RX, PIN_CTS, config["engine"])

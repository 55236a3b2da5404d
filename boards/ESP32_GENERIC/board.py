# SPDX-License-Identifier: MIT
"""ESP32 without PSRAM: pins of the engine, the LED and the button. docs/wiring/ESP32_GENERIC.md"""

from micropython import const

import board_uart
from board_wifi import lan, main  # noqa: F401  of every board

NAME = "ESP32_GENERIC"
CONNECTIONS = const(2)  # two TLS connections fit beside a frozen firmware (docs/architecture.md)
HAS_LED = True
HAS_BUTTON = True

UART_ID = const(1)
PIN_TX = const(33)  # to RXD of the engine
PIN_RX = const(32)  # from TXD of the engine
PIN_CTS = const(27)  # from BUSY (DTR, RTS) of the engine
PIN_LED = const(26)  # optional: an LED with 470 ohms to GND; high is on
PIN_BUTTON = const(0)  # BOOT of the board; low while pressed


def open_uart(config):
    """The UART to the engine, set up as config["engine"] says."""
    return board_uart.open_uart(UART_ID, PIN_TX, PIN_RX, PIN_CTS, config["engine"])

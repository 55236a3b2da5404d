# SPDX-License-Identifier: MIT
"""Raspberry Pi Pico W: pins of the engine, the LED and the button. docs/wiring/RPI_PICO_W.md"""

from micropython import const

import board_uart
from board_wifi import lan, main  # noqa: F401  of every board

NAME = "RPI_PICO_W"
CONNECTIONS = const(2)  # TLS takes its memory from the same 190 KB heap
HAS_LED = True
HAS_BUTTON = True

UART_ID = const(0)
PIN_TX = const(0)  # to RXD of the engine
PIN_RX = const(1)  # from TXD of the engine
PIN_CTS = const(2)  # from BUSY (DTR, RTS) of the engine
PIN_LED = "LED"  # on the board, behind the radio
PIN_BUTTON = const(3)  # optional, to GND; low while pressed


def open_uart(config):
    """The UART to the engine, set up as config["engine"] says."""
    return board_uart.open_uart(UART_ID, PIN_TX, PIN_RX, PIN_CTS, config["engine"])

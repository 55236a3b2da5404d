# SPDX-License-Identifier: MIT
"""The Unix port of MicroPython as a board: the UART is a loopback link to the virtual engine."""

from micropython import const

from link import LinkUART

NAME = "unix"
CONNECTIONS = const(8)  # a laptop has the memory; boards with less say so in their own board.py
HAS_LED = False
HAS_BUTTON = False

_open = []  # the UART that is in use


def open_uart(config):
    """The UART to the engine, from config["link"] (host, port, fast) and config["engine"].

    It takes the place of an earlier one, as on a board: after Restart-Printer.
    """
    if _open:
        _open.pop().close()
    link = config["link"]
    ring_bytes = config["engine"]["ring_bytes"]
    _open.append(LinkUART(link["host"], link["port"], ring_bytes, link.get("fast", False)))
    return _open[0]

# SPDX-License-Identifier: MIT
"""The Unix port of MicroPython as a board: the UART is a loopback link to the virtual engine."""

from micropython import const

from link import LinkUART

NAME = "unix"
CONNECTIONS = const(8)  # a laptop has the memory; boards with less say so in their own board.py
HAS_LED = False
HAS_BUTTON = False


def open_uart(config):
    """The UART to the engine, from config["link"] (host, port, fast) and config["engine"]."""
    link = config["link"]
    ring_bytes = config["engine"]["ring_bytes"]
    return LinkUART(link["host"], link["port"], ring_bytes, link.get("fast", False))


def lan(config):
    """Address and prefix ("192.168.1.5/24") that mDNS announces; None: none is known.

    The computer's addresses are not to be had here: config["mdns"] itself, if it is true `bind`,
    which says nothing if it is 0.0.0.0.
    """
    if isinstance(config["mdns"], str):
        return config["mdns"]
    return None if ord(config["bind"][0]) == 0x30 else config["bind"]

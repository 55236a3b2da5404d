# SPDX-License-Identifier: MIT
"""Gives pseudo terminals the modem lines they lack, in a Python that has this folder on its path.

ioctl() of DTR and RTS becomes a byte to the datagram socket PLATEN_MODEM_LINES: bit 0 DTR, bit 1
RTS. rom_loader.py listens there. All else goes to the kernel.
"""

import fcntl
import os
import socket
import struct
import termios

_ioctl = fcntl.ioctl
_lines = 0
_socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)


def ioctl(fd, request, argument=0, mutate=True):
    global _lines
    if request == termios.TIOCMGET:
        return struct.pack("i", _lines)
    if request not in (termios.TIOCMSET, termios.TIOCMBIS, termios.TIOCMBIC):
        return _ioctl(fd, request, argument, mutate)
    value = struct.unpack("i", argument)[0]
    if request == termios.TIOCMBIS:
        value = _lines | value
    elif request == termios.TIOCMBIC:
        value = _lines & ~value
    _lines = value
    dtr, rts = bool(value & termios.TIOCM_DTR), bool(value & termios.TIOCM_RTS)
    _socket.sendto(bytes([dtr | rts << 1]), os.environ["PLATEN_MODEM_LINES"])
    return argument


if "PLATEN_MODEM_LINES" in os.environ:
    fcntl.ioctl = ioctl

# SPDX-License-Identifier: MIT
"""Opens the port of multicast DNS.

Apart from mdns_start.py, which brings the whole of DNS-SD along: a board does this long before
there is a printer, and memory that is taken so early is kept.
"""

import socket

from micropython import const

PORT = const(5353)
GROUP = "224.0.0.251"

_SO_REUSEPORT = const(15)

early = None  # what bind() returned before its time


def bind():
    """(socket on port 5353, address of the group); raises OSError if the port is taken."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        group = socket.getaddrinfo(GROUP, PORT)[0][-1]
        if not isinstance(group, tuple):
            sock.setsockopt(socket.SOL_SOCKET, _SO_REUSEPORT, 1)  # beside avahi
        sock.bind(socket.getaddrinfo("0.0.0.0", PORT)[0][-1])
        return sock, group
    except OSError:
        sock.close()
        raise


def bind_early():
    """Bind before the radio joins: an ESP32's own responder takes the port else.

    This module must stay loaded until mdns_start.open_mdns() takes what is bound.
    """
    global early
    try:
        early = bind()
    except OSError:
        pass  # open_mdns() says so

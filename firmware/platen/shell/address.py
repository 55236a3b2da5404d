# SPDX-License-Identifier: MIT
"""Who a client is as far as the network can tell: the host in an address."""


def host_of(address):
    """The host as bytes, from what accept() tells: a tuple, or a sockaddr (Unix port)."""
    if isinstance(address, tuple):
        return address[0].encode()
    return bytes(address[4:8] if len(address) <= 16 else address[8:24])

# SPDX-License-Identifier: MIT
"""Where a board with Wi-Fi is found in its network: for every board's board.py.

`ear` is what shell/mdns_start.py bound before the radio joined (an ESP32's own responder takes the
port else); the start of the printer takes it, once.
"""

import network

ear = None


def lan(config):
    """Address and prefix ("192.168.1.5/24") of the station; None: there is none now."""
    try:
        address, mask = network.WLAN(network.STA_IF).ifconfig()[:2]
    except OSError:
        return None
    if address == "0.0.0.0":
        return None
    ones = sum([bin(int(part)).count("1") for part in mask.split(".")])
    return "%s/%d" % (address, ones)


def main(path, hook=None):
    """Run the printer that the JSON file at `path` describes; hook: see platen.app."""
    from platen import life

    life.main(path, hook)


def take_ear():
    """The socket that waits, which is the caller's from now on; None: there is none."""
    global ear
    sock = ear
    ear = None
    return sock

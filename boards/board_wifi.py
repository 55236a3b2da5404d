# SPDX-License-Identifier: MIT
"""What every board with Wi-Fi has in its board.py: where it is in its network, how it starts."""

import network


def lan(config):
    """Address and prefix ("192.168.1.5/24") of the station; None: there is none now."""
    try:
        address, mask = network.WLAN(network.STA_IF).ifconfig()[:2]
    except (OSError, RuntimeError):
        return None
    if address == "0.0.0.0":
        return None
    ones = sum([bin(int(part)).count("1") for part in mask.split(".")])
    return "%s/%d" % (address, ones)


def main(path, hook=None):
    """Run the printer that the JSON file at `path` describes; hook: see platen.app."""
    from platen import life

    life.main(path, hook)

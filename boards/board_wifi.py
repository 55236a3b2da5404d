# SPDX-License-Identifier: MIT
"""What every board with Wi-Fi has in its board.py: where it is in its network, how it starts."""


def lan(config):
    """Address and prefix ("192.168.1.5/24") of the station; None: there is none now."""
    from platen import life

    return life.lan()


def main(path, hook=None):
    """Run the printer that the JSON file at `path` describes; hook: see platen.app."""
    from platen import life

    life.main(path, hook)

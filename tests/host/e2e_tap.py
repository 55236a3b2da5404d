# SPDX-License-Identifier: MIT
"""`host_tools` with a tap on the engine's wire: python e2e_tap.py FILE VERB ...

Every byte that the virtual engine receives is appended to FILE before the engine sees it.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from host_tools.cli import main
from host_tools.engine.engine import VirtualEngine


def _main(path, arguments):
    send = VirtualEngine.send
    with open(path, "ab", buffering=0) as wire:

        def tapped(engine, data):
            wire.write(data)
            send(engine, data)

        VirtualEngine.send = tapped
        return main(arguments)


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1], sys.argv[2:]))

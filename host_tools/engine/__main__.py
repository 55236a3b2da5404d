# SPDX-License-Identifier: MIT
"""The virtual engine on its own: `python -m host_tools.engine --engine NAME --pty|--listen PORT`.

--pty prints the path of a serial port for any ESC/POS tool; --listen waits for a firmware's link.
Ends on SIGINT or SIGTERM, exit 0.
"""

import argparse
import json
import signal
import sys
import threading
from pathlib import Path

from host_tools.engine.events import NAMES
from host_tools.engine.server import EngineServer

_ENGINES = Path(__file__).resolve().parents[2] / "boards" / "engines"


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m host_tools.engine", description=__doc__)
    parser.add_argument("--engine", default="generic58", help="profile name or JSON file")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--pty", action="store_true", help="raw serial port")
    way.add_argument("--listen", type=int, metavar="PORT", help="link for a firmware (0: any)")
    parser.add_argument("--out", default="build/engine", help="folder for the pictures")
    parser.add_argument("--baud", type=int, help="instead of the profile's")
    parser.add_argument("--fast", action="store_true", help="the clock runs ahead")
    parser.add_argument(
        "--control", type=int, metavar="PORT", help=f"JSON lines; events: {', '.join(NAMES)}"
    )
    return parser.parse_args(argv)


def load_profile(name: str) -> dict[str, object]:
    """A profile by its name in boards/engines, or by the path of a JSON file."""
    path = Path(name)
    if path.suffix != ".json":
        path = _ENGINES / f"{name}.json"
    if not path.is_file():
        known = ", ".join(sorted(each.stem for each in _ENGINES.glob("*.json")))
        raise SystemExit(f"no engine profile {name!r}; known: {known}")
    profile = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(profile, dict):
        raise SystemExit(f"{path} is not an engine profile")
    return profile


def main(argv: list[str] | None = None) -> int:
    """Serves until a signal ends it."""
    arguments = _arguments(argv)
    profile = load_profile(arguments.engine)
    if arguments.baud:
        profile["baud"] = arguments.baud
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    if arguments.pty:
        return _serve_pty(profile, arguments, ended)
    server = EngineServer(
        profile,
        arguments.out,
        fast=arguments.fast,
        port=arguments.listen,
        control_port=arguments.control,
    )
    with server:
        print(f"engine 127.0.0.1:{server.port}", flush=True)
        if server.control_port is not None:
            print(f"control 127.0.0.1:{server.control_port}", flush=True)
        while not ended.wait(1):
            if server.error:  # its thread has died and said why
                return 1
    return 0


def _serve_pty(
    profile: dict[str, object], arguments: argparse.Namespace, ended: threading.Event
) -> int:
    # not importable on Windows, where there are no pseudo-terminals
    from host_tools.engine.pty import PtyServer  # noqa: PLC0415

    server = PtyServer(profile, arguments.out, fast=arguments.fast)
    print(f"engine {server.path}", flush=True)
    try:
        server.run(ended.is_set)
    finally:
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

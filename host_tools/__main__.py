# SPDX-License-Identifier: MIT
"""`python -m host_tools VERB`: see cli.py. `setup` runs without any package installed."""

import sys


def _main() -> int:
    arguments = sys.argv[1:]
    if arguments[:1] == ["setup"]:
        from host_tools import setup  # noqa: PLC0415

        return setup.main(arguments[1:])
    try:
        from host_tools import cli  # noqa: PLC0415
    except ModuleNotFoundError as error:
        print(
            f"platen: the Python package {error.name} is missing; run `make setup`, then use"
            " .tools/venv/bin/python -m host_tools",
            file=sys.stderr,
        )
        return 1
    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(_main())

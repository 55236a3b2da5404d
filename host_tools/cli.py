# SPDX-License-Identifier: MIT
"""The command line: one table of commands, one place where errors become a line.

`main(arguments)` returns the exit status: 0, 1 for a `UserError` (printed as `platen: ...`), 2 for
a wrong command line, 130 after Ctrl-C. Only the module of the command in use is imported, so that
`ca --help` does not wait for a PDF library. PLATEN_DEBUG=1 shows where an error comes from.
"""

import importlib
import os
import sys
from collections.abc import Sequence

import typer

from host_tools.console import err, note
from host_tools.errors import EXIT_CANCELED, EXIT_USAGE, UserError

# verb, module, what it does: `MODULE.command` is the function, its docstring the long help; or
# `MODULE.group` has commands of its own
COMMANDS = (
    ("simulate", "host_tools.simulate", "Run the printer here, with a virtual print engine."),
    ("flash", "host_tools.flash", "Put MicroPython on a board."),
    ("print", "host_tools.printdoc", "Print a PNG, JPEG, PDF or text file on a printer."),
    ("rasterize", "host_tools.rasterize", "Turn a file into PWG raster."),
    ("engine", "host_tools.engine_cli", "Test a print engine at a serial port."),
    ("sample", "host_tools.sample", "Write the sample receipt as a picture."),
    ("checkconfig", "host_tools.checkconfig", "Say what in a printer's settings cannot work."),
    ("provision", "host_tools.provision", "Make a board a printer: name, network, engine, key."),
    ("deploy", "host_tools.deploy", "Put the firmware onto a board."),
    ("rawrepl", "host_tools.rawrepl", "Be a board for mpremote and deploy, without a board."),
    ("test-board", "host_tools.board_tests", "Run the device tests on a board."),
    ("tables", "host_tools.tables", "Make the firmware's attribute tables."),
    ("resources", "host_tools.resources", "Make the printer's icons and message catalogs."),
    ("limits", "host_tools.limits", "Make docs/limits.md."),
    ("requirements", "host_tools.requirements", "Make docs/requirements.md."),
    ("ipp-docs", "host_tools.ipp_docs", "Make docs/ipp.md."),
    ("memory-table", "host_tools.memory_table", "Make the memory table of the README."),
    ("wiring", "host_tools.wiring", "Make docs/wiring from boards/*/board.json."),
    ("ca", "host_tools.ca_cli", "Keys and certificates of printers and users."),
    ("users", "host_tools.users", "Names and passwords of people who sign in."),
    ("oauth", "host_tools.oauth", "Pin an authorization server's keys, or check a token."),
    ("update", "host_tools.update", "Sign firmware, so that printers believe it."),
    ("audit", "host_tools.audit", "Check or export the printer's audit log."),
    ("doctor", "host_tools.doctor", "Tell which phones and computers would print, and why not."),
)
_HELP = (
    "Tools for Platen, printer firmware for MicroPython boards. Start with `simulate --sample`."
    " `setup` (what `make setup` runs) gets MicroPython."
)


def application(wanted: str | None) -> typer.Typer:
    """The typer application; commands other than `wanted` are there in name only."""
    app = typer.Typer(help=_HELP, add_completion=False, rich_markup_mode=None)
    app.callback()(_nothing)
    for verb, module, summary in COMMANDS:
        loaded = importlib.import_module(module) if verb == wanted else None
        if loaded and hasattr(loaded, "group"):
            app.add_typer(loaded.group, name=verb, short_help=summary)
        else:
            app.command(verb, short_help=summary)(loaded.command if loaded else _nothing)
    return app


def _nothing() -> None:
    """Stand-in for a command that was not asked for; also makes verbs obligatory."""


def main(arguments: Sequence[str]) -> int:
    """Run one command."""
    wanted = next((each for each in arguments if not each.startswith("-")), None)
    try:
        result = application(wanted)(
            args=list(arguments) or ["--help"],
            prog_name="python -m host_tools",
            standalone_mode=False,
        )
        return result if isinstance(result, int) else 0
    except UserError as error:
        if os.environ.get("PLATEN_DEBUG"):
            err.print_exception()
        note(str(error), "bold red" if error.status != EXIT_CANCELED else "")
        return error.status
    except typer.TyperException as error:
        verb = f" {wanted}" if wanted in [row[0] for row in COMMANDS] else ""
        note(f"{error.format_message()} (python -m host_tools{verb} --help)")
        return EXIT_USAGE
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_CANCELED
    except BrokenPipeError:  # the reader of our output has gone, as in `... | head`
        sys.stderr.close()
        return 0

# SPDX-License-Identifier: MIT
"""Examines a printer from outside: would phones and computers print to it, and if not, why.

Works against any IPP printer. doctor_browse finds it, doctor_connect asks it what each client
asks, client_needs is the table of what they need, doctor_verdict applies that and doctor_report
shows it. Exit status: 0 all would print, 1 some would not, 2 it could not be reached.
"""

import json
import shlex
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from host_tools import client_needs
from host_tools.console import note
from host_tools.doctor_browse import BROWSE_S, browse, read_txt
from host_tools.doctor_connect import examine
from host_tools.doctor_facts import Facts, Service
from host_tools.doctor_json import as_object
from host_tools.doctor_report import Report
from host_tools.doctor_verdict import Verdict, judge
from host_tools.errors import UserError
from host_tools.trust import parse_address

EXIT_ALL_PRINT = 0
EXIT_SOME_DO_NOT = 1
EXIT_NOT_REACHED = 2
TIMEOUT_S = 10.0  # a little more than Android's 8 s, so that these can be told from never
_TYPED_MAX = 40  # characters of a name
_WIDTH = 80  # of a report that goes into a file


def command(
    uri: Annotated[
        str | None,
        typer.Argument(metavar="URI", help="ipps://HOST[:PORT]/ipp/print, ipp://... or HOST."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Of the printers found, the one with this in its name."),
    ] = None,
    txt: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The DNS-SD TXT record that belongs to URI: key=value lines, or what"
            " avahi-browse -rt shows.",
        ),
    ] = None,
    ca: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also say whether its certificate leads to this one."),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(metavar="S", min=0.1, max=600, help="Longest wait for one step."),
    ] = TIMEOUT_S,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object instead of text.")
    ] = False,
) -> int:
    """Tell which clients would print on a printer, and what stops the others.

    Without URI it looks for printers by DNS-SD, as a phone does. It connects, checks TLS and the
    certificate, asks what iPhones, Macs, Android, Windows, ChromeOS and CUPS ask, and compares
    the answers with what each of them needs. It prints nothing on paper and changes nothing.

    Exit status: 0 all of them would print, 1 some would not, 2 no printer could be reached.
    """
    try:
        facts = _start(uri, name, txt, as_json)
        return EXIT_NOT_REACHED if facts is None else _examine(facts, timeout, ca, as_json)
    except UserError as error:
        # Status 1 says that a printer was examined.
        raise UserError(str(error), EXIT_NOT_REACHED) from None


def _examine(facts: Facts, timeout_s: float, ca: Path | None, as_json: bool) -> int:
    """Examine one printer and tell; the exit status."""
    clients, _ = client_needs.load()
    examine(facts, clients, timeout_s, ca)
    verdicts = judge(facts)
    status = exit_status(facts, verdicts)
    if as_json:
        print(json.dumps(as_object(facts, verdicts, status), indent=1))
    else:
        Report(_console()).show(facts, verdicts)
    return status


def exit_status(facts: Facts, verdicts: list[Verdict]) -> int:
    """The exit status for these verdicts."""
    if facts.error is not None:
        return EXIT_NOT_REACHED
    return EXIT_ALL_PRINT if all(e.would_print for e in verdicts) else EXIT_SOME_DO_NOT


def _console() -> Console:
    console = Console(highlight=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDTH
    return console


def _start(uri: str | None, name: str | None, txt: Path | None, as_json: bool) -> Facts | None:
    """The printer to examine: given, or found; None when the user has to choose."""
    if uri is not None:
        if name is not None:
            raise UserError("--name is for looking by DNS-SD; leave it out, or the URI")
        service = read_txt(txt) if txt is not None else None
        return Facts(parse_address(uri), service)
    if txt is not None:
        raise UserError("--txt FILE belongs to a URI; give both")
    if not as_json:
        note(f"looking for printers, {BROWSE_S:g} s")
    wanted = (name or "").lower()
    found = [each for each in browse() if wanted in each.name.lower()]
    if len(found) == 1:
        return Facts(found[0].address, found[0])
    _choose(found, as_json)
    return None


def _choose(found: list[Service], as_json: bool) -> None:
    """None or several: say so, in JSON an empty list or a long one."""
    if as_json:
        print(json.dumps({"printers": [{"name": e.name, "uri": e.address.uri} for e in found]}))
    if not found:
        raise UserError(
            "no printer answers by DNS-SD; is it on, and in this network? One that is not"
            " announced needs its URI: doctor ipps://NAME.local/ipp/print"
        )
    if not as_json:
        Report(_console()).choose(found)
        note(f"several printers: choose with --name, as in --name {_argument(found[0].name)}")


def _argument(name: str) -> str:
    """So much of a name as can be typed; quoted, lest a shell takes a hostile one for commands."""
    end = next((at for at, each in enumerate(name) if not each.isprintable()), len(name))
    return shlex.quote(name[: min(end, _TYPED_MAX)].strip())

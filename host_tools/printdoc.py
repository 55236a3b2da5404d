# SPDX-License-Identifier: MIT
"""Prints a document on a Platen printer and follows the job to its end.

In: a `Document` and a `Printer`. Out: the job-id of a job that is completed; anything else is a
`UserError` with the printer's reasons in plain words. While the document goes out, a second
connection watches the printer, so that "the paper is out" is said when it happens. Ctrl-C cancels
the job on the printer first.
"""

import json
import os
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from host_tools import rasterize, users
from host_tools.console import err, note, warn
from host_tools.errors import EXIT_CANCELED, UserError
from host_tools.ipp import (
    CREATE_JOB,
    JOB_ABORTED,
    JOB_CANCELED,
    JOB_COMPLETED,
    KEYWORD,
    SEND_DOCUMENT,
    STATUS_BUSY,
    Attribute,
    Attributes,
    IPPError,
    Printer,
    attribute,
)
from host_tools.rasterize import Document
from host_tools.reasons import outcome_words, plain_words
from host_tools.sign_in import Credentials
from host_tools.trust import Trust, parse_address

_POLL_S = (0.1, 0.2, 0.3, 0.5, 1.0)  # between looks at the job; the last one repeats
_WATCH_S = 1.0
_BUSY_LIMIT_S = 300.0  # as long as Android waits for a printer that is busy
_POLL_FAILURES = 5  # connections lost in a row before following the job is given up
_CANCEL_TIMEOUT_S = 5.0

STATE_FILE = "simulate.json"  # in the state folder, while a simulator runs


class Profile(StrEnum):
    """How the printer is protected; the same names as `simulate --profile`."""

    open = "open"
    private = "private"
    users = "users"
    mutual = "mutual"


class Quality(StrEnum):
    """What the document is, IPP's print-content-optimize."""

    auto = "auto"
    text = "text"
    photo = "photo"


def credentials_of(
    user: str | None, password_stdin: bool, source: Path, profile: Profile
) -> Credentials | None:
    """Who signs in, with a password from standard input, PLATEN_PASSWORD or a prompt."""
    if user is None:
        if password_stdin:
            raise UserError("--password-stdin is for --user NAME")
        return None
    if profile is Profile.open:
        raise UserError("the profile open knows no users; leave out --user, or --profile open")
    if password_stdin:
        if str(source) == "-":
            raise UserError("standard input cannot be the document and the password")
        password = users.line_of_stdin()
    else:
        password = os.environ.get("PLATEN_PASSWORD") or users.ask(
            f"Password of {user}: ", "set PLATEN_PASSWORD or use --password-stdin"
        )
    # As it was when the hash was made
    name, password = (unicodedata.normalize("NFC", text) for text in (user, password))
    return Credentials(name, password)


class _Display:
    """The progress bar on a terminal, plain lines elsewhere; what the printer says in both."""

    def __init__(self, name: str, total: int) -> None:
        self._bar: Progress | None = None
        self._name = name
        self._said = ""
        self.bytes_sent = 0
        if err.is_terminal:
            self._bar = Progress(
                SpinnerColumn(),
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                TextColumn("{task.percentage:>3.0f}%"),
                TextColumn("{task.fields[size]}", style="dim"),
                TextColumn("{task.fields[said]}", style="bold yellow", markup=False),
                console=err,
            )
            self._task = self._bar.add_task(name, total=total or None, size="", said="")

    def __enter__(self) -> "_Display":
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def sent(self, count: int) -> None:
        """Count bytes that went out."""
        self.bytes_sent += count
        if self._bar is not None:
            self._bar.update(self._task, size=size_text(self.bytes_sent))

    def done(self, amount: int) -> None:
        """Set how much of the document is done."""
        if self._bar is not None:
            self._bar.update(self._task, completed=amount)

    def printing(self) -> None:
        """Everything is sent; the engine is still at work."""
        if self._bar is not None:
            self._bar.update(self._task, description=f"{self._name}: printing")

    def say(self, text: str) -> None:
        """Show what the printer says, once per change."""
        if self._bar is not None:
            self._bar.update(self._task, said=text)
        elif text and text != self._said:
            warn(text)
        self._said = text


def size_text(count: int) -> str:
    """A number of bytes for people."""
    return f"{count / 1000:.1f} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"


class _Watcher(threading.Thread):
    """Asks the printer once a second how it is, on a connection of its own.

    A board with a single connection slot does not answer it before the document is through; then
    nothing is shown, and nothing is lost.
    """

    def __init__(self, printer: Printer, say: Callable[[str], None]) -> None:
        super().__init__(daemon=True)
        self._printer = printer.another()
        self._say = say
        self._stop = threading.Event()

    def run(self) -> None:
        while not self._stop.wait(_WATCH_S):
            with suppress(UserError):
                answer = self._printer.attributes("printer-state", "printer-state-reasons")
                if not self._stop.is_set():
                    self._say(plain_words(answer.all("printer-state-reasons")))
        self._printer.close()

    def stop(self) -> None:
        """End; an answer under way is not waited for."""
        self._stop.set()


def print_document(
    printer: Printer, document: Document, name: str, quality: Quality = Quality.auto
) -> int:
    """Print, and return the job-id once the job is completed."""
    facts = printer.attributes("operations-supported", "print-content-optimize-supported")
    operations = facts.all("operations-supported")
    in_two_steps = CREATE_JOB in operations and SEND_DOCUMENT in operations
    template: list[Attribute] = []
    if quality is not Quality.auto:
        if quality.value in facts.all("print-content-optimize-supported"):
            template = [attribute("print-content-optimize", KEYWORD, quality.value)]
        else:
            warn(f"the printer knows no quality {quality.value}; it decides by itself")
    job_id = 0
    started = time.monotonic()
    with _Display(name, document.total) as display:

        def pieces() -> Iterator[bytes]:
            for data, amount in document.pieces():
                yield data
                display.done(amount)

        watcher = _Watcher(printer, display.say)
        try:
            if in_two_steps:
                job_id = _when_free(lambda: printer.create_job(name, template), display)
                watcher.start()
                printer.send_document(job_id, document.format, pieces(), display.sent)
            else:
                watcher.start()
                job_id = _when_free(
                    lambda: printer.print_job(
                        name, document.format, template, pieces(), display.sent
                    ),
                    display,
                )
            watcher.stop()
            display.printing()
            trouble = _trouble(_follow(printer, job_id, display), job_id)
        except KeyboardInterrupt:
            watcher.stop()
            _cancel(printer, job_id)
            raise UserError(f"{_job_text(job_id)} cancelled", EXIT_CANCELED) from None
        except UserError as error:
            watcher.stop()
            raise _better(printer, job_id, error) from None
        finally:
            watcher.stop()
    if trouble is not None:
        raise trouble
    seconds = time.monotonic() - started
    note(f"{_job_text(job_id)} is printed: {size_text(display.bytes_sent)} in {seconds:.1f} s")
    return job_id


def _job_text(job_id: int) -> str:
    return f"job {job_id}" if job_id else "the job"


def _when_free(ask: Callable[[], int], display: _Display) -> int:
    """Ask for a job until the printer is free, within Android's patience."""
    deadline = time.monotonic() + _BUSY_LIMIT_S
    while True:
        try:
            return ask()
        except IPPError as error:
            if error.code != STATUS_BUSY or time.monotonic() > deadline:
                raise
        display.say("waiting for another job")
        time.sleep(_POLL_S[-1])


def _follow(printer: Printer, job_id: int, display: _Display) -> Attributes:
    """Poll the job until it has ended."""
    polls = failures = 0
    while True:
        try:
            job = printer.job(job_id, "job-state", "job-state-reasons")
            if int(job.first("job-state", 0)) >= JOB_CANCELED:
                return job
            answer = printer.attributes("printer-state", "printer-state-reasons")
            display.say(plain_words(answer.all("printer-state-reasons")))
            failures = 0
        except IPPError:
            raise
        except UserError:
            failures += 1
            if failures == _POLL_FAILURES:
                raise
        time.sleep(_POLL_S[min(polls, len(_POLL_S) - 1)])
        polls += 1


def _trouble(job: Attributes, job_id: int) -> UserError | None:
    """Why a job that has ended did not complete; None if it did."""
    state = job.first("job-state")
    if state == JOB_COMPLETED:
        return None
    word = {JOB_CANCELED: "cancelled", JOB_ABORTED: "aborted"}.get(state, f"ended ({state})")
    reasons = outcome_words(job.all("job-state-reasons"))
    return UserError(f"{_job_text(job_id)} was {word}{': ' + reasons if reasons else ''}")


def _better(printer: Printer, job_id: int, error: UserError) -> UserError:
    """What the job says of itself, if it has ended; else the error, and the job is cancelled."""
    if job_id:
        with suppress(UserError):
            job = printer.job(job_id, "job-state", "job-state-reasons")
            if job.first("job-state", 0) in (JOB_CANCELED, JOB_ABORTED):
                return _trouble(job, job_id) or error
        _cancel(printer, job_id)
    return error


def _cancel(printer: Printer, job_id: int) -> None:
    """Cancel on a fresh connection: the first one may be in the middle of the document."""
    if job_id:
        other = printer.another()
        other.connection.set_timeout(_CANCEL_TIMEOUT_S)
        with suppress(UserError):
            other.cancel(job_id)
        other.close()
    printer.close()


def running_simulator(state: Path) -> dict[str, str]:
    """Where the simulator of this state folder is; UserError when none runs."""
    try:
        facts = json.loads((state / STATE_FILE).read_text())
        os.kill(int(facts["pid"]), 0)
    except (OSError, ValueError, KeyError, TypeError):
        raise UserError(
            "which printer? Give --printer ipps://NAME.local/ipp/print, or start the simulator"
            " in another terminal: make run"
        ) from None
    return {key: str(value) for key, value in facts.items()}


def command(
    source: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="PNG, JPEG, PDF or text; - is standard input."),
    ],
    printer: Annotated[
        str | None,
        typer.Option(
            envvar="PLATEN_PRINTER",
            metavar="URI",
            help="The printer, ipps://NAME.local/ipp/print. Without it: the running simulator.",
        ),
    ] = None,
    profile: Annotated[
        Profile | None,
        typer.Option(
            help="How the printer is protected, as in simulate: private sends nothing without"
            " TLS, open may print in the clear (ipp://).",
            show_default="the simulator's, or private",
        ),
    ] = None,
    quality: Annotated[
        Quality,
        typer.Option(help="What it is: text gets hard edges, photo and auto are dithered."),
    ] = Quality.auto,
    render: Annotated[
        bool,
        typer.Option(
            "--render",
            help="Draw a text file here, with any script; else the printer's own font prints it.",
        ),
    ] = False,
    resample: Annotated[
        bool,
        typer.Option(
            "--fit/--no-fit", help="Scale pictures to the paper's width, or print dot for dot."
        ),
    ] = True,
    ca: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Certificate to trust (the printer's ca.pem)."),
    ] = None,
    fingerprint: Annotated[
        str | None,
        typer.Option(metavar="HEX", help="SHA-256 of the printer's key, as `ca` shows it."),
    ] = None,
    trust_new_key: Annotated[
        bool,
        typer.Option("--trust-new-key", help="Accept that the printer's key has changed."),
    ] = False,
    insecure: Annotated[
        bool, typer.Option("--insecure", help="Do not check who the printer is.")
    ] = False,
    user: Annotated[
        str | None,
        typer.Option(
            envvar="PLATEN_USER",
            metavar="NAME",
            help="Sign in; the password is asked for, or taken from PLATEN_PASSWORD.",
        ),
    ] = None,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
    state: Annotated[
        Path, typer.Option(metavar="DIR", help="State folder of the simulator.")
    ] = Path("build/state"),
) -> None:
    """Print a file on any Platen printer.

    A printer's key is remembered when it is first met, and must be the same from then on; with
    --ca its certificate is checked instead. Ends with status 0 when the job is printed, 1 when it
    failed, 130 when you cancelled it with Ctrl-C.
    """
    if printer is None:
        facts = running_simulator(state)
        printer, ca = facts["uri"], ca or Path(facts["ca"])
        profile = profile or Profile(facts["profile"])
    profile = profile or Profile.private
    if profile is Profile.mutual:
        raise UserError("the profile mutual wants a client certificate, and this tool has none")
    credentials = credentials_of(user, password_stdin, source, profile)
    if insecure:
        warn("not checking who the printer is (--insecure)")
    trust = Trust(ca=ca, fingerprint=fingerprint, insecure=insecure, replace=trust_new_key)
    remote = Printer(
        parse_address(printer),
        trust,
        plain_allowed=profile is Profile.open,
        credentials=credentials,
    )
    try:
        target = rasterize.target(remote.attributes(*rasterize.TARGET_ATTRIBUTES))
        document = rasterize.load(source, target, render=render, resample=resample)
        name = source.name if str(source) != "-" else "standard input"
        print_document(remote, document, name, quality)
    except KeyboardInterrupt:
        raise UserError("cancelled", EXIT_CANCELED) from None
    finally:
        remote.close()

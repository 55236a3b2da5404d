# SPDX-License-Identifier: MIT
"""`simulate`: the firmware on MicroPython's Unix port, printing on a virtual engine.

Out: on stdout one line `ready URI` when the printer accepts connections; with `--sample` the path
of the printed picture as a second one. DIR/job-N.png and .json of every job in the out folder;
ca.pem, the key, the printer's uuid and what the firmware keeps in the state folder. Logs go to
stderr. Serves until SIGINT or SIGTERM, then ends what it started and exits with 0; a firmware that
dies is an error.
"""

import errno
import fcntl
import json
import os
import queue
import re
import signal
import socket
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer
from rich.text import Text

from host_tools import ca, lan, printdoc, profiles, rasterize, sample, unixport
from host_tools.console import err, note, warn
from host_tools.engine.server import EngineServer
from host_tools.errors import EXIT_CANCELED, UserError
from host_tools.ipp import Printer, user_name
from host_tools.printdoc import Profile
from host_tools.setup_base import ROOT
from host_tools.trust import Trust, parse_address
from platen.model.limits import USER_NAME_BYTES

DEFAULT_PORT = 8631
DEFAULT_BIND = "127.0.0.1"
DEFAULT_ENGINE = "generic58"
LOG_FILE = "firmware.log"  # in the state folder
OUT_LOCK = ".lock"
_ENGINES = ROOT / "boards" / "engines"
_READY_TIMEOUT_S = 60.0  # compiling the firmware from source on a slow, busy computer
_FILES_TIMEOUT_S = 10.0
_LAST_WORDS_S = 1.0  # for the end of a firmware that broke a connection
_POLL_S = 0.05
_CLOCK_GRAIN_NS = 2_000_000_000  # of the coarsest file system's time stamps
_READY = "ready "
_SIGNALS = (signal.SIGINT, signal.SIGTERM)

# A signal that comes just as a wait begins does not end it; it is seen after the wait.
_WAKE_S = 0.5
_LOG_LINE = re.compile(r"([DIWE]) +\d+ ")  # level, seconds: see firmware/platen/log.py
_LEVEL_STYLES = {"D": "dim", "I": "", "W": "yellow", "E": "bold red"}

# The settings of CONFIG.json that a --config file may hold, and what they are
_SETTINGS: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "make_and_model": str,
    "location": str,
    "host": str,
    "hosts": list,
    "bind": str,
    "port": int,
    "profile": str,
    "uuid": str,
    "engine": (str, dict),
    "connections": (int, type(None)),
    "log": str,
    "history": bool,
    "abort_stopped_s": int,
    "mdns": (bool, dict),
    "operators": list,
    "certificate": str,
    "key": str,
    **profiles.SETTINGS,
}


def read_settings(path: Path | None) -> dict[str, Any]:
    """The --config file: an object with settings of CONFIG.json that replace the defaults."""
    if path is None:
        return {}
    try:
        settings = json.loads(path.read_text())
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    except ValueError as error:
        raise UserError(f"{path} is not JSON: {error}") from None
    if not isinstance(settings, dict):
        raise UserError(f"{path} must hold an object, {{...}}")
    for key, value in settings.items():
        kinds = _SETTINGS.get(key)
        if kinds is None:
            warn(f"{path}: the setting {key!r} is not known here; handed to the firmware as it is")
        elif (
            not isinstance(value, kinds)
            or (kinds is int and isinstance(value, bool))
            or (isinstance(value, list) and not all(isinstance(each, str) for each in value))
        ):
            raise UserError(f"{path}: the setting {key!r} cannot be {json.dumps(value)}")
    return settings


def read_engine(wanted: str | dict[str, Any], baud: int | None) -> dict[str, Any]:
    """An engine profile by name or file, or given whole, at the speed asked for."""
    profile = wanted if isinstance(wanted, dict) else _engine_file(wanted)
    if baud is None:
        return profile
    if baud not in profile.get("bauds", [baud]):
        speeds = ", ".join(str(each) for each in profile["bauds"])
        raise UserError(f"the engine {profile['name']} cannot do {baud} baud, only {speeds}")
    return {**profile, "baud": baud}


def _engine_file(wanted: str) -> dict[str, Any]:
    path = Path(wanted) if wanted.endswith(".json") else _ENGINES / f"{wanted}.json"
    try:
        profile = json.loads(path.read_text())
    except OSError:
        names = ", ".join(sorted(each.stem for each in _ENGINES.glob("*.json")))
        raise UserError(f"there is no engine {wanted}; there are {names}") from None
    except ValueError as error:
        raise UserError(f"{path} is not JSON: {error}") from None
    if not isinstance(profile, dict):
        raise UserError(f"{path} is not an engine profile")
    return profile


def stable_uuid(state: Path) -> str:
    """The printer's UUID: made once per state folder; clients know a printer by it."""
    path = state / "uuid"
    with suppress(OSError, ValueError):
        return str(uuid.UUID(path.read_text().strip()))
    made = str(uuid.uuid4())
    ca.write_atomically(path, made.encode() + b"\n")
    return made


def free_port(bind: str, port: int) -> int:
    """The port if it is free, any free one for 0: MicroPython cannot tell which one it got."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
            return int(probe.getsockname()[1])
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                text = (
                    f"port {port} is taken; choose another with --port, or --port 0 for a free one"
                )
            else:
                text = f"cannot listen on {bind} port {port}: {error.strerror}"
            raise UserError(text) from None


def make_config(settings: dict[str, Any], state: Path, baud: int | None) -> dict[str, Any]:
    """CONFIG.json of the firmware; makes the key, the certificate and the uuid when needed."""
    try:
        profile = Profile(settings.get("profile", Profile.private.value))
    except ValueError:
        raise UserError(f"there is no profile {settings['profile']!r}") from None
    engine = read_engine(settings.get("engine", DEFAULT_ENGINE), baud)
    name = settings.get("name", "Platen")
    host = settings.get("host", "localhost")
    if not ca.is_host(host):
        raise UserError(f"{json.dumps(host)} is no host name or address")
    operators = settings.get("operators", [user_name()])
    for operator in operators:
        if not 0 < len(operator.encode()) <= USER_NAME_BYTES:
            raise UserError(
                f"an operator's name has 1 to {USER_NAME_BYTES} bytes, not {json.dumps(operator)}"
            )
    names = ca.wanted_names(name, host)
    identifier = settings.get("uuid") or stable_uuid(state)
    mdns = lan.mdns_setting(settings.get("mdns"), settings.get("bind", DEFAULT_BIND))
    if mdns:
        names.insert(0, lan.local_name(name, host, identifier))
    identity = _identity(settings, state, host, list(dict.fromkeys(names)))
    return {
        "name": name,
        "make_and_model": "Platen on " + engine.get("title", "a virtual engine").split(",")[0],
        "location": "",
        "bind": DEFAULT_BIND,
        "port": DEFAULT_PORT,
        "uuid": identifier,
        "hosts": names,  # a client may use every name in the certificate
        "connections": None,
        "log": "info",
        **settings,
        **profiles.check(settings, is_self_signed=identity.is_self_signed),
        "host": host,
        "mdns": mdns,
        "operators": operators,
        "profile": profile.value,
        "engine": engine,
        "certificate": str(identity.certificate),
        "key": str(identity.key),
        "state": str(state),
    }


def _identity(settings: dict[str, Any], state: Path, host: str, names: list[str]) -> ca.Identity:
    """The key and the certificate that the settings name, or those in the state folder."""
    certificate, key = settings.get("certificate"), settings.get("key")
    if not certificate and not key:
        return ca.ensure(state, names)
    if not certificate or not key:
        raise UserError("certificate and key are one pair: name both files, or none")
    identity = ca.given(Path(certificate), Path(key), [host])
    if identity.ca.is_file():  # where clients on this computer look for it
        ca.write_atomically(state / "ca.pem", identity.ca.read_bytes())
    return identity


@contextmanager
def _engine(
    profile: dict[str, Any], out: Path, fast: bool, control_port: int | None
) -> Iterator[EngineServer]:
    """The virtual engine, running; its control port is told on stderr."""
    try:
        for old in out.glob("job-[0-9]*.*"):
            old.unlink()  # of another run, perhaps with the same job numbers: not to be confused
    except OSError as error:
        raise UserError(f"cannot empty the folder {out}: {error.strerror}") from None
    try:
        server = EngineServer(profile, out, fast=fast, control_port=control_port)
    except OSError as error:
        raise UserError(f"cannot use port {control_port}: {error.strerror}") from None
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"the engine profile is not complete: {error!r}") from None
    with server:
        if control_port is not None:
            note(f"engine control on 127.0.0.1 port {server.control_port}")
        yield server


@contextmanager
def _claimed(folder: Path, name: str, option: str) -> Iterator[None]:
    """Hold a folder by a lock file: two simulators must not share an identity, or pictures."""
    try:
        lock = (folder / name).open("w")
    except OSError as error:
        raise UserError(f"cannot write to the folder {folder}: {error.strerror}") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UserError(
                f"another simulator uses {_shown(folder)}; end it, or give this one its own"
                f" {option}"
            ) from None
        yield


@contextmanager
def _claimed_out(out: Path) -> Iterator[None]:
    """Make and hold the out folder: the pictures in it go before a run."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"cannot make the folder {out}: {error.strerror}") from None
    with _claimed(out, OUT_LOCK, "--out"):
        yield


class _Simulator:
    """One run: the firmware's reports, and its log, all of which goes to a file."""

    def __init__(self, log_path: Path, verbose: bool) -> None:
        self.firmware: unixport.Firmware | None = None
        self._log_path = log_path
        self._log = log_path.open("w", encoding="utf-8")
        self._verbose = verbose
        self._reports: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()

    def on_line(self, text: str) -> None:
        """A line of the firmware: the ready line is a report, its log is for the user."""
        print(text, file=self._log, flush=True)
        if text.startswith(_READY):
            self._reports.put(("ready", text.removeprefix(_READY).strip()))
            return
        match = _LOG_LINE.match(text)
        if match or self._verbose:
            err.print(Text(text, style=_LEVEL_STYLES[match[1]] if match else ""))

    def on_end(self, status: int) -> None:
        """The firmware has ended."""
        self._log.close()
        self._reports.put(("end", str(status)))

    def wait_ready(self) -> str:
        """The printer's URI, once it accepts connections."""
        try:
            kind, text = self._reports.get(timeout=_READY_TIMEOUT_S)
        except queue.Empty:
            raise UserError(f"the firmware is not ready after {_READY_TIMEOUT_S:.0f} s") from None
        if kind == "end":
            raise UserError(self._obituary(int(text)))
        return text

    def wait_end(self, timeout_s: float | None = None) -> None:
        """UserError when the firmware ends; returns only when the time is over."""
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        while deadline is None or time.monotonic() < deadline:
            with suppress(queue.Empty):
                kind, text = self._reports.get(timeout=_WAKE_S)
                if kind == "end":
                    raise UserError(self._obituary(int(text)))
                note(f"restarted, ready {text}")

    def _obituary(self, status: int) -> str:
        """Why the firmware ended, from its last words."""
        how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        tail = self.firmware.tail if self.firmware is not None else []
        last = next((line for line in reversed(tail) if line), "it said nothing")
        if "MemoryError" in last:
            last += " (more --heap?)"
        return f"the firmware {how}: {last}; all it said is in {_shown(self._log_path)}"


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _run(
    config: dict[str, Any],
    interpreter: unixport.Interpreter,
    engine: EngineServer,
    *,
    heap_bytes: int | None,
    with_sample: bool,
    verbose: bool,
) -> None:
    """Start the firmware beside a running engine and serve until KeyboardInterrupt."""
    state = Path(config["state"])
    path = state / "CONFIG.json"
    ca.write_atomically(path, json.dumps(config, indent=1).encode(), 0o600)
    running = state / printdoc.STATE_FILE
    simulator = _Simulator(state / LOG_FILE, verbose)
    firmware = unixport.Firmware(
        interpreter, path, heap_bytes, simulator.on_line, simulator.on_end
    )
    try:
        simulator.firmware = firmware
        uri = simulator.wait_ready()
        facts = {
            "uri": uri,
            "profile": config["profile"],
            "ca": str(state / "ca.pem"),
            "out": str(engine.out_dir),
            "pid": os.getpid(),
        }
        ca.write_atomically(running, json.dumps(facts, indent=1).encode())
        print(_READY + uri, flush=True)
        if with_sample:
            _print_sample(simulator, config, uri, Path(engine.out_dir))
        _tell_how(uri, Path(engine.out_dir), config)
        simulator.wait_end()
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # cleaning up is quick and must be complete
        running.unlink(missing_ok=True)
        firmware.stop()


def _print_sample(simulator: _Simulator, config: dict[str, Any], uri: str, out: Path) -> None:
    """Print the sample as any client would, over TLS; then the path of what came out."""
    trust = Trust(ca=Path(config["state"]) / "ca.pem")
    plain_allowed = config["profile"] == Profile.open
    printer = Printer(parse_address(uri), trust, plain_allowed=plain_allowed)
    started = time.time_ns()
    try:
        target = rasterize.target(printer.attributes(*rasterize.TARGET_ATTRIBUTES))
        document = rasterize.from_pages([sample.draw(target.dots)], target)
        job_id = printdoc.print_document(printer, document, "sample receipt")
    except UserError as error:
        if error.status == EXIT_CANCELED:
            raise KeyboardInterrupt from None
        simulator.wait_end(_LAST_WORDS_S)  # if the firmware died, that is the news
        raise
    finally:
        printer.close()
    picture = out / f"job-{job_id}.png"
    deadline = time.monotonic() + _FILES_TIMEOUT_S
    while not picture.is_file() or picture.stat().st_mtime_ns < started - _CLOCK_GRAIN_NS:
        if time.monotonic() > deadline:
            raise UserError(f"the sample is printed, but the engine wrote no {picture}")
        time.sleep(_POLL_S)
    print(_shown(picture), flush=True)


def _shown(path: Path) -> str:
    """A path as a user would type it."""
    with suppress(ValueError):
        return str(Path(os.path.abspath(path)).relative_to(Path.cwd()))
    return str(path)


def _python() -> str:
    """The interpreter as one types it: only this one has the packages."""
    return _shown(Path(sys.executable)) if ".tools" in sys.executable else "python"


def _tell_how(uri: str, out: Path, config: dict[str, Any]) -> None:
    """How to print on it, for people."""
    phone = "this printer answers on this computer only: --bind 0.0.0.0 lets phones find it"
    if config["mdns"] and not lan.is_loopback(config["mdns"]):
        phone = f"it appears as {config['name']!r} in the list of printers"
    lines = (
        ("add it in CUPS", f"lpadmin -p platen -E -v {uri} -m everywhere"),
        ("print a file", f"{_python()} -m host_tools print FILE"),
        ("pictures", f"{_shown(out)}/job-N.png"),
        ("from a phone", phone),
        ("stop it", "Ctrl-C"),
    )
    for what, how in lines:
        err.print(Text.assemble((f"  {what + ':':<16}", "bold"), how))


def command(
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Port to listen on; 0: a free one.",
            show_default=str(DEFAULT_PORT),
        ),
    ] = None,
    state: Annotated[
        Path,
        typer.Option(metavar="DIR", help="Keeps key, ca.pem, identity, settings and history."),
    ] = Path("build/state"),
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            help="Where job-N.png and job-N.json are written; those of an earlier run go first.",
        ),
    ] = Path("build/out"),
    profile: Annotated[
        Profile | None,
        typer.Option(
            help="open: plain IPP too; private: TLS only; users: people sign in; mutual: by"
            " certificate. The last two need a --config file: docs/security.md.",
            show_default="private",
        ),
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Print engine, from boards/engines/.", show_default=DEFAULT_ENGINE
        ),
    ] = None,
    baud: Annotated[
        int | None,
        typer.Option(help="Speed of the wire to the engine.", show_default="the engine's"),
    ] = None,
    fast: Annotated[
        bool, typer.Option("--fast", help="Let the engine's clock run ahead: no waiting.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="JSON with more settings: name, location, bind ..."),
    ] = None,
    with_sample: Annotated[
        bool, typer.Option("--sample", help="Print the sample receipt first.")
    ] = False,
    heap: Annotated[
        int | None,
        typer.Option(min=16384, metavar="BYTES", help="Python heap, to see what a board can do."),
    ] = None,
    micropython: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help="MicroPython to run on.",
            show_default="of `make setup`, or on PATH",
        ),
    ] = None,
    host: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Host name in URIs and certificate.", show_default="localhost"
        ),
    ] = None,
    bind: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Address to listen on; 0.0.0.0: all, so that phones find the printer.",
            show_default=DEFAULT_BIND,
        ),
    ] = None,
    mdns: Annotated[
        bool | None,
        typer.Option(
            help="Announce the printer by DNS-SD.",
            show_default="unless it listens on this computer only",
        ),
    ] = None,
    operator: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="User who may pause, restart and configure the printer; give it once for each."
            " A name proves nothing: without passwords anyone can say it.",
            show_default="who is logged in here",
        ),
    ] = None,
    engine_control: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            metavar="PORT",
            help="Take engine events (paper-out, cover-open ...) as JSON lines on this port.",
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show the firmware's debug lines.")
    ] = False,
) -> None:
    """Run the printer on this computer, with a virtual print engine.

    Prints `ready URI` once it accepts connections, and serves until Ctrl-C. Every job becomes a
    picture of exactly the dots that were printed; job 0 is the slip of Identify-Printer.
    """
    given = {
        "port": port,
        "profile": profile and profile.value,
        "engine": engine,
        "host": host,
        "bind": bind,
        "operators": operator,
    }
    settings = read_settings(config)
    settings.update((key, value) for key, value in given.items() if value is not None)
    if mdns is not None and not (mdns and isinstance(settings.get("mdns"), dict)):
        settings["mdns"] = mdns
    interpreter = unixport.find(micropython)
    handlers = {number: signal.signal(number, _interrupt) for number in _SIGNALS}
    try:
        ca.make_folder(state)
        with _claimed(state, "lock", "--state"), _claimed_out(out), ExitStack() as stack:
            merged = make_config(settings, state.resolve(), baud)
            if verbose:
                merged["log"] = "debug"
            merged["port"] = free_port(merged["bind"], merged["port"])
            if merged.get("certificate_port"):
                if merged["certificate_port"] == merged["port"]:
                    raise UserError("certificate_port is a second port, not the first one again")
                merged["certificate_port"] = free_port(merged["bind"], merged["certificate_port"])
            server = stack.enter_context(_engine(merged["engine"], out, fast, engine_control))
            merged["link"] = {"host": "127.0.0.1", "port": server.port, "fast": fast}
            _run(
                merged,
                interpreter,
                server,
                heap_bytes=heap,
                with_sample=with_sample,
                verbose=verbose,
            )
    except KeyboardInterrupt:
        note("stopped")
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)

# SPDX-License-Identifier: MIT
"""Asks a person for the settings of a printer, then does what `provision --config` does.

Questions and their explanations go to stderr. An empty answer takes what stands in brackets: what
was answered the last time for this board, else what is usual. Nothing is written before the last
question is answered with yes. The answers are kept in a file of mode 0600, one for each board,
which `--config` takes.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer
from rich.text import Text
from serial.tools import list_ports

from host_tools import boards, checkconfig, printer_config, provision_settings, users
from host_tools.ca import make_folder
from host_tools.checkconfig_board import UNIX, board_names
from host_tools.console import err, note, printable
from host_tools.errors import EXIT_CANCELED, UserError
from host_tools.printer_config import DEFAULT_ENGINE, DEFAULT_NAME
from host_tools.provision import (
    DEFAULT_OUT,
    ask_wifi_key,
    board_of,
    configuration,
    finish,
    open_target,
    provision,
)
from host_tools.provision_printer import identifier
from host_tools.provision_settings import AUTHORITY, NONE, SELF_SIGNED, Settings
from host_tools.provision_target import Target

_PROFILES = (
    ("private", "everyone on your network; nobody can read along"),
    ("users", "people with a name and a password"),
    ("open", "everyone, without encryption: for a test bench"),
    ("mutual", "devices with a certificate of yours (docs/security.md)"),
)
_CERTIFICATES = (
    (AUTHORITY, "of an authority of your own: phones learn it once, for all your printers"),
    (SELF_SIGNED, "of the printer itself: each client asks about it once"),
)
_NO_CERTIFICATE = (NONE, "no TLS at all")
_UM = 1000
_ROLLS = (58, 80)


def answers_folder() -> Path:
    """Where answers are kept, and files of users that were made here."""
    return Path(typer.get_app_dir("platen")) / "printers"


# Asking.


def _line(prompt: str) -> str:
    """One line of the terminal, without the space around it."""
    while True:
        err.print(Text(prompt), end="")
        try:
            return input().strip()
        except EOFError:
            err.print()
            raise UserError("stopped; nothing was written", EXIT_CANCELED) from None
        except UnicodeDecodeError:
            note("that was not UTF-8; try again")


def _ask(what: str, usual: str, objections: Callable[[str], Sequence[str]]) -> str:
    """An answer that nothing speaks against; `usual` for an empty one."""
    while True:
        answer = _line(f"{what} [{printable(usual)}]: " if usual else f"{what}: ") or usual
        wrong = objections(answer)
        if not wrong:
            return answer
        note(f"{wrong[0]}; try again", "yellow")


def _choose(what: str, rows: Sequence[tuple[str, str]], usual: str) -> str:
    """One of the words, by its number, itself or its beginning."""
    width = max(len(word) for word, _ in rows)
    err.print(Text(what, style="bold"))
    for number, (word, meaning) in enumerate(rows, 1):
        err.print(Text(f"  {number}  {word:{width}}  {meaning}".rstrip()))
    words = [word for word, _ in rows]
    usual = usual if usual in words else words[0]

    def picked(answer: str) -> str | None:
        if answer.isdecimal() and answer not in words:
            return words[int(answer) - 1] if 0 < int(answer) <= len(words) else None
        near = [word for word in words if word.lower().startswith(answer.lower())]
        return answer if answer in words else near[0] if len(near) == 1 else None

    def objections(answer: str) -> list[str]:
        return [] if picked(answer) else [f"a number from 1 to {len(words)}, or a word of these"]

    return picked(_ask("Which", usual, objections)) or usual


def _yes(what: str, usual: bool = True) -> bool:
    rows = "Y/n" if usual else "y/N"
    while True:
        answer = _line(f"{what} [{rows}]: ").lower()
        if answer in ("", "y", "yes", "n", "no"):
            return usual if not answer else answer[0] == "y"
        note("y or n; try again", "yellow")


# The questions.


@dataclass
class Wizard:
    """The answers so far."""

    values: dict[str, Any]
    folder: Path  # of answers
    identity: str  # a file name for this board
    new_users: users.Users | None = None  # with what was added; written at the end

    @property
    def path(self) -> Path:
        """The file of answers."""
        return self.folder / f"{self.identity}.toml"

    @property
    def users_path(self) -> Path:
        """The file of users that the wizard keeps."""
        return self.folder / f"{self.identity}.users"

    def ask_all(self, board: str) -> None:
        """Every question, in the order in which a person thinks of the things."""
        self._hardware(board)
        self._text("name", "What the printer is called", DEFAULT_NAME)
        self._text("location", "Where it stands (may be left out)", "")
        if self.values["board"] != UNIX:
            self._wifi()
        self._profile()
        if self.values["profile"] == "users":
            self._users()
        self._certificate()

    def _profile(self) -> None:
        usual = self.values.get("profile", "private")
        while True:
            chosen = _choose("Who may print?", _PROFILES, usual)
            # Certificates of devices are made with other commands; the names of users come next.
            wrong = [] if chosen == "users" else self._filtered({"profile": chosen}, "profile")
            if not wrong:
                break
            note(f"{wrong[0]}; choose again", "yellow")
        self.values["profile"] = chosen

    def _filtered(self, changes: dict[str, Any], prefix: str) -> list[str]:
        """What checkconfig says about one setting."""
        found = checkconfig.check(Settings({**self.values, **changes})).troubles
        return [each for each in found if each.startswith(prefix)]

    def _text(self, key: str, what: str, usual: str) -> None:
        usual = str(self.values.get(key, usual))
        self.values[key] = _ask(what, usual, lambda answer: self._filtered({key: answer}, key))

    def _hardware(self, board: str) -> None:
        values = self.values
        if not board:
            titles = {name: str(each.facts["title"]) for name, each in boards.all_boards().items()}
            rows = [(name, titles.get(name, "")) for name in board_names() if name != UNIX]
            board = _choose("Which board?", rows, str(values.get("board", "")))
        values["board"] = board
        before = values.get("engine", DEFAULT_ENGINE)
        widths = [(str(wide), "mm") for wide in _ROLLS]
        values["roll_mm"] = int(
            _choose("How wide is the paper roll?", widths, str(values.get("roll_mm", _ROLLS[0])))
        )
        rows = [
            (name, profile["title"])
            for name, profile in _engines(str(before)).items()
            if profile["paper_um"] // _UM == values["roll_mm"]
        ]
        usual = str(before) if before in dict(rows) else f"generic{values['roll_mm']}"
        values["engine"] = _choose("Which print engine?", rows, usual)
        profile = printer_config.read_engine(values["engine"], None)
        if values["engine"] != before or values.get("baud") not in profile["bauds"]:
            values.pop("baud", None)
        usual = str(values.get("baud", profile["baud"]))
        speeds = [str(each) for each in profile["bauds"]]

        def objections(answer: str) -> list[str]:
            return [] if answer in speeds else [f"this engine can do {', '.join(speeds)} baud"]

        values["baud"] = int(_ask("Its speed in baud (its self-test tells it)", usual, objections))

    def _wifi(self) -> None:
        wifi = dict(self.values.get("wifi", {}))
        before = wifi.get("ssid", "")
        key = "-" if before else "Enter"
        hint = f"Name of the Wi-Fi network ({key}: choose it by phone later)"

        def objections(answer: str) -> list[str]:
            is_later = answer in ("", "-")
            return [] if is_later else self._filtered({"wifi": {"ssid": answer}}, "wifi.ssid")

        ssid = _ask(hint, before, objections)
        if ssid in ("", "-"):
            self.values.pop("wifi", None)
            return
        kept = wifi.get("key") if ssid == before else None
        wifi.pop("key_file", None)
        wifi = {**wifi, "ssid": ssid, "key": ask_wifi_key(ssid, kept)}
        self.values["wifi"] = wifi
        usual = wifi.get("country", "")

        def of_country(answer: str) -> list[str]:
            trial = {"wifi": {**wifi, "country": answer.upper()}}
            return [] if not answer else self._filtered(trial, "wifi.country")

        what = "Country, for the radio's rules (DE, US ...; may be left out)"
        country = _ask(what, usual, of_country)
        if country:
            wifi["country"] = country.upper()

    def _users(self) -> None:
        path = Path(self.values.get("users", self.users_path))
        found = users.load(path, may_be_new=True)
        if found.lines:
            note(f"already there: {', '.join(found.lines)}")
        while True:
            more = "Name of one more (Enter: that is all)" if found.lines else "Name of the first"
            name = _ask(more, "", lambda answer: _name_objections(answer, found))
            if not name:
                break
            name = users.check_name(name)
            password = _new_password(name)
            is_operator = _yes("May this person pause and configure the printer?", not found.lines)
            groups = "operators" if is_operator else ""
            found.lines[name] = [name, *users.hashes(name, found.realm, password), groups]
            self.new_users = found
        self.values["users"] = str(path)

    def _certificate(self) -> None:
        if provision_settings.Settings(self.values).has_own_pair:
            note(f"the certificate stays: {self.values['certificate']}")
            return
        rows = list(_CERTIFICATES)
        if self.values["profile"] == "open":
            rows.append(_NO_CERTIFICATE)
        usual = str(self.values.get("certificate", AUTHORITY))
        self.values["certificate"] = _choose("Which certificate?", rows, usual)

    def save(self) -> None:
        """Keep the answers for the next time, and the users, for the owner only."""
        make_folder(self.folder)
        if self.new_users is not None:
            users.save(Path(self.values["users"]), self.new_users)
        provision_settings.save(self.path, self.values)


def _engines(also: str) -> dict[str, dict[str, Any]]:
    """Engine profiles by name; `also` may be a file of somebody's own."""
    names = [path.stem for path in sorted(printer_config.ENGINES.glob("*.json"))]
    if also.endswith(".json"):
        names.append(also)
    return {name: printer_config.read_engine(name, None) for name in names}


def _name_objections(name: str, found: users.Users) -> list[str]:
    if not name:
        return [] if found.lines else ["nobody could print: at least one name"]
    try:
        name = users.check_name(name)
    except UserError as error:
        return [str(error)]
    return [f"{name} is there already"] if name in found.lines else []


def _new_password(name: str) -> str:
    while True:
        typed = users.ask(f"Password of {name}: ", "")
        try:
            password = users.check_password(typed)
        except UserError as error:
            note(f"{str(error).partition(';')[0]}; try again", "yellow")
            continue
        if users.ask("Once more: ", "") == typed:
            return password
        note("the two passwords differ; try again", "yellow")


def _port() -> str | None:
    """The serial port of the board; None: the files go to a folder."""
    found = sorted((each for each in list_ports.comports() if each.vid), key=lambda p: p.device)
    if not found:
        note(f"there is no USB serial port: the files go to {DEFAULT_OUT}, to be copied later")
        return None
    rows = [(str(each.device), str(each.description)) for each in found]
    rows.append(("none", f"write the files to {DEFAULT_OUT} for later"))
    chosen = _choose("Where is the board?", rows, rows[0][0])
    return None if chosen == "none" else chosen


def run(stack: ExitStack, port: str | None, out: Path | None, new_key: bool) -> None:
    """The whole conversation; nothing is written before its end."""
    if not sys.stdin.isatty():
        raise UserError(
            "there is no terminal to ask questions on: give --config FILE"
            " (boards/printer.toml is an example)"
        )
    if port is None and out is None:
        port = _port()
    target = open_target(stack, port, out)
    who = target.who()
    before = configuration(target)
    uuid_text = identifier(who.unique_id, before)
    wizard = Wizard({}, answers_folder(), uuid_text.rpartition("-")[2])
    if wizard.path.exists():
        known = provision_settings.read(wizard.path)
        wizard.values = {} if known.troubles else known.values
        note(f"Enter takes what was answered the last time ({wizard.path})")
    if not who.unique_id:
        wizard.values["uuid"] = uuid_text
    board = board_of(who)
    if board:
        note(f"{target.title} is {board}")
    try:
        _talk(wizard, board, target)
    except (KeyboardInterrupt, EOFError):
        err.print()  # behind the question
        raise UserError("stopped; nothing was written", EXIT_CANCELED) from None
    wizard.save()
    settings = provision_settings.read(wizard.path)
    found = checkconfig.check(settings)
    found.warnings = []  # they were told
    checkconfig.tell(found, str(wizard.path), "; nothing was written")
    report = provision(target, settings, new_key)
    finish(target, report, settings, port)
    note(f"the answers are in {wizard.path}; --config takes that file")


def _talk(wizard: Wizard, board: str, target: Target) -> None:
    """All questions, the last one of them whether it is right."""
    wizard.ask_all(board)
    # Those who were named now are in no file yet.
    tried = {"profile": "private"} if wizard.new_users is not None else {}
    checkconfig.tell(
        checkconfig.check(Settings({**wizard.values, **tried})),
        "these answers",
        "; nothing was written",
    )
    if not _yes(f"Write all this to {target.title}?"):
        raise UserError("stopped; nothing was written", EXIT_CANCELED)

# SPDX-License-Identifier: MIT
"""`audit`: reads the printer's audit log (firmware/platen/shell/audit.py), copied from its board.

In: the files `audit` and `audit.1` of its state folder, in any order. `verify` follows the chain
of hashes through them and says in plain words where it is broken; `export` writes the entries as
JSON lines or as messages of syslog with the names of PWG 5110.3; `totals` adds up what users
printed.

The chain shows what was changed, taken out or put in. Who can write to the printer's flash can
also make the whole chain anew, or cut off its end: whoever wants to know keeps the last hash of
each export somewhere else, and gives it to `verify --contains`.
"""

import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import unquote_to_bytes

import typer

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.console import note, warn
from host_tools.errors import EXIT_ERROR, UserError
from platen.model.operations import OPERATIONS

_FIELDS = (
    "number", "time", "event", "address", "mechanism", "user", "operation", "status", "job-id",
    "bytes", "document", "hash",
)  # fmt: skip
_ENTRY = re.compile(rb"([0-9]+) ((?:[!-~]+ ){10})([0-9a-f]{64})\n?")
_FIRST = re.compile(rb"[0-9]+ [!-~]+ log-begin - - - - ([0-9a-f]{64}) - - - [0-9a-f]{64}\n?")
_TORN = re.compile(rb"[0-9]+ [!-~]+ log-torn - - - - - - ([0-9]+) ([0-9a-f]{16}) [0-9a-f]{64}\n?")
_NOTHING = b"0" * 64
_SAMPLE = 32  # bytes of a line that is no entry, to show

# RFC 5424: facility 13 is the audit log; severities of our events, 6 (informational) for the rest
_FACILITY = 13
_SEVERITIES = {
    "log-torn": 4, "log-lost": 4, "flood": 4, "tls-fail": 4, "plain-refused": 5, "auth-fail": 4,
    "auth-replay": 4, "auth-lockout": 4, "policy-deny": 4, "limit-hit": 4, "job-abort": 5,
    "cert-expiry": 4, "operator": 5,
}  # fmt: skip
# PWG 5110.3: names of parameters, of events and of job-states
_PWG = {"address": "UH", "user": "UN", "status": "S", "job-id": "JID"}
_PWG_STATES = {
    "job-create": "Pending", "job-done": "Completed", "job-cancel": "Canceled",
    "job-abort": "Aborted",
}  # fmt: skip
_PWG_ID = "PWG@2699"  # 2699 is the PWG's enterprise number
_OWN_ID = "platen@32473"  # ours: the one for documents, see names.VENDOR


@dataclass(frozen=True)
class Entry:
    """One entry: its fields as they are in the file, and where it is."""

    fields: tuple[str, ...]
    file: str
    line: int

    @property
    def event(self) -> str:
        """What happened."""
        return self.fields[2]

    def get(self, name: str) -> str | None:
        """A field, decoded; None for `-`."""
        text = self.fields[_FIELDS.index(name)]
        return None if text == "-" else unquote_to_bytes(text).decode("utf-8", "backslashreplace")


@dataclass
class Log:
    """What was found: entries, what is wrong, and what is worth knowing."""

    entries: list[Entry]
    wrong: list[str]
    notes: list[str]
    hashes: list[str]


class _Reader:
    """Follows the chain through the files, oldest first."""

    def __init__(self) -> None:
        self.log = Log([], [], [], [])
        self._hash: bytes | None = None  # of the last entry, None in front of the first
        self._number = 0
        self._residue = b""  # bytes since then that are no entry
        self._where = ""

    def file(self, name: str, data: bytes) -> None:
        """Read a whole file."""
        lines = data.splitlines(keepends=True)
        if not lines:
            self.log.wrong.append(f"{name} is empty")
        for number, line in enumerate(lines, 1):
            self._where = f"{name}, line {number}"
            self._line(line, name, number, is_first=number == 1)
        self._where = f"{name}, end"

    def end(self) -> Log:
        """All files are read."""
        if self._residue:
            self._not_an_entry(f"{self._where}: it ends with")
        return self.log

    def _line(self, line: bytes, name: str, number: int, *, is_first: bool) -> None:
        found = _ENTRY.fullmatch(line)
        if not found:
            self._residue += line
            return
        begin = _FIRST.fullmatch(line)
        if self._hash is None:
            if begin is None:
                self._wrong("the log begins in the middle: its first entry is no log-begin")
            else:
                self._begins(begin[1], int(found[1]))
        elif is_first and begin is None:
            self._wrong("the file does not begin with log-begin")
        elif begin and not is_first:
            self._wrong("a log-begin in the middle of a file")
        self._take_residue(line)
        self._check(line, found, begin)
        fields = line.rstrip(b"\n").decode("ascii").split(" ")
        self.log.entries.append(Entry(tuple(fields), name, number))
        self.log.hashes.append(found[3].decode())

    def _begins(self, before: bytes, number: int) -> None:
        if before == _NOTHING and number == 1:
            self.log.notes.append("the log is whole from its first entry on")
        else:
            self.log.notes.append(f"what was before entry {number} has been overwritten")
        self._hash = before
        self._number = number - 1

    def _check(self, line: bytes, found: re.Match[bytes], begin: re.Match[bytes] | None) -> None:
        number = int(found[1])
        before = self._hash if self._hash is not None else b""
        if self._hash is not None:
            if number != self._number + 1:
                self._wrong(f"entry {number} follows entry {self._number}: some are missing")
            elif begin and begin[1] != self._hash:
                self._wrong(f"entry {number} goes on from a hash that entry {number - 1} has not")
            body = line[: found.start(3)]
            if hashlib.sha256(before + body).hexdigest().encode() != found[3]:
                self._wrong(
                    f"entry {number} does not match its hash: it, or the hash of the entry"
                    " before, was changed"
                )
        self._number = number
        self._hash = found[3]

    def _take_residue(self, line: bytes) -> None:
        """What was in front of this entry must be what it, a log-torn, says was torn."""
        torn = _TORN.fullmatch(line)
        residue = self._residue
        if _FIRST.fullmatch(line) and residue:
            return  # the log-torn comes next
        self._residue = b""
        if torn is None:
            if residue:
                self._residue = residue
                self._not_an_entry(f"{self._where}: before it is")
                self._residue = b""
            return
        count = int(torn[1])
        may_be_gone = self.log.entries[-1:] and self.log.entries[-1].event == "log-begin"
        rest = residue.removesuffix(b"\n") if len(residue) == count + 1 else residue
        is_that = len(rest) == count and _short(rest) == torn[2]
        if not is_that and (residue or not may_be_gone):
            self._wrong(f"what it says was torn ({count} bytes) is not what is there")
            return
        what = f"{count} bytes of an entry" if count else "the end of a line"
        kept = "" if residue or not count else " (they are not there any more)"
        self.log.notes.append(
            f"{self._where}: the power went while an entry was written: {what} were torn off{kept}"
        )

    def _not_an_entry(self, where: str) -> None:
        sample = self._residue[:_SAMPLE].decode("ascii", "backslashreplace")
        self.log.wrong.append(f"{where} {len(self._residue)} bytes that are no entry: {sample!r}")

    def _wrong(self, text: str) -> None:
        self.log.wrong.append(f"{self._where}: {text}")


def _short(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest()[:16].encode()


def read(paths: Sequence[Path]) -> Log:
    """The files in their order, followed through."""
    found = []
    for path in paths:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UserError(f"cannot read {path}: {error.strerror}") from None
        first = next((m for m in map(_ENTRY.match, data.splitlines()) if m), None)
        # The power may have gone while the first entry of a file was written.
        found.append((int(first[1]) if first else sys.maxsize, path, data))
    if all(number == sys.maxsize for number, _, _ in found):
        raise UserError(f"{paths[0]} is no audit log: it has no entry")
    reader = _Reader()
    for _number, path, data in sorted(found, key=lambda each: each[0]):
        reader.file(path.name, data)
    return reader.end()


def as_json(entry: Entry) -> str:
    """An entry as one line of JSON: numbers are numbers, what is not there is left out."""
    made: dict[str, Any] = {}
    for name in _FIELDS:
        value = entry.get(name)
        if value is not None:
            is_number = name in ("number", "job-id", "bytes")
            made[name] = int(value) if is_number else value
    made["clock-set"] = not entry.fields[1].startswith("+")
    operation = _operation(entry)
    if operation:
        made["operation-name"] = operation
    return json.dumps(made)


def _operation(entry: Entry) -> str | None:
    number = entry.get("operation")
    names = {row[0]: row[1] for row in OPERATIONS}
    return names.get(int(number, 16)) if number else None


def as_syslog(entry: Entry, host: str) -> str:
    """An entry as a message of RFC 5424 with structured data named as in PWG 5110.3.

    What has no name there is in an element of ours.
    """
    time = entry.fields[1]
    priority = 8 * _FACILITY + _SEVERITIES.get(entry.event, 6)
    pwg = {"E": "JobStateChanged" if entry.event in _PWG_STATES else entry.event}
    if entry.event in _PWG_STATES:
        pwg["JS"] = _PWG_STATES[entry.event]
        reasons = (entry.get("status") or "").split(",")[1:]
        pages = re.match(r"pages=(\d+)", entry.get("status") or "")
        if pages:
            pwg["JIC"] = pages[1]
        if reasons:
            pwg["JR"] = ",".join(reasons)
    own = {}
    for name in _FIELDS:
        value = entry.get(name)
        if name in _PWG and value is not None:
            if not (name == "status" and "JS" in pwg):
                pwg[_PWG[name]] = value
        elif name not in ("time", "event") and value is not None:
            own[name] = value
    if time.startswith("+"):
        own["up-time"] = time[1:]
        time = "-"
    text = f"<{priority}>1 {time} {host} platen - {entry.event}"
    return f"{text} {_element(_PWG_ID, pwg)}{_element(_OWN_ID, own)}"


def _element(name: str, values: dict[str, str]) -> str:
    made = [f'{key}="{_escaped(value)}"' for key, value in values.items()]
    return "[" + " ".join([name, *made]) + "]"


def _escaped(text: str) -> str:
    text = re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda found: f"%{ord(found[0]):02X}", text)
    return re.sub(r'(["\\\]])', r"\\\1", text)


def totals(entries: Sequence[Entry]) -> Iterator[str]:
    """Jobs, pages and bytes of each user, as the log has them."""
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for entry in entries:
        if entry.event in ("job-done", "job-cancel", "job-abort"):
            pages = re.match(r"pages=(\d+)", entry.get("status") or "")
            mine = found[entry.get("user") or "-"]
            mine[0] += 1
            mine[1] += int(pages[1]) if pages else 0
            mine[2] += int(entry.get("bytes") or 0)
    for user in sorted(found):
        jobs, pages_, count = found[user]
        yield json.dumps({"user": user, "jobs": jobs, "pages": pages_, "bytes": count})


def _verify(log: Log, contains: str | None) -> int:
    for text in log.notes:
        note(text)
    wrong = list(log.wrong)
    if contains and contains.lower() not in log.hashes:
        wrong.append(
            f"no entry has the hash {contains}: the log was made anew, or has gone on so long that"
            " it is overwritten"
        )
    for text in wrong:
        warn(text)
    if wrong:
        note("the log is NOT as the printer wrote it", "bold red")
        return EXIT_ERROR
    last = log.entries[-1]
    print(f"{len(log.entries)} entries, {log.entries[0].fields[0]} to {last.fields[0]}, whole")
    print(f"last hash {log.hashes[-1]}")
    return 0


def command(
    action: Annotated[str, typer.Argument(help="verify, export or totals.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="audit and audit.1")],
    syslog: Annotated[
        bool,
        typer.Option("--syslog", help="Export as syslog messages (RFC 5424) named by PWG 5110.3."),
    ] = False,
    host: Annotated[
        str, typer.Option(metavar="NAME", help="The printer's name in syslog messages.")
    ] = "-",
    contains: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="An entry with this hash must be there still."),
    ] = None,
) -> int:
    """Check or export the printer's audit log.

    verify: whether it is as the printer wrote it; says where not, and exits with 1. export: its
    entries as JSON lines on stdout. totals: jobs, pages and bytes of each user, which is no bill.
    """
    if action not in ("verify", "export", "totals"):
        raise UserError(f"audit can verify, export and totals, not {action}")
    log = read(files)
    if action == "verify":
        return _verify(log, contains)
    for text in log.wrong:
        warn(text)
    if action == "totals":
        lines = list(totals(log.entries))
    else:
        lines = [as_syslog(each, host) if syslog else as_json(each) for each in log.entries]
    for line in lines:
        print(line, file=sys.stdout)
    return 0

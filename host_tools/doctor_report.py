# SPDX-License-Identifier: MIT
"""Shows what the doctor found: text for people, an object for programs.

The printer's words are cut and tamed before they reach a terminal. Text wraps at the width of the
terminal, 80 where there is none, with its indent kept; marks fall back to ASCII where the terminal
has nothing better.
"""

import re
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from host_tools.client_needs import ADVISORY, FATAL
from host_tools.console import printable
from host_tools.doctor_checks import FULL, is_literal, length_of_time
from host_tools.doctor_facts import Facts, Service, TLSFacts
from host_tools.doctor_verdict import Finding, Verdict
from host_tools.ipp import Attributes
from host_tools.reasons import plain_words

_WORDS_MAX = 240  # characters of the printer in one sentence
_NAME_MAX = 60  # of a name
_SUPPLY_BYTES = 1023  # of an octetString (RFC 8011 5.1.11)
_SUPPLIES_MAX = 64
STATES = {3: "idle", 4: "printing", 5: "stopped"}
_LABEL_WIDTH = 12


def full_answer(facts: Facts) -> Attributes:
    """All attributes; none where the printer gave no answer."""
    answer = facts.answers.get(FULL)
    return answer.attributes if answer else Attributes()


def tame(text: str, most: int = _WORDS_MAX) -> str:
    """One line of printable text, and not too long."""
    line = " ".join(printable(text).split())
    return line if len(line) <= most else line[: most - 3] + "..."


Mark = tuple[str, str, str]  # in Unicode, in ASCII, and the style of either
Row = tuple[Mark, str, str]  # mark, label, words
_GOOD: Mark = ("✔", "+", "green")
_BAD: Mark = ("✘", "x", "bold red")
_SO_SO: Mark = ("!", "!", "yellow")
_THEN: Mark = ("→", ">", "cyan")


class Report:
    """Writes to `console`, part by part."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._ascii = not console.encoding.lower().startswith("utf")

    def show(self, facts: Facts, verdicts: list[Verdict]) -> None:
        """Everything there is to say about one printer."""
        self._title(facts)
        rows = list(_steps(facts))
        if facts.error and facts.error != f"TLS fails: {facts.tls_error}":  # told by its own row
            rows.append((_BAD, "trouble", facts.error))
        self._rows(rows)
        if facts.error is None:
            self._clients(verdicts[:-1])
            self._rows(list(_health(facts, verdicts[-1])))
            self._troubles(verdicts[:-1])
            self._unknown(facts)

    def choose(self, services: list[Service]) -> None:
        """A list of printers, for the user to pick one."""
        for each in services:
            self._say(Text("  "), Text(tame(each.name, _NAME_MAX), "bold"))
            self._say(Text("    "), Text(tame(each.address.uri)))

    def _title(self, facts: Facts) -> None:
        attributes = full_answer(facts)
        name = attributes.first("printer-make-and-model") or attributes.first("printer-name")
        if facts.service is not None and facts.service.name:
            name = facts.service.name
        if name:
            self._say(Text(), Text(tame(str(name), _NAME_MAX), "bold"))
        self._say(Text(), Text(tame(facts.address.uri), "dim" if name else "bold"))

    def _say(self, start: Text, words: Text) -> None:
        """`start`, then `words` wrapped beside it."""
        indent = start.cell_len
        coding = self._console.encoding
        words.plain = words.plain.encode(coding, "replace").decode(coding)
        for line in words.wrap(self._console, max(20, self._console.width - indent)):
            line.rstrip()
            self._console.print(start + line, no_wrap=True, overflow="ignore", crop=False)
            start = Text(" " * indent)

    def _mark(self, mark: Mark) -> Text:
        return Text(mark[1] if self._ascii else mark[0], mark[2])

    def _rows(self, rows: list[Row]) -> None:
        self._console.print()
        for mark, label, words in rows:
            start = Text("  ") + self._mark(mark) + Text(f" {label:{_LABEL_WIDTH}} ")
            self._say(start, Text(tame(words)))

    def _clients(self, clients: list[Verdict]) -> None:
        """One line for each: would it print, and what is in its way."""
        self._console.print()
        for each in clients:
            mark = _BAD if not each.would_print else _SO_SO if each.findings else _GOOD
            words = "would print" if each.would_print else "would not print"
            start = Text("  ") + self._mark(mark) + Text(f" {each.name:{_LABEL_WIDTH}} ", "bold")
            line = Text.assemble((words, mark[2]))
            culprits = ", ".join(_culprits(each))
            if culprits:
                line.append(f"; see {culprits}" if each.would_print else f": {culprits}")
            self._say(start, line)

    def _troubles(self, clients: list[Verdict]) -> None:
        """Every trouble once: what is wrong, what it does to whom, what to do."""
        for group in _grouped(clients):
            is_fatal = any(finding.need.level == FATAL for _, finding in group)
            self._console.print()
            mark = self._mark(_BAD if is_fatal else _SO_SO)
            self._say(
                Text("  ") + mark + Text(" "), Text(_sentence(tame(group[0][1].words)), "bold")
            )
            for remedy in dict.fromkeys(finding.need.remedy for _, finding in group):
                told = [(name, f.need.without) for name, f in group if f.need.remedy == remedy]
                for without in dict.fromkeys(each for _, each in told):
                    whom = ", ".join(name for name, each in told if each == without)
                    self._say(Text("    "), Text(f"{whom}: {without}."))
                self._say(Text("  ") + self._mark(_THEN) + Text(" "), Text(remedy, "cyan"))

    def _unknown(self, facts: Facts) -> None:
        said = []
        if facts.service is None:
            said.append("what it announces by DNS-SD (leave out the URI, or give --txt FILE)")
        elif facts.service.universal is None:
            said.append("whether it is in _universal._sub (leave out the URI)")
        if is_literal(facts.address.host):
            said.append("the name in its URIs (give its name, not its address)")
        if facts.tls_address is None:
            said.append("TLS (it offers none)")
        if said:
            self._console.print()
            self._say(Text("  "), Text(f"Not looked at: {'; '.join(said)}.", "dim"))


def _sentence(words: str) -> str:
    """With a capital letter, unless it begins with the name of an attribute."""
    return words if "-" in words.partition(" ")[0] else words[:1].upper() + words[1:]


def _culprits(verdict: Verdict) -> list[str]:
    """What its gravest findings look at, each once."""
    level = ADVISORY if verdict.would_print else FATAL
    found = [each.need.check.what for each in verdict.findings if each.need.level == level]
    return list(dict.fromkeys(found))


def _grouped(clients: list[Verdict]) -> list[list[tuple[str, Finding]]]:
    """Findings with the name of their client, together where the words are the same."""
    groups: dict[str, list[tuple[str, Finding]]] = {}
    for verdict in clients:
        for each in verdict.findings:
            groups.setdefault(each.words, []).append((verdict.name, each))
    return sorted(groups.values(), key=lambda group: all(f.need.level != FATAL for _, f in group))


def _steps(facts: Facts) -> Iterator[Row]:
    """What was done, in order: mark, label, result."""
    if facts.service is not None and facts.service.name:
        types = " and ".join(f"_{each}._tcp" for each in sorted(facts.service.schemes))
        yield _GOOD, "found", f"by DNS-SD, as {types}; TXT record of {len(facts.service.txt)} keys"
    if facts.addresses and not is_literal(facts.address.host):
        yield _GOOD, "resolve", f"{facts.address.host} is {', '.join(facts.addresses[:4])}"
    if facts.connect_ms is not None:
        yield _GOOD, "connect", f"port {facts.address.port} in {facts.connect_ms:.1f} ms"
    if facts.tls is not None:
        yield _GOOD, "TLS", f"{_versions(facts.tls)} in {facts.tls.handshake_ms:.0f} ms"
        if facts.tls.not_after is not None:
            yield _certificate(facts, facts.tls)
            yield _GOOD, "key", f"{facts.tls.key}, SHA-256 {facts.tls.fingerprint[:16]}..."
    elif facts.tls_error:
        yield _BAD, "TLS", facts.tls_error
    answer = facts.answers.get(FULL)
    if answer is not None and answer.error is None:
        count = len(answer.attributes)
        yield _GOOD, "IPP", f"{count} attributes in {answer.duration_ms:.0f} ms"


def _versions(tls: TLSFacts) -> str:
    return " and ".join(each.removeprefix("TLS ") for each in tls.versions)


def _certificate(facts: Facts, tls: TLSFacts) -> Row:
    by = "self-signed" if tls.subject == tls.issuer else f"issued by {tls.issuer}"
    if len(tls.chain) > 1:
        by += f", {len(tls.chain)} in the chain"
    if tls.trusted is not None:
        by += ", leads to your --ca" if tls.trusted == "" else f", not by your --ca: {tls.trusted}"
    mark = _GOOD if tls.not_after and tls.not_after > facts.now and not tls.trusted else _BAD
    return mark, "certificate", f"{tls.subject}, {by}, until {tls.not_after:%Y-%m-%d}"


def _health(facts: Facts, printer: Verdict) -> Iterator[Row]:
    """Clock, engine, supplies and heap: each only where the printer tells it."""
    attributes = full_answer(facts)
    troubles = {each.need.check.what: each for each in printer.findings}
    told = attributes.first("printer-current-time")
    trouble = troubles.get("printer-current-time")
    if trouble is not None:
        yield _SO_SO, "clock", f"{trouble.words}: {trouble.need.without}. {trouble.need.remedy}"
    elif told is not None:
        off_s = abs((told - facts.now).total_seconds())
        yield _GOOD, "clock", "right" if off_s < 5 else f"off by {length_of_time(off_s)}"
    state = attributes.first("printer-state")
    if state is not None:
        reasons = plain_words([str(each) for each in attributes.all("printer-state-reasons")])
        words = STATES.get(state, "in an unknown state") if isinstance(state, int) else "unknown"
        mark = _SO_SO if reasons or state == 5 else _GOOD
        yield mark, "engine", f"{words}, {reasons}" if reasons else words
    for each in printer.findings:
        if each is not trouble:
            yield _SO_SO, "note", f"{each.words}: {each.need.without}. {each.need.remedy}"
    supplies = list(supplies_of(attributes))
    if supplies:
        yield _GOOD, "supplies", ", ".join(supplies[:6])
    for name in attributes:
        if "heap" in name and isinstance(attributes.first(name), int):
            yield _GOOD, "heap", f"{name} {attributes.first(name)}"


def supplies_of(attributes: Attributes) -> Iterator[str]:
    """Names and levels: CUPS' marker-levels, or printer-supply (PWG 5100.13)."""
    names = attributes.all("marker-names")[:_SUPPLIES_MAX]
    for name, level in zip(names, attributes.all("marker-levels"), strict=False):
        if isinstance(level, int):
            yield f"{name} {_level(level)}"
    if names:
        return
    names = attributes.all("printer-supply-description")[:_SUPPLIES_MAX]
    for name, raw in zip(names, attributes.all("printer-supply"), strict=False):
        text = raw[:_SUPPLY_BYTES] if isinstance(raw, bytes) else b""
        fields = dict(re.findall(rb"(\w{1,32})=(-?\d{1,9});", text))
        level, most = int(fields.get(b"level", -2)), int(fields.get(b"maxcapacity", -2))
        yield f"{name} {_level(level * 100 // most if level >= 0 < most else level)}"


def _level(percent: int) -> str:
    """RFC 3805 prtMarkerSuppliesLevel: -3 is some, -2 is unknown."""
    return f"{percent} %" if percent >= 0 else "is there" if percent == -3 else "(level unknown)"

# SPDX-License-Identifier: MIT
"""The table of what print clients need, description/clients.toml, as objects with their checks.

`load()` gives `Client`s and `Need`s. Every check of `doctor` comes from a row of that table; the
verbs it may use are `VERBS`. A row that cannot be read is a bug: ValueError names it.
"""

import shlex
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from host_tools import doctor_checks as ipp
from host_tools import doctor_links as link
from host_tools.doctor_checks import Check

TABLE = Path(__file__).with_name("description") / "clients.toml"
FATAL = "fatal"
ADVISORY = "advisory"
PRINTER = "printer"  # in place of a client: the printer's own state

VERBS: dict[str, Callable[..., Check]] = {
    "absent": ipp.absent,
    "answers": ipp.answers,
    "certificate-dates": link.certificate_dates,
    "certificate-lasts": link.certificate_lasts,
    "certificate-name": link.certificate_name,
    "clock": ipp.clock,
    "contains": ipp.contains,
    "has-a-size": ipp.has_a_size,
    "has-ipv4": link.has_ipv4,
    "margins-not-all-zero": ipp.margins_not_all_zero,
    "matches": ipp.matches,
    "not-false": ipp.not_false,
    "not-stopped": ipp.not_stopped,
    "operations": ipp.operations,
    "present": ipp.present,
    "square-resolution": ipp.square_resolution,
    "tls-works": link.tls_works,
    "txt-fits": link.txt_fits,
    "txt-is-not": link.txt_is_not,
    "txt-lists": link.txt_lists,
    "txt-path": link.txt_path,
    "txt-path-is-served": link.txt_path_is_served,
    "txt-present": link.txt_present,
    "txt-same-list": link.txt_same_list,
    "txt-same-uuid": link.txt_same_uuid,
    "txt-tls": link.txt_tls,
    "universal-subtype": link.universal_subtype,
    "uri-host-is-a-name": ipp.uri_host_is_a_name,
    "uri-host-is-right": ipp.uri_host_is_right,
    "uri-host-reaches-far": ipp.uri_host_reaches_far,
    "uri-lists-agree": ipp.uri_lists_agree,
    "uri-port-is-right": ipp.uri_port_is_right,
    "valid-everywhere": ipp.valid_everywhere,
    "version-echoed": ipp.version_echoed,
    "version-from": ipp.version_from,
}


@dataclass(frozen=True)
class Client:
    """A kind of client: its name for people, and its Get-Printer-Attributes."""

    key: str
    name: str
    asks: tuple[str, ...]
    version: tuple[int, int]


@dataclass(frozen=True)
class Need:
    """`without`: what goes wrong when the check fails. `remedy`: what to do about it."""

    clients: tuple[str, ...]
    level: str
    check: Check
    without: str
    remedy: str
    source: str


@cache
def load(path: Path = TABLE) -> tuple[tuple[Client, ...], tuple[Need, ...]]:
    """Clients in the order of their reports, and all needs."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {name: text.split() for name, text in table["words"].items()}
    clients = tuple(_client(key, row, words) for key, row in table["client"].items())
    everyone = tuple(each.key for each in clients)
    return clients, tuple(_need(row, everyone, words) for row in table["need"])


def _client(key: str, row: dict[str, str], words: dict[str, list[str]]) -> Client:
    major, _, minor = row.get("version", "2.0").partition(".")
    asks = tuple(_expanded(row["asks"].split(), words))
    return Client(key, row["name"], asks, (int(major), int(minor)))


def _need(row: dict[str, Any], everyone: tuple[str, ...], words: dict[str, list[str]]) -> Need:
    listed = tuple(row["clients"].split())
    clients = everyone if listed == ("everyone",) else listed
    if set(clients) - {*everyone, PRINTER} or row["level"] not in (FATAL, ADVISORY):
        raise ValueError(f"clients.toml: no such client or level: {row}")
    choices = row["check"] if isinstance(row["check"], list) else [row["check"]]
    check = ipp.any_of([_choice(text, words) for text in choices])
    return Need(clients, row["level"], check, row["without"], row["remedy"], row["source"])


def _choice(text: str, words: dict[str, list[str]]) -> Check:
    """`VERB ARGUMENTS`, or several with + between them."""
    parts: list[list[str]] = [[]]
    for word in shlex.split(text):
        if word == "+":
            parts.append([])
        else:
            parts[-1] += _expanded([word], words)
    try:
        return ipp.all_of([VERBS[part[0]](*part[1:]) for part in parts])
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise ValueError(f"clients.toml: no check is {text!r}: {error}") from None


def _expanded(listed: list[str], words: dict[str, list[str]]) -> list[str]:
    return [one for each in listed for one in (words[each[1:]] if each[:1] == "@" else [each])]

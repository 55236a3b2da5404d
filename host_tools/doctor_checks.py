# SPDX-License-Identifier: MIT
"""The checks that client_needs.py is made of, on what a printer answers by IPP.

A `Check` has `what` it looks at and `find`, which gives None when all is well, or in a few plain
words what is wrong. It raises `Unknown` when it cannot tell: nothing was found out about it. An
attribute of the wrong type counts as missing. Checks of DNS-SD and TLS: doctor_links.py.
"""

import ipaddress
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

from host_tools import ipp
from host_tools.doctor_facts import Facts
from host_tools.doctor_syntax import broken_values
from host_tools.ipp import Attribute, Attributes

FULL = "cups"  # whose answer holds all there is: `all` and media-col-database
_OPERATIONS = {
    "Print-Job": ipp.PRINT_JOB,
    "Validate-Job": ipp.VALIDATE_JOB,
    "Create-Job": ipp.CREATE_JOB,
    "Send-Document": ipp.SEND_DOCUMENT,
    "Get-Job-Attributes": ipp.GET_JOB_ATTRIBUTES,
}
_DPI = 3  # units of a resolution: dots per inch
_CLOCK_OFF_S = 300
_LOCAL = {"localhost", "127.0.0.1", "::1"}
_LISTED = 3  # values told in one sentence
_URIS_MAX = 32  # looked at; printers have up to four, Android looks at ten
_MARGINS = tuple(f"media-{side}-margin-supported" for side in ("bottom", "left", "right", "top"))


class Unknown(Exception):
    """Nothing was found out about what a check looks at."""


@dataclass(frozen=True)
class Check:
    """`find(view)`: None, or what is wrong with `what`."""

    what: str
    find: Callable[["View"], str | None]


class View:
    """The facts as one client sees them: its own answer, and the full one for the rest."""

    def __init__(self, facts: Facts, client: str) -> None:
        self.facts = facts
        self.client = client

    def attribute(self, name: str) -> Attribute | None:
        """The attribute; None when the printer left it out. Unknown: no answer to look into."""
        answer = self.facts.answers.get(self.client)
        if answer is None or (answer.error is None and not answer.covers(name)):
            answer = self.facts.answers.get(FULL)
        if answer is None or answer.error is not None:
            raise Unknown
        return answer.attributes.get(name)

    def values(self, name: str) -> list[Any]:
        """All values that are not out of band."""
        found = self.attribute(name)
        return [] if found is None else [each for each in found.values if each is not None]

    def texts(self, name: str) -> list[str]:
        """Values that are text: keywords, URIs, MIME types, names."""
        return [each for each in self.values(name) if isinstance(each, str)]

    def numbers(self, name: str) -> list[int]:
        """Values that are integers or enums."""
        return [each for each in self.values(name) if isinstance(each, int)]


def uris(view: View) -> Iterator[SplitResult]:
    """printer-uri-supported, taken apart; what is no URI is left out."""
    for text in view.texts("printer-uri-supported")[:_URIS_MAX]:
        try:
            parts = urlsplit(text)
            _ = parts.port  # raises where it is no number
        except ValueError:
            continue
        yield parts


def is_literal(host: str | None) -> bool:
    """Whether a host is an IP address, not a name."""
    try:
        ipaddress.ip_address((host or "").split("%")[0])
    except ValueError:
        return False
    return True


# -- any attribute ---------------------------------------------------------------------------


def answers(within: str = "") -> Check:
    """The client's own Get-Printer-Attributes succeeds, and in so many milliseconds."""
    within_ms = float(within or 0)

    def find(view: View) -> str | None:
        answer = view.facts.answers.get(view.client)
        if answer is None:
            raise Unknown
        if answer.error is not None:
            return None if within_ms else f"its request gets no answer: {answer.error}"
        if within_ms and answer.duration_ms > within_ms:
            return f"the answer takes {answer.duration_ms:.0f} ms"
        return None

    return Check("Get-Printer-Attributes", find)


def version_echoed() -> Check:
    """The answer has the version of the request (RFC 8011 4.1.8)."""

    def find(view: View) -> str | None:
        answer = view.facts.answers.get(view.client)
        if answer is None or answer.error is not None:
            raise Unknown
        asked, got = (f"{a}.{b}" for a, b in (answer.asked_version, answer.version))
        return None if asked == got else f"IPP/{asked} is answered with IPP/{got}"

    return Check("version-number", find)


def present(name: str) -> Check:
    """It is there and has a value."""
    return Check(name, lambda view: None if view.values(name) else f"{name} is missing")


def any_of(checks: Sequence[Check]) -> Check:
    """One of several is enough; the first one's words tell what is wrong."""

    def find(view: View) -> str | None:
        found = [check.find(view) for check in checks]
        return None if None in found else found[0]

    return checks[0] if len(checks) == 1 else Check(checks[0].what, find)


def all_of(checks: Sequence[Check]) -> Check:
    """Each must hold; the words of the first that does not."""

    def find(view: View) -> str | None:
        return next((found for check in checks if (found := check.find(view))), None)

    return checks[0] if len(checks) == 1 else Check(checks[0].what, find)


def contains(name: str, *wanted: str) -> Check:
    """It has one of these values."""

    def find(view: View) -> str | None:
        have = {each.lower() for each in view.texts(name)}
        if not have:
            return f"{name} is missing"
        if any(each.lower() in have for each in wanted):
            return None
        if len(wanted) > _LISTED:
            some = ", ".join(wanted[:_LISTED])
            return f"{name} has none of {some} and {len(wanted) - _LISTED} more"
        return f"{name} has " + ("no " if len(wanted) == 1 else "none of ") + ", ".join(wanted)

    return Check(name, find)


def matches(name: str, pattern: str, words: str) -> Check:
    """One value matches the whole pattern; `words` say what all of them are not."""

    def find(view: View) -> str | None:
        have = view.texts(name)
        if not have:
            return f"{name} is missing"
        if any(re.fullmatch(pattern, each, re.IGNORECASE) for each in have):
            return None
        return f"{name} {words}: {have[0]}"

    return Check(name, find)


def not_false(name: str, words: str) -> Check:
    """It does not say false."""
    return Check(name, lambda view: words if view.values(name)[:1] == [False] else None)


def operations(*names: str) -> Check:
    """operations-supported has all of these."""
    wanted = {name: _OPERATIONS[name] for name in names}

    def find(view: View) -> str | None:
        have = view.numbers("operations-supported")
        missing = [name for name, code in wanted.items() if code not in have]
        return "operations-supported lacks " + ", ".join(missing) if missing else None

    return Check("operations-supported", find)


def absent(name: str) -> Check:
    """It is not there."""
    return Check(name, lambda view: f"{name} is there" if view.values(name) else None)


def version_from(lowest: str) -> Check:
    """ipp-versions-supported has this one or a later one."""

    def find(view: View) -> str | None:
        have = view.texts("ipp-versions-supported")
        good = [e for e in have if re.fullmatch(r"\d\.\d", e) and float(e) >= float(lowest)]
        return None if good else f"ipp-versions-supported has nothing from {lowest} on"

    return Check("ipp-versions-supported", find)


def valid_everywhere() -> Check:
    """Every value obeys its syntax: CUPS checks all of them and forgives none."""

    def find(view: View) -> str | None:
        answer = view.facts.answers.get(FULL)
        if answer is None or answer.error is not None:
            raise Unknown
        return next(broken_values(answer.attributes), None)

    return Check("attribute syntax", find)


# -- addresses -------------------------------------------------------------------------------


def uri_host_is_a_name() -> Check:
    """printer-uri-supported goes by host name."""

    def find(view: View) -> str | None:
        hosts = [each.hostname or "" for each in uris(view)]
        if view.facts.address.host in hosts and is_literal(view.facts.address.host):
            raise Unknown  # some repeat what they were called, and we called it by its address
        if not hosts or not all(is_literal(host) for host in hosts):
            return None  # missing: another need's
        return f"printer-uri-supported has an IP address ({hosts[0]}) where a name belongs"

    return Check("printer-uri-supported", find)


def uri_host_is_right() -> Check:
    """One of the URIs leads to the printer: by a name, or by an address that is its own."""

    def find(view: View) -> str | None:
        hosts = {each.hostname or "" for each in uris(view)}
        own = {view.facts.address.host.lower(), *view.facts.addresses}
        if not hosts or any(host in own or _may_be_its(host) for host in hosts):
            return None
        return f"printer-uri-supported leads to {min(hosts)}, which is not the printer"

    return Check("printer-uri-supported", find)


def _may_be_its(host: str) -> bool:
    """Printers have more names than one; of addresses and of localhost we know better."""
    return not is_literal(host) and host not in _LOCAL


def uri_host_reaches_far() -> Check:
    """The host is not this computer's own name for itself."""

    def find(view: View) -> str | None:
        hosts = {each.hostname for each in uris(view)}
        if view.facts.address.host in _LOCAL:
            raise Unknown  # some repeat what they were called
        if hosts and hosts <= _LOCAL:
            return "printer-uri-supported says localhost, which every device takes for itself"
        return None

    return Check("printer-uri-supported", find)


def uri_port_is_right() -> Check:
    """One of the URIs has the port that answered."""

    def find(view: View) -> str | None:
        ports = {each.port or 631 for each in uris(view)}
        port = view.facts.address.port
        if not ports or port in ports:
            return None
        return f"printer-uri-supported says port {min(ports)}, but it answers on {port}"

    return Check("printer-uri-supported", find)


def uri_lists_agree() -> Check:
    """The three lists about URIs have one entry for each URI."""
    names = [f"{each}-supported" for each in ("printer-uri", "uri-security", "uri-authentication")]

    def find(view: View) -> str | None:
        counts = [len(view.values(name)) for name in names]
        if len(set(counts)) == 1:
            return None
        return "printer-uri-, uri-security- and uri-authentication-supported have " + (
            ", ".join(map(str, counts)) + " values"
        )

    return Check("uri-security-supported", find)


# -- paper -----------------------------------------------------------------------------------


def dimensions(view: View) -> list[tuple[int, int]]:
    """Fixed sizes of media-col-database, -ready and media-size-supported, all in 0.01 mm."""
    sizes = [each for each in view.values("media-size-supported") if isinstance(each, Attributes)]
    for name in ("media-col-database", "media-col-ready"):
        for each in view.values(name):
            size = each.first("media-size") if isinstance(each, Attributes) else None
            if isinstance(size, Attributes):
                sizes.append(size)
    pairs = [(size.first("x-dimension"), size.first("y-dimension")) for size in sizes]
    return [(x, y) for x, y in pairs if isinstance(x, int) and isinstance(y, int) and x > 0 < y]


def has_a_size() -> Check:
    """At least one fixed size, in whatever attribute."""

    def find(view: View) -> str | None:
        # PWG 5101.1: class_name_WxHunit
        named = [n for n in view.texts("media-supported") if re.search(r"_\d[\d.x]*(mm|in)$", n)]
        return None if named or dimensions(view) else "no size of paper is given anywhere"

    return Check("media-supported", find)


def margins_not_all_zero() -> Check:
    """Not every margin is 0 and nothing else (clients.md 4.1, zero-margin trap)."""

    def find(view: View) -> str | None:
        found = [view.numbers(name) for name in _MARGINS]
        if all(found) and not any(any(each) for each in found):
            return "all four media-*-margin-supported are 0"
        return None

    return Check("media-left-margin-supported", find)


def square_resolution() -> Check:
    """A resolution in dots per inch that is the same both ways and at most 720."""

    def find(view: View) -> str | None:
        found = view.attribute("printer-resolution-supported")
        triples = found.values if found is not None and ipp.RESOLUTION in found.tags else []
        good = [t for t in triples if isinstance(t, tuple) and t[0] == t[1] and t[2:] == (_DPI,)]
        if any(t[0] <= 720 for t in good):
            return None
        return "printer-resolution-supported has no NxN dpi up to 720"

    return Check("printer-resolution-supported", find)


# -- the printer itself ----------------------------------------------------------------------


def not_stopped() -> Check:
    """printer-state is not 5, stopped."""
    words = "the printer is stopped"
    return Check(
        "printer-state", lambda view: words if view.values("printer-state")[:1] == [5] else None
    )


def clock() -> Check:
    """printer-current-time is there and about right."""

    def find(view: View) -> str | None:
        found = view.attribute("printer-current-time")
        if found is None or ipp.DATETIME not in found.tags or found.value is None:
            return "printer-current-time has no value: the clock is not set"
        off_s = abs((found.value - view.facts.now).total_seconds())
        if off_s <= _CLOCK_OFF_S:
            return None
        return f"printer-current-time is off by {length_of_time(off_s)}"

    return Check("printer-current-time", find)


def length_of_time(seconds: float) -> str:
    """`7 minutes`, `3 hours`, `400 days`."""
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} seconds"

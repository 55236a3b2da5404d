# SPDX-License-Identifier: MIT
"""The checks of client_needs.py on what DNS-SD says, on TLS, and on both against IPP.

See doctor_checks.py for what a check is. Nothing is known about DNS-SD when the printer was given
by its URI: then these raise `Unknown`.
"""

import datetime
import ipaddress
from urllib.parse import urlsplit

from host_tools.doctor_checks import Check, Unknown, View, is_literal, uris
from host_tools.doctor_facts import Service, TLSFacts

_JUST_MADE = datetime.timedelta(minutes=1)  # printers make one when they are first asked
_TXT_MAX = 400  # bytes; more does not fit one packet beside the other records
_MODERN = ("TLS 1.2", "TLS 1.3")


def service_of(view: View) -> Service:
    """What DNS-SD said; Unknown when the printer was not found by it."""
    if view.facts.service is None:
        raise Unknown
    return view.facts.service


def txt_present(key: str) -> Check:
    """The TXT record has this key with a value."""

    def find(view: View) -> str | None:
        return None if service_of(view).txt.get(key.lower()) else f"TXT key {key} is missing"

    return Check(f"TXT {key}", find)


def txt_is_not(key: str, *values: str) -> Check:
    """The key does not have one of these values."""

    def find(view: View) -> str | None:
        value = service_of(view).txt.get(key.lower(), "")
        return f"TXT key {key} is {value}" if value.lower() in values else None

    return Check(f"TXT {key}", find)


def txt_lists(key: str, wanted: str) -> Check:
    """The key's comma-separated list has this entry."""

    def find(view: View) -> str | None:
        entries = service_of(view).txt.get(key.lower(), "").lower().split(",")
        if not any(entries):
            return f"TXT key {key} is missing"
        return None if wanted in entries else f"TXT key {key} has no {wanted}"

    return Check(f"TXT {key}", find)


def txt_same_list(key: str, name: str) -> Check:
    """The key lists what the IPP attribute lists, in any order."""

    def find(view: View) -> str | None:
        said = service_of(view).txt.get(key.lower())
        have = view.texts(name)
        if not said or not have:
            raise Unknown  # a missing one is another need's
        wrong = {each.lower() for each in said.split(",")} ^ {each.lower() for each in have}
        if not wrong:
            return None
        return f"TXT key {key} and {name} differ in {', '.join(sorted(wrong)[:4])}"

    return Check(f"TXT {key}", find)


def txt_same_uuid() -> Check:
    """UUID is printer-uuid without urn:uuid:."""

    def find(view: View) -> str | None:
        said = service_of(view).txt.get("uuid", "").lower()
        have = "".join(view.texts("printer-uuid")[:1]).lower().removeprefix("urn:uuid:")
        if not said or not have or said == have:
            return None
        return f"TXT key UUID is {said}, printer-uuid {have}"

    return Check("TXT UUID", find)


def txt_path() -> Check:
    """rp has no leading slash."""

    def find(view: View) -> str | None:
        path = service_of(view).txt.get("rp", "")
        return f"TXT key rp begins with a slash: {path}" if path.startswith("/") else None

    return Check("TXT rp", find)


def txt_path_is_served() -> Check:
    """rp is the path of a URI in printer-uri-supported."""

    def find(view: View) -> str | None:
        path = service_of(view).txt.get("rp", "").lstrip("/")
        paths = {each.path.lstrip("/") for each in uris(view)}
        if not path or not paths or path in paths:
            return None
        return f"TXT key rp is {path}, printer-uri-supported has {min(paths)}"

    return Check("TXT rp", find)


def txt_tls() -> Check:
    """A TLS key is only there when TLS works."""

    def find(view: View) -> str | None:
        version = service_of(view).txt.get("tls")
        if not version or view.facts.tls is not None or view.facts.tls_address is None:
            return None
        return f"TXT key TLS says {version}, but TLS fails ({view.facts.tls_error})"

    return Check("TXT TLS", find)


def txt_fits() -> Check:
    """The whole record is small enough for one packet."""

    def find(view: View) -> str | None:
        size = service_of(view).txt_bytes
        return f"the TXT record has {size} bytes" if size > _TXT_MAX else None

    return Check("TXT", find)


def universal_subtype() -> Check:
    """It answers in `_universal._sub`, with its canonical name (RFC 6763 7.1)."""

    def find(view: View) -> str | None:
        service = service_of(view)
        if service.universal is None:
            raise Unknown
        if not service.universal:
            return "it is not announced in the subtype _universal._sub._ipp._tcp"
        if "._sub." in (service.subtype_target or ""):
            return f"the subtype leads to {service.subtype_target}, which is no instance"
        return None

    return Check("_universal._sub", find)


def has_ipv4() -> Check:
    """One of its addresses is IPv4."""

    def find(view: View) -> str | None:
        found = view.facts.addresses
        return (
            None
            if not found or any(":" not in each for each in found)
            else "it has no IPv4 address"
        )

    return Check("address", find)


# -- TLS -------------------------------------------------------------------------------------


def _tls(view: View) -> TLSFacts:
    if view.facts.tls is None:
        raise Unknown
    return view.facts.tls


def tls_works() -> Check:
    """Where TLS is offered, a handshake of 1.2 or 1.3 succeeds."""

    def find(view: View) -> str | None:
        if view.facts.tls_address is None:
            raise Unknown
        if view.facts.tls is None:
            return f"TLS fails: {view.facts.tls_error}"
        if any(version in _MODERN for version in view.facts.tls.versions):
            return None
        return f"it speaks {' and '.join(view.facts.tls.versions)} only"

    return Check("TLS", find)


def certificate_dates() -> Check:
    """The certificate is valid now. Newer libcups forgives a day before it begins, 2.4 none."""

    def find(view: View) -> str | None:
        tls = _tls(view)
        if tls.not_before is None or tls.not_after is None:
            return None
        if tls.not_after < view.facts.now:
            return f"its certificate expired on {tls.not_after:%Y-%m-%d}"
        if tls.not_before > view.facts.now + _JUST_MADE:
            return f"its certificate begins on {tls.not_before:%Y-%m-%d %H:%M} UTC only"
        return None

    return Check("certificate dates", find)


def certificate_lasts(least: str) -> Check:
    """The certificate is good for that many days yet."""
    days = int(least)

    def find(view: View) -> str | None:
        tls = _tls(view)
        left = (tls.not_after - view.facts.now).days if tls.not_after else days
        return f"its certificate expires in {left} days" if 0 <= left < days else None

    return Check("certificate dates", find)


def certificate_name() -> Check:
    """The certificate is good for the host names that clients use: not for an address we did."""

    def find(view: View) -> str | None:
        tls = _tls(view)
        own = view.facts.address.host.lower()
        hosts = {own} | {(urlsplit(text).hostname or "") for text in _uri_texts(view)} - {""}
        if is_literal(own):
            hosts.discard(own)  # some printers repeat it
        if not hosts:
            raise Unknown
        missing = [host for host in sorted(hosts) if not name_matches(host, tls.names)]
        return f"its certificate does not name {missing[0]}" if missing else None

    return Check("certificate names", find)


def _uri_texts(view: View) -> list[str]:
    try:
        return [each.geturl() for each in uris(view) if each.scheme == "ipps"]
    except Unknown:
        return []


def name_matches(host: str, names: list[str]) -> bool:
    """RFC 9525: exact, or a wildcard for the whole first label; addresses by value."""
    host = host.lower().rstrip(".")
    if is_literal(host):
        wanted = ipaddress.ip_address(host.split("%")[0])
        return any(is_literal(each) and ipaddress.ip_address(each) == wanted for each in names)
    known = [each.lower().rstrip(".") for each in names]
    _, dot, parent = host.partition(".")
    return host in known or bool(dot and "*." + parent in known)

# SPDX-License-Identifier: MIT
"""Looks for printers by DNS-SD as phones do, and reads TXT records from files.

`browse` asks for `_ipp._tcp`, `_ipps._tcp` and the `_universal` subtypes of both for a few seconds
and resolves each instance it hears of. `read_txt` takes a record as people write it down.
"""

import re
import time
from pathlib import Path

from zeroconf import Error as ZeroconfError
from zeroconf import (
    InterfaceChoice,
    IPVersion,
    ServiceBrowser,
    ServiceInfo,
    ServiceStateChange,
    Zeroconf,
)

from host_tools.doctor_facts import Service
from host_tools.errors import UserError

BROWSE_S = 3.0  # RFC 6762 lets answers wait for half a second, boards take longer
_SUBTYPE = "_universal._sub."
_TYPES = {"ipps": "_ipps._tcp.local.", "ipp": "_ipp._tcp.local."}  # CUPS, Android: TLS first
_NAMES_MAX = 256  # instances looked at; more is a fair, or hostile
_RESOLVE_MS = 2000
_RESOLVE_ALL_S = 10.0
_TXT_FILE_MAX = 65536  # bytes; a TXT record cannot be longer

_Heard = dict[tuple[str, str], None]  # (service type, instance) in the order they came


def browse(seconds: float = BROWSE_S, interfaces: list[str] | None = None) -> list[Service]:
    """The printers that answer within `seconds`, by name."""
    try:
        zeroconf = Zeroconf(interfaces or InterfaceChoice.All)
    except OSError as error:
        why = error.strerror or error
        raise UserError(f"DNS-SD does not work here ({why}); give the printer's URI") from None
    heard: _Heard = {}

    def take(
        zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if state_change is ServiceStateChange.Added and len(heard) < _NAMES_MAX:
            heard[service_type, name] = None

    types = [prefix + each for each in _TYPES.values() for prefix in ("", _SUBTYPE)]
    try:
        browser = ServiceBrowser(zeroconf, types, handlers=[take])
        time.sleep(seconds)
        browser.cancel()
        return _resolved(zeroconf, dict(heard))
    finally:
        zeroconf.close()


def _resolved(zeroconf: Zeroconf, heard: _Heard) -> list[Service]:
    """One Service for each instance name; ipps where a printer has both."""
    found: dict[str, Service] = {}
    deadline = time.monotonic() + _RESOLVE_ALL_S
    for scheme, service_type in _TYPES.items():
        for heard_type, name in heard:
            # The library also reports targets of subtypes for the type they belong to.
            if heard_type != service_type or "._sub." in name or time.monotonic() > deadline:
                continue
            label = _label(name)
            if label in found:
                found[label].schemes.add(scheme)
                continue
            try:
                info = zeroconf.get_service_info(service_type, name, _RESOLVE_MS)
            except ZeroconfError:
                continue  # not a name that anybody could resolve
            if info is not None and info.server:
                found[label] = _service(info, label, scheme)
    for heard_type, name in heard:
        service = found.get(_label(name))
        if service is not None and heard_type.startswith(_SUBTYPE):
            service.universal, service.subtype_target = True, name
    return sorted(found.values(), key=lambda each: each.name.lower())


def _service(info: ServiceInfo, label: str, scheme: str) -> Service:
    addresses = info.parsed_scoped_addresses(IPVersion.All)
    return Service(
        name=label,
        txt=_txt({key: value or b"" for key, value in info.properties.items()}),
        host=(info.server or "").rstrip("."),
        port=info.port or 0,
        scheme=scheme,
        addresses=sorted(addresses, key=lambda each: ":" in each),
        schemes={scheme},
        universal=False,  # until its subtype is heard
        txt_bytes=len(info.text),
    )


def _label(name: str) -> str:
    """The instance's own label: what people see."""
    return re.split(r"\._(?:universal\._sub\._)?ipps?\._tcp\.", name)[0]


def _txt(properties: dict[bytes, bytes]) -> dict[str, str]:
    """Keys in lower case; of two that differ in case only, the first counts (RFC 6763 6.4)."""
    text: dict[str, str] = {}
    for key, value in properties.items():
        text.setdefault(key.decode("ascii", "replace").lower(), value.decode("utf-8", "replace"))
    return text


def read_txt(path: Path) -> Service:
    """A TXT record from a file: `key=value` lines, or the quoted strings of avahi-browse."""
    try:
        with path.open("rb") as file:
            text = file.read(_TXT_FILE_MAX + 1).decode("utf-8")
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text") from None
    strings = re.findall(r'"([^"\n]*)"', text) or [line.strip() for line in text.splitlines()]
    strings = [each for each in strings if each and not each.startswith("#")]
    if not strings or len(text) > _TXT_FILE_MAX or not all("=" in each for each in strings):
        raise UserError(f"{path} is no TXT record; it takes one key=value in a line")
    pairs: dict[bytes, bytes] = {}
    for each in strings:
        key, _, value = each.partition("=")
        pairs.setdefault(key.encode(), value.encode())
    size = sum(len(each.encode()) + 1 for each in strings)
    return Service(name="", txt=_txt(pairs), txt_bytes=size)

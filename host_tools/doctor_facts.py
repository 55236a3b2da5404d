# SPDX-License-Identifier: MIT
"""What the doctor finds out about a printer, before anything is judged.

`Service` is what DNS-SD says, `TLSFacts` what a handshake shows, `Answer` what one client's
Get-Printer-Attributes brings. `Facts` holds them all; what could not be learnt is None or missing.
Every text in here may be the words of a hostile printer: only doctor_report shows any, tamed.
"""

import datetime
import re
from dataclasses import dataclass, field
from urllib.parse import quote

from host_tools.ipp import Attributes
from host_tools.trust import Address


@dataclass
class Service:
    """A printer as DNS-SD announces it; TXT keys are lower case (RFC 6763 6.4: case is nothing).

    `universal`: whether it is also in the subtype that iPhones browse; None when nobody looked.
    `subtype_target`: the instance name that the subtype's PTR gives.
    """

    name: str
    txt: dict[str, str]
    host: str = ""
    port: int = 0
    scheme: str = "ipp"
    addresses: list[str] = field(default_factory=list)
    schemes: set[str] = field(default_factory=set)
    universal: bool | None = None
    subtype_target: str | None = None
    txt_bytes: int = 0

    @property
    def address(self) -> Address:
        """Where a client goes that found it: host, port, and the path that `rp` gives.

        Host and path go into requests, perhaps to a machine that is not the one who announced
        them: what could break out of there is quoted, or the address taken instead of the name.
        """
        path = quote("/" + self.txt.get("rp", "ipp/print").lstrip("/"), safe="/%:@~!$&'()*+,;=-._")
        is_plain = re.fullmatch(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*", self.host) is not None
        host = self.host if is_plain or not self.addresses else self.addresses[0]
        return Address(self.scheme, host, self.port, path)


@dataclass
class TLSFacts:
    """One port's TLS: protocol versions that work, and the certificates it shows."""

    versions: list[str] = field(default_factory=list)
    handshake_ms: float = 0.0
    subject: str = ""
    issuer: str = ""
    chain: list[str] = field(default_factory=list)  # subjects, the printer's own first
    not_before: datetime.datetime | None = None
    not_after: datetime.datetime | None = None
    names: list[str] = field(default_factory=list)  # DNS names and addresses it is good for
    key: str = ""
    fingerprint: str = ""
    trusted: str | None = None  # with --ca: "" when it leads there, else why not


@dataclass
class Answer:
    """What one request brought: attributes, or why there are none."""

    names: tuple[str, ...]
    asked_version: tuple[int, int]
    version: tuple[int, int] = (0, 0)
    duration_ms: float = 0.0
    attributes: Attributes = field(default_factory=Attributes)
    error: str | None = None

    def covers(self, name: str) -> bool:
        """Whether the request asked for this attribute, by its name or with `all`."""
        return name in self.names or ("all" in self.names and name != "media-col-database")


@dataclass
class Facts:
    """Everything; `error` says why the rest is missing when the printer could not be reached."""

    address: Address
    service: Service | None = None
    addresses: list[str] = field(default_factory=list)
    reached: str | None = None  # the address that answers
    connect_ms: float | None = None
    tls_address: Address | None = None  # where `tls` was looked for; None: it offers none
    tls: TLSFacts | None = None
    tls_error: str | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    error: str | None = None
    now: datetime.datetime = field(default_factory=lambda: datetime.datetime.now(datetime.UTC))

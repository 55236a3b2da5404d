# SPDX-License-Identifier: MIT
"""`limits`: makes docs/limits.md from the constants that bound what clients may send.

In: the public constants of the files below, each with its reason as the comment in front of it or
behind it. Out: one table. A constant without a reason is an error, and so is a stale page (a test
makes it again).
"""

import re
from collections.abc import Iterator
from typing import Annotated

import typer

from host_tools.errors import UserError
from host_tools.setup_base import ROOT

PAGE = ROOT / "docs/limits.md"
_FIRMWARE = ROOT / "firmware/platen"

# file, prefix of its limits, what exceeding one of them gives
FILES = (
    ("core/http.py", "MAX_", "414 for the request line, else 400; close"),
    ("core/http_fields.py", "MAX_", "431 for the fields, 413 for Content-Length, else 400; close"),
    ("core/http_chunked.py", "MAX_", "413 for the size, else 400; close"),
    ("core/http_uri.py", "MAX_", "client-error-bad-request for a document-uri"),
    ("core/http_response.py", "MAX_", "what a server answered is not used"),
    ("core/ipp_reader.py", "MAX_", "client-error-request-entity-too-large (names: bad-request)"),
    ("core/ipp_values.py", "MAX_", "client-error-request-value-too-long"),
    ("core/raster_rows.py", "MAX_", "the job is aborted, document-format-error"),
    ("core/authorization.py", "MAX_", "401"),
    ("model/auth_digest.py", "", "401; nonces: with stale=true"),
    ("model/lockout.py", "", "429 with Retry-After, once the wait is over 2 s"),
    ("shell/lines.py", "", "nobody is found in the line"),
    ("core/json_reader.py", "MAX_", "the text is refused"),
    ("core/jwt.py", "MAX_", "401, invalid_token"),
    ("core/jwk.py", "MAX_", "the key is not used"),
    ("core/rsa.py", "", "the key is not used"),
    ("model/oauth_claims.py", "", "401, invalid_token"),
    ("model/auth_oauth.py", "", "the token is checked again"),
    ("model/introspection.py", "MAX_", "401, invalid_token"),
    ("core/sntp.py", "MAX_", "the clock is left as it is"),
    ("shell/wifi.py", "", "the next try, see docs/boards.md"),
    ("shell/ntp.py", "", "the next try"),
    ("shell/crash.py", "MAX_", "the oldest goes; the rest is cut"),
    ("shell/patience.py", "MAX_", "the printer does not start"),
    ("life.py", "", "as the reason says"),
    ("core/dns_message.py", "MAX_", "the packet is dropped"),
    ("model/dnssd.py", "TXT_STRING", "the text is cut"),
    ("shell/mdns.py", "MAX_", "the packet waits, or the network drops it"),
    ("shell/mdns_answer.py", "MAX_", "as the reason says"),
    ("shell/mdns_claim.py", "MAX_", "as the reason says"),
    ("core/captive_dns.py", "MAX_", "the query gets no answer"),
    ("core/form.py", "MAX_", "400"),
    ("core/qr.py", "MAX_", "the slip has no code"),
    ("shell/setup_radio.py", "MAX_", "the weakest are not on the page"),
    ("shell/setup_server.py", "", "413 for the form, else the connection closes"),
    ("model/limits.py", "", "as the reason says"),
)

_CONSTANT = re.compile(r"^([A-Z][A-Z0-9_]*) = const\((.*?)\)\s*(?:#\s*(.*))?$")

_HEAD = """# Limits

What a client may send, and how much of it. Made by `python -m host_tools limits` from the
constants in the firmware, where the reasons stand.
"""


def _constants(name: str, prefix: str) -> Iterator[tuple[str, str, str]]:
    comment: list[str] = []
    is_open = False  # a comment goes on with the next line
    for line in (_FIRMWARE / name).read_text().splitlines():
        found = _CONSTANT.match(line)
        if line.startswith("#"):
            comment = [*comment, line.lstrip("# ")] if is_open else [line.lstrip("# ")]
            is_open = True
            continue
        is_open = False
        if found and found[1].startswith(prefix):
            # Constants that follow one another share the comment in front of the first.
            reason = found[3] or " ".join(comment)
            if not reason:
                raise UserError(f"{name}: {found[1]} has no reason beside it")
            yield found[1], found[2], reason
        elif not found:
            comment = []


def page() -> str:
    """The text of docs/limits.md."""
    text = _HEAD
    for name, prefix, answer in FILES:
        text += f"\n## {name}\n\nPast it: {answer}.\n\n| limit | value | reason |\n|---|---|---|\n"
        for constant, value, reason in _constants(name, prefix):
            text += f"| `{constant}` | {value} | {reason} |\n"
    return text


def command(
    check: Annotated[bool, typer.Option(help="Only say whether the page is up to date.")] = False,
) -> None:
    """Make docs/limits.md from the constants in the firmware."""
    if check and (not PAGE.exists() or PAGE.read_text() != page()):
        raise typer.Exit(1)
    PAGE.write_text(page())

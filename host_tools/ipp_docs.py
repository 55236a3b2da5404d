# SPDX-License-Identifier: MIT
"""`ipp-docs`: makes docs/ipp.md, what the printer does over IPP and what it does not.

In: the tables that the firmware works by (operations.py, template.py, names.py ...), the static
attributes and the reasons for what is missing (host_tools/description). Out: one page of tables;
the prose around them stands here. A test makes it again and fails when the page differs.
"""

import importlib
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import typer

from host_tools import tables
from host_tools.description import not_offered, printer
from host_tools.setup_base import ROOT
from platen.core import ipp_tags as t
from platen.model import document_names, limits, names, security_status, subscription_names
from platen.model import operations as o
from platen.model.formats import FORMATS
from platen.model.job import WHICH
from platen.model.profiles import REFERENCES
from platen.model.rolls import ROLLS
from platen.model.settable import JOB_SETTABLE, SETTABLE
from platen.model.subscriptions import EVENTS
from platen.model.template import QUIET, TEMPLATE

PAGE = ROOT / "docs/ipp.md"
_VALUE_BYTES = 195  # of any value, as shell/server.py says; a test tries it

_WHO = {
    o.OFF: "-",
    o.ANYONE: "anyone",
    o.USER: "user",
    o.OWNER: "owner, operator",
    o.OPERATOR: "operator",
}

# Modules with handlers, in the order of operations.JOBS ...
MODULES = (
    "handlers",
    "handlers_create",
    "handlers_job",
    "handlers_printer",
    "handlers_settings",
    "handlers_document",
    "handlers_subscription",
    "handlers_uri",
)

_SYNTAX = {
    t.TAG_NO_VALUE: "no-value",
    t.TAG_INTEGER: "integer",
    t.TAG_BOOLEAN: "boolean",
    t.TAG_ENUM: "enum",
    t.TAG_OCTET_STRING: "octetString",
    t.TAG_RESOLUTION: "resolution",
    t.TAG_RANGE_OF_INTEGER: "rangeOfInteger",
    t.TAG_BEG_COLLECTION: "collection",
    t.TAG_TEXT: "text",
    t.TAG_NAME: "name",
    t.TAG_KEYWORD: "keyword",
    t.TAG_URI: "uri",
    t.TAG_CHARSET: "charset",
    t.TAG_NATURAL_LANGUAGE: "naturalLanguage",
    t.TAG_MIME_MEDIA_TYPE: "mimeMediaType",
}

_HEAD = """# IPP

What the printer does over the Internet Printing Protocol and what it does not. Made by
`python -m host_tools ipp-docs` from the tables the firmware works by; every row that is claimed
here is tried by `tests/host/test_e2e_walk.py`.

Versions 1.0, 1.1 and 2.x of requests are answered in kind; `ipp-versions-supported` ends with 2.1.
The address is `ipps://HOST/ipp/print`; a job is `ipps://HOST/ipp/print/JOB-ID`. What a request may
hold is in [limits.md](limits.md).
"""

_WHO_IS_WHO = """## Who is who

*Owner* is who created the job or the subscription. In the profiles `open` and `private` the
printer knows a person by `requesting-user-name` only, and an *operator* is who is named in
`operators` of the configuration (`simulate --operator NAME`; without it, who is logged in). **A
name proves nothing:** any client can say any name. TLS keeps others from reading along, not from
claiming to be an operator. A client without a name is `anonymous`.

In the profiles `users` and `mutual` a *user* has proven who it is, an *operator* is a user in the
group `operators`, and what a request says of its user's name is not looked at. What was begun with
a proof is only gone on with by one as strong, and what came over TLS never without it. Names are
compared letter by letter everywhere.

Of a job that is somebody else's, others learn its number, URIs, state and times, not its name,
owner, document or size; with `hide_jobs` of the configuration not even that it is there. `policy`
of the configuration changes who may call an operation: `{"Identify-Printer": "operator"}`; the
words are off, anyone, user, owner, operator.

Refusals: `client-error-not-authorized` for someone else, `server-error-operation-not-supported`
where a profile does not have the operation.
"""

_REFERENCES = """## Documents by reference

Print-URI and Send-URI are off, `server-error-operation-not-supported`, unless the configuration
has `print_uri`, which only `users` and `mutual` may have: it makes the printer a client of other
servers. How it keeps to those it is meant for stands in [security.md](security.md).

- `document-uri` has up to VALUE bytes. Another scheme than those of
  `reference-uri-schemes-supported` (`https`, or `http` too) is
  `client-error-uri-scheme-not-supported`; what is no URI of a host by its name, or has userinfo
  or a fragment, is `client-error-bad-request`; a host or port that is not listed is
  `client-error-document-access-error`, before anybody is asked for anything.
- The document is fetched when it is the job's turn, and prints while it comes. The server must
  answer 200, of the type that `document-format` says (without one: of any that is supported), with
  Content-Length or in chunks, not compressed. Everything else ends the job: `aborted`,
  `document-access-error`, and the answer is `client-error-document-access-error`. What had come
  before an end that was none is printed.
- Cancel-Job ends the fetching at once. A client that hangs up meanwhile changes nothing.
"""

_STREAM = """## What a streaming printer does with a job

The printer has no place for a document: it is read from the network as fast as the paper moves.

- **One document a job.** Create-Job without its document is aborted after
  `multiple-operation-time-out`.
- **While another job prints** a document waits unread on its connection; when no connection is
  left for it, the answer is `server-error-busy`. Validate-Job is never busy.
- **Held jobs** (Hold-Job, `job-hold-until` `indefinite`) keep their place. A document that comes
  for a held job waits on its connection too, for HELD s; then the job is aborted and the client
  told so (`server-error-job-canceled`). Release it, or send the document when it is released.
- **Pause-Printer** stops the paper at the next band, Resume-Printer goes on with the same dots.
- **Restart-Job** is for jobs that never got a document; what is printed is gone.
- **Purge-Jobs** cancels what is open and forgets what is done; a job that prints stays listed
  until its paper is torn off.
- **Identify-Printer** prints a slip, at most one every ten seconds.
"""

_TEMPLATE = """What is not supported is ignored, named in the answer and told by the status
`successful-ok-ignored-or-substituted-attributes`. With `ipp-attribute-fidelity` true, or for what
`job-mandatory-attributes` names, the job is refused instead
(`client-error-attributes-or-values-not-supported`). `print-content-optimize` `photo` and
`print-color-mode` `bi-level` exclude each other (`job-constraints-supported`).
"""

_NOTES = """Events are fetched (`ippget`), never pushed. All subscriptions share one ring of them:
what it drops is missing from the `notify-sequence-number`s. A subscription to the printer has a
lease, one to a job lives as long as the job and its last event. A client sees its own, an operator
everyone's.
"""

_SECURITY = """
What begins with `smi32473-` is an extension of this printer: how TLS fares here. A client whose
handshake fails gets an alert of TLS, and neither HTTP nor IPP can tell it more on that connection;
these attributes tell it, and everyone else, on the next one. No operation depends on them, and
`all` does not bring them: they, like the others here, have to be asked for by name.

| attribute | syntax | what it is |
|---|---|---|
| `smi32473-tls-versions-supported` | 1setOf keyword | `tls-1.2`, `tls-1.3` |
| `smi32473-tls-version-negotiation-failures` | integer | failed handshakes since the start: no \
version in common |
| `smi32473-tls-handshake-failures` | integer | all that failed, those included |
| `smi32473-tls-last-failure` | keyword, no-value | KINDS |
| `smi32473-tls-session` | text, no-value | version and cipher suite of this connection |

`timeout`: nothing came through TLS in time. 32473 is the number that documents use (RFC 5612); who
sells printers puts an own one into `VENDOR` of `model/names.py`.

The privacy attributes (PWG IPP Privacy Attributes 1.0) say what others cannot see; with
`hide_jobs` they see still less.
"""


def _code(values: Iterable[Any]) -> str:
    return ", ".join(f"`{_shown(value)}`" for value in values)


def _shown(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], int):
        return f"{value[0]}-{value[1]}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _table(head: str, rows: Iterable[Iterable[str]]) -> str:
    columns = head.split("|")
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _about(number: int, module: int) -> str:
    """First paragraph of the handler's docstring, without the name it begins with."""
    handler = importlib.import_module("platen.model." + MODULES[module]).HANDLERS[number]
    text = " ".join((handler.__doc__ or "").split("\n\n")[0].split())
    text = text.partition(", ")[2].removesuffix(".")
    return "RFC 8011 " + text if text.startswith("section ") else text


def _operations() -> Iterator[tuple[str, ...]]:
    for number, keyword, _target, module, _keeps, access in o.OPERATIONS:
        with_print_uri = REFERENCES.get(number, o.OFF)
        found = access
        if with_print_uri:
            found = (o.OFF, o.OFF, with_print_uri, with_print_uri)
        if any(found):
            who = [_WHO[each] for each in found]
            yield f"0x{number:04X}", keyword, *who, _about(number, module)


def _templates() -> Iterator[tuple[str, ...]]:
    for dots, (_width, sizes, _range) in ROLLS.items():
        keywords = [size[0] for size in sizes]
        name = f"media, {dots} dots"
        yield name, "keyword", _code(keywords), _code(keywords[:1])
    yield "media-col", "collection", "the same, ±1 mm, and any length of the roll's range", ""
    yield "finishings-col", "collection", "`finishing-template` `none`", ""
    shown = "`print-content-optimize` of some pages"
    yield "overrides", "1setOf collection", f"{shown}; {limits.OVERRIDES} ranges of them", ""
    for name, tag, default, values in TEMPLATE:
        if values is QUIET:
            yield name.decode(), "", "accepted, without effect", ""
        else:
            yield name.decode(), _SYNTAX[tag], _code(values), _code(values[default : default + 1])


def _printer_attributes() -> Iterator[tuple[str, ...]]:
    for name, tag, values, flags in printer.rows(tables.HEADS[0], tables.DPI):
        if name == b"operations-supported":
            shown = "see above"
        elif tag == t.TAG_NO_VALUE:
            shown = ""
        elif tag == t.TAG_BEG_COLLECTION:
            shown = f"{len(values)} collection{'s' if len(values) > 1 else ''}"
        else:
            shown = _code(values)
        if flags & names.BY_NAME:
            shown += "; only when asked for by name"
        yield name.decode(), _SYNTAX[tag], shown


def _list(title: str, rows: Iterable[tuple[bytes, int]]) -> str:
    return f"**{title}**: {_code(name for name, _ in rows)}.\n"


def page() -> str:
    """The text of docs/ipp.md."""
    text = _HEAD + "\n## Operations\n\n"
    text += _table("id|operation|`open`|`private`|`users`|`mutual`|", _operations())
    text += "\n" + _WHO_IS_WHO + "\n"
    text += _STREAM.replace("HELD", str(limits.HELD_DOCUMENT_S))
    text += "\n" + _REFERENCES.replace("VALUE", str(_VALUE_BYTES))
    text += "\n## Documents\n\n"
    text += f"Formats: {_code(FORMATS)}.\n"
    text += (
        "The first is recognised by its first bytes as one of the others. Compression: `none`.\n"
    )
    text += "\n## What a job may ask for\n\n" + _TEMPLATE + "\n"
    text += _table("attribute|syntax|values|default", _templates())
    text += "\n## Jobs\n\n"
    text += f"`which-jobs`: {_code(WHICH)}.\n\n"
    text += f"Set-Job-Attributes: {_code(JOB_SETTABLE)}, before the document prints.\n\n"
    template = [(row[0], 0) for row in TEMPLATE if row[3] is not QUIET]
    text += _list("Job", (*names.JOB, *template, *[(n + b"-actual", 0) for n, _ in template]))
    text += "\n" + _list("Document", document_names.DOCUMENT)
    text += f"\n## Notifications\n\n{_NOTES}\nEvents: {_code(EVENTS)}.\n\n"
    text += _list("Subscription", subscription_names.SUBSCRIPTION)
    text += "\n" + _list("Event", subscription_names.EVENT)
    text += "\n## Printer attributes\n\n"
    text += f"Set-Printer-Attributes: {_code(SETTABLE)}.\n\n"
    text += _list("Of the moment, the configuration or the client", names.PRINTER)
    text += "\n" + _list("Only when asked for by name", names.PRINTER_BY_NAME)
    text += _SECURITY.replace("KINDS", _code(security_status.KINDS))
    text += "\nAnd of every printer with a head of 384 dots:\n\n"
    text += _table("attribute|syntax|value", _printer_attributes())
    text += "\n## What is not offered, and why\n\n" + not_offered.ABOUT + "\n"
    rows = ((f"0x{number:04X}", name, why) for number, name, why in not_offered.OPERATIONS)
    text += _table("id|operation|reason", rows) + "\n"
    return text + _table("attribute or value|reason", not_offered.VALUES)


def command(
    check: Annotated[bool, typer.Option(help="Only say whether the page is up to date.")] = False,
) -> None:
    """Make docs/ipp.md from the tables of the firmware."""
    if check and (not PAGE.exists() or PAGE.read_text() != page()):
        raise typer.Exit(1)
    PAGE.write_text(page())

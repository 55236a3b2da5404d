# SPDX-License-Identifier: MIT
"""The self-test slip (Identify-Printer, the button): what printer this is, and how it prints.

Name, address, URI as a code too, fingerprint of the certificate, firmware, state, a tone ramp, and
what a client wants said. Of the certificate's key nothing is ever read. Loaded for a slip and
forgotten behind it, with all that only a slip needs.
"""

import binascii
import hashlib

from micropython import const

from platen import pipeline_slip
from platen.core import qr
from platen.model import names
from platen.pipeline_slip import QR, RAMP, RULE
from platen.shell import passing

_PATH = b"/ipp/print"
_VERSION = b"printer-firmware-string-version"
_VALUE = const(5)  # bytes of a record before its value, and the name
_LABEL_COLUMNS = const(10)
_GROUP = const(4)  # digits of a fingerprint between two blanks


async def print_slip(server, pipeline):
    """Print it while nothing else prints; what was asked for is taken as done."""
    try:
        await pipeline_slip.print_slip(pipeline, parts(server, pipeline))
    finally:
        forget(__name__, pipeline_slip.__name__, qr.__name__)


def forget(*modules):
    """Let go of these modules; whoever still uses them keeps them."""
    for name in modules:
        passing.forget(name)


def parts(server, pipeline):
    """What is on it, for pipeline_slip."""
    printer = server.printer
    message = printer.identify
    printer.identify = None
    columns = pipeline.text_profile["text"]["columns"]
    host = printer.host
    uri = server.uri((host, len(host)))
    found = []
    for number in (names.P_NAME, names.P_MAKE_AND_MODEL):
        found.append(pipeline_slip.centered(printer.texts[number], columns))
    if message:
        found += [RULE, message + b"\n"]
    found.append(RULE)
    lines = _line(b"State", printer.state_message())
    lines += _line(b"Address", _address(server))
    lines += _line(b"Firmware", _static(printer.attributes, _VERSION))
    found += [lines, (QR, uri)]
    if len(uri) > columns:  # the path stands for itself
        uri, path = uri[: -len(_PATH)], _PATH
        found += [pipeline_slip.centered(uri, columns), pipeline_slip.centered(path, columns)]
    else:
        found.append(pipeline_slip.centered(uri, columns))
    if server.certificate:
        found += [RULE, _fingerprint(server.certificate, columns)]
    found += [RULE, b"\n", RAMP]
    return found


def _line(label, value):
    if not value:
        return b""
    return label + b" " * (_LABEL_COLUMNS - len(label)) + value + b"\n"


def _address(server):
    """Where the printer is found in its network, in numbers; b"" if that is not known."""
    if server.mdns is not None:
        return b"%d.%d.%d.%d" % tuple(server.mdns.here[0])
    try:
        import network

        address = network.WLAN(network.STA_IF).ifconfig()[0]
        return b"" if address == "0.0.0.0" else address.encode()
    except (ImportError, OSError):
        return b""


def _static(table, name):
    """Value of a static attribute of one value."""
    number = table.find(name, len(name))
    at = table.start(number)
    record = bytearray(table.start(number + 1) - at)
    at -= len(table.names)
    table.static.copy(record, 0, at, at + len(record))
    return bytes(record[_VALUE + len(name) :])


def _fingerprint(path, columns):
    """SHA-256 of the certificate in the file: what clients can compare."""
    from platen.shell import tls

    with open(path, "rb") as f:
        own = tls.chain_of(f.read())[0]
    forget(tls.__name__)
    digits = binascii.hexlify(hashlib.sha256(own).digest()).upper()
    groups = [digits[i : i + _GROUP] for i in range(0, len(digits), _GROUP)]
    in_line = 8 if columns >= 8 * (_GROUP + 1) - 1 else 4
    text = pipeline_slip.centered(b"Certificate, SHA-256", columns)
    for i in range(0, len(groups), in_line):
        text += pipeline_slip.centered(b" ".join(groups[i : i + in_line]), columns)
    return text

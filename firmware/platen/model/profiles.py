# SPDX-License-Identifier: MIT
"""What is told to a Printer whose clients prove who they are, or whose policy is its own.

Needed once, at the start; never loaded otherwise.
"""

from platen.core import ipp_tags as t
from platen.core.ipp_writer import IPPWriter
from platen.model import names, operations, tables

# On the wire: tag, two lengths, value.
_ENUM_BYTES = 9

# By operations.OFF ...
ACCESS = ("off", "anyone", "user", "owner", "operator")


def ways(config, profile):
    """(scheme, path, uri-security, uri-authentication) of each URI, the best one last in `open`.

    The first mechanism is that of /ipp/print, each other one has a path of its own.
    """
    if profile < operations.USERS:
        mechanisms = ("requesting-user-name",)
    else:
        mechanisms = config["authentication"]
    found = []
    if profile == operations.OPEN:
        found.append((b"ipp://", b"/ipp/print", b"none", mechanisms[0].encode()))
    if config.get("certificate"):
        for i in range(len(mechanisms)):
            path = b"/ipp/" + (mechanisms[i].encode() if i else b"print")
            found.append((b"ipps://", path, b"tls", mechanisms[i].encode()))
    return tuple(found)


def name_operations(printer):
    """Make operations-supported what `printer` does, where that is not what most do."""
    if printer.profile < operations.USERS and not printer.policy:
        return
    table = printer.attributes
    supported = [
        tables.OPERATIONS[row]
        for row in range(0, len(tables.OPERATIONS), names.OPERATION_BYTES)
        if printer.access(row)
    ]
    name = b"operations-supported"
    w = IPPWriter(bytearray(len(name) + _ENUM_BYTES * len(supported)))
    for number in supported:
        w.enum(None if w.pos else name, number)
    table.special = table.find(name, len(name))
    table.special_record = bytes(w.buf[: w.pos])


def policy(config):
    """{operation-id: access} from {keyword: word}; None if nothing is to be different."""
    wanted = config.get("policy")
    found = {}
    for row in operations.OPERATIONS if wanted else ():
        word = wanted.get(row[1])
        if word is not None:
            if row[0] == t.OP_GET_PRINTER_ATTRIBUTES and word == "off":
                raise ValueError("Get-Printer-Attributes cannot be off")
            found[row[0]] = ACCESS.index(word)
    if wanted and len(found) < len(wanted):
        raise ValueError("policy: an operation that is not ours")
    return found or None

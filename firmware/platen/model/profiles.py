# SPDX-License-Identifier: MIT
"""What is told to a Printer whose clients prove who they are, or whose policy is its own.

Needed once, at the start; never loaded otherwise.
"""

from platen.core import ipp_tags as t
from platen.core.ipp_writer import IPPWriter
from platen.model import names, operations, tables

# On the wire: tag, two lengths, value.
_ENUM_BYTES = 9

# Who may have the printer fetch documents, where the configuration has `print_uri`.
REFERENCES = {t.OP_PRINT_URI: operations.USER, t.OP_SEND_URI: operations.OWNER}

# By operations.OFF ...
ACCESS = ("off", "anyone", "user", "owner", "operator")


def ways(config, profile):
    """(scheme, path, uri-security, uri-authentication, port, oauth) of each URI, the best one last
    in `open`.

    The first mechanism is that of /ipp/print, each other one has a path of its own. port: b"" is
    that of the client's Host field, which will do while all URIs have the same. oauth: what
    oauth_status.py tells about that one.
    """
    if profile < operations.USERS:
        mechanisms = ("requesting-user-name",)
    else:
        mechanisms = config["authentication"]
    found = []
    if profile == operations.OPEN:
        found.append((b"ipp://", b"/ipp/print", b"none", mechanisms[0].encode(), b"", None))
    other = config.get("certificate_port") if profile >= operations.USERS else 0
    port = b"%d" % config["port"] if other else b""
    if config.get("certificate"):
        for i in range(len(mechanisms)):
            path = b"/ipp/" + (mechanisms[i].encode() if i else b"print")
            oauth = _oauth(config["oauth"]) if mechanisms[i] == "oauth" else None
            found.append((b"ipps://", path, b"tls", mechanisms[i].encode(), port, oauth))
    if other:
        found.append((b"ipps://", b"/ipp/print", b"tls", b"certificate", b"%d" % other, None))
    return tuple(found)


def _oauth(config):
    """(server, scopes from least to most access) of the configuration, see oauth_claims.py."""
    scopes = (config.get("scope_print") or "print", config.get("scope_operator"))
    server = config.get("server") or config["issuer"]
    return server.encode(), tuple([scope.encode() for scope in scopes if scope])


def name_operations(printer):
    """Make operations-supported what `printer` does, where that is not what most do."""
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
    """{operation-id: access} from {keyword: word}; None if nothing is to be different.

    Raises ValueError for what cannot be.
    """
    wanted = config.get("policy")
    found = {}
    count = 0
    if config.get("print_uri"):
        if config["profile"] in ("open", "private"):
            raise ValueError("print_uri needs a profile where clients prove who they are")
        found.update(REFERENCES)
    for row in operations.OPERATIONS if wanted else ():
        word = wanted.get(row[1])
        if word is not None:
            if row[0] in REFERENCES and row[0] not in found and word != "off":
                raise ValueError("%s needs print_uri" % row[1])
            if row[0] in REFERENCES and word == "anyone":
                raise ValueError("%s is for those who prove who they are" % row[1])
            if row[0] == t.OP_GET_PRINTER_ATTRIBUTES and word == "off":
                raise ValueError("Get-Printer-Attributes cannot be off")
            if word == "user" and config["profile"] in ("open", "private"):
                raise ValueError("nobody is a user where nobody has to prove it")
            found[row[0]] = ACCESS.index(word)
            count += 1
    if wanted and count < len(wanted):
        raise ValueError("policy: an operation that is not ours")
    return found or None

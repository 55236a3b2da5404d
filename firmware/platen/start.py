# SPDX-License-Identifier: MIT
"""What is needed once: the printer put together from its configuration.

Loaded at power-on and dropped again, so that it costs no heap while the printer runs.
"""

import gc
import socket

from micropython import const

import board
from platen import log
from platen.buffers import PLAIN_RX_BYTES, RX_BYTES, Buffers
from platen.model import tables
from platen.model.attributes import AttributeTable, Constant
from platen.model.description import told
from platen.model.printer import Printer
from platen.pipeline import Pipeline
from platen.shell import clock
from platen.shell.mdns import MDNS
from platen.shell.server import Server
from platen.shell.uart import EnginePort

# Clients that may wait for a slot.
_BACKLOG = const(8)

# A board with less free heap at its start needs it for other things than fast answers.
_MEMO_FREE_BYTES = const(131072)


def _store(records):
    """Constant bytes, or the path of a file that has them (made by host_tools/mpy.py)."""
    if isinstance(records, str):
        from platen.shell.store import FlashStore

        return FlashStore(records)
    return Constant(records)


def _tables(dots):
    """((AttributeTable of the printer, of jobs), MEDIA) of a head of so many dots."""
    if dots == 384:
        from platen.model import tables_384 as own
    else:
        from platen.model import tables_576 as own
    from platen.model import tables_job

    printer = AttributeTable(own.PRINTER, _store(own.STATIC))
    return (printer, AttributeTable(tables.JOB, _store(tables_job.STATIC))), own.MEDIA


def _read(path):
    with open(path, "rb") as f:
        return f.read()


def _tls_context(config):
    from platen.shell.tls import make_context

    if not config.get("certificate"):
        if config["profile"] == "open":
            return None
        raise ValueError("profile %s needs a certificate" % config["profile"])
    return make_context(_read(config["certificate"]), _read(config["key"]))


def _listener(config, port):
    """The listening socket; raises OSError if the port is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setblocking(False)
    address = socket.getaddrinfo(config["bind"], port)[0][-1]
    listener.bind(address)
    listener.listen(_BACKLOG)
    return listener


def _hosts(config):
    """The configured names, as model.hosts wants them."""
    names = [config["host"]] + (config.get("hosts") or [])
    return tuple([name.lower().encode() for name in names])


def build(config, give_way):
    """The Server of this configuration, listening."""
    engine = config["engine"]
    gc.collect()
    has_memo = config["profile"] == "open" and gc.mem_free() >= _MEMO_FREE_BYTES
    connections = config.get("connections") or board.CONNECTIONS
    buffers = Buffers(engine["dots"], connections, PLAIN_RX_BYTES if has_memo else RX_BYTES)
    if config["profile"] == "open":
        log.warning("profile open: anyone who reaches the printer can use it and read along")
    signs_in = config["profile"] in ("users", "mutual")
    # Large blocks, while they are to be had.
    context = None if signs_in else _tls_context(config)
    gc.collect()
    both, media = _tables(engine["dots"])
    uptime = clock.Uptime()
    printer = Printer(config, told(config), both, media, uptime, clock.ticks_ms, clock.ticks_add)
    printer.date_time = clock.date_time
    if config.get("privacy_policy_uri"):
        printer.privacy_policy_uri = config["privacy_policy_uri"].encode()
    if signs_in or printer.policy:
        from platen.model import profiles

        profiles.name_operations(printer)
    if config.get("state"):
        from platen.shell.recall import recall
        from platen.shell.state import hook

        folder = config["state"]
        hook(folder, printer, recall(folder, printer, config.get("history", True)))
    uart = board.open_uart(config)
    port = EnginePort(uart, engine, clock)
    printer.engine_reasons = port.what_is_wrong  # a lambda would keep this module alive
    hooks = uart if hasattr(uart, "job_begin") else None
    pipeline = Pipeline(printer, engine, buffers.page, port, give_way, hooks)
    kept_bytes = 0
    if signs_in:
        from platen.shell import doors

        ports, kept_bytes = doors.open_ports(
            config,
            printer,
            lambda port: _listener(config, port),
            lambda: _tls_context(config),
        )
    else:
        ports = [(_listener(config, config["port"]), context, None)]
    if ports[0][1] is not None:
        printer.tls = ports[0][1]
    server = Server(printer, pipeline, buffers, ports, _hosts(config), kept_bytes)
    if config.get("certificate"):
        server.certificate = config["certificate"]
    if signs_in or config.get("quota"):
        from platen.shell import doors

        doors.count(config, printer, server)
    if config.get("state") and config.get("audit", signs_in):
        from platen.shell import audit_resume

        audit_resume.start(config, printer, server)
    if has_memo:
        server.keep_answers()
    if config.get("abort_stopped_s"):
        from platen.shell import patience

        patience.watch(printer, config["abort_stopped_s"])
    if config.get("mdns"):
        lan = getattr(board, "lan", None)
        where = lan(config) if lan else None
        if where:
            from platen.shell.mdns_start import open_mdns

            server.mdns = open_mdns(MDNS, where, config, printer)
        else:
            log.warning("mdns: this board does not know its address: it is not announced")
    return server

# SPDX-License-Identifier: MIT
"""The composition root: the one file that knows all parts."""

import asyncio
import gc
import json

import board
from platen import log
from platen.buffers import Buffers


def _tables(dots):
    """AttributeTable and MEDIA of a head of so many dots (made by `host_tools tables`)."""
    from platen.model.attributes import AttributeTable, Constant

    if dots == 384:
        from platen.model import tables_384 as tables
    else:
        from platen.model import tables_576 as tables
    static = tables.STATIC
    if isinstance(static, str):
        from platen.shell.store import FlashStore

        store = FlashStore(static)
    else:
        store = Constant(static)
    return AttributeTable(tables.PRINTER, store), tables.MEDIA


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


def _give_way(ms=0):
    return asyncio.sleep_ms(ms)


def build(config):
    """The Server of this configuration, ready to listen."""
    engine = config["engine"]
    buffers = Buffers(engine["dots"], config.get("connections") or board.CONNECTIONS)
    context = _tls_context(config)
    gc.collect()
    from platen.model.printer import Printer
    from platen.pipeline import Pipeline
    from platen.shell import clock
    from platen.shell.server import Server
    from platen.shell.uart import EnginePort

    uptime = clock.Uptime()
    attributes, media = _tables(engine["dots"])
    printer = Printer(config, attributes, media, uptime, clock.ticks_ms, clock.ticks_add)
    printer.date_time = clock.date_time
    uart = board.open_uart(config)
    port = EnginePort(uart, engine, clock)
    printer.engine_reasons = lambda: port.reasons
    hooks = uart if hasattr(uart, "job_begin") else None
    pipeline = Pipeline(printer, engine, buffers.page, port, _give_way, hooks)
    for key in ("engine", "link", "certificate", "key"):
        config.pop(key, None)  # everyone has taken what it needs
    gc.collect()
    return Server(config, printer, pipeline, buffers, context)


async def _run(config):
    server = build(config)
    server.listen()
    gc.collect()
    scheme = "ipps" if server.tls_required else "ipp"
    print("ready %s://%s:%d/ipp/print" % (scheme, config["host"], config["port"]))
    await server.serve()


def main(path="platen.json"):
    """Run the printer that the JSON file at `path` describes, until it is stopped."""
    try:
        while True:  # Restart-Printer begins again from the file
            with open(path) as f:
                config = json.load(f)
            log.set_level(config.get("log", "info"))
            asyncio.run(_run(config))
            asyncio.new_event_loop()
    except KeyboardInterrupt:
        pass

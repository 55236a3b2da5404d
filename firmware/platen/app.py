# SPDX-License-Identifier: MIT
"""The composition root, with start.py: it runs what that puts together."""

import asyncio
import gc
import json
import sys

from platen import log

# Modules that only the start needs, by package; in a packed build all lie in the first one.
_ONCE = (
    ("platen", ("start", "tls", "description")),
    ("platen.shell", ("tls",)),
    ("platen.model", ("description",)),
)


def _give_way(ms=0):
    return asyncio.sleep_ms(ms)


def _build(config):
    from platen.start import build

    return build(config, _give_way)


def _forget():
    """Give the memory of the start back: its modules, and the packages' names for them."""
    for package, names in _ONCE:
        module = sys.modules.get(package)
        for name in names:
            sys.modules.pop(package + "." + name, None)
            if module is not None:
                module.__dict__.pop(name, None)
    gc.collect()


async def _run(config):
    server = _build(config)
    scheme = "ipps" if server.tls_required else "ipp"
    ready = "ready %s://%s:%d/ipp/print" % (scheme, config["host"], config["port"])
    del config
    _forget()
    print(ready)
    await server.serve()


def main(path="platen.json"):
    """Run the printer that the JSON file at `path` describes, until it is stopped."""
    try:
        while True:  # Restart-Printer begins again from the file
            with open(path) as f:
                config = json.load(f)
            log.set_level(config.get("log", "info"))
            work = _run(config)
            del config
            asyncio.run(work)
            asyncio.new_event_loop()
    except KeyboardInterrupt:
        pass

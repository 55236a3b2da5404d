# SPDX-License-Identifier: MIT
"""The composition root, with start.py: it runs what that puts together."""

import asyncio
import gc
import json
import sys

from platen import log

# The last parts of the names of modules that only the start needs, those that a .mpy build keeps
# rare functions in among them (host_tools/cold.py). host_tools/bundle.py translates them.
_ONCE = (
    "start",
    "tls",
    "der",
    "utc",
    "description",
    "operations",
    "doors",
    "profiles",
    "recall",
    "settings",
    "settable",
    "history",
    "audit_resume",
    "start_cold",
    "core_cold",
    "model_cold",
    "shell_cold",
)


def _give_way(ms=0):
    return asyncio.sleep_ms(ms)


def _build(config):
    from platen.start import build

    return build(config, _give_way)


def _forget():
    """Give the memory of the start back: its modules, and the packages' names for them."""
    for name in list(sys.modules):
        package, _, leaf = name.rpartition(".")
        if package and leaf in _ONCE:
            del sys.modules[name]
            sys.modules[package].__dict__.pop(leaf, None)
    gc.collect()


async def _run(config, hook):
    server = _build(config)
    scheme = "ipps" if server.tls_required else "ipp"
    ready = "ready %s://%s:%d/ipp/print" % (scheme, config["host"], config["port"])
    del config
    _forget()
    print(ready)
    if hook:
        hook()
    await server.serve()


def main(path="platen.json", hook=None):
    """Run the printer that the JSON file at `path` describes, until it is stopped.

    hook: called each time it accepts connections; a loader then knows that this version works.
    """
    try:
        while True:  # Restart-Printer begins again from the file
            with open(path) as f:
                config = json.load(f)
            log.set_level(config.get("log", "info"))
            work = _run(config, hook)
            del config
            asyncio.run(work)
            asyncio.new_event_loop()
    except KeyboardInterrupt:
        pass

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
    "mdns_start",
    "profiles",
    "tables_job",
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


def _start(config, hook):
    """The Server of this configuration, listening, and nothing else of the start in memory.

    Called by reference: written into a coroutine, whose frame keeps what was on its stack, it
    would leave a module there for as long as the printer runs.
    """
    from platen.start import build

    server = build(config, _give_way)
    for name in list(sys.modules):
        package, _, leaf = name.rpartition(".")
        if package and leaf in _ONCE:
            del sys.modules[name]
            sys.modules[package].__dict__.pop(leaf, None)
    gc.collect()
    scheme = "ipps" if server.tls_required else "ipp"
    print("ready %s://%s:%d/ipp/print" % (scheme, config["host"], config["port"]))
    if hook:
        hook(server)
    return server


async def _run(start, config, hook, running):
    running[:] = (start(config, hook),)
    del config
    await running[0].serve()
    running.clear()


def main(path="platen.json", hook=None):
    """Run the printer that the JSON file at `path` describes, until it is stopped.

    hook: called with the Server each time it accepts connections: a loader then knows that this
    version works, and a board looks after it.
    """
    running = []
    try:
        while True:  # Restart-Printer begins again from the file
            with open(path) as f:
                config = json.load(f)
            log.set_level(config.get("log", "info"))
            work = _run(_start, config, hook, running)
            del config
            asyncio.run(work)
            asyncio.new_event_loop()
    except KeyboardInterrupt:
        for server in running:
            if server.mdns is not None:
                server.mdns.goodbye()

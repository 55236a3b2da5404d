# SPDX-License-Identifier: MIT
"""Deployments that are interrupted at random, and what the board does afterwards.

`interrupt(printer, old, new, random)` deploys the files `new` while something goes wrong, switches
the board off and on, and prints; it returns (kind, whether the deployment got through, the
version that runs). The kinds: the plug is pulled, power fails at a byte or at a moment, bytes get
lost, the flash is full although it said it was not.
"""

import random
import threading
import time

from host_tools import deploy_build
from host_tools.deploy import deploy
from host_tools.errors import UserError
from host_tools.virtual_board import Faults

KINDS = ("cut", "reset", "power", "drop", "full")
PATIENCE_S = 1.0  # on a wire without delay
READY_S = 10.0
_MARK = "platen/build.bin"  # makes a version unlike all others


def silent(text):
    """Say nothing."""


def put(printer, files, say=silent, ready_s=READY_S):
    """Deploy to the printer's board; a Report, or UserError."""
    return deploy(printer.port, lambda arch: files, say, PATIENCE_S, ready_s)


def variant(files, others, number, generator):
    """Files of another version: some modules are of another build, one file is new."""
    names = generator.sample(sorted(name for name in files if name.endswith(".mpy")), 6)
    changed = {**files, **{name: others[name] for name in names}}
    changed[_MARK] = b"%d " % number + generator.randbytes(3000)
    return changed


def _arm(printer, kind, generator, span_bytes, span_s):
    """Set the fault; returns a timer to cancel, or None."""
    board = printer.board
    at = generator.randrange(span_bytes)
    if kind == "cut":
        board.set_faults(Faults(cut_after=at))
    elif kind == "reset":
        board.set_faults(Faults(reset_after=at))
    elif kind == "drop":
        board.set_faults(Faults(drop={at, generator.randrange(span_bytes)}))
    elif kind == "full":
        used = sum(_blocks(path) for path in board.root.rglob("*"))
        board.set_world(flash_writable_bytes=used + generator.randrange(500_000))
    else:
        timer = threading.Timer(generator.random() * span_s, board.power_cycle)
        timer.start()
        return timer
    return None


def _blocks(path):
    return -(-path.stat().st_size // 4096) * 4096 if path.is_file() else 8192


def interrupt(printer, old, new, generator, span_bytes, span_s):
    """One interrupted deployment of `new` over the running version `old`."""
    kind = generator.choice(KINDS)
    timer = _arm(printer, kind, generator, span_bytes, span_s)
    try:
        put(printer, new)
        through = True
    except UserError:
        through = False
    if timer:
        timer.cancel()
        timer.join()
    printer.board.set_faults(Faults())
    running = printer.power_cycle()
    assert running in (old, deploy_build.version_of(new)), (kind, running)
    assert not through or running == deploy_build.version_of(new), (kind, running)
    printer.print_job()
    printer.board.set_world(flash_writable_bytes=None)
    return kind, through, running


def measure(printer, files):
    """(bytes that cross the wire, seconds) of a deployment that nothing disturbs."""
    printer.board.set_faults(Faults())
    start = time.monotonic()
    put(printer, files)
    return printer.board.taken, time.monotonic() - start


def many(printer, files, others, count, seed, found=None):
    """`count` interruptions in a row; their results, which go into `found` as they come."""
    generator = random.Random(seed)
    put(printer, files)
    span = measure(printer, variant(files, others, -1, generator))
    running = printer.power_cycle()
    found = [] if found is None else found
    for number in range(count):
        new = variant(files, others, number, generator)
        found.append(interrupt(printer, running, new, generator, *span))
        running = found[-1][2]
    return found

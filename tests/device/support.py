# SPDX-License-Identifier: MIT
"""Helpers that device tests share; they run on a board, on the Unix port and on CPython.

no_alloc(fn, *args)   calls fn with the heap locked: any allocation is a MemoryError
allocated(fn, *args)  bytes that one call leaves allocated (0 on CPython)
splits(data)          every way the splitting tests cut an input
run(coroutine)        runs one coroutine to its end in a fresh event loop, with a time limit
"""

import gc
import sys

import micropython

ON_MICROPYTHON = sys.implementation.name == "micropython"
# Tests that cut or damage a message at every byte do so at every fourth one on a board, where all
# of them take a minute (and loop a quarter as long); the interpreters of a computer do the others.
BYTE_STEP = 1 if not ON_MICROPYTHON or sys.platform in ("linux", "darwin") else 4


def _call(fn, args):
    # `fn(*args)` allocates on MicroPython, which would blame the caller for it.
    count = len(args)
    if count == 0:
        return fn()
    if count == 1:
        return fn(args[0])
    if count == 2:
        return fn(args[0], args[1])
    if count == 3:
        return fn(args[0], args[1], args[2])
    if count == 4:
        return fn(args[0], args[1], args[2], args[3])
    raise ValueError("no_alloc takes at most 4 arguments: wrap them in an object")


def no_alloc(fn, *args):
    """Return fn(*args), called with the heap locked: MemoryError at the line that allocates.

    A `try/except` inside fn can swallow that error (exceptions then come from the emergency
    buffer); use `allocated` as well where fn catches exceptions. At most four arguments.
    """
    gc.collect()
    micropython.heap_lock()
    try:
        return _call(fn, args)
    finally:
        micropython.heap_unlock()


def allocated(fn, *args):
    """Return how many more heap bytes are in use after fn(*args); always 0 on CPython."""
    if not ON_MICROPYTHON:
        _call(fn, args)
        return 0
    gc.collect()
    gc.disable()
    try:
        before = gc.mem_alloc()
        _call(fn, args)
        return gc.mem_alloc() - before
    finally:
        gc.enable()


def splits(data):
    """Yield cut lists [(start, stop), ...] of data: whole, cut once at every place, every byte."""
    size = len(data)
    yield [(0, size)]
    for cut in range(1, size):
        yield [(0, cut), (cut, size)]
    if size > 2:  # with two bytes the single cut above is already every byte
        yield [(i, i + 1) for i in range(size)]


def run(coroutine, timeout_s=10):
    """Return what coroutine returns; raises asyncio.TimeoutError after timeout_s seconds."""
    import asyncio

    if ON_MICROPYTHON:
        asyncio.new_event_loop()  # MicroPython keeps one global loop: drop what a test left in it
    return asyncio.run(asyncio.wait_for(coroutine, timeout_s))

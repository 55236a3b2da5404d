# SPDX-License-Identifier: MIT
"""Stand-in for MicroPython's `micropython` module, so that the core runs on CPython.

`const` is the identity. `viper` (and `native` inside a `*_native` module) raise ImportError when
they are looked up, so `try: from .x_native import row / except (ImportError, ...)` takes the
bytecode twin, exactly as on a port without that emitter. The heap calls do nothing: CPython has
no heap lock, so `support.no_alloc` proves nothing here and everything on MicroPython.
"""

import sys


def const(value):
    """Return value unchanged; MicroPython folds it at compile time."""
    return value


def heap_lock():
    """Do nothing; MicroPython refuses every allocation from here to `heap_unlock`."""
    return 0


def heap_unlock():
    """Do nothing; return the lock depth as MicroPython does."""
    return 0


def alloc_emergency_exception_buf(size):
    """Do nothing; MicroPython reserves size bytes for exceptions raised without a heap."""


def opt_level(level=None):
    """Return 0, the level at which asserts and line numbers are kept."""
    return 0


def mem_info(verbose=None):
    """Print nothing; MicroPython prints the state of its heap."""


def _identity(function):
    return function


def __getattr__(name):
    # An emitter is looked up before the annotations of the function (ptr8 and friends, which
    # CPython does not know) are evaluated, so raising here gives one clean ImportError.
    caller = sys._getframe(1).f_globals.get("__name__", "")
    if name == "native" and not caller.endswith("_native"):
        return _identity
    if name in ("native", "viper"):
        raise ImportError("no @micropython." + name + " on CPython: use the bytecode twin")
    raise AttributeError("the micropython stub has no " + repr(name))

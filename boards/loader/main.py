# SPDX-License-Identifier: MIT
"""main.py of a board: starts the firmware that fw/run names, and goes back when it fails.

An image with the firmware in it has this in it, too: without fw/run it starts its own.

    fw/ID/   one version of the firmware (host_tools/deploy.py); complete before fw/run names it
    fw/run   "ID": that version runs. "NEW OLD": NEW is on trial, OLD is known to work.

A trial takes NEW's name off before it starts and puts it back when the printer is ready, or its
first-time set-up, so that whatever ends it early (an error, a hang and a reset, a power cut) leads
to OLD.
"""

import gc
import os
import sys
import time

RUN = "/fw/run"
CONFIG = "/platen.json"
SAFE_MS = 700  # to press the button in: more than a person's reaction, less than an annoyance


def read():
    """The versions in fw/run; [] when there are none."""
    try:
        with open(RUN) as f:
            return f.read().split()
    except OSError:
        return []


def write(version):
    """Let that version run from now on; a power cut leaves the old file or the new one."""
    with open(RUN + ".new", "w") as f:
        f.write(version)
    os.rename(RUN + ".new", RUN)


def is_held():
    """Whether the button is held while the board starts: then main.py ends, and a prompt comes.

    Held before the power comes, the button of an ESP32 starts the chip's own loader instead: there
    is a moment to press it in, in which the lamp is on.
    """
    import board

    number = getattr(board, "PIN_BUTTON", None)
    if number is None:
        return False
    from machine import Pin

    lamp = Pin(board.PIN_LED, Pin.OUT)
    lamp.value(1)
    button = Pin(number, Pin.IN, Pin.PULL_UP)
    time.sleep_ms(SAFE_MS)
    lamp.value(0)
    return not button.value()


def has_own():
    """Whether the image has a firmware in it."""
    try:
        import board
        import platen
    except ImportError:
        return False
    return bool(board and platen)


def start(version, old):
    """Run a version, None: the image's own; with `old`, on trial."""
    if old:
        try:
            write(old)
        except OSError:  # the flash is full: no trial without a way back
            version = old
            old = None

    def ready(*_):
        if old:
            write(version)
        name = version or "the image's firmware"
        print("running %s, %d bytes of heap are free" % (name, gc.mem_free()))

    if version:
        sys.path.insert(0, "/fw/" + version)
    try:
        if is_held():
            print("the button is held: a prompt, no printer")
            return
        import board

        if hasattr(board, "main"):  # there is Wi-Fi, a button, a watchdog to see to
            board.main(CONFIG, ready)
        else:
            from platen import app

            app.main(CONFIG, ready)
    except Exception as error:
        sys.print_exception(error)
        if old:
            print("version %s failed, back to %s" % (version, old))
            import machine

            machine.reset()


_versions = read()
if _versions:
    start(_versions[0], _versions[1] if len(_versions) > 1 else None)
elif has_own():
    start(None, None)
else:
    print("no firmware here yet: python -m host_tools deploy")

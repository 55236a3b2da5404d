# SPDX-License-Identifier: MIT
"""Finds a MicroPython for this machine: on PATH, given by hand, or Debian's package unpacked.

A Debian binary from a newer suite needs that suite's C library: it is unpacked beside it and the
wrapper starts the program through that library's own dynamic loader, so nothing is installed.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from host_tools.setup_apt import PrivateApt
from host_tools.setup_base import BIN, Log, SetupError

OLDEST = (1, 25)
PINNED = "1.25.0"  # the oldest supported: what passes on it passes on newer ones
SUITE = "trixie"
LIBRARIES = ["libc6", "libffi8", "libmbedtls21", "libmbedx509-7", "libmbedcrypto16"]
RECIPE = (PINNED, SUITE, LIBRARIES, 1)

PROBE = "import sys,tls,asyncio;i=sys.implementation;print(i.name,'%d.%d.%d'%i.version[:3])"


class OtherVersion(SetupError):
    """The suite has another version than the one asked for; the text names both."""


def resolve(given: str) -> str:
    """Return the absolute path of an interpreter given as a path or a command name."""
    found = shutil.which(given)
    if not found:
        raise SetupError("MICROPYTHON=%s is not a program" % given)
    return os.path.abspath(found)


def describe(path: str) -> str:
    """Return what the interpreter at path is, such as "1.25.0 32-bit"; "" if it will not run."""
    code = PROBE[:-1] + ",'32-bit' if sys.maxsize<1<<32 else '64-bit')"
    try:
        done = subprocess.run(
            [path, "-c", code], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.split()
    return " ".join(words[1:]) if done.returncode == 0 and words[:1] == ["micropython"] else ""


def check(path: str) -> None:
    """Raise SetupError unless path is a MicroPython that is new enough and has TLS."""
    text = describe(path)
    needed = "MicroPython %d.%d or newer with modules tls and asyncio is needed" % OLDEST
    if not text:
        raise SetupError("%s: %s" % (path, needed))
    if tuple(int(n) for n in text.split()[0].split(".")[:2]) < OLDEST:
        raise SetupError("%s is %s; %s" % (path, text, needed))


def check_wrappable(path: str) -> None:
    """Raise SetupError unless the wrapper may start path: good enough, and not the wrapper."""
    if os.path.realpath(path) == os.path.realpath(BIN / "micropython"):
        raise SetupError("%s is what the set-up makes: it cannot start itself" % path)
    check(path)


def on_path() -> str:
    """Return `micropython` on PATH if it will do, else ""."""
    try:
        path = resolve("micropython")
        check_wrappable(path)
    except SetupError:
        return ""
    return path


def write_wrapper(wrapper: Path, command: str) -> None:
    """Write an executable shell script that becomes command, with the script's arguments."""
    wrapper.parent.mkdir(parents=True, exist_ok=True)
    wrapper.unlink(missing_ok=True)
    wrapper.write_text('#!/bin/sh\nexec %s "$@"\n' % command)
    wrapper.chmod(0o755)


def wrap(path: str, wrapper: Path) -> None:
    """Make wrapper start the interpreter at path."""
    check(path)
    write_wrapper(wrapper, "'%s'" % path)


def _how_else(reason: str) -> str:
    if platform.system() == "Darwin":
        how = "brew install micropython"
    else:
        how = (
            "on Ubuntu and other relatives of Debian install debian-archive-keyring and run\n"
            "  python3 -m host_tools.setup --debian-mirror URL   (a mirror of Debian's archive)\n"
            "or install MicroPython %d.%d or newer from your distribution" % OLDEST
        )
    return (
        "no MicroPython %d.%d or newer on PATH, and Debian's package cannot be had: %s.\n"
        "%s,\nor name one: make setup MICROPYTHON=/path/to/micropython" % (*OLDEST, reason, how)
    )


def newest(log: Log, apt: PrivateApt, version: str) -> str:
    """Return the suite's micropython package version; OtherVersion unless it is version."""
    found = apt.versions(log, "micropython")
    if not found or not re.match(re.escape(version) + r"(?!\d)", found[0]):
        there = found[0] if found else "none"
        raise OtherVersion("Debian %s has %s, not MicroPython %s" % (apt.suite, there, version))
    return found[0]


def unpack(log: Log, apt: PrivateApt, version: str, folder: Path, wrapper: Path) -> None:
    """Unpack Debian's MicroPython of this version with its libraries and wrap it."""
    if platform.system() != "Linux":
        raise SetupError(_how_else("this is not Linux"))
    try:
        apt.update(log)
    except SetupError as error:
        raise SetupError(_how_else(str(error))) from None
    found = newest(log, apt, version)
    apt.unpack(log, ["micropython=" + found, *LIBRARIES], folder)
    libraries = sorted(folder.glob("usr/lib/*/libc.so.6"))
    if not libraries:
        raise SetupError("Debian's libc6 has no libc.so.6 where it was expected")
    place = libraries[0].parent
    loaders = sorted(place.glob("ld-linux*.so.*"))
    if not loaders:
        raise SetupError("Debian's libc6 has no dynamic loader where it was expected")
    program = folder / "usr/bin/micropython"
    write_wrapper(wrapper, "'%s' --library-path '%s' '%s'" % (loaders[0], place, program))
    check(str(wrapper))

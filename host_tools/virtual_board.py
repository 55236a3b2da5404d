# SPDX-License-Identifier: MIT
"""A board without a board: MicroPython's Unix port behind a pty, for mpremote and our own tools.

`VirtualBoard(root, state, interpreter).start()`; `port` is what `mpremote connect` takes. The
interpreter runs boards/rawrepl/repl.py and is started again for each reset; this side is its
power supply, serial chip and watchdog, and the place for faults: bytes that get lost, a plug that
is pulled, a reset in the middle, a slow wire.
"""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import threading
import time
import tty
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from host_tools.setup_base import ROOT
from host_tools.unixport import Interpreter

_PROGRAM = ROOT / "boards/rawrepl/repl.py"
_CTRL_C = 3
_READ_BYTES = 4096
_BACKLOG_BYTES = 65536  # output that nobody reads; the oldest is lost, as in a serial chip
_TICK_S = 0.005  # of a slow wire
_AGAIN_S = 0.002  # until a program that imports is elsewhere
_LOST_S = 1.0  # a program sees Ctrl-C within that
_CRASH_PAUSE_S = 0.2  # before an interpreter that crashed is started again
_WAKE_S = 1.0
_MODES = {10: "friendly", 11: "raw", 12: "reset"}  # boards/rawrepl/world.py
DEFAULT_HEAP = "384K"


@dataclass
class Faults:
    """What goes wrong on the wire to the board; counted in its bytes from when this is set."""

    drop: set[int] = field(default_factory=set)  # these bytes get lost
    cut_after: int | None = None  # the plug is pulled: port changes, the board runs on
    reset_after: int | None = None  # the board loses power for a moment
    bytes_per_s: int | None = None  # both ways


class VirtualBoard:
    """One board; also a context manager."""

    def __init__(
        self,
        root: Path,
        state: Path,
        interpreter: Interpreter,
        heap: str = DEFAULT_HEAP,
        world: dict[str, Any] | None = None,
    ) -> None:
        self.root = root
        self.output = bytearray()  # all it said since start()
        self.starts = 0  # of the interpreter
        self.pins: list[tuple[float, str, int]] = []  # when an output was set to what
        self.faults = Faults()
        self.watchdog_speed = 1  # its seconds are so much shorter, for tests
        self._port = ""
        self._state = state
        self._interpreter = interpreter
        self._heap = heap
        self._world = dict(world or {})
        self._world_text = ""  # of world.json as it was written last
        self.taken = 0  # bytes from the host since faults were set
        self._lock = threading.RLock()
        self._wake_out, self._wake_in = os.pipe()
        self._commands: list[str] = []
        self._is_over = False
        self._thread = threading.Thread(target=self._pump, daemon=True)

    def __enter__(self) -> VirtualBoard:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def port(self) -> str:
        """Path of the pseudo-terminal; another one after a plug was pulled."""
        with self._lock:  # not between the old and the new
            return self._port

    def start(self) -> None:
        """Switch it on."""
        self.root.mkdir(parents=True, exist_ok=True)
        self._state.mkdir(parents=True, exist_ok=True)
        self._plug()
        self._spawn("power")
        self._thread.start()

    def stop(self) -> None:
        """Switch it off."""
        self._ask("off")
        self._thread.join()
        self._end_process()
        self._unplug()
        os.close(self._wake_in)
        os.close(self._wake_out)

    def power_cycle(self) -> None:
        """Off and on: what is not in flash or NVS is gone."""
        starts = self.starts
        self._ask("power")
        while self.starts == starts:
            time.sleep(_TICK_S)

    def set_faults(self, faults: Faults) -> None:
        """From here on this goes wrong."""
        with self._lock:
            self.faults = faults
            self.taken = 0

    def set_world_before(self, **values: Any) -> None:
        """The same, before it is switched on."""
        self._world.update(values)

    def set_world(self, **values: Any) -> None:
        """Change what the fakes read: Wi-Fi, pins, sizes (boards/rawrepl says what there is)."""
        with self._lock:
            self._world.update(values)
            self._write_world()

    def _take_edits(self) -> None:
        """What a person has made of world.json since it was written outlives a reset."""
        if not self._world_text:
            return
        try:
            text = (self._state / "world.json").read_text(encoding="utf-8")
            found = json.loads(text)
        except (OSError, ValueError):
            return  # being written, or not JSON: as it was
        if text != self._world_text and isinstance(found, dict):
            self._world = found

    def _write_world(self) -> None:
        path = self._state / "world.json"
        self._world_text = json.dumps(self._world)
        path.with_suffix(".new").write_text(self._world_text)
        path.with_suffix(".new").replace(path)

    def _ask(self, command: str) -> None:
        with self._lock:
            self._commands.append(command)
        os.write(self._wake_in, b"!")

    # The plug.

    def _plug(self) -> None:
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._port = os.ttyname(self._slave)
        self._backlog = bytearray()

    def _unplug(self) -> None:
        os.close(self._master)
        os.close(self._slave)

    # The interpreter.

    def _spawn(self, mode: str) -> None:
        self._take_edits()
        self._world["cause"] = mode
        self._write_world()
        if mode == "power":
            (self._state / "clock.json").unlink(missing_ok=True)
        self._control, pipe = os.pipe()
        command = [self._interpreter.path, "-X", f"heapsize={self._heap}", str(_PROGRAM)]
        command += [str(self.root.resolve()), str(self._state.resolve()), f"/dev/fd/{pipe}", mode]
        places = (_PROGRAM.parent, ROOT / "boards/unix")
        self._process = subprocess.Popen(
            command,
            env={**os.environ, "MICROPYPATH": ":".join(map(str, places)) + ":.frozen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=(pipe,),
            start_new_session=True,
            bufsize=0,
        )
        os.close(pipe)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._stdout = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._stdout, False)
        os.set_blocking(self._stdin, False)
        os.set_blocking(self._control, False)
        self._messages = b""
        self._input = bytearray()
        self._is_booting = True
        self._interrupts = False
        self._has_interrupt = False  # Ctrl-C came before a program could take it
        self._sent_s: float | None = None  # when it was sent to a program that is still there
        self._watchdog_s: float | None = None
        self.starts += 1

    def _end_process(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        os.close(self._control)

    def _respawn(self, mode: str) -> None:
        self._end_process()
        self._spawn(mode)

    # The loop of the one thread.

    def _pump(self) -> None:
        while not self._is_over:
            with self._lock:
                wait_s = self._turn()
            if wait_s:
                self._sleep(wait_s)

    def _sleep(self, wait_s: float) -> None:
        reading = [self._wake_out, self._control, self._stdout]
        if self.faults.bytes_per_s:
            time.sleep(_TICK_S)
        reading += [] if self._input else [self._master]
        writing = [self._master] if self._backlog else []
        writing += [self._stdin] if self._input else []
        readable, _, _ = select.select(reading, writing, [], wait_s)
        if self._wake_out in readable:
            os.read(self._wake_out, 64)

    def _turn(self) -> float:
        if self._commands:
            command = self._commands.pop(0)
            if command == "off":
                self._is_over = True
                return 0
            self._respawn(command)
        self._hear()
        self._watch_output()
        if not self._input:
            self._watch_wire()
        self._flush()
        if self._watchdog_s is not None and time.monotonic() > self._watchdog_s:
            self._respawn("wdt")
        if self._process.poll() is not None:  # it crashed, which a board would not survive either
            self._watch_output()
            time.sleep(_CRASH_PAUSE_S)
            self._respawn("reset")
        return _WAKE_S if self._watchdog_s is None else 0.02

    def _share(self) -> int:
        """Bytes that may pass in this turn."""
        rate = self.faults.bytes_per_s
        return max(1, int(rate * _TICK_S)) if rate else _READ_BYTES

    def _hear(self) -> None:
        """Messages of the interpreter, which it sent before what it printed next."""
        with suppress(BlockingIOError):
            self._messages += os.read(self._control, _READ_BYTES)
        while b"\n" in self._messages:
            line, _, self._messages = self._messages.partition(b"\n")
            what, _, value = line.decode().partition(" ")
            if what == "exit":
                while self._watch_output():
                    pass
                self._respawn(_MODES[int(value)])
                return
            if what == "wdt":
                self._watchdog_s = time.monotonic() + int(value) / 1000 / self.watchdog_speed
            elif what == "pin":
                pin, _, level = value.partition(" ")
                self.pins.append((time.monotonic(), pin, int(level)))
            elif what == "again":
                time.sleep(_AGAIN_S)
                self._interrupt()
            elif what == "prompt":
                self._is_booting = self._has_interrupt = False
            else:
                self._interrupts = value == "1"
                self._sent_s = None
                if self._interrupts and self._has_interrupt:
                    self._interrupt()

    def _interrupt(self) -> None:
        self._has_interrupt = False
        self._interrupts = False  # a second signal before it is seen would end the interpreter
        self._sent_s = time.monotonic()
        self._process.send_signal(signal.SIGINT)

    def _was_lost(self) -> bool:
        """Whether a program goes on as if there had been no Ctrl-C."""
        return self._sent_s is not None and time.monotonic() > self._sent_s + _LOST_S

    def _watch_output(self) -> bool:
        with suppress(BlockingIOError):
            data = os.read(self._stdout, self._share())
            self.output += data
            self._backlog += data
            del self._backlog[: max(0, len(self._backlog) - _BACKLOG_BYTES)]
            return bool(data)
        return False

    def _watch_wire(self) -> None:
        with suppress(BlockingIOError):
            data = os.read(self._master, self._share())
            self._hear()  # whether Ctrl-C interrupts was said before this was sent
            self._take(data)

    def _take(self, data: bytes) -> None:
        faults = self.faults
        for byte in data:
            self.taken += 1
            if faults.cut_after is not None and self.taken > faults.cut_after:
                self.faults = Faults()
                self._unplug()
                self._plug()
                return
            if faults.reset_after is not None and self.taken > faults.reset_after:
                self.faults = Faults()
                self._respawn("power")
                return
            if self.taken in faults.drop:
                continue
            if byte == _CTRL_C and (self._interrupts or self._was_lost()):
                self._interrupt()
            elif byte == _CTRL_C and self._is_booting:
                self._has_interrupt = True
            else:
                self._input.append(byte)

    def _flush(self) -> None:
        with suppress(BlockingIOError, BrokenPipeError):
            if self._input:
                del self._input[: os.write(self._stdin, self._input)]
        with suppress(BlockingIOError):
            if self._backlog:
                del self._backlog[: os.write(self._master, self._backlog)]

# SPDX-License-Identifier: MIT
"""The virtual board: raw REPL (raw-paste too) and boot as a board's MicroPython has them.

    micropython repl.py ROOT STATE PIPE MODE     PIPE: of messages to the supervisor (world.py)

MODE is "power", "reset", "friendly" or "raw": how the board came here. boot.py runs always,
main.py unless a raw REPL asked for the soft reset. Then "/" is ROOT and nothing else, the fakes
of this folder stand for the modules of a board, and standard input is the wire.
"""

import gc
import io
import sys

import micropython
import vfs

_WINDOW_BYTES = 128  # of raw-paste: half of an ESP32's receive buffer
_RAW_PROMPT = "raw REPL; CTRL-B to exit\r\n>"
_CTRL_A, _CTRL_B, _CTRL_C, _CTRL_D, _CTRL_E = 1, 2, 3, 4, 5

_in = sys.stdin.buffer
_out = sys.stdout.buffer


def _say(text):
    _out.write(text.encode() if isinstance(text, str) else text)


def _byte():
    data = _in.read(1)
    if not data:
        sys.exit(0)  # the supervisor is gone
    return data[0]


def _banner():
    version = ".".join(str(part) for part in sys.implementation[1][:3])
    _say("MicroPython v%s; a virtual board with %s\r\n" % (version, "Unix port"))
    _say('Type "help()" for more information.\r\n>>> ')


def _report(error, write):
    text = io.StringIO()
    sys.print_exception(error, text)
    write(text.getvalue().replace("\n", "\r\n"))


class Board:
    """The REPL of one life, from a reset to the next; `names` is what programs share."""

    def __init__(self, world):
        self.world = world
        self.names = {"__name__": "__main__"}
        self.is_raw = False

    def run(self, text, name, kind="exec"):
        """Run a program; returns what it raised, None if nothing. SystemExit is a soft reset."""
        try:
            code = compile(text, name, kind)
            self.world.here.interrupts(True)
            exec(code, self.names)
            return None
        except SystemExit:
            return SystemExit()
        except BaseException as error:  # a board survives everything
            return error
        finally:
            self._calm()

    def _calm(self):
        # A Ctrl-C may come while interrupts are being switched off.
        while True:
            try:
                self.world.here.interrupts(False)
                return
            except KeyboardInterrupt:
                continue

    def run_file(self, path):
        """Run boot.py or main.py, if there is one; True when it asked for a soft reset."""
        try:
            with open(path) as f:
                text = f.read()
        except OSError:
            return False
        error = self.run(text, path)
        if error is not None and not isinstance(error, SystemExit):
            _report(error, _say)
        return isinstance(error, SystemExit)

    def serve(self):
        """Serve the raw and the friendly REPL in turn, for ever."""
        self.world.here.tell("prompt")
        while True:
            try:
                if self.is_raw:
                    self.raw()
                else:
                    _banner()
                    self.friendly()
                self.is_raw = not self.is_raw
            except KeyboardInterrupt:  # came a moment after the program had ended
                pass

    # Raw mode.

    def raw(self):
        """Serve the raw REPL until it is left for the friendly one."""
        _say(_RAW_PROMPT)
        line = bytearray()
        while True:
            c = _byte()
            if c == _CTRL_A:
                if len(line) == 2 and line[0] == _CTRL_E:
                    if line[1] != 0x41:
                        _say("R\x00")
                    else:
                        self._raw_paste()
                        _say(">")
                        line = bytearray()
                        continue
                _say(_RAW_PROMPT)
                line = bytearray()
            elif c == _CTRL_B:
                _say("\r\n")
                return
            elif c == _CTRL_C:
                line = bytearray()
            elif c == _CTRL_D:
                _say("OK")
                if not line:
                    _say("\r\n")
                    self.world.leave(self.world.SOFT_RESET_RAW)
                self._execute(line)
                line = bytearray()
                _say(">")
            else:
                line.append(c)

    def _raw_paste(self):
        _say(b"R\x01" + bytes((_WINDOW_BYTES & 255, _WINDOW_BYTES >> 8, 1)))
        text = bytearray()
        left = _WINDOW_BYTES
        while True:
            c = _byte()
            if c in (_CTRL_C, _CTRL_D):
                _say("\x04")
                if c == _CTRL_D:
                    self._execute(text)
                return
            text.append(c)
            left -= 1
            if not left:
                _say("\x01")
                left = _WINDOW_BYTES

    def _execute(self, text):
        error = self.run(bytes(text), "<stdin>")
        _say("\x04")
        if error is not None and not isinstance(error, SystemExit):
            _report(error, _say)
        _say("\x04")
        if isinstance(error, SystemExit):
            self.world.leave(self.world.SOFT_RESET_RAW)

    # Friendly mode: one line at a time.

    def friendly(self):
        """Serve the friendly REPL until the raw one is asked for."""
        line = bytearray()
        while True:
            c = _byte()
            if c == _CTRL_A:
                return
            if c == _CTRL_B:
                _say("\r\n")
                _banner()
                line = bytearray()
            elif c == _CTRL_C:
                _say("\r\n>>> ")
                line = bytearray()
            elif c == _CTRL_D and not line:
                _say("\r\n")
                self.world.leave(self.world.SOFT_RESET_FRIENDLY)
            elif c == 0x0D:
                _say("\r\n")
                self._evaluate(line)
                line = bytearray()
            elif c in (0x08, 0x7F):
                if line:
                    line = line[:-1]
                    _say("\x08 \x08")
            elif c >= 0x20:
                line.append(c)
                _say(bytes((c,)))

    def _evaluate(self, line):
        error = self.run(bytes(line), "<stdin>", "single") if line.strip() else None
        if isinstance(error, SystemExit):
            self.world.leave(self.world.SOFT_RESET_FRIENDLY)
        if error is not None:
            _report(error, _say)
        _say(">>> ")


class _Micropython:
    # The module `micropython`, with interrupts that the supervisor sees to. Its functions are
    # attributes of the object: looking up heap_unlock() must not allocate.
    def __init__(self, world):
        for name in dir(micropython):
            if name[0] != "_" and name != "kbd_intr":
                setattr(self, name, getattr(micropython, name))
        self._world = world

    def kbd_intr(self, char):
        self._world.here.interrupts(char == _CTRL_C)


def _furnish(world, root, state, pipe):
    # The fakes are loaded while this folder can still be seen.
    world.begin(state, open(pipe, "w"))
    import clock2000

    sys.modules["time"] = clock2000.Clock()  # asyncio shall have it
    import esp32
    import flash
    import machine
    import network

    said = world.here.settings()
    size = said.get("flash_bytes", 2 << 20)
    sys.modules["micropython"] = _Micropython(world)
    for name, module in (("machine", machine), ("network", network), ("esp32", esp32)):
        sys.modules[name] = module
    vfs.umount("/")
    vfs.mount(flash.Flash(root, size, said.get("flash_writable_bytes")), "/")
    sys.path[:] = ["", ".frozen", "/lib"]
    sys.argv[:] = []
    for name in ("world", "flash", "clock2000"):
        sys.modules.pop(name, None)


def _main(root, state, pipe, mode):
    import world

    _furnish(world, root, state, pipe)
    gc.collect()
    board = Board(world)
    if mode in ("friendly", "raw"):
        _say("MPY: soft reboot\r\n")
    ends = board.run_file("boot.py")
    if mode != "raw" and not ends:
        ends = board.run_file("main.py")
    if ends:
        world.leave(world.SOFT_RESET_RAW if mode == "raw" else world.SOFT_RESET_FRIENDLY)
    board.is_raw = mode == "raw"
    board.serve()


_main(*sys.argv[1:])

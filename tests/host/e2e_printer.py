# SPDX-License-Identifier: MIT
"""A whole printer for end-to-end tests: `host_tools simulate` in a child process of the test.

`Simulator(folder, ...)` starts it and waits for its ready line; `print_file` prints with ipptool,
`picture` and `record` read what came out, `control` talks to the engine. Out: pictures as bool
arrays (rows, dots), True = black. `stop` ends it by its process id and checks that it ended well.
"""

import contextlib
import functools
import json
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
from PIL import Image

import hosttest
import reference
from hosttest import ROOT, wait_for

SHARE = "/usr/share/cups/ipptool"  # ipptool's own test files
VECTORS = ROOT / "tests/vectors/raster"
GOOD = sorted(p.name for p in VECTORS.glob("*.[pu][wr][gf]") if p.name[:4] != "bad-")
BAD = sorted(p.name for p in VECTORS.glob("bad-*"))
DOTS = 384

_READY_S = 60
_FILES_S = 20
_END_S = 20


class Simulator:
    """One running printer; also a context manager."""

    def __init__(
        self,
        folder,
        interpreter=None,
        *,
        fast=True,
        control=False,
        settings=None,
        tap=False,
        inside=(),
        **options,
    ):
        """settings go into a --config file, options become `--name value`.

        inside: a command in front, that of a host of netlab.py.
        tap: every byte that reaches the engine is kept in the file `wire_path`.
        """
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.state = self.folder / "state"
        self.out = self.folder / "out"
        self.log_path = self.folder / "log"
        self.control_port = None
        options.setdefault("port", 0)
        self.wire_path = self.folder / "wire"
        program = [Path(__file__).with_name("e2e_tap.py"), self.wire_path]
        command = [sys.executable, *(program if tap else ("-m", "host_tools")), "simulate"]
        command += ["--state", self.state, "--out", self.out]
        if interpreter is not None:
            command += ["--micropython", interpreter.path]
        if fast:
            command.append("--fast")
        if control:
            command += ["--engine-control", 0]
        if settings:
            config = self.folder / "settings.json"
            config.write_text(json.dumps(settings))
            command += ["--config", config]
        for name, value in options.items():
            if value is not None:
                command += ["--" + name.replace("_", "-"), value]
        with self.log_path.open("wb") as log:
            self.process = subprocess.Popen(
                [str(word) for word in (*inside, *command)],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "COLUMNS": "400"},
            )
        self._said = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()
        try:
            self.uri = self._ready()
            self.port = int(re.search(r":([0-9]+)/", self.uri)[1])
            self.firmware_pid = self._firmware_pid()
            if control:
                self.control_port = int(re.search(r"control on 127.0.0.1 port (\d+)", self.log)[1])
        except BaseException:
            self.kill()
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.stop()
        else:
            self.kill()

    def _read(self):
        for line in self.process.stdout:
            self._said.put(line)
        self._said.put("")

    def _ready(self):
        try:
            line = self._said.get(timeout=_READY_S)
        except queue.Empty:
            line = ""
        assert line.startswith("ready "), f"no ready line: {line!r}\n{self.log}"
        return line.split()[1]

    def _firmware_pid(self):
        """The firmware is the one child of the simulator."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        children = " ".join((task / "children").read_text() for task in tasks).split()
        assert len(children) == 1, children
        return int(children[0])

    # Its end.

    def stop(self):
        """End it as a user would; it must have been alive and end cleanly."""
        assert self.process.poll() is None, "it died:\n" + self.log
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(_END_S)
        assert status == 0, self.log
        assert "Traceback" not in self.log, self.log

    def kill(self):
        """End it somehow."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(_END_S)
            except subprocess.TimeoutExpired:
                self.process.kill()  # its child has asked the kernel to die with it
                self.process.wait()

    @property
    def log(self):
        """What it wrote on stderr so far."""
        return self.log_path.read_text(errors="replace")

    def alive(self):
        """Whether simulator and firmware still run."""
        return self.process.poll() is None and os.path.exists(f"/proc/{self.firmware_pid}")

    def memory_kb(self, field="VmHWM"):
        """A line of the firmware's /proc/PID/status in KB."""
        text = Path(f"/proc/{self.firmware_pid}/status").read_text()
        return int(re.search(rf"^{field}:\s+(\d+) kB", text, re.MULTILINE)[1])

    def descriptors(self):
        """Open files of the firmware, counted."""
        return len(os.listdir(f"/proc/{self.firmware_pid}/fd"))

    # Its paper.

    def record(self, job_id):
        """job-N.json, once it is there."""
        path = self.out / f"job-{job_id}.json"
        wait_for(path.is_file, _FILES_S, f"{path.name}")
        return json.loads(path.read_text())

    def picture(self, job_id):
        """job-N.png as a bool array, True = black."""
        self.record(job_id)  # is written last
        with Image.open(self.out / f"job-{job_id}.png") as image:
            assert image.mode == "1"
            return ~np.array(image)

    def last_job(self):
        """The highest number of a finished job."""
        numbers = [int(re.search(r"\d+", p.name)[0]) for p in self.out.glob("job-*.json")]
        return max(numbers, default=0)

    def control(self, event="state", **more):
        """Send one event to the engine, or ask for its state; returns its counters."""
        with socket.create_connection(("127.0.0.1", self.control_port), 10) as sock:
            sock.sendall(json.dumps({"event": event, **more}).encode() + b"\n")
            with sock.makefile() as answers:
                answer = json.loads(answers.readline())
        assert answer["ok"], answer
        return answer

    # Printing.

    def ipptool(self, *arguments, uri=None, timeout=120):
        """Run ipptool on it: its CompletedProcess."""
        return hosttest.run(
            [hosttest.needs("ipptool"), *arguments[:-1], uri or self.uri, arguments[-1]],
            timeout=timeout,
        )

    def print_file(self, path, test="print-job.test", defines=()):
        """Print a file with ipptool, successfully; the number of its job."""
        done = self.ipptool("-tv", "-f", path, *(f"-d{d}" for d in defines), test)
        assert done.returncode == 0, done.stdout + done.stderr + self.log[-4000:]
        return int(re.search(r"job-id \(integer\) = (\d+)", done.stdout)[1])


def frozen_interpreter():
    """The board-like interpreter with the firmware frozen into it, as it is now."""
    hosttest.interpreter("micropython-board")  # skips where none can be built
    hosttest.freeze()
    name = "micropython-board-frozen"
    return hosttest.Interpreter(name, hosttest.BIN / name)


def expected_picture(pages):
    """What a job of these pages leaves: each without its trailing white, one after the other."""
    rows = [reference.trim_trailing_white(page) for page in pages]
    picture = np.concatenate(rows)
    # A picture has one row at least.
    return picture if len(picture) else np.zeros((1, pages[0].shape[1]), bool)


@functools.cache
def expected(name, mode=None, dots=DOTS):
    """The picture a good vector must give."""
    return expected_picture(reference.expected_rows(VECTORS / name, dots, mode))


def assert_same(picture, wanted):
    """Bit for bit; says where the first difference is."""
    if picture.shape != wanted.shape:
        rows = min(len(picture), len(wanted))
        same = (picture[:rows] == wanted[:rows]).all() if rows else True
        detail = f"; the first {rows} rows are {'' if same else 'not '}the same"
        raise AssertionError(f"{picture.shape} instead of {wanted.shape}{detail}")
    different = np.argwhere(picture != wanted)
    assert not len(different), f"{len(different)} dots differ, first at {different[0]}"


def assert_clean(record):
    """The engine was never overrun and never saw a byte it did not understand."""
    for counter in ("overruns", "garbage", "timeouts", "wiped_rows", "ignored"):
        assert record[counter] == 0, record
    assert record["cuts"] == []
    assert record["pulses"] == []


@contextlib.contextmanager
def stalls():
    """Measures how long this machine kept a sleeping thread waiting: `.worst_s` of the yielded."""
    watch = _Stalls()
    try:
        yield watch
    finally:
        watch.stop()


class _Stalls:
    def __init__(self):
        self.worst_s = 0.0
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        period_s = 0.01
        while not self._end.is_set():
            start = time.monotonic()
            self._end.wait(period_s)
            self.worst_s = max(self.worst_s, time.monotonic() - start - period_s)

    def stop(self):
        self._end.set()
        self._thread.join()

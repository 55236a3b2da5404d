# SPDX-License-Identifier: MIT
"""A printer on a virtual board, for tests and benchmarks: configured, deployed to, printing.

`BoardPrinter(folder)` is a board with an empty flash and a virtual engine beside it; `configure`
writes its platen.json, key and certificate, `print_job` prints a TLS job and says whether every
row came out.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import hosttest
from host_tools import ca, deploy_build, simulate, unixport
from host_tools.engine.server import EngineServer
from host_tools.ipp import Printer
from host_tools.trust import Trust, parse_address
from host_tools.virtual_board import VirtualBoard

DOCUMENT = hosttest.ROOT / "tests/vectors/raster/cups242-everywhere-sgray8-custom80mm.pwg"
COMPLETED = 9
READY_S = 20
_BUSY_S = 5  # a program that lost its own pty may look at the new one of that number first
MPREMOTE = (sys.executable, "-m", "mpremote")


def mpremote(port, *arguments, timeout=30, check=True):
    """Run mpremote; returns its output."""
    command = [*MPREMOTE, "connect", port, *map(str, arguments)]
    deadline = time.monotonic() + _BUSY_S
    done = hosttest.run(command, timeout=timeout)
    while "failed to access" in done.stderr and time.monotonic() < deadline:
        done = hosttest.run(command, timeout=timeout)
    if check:
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
    return done


class BoardPrinter:
    """A virtual board and the engine that its firmware prints on; also a context manager."""

    def __init__(self, folder, interpreter="micropython", world=None):
        self.folder = Path(folder)
        self.state = self.folder / "printer"
        self.state.mkdir(parents=True)
        self.engine_profile = simulate.read_engine("generic58", None)
        self.engine = EngineServer(self.engine_profile, self.folder / "out", fast=True)
        (self.folder / "out").mkdir()
        self.http_port = hosttest.free_port()
        found = unixport.find(str(hosttest.interpreter(interpreter).path))
        self.board = VirtualBoard(
            self.folder / "flash", self.folder / "board", found, heap="2M", world=world
        )

    def __enter__(self):
        self.engine.start()
        self.board.start()
        return self

    def __exit__(self, *_):
        self.board.stop()
        self.engine.stop()

    @property
    def port(self):
        return self.board.port

    def config(self):
        """Files of the board's root that make it a printer."""
        identity = ca.ensure(self.state, ca.wanted_names("Platen"))
        config = {
            "name": "Platen",
            "make_and_model": "Platen 58",
            "location": "",
            "host": "localhost",
            "bind": "127.0.0.1",
            "port": self.http_port,
            "profile": "private",
            "uuid": "4509a320-00a0-008f-00b6-002507510eca",
            "engine": self.engine_profile,
            "link": {"host": "127.0.0.1", "port": self.engine.port, "fast": True},
            "connections": 3,
            "certificate": "/printer.crt",
            "key": "/printer.key",
            "log": "info",
        }
        return {
            "platen.json": json.dumps(config).encode(),
            "printer.crt": Path(identity.certificate).read_bytes(),
            "printer.key": Path(identity.key).read_bytes(),
        }

    def configure(self):
        """Put the configuration into the flash."""
        for name, data in self.config().items():
            (self.board.root / name).write_bytes(data)

    def running(self, since=0):
        """The version that last said it runs, in the output from `since` on; None if none did."""
        text = bytes(self.board.output[since:]).decode(errors="replace")
        lines = [line.split() for line in text.splitlines() if line.startswith("running ")]
        return lines[-1][1].rstrip(",") if lines else None

    def power_cycle(self):
        """Off and on; returns the version that runs then."""
        since = len(self.board.output)
        self.board.power_cycle()
        return hosttest.wait_for(lambda: self.running(since), READY_S, "a version that runs")

    def print_job(self):
        """Print a page over TLS: completed, and every row came out."""
        trust = Trust(ca=self.state / "ca.pem")
        client = Printer(parse_address(f"ipps://localhost:{self.http_port}/ipp/print"), trust)
        try:
            document = iter([DOCUMENT.read_bytes()])
            job_id = client.print_job("board", "image/pwg-raster", (), document)
            state = client.job(job_id, "job-state").first("job-state")
        finally:
            client.close()
        assert state == COMPLETED, state
        picture = self.folder / "out" / f"job-{job_id}.png"
        hosttest.wait_for(picture.is_file, READY_S, "the picture of the job")
        record = json.loads(picture.with_suffix(".json").read_text())
        assert record["rows"] > 600, record
        picture.unlink()


AIR = {"ssid": "Shop", "key": "correct horse"}


class WifiPrinter(BoardPrinter):
    """The firmware of a real board on a virtual one: Wi-Fi, a UART, a lamp, a button.

    Its engine has a real clock, and no jobs: what it printed is counted in rows.
    """

    def __init__(self, folder, interpreter="micropython", board="ESP32_GENERIC", **engine):
        """engine: what its engine's profile says otherwise."""
        super().__init__(folder, interpreter)
        self.engine.stop()
        self.name = board
        self.interpreter = interpreter
        self.engine_profile = {**self.engine_profile, **engine}
        self.engine = EngineServer(self.engine_profile, self.folder / "out")
        self.board.set_world_before(wifi=dict(AIR), engine_port=self.engine.port)

    def config(self, joined=True, **settings):
        found = super().config()
        config = json.loads(found["platen.json"])
        del config["link"]
        config.update({"state": "/state", "ntp": False, "mdns": False, **settings})
        found["platen.json"] = json.dumps(config).encode()
        found["wifi.json"] = json.dumps({**AIR, "joined": joined}).encode()
        return found

    def install(self, joined=True, **settings):
        """Everything that makes the board a printer, as deploy leaves it, without its wire."""
        root = self.board.root
        for name, data in self.config(joined, **settings).items():
            put_file(root / name, data)
        for name, data in files(self.interpreter, self.name).items():
            put_file(root / "fw/1" / name, data)
        put_file(root / "fw/run", b"1")
        put_file(root / "main.py", (hosttest.ROOT / "boards/loader/main.py").read_bytes())
        (root / "state").mkdir(exist_ok=True)

    def said(self, text, since=0, timeout_s=READY_S):
        """Wait until the board says that; returns all it said."""

        def look():
            output = bytes(self.board.output[since:]).decode(errors="replace")
            return output if text in output else None

        try:
            return hosttest.wait_for(look, timeout_s, text)
        except AssertionError:
            print(bytes(self.board.output).decode(errors="replace"))
            raise

    @property
    def rows(self):
        """Rows that have passed the engine's head."""
        return self.engine.counters["rows_moved"]

    def address(self):
        return parse_address(f"ipps://localhost:{self.http_port}/ipp/print")

    def client(self):
        """An IPP client over TLS."""
        return Printer(self.address(), Trust(ca=self.state / "ca.pem"))


def put_file(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def files(interpreter="micropython", board="unix"):
    """The firmware for the architecture of an interpreter."""
    path = hosttest.interpreter(interpreter).path
    done = subprocess.run(
        [str(path), "-c", "import sys; print(sys.implementation._mpy)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return deploy_build.build(board, deploy_build.architecture(int(done.stdout)))

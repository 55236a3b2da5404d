# SPDX-License-Identifier: MIT
"""`simulate` as a user and as other tools run it: what it prints, what it leaves, how it ends."""

import contextlib
import getpass
import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import numpy
import pytest
import zxingcpp
from PIL import Image

import hosttest
from e2e_ops import Desk
from host_tools import cli, ipp, sample
from host_tools.trust import Trust, parse_address
from platen.core import ipp_tags
from platen.model import limits

READY = re.compile(r"ready (ipps?://localhost:(\d+)/ipp/print)\n")


class Simulator:
    """A simulator that is started with some options and ended with the test."""

    def __init__(self, processes, folder):
        self.processes = processes
        self.state = folder / "state"
        self.out = folder / "out"
        self.log = folder / "log"
        self.process = None
        self.uri = ""

    def start(self, *options, micropython=None):
        command = [sys.executable, "-m", "host_tools", "simulate", "--port", "0", "--fast"]
        command += ["--state", self.state, "--out", self.out, *options]
        if micropython:
            command += ["--micropython", micropython]
        with self.log.open("w") as log:
            self.process = self.processes.start(
                command, stdout=subprocess.PIPE, stderr=log, text=True
            )
        line = self.process.stdout.readline()
        assert READY.fullmatch(line), line + self.log.read_text()
        self.uri = line.split()[1]
        return self

    def printer(self, **options):
        return ipp.Printer(parse_address(self.uri), Trust(ca=self.state / "ca.pem"), **options)

    def children(self):
        """Process ids of what it started."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def end(self, number=signal.SIGTERM):
        """Send a signal; (status, what was left of stdout)."""
        self.process.send_signal(number)
        rest = self.process.stdout.read()
        return self.process.wait(20), rest


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()


@pytest.fixture
def simulator(processes, tmp_path):
    return Simulator(processes, tmp_path)


@pytest.fixture
def refused(capfd):
    """Function: run a simulate that must fail, in this process; its one line."""

    def run(*options):
        capfd.readouterr()
        assert cli.main(["simulate", *map(str, options)]) == 1
        out, err = capfd.readouterr()
        assert out == ""
        assert "Traceback" not in err
        return err.splitlines()[-1]

    return run


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_ready_serves_and_ends_cleanly(simulator, number):
    simulator.start()
    assert simulator.printer().attributes("printer-state").first("printer-state") == 3
    assert (simulator.state / "simulate.json").is_file()
    children = simulator.children()
    assert len(children) == 1
    assert simulator.end(number) == (0, "")  # stdout had the ready line and nothing else
    assert all(gone(pid) for pid in children)
    assert not (simulator.state / "simulate.json").exists()
    assert "Traceback" not in simulator.log.read_text()


@pytest.mark.slow
def test_every_interpreter_prints_the_sample(simulator, interpreter):
    simulator.start("--sample", micropython=interpreter.path)
    path = simulator.process.stdout.readline().rstrip("\n")
    assert path == str(simulator.out / "job-1.png"), simulator.log.read_text()
    status, rest = simulator.end()
    assert (status, rest) == (0, "")
    printed = Image.open(path)
    assert printed.mode == "1"
    codes = {
        str(found.format): found.text for found in zxingcpp.read_barcodes(printed.convert("L"))
    }
    assert codes == {"QR Code": sample.QR_TEXT, "EAN-13": sample.EAN_DIGITS}
    told = json.loads((simulator.out / "job-1.json").read_text())
    assert (told["job-id"], told["state"]) == (1, "completed")
    assert (told["overruns"], told["garbage"]) == (0, 0)
    # Everything but the photo is black and white already, and must come out dot for dot.
    drawn = numpy.asarray(sample.draw(384))
    dots = numpy.full(drawn.shape, 255, numpy.uint8)
    dots[: printed.height] = numpy.asarray(printed.convert("L"))
    photo = ((drawn > 0) & (drawn < 255)).any(axis=1)
    first, last = numpy.nonzero(photo)[0][[0, -1]]
    assert (dots[:first] == drawn[:first]).all()
    assert (dots[last + 8 :] == drawn[last + 8 :]).all()
    assert abs(dots[first:last].mean() - drawn[first:last].mean()) < 30  # gray on average


def test_how_to_add_it_is_told(simulator):
    simulator.start()
    hosttest.wait_for(lambda: "Ctrl-C" in simulator.log.read_text(), what="the help")
    assert f"lpadmin -p platen -E -v {simulator.uri} -m everywhere" in simulator.log.read_text()


def test_print_finds_the_running_simulator(simulator, tmp_path):
    simulator.start()
    path = tmp_path / "dots.png"
    Image.effect_noise((384, 30), 200).convert("1").save(path)
    done = subprocess.run(
        [sys.executable, "-m", "host_tools", "print", path, "--state", simulator.state],
        cwd=hosttest.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed = Image.open(simulator.out / "job-1.png")
    assert numpy.array_equal(numpy.asarray(printed), numpy.asarray(Image.open(path)))


def test_identity_and_key_stay_between_runs(simulator):
    simulator.start()
    first = simulator.printer().attributes("printer-uuid").first("printer-uuid")
    kept = {name: (simulator.state / name).read_bytes() for name in ("key.der", "ca.pem", "uuid")}
    simulator.end()
    simulator.start()
    assert simulator.printer().attributes("printer-uuid").first("printer-uuid") == first
    assert kept == {name: (simulator.state / name).read_bytes() for name in kept}
    assert stat.S_IMODE((simulator.state / "key.der").stat().st_mode) == 0o600


# proves: A04
def test_the_open_profile_takes_plain_ipp(simulator):
    simulator.start("--profile", "open")
    assert simulator.uri.startswith("ipp://")
    printer = simulator.printer(plain_allowed=True)
    assert printer.attributes("printer-state").first("printer-state") == 3
    assert not printer.connection.encrypted
    simulator.end()
    assert "profile open: anyone who reaches the printer" in simulator.log.read_text()


# proves: A04
def test_nothing_is_in_the_clear_unless_it_is_asked_for(simulator):
    simulator.start()
    assert simulator.uri.startswith("ipps://")
    simulator.end()
    assert "profile" not in simulator.log.read_text()


def commanded(simulator, user):
    """Status of Pause-Printer by a user."""
    with Desk(int(simulator.uri.split(":")[2].split("/")[0])) as desk:
        return desk.do(ipp_tags.OP_PAUSE_PRINTER, user=user).code


def test_who_starts_it_is_its_operator(simulator):
    simulator.start()
    assert commanded(simulator, "somebody") == 0x0403
    assert commanded(simulator, getpass.getuser()) == 0


def test_operators_are_named(simulator):
    simulator.start("--operator", "ada", "--operator", "bob")
    assert [commanded(simulator, user) for user in ("ada", "bob")] == [0, 0]
    assert commanded(simulator, getpass.getuser()) == 0x0403


def test_settings_come_from_a_file_and_options_win(simulator, tmp_path):
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"location": "Counter 2", "engine": "generic58", "port": 1}))
    simulator.start("--config", path, "--engine", "generic80")
    config = json.loads((simulator.state / "CONFIG.json").read_text())
    assert config["location"] == "Counter 2"
    assert config["engine"]["name"] == "generic80"
    attributes = simulator.printer().attributes("printer-location")
    assert attributes.first("printer-location") == "Counter 2"


def test_the_engine_listens_to_events(simulator, tmp_path):
    simulator.start("--engine-control", "0")
    port = int(re.search(r"engine control on 127.0.0.1 port (\d+)", simulator.log.read_text())[1])
    with socket.create_connection(("127.0.0.1", port), 5) as control:
        control.sendall(b'{"event": "paper-out"}\n')
        assert control.recv(1000)
    printer = simulator.printer()

    def reasons():
        return printer.attributes("printer-state-reasons").all("printer-state-reasons")

    hosttest.wait_for(lambda: "media-empty-error" in reasons(), what="media-empty-error")


def test_a_firmware_that_dies_is_an_error_with_its_last_words(simulator):
    simulator.start()
    (pid,) = simulator.children()
    os.kill(pid, signal.SIGKILL)
    assert simulator.process.wait(20) == 1
    assert (
        simulator.log.read_text()
        .splitlines()[-1]
        .startswith("platen: the firmware was ended by signal 9")
    )


def test_too_small_a_heap_is_said(refused, tmp_path, micropython):
    line = refused("--state", tmp_path, "--out", tmp_path, "--port", "0", "--heap", 20000)
    assert line.startswith("platen: the firmware ended with status 1: MemoryError")
    assert "--heap" in line
    assert "Traceback" in (tmp_path / "firmware.log").read_text()


def test_a_taken_port_is_said(refused, tmp_path, micropython):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refused("--state", tmp_path, "--out", tmp_path, "--port", port)
    assert line.startswith(f"platen: port {port} is taken")


def test_a_state_folder_is_used_by_one_simulator_at_a_time(simulator, refused, tmp_path):
    simulator.start()
    line = refused("--state", simulator.state, "--out", tmp_path, "--port", "0")
    assert "another simulator uses" in line
    assert simulator.end()[0] == 0
    assert simulator.start().end()[0] == 0


def test_an_out_folder_is_used_by_one_simulator_at_a_time(simulator, refused, tmp_path):
    simulator.start()
    picture = simulator.out / "job-7.png"
    picture.write_bytes(b"as if it had been printed")
    line = refused("--state", tmp_path / "other", "--out", simulator.out, "--port", "0")
    said = "end it, or give this one its own --out"
    assert line == f"platen: another simulator uses {simulator.out}; {said}"
    assert picture.exists()
    assert simulator.end()[0] == 0
    # The next run begins with an empty one.
    assert simulator.start().end()[0] == 0
    assert not picture.exists()


def test_operators_have_as_long_names_as_the_firmware_keeps(simulator):
    longest = "é" + "x" * (limits.USER_NAME_BYTES - 2)
    simulator.start("--operator", longest, "--operator", "b")
    assert [commanded(simulator, user) for user in (longest, "b", longest[:-1])] == [0, 0, 0x0403]


def script(tmp_path, text):
    path = tmp_path / "micropython"
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("echo 1 19 1 0 micropython", "is micropython 1.19; MicroPython 1.25 or newer is needed"),
        ("echo 3 11 1 0 cpython", "is cpython 3.11; MicroPython"),
        ("echo 1 25 0 0 micropython", "has no TLS"),
        ("echo segfault; exit 139", "is not a MicroPython that works: segfault"),
        ('echo "cannot open $2" >&2; exit 2', "micropython is not MicroPython"),
        (
            'case "$*" in *platen*) echo 1 25 1 0 micropython;; *) echo oh; exit 3;; esac',
            "status 3: oh",
        ),
    ],
)
def test_a_micropython_that_does_not_do_is_said(refused, tmp_path, text, said):
    path = script(tmp_path, text)
    folders = ("--state", tmp_path / "s", "--out", tmp_path / "o")
    line = refused("--port", "0", "--micropython", path, *folders)
    assert said in line


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can arrange it")
def test_a_firmware_that_hangs_does_not_outlive_a_simulator_that_is_killed(processes, tmp_path):
    answer = 'case "$*" in *platen*) echo 1 25 1 0 micropython;; *) exec sleep 300;; esac'
    path = script(tmp_path, answer)
    command = [sys.executable, "-m", "host_tools", "simulate", "--port", "0"]
    command += ["--state", tmp_path / "s", "--out", tmp_path / "o", "--micropython", path]
    process = processes.start(command, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")

    def firmware():
        """The process id, once the script has become the program that hangs."""
        for pid in children.read_text().split():
            with contextlib.suppress(OSError):
                if Path(f"/proc/{pid}/comm").read_text() == "sleep\n":
                    return int(pid)
        return None

    pid = hosttest.wait_for(firmware, timeout_s=30, what="the firmware's start")
    process.kill()
    process.wait()
    hosttest.wait_for(lambda: gone(pid), what="the end of the firmware")


def test_a_micropython_that_is_not_there_is_said(refused, tmp_path, monkeypatch):
    options = ("--state", tmp_path / "s", "--out", tmp_path / "o")
    assert "no MicroPython at /nowhere" in refused("--micropython", "/nowhere", *options)
    monkeypatch.setenv("PLATEN_MICROPYTHON", "/elsewhere")
    assert "no MicroPython at /elsewhere" in refused(*options)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--profile", "users"), "users with digest needs a file for users: "),
        (("--profile", "mutual"), "mutual with certificate needs a file for pins: "),
        (("--engine", "laser"), "there is no engine laser; there are "),
        (("--baud", "1234"), "cannot do 1234 baud, only 9600, "),
        (("--host", "a b"), 'platen: "a b" is no host name or address'),
        (("--host", ""), 'platen: "" is no host name or address'),
        (("--host", "printer:631"), "is no host name or address"),
        (("--host", "-x.example"), "is no host name or address"),
        (("--config", "{tmp}/host.json"), "is no host name or address"),
        (("--operator", ""), 'an operator\'s name has 1 to 63 bytes, not ""'),
        (("--operator", "ada", "--operator", "x" * 64), "has 1 to 63 bytes"),
        (("--operator", "é" * 32), "has 1 to 63 bytes"),
        (("--config", "{tmp}/policy.json"), "nobody is a user where nobody has to prove it"),
        (("--config", "{tmp}/operators.json"), "has 1 to 63 bytes"),
        (("--micropython", "/bin/ls"), "platen: /bin/ls is not MicroPython"),
        (("--config", "{tmp}/none.json"), "cannot read {tmp}/none.json"),
        (("--config", "{tmp}/bad.json"), "bad.json is not JSON"),
        (("--config", "{tmp}/list.json"), "must hold an object"),
        (("--config", "{tmp}/kind.json"), "'port' cannot be \"many\""),
    ],
)
def test_mistakes_are_one_clear_line(refused, tmp_path, options, said):
    for name, text in (
        ("bad", "{"),
        ("list", "[]"),
        ("kind", '{"port": "many"}'),
        ("host", '{"host": "a b"}'),
        ("operators", '{"operators": ["ada", ""]}'),
        ("policy", '{"policy": {"Print-Job": "user"}}'),
    ):
        (tmp_path / f"{name}.json").write_text(text)
    words = [word.format(tmp=tmp_path) for word in options]
    line = refused("--state", tmp_path / "s", "--out", tmp_path / "o", *words)
    assert line.startswith("platen: ")
    assert said.format(tmp=tmp_path) in line


def test_an_unknown_setting_is_handed_on_with_a_warning(simulator, tmp_path):
    path = tmp_path / "more.json"
    path.write_text('{"colour": "teal"}')
    simulator.start("--config", path)
    assert "'colour' is not known here" in simulator.log.read_text()
    assert json.loads((simulator.state / "CONFIG.json").read_text())["colour"] == "teal"

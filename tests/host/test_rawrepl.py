# SPDX-License-Identifier: MIT
"""The virtual board: real mpremote works on it, and its hardware fails as real hardware does."""

import hashlib
import http.server
import json
import re
import signal
import subprocess
import sys
import threading
import time

import pytest

import hosttest
from boardkit import MPREMOTE, mpremote
from host_tools import unixport
from host_tools.board_link import BoardError, BoardLink, LinkError
from host_tools.virtual_board import Faults, VirtualBoard
from hosttest import wait_for

AIR = {"ssid": "shop", "key": "secret-1"}


def make_board(folder, interpreter="micropython", **world):
    found = unixport.find(str(hosttest.interpreter(interpreter).path))
    return VirtualBoard(folder / "flash", folder / "state", found, world=world)


@pytest.fixture(params=["micropython", "micropython-board"])
def either(request, tmp_path):
    """A board on a laptop's and on a board's MicroPython."""
    with make_board(tmp_path, request.param) as board:
        yield board


@pytest.fixture
def board(tmp_path):
    with make_board(tmp_path) as board:
        yield board


def wait_output(board, text, since=0):
    wait_for(lambda: text in board.output[since:], what=f"{text!r} in the output")


@pytest.mark.parametrize("at", [1, 2, 3, 5])
def test_a_board_that_starts_again_while_we_come_in(tmp_path, at):
    """Its program talks and talks: no silence ends the wait for the prompt."""
    (tmp_path / "flash").mkdir()
    (tmp_path / "flash/main.py").write_text(
        "import time\nwhile True:\n    print('here I am')\n    time.sleep_ms(50)\n"
    )
    with make_board(tmp_path) as board:
        wait_output(board, b"here I am")
        board.set_faults(Faults(reset_after=at))
        if at == 5:  # the Ctrl-D: we were in already, and it is told
            with BoardLink(board.port, 2.0) as link, pytest.raises(LinkError):
                link.run("print(6 * 7)")
        with BoardLink(board.port, 2.0) as link:
            assert link.run("print(6 * 7)").strip() == "42"


def test_ctrl_c_is_not_lost_while_a_program_imports(tmp_path):
    """Of what a file system in Python raises, an import hears only that there is no such file."""
    (tmp_path / "flash").mkdir()
    (tmp_path / "flash/main.py").write_text(
        "import time\nprint('here I am')\nwhile True:\n    try:\n        import nothing\n"
        "    except ImportError:\n        time.sleep_us(100)\n"
    )
    with make_board(tmp_path) as board:
        for count in range(1, 21):
            wait_for(lambda n=count: board.output.count(b"here I am") >= n, what="a program")
            with BoardLink(board.port, 2.0) as link:
                assert link.run("print(6 * 7)").strip() == "42"
            board.power_cycle()


# mpremote.


def test_exec_run_and_errors(either, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("import sys\nprint(sys.implementation.name)\n" + "# long\n" * 500)
    assert (
        mpremote(either.port, "exec", "print(6 * 7)", "eval", "2 ** 40") == "42\n1099511627776\n"
    )
    assert mpremote(either.port, "run", program) == "micropython\n"
    done = mpremote(either.port, "exec", "print(1)\n1 / 0", check=False)
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr + done.stdout


def test_files(either, tmp_path):
    data = bytes(range(256)) * 20 + b"\x03\x04\x01"
    (tmp_path / "tree/inner").mkdir(parents=True)
    (tmp_path / "tree/inner/a.bin").write_bytes(data)
    mpremote(either.port, "fs", "cp", "-r", tmp_path / "tree", ":/")
    assert (either.root / "tree/inner/a.bin").read_bytes() == data
    assert "5123 a.bin" in mpremote(either.port, "fs", "ls", "/tree/inner")
    digest = mpremote(either.port, "fs", "sha256sum", "/tree/inner/a.bin")
    assert digest.split()[-1] == hashlib.sha256(data).hexdigest()
    mpremote(either.port, "fs", "cp", ":/tree/inner/a.bin", tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == data
    mpremote(either.port, "fs", "rm", "/tree/inner/a.bin")
    assert not list((either.root / "tree/inner").iterdir())
    done = mpremote(either.port, "fs", "ls", "/nowhere", check=False)
    assert done.returncode == 1
    assert "No such file" in done.stderr


def test_mount(either, tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    # Ctrl-C, Ctrl-D and Ctrl-A in a file are data, not commands.
    (folder / "strange.bin").write_bytes(b"\x03\x04\x01\x18" * 300)
    (folder / "module.py").write_text("def f():\n    return open('strange.bin', 'rb').read()\n")
    program = "import module; d = module.f(); print(len(d), d == b'\\x03\\x04\\x01\\x18' * 300)"
    said = mpremote(either.port, "mount", folder, "exec", program)
    assert said.endswith("1200 True\n")
    assert not list(either.root.iterdir())


class _Index(http.server.BaseHTTPRequestHandler):
    files = {}

    def do_GET(self):
        data = self.files.get(self.path)
        self.send_response(200 if data else 404)
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_):
        pass


def test_mip_installs_from_a_local_index(board):
    source = b"def greet():\n    return 'hello from the index'\n"
    digest = hashlib.sha256(source).hexdigest()[:8]
    package = {"v": 1, "version": "1.2", "hashes": [["greeter/__init__.py", digest]]}
    _Index.files = {
        "/package/py/greeter/latest.json": json.dumps(package).encode(),
        f"/file/{digest[:2]}/{digest}": source,
    }
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        index = f"http://127.0.0.1:{server.server_port}"
        mpremote(board.port, "mip", "install", "--no-mpy", "--index", index, "greeter")
        server.shutdown()
    assert (board.root / "lib/greeter/__init__.py").read_bytes() == source
    said = mpremote(board.port, "exec", "import greeter; print(greeter.greet())")
    assert said == "hello from the index\n"


def test_resets_and_autostart(either):
    wait_output(either, b">>> ")  # a Ctrl-C while boot.py runs would end boot.py, and main.py run
    (either.root / "boot.py").write_text("print('boot ran')\n")
    program = "import machine, time\nprint('main', machine.reset_cause())\nn = 0\n"
    (either.root / "main.py").write_text(program + "while True:\n    n += 1\n    time.sleep(0.01)")
    mpremote(either.port, "reset")
    wait_output(either, b"boot ran\nmain 2")
    # Ctrl-C ends the endless main.py; a soft reset out of the raw REPL runs boot.py only.
    since = len(either.output)
    assert mpremote(either.port, "exec", "print('n' in globals())") == "False\n"
    said = bytes(either.output[since:])
    assert b"KeyboardInterrupt" in said
    assert said.count(b"boot ran") == 1
    assert not re.search(rb"^main \d", said, re.MULTILINE)
    assert mpremote(either.port, "exec", "x = 5", "resume", "exec", "print(x)") == "5\n"
    starts = either.starts
    either.power_cycle()
    wait_output(either, b"main 1")
    assert either.starts == starts + 1


def test_without_raw_paste(board):
    with BoardLink(board.port) as link:
        link._transport.use_raw_paste = False
        assert link.run("print('x' * 3)\n" + "# some text\n" * 60).strip() == "xxx"
        with pytest.raises(BoardError, match="NameError"):
            link.run("nothing_of_that_name")


def test_friendly_repl(board):
    with BoardLink(board.port) as link:
        wire = link._transport.serial
        wire.write(b"\x02")
        link._transport.read_until(1, b">>> ")
        wire.write(b"1 + 42\x7f1\r")  # a backspace
        assert b"\r\n42\n" in link._transport.read_until(1, b"\n>>> ")
        wire.write(b"\x04")
        wait_output(board, b"MPY: soft reboot")


def test_programs_see_their_own_flash_only(board, tmp_path):
    (tmp_path / "secret.py").write_text("VALUE = 1\n")
    (board.root / "own.txt").write_text("mine")
    program = f"""
import os, sys
sys.path.append({str(tmp_path)!r})
def fails(f, *args):
    try:
        f(*args)
    except (OSError, ImportError):
        return True
up = "/.." * 20 + {str(tmp_path)!r}
assert fails(open, {str(tmp_path / "secret.py")!r}), "absolute"
assert fails(open, up + "/secret.py"), "dots"
assert fails(os.listdir, up) and fails(os.stat, up) and fails(os.mkdir, up + "/x")
assert fails(os.rename, "/own.txt", up + "/own.txt") and fails(os.chdir, up)
assert fails(__import__, "secret") and fails(__import__, "repl") and fails(__import__, "world")
os.chdir("..")
assert os.getcwd() == "/" and os.listdir("/") == ["own.txt"] == os.listdir("/..")
print("alone")
"""
    with BoardLink(board.port) as link:
        assert link.run(program).strip() == "alone"


# Faults of the wire and the flash.


def test_lost_bytes_are_noticed(board):
    with BoardLink(board.port, patience_s=0.5) as link:
        assert link.run("print(1)").strip() == "1"
        board.set_faults(Faults(drop={15}))  # the wire itself does not notice
        assert link.run("print(1234567890)").strip() == "123457890"
        # The end of a program that gets lost is.
        board.set_faults(Faults(drop={len("\x05A\x01print(2)\x04")}))
        with pytest.raises(LinkError):
            link.run("print(2)")
    board.power_cycle()
    assert mpremote(board.port, "exec", "print(3)") == "3\n"


def test_reset_in_the_middle_of_a_copy(board, tmp_path):
    (tmp_path / "big").write_bytes(bytes(50_000))
    wait_output(board, b">>> ")
    (board.root / "main.py").write_text("print('up again')\n")
    board.set_faults(Faults(reset_after=20_000))
    process = subprocess.Popen(
        [*MPREMOTE, "connect", board.port, "fs", "cp", tmp_path / "big", ":/big"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    wait_output(board, b"up again")
    process.kill()  # mpremote waits for ever on a pty that lost its answer
    process.communicate()
    assert 0 < (board.root / "big").stat().st_size < 50_000
    assert mpremote(board.port, "exec", "print(3)") == "3\n"


def test_a_pulled_plug_ends_the_port(board):
    with BoardLink(board.port, patience_s=0.5) as link:
        board.set_faults(Faults(cut_after=50))
        with pytest.raises(LinkError):
            link.run("#" * 500)
    assert mpremote(board.port, "exec", "print(4)") == "4\n"


def test_full_flash(tmp_path):
    (tmp_path / "big").write_bytes(bytes(80_000))
    with make_board(tmp_path, flash_bytes=65536) as board:
        done = mpremote(board.port, "fs", "cp", tmp_path / "big", ":/big", check=False)
        assert done.returncode == 1
        assert "ENOSPC" in done.stderr or "No space" in done.stderr
        assert (board.root / "big").stat().st_size <= 65536
        program = "import os; os.remove('/big'); print(os.statvfs('/')[3] * os.statvfs('/')[0])"
        # All but the two blocks of the root folder are free again.
        assert mpremote(board.port, "exec", program) == f"{65536 - 2 * 4096}\n"
        size = 65536 - 2 * 4096
        fill = "f = open('/a', 'wb'); print(f.write(bytes({})))"
        assert mpremote(board.port, "exec", fill.format(size)) == f"{size}\n"
        done = mpremote(board.port, "exec", fill.format(size + 1), check=False)
        assert "ENOSPC" in done.stderr + done.stdout or "28" in done.stderr + done.stdout


def test_slow_wire(board):
    with BoardLink(board.port) as link:
        board.set_faults(Faults(bytes_per_s=4000))
        start = time.monotonic()
        link.run("#" * 2000)
        assert time.monotonic() - start > 0.4


# Fakes.


def test_uart_hangs_when_overfilled(tmp_path):
    (tmp_path / "flash").mkdir()
    program = """
import machine, sys
uart = machine.UART(1, 115200, txbuf=512)
assert uart.write(bytes(512)) == 512 and not uart.txdone()
print("before", machine.reset_cause())
uart.write(b"x")
print("after")
"""
    (tmp_path / "flash/main.py").write_text(program)
    with make_board(tmp_path, cts_held=True) as board:
        wait_output(board, b"before 1")
        with pytest.raises(LinkError):  # the VM stands still, deaf to Ctrl-C
            BoardLink(board.port, patience_s=0.3)
        assert b"after" not in board.output
        board.set_world(cts_held=False)
        wait_output(board, b"after")
        assert mpremote(board.port, "exec", "print(1)") == "1\n"


def test_watchdog_resets_a_board_that_hangs(tmp_path):
    (tmp_path / "flash").mkdir()
    program = """
import machine
print("started", machine.reset_cause())
if machine.reset_cause() != machine.WDT_RESET:
    machine.WDT(timeout=100)
    machine.UART(1, 9600).write(bytes(2000))
"""
    (tmp_path / "flash/main.py").write_text(program)
    with make_board(tmp_path, cts_held=True) as board:
        wait_output(board, b"started 3")
        assert bytes(board.output).count(b"started") == 2


def test_clock_boots_at_2000(board):
    with BoardLink(board.port) as link:
        assert link.run("import time; print(time.gmtime()[:3])").strip() == "(2000, 1, 1)"
        link.run("import machine; machine.RTC().datetime((2026, 2, 28, 5, 23, 59, 58, 0))")
        said = link.run("import time; print(time.gmtime()[:5], time.gmtime(time.time() + 2)[:3])")
        assert said.strip() == "(2026, 2, 28, 23, 59) (2026, 3, 1)"
        # Seconds since 2000, from CPython's calendar.
        seconds = int(link.run("import time; print(time.time())"))
        assert 0 <= seconds - (1772323198 - 946684800) < 10
        link.soft_reset()
        assert link.run("import time; print(time.gmtime()[0])").strip() == "2026"
    board.power_cycle()
    with BoardLink(board.port) as link:
        assert link.run("import time; print(time.gmtime()[0])").strip() == "2000"


def test_nvs_keeps_and_fills_up(tmp_path):
    with make_board(tmp_path, nvs_entries=11) as board:
        with BoardLink(board.port) as link:
            link.run(
                "import esp32\nn = esp32.NVS('platen')\nn.set_i32('a', -5)\n"
                "n.set_blob('b', bytes(200))\nn.commit()\nn.set_i32('lost', 1)"
            )
            with pytest.raises(BoardError, match="NVS_NOT_ENOUGH_SPACE"):
                link.run("n.set_blob('c', bytes(1))")
            with pytest.raises(BoardError, match="NVS_KEY_TOO_LONG"):
                link.run("n.set_i32('sixteen_letters_', 1)")
        board.power_cycle()
        with BoardLink(board.port) as link:
            link.run("import esp32\nn = esp32.NVS('platen')\nbuf = bytearray(300)")
            assert link.run("print(n.get_i32('a'), n.get_blob('b', buf))").strip() == "-5 200"
            with pytest.raises(BoardError, match="NVS_NOT_FOUND"):
                link.run("n.get_i32('lost')")


def test_wifi_refuses_drops_and_comes_back(tmp_path):
    wait = (
        "def wait(*wanted):\n for _ in range(400):\n"
        "  if w.status() in wanted: return w.status()\n  time.sleep_ms(5)\n return w.status()\n"
    )
    with make_board(tmp_path, wifi=AIR) as board, BoardLink(board.port) as link:
        link.run("import network, time\nw = network.WLAN(network.STA_IF)\n" + wait)
        with pytest.raises(BoardError, match="Not Started"):
            link.run("w.connect('shop', 'secret-1')")
        link.run("w.active(True); w.config(reconnects=0); w.connect('shop', 'wrong')")
        assert link.run("print(w.status(), wait(202, 1010))").strip() == "1001 202"
        link.run("w.connect('elsewhere', 'x')")
        assert link.run("print(wait(201, 1010), w.isconnected())").strip() == "201 False"
        link.run("w.config(reconnects=-1); w.connect('shop', 'secret-1')")
        assert link.run("print(wait(1010), w.ifconfig()[0])").strip() == "1010 127.0.0.1"
        board.set_world(wifi={**AIR, "up": False})
        assert link.run("print(w.isconnected(), w.ifconfig()[0])").strip() == "False 0.0.0.0"
        assert link.run("print(wait(1010) == 1010)").strip() == "False"
        board.set_world(wifi=AIR)
        assert link.run("print(wait(1010))").strip() == "1010"


def test_a_port_that_does_not_open_says_what_to_do(board, tmp_path, monkeypatch):
    with pytest.raises(LinkError, match="no such port; is the board plugged in"):
        BoardLink(str(tmp_path / "tty"))
    (tmp_path / "file").touch()
    with pytest.raises(LinkError, match="is that a board"):
        BoardLink(str(tmp_path / "file"))
    monkeypatch.setattr("os.access", lambda *_: False)  # root may open everything
    group = (tmp_path / "file").group()
    with pytest.raises(LinkError, match=f"usermod -aG {group} "):
        BoardLink(str(tmp_path / "file"))


def test_what_a_person_writes_into_world_json_outlives_a_reset(board, tmp_path):
    path = tmp_path / "state/world.json"
    read = "import machine; print(machine.Pin(5, machine.Pin.IN).value())"
    with BoardLink(board.port) as link:
        assert link.run(read).strip() == "0"
        path.write_text('{"pins": {"5": 1}}')
        assert link.run(read).strip() == "1"
    since = len(board.output)
    board.power_cycle()
    wait_output(board, b">>>", since)
    with BoardLink(board.port) as link:
        assert link.run(read).strip() == "1"
    path.write_text("{")  # half of it
    board.set_world(pins={"5": 0})
    with BoardLink(board.port) as link:
        assert link.run(read).strip() == "0"


# The command.


def test_the_command(processes, tmp_path):
    (tmp_path / "link").symlink_to("nowhere")
    process = processes.start(
        [sys.executable, "-m", "host_tools", "rawrepl", "--root", tmp_path / "flash"]
        + ["--link", tmp_path / "link", "--flash", 65536],
        stdout=subprocess.PIPE,
        text=True,
    )
    port = re.fullmatch(r"port (/dev/.+)\n", process.stdout.readline())[1]
    assert str((tmp_path / "link").readlink()) == port
    size = "import os; print(os.statvfs('/')[0] * os.statvfs('/')[2])"
    assert mpremote(tmp_path / "link", "exec", size) == "65536\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert not (tmp_path / "link").is_symlink()

# SPDX-License-Identifier: MIT
"""The set-up: what it reads from apt's configuration, its stamps, and what it leaves in .tools."""

import argparse
import json
import resource
import subprocess
import sys

import pytest

import hosttest
from host_tools import setup, setup_apt, setup_base, setup_board, setup_mcu, setup_micropython
from hosttest import ROOT, TOOLS

SECOND_RUN_S = 3  # of the processor: nothing is fetched, built or installed

KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"

DEB822 = f"""\
Types: deb
# a comment
URIs: http://security.example/debian-security
Suites: stable-security
Components: main
Signed-By: {KEYRING}

Types: deb deb-src
URIs: http://mirror.example/debian
Suites: stable
 stable-updates
Components: main contrib
Signed-By: {KEYRING}
"""

OTHER = """\
Types: deb
URIs: https://tools.example/apt
Suites: any
Components: main
Signed-By: /usr/share/keyrings/tools.gpg
"""


def apt_folder(tmp_path, **files):
    """An /etc/apt with these files; a double underscore in a name is a dot."""
    (tmp_path / "sources.list.d").mkdir()
    for key, text in files.items():
        name = key.replace("__", ".")
        folder = tmp_path if name == "sources.list" else tmp_path / "sources.list.d"
        (folder / name).write_text(text)
    return tmp_path


def test_mirror_from_deb822(tmp_path):
    etc = apt_folder(tmp_path, a_tools__sources=OTHER, debian__sources=DEB822)
    assert setup_apt.find_mirror(etc) == "http://mirror.example/debian"
    assert setup_apt.find_mirror(etc, "ubuntu") == "http://mirror.example/debian"


def test_mirror_from_one_line_format(tmp_path):
    text = (
        "# deb http://old.example/debian stable main\n"
        "deb http://security.example/debian-security stable-security main\n"
        "deb-src http://source.example/debian stable main\n"
        "deb [ arch=amd64 ] http://mirror.example/debian stable main # the one\n"
    )
    etc = apt_folder(tmp_path, sources__list=text)
    assert setup_apt.find_mirror(etc) == "http://mirror.example/debian"
    # Elsewhere than on Debian an archive without Debian's keyring may be anybody's.
    assert setup_apt.find_mirror(etc, "ubuntu") == ""


def test_no_mirror(tmp_path):
    assert setup_apt.find_mirror(tmp_path) == ""
    disabled = DEB822.replace("Types: deb deb-src", "Enabled: no\nTypes: deb deb-src")
    etc = apt_folder(tmp_path, a__sources=OTHER, b__sources=disabled)
    assert setup_apt.find_mirror(etc) == ""


def test_no_mirror_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(setup_apt, "find_mirror", lambda system: "")
    monkeypatch.setattr(setup_base, "ROOT", tmp_path)
    log = setup_base.Log(tmp_path / "log")
    apt = setup_apt.PrivateApt("suite")
    with pytest.raises(setup_base.SetupError, match="make setup MICROPYTHON=/path") as caught:
        setup_micropython.unpack(log, apt, "1.25", tmp_path / "mp", tmp_path / "wrapper")
    assert "no MicroPython 1.25 or newer on PATH" in str(caught.value)


def test_step_runs_once_for_a_key(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(setup, "TOOLS", tmp_path)
    output = tmp_path / "output"
    calls = []

    def work(log):
        calls.append(log)
        output.touch()

    def step(key):
        setup.step("name", key, "a label", [output], work)
        return len(calls)

    assert step("key") == 1
    assert step("key") == 1
    assert step("other") == 2
    output.unlink()
    assert step("other") == 3
    assert capsys.readouterr().out.count("setup: a label ...") == 3


def test_failed_step_leaves_no_stamp(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "TOOLS", tmp_path)

    def work(log):
        raise setup_base.SetupError("no")

    for _ in range(2):
        with pytest.raises(setup_base.SetupError):
            setup.step("name", "key", "label", [], work)
    assert not (tmp_path / "stamps/name").exists()


def test_digest_depends_on_content_not_on_name(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a")
    two.write_text("a")
    assert setup.digest("x", one) == setup.digest("x", two)
    two.write_text("b")
    assert setup.digest("x", one) != setup.digest("x", two)
    assert setup.digest("ab", "c") != setup.digest("a", "bc")


def test_failed_command_shows_its_last_lines(monkeypatch, tmp_path):
    monkeypatch.setattr(setup_base, "ROOT", tmp_path)
    log = setup_base.Log(tmp_path / "log/step.log")
    command = [sys.executable, "-c", "import sys; print('what went wrong'); sys.exit(3)"]
    with pytest.raises(setup_base.SetupError, match="what went wrong"):
        log.run(command, "A hint.")


def test_programs_that_will_not_do_are_refused(tmp_path):
    with pytest.raises(setup_base.SetupError, match="is not a program"):
        setup_micropython.resolve(str(tmp_path / "absent"))
    with pytest.raises(setup_base.SetupError, match="cannot start itself"):
        setup_micropython.check_wrappable(str(TOOLS / "bin/micropython"))
    with pytest.raises(setup_base.SetupError, match=r"MicroPython 1\.25 or newer"):
        setup_micropython.check(sys.executable)
    old = tmp_path / "old"
    setup_micropython.write_wrapper(old, "echo micropython 1.24.1 64-bit #")
    with pytest.raises(setup_base.SetupError, match=r"is 1\.24\.1 64-bit; MicroPython 1\.25"):
        setup_micropython.check(str(old))


def test_given_interpreter_is_remembered_until_auto(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "TOOLS", tmp_path)
    monkeypatch.setattr(setup_micropython, "on_path", lambda: "")
    given = tmp_path / "mine"
    setup_micropython.write_wrapper(given, "echo micropython 1.99.0 64-bit #")
    assert setup.choose_micropython(None) == ""
    assert setup.choose_micropython(str(given)) == str(given)
    assert setup.choose_micropython(None) == str(given)
    assert setup.choose_micropython("auto") == ""
    assert setup.choose_micropython(None) == ""


def test_second_run_does_nothing():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "host_tools.setup", "--quick"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == ""
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < SECOND_RUN_S


def test_bad_environment_interpreter_fails_set_up(monkeypatch):
    monkeypatch.setenv("PLATEN_MICROPYTHON", "/no/such/program")
    with pytest.raises(setup_base.SetupError, match="is not a program"):
        setup.run(argparse.Namespace())


def test_wrapper_passes_arguments_and_status(interpreter):
    code = "import sys; print(sys.argv[1:]); sys.exit(7)"
    path = TOOLS / "probe_argv.py"
    path.write_text(code)
    done = interpreter.run([path, "two words", "$HOME", "'"])
    path.unlink()
    assert done.returncode == 7, done.stderr
    assert done.stdout.strip() == repr(["two words", "$HOME", "'"])


def test_interpreter_is_new_enough(interpreter):
    words = setup_micropython.describe(str(interpreter.path)).split()
    version = tuple(int(n) for n in words[0].split(".")[:2])
    assert version >= setup_micropython.OLDEST
    bits = "32-bit" if "board" in interpreter.name else "64-bit"
    if interpreter.name != "micropython":  # MICROPYTHON= may be of any width
        assert words[1] == bits
    if interpreter.name == "micropython-1.26":
        assert version == (1, 26)


def test_versions_are_recorded():
    found = json.loads((TOOLS / "versions.json").read_text())
    assert found["micropython"].split()[0] >= "1.25"


BOARDS = ["micropython-board", "micropython-board-gc", "micropython-board-whole"]

TLS_PROBE = """
import gc, io, sys, tls
try:
    tls.SSLContext(tls.PROTOCOL_TLS_SERVER).load_cert_chain(PEM_CERT, PEM_KEY)
    print("pem accepted")
except ValueError:
    print("pem refused")
context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERT, KEY)
print("tls13" if any("TLS1-3" in name for name in context.get_ciphers()) else "no tls13")
class Silent(io.IOBase):
    def readinto(self, buf): return None
    def write(self, data): return None
    def ioctl(self, request, argument): return 0
    def setblocking(self, value): pass
gc.collect()
before = gc.mem_alloc()
session = context.wrap_socket(Silent(), server_side=True, do_handshake_on_connect=False)
print("heap" if gc.mem_alloc() - before > 15000 else "libc")
"""


@pytest.fixture(scope="module")
def tls_probe(tmp_path_factory):
    """A script that tells a build's TLS: PEM, TLS 1.3, and where its memory comes from."""
    openssl = hosttest.needs("openssl")
    folder = tmp_path_factory.mktemp("tls")
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-subj", "/CN=test", "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    for kind, option in (("key", "pkey"), ("cert", "x509")):
        command = [openssl, option, "-in", kind + ".pem", "-outform", "DER", "-out", kind + ".der"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    values = {
        "PEM_CERT": (folder / "cert.pem").read_bytes() + b"\0",
        "PEM_KEY": (folder / "key.pem").read_bytes() + b"\0",
        "CERT": (folder / "cert.der").read_bytes(),
        "KEY": (folder / "key.der").read_bytes(),
    }
    script = folder / "probe.py"
    script.write_text("".join(f"{k} = {v!r}\n" for k, v in values.items()) + TLS_PROBE)
    return script


@pytest.mark.parametrize("name", BOARDS)
def test_board_like_interpreter_has_a_boards_tls(name, tls_probe):
    done = hosttest.interpreter(name).run([tls_probe])
    place = "heap" if name == "micropython-board-gc" else "libc"
    assert done.stdout.split("\n")[:3] == ["pem refused", "no tls13", place], done.stderr


@pytest.mark.parametrize("name", BOARDS)
def test_board_like_interpreter_has_31_bit_small_ints(name):
    code = (
        "import micropython\n"
        "small = (1 << 30) - 2\n"
        "micropython.heap_lock()\n"
        "small += 1\n"
        "try:\n"
        "    small += 1\n"
        "    print('fits')\n"
        "except MemoryError:\n"
        "    micropython.heap_unlock()\n"
        "    print('allocates')\n"
    )
    done = hosttest.interpreter(name).run(["-c", code])
    assert done.stdout == "allocates\n", done.stderr


def test_frozen_interpreter_holds_the_whole_firmware():
    frozen = hosttest.interpreter("micropython-board-whole")
    environment = {"MICROPYPATH": ".frozen"}
    core = sorted((ROOT / "firmware/platen/core").glob("[a-z]*.py"))
    names = ["platen.core." + path.stem for path in core] + ["board"]
    code = "\n".join(f"import {name}" for name in names) + "\nprint('all there')"
    done = frozen.run(["-c", code], environment=environment)
    assert done.stdout == "all there\n", done.stderr


def test_frozen_interpreter_runs_the_sources_as_they_are():
    hosttest.interpreter("micropython-board-whole")
    log = (TOOLS / "stamps/frozen").read_text()
    board = (TOOLS / "stamps/board").read_text()
    assert log == setup.digest(board, *setup_board.frozen_sources())


def test_no_cross_compiler(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(setup_base.SetupError, match="apt-get install gcc-arm-none-eabi"):
        setup_mcu.compiler()
    other = tmp_path / setup_mcu.COMPILER
    other.write_text("#!/bin/sh\necho compiler 1.2\necho more\n")
    other.chmod(0o755)
    assert setup_mcu.compiler() == "compiler 1.2"

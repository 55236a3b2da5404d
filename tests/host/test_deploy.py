# SPDX-License-Identifier: MIT
"""Deploying to a virtual board: what is copied, what a break leaves, and which version runs then.

After every interruption the board is switched off and on, and a page is printed over TLS.
"""

import collections
import shutil
import subprocess
import sys

import pytest

import boardkit
import deploy_faults
import hosttest
from boardkit import BoardPrinter
from deploy_faults import put, silent
from host_tools import board_tests, deploy_build, deploy_frozen, mpy, setup_board, unixport
from host_tools.board_link import BoardLink
from host_tools.deploy import Deployment
from host_tools.errors import UserError
from host_tools.virtual_board import Faults, VirtualBoard
from terminal import Terminal

ROUNDS = 30
SEED = 20261126

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def files():
    """The firmware for the laptop's MicroPython."""
    return boardkit.files()


@pytest.fixture
def printer(tmp_path):
    with BoardPrinter(tmp_path) as printer:
        printer.configure()
        yield printer


def changed(files, **extra):
    """Another version: with more files in it; dots are written as __."""
    more = {"platen/" + name.replace("__", "."): data for name, data in extra.items()}
    return {**files, **more}


def compiled(source, tmp_path):
    """A module of our own as .mpy."""
    (tmp_path / "app.py").write_text(source)
    command = [str(hosttest.BIN / "mpy-cross"), "-o", str(tmp_path / "app.mpy")]
    subprocess.run([*command, str(tmp_path / "app.py")], check=True)
    return (tmp_path / "app.mpy").read_bytes()


def test_from_nothing_to_print_and_again(printer, files):
    report = put(printer, files)
    assert report.copied == len(files) + 1  # the manifest
    assert report.running == report.version
    assert report.free_heap > 0
    printer.print_job()
    taken = sum(-(-len(data) // 4096) for data in files.values()) * 4096
    assert abs(report.free_flash - (2 << 20) + taken) < 40 * 4096  # folders, loader, config
    again = put(printer, files)
    assert (again.copied, again.kept) == (0, len(files) + 1)
    assert again.running == report.version
    printer.print_job()
    assert printer.power_cycle() == report.version


def test_only_what_changed_is_copied_and_what_is_old_goes(printer, files):
    first = put(printer, files)
    second = put(printer, changed(files, one__bin=b"1" * 5000))
    assert (second.copied, second.running) == (2, second.version)  # and the manifest
    folder = printer.board.root / "fw"
    assert {p.name for p in folder.iterdir()} == {first.version, second.version, "run"}
    third = put(printer, changed(files, two__bin=b"2"))
    assert {p.name for p in folder.iterdir()} == {second.version, third.version, "run"}
    # All that lies there is what the manifest says, and what was meant.
    there = deploy_build.read_folder(folder / third.version)
    manifest = there.pop("manifest")
    assert there == changed(files, two__bin=b"2")
    assert manifest == deploy_build.manifest(there)
    printer.print_job()


def test_without_a_configuration_it_waits(tmp_path, files):
    with BoardPrinter(tmp_path) as printer:
        said = []
        report = put(printer, files, said.append)
        assert report.running is None
        assert any("platen.json" in line for line in said)
        printer.configure()
        assert printer.power_cycle() == report.version
        printer.print_job()


def test_a_version_that_fails_gives_way(printer, files, tmp_path):
    good = put(printer, files).version
    bad = {**files, "platen/app.mpy": compiled("import no_such_module\n", tmp_path)}
    with pytest.raises(UserError, match=f"went back to {good}.*no_such_module"):
        put(printer, bad)
    printer.print_job()
    assert printer.power_cycle() == good
    assert put(printer, files).version == good


def test_ctrl_c_says_how_to_go_on(printer, files):
    command = [sys.executable, "-m", "host_tools", "deploy", "--port", printer.port]
    with Terminal(command) as terminal:
        terminal.wait_for("files to copy")
        terminal.interrupt()
        assert terminal.end() == 130
        assert "another `deploy` goes on where this one stopped" in terminal.shown
    assert put(printer, files).running
    printer.print_job()


def test_the_first_version_that_hangs_has_none_before_it(printer, files, tmp_path):
    bad = {**files, "platen/app.mpy": compiled("while True:\n    pass\n", tmp_path)}
    for _ in range(2):
        with pytest.raises(UserError, match="There is no version before it"):
            put(printer, bad, ready_s=1.0)


def test_a_version_that_hangs_gives_way_at_a_reset(printer, files, tmp_path):
    good = put(printer, files).version
    bad = {**files, "platen/app.mpy": compiled("while True:\n    pass\n", tmp_path)}
    with pytest.raises(UserError, match=r"did not get ready within.*starts the version it had"):
        put(printer, bad, ready_s=1.0)
    assert printer.power_cycle() == good
    printer.print_job()


def test_a_power_cut_during_the_trial_leads_back(printer, files, tmp_path):
    good = put(printer, files).version
    # Says that it starts and never gets ready, so that the cut is in between for certain.
    source = "print('on trial')\nimport time\nwhile True:\n    time.sleep(1)\n"
    bad = {**files, "platen/app.mpy": compiled(source, tmp_path)}
    with BoardLink(printer.port, deploy_faults.PATIENCE_S) as link:
        Deployment(link, silent).put(bad)
    run = (printer.board.root / "fw/run").read_text().split()
    assert run == [deploy_build.version_of(bad), good]
    printer.board.power_cycle()
    hosttest.wait_for(lambda: b"on trial" in printer.board.output)
    assert (printer.board.root / "fw/run").read_text() == good
    assert printer.power_cycle() == good


def test_a_break_is_gone_on_with(printer, files):
    whole, _ = deploy_faults.measure(printer, files)
    new = {**files, **{f"platen/extra{i}.bin": bytes([i]) * 3000 for i in range(40)}}
    printer.board.set_faults(Faults(cut_after=whole // 3))
    with pytest.raises(UserError, match="check the cable"):
        put(printer, new)
    report = put(printer, new)
    assert 0 < report.copied < 35
    assert report.running == report.version
    printer.print_job()


def test_what_arrives_changed_is_not_switched_to(printer, files):
    put(printer, files)
    old = changed(files, load__bin=b"\1" * 45_000)
    whole, _ = deploy_faults.measure(printer, old)
    # Four digits of Base64 less are valid, and a program that is shorter by four as well.
    at = whole - 40_000
    printer.board.set_faults(Faults(drop={at, at + 1, at + 2, at + 3}))
    new = changed(files, load__bin=b"\2" * 45_000)
    with pytest.raises(UserError, match="not what was sent"):
        put(printer, new)
    assert printer.power_cycle() == deploy_build.version_of(old)
    printer.board.set_faults(Faults())
    report = put(printer, new)
    assert (report.copied, report.running) == (1, report.version)


def test_no_room_is_said_before_anything_is_copied(tmp_path, files):
    with BoardPrinter(tmp_path, world={"flash_bytes": 300_000}) as printer:
        printer.configure()
        with pytest.raises(UserError, match="KB of flash are needed"):
            put(printer, files)
        assert not list((printer.board.root / "fw").glob("*"))


def test_a_board_is_asked_for(tmp_path):
    command = [sys.executable, "-m", "host_tools", "deploy"]
    done = hosttest.run(command)
    assert (done.returncode, "--port" in done.stderr) == (1, True)
    done = hosttest.run([*command, "--port", tmp_path / "tty"])
    assert (done.returncode, "cannot open" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("word", "arch"),
    [(0x0B06, "x64"), (0x0706, "x86"), (6 | 10 << 10, "xtensawin"), (6 | 11 << 10, "rv32imc")]
    + [(6 | 4 << 10, "armv6m"), (6 | 7 << 10, "armv7emsp"), (6, None)],
)
def test_architectures_are_those_of_micropython(word, arch):
    # Numbers of py/persistentcode.h; x64 and x86 as the interpreters here report them.
    assert deploy_build.architecture(word) == arch


def test_other_mpy_versions_are_refused():
    with pytest.raises(UserError, match="version 5"):
        deploy_build.architecture(5)
    with pytest.raises(UserError, match="not known"):
        deploy_build.architecture(6 | 13 << 10)


def test_random_interruptions_leave_a_printer_that_prints(printer, files):
    others = deploy_build.build("unix", "x64", optimize=2)
    found = deploy_faults.many(printer, files, others, ROUNDS, SEED)
    kinds = collections.Counter(kind for kind, _, _ in found)
    assert set(kinds) == set(deploy_faults.KINDS)
    # Neither all got through nor all failed: the faults were in the way, and not always.
    assert 0 < sum(through for _, through, _ in found) < ROUNDS // 2


def test_device_tests_on_the_board(tmp_path):
    """Every file of tests/device, with as many tests as CPython finds in it."""
    program = (
        "import sys, unittest; sys.path[:0] = sys.argv[1:4]\n"
        "for name in sys.argv[4:]:\n"
        "    found = unittest.defaultTestLoader.loadTestsFromName(name)\n"
        "    print(name + '.py', found.countTestCases())\n"
    )
    places = [hosttest.ROOT / "tests/device", hosttest.ROOT / "firmware"]
    places.append(hosttest.ROOT / "tests/cpython_stub")
    names = [name[:-3] for name in board_tests.names()]
    python_path = {"PYTHONPATH": str(hosttest.ROOT / "boards/unix")}
    done = hosttest.run([sys.executable, "-c", program, *places, *names], environment=python_path)
    wanted = {name: int(n) for name, n in (line.split() for line in done.stdout.splitlines())}
    assert len(wanted) == len(names), done.stderr
    found = unixport.find(str(hosttest.interpreter("micropython").path))
    with VirtualBoard(tmp_path / "flash", tmp_path / "state", found, heap="1M") as board:
        said = []
        assert board_tests.run(board.port, (), said.append) == wanted, "\n".join(said)


def test_a_test_that_fails_on_the_board_is_told(tmp_path):
    found = unixport.find(str(hosttest.interpreter("micropython").path))
    name = "test_der.py"
    with VirtualBoard(tmp_path / "flash", tmp_path / "state", found) as board:
        assert board_tests.run(board.port, [name], silent) == {name: 5}
        # Cannot be imported any more: the vectors it uses are damaged on the board.
        files = board_tests.compiled("x64")
        with pytest.MonkeyPatch.context() as patch:
            broken = {k: v for k, v in files.items() if "core/der" not in k}
            patch.setattr(board_tests, "compiled", lambda arch: broken)
            said = []
            assert board_tests.run(board.port, [name], said.append) == {name: -1}
        assert any("ImportError" in line for line in said)
    with pytest.raises(UserError, match=r"no test_nothing\.py"):
        board_tests.run(board.port, ["test_nothing.py"], silent)


def test_frozen_manifest_is_checked_by_freezing(tmp_path, monkeypatch, capsys):
    if not (hosttest.BIN / "micropython-board").exists():
        hosttest.missing("the board-like interpreters are not here")
    hosttest.freeze()

    def made_before(firmware, board, target, is_loaded=False):
        # The same sources, as the set-up made them small: that takes half a minute.
        assert not is_loaded
        shutil.copytree(setup_board.SMALL, target, dirs_exist_ok=True)
        return sorted(path.stem for path in target.rglob("*.py"))

    monkeypatch.setattr(mpy, "small_sources", made_before)
    deploy_frozen.prepare("unix", tmp_path / "f")
    said = capsys.readouterr()
    assert said.out == f"{tmp_path / 'f/manifest.py'}\n"
    assert "frozen into a Unix port, and imported there" in said.err
    manifest = (tmp_path / "f/manifest.py").read_text()
    assert 'require("ntptime")' in manifest
    # Broken code is frozen without complaint, but it is imported as well.
    (tmp_path / "f/modules/board.py").write_text("import no_such_module\n")
    with pytest.raises(UserError, match="no_such_module"):
        deploy_frozen.check(tmp_path / "f")

# SPDX-License-Identifier: MIT
"""Fixtures of the host tests; the functions behind them are in hosttest.py."""

import tempfile
from pathlib import Path

import pytest

import hosttest
from e2e_printer import Simulator, frozen_interpreter

# Files whose subject is one corner: `make check` leaves them to `make test`.
CORNERS = frozenset(
    [
        "test_audit",
        "test_boards",
        "test_bundle",
        "test_doctor",
        "test_doctor_dns_sd",
        "test_doctor_hostile",
        "test_doctor_models",
        "test_doctor_table",
        "test_e2e_audit",
        "test_e2e_certificates",
        "test_e2e_clients",
        "test_e2e_gpa",
        "test_e2e_hangup",
        "test_e2e_introspection",
        "test_e2e_mdns",
        "test_e2e_page_sizes",
        "test_e2e_paper_out",
        "test_e2e_polling",
        "test_e2e_print_uri",
        "test_e2e_recorded",
        "test_e2e_restart",
        "test_e2e_secrets",
        "test_e2e_taint",
        "test_e2e_users",
        "test_flash",
        "test_inline",
        "test_oauth_crypto",
        "test_rawrepl",
        "test_sign_in_fields",
        "test_text_codecs",
        "test_wire_fuzz",
    ]
)


def pytest_collection_modifyitems(items):
    """Mark what is in CORNERS as slow."""
    for item in items:
        if item.path.stem in CORNERS:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(params=[one.name for one in hosttest.interpreters()])
def interpreter(request):
    """Each MicroPython in turn, as hosttest.Interpreter."""
    return hosttest.interpreter(request.param)


@pytest.fixture
def micropython():
    """Path of the ordinary 64-bit MicroPython (or the one given as MICROPYTHON=)."""
    return str(hosttest.interpreter("micropython").path)


@pytest.fixture
def needs():
    """Function: path of a program, library or file that a Debian package provides, or skip."""
    return hosttest.needs


@pytest.fixture
def samples():
    """Folder of the sample jobs."""
    return hosttest.samples()


@pytest.fixture
def free_port():
    """A TCP port of 127.0.0.1 that is free now."""
    return hosttest.free_port()


@pytest.fixture
def processes():
    """Starter of programs that are ended with the test: `processes.start(command)`."""
    owner = hosttest.Processes()
    yield owner
    owner.close()


@pytest.fixture
def short_tmp():
    """A temporary folder with a path short enough for a Unix socket (pytest's is not)."""
    with tempfile.TemporaryDirectory(prefix="platen-") as folder:
        yield Path(folder)


@pytest.fixture(
    scope="module",
    params=hosttest.LAPTOP_BOARD_AND_FROZEN,
)
def printer(request, tmp_path_factory):
    """A running printer with a fast engine, on a laptop's and on a board's MicroPython.

    The third is what a board runs: the firmware made small and frozen into the interpreter.
    """
    if request.param.endswith("-frozen"):
        interpreter = frozen_interpreter()
    else:
        interpreter = hosttest.interpreter(request.param)
    with Simulator(tmp_path_factory.mktemp("printer"), interpreter, control=True) as simulator:
        yield simulator


@pytest.fixture(scope="module")
def one_printer(tmp_path_factory):
    """A running printer with a fast engine, on the ordinary MicroPython."""
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path_factory.mktemp("printer"), interpreter, control=True) as simulator:
        yield simulator


def pytest_report_header():
    """Say once which interpreters take part and why others do not."""
    lines = []
    for one in hosttest.interpreters():
        where = "NOT HERE: " + one.absent if one.absent else one.path
        lines.append(f"{one.name}: {where}")
    return lines


def pytest_sessionfinish(session):
    """In CI a skipped test is a failed run: `.ci/run` installs all that tests need."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if hosttest.IN_CI and reporter and reporter.stats.get("skipped") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    """Name the reason when the hook above failed the run."""
    skipped = terminalreporter.stats.get("skipped")
    if hosttest.IN_CI and skipped:
        terminalreporter.write_line(f"CI=true allows no skipped test, {len(skipped)} were")

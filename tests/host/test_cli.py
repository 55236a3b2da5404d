# SPDX-License-Identifier: MIT
"""The command line itself: help, usage errors, missing packages, bugs."""

import importlib
import subprocess
import sys

import pytest
import typer

import hosttest
from host_tools import cli


def host_tools(*arguments, interpreter=sys.executable, **environment):
    return subprocess.run(
        [interpreter, "-m", "host_tools", *arguments],
        cwd=hosttest.ROOT,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "90", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def here(capfd, monkeypatch):
    """Function: run the command line in this process; (status, stdout, stderr)."""
    monkeypatch.setenv("COLUMNS", "90")

    def run(*arguments):
        status = cli.main(arguments)
        return status, *capfd.readouterr()

    return run


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_help_lists_every_command(arguments):
    done = host_tools(*arguments)
    assert done.returncode == 0
    for verb, _, summary in cli.COMMANDS:
        assert f"  {verb} " in done.stdout
        assert summary in done.stdout


def _commands():
    """Every command as a tuple of words, those of groups such as `ca users add` included."""
    pending = [((row[0],), importlib.import_module(row[1])) for row in cli.COMMANDS]
    while pending:
        words, module = pending.pop(0)
        group = getattr(module, "group", module)
        if not isinstance(group, typer.Typer):
            yield words
            continue
        for each in group.registered_commands:
            yield (*words, each.name or each.callback.__name__)
        pending += [((*words, each.name), each.typer_instance) for each in group.registered_groups]


def test_groups_are_walked():
    assert {("simulate",), ("ca", "init"), ("ca", "users", "add")} <= set(_commands())


_WITHOUT_OPTIONS = (
    *(("update", "key"), ("users", "remove"), ("users", "list"), ("checkconfig",)),
)


@pytest.mark.parametrize("words", list(_commands()), ids=" ".join)
def test_every_command_has_help_for_every_option(here, words):
    status, out, err = here(*words, "--help")
    assert (status, err) == (0, "")
    blocks = out.split("\n  -")[1:]
    assert blocks[-1].startswith("-help")
    assert len(blocks) >= 2 or words in _WITHOUT_OPTIONS
    for block in blocks:  # an option's name, its kind, and words about it
        assert len(block.split()) >= 3, block


def test_options_that_others_rely_on(here):
    _, text, _ = here("simulate", "--help")
    for option in [
        "--port",
        "--state",
        "--out",
        "--profile",
        "--engine",
        "--baud",
        "--fast",
        "--config",
        "--sample",
        "--heap",
        "--micropython",
        "--engine-control",
        "--host",
    ]:
        assert f"  {option} " in text.replace("\n", "  \n")
    assert "open|private|users|mutual" in text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("prnt",), "No such command 'prnt'"),
        (("print", "--printr", "x", "f"), "No such option: --printr"),
        (("simulate", "--port", "99999"), "--port"),
        (("simulate", "--port", "x"), "--port"),
        (("simulate", "--heap", "5"), "--heap"),
        (("ca", "renw"), "No such command 'renw'"),
        (("ca", "users", "add"), "NAME"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_status_2(here, arguments, text):
    status, out, err = here(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("platen: ")
    assert err.count("\n") == 1
    assert text in err


def test_only_the_module_in_use_is_imported():
    code = (
        "import sys; from host_tools import cli; cli.main(['ca', '--help']);"
        "print([name for name in ('pypdfium2', 'PIL') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=hosttest.ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"


def test_without_packages_it_says_make_setup():
    done = host_tools("simulate", PYTHONPATH="", interpreter=_bare_python())
    assert done.returncode == 1
    assert "make setup" in done.stderr
    assert "Traceback" not in done.stderr


def test_setup_needs_no_packages():
    done = host_tools("setup", "--help", interpreter=_bare_python())
    assert done.returncode == 0
    assert "--micropython" in done.stdout


def _bare_python():
    """The Python that the virtual environment was made from."""
    return sys._base_executable


def test_debug_shows_where_an_error_comes_from(here, monkeypatch):
    status, _, err = here("print", "none", "--printer", "http://x")
    assert (status, "Traceback" in err) == (1, False)
    monkeypatch.setenv("PLATEN_DEBUG", "1")
    status, _, err = here("print", "none", "--printer", "http://x")
    assert (status, "Traceback" in err) == (1, True)

# SPDX-License-Identifier: MIT
"""`users add|passwd|remove|list`: what is in the file, what is shown, what is refused.

Hashes are compared with those of openssl.
"""

import io
import os
import pty
import re
import stat
import subprocess
import sys
import threading

import pytest

import hosttest
from host_tools import cli, profiles, users
from host_tools.errors import UserError
from platen.model.auth_digest import MAX_USER_BYTES
from platen.shell.lines import LINE_BYTES, Lines

SECRET = "Circle of Life"


class Stdin:
    """Standard input that is no terminal."""

    def __init__(self, data):
        self.buffer = io.BytesIO(data)

    def isatty(self):
        """Never one."""
        return False


@pytest.fixture
def run(capfd, monkeypatch):
    """Function: run the command line in this process; (status, stdout, stderr)."""
    monkeypatch.setenv("COLUMNS", "400")

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", Stdin(stdin))
        status = cli.main(["users", *map(str, arguments)])
        out, said = capfd.readouterr()
        assert "Traceback" not in said
        return status, out, said

    return run


@pytest.fixture
def file(tmp_path):
    return tmp_path / "users"


def openssl(algorithm, text):
    """Hex of a hash, by openssl."""
    done = subprocess.run(
        [hosttest.needs("openssl"), "dgst", f"-{algorithm}", "-r"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.split()[0].decode()


def add(run, file, name="ada", *more, password=SECRET):
    status, out, said = run(
        "add", file, name, "--password-stdin", *more, stdin=password.encode() + b"\n"
    )
    assert status == 0, said
    assert out == ""
    assert password not in said
    return said


# proves: A69
def test_what_is_in_the_file(run, file):
    said = add(run, file, "ada", "--group", "operators", "--group", "staff,operators")
    assert said == f"platen: added ada to {file}, in operators,staff\n"
    add(run, file, "Jürgen", "--sha256-only", password="pässword")
    first = [openssl(name, f"ada:Platen:{SECRET}") for name in ("sha256", "md5")]
    second = openssl("sha256", "Jürgen:Platen:pässword")
    assert file.read_text() == (
        f"#realm:Platen\nada:{first[0]}:{first[1]}:operators,staff\nJürgen:{second}::\n"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(file.parent) == ["users"]
    # The printer finds them, and nobody else.
    lines = Lines(str(file), 4)
    assert lines.find(b"ada") == [b"ada", *(x.encode() for x in first), b"operators,staff"]
    assert lines.find("Jürgen".encode())[1] == second.encode()
    assert lines.find(b"#realm") is None


# proves: A69
def test_list_shows_no_hash(run, file):
    add(run, file, "ada", "--group", "operators")
    add(run, file, "bob", "--sha256-only")
    status, out, said = run("list", file)
    assert status == 0
    assert [re.split("  +", line) for line in out.splitlines()] == [
        ["ada", "SHA-256 and MD5", "operators"],
        ["bob", "SHA-256 only", "-"],
    ]
    assert said == "platen: 2 users of the realm Platen\n"
    assert not re.search("[0-9a-f]{32}", out + said)


def test_passwd_and_remove(run, file):
    add(run, file, "ada", "--group", "operators")
    add(run, file, "bob", "--sha256-only")
    file.chmod(0o644)
    for name, md5 in (("ada", openssl("md5", "ada:Platen:another one")), ("bob", "")):
        status, out, said = run("passwd", file, name, "--password-stdin", stdin=b"another one")
        assert (status, out, said) == (0, "", f"platen: {name} has a new password\n")
        line = Lines(str(file), 4).find(name.encode())
        assert line[1].decode() == openssl("sha256", f"{name}:Platen:another one")
        assert line[2].decode() == md5
    assert Lines(str(file), 4).find(b"ada")[3] == b"operators"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("remove", file, "ada")[:2] == (0, "")
    assert Lines(str(file), 4).find(b"ada") is None
    assert Lines(str(file), 4).find(b"bob")
    assert run("remove", file, "bob")[0] == 0
    assert file.read_text() == "#realm:Platen\n"


# proves: A69
def test_generated_passwords(run, file):
    made = set()
    for name in ("ada", "bob"):
        status, out, said = run("add", file, name, "--generate")
        assert status == 0
        password = out.removesuffix("\n")
        assert re.fullmatch("[A-Za-z0-9]{20}", password)
        assert password not in said
        assert Lines(str(file), 4).find(name.encode())[1].decode() == openssl(
            "sha256", f"{name}:Platen:{password}"
        )
        made.add(password)
    made.add(run("passwd", file, "ada", "--generate")[1].strip())
    assert len(made) == 3


def typed(file, *lines):
    """Type lines at a terminal: (status, what the terminal showed)."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(hosttest.ROOT)
        command = [sys.executable, "-m", "host_tools", "users", "add", str(file), "ada"]
        os.execv(command[0], command)
    shown = b""
    left = list(lines)
    timer = threading.Timer(60, os.kill, (pid, 9))
    timer.start()
    try:
        while True:
            try:
                data = os.read(terminal, 4096)
            except OSError:
                break  # the other side has closed
            if not data:
                break
            shown += data
            if left and shown.endswith(b": "):
                os.write(terminal, left.pop(0).encode() + b"\n")
    finally:
        timer.cancel()
        os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()


# proves: A69
def test_typed_passwords_are_not_shown(file):
    status, shown = typed(file, SECRET, SECRET)
    assert status == 0, shown
    assert "Password of ada: " in shown
    assert SECRET not in shown
    assert Lines(str(file), 4).find(b"ada")[1].decode() == openssl(
        "sha256", f"ada:Platen:{SECRET}"
    )


def test_typed_passwords_that_differ(file):
    status, shown = typed(file, SECRET, SECRET + "!")
    assert status == 1
    assert "platen: the two passwords differ; nothing is changed" in shown
    assert SECRET not in shown
    assert not file.exists()


def test_unicode_is_normalized(run, file):
    add(run, file, "A\u0308", password="passwo\u0308rd")
    assert Lines(str(file), 4).find("Ä".encode())[1].decode() == openssl(
        "sha256", "Ä:Platen:passwörd"
    )
    assert run("remove", file, "A\u0308")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (("add", "{file}", "ada", "--password-stdin"), SECRET, "ada is there already; `users"),
        (("add", "{file}", "a:b", "--password-stdin"), SECRET, "'a:b' cannot be a name"),
        (("add", "{file}", "a\nb", "--password-stdin"), SECRET, "cannot be a name"),
        (("add", "{file}", " a", "--password-stdin"), SECRET, "cannot be a name"),
        (("add", "{file}", 'a"b', "--password-stdin"), SECRET, "cannot be a name"),
        (("add", "{file}", "#a", "--password-stdin"), SECRET, "cannot be a name"),
        (("add", "{file}", "", "--password-stdin"), SECRET, "1 to 63 bytes, this one has 0"),
        (("add", "{file}", "ä" * 32, "--password-stdin"), SECRET, "bytes, this one has 64"),
        (("add", "{file}", "b", "--group", "a:b", "--generate"), "", "'a:b' is not the name of"),
        (("add", "{file}", "b", "--password-stdin"), "", "one line, the password"),
        (("add", "{file}", "b", "--password-stdin"), "a\nb\n", "one line, the password"),
        (("add", "{file}", "b", "--password-stdin"), "1234567", "8 to 128 characters"),
        (("add", "{file}", "b", "--password-stdin"), "1" * 129, "8 to 128 characters"),
        (("add", "{file}", "b", "--password-stdin"), "12345678\x07", "no control characters"),
        (("add", "{file}", "b", "--password-stdin", "--generate"), SECRET, "not both"),
        (("add", "{file}", "b"), SECRET, "no terminal to ask for the password: use --password-"),
        (("add", "{file}", "b", "--realm", "Other", "--generate"), "", "for the realm 'Platen'"),
        (("add", "{file}2", "b", "--realm", 'a"b', "--generate"), "", "the realm 'a\"b' cannot"),
        (("add", "{file}2", "b", "--realm", "a:b", "--generate"), "", "the realm 'a:b' cannot"),
        (("add", "{file}2", "b", "--realm", "x" * 64, "--generate"), "", "up to 63 characters"),
        (("add", "{file}/x", "b", "--generate"), "", "cannot read {file}/x: Not a directory"),
        (("passwd", "{file}", "Ada", "--generate"), "", "{file} has no user 'Ada'; `users list"),
        (("remove", "{file}", "ad"), "", "{file} has no user 'ad'"),
        (("remove", "{file}2", "ada"), "", "there is no file {file}2; `users add"),
        (("list", "{file}2"), "", "there is no file {file}2"),
    ],
)
def test_what_is_refused(run, file, arguments, stdin, said):
    add(run, file)
    before = file.read_bytes()
    arguments = [each.replace("{file}", str(file)) for each in arguments]
    status, out, err = run(*arguments, stdin=stdin.encode())
    assert (status, out) == (1, "")
    assert said.replace("{file}", str(file)) in err
    assert err.count("\n") == 1
    assert not stdin or stdin not in err
    assert file.read_bytes() == before
    assert os.listdir(file.parent) == ["users"]


def test_names_passwords_and_groups_as_long_as_they_may_be(run, file):
    add(run, file, "x" * MAX_USER_BYTES, password="p" * 128)
    add(run, file, "y", password="p" * 8)
    assert users.LINE_BYTES == LINE_BYTES
    room = LINE_BYTES - 1 - len(f"z:{'0' * 64}:{'0' * 32}:\n")
    names = [f"g{i:03}" for i in range(room // 5)]
    names[-1] += "x" * (room - len(",".join(names)))
    add(run, file, "z", "--group", ",".join(names))
    assert Lines(str(file), 4).find(b"z")[3].decode() == ",".join(names)
    assert run("remove", file, "z")[0] == 0
    status, _, said = run("add", file, "z", "--generate", "--group", ",".join(names) + "x")
    assert status == 1
    assert "z is in too many groups" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ada\n", "line 1 is damaged"),
        ("#realm:Platen\nada:{h}:\n", "line 2 is damaged"),
        ("ada:{h}::x:y\n", "line 1 is damaged"),
        ("ada:hunter2::\n", "line 1 is damaged"),
        ("ada:{h}:0123:\n", "line 1 is damaged"),
        ("ada:{h}::\nada:{h}::\n", "line 2: a name is there for the second time"),
        ('#realm:a"b\n', "cannot be used"),
    ],
)
def test_damaged_files(run, file, text, said):
    file.write_text(text.replace("{h}", "0" * 64))
    status, out, err = run("list", file)
    assert (status, out) == (1, "")
    assert said in err
    assert "hunter2" not in err.replace(str(file), "")


def test_files_that_are_no_text(run, file):
    file.write_bytes(b"\xff\xfe")
    assert "is no UTF-8" in run("list", file)[2]


# proves: A69
def test_the_printer_wants_the_realm_of_the_file(run, file):
    add(run, file, "ada", "--realm", "Shop 2")
    settings = {"profile": "users", "users": str(file)}
    with pytest.raises(UserError, match=r"for the realm 'Shop 2', the printer's is 'Platen'"):
        profiles.check(settings, is_self_signed=True)
    made = profiles.check({**settings, "realm": "Shop 2"}, is_self_signed=True)
    assert (made["realm"], made["users"]) == ("Shop 2", str(file))
    with pytest.raises(UserError, match="the realm"):
        profiles.check({**settings, "realm": 'a"'}, is_self_signed=True)

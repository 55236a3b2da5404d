# SPDX-License-Identifier: MIT
"""Signed bundles of firmware: what a printer installs, and all that it refuses.

The tool signs; PyJWT, which knows nothing of it, reads and forges. A MicroPython with the
firmware's own code looks at every bundle, and so does `update check`.
"""

import hashlib
import json
import shutil
import stat
from pathlib import Path

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

import hosttest
from host_tools import cli, update
from host_tools.errors import UserError
from platen.core.jwt import MAX_TOKEN_BYTES
from platen.model import update as model

BOARD = "unix"
VERSION = "1.2.0"

# One bundle a line of standard input's file: its folder, and the file of its floor.
DEVICE = """
import sys
sys.path.insert(0, "firmware")
from platen.shell import update
from platen.shell.jwks import JWKS
import json
with open(sys.argv[1]) as f:
    cases = json.load(f)
for folder, keys, floor in cases:
    try:
        found = update.check(folder, JWKS(keys), b"unix", floor)
        print(json.dumps(["ok", found.version, found.minimum, found.count]))
    except update.Refused as refused:
        print(json.dumps(["refused", str(refused)]))
"""


class Bench:
    """A folder with a signing key and bundles."""

    def __init__(self, folder):
        self.folder = folder
        self.key_path = folder / "update-key.pem"
        self.pins = update.make_key(self.key_path)
        self.key = update.load_key(self.key_path)
        self.count = 0

    def files(self):
        """A folder of what is not signed yet."""
        self.count += 1
        folder = self.folder / f"bundle{self.count}"
        (folder / "platen/core").mkdir(parents=True)
        (folder / "main.py").write_bytes(b"import platen.app\n")
        (folder / "platen/app.mpy").write_bytes(bytes(range(256)) * 9)
        (folder / "platen/core/empty.mpy").write_bytes(b"")
        return folder

    def bundle(self, version=VERSION, minimum="1.1.0", key=None, board=BOARD):
        folder = self.files()
        update.sign(folder, key or self.key, board, version, minimum)
        return folder

    def claims(self, folder):
        """What PyJWT reads in a bundle, its signature checked."""
        text = (folder / update.NAME).read_text().strip()
        return jwt.decode(text, self.key.public_key(), algorithms=["ES256"])

    def forge(self, folder, key=None, algorithm="ES256", header=None, **claims):
        """Sign other claims by PyJWT."""
        held = {n: v for n, v in {**self.claims(folder), **claims}.items() if v is not None}
        kid = jwt.get_unverified_header((folder / update.NAME).read_text().strip())["kid"]
        fields = {"kid": kid, "typ": model.TYP.decode(), **(header or {})}
        key = None if algorithm == "none" else key or self.key
        text = jwt.encode(held, key, algorithm=algorithm, headers=fields)
        (folder / update.NAME).write_text(text)

    def relist(self, folder, lines):
        """Sign another list of files."""
        data = "".join(lines).encode()
        (folder / update.FILES).write_bytes(data)
        self.forge(folder, files=hashlib.sha256(data).hexdigest())


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("update"))


@pytest.fixture(params=["micropython", "micropython-board"])
def looks_at(request, tmp_path):
    """Function: what the firmware says of (folder, floor as text or None)."""
    program = tmp_path / "device.py"
    program.write_text(DEVICE)

    def look(bench, *cases):
        rows = []
        for number, (folder, floor) in enumerate(cases):
            path = tmp_path / f"floor{number}"
            if floor is not None:
                path.write_text(floor)
            rows.append([str(folder), str(bench.pins), str(path)])
        (tmp_path / "cases").write_text(json.dumps(rows))
        done = hosttest.interpreter(request.param).run([program, tmp_path / "cases"])
        assert done.returncode == 0, done.stdout + done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return look


# proves: T15
def test_what_is_signed_is_installed(bench, looks_at):
    folder = bench.bundle()
    assert bench.claims(folder)["bytes"] == 18 + 256 * 9
    assert looks_at(bench, (folder, None)) == [["ok", [1, 2, 0], [1, 1, 0], 3]]
    found = update.check(folder, update.read_keys(bench.pins), BOARD)
    assert (found.version, found.count) == ((1, 2, 0), 3)


# proves: T15
def test_no_way_back_below_the_floor(bench, looks_at):
    versions = ("1.1.9", "1.2.0", "1.10.0", "0.99.65535", "2.0.0")
    said = looks_at(bench, *((bench.bundle(v, "0.0.1"), "1.2.0\n") for v in versions))
    assert [row[0] for row in said] == ["refused", "ok", "ok", "refused", "ok"]
    assert "1.2.0 is the least" in said[0][1]
    for damaged in ("", "1.2", "1.2.0.0", "x", "-1.0.0", "01.0.0"):
        ((verdict, why),) = looks_at(bench, (bench.bundle(), damaged))
        assert verdict == "refused"
        assert "damaged" in why


def tampered(bench, folder):
    path = folder / "platen/app.mpy"
    data = bytearray(path.read_bytes())
    data[1000] ^= 1
    path.write_bytes(data)


def listed(bench, folder):
    return (folder / update.FILES).read_text().splitlines(keepends=True)


def path_is(name):
    """A list that is signed and names a file where no file of a bundle may be."""

    def change(bench, folder):
        digest = hashlib.sha256(b"import platen.app\n").hexdigest()
        lines = [line for line in listed(bench, folder) if not line.endswith(" main.py\n")]
        bench.relist(folder, sorted([*lines, f"{digest} 18 {name}\n"], key=lambda x: x.split()[2]))

    return change


def claim(**claims):
    return lambda bench, folder: bench.forge(folder, **claims)


def signed_by(key, algorithm, **header):
    return lambda bench, folder: bench.forge(folder, key, algorithm, header)


STRANGER = ec.generate_private_key(ec.SECP256R1())
UNSIGNED = "update.jws: "
REFUSED = {
    "a byte changed": (tampered, "platen/app.mpy is not what was signed"),
    "a file cut": (
        lambda _b, f: (f / "main.py").write_bytes(b"import"),
        "main.py is not what was signed",
    ),
    "a file gone": (lambda _b, f: (f / "main.py").unlink(), "cannot be read"),
    "one more": (lambda _b, f: (f / "platen/boot.py").write_bytes(b""), "nobody signed"),
    "a hidden one": (lambda _b, f: (f / ".boot.py").write_bytes(b""), "nobody signed"),
    "list changed": (
        lambda b, f: (f / update.FILES).write_text("".join(listed(b, f)[1:])),
        "not the one that was signed",
    ),
    "no signature": (lambda _b, f: (f / update.NAME).unlink(), "not signed"),
    "empty signature": (lambda _b, f: (f / update.NAME).write_bytes(b""), UNSIGNED),
    "long signature": (
        lambda _b, f: (f / update.NAME).write_bytes(b"a" * (MAX_TOKEN_BYTES + 1)),
        UNSIGNED + "too long",
    ),
    "somebody else's": (signed_by(STRANGER, "ES256"), "signature of update.jws is wrong"),
    "an unknown name": (signed_by(STRANGER, "ES256", kid="x"), "nobody that this printer knows"),
    "none": (signed_by(None, "none"), UNSIGNED + "algorithm"),
    "a shared secret": (signed_by("s" * 32, "HS256"), UNSIGNED + "algorithm"),
    "a token": (signed_by(None, "ES256", typ="at+jwt"), "for something else"),
    "critical": (signed_by(None, "ES256", crit=["b64"], b64=True), UNSIGNED + "critical"),
    "product": (claim(product="else"), "no Platen"),
    "no product": (claim(product=None), "no Platen"),
    "board": (claim(board="ESP32_GENERIC"), "another board"),
    "no version": (claim(version=None), "versions make no sense"),
    "two numbers": (claim(version="1.2"), "versions make no sense"),
    "a large number": (claim(version="1.65536.0"), "versions make no sense"),
    "minimum above": (claim(minimum="1.2.1"), "versions make no sense"),
    "no digest": (claim(files="ab"), "what its files are"),
    "another list": (claim(files="0" * 64), "not the one that was signed"),
    "count": (claim(count=2), "not whole"),
    "count of none": (claim(count=0), "more than a board"),
    "count of true": (claim(count=True), "more than a board"),
    "many files": (claim(count=model.MAX_FILES + 1), "more than a board"),
    "as many as may be": (claim(count=model.MAX_FILES), "not whole"),
    "as large as may be": (claim(bytes=model.MAX_BYTES), "not whole"),
    "bytes": (claim(bytes=1), "not whole"),
    "large": (claim(bytes=model.MAX_BYTES + 1), "more than a board"),
    "up": (path_is("../main.py"), "no list of files"),
    "absolute": (path_is("/main.py"), "no list of files"),
    "inside up": (path_is("platen/../../main.py"), "no list of files"),
    "hidden": (path_is("platen/.main.py"), "no list of files"),
    "backslash": (path_is("platen\\main.py"), "no list of files"),
    "empty part": (path_is("platen//main.py"), "no list of files"),
    "nul": (path_is("main.py\0"), "no list of files"),
    "long path": (path_is("m" * (model.MAX_PATH_BYTES + 1)), "no list of files"),
    "not sorted": (
        lambda b, f: b.relist(f, reversed(listed(b, f))),
        "no list of files",
    ),
    "twice": (lambda b, f: b.relist(f, [*listed(b, f), listed(b, f)[-1]]), "no list of files"),
    "no end": (
        lambda b, f: b.relist(f, ["".join(listed(b, f)).rstrip("\n")]),
        "no list of files",
    ),
    "a line too many": (lambda b, f: b.relist(f, [*listed(b, f), "\n"]), "no list of files"),
}


# proves: T15 V16
def test_everything_else_is_refused(bench, looks_at):
    folders = []
    for change, _why in REFUSED.values():
        folder = bench.bundle()
        change(bench, folder)
        folders.append((folder, None))
    said = looks_at(bench, *folders)
    for (name, (_change, why)), (verdict, *words) in zip(REFUSED.items(), said, strict=True):
        assert verdict == "refused", name
        assert why in words[0], (name, words)


@pytest.mark.parametrize("name", [n for n in REFUSED if n not in ("nul", "long path")])
def test_the_tool_says_so_before(bench, name):
    folder = bench.bundle()
    REFUSED[name][0](bench, folder)
    with pytest.raises(UserError):
        update.check(folder, update.read_keys(bench.pins), BOARD)


def test_the_longest_path_fits(bench, looks_at):
    folder = bench.files()
    name = "m" * model.MAX_PATH_BYTES
    (folder / name).write_bytes(b"x")
    update.sign(folder, bench.key, BOARD, VERSION, "0.0.0")
    assert looks_at(bench, (folder, None))[0][0] == "ok"
    (folder / (name + "m")).write_bytes(b"x")
    with pytest.raises(UserError, match="nothing that a bundle may hold"):
        update.sign(folder, bench.key, BOARD, VERSION, "0.0.0")


def test_a_floor_is_only_raised(tmp_path):
    program = tmp_path / "floor.py"
    program.write_text(
        'import sys\nsys.path.insert(0, "firmware")\nfrom platen.shell import update\n'
        "path = sys.argv[1]\nprint(update.read_floor(path))\n"
        "for floor in ((1, 2, 0), (1, 1, 9), (1, 10, 0)):\n"
        "    update.raise_floor(path, floor)\n    print(update.read_floor(path))\n"
    )
    done = hosttest.interpreter("micropython").run([program, tmp_path / "floor"])
    assert done.stdout.split("\n")[:4] == ["(0, 0, 0)", "(1, 2, 0)", "(1, 2, 0)", "(1, 10, 0)"]
    assert (tmp_path / "floor").read_text() == "1.10.0\n"


def test_the_command_line(tmp_path, capsys):
    key = tmp_path / "key.pem"
    assert cli.main(["update", "key", str(key)]) == 0
    pins = capsys.readouterr().out.strip()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert "PRIVATE" not in Path(pins).read_text()
    assert cli.main(["update", "key", str(key)]) == 1
    folder = tmp_path / "bundle"
    folder.mkdir()
    shutil.copy(hosttest.ROOT / "firmware/main.py", folder)
    more = ["--board", BOARD]
    signing = ["update", "sign", str(folder), "--key", str(key), "--version", "1.0.0", *more]
    assert cli.main(signing) == 0
    checking = ["update", "check", str(folder), "--keys", pins, *more]
    assert cli.main(checking) == 0
    assert "version 1.0.0, 1 files" in capsys.readouterr().err
    (folder / "more.py").write_text("")
    assert cli.main(checking) == 1
    assert "not what was signed" in capsys.readouterr().err

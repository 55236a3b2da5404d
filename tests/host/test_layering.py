# SPDX-License-Identifier: MIT
"""Imports point inward: app, then shell, then pipeline and model, then core.

Every file's imports are read with ast and compared with one table of what each ring may import;
a message names the file, the line and the rule. Also here: no file names a package registry's
host or a folder of somebody's machine.
"""

import ast
import hashlib
import re
import sys

import pytest

from hosttest import ROOT

# Modules of MicroPython that do input or output or know the time: the shell's alone.
OUTSIDE = {
    "asyncio",
    "esp32",
    "machine",
    "network",
    "os",
    "select",
    "socket",
    "ssl",
    "time",
    "tls",
}

# ring: (rings it may import, other modules it may import)
RINGS = {
    "core": ({"core"}, {"array", "micropython"}),  # array: viper's words, a data type like bytes
    "model": ({"core", "model"}, {"array", "binascii", "hashlib", "micropython"}),
    "auth": ({"core", "model", "auth"}, {"array", "binascii", "hashlib", "micropython"}),
    "buffers": ({"core"}, {"array", "gc", "micropython"}),
    "log": (set(), {"gc", "sys", "time"}),
    "resources": (set(), set()),  # constant bytes
    "pipeline": ({"core", "model", "buffers", "log", "pipeline"}, {"array", "gc", "micropython"}),
    "shell": (
        {"core", "model", "auth", "buffers", "log", "pipeline", "resources", "shell"},
        OUTSIDE | {"array", "binascii", "gc", "hashlib", "io", "json", "micropython", "sys"},
    ),
    "start": (
        {"core", "model", "auth", "buffers", "log", "pipeline", "shell"},
        OUTSIDE | {"board", "gc", "json", "micropython", "sys"},
    ),
    "app": (
        {"core", "model", "auth", "buffers", "log", "pipeline", "shell", "start"},
        OUTSIDE | {"board", "gc", "json", "micropython", "sys"},
    ),
    "life": (
        {"core", "log", "shell", "app", "setup"},
        OUTSIDE | {"board", "board_wifi", "gc", "json", "micropython", "sys"},
    ),
    # As life: what takes the printer's place on a board that is in no network.
    "setup": (
        {"core", "model", "buffers", "log", "pipeline", "shell"},
        OUTSIDE | {"binascii", "board", "json", "micropython"},
    ),
    "main": ({"app"}, {"sys"}),
    "boards": (
        {"life"},  # board_wifi.py only starts it
        OUTSIDE
        | {"array", "board_uart", "board_wifi", "gc", "json", "link"}
        | {"micropython", "sys"},
    ),
    "loader": (
        {"", "app"},
        {"binascii", "board", "gc", "hashlib", "machine", "os", "sys", "time"},
    ),
    # What stands for a board, not what runs on one.
    "rawrepl": (
        set(),
        OUTSIDE | {"binascii", "gc", "io", "json", "link", "micropython"} | {"sys", "vfs"},
    ),
    "device tests": (
        {"core", "model", "auth", "buffers", "log", "pipeline", "shell"},
        {"array", "asyncio", "binascii", "board", "gc", "hashlib", "io", "json", "link"}
        | {"micropython", "os", "random", "struct", "support", "sys", "time", "unittest"},
    ),
}


def imported(tree):
    """Yield (line, module, names) of every import, however deep; names is () for `import x`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name, ()
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield node.lineno, module, tuple(name.name for name in node.names)


def ring_of(path):
    """Ring of a firmware file, from its path below firmware/platen."""
    return _ring(path.removesuffix(".py").split("/")[0])


def _ring(name):
    # pipeline_text is a part of pipeline.
    return name.partition("_")[0]


def rings_named(module, names):
    """Rings that an import of platen modules reaches: `from platen import log` reaches log."""
    parts = module.split(".")
    if len(parts) > 1:
        return {_ring(parts[1])}
    return {_ring(name) for name in names}


def wrong_arrows(text, ring, helpers=()):
    """Return what is wrong with the imports of one file of that ring."""
    rings, modules = RINGS[ring]
    found = []
    for line, module, names in imported(ast.parse(text)):
        top = module.split(".")[0]
        if module.startswith("."):
            found.append(f"line {line}: relative import: write `from platen...`")
        elif top == "platen":
            for reached in rings_named(module, names) - rings:
                found.append(f"line {line}: {ring} must not import platen.{reached}")
        elif top not in modules and top not in helpers:
            hint = " (only shell touches it)" if top in OUTSIDE else ""
            found.append(f"line {line}: {ring} must not import {module}{hint}")
    return found


def files(folder, pattern="**/*.py"):
    """Python files below a folder of the repository, as (path, path for messages)."""
    return [(p, str(p.relative_to(ROOT))) for p in sorted((ROOT / folder).glob(pattern))]


def firmware_cases():
    for path, name in files("firmware/platen"):
        inner = name.removeprefix("firmware/platen/")
        if inner != "__init__.py":
            yield pytest.param(path, ring_of(inner), id=name)
    for path, name in files("firmware", "*.py"):
        yield pytest.param(path, "main", id=name)
    for path, name in files("boards"):
        if path.name != "manifest.py":
            ring = path.parent.name if path.parent.name in RINGS else "boards"
            yield pytest.param(path, ring, id=name)
    for path, name in files("tests/device", "*.py"):
        if path.name not in ("runner.py", "support.py"):
            yield pytest.param(path, "device tests", id=name)


# Protection comes from these; p256.py and rsa.py only check signatures, for want of an API.
PROTECTION = {"tls": {"shell"}, "hashlib": {"model", "shell"}}
NOT_OURS = re.compile(
    r"\bdef _?(encrypt|decrypt|cipher|sign|derive|wrap_key|keystream|make_key)\w*\("
)


# proves: A02
def test_protection_is_the_platforms():
    users = {name: set() for name in PROTECTION}
    for path, name in files("firmware/platen"):
        text = path.read_text()
        for _line, module, _names in imported(ast.parse(text)):
            assert module not in ("cryptolib", "ucryptolib", "ssl", "random"), name
            if module in users:
                users[module].add(ring_of(name.removeprefix("firmware/platen/")))
        assert not NOT_OURS.search(text), name
    assert users == PROTECTION


@pytest.mark.parametrize(("path", "ring"), list(firmware_cases()))
def test_firmware_imports_point_inward(path, ring):
    helpers = (
        {p.stem for p in path.parent.glob("*.py")} if ring in ("device tests", "rawrepl") else ()
    )
    wrong = wrong_arrows(path.read_text(), ring, helpers)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", [pytest.param(p, id=n) for p, n in files("host_tools")])
def test_host_tools_import_at_most_core_and_model(path):
    for line, module, names in imported(ast.parse(path.read_text())):
        assert not module.startswith("."), f"line {line}: write `from host_tools...`"
        assert module.split(".")[0] != "tests", f"line {line}: tools do not need tests"
        if module.split(".")[0] == "platen":
            reached = rings_named(module, names)
            # Core for test pages and dumps, model because a tool encodes its tables.
            assert reached <= {"core", "model"}, f"line {line}: only platen.core and platen.model"


def test_set_up_needs_no_package():
    """Everything that host_tools.setup reaches imports the standard library only."""
    waiting = ["host_tools.setup", "host_tools.__init__"]
    seen = set()
    while waiting:
        module = waiting.pop()
        if module in seen:
            continue
        seen.add(module)
        path = ROOT / (module.replace(".", "/") + ".py")
        for line, name, names in imported(ast.parse(path.read_text())):
            if name == "host_tools":
                waiting += ["host_tools." + one for one in names]
            elif name.startswith("host_tools."):
                waiting.append(name)
            else:
                top = name.split(".")[0]
                assert top in sys.stdlib_module_names, f"{path}:{line} imports {name}"
    assert len(seen) > 4


@pytest.mark.parametrize(
    ("ring", "text"),
    [
        ("core", "from platen.model import job"),
        ("core", "from platen import log"),
        ("core", "import time"),
        ("core", "def f():\n    import socket"),
        ("core", "from . import buf"),
        ("model", "from platen.shell.clock import ticks"),
        ("model", "import asyncio"),
        ("pipeline", "import platen.shell.uart"),
        ("model", "from platen.resources import icon_48"),
        ("shell", "from platen import app"),
        ("shell", "import host_tools.engine"),
        ("main", "from platen.shell import server"),
        ("boards", "from platen.core import http"),
        ("device tests", "import pytest"),
        ("device tests", "from platen import app"),
    ],
)
def test_a_wrong_arrow_is_seen(ring, text):
    assert wrong_arrows(text, ring)


def test_right_arrows_are_not_reported():
    text = "from micropython import const\nfrom platen.core import buf\nimport platen.core.http\n"
    assert not wrong_arrows(text, "core")
    assert not wrong_arrows(text + "import asyncio.core\nfrom platen import log\n", "shell")


# SHA-256 of host names, so that this file does not hold what it forbids.
REGISTRIES = {
    "e680c440a2e92079ab1bf7a9",
    "c2b35955576ffa710bfb7c4e",
    "a4aa2ac280bb8d1a0ce7a1be",
    "8b5bb5eb9d758455b8635855",
    "8743857e3ea00fd1c64bbc68",
    "3ca29e55be4befa48f875d24",
    "789e46d79514e28093cabe2b",
    "66394d5952c288e40ccaec7d",
    "a0f007d863a0ed19c5bd996e",
    "3530c4415dd857fb74a542a5",
    "71741fe2460a615058687c45",
    "c3db8466ffcd858989be3a43",
    "ae0e9bceb9fb1084807af445",
    "51c6b9f69c48a75b146d2785",
    "87d14f070cb9686970d008f9",
    "0fd460f0568e29c129d51644",
    "271dacc9f4d0caf8ff708d77",
    "1ba4e37997a2e986efa6cd84",
    "2e97613f5a81eaa4f8a58f55",
    "e514b0d3b0562f54b6622ba9",
    "62f256676f138898cceaf949",
}
# Folders of one machine, in pieces for the same reason.
MACHINE = re.compile(r"(?<![\w.])/(?:wor[k]|opt/mp[y]|roo[t]|hom[e]/\w+|User[s]/\w+)(?![\w.-])")
TEXT = {".py", ".md", ".txt", ".toml", ".json", ".yml", ".yaml", ".h", ".c", ".conf", ".hex", ""}


def text_files():
    """Every text file of the project (not of .tools, build or version control)."""
    skipped = {".git", ".tools", "build", "__pycache__", "out", "state"}
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        cache = any(part in skipped or part.endswith("_cache") for part in parts)
        if path.is_file() and not cache and parts[0] != ".hypothesis" and path.suffix in TEXT:
            yield path


def registry_hosts(text):
    """Host names in text that are, or lie below, a known package registry."""
    found = []
    for host in re.findall(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", text):
        labels = host.lower().split(".")
        for i in range(len(labels) - 1):
            name = ".".join(labels[i:])
            if hashlib.sha256(name.encode()).hexdigest()[:24] in REGISTRIES:
                found.append(host)
    return found


def test_no_registry_host_and_no_machine_path():
    wrong = []
    for path in text_files():
        text = path.read_text(errors="replace")
        name = path.relative_to(ROOT)
        wrong += [f"{name}: names the host {host}" for host in registry_hosts(text)]
        wrong += [f"{name}: holds the path {m[0]}" for m in MACHINE.finditer(text)]
    assert not wrong, "\n".join(wrong)


def test_the_search_finds_what_it_looks_for():
    assert registry_hosts("see http://" + ".".join(("deb", "debian", "org")) + "/debian")
    assert registry_hosts(".".join(("files", "pythonhosted", "org")))
    assert not registry_hosts("printer.local www.pwg.org 127.0.0.1 setup.py")
    assert MACHINE.search("cd /" + "work/main")
    assert MACHINE.search('"/' + 'home/someone/x"')
    assert not MACHINE.search("../network/workers and a/work/b")

# SPDX-License-Identifier: MIT
"""docs/getting-started.md: its command lines, in order, with a virtual board at the port.

What differs from a maker's: the port, the board (unix, beside a virtual engine) and the address,
because nobody here answers for a .local name. A command line that is new on the page fails the
test until something is done with it.
"""

import os
import re
import subprocess

import pytest
from PIL import Image

import hosttest
from boardkit import BoardPrinter
from e2e_cups import Cups
from e2e_pdf import Page, write
from host_tools import boards, cli, provision_settings
from terminal import Terminal

PAGE = hosttest.ROOT / "docs/getting-started.md"
KEY = "correct horse"
ADDRESS = "ipps://kitchen-504c41.local:631/ipp/print"


def command_lines():
    """Every line of the page's sh blocks."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE.read_text(), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_links_and_names_of_the_page_exist():
    text = PAGE.read_text()
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert (PAGE.parent / target).exists(), target
    rows = text.partition("## The settings")[2].partition("\n\nPaths")[0]
    named = set(re.findall(r"`\[?([a-z_]+)\]?`", rows))
    assert {*provision_settings.BOARD_SETTINGS, *provision_settings.WIFI_SETTINGS} - named == {
        "link"
    }
    image = re.search(r"Downloads/(\S+)", text)[1]
    assert boards.board("ESP32_GENERIC_S3").image == image
    assert cli.application(None)  # every command below is one of it
    verbs = {line.split()[3] for line in command_lines() if "host_tools" in line}
    assert verbs <= {row[0] for row in cli.COMMANDS}


class Maker:
    """Somebody in a folder like a clone, who types what the page says."""

    def __init__(self, folder, printer):
        self.folder = folder
        self.printer = printer
        self.cups = None
        for name in (".tools", "boards", "host_tools", "firmware", "docs"):
            (folder / name).symlink_to(hosttest.ROOT / name)
        (folder / "build").mkdir()
        self.environment = {
            **os.environ,
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home"),
        }

    def run(self, line, ok=True):
        """Run a command line; returns what it said."""
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (done.returncode == 0) == ok, line + "\n" + done.stdout + done.stderr
        return done.stdout + done.stderr

    def answer(self, line, *answers):
        """The same on a terminal."""
        command = ["sh", "-c", f"cd {self.folder} && exec {line}"]
        with Terminal(command, self.environment) as terminal:
            for question, answer in answers:
                terminal.answer(question, answer)
            assert terminal.end() == 0, terminal.shown
        assert KEY not in terminal.shown
        return terminal.shown


class Steps:
    """What is done with each command line of the page, in the order of the page."""

    def __init__(self, maker, printer, cups):
        self.maker = maker
        self.printer = printer
        self.cups = cups
        self.uri = ""

    def settings(self, **more):
        """What only a virtual board needs."""
        own = self.printer.wanted(**more)
        del own["authority"]
        return own

    def setup(self, line):
        assert re.search(r"^setup:", (hosttest.ROOT / "Makefile").read_text(), re.MULTILINE)

    def which_image(self, line):
        assert "download https://micropython.org/" in self.maker.run(line, ok=False)

    def flash(self, line):
        assert "cannot read" in self.maker.run(line, ok=False)

    def wizard(self, line):
        kept = self.maker.folder / "home/platen/printers/020000504c41.toml"
        kept.parent.mkdir(parents=True)
        provision_settings.save(kept, self.settings())
        questions = ("How wide", "Which print engine", "Its speed", "is called", "Where it stands")
        questions += ("Who may print", "Which certificate", "Write all this")
        shown = self.maker.answer(line, *((each, "") for each in questions))
        assert "does it print?" in shown
        assert str(self.maker.folder / "home/platen/ca") in shown

    def copy(self, line):
        self.maker.run(line)

    def check(self, line):
        assert "Kitchen, ESP32_GENERIC_S3, generic58, private" in self.maker.run(line)

    def provision(self, line):
        path = self.maker.folder / "kitchen.toml"
        found = provision_settings.read(path).values
        provision_settings.save(path, {**found, **self.settings()})
        shown = self.maker.answer(line, ("Wi-Fi password of Home", KEY))
        self.uri = re.search(r"^ipps://\S+", shown, re.MULTILINE)[0]

    def deploy(self, line):
        shown = self.maker.run(line.replace("ESP32_GENERIC_S3", "unix"))
        assert re.search(r"^version [0-9a-f]{12}$", shown, re.MULTILINE)

    def queue(self, line):
        name, uri = re.search(r"-p (\S+) -E -v (\S+) -m everywhere", line).groups()
        assert uri == self.uri
        self.cups.add(name, uri)

    def print_from_cups(self, line):
        path = self.maker.folder / "receipt.pdf"
        write(path, [Page([(3, 14, 14, "Kitchen")], [(1, 2, 40, 3)])], 48.05, 80)
        self.maker.environment.update(self.cups.environment)
        said = self.maker.run(line)
        self.cups.wait("kitchen", int(re.search(r"request id is kitchen-(\d+)", said)[1]))
        self.printed()

    def print_file(self, line):
        Image.linear_gradient("L").convert("RGB").save(self.maker.folder / "photo.jpg")
        self.maker.run(line)
        self.printed()

    def printed(self):
        """Something new is on the paper."""
        out = self.printer.folder / "out"
        hosttest.wait_for(lambda: list(out.glob("job-*.json")), 20, "a page on paper")
        for path in out.glob("job-*"):
            path.unlink()

    def doctor(self, line):
        assert "Traceback" not in self.maker.run(line)

    def to_folder(self, line):
        shown = self.maker.answer(line, ("Wi-Fi password of Home", KEY))
        assert "written to kitchen" in shown

    def copy_folder(self, line):
        self.maker.run(line)
        assert (self.printer.board.root / "platen.json").read_bytes() == (
            self.maker.folder / "kitchen/platen.json"
        ).read_bytes()


_STEPS = (
    ("make setup", "setup"),
    ("flash --board", "which_image"),
    ("flash ~/Downloads", "flash"),
    ("provision --port", "wizard"),
    ("cp boards/printer.toml", "copy"),
    ("checkconfig kitchen.toml", "check"),
    ("provision --config kitchen.toml --port", "provision"),
    ("deploy --port", "deploy"),
    ("lpadmin", "queue"),
    ("lp -d kitchen", "print_from_cups"),
    ("print photo.jpg", "print_file"),
    ("doctor", "doctor"),
    ("provision --config kitchen.toml --out kitchen", "to_folder"),
    ("mpremote connect", "copy_folder"),
)


@pytest.mark.cups
@pytest.mark.slow
def test_every_command_line_of_the_page(tmp_path):
    lines = command_lines()
    assert len(lines) == len(_STEPS)
    folder = tmp_path / "clone"
    folder.mkdir()
    with BoardPrinter(tmp_path / "p") as printer, Cups() as cups:
        steps = Steps(Maker(folder, printer), printer, cups)
        for typed, (words, name) in zip(lines, _STEPS, strict=True):
            assert words in typed
            line = typed.replace("/dev/ttyUSB0", printer.port)
            getattr(steps, name)(line.replace(ADDRESS, steps.uri or ADDRESS))

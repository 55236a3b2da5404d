# SPDX-License-Identifier: MIT
"""Draws docs/images/setup-slip.png, self-test-slip.png and setup-page.png; run by hand.

    .tools/venv/bin/python tests/host/setup_pictures.py

The slips are what the firmware prints on the virtual engine, the page is what Chromium makes of it
on a phone's screen. Only addresses are those of a real board, which a computer does not have.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / path) for path in ("", "firmware", "tests/host", "tests/device")]
sys.path.append(str(ROOT / "tests/cpython_stub"))

from PIL import Image  # noqa: E402

import hosttest  # noqa: E402
import setupkit  # noqa: E402
from e2e_ops import Desk, a_printer, t  # noqa: E402
from host_tools.paperview import on_paper  # noqa: E402

OUT = ROOT / "docs/images"
ADDRESS = """
from platen.shell import setup_slip
_welcome = setup_slip.welcome
def welcome(name, columns, point, url, failed):
    return _welcome(name, columns, point, b"http://192.168.4.1/", failed)
setup_slip.welcome = welcome
setup.run("""
SCREEN = ("--window-size=390,844", "--force-device-scale-factor=2", "--hide-scrollbars")


def save(image, name, width=None):
    if width:
        image = image.resize((width, image.height * width // image.width), Image.LANCZOS)
    image.quantize(256).save(OUT / name, optimize=True)
    print(f"wrote {name}, {image.width} x {image.height}")


def paper(picture):
    return on_paper(Image.fromarray(~picture))


def set_up(folder):
    """The slip and the page of set-up, the page once with a wrong password."""
    setupkit.MAIN = setupkit.MAIN.replace("\nsetup.run(", ADDRESS)
    with setupkit.SetUpBoard(folder / "board") as board:
        save(paper(board.slip()), "setup-slip.png", 480)
        shot(board, folder, "first.png")
        board.choose(ssid="Shop", key="not the right one")
        board.settled()
        shot(board, folder, "reason.png")
        board.choose(ssid="Shop", key=setupkit.AIR["key"], name="Kitchen")
        board.settled()
        pages = [Image.open(folder / name) for name in ("first.png", "reason.png")]
    gap = 32
    both = Image.new("RGB", (2 * pages[0].width + gap, pages[0].height), "white")
    for i, page in enumerate(pages):
        both.paste(page, (i * (page.width + gap), 0))
    save(both, "setup-page.png", 2 * 390 + 16)


def shot(board, folder, name):
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", *SCREEN]
    command += [f"--user-data-dir={folder}/browser", f"--screenshot={folder / name}"]
    env = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, f"http://{board.host}/"], check=True, capture_output=True, env=env, timeout=60
    )


def self_test(folder):
    folder.mkdir()
    real = hosttest.interpreter("micropython").path
    script = folder / "with-address"
    script.write_text(
        "#!/bin/sh\n"
        f'case "$1" in\n*main.py) exec {real} -c "import sys; from platen.shell import slip;'
        " slip._address = lambda _: b'192.168.1.23'; from platen import app;"
        f' app.main(\'$2\')";;\n*) exec {real} "$@";;\nesac\n'
    )
    script.chmod(0o700)
    own = hosttest.Interpreter("with-address", script)
    options = {"interpreter": own, "engine": "generic58", "port": 8631}
    with a_printer(
        folder, settings={"host": "platen-4c41.local", "name": "Kitchen"}, **options
    ) as printer:
        with Desk(printer.port) as desk:
            desk.good(t.OP_IDENTIFY_PRINTER)
        save(paper(printer.picture(0)), "self-test-slip.png", 480)


def main():
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        self_test(Path(folder) / "self-test")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: MIT
"""First-time set-up on a virtual board, and a phone that joins its access point, for tests.

`SetUpBoard(folder)` is a board whose main.py runs platen/setup.py, this tree's sources, with a
virtual engine that draws what it prints. Set-up's network is the computer's loopback network, its
ports are free ones. reason, wifi: what a board that was set up before comes with.
"""

import http.client
import json
import re
import urllib.parse

import numpy as np
import zxingcpp
from PIL import Image

import hosttest
from boardkit import AIR, BoardPrinter, put_file
from hosttest import ROOT, wait_for

READY_S = 20
OTHERS = [
    ["Cafe Central", -62, False],
    ["Müller & Söhne", -71, True],
    ["FRITZ!Box 7590 XY", -78, True],
    ["DIRECT-4f-HP", -85, True],
]
MAIN = """import json, sys
sys.path.insert(0, "/fw/1")
import board
board.PIN_BUTTON = 0
from platen import setup
with open("/platen.json") as f:
    config = json.load(f)
setup.run(config, {reason!r})
print("set-up is over")
"""


class SetUpBoard(BoardPrinter):
    """Also a context manager; settings are set-up's own (platen/setup.py)."""

    def __init__(self, folder, interpreter="micropython", reason=None, wifi=None, **settings):
        self.ports = {"http_port": hosttest.free_port(), "dns_port": hosttest.free_port()}
        air = {**AIR, "ap_address": "127.0.0.1", "others": OTHERS}
        super().__init__(folder, interpreter, world={"wifi": air})
        self.host = f"127.0.0.1:{self.ports['http_port']}"
        found = self.config()
        found["platen.json"] = self._with(found["platen.json"], settings)
        if wifi is not None:
            found["wifi.json"] = json.dumps({**wifi, "joined": False}).encode()
        for name, data in found.items():
            put_file(self.board.root / name, data)
        (self.board.root / "state").mkdir()
        for source in (ROOT / "firmware/platen", ROOT / "boards/unix"):
            place = self.board.root / "fw/1" / ("platen" if source.name == "platen" else "")
            for path in source.rglob("*.py"):
                put_file(place / path.relative_to(source), path.read_bytes())
        put_file(self.board.root / "main.py", MAIN.format(reason=reason).encode())

    def _with(self, data, settings):
        config = {**json.loads(data), "state": "/state", "setup": {**self.ports, **settings}}
        return json.dumps(config).encode()

    def __enter__(self):
        super().__enter__()
        wait_for(self.access_point, READY_S, "the access point")
        return self

    def access_point(self):
        """{"ssid", "key", "security"} of the access point; {} while there is none."""
        path = self.folder / "board/ap.json"
        return json.loads(path.read_text()) if path.is_file() else {}

    def output(self):
        return bytes(self.board.output).decode(errors="replace")

    def said(self, text):
        wait_for(lambda: text in self.output(), READY_S, text)

    def slip(self):
        """The picture of the slip that comes next, True = black; it is taken away."""
        record = self.folder / "out/job-0.json"
        wait_for(record.is_file, READY_S, "a slip")
        with Image.open(record.with_suffix(".png")) as image:
            picture = ~np.array(image)
        record.unlink()
        return picture

    def stored(self, name):
        """The object in a JSON file of the board; None: there is none."""
        path = self.board.root / name
        return json.loads(path.read_text()) if path.is_file() else None

    # The phone.

    def request(self, method, path="/", body=None, host=None, fields=()):
        """One request; (status, fields, text)."""
        client = http.client.HTTPConnection("127.0.0.1", self.ports["http_port"], timeout=15)
        try:
            head = {"Host": host or self.host, **dict(fields)}
            client.request(method, path, body, head)
            answer = client.getresponse()
            text = answer.read().decode()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, text
        finally:
            client.close()

    def page(self):
        status, _, text = self.request("GET")
        assert status == 200
        return text

    def token(self):
        return re.search(r'name="token" value="([0-9a-f]{16})"', self.page())[1]

    def choose(self, **values):
        """Send the form as the page has it; the status."""
        form = {"token": self.token(), **values}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        status, fields, _ = self.request("POST", "/", urllib.parse.urlencode(form), fields=kind)
        if status == 303:
            assert fields["location"] == f"http://{self.host}/"
        return status

    def settled(self):
        """The page that comes when a try is over."""

        def look():
            text = self.page()
            return None if 'http-equiv="refresh"' in text else text

        return wait_for(look, READY_S, "the end of a try")


def code_on(picture):
    """The text of the one code on a slip."""
    (found,) = zxingcpp.read_barcodes(np.where(picture, 0, 255).astype(np.uint8))
    return found.text

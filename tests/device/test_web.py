# SPDX-License-Identifier: MIT
"""What stands at which path, that it leaves memory again, and what the status page says."""

import gc
import sys
import time
import unittest

from platen.core import ipp_tags as t
from platen.model import names
from support import ON_MICROPYTHON

if not ON_MICROPYTHON:  # what the clock takes from MicroPython's time, for the import's sake
    for _name in ("ticks_ms", "ticks_add", "ticks_diff"):
        setattr(time, _name, None)

from platen.shell import page

PATHS = {
    b"/icon-48.png": ("platen.resources.icon_48", b"image/png"),
    b"/icon-128.png": ("platen.resources.icon_128", b"image/png"),
    b"/icon-512.png": ("platen.resources.icon_512", b"image/png"),
}
for _language in ("en", "de", "fr", "es", "zh", "ja"):
    PATHS[b"/strings/%s.strings" % _language.encode()] = (
        "platen.resources.strings_" + _language,
        b"text/strings; charset=utf-8",
    )


class Target:
    """The part of an HTTPReader that a path is found by."""

    def __init__(self, target, path_start=0):
        self.target = bytearray(target + b"\x00" * (128 - len(target)))
        self.target_len = len(target)
        self.path_start = path_start


def find(target, path_start=0):
    from platen.shell import web

    return web, web.find(Target(target, path_start))


class Printer:
    """As much of a printer as the page shows."""

    is_accepting = True

    def __init__(self, state, message, name=b"Kitchen", model=b"Platen 58", location=b""):
        self.texts = {
            names.P_NAME: name,
            names.P_MAKE_AND_MODEL: model,
            names.P_LOCATION: location,
        }
        self.state = lambda: state
        self.state_message = lambda: message


class TestFind(unittest.TestCase):
    def test_every_path(self):
        for path in PATHS:
            name, media_type = PATHS[path]
            web, found = find(path)
            self.assertEqual(found.__name__, name)
            self.assertEqual(found.TYPE, media_type)
            for piece in found.DATA:
                self.assertTrue(0 < len(piece) <= 1024)
            web.forget(found)

    def test_the_page(self):
        for target, start in ((b"/", 0), (b"/?a=b", 0), (b"http://a/", 8), (b"http://a", 8)):
            web, found = find(target, start)
            self.assertEqual(found.TYPE, b"text/html; charset=utf-8")
            web.forget(found)

    def test_a_query_is_passed_over(self):
        web, found = find(b"/icon-48.png?v=/strings/en.strings")
        self.assertEqual(found.TYPE, b"image/png")
        web.forget(found)

    def test_nothing(self):
        for target in (
            b"//",
            b"/nothing",
            b"/icon-48.pn",
            b"/icon-48.png/",
            b"/icon-48.PNG",
            b"/icon-49.png",
            b"/strings/",
            b"/en.strings",
            b"/strings/it.strings",
            b"/resources/icon_48.py",
            b"/..%2fkey.der",
            b"*",
        ):
            web, found = find(target)
            self.assertIsNone(found)
            web.forget(found)


class TestForget(unittest.TestCase):
    def test_nothing_stays_loaded(self):
        web, found = find(b"/strings/de.strings")
        data = found.DATA
        web.forget(found)
        for name in ("platen.shell.web", "platen.resources.strings_de"):
            self.assertFalse(name in sys.modules)
            package, leaf = name.rsplit(".", 1)
            self.assertFalse(hasattr(sys.modules[package], leaf))
        self.assertTrue(data[0].startswith(b'"media" = '))  # for who still sends it

    def test_two_answers_at_once(self):
        web, found = find(b"/strings/de.strings")
        again, other = find(b"/strings/de.strings")
        web.forget(found)
        third, fresh = find(b"/strings/de.strings")
        again.forget(other)
        third.forget(fresh)
        self.assertFalse("platen.resources.strings_de" in sys.modules)

    def test_memory_comes_back(self):
        if not ON_MICROPYTHON:
            self.skipTest("CPython's heap is not counted")
        before = 0
        for _ in range(5):
            for path in (b"/", b"/icon-512.png", b"/strings/ja.strings", b"/nothing"):
                web, found = find(path)
                web.forget(found)
            web = found = None
            gc.collect()
            now = gc.mem_alloc()
            self.assertTrue(not before or now <= before)
            before = now


class TestPage(unittest.TestCase):
    def page(self, state=t.PRINTER_IDLE, message=b"Ready.", uri=b"ipps://a.local:631/ipp/print"):
        return b"".join(page.pieces(Printer(state, message), uri))

    def test_states(self):
        self.assertIn(b'<p class="state ready">Ready<i></i></p>', self.page())
        said = self.page(t.PRINTER_PROCESSING, b"Printing.")
        self.assertIn(b'<p class="state printing">Printing<i></i></p>', said)
        said = self.page(t.PRINTER_STOPPED, b"Load a paper roll.")
        self.assertIn(b'<p class="state stopped">Stopped<i>: Load a paper roll.</i></p>', said)
        said = self.page(t.PRINTER_IDLE, b"Load a paper roll.")  # it is only low
        self.assertIn(b'<p class="state ready">Ready<i>: Load a paper roll.</i></p>', said)

    def test_no_jobs_are_taken(self):
        closed = b"Not accepting jobs."
        for state, message, said in (
            (t.PRINTER_IDLE, closed, b"Ready<i>: Not accepting jobs.</i>"),
            (t.PRINTER_PROCESSING, b"Printing.", b"Printing<i>: Not accepting jobs.</i>"),
            (t.PRINTER_STOPPED, b"Paused.", b"Stopped<i>: Paused. Not accepting jobs.</i>"),
        ):
            printer = Printer(state, message)
            printer.is_accepting = False
            self.assertIn(said, b"".join(page.pieces(printer, b"ipps://a.local/ipp/print")))

    def test_where_it_is(self):
        printer = Printer(t.PRINTER_IDLE, b"Ready.", location=b"Bar & <i>Till</i>")
        said = b"".join(page.pieces(printer, b"ipps://a.local/ipp/print"))
        header = b"<p>Platen 58</p><p>Bar &amp; &lt;i&gt;Till&lt;/i&gt;</p></div></header>"
        self.assertIn(header, said)

    def test_names_and_addresses(self):
        said = self.page()
        self.assertIn(b"<title>Kitchen</title>", said)
        self.assertIn(b"<h1>Kitchen</h1><p>Platen 58</p></div>", said)
        self.assertIn(b"<code>ipps://a.local:631/ipp/print</code>", said)
        self.assertIn(b"-v ipps://a.local:631/ipp/print</code>", said)
        self.assertIn(b"<b>a.local:631</b>", said)

    def test_names_cannot_become_markup(self):
        name = b'<b>"a" & \xc3\xa9</b>'
        printer = Printer(t.PRINTER_STOPPED, b"<script>", name, b"<img src=x>")
        said = b"".join(page.pieces(printer, b"ipps://<u>/ipp/print"))
        for evil in (b'<b>"', b"<script", b"<img src=x", b"<u>", b'"a"'):
            self.assertFalse(evil in said)
        self.assertIn(b"&lt;b&gt;&quot;a&quot; &amp; \xc3\xa9&lt;/b&gt;", said)


if __name__ == "__main__":
    unittest.main()

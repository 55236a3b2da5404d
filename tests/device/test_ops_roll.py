# SPDX-License-Identifier: MIT
"""media-ready and printer-darkness-configured; what Get-Printer-Supported-Values says."""

import unittest

from modelkit import CONFIG, ENGINE, Kit
from opskit import ROOT, Ops, attribute, group, many, requested, t, unsigned, unsupported
from platen.model import names
from platen.model.settable import SETTABLE

# What Get-Printer-Supported-Values tells more of than that any text will do.
TAGS = {
    b"media-ready": t.TAG_KEYWORD,
    b"printer-darkness-configured": t.TAG_RANGE_OF_INTEGER,
}


class Elsewhere:
    """A store that is not in memory, as that of a board with .mpy files."""

    view = None

    def __init__(self, data):
        self._data = data

    def copy(self, dst, at, start, stop):
        dst[at : at + stop - start] = self._data[start:stop]


class SetRoll(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()
        self.kit.now_s = 50
        self.stored = []
        self.kit.printer.on_settings = lambda: self.stored.append(1)

    def set(self, *attributes, **who):
        extra = group(t.GROUP_PRINTER, *attributes)
        return self.kit.ask(t.OP_SET_PRINTER_ATTRIBUTES, extra, who.get("user", ROOT))

    def refused(self, status, named, *attributes):
        """Nothing is changed, and the answer says why."""
        before = list(self.kit.printer.texts)
        answer = self.set(*attributes)
        self.assertEqual(answer.status, status)
        self.assertEqual(unsupported(answer), named)
        self.assertEqual(self.kit.printer.texts, before)
        self.assertEqual(self.stored, [])
        return answer

    def test_ready_media_of_a_table_in_a_file(self):
        table = self.kit.printer.attributes
        whole = (table.names, table.static)
        wanted = self.kit.attributes(b"media-col-ready")
        # Boards keep names in the file, too, this one among them.
        cut = table.start(table.find(b"media-col-ready", 15))
        table.names = whole[0][:cut]
        table.static = Elsewhere(whole[0][cut:] + whole[1].data)
        try:
            found = self.kit.attributes(b"media-col-ready")
        finally:
            table.names, table.static = whole  # other tests have the same table
        self.assertEqual(list(found), [b"media-col-ready"])
        self.assertEqual(found, wanted)

    def test_ready_media(self):
        name = b"media-ready"
        sizes = [self.kit.printer.media.keyword(i) for i in range(self.kit.printer.media.count())]
        for chosen in (sizes[2:3], [sizes[1], sizes[0]], sizes):
            with self.subTest(chosen=chosen):
                self.assertEqual(self.set(many(t.TAG_KEYWORD, name, chosen)).status, 0)
                found = self.kit.attributes(name, b"media-col-ready")
                self.assertEqual(found[name], chosen)
                self.assertEqual(len(found[b"media-col-ready"]), len(chosen))

    def test_media_that_cannot_be_ready(self):
        name = b"media-ready"
        slip = b"om_slip_48.05x80mm"
        for values in (
            [b"iso_a4_210x297mm"],
            [b"custom_min_48.05x25mm"],
            [slip, slip],
            [slip, b"om_slip_72.08x80mm"],
        ):
            self.refused(0x040B, {name: values}, many(t.TAG_KEYWORD, name, values))
        self.refused(0x040B, {name: [slip]}, attribute(t.TAG_NAME, name, slip))
        self.refused(0x040B, {name: [b""]}, attribute(t.TAG_NO_VALUE, name, b""))

    def test_darkness(self):
        name = b"printer-darkness-configured"
        found = self.kit.attributes(name, b"printer-darkness-supported")
        self.assertEqual([unsigned(value) for (value,) in found.values()], [50, 3])
        presets = b"\x09\x3c\x02\x07\x50\x02\x07\x78\x04"
        self.assertEqual(self.kit.printer.texts[names.P_DARKNESS_SUPPORTED], presets)
        for darkness, level in ((0, 0), (24, 0), (25, 1), (74, 1), (75, 2), (100, 2)):
            with self.subTest(darkness=darkness):
                value = bytes((0, 0, 0, darkness))
                self.assertEqual(self.set(attribute(t.TAG_INTEGER, name, value)).status, 0)
                self.assertEqual(self.kit.attributes(name)[name], [value])
                self.assertEqual(self.kit.printer.heat(), presets[3 * level : 3 * level + 3])
        self.stored.clear()
        for value in (b"\0\0\0\x65", b"\0\0\1\0", b"\xff\xff\xff\xff"):
            self.refused(0x040B, {name: [value]}, attribute(t.TAG_INTEGER, name, value))
        one = b"\0\0\0\1"
        self.refused(0x040B, {name: [one]}, attribute(t.TAG_ENUM, name, one))
        self.refused(0x040B, {name: [b""]}, attribute(t.TAG_NO_VALUE, name, b""))

    def test_an_engine_that_takes_no_heat(self):
        printer = Kit(dict(CONFIG, engine=dict(ENGINE, heat=None))).printer
        self.assertEqual(printer.texts[names.P_DARKNESS_SUPPORTED], b"")
        self.assertEqual(printer.texts[names.P_DARKNESS], b"\x32")
        self.assertTrue(printer.heat() is None)
        kit = Ops()
        kit.printer.texts[names.P_DARKNESS_SUPPORTED] = b""
        name = b"printer-darkness-supported"
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 1)


class SupportedValues(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def ask(self, *names):
        extra = requested(*names) if names else b""
        answer = self.kit.ask(t.OP_GET_PRINTER_SUPPORTED_VALUES, extra, ROOT)
        self.assertEqual(answer.status, 0)
        (found,) = answer.all(t.GROUP_PRINTER)
        for name in found:
            self.assertEqual(answer.tags[name], TAGS.get(name, t.TAG_ADMIN_DEFINE))
        self.found = found
        return sorted(found)

    def test_what_may_be_set(self):
        self.assertEqual(self.ask(), sorted(SETTABLE))
        self.assertEqual(self.ask(b"all"), sorted(SETTABLE))

    def test_some(self):
        self.assertEqual(
            self.ask(b"printer-info", b"printer-state", b"no-such"), [b"printer-info"]
        )
        self.assertEqual(self.ask(b"job-template"), [b"media-ready"])
        media = self.kit.printer.media
        sizes = [media.keyword(i) for i in range(media.count())]
        self.assertEqual(self.found[b"media-ready"], sizes)
        self.ask(b"printer-darkness-configured")
        self.assertEqual(self.found[b"printer-darkness-configured"], [b"\0\0\0\0\0\0\0\x64"])

    def test_who_may(self):
        self.assertEqual(self.kit.ask(t.OP_GET_PRINTER_SUPPORTED_VALUES).status, 0x0403)


if __name__ == "__main__":
    unittest.main()

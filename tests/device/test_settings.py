# SPDX-License-Identifier: MIT
"""Settings over a restart: what is stored, what wins, damaged files, a full file system."""

import binascii
import json
import os
import unittest

from modelkit import CHARSET, CONFIG, LANGUAGE, PRINTER_URI, USER, Kit, attribute, unsigned
from platen.core import ipp_tags as t
from platen.model import limits, names
from platen.model import printer as pr
from storekit import DATE, Folder, Full

FILE = "settings.json"
NOW = DATE[:6] + b"\x3c" + DATE[7:]  # as the clock of a Folder's printers stands
LONGEST = "x" * limits.SETTING_BYTES


def message_of(kit):
    """printer-message-from-operator, its time and its date, as a client gets them."""
    wanted = attribute(t.TAG_KEYWORD, b"requested-attributes", b"all")
    answer = kit.ask(t.OP_GET_PRINTER_ATTRIBUTES, CHARSET + LANGUAGE + PRINTER_URI + USER + wanted)
    return (
        answer.first(b"printer-message-from-operator"),
        unsigned(answer.first(b"printer-message-time")),
        answer.first(b"printer-message-date-time"),
    )


class Settings(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()

    def tearDown(self):
        self.folder.remove()

    def set(self, *pairs):
        """A printer that has stored these (number, value); what it stored."""
        kit = self.folder.start()
        for number, value in pairs:
            kit.printer.set_text(number, value)
        kit.printer.configured()
        return json.loads(self.folder.read(FILE))

    def texts(self):
        return self.folder.start().printer.texts

    def test_the_folder_is_made(self):
        os.rmdir(self.folder.path)
        self.set((names.P_LOCATION, b"Kitchen"))
        self.assertEqual(self.texts()[names.P_LOCATION], b"Kitchen")

    def test_nothing_is_stored_before_something_is_set(self):
        kit = self.folder.start()
        kit.printer.state()
        kit.printer.changed()
        self.assertEqual(self.folder.names(), [])

    def test_what_was_set_is_there_again_and_the_rest_is_the_configuration(self):
        kitchen = "Küche".encode()
        message = '"\\ €'.encode()
        stored = self.set((names.P_LOCATION, kitchen), (names.P_MESSAGE, message))
        date = binascii.hexlify(NOW).decode()
        wanted = {"location": "Küche", "message": '"\\ €', "message_date": date}
        self.assertEqual(stored, wanted)
        wanted = Kit().printer.texts
        wanted[names.P_LOCATION] = kitchen
        wanted[names.P_MESSAGE] = message
        self.assertEqual(self.texts(), wanted)

    def test_what_was_taken_away_stays_away(self):
        self.set((names.P_LOCATION, b"Kitchen"))
        self.assertEqual(self.set((names.P_LOCATION, b"")), {"location": ""})
        self.assertEqual(self.texts()[names.P_LOCATION], b"")

    def test_settings_of_two_runs_add_up(self):
        self.set((names.P_LOCATION, b"Kitchen"))
        stored = self.set((names.P_ORGANIZATION, b"Cafe"))
        self.assertEqual(stored, {"location": "Kitchen", "organization": "Cafe"})

    def test_info_follows_the_name_over_a_restart(self):
        self.assertEqual(self.set((names.P_NAME, b"Bar")), {"name": "Bar"})
        self.assertEqual(self.texts()[names.P_INFO], b"Bar")
        self.set((names.P_NAME, b"Shop"))
        self.assertEqual(self.texts()[names.P_INFO], b"Shop")

    def test_info_of_its_own_does_not_follow(self):
        configured = CONFIG["name"].encode()
        self.set((names.P_INFO, b"Till"), (names.P_NAME, b"Bar"))
        self.assertEqual(self.texts()[: names.P_INFO + 1], [b"Bar", b"Till"])
        # Its own value may be what the name was.
        self.set((names.P_INFO, configured))
        self.assertEqual(self.texts()[: names.P_INFO + 1], [b"Bar", configured])
        self.set((names.P_INFO, b""))
        self.assertEqual(self.texts()[: names.P_INFO + 1], [b"Bar", b"Bar"])

    def test_an_asset_tag_is_any_bytes(self):
        for start in (0, 127, 129):
            tag = bytes(range(start, start + limits.SETTING_BYTES))
            self.set((names.P_ASSET_TAG, tag))
            self.assertEqual(self.texts()[names.P_ASSET_TAG], tag)
        self.assertEqual(self.set((names.P_ASSET_TAG, b"A-17")), {"asset_tag": "A-17"})

    def test_the_largest_settings_fit_their_file(self):
        worst = b"\1" * limits.SETTING_BYTES
        quotes = b'"' * limits.SETTING_BYTES
        fixed = (names.P_MAKE_AND_MODEL, names.P_DEVICE_ID, names.P_UUID)
        texts = [(number, quotes) for number in range(names.P_ASSET_TAG) if number not in fixed]
        self.set((names.P_ASSET_TAG, worst), *texts)
        self.assertTrue(len(self.folder.read(FILE)) <= limits.SETTINGS_FILE_BYTES)
        texts = self.texts()
        self.assertEqual(texts[names.P_ORGANIZATION], quotes)
        self.assertEqual(texts[names.P_MESSAGE], quotes)
        self.assertEqual(texts[names.P_ASSET_TAG], worst)

    def test_a_start_is_no_change_of_the_configuration(self):
        self.set((names.P_LOCATION, b"Kitchen"))
        kit = self.folder.start()
        self.assertEqual(kit.printer.config_changes, 0)
        self.assertEqual(kit.printer.config_changed_s, kit.now_s)
        kit.now_s += 5
        kit.printer.set_text(names.P_LOCATION, b"Bar")
        kit.printer.configured()
        self.assertEqual(kit.printer.config_changes, 1)
        self.assertEqual(kit.printer.config_changed_s, kit.now_s)

    def test_a_disabled_printer_stays_disabled(self):
        printer = self.folder.start().printer
        printer.is_accepting = False
        printer.changed()
        printer = self.folder.start().printer
        self.assertFalse(printer.is_accepting)
        printer.is_accepting = True
        printer.changed()
        self.assertTrue(self.folder.start().printer.is_accepting)

    def test_a_paused_printer_stays_paused(self):
        for pause in (pr.PAUSED, pr.PAUSED_AFTER_JOB):
            self.folder.start().printer.set_pause(pause)
            printer = self.folder.start().printer
            self.assertEqual(printer.pause, pr.PAUSED)
            self.assertTrue(printer.is_stopped())
            printer.set_pause(pr.RUNNING)
            self.assertEqual(self.folder.start().printer.pause, pr.RUNNING)

    def test_a_pause_of_a_printer_without_paper_is_stored(self):
        printer = self.folder.start().printer
        printer.engine_reasons = lambda: (b"media-empty-error",)
        printer.state()
        printer.set_pause(pr.PAUSED)
        self.assertEqual(self.folder.start().printer.pause, pr.PAUSED)

    def test_states_come_and_go_without_a_write(self):
        printer = self.folder.start().printer
        printer.set_pause(pr.PAUSED)
        self.folder.write(FILE, b"{}")
        printer.engine_reasons = lambda: (b"cover-open-error",)
        printer.state()
        printer.changed()
        self.assertEqual(self.folder.read(FILE), b"{}")

    def test_a_message_keeps_its_date(self):
        self.set((names.P_MESSAGE, b"Back at noon"))
        kit = self.folder.start()
        kit.printer.date_time = None
        self.assertEqual(message_of(kit), (b"Back at noon", 0, NOW))
        kit.printer.set_pause(pr.PAUSED)  # stores all once more
        kit = self.folder.start()
        self.assertEqual(message_of(kit), (b"Back at noon", 0, NOW))
        kit.now_s += 7
        kit.printer.set_text(names.P_MESSAGE, b"Back")
        self.assertEqual(message_of(kit), (b"Back", kit.now_s, NOW))
        kit.printer.set_text(names.P_MESSAGE, b"")
        kit.printer.configured()
        self.assertIsNone(self.folder.start().printer.message_s)

    def test_a_message_from_before_the_clock_was_set_has_no_date(self):
        kit = self.folder.start()
        kit.printer.date_time = None
        kit.printer.set_text(names.P_MESSAGE, b"Back at noon")
        kit.printer.configured()
        self.assertEqual(message_of(self.folder.start()), (b"Back at noon", 0, b""))

    # Damage.

    def is_ignored(self, data):
        self.folder.write(FILE, data)
        del self.folder.warnings[:]
        printer = self.folder.start().printer
        self.assertEqual(printer.texts, Kit().printer.texts)
        self.assertTrue(printer.is_accepting)
        self.assertEqual(printer.pause, pr.RUNNING)
        self.assertEqual(len(self.folder.warnings), 1)

    def test_a_file_cut_anywhere_is_ignored(self):
        printer = self.folder.start().printer
        printer.set_text(names.P_NAME, "Größe".encode())
        printer.set_text(names.P_ASSET_TAG, b"\0\xff")
        printer.is_accepting = False
        printer.set_pause(pr.PAUSED)
        whole = self.folder.read(FILE)
        for stop in range(len(whole)):
            self.is_ignored(whole[:stop])
        self.folder.write(FILE, whole)
        self.assertEqual(self.texts()[names.P_NAME], "Größe".encode())

    def test_what_is_no_settings_is_ignored_as_a_whole(self):
        for data in (
            b"[]",
            b"7",
            b"null",
            b"\xff\xfe\x00",
            b'{"location": "\xff"}',
            b'{"location": "Bar"} {}',
        ):
            with self.subTest(data=data):
                self.is_ignored(data)

    def test_what_a_client_could_not_set_is_ignored_alone(self):
        for name, value in (
            ("name", ""),
            ("name", 5),
            ("name", "x" * (limits.PRINTER_NAME_BYTES + 1)),
            ("name", "a\nb"),
            ("info", None),
            ("info", "\x7f"),
            ("info", "x" * (limits.SETTING_BYTES + 1)),
            ("organization", ["x"]),
            ("organizational_unit", "\0"),
            ("asset_tag", "€"),
            ("asset_tag", 7),
            ("asset_tag", "x" * (limits.SETTING_BYTES + 1)),
            ("geo_location", "here"),
            ("geo_location", "geo:"),
            ("geo_location", "geo:1,2 "),
            ("geo_location", "geo:1,2é"),
            ("message", {}),
            ("is_accepting", 0),
            ("is_paused", "no"),
            ("message_date", "07"),
            ("message_date", "x"),
            ("message_date", 7),
        ):
            with self.subTest(name=name, value=value):
                self.folder.write(FILE, json.dumps({name: value, "location": "Bar"}).encode())
                del self.folder.warnings[:]
                printer = self.folder.start().printer
                wanted = Kit().printer.texts
                wanted[names.P_LOCATION] = b"Bar"
                self.assertEqual(printer.texts, wanted)
                self.assertTrue(printer.is_accepting)
                self.assertEqual(printer.pause, pr.RUNNING)
                self.assertEqual(len(self.folder.warnings), 1)
                self.assertTrue(self.folder.warnings[0].endswith(": " + name))

    def test_surrogates_are_no_text(self):
        self.folder.write(FILE, b'{"name": "\\ud800", "message": "\\udc00", "location": "Bar"}')
        printer = self.folder.start().printer
        self.assertEqual(printer.texts[names.P_NAME], CONFIG["name"].encode())
        self.assertIsNone(printer.message_s)
        self.assertEqual(printer.texts[names.P_LOCATION], b"Bar")
        self.assertEqual(len(self.folder.warnings), 1)
        self.assertTrue(self.folder.warnings[0].endswith(": name, message"))

    def test_a_message_whose_date_is_none_has_none(self):
        self.folder.write(FILE, b'{"message": "x", "message_date": "07"}')
        self.assertEqual(message_of(self.folder.start()), (b"x", 0, b""))

    def test_what_a_client_can_set_is_taken(self):
        stored = {
            "name": "x" * limits.PRINTER_NAME_BYTES,
            "info": "😀 Größe",
            "geo_location": "geo:" + "1" * (limits.SETTING_BYTES - 4),
            "asset_tag": "\0\xff",
            "organization": "",
        }
        self.folder.write(FILE, json.dumps(stored).encode())
        texts = self.texts()
        self.assertEqual(texts[names.P_NAME], stored["name"].encode())
        self.assertEqual(texts[names.P_INFO], stored["info"].encode())
        self.assertEqual(texts[names.P_GEO_LOCATION], stored["geo_location"].encode())
        self.assertEqual(texts[names.P_ASSET_TAG], b"\0\xff")
        self.assertEqual(self.folder.warnings, [])

    def test_a_text_that_cannot_be_stored_costs_a_line_in_the_log(self):
        kit = self.folder.start()
        kit.printer.set_text(names.P_LOCATION, b"\xff")
        kit.printer.configured()
        self.assertEqual(len(self.folder.warnings), 1)
        self.assertEqual(self.folder.names(), [])
        kit.printer.set_text(names.P_LOCATION, b"Bar")
        kit.printer.configured()
        self.assertEqual(self.texts()[names.P_LOCATION], b"Bar")

    def test_keys_that_nobody_can_set_change_nothing(self):
        self.folder.write(FILE, b'{"uuid": "x", "make_and_model": "x", "device_id": "x", "a": 1}')
        self.assertEqual(self.texts(), Kit().printer.texts)

    def test_a_value_is_as_long_as_it_may_be(self):
        self.folder.write(FILE, json.dumps({"location": LONGEST}).encode())
        self.assertEqual(self.texts()[names.P_LOCATION], LONGEST.encode())
        self.is_ignored(json.dumps({"location": LONGEST + "x"}).encode())

    def test_a_file_is_as_long_as_it_may_be(self):
        data = b'{"location": "Bar"}'
        data += b" " * (limits.SETTINGS_FILE_BYTES - len(data))
        self.folder.write(FILE, data)
        self.assertEqual(self.texts()[names.P_LOCATION], b"Bar")
        self.is_ignored(data + b" ")

    # No space.

    def test_a_full_file_system_keeps_the_old_settings(self):
        self.set((names.P_LOCATION, b"Kitchen"))
        before = self.folder.read(FILE)
        printer = self.folder.start().printer
        for left in range(len(before)):
            full = Full(left)
            try:
                printer.set_text(names.P_LOCATION, b"Staircase")
                printer.configured()
            finally:
                full.end()
            self.assertEqual(self.folder.read(FILE), before)
            self.assertEqual(self.folder.names(), [FILE])
            self.assertEqual(len(self.folder.warnings), left + 1)
        self.assertEqual(printer.texts[names.P_LOCATION], b"Staircase")
        printer.configured()
        self.assertEqual(self.texts()[names.P_LOCATION], b"Staircase")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Settings that outlive a restart: FOLDER/settings.json, written when a setting changes.

An object with what Set-Printer-Attributes has set, under the keys of the configuration; what is
absent is as the configuration says. `is_accepting` (Disable-Printer) and `is_paused`
(Pause-Printer) are there when they are not as usual, `message_date` is when the message was set.
The asset tag is bytes: one character for each.

What somebody wrote into the file by hand is checked as what comes from a client is.
"""

import binascii
import json

from micropython import const

from platen import log
from platen.core.ipp_values import ValueReader
from platen.model import limits, names
from platen.model.printer import PAUSED
from platen.model.settable import SETTABLE, problem
from platen.shell.history import replace

_FILE = "/settings.json"

_DATE_BYTES = const(11)  # DateAndTime (RFC 2579)


def load(folder, printer):
    """Give the printer what is stored.

    A file that is not whole is left out as a whole, of others each setting that cannot be.
    """
    try:
        with open(folder + _FILE, "rb") as f:
            data = f.read(limits.SETTINGS_FILE_BYTES + 1)
    except OSError:
        return  # nothing was ever set
    try:
        # MicroPython takes an object whose end is missing.
        if len(data) > limits.SETTINGS_FILE_BYTES or not data.strip().endswith(b"}"):
            raise ValueError
        stored = json.loads(data)
        if not isinstance(stored, dict):
            raise ValueError
    except ValueError:
        log.warning("settings.json is damaged: the settings are those of the configuration")
        return
    wrong = []
    # The name comes first: what follows it must not when it has a value of its own.
    for number, key, tags in sorted(SETTABLE.values()):
        if key in stored:
            value = _value(number, tags[0], stored[key])
            if value is None:
                wrong.append(key)
            else:
                printer.set_text(number, value)
    date = _date(stored.get("message_date", ""))
    if date is None:
        wrong.append("message_date")
    if printer.message_s is not None:
        printer.message_s = date or b""
    printer.is_accepting = _flag(stored, "is_accepting", True, wrong)
    if _flag(stored, "is_paused", False, wrong):
        printer.pause = PAUSED
    if wrong:
        log.warning("settings.json: ignored what cannot be: %s" % ", ".join(wrong))


def _value(number, tag, text):
    """The bytes of a stored text, None if a client could not set it."""
    try:
        if number == names.P_ASSET_TAG:
            value = bytes([ord(c) for c in text])
        else:
            value = text.encode()
    except (AttributeError, TypeError, ValueError):
        return None
    if not value:
        return None if problem(number, value) else value  # it was taken away
    reader = ValueReader(0)
    if reader.begin_value(reader.rule(tag), len(value)):
        return None
    reader.take(value, 0, len(value))
    if reader.error or reader.end_value(tag) or problem(number, value):
        return None
    return value


def _date(text):
    """The bytes of a DateAndTime, b"" without one, None if it is none."""
    try:
        date = binascii.unhexlify(text)
    except (TypeError, ValueError):
        return None
    return date if len(date) in (0, _DATE_BYTES) else None


def _flag(stored, key, otherwise, wrong):
    """A boolean of the file; what is none goes to `wrong`."""
    value = stored.get(key, otherwise)
    if isinstance(value, bool):
        return value
    wrong.append(key)
    return otherwise


def save(folder, printer):
    """Store the settings as they are now."""
    try:
        replace(folder + _FILE, json.dumps(_stored(printer)).encode())
    except (OSError, MemoryError, ValueError) as e:
        log.warning("settings are not stored: %s" % repr(e))


def _stored(printer):
    """What the file holds, as json.dumps wants it; ValueError: a text is no UTF-8."""
    stored = {}
    for number, key, _tags in SETTABLE.values():
        if printer.texts_set >> number & 1:
            stored[key] = _text(printer, number)
    if printer.message_s is not None:
        date = printer.date_of(printer.message_s)
        stored["message_date"] = str(binascii.hexlify(date), "utf-8")
    if not printer.is_accepting:
        stored["is_accepting"] = False
    if printer.pause:
        stored["is_paused"] = True
    return stored


def _text(printer, number):
    value = printer.texts[number]
    if number == names.P_ASSET_TAG:
        return "".join([chr(c) for c in value])
    if number == names.P_INFO and value == printer.texts[names.P_NAME]:
        return ""  # it follows the name
    return str(value, "utf-8")

# SPDX-License-Identifier: MIT
"""Settings that outlive a restart: FOLDER/settings.json, written when a setting changes.

An object with what Set-Printer-Attributes has set, under the keys of the configuration; what is
absent is as the configuration says. `is_accepting` (Disable-Printer) and `is_paused`
(Pause-Printer) are there when they are not as usual, `message_date` is when the message was set.
The asset tag is bytes: one character for each; media-ready is keywords with blanks between them.
"""

import binascii
import json

from micropython import const

from platen import log
from platen.model import limits, names
from platen.model.printer import PAUSED
from platen.model.settable import DARKEST, SETTABLE
from platen.shell.history import replace

_FILE = "/settings.json"

_DATE_BYTES = const(11)  # DateAndTime (RFC 2579)


def load(folder, printer):
    """Give the printer what is stored; a file that is not whole is left out as a whole."""
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
        is_accepting = stored.get("is_accepting", True)
        is_paused = stored.get("is_paused", False)
        if not isinstance(is_accepting, bool) or not isinstance(is_paused, bool):
            raise ValueError
        # The name comes first: what follows it must not when it has a value of its own.
        texts = [
            (number, _value(printer, number, stored[key]))
            for number, key, _tags in sorted(SETTABLE.values())
            if key in stored
        ]
        message_date = binascii.unhexlify(stored.get("message_date", ""))
        if len(message_date) not in (0, _DATE_BYTES):
            raise ValueError
    except (AttributeError, TypeError, ValueError):
        log.warning("settings.json is damaged: the settings are those of the configuration")
        return
    for number, value in texts:
        printer.set_text(number, value)
    if printer.message_s is not None:
        printer.message_s = message_date
    printer.is_accepting = is_accepting
    if is_paused:
        printer.pause = PAUSED


def _value(printer, number, text):
    if number == names.P_DARKNESS:
        if not isinstance(text, int) or not 0 <= text <= DARKEST:
            raise ValueError
        return bytes((text,))
    if not isinstance(text, str):
        raise ValueError
    if number == names.P_MEDIA_READY:
        # The roll may be another one by now: what of it there is, or the first as ever.
        sizes = [printer.media.by_keyword(word, len(word)) for word in text.encode().split()]
        return bytes([i for i in sizes if i >= 0]) or b"\0"
    value = bytes([ord(c) for c in text]) if number == names.P_ASSET_TAG else text.encode()
    if len(value) > limits.SETTING_BYTES or (number == names.P_NAME and not value):
        raise ValueError
    return value


def save(folder, printer):
    """Store the settings as they are now."""
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
    try:
        replace(folder + _FILE, json.dumps(stored).encode())
    except (OSError, MemoryError) as e:
        log.warning("settings are not stored: %s" % repr(e))


def _text(printer, number):
    value = printer.texts[number]
    if number == names.P_ASSET_TAG:
        return "".join([chr(c) for c in value])
    if number == names.P_DARKNESS:
        return value[0]
    if number == names.P_MEDIA_READY:
        return " ".join([str(printer.media.keyword(i), "utf-8") for i in value])
    if number == names.P_INFO and value == printer.texts[names.P_NAME]:
        return ""  # it follows the name
    return str(value, "utf-8")

# SPDX-License-Identifier: MIT
"""The ESC/POS command table: prefix and code -> number of parameter bytes and handler name.

The parser reads a command only when it is complete; what needs more data than its parameters
(raster rows, graphics, tab lists) switches the parser's mode in its handler. Handlers are methods
of `Executor` (execute.py). Commands that this engine knows but that leave no mark on the paper
(page mode, macros, user characters) are read and ignored, as real engines of the family do.
Source: engine.md 1.1 (CSN-A2 V4.0, DP-EH600 V1.0, Epson TM).
"""

ESC = 0x1B
GS = 0x1D
FS = 0x1C
DC2 = 0x12
DLE = 0x10
US = 0x1F

PREFIXES = (ESC, GS, FS, DC2, DLE, US)

_ESC_COMMANDS = (
    ("\x0c", 0, "ignore"),
    (" ", 1, "right_space"),
    ("!", 1, "print_mode"),
    ("$", 2, "absolute_position"),
    ("%", 1, "ignore"),
    ("&", 3, "user_characters"),
    ("*", 3, "bit_image"),
    ("-", 1, "underline"),
    ("2", 0, "default_line_spacing"),
    ("3", 1, "line_spacing"),
    ("7", 3, "heat"),
    ("8", 2, "ignore"),
    ("=", 1, "ignore"),
    ("?", 1, "ignore"),
    ("@", 0, "initialize"),
    ("B", 2, "ignore"),
    ("D", 0, "tab_stops"),
    ("E", 1, "bold"),
    ("G", 1, "bold"),
    ("J", 1, "feed_units"),
    ("K", 1, "ignore"),  # reverse feed: cheap units do nothing (engine.md 1.3)
    ("L", 0, "ignore"),
    ("M", 1, "font"),
    ("R", 1, "international"),
    ("S", 0, "ignore"),
    ("T", 1, "ignore"),
    ("V", 1, "ignore"),
    ("W", 8, "ignore"),
    ("\\", 2, "relative_position"),
    ("a", 1, "align"),
    ("c", 2, "ignore"),
    ("d", 1, "feed_lines"),
    ("e", 1, "ignore"),
    ("i", 0, "full_cut"),
    ("j", 1, "ignore"),
    ("m", 0, "partial_cut"),
    ("p", 3, "pulse"),
    ("r", 1, "ignore"),
    ("t", 1, "code_page"),
    ("u", 1, "ignore"),
    ("v", 1, "transmit_status"),
    ("{", 1, "upside_down"),
)

_GS_COMMANDS = (
    ("\x0c", 0, "ignore"),
    ("!", 1, "character_size"),
    ("$", 2, "ignore"),
    ("(", 3, "extended"),
    ("*", 2, "download_image"),
    ("/", 1, "ignore"),
    ("8", 5, "extended_long"),
    (":", 0, "ignore"),
    ("B", 1, "reverse"),
    ("H", 1, "ignore"),
    ("I", 1, "transmit_id"),
    ("L", 2, "left_margin"),
    ("P", 2, "motion_units"),
    ("T", 1, "ignore"),
    ("V", 1, "cut"),
    ("W", 2, "area_width"),
    ("\\", 2, "ignore"),
    ("^", 3, "ignore"),
    ("a", 1, "automatic_status"),
    ("b", 1, "ignore"),
    ("f", 1, "ignore"),
    ("h", 1, "ignore"),
    ("k", 1, "barcode"),
    ("r", 1, "transmit_sensor"),
    ("v", 6, "raster"),
    ("w", 1, "ignore"),
    ("|", 1, "ignore"),
)

_FS_COMMANDS = (
    ("!", 1, "ignore"),
    ("&", 0, "kanji_on"),
    ("-", 1, "ignore"),
    (".", 0, "kanji_off"),
    ("C", 1, "ignore"),
    ("S", 2, "ignore"),
    ("p", 2, "ignore"),
    ("t", 1, "unit_timeout"),
)

_DC2_COMMANDS = (
    ("#", 1, "density"),
    ("*", 2, "raster_rows"),
    ("E", 0, "ignore"),
    ("T", 0, "self_test"),
    ("V", 2, "raster_msb"),
    ("v", 2, "raster_lsb"),
)

_DLE_COMMANDS = (
    ("\x04", 1, "realtime_status"),
    ("\x05", 1, "ignore"),
    ("\x14", 3, "realtime_pulse"),
)

_US_COMMANDS = (("-", 3, "change_baud"),)


def _table() -> "dict[int, tuple[int, str]]":
    table = {}
    for prefix, commands in (
        (ESC, _ESC_COMMANDS),
        (GS, _GS_COMMANDS),
        (FS, _FS_COMMANDS),
        (DC2, _DC2_COMMANDS),
        (DLE, _DLE_COMMANDS),
        (US, _US_COMMANDS),
    ):
        for code, size, name in commands:
            table[prefix << 8 | ord(code)] = (size, name)
    return table


TABLE = _table()  # (prefix << 8 | code) -> (parameter bytes, method of Executor)

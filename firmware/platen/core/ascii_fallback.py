# SPDX-License-Identifier: MIT
"""ASCII replacement of characters that no code page of the engine has: the nearest letter or sign.

`replacement(code, out)` is the documented fallback of text/plain: accents go (é -> e), ligatures
and signs are spelled in up to three characters (œ -> oe, € -> EUR, … -> ...), box drawing becomes
+ - |, full-width forms become ASCII, everything else becomes `?`. Characters without width
(combining marks, joiners, variation selectors, byte order mark) become nothing. No allocation.
"""

from micropython import const

_ENTRY = const(5)  # 2 bytes of code point, 3 of ASCII padded with NUL; sorted

_SIGNS = (
    b"\x00\xa1!\0\0\x00\xa2c\0\0\x00\xa3GBP\x00\xa5JPY\x00\xa6|\0\0\x00\xa7S\0\0"
    b'\x00\xa8"\0\0\x00\xa9(c)\x00\xaaa\0\0\x00\xab<<\0\x00\xac-\0\0\x00\xae(R)'
    b"\x00\xaf-\0\0\x00\xb0o\0\0\x00\xb1+-\0\x00\xb22\0\0\x00\xb33\0\0\x00\xb4'\0\0"
    b"\x00\xb5u\0\0\x00\xb6P\0\0\x00\xb7.\0\0\x00\xb8,\0\0\x00\xb91\0\0\x00\xbao\0\0"
    b"\x00\xbb>>\0\x00\xbc1/4\x00\xbd1/2\x00\xbe3/4\x00\xc6AE\0\x00\xd7x\0\0"
    b"\x00\xdeTh\0\x00\xdfss\0\x00\xe6ae\0\x00\xf7/\0\0\x00\xfeth\0\x01\x32IJ\0"
    b"\x01\x33ij\0\x01\x52OE\0\x01\x53oe\0\x01\x92f\0\0\x01\xa0O\0\0\x01\xa1o\0\0"
    b"\x01\xafU\0\0\x01\xb0u\0\0\x02\xbc'\0\0\x02\xc6^\0\0\x02\xdc~\0\0\x1e\x9eSS\0"
    b"\x20\x10-\0\0\x20\x11-\0\0\x20\x12-\0\0\x20\x13-\0\0\x20\x14-\0\0\x20\x15-\0\0"
    b"\x20\x18'\0\0\x20\x19'\0\0\x20\x1a,\0\0\x20\x1b'\0\0\x20\x1c\"\0\0\x20\x1d\"\0\0"
    b'\x20\x1e"\0\0\x20\x1f"\0\0\x20\x20+\0\0\x20\x22*\0\0\x20\x23>\0\0\x20\x24.\0\0'
    b"\x20\x25..\0\x20\x26...\x20\x32'\0\0\x20\x33\"\0\0\x20\x39<\0\0\x20\x3a>\0\0"
    b"\x20\x3c!!\0\x20\x43-\0\0\x20\x44/\0\0\x20\xa9KRW\x20\xabd\0\0\x20\xacEUR"
    b"\x20\xb9Rs\0\x20\xbaTL\0\x20\xbdRUB\x20\xbfBTC\x21\x03oC\0\x21\x16No\0"
    b"\x21\x17(P)\x21\x22TM\0\x21\x26Ohm\x21\x90<-\0\x21\x91^\0\0\x21\x92->\0"
    b"\x21\x93v\0\0\x21\x94<->\x21\xd2=>\0\x21\xd4<=>\x22\x12-\0\0\x22\x15/\0\0"
    b"\x22\x17*\0\0\x22\x19.\0\0\x22\x1einf\x22\x48~\0\0\x22\x60!=\0\x22\x61==\0"
    b"\x22\x64<=\0\x22\x65>=\0\x25\xa0#\0\0\x25\xa1[]\0\x25\xb2^\0\0\x25\xb6>\0\0"
    b"\x25\xba>\0\0\x25\xbcv\0\0\x25\xc0<\0\0\x25\xcbo\0\0\x25\xcf*\0\0\x26\x05*\0\0"
    b"\x26\x06*\0\0\x26\x10[_]\x26\x11[x]\x26\x12[x]\x27\x13v\0\0\x27\x14v\0\0"
    b"\x27\x17x\0\0\x27\x18x\0\0\x27\x64<3\0\xfb\x00ff\0\xfb\x01fi\0\xfb\x02fl\0"
    b"\xfb\x03ffi\xfb\x04ffl"
)

# One letter for each code point from the first on; ? = not a letter with an accent.
_LATIN = (  # U+00C0: Latin-1 and Extended-A
    b"AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
    b"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlLl"
    b"LlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
)
_LATIN_B = (  # U+01CD: pinyin vowels, Romanian
    b"AaIiOoUuUuUuUuUu?AaAa??GgGgKkOoOo??j???Gg??NnAa??OoAaAaEeEeI"
    b"iIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy"
)
_LATIN_MORE = (  # U+1E00: Extended Additional (Vietnamese, transliterations)
    b"AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOo"
    b"PpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy?s????"
    b"AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"
)


def has_no_width(code):
    """True for code points that take no cell and print nothing."""
    return (
        code == 0xAD
        or 0x300 <= code <= 0x36F
        or 0x1AB0 <= code <= 0x1AFF
        or 0x1DC0 <= code <= 0x1DFF
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0x20D0 <= code <= 0x20FF
        or 0xFE00 <= code <= 0xFE0F
        or 0xFE20 <= code <= 0xFE2F
        or code == 0xFEFF
        or 0xE0000 <= code <= 0xE0FFF
    )


def is_space(code):
    """True for code points that print as one space and at which a line must not be broken."""
    return code == 0xA0 or 0x2000 <= code <= 0x200A or code in (0x202F, 0x205F, 0x3000)


def replacement(code, out):
    """Writes the ASCII replacement of `code` to out (bytearray(3)); returns its length 1..3."""
    out[0] = _letter(code)
    if out[0] != 0x3F:
        return 1
    low = 0
    high = len(_SIGNS) // _ENTRY
    while low < high:
        middle = (low + high) >> 1
        at = middle * _ENTRY
        found = _SIGNS[at] << 8 | _SIGNS[at + 1]
        if found < code:
            low = middle + 1
        elif found > code:
            high = middle
        else:
            count = 0
            while count < 3 and _SIGNS[at + 2 + count]:
                out[count] = _SIGNS[at + 2 + count]
                count += 1
            return count
    return 1


def _letter(code):
    if 0xC0 <= code < 0xC0 + len(_LATIN):
        return _LATIN[code - 0xC0]
    if 0x1CD <= code < 0x1CD + len(_LATIN_B):
        return _LATIN_B[code - 0x1CD]
    if 0x1E00 <= code < 0x1E00 + len(_LATIN_MORE):
        return _LATIN_MORE[code - 0x1E00]
    if 0xFF01 <= code <= 0xFF5E:
        return code - 0xFEE0
    if 0x2500 <= code <= 0x257F:
        if code in (0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550):
            return 0x2D
        if code in (0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551):
            return 0x7C
        return 0x2B
    if 0x2580 <= code <= 0x259F:
        return 0x23
    return 0x3F

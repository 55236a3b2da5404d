# SPDX-License-Identifier: MIT
"""QR codes (ISO/IEC 18004): bytes in, dark and light modules out.

    code = QRCode(data); while code.step(): let others run; code.is_dark(x, y)

Byte mode, the smallest of versions 1 to 9 with error correction M, above that 8 or 9 with L: what
a phone is told of a Wi-Fi network has at most 210 bytes. Masks are tried one a step, as each takes
a board a tenth of a second. Everything is allocated by the constructor.
"""

from micropython import const

# Of each version, a row: error correction codewords of a block, blocks, and codewords in all less
# 26 * (version - 1), which fits a byte (tables 1 and 9 of the standard).
_LEVEL_M = (
    b"\x0a\x01\x1a\x10\x01\x12\x1a\x01\x12\x12\x02\x16\x18\x02\x1e"
    b"\x10\x04\x2a\x12\x04\x28\x16\x04\x3c\x16\x05\x54"
)
_LEVEL_L = b"\x18\x02\x3c\x1e\x02\x54"
_FIRST_L = const(8)
_ROW_BYTES = const(3)

# 9-L, less four bits that say "bytes" and eight that say how many.
MAX_BYTES = const(230)

# Modules in the array: the lowest bit is 1 for dark; the other one for what masks leave alone.
_DARK = const(1)
_FIXED = const(2)

_MASKS = const(8)
_POLYNOMIAL = const(0x11D)  # of the field of the codewords
_FORMAT_POLYNOMIAL = const(0x537)
_FORMAT_MASK = const(0x5412)
_VERSION_POLYNOMIAL = const(0x1F25)

# Points of 7.8.3 of the standard, and the finder pattern that a line must not have beside light.
_N1 = const(3)
_N2 = const(3)
_N3 = const(40)
_N4 = const(10)
_FINDER = const(0x5D)


def _times(a, b):
    """Product of two codewords."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 0x100:
            a ^= _POLYNOMIAL
        b >>= 1
    return product


def _check_bits(value, polynomial, bits):
    """`value` with its `bits` check bits behind it (annexes C and D)."""
    rest = value << bits
    low = 1 << bits
    at = 1
    while rest >> at:
        at += 1
    while rest >= low:
        if rest >> at - 1 & 1:
            rest ^= polynomial << at - 1 - bits
        at -= 1
    return value << bits | rest


def _is_masked(mask, y, x):
    """Whether a mask turns the module in row y and column x over (table 10)."""
    if mask == 0:
        return not (y + x) % 2
    if mask == 1:
        return not y % 2
    if mask == 2:
        return not x % 3
    if mask == 3:
        return not (y + x) % 3
    if mask == 4:
        return not (y // 2 + x // 3) % 2
    product = y * x
    if mask == 5:
        return not (product % 2 + product % 3)
    if mask == 6:
        return not (product % 2 + product % 3) % 2
    return not ((y + x) % 2 + product % 3) % 2


class QRCode:
    """The code of `data`, bytes; raises ValueError for more than MAX_BYTES.

    version, is_low (error correction L, not M), size (modules of a side), mask, valid in the end.
    `mask`: that one, which is for tests; else the one with the fewest penalty points.
    """

    def __init__(self, data, mask=None):
        self._find(len(data))
        self.size = 17 + 4 * self.version
        self._modules = bytearray(self.size * self.size)
        self._place_patterns()
        self._place(self._codewords(data))
        self._trial = 0 if mask is None else _MASKS
        self._least = 0
        self.mask = mask or 0

    def step(self):
        """Try one mask more; False when the code is finished."""
        if self._trial > _MASKS:
            return False
        if self._trial < _MASKS:
            self._turn(self._trial)
            penalty = self.penalty()
            self._turn(self._trial)
            if not self._trial or penalty < self._least:
                self._least = penalty
                self.mask = self._trial
        else:
            self._turn(self.mask)
            self._place_format()
        self._trial += 1
        return self._trial <= _MASKS

    def is_dark(self, x, y):
        """Whether the module in column x and row y is."""
        return self._modules[y * self.size + x] & _DARK

    # Codewords.

    def _find(self, count):
        """The version and level for so many bytes."""
        self.version = 0
        for table in (_LEVEL_M, _LEVEL_L):
            self.is_low = table is _LEVEL_L
            for row in range(len(table) // _ROW_BYTES):
                self.version = row + (_FIRST_L if self.is_low else 1)
                self._check = table[_ROW_BYTES * row]
                self._blocks = table[_ROW_BYTES * row + 1]
                self._total = table[_ROW_BYTES * row + 2] + 26 * (self.version - 1)
                self._data = self._total - self._check * self._blocks
                if count <= self._data - 2:
                    return
        raise ValueError("too long for a QR code")

    def _codewords(self, data):
        """All codewords, in the order in which they are placed (7.4 to 7.6)."""
        plain = bytearray(self._data)
        count = len(data)
        plain[0] = 0x40 | count >> 4
        plain[1] = (count & 15) << 4
        for i in range(count):
            plain[i + 1] |= data[i] >> 4
            plain[i + 2] = (data[i] & 15) << 4
        # Four bits that end it are there; then these two in turn.
        for i in range(count + 2, self._data):
            plain[i] = 0x11 if i - count & 1 else 0xEC
        return self._interleave(plain)

    def _interleave(self, plain):
        blocks = self._blocks
        short = self._data // blocks  # data codewords of a block; the last ones have one more
        shorts = blocks - self._data % blocks
        out = bytearray(self._total)
        divisor = self._divisor()
        rest = bytearray(self._check)
        start = 0
        for block in range(blocks):
            size = short + (block >= shorts)
            self._divide(plain, start, size, divisor, rest)
            for i in range(size):
                # The longer blocks have the last column for themselves.
                at = i * blocks + block if i < short else short * blocks + block - shorts
                out[at] = plain[start + i]
            for i in range(self._check):
                out[self._data + i * blocks + block] = rest[i]
            start += size
        return out

    def _divisor(self):
        """The generator polynomial, without its highest coefficient (annex A)."""
        n = self._check
        divisor = bytearray(n)
        divisor[n - 1] = 1
        root = 1
        for _ in range(n):
            for i in range(n):
                divisor[i] = _times(divisor[i], root) ^ (divisor[i + 1] if i + 1 < n else 0)
            root = _times(root, 2)
        return divisor

    def _divide(self, plain, start, size, divisor, rest):
        """The error correction codewords of a block, into `rest`."""
        n = self._check
        for i in range(n):
            rest[i] = 0
        for at in range(start, start + size):
            factor = plain[at] ^ rest[0]
            for i in range(n):
                rest[i] = (rest[i + 1] if i + 1 < n else 0) ^ _times(divisor[i], factor)

    # Modules.

    def _set(self, x, y, dark):
        self._modules[y * self.size + x] = _FIXED | (1 if dark else 0)

    def _place_patterns(self):
        """Finder, timing and alignment patterns; room for format and version, light for now."""
        last = self.size - 7
        for i in range(8, last):
            self._set(i, 6, not i & 1)
            self._set(6, i, not i & 1)
        for i in range(9):
            for x, y in ((i, 8), (8, i)):
                if i != 6:
                    self._set(x, y, False)
        for i in range(8):
            self._set(self.size - 1 - i, 8, False)
            self._set(8, self.size - 1 - i, False)
        for x, y in ((3, 3), (last + 3, 3), (3, last + 3)):
            self._square(x, y, 4)
        self._place_alignment()
        if self.version >= 7:
            for i in range(18):
                self._set(i // 3, self.size - 11 + i % 3, False)
                self._set(self.size - 11 + i % 3, i // 3, False)

    def _square(self, left, top, reach):
        """Rings around a module: a finder pattern with its separator, an alignment pattern."""
        for dy in range(-reach, reach + 1):
            for dx in range(-reach, reach + 1):
                x, y = left + dx, top + dy
                if 0 <= x < self.size and 0 <= y < self.size:
                    ring = max(abs(dx), abs(dy))
                    self._set(x, y, ring not in (2, 4) if reach == 4 else ring != 1)

    def _place_alignment(self):
        if self.version == 1:
            return
        last = self.size - 7
        centers = (6, last) if self.version < 7 else (6, 2 * self.version + 8, last)
        for y in centers:
            for x in centers:
                if (x, y) not in ((6, 6), (6, last), (last, 6)):
                    self._square(x, y, 2)

    def _place(self, codewords):
        """Up and down in columns of two, from the lower right corner on (7.7.3)."""
        modules, size = self._modules, self.size
        bit = 0
        bits = 8 * len(codewords)
        right = size - 1
        up = True
        while right > 0:
            if right == 6:  # the timing pattern
                right = 5
            for i in range(size):
                y = size - 1 - i if up else i
                for at in (y * size + right, y * size + right - 1):
                    if not modules[at] & _FIXED and bit < bits:
                        modules[at] = codewords[bit >> 3] >> (7 - (bit & 7)) & 1
                        bit += 1
            up = not up
            right -= 2

    def _turn(self, mask):
        """Apply a mask, or take it off again."""
        modules = self._modules
        at = 0
        for y in range(self.size):
            for x in range(self.size):
                if not modules[at] & _FIXED and _is_masked(mask, y, x):
                    modules[at] ^= _DARK
                at += 1

    def _place_format(self):
        size = self.size
        level = 1 if self.is_low else 0
        word = _check_bits(level << 3 | self.mask, _FORMAT_POLYNOMIAL, 10) ^ _FORMAT_MASK
        for i in range(15):
            dark = word >> i & 1
            # Around the upper left finder pattern, and shared by the two others.
            along = i if i < 6 else i + 1 if i < 8 else size - 15 + i
            self._set(8, along, dark)
            along = size - 1 - i if i < 8 else 15 - i if i < 9 else 14 - i
            self._set(along, 8, dark)
        self._set(8, size - 8, True)
        if self.version >= 7:
            word = _check_bits(self.version, _VERSION_POLYNOMIAL, 12)
            for i in range(18):
                self._set(i // 3, size - 11 + i % 3, word >> i & 1)
                self._set(size - 11 + i % 3, i // 3, word >> i & 1)

    # Penalty points.

    def penalty(self):
        """Points of the modules as they are (7.8.3)."""
        size = self.size
        points = dark = 0
        for i in range(size):
            points += self._line(i * size, 1) + self._line(i, size)
        modules = self._modules
        for y in range(size - 1):
            at = y * size
            above = (modules[at] & 1) + (modules[at + size] & 1)
            for right in range(at + 1, at + size):
                here = (modules[right] & 1) + (modules[right + size] & 1)
                if above == here and here != 1:
                    points += _N2
                above = here
        for module in modules:
            dark += module & 1
        # Every full 5 % away from half of all.
        return points + _N4 * (abs(200 * dark - 100 * size * size) // (10 * size * size))

    def _line(self, at, step):
        """Points of runs of one color and of finder patterns in a row or column."""
        modules = self._modules
        points = run = 0
        last = -1
        window = 0  # the last modules; what is outside of the code is light
        skip = 0  # modules until a pattern that overlaps one that was counted is over
        for i in range(self.size + 4):
            if i < self.size:
                color = modules[at] & 1
                at += step
                if color == last:
                    run += 1
                    if run >= 5:
                        points += _N1 if run == 5 else 1
                else:
                    run = 1
                    last = color
            else:
                color = 0
            window = (window << 1 | color) & 0x7FFF
            if skip:
                skip -= 1
            # Seven modules that end four before: with light before them, or behind.
            elif window >> 4 & 0x7F == _FINDER and (not window & 15 or not window >> 11):
                points += _N3
                skip = 6
        return points

# SPDX-License-Identifier: MIT
"""HTTP field lines (RFC 9112 section 5): the few that a printer acts on; others are skipped.

    FIELD-NAME ":" OWS value OWS CRLF   ...   CRLF

`FieldReader` is the part of `HTTPReader` that reads a header or trailer section. A value is never
held whole: it is skipped, stored (Host, Authorization) or cut into short words that are compared
as they end. Strict on purpose: what two parsers read differently is how requests are smuggled, so
a bare LF, a lone CR, NUL, a folded line or a blank before the colon is 400, not repaired.
"""

from micropython import const

# One field line with its CRLF; CUPS sends at most 120 bytes, a Digest answer is under 1 KB.
MAX_FIELD_LINE_BYTES = const(2048)
# The whole header section after the request line, with the empty line.
MAX_FIELD_BLOCK_BYTES = const(6144)
# CUPS sends 7 fields, phones under 12, browsers under 25.
MAX_FIELDS = const(40)
# A trailer section is legal after a chunked body but nobody sends one and none of it is used.
MAX_TRAILER_BLOCK_BYTES = const(1024)
MAX_TRAILERS = const(8)
# A longer name cannot be ours: a DNS label has 63 octets, ".local:65535" another 12.
MAX_HOST_BYTES = const(80)
# A SHA-256 Digest answer by CUPS has 64 + 64 hex digits, names and a URI.
MAX_AUTHORIZATION_BYTES = const(1024)
# Above this a body cannot be counted in a 31-bit integer; job-k-octets refuses far less.
MAX_CONTENT_LENGTH = const(0x3FFFFFF0)

# "Authorization:", blanks around its value, and the line's end.
_NAME_ROOM_BYTES = const(32)

_BAD = const(4)  # these four as in http.py
_CT_NONE = const(0)
_CT_IPP = const(1)
_CT_OTHER = const(2)

_HTAB = const(0x09)
_LF = const(0x0A)
_CR = const(0x0D)
_SP = const(0x20)
_COLON = const(0x3A)
_COMMA = const(0x2C)
_SEMICOLON = const(0x3B)
_DEL = const(0x7F)
_NO_SEPARATOR = const(0x100)  # no byte equals it; 0 would be NUL

# Longest word compared: "transfer-encoding" has 17 bytes.
_WORD_BYTES = const(20)

# States of one field line; indices of _STEPS.
_OPEN = const(0)
_NAME = const(1)
_SKIP = const(2)
_WORD = const(3)
_STORE = const(4)
_LINE_LF = const(5)
_EMPTY_LF = const(6)

# token characters (RFC 9110 section 5.6.2) in lower case; NUL where a byte is none.
TOKEN = (
    b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    b"\0!\0#$%&'\0\0*+\0-.\x000123456789\0\0\0\0\0\0"
    b"\0abcdefghijklmnopqrstuvwxyz\0\0\0^_"
    b"`abcdefghijklmnopqrstuvwxyz\0|\0~\0"
)


# The fields, by number; a literal table of them, so that it stays in flash:
# (name, state that reads the value, byte that ends a word, may occur once only)
_HOST = const(0)
_CONTENT_LENGTH = const(1)
_TRANSFER_ENCODING = const(2)
_CONTENT_TYPE = const(3)
_CONTENT_ENCODING = const(4)
_EXPECT = const(5)
_CONNECTION = const(6)
_UPGRADE = const(7)
_ORIGIN = const(8)
_AUTHORIZATION = const(9)
_RULES = (
    (b"host", _STORE, _NO_SEPARATOR, True),
    (b"content-length", _WORD, _NO_SEPARATOR, False),
    (b"transfer-encoding", _WORD, _NO_SEPARATOR, True),
    (b"content-type", _WORD, _SEMICOLON, True),
    (b"content-encoding", _WORD, _COMMA, False),
    (b"expect", _WORD, _NO_SEPARATOR, False),
    (b"connection", _WORD, _COMMA, False),
    (b"upgrade", _WORD, _COMMA, False),
    (b"origin", _SKIP, _NO_SEPARATOR, False),
    (b"authorization", _STORE, _NO_SEPARATOR, True),
)
_NO_RULE = const(-1)


class FieldReader:
    """Reads one section of field lines; base of `HTTPReader`, which documents the attributes."""

    def __init__(self, authorization_bytes):
        self.host = bytearray(MAX_HOST_BYTES)
        self.authorization = bytearray(authorization_bytes)
        self._word = bytearray(_WORD_BYTES)

    def reset_fields(self):
        """Forget every field of the message before."""
        self.host_len = 0
        self.authorization_len = 0
        self.content_length = -1
        self.content_type = _CT_NONE
        self.chunked = False
        self.expect_continue = False
        self.content_encoded = False
        self.has_origin = False
        self._has_host = False
        self._close = False
        self._upgrade = False
        self._upgrade_to_tls = False
        self._seen = 0  # bit i: rule i has occurred
        self._word_len = 0  # bytes of the name or word so far; more than _WORD_BYTES: too long
        self._gap = False  # a blank has followed the word
        self._kept = 0  # bytes stored of a value, without the blanks behind it
        self.open_section(MAX_FIELD_BLOCK_BYTES, MAX_FIELDS, True)

    def open_section(self, block_bytes, fields, used):
        """Begin a section of at most so many bytes and fields; unused ones are only checked."""
        self.section_done = False
        self._used = used
        self._block_left = block_bytes  # bytes the section may still take, this line included
        self._fields_left = fields
        self._line = 0  # bytes the current line may take in all
        self._room = 0  # ... and bytes of them not yet taken
        self._step = _OPEN
        self._rule = _NO_RULE

    def take_host(self, n):
        """Check that host[:n] is a name with an optional port; set host_len. Returns 0 or 400."""
        # It ends up in URIs we send back, so only what uri-host ":" port needs may pass.
        for i in range(n):
            c = self.host[i]
            low = TOKEN[c] if c < 0x80 else 0
            if not (0x30 <= low <= 0x39 or 0x61 <= low <= 0x7A or c in b"-._~:[]%"):
                return 400
        self.host_len = n
        return 0

    def word_is(self, literal):
        """Return whether the word just ended is literal (lower case), compared without case."""
        return self._word_len == len(literal) and self._word.startswith(literal)

    def feed_section(self, buf, pos, end):
        """Advance by one step; sets section_done, or event BAD and error. pos < end."""
        if self._step == _OPEN:
            self._open_line()
        if end - pos > self._room:
            end = pos + self._room
            if pos == end:
                return self._refuse(431, pos)
        at = _STEPS[self._step](self, buf, pos, end)
        self._room -= at - pos
        return at

    def _refuse(self, status, pos):
        # The one way into BAD: nothing moves after it.
        self.event = _BAD
        self.error = status
        return pos

    def _open_line(self):
        self._block_left -= self._line - self._room
        # An Authorization that may be longer brings its own room, and that of its name.
        most = max(MAX_FIELD_LINE_BYTES, len(self.authorization) + _NAME_ROOM_BYTES)
        self._line = min(most, self._block_left)
        self._room = self._line
        self._word_len = 0
        self._step = _NAME

    def _read_name(self, buf, pos, end):
        word = self._word
        n = self._word_len
        while pos < end:
            c = buf[pos]
            low = TOKEN[c] if c < 0x80 else 0
            if not low:
                self._word_len = n
                return self._end_name(c, pos)
            if n < _WORD_BYTES:
                word[n] = low
            n += 1
            pos += 1
        self._word_len = n
        return pos

    def _end_name(self, c, pos):
        # c is the first byte that is no token character.
        if self._word_len == 0:
            if c != _CR:  # obs-fold, bare LF, ":" without a name
                return self._refuse(400, pos)
            self._step = _EMPTY_LF
            return pos + 1
        if c != _COLON:  # also the blank before a colon
            return self._refuse(400, pos)
        if self._fields_left == 0:
            return self._refuse(431, pos)
        self._fields_left -= 1
        self._rule = _NO_RULE
        self._step = _SKIP
        if self._used and not self._find_rule():
            return self._refuse(400, pos)
        self._word_len = 0
        self._gap = False
        self._kept = 0
        return pos + 1

    def _find_rule(self):
        # False: a field that may occur once came again.
        for i in range(len(_RULES)):
            rule = _RULES[i]
            if self.word_is(rule[0]):
                if self._seen >> i & 1 and rule[3]:
                    return False
                self._seen |= 1 << i
                self._rule = i
                self._step = rule[1]
                return True
        return True

    def _end_value(self, c, pos):
        # c is a control character: only CR may stand in or after a value.
        if c != _CR:
            return self._refuse(400, pos)
        self._step = _LINE_LF
        return pos + 1

    def _skip_value(self, buf, pos, end):
        while pos < end:
            c = buf[pos]
            if (c < _SP and c != _HTAB) or c == _DEL:
                return self._end_value(c, pos)
            pos += 1
        return pos

    def _read_words(self, buf, pos, end):
        word = self._word
        n = self._word_len
        separator = _RULES[self._rule][2]
        while pos < end:
            c = buf[pos]
            if c > _SP and c != separator and c != _DEL:
                if n >= _WORD_BYTES or self._gap:
                    n = _WORD_BYTES + 1  # too long, or two words: equal to nothing we know
                else:
                    word[n] = c + 0x20 if 0x41 <= c <= 0x5A else c
                    n += 1
            elif c in (_SP, _HTAB):
                self._gap = n > 0
            else:
                self._word_len = n
                return self._end_word(c, pos)
            pos += 1
        self._word_len = n
        return pos

    def _end_word(self, c, pos):
        if c != _RULES[self._rule][2]:
            return self._end_value(c, pos)
        status = self._take_word()
        if status:
            return self._refuse(status, pos)
        if c == _SEMICOLON:  # parameters: nothing we use
            self._rule = _NO_RULE
            self._step = _SKIP
        self._word_len = 0
        self._gap = False
        return pos + 1

    def _store_value(self, buf, pos, end):
        # _word_len counts from the first byte that is no blank, _kept to the last one.
        n = self._word_len
        store = self.host if self._rule == _HOST else self.authorization
        room = len(store)
        while pos < end:
            c = buf[pos]
            if c > _SP and c != _DEL:
                if n < room:
                    store[n] = c
                    self._kept = n + 1
                elif room:
                    return self._refuse(431, pos)
                n += 1
            elif c not in (_SP, _HTAB):
                self._word_len = n
                return self._end_value(c, pos)
            elif n:
                if n < room:
                    store[n] = c
                n += 1
            pos += 1
        self._word_len = n
        return pos

    def _take_word(self):
        # A word or a value has ended: what its field says. Returns 0 or the status to refuse with.
        rule = self._rule
        if rule == _HOST:
            self._has_host = True
            return self.take_host(self._kept)
        if rule == _CONTENT_LENGTH:
            return self._take_length()
        if rule == _TRANSFER_ENCODING:
            self.chunked = self.word_is(b"chunked")
            return 0 if self.chunked else 400
        if rule == _EXPECT:
            self.expect_continue = self.word_is(b"100-continue")
            return 0 if self.expect_continue else 417
        if rule == _CONTENT_TYPE:
            self.content_type = _CT_IPP if self.word_is(b"application/ipp") else _CT_OTHER
        elif rule == _CONTENT_ENCODING:
            if self._word_len and not self.word_is(b"identity"):
                self.content_encoded = True
        elif rule == _CONNECTION:
            if self.word_is(b"close"):
                self._close = True
            elif self.word_is(b"upgrade"):
                self._upgrade = True
        elif rule == _UPGRADE:
            # "TLS/1.2" and the list CUPS sends, "TLS/1.2,TLS/1.1,TLS/1.0" (RFC 2817 section 3).
            if 4 < self._word_len <= _WORD_BYTES and self._word.startswith(b"tls/"):
                self._upgrade_to_tls = True
        elif rule == _ORIGIN:
            self.has_origin = True
        else:
            self.authorization_len = self._kept
        return 0

    def _take_length(self):
        # One number; a list, a sign or a second different number is how bodies are smuggled.
        n = 0
        if not 0 < self._word_len <= _WORD_BYTES:
            return 400
        for i in range(self._word_len):
            digit = self._word[i] - 0x30
            if not 0 <= digit <= 9:
                return 400
            if n > (MAX_CONTENT_LENGTH - digit) // 10:
                return 413
            n = n * 10 + digit
        if self.content_length >= 0 and self.content_length != n:
            return 400
        self.content_length = n
        return 0

    def _end_line(self, buf, pos, end):
        if buf[pos] != _LF:
            return self._refuse(400, pos)
        if self._rule != _NO_RULE:
            status = self._take_word()
            if status:
                return self._refuse(status, pos)
        self._step = _OPEN
        return pos + 1

    def _end_section(self, buf, pos, end):
        if buf[pos] != _LF:
            return self._refuse(400, pos)
        self.section_done = True
        return pos + 1


_STEPS = (
    None,  # _OPEN reads nothing
    FieldReader._read_name,
    FieldReader._skip_value,
    FieldReader._read_words,
    FieldReader._store_value,
    FieldReader._end_line,
    FieldReader._end_section,
)

# SPDX-License-Identifier: MIT
"""What the printer announces by DNS-SD (RFC 6763), and under which names. Loaded when asked for.

What stands in TXT records is read from the attributes that Get-Printer-Attributes answers with,
at the moment it is sent: there is no second list that could say something else.
"""

from micropython import const

from platen.core.dns_message import ANY, MAX_LABEL_BYTES, NSEC, PTR, SRV, TXT, A
from platen.core.ipp_writer import IPPWriter
from platen.model import names, printer_status

__passing__ = 1  # forgotten with shell/mdns_answer.py

# How long others may remember a record: one with a host's name or address in it, any other
# (RFC 6762 section 10), any of them where an ordinary resolver asks (section 6.7).
HOST_TTL_S = const(120)
OTHER_TTL_S = const(4500)
LEGACY_TTL_S = const(10)

# The longest attribute of those below, with its name, has 300 bytes.
_VALUE_BYTES = const(512)

# A string of a TXT record (RFC 6763 section 6.1).
TXT_STRING_BYTES = const(255)

# Sheets up to so wide, in hundredths of a millimetre, count as smaller than A4 (Bonjour Printing).
_A4_WIDTH = const(21000)

# Digits of the number of a name that others have, too.
_DIGITS = const(3)

_LOCAL = b"\x05local\0"
_TCP = b"\x04_tcp" + _LOCAL
_ALL = b"\x09_services\x07_dns-sd\x04_udp" + _LOCAL
_IPP = b"\x04_ipp"
_IPPS = b"\x05_ipps"
_HTTP = b"\x05_http"
_PRINTER = b"\x08_printer"  # the older protocol, which we do not speak: it keeps the name ours
_SUBTYPES = (b"\x0a_universal\x04_sub", b"\x06_print\x04_sub")

# Record: name, type, whether no other one is true, service, name in lower case.
KIND = const(1)
UNIQUE = const(2)
LOW = const(4)


def label_of(text):
    """Text as a label of a name."""
    return bytes((len(text),)) + text


def cut(text, n):
    """The first n bytes of UTF-8 `text`, or less, so that no character is cut in two."""
    while n < len(text) and text[n] & 0xC0 == 0x80:
        n -= 1
    return text[:n]


def host_label(name, host, uuid):
    """First label of the host name: that of a configured name.local, else PREFIX-MAC6.

    The last six digits of the UUID are those of the board's address.
    """
    host = host.lower()
    if host.endswith(b".local") and b"." not in host[:-6]:
        return host[:-6]
    prefix = b""
    for c in name.lower():
        if 0x61 <= c <= 0x7A or 0x30 <= c <= 0x39:
            prefix += bytes((c,))
        elif prefix and not prefix.endswith(b"-"):
            prefix += b"-"
    end = b"-" + uuid[-6:].lower()
    return (prefix[: MAX_LABEL_BYTES - len(end)].rstrip(b"-") or b"printer") + end


def renamed(text, is_host):
    """What is called `text` as number 2 of that name, or the next (RFC 6762 section 9)."""
    start, end = (b"-", b"") if is_host else (b" (", b")")
    base, _, number = text[: len(text) - len(end)].rpartition(start)
    # The digits of a board's address are no number.
    is_counted = base and text.endswith(end) and len(number) <= _DIGITS and number.isdigit()
    n = int(number) + 1 if is_counted else 2
    end = start + b"%d" % n + end
    return cut(base if is_counted else text, MAX_LABEL_BYTES - len(end)) + end


class Services:
    """Records of the printer under an instance and a host name, at an address of 4 bytes."""

    def __init__(self, printer, instance, host, address):
        self.printer = printer
        self.secure = True  # as a Request has it
        self._own = address
        self._instance = label_of(instance)
        self.host_name = label_of(host) + _LOCAL
        _, _, port = printer.host.rpartition(b":")
        self._port = int(port)
        self._authority = host + b".local:" + port
        has_tls = any([way[0] == b"ipps://" for way in printer.ways])
        self.services = (_IPP, _IPPS, _HTTP, _PRINTER) if has_tls else (_IPP, _HTTP, _PRINTER)
        self._is_plain = printer.ways[0][0] == b"ipp://"
        # Their numbers are the bits of sets of records.
        self.entries = []
        self._enter(self.host_name, (A, NSEC), True, None)
        for service in self.services:
            kind = service + _TCP
            self._enter(self._instance + kind, (SRV, TXT, NSEC), True, service)
            for name in (kind, _ALL):
                self._enter(name, (PTR,), False, service)
            if service in (_IPP, _IPPS):
                for subtype in _SUBTYPES:
                    self._enter(subtype + kind, (PTR,), False, service)

    def _enter(self, name, kinds, is_unique, service):
        low = name.lower()
        for kind in kinds:
            self.entries.append((name, kind, is_unique, service, low))

    # As a Request: attributes with URIs are told as to a client that knows us by this name.

    def absolute(self, scheme, path):
        """An absolute URI of this printer."""
        return scheme + self._authority + path

    # Sets of records.

    def answers(self, name, kind):
        """Those that answer a question for `name`, in lower case, and a type."""
        found = 0
        denial = 0
        for i in range(len(self.entries)):
            record = self.entries[i]
            if record[LOW] != name:
                continue
            if record[KIND] == NSEC:
                denial = 1 << i  # there is no record of that type
            elif kind in (record[KIND], ANY):
                found |= 1 << i
        return found or denial

    def additional(self, wanted):
        """Those that a client will ask for next (RFC 6763 section 12)."""
        found = 0
        for i in range(len(self.entries)):
            name, kind, _is_unique, service, _low = self.entries[i]
            if not wanted >> i & 1 or kind not in (PTR, SRV) or name == _ALL:
                continue
            found |= 3  # address, and that there is no other
            if kind == PTR:
                own = self._instance + service + _TCP
                found |= self.answers(own.lower(), SRV) | self.answers(own.lower(), TXT)
        return found & ~wanted

    def where(self, is_wanted):
        """Those that a function wants."""
        found = 0
        for i in range(len(self.entries)):
            if is_wanted(self.entries[i]):
                found |= 1 << i
        return found

    def find(self, name, kind):
        """Number of our own unique record of a name, in lower case, and type; -1: none.

        With kind 0 any record of that name.
        """
        for i in range(len(self.entries)):
            record = self.entries[i]
            if record[UNIQUE] and kind in (0, record[KIND]) and record[LOW] == name:
                return i
        return -1

    # What is in them.

    def ttl_s(self, i):
        """How long record number i may be remembered."""
        name, kind = self.entries[i][:2]
        return HOST_TTL_S if kind in (A, SRV) or name == self.host_name else OTHER_TTL_S

    def value(self, i):
        """Data of record number i, names written out."""
        name, kind, _is_unique, service, _low = self.entries[i]
        if kind == A:
            return self._own
        if kind == PTR:
            return service + _TCP if name == _ALL else self._instance + service + _TCP
        if kind == SRV:
            port = 0 if service == _PRINTER else self._port
            return b"\0\0\0\0" + bytes((port >> 8, port & 255)) + self.host_name
        if kind == NSEC:  # name, window 0, bitmap of the types there are
            return name + (b"\0\x01\x40" if service is None else b"\0\x05\0\0\x80\0\x40")
        return self.txt(service)

    def txt(self, service):
        """Data of the TXT record of a service."""
        if service == _PRINTER or service == _HTTP:
            return b"\0"
        self.secure = service == _IPPS or not self._is_plain
        strings = b""
        for key, value in self._strings():
            strings += label_of(cut(key + b"=" + value, TXT_STRING_BYTES))
        return strings

    def _strings(self):
        read = self._said
        model = read(b"printer-make-and-model")
        is_color = read(b"color-supported") == b"\1"
        is_duplex = b"two-sided" in read(b"sides-supported")
        found = [
            (b"txtvers", b"1"),
            (b"qtotal", b"1"),
            (b"rp", self.printer.ways[0][1][1:]),
            (b"ty", model),
            (b"adminurl", read(b"printer-more-info")),
            (b"note", read(b"printer-location")),
            (b"pdl", read(b"document-format-supported")),
            (b"kind", read(b"printer-kind")),
            (b"UUID", read(b"printer-uuid")[len(b"urn:uuid:") :]),
            (b"URF", read(b"urf-supported")),
            (b"Color", b"T" if is_color else b"F"),
            (b"Duplex", b"T" if is_duplex else b"F"),
            (b"priority", b"0"),
            (b"product", b"(" + model + b")"),
            (b"PaperMax", b"<legal-A4" if self.printer.media.width() < _A4_WIDTH else b"legal-A4"),
            (b"air", self._air(read(b"uri-authentication-supported"))),
        ]
        if _IPPS in self.services:
            # The greatest: tls-1.2 before tls-1.3.
            versions = self._told(names.P_TLS_VERSIONS)
            found.append((b"TLS", versions.rpartition(b"tls-")[2]))
        return found

    def _air(self, mechanisms):
        if b"digest" in mechanisms or b"basic" in mechanisms:
            return b"username,password"
        if b"certificate" in mechanisms:
            return b"certificate"
        return b"oauth" if b"oauth" in mechanisms else b"none"

    def _said(self, name):
        """Values of a printer attribute as bytes, with commas between them."""
        table = self.printer.attributes
        i = table.find(name, len(name))
        if i < table.dynamic:
            return self._told(table.getter[i])
        data = bytearray(_VALUE_BYTES)
        base = len(table.names)
        start, stop = table.start(i) - base, table.start(i + 1) - base
        table.static.copy(data, 0, start, stop)
        return _values(data, stop - start)

    def _told(self, getter):
        """The same of a dynamic one by its number in names.PRINTER."""
        w = IPPWriter(bytearray(_VALUE_BYTES))
        w.label(b"name", 0, 4)
        printer_status.write(getter, w, self.printer, self, b"")
        return _values(w.buf, w.pos)


def _values(data, n):
    # Tag, length, name, length, value of each.
    values = []
    at = 0
    while at < n:
        at += 3 + (data[at + 1] << 8 | data[at + 2])
        stop = at + 2 + (data[at] << 8 | data[at + 1])
        values.append(bytes(data[at + 2 : stop]))
        at = stop
    return b",".join(values)

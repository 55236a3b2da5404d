# SPDX-License-Identifier: MIT
"""Makes tests/device/vectors_mdns.py: messages of multicast DNS as python-zeroconf encodes them.

    .tools/venv/bin/python tests/vectors/mdns/make.py

They are what a browser asks, what an office of printers answers, what somebody says who wants our
name. The printer of the tests is `Test` at platen-a1b2c3.local, 10.0.0.2.
"""

from pathlib import Path

import zeroconf as z
from zeroconf import const as c

TARGET = Path(__file__).resolve().parents[2] / "device/vectors_mdns.py"
OURS = "Test._ipp._tcp.local."
HOST = "platen-a1b2c3.local."
UNIQUE = c._CLASS_IN | c._CLASS_UNIQUE


def query(*questions, known=(), authorities=(), flags=c._FLAGS_QR_QUERY, multicast=True):
    out = z.DNSOutgoing(flags, multicast=multicast)
    for name, kind, is_direct in questions:
        question = z.DNSQuestion(name, kind, c._CLASS_IN)
        question.unicast = is_direct
        out.add_question(question)
    for record in known:
        out.add_answer_at_time(record, 0)
    for record in authorities:
        out.authorities.append(record)
    (packet,) = out.packets()
    return packet


def response(*records):
    out = z.DNSOutgoing(c._FLAGS_QR_RESPONSE | c._FLAGS_AA)
    for record in records:
        out.add_answer_at_time(record, 0)
    (packet,) = out.packets()
    return packet


def pointer(name, alias, ttl=4500):
    return z.DNSPointer(name, c._TYPE_PTR, c._CLASS_IN, ttl, alias)


def service(name, server, port=631, ttl=120):
    return z.DNSService(name, c._TYPE_SRV, UNIQUE, ttl, 0, 0, port, server)


def address(name, last, ttl=120):
    return z.DNSAddress(name, c._TYPE_A, UNIQUE, ttl, bytes((10, 0, 0, last)))


def office():
    """Ten printers that tell everything about themselves, as far as it fits a packet."""
    records = []
    for i in range(10):
        name = f"Printer {i} \u00e9._ipp._tcp.local."
        records += [pointer("_ipp._tcp.local.", name), service(name, f"printer-{i}.local.")]
        records.append(
            z.DNSText(name, c._TYPE_TXT, UNIQUE, 4500, b"\x09txtvers=1\x0crp=ipp/print")
        )
        records.append(address(f"printer-{i}.local.", 100 + i))
    return response(*records)


IPP = "_ipp._tcp.local."
VECTORS = {
    "BROWSE": query((IPP, c._TYPE_PTR, False), ("_ipps._tcp.local.", c._TYPE_PTR, False)),
    "BROWSE_CASE": query(("_IPP._tcp.LOCAL.", c._TYPE_PTR, False)),
    "BROWSE_SUBTYPE": query(("_universal._sub._ipp._tcp.local.", c._TYPE_PTR, False)),
    "BROWSE_DIRECT": query((IPP, c._TYPE_PTR, True)),
    "BROWSE_TYPES": query(("_services._dns-sd._udp.local.", c._TYPE_PTR, False)),
    "BROWSE_KNOWN": query((IPP, c._TYPE_PTR, False), known=[pointer(IPP, OURS)]),
    "BROWSE_KNOWN_OLD": query((IPP, c._TYPE_PTR, False), known=[pointer(IPP, OURS, 2249)]),
    "BROWSE_KNOWN_HALF": query((IPP, c._TYPE_PTR, False), known=[pointer(IPP, OURS, 2250)]),
    "BROWSE_TRUNCATED": query((IPP, c._TYPE_PTR, False), flags=c._FLAGS_TC),
    "MORE_KNOWN": query(known=[pointer(IPP, OURS)]),
    "BROWSE_OTHERS": query(("_googlecast._tcp.local.", c._TYPE_PTR, False)),
    "RESOLVE": query((OURS, c._TYPE_SRV, False), (OURS, c._TYPE_TXT, False)),
    "ADDRESS": query((HOST, c._TYPE_A, False)),
    "ADDRESS_6": query((HOST, c._TYPE_AAAA, False)),
    "LEGACY": query((HOST, c._TYPE_A, False), multicast=False),
    "PROBE_LATER": query(
        (OURS, c._TYPE_ANY, True), authorities=[service(OURS, "zzz.local.", 65535)]
    ),
    "PROBE_EARLIER": query((OURS, c._TYPE_ANY, True), authorities=[service(OURS, "a.local.", 1)]),
    "TAKEN": response(service(OURS, "other.local.")),
    "TAKEN_GOODBYE": response(service(OURS, "other.local.", ttl=0)),
    "HOST_TAKEN": response(address(HOST, 9)),
    "HOST_OURS": response(address(HOST, 2)),
    "OFFICE": office(),
}


def text():
    lines = [
        "# SPDX-License-Identifier: MIT",
        '"""Messages of multicast DNS. Made by tests/vectors/mdns/make.py."""',
        "# fmt: off",
        "",
    ]
    for name, data in VECTORS.items():
        lines.append(f"{name} = (")
        lines += [f"    {data[i : i + 24]!r}" for i in range(0, len(data), 24)]
        lines.append(")")
    lines.append("ALL = (")
    lines += [f"    {name}," for name in VECTORS]
    lines.append(")")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text())

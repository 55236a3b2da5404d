# SPDX-License-Identifier: MIT
"""Programs of other hosts, run in their namespaces: `mdns_peer.py VERB ADDRESS ...`.

find ADDRESS SECONDS          what python-zeroconf resolves, as JSON
hear ADDRESS                  says `ready`, then a JSON line for each record it hears
hold ADDRESS NAME SERVER      has these names by python-zeroconf; says `ready`
flood ADDRESS RATE SECONDS    so many packets a second: questions and hostile ones
take                          keeps port 5353 for itself alone; says `ready`
"""

import json
import random
import socket
import sys
import time
from pathlib import Path

GROUP = ("224.0.0.251", 5353)
TYPES = ("_ipp._tcp.local.", "_ipps._tcp.local.", "_http._tcp.local.", "_printer._tcp.local.")


def find(address, seconds):
    import zeroconf

    found = {}

    class Listener(zeroconf.ServiceListener):
        def add_service(self, zc, kind, name):
            info = zc.get_service_info(kind, name, 2000)
            if info is not None:
                text = {k.decode(): (v or b"").decode() for k, v in info.properties.items()}
                found[name] = [info.server, info.parsed_addresses(), info.port, text]

        def update_service(self, zc, kind, name):
            pass

        def remove_service(self, zc, kind, name):
            pass

    zc = zeroconf.Zeroconf(interfaces=[address], ip_version=zeroconf.IPVersion.V4Only)
    browser = zeroconf.ServiceBrowser(zc, list(TYPES), Listener())
    deadline = time.monotonic() + float(seconds)
    while time.monotonic() < deadline and len(found) < len(TYPES):
        time.sleep(0.02)
    browser.cancel()
    zc.close()
    print(json.dumps(found))


def hear(address):
    import zeroconf

    class Ear(zeroconf.RecordUpdateListener):
        def async_update_records(self, zc, now, records):
            for record, _ in records:
                found = {"name": record.name, "kind": record.type, "ttl_s": record.ttl}
                if isinstance(record, zeroconf.DNSPointer):
                    found["alias"] = record.alias
                if isinstance(record, zeroconf.DNSText):
                    info = zeroconf.ServiceInfo(TYPES[0], "x." + TYPES[0], properties=record.text)
                    pairs = info.properties.items()
                    found["txt"] = {k.decode(): (v or b"").decode() for k, v in pairs}
                print(json.dumps(found), flush=True)

    zc = zeroconf.Zeroconf(interfaces=[address], ip_version=zeroconf.IPVersion.V4Only)
    zc.add_listener(Ear(), None)
    print("ready", flush=True)
    sys.stdin.read()
    zc.close()


def hold(address, name, server):
    import zeroconf

    zc = zeroconf.Zeroconf(interfaces=[address], ip_version=zeroconf.IPVersion.V4Only)
    kind = TYPES[0]
    info = zeroconf.ServiceInfo(
        kind, f"{name}.{kind}", 631, addresses=[socket.inet_aton(address)], server=server
    )
    zc.register_service(info)
    print("ready", flush=True)
    sys.stdin.read()
    zc.close()


def flood(address, rate, seconds):
    sys.path.append(str(Path(__file__).parents[1] / "device"))
    import vectors_mdns

    chance = random.Random(5353)
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
    sock.bind((address, 5353))
    start = time.monotonic()
    n = 0
    while time.monotonic() < start + float(seconds):
        data = bytearray(chance.choice(vectors_mdns.ALL))
        if n % 2:
            for _ in range(chance.randrange(1, 4)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        sock.sendto(data, GROUP)
        n += 1
        time.sleep(max(0, start + n / float(rate) - time.monotonic()))
    print(n)


def take():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("0.0.0.0", 5353))
    print("ready", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    {"find": find, "hear": hear, "hold": hold, "flood": flood, "take": take}[sys.argv[1]](
        *sys.argv[2:]
    )

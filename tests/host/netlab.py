# SPDX-License-Identifier: MIT
"""Hosts on a network of their own for one test: network namespaces, joined by a switch.

    with Network() as net: a = net.host("a"); a.run(["ip", "addr"]); b.address

`needs_network()` skips the test where that cannot be had. `avahi(host)` runs Avahi, with a D-Bus
and a /run of its own. Everything is ended by its process id, and the namespaces go with it.
"""

import contextlib
import itertools
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hosttest
from hosttest import ROOT, missing, needs, wait_for

_SUBNET = "10.177.5"
BITS = 24

_AVAHI = """[server]
host-name={name}
use-ipv6=no
ratelimit-burst=1000
ratelimit-interval-usec=1000000
[publish]
publish-workstation=no
"""

# In a mount namespace of its own: /run is another one for it.
_WITH_RUN = 'mount -t tmpfs tmpfs /run && mkdir -p /run/dbus /run/avahi-daemon && exec "$@"'


def needs_network():
    """Skip the test where network namespaces cannot be made."""
    ip = needs("ip")
    if os.geteuid() != 0:
        missing("network namespaces need root")
    done = subprocess.run(["unshare", "-n", ip, "link"], capture_output=True, check=False)
    if done.returncode:
        missing("network namespaces cannot be made here")


class Host:
    """One host: an address, and programs that run in its namespace."""

    def __init__(self, net, name, number):
        self.net = net
        self.name = name
        self.address = f"{_SUBNET}.{number}"
        self.pid = net.namespace()
        self.inside = ["nsenter", "-t", str(self.pid), "-n"]
        end = f"pl{number}"
        ip = net.ip
        net.shell(
            ip,
            "link",
            "add",
            end,
            "netns",
            str(self.pid),
            "type",
            "veth",
            "peer",
            "name",
            end,
            "netns",
            str(net.switch),
        )
        net.inside(net.switch, ip, "link", "set", end, "up", "master", "sw")
        for words in (
            ("link", "set", "lo", "up"),
            ("link", "set", end, "up"),
            ("addr", "add", f"{self.address}/{BITS}", "brd", "+", "dev", end),
            ("route", "add", "default", "dev", end),
        ):
            net.inside(self.pid, ip, *words)

    def start(self, command, **options):
        """A program in this host; ended with the network."""
        return self.net.start([*self.inside, *command], **options)

    def run(self, command, timeout=20):
        """Run a program to its end: CompletedProcess."""
        return hosttest.run([*self.inside, *command], timeout=timeout)


class Network:
    """A switch and its hosts."""

    def __init__(self):
        self.ip = needs("ip")
        self._processes = []
        self._hosts = 0
        self._folder = tempfile.TemporaryDirectory(prefix="platen-net-")
        self.folder = Path(self._folder.name)

    def __enter__(self):
        self.switch = self.namespace()
        self.inside(self.switch, self.ip, "link", "add", "sw", "type", "bridge")
        self.inside(
            self.switch,
            self.ip,
            "link",
            "set",
            "sw",
            "up",
            "type",
            "bridge",
            "mcast_snooping",
            "0",
            "forward_delay",
            "0",
        )
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self._folder.cleanup()

    def host(self, name):
        """One more host."""
        self._hosts += 1
        return Host(self, name, self._hosts)

    def start(self, command, **options):
        """A process that is ended with the network."""
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("cwd", ROOT)
        process = subprocess.Popen([str(word) for word in command], **options)
        self._processes.append(process)
        return process

    def namespace(self):
        """A process in a new network namespace, which lives as long as it: its id."""
        process = self.start(["unshare", "-n", "sleep", "100000"])
        own = os.readlink("/proc/self/ns/net")

        def is_in():
            with contextlib.suppress(OSError):
                return os.readlink(f"/proc/{process.pid}/ns/net") != own
            return False

        wait_for(is_in, what="the namespace")
        return process.pid

    def shell(self, *words):
        """A command that must succeed."""
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def inside(self, pid, *words):
        """A command in the network namespace of a process."""
        return self.shell("nsenter", "-t", str(pid), "-n", *words)


class Avahi:
    """Avahi on a host: `browse` asks it, `publish` lets it announce a service."""

    def __init__(self, host):
        self.host = host
        daemon = needs("avahi-daemon")
        needs("avahi-browse")
        conf = host.net.folder / f"avahi-{host.name}.conf"
        conf.write_text(_AVAHI.format(name=host.name))
        enter = ["nsenter", "-t", str(host.pid), "-n", "unshare", "-m", "sh", "-c", _WITH_RUN]
        log = (host.net.folder / f"avahi-{host.name}.log").open("wb")
        options = {"stdout": log, "stderr": log}
        self._bus = host.net.start(
            [*enter, "sh", needs("dbus-daemon"), "--system", "--nofork", "--nopidfile"], **options
        )
        self.inside = ["nsenter", "-t", str(self._bus.pid), "-n", "-m"]
        wait_for(lambda: self._has("/run/dbus/system_bus_socket"), what="D-Bus")
        host.net.start(
            [*self.inside, daemon, "--no-drop-root", "--no-chroot", "--no-rlimits", "-f", conf],
            **options,
        )
        wait_for(lambda: self._has("/run/avahi-daemon/socket"), what="Avahi")

    def _has(self, path):
        inside = Path("/proc", str(self._bus.pid), "root")
        return (inside / path.lstrip("/")).exists()

    def run(self, command, timeout=20):
        """Run a program that asks this Avahi."""
        return hosttest.run([*self.inside, *command], timeout=timeout)

    def start(self, command, **options):
        """Start a program that uses this Avahi."""
        return self.host.net.start([*self.inside, *command], **options)

    def browse(self, kind):
        """(name, type, host, address, port, {TXT key: value}) of all that Avahi resolves."""
        done = self.run(["avahi-browse", "-prt", kind])
        assert done.returncode == 0, done.stderr
        return _rows(done.stdout)

    def watch(self, kind):
        """Browse from now on: a function that returns what `browse` would."""
        path = self.host.net.folder / f"watch-{next(_NUMBERS)}"
        with path.open("wb") as out:
            self.start(["avahi-browse", "-pr", kind], stdout=out)
        return lambda: _rows(path.read_text())


_NUMBERS = itertools.count()


def _rows(output):
    found = []
    for line in output.splitlines():
        fields = line.split(";", 9)
        if fields[0] == "=" and len(fields) == 10:
            _, _, _, name, what, _, host, address, port, txt = fields
            found.append((_unescape(name), what, host, address, int(port), _strings(txt)))
    return found


def _unescape(text):
    """avahi-browse -p writes other bytes than letters and digits as backslash and three digits."""
    data = bytearray()
    at = 0
    raw = text.encode()
    while at < len(raw):
        if raw[at] == 0x5C and raw[at + 1 : at + 4].isdigit():
            data.append(int(raw[at + 1 : at + 4]))
            at += 4
        elif raw[at] == 0x5C:
            data.append(raw[at + 1])
            at += 2
        else:
            data.append(raw[at])
            at += 1
    return data.decode()


def _strings(text):
    found = {}
    for part in text.strip('"').split('" "') if text.strip('"') else []:
        key, _, value = part.partition("=")
        found[key] = value
    return found


if __name__ == "__main__":
    with Network() as network:
        one, two = network.host("one"), network.host("two")
        print(one.run(["ping", "-c1", two.address]).stdout, file=sys.stderr)
        print(Avahi(two).browse("_ipp._tcp"))
        time.sleep(0.1)

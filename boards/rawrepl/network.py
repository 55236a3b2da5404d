# SPDX-License-Identifier: MIT
"""The module `network` of the virtual board: Wi-Fi that takes a while, refuses, and drops.

The air is in world.json: "wifi": {"ssid", "key", "up", "connect_ms", "address"}. A station with
the right name and key gets an address of the computer's loopback network. When "up" turns false
the link is gone, and as on an ESP32 the station asks for it again by itself, `reconnects` times
(-1: for ever). With "driver": "rp2" it does not, and the numbers are those of a Pico W. With
"mdns": true the board's own software takes port 5353 once an address is there, if nobody else did.
"others": [[ssid, RSSI, is secured]] is heard besides; "hex:c3" is an ssid of that byte. An access
point is at "ap_address"; what it is called, and the key that lets one in, is told in ap.json while
it is open. With "ap_error": text it cannot be opened: the driver has no other word for that than
RuntimeError.
"""

import socket
import time

import world


def _bytes(ssid):
    # JSON has text only: "hex:" and digits are the bytes of a name that is none.
    return bytes.fromhex(ssid[4:]) if ssid.startswith("hex:") else ssid.encode()


STA_IF = 0
AP_IF = 1

_is_rp2 = world.here.settings().get("wifi", {}).get("driver") == "rp2"
if _is_rp2:
    STAT_IDLE = 0
    STAT_CONNECTING = 1
    STAT_CONNECT_FAIL = -1
    STAT_NO_AP_FOUND = -2
    STAT_WRONG_PASSWORD = -3
    STAT_GOT_IP = 3
    _LOST = STAT_IDLE
else:
    STAT_IDLE = 1000
    STAT_CONNECTING = 1001
    STAT_GOT_IP = 1010
    STAT_BEACON_TIMEOUT = 200
    STAT_NO_AP_FOUND = 201
    STAT_WRONG_PASSWORD = 202
    _LOST = STAT_BEACON_TIMEOUT
AUTH_OPEN = 0
AUTH_WPA2_PSK = 3
AUTH_WPA_WPA2_PSK = 4
AUTH_WPA2_WPA3_PSK = 7

_CONNECT_MS = 30  # a real one takes seconds; tests that want those say so
_NAME_BYTES = 32
_MAC = b"\x02\x00\x00\x50\x4c\x41"

_name = "mpy-virtual"


def hostname(name=None):
    """The name in DHCP and mDNS; at most 32 bytes."""
    global _name
    if name is not None:
        if len(name) > _NAME_BYTES:
            raise ValueError("hostname too long")
        _name = name
    return _name


def country(code=None):
    """Accepted, and of no effect here."""
    return code or "XX"


_responder = None  # the socket of the board's own mDNS


def _take_port():
    # What MicroPython's C code does: where the port is taken it goes without.
    global _responder
    if _responder is None and world.here.settings().get("wifi", {}).get("mdns"):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            sock.bind(socket.getaddrinfo("0.0.0.0", 5353)[0][-1])
            _responder = sock
        except OSError:
            sock.close()


_made = {}  # the objects, one for each interface


class WLAN:
    """A station or an access point: always the same one."""

    IF_STA = STA_IF
    IF_AP = AP_IF
    PM_NONE = 0
    PM_PERFORMANCE = 1
    PM_POWERSAVE = 2
    SEC_OPEN = AUTH_OPEN
    SEC_WPA2 = AUTH_WPA2_PSK

    def __new__(cls, interface=STA_IF):  # noqa: D102
        if interface not in _made:
            _made[interface] = object.__new__(cls)
            _made[interface]._begin(interface)
        return _made[interface]

    def _begin(self, interface):
        self._interface = interface
        self._is_active = False
        self._wanted = None
        self._asked_ms = 0
        self._failure = None
        self._was_up = False
        self._values = {"mac": _MAC, "reconnects": -1, "pm": self.PM_PERFORMANCE, "ssid": ""}
        if _is_rp2:
            self._values["reconnects"] = 0

    def active(self, on=None):
        """Switch the radio on or off."""
        if on is not None:
            error = world.here.settings().get("wifi", {}).get("ap_error")
            if on and error and self._interface == AP_IF:
                raise RuntimeError(error)
            self._is_active = bool(on)
            if not on:
                self.disconnect()
            if self._interface == AP_IF:
                self._tell()
        return self._is_active

    def _tell(self):
        known = ("ssid", "key", "security") if self._is_active else ()
        world.here.save("ap.json", {name: self._values.get(name) for name in known})

    def connect(self, ssid=None, key=None):
        """Begins to connect; raises OSError when the radio is off."""
        if not self._is_active or self._interface != STA_IF:
            raise OSError("Wifi Not Started")
        if self._wanted is not None and self.status() == STAT_CONNECTING:
            raise OSError("Wifi Internal State Error")
        self._wanted = (ssid, key)
        self._asked_ms = time.ticks_ms()
        self._failure = None
        self._was_up = False

    def disconnect(self):
        """Leaves the network."""
        self._wanted = None
        self._failure = None
        self._was_up = False

    def status(self, what=None):
        """One of STAT_..., or with "rssi" the signal strength in dBm."""
        if what == "rssi":
            if not self.isconnected():
                raise OSError("STA must be connected")
            return -50
        if self._wanted is None:
            return STAT_IDLE
        if self._failure is not None:
            return self._failure
        return self._look(world.here.settings().get("wifi", {}))

    def _look(self, air):
        is_there = air.get("up", True) and self._wanted[0] == air.get("ssid")
        if self._was_up and is_there:
            return STAT_GOT_IP
        if self._was_up:
            self._was_up = False  # dropped: the driver tries again
            self._asked_ms = time.ticks_ms()
            if not self._values["reconnects"]:
                self._failure = _LOST
                return self._failure
        if time.ticks_diff(time.ticks_ms(), self._asked_ms) < air.get("connect_ms", _CONNECT_MS):
            return STAT_CONNECTING
        if is_there and self._wanted[1] == air.get("key"):
            self._was_up = True
            _take_port()
            return STAT_GOT_IP
        if self._values["reconnects"] < 0:
            # The driver keeps trying; the reason shows between two tries.
            self._asked_ms = time.ticks_ms()
        else:
            self._failure = STAT_WRONG_PASSWORD if is_there else STAT_NO_AP_FOUND
        return STAT_WRONG_PASSWORD if is_there else STAT_NO_AP_FOUND

    def isconnected(self):
        """The station has an address; the access point has a station."""
        return self._interface == STA_IF and self.status() == STAT_GOT_IP

    def ifconfig(self, values=None):
        """(address, mask, gateway, DNS server)."""
        if self._interface == AP_IF:
            address = world.here.settings().get("wifi", {}).get("ap_address", "192.168.4.1")
            return (address, "255.255.255.0", address, "0.0.0.0")
        if not self.isconnected():
            return ("0.0.0.0", "0.0.0.0", "0.0.0.0", "0.0.0.0")
        address = world.here.settings().get("wifi", {}).get("address", "127.0.0.1")
        return (address, "255.0.0.0", "127.0.0.1", "127.0.0.1")

    def scan(self):
        """[(ssid, bssid, channel, RSSI, security, hidden)] of what can be heard."""
        if not self._is_active:
            raise OSError("STA must be active")
        air = world.here.settings().get("wifi", {})
        heard = []
        if air.get("up", True) and "ssid" in air:
            heard.append((air["ssid"], -50, air.get("key")))
        found = []
        for ssid, dbm, is_secured in heard + air.get("others", []):
            security = AUTH_WPA2_PSK if is_secured else AUTH_OPEN
            found.append((_bytes(ssid), b"\x02\0\0\0\0\1", 6, dbm, security, False))
        return found

    def config(self, *names, **values):
        """Reads one value, or sets some."""
        if not names:
            if _is_rp2 and "reconnects" in values:
                raise ValueError("unknown config param")
            if not 8 <= len(values.get("key", "at least")) <= 63:
                raise OSError("Wifi Invalid Argument")
            self._values.update(values)
            return None
        if names[0] not in self._values:
            raise ValueError("unknown config param")
        return self._values[names[0]]

# SPDX-License-Identifier: MIT
"""Wi-Fi as a station: joins a network, says in one word how that goes, and stays on it.

`Station` is the radio: it begins to join and is looked at. `Link` keeps a Station on its network:
where the driver joins again by itself it is left alone, elsewhere, or when the driver does not get
anywhere, it is done here with growing pauses. Neither ever waits.
Drivers: ESP32 (numbers of ESP-IDF's reasons) and RP2 (cyw43), which differ in all but the names.
"""

import json
import os

import network
from micropython import const

from platen.core.backoff import wait_ms
from platen.shell.clock import ticks_add, ticks_diff

CONNECTING = "connecting"
CONNECTED = "connected"
WRONG_PASSWORD = "wrong-password"
NO_NETWORK = "no-network"
FAILED = "failed"

# What a driver's numbers mean, by the names that its module `network` has of these. A network
# with less or other security than the key asks for is one that this key does not open.
_MEANINGS = (
    ("STAT_CONNECTING", CONNECTING),
    ("STAT_WRONG_PASSWORD", WRONG_PASSWORD),
    ("STAT_HANDSHAKE_TIMEOUT", WRONG_PASSWORD),
    ("STAT_NO_AP_FOUND_W_COMPATIBLE_SECURITY", WRONG_PASSWORD),
    ("STAT_NO_AP_FOUND_IN_AUTHMODE_THRESHOLD", WRONG_PASSWORD),
    ("STAT_NO_AP_FOUND", NO_NETWORK),
    ("STAT_NO_AP_FOUND_IN_RSSI_THRESHOLD", NO_NETWORK),
)

# Numbers that have no name there. 15: the access point did not go on after it saw what our key
# makes of its challenge, which is how ESP-IDF sees most wrong keys. 2: cyw43 has joined and waits
# for an address.
_4WAY_HANDSHAKE_TIMEOUT = const(15)
_CYW43_NO_ADDRESS = const(2)

# What drivers raise: an ESP32's has RuntimeError for each error that it has no words for.
_DRIVER_ERRORS = (OSError, ValueError, RuntimeError)

# Without a driver that joins again: from 1 s, so that a dropped beacon is not noticed, up to a
# minute, so that a network that comes back is found before anyone gets up.
FIRST_MS = const(1000)
MOST_MS = const(60000)

# A try has so long: scanning all channels twice, four messages of WPA, DHCP. Then the driver is
# stuck, and the radio goes off and on; where the driver joins again by itself it gets longer.
TRY_MS = const(20000)
OWN_TRY_MS = const(120000)


# The network that is joined: {"ssid", "key", "joined"}; joined is true once it let us in.
SAVED = "/wifi.json"

_NAME_BYTES = const(32)  # of a host name in these drivers


def saved():  # cold
    """What /wifi.json holds; {} when there is nothing that can be used."""
    try:
        with open(SAVED) as f:
            found = json.load(f)
        return found if isinstance(found["ssid"], str) and found["ssid"] else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def save(found):  # cold
    """Put that into it: all of it or, with an OSError, nothing."""
    from platen.shell.history import replace

    replace(SAVED, json.dumps(found).encode())


def host_name(config):  # cold
    """What the board is called in the network: as in DNS-SD, or after its address."""
    name, _, domain = config["host"].partition(".")
    if domain == "local" and len(name) <= _NAME_BYTES:
        return name
    import machine

    return "platen-" + "".join(["%02x" % byte for byte in machine.unique_id()[-3:]])


def radio():
    """The driver's station; None where there is none now."""
    try:
        return network.WLAN(network.STA_IF)
    except _DRIVER_ERRORS:
        return None


def lan_of(wlan):
    """Address and prefix ("192.168.1.5/24") of a driver's station; None: there is no address."""
    try:
        address, mask = wlan.ifconfig()[:2]
    except (OSError, ValueError, RuntimeError, AttributeError):
        return None
    if address == "0.0.0.0":
        return None
    bits = 0
    for part in mask.split("."):
        bits += bin(int(part)).count("1")
    return "%s/%d" % (address, bits)


def _words():  # cold
    found = {_4WAY_HANDSHAKE_TIMEOUT: WRONG_PASSWORD, _CYW43_NO_ADDRESS: CONNECTING}
    for name, word in _MEANINGS:
        number = getattr(network, name, None)
        if number is not None:
            found[number] = word
    return found


class Station:
    """The radio as a station, called `hostname` (at most 32 bytes) in the network.

    country: two letters, for the channels that may be used; None: those of all countries.
    """

    def __init__(self, hostname, country=None):  # cold
        self._hostname = hostname
        self._country = country
        self._words = _words()
        self._wlan = None
        self._ssid = self._key = None
        self.joins_again = False  # the driver does so by itself

    def start(self, ssid, key):  # cold
        """Begin to join that network; key None: it has none. Whatever went on before ends."""
        self._ssid, self._key = ssid, key
        self.joins_again = False
        try:
            network.hostname(self._hostname)
            if self._country:
                network.country(self._country)
            self._wlan = network.WLAN(network.STA_IF)
            # An interface that is up may have made the driver take port 5353.
            self._wlan.active(False)
            self._wlan.active(True)
            self._set(pm=getattr(network.WLAN, "PM_NONE", None))  # it would sleep through packets
            self._set(reconnects=0)  # the reason of a failure would be covered by the next try
            self._wlan.connect(ssid, key)
        except _DRIVER_ERRORS:
            pass  # look() says so

    def again(self):  # cold
        """One more try, after one that has failed."""
        if self._wlan is None:
            self.start(self._ssid, self._key)
            return
        try:
            self._wlan.connect(self._ssid, self._key)
        except _DRIVER_ERRORS:
            pass

    def stay(self):
        """It is joined: from now on the driver joins again by itself, where it can."""
        self.joins_again = self._set(reconnects=-1)

    def look(self):
        """One of the words above. Never waits, never raises."""
        if self._wlan is None:
            return FAILED
        try:
            if self._wlan.isconnected():
                return CONNECTED
            return self._words.get(self._wlan.status(), FAILED)
        except _DRIVER_ERRORS:
            return FAILED

    def lan(self):
        """Address and prefix ("192.168.1.5/24"); None: there is no address."""
        return lan_of(self._wlan)

    def resolver(self):
        """Address of the network's DNS server; None: it has none."""
        try:
            address = self._wlan.ifconfig()[3]
        except (OSError, ValueError, RuntimeError, AttributeError):
            return None
        return None if address == "0.0.0.0" else address

    def stop(self):  # cold
        """The radio is off."""
        try:
            self._wlan.active(False)
        except (OSError, RuntimeError, AttributeError):
            pass
        self._wlan = None

    def _set(self, **values):
        # Whether the driver knows that.
        if None in values.values():
            return False
        try:
            self._wlan.config(**values)
            return True
        except (OSError, ValueError, RuntimeError, TypeError, AttributeError):
            return False


class Link:
    """Keeps `station`, a Station, on network `ssid`; `now` is always what ticks_ms() says."""

    def __init__(self, station, ssid, key, now):  # cold
        self.station = station
        self.is_up = False
        self.losses = 0  # how often it was up and is so no more
        self.word = CONNECTING
        self.reason = None  # of the last try that failed, of this outage
        self._ssid, self._key = ssid, key
        self._failures = 0
        self._due = None  # when to try again
        self._since = now  # the try began
        station.start(ssid, key)

    def tick(self, now):
        """Look after it; returns look()'s word."""
        self.word = word = self.station.look()
        if word == CONNECTED:
            if not self.is_up:
                self.is_up = True
                self._failures = 0
                self._due = self.reason = None
                self.station.stay()
            return word
        if self.is_up:
            self.is_up = False
            self.losses += 1
            self._since = now
        if word != CONNECTING:
            self.reason = word
        if self._due is not None:
            if ticks_diff(now, self._due) >= 0:
                self._due = None
                self._since = now
                self.station.again()
        elif self.station.joins_again or word == CONNECTING:
            most_ms = OWN_TRY_MS if self.station.joins_again else TRY_MS
            if ticks_diff(now, self._since) >= most_ms:
                self._since = now
                self.station.start(self._ssid, self._key)
        else:
            self._pause(now)
        return word

    def _pause(self, now):  # cold
        self._failures += 1
        chance = os.urandom(1)[0]
        self._due = ticks_add(now, wait_ms(self._failures, FIRST_MS, MOST_MS, chance))

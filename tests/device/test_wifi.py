# SPDX-License-Identifier: MIT
"""A station and what keeps it on its network, on a driver that does as it is told."""

import sys
import time
import unittest

if not hasattr(time, "ticks_ms"):  # CPython
    time.ticks_ms = lambda: 0
    time.ticks_add = lambda a, b: a + b
    time.ticks_diff = lambda a, b: a - b


class Driver:
    """The module `network`, with the numbers of an ESP32 or of a Pico W; and the one WLAN."""

    STA_IF = 0

    def __init__(self, is_rp2=False):
        self.is_rp2 = is_rp2
        self.calls = []
        self.answer = None  # to status()
        self.is_up = False
        self.raises = False
        self.address = ("192.168.1.5", "255.255.255.0", "192.168.1.1", "192.168.1.1")
        self.PM_NONE = 0
        if is_rp2:
            self.STAT_CONNECTING, self.STAT_NO_AP_FOUND, self.STAT_WRONG_PASSWORD = 1, -2, -3
        else:
            self.STAT_CONNECTING, self.STAT_NO_AP_FOUND, self.STAT_WRONG_PASSWORD = 1001, 201, 202
            self.STAT_HANDSHAKE_TIMEOUT = 204

    def note(self, *call):
        self.calls.append(call)
        if self.raises:
            raise OSError("Wifi Internal State Error")

    def hostname(self, name):
        self.note("hostname", name)

    def country(self, code):
        self.note("country", code)

    def WLAN(self, interface):
        return self

    def active(self, on):
        self.note("active", on)

    def config(self, **values):
        if self.is_rp2 and "reconnects" in values:
            raise ValueError("unknown config param")
        self.note("config", values)

    def connect(self, ssid, key):
        self.note("connect", ssid, key)

    def isconnected(self):
        return self.is_up

    def status(self):
        if self.raises:
            raise OSError(1)
        return self.answer

    def ifconfig(self):
        return self.address if self.is_up else ("0.0.0.0",) * 4


def load(driver):
    """platen.shell.wifi on that driver."""
    sys.modules["network"] = driver
    sys.modules.pop("platen.shell.wifi", None)
    from platen.shell import wifi

    wifi.network = driver
    return wifi


class Words(unittest.TestCase):
    def test_what_a_driver_says(self):
        esp32 = ((1001, "connecting"), (202, "wrong-password"), (15, "wrong-password"))
        esp32 += ((204, "wrong-password"), (201, "no-network"), (200, "failed"), (1000, "failed"))
        pico = ((1, "connecting"), (2, "connecting"), (-3, "wrong-password"), (-2, "no-network"))
        pico += ((-1, "failed"), (0, "failed"))
        for is_rp2, table in ((False, esp32), (True, pico)):
            driver = Driver(is_rp2)
            station = load(driver).Station("platen-1")
            self.assertEqual(station.look(), "failed")
            station.start("Shop", "key")
            for number, word in table:
                driver.answer = number
                self.assertEqual(station.look(), word)
            driver.is_up = True
            self.assertEqual(station.look(), "connected")
            driver.is_up = False
            driver.raises = True
            self.assertEqual(station.look(), "failed")

    def test_in_the_right_order(self):
        driver = Driver()
        load(driver).Station("platen-1", "DE").start("Shop", None)
        names = [call[0] for call in driver.calls]
        self.assertEqual(driver.calls[names.index("active")], ("active", False))
        self.assertTrue(names.index("hostname") < names.index("connect"))
        self.assertTrue(names.index("country") < names.index("active"))
        self.assertIn(("config", {"reconnects": 0}), driver.calls)
        self.assertEqual(driver.calls[-1], ("connect", "Shop", None))

    def test_the_address(self):
        driver = Driver()
        station = load(driver).Station("platen-1")
        self.assertIsNone(station.lan())
        station.start("Shop", "key")
        self.assertIsNone(station.lan())
        driver.is_up = True
        self.assertEqual(station.lan(), "192.168.1.5/24")
        self.assertEqual(station.resolver(), "192.168.1.1")
        driver.address = ("10.0.0.9", "255.255.240.0", "10.0.0.1", "0.0.0.0")
        self.assertEqual(station.lan(), "10.0.0.9/20")
        self.assertIsNone(station.resolver())

    def test_a_driver_that_raises(self):
        driver = Driver()
        driver.raises = True
        station = load(driver).Station("platen-1")
        station.start("Shop", "key")
        station.again()
        station.stay()
        self.assertFalse(station.joins_again)
        station.stop()
        self.assertEqual(station.look(), "failed")


class Staying(unittest.TestCase):
    def begin(self, is_rp2, answer):
        self.driver = Driver(is_rp2)
        self.driver.answer = answer
        wifi = load(self.driver)
        self.now = 1000
        self.link = wifi.Link(wifi.Station("platen-1"), "Shop", "key", self.now)
        return wifi

    def wait(self, ms):
        """Tick for so long; returns the moments of tries."""
        tries = []
        for _ in range(ms // 250):
            before = len([call for call in self.driver.calls if call[0] == "connect"])
            self.link.tick(self.now)
            if len([call for call in self.driver.calls if call[0] == "connect"]) > before:
                tries.append(self.now)
            self.now += 250
        return tries

    def test_it_tries_again_with_growing_pauses(self):
        wifi = self.begin(False, 201)
        tries = self.wait(400000)
        self.assertEqual(self.link.reason, "no-network")
        pauses = [tries[i + 1] - tries[i] for i in range(len(tries) - 1)]
        for i in range(4):
            self.assertTrue(pauses[i] < pauses[i + 1])
        for pause in pauses[5:]:
            self.assertTrue(wifi.MOST_MS * 3 // 4 <= pause <= wifi.MOST_MS + 500)

    def test_a_driver_that_joins_again_is_left_alone(self):
        wifi = self.begin(False, 1001)
        self.driver.is_up = True
        self.wait(1000)
        self.assertTrue(self.link.is_up)
        self.assertIn(("config", {"reconnects": -1}), self.driver.calls)
        self.driver.is_up = False
        self.assertEqual(self.wait(wifi.OWN_TRY_MS - 250), [])
        self.assertEqual(self.link.losses, 1)
        self.assertEqual(len(self.wait(1000)), 1)  # it does not get anywhere

    def test_one_that_does_not_is_helped(self):
        self.begin(True, 0)
        self.driver.is_up = True
        self.wait(1000)
        self.driver.is_up = False
        self.assertTrue(len(self.wait(5000)) >= 1)
        self.driver.is_up = True
        self.wait(500)
        self.assertTrue(self.link.is_up)
        self.assertIsNone(self.link.reason)

    def test_a_try_that_never_ends(self):
        wifi = self.begin(False, 1001)
        self.assertEqual(self.wait(wifi.TRY_MS - 250), [])
        self.assertEqual(len(self.wait(1000)), 1)
        self.assertEqual(
            [call for call in self.driver.calls if call == ("active", False)][1:],
            [("active", False)],
        )


class Machine:
    """The module `machine`, of which a name needs this."""

    def unique_id(self):
        return b"\x24\x6f\x28\xa1\xb2\xc3"


class HostName(unittest.TestCase):
    def setUp(self):
        self.wifi = load(Driver())
        self.machine = sys.modules.get("machine")
        sys.modules["machine"] = Machine()

    def tearDown(self):
        del sys.modules["machine"]
        if self.machine is not None:
            sys.modules["machine"] = self.machine

    def name(self, host):
        return self.wifi.host_name({"host": host})

    def test_that_of_dns_sd(self):
        self.assertEqual(self.name("kitchen.local"), "kitchen")
        self.assertEqual(self.name("k" * 32 + ".local"), "k" * 32)

    def test_after_the_board_where_there_is_none_that_a_driver_takes(self):
        for host in ("k" * 33 + ".local", "kitchen.example.org", "192.168.1.5", "kitchen"):
            self.assertEqual(self.name(host), "platen-a1b2c3")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""Slips of first-time set-up, as parts for pipeline_slip: how to come in, and that it is done."""

from platen.pipeline_slip import QR, RULE, centered

REASONS = {
    "wrong-password": b"the password was not right",
    "no-network": b"the network was not in reach",
    "failed": b"it did not let the printer in",
}


def welcome(name, columns, point, url, failed):
    """What gets a phone to the page; failed: (network, reason) of a board that was set up before.

    It shows the password of the access point, which is what it is for.
    """
    ssid = point.name.encode()
    key = point.key.encode()
    parts = [centered(name, columns), centered(b"Set-up", columns), RULE]
    if failed is not None:
        text = REASONS.get(failed[1], REASONS["failed"])
        parts += [b"Not in the Wi-Fi %s: %s.\n" % (failed[0].encode(), text), RULE]
    size = max(len(ssid), len(key))
    parts.append(b"1. Scan to join this Wi-Fi:\n")
    parts.append((QR, b"WIFI:T:WPA;S:%s;P:%s;;" % (ssid, key)))
    # One below the other.
    parts.append(centered(b"Wi-Fi     " + ssid + b" " * (size - len(ssid)), columns))
    parts.append(centered(b"Password  " + key + b" " * (size - len(key)), columns))
    parts.append(RULE)
    parts.append(b"2. A page opens. If not, go to\n")
    parts.append(centered(url, columns))
    parts.append(b"\n")
    return parts


def done(name, columns, ssid, address, uri):
    """The printer is in the network."""
    return [
        centered(name, columns),
        RULE,
        b"In the Wi-Fi %s.\n" % ssid.encode(),
        b"Address: %s\n" % address,
        centered(uri, columns),
        b"\n",
    ]

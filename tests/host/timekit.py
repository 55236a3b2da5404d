# SPDX-License-Identifier: MIT
"""A time server on loopback; its packets are made and read by ntplib, not by us.

`TimeServer(seconds).port`; what it says can be changed while it runs, and what came is in `asked`.
"""

import socket
import struct
import threading

import ntplib


class TimeServer:
    """Answers with `seconds` since 1970; also a context manager."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.fields = {}  # of the answer that are not as they should be
        self.is_silent = False
        self.asked = []
        self._sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._sock.bind(("127.0.0.1", 0))
        self._sock.settimeout(0.05)
        self.port = self._sock.getsockname()[1]
        self.host = f"127.0.0.1:{self.port}"
        self._is_over = False
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._is_over = True
        self._thread.join()
        self._sock.close()

    def _run(self):
        while not self._is_over:
            try:
                data, source = self._sock.recvfrom(1024)
            except TimeoutError:
                continue
            question = ntplib.NTPPacket()
            question.from_data(data)
            self.asked.append(question)
            if not self.is_silent:
                self._sock.sendto(self.answer(question, data), source)

    def answer(self, question, data):
        """The packet that answers."""
        now = self.seconds + ntplib.NTP.NTP_DELTA
        reply = ntplib.NTPPacket(version=4, mode=4, tx_timestamp=now)
        reply.stratum = 2
        reply.recv_timestamp = reply.ref_timestamp = now
        for name, value in self.fields.items():
            setattr(reply, name, value)
        packet = bytearray(reply.to_data())
        if "orig_timestamp" not in self.fields:
            packet[24:32] = data[40:48]  # all 64 bits: a float holds only 53 of them
        return bytes(packet)


def era(seconds):
    """The 32 bits that NTP has for that time, as bytes."""
    return struct.pack(">I", (seconds + ntplib.NTP.NTP_DELTA) % (1 << 32))

# SPDX-License-Identifier: MIT
"""A TLS print job with two polling clients on one firmware process with a given Python heap.

The configuration is what a board has by default: what it prints is kept over a restart and, with
`mdns`, the printer is announced (on the loopback interface).

In: a command that starts the firmware, with `{heap}` and `{config}` in it. Out: whether the job
printed every row, every poll was answered and nothing ran out of memory; and the bytes of live
heap that the firmware reported ten times a second, and when the last row was printed.
"""

import json
import os
import queue
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from host_tools import ca, printer_config, simulate
from host_tools.engine.server import EngineServer
from host_tools.ipp import Printer
from host_tools.trust import Trust, parse_address

CONNECTIONS = 3  # one prints, two poll
READY_S = 30
POLL_S = 0.1  # ten polls a second from each client
COMPLETED = 9
QUIET_S = 11  # names are claimed and announced, and the responder is forgotten
QUIET = "quiet"  # a line of our own
LEAST_REPORTS = 10  # of the heap, in a run of about three seconds


class Firmware:
    """The firmware under a heap limit, with a virtual engine in this process."""

    def __init__(self, command, environment, heap_bytes, folder, log="info", mdns=False, more=()):
        state = Path(folder)
        identity = ca.ensure(state, ca.wanted_names("Platen"))
        profile = printer_config.read_engine("generic58", None)
        self.engine = EngineServer(profile, state, fast=False)
        self.engine.start()
        self.port = simulate.free_port("127.0.0.1", 0)
        config = {
            "name": "Platen",
            "make_and_model": "Platen 58",
            "location": "",
            "host": "localhost",
            "bind": "127.0.0.1",
            "port": self.port,
            "profile": "private",
            "uuid": "4509a320-00a0-008f-00b6-002507510eca",
            "engine": profile,
            "link": {"host": "127.0.0.1", "port": self.engine.port, "fast": False},
            "connections": CONNECTIONS,
            "certificate": str(identity.certificate),
            "key": str(identity.key),
            "log": log,
            "mdns": "127.0.0.1/8" if mdns else False,
            "state": str(state / "kept"),
            **dict(more),
        }
        path = state / "config.json"
        path.write_text(json.dumps(config))
        self.trust = Trust(ca=state / "ca.pem")
        self.lines = []
        self.ready = queue.Queue()
        self.process = subprocess.Popen(
            [part.format(heap=heap_bytes, config=path) for part in command],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if line.startswith("ready"):
                self.ready.put(True)
        self.ready.put(False)

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.engine.stop()

    def client(self):
        address = parse_address(f"ipps://localhost:{self.port}/ipp/print")
        return Printer(address, self.trust)


def _poll(firmware, done, answers):
    try:
        client = firmware.client()
        while not done.is_set():
            client.attributes()
            answers.append(1)
            done.wait(POLL_S)
        client.close()
    except Exception as error:
        answers.append(error)


def live_heap(command, environment, heap_bytes, document, mdns=False, more=()):
    """Bytes of live heap that the firmware reported during one run, which must succeed.

    With mdns those since its names are claimed and nobody asks: the first is what it has then.
    more: settings beside the usual ones.
    """
    found = []
    good, why = run(command, environment, heap_bytes, document, "debug", found, mdns, more)
    del found[: found.index(QUIET) if mdns and QUIET in found else 0]
    found = [int(line.split()[-1]) for line in found if line.startswith("D") and " heap " in line]
    if not good or len(found) < LEAST_REPORTS:
        raise RuntimeError(f"{why or 'no reports of the heap'} (heap of {heap_bytes} bytes)")
    return found


def run(command, environment, heap_bytes, document, log="info", lines=None, mdns=False, more=()):
    """Return (True, "") or (False, why) for one run; `lines` gets what the firmware logged."""
    with tempfile.TemporaryDirectory() as folder:
        firmware = Firmware(command, environment, heap_bytes, folder, log, mdns, more)
        if lines is not None:
            firmware.lines = lines
        try:
            if not firmware.ready.get(timeout=READY_S):
                return False, "did not start: " + " | ".join(firmware.lines[-2:])
            if mdns:
                time.sleep(QUIET_S)
                if not any(" mdns: Platen at " in line for line in firmware.lines):
                    return False, "no mDNS: " + " | ".join(firmware.lines[-2:])
                firmware.lines.append(QUIET)
            return _scenario(firmware, document)
        except Exception as error:
            return False, f"{type(error).__name__}: {error}; " + " | ".join(firmware.lines[-2:])
        finally:
            firmware.stop()


def _scenario(firmware, document):
    done = threading.Event()
    polls = ([], [])
    threads = [
        threading.Thread(target=_poll, args=(firmware, done, answers), daemon=True)
        for answers in polls
    ]
    for thread in threads:
        thread.start()
    try:
        client = firmware.client()
        job_id = client.print_job("memory", "image/pwg-raster", (), iter([document]))
        state = client.job(job_id, "job-state").first("job-state")
        client.close()
    finally:
        done.set()
        for thread in threads:
            thread.join(10)
    trouble = [line for line in firmware.lines if line[:1] in "EW" or "Error" in line]
    failed = [answer for answers in polls for answer in answers if answer != 1]
    if trouble or failed or state != COMPLETED or min(map(len, polls)) < 5:
        return False, f"state {state} {trouble[:2]} {failed[:1]} {[len(p) for p in polls]}"
    return True, ""

# SPDX-License-Identifier: MIT
"""What DNS-SD costs: heap, and prints during a minute of 200 packets a second.

    mdns.idle_heap_bytes_KIND       more live heap than without it, while nobody asks
    mdns.claiming_heap_bytes_KIND   the same while names are claimed or questions answered
    mdns.flood_*                    packets sent, pages printed, dots that were wrong, and how long
                                    it took to find the printer afterwards

Needs root, for network namespaces: elsewhere nothing is measured.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench_memory
import memory_scenario

from host_tools import mpy
from host_tools.setup_base import BIN, ROOT

RATE = 200
SECONDS = 60
QUIET_S = 13  # claimed, announced, and forgotten 5 s later
PAGE = "cups242-everywhere-sgray8-custom80mm.pwg"
# Multicast on the loopback interface of a namespace.
LOOPBACK = "ip link set lo up multicast on; ip route add 224.0.0.0/4 dev lo; exec "


def _heap(kind, compiled, mdns):
    """Live heap of a printer that nobody uses: (the most, the last)."""
    name, is_frozen = bench_memory.KINDS[kind]
    command = [str(BIN / name), "-X", "heapsize={heap}", "-c", bench_memory.START]
    environment = {"MICROPYPATH": ".frozen" if is_frozen else f"{compiled}:.frozen"}
    with tempfile.TemporaryDirectory() as folder:
        roomy = bench_memory.ROOMY_BYTES
        firmware = memory_scenario.Firmware(command, environment, roomy, folder, "debug", mdns)
        try:
            time.sleep(QUIET_S)
            if mdns and not any("mdns: Platen at" in each for each in firmware.lines):
                raise RuntimeError(firmware.lines[-3:])
            found = [int(each.split()[-1]) for each in firmware.lines if " live heap " in each]
            return max(found), found[-1]
        finally:
            firmware.stop()


def _heap_apart(*words):
    """The same in a network namespace of its own."""
    inner = [sys.executable, __file__, *map(str, words)]
    command = ["unshare", "-n", "sh", "-c", LOOPBACK + '"$@"', "sh", *inner]
    environment = {**os.environ, "PYTHONPATH": ":".join(each for each in sys.path if each)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    most, last = done.stdout.split()[-2:]
    return int(most), int(last)


def _flood(record):
    import e2e_printer
    import netlab
    import test_e2e_mdns as e2e
    from hosttest import needs, wait_for

    with netlab.Network() as net, tempfile.TemporaryDirectory() as folder:
        lab = e2e.Lab(net)
        with lab.start(Path(folder)) as printer:
            wait_for(lambda: "mdns: Platen at" in printer.log)
            words = ["flood", lab.other.address, str(RATE), str(SECONDS)]
            flood = lab.other.start(
                [sys.executable, e2e.PEER, *words], stdout=subprocess.PIPE, text=True
            )
            uri = f"ipp://{lab.printer.address}:{printer.port}/ipp/print"
            pages = wrong = 0
            while flood.poll() is None:
                command = [needs("ipptool"), "-tf", e2e.VECTORS / PAGE, uri, "print-job.test"]
                done = lab.client.run(command, timeout=60)
                if done.returncode:
                    raise RuntimeError(done.stdout)
                pages += 1
                picture, wanted = printer.picture(pages), e2e_printer.expected(PAGE)
                same = picture.shape == wanted.shape
                wrong += int((picture != wanted).sum()) if same else wanted.size
            start = time.monotonic()
            wait_for(lambda: [r for r in lab.avahi.browse("_ipps._tcp") if r[5]], 20)
            record("mdns.found_after_flood", time.monotonic() - start, "s")
        record("mdns.flood_packets", int(flood.stdout.read()), "packets")
        record("mdns.flood_pages", pages, "pages")
        record("mdns.flood_wrong_dots", wrong, "dots")


def run(record):
    """Measure heap and flood."""
    if subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode:
        return
    with tempfile.TemporaryDirectory() as folder:
        small, compiled = Path(folder) / "small", Path(folder) / "mpy"
        mpy.small_sources(ROOT / "firmware", (ROOT / "boards/unix").glob("*.py"), small, True)
        mpy.compile_tree(small, compiled, "x86")
        (compiled / "link.mpy").unlink()
        for kind in ("frozen_32bit", "mpy_32bit"):
            without, _ = _heap_apart(kind, compiled, 0)
            most, last = _heap_apart(kind, compiled, 1)
            record(f"mdns.claiming_heap_bytes_{kind}", most - without, "bytes")
            record(f"mdns.idle_heap_bytes_{kind}", last - without, "bytes")
    _flood(record)


if __name__ == "__main__":
    print(*_heap(sys.argv[1], sys.argv[2], sys.argv[3] == "1"))

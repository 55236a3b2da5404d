# SPDX-License-Identifier: MIT
"""Slow clients: 200 connections of slowhttptest, and the printer prints and answers as ever."""

import pytest

import e2e_slow
import hosttest
from e2e_printer import Simulator
from hosttest import wait_for

ATTACK_S = 20
WORST_S = 2.0


# proves: T10 V09 A08
@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.parametrize(("name", "connections"), [("micropython", 8), ("micropython-board", 3)])
@pytest.mark.parametrize("attack", e2e_slow.ATTACKS)
def test_slow_clients_hold_up_nobody(tmp_path, attack, name, connections):
    """CVE-2025-58436: one slow client blocked a whole print server. Here 200 are not felt."""
    interpreter = hosttest.interpreter(name)
    settings = {"connections": connections}
    with Simulator(tmp_path, interpreter, fast=False, settings=settings) as printer:
        before = printer.descriptors()
        seen = e2e_slow.measure(printer, attack, ATTACK_S)
        assert not seen.errors, seen.errors
        assert seen.jobs >= 1
        assert len(seen.latencies_s) >= ATTACK_S / (WORST_S + 1)
        assert seen.worst_s < WORST_S, sorted(seen.latencies_s)[-10:]
        wait_for(lambda: printer.descriptors() <= before, 30, "that all connections are closed")

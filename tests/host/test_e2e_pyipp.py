# SPDX-License-Identifier: MIT
"""What Home Assistant shows of the printer: pyipp's own client asks, over TLS and in the clear."""

import asyncio

import pytest
from pyipp import IPP

import hosttest
from e2e_printer import Simulator


def ask(port, is_secure):
    async def printer():
        async with IPP("localhost", port=port, tls=is_secure, verify_ssl=False) as client:
            return await client.printer()

    return asyncio.run(printer())


@pytest.mark.parametrize("profile", ["private", "open"])
def test_pyipp_knows_the_printer(tmp_path, profile):
    settings = {"name": "Counter 2", "location": "By the door"}
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, profile=profile, settings=settings) as simulator:
        found = ask(simulator.port, profile == "private")
        assert found.info.name.endswith("58 mm ESC/POS engine")
        assert found.info.printer_info == "Counter 2"
        assert found.info.location == "By the door"
        assert (found.info.manufacturer, found.info.command_set) == (
            "Platen",
            "PWGRaster,AppleRaster,URF,TXT",
        )
        assert found.info.version == "0.1.0"
        assert found.state.printer_state == "idle"
        assert not found.state.reasons
        assert found.info.uptime >= 0
        scheme = "ipps" if profile == "private" else "ipp"
        wanted = f"{scheme}://localhost:{simulator.port}/ipp/print"
        assert wanted in found.info.printer_uri_supported
        assert found.info.more_info.endswith(f"://localhost:{simulator.port}/")
        assert wanted in [uri.uri for uri in found.uris]

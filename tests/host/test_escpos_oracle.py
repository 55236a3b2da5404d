# SPDX-License-Identifier: MIT
"""The ESC/POS encoder against python-escpos, through the virtual engine.

The same dots must lie on the paper whoever encoded them; the bytes it took are compared with the
optimal split of the same pages (samples/images/bytes_table.tsv).
"""

import csv
import json

import numpy as np
import pytest
from PIL import Image

from host_tools.engine import VirtualEngine
from host_tools.engine.engine import FOREVER_US
from hosttest import ROOT, samples
from platen.core.escpos import EscposEncoder

PROFILES = sorted((ROOT / "boards/engines").glob("*.json"))
IMAGES = ("text", "shop", "qr", "photo", "label", "a4", "note", "web")
# Pages made of two shades only: their dots do not depend on a halftone.
TWO_SHADES = ("text", "shop", "qr", "label", "note")


def load(name, **changes):
    """A shipped profile; changes replace whole fields."""
    profile = json.loads((ROOT / f"boards/engines/{name}.json").read_text())
    return {**profile, **changes}


def page(name):
    """A sample page as an array of dots, 1 = black; gray ones by a fixed halftone."""
    path = samples() / "images" / f"{name}_gray.png"
    gray = np.asarray(Image.open(path).convert("L"), dtype=np.int32)
    if np.any((gray > 16) & (gray < 240)):
        noise = np.random.default_rng(1).integers(0, 255, gray.shape)
        return (gray <= noise).astype(np.uint8)
    return (gray < 160).astype(np.uint8)


def without_tail(dots):
    """The rows up to the last one that is not white; at least one."""
    rows = np.nonzero(dots.any(axis=1))[0]
    return dots[: int(rows[-1]) + 1 if len(rows) else 1]


def taken(encoder):
    """All bytes that take() has."""
    data = b""
    while n := encoder.take():
        data += bytes(encoder.out[:n])
    return data


def encoded(profile, dots, rows=48):
    """One page through our encoder: all its bytes, without start and end of the job."""
    line_bytes = profile["dots"] // 8
    encoder = EscposEncoder(profile, line_bytes, bytearray(16 + rows * line_bytes))
    encoder.start_page()
    data = b""
    for line in np.packbits(dots, axis=1):
        encoder.add(line.tobytes())
        data += taken(encoder)
    encoder.end_page()
    return data + taken(encoder)


def printed(profile, data):
    """The dots that an engine which is never overrun puts on the paper for data."""
    engine = VirtualEngine(
        profile, flow="cts", rx_buffer_bytes=65536, bug_realtime_in_raster=False
    )
    engine.send(data)
    engine.run(FOREVER_US)
    assert engine.parser.garbage == 0
    assert engine.fifo.overruns == 0
    height, packed = engine.paper.picture()
    rows = np.frombuffer(bytes(packed), np.uint8).reshape(-1, profile["dots"] // 8)[:height]
    return np.unpackbits(rows, axis=1)


@pytest.mark.parametrize("name", [path.stem for path in PROFILES])
@pytest.mark.parametrize("image", IMAGES)
def test_dots_are_what_went_in(name, image):
    profile = load(name)
    dots = page(f"{image}_{profile['dots']}")
    assert np.array_equal(printed(profile, encoded(profile, dots)), without_tail(dots))


@pytest.mark.parametrize("image", ["shop_384", "photo_384", "note_576"])
def test_same_dots_as_python_escpos(image):
    dummy = pytest.importorskip("escpos.printer").Dummy()
    profile = load("generic80" if image.endswith("576") else "generic58")
    profile["raster"]["avoid_rows_mod"] = 0  # python-escpos does not know of that bug
    dots = page(image)
    picture = Image.fromarray(((1 - dots) * 255).astype(np.uint8))
    dummy.image(picture, impl="bitImageRaster", center=False)
    theirs = printed(profile, dummy.output)
    ours = printed(profile, encoded(profile, dots))
    assert np.array_equal(without_tail(theirs), ours)


@pytest.mark.parametrize("width", [384, 576])
@pytest.mark.parametrize("image", TWO_SHADES)
def test_bytes_are_near_the_optimum(image, width):
    name = f"{image}_{width}"
    with (samples() / "images/bytes_table.tsv").open() as table:
        best = {row["sample"]: row for row in csv.DictReader(table, delimiter="\t")}[name]
    size = len(encoded(load("generic58" if width == 384 else "generic80"), page(name)))
    assert size <= int(best["dp_trim"]) * 1.03


def test_blank_rows_as_feed_cost_less():
    profile = load("generic58")
    by_feed = {**profile, "raster": {**profile["raster"], "blank": "feed"}}
    dots = page("note_384")
    assert len(encoded(by_feed, dots)) < len(encoded(profile, dots))
    assert np.array_equal(printed(by_feed, encoded(by_feed, dots)), without_tail(dots))


@pytest.mark.parametrize("baud", [1200, 9600, 115200])
def test_units_are_short(baud):
    profile = load("generic58", baud=baud)
    encoder = EscposEncoder(profile, 48, bytearray(2320))
    assert encoder.unit_bytes <= max(56, baud * 0.3 / 10)

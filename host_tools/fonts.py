# SPDX-License-Identifier: MIT
"""The fonts the tools draw with: the same files, so the same dots, on every system.

Both come as Python packages with the other requirements: Open Sans (Apache-2.0: Latin, Greek,
Cyrillic) and IBM Plex Mono (OFL-1.1: Latin, Cyrillic, box drawing). Text is drawn in pure black on
white: gray edges would be dithered, and a thermal head blurs what is not crisp.
"""

import functools
import importlib.util
from pathlib import Path

from PIL import ImageFont

from host_tools.errors import UserError

_FOLDERS = {"OpenSans": ("ttf_opensans", "ttf"), "IBMPlexMono": ("fontpkg_ibm_plex_mono", "files")}


@functools.cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font by file name, `OpenSans-Bold`, its em `size` dots high."""
    package, folder = _FOLDERS[name.partition("-")[0]]
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise UserError(f"the font package {package} is not installed; run `make setup`")
    return ImageFont.truetype(Path(places[0]) / folder / f"{name}.ttf", size)


@functools.cache
def has_glyph(name: str, character: str) -> bool:
    """Whether the font draws this character and not its box for a missing one."""
    face = font(name, 20)
    missing = face.getmask("\U0010fffe", mode="1")
    mask = face.getmask(character, mode="1")
    return (mask.size, bytes(mask)) != (missing.size, bytes(missing))

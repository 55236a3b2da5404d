# SPDX-License-Identifier: MIT
"""What the printer says about itself, from its configuration. Needed once, at the start."""

from platen.model import names

# Keys of the configuration, in the order of names.P_NAME ...: what the printer says about itself.
_TEXTS = (
    "name",
    "info",
    "location",
    "make_and_model",
    "organization",
    "organizational_unit",
    "device_id",
    "uuid",
    "message",
    "geo_location",
    "asset_tag",
)

_LEVELS = ("light", "normal", "dark")
_NO_HEAT = {"command": "none", "default": "normal"}


# By operations.OPEN ... One string: names that a start leaves behind are never forgotten.
PROFILES = "open private users mutual"


def told(config):
    """(texts by names.P_NAME ..., profile, ways, policy): what a Printer is told of `config`.

    Raises ValueError for what cannot be.
    """
    profile = PROFILES.split(" ").index(config["profile"])
    if profile > 1 or config.get("policy"):
        from platen.model import profiles

        return texts(config), profile, profiles.ways(config, profile), profiles.policy(config)
    # As profiles.ways would make them.
    path, name = b"/ipp/print", b"requesting-user-name"
    ways = (
        (b"ipp://", path, b"none", name, b"", None),
        (b"ipps://", path, b"tls", name, b"", None),
    )
    if profile or not config.get("certificate"):
        ways = ways[1:] if profile else ways[:1]
    return texts(config), profile, ways, None


def texts(config):
    """What the printer says about itself, as bytes, by names.P_NAME ..."""
    found = [config[key].encode() if config.get(key) else b"" for key in _TEXTS]
    found[names.P_UUID] = b"urn:uuid:" + found[names.P_UUID]
    if not found[names.P_INFO]:
        found[names.P_INFO] = found[names.P_NAME]
    found[names.P_DEVICE_ID] = (
        b"MFG:Platen;MDL:%s;CMD:PWGRaster,AppleRaster,URF,TXT;" % found[names.P_MAKE_AND_MODEL]
    )
    found.append(b"\0")  # of the roll's sizes the first is ready
    heat = config["engine"].get("heat") or _NO_HEAT
    found.append(bytes((_LEVELS.index(heat["default"]) * 50,)))
    # ESC 7 values of the engine from light to dark, three bytes each; b"" if it takes none.
    presets = b""
    if heat["command"] != "none":
        presets = b"".join([bytes(heat["presets"][level]) for level in _LEVELS])
    found.append(presets)
    return found

# SPDX-License-Identifier: MIT
"""Names in certificates and in the pins file: what is allowed, said in one clear line if not.

A printer's own name is PREFIX-MAC6.local: it ends with the last six digits of its MAC address, so
that two printers of one make never fight for one name on one network.
"""

import re

from host_tools.ca import is_address, is_dns_name, label
from host_tools.errors import UserError

LOCAL = "local"  # RFC 6762
_MAC6 = re.compile(r".+-[0-9a-f]{6}")
_LABEL_MAX = 63  # RFC 1035
_USER_BYTES_MAX = 127  # firmware/platen/model/auth_certificate.py
_GROUP = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")


def printer_label(name: str, mac: str | None = None) -> str:
    """The first label of a printer's name, in lower case: `thermal-a1b2c3`."""
    text = name.removesuffix("." + LOCAL)
    prefix = label(text)
    if not re.search("[a-z0-9]", text.lower()):
        raise UserError(f"{name!r} has no letter or digit to make a host name of")
    if mac is not None:
        digits = re.sub(r"[:-]", "", mac).lower()
        if not re.fullmatch(r"[0-9a-f]{12}", digits):
            raise UserError(f"{mac!r} is not a MAC address such as 24:0a:c4:a1:b2:c3")
        end = "-" + digits[-6:]
        prefix = prefix.removesuffix(end)[: _LABEL_MAX - len(end)].rstrip("-") + end
    if not _MAC6.fullmatch(prefix):
        raise UserError(
            f"{prefix} may exist twice: give the board's --mac, or a name that ends with the last"
            " six digits of it, such as thermal-a1b2c3"
        )
    return prefix


def domain_name(text: str) -> str:
    """A host or domain name in lower case; an address is none."""
    name = text.lower().rstrip(".")
    if is_address(name):
        raise UserError(f"{text} is an address; certificates hold names only (RFC 7472)")
    if not is_dns_name(name):
        raise UserError(f"{text!r} is not a host name")
    return name


def user_name(text: str) -> str:
    """A user's name as it stands in the pins file."""
    size = len(text.encode())
    if not 0 < size <= _USER_BYTES_MAX:
        raise UserError(f"a user's name has 1 to {_USER_BYTES_MAX} bytes, this one has {size}")
    if ":" in text or not text.isprintable() or text != text.strip():
        raise UserError(f"{text!r}: a user's name has no colon, control character or space around")
    return text


def group_names(groups: list[str]) -> list[str]:
    """Names of groups, each once; each element may hold several, with commas between."""
    names = [each.strip() for text in groups for each in text.split(",")]
    for name in names:
        if not _GROUP.fullmatch(name):
            raise UserError(f"{name!r} is not the name of a group: letters, digits, . _ - only")
    return list(dict.fromkeys(names))

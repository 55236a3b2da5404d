# SPDX-License-Identifier: MIT
"""Sources of generated firmware modules: nothing but constant bytes, which stay in flash.

`module(verb, about, NAME=b"...", TABLE=(b"...", ...))` is the text of one; `verb` is the command
that makes it.
"""

_LINE = 88


def module(verb: str, about: str, **tables: bytes | tuple[bytes, ...]) -> str:
    """Source of a module with these tables."""
    text = (
        f'# SPDX-License-Identifier: MIT\n"""{about} Made by `python -m host_tools {verb}`."""\n'
    )
    text += "# fmt: off\n"
    for name, data in tables.items():
        if isinstance(data, bytes):
            text += f"\n{name} = {_literal(data).strip().rstrip(',')}\n".replace(
                "\n        ", "\n    "
            ).replace("\n    )", "\n)")
        else:
            text += f"\n{name} = (\n" + "".join(_literal(part) for part in data) + ")\n"
    return text


def _literal(data: bytes) -> str:
    lines = []
    rest = data
    while rest:
        n = min(len(rest), _LINE - 4)
        while len(_double_quoted(rest[:n])) > _LINE:
            n -= 1
        lines.append("        " + _double_quoted(rest[:n]))
        rest = rest[n:]
    return "    (\n" + "\n".join(lines or ['        b""']) + "\n    ),\n"


def _double_quoted(data: bytes) -> str:
    inner = repr(data)[2:-1]
    if repr(data)[1] == "'":
        inner = inner.replace("\\'", "'").replace('"', '\\"')
    return f'b"{inner}"'

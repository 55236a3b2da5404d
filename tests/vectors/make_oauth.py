# SPDX-License-Identifier: MIT
"""Writes oauth_*.hex and certificates.hex: one run of tests/host/oauth_cases.py, kept.

`.tools/venv/bin/python tests/vectors/make_oauth.py`, then `make vectors`. Each run makes new keys,
whose private halves are nowhere: run it when cases have changed.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "host"))

import oauth_cases  # noqa: E402

HEAD = """# SPDX-License-Identifier: MIT
# Made by make_oauth.py from tests/host/oauth_cases.py: signatures by cryptography {made[0]},
# good tokens by PyJWT {made[1]}. {about}
"""
_WIDTH = 90


def section(name, data, expected):
    """One vector as the builder reads it."""
    lines = [f"[{name}]"]
    if not data.isascii():
        lines += [data[at : at + 32].hex(" ") for at in range(0, len(data), 32)]
        data = b""
    for at in range(0, len(data), _WIDTH):
        text = data[at : at + _WIDTH].decode("ascii").replace("\\", "\\\\").replace('"', '\\"')
        lines.append('"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"')
    lines += [f"= {key} {value!r}" for key, value in expected.items()]
    return "\n".join(lines) + "\n"


def write(name, about, cases):
    """Write one file."""
    import cryptography
    import jwt

    made = (cryptography.__version__, jwt.__version__)
    text = HEAD.format(made=made, about=about)
    text += "".join("\n" + section(*case) for case in cases)
    (HERE / name).write_text(text, encoding="ascii")


def main():
    """Write the files; keys and tokens belong together."""
    keys = oauth_cases.Keys()
    write("oauth_keys.hex", "Lines of a file of pinned keys.", oauth_cases.key_cases(keys))
    write("certificates.hex", "Dates as seconds, spans of DER.", oauth_cases.certificate_cases())
    write("oauth_tokens.hex", "What a printer says to each.", oauth_cases.token_cases(keys))


if __name__ == "__main__":
    main()

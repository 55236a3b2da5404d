# SPDX-License-Identifier: MIT
"""What the tests of `host_tools ca` share: the tool in this process, OpenSSL, secrets to look for.

`Tool(folder, capfd)(...)` runs a command and checks that nothing it says or writes in clear holds
a private key. `openssl(...)` is the judge of what was made.
"""

import base64
import subprocess

from cryptography.hazmat.primitives import serialization

import hosttest
from host_tools import cli

WINDOW = 12  # bytes of a key that nobody meets by chance


def openssl(*arguments, ok=True):
    """Output of an openssl command; ok=False: it must fail."""
    command = [hosttest.needs("openssl"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def scalars(folder):
    """The private numbers of all keys below `folder`, as bytes."""
    found = set()
    for path in folder.rglob("*"):
        if not path.is_file() or "key" not in path.name:
            continue
        data = path.read_bytes()
        pem = b"-----BEGIN" in data
        load = serialization.load_pem_private_key if pem else serialization.load_der_private_key
        found.add(load(data, None).private_numbers().private_value.to_bytes(32, "big"))
    return found


def leaks(secret, data):
    """True if a part of a key stands in data (bytes): as it is, in hex, or in base64."""
    text = data.replace(b"\n", b"").replace(b":", b"")
    lower = text.lower()
    for start in range(len(secret) - WINDOW + 1):
        part = secret[start : start + WINDOW]
        if part in data or part.hex().encode() in lower:
            return True
        # Base64 depends on where the part begins: every third place is enough.
        if start % 3 == 0 and base64.b64encode(part) in text:
            return True
    return any(base64.b64encode(secret[i : i + WINDOW]) in text for i in range(3))


class Tool:
    """`ca ... --folder FOLDER`; called with words it returns (status, stdout, stderr)."""

    def __init__(self, folder, capfd, home):
        self.folder = folder
        self.capfd = capfd
        self.home = home
        self.said = b""

    def __call__(self, *words):
        self.capfd.readouterr()
        words = [str(word) for word in words]
        at = words.index("--") if "--" in words else len(words)
        words[at:at] = ["--folder", str(self.folder)]
        status = cli.main(["ca", *words])
        out, err = self.capfd.readouterr()
        self.said += (out + err).encode()
        return status, out, err

    def ok(self, *words):
        """The lines on stdout of a command that must work."""
        status, out, err = self(*words)
        assert status == 0, err
        return out.splitlines()

    def fails(self, *words):
        """The one line of a command that must fail, without its beginning."""
        status, out, err = self(*words)
        assert (status, out) == (1, ""), (status, out, err)
        assert err.startswith("platen: ")
        assert err.count("\n") == 1, err
        return err.removeprefix("platen: ").strip()

# SPDX-License-Identifier: MIT
"""The pinned keys of an authorization server, in a file that `host_tools oauth pin` has made."""

from platen.core import jwk


class JWKS:
    """Looks keys up in the file at path, one line at a time; nothing of it is kept."""

    def __init__(self, path):
        self._path = path

    def find(self, kid):
        """What jwk.parse gives for the key of that name (bytes), or None."""
        quoted = b'"' + kid + b'"'  # the tool pins no name that JSON writes in another way
        try:
            with open(self._path, "rb") as file:
                while True:
                    line = file.readline(jwk.MAX_LINE_BYTES + 2)
                    if not line:
                        return None
                    if quoted in line:
                        key = jwk.parse(line)
                        if key is not None and key[0] == kid:
                            return key
        except OSError:
            return None

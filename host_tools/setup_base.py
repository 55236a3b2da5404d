# SPDX-License-Identifier: MIT
"""Where the set-up puts things, its error, and commands whose output goes to a log file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
BIN = TOOLS / "bin"
VENV = TOOLS / "venv"
REQUIREMENTS = ROOT / "requirements"


class SetupError(Exception):
    """The set-up cannot go on; the text says why and what to do."""


class Log:
    """Runs commands quietly: their output goes to one file, its tail into the error."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")

    def run(
        self,
        command: list[str],
        hint: str = "",
        cwd: Path | None = None,
        environment: dict[str, str] | None = None,
    ) -> str:
        """Run command and return its standard output; SetupError with hint when it fails."""
        with self.path.open("a") as out:
            out.write("$ " + " ".join(command) + "\n")
            out.flush()
            try:
                done = subprocess.run(
                    command,
                    cwd=cwd,
                    env={**os.environ, **(environment or {})},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=out,
                    text=True,
                    errors="replace",
                    check=False,
                )
            except OSError as error:
                raise SetupError("cannot run %s: %s. %s" % (command[0], error, hint)) from None
            out.write(done.stdout)
        if done.returncode:
            tail = "\n  ".join(self.path.read_text(errors="replace").splitlines()[-12:])
            shown = self.path.relative_to(ROOT)
            text = "%s failed. %s\n  %s\n(all of it: %s)" % (command[0], hint, tail, shown)
            raise SetupError(text)
        return done.stdout

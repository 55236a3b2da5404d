# SPDX-License-Identifier: MIT
"""The one error that reaches the user.

Raise `UserError` for everything a user can cause or mend: a missing file, a taken port, a printer
that refuses. `cli.main` prints it as one line, `platen: TEXT`, and exits with its status. The text
says what happened and, after a semicolon or in a second sentence, what to do about it. Any other
exception is a bug in the tools and shows its traceback only with PLATEN_DEBUG=1.
"""

EXIT_ERROR = 1
EXIT_USAGE = 2
EXIT_CANCELED = 130  # what a shell reports for a program ended by Ctrl-C (128 + SIGINT)


class UserError(Exception):
    """An error the user can understand: `str(error)` is the whole message, one line."""

    def __init__(self, text: str, status: int = EXIT_ERROR) -> None:
        super().__init__(" ".join(text.split()))
        self.status = status

# SPDX-License-Identifier: MIT
"""The slip of Identify-Printer: which printer this is, and what the client wants said."""

from platen.model import names
from platen.pipeline_text import print_slip

__all__ = ["print_slip", "text"]


def text(printer, uri):
    """Lines of the slip that was asked for last, which is taken as done. `uri` as Server.uri."""
    message = printer.identify
    printer.identify = None
    host = printer.host
    return b"%s\n%s\n%s\n%s" % (
        printer.texts[names.P_NAME],
        printer.texts[names.P_MAKE_AND_MODEL],
        uri((host, len(host))),
        message + b"\n" if message else b"",
    )

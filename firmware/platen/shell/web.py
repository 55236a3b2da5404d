# SPDX-License-Identifier: MIT
"""The status page behind printer-more-info: what this is, how it is, how to add it."""

from platen.model import names

_PAGE = b"""<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>%s</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:3em auto;padding:0 1em}
code{background:#eee;padding:.1em .3em;border-radius:.2em}dt{color:#555}dd{margin:0 0 .8em}</style>
<h1>%s</h1><dl><dt>Printer</dt><dd>%s</dd><dt>State</dt><dd>%s</dd>
<dt>Address</dt><dd><code>%s</code></dd></dl></html>
"""


def _escape(data):
    for bad, good in ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&quot;")):
        data = data.replace(bad, good)
    return data


def page(printer, http, uri):
    """The page as bytes."""
    name = _escape(printer.texts[names.P_NAME])
    model = _escape(printer.texts[names.P_MAKE_AND_MODEL])
    return _PAGE % (name, name, model, _escape(printer.state_message()), _escape(uri))

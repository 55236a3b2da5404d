# SPDX-License-Identifier: MIT
"""The status page behind printer-more-info: what this is, how it is, how to add it."""

from micropython import const

from platen.core import ipp_tags
from platen.model import names

TYPE = b"text/html; charset=utf-8"

# Numbers of the values that stand between the constant pieces.
_NAME = const(0)
_MODEL = const(1)
_KIND = const(2)
_STATE = const(3)
_ADVICE = const(4)
_URI = const(5)
_HOST = const(6)
_LOCATION = const(7)

_CLOSED = b"Not accepting jobs."

_PAGE = (
    b"""<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon-48.png">
<title>""",
    _NAME,
    b"""</title><style>
:root{--back:#eef2f3;--card:#fff;--text:#182d38;--soft:#5b6c75;--line:#dde4e6;--tile:#e8f1f1}
@media(prefers-color-scheme:dark){:root{--back:#101a20;--card:#182730;--text:#e6eef1;
--soft:#9db0b9;--line:#2b3e48;--tile:#20343e}}
*{box-sizing:border-box}
body{margin:0;padding:5vh 14px;background:var(--back);color:var(--text);
font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:42em;margin:auto;padding:26px;background:var(--card);border-radius:20px}
header{display:flex;gap:18px;align-items:center}
h1{margin:0;font-size:1.5em;line-height:1.2}header p{margin:4px 0 0;color:var(--soft)}
.state{margin:24px 0;padding:14px 18px;border-radius:12px;background:var(--tile);font-weight:600}
.state:before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.6em;
border-radius:50%;background:#1f9d55}
.printing:before{background:#2f7de1}.stopped:before{background:#d64545}.state i{font:inherit;
font-weight:400}
h2{margin:28px 0 8px;font-size:1.05em}dl{margin:0}dt{color:var(--soft);font-size:.9em}
dd{margin:0 0 14px}code{display:block;padding:8px 12px;border:1px solid var(--line);
border-radius:8px;font:.85em/1.5 ui-monospace,monospace;user-select:all}
dd code{white-space:nowrap;overflow-x:auto}
</style>
<main><header><img src="/icon-128.png" width="64" height="64" alt=""><div><h1>""",
    _NAME,
    b"</h1><p>",
    _MODEL,
    _LOCATION,
    b'</p></div></header><p class="state ',
    _KIND,
    b'">',
    _STATE,
    b"<i>",
    _ADVICE,
    b"</i></p><h2>Address</h2><code>",
    _URI,
    b"""</code>
<h2>Add this printer</h2><p>If your device does not list it by itself:</p><dl>
<dt>Linux, and others with CUPS</dt><dd><code>lpadmin -p platen -E -m everywhere -v """,
    _URI,
    b"""</code></dd>
<dt>macOS</dt><dd>Printers &amp; Scanners, Add Printer, IP: the address <b>""",
    _HOST,
    b"""</b>, the protocol IPP, the queue <b>ipp/print</b></dd>
<dt>Windows</dt><dd>Add a printer manually, as an IPP device: the address above</dd>
<dt>Android</dt><dd>Default Print Service, add a printer by its IP address: <b>""",
    _HOST,
    b"</b></dd></dl></main>\n",
)


def _escape(data):
    for bad, good in ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&quot;")):
        data = data.replace(bad, good)
    return data


def pieces(printer, uri):
    """The page in pieces; `uri` is the printer as the client of this answer calls it."""
    state = b"Ready"
    if printer.state() == ipp_tags.PRINTER_PROCESSING:
        state = b"Printing"
    elif printer.state() == ipp_tags.PRINTER_STOPPED:
        state = b"Stopped"
    advice = printer.state_message()
    # "Ready." says no more than "Ready".
    words = [] if advice.startswith(state) else [advice]
    if not printer.is_accepting and advice != _CLOSED:
        words.append(_CLOSED)
    location = printer.texts[names.P_LOCATION]
    values = (
        _escape(printer.texts[names.P_NAME]),
        _escape(printer.texts[names.P_MAKE_AND_MODEL]),
        state.lower(),
        state,
        b": " + _escape(b" ".join(words)) if words else b"",
        _escape(uri),
        _escape(uri.split(b"/")[2]),
        b"</p><p>" + _escape(location) if location else b"",
    )
    return [values[part] if isinstance(part, int) else part for part in _PAGE]

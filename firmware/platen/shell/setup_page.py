# SPDX-License-Identifier: MIT
"""The page of first-time set-up: choose a network and a name, wait, and read where the printer is.

Everything that came through the air or from a person is escaped; no password is ever on it.
"""

# Numbers of the values that stand between the constant pieces.
_NAME = 0
_MAIN = 1
_REFRESH = 2

_PAGE = (
    b'<!doctype html><html lang="en"><meta charset="utf-8">'
    b'<meta name="viewport" content="width=device-width,initial-scale=1">'
    b'<meta name="color-scheme" content="light dark">',
    _REFRESH,
    b"""<title>Set up the printer</title><style>
:root{--back:#eef2f3;--card:#fff;--text:#182d38;--soft:#5b6c75;--line:#d5dee1;--tile:#e8f1f1;
--main:#0e7c86;--bad:#b3261e;--badtile:#fdecea}
@media(prefers-color-scheme:dark){:root{--back:#101a20;--card:#182730;--text:#e6eef1;
--soft:#9db0b9;--line:#2b3e48;--tile:#20343e;--main:#3fb6c0;--bad:#ffb4ab;--badtile:#4a2320}}
*{box-sizing:border-box}
body{margin:0;padding:20px 14px;background:var(--back);color:var(--text);
font:16px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1,b,.nets span{unicode-bidi:isolate}
main{max-width:30em;margin:auto;padding:22px;background:var(--card);border-radius:20px}
header{display:flex;gap:14px;align-items:center}header svg{flex:none}
h1{margin:0;font-size:1.35em;line-height:1.2}header p{margin:2px 0 0;color:var(--soft)}
h2{margin:24px 0 8px;font-size:1em}
.bad{margin:20px 0 0;padding:12px 16px;border-radius:12px;background:var(--badtile);
color:var(--bad)}
.nets{border:1px solid var(--line);border-radius:12px;overflow:hidden}
.nets label{display:flex;gap:12px;align-items:center;padding:11px 14px;
border-top:1px solid var(--line)}
.nets label:first-child{border-top:0}.nets label:has(:checked){background:var(--tile)}
.nets span{flex:1}.nets svg{flex:none;fill:var(--text)}.off{opacity:.25}
input[type=radio]{width:20px;height:20px;margin:0;accent-color:var(--main);flex:none}
input:not([type=radio]){width:100%;padding:11px 14px;border:1px solid var(--line);
border-radius:12px;background:var(--card);color:var(--text);font:inherit}
#o{margin-top:8px}form:not(:has(#x:checked)) #o{display:none}
small{display:block;margin:6px 2px 0;color:var(--soft)}
button{width:100%;margin-top:24px;padding:13px;border:0;border-radius:12px;font:inherit;
font-weight:600;color:var(--card);background:var(--main)}
button.soft{margin:12px 0 0;color:var(--main);background:none;padding:6px}
code{display:block;padding:9px 12px;border:1px solid var(--line);border-radius:8px;
font:.9em/1.5 ui-monospace,monospace;user-select:all}
.wait{width:44px;height:44px;margin:34px auto 22px;border:5px solid var(--line);
border-top-color:var(--main);border-radius:50%;animation:a 1s linear infinite}
@keyframes a{to{transform:rotate(1turn)}}
.mid{text-align:center}.done{margin:30px auto 14px;display:block}
</style><main><header><svg width="52" height="52" viewBox="0 0 52 52"><rect width="52"
height="52" rx="13" fill="#0e7c86"/><path d="M15 9h22v15H15z" fill="#fff"/><path d="M19
13h14M19 17h14M19 21h8" stroke="#0e7c86" stroke-width="2"/><rect x="9" y="24" width="34"
height="18" rx="5" fill="#0a5a62"/><path d="M14 30h24" stroke="#fff" stroke-width="3"
stroke-linecap="round"/></svg><div><h1>""",
    _NAME,
    b"</h1><p>Set-up</p></div></header>",
    _MAIN,
    b"</main>\n",
)

_WAIT = (
    b'<div class="wait"></div><p class="mid">Joining <b>%s</b>&hellip;</p><p class="mid">'
    b"<small>This takes up to half a minute. If this page does not come back, the printer has"
    b" changed its channel: it prints a slip when it has joined.</small></p>"
)

_DONE = (
    b'<svg class="done" width="64" height="64" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32"'
    b' fill="#1f9d55"/><path d="M18 33l10 10 19-21" fill="none" stroke="#fff" stroke-width="6"'
    b' stroke-linecap="round" stroke-linejoin="round"/></svg><p class="mid">The printer is in'
    b" <b>%s</b>.</p><h2>What now</h2><p>Go back to that Wi-Fi with your phone. In a few seconds"
    b" the printer is among the printers there. Its address, should you need it:</p>"
    b"<code>%s</code><small>In numbers: %s</small>"
)

# What keeps a person from being done; %s is the network.
_TROUBLE = {
    "wrong-password": b"The password of <b>%s</b> is not right.",
    "no-network": b"<b>%s</b> is not in reach.",
    "failed": b"<b>%s</b> did not let the printer in. Is the password right?",
    "not-kept": b"<b>%s</b> let the printer in, but its memory is full: it could not keep that.",
    "bad-ssid": b"Choose a network, or enter its name (at most 32 letters).",
    "bad-key": b"Wi-Fi passwords have 8 to 63 characters without accents.",
    "no-key": b"<b>%s</b> needs a password.",
    "bad-name": b"Choose a shorter name for the printer.",
}

_LOCK = (
    b'<svg width="14" height="16" viewBox="0 0 14 16"><rect y="7" width="14" height="9" rx="2"/>'
    b'<path d="M3 8V5a4 4 0 0 1 8 0v3" fill="none" stroke="currentColor" stroke-width="2"/></svg>'
)


def escape(text):
    """Text (bytes) that stands for itself in HTML."""
    for bad, good in ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&quot;")):
        text = text.replace(bad, good)
    return text.replace(b"'", b"&#39;")


def pieces(setup):
    """The page in pieces, as things are now."""
    refresh = b""
    if setup.where is not None:
        ssid = escape(setup.ssid.encode())
        main = [_DONE % (ssid, escape(setup.uri), setup.where.split("/")[0].encode())]
    elif setup.is_trying:
        refresh = b'<meta http-equiv="refresh" content="2">'
        main = [_WAIT % escape(setup.ssid.encode())]
    else:
        main = _form(setup)
    found = []
    for piece in _PAGE:
        if piece == _MAIN:
            found += main
        elif piece == _REFRESH:
            found.append(refresh)
        elif piece == _NAME:
            found.append(escape(setup.name.encode()))
        else:
            found.append(piece)
    return [piece for piece in found if piece]


def _form(setup):
    parts = []
    ssid = setup.ssid
    if setup.reason is not None:
        text = _TROUBLE.get(setup.reason, _TROUBLE["failed"])
        if b"%s" in text:
            text = text % escape(ssid.encode())
        parts.append(b'<p class="bad">' + text + b"</p>")
    token = b'<input type="hidden" name="token" value="%s">' % setup.token
    parts.append(b'<form method="post" action="/" autocomplete="off"><h2>Wi-Fi</h2>' + token)
    parts.append(b'<div class="nets">')
    is_listed = False
    for name, bars, is_secured in setup.networks:
        is_chosen = name == ssid
        is_listed = is_listed or is_chosen
        parts.append(_network(name, bars, is_secured, is_chosen))
    is_other = not is_listed and (bool(ssid) or not setup.networks)
    parts.append(
        b'<label><input type="radio" id="x" name="ssid" value=""%s>'
        b"<span>Another network</span></label></div>" % (b" checked" if is_other else b"")
    )
    parts.append(
        b'<input id="o" name="other" maxlength="32" placeholder="Name of the network"'
        b' autocapitalize="none" value="%s">' % (escape(ssid.encode()) if is_other else b"")
    )
    parts.append(
        b'<h2><label for="k">Password of this Wi-Fi</label></h2>'
        b'<input id="k" type="password" name="key" maxlength="64" autocomplete="off"%s>'
        % (b" autofocus" if setup.reason in ("wrong-password", "bad-key", "no-key") else b"")
    )
    if setup.folder:
        parts.append(
            b'<h2><label for="n">Name of the printer</label></h2>'
            b'<input id="n" name="name" maxlength="63" value="%s">'
            b"<small>What it is called in print dialogs.</small>" % escape(setup.name.encode())
        )
    parts.append(b"<button>Connect</button></form>")
    parts.append(
        b'<form method="post" action="/">%s<input type="hidden" name="again" value="1">'
        b'<button class="soft">Look for networks again</button></form>' % token
    )
    return parts


def _network(name, bars, is_secured, is_chosen):
    name = escape(name.encode())
    signal = b""
    for i in range(4):
        signal += b'<rect x="%d" y="%d" width="4" height="%d" rx="1"%s/>' % (
            i * 6,
            12 - i * 4,
            4 + i * 4,
            b"" if i < bars else b' class="off"',
        )
    return (
        b'<label><input type="radio" name="ssid" value="%s"%s><span>%s</span>%s'
        b'<svg width="22" height="16" viewBox="0 0 22 16">%s</svg></label>'
    ) % (name, b" checked" if is_chosen else b"", name, _LOCK if is_secured else b"", signal)

# SPDX-License-Identifier: MIT
"""The text of docs/wiring/BOARD.md, from board.json and the table of chips."""

from collections.abc import Mapping, Sequence

from host_tools.boards import Board

_WIRES = (
    ("tx", "TX", "print data"),
    ("rx", "RX", "paper, cover and errors"),
    ("cts", "CTS", "BUSY: the engine's buffer is full"),
)


def page(board: Board, diagrams: Sequence[tuple[str, str, Mapping[str, str]]]) -> str:
    """The page; diagrams: (title, file, terminal of each line)."""
    facts = board.facts
    uart = facts["uart"]
    heads = " | ".join(title for title, _, _ in diagrams)
    text = f"""<!-- SPDX-License-Identifier: MIT -->
<!-- Made by `python -m host_tools wiring` from boards/{board.name}/board.json. -->
# Wiring: {facts["title"]}

Drawn for the {facts["kit"]}; other boards with this chip have the same GPIO numbers elsewhere.
The engine is on UART{uart["id"]}.

| board | carries | {heads} |
|---|---|{"---|" * len(diagrams)}
"""
    for line, name, what in _WIRES:
        ends = " | ".join(terminals[line] for _, _, terminals in diagrams)
        text += f"| GPIO{uart[line]} ({name}) | {what} | {ends} |\n"
    text += f"| GND | | {' | '.join(terminals['gnd'] for _, _, terminals in diagrams)} |\n"
    for title, file, _ in diagrams:
        text += f"\n## {title}\n\n![{facts['kit']}, {title}]({file})\n"
    text += "\n## LED and button\n\n"
    text += f"{_led(board)} {_button(board)}\n"
    text += _power()
    if facts["notes"]:
        text += "\n## This board\n\n" + "".join(f"- {note}\n" for note in facts["notes"])
    return text + _pins(board)


def _led(board: Board) -> str:
    pin = board.facts["led"]["pin"]
    if isinstance(pin, str):
        return "The LED is the board's own."
    return f"An LED is optional: GPIO{pin}, 470 Ω, LED, GND. It is on when the pin is high."


def _button(board: Board) -> str:
    button = board.facts["button"]
    if button["label"] == "BOOT":
        return f"The button is the board's BOOT (GPIO{button['pin']})."
    return f"A button is optional: from GPIO{button['pin']} to GND."


def _power() -> str:
    return """
## Power

- The engine has a supply of its own: 58 mm engines draw up to 2 A while they heat, 80 mm ones
  more. A weak supply shows as pale print, garbage, or a board that restarts.
- The grounds of board, engine and supply are one: the signal's GND wire makes it so. Nothing else
  of the supply goes to the board, which lives on USB.
- Connect signals while everything is off. Engines with 3.3 V outputs need no dividers: measure TXD
  and DTR before you leave one out.
- A profile with `flow` `cts` prints nothing while the BUSY wire is off: a CTS that nobody drives
  may read as busy. Use a profile with `flow` `model` where there is no such wire.
"""


def _pins(board: Board) -> str:
    chip = board.chip
    rows = (
        ("input only", chip.input_only, "input_only"),
        ("strapping: read at reset", chip.strapping, "strapping"),
        ("flash", chip.flash, "flash"),
        *((f"{kind} PSRAM", pins, "psram") for kind, pins in chip.psram.items()),
        ("USB", chip.usb, "usb"),
        ("console", chip.console, "console"),
        ("radio", chip.radio, "radio"),
    )
    text = f"""
## Other pins

To move a wire, change `board.py` and `board.json`; `tests/host/test_boards.py` says if the new pin
will do. These GPIOs of the {chip.title} are not free. DS is the data sheet, TRM the reference
manual, IDF the page “GPIO & RTC GPIO” of ESP-IDF's programming guide.

| what | GPIO | source |
|---|---|---|
"""
    for what, pins, key in rows:
        if pins:
            numbers = ", ".join(str(pin) for pin in sorted(pins))
            text += f"| {what} | {numbers} | {chip.sources[key]} |\n"
    return text

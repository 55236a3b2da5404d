# SPDX-License-Identifier: MIT
"""What a chip's pins can do, and what the flasher has to know of it: one table for all tools.

Every row names its source, chapters by title, as numbers differ between editions. DS: data sheet,
TRM: technical reference manual, IDF: the page "GPIO & RTC GPIO" of the chip's ESP-IDF guide. Pins
are GPIO numbers. `wrong_pins()` says what speaks against a wiring.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Chip:
    """One microcontroller; every set holds GPIO numbers."""

    name: str  # as esptool's --chip has it
    title: str
    gpios: frozenset[int]
    strapping: frozenset[int]  # read at reset: an engine that pulls one stops the boot
    flash: frozenset[int]
    usb: frozenset[int]
    console: frozenset[int]  # of the ROM's and MicroPython's serial REPL
    uarts: frozenset[int]  # numbers that are free for an engine
    sources: Mapping[str, str]  # what a set was taken from
    input_only: frozenset[int] = frozenset()
    psram: Mapping[str, frozenset[int]] = field(default_factory=dict)  # pins by kind of PSRAM
    radio: frozenset[int] = frozenset()
    # UART: line: pins, where a UART cannot use every pin
    uart_pins: Mapping[int, Mapping[str, frozenset[int]]] = field(default_factory=dict)
    inverts_cts: bool = True  # CTS can be taken upside down
    image_id: int | None = None  # chip_id of the image header; None: not an ESP
    image_offset: int = 0  # where in the flash an image begins


def _pins(*parts: int | range) -> frozenset[int]:
    return frozenset(p for part in parts for p in ([part] if isinstance(part, int) else part))


_RP2_UARTS = {
    0: {"tx": _pins(0, 12, 16, 28), "rx": _pins(1, 13, 17, 29), "cts": _pins(2, 14, 18)},
    1: {"tx": _pins(4, 8, 20, 24), "rx": _pins(5, 9, 21, 25), "cts": _pins(6, 10, 22, 26)},
}
_PICO_W_RADIO = "Pico W and Pico 2 W DS, Pinout: GPIO23, 24, 25, 29 go to the radio"

CHIPS = {
    each.name: each
    for each in (
        Chip(
            name="esp32",
            title="ESP32",
            gpios=_pins(range(20), range(21, 24), range(25, 28), range(32, 40)),
            input_only=_pins(range(34, 40)),
            strapping=_pins(0, 2, 5, 12, 15),
            flash=_pins(range(6, 12)),
            psram={"quad": _pins(16, 17)},
            usb=_pins(),
            console=_pins(1, 3),
            uarts=frozenset({1, 2}),
            image_id=0,
            image_offset=0x1000,
            sources={
                "gpios": "ESP32 DS Pin Overview, IDF: GPIO0-19, 21-23, 25-27, 32-39",
                "input_only": "ESP32 DS Pin Overview, IDF: GPIO34-39, without output drivers",
                "strapping": "ESP32 DS Boot Configurations: MTDI, GPIO0, GPIO2, MTDO, GPIO5",
                "flash": "ESP32 DS Pin Mapping Between Chip and Flash, IDF: GPIO6-11",
                "psram": "ESP32-WROVER-E DS Pin Definitions: GPIO16 CS, 17 clock",
                "console": "ESP32 DS Peripheral Pin Configurations: U0TXD is GPIO1, U0RXD GPIO3",
                "uarts": "ESP32 TRM UART Controller: UART0-2; UART0 is the REPL",
                "image": "ESP-IDF esp_chip_id_t; boot loader at 1000h (Bootloader)",
            },
        ),
        Chip(
            name="esp32s3",
            title="ESP32-S3",
            gpios=_pins(range(22), range(26, 49)),
            strapping=_pins(0, 3, 45, 46),
            flash=_pins(range(26, 33)),
            psram={"quad": _pins(26), "octal": _pins(26, range(33, 38))},
            usb=_pins(19, 20),
            console=_pins(43, 44),
            uarts=frozenset({1, 2}),
            image_id=9,
            sources={
                "gpios": "ESP32-S3 DS Pin Overview, IDF: GPIO0-21 and 26-48",
                "strapping": "ESP32-S3 DS Boot Configurations, IDF: GPIO0, GPIO3, GPIO45, GPIO46",
                "flash": "ESP32-S3 DS Pin Mapping Between Chip and Flash, IDF: GPIO26-32",
                "psram": "ESP32-S3 DS the same: SPICS1 is GPIO26; octal adds GPIO33-37",
                "usb": "ESP32-S3 DS IO Pins, IDF: GPIO19 is USB D-, GPIO20 USB D+",
                "console": "ESP32-S3 DS IO Pins: U0TXD is GPIO43, U0RXD GPIO44",
                "uarts": "ESP32-S3 TRM UART Controller: UART0-2; UART0 is the REPL",
                "image": "ESP-IDF esp_chip_id_t; boot loader at 0 (Bootloader)",
            },
        ),
        Chip(
            name="esp32c3",
            title="ESP32-C3",
            gpios=_pins(range(22)),
            strapping=_pins(2, 8, 9),
            flash=_pins(range(11, 18)),
            usb=_pins(18, 19),
            console=_pins(20, 21),
            uarts=frozenset({1}),
            image_id=5,
            sources={
                "gpios": "ESP32-C3 DS Pin Overview, IDF: GPIO0-21",
                "strapping": "ESP32-C3 DS Boot Configurations, IDF: GPIO2, GPIO8, GPIO9",
                "flash": "ESP32-C3 DS Pin Mapping Between Chip and Flash: 12-17, VDD_SPI 11",
                "usb": "ESP32-C3 DS IO Pins, IDF: GPIO18 is USB D-, GPIO19 USB D+",
                "console": "ESP32-C3 DS IO Pins: U0RXD is GPIO20, U0TXD GPIO21",
                "uarts": "ESP32-C3 TRM UART Controller: UART0 and 1; UART0 is the REPL",
                "image": "ESP-IDF esp_chip_id_t; boot loader at 0 (Bootloader)",
            },
        ),
        Chip(
            name="esp32c6",
            title="ESP32-C6",
            gpios=_pins(range(31)),
            strapping=_pins(4, 5, 8, 9, 15),
            flash=_pins(range(24, 31)),
            usb=_pins(12, 13),
            console=_pins(16, 17),
            uarts=frozenset({1}),
            image_id=13,
            sources={
                "gpios": "ESP32-C6 DS Pin Overview, IDF: GPIO0-30",
                "strapping": "ESP32-C6 DS Boot Configurations, IDF: GPIO4, 5, 8, 9, 15",
                "flash": "ESP32-C6 DS Pin Mapping Between Chip and Flash, IDF: GPIO24-30",
                "usb": "ESP32-C6 DS IO Pins, IDF: GPIO12 is USB D-, GPIO13 USB D+",
                "console": "ESP32-C6 DS IO Pins: U0TXD is GPIO16, U0RXD GPIO17",
                "uarts": "ESP32-C6 TRM UART Controller: UART0 and 1; UART0 is the REPL",
                "image": "ESP-IDF esp_chip_id_t; boot loader at 0 (Bootloader)",
            },
        ),
        Chip(
            name="rp2040",
            title="RP2040",
            gpios=_pins(range(30)),
            strapping=_pins(),
            flash=_pins(),
            usb=_pins(),
            console=_pins(),
            radio=_pins(23, 24, 25, 29),
            uarts=frozenset({0, 1}),
            uart_pins=_RP2_UARTS,
            inverts_cts=False,
            sources={
                "gpios": "RP2040 DS Pin Descriptions: GPIO0-29; QSPI and USB apart",
                "radio": _PICO_W_RADIO,
                "uarts": "RP2040 DS UART; the REPL is on USB",
                "uart_pins": "RP2040 DS GPIO Functions, column F2",
            },
        ),
        Chip(
            name="rp2350",
            title="RP2350A",
            gpios=_pins(range(30)),
            strapping=_pins(),
            flash=_pins(),
            usb=_pins(),
            console=_pins(),
            radio=_pins(23, 24, 25, 29),
            uarts=frozenset({0, 1}),
            uart_pins=_RP2_UARTS,
            inverts_cts=False,
            sources={
                "gpios": "RP2350 DS Pin Descriptions: GPIO0-29 of the QFN-60; QSPI and USB apart",
                "radio": _PICO_W_RADIO,
                "uarts": "RP2350 DS UART; the REPL is on USB",
                "uart_pins": "RP2350 DS GPIO Functions, column F2",
            },
        ),
    )
}


def wrong_pins(
    chip: Chip, psram: str, uart: Mapping[str, int], others: Mapping[str, int]
) -> list[str]:
    """What speaks against UART number `uart["id"]` on its tx, rx and cts, and against `others`.

    others: pin by use; "button" is an input that a person presses, so a strapping pin will do.
    """
    found = []
    if uart["id"] not in chip.uarts:
        found.append(f"UART{uart['id']} is not free on {chip.title}")
    lines = {use: uart[use] for use in ("tx", "rx", "cts")}
    for use, pin in {**lines, **others}.items():
        found += [f"{use}: GPIO{pin} {why}" for why in _objections(chip, psram, use, pin)]
        allowed = chip.uart_pins.get(uart["id"], {}).get(use)
        if allowed is not None and pin not in allowed:
            found.append(f"{use}: GPIO{pin} cannot be UART{uart['id']}'s {use}")
    pins = [*lines.values(), *others.values()]
    found += [f"GPIO{pin} is used twice" for pin in sorted({p for p in pins if pins.count(p) > 1})]
    return found


def _objections(chip: Chip, psram: str, use: str, pin: int) -> list[str]:
    if pin not in chip.gpios:
        return [f"does not exist on {chip.title}"]
    rules = (
        (chip.input_only, "is an input only", use in ("tx", "led")),
        (chip.strapping, "is a strapping pin", use != "button"),
        (chip.flash, "goes to the flash", True),
        (chip.psram.get(psram, frozenset()), f"goes to the {psram} PSRAM", True),
        (chip.usb, "is a USB pin", True),
        (chip.console, "is the serial console", True),
        (chip.radio, "goes to the radio", True),
    )
    return [why for pins, why, matters in rules if matters and pin in pins]

# SPDX-License-Identifier: MIT
"""Turns files into what a printer takes: pictures, PDF and text into PWG raster, dot for dot.

In: a file (told by its content, not its name) and the printer's `Target`. Out: a `Document`, drawn
piece by piece. A picture exactly as wide as the head keeps every dot; others are resampled to it.
Text goes as text/plain where the printer takes it (quick, its own crisp font) unless rendered here
(every script that the fonts have). PWG and Apple raster files pass unchanged.
"""

import io
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import pypdfium2
import typer
from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from host_tools import pwgraster
from host_tools.errors import UserError
from host_tools.fonts import font, has_glyph
from host_tools.ipp import Attributes

PWG = "image/pwg-raster"
URF = "image/urf"
TEXT = "text/plain"

_TEXT_CELL = (12, 24)  # dots of one character: the size of the engines' own font A
_TEXT_EM = 20  # IBM Plex Mono is 0.6 em wide: 12 dots
_TAB = 8
_ROWS_MAX = 400_000  # 50 m of paper: more is a mistake, not a page
_PIECE_BYTES = 4096
_DOTS_PER_INCH = 3  # the unit of an IPP resolution; 4 is per centimetre


@dataclass(frozen=True)
class Target:
    """What the printer prints on and takes: the width of its head in dots, its dpi, formats."""

    dots: int = 384
    dpi: int = 203
    formats: frozenset[str] = frozenset((PWG, TEXT))
    raster_types: frozenset[str] = frozenset((pwgraster.SGRAY_8, pwgraster.BLACK_1))


@dataclass
class Document:
    """What is sent: `pieces()` yields bytes and how much of `total` is done with them.

    `total` counts rows of raster or bytes of anything else; 0 while it is not known.
    """

    format: str
    total: int
    pieces: Callable[[], Iterator[tuple[bytes, int]]]


def target(attributes: Attributes) -> Target:
    """The target from a printer's attributes; the names are in `TARGET_ATTRIBUTES`."""
    resolutions = attributes.all("pwg-raster-document-resolution-supported") or attributes.all(
        "printer-resolution-supported"
    )
    if not resolutions:
        raise UserError("the printer does not tell its resolution")
    across, _, unit = resolutions[0]
    dpi = across if unit == _DOTS_PER_INCH else round(across * 2.54)
    hundredths = _printable_width(attributes)
    return Target(
        dots=round(hundredths * dpi / 2540),
        dpi=dpi,
        formats=frozenset(attributes.all("document-format-supported")),
        raster_types=frozenset(attributes.all("pwg-raster-document-type-supported")),
    )


TARGET_ATTRIBUTES = (
    "document-format-supported",
    "media-col-default",
    "media-default",
    "printer-resolution-supported",
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-type-supported",
)


def _printable_width(attributes: Attributes) -> float:
    """Hundredths of a millimetre between the margins of the default medium."""
    media: Attributes = attributes.first("media-col-default", Attributes())
    width = media.first("media-size", Attributes()).first("x-dimension")
    if isinstance(width, int) and width > 0:
        left, right = (int(media.first(f"media-{side}-margin", 0)) for side in ("left", "right"))
        return width - left - right
    size = str(attributes.first("media-default", "")).rpartition("_")[2]  # as in 48.05x297mm
    across, _, along = size.partition("x")
    try:
        return float(across) * (2540 if along.endswith("in") else 100)
    except ValueError:
        raise UserError("the printer does not tell how wide its paper is") from None


def load(
    path: Path, onto: Target, *, render: bool = False, resample: bool = True, bilevel: bool = False
) -> Document:
    """A file as a document for this printer; `-` reads standard input.

    `render`: draw text here. `resample` False: dot for dot, centred, cropped if too wide.
    `bilevel`: send black and white, no gray, so that the printer has nothing to dither.
    """
    name, data = _read(path)
    if data.startswith(pwgraster.SYNC):
        return _as_is(PWG, data)
    if data.startswith(b"UNIRAST\0"):
        return _as_is(URF, data)
    if data.startswith(b"%PDF-"):
        return _pdf(name, data, onto, bilevel)
    picture = _open_picture(name, data)
    if picture is not None:
        return from_pages([fit(picture, onto.dots, resample)], onto, bilevel)
    text = _as_text(name, data)
    if TEXT in onto.formats and not render:
        return _as_is(TEXT, text.encode())
    return from_pages([draw_text(text, onto.dots)], onto, bilevel)


def from_pages(pages: list[Image.Image], onto: Target, bilevel: bool = False) -> Document:
    """Pages, already as wide as they shall print, as a PWG raster document."""
    rows = sum(page.height for page in pages)
    _check_rows(rows)
    return Document(
        PWG,
        rows,
        lambda: pwgraster.document(
            (_in_offered_mode(page, onto, bilevel) for page in pages), onto.dpi, len(pages)
        ),
    )


def fit(picture: Image.Image, dots: int, resample: bool = True) -> Image.Image:
    """A picture `dots` wide: untouched if it is, else resampled or placed dot for dot."""
    width, height = picture.size
    if width == dots:
        return picture
    if not resample:
        page = Image.new("L", (dots, height), 255)
        page.paste(picture.convert("L"), ((dots - width) // 2, 0))
        return page
    rows = max(1, round(height * dots / width))
    _check_rows(rows)
    if dots % width == 0:  # whole multiples keep codes and pixel art crisp
        return picture.resize((dots, rows), Image.Resampling.NEAREST)
    return picture.convert("L").resize((dots, rows), Image.Resampling.LANCZOS)


def draw_text(text: str, dots: int) -> Image.Image:
    """Text in a fixed grid, wrapped at words, black on white; tabs every eight columns."""
    cell_width, cell_height = _TEXT_CELL
    columns = max(1, dots // cell_width)
    lines = [part for line in text.split("\n") for part in _wrapped(line, columns)]
    _check_rows(len(lines) * cell_height)
    page = Image.new("1", (dots, max(1, len(lines)) * cell_height), 1)
    draw = ImageDraw.Draw(page)
    draw.fontmode = "1"
    margin = (dots - columns * cell_width) // 2
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            if character == " ":
                continue
            name = _font_for(character)
            place = (margin + column * cell_width + cell_width // 2, row * cell_height + 18)
            draw.text(place, character, font=font(name, _TEXT_EM), fill=0, anchor="ms")
    return page


def _font_for(character: str) -> str:
    for name in ("IBMPlexMono-Medium", "OpenSans-SemiBold"):
        if has_glyph(name, character):
            return name
    return "IBMPlexMono-Medium"


def _wrapped(line: str, columns: int) -> Iterator[str]:
    """One line of text as printed lines; a word longer than the line is cut."""
    line = line.expandtabs(_TAB).rstrip()
    while len(line) > columns:
        cut = line.rfind(" ", 1, columns + 1)
        cut = columns if cut <= 0 else cut
        yield line[:cut].rstrip()
        line = line[cut:].lstrip(" ")
    yield line


def _read(path: Path) -> tuple[str, bytes]:
    if str(path) == "-":
        return "standard input", sys.stdin.buffer.read()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError(f"there is no file {path}") from None
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    if not data:
        raise UserError(f"{path} is empty")
    return str(path), data


def _open_picture(name: str, data: bytes) -> Image.Image | None:
    """A picture as "L" (or "1" if it is one), upright, on white; None if it is no picture."""
    try:
        picture = Image.open(io.BytesIO(data))
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError:
        raise UserError(f"{name} is too large a picture") from None
    try:
        picture.load()
        return _gray(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UserError(f"{name} is a damaged picture: {error}") from None


def _gray(picture: Image.Image) -> Image.Image:
    if picture.mode in ("L", "1"):
        return picture
    if picture.mode.startswith("I"):  # 16-bit gray; Pillow would clip it
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        layers = picture.convert("RGBA")
        paper = Image.new("RGBA", layers.size, "white")
        picture = Image.alpha_composite(paper, layers)
    return picture.convert("L")


def _pdf(name: str, data: bytes, onto: Target, bilevel: bool) -> Document:
    """Every page scaled to the head's width; pages are rendered one at a time as they are sent."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        sizes = [pdf.get_page_size(index) for index in range(len(pdf))]
    except pypdfium2.PdfiumError as error:
        text = "needs a password" if "password" in str(error).lower() else f"is damaged ({error})"
        raise UserError(f"{name} {text}") from None
    if not sizes:
        raise UserError(f"{name} has no pages")
    heights = [max(1, round(height * onto.dots / width)) for width, height in sizes]
    _check_rows(sum(heights))

    def pages() -> Iterator[Image.Image]:
        for index, rows in enumerate(heights):
            bitmap: Any = pdf[index].render(
                scale=onto.dots / sizes[index][0], grayscale=True, draw_annots=True
            )
            picture = bitmap.to_pil().convert("L")
            page = Image.new("L", (onto.dots, rows), 255)  # pdfium rounds up, by at most one
            page.paste(picture, (0, 0))
            yield _in_offered_mode(page, onto, bilevel)

    return Document(PWG, sum(heights), lambda: pwgraster.document(pages(), onto.dpi, len(heights)))


def _in_offered_mode(page: Image.Image, onto: Target, bilevel: bool) -> Image.Image:
    """Gray as "L" and black and white as "1", as far as the printer takes both."""
    offers_gray = pwgraster.SGRAY_8 in onto.raster_types
    offers_black = pwgraster.BLACK_1 in onto.raster_types
    if page.mode == "1":
        return page if offers_black else page.convert("L")
    if bilevel and offers_black:
        return page.point(lambda value: 255 if value >= 160 else 0).convert("1")
    return page if offers_gray else page.convert("1")  # Floyd-Steinberg


def _as_text(name: str, data: bytes) -> str:
    """UTF-8 text with line feeds; UserError if it is anything else."""
    if b"\0" in data:
        raise UserError(f"{name} is not a picture, a PDF or a text file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            f"{name} is not a picture or a PDF, and not UTF-8 text either (byte {error.start});"
            f" convert it first: iconv -f latin1 -t utf-8 {name}"
        ) from None
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"


def _as_is(kind: str, data: bytes) -> Document:
    def pieces() -> Iterator[tuple[bytes, int]]:
        for start in range(0, len(data), _PIECE_BYTES):
            part = data[start : start + _PIECE_BYTES]
            yield part, start + len(part)

    return Document(kind, len(data), pieces)


def _check_rows(rows: int) -> None:
    if rows > _ROWS_MAX:
        raise UserError(f"this would be {rows} rows long, and {_ROWS_MAX} are the limit")


def command(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="PNG, JPEG, PDF or text.")],
    output: Annotated[Path, typer.Argument(metavar="OUT.pwg", help="Where to write it.")],
    dots: Annotated[int, typer.Option(min=8, max=8192, help="Width of the print head.")] = 384,
    dpi: Annotated[int, typer.Option(min=50, max=1200, help="Dots per inch.")] = 203,
    bilevel: Annotated[bool, typer.Option("--bilevel", help="Black and white, no gray.")] = False,
) -> None:
    """Turn a file into PWG raster, as `print` would send it.

    Useful to look at what is sent, or to print it with another tool such as ipptool.
    """
    document = load(source, Target(dots, dpi), render=True, bilevel=bilevel)
    try:
        with output.open("wb") as file:
            for data, _ in document.pieces():
                file.write(data)
    except OSError as error:
        raise UserError(f"cannot write {output}: {error.strerror}") from None
    print(output)

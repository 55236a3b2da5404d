# SPDX-License-Identifier: MIT
"""Files become the right dots: what the host writes is read back with libcups."""

import ctypes
import io
import os
import random
import struct
import subprocess
import sys
import tracemalloc

import pytest
from PIL import Image, ImageDraw

import hosttest
from host_tools import pwgraster, rasterize
from host_tools.errors import UserError
from host_tools.ipp import INTEGER, KEYWORD, MIME, RANGE, RESOLUTION, Attributes, attribute
from host_tools.rasterize import Target

HEADER_FIELDS = {
    "dpi": 276,
    "size": 352,
    "width": 372,
    "height": 376,
    "bits": 388,
    "stride": 392,
    "order": 396,
    "space": 400,
    "pages": 452,
}


@pytest.fixture(scope="module")
def cups():
    """libcups' own raster reader: bytes in, a list of (header, rows) out."""
    hosttest.needs("libcups.so.2")
    library = ctypes.CDLL("libcups.so.2")
    if not hasattr(library, "cupsRasterOpen"):
        hosttest.needs("libcupsimage.so.2")
        library = ctypes.CDLL("libcupsimage.so.2")
    library.cupsRasterOpen.restype = ctypes.c_void_p
    library.cupsRasterReadHeader2.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    library.cupsRasterReadPixels.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint]
    library.cupsRasterClose.argtypes = [ctypes.c_void_p]

    def read(data):
        with io.BytesIO(data), os.fdopen(os.memfd_create("pwg"), "w+b") as file:
            file.write(data)
            file.flush()
            file.seek(0)
            raster = library.cupsRasterOpen(file.fileno(), 0)
            assert raster
            pages = []
            while True:
                header = ctypes.create_string_buffer(1796 + 64)
                if not library.cupsRasterReadHeader2(raster, header):
                    break
                fields = {
                    name: struct.unpack_from("=I", header.raw, at)[0]
                    for name, at in HEADER_FIELDS.items()
                }
                row = ctypes.create_string_buffer(fields["stride"])
                rows = []
                for _ in range(fields["height"]):
                    assert library.cupsRasterReadPixels(raster, row, len(row)) == len(row)
                    rows.append(row.raw)
                pages.append((fields, b"".join(rows)))
            library.cupsRasterClose(raster)
            return pages

    return read


def written(document):
    """All bytes of a document; its progress must end at its total."""
    pairs = list(document.pieces())
    amounts = [amount for _, amount in pairs]
    assert amounts == sorted(amounts)
    assert amounts[-1] == document.total
    return b"".join(data for data, _ in pairs)


def noise(width, height, seed=1):
    return Image.frombytes("L", (width, height), random.Random(seed).randbytes(width * height))


def saved(tmp_path, picture, name="picture.png", **options):
    path = tmp_path / name
    picture.save(path, **options)
    return path


@pytest.mark.parametrize("width", [1, 2, 3, 127, 128, 129, 130, 384, 385, 576])
def test_libcups_reads_gray_pages_back(cups, width):
    dice = random.Random(width)
    page = noise(width, 40, width)
    draw = ImageDraw.Draw(page)
    for row in range(10, 30):  # rows of runs of every length beside literals
        x = 0
        while x < width:
            run = dice.choice((1, 1, 2, 3, 4, 127, 128, 129, 300))
            draw.line((x, row, min(width, x + run) - 1, row), fill=dice.randrange(256))
            x += run
    data = b"".join(piece for piece, _ in pwgraster.document([page, page], 203, 2))
    pages = cups(data)
    assert [rows for _, rows in pages] == [page.tobytes()] * 2
    fields = pages[0][0]
    assert (fields["width"], fields["height"], fields["stride"]) == (width, 40, width)
    assert (fields["bits"], fields["space"], fields["order"]) == (8, 18, 0)
    assert (fields["dpi"], fields["pages"]) == (203, 2)


@pytest.mark.parametrize("width", [1, 7, 8, 9, 384, 390])
def test_libcups_reads_black_pages_back(cups, width):
    page = noise(width, 300, width).convert("1")
    data = b"".join(piece for piece, _ in pwgraster.document([page], 203))
    ((fields, rows),) = cups(data)
    assert (fields["bits"], fields["space"], fields["stride"]) == (1, 3, (width + 7) // 8)
    for y in range(300):
        row = rows[y * fields["stride"] : (y + 1) * fields["stride"]]
        bits = "".join(f"{byte:08b}" for byte in row)
        assert set(bits[width:]) <= {"0"}  # padding is white
        assert [bit == "1" for bit in bits[:width]] == [
            page.getpixel((x, y)) == 0 for x in range(width)
        ]


def test_equal_rows_become_one_record_of_at_most_256():
    page = Image.new("L", (384, 513), 255)
    data = b"".join(piece for piece, _ in pwgraster.document([page], 203))
    row = bytes((127, 255)) * 3
    assert data[4 + 1796 :] == b"\xff" + row + b"\xff" + row + b"\x00" + row


def test_a_long_page_is_written_in_little_memory():
    page = noise(384, 4000)
    tracemalloc.start()
    largest = max(len(piece) for piece, _ in pwgraster.document([page], 203))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert largest < 8192
    assert peak < 500_000  # of 1.5 MB


# -- what a printer says of itself ------------------------------------


def size(x):
    return Attributes({"x-dimension": attribute("x-dimension", INTEGER, x)})


def media(x, left=1, right=1):
    return Attributes(
        {
            "media-size": attribute("media-size", 0x34, size(x)),
            "media-left-margin": attribute("media-left-margin", INTEGER, left),
            "media-right-margin": attribute("media-right-margin", INTEGER, right),
        }
    )


def described(*attributes):
    return Attributes((each.name, each) for each in attributes)


@pytest.mark.parametrize(
    ("x", "left", "right", "dots"),
    [(4805, 1, 1, 384), (4805, 0, 0, 384), (7208, 1, 1, 576), (5800, 498, 497, 384)],
)
def test_the_heads_width_follows_from_the_medium(x, left, right, dots):
    printer = described(
        attribute("media-col-default", 0x34, media(x, left, right)),
        attribute("printer-resolution-supported", RESOLUTION, (203, 203, 3)),
        attribute("document-format-supported", MIME, "image/pwg-raster", "image/urf"),
        attribute("pwg-raster-document-type-supported", KEYWORD, "sgray_8"),
    )
    target = rasterize.target(printer)
    assert (target.dots, target.dpi) == (dots, 203)
    assert target.raster_types == {"sgray_8"}
    assert "image/urf" in target.formats


@pytest.mark.parametrize("name", ["om_receipt_48.05x297mm", "custom_x_1.8918x11in"])
def test_the_mediums_name_does_as_well(name):
    printer = described(
        attribute("media-default", KEYWORD, name),
        attribute("printer-resolution-supported", RESOLUTION, (80, 80, 4)),  # dots per cm
    )
    assert (rasterize.target(printer).dots, rasterize.target(printer).dpi) == (384, 203)


def test_a_printer_that_does_not_say_is_an_error():
    with pytest.raises(UserError, match="resolution"):
        rasterize.target(Attributes())
    with pytest.raises(UserError, match="wide"):
        rasterize.target(
            described(
                attribute("printer-resolution-supported", RESOLUTION, (203, 203, 3)),
                attribute("media-default", KEYWORD, "choose-any"),
                attribute("media-col-default", RANGE, None),
            )
        )


# -- files ------------------------------------------------------------


def test_a_picture_as_wide_as_the_head_keeps_every_dot(cups, tmp_path):
    picture = noise(384, 100)
    document = rasterize.load(saved(tmp_path, picture), Target(384))
    ((fields, rows),) = cups(written(document))
    assert (document.format, fields["bits"]) == ("image/pwg-raster", 8)
    assert rows == picture.tobytes()


def test_a_black_and_white_picture_goes_as_bits_if_the_printer_takes_them(cups, tmp_path):
    picture = noise(384, 50).convert("1")
    path = saved(tmp_path, picture)
    ((fields, rows),) = cups(written(rasterize.load(path, Target(384))))
    assert fields["bits"] == 1
    assert rows == bytes(byte ^ 0xFF for byte in picture.tobytes())
    gray = Target(384, raster_types=frozenset({"sgray_8"}))
    ((fields, rows),) = cups(written(rasterize.load(path, gray)))
    assert fields["bits"] == 8
    assert rows == picture.convert("L").tobytes()


def test_gray_for_a_printer_of_bits_is_dithered(cups, tmp_path):
    path = saved(tmp_path, Image.new("L", (384, 64), 128))
    only_black = Target(384, raster_types=frozenset({"black_1"}))
    ((fields, rows),) = cups(written(rasterize.load(path, only_black)))
    assert fields["bits"] == 1
    share = sum(byte.bit_count() for byte in rows) / (384 * 64)
    assert 0.45 < share < 0.55


def test_bilevel_on_request(cups, tmp_path):
    gray = Image.new("L", (384, 2))
    gray.putdata([x % 256 for x in range(768)])
    ((fields, rows),) = cups(
        written(rasterize.load(saved(tmp_path, gray), Target(384), bilevel=True))
    )
    assert fields["bits"] == 1
    bits = "".join(f"{byte:08b}" for byte in rows)
    assert bits == "".join("1" if x % 256 < 160 else "0" for x in range(768))


def test_other_widths_are_scaled_whole(tmp_path):
    for width, height in ((100, 50), (768, 384), (1000, 10)):
        picture = Image.new("L", (width, height), 255)
        ImageDraw.Draw(picture).rectangle((0, 0, width // 2 - 1, height), fill=0)
        page = rasterize.fit(picture, 384)
        assert page.size == (384, max(1, round(height * 384 / width)))
        row = [page.getpixel((x, page.height // 2)) for x in range(384)]
        assert max(row[:184]) < 8
        assert min(row[200:]) > 247


def test_whole_multiples_stay_crisp():
    picture = noise(96, 20).convert("1")
    page = rasterize.fit(picture, 384)
    assert page.mode == "1"
    assert all(
        page.getpixel((x, y)) == picture.getpixel((x // 4, y // 4))
        for x in range(384)
        for y in range(80)
    )


@pytest.mark.parametrize("width", [100, 500])
def test_dot_for_dot_is_centred_and_cropped(width):
    picture = noise(width, 5)
    page = rasterize.fit(picture, 384, resample=False)
    left = (384 - width) // 2
    for x in range(384):
        inside = 0 <= x - left < width
        assert page.getpixel((x, 2)) == (picture.getpixel((x - left, 2)) if inside else 255)


def test_sixteen_bits_transparency_and_rotation(cups, tmp_path):
    deep = Image.new("I;16", (384, 1), 0x8040)
    ((_, rows),) = cups(written(rasterize.load(saved(tmp_path, deep), Target(384))))
    assert set(rows) == {0x80}
    clear = Image.new("RGBA", (384, 1), (0, 0, 0, 0))
    ((_, rows),) = cups(written(rasterize.load(saved(tmp_path, clear), Target(384))))
    assert set(rows) == {255}  # paper, not ink
    lying = Image.new("L", (10, 384), 255)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    lying.paste(0, (0, 0, 10, 100))
    path = saved(tmp_path, lying, "lying.jpg", exif=exif, quality=100)
    ((fields, rows),) = cups(written(rasterize.load(path, Target(384))))
    assert (fields["width"], fields["height"]) == (384, 10)
    assert rows[300] < 20
    assert rows[20] > 235


def test_a_pdf_is_scaled_to_the_head_page_by_page(cups, tmp_path):
    pages = [Image.new("L", (200, 100 * number), 255) for number in (1, 2, 3)]
    for page in pages:
        ImageDraw.Draw(page).rectangle((100, 0, 199, page.height), fill=0)
    path = tmp_path / "three.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=72)
    document = rasterize.load(path, Target(384))
    read = cups(written(document))
    assert [fields["height"] for fields, _ in read] == [192, 384, 576]
    assert document.total == 192 + 384 + 576
    for fields, rows in read:
        assert (fields["width"], fields["pages"]) == (384, 3)
        middle = rows[384 * 50 : 384 * 51]
        assert set(middle[:180]) == {255}
        assert set(middle[204:]) == {0}


def test_text_goes_to_the_printers_font_unless_rendered(tmp_path):
    path = tmp_path / "note.txt"
    path.write_bytes("\ufeffGrüße\r\nzweite\rdritte".encode())
    document = rasterize.load(path, Target(384))
    assert document.format == "text/plain"
    assert written(document) == "Grüße\nzweite\ndritte\n".encode()
    for target, render in ((Target(384, formats=frozenset()), False), (Target(384), True)):
        assert rasterize.load(path, target, render=render).format == "image/pwg-raster"


def test_drawn_text_stands_in_a_grid_and_wraps_at_words():
    page = rasterize.draw_text("a" * 32 + "\n\tb\n" + "word " * 10, 384)
    assert page.size == (384, (1 + 1 + 2) * 24)
    rows = [page.crop((0, y, 384, y + 24)) for y in range(0, page.height, 24)]

    def columns(row):
        """Which of the 32 cells have ink."""
        return [
            column
            for column in range(32)
            if row.crop((column * 12, 0, column * 12 + 12, 24)).getextrema()[0] == 0
        ]

    assert columns(rows[0]) == list(range(32))
    assert columns(rows[1]) == [8]
    assert columns(rows[2]) == [x for x in range(29) if x % 5 != 4]  # six words
    assert columns(rows[3]) == [x for x in range(19) if x % 5 != 4]  # the other four


def test_drawn_text_has_every_script_of_the_sample():
    for text in ("Żurek", "Σπανακόπιτα", "Чай", "Crêpe", "│═"):
        page = rasterize.draw_text(text, 384)
        missing = rasterize.draw_text("\U0010fffe" * len(text), 384)
        for column in range(len(text)):
            box = (column * 12, 0, column * 12 + 12, 24)
            assert page.crop(box).tobytes() != missing.crop(box).tobytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"RaS2" + bytes(3000), "image/pwg-raster"), (b"UNIRAST\0abc", "image/urf")],
)
def test_raster_files_pass_unchanged(tmp_path, data, kind):
    path = tmp_path / "raster"
    path.write_bytes(data)
    document = rasterize.load(path, Target(384))
    assert (document.format, written(document)) == (kind, data)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("none", None, "there is no file"),
        ("empty", b"", "is empty"),
        ("binary", b"\x7fELF\0\0\0", "not a picture, a PDF or a text file"),
        ("latin1.txt", "Grüße".encode("latin-1"), "iconv"),
        ("bad.pdf", b"%PDF-1.4\nnothing", "is damaged"),
        ("cut.png", None, "damaged picture"),
    ],
)
def test_files_that_cannot_be_printed(tmp_path, name, data, text):
    path = tmp_path / name
    if name == "cut.png":
        saved(tmp_path, noise(384, 300), name)
        path.write_bytes(path.read_bytes()[:5000])
    elif data is not None:
        path.write_bytes(data)
    with pytest.raises(UserError, match=text):
        rasterize.load(path, Target(384))


def test_a_picture_without_an_end_is_refused():
    with pytest.raises(UserError, match="limit"):
        rasterize.fit(Image.new("L", (1, 5000)), 384)


def test_the_command_writes_a_file(cups, tmp_path):
    picture = noise(576, 20)
    out = tmp_path / "out.pwg"
    done = subprocess.run(
        [sys.executable, "-m", "host_tools", "rasterize", saved(tmp_path, picture), out]
        + ["--dots", "576", "--dpi", "203"],
        cwd=hosttest.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str(out)
    ((_, rows),) = cups(out.read_bytes())
    assert rows == picture.tobytes()

# SPDX-License-Identifier: MIT
"""`flash` with the real esptool, on a board whose ROM loader is played by rom_loader.py.

Images are made from the published formats (esp_images.py). What must be refused is refused with a
flash that nobody touched: neither erased nor written.
"""

import hashlib
import subprocess
import sys
from types import SimpleNamespace

import pytest
from serial.tools import list_ports

import esp_images
from host_tools import boards, cli, esptool, flash
from host_tools.errors import UserError
from hosttest import ROOT
from rom_loader import OLD, ResettableRomLoader, RomLoader

S3_PSRAM = {0x60007054: 1 << 3 | 1 << 7}  # eFuse block 1, word 4: 8 MB, 3.3 V
S3_PSRAM_2MB = {0x60007054: 2 << 3}


@pytest.fixture
def make(tmp_path):
    """Writes an image with a .sha256 beside it; returns its path."""

    def made(data=None, sha256=True, name="image.bin", **facts):
        path = tmp_path / name
        path.write_bytes(esp_images.image(**facts) if data is None else data)
        if sha256:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            (tmp_path / (name + ".sha256")).write_text(f"{digest}  {name}\n")
        return path

    return made


def run(capsys, *arguments):
    """(exit status, stdout, stderr) of the flash command."""
    status = cli.main(["flash", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, " ".join(err.split())


def assert_untouched(board):
    assert not board.did("erase-flash", "begin", "end")
    assert board.flash.count(OLD) == len(board.flash)


@pytest.mark.parametrize("chip", ["esp32", "esp32s3", "esp32c3", "esp32c6"])
def test_erases_writes_and_verifies(chip, make, capsys):
    path = make(chip=chip)
    with RomLoader(chip) as board:
        status, out, err = run(capsys, path, "--port", board.path)
    assert status == 0, err
    name = {"esp32": "ESP32_GENERIC"}.get(chip, f"ESP32_GENERIC_{chip[5:].upper()}")
    assert out == f"flashed {name} {board.path}\n"
    data = path.read_bytes()
    offset = 0x1000 if chip == "esp32" else 0
    assert bytes(board.flash[offset : offset + len(data)]) == data
    rest = board.flash[:offset] + board.flash[offset + len(data) :]
    assert rest.count(0xFF) == len(rest)  # erased, old file system and all
    did = [each.split()[0] for each in board.did("erase-flash", "begin", "md5")]
    assert did == ["erase-flash", "begin", "md5"]
    assert "baud 460800" in board.seen
    assert "press its RESET" in err  # a pseudo terminal has no reset line


def test_the_board_is_reset_into_its_loader_and_out_of_it(make, capsys, monkeypatch):
    path = make(program_bytes=9000)
    lines = path.with_name("lines")
    monkeypatch.setenv("PLATEN_MODEM_LINES", str(lines))
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests/host/modem_lines"))
    with ResettableRomLoader(lines) as board:
        status, out, err = run(capsys, path, "--port", board.path)
    assert status == 0, err
    assert out == f"flashed ESP32_GENERIC {board.path}\n"
    assert "RESET button" not in err
    data = path.read_bytes()
    assert bytes(board.flash[0x1000 : 0x1000 + len(data)]) == data
    resets = board.did("reset", "erase-flash")
    assert resets[-3:] == ["reset loader", "erase-flash", "reset program"]


def test_progress_goes_from_nothing_to_all(make):
    path = make()
    shares = []
    with RomLoader() as board:
        device = esptool.identify(board.path)
        esptool.write(board.path, device, 0x1000, str(path), 115200, shares.append)
    assert shares == sorted(shares)
    assert len(shares) >= 2
    assert 0 < shares[0] < shares[-1] == 100


def test_what_esptool_finds(capsys):
    mac = {0x3FF5A004: 0x33445566, 0x3FF5A008: 0x1122, 0x3FF5A014: 1 << 20}
    with RomLoader(flash_bytes=8 << 20, registers=mac) as board:
        device = esptool.identify(board.path)
    assert (device.chip, device.flash_bytes, device.revision) == ("esp32", 8 << 20, 200)
    assert device.mac == "11:22:33:44:55:66"
    assert device.psram is None
    with pytest.raises(UserError, match="no board with the chip at the port, esp32s2"):
        boards.of_chip("esp32s2")


def test_check_changes_nothing(make, capsys):
    with RomLoader() as board:
        status, out, err = run(capsys, make(), "--port", board.path, "--check")
    assert (status, out) == (0, "")
    assert "micropython v1.26.1, Generic ESP32 module with ESP32: fits" in err
    assert_untouched(board)


def test_a_chip_without_stub_is_written_by_its_rom(make, capsys, monkeypatch):
    monkeypatch.setattr(esptool, "IDENTIFY_S", 2.0)
    path = make(program_bytes=9000)
    with RomLoader(trouble="stub-refused") as board:
        status, out, err = run(capsys, path, "--port", board.path)
    assert status == 0, err
    assert out.startswith("flashed ESP32_GENERIC ")
    data = path.read_bytes()
    assert bytes(board.flash[0x1000 : 0x1000 + len(data)]) == data
    assert board.flash[-1] == OLD
    assert "only the image's own place is erased" in err


@pytest.mark.parametrize(
    "trouble", ["bad-write", pytest.param("unplugged", marks=pytest.mark.slow)]
)
def test_a_failed_write_is_told(trouble, make, capsys):
    with RomLoader(trouble=trouble) as board:
        status, out, err = run(capsys, make(), "--port", board.path)
    assert (status, out) == (1, "")
    assert "flash again" in err
    assert ("MD5" in err) == (trouble == "bad-write")


def test_a_mute_port_is_told(make, capsys, monkeypatch):
    monkeypatch.setattr(esptool, "IDENTIFY_S", 1.0)
    with RomLoader(trouble="mute") as board:
        status, _, err = run(capsys, make(), "--port", board.path)
    assert status == 1
    assert "no answer" in err


def app_bin():
    return esp_images.part("esp32", [(0x3F400020, bytes(40000))])


def flipped(at):
    data = bytearray(esp_images.image())
    data[at] ^= 4
    return bytes(data)


# what is wrong: (bytes of the file, words of the message)
DAMAGED = {
    "one byte short": (esp_images.image()[:-1], "cut off"),
    "half": (esp_images.image()[:30000], "cut off"),
    "only a boot loader": (esp_images.image()[:0x7000], "cut off"),
    "empty": (b"", "no image"),
    "flipped in the boot loader": (flipped(100), "checksum of its boot loader"),
    "flipped in the table": (flipped(0x7000 + 8), "MD5 of its partition table"),
    "flipped in the program": (flipped(-1000), "checksum of its program factory"),
    "flipped in the hash": (flipped(-1), "SHA-256 in its program factory"),
    "flipped in the header": (flipped(0xF000 + 4), "SHA-256 in its program factory"),
    "no program": (esp_images.image()[:0xF000] + b"\xff" * 4096, "none"),
    "app only": (app_bin(), "app-bin"),
    "uf2": (b"UF2\n" + bytes(508), "UF2"),
    "web page": (b"<!doctype html>", "web page"),
    "zip": (b"PK\x03\x04" + bytes(40), "ZIP"),
    "other chip": (esp_images.image("esp32s2", "S2 with ESP32S2"), "chip 2"),
    "two chips": (esp_images.image(program_chip="esp32c3"), "different chips"),
    "program too large": (esp_images.image(program_bytes=0x1F0000), "too large"),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_damaged_file_never_reaches_the_board(case, make, capsys):
    data, words = DAMAGED[case]
    path = make(data)
    with RomLoader() as board:
        status, out, err = run(capsys, path, "--port", board.path)
    assert (status, out) == (1, "")
    assert words in err
    assert board.seen == []


def test_two_changes_that_keep_the_checksum_are_seen(make, capsys):
    data = bytearray(esp_images.image())
    data[-2000] ^= 1
    data[-2001] ^= 1
    with RomLoader() as board:
        status, _, err = run(capsys, make(bytes(data)), "--port", board.path)
    assert status == 1
    assert "SHA-256 in its program" in err
    assert board.seen == []


# what does not fit: (chip, board, image, options, words)
UNFIT = {
    "chip": ("esp32c3", {}, {"chip": "esp32"}, [], "image is for an ESP32,"),
    "board": (
        "esp32",
        {},
        {"chip": "esp32c3"},
        ["--board", "ESP32_GENERIC_C3"],
        "has an ESP32-C3, but",
    ),
    "flash": ("esp32", {"flash_bytes": 2 << 20}, {}, [], "needs 4 MB of flash, the board has 2"),
    "header's flash": ("esp32", {}, {"flash_mb": 8}, [], "needs 8 MB"),
    "partitions": ("esp32", {}, {"needs_bytes": (4 << 20) + 4096}, [], "the board has 4 MB"),
    "too old": ("esp32", {}, {"revisions": (300, 399)}, [], "v3.0 to v3.99, the chip is v1.0"),
    "too new": ("esp32", {}, {"revisions": (0, 99)}, [], "v0.0 to v0.99, the chip is v1.0"),
    "PSRAM": ("esp32", {}, {"machine": "Module with SPIRAM with ESP32"}, [], "quad PSRAM"),
    "kind of PSRAM": (
        "esp32s3",
        {"registers": S3_PSRAM_2MB},
        {"chip": "esp32s3", "machine": "Module with Octal-SPIRAM with ESP32S3"},
        ["--psram", "octal"],
        "for octal PSRAM, the board has quad",
    ),
}


@pytest.mark.parametrize("case", UNFIT)
def test_an_image_that_does_not_fit_is_refused_before_erasing(case, make, capsys):
    chip, facts, image, options, words = UNFIT[case]
    with RomLoader(chip, **facts) as board:
        status, out, err = run(capsys, make(**image), "--port", board.path, *options)
    assert (status, out) == (1, "")
    assert words in err
    assert_untouched(board)


def test_an_image_for_another_board_is_refused_before_the_port_is_opened(make, capsys):
    with RomLoader() as board:
        call = (make(), "--port", board.path, "--board", "ESP32_GENERIC_C6")
        status, out, err = run(capsys, *call)
    assert (status, out) == (1, "")
    assert "image is for an ESP32; ESP32_GENERIC_C6 needs ESP32_GENERIC_C6-" in err
    assert board.seen == []


@pytest.mark.parametrize(
    ("chip", "registers", "machine", "options"),
    [
        ("esp32", {}, "Module with SPIRAM with ESP32", ["--psram", "quad"]),
        ("esp32s3", S3_PSRAM, "Module with Octal-SPIRAM with ESP32S3", []),
        ("esp32s3", S3_PSRAM_2MB, "Generic ESP32S3 module with ESP32S3", []),
    ],
)
def test_psram_that_is_there_will_do(chip, registers, machine, options, make, capsys):
    path = make(chip=chip, machine=machine)
    with RomLoader(chip, registers=registers) as board:
        status, _, err = run(capsys, path, "--port", board.path, "--check", *options)
    assert status == 0, err


def test_limits_of_fit_are_exact(make, capsys):
    path = make(needs_bytes=4 << 20, revisions=(100, 100))
    with RomLoader(flash_bytes=4 << 20) as board:
        assert run(capsys, path, "--port", board.path, "--check")[0] == 0


def test_a_file_as_large_as_a_flash_is_read_and_no_larger(make, capsys):
    data = esp_images.image()
    path = make(data.ljust(flash.IMAGE_BYTES_MAX + 1, b"\xff"))
    status, _, err = run(capsys, path, "--port", "/dev/null")
    assert status == 1
    assert "larger than the flash of any board" in err
    path = make(data.ljust(flash.IMAGE_BYTES_MAX, b"\xff"))
    read, image = flash.read_image(path, None)
    assert len(read) == flash.IMAGE_BYTES_MAX
    assert image.flash_bytes == flash.IMAGE_BYTES_MAX + 0x1000


def test_sha256_decides(make, capsys):
    path = make()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    other = hashlib.sha256(b"another file").hexdigest()
    with RomLoader() as board:
        call = (path, "--port", board.path, "--check")
        assert "its own checksums" not in run(capsys, *call)[2]
        assert run(capsys, *call, "--sha256", digest.upper())[0] == 0
        seen = list(board.seen)
        status, _, err = run(capsys, *call, "--sha256", other)
        assert status == 1
        assert f"its SHA-256 is {digest}" in err
        assert "does not hold one SHA-256" in run(capsys, *call, "--sha256", digest[1:])[2]
        beside = path.with_name(path.name + ".sha256")
        beside.write_text(other)
        assert "is not the file that" in run(capsys, *call)[2]
        beside.write_text(f"{digest}  a\n{other}  b\n")
        assert "does not hold one SHA-256" in run(capsys, *call)[2]
        assert board.seen == seen  # none of these came as far as the port
        beside.unlink()
        status, _, err = run(capsys, *call)
    assert status == 0
    assert f"only its own checksums were tested; it is {digest}" in err


def ports(monkeypatch, *names):
    found = [SimpleNamespace(device=n, vid=0x10C4, description="bridge") for n in names]
    found.append(SimpleNamespace(device="/dev/ttyS0", vid=None, description="n/a"))
    monkeypatch.setattr(list_ports, "comports", lambda: found)


def test_the_only_usb_port_is_taken(make, capsys, monkeypatch):
    path = make()
    with RomLoader() as board:
        ports(monkeypatch, board.path)
        status, _, err = run(capsys, path, "--check")
    assert status == 0
    assert f"the only USB serial port is {board.path}" in err


def test_of_several_ports_none_is_taken(make, capsys, monkeypatch):
    with RomLoader() as board, RomLoader() as other:
        ports(monkeypatch, board.path, other.path)
        status, _, err = run(capsys, make())
        assert status == 1
        assert board.path in err
        assert other.path in err
        assert "--port" in err
        assert board.seen == other.seen == []
    ports(monkeypatch)
    assert "no USB serial port" in run(capsys, make())[2]


def test_says_which_file_to_get_and_where_it_looked(tmp_path, capsys, monkeypatch):
    here, other = tmp_path / "here", tmp_path / "other"
    monkeypatch.setattr(flash, "_FOLDERS", (here, other))
    status, out, err = run(capsys, "--board", "ESP32_GENERIC_S3")
    assert (status, out) == (1, "")
    for words in ("/resources/firmware/ESP32_GENERIC_S3-", str(here), str(other)):
        assert words in err
    with RomLoader("esp32c6") as board:
        err = run(capsys, "--port", board.path)[2]
    assert "/resources/firmware/ESP32_GENERIC_C6-" in err
    assert_untouched(board)
    assert "BOOTSEL" in run(capsys, "--board", "RPI_PICO2_W")[2]
    assert "there are ESP32_GENERIC, ESP32_GENERIC_C3" in run(capsys, "--board", "NOPE")[2]
    assert "only none, quad, octal" in run(capsys, "--psram", "hexa")[2]


def test_a_downloaded_image_is_found(make, capsys, monkeypatch):
    path = make(name=boards.board("ESP32_GENERIC").image)
    monkeypatch.setattr(flash, "_FOLDERS", (path.parent / "no", path.parent))
    with RomLoader() as board:
        status, _, err = run(capsys, "--port", board.path, "--check")
    assert status == 0, err
    assert f"found {path}" in err


@pytest.mark.parametrize("chip", esp_images.MACHINES)
def test_esptool_takes_the_images_for_what_they_are(chip, tmp_path):
    """The images of these tests are right: esptool's own reader says so."""
    path = tmp_path / "program.bin"
    path.write_bytes(esp_images.image(chip)[0x10000 - esp_images.OFFSETS.get(chip, 0) :])
    command = [sys.executable, "-m", "esptool", "image-info", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Validation hash" in done.stdout
    assert done.stdout.count("(valid)") == 2  # checksum and SHA-256
    assert "Project name: micropython" in done.stdout
    assert f"Detected image type: {boards.of_chip(chip).chip.title}" in done.stdout

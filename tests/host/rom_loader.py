# SPDX-License-Identifier: MIT
"""A board on a pseudo terminal for the real esptool: the serial boot loader of an ESP's ROM.

Written from Espressif's "Serial Protocol" page (esptool documentation): SLIP frames, requests
`00 op length checksum data`, answers `01 op length value data status`. In ROM the status is 4
bytes and MD5 comes as text, the stub's is 2 and 16 bytes raw. The flash is NOR: a write can only
clear bits, so that what was not erased comes out wrong.

`seen` names what was done, in order. `trouble` says what goes wrong:
    mute            no answer to anything
    stub-refused    the stub is taken but does not start
    bad-write       a bit of the flash does not take what is written
    unplugged       the port goes away in the middle of the write
"""

import hashlib
import os
import pty
import select
import socket
import struct
import threading
import tty
import zlib

SYNC, WRITE_REG, READ_REG = 0x08, 0x09, 0x0A
FLASH_BEGIN, FLASH_DATA, FLASH_END = 0x02, 0x03, 0x04
MEM_BEGIN, MEM_END, MEM_DATA = 0x05, 0x06, 0x07
SPI_SET_PARAMS, SPI_ATTACH, CHANGE_BAUDRATE = 0x0B, 0x0D, 0x0F
DEFL_BEGIN, DEFL_DATA, DEFL_END, MD5 = 0x10, 0x11, 0x12, 0x13
SECURITY_INFO, ERASE_FLASH = 0x14, 0xD0

BAD_MESSAGE, BAD_DATA, BAD_DEFLATE = 0x05, 0x07, 0x0B  # errors of the protocol page
OLD = 0x5A  # what the flash holds before, everywhere

# chip: registers that say what it is, base of the SPI controller, offsets of USR2 and W0
_MAGIC = 0x40001000
CHIPS = {
    "esp32": ({_MAGIC: 0x00F01D83, 0x3FF5A00C: 1 << 15, 0x3FF40014: 347}, 0x3FF42000, 0x24, 0x80),
    "esp32s3": ({}, 0x60002000, 0x20, 0x58),
    "esp32c3": ({}, 0x60002000, 0x20, 0x58),
    "esp32c6": ({}, 0x60003000, 0x20, 0x58),
}
CHIP_IDS = {"esp32s3": 9, "esp32c3": 5, "esp32c6": 13}  # the ESP32's ROM has no security info


class Refused(Exception):
    """The loader answers with this error."""


class RomLoader:
    """One board; `path` is its port. A context manager: the board is gone at the end."""

    def __init__(self, chip="esp32", flash_bytes=4 << 20, trouble=None, registers=()):
        self.chip = chip
        self.flash = bytearray([OLD]) * flash_bytes
        self.trouble = trouble
        self.seen = []
        self.is_stub = False
        registers_of_chip, self._spi, usr2, w0 = CHIPS[chip]
        self._registers = {**registers_of_chip, **dict(registers)}
        self._usr2 = self._spi + usr2
        self._w0 = self._spi + w0
        self._at = 0  # where the next byte of the write goes
        self._left = 0
        self._inflate = None
        self._sequence = 0
        self._frame = None
        self._is_escaped = False
        self._end_read, self._end_write = os.pipe()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._open()

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        os.write(self._end_write, b"x")
        self._thread.join(10)
        self._close()
        os.close(self._end_read)
        os.close(self._end_write)

    def did(self, *words):
        """The entries of `seen` that begin with one of the words."""
        return [each for each in self.seen if each.split()[0] in words]

    # The wire.

    def _open(self):
        self._master, self._slave = pty.openpty()
        tty.setraw(self._master)
        tty.setraw(self._slave)
        self.path = os.ttyname(self._slave)

    def _close(self):
        if self._master is not None:
            os.close(self._slave)
            os.close(self._master)
            self._master = self._slave = None

    def _serve(self):
        while True:
            ready = select.select([self._master, self._end_read], [], [])[0]
            if self._end_read in ready or not self._receive(os.read(self._master, 65536)):
                return

    def _receive(self, data):
        """Carries out what comes in; False when the board is unplugged."""
        for byte in data:
            packet = self._unslip(byte)
            if packet and self.trouble != "mute" and not self._answer(packet):
                return False
        return True

    def _unslip(self, byte):
        if byte == 0xC0:
            packet, self._frame, self._is_escaped = self._frame, bytearray(), False
            return bytes(packet) if packet else None
        if self._frame is None:
            return None
        if byte == 0xDB:
            self._is_escaped = True
            return None
        if self._is_escaped:
            byte = {0xDC: 0xC0, 0xDD: 0xDB}[byte]
            self._is_escaped = False
        self._frame.append(byte)
        return None

    def _send(self, payload):
        escaped = payload.replace(b"\xdb", b"\xdb\xdd").replace(b"\xc0", b"\xdb\xdc")
        self._write(b"\xc0" + escaped + b"\xc0")

    def _write(self, data):
        data = memoryview(data)
        while data:
            data = data[os.write(self._master, data) :]

    def _reply(self, op, value=0, data=b"", error=0):
        status = bytes([1 if error else 0, error]) + (b"" if self.is_stub else b"\0\0")
        body = data + status
        self._send(struct.pack("<BBHI", 1, op, len(body), value) + body)

    # Commands.

    def _answer(self, packet):
        """Carries out one request; False when the board is unplugged."""
        direction, op, length, checksum = struct.unpack_from("<BBHI", packet)
        data = packet[8:]
        if direction != 0 or length != len(data):
            return True  # noise, as the ROM takes it
        if self.trouble == "unplugged" and op == DEFL_DATA and self._sequence:
            self._close()
            return False
        try:
            if op in (MEM_DATA, FLASH_DATA, DEFL_DATA):
                data = self._checked(data, checksum)
            value, answer = self._carry_out(op, data)
        except Refused as refused:
            self._reply(op, error=refused.args[0])
            return True
        for _ in range(8 if op == SYNC else 1):
            self._reply(op, value, answer)
        if op == MEM_END and self.trouble != "stub-refused":
            self.is_stub = True
            self.seen.append("stub")
            self._send(b"OHAI")
        return True

    def _checked(self, data, checksum):
        size, sequence = struct.unpack_from("<II", data)
        block = data[16:]
        found = 0xEF
        for byte in block:
            found ^= byte
        if size != len(block) or found != checksum or sequence != self._sequence:
            raise Refused(BAD_DATA)
        self._sequence += 1
        return block

    def _carry_out(self, op, data):
        """(value, data) of the answer."""
        if op == SYNC:
            self.seen.append("sync")
            return (0 if self.is_stub else 0x20120707), b""
        if op == READ_REG:
            return self._registers.get(struct.unpack("<I", data)[0], 0), b""
        if op == WRITE_REG:
            self._write_register(*struct.unpack_from("<III", data))
            return 0, b""
        if op == SECURITY_INFO and self.chip in CHIP_IDS:
            return 0, struct.pack("<I8xII", 0, CHIP_IDS[self.chip], 0)
        if op == MD5:
            start, size = struct.unpack_from("<II", data)
            self.seen.append(f"md5 {start:#x} {size}")
            digest = hashlib.md5(self.flash[start : start + size])
            return 0, digest.digest() if self.is_stub else digest.hexdigest().encode()
        if op == ERASE_FLASH and self.is_stub:
            self.seen.append("erase-flash")
            self.flash[:] = b"\xff" * len(self.flash)
            return 0, b""
        if op in (MEM_BEGIN, FLASH_BEGIN, DEFL_BEGIN):
            self._begin(op, data)
        elif op == DEFL_DATA:
            self._inflated(data)
        elif op == FLASH_DATA:
            self._program(data[: self._left])
        elif op in (FLASH_END, DEFL_END):
            self.seen.append("end " + ("stay" if data[0] else "run"))
        elif op == CHANGE_BAUDRATE:
            self.seen.append(f"baud {struct.unpack_from('<I', data)[0]}")
        elif op not in (MEM_DATA, MEM_END, SPI_SET_PARAMS, SPI_ATTACH):
            raise Refused(BAD_MESSAGE)
        return 0, b""

    def _write_register(self, register, value, mask):
        old = self._registers.get(register, 0)
        self._registers[register] = (old & ~mask) | (value & mask)
        if register == self._spi and value & 1 << 18:  # SPI_USR: a command to the flash
            command = self._registers.get(self._usr2, 0) & 0xFF
            size_id = len(self.flash).bit_length() - 1
            self._registers[self._w0] = 0x4020 | size_id << 16 if command == 0x9F else 0
            self._registers[register] = 0  # done

    def _begin(self, op, data):
        size, _blocks, _block_bytes, start = struct.unpack_from("<IIII", data)
        self._sequence = 0
        if op == MEM_BEGIN:
            return
        if start + size > len(self.flash):
            raise Refused(BAD_DATA)
        self.seen.append(f"begin {start:#x} {size}")
        end = -(-(start + size) // 4096) * 4096
        self.flash[start:end] = b"\xff" * (end - start)
        self._at = start
        self._left = size
        self._inflate = zlib.decompressobj()

    def _inflated(self, data):
        try:
            self._program(self._inflate.decompress(data))
        except zlib.error:
            raise Refused(BAD_DEFLATE) from None

    def _program(self, data):
        if len(data) > self._left:
            raise Refused(BAD_DATA)
        end = self._at + len(data)
        old = int.from_bytes(self.flash[self._at : end], "little")
        new = old & int.from_bytes(data, "little")
        self.flash[self._at : end] = new.to_bytes(len(data), "little")
        if self.trouble == "bad-write" and data:
            self.flash[self._at] ^= 0x10
        self._at = end
        self._left -= len(data)


class ResettableRomLoader(RomLoader):
    """The same with DTR and RTS, which modem_lines/ passes on: inverted, RTS is EN, DTR GPIO0.

    It runs its program, deaf, until a reset with GPIO0 low; `seen` has "reset loader" and "reset
    program".
    """

    def __init__(self, lines_path, *arguments, **options):
        super().__init__(*arguments, **options)
        self._is_loader = False
        self._is_held = False
        self._lines = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._lines.bind(str(lines_path))

    def _close(self):
        self._lines.close()
        super()._close()

    def _serve(self):
        while True:
            ready = select.select([self._master, self._lines, self._end_read], [], [])[0]
            if self._end_read in ready:
                return
            if self._lines in ready:
                value = self._lines.recv(1)[0]
                if self._is_held and not value & 2:
                    self._reset(bool(value & 1))
                self._is_held = bool(value & 2)
                continue
            data = os.read(self._master, 65536)
            if self._is_loader and not self._is_held:
                self._receive(data)

    def _reset(self, is_gpio0_low):
        self._is_loader = is_gpio0_low
        self.is_stub = False
        self.seen.append("reset loader" if is_gpio0_low else "reset program")

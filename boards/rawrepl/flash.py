# SPDX-License-Identifier: MIT
"""The flash file system of the virtual board: one folder, of a size that can run out.

A VFS object over VfsPosix. Paths are resolved here, so that ".." ends at the root and nothing
above it can be reached. Files take whole blocks as in LittleFS, and one that does not fit raises
OSError(ENOSPC) with the part that did in place, as there.
"""

import io

import vfs
import world

BLOCK_BYTES = 4096  # an ESP32's flash sector, the block of its LittleFS
_DIRECTORY = 0x4000
_ENOENT = 2
_ENOTDIR = 20
_ENOSPC = 28


def _blocks(size):
    return (size + BLOCK_BYTES - 1) // BLOCK_BYTES


class Flash:
    """A file system of `size` bytes in the folder `root`; it may hold less than it says."""

    def __init__(self, root, size, writable=None):
        # Without a root of its own: VfsPosix.rename() has one buffer for both full paths.
        self._inner = vfs.VfsPosix()
        self._root = root
        self._folder = "/"
        self.blocks = size // BLOCK_BYTES
        self._limit = self.blocks if writable is None else writable // BLOCK_BYTES
        self.used = self._count(root)

    def _count(self, folder):
        used = 2  # a directory is a pair of blocks
        for name, kind, *_ in self._inner.ilistdir(folder):
            path = folder + "/" + name
            if kind == _DIRECTORY:
                used += self._count(path)
            else:
                used += _blocks(self._inner.stat(path)[6])
        return used

    def _plain(self, path):
        # An absolute path without dots.
        if not path.startswith("/"):
            path = self._folder + "/" + path
        parts = []
        for part in path.split("/"):
            if part == "..":
                if parts:
                    parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        return "/" + "/".join(parts)

    def _path(self, path):
        # Where that is on the computer.
        return (self._root + self._plain(path)).rstrip("/")

    def _size(self, path):
        try:
            return self._inner.stat(path)[6]
        except OSError:
            return 0

    def take(self, old_size, new_size):
        """A file grows or shrinks; False when there is no room."""
        used = self.used + _blocks(new_size) - _blocks(old_size)
        if used > self._limit and new_size > old_size:
            return False
        self.used = used
        return True

    # The VFS protocol.

    def mount(self, readonly, mkfs):
        """Nothing to prepare."""

    def umount(self):
        """Nothing to give back."""

    def open(self, path, mode):
        """A file object; writers are counted."""
        path = self._path(path)
        size = self._size(path)
        f = self._inner.open(path, mode)
        if not ("w" in mode or "a" in mode or "+" in mode or "x" in mode):
            return f
        if "w" in mode:
            self.take(size, 0)
            size = 0
        return _Writer(self, f, size, size if "a" in mode else 0)

    def stat(self, path):
        """As os.stat."""
        while True:
            try:
                return self._inner.stat(self._path(path))
            except KeyboardInterrupt:
                # An import would take it for a file that is not there, and go on. A board's own
                # file systems are not written in Python and have no such moment.
                world.here.interrupt_again()

    def statvfs(self, path):
        """As os.statvfs: block size, and blocks in all and free."""
        free = max(0, self.blocks - self.used)
        return (BLOCK_BYTES, BLOCK_BYTES, self.blocks, free, free, 0, 0, 0, 0, 255)

    def ilistdir(self, path):
        """(name, type, inode, size) of what is in a directory."""
        path = self._path(path)
        if not self._inner.stat(path)[0] & _DIRECTORY:
            raise OSError(_ENOTDIR)
        found = []
        for name, kind, *_ in self._inner.ilistdir(path):
            if name not in (".", ".."):
                found.append((name, kind, 0, self._size(path + "/" + name)))
        return iter(found)

    def mkdir(self, path):
        """As os.mkdir."""
        if self.used + 2 > self._limit:
            raise OSError(_ENOSPC)
        self._inner.mkdir(self._path(path))
        self.used += 2

    def rmdir(self, path):
        """As os.rmdir."""
        self._inner.rmdir(self._path(path))
        self.used -= 2

    def remove(self, path):
        """As os.remove."""
        path = self._path(path)
        size = self._size(path)
        self._inner.remove(path)
        self.take(size, 0)

    def rename(self, old, new):
        """As os.rename: a file that has the new name is replaced."""
        old = self._path(old)
        new = self._path(new)
        size = 0
        if old != new and self._inner.stat(old)[0] & _DIRECTORY == 0:
            size = self._size(new)
        self._inner.rename(old, new)
        self.take(size, 0)

    def chdir(self, path):
        """As os.chdir."""
        if not self._inner.stat(self._path(path))[0] & _DIRECTORY:
            raise OSError(_ENOENT)
        self._folder = self._plain(path)

    def getcwd(self):
        """As os.getcwd."""
        return self._folder


class _Writer(io.IOBase):
    # A file that was opened for writing; what it takes is counted.

    def __init__(self, flash, f, size, pos):
        self._flash = flash
        self._f = f
        self._size = size
        self._pos = pos

    def write(self, data):
        raw = data.encode() if isinstance(data, str) else data
        end = self._pos + len(raw)
        if end > self._size:
            if not self._flash.take(self._size, end):
                raise OSError(_ENOSPC)
            self._size = end
        self._pos = end
        return self._f.write(data)

    def read(self, *count):
        data = self._f.read(*count)
        self._pos += len(data.encode() if isinstance(data, str) else data)
        return data

    def readinto(self, *args):
        count = self._f.readinto(*args)
        self._pos += count or 0
        return count

    def readline(self):
        data = self._f.readline()
        self._pos += len(data.encode() if isinstance(data, str) else data)
        return data

    def seek(self, *args):
        self._pos = self._f.seek(*args)
        return self._pos

    def tell(self):
        return self._f.tell()

    def flush(self):
        self._f.flush()

    def close(self):
        self._f.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._f.close()

    def ioctl(self, request, argument):
        if request == 4:  # MP_STREAM_CLOSE
            self._f.close()
        return 0

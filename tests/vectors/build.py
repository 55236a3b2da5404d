# SPDX-License-Identifier: MIT
"""Makes tests/device/vectors_*.py from the annotated *.hex files in this folder.

`python tests/vectors/build.py` writes them; with --check nothing is written and the exit status
says whether they are up to date. A file whose module would be too large for a board is made into
vectors_NAME_1.py, vectors_NAME_2.py ...

A file holds sections. `[name]` begins a vector, `[$name]` a piece that other sections insert.
    0a ff          bytes
    "text\\r\\n"*3   text with Python escapes, repeated
    { ... }        the bytes inside, with their length before them in two bytes
    $name          the piece of that name
    ^              the byte that must be refused is the next one: becomes "offset"
    |              the message ends here, the rest must not be consumed: becomes "consumed"
    = key value    what the reader must report, a Python literal
    + item         one more item of the list above it
    # ...          comment; those above the first byte of a vector go into the module
"""

import ast
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
DEVICE = HERE.parent / "device"
MAX_MODULE_BYTES = 16000  # a board has to compile it

TOKEN = re.compile(
    r"""\s*(?:(?P<comment>\#.*)|(?P<text>"(?:[^"\\]|\\.)*")(?:\*(?P<times>\d+))?"""
    r"""|(?P<byte>[0-9a-fA-F]{2})(?![0-9a-fA-F])|(?P<piece>\$\w+)|(?P<mark>[{}^|]))"""
)


class Vector:
    """One section: its bytes, its marks and what is expected of a reader."""

    def __init__(self, name):
        self.name = name
        self.comments = []
        self.data = bytearray()
        self.expect = {}
        self._key = ""  # the expectation named last
        self._open = []  # places of "{" whose length is still to be filled in

    def line(self, line, pieces):
        """Add one line of the source."""
        if line.startswith("= "):
            self._key, value = line[2:].split(None, 1)
            self.expect[self._key] = ast.literal_eval(value)
            return
        if line.startswith("+ "):
            self.expect[self._key].append(ast.literal_eval(line[2:]))
            return
        at = 0
        while line[at:].strip():
            found = TOKEN.match(line, at)
            if not found:
                raise ValueError(f"[{self.name}] cannot read: {line[at:]}")
            self._token(found, pieces)
            at = found.end()

    def _token(self, found, pieces):
        kind = found.lastgroup
        if kind == "comment":
            if not self.data:
                self.comments.append(found["comment"])
        elif found["text"]:
            text = ast.literal_eval("b" + found["text"])
            self.data += text * int(found["times"] or 1)
        elif kind == "byte":
            self.data.append(int(found["byte"], 16))
        elif kind == "piece":
            self.data += pieces[found["piece"]].data
        else:
            self._mark(found["mark"])

    def _mark(self, mark):
        if mark == "{":
            self._open.append(len(self.data))
            self.data += b"\0\0"
        elif mark == "}":
            at = self._open.pop()
            self.data[at : at + 2] = (len(self.data) - at - 2).to_bytes(2, "big")
        else:
            self.expect["offset" if mark == "^" else "consumed"] = len(self.data)

    def source(self):
        """Return the vector as Python source, formatted as the linter would."""
        lines = [f"    {comment}" for comment in self.comments]
        data = literal(bytes(self.data), 87)
        short = f'    ("{self.name}", {data[0]}, {flat(self.expect)}),'
        if len(data) == 1 and len(short) <= 99:
            return [*lines, short]
        lines += ["    (", f'        "{self.name}",']
        lines += [f"        {part}" for part in data[:-1]] + [f"        {data[-1]},"]
        if self.expect:
            lines.append("        {")
            lines += [f'            "{key}": {plain(v)},' for key, v in self.expect.items()]
            lines.append("        },")
        else:
            lines.append("        {},")
        return lines + ["    ),"]


def flat(expect):
    """Return the source of what is expected, on one line."""
    rows = [f'"{key}": {plain(value)}' for key, value in expect.items()]
    return "{" + ", ".join(rows) + "}"


def plain(value):
    """Return the source of an expected value."""
    if isinstance(value, bytes):
        return literal(value, 10**6)[0]
    if isinstance(value, list):
        if not value or isinstance(value[0], int):
            return repr(value)
        rows = "".join(f"                {plain(row)},\n" for row in value)
        return f"[\n{rows}            ]"
    if isinstance(value, tuple):
        return "(" + ", ".join(plain(v) for v in value) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


def literal(data, width):
    """Return data as bytes literals of at most width characters each."""
    named = {0x0D: "\\r", 0x0A: "\\n", 0x09: "\\t", 0x5C: "\\\\"}
    parts = [""]
    for c in data:
        new = named.get(c) or (chr(c) if 0x20 <= c < 0x7F and c != 0x22 else f"\\x{c:02x}")
        if len(parts[-1]) + len(new) > width:
            parts.append("")
        parts[-1] += new
    return [f'b"{part}"' for part in parts]


def read(path):
    """Return the vectors of one annotated file."""
    pieces = {}
    vectors = []
    current = None
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith("["):
            name = line[1 : line.index("]")]
            current = Vector(name)
            if name.startswith("$"):
                pieces[name] = current
            elif name in [v.name for v in vectors]:
                raise ValueError(f"{path.name}: [{name}] twice")
            else:
                vectors.append(current)
        elif current is not None:
            current.line(line, pieces)
    return vectors


def modules(path):
    """Return [(path, source)] of the device modules made from one annotated file."""
    parts = [[]]
    for vector in read(path):
        if parts[-1] and len(source(path, [*parts[-1], vector])) > MAX_MODULE_BYTES:
            parts.append([])
        parts[-1].append(vector)
    found = []
    for number, vectors in enumerate(parts, 1):
        text = source(path, vectors)
        if len(text) > MAX_MODULE_BYTES:
            raise ValueError(f"{path.name}: [{vectors[0].name}] is too large for a module")
        suffix = f"_{number}" if len(parts) > 1 else ""
        found.append((DEVICE / f"vectors_{path.stem}{suffix}.py", text))
    return found


def source(path, vectors):
    """Return the source of a device module that holds these vectors."""
    lines = [
        "# SPDX-License-Identifier: MIT",
        f'"""Made by tests/vectors/build.py from tests/vectors/{path.name}: edit that file.',
        "",
        "VECTORS holds (name, bytes, expected attributes); the comments say where they come from.",
        '"""',
        "",
        "VECTORS = (",
    ]
    for vector in vectors:
        lines += vector.source()
    return "\n".join([*lines, ")", ""])


def main(arguments):
    """Write the modules, or with --check compare them; return the exit status."""
    made = {}
    for path in sorted(HERE.glob("*.hex")):
        for target, text in modules(path):
            made[target] = (path, text)
    stale = {
        path
        for path in set(DEVICE.glob("vectors_*.py")) - set(made)
        if "tests/vectors/build.py" in path.read_text(encoding="ascii")  # not others' modules
    }
    if "--check" not in arguments:
        for target, (_, text) in made.items():
            target.write_text(text, encoding="ascii")
        for target in stale:
            target.unlink()
        return 0
    status = 0
    for target, (path, text) in made.items():
        if not target.exists() or target.read_text(encoding="ascii") != text:
            print(f"{target.name} is not what {path.name} makes: run tests/vectors/build.py")
            status = 1
    for target in sorted(stale):
        print(f"{target.name} has no source here: run tests/vectors/build.py")
        status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

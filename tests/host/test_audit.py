# SPDX-License-Identifier: MIT
"""`host_tools audit` on logs that the firmware's own module wrote: whole, damaged, rotated."""

import hashlib
import importlib
import json
import re
import time

import pytest

from host_tools import audit as tool
from host_tools.cli import main
from platen import log as _log  # noqa: F401  (it looks for what is put into `time` below)
from platen.model import limits


def _module():
    """The firmware's module, which takes from MicroPython's time what it does not need here."""
    ticks = ("ticks_ms", "ticks_add", "ticks_diff")
    for name in ticks:
        setattr(time, name, None)
    try:
        return importlib.import_module("platen.shell.audit")
    finally:
        for name in ticks:
            delattr(time, name)


audit = _module()

WHERE = (b"192.0.2.7", b"digest", 'Größe "]\\\n'.encode(), b"0x0002")


@pytest.fixture(autouse=True)
def _quiet(monkeypatch):
    monkeypatch.setattr(audit.log, "warning", lambda text: None)


class Printer:
    """As much of one as the log needs."""

    on_job = None

    def now_s(self):
        return 17


def write(folder, count=6):
    """A log of so many entries besides its first; the Audit."""
    log = audit.Audit(str(folder), Printer(), False)
    for number in range(count):
        log.note(b"job-done", WHERE, b"pages=%d" % number, number + 1, 1000, b"ab" * 8)
    return log


def logs(folder):
    """Its files."""
    return sorted(folder.glob("audit*"))


def trouble(folder):
    """What the tool finds wrong."""
    return tool.read(logs(folder)).wrong


def follow(data, before="0" * 64):
    """The chain by other means: the last hash, None where it breaks."""
    for line in data.decode().splitlines():
        body, digest = line[:-64], line[-64:]
        if hashlib.sha256((before + body).encode()).hexdigest() != digest:
            return None
        before = digest
    return before


# proves: A34
def test_a_whole_log_is_whole(tmp_path, capsys):
    write(tmp_path)
    assert trouble(tmp_path) == []
    last = follow((tmp_path / "audit").read_bytes())
    assert main(["audit", "verify", str(tmp_path / "audit")]) == 0
    out = capsys.readouterr().out
    assert "7 entries, 1 to 7, whole" in out
    assert last in out
    assert main(["audit", "verify", "--contains", last, str(tmp_path / "audit")]) == 0
    assert main(["audit", "verify", "--contains", "0" * 64, str(tmp_path / "audit")]) == 1


# proves: A34
def test_a_changed_byte_anywhere_is_seen(tmp_path):
    write(tmp_path, 4)
    path = tmp_path / "audit"
    whole = path.read_bytes()
    for at in range(len(whole)):
        for changed in (whole[at] ^ 1, whole[at] ^ 0x20, 0x0A, 0x0D, 0x00):
            if changed != whole[at]:
                path.write_bytes(whole[:at] + bytes([changed]) + whole[at + 1 :])
                assert trouble(tmp_path), (at, changed)
    path.write_bytes(whole)
    assert not trouble(tmp_path)


# proves: A34
def test_lines_taken_out_put_in_or_moved_are_seen(tmp_path):
    write(tmp_path)
    path = tmp_path / "audit"
    lines = path.read_bytes().splitlines(keepends=True)
    for at in range(len(lines) - 1):
        path.write_bytes(b"".join(lines[:at] + lines[at + 1 :]))
        found = trouble(tmp_path)
        assert found, at
        assert at == 0 or "some are missing" in found[0]
    for at in range(len(lines)):
        path.write_bytes(b"".join(lines[: at + 1] + lines[at:]))
        assert trouble(tmp_path)
        for more in (b"\n", b"x\n", b"hello"):
            path.write_bytes(b"".join([*lines[: at + 1], more, *lines[at + 1 :]]))
            assert "no entry" in trouble(tmp_path)[0]
    path.write_bytes(b"".join(lines[:2] + [lines[3], lines[2]] + lines[4:]))
    assert trouble(tmp_path)
    # The end can be cut off: only somebody who knows a later hash can tell.
    path.write_bytes(b"".join(lines[:-1]))
    assert not trouble(tmp_path)
    last = lines[-1].split()[-1].decode()
    assert main(["audit", "verify", "--contains", last, str(path)]) == 1


# proves: A34 B40
def test_two_files_in_any_order(tmp_path, capsys):
    log = write(tmp_path, 0)
    while len(logs(tmp_path)) < 2:
        log.note(b"operator")
    log.note(b"operator")
    new, old = (tmp_path / name for name in ("audit", "audit.1"))
    assert trouble(tmp_path) == []
    assert follow(old.read_bytes() + new.read_bytes())
    assert tool.read([new, old]).hashes == tool.read([old, new]).hashes
    text = old.read_bytes()
    for at in (0, len(text) // 2, len(text) - 2, len(text) - 66):
        old.write_bytes(text[:at] + b"~" + text[at + 1 :])
        assert trouble(tmp_path)
    lines = text.splitlines(keepends=True)
    old.write_bytes(b"".join(lines[:-1]))
    assert "some are missing" in trouble(tmp_path)[0]
    old.write_bytes(text)
    # The newer file alone says that there was something before.
    assert tool.read([new]).wrong == []
    assert "overwritten" in tool.read([new]).notes[0]
    first = old.read_bytes()
    while old.read_bytes() == first:
        log.note(b"operator")
    assert trouble(tmp_path) == []
    assert "overwritten" in tool.read(logs(tmp_path)).notes[0]
    assert max(path.stat().st_size for path in logs(tmp_path)) <= limits.AUDIT_FILE_BYTES
    capsys.readouterr()


# proves: A34
def test_a_power_cut_is_told_and_is_no_fraud(tmp_path):
    write(tmp_path, 2)
    path = tmp_path / "audit"
    before = path.stat().st_size
    write(tmp_path, 1)
    whole = path.read_bytes()
    for stop in range(before + 1, len(whole)):
        path.write_bytes(whole[:stop])
        assert stop == len(whole) - 1 or trouble(tmp_path)  # until the printer has started again
        write(tmp_path, 1)
        log = tool.read(logs(tmp_path))
        assert log.wrong == [], stop
        assert "the power went" in log.notes[-1]
        data = path.read_bytes()
        for at in range(before, len(data), 5):
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert trouble(tmp_path), (stop, at)
        path.write_bytes(data)
        if 0 < stop - before < 20:
            path.write_bytes(data[:before] + data[stop + 1 :])  # what was torn, taken out
            assert trouble(tmp_path)


# proves: A34
@pytest.mark.parametrize("left", [b"", b"x", b"\n", b"1 2 3\n"])
def test_a_power_cut_at_the_beginning_of_a_file(tmp_path, left):
    log = write(tmp_path, 0)
    while len(logs(tmp_path)) < 2:
        log.note(b"operator")
    (tmp_path / "audit").write_bytes(left)
    write(tmp_path, 1)
    log = tool.read(logs(tmp_path))
    assert log.wrong == []
    events = [each.event for each in log.entries if each.file == "audit"]
    assert events == ["log-begin", *(["log-torn"] if left else []), "job-done"]


def test_a_torn_end_of_a_full_file_goes_with_the_next(tmp_path):
    log = write(tmp_path, 0)
    path = tmp_path / "audit"
    log.note(b"operator")
    while path.stat().st_size < limits.AUDIT_FILE_BYTES - 120:
        log.note(b"operator")
    with path.open("ab") as file:
        file.write(b"9 torn " * 8)
    write(tmp_path, 1)
    assert len(logs(tmp_path)) == 2
    found = tool.read(logs(tmp_path))
    assert found.wrong == []
    assert [each.event for each in found.entries[-3:]] == ["log-begin", "log-torn", "job-done"]
    old = tmp_path / "audit.1"
    data = old.read_bytes()
    old.write_bytes(data[:-9] + b"T" + data[-8:])
    assert trouble(tmp_path)


# proves: B40
def test_export(tmp_path, capsys):
    write(tmp_path, 2)
    path = str(tmp_path / "audit")
    assert main(["audit", "export", path]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["event"] for line in lines] == ["log-begin", "job-done", "job-done"]
    entry = lines[2]
    assert entry["user"] == 'Größe "]\\\n'
    assert entry["address"] == "192.0.2.7"
    assert (entry["number"], entry["job-id"], entry["bytes"]) == (3, 2, 1000)
    assert (entry["operation"], entry["operation-name"]) == ("0x0002", "Print-Job")
    assert entry["clock-set"] is True
    assert "user" not in lines[0]
    assert main(["audit", "totals", path]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "user": 'Größe "]\\\n', "jobs": 2, "pages": 1, "bytes": 2000
    }  # fmt: skip


# RFC 5424 section 6: what an SD-PARAM may hold, and the parts in front of it.
_PARAM = re.compile(r' ([!#-<>-\\^-~]{1,32})="((?:[^"\\\]]|\\["\\\]])*)"')
_MESSAGE = re.compile(
    r"<(\d{1,3})>1 (-|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (\S{1,255}) (\S{1,48}) (\S{1,128})"
    r" (\S{1,32}) ((?:\[.*\])+)"
)


# proves: B40
def test_export_as_syslog(tmp_path, capsys):
    write(tmp_path, 1)
    audit.wall_s, real = (lambda: None), audit.wall_s
    try:
        write(tmp_path, 1)
    finally:
        audit.wall_s = real
    path = str(tmp_path / "audit")
    assert main(["audit", "export", "--syslog", "--host", "printer.example", path]) == 0
    begin, job, later = capsys.readouterr().out.splitlines()
    for line in (begin, job, later):
        found = _MESSAGE.fullmatch(line)
        assert found
        assert found[1] == str(13 * 8 + 6)
        elements = re.findall(
            r"\[(\S+)((?:%s)+)\]" % r' [!#-<>-\\^-~]{1,32}="(?:[^"\\\]]|\\["\\\]])*"', found[7]
        )
        assert [name for name, *_ in elements] == ["PWG@2699", "platen@32473"]
    pwg = dict(_PARAM.findall(job.split("[platen@")[0]))
    assert pwg == {
        "E": "JobStateChanged", "JS": "Completed", "JIC": "0", "UH": "192.0.2.7", "JID": "1",
        "UN": 'Größe \\"\\]\\\\%0A',
    }  # fmt: skip
    assert later.startswith("<110>1 - printer.example platen - job-done ")
    assert 'up-time="17"' in later


def test_what_is_no_log(tmp_path, capsys):
    for data in (b"", b"hello\n", bytes(range(256))):
        (tmp_path / "x").write_bytes(data)
        assert main(["audit", "verify", str(tmp_path / "x")]) == 1
        assert "no audit log" in capsys.readouterr().err.replace("\n", " ")
    assert main(["audit", "verify", str(tmp_path / "nothing")]) == 1
    assert main(["audit", "burn", str(tmp_path / "x")]) == 1

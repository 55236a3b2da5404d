# SPDX-License-Identifier: MIT
"""The benchmark driver: what it writes, and that it fails when a benchmark does."""

import importlib.util
import json

import pytest

from hosttest import ROOT


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """The driver with its folder and result file moved to a temporary place."""
    spec = importlib.util.spec_from_file_location("bench", ROOT / "tests/bench/__main__.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setattr(module, "RESULT", tmp_path / "build/bench.json")
    monkeypatch.setattr(module.sys, "path", list(module.sys.path))
    return module


def write(folder, name, body):
    (folder / f"bench_{name}.py").write_text(f"def run(record):\n    {body}\n")


def test_figures_are_printed_and_kept(bench, tmp_path, capsys):
    write(tmp_path, "one", "record('one.time_ms', 1.25, 'ms', {'peer': 2})")
    write(tmp_path, "two", "record('two.bytes', 7, 'bytes')")
    assert bench.main([]) == 0
    out = capsys.readouterr().out
    assert out == "one.time_ms 1.25 ms  (peer: 2)\ntwo.bytes 7 bytes\n"
    kept = json.loads(bench.RESULT.read_text())
    assert kept == {
        "one.time_ms": {"value": 1.25, "unit": "ms", "beside": {"peer": 2}},
        "two.bytes": {"value": 7, "unit": "bytes", "beside": {}},
    }
    write(tmp_path, "two", "record('two.rows', 8, 'rows')")
    assert bench.main(["two"]) == 0
    assert sorted(json.loads(bench.RESULT.read_text())) == ["one.time_ms", "two.rows"]


@pytest.mark.parametrize(
    "body",
    [
        "raise RuntimeError('no')",
        "pass",
        "record('other.name', 1, 'x')",
        "record('one.name', '1', 'x')",
        "record('one.a', 1, 'x'); record('one.a', 2, 'x')",
    ],
)
def test_a_broken_benchmark_fails(bench, tmp_path, body):
    write(tmp_path, "one", body)
    write(tmp_path, "two", "record('two.bytes', 7, 'bytes')")
    assert bench.main([]) == 1
    assert "two.bytes" in json.loads(bench.RESULT.read_text())


def test_unknown_and_no_benchmarks_fail(bench, tmp_path):
    assert bench.main([]) == 1
    write(tmp_path, "one", "record('one.a', 1, 'x')")
    assert bench.main(["absent"]) == 1

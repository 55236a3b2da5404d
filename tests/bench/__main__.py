# SPDX-License-Identifier: MIT
"""Runs benchmarks: `python -m tests.bench [NAME...]` (what `make bench BENCH=NAME` calls).

Each is tests/bench/bench_NAME.py with `def run(record)`; it calls
`record("NAME.what_is_measured", value, unit, beside={"a peer": its value})` for every figure.
Prints `name value unit` lines and keeps build/bench.json, one flat object
`name: {"value": number, "unit": text, "beside": {peer: number}}`. A run of all benchmarks writes
the file anew; a run of some replaces only their names. The exit status is 1 when one fails.
"""

import importlib.util
import json
import sys
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RESULT = ROOT / "build/bench.json"
FOLDERS = ("", "firmware", "boards/unix", "tests/cpython_stub", "tests/host")


class Recorder:
    """Takes the figures of one benchmark, prints them and checks their names."""

    def __init__(self, bench):
        self.bench = bench
        self.figures = {}

    def __call__(self, name, value, unit, beside=None):
        """Record one figure: a name that begins with the benchmark's, a number and its unit."""
        if not name.startswith(self.bench + ".") or name in self.figures:
            raise ValueError(f"{name}: a new name that begins with {self.bench}. is needed")
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{name}: {value!r} is no number")
        beside = dict(beside or {})
        self.figures[name] = {"value": value, "unit": unit, "beside": beside}
        peers = "".join(f"  ({peer}: {_number(other)})" for peer, other in beside.items())
        print(f"{name} {_number(value)} {unit}{peers}", flush=True)


def _number(value):
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def available():
    """Return {name: path} of the benchmarks there are."""
    return {p.stem.removeprefix("bench_"): p for p in sorted(HERE.glob("bench_*.py"))}


def run_one(name, path):
    """Run one benchmark; return its figures, None when it failed or recorded nothing."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    record = Recorder(name)
    try:
        spec.loader.exec_module(module)
        module.run(record)
    except Exception:
        traceback.print_exc()
        return None
    if not record.figures:
        print(f"bench: {path.name} recorded nothing", file=sys.stderr)
        return None
    return record.figures


def main(names):
    """Run the named benchmarks (all without names); return the exit status."""
    sys.path[:0] = [str(ROOT / folder) for folder in FOLDERS]
    there = available()
    unknown = [name for name in names if name not in there]
    if unknown or not there:
        known = ", ".join(there) or "none"
        print(f"bench: no benchmark {', '.join(unknown)}; there are: {known}", file=sys.stderr)
        return 1
    figures = {}
    if names and RESULT.is_file():
        old = json.loads(RESULT.read_text())
        figures = {k: v for k, v in old.items() if k.split(".")[0] not in names}
    failed = []
    for name in names or there:
        found = run_one(name, there[name])
        if found is None:
            failed.append(name)
        figures.update(found or {})
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")
    if failed:
        print(f"bench: failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

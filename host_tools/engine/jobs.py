# SPDX-License-Identifier: MIT
"""Files of a job: job-<id>.png with exactly the dots printed, job-<id>.json with what it took.

Each file appears complete or not at all (written beside, then renamed); the picture comes first,
so whoever sees the JSON finds the picture. CPython only.
"""

import json
import os
from pathlib import Path

from host_tools.engine.engine import VirtualEngine
from host_tools.engine.png import write_png
from host_tools.engine.report import begin, report


class Job:
    """One job on one engine, from its J frame to its E frame."""

    def __init__(self, engine: VirtualEngine, name: str, info: dict[str, object]) -> None:
        self.engine = engine
        self.name = name
        self.info = info
        self.begin_us = begin(engine)

    def write(self, out_dir: Path, end: dict[str, object]) -> dict[str, object]:
        """Writes both files; returns what the JSON says."""
        summary: dict[str, object] = {"state": "completed", "reasons": []}
        summary.update(self.info)
        summary.update(end)
        summary.update(report(self.engine, self.begin_us))
        out_dir.mkdir(parents=True, exist_ok=True)
        rows, data = self.engine.paper.picture()
        target = out_dir / f"{self.name}.png"
        partial = target.with_suffix(".png.part")
        with partial.open("wb") as file:
            write_png(file, self.engine.paper.dots, rows, data)
        os.replace(partial, target)
        target = out_dir / f"{self.name}.json"
        partial = target.with_suffix(".json.part")
        partial.write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
        os.replace(partial, target)
        return summary


def job_name(info: dict[str, object]) -> str:
    """job-<id>; an id that is not a small number cannot name a file of ours."""
    number = info.get("job-id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 1 << 31:
        number = 0
    return f"job-{number}"

# SPDX-License-Identifier: MIT
"""From facts to verdicts: which client would print, and what stops the others.

`judge(facts)` runs every row of the table of needs on what was found out.
"""

from dataclasses import dataclass, field

from host_tools import client_needs
from host_tools.client_needs import FATAL, PRINTER, Need
from host_tools.doctor_checks import Unknown, View
from host_tools.doctor_facts import Facts


@dataclass(frozen=True)
class Finding:
    """A need that is not met, and what is wrong in plain words."""

    need: Need
    words: str


@dataclass
class Verdict:
    """What becomes of one client; of the printer itself under the key PRINTER."""

    key: str
    name: str
    findings: list[Finding] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # what could not be looked at
    checked: int = 0

    @property
    def would_print(self) -> bool:
        """Nothing fatal was found."""
        return not any(each.need.level == FATAL for each in self.findings)


def judge(facts: Facts) -> list[Verdict]:
    """Clients in the table's order, then the printer itself."""
    clients, needs = client_needs.load()
    verdicts = {each.key: Verdict(each.key, each.name) for each in clients}
    verdicts[PRINTER] = Verdict(PRINTER, "the printer itself")
    for need in needs:
        for key in need.clients:
            _apply(need, verdicts[key], View(facts, key))
    for verdict in verdicts.values():
        verdict.findings.sort(key=lambda each: each.need.level != FATAL)
    return list(verdicts.values())


def _apply(need: Need, verdict: Verdict, view: View) -> None:
    try:
        words = need.check.find(view)
    except Unknown:
        verdict.unknown.append(need.check.what)
        return
    verdict.checked += 1
    # One trouble can break two needs; the graver one comes first in the table.
    if words is not None and words not in [each.words for each in verdict.findings]:
        verdict.findings.append(Finding(need, words))

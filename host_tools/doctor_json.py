# SPDX-License-Identifier: MIT
"""What `doctor --json` prints: stable names, times in ISO 8601, nothing cut."""

from typing import Any

from host_tools.doctor_facts import Facts, Service
from host_tools.doctor_report import STATES, full_answer, supplies_of
from host_tools.doctor_verdict import Verdict


def as_object(facts: Facts, verdicts: list[Verdict], status: int) -> dict[str, Any]:
    """The object for these facts and verdicts."""
    attributes = full_answer(facts)
    return {
        "uri": facts.address.uri,
        "status": status,
        "error": facts.error,
        "addresses": facts.addresses,
        "connect_ms": _rounded(facts.connect_ms),
        "dns_sd": _service_object(facts.service),
        "tls": _tls_object(facts),
        "clients": {} if facts.error else {e.key: _verdict_object(e) for e in verdicts[:-1]},
        "printer": {
            "findings": [] if facts.error else _verdict_object(verdicts[-1])["findings"],
            "state": STATES.get(attributes.first("printer-state")),
            "state_reasons": [str(each) for each in attributes.all("printer-state-reasons")],
            "supplies": list(supplies_of(attributes)),
        },
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)


def _verdict_object(verdict: Verdict) -> dict[str, Any]:
    return {
        "name": verdict.name,
        "would_print": verdict.would_print,
        "checked": verdict.checked,
        "not_checked": sorted(set(verdict.unknown)),
        "findings": [
            {
                "level": each.need.level,
                "what": each.need.check.what,
                "words": each.words,
                "without": each.need.without,
                "remedy": each.need.remedy,
                "source": f"clients.md {each.need.source}",
            }
            for each in verdict.findings
        ],
    }


def _service_object(service: Service | None) -> dict[str, Any] | None:
    if service is None:
        return None
    return {
        "name": service.name,
        "types": sorted(f"_{each}._tcp" for each in service.schemes),
        "universal": service.universal,
        "txt": service.txt,
    }


def _tls_object(facts: Facts) -> dict[str, Any] | None:
    if facts.tls_address is None:
        return None
    tls = facts.tls
    if tls is None:
        return {"error": facts.tls_error}
    dates = [each.isoformat() if each else None for each in (tls.not_before, tls.not_after)]
    return {
        "error": None,
        "versions": tls.versions,
        "handshake_ms": _rounded(tls.handshake_ms),
        "subject": tls.subject,
        "issuer": tls.issuer,
        "chain": tls.chain,
        "not_before": dates[0],
        "not_after": dates[1],
        "names": tls.names,
        "key": tls.key,
        "fingerprint": tls.fingerprint,
        "ca_trouble": tls.trusted,
    }

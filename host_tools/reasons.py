# SPDX-License-Identifier: MIT
"""What a printer reports, in plain words: keywords of IPP in, text for people out."""

# printer-state-reasons (RFC 8011 5.4.12, PWG 5100.9) without their -error, -warning or -report
_REASONS = {
    "media-empty": "the paper is out: put in a new roll",
    "media-needed": "the paper is out: put in a new roll",
    "media-low": "the paper is nearly out",
    "media-jam": "the paper is jammed",
    "cover-open": "the cover is open",
    "door-open": "the cover is open",
    "interlock-open": "the cover is open",
    "marker-supply-empty": "the ink is out",
    "timed-out": "the print engine does not answer: check its cable and power",
    "shutdown": "the print engine is switched off",
    "paused": "the printer is paused",
    "stopping": "the printer is stopping",
    "connecting-to-device": "the printer is connecting to its engine",
    "spool-area-full": "the printer has no room for the job",
    "other": "the print engine reports an error",
}
# job-state-reasons (RFC 8011 5.3.8), for a job that did not complete
_JOB_REASONS = {
    "document-format-error": "the printer could not read the document",
    "document-access-error": "the printer could not fetch the document",
    "unsupported-document-format": "the printer does not know this kind of document",
    "document-unprintable-error": "the document cannot be printed on this paper",
    "compression-error": "the printer could not unpack the document",
    "job-canceled-by-user": "someone cancelled it",
    "job-canceled-by-operator": "an operator cancelled it",
    "job-canceled-at-device": "it was cancelled at the printer",
    "aborted-by-system": "the printer gave it up",
    "submission-interrupted": "the connection broke before the printer had all of it",
    "printer-stopped": "the printer stopped",
}
_QUIET_JOB_REASONS = {"none", "aborted-by-system"}  # they add nothing beside a better one


def plain_words(reasons: list[str]) -> str:
    """printer-state-reasons as text for people; "" when all is well."""
    said = []
    for reason in reasons:
        if reason == "none":
            continue
        stem = reason
        for ending in ("-error", "-warning", "-report"):
            stem = stem.removesuffix(ending)
        said.append(_REASONS.get(stem, reason))
    return ", ".join(dict.fromkeys(said))


def outcome_words(reasons: list[str]) -> str:
    """job-state-reasons of a job that failed: `document-format-error (the printer could ...)`."""
    telling = [reason for reason in reasons if reason not in _QUIET_JOB_REASONS] or reasons
    words = [f"{reason} ({_JOB_REASONS[reason]})" for reason in telling if reason in _JOB_REASONS]
    return ", ".join(words or telling)

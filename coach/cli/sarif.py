"""Findings as a SARIF 2.1.0 log, the form that code scanning reads."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from coach import checks
from coach.checks.check import Finding
from coach.cli.judged import Judged
from coach.cli.parser import own_version
from coach.cli.telling import ask_of, language_for, message_of
from coach.formats.safe import one_line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"block": "error", "warn": "warning", "nudge": "note"}
FINGERPRINT = "ruleAndWords/v1"
"""Names what a finding is recognised by when lines move: its rule and the words of its item."""


def sarif_log(drafts: Sequence[Judged], chosen: str = "") -> Mapping[str, object]:
    """One log with one run over all drafts.

    Args:
        drafts: what was checked; of one that could not be read it says why.
        chosen: the language of the messages; empty takes that of each draft.
    """
    named = sorted({finding.rule for draft in drafts for finding in draft.findings})
    run = {
        "tool": {
            "driver": {
                "name": "okr-coach",
                "version": own_version(),
                "rules": [described(rule) for rule in named],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(draft.error for draft in drafts),
                "toolExecutionNotifications": [
                    notice for draft in drafts for notice in notices(draft)
                ],
            }
        ],
        "results": [result for draft in drafts for result in results(draft, named, chosen)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def described(name: str) -> Mapping[str, object]:
    """A rule as a log describes it."""
    check = checks.rule(name)
    why, instead = one_line(check.why), one_line(check.instead)
    return {
        "id": check.id,
        "shortDescription": {"text": one_line(check.flags)},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{instead} `okr-coach explain {check.id}` tells more.",
            "markdown": f"**Why it hurts:** {why}\n\n**Instead:** {instead}\n\n"
            f"`okr-coach explain {check.id}` gives examples and the passage behind it.",
        },
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"number": check.number, "source": check.source, "tags": [check.level]},
    }


def notices(draft: Judged) -> Iterator[Mapping[str, object]]:
    """Why a draft was not read, or what a person should look at in it."""
    told = [("error", draft.error)] if draft.error else []
    told += [("warning", warning) for warning in draft.warnings]
    for level, text in told:
        place: dict[str, object] = {"artifactLocation": {"uri": uri(draft.name)}}
        if line := draft.line_named(text):
            place["region"] = {"startLine": line}
        yield {
            "level": level,
            "message": {"text": one_line(text)},
            "locations": [{"physicalLocation": place}],
        }


def results(draft: Judged, named: Sequence[str], chosen: str) -> Iterator[Mapping[str, object]]:
    """The findings on a draft as a log holds them."""
    spoken, seen = language_for(draft, chosen), Counter[str]()
    for finding in draft.findings:
        known_by = fingerprint(draft, finding)
        seen[known_by] += 1
        yield {
            "ruleId": finding.rule,
            "ruleIndex": named.index(finding.rule),
            "level": LEVELS[finding.severity],
            "message": {"text": f"{message_of(finding, spoken)} {ask_of(finding, spoken)}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": uri(draft.name)},
                        "region": region(draft, finding),
                    },
                    "logicalLocations": [{"fullyQualifiedName": finding.target or "plan"}],
                }
            ],
            "partialFingerprints": {FINGERPRINT: f"{known_by}:{seen[known_by]}"},
            "properties": {"quote": finding.quote, "source": finding.source},
        }


def region(draft: Judged, finding: Finding) -> Mapping[str, int]:
    """The line of a finding, and the columns of its quote where that stands there as it is."""
    line = draft.line_of(finding)
    written = draft.lines[line - 1] if line <= len(draft.lines) else ""
    at = written.find(finding.quote) if finding.quote else -1
    if at < 0:
        return {"startLine": line}
    return {
        "startLine": line, "startColumn": at + 1, "endColumn": at + 1 + len(finding.quote),
    }  # fmt: skip


def fingerprint(draft: Judged, finding: Finding) -> str:
    """What stays the same of a finding while other lines come and go."""
    words = draft.texts.get(finding.target, "")
    return hashlib.sha256(f"{finding.rule}\n{one_line(words)}".encode()).hexdigest()[:32]


def uri(name: str) -> str:
    """A file's name as a URI reference."""
    return quote(PurePath(name).as_posix())

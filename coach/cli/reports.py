"""How findings are written: for people, for programs, for code scanning, for pull requests."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from coach import checks
from coach.checks.check import Finding, Severity
from coach.cli.ink import Ink, clipped, columns, ink, line_width, underlined, wrapped
from coach.cli.judged import Judged
from coach.cli.sarif import sarif_log
from coach.cli.telling import ask_of, language_for, message_of, settled
from coach.cli.verbatim import untidied
from coach.formats.safe import one_line, shown_in_json
from coach.words import phrase

SIGNS: Mapping[Severity, str] = {"block": "■", "warn": "▲", "nudge": "·"}
COLOURS = {"block": "red", "warn": "yellow", "nudge": "cyan"}
GITHUB_LEVELS = {"block": "error", "warn": "warning", "nudge": "notice"}


def text(drafts: Sequence[Judged]) -> None:
    """Print each draft's lines with what was found on them, then the sum."""
    pen, chosen = ink(), settled()
    for draft in drafts:
        complain(draft)
        if draft.error:
            continue
        if len(drafts) > 1:
            print(pen(draft.name, "bold"))
        spoken = language_for(draft, chosen)
        for target, found in groupby(draft.findings, key=lambda f: f.target):
            print(drawn(draft, target, list(found), spoken, pen), end="\n\n")
        print(summary(draft, spoken, pen))


def drawn(draft: Judged, target: str, findings: Sequence[Finding], spoken: str, pen: Ink) -> str:
    """One item of a draft with its findings below it, each under the words it is about."""
    handle = draft.handles.get(target, target)
    written = one_line(draft.texts.get(target, ""))
    indent = " " * columns(f"{handle}  ") if written else "  "
    lines: list[str] = []
    for quote, same in groupby(findings, key=lambda finding: one_line(finding.quote)):
        group = list(same)
        line, *mark = underlined(written, quote, indent, "~")
        if written and (mark or not lines):
            lines += [line, *(pen(m, COLOURS[group[0].severity]) for m in mark)]
        if quote and not mark:
            lines.append(indent + pen(f"“{clipped(quote, line_width() - len(indent) - 2)}”", "dim"))
        for finding in group:
            lines += said(finding, indent, spoken, pen)
    if not written:
        return "\n".join([pen(handle, "bold"), *lines])
    return "\n".join([pen(handle, "bold") + "  " + lines[0][len(indent) :], *lines[1:]])


def said(finding: Finding, indent: str, spoken: str, pen: Ink) -> list[str]:
    """A finding in words: what is wrong and why, and the question that mends it."""
    sign = pen(SIGNS[finding.severity], COLOURS[finding.severity])
    body = wrapped(one_line(message_of(finding, spoken)), indent + "  ")
    lines = [
        f"{indent}{sign} {body.lstrip()}",
        wrapped(f"→ {one_line(ask_of(finding, spoken))}", indent + "    ", indent + "  "),
    ]
    if finding.rewrite:
        written = phrase("check", "rewrite", spoken, text=one_line(finding.rewrite))
        lines.append(wrapped(written, indent + "    ", indent + "  "))
    lines.append(pen(f"{indent}  {finding.rule} · {finding.source}", "dim"))
    return lines


def summary(draft: Judged, spoken: str, pen: Ink) -> str:
    """One line that counts what was found; of lines that were not understood it claims nothing."""
    counts = Counter(finding.severity for finding in draft.findings)
    if not counts:
        clean = "clean-rest" if draft.left_over else "clean"
        return pen(phrase("check", clean if draft.texts else "nothing", spoken), "dim")
    told = phrase("form", "comma", spoken).join(
        phrase("check", f"{severity}-{'one' if count == 1 else 'many'}", spoken, count=count)
        for severity in SIGNS
        if (count := counts[severity])
    )
    return pen(phrase("check", "sum", spoken, told=told), "dim")


def complain(draft: Judged) -> None:
    """Say on standard error why a draft was not read, or what of it was not."""
    if draft.error:
        named = draft.error if draft.name in draft.error else f"{draft.name}: {draft.error}"
        print(f"okr-coach: {named}", file=sys.stderr)
    for warning in draft.warnings:
        print(draft.located(one_line(warning)), file=sys.stderr)
    if draft.left_over:
        print(f"{draft.name}: {not_checked(draft)}", file=sys.stderr)


def not_checked(draft: Judged) -> str:
    """Which lines of a draft were not understood."""
    shown = "; ".join(repr(one_line(line))[:60] for line in draft.left_over[:3])
    more = f" and {len(draft.left_over) - 3} more" if len(draft.left_over) > 3 else ""
    return f"not understood and not checked: {shown}{more}"


def as_json(drafts: Sequence[Judged]) -> None:
    """Print the published form; for several files a list of it, each with its name."""
    for draft in drafts:
        complain(draft)
    results = [{"file": d.name, **({"error": d.error} if d.error else form(d))} for d in drafts]
    if len(drafts) == 1:
        if not drafts[0].error:
            write(form(drafts[0]))
        return
    write(results)


def form(draft: Judged) -> dict[str, Any]:
    """The published form of what was found, with what else a person should look at."""
    found = checks.as_json(untidied(draft.findings, draft.content))
    if draft.warnings:
        found["warnings"] = list(draft.warnings)
    if draft.left_over:
        found["left_over"] = list(draft.left_over)
    return found


def sarif(drafts: Sequence[Judged]) -> None:
    """Print one SARIF 2.1.0 log with a run over all files."""
    for draft in drafts:
        complain(draft)
    write(sarif_log(drafts, settled()))


def github(drafts: Sequence[Judged]) -> None:
    """Print workflow commands that GitHub shows beside the lines of a pull request."""
    chosen = settled()
    for draft in drafts:
        complain(draft)
        spoken = language_for(draft, chosen)
        if draft.error:
            print(f"::error {place_of(draft, draft.error)}::{in_message(draft.error)}")
        level = "error" if draft.contradicted else "warning"
        for warning in draft.warnings:
            print(f"::{level} {place_of(draft, warning)}::{in_message(warning)}")
        if draft.left_over:
            print(f"::notice {place_of(draft, '')}::{in_message(not_checked(draft))}")
        for finding in draft.findings:
            place = (
                f"file={in_field(draft.name)},line={draft.line_of(finding)},"
                f"title={in_field(finding.rule)}"
            )
            told = f"{message_of(finding, spoken)} {ask_of(finding, spoken)}"
            message = in_message(told)
            print(f"::{GITHUB_LEVELS[finding.severity]} {place}::{message}")


def place_of(draft: Judged, told: str) -> str:
    """The file of an annotation, and the line where one is known."""
    line = draft.line_named(told)
    return f"file={in_field(draft.name)}" + (f",line={line}" if line else "")


def in_message(value: str) -> str:
    """The text of a workflow command, so that no draft can start a command of its own."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_field(value: str) -> str:
    """A field of a workflow command."""
    return in_message(value).replace(":", "%3A").replace(",", "%2C")


def write(value: object) -> None:
    """Print JSON on one line, the letters of all languages as they are."""
    print(shown_in_json(json.dumps(value, ensure_ascii=False)))


REPORTS: Mapping[str, Callable[[Sequence[Judged]], None]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}

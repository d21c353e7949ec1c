"""The page `docs/checks.md`, out of the rules themselves: `python -m coach.checks.page`."""

import sys

from coach.checks import RULES, Check, Decider, Level
from coach.okr import Plan

TITLES: dict[Level, str] = {
    "mission": "Mission",
    "big-objective": "Goal of the year",
    "objective": "Objectives",
    "key-result": "Key results",
    "set": "Objectives together with their key results",
    "plan": "The plan as a whole",
    "action": "Actions",
    "check-in": "Weekly check-ins",
    "review": "Reviews and scores",
    "change": "Changes after the start",
}
HEAD = """# Checks

What the draft linter looks for. `okr-coach check` and the page use these rules, and so does every
turn of the talk. A rule is one file in `coach/checks/`; this page is written from those files by
`python -m coach.checks.page > docs/checks.md`.

*block*: not approved without a mend or an explicit override. *warn*: shown, with a question.
*nudge*: mentioned only if little else is wrong. Some rules speak more softly about a lone key
result than about a whole plan; the rule says so.

Most rules decide by the words alone. Those marked *by meaning* compare what two texts mean and
stay silent where meaning cannot be measured, as in the terminal's `check`. Those marked *asks for
judgement* are for a reader: a coach with a model looks for them, and without one they are silent,
except where the words leave no doubt.
"""
MARKS: dict[Decider, str] = {
    "words": "",
    "meaning": " · by meaning",
    "judgement": " · asks for judgement",
}


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join([HEAD, *(section(level) for level in TITLES)])


def section(level: Level) -> str:
    """The rules of one level."""
    rules = [rule_text(check) for check in RULES if check.level == level]
    return "\n".join([f"## {TITLES[level]}", "", *rules])


def rule_text(check: Check) -> str:
    """One rule: what it flags, why, what instead, what it asks, examples, source."""
    note, _, heading = check.source.partition("#")
    lines = [
        f"### {check.id}",
        "",
        f"{check.number} · {check.severity}{MARKS[check.decides]} · [{heading.replace('-', ' ')}]"
        f"(../knowledge/{note}.md#{heading})",
        "",
        f"Flags {check.flags}",
        "",
        f"- Why it hurts: {check.why}",
        f"- Instead: {check.instead}",
        *([f"- A reader looks for: {check.look}"] if check.look else []),
        f"- Asks: *{check.ask}*",
        *sentences("Flagged", check.bad),
        *sentences("Left alone", check.good),
        "",
    ]
    return "\n".join(lines)


def sentences(label: str, examples: tuple[str | Plan, ...]) -> list[str]:
    """The examples that are one sentence, as a list item; plans are shown by the tests only."""
    said = [f"“{example}”" for example in examples if isinstance(example, str)]
    return [f"- {label}: {' · '.join(said)}"] if said else []


if __name__ == "__main__":
    sys.stdout.write(page())

"""The page `docs/checks.md`, out of the rules themselves: `python -m coach.checks.page`."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from coach.checks import RULES, Check, Decider, Level
from coach.checks.contrasts import Example, contrast
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
stay silent where meaning cannot be measured, as in the terminal's `check` without `--meaning`.
Those marked *asks for judgement* are for a reader: a coach with a model looks for them, and without
one they are silent, except where the words leave no doubt.

*Measured* tells how often a rule was right on the drafts in `evals/cases`: lone drafts that name
the rules that are to block them or to warn about them, and drafts and plans that name one rule and
whether it is to speak. Precision: of the drafts it spoke of, the share it was to speak of. Recall:
of those it was to speak of, the share it found. Words were mended on these very drafts; what
meaning decides was not. Rules that ask for judgement are judged by a model's review, or a person's,
and have no figure of their own. `make evals` compares with these figures.
"""
MEASURED = Path(__file__).parents[2] / "evals" / "results" / "rules.json"
"""The committed figures, `evals/rules.py`."""
MARKS: dict[Decider, str] = {
    "words": "",
    "meaning": " · by meaning",
    "judgement": " · asks for judgement",
}


Measured = dict[str, dict[str, float | None]]
"""By rule: precision and recall, and of how many drafts (`spoke`, `due`)."""


def page() -> str:
    """The whole page in Markdown."""
    measured: Measured = json.loads(MEASURED.read_bytes())
    return "\n".join([HEAD, *sums(), *(section(level, measured) for level in TITLES)])


KINDS: Mapping[str, Callable[[Check], bool]] = {
    "by words": lambda check: check.decides == "words" and not check.look,
    "by words, a reader confirms": lambda check: check.decides == "words" and bool(check.look),
    "by meaning": lambda check: check.decides == "meaning",
    "asks for judgement": lambda check: check.decides == "judgement",
    "together": lambda check: True,
}
"""What decides a rule, and which rules that are."""


def sums() -> list[str]:
    """How many rules there are of each level, by what decides, as a table."""
    rows = [(title, [c for c in RULES if c.level == level]) for level, title in TITLES.items()]
    rows = [*((title, of) for title, of in rows if of), ("All", list(RULES))]
    return [
        f"| Rules | {' | '.join(KINDS)} |",
        f"|---|{'---:|' * len(KINDS)}",
        *(
            f"| {title} | {' | '.join(str(sum(map(kind, of))) for kind in KINDS.values())} |"
            for title, of in rows
        ),
        "",
    ]


def section(level: Level, measured: Measured) -> str:
    """The rules of one level."""
    rules = [rule_text(check, measured) for check in RULES if check.level == level]
    return "\n".join([f"## {TITLES[level]}", "", *rules])


def rule_text(check: Check, measured: Measured) -> str:
    """One rule: what it flags, why, what instead, what it asks, examples, source, figures."""
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
        *sentences("Flagged", check.bad, check.good),
        *sentences("Left alone", check.good, check.bad),
        *figures(measured.get(check.id, {}), check.decides),
        "",
    ]
    return "\n".join(lines)


def figures(of: dict[str, float | None], decides: Decider) -> list[str]:
    """The figures of a rule as a list item, nothing where it was not measured."""
    if decides == "judgement":
        return ["- Measured: judged by a model's review"]
    told = [
        f"{name} {of[name]:.2f} of {of[count]:.0f}"
        for name, count in (("precision", "spoke"), ("recall", "due"))
        if of.get(name) is not None
    ]
    return [f"- Measured: {', '.join(told)}"] if told else []


def sentences(label: str, examples: Sequence[Example], others: Sequence[Example]) -> list[str]:
    """The examples as a list item: a sentence, or what sets a plan apart from the others."""
    said = [f"“{example}”" for example in examples if isinstance(example, str)]
    plans = [contrast(example, others) for example in examples if isinstance(example, Plan)]
    said += [", ".join(f"`{field}`" for field in fields) for fields in plans if fields][:MOST_PLANS]
    return [f"- {label}: {' · '.join(said)}"] if said else []


MOST_PLANS = 3
"""Plans that are shown of one rule."""


if __name__ == "__main__":
    sys.stdout.write(page())

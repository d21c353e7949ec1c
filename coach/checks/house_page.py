"""The page `docs/house.md`, out of the house rules: `python -m coach.checks.house_page`."""

import sys

from pydantic.fields import FieldInfo

from coach.house import DEFAULT, SCHOOLS, House, Limits, School, Schools

HEAD = """# House rules

What you can settle about the checks: for one plan, for the files of a folder, or for everybody who
uses an installation. What is left out keeps our default. This page is written by
`python -m coach.checks.house_page > docs/house.md`.

| where | for what |
|---|---|
| `okr-coach.toml`, or `[tool.okr-coach]` in `pyproject.toml` | the drafts in that folder and below, for `okr-coach check`; the nearest one counts, `--config FILE` names another |
| `OKR_COACH_HOUSE=/path/to/okr-coach.toml` | every plan that is begun in this installation; a plan keeps what it began with |
| in a plan: `"house": {…}` in JSON, `## House rules` in Markdown | that plan, wherever it goes; laid over the others |
| `--select`, `--ignore` | one run of `okr-coach check`; beats all others |

```toml
# okr-coach.toml
ignore = ["kr-no-source", "set-"]   # ids, numbers (R43), or the beginning of ids

[severity]
kr-no-date = "nudge"                # block, warn or nudge; the longest name wins

[limits]
objectives = 4

[schools]
number_in_objective = "allowed"
```

A finding that you set aside on the page belongs to one item of one plan; house rules are for the
rest.
"""  # noqa: E501 - a table row is one line
SCHOOLS_HEAD = """## Schools

The authorities differ on these points. The first choice is ours; each passage tells both sides.
"""
FIXED = """## What cannot be settled

On two more points authorities differ, and there is nothing here to choose:

- *Is the score of an objective the mean of its key results?* Doerr says yes; others leave the
  results that only guard quality out of it. The checks look at each key result's own score, and at
  the mean of a whole cycle only to see whether two in a row came out full or low. No score of an
  objective is computed that a choice could change.
- *Should a draft be given points?* Some tools show a grade, others hide it. Here findings are
  shown and no grade is made: a number invites to polish words for the number's sake.
"""


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join([HEAD, *top(), *limits(), SCHOOLS_HEAD, *map(school, SCHOOLS), FIXED])


def top() -> list[str]:
    """What rules speak, and how loud."""
    rows = [
        row(name, field, "—")
        for name, field in House.model_fields.items()
        if name in ("select", "ignore", "severity")
    ]
    return ["## Rules", "", "| name | default | what it settles |", "|---|---|---|", *rows, ""]


def limits() -> list[str]:
    """The numbers."""
    rows = [
        row(f"limits.{name}", field, f"{getattr(DEFAULT.limits, name):g}")
        for name, field in Limits.model_fields.items()
    ]
    return ["## Limits", "", "| name | default | what it settles |", "|---|---|---|", *rows, ""]


def row(name: str, field: FieldInfo, default: str) -> str:
    """One row of a table."""
    return f"| `{name}` | {default} | {' '.join((field.description or '').split())} |"


def school(point: School) -> str:
    """One point of dispute with its positions."""
    note, _, heading = point.source.partition("#")
    told = Schools.model_fields[point.point].default
    positions = [
        f"- `{p.choice}`{' (default)' if p.choice == told else ''}: {p.holds} ({p.who})"
        for p in point.positions
    ]
    rules = ", ".join(f"[{rule}](checks.md#{rule})" for rule in point.rules)
    return "\n".join(
        [
            f"### {point.question}",
            "",
            f"`schools.{point.point}` · [{heading.replace('-', ' ')}]"
            f"(../knowledge/{note}.md#{heading}) · listened to by {rules}",
            "",
            *positions,
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(page())

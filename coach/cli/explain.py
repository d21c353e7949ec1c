"""`okr-coach explain`: one rule with its reason, examples and source."""

import json
from argparse import Namespace
from collections.abc import Sequence

from coach.checks import rule
from coach.checks.check import Check, Example
from coach.checks.contrasts import contrast
from coach.cli.ink import Ink, ink, wrapped
from coach.cli.judged import handles_of, item_texts
from coach.cli.notes import open_notes
from coach.cli.rules import MARKS, published
from coach.errors import CoachError
from coach.formats.year_writing import year_blocks
from coach.house import School, schools_of
from coach.okr import Plan


def run(args: Namespace) -> int:
    """Print what the rule flags, why it hurts, what to do instead, and the passage behind it.

    Raises:
        NotFound: there is no such rule; names those with a similar name.
    """
    check = rule(args.rule)
    if args.format == "json":
        print(json.dumps(published(check), ensure_ascii=False))
        return 0
    print(drawn(check, ink()))
    return 0


def drawn(check: Check, pen: Ink) -> str:
    """The rule for people."""
    mark = MARKS[check.decides]
    head = f"{pen(check.id, 'bold')}  {check.number} · {check.severity}"
    lines = [f"{head} · {mark.strip('() ')}" if mark else head]
    for heading, text in (
        ("What it flags", check.flags),
        ("Why it hurts", check.why),
        ("Instead", check.instead),
        *([("Why softly", softly)] if (softly := check.section("Why softly")) else []),
        *([("A reader looks for", check.look)] if check.look else []),
        ("It asks", check.ask),
    ):
        lines += ["", pen(heading, "bold"), wrapped(text[:1].upper() + text[1:])]
    for heading, sign, examples, others in (
        ("Flagged", "✗", check.bad, check.good),
        ("Fine", "✓", check.good, check.bad),
    ):
        lines += ["", pen(heading, "bold")]
        lines += [drawn_example(example, sign, others) for example in examples]
    if schools := schools_of(check.id):
        lines += ["", pen("Authorities differ", "bold")]
        lines += [line for school in schools for line in dispute(school)]
    return "\n".join([*lines, "", *source(check, pen)])


def dispute(school: School) -> list[str]:
    """A point on which authorities differ, our choice first."""
    held = [
        wrapped(f"{p.who}: {p.holds} (schools.{school.point} = {p.choice})", "      ", "    ")
        for p in school.positions
    ]
    return [wrapped(school.question), *held]


def drawn_example(example: Example, sign: str, others: Sequence[Example]) -> str:
    """An example after its sign: a sentence, or a plan with one line an item.

    Behind it stands what sets the plan apart from the nearest one on the other side.
    """
    if not isinstance(example, Plan):
        return wrapped(f"{sign} {example}", "      ", "    ")
    handles = handles_of(example)
    lines = [f"{handles[path]}  {text}" for path, text in item_texts(example).items()]
    lines += [line.removeprefix("## ") for line in "".join(year_blocks(example)).splitlines()]
    lines = lines or ["an empty plan"]
    lines += [f"({field})" for field in contrast(example, others) if field not in ("", "…")]
    return "\n".join(
        wrapped(line, "        ", f"    {sign if number == 0 else ' '} ")
        for number, line in enumerate(lines)
    )


def source(check: Check, pen: Ink) -> list[str]:
    """The passage that the rule rests on, or only its address when the notes cannot be read."""
    try:
        passage = open_notes().passage(check.source)
    except CoachError:
        return [pen(f"Source: {check.source}", "dim")]
    return [
        pen(f"From the notes: {passage.heading}", "bold"),
        wrapped(passage.text),
        pen(wrapped(f"{passage.title} ({passage.source})"), "dim"),
    ]

"""`okr-coach explain`: one rule with its reason, examples and source."""

import json
from argparse import Namespace

from coach.checks import rule
from coach.checks.check import Check
from coach.cli.ink import Ink, ink, wrapped
from coach.cli.notes import open_notes
from coach.cli.rules import published
from coach.errors import CoachError


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
    lines = [f"{pen(check.id, 'bold')}  {check.number} · {check.severity}", wrapped(check.flags)]
    for heading, text in (
        ("Why it hurts", check.why),
        ("Instead", check.instead),
        ("It asks", check.ask),
    ):
        lines += ["", pen(heading, "bold"), wrapped(text)]
    for heading, sign, examples in (("Flagged", "✗", check.bad), ("Fine", "✓", check.good)):
        lines += ["", pen(heading, "bold")]
        lines += [wrapped(f"{sign} {example}", "      ", "    ") for example in examples]
    return "\n".join([*lines, "", *source(check, pen)])


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

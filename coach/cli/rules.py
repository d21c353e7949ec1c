"""`okr-coach rules`: the catalogue of checks."""

import json
from argparse import Namespace
from itertools import groupby

from coach.checks import RULES, Decider
from coach.checks.check import Check, Example
from coach.checks.page import TITLES
from coach.cli.ink import clipped, ink, line_width
from coach.formats import plan_json
from coach.okr import Plan


def run(args: Namespace) -> int:
    """Print every rule, by level."""
    if args.format == "json":
        print(json.dumps({"rules": [published(check) for check in RULES]}, ensure_ascii=False))
        return 0
    pen = ink()
    widest = max(len(check.id) for check in RULES)
    for level, checks in groupby(sorted(RULES, key=place), key=lambda check: check.level):
        print(pen(TITLES[level], "bold"))
        for check in checks:
            head = f"  {check.number:5}{check.id:{widest}}  {check.severity:6} "
            mark = MARKS[check.decides]
            told = clipped(mark + first_sentence(check.flags), line_width() - len(head))
            print(head + pen(told, "dim"))
        print()
    print(pen(f"{len(RULES)} rules. `okr-coach explain RULE` gives reason and examples.", "dim"))
    return 0


MARKS: dict[Decider, str] = {
    "words": "",
    "meaning": "(by meaning) ",
    "judgement": "(asks for judgement) ",
}


def place(check: Check) -> tuple[int, int]:
    """Where a rule stands in the list: in the order in which a plan is made."""
    levels = (
        "mission", "big-objective", "objective", "key-result", "set", "action", "plan",
        "check-in", "review", "change",
    )  # fmt: skip
    return levels.index(check.level), int(check.number[1:])


def first_sentence(text: str) -> str:
    """The text up to its first full stop, on one line."""
    flat = " ".join(text.split())
    return flat.split(". ")[0].rstrip(".")


def published(check: Check) -> dict[str, object]:
    """A rule in the form that programs may rely on."""
    return {
        "rule": check.id,
        "number": check.number,
        "severity": check.severity,
        "level": check.level,
        "decides": check.decides,
        "flags": check.flags,
        "why": check.why,
        "instead": check.instead,
        "look": check.look,
        "ask": check.ask,
        "bad": [example_json(example) for example in check.bad],
        "good": [example_json(example) for example in check.good],
        "source": check.source,
    }


def example_json(example: Example) -> object:
    """An example as JSON: a sentence, or a plan in the form of a draft."""
    return plan_json(example) if isinstance(example, Plan) else example

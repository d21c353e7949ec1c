"""Whether a figure of an offer counts what it counts in the plan: "3 walks", not "3 of them"."""

import re

from coach.model.context import every_line
from coach.okr import Plan, every_key_result
from coach.reading import numbers

COUNTED = re.compile(r"(?<![\w.,])(\d+)\s+([^\W\d_]+)")
"""A figure and the word behind it."""


def counts_alike(said: str, plan: Plan) -> bool:
    """Whether every figure stands ahead of a word that it counts in the plan."""
    own = set(COUNTED.findall(in_figures("\n".join(every_line(plan)).casefold())))
    for _, kr in every_key_result(plan):
        ends = [f"{n:g}" for n in (kr.baseline, kr.target) if n is not None]
        own |= {(n, word) for n in ends for word in f"{kr.text} {kr.metric}".casefold().split()}
    return own.issuperset(COUNTED.findall(said.casefold()))


def in_figures(text: str) -> str:
    """A text whose numbers in words are written as figures."""
    for quantity in reversed(numbers(text)):
        if not quantity.text[:1].isdigit() and quantity.value == int(quantity.value):
            rest = text[quantity.start + len(quantity.text) :]
            text = f"{text[: quantity.start]}{quantity.value:g}{rest}"
    return text

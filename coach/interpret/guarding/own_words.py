"""The person's own clause in place of a sentence that a model has worded too freely.

A model that puts a number of its own into a step has understood the step all the same. What the
person said of it stands in their message; that is taken, and nothing is lost or invented.
"""

import re
from collections.abc import Sequence

from coach.edits import AddAction, AddKeyResult, AddObjective, Edit
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.items import tidy
from coach.interpret.guarding.evidence import Evidence, stems
from coach.reading import numbers

COMMA = re.compile(r"(?<=[,;:，；：、])\s*(?=\S)")
NEW = AddObjective | AddKeyResult | AddAction
COVERED = 0.6
"""Share of a model's words that one stretch of the message has, if it is what was meant."""
FEWEST, OF_A_SOURCE = 3, 2
"""Words of a sentence that can be told from others, and of a few on where a number is read."""


def own_words(text: str, evidence: Evidence, before: Sequence[Edit], fewest: int = FEWEST) -> str:
    """The stretch of the message that a sentence was made of; empty where none is.

    Args:
        text: a sentence of a model.
        evidence: what the person said.
        before: edits of the same message, whose stretches are taken.
        fewest: words that the two have to have in common.
    """
    wanted = stems(text)
    told = evidence.settled.said.removesuffix(f"\n{evidence.earlier}")
    every = [part for one in sentences(told) if not asks(one) for part in stretches(one)]
    if len(wanted) < fewest or not every:
        return ""
    best = max(every, key=lambda part: fit(wanted, stems(part), fewest))
    own = stems(best)
    if len(wanted & own) < max(fewest, COVERED * len(wanted)):
        return ""
    taken = (stems(edit.text) for edit in before if isinstance(edit, NEW))
    return "" if any(len(own & other) >= COVERED * len(own) for other in taken) else tidy(best)


def fit(wanted: set[str], own: set[str], fewest: int) -> tuple[float, int]:
    """How well a stretch fits a sentence: by the words in common, of a short one by their share."""
    both = len(wanted & own)
    close = fewest < FEWEST and wanted | own
    return (2 * both / (len(wanted) + len(own)) if close else both), -len(own)


def with_own_source(edit: Edit, evidence: Evidence) -> Edit:
    """The edit with the person's own words of where a number is read, if a model adds a number."""
    source = str(getattr(edit, "source", ""))
    said = {quantity.value for quantity in numbers(source)} <= evidence.numbers
    if said and set(counted(source)) <= set(counted(evidence.text)):
        return edit
    own = own_words(source, evidence, (), OF_A_SOURCE)
    return edit.model_copy(update={"source": own}) if own else edit


def counted(text: str) -> list[tuple[str, str]]:
    """The figures of a text, each with the word behind it: "8 times" is not "8 by June"."""
    return COUNTED.findall(text.casefold())


COUNTED = re.compile(r"(?<![\w.,])(\d+)\s+([^\W\d_]+)")


def stretches(sentence: str) -> list[str]:
    """Every run of neighbouring clauses of a sentence."""
    parts = COMMA.split(sentence)
    ends = range(1, len(parts) + 1)
    runs = (" ".join(parts[start:end]) for end in ends for start in range(end))
    return [run.strip(" ,;:，；：、") for run in runs]


def asks(sentence: str) -> bool:
    """Whether a sentence is a question."""
    return sentence.rstrip().endswith(("?", "？"))

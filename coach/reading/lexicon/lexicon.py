"""What one language contributes to the reading of a sentence: word lists, no code.

Entries are lower case. A trailing `*` stands for any ending, so that an inflected language needs
one stem where it would need ten forms. Words of several languages live side by side: a list says
what a word means where it occurs, not how the language works.
"""

from collections.abc import Mapping
from typing import NamedTuple

Words = tuple[str, ...]


def listed(text: str) -> Words:
    """The entries of a comma-separated list; line breaks count as spaces.

    What has an "ß" stands there with "ss" as well, as capitals and the Swiss write it.
    """
    found = tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())
    return found + tuple(e.replace("ß", "ss") for e in found if "ß" in e)


def counted(text: str, first: int = 1) -> dict[str, int]:
    """Words with the number of their place: `/` separates spellings of the same place."""
    return {
        spelling.strip(): place
        for place, entry in enumerate(text.split(","), start=first)
        for spelling in entry.split("/")
    }


class Lexicon(NamedTuple):
    """The words of one language, by what they do in a goal."""

    code: str
    function: Words
    """Frequent small words that give the language away."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    """1 is Monday."""
    numerals: Mapping[str, float]
    raising: Words
    lowering: Words
    reaching: Words
    keeping: Words
    doing: Words
    """Effort: what somebody does, however long."""
    delivering: Words
    """Output: what somebody hands over and is done with."""
    learning: Words
    being: Words
    """A state of affairs: what somebody can, is or feels."""
    filler: Words
    """Words before the first verb that carry nothing."""
    frames: Words
    """Around a measure they do not name it: "right now", "we have", "in addition"."""
    moving: Words
    """Behind a measure they tell that it moves: "goes", "passent", "sinkt"."""
    hedges: Words
    vague: Words
    superlatives: Words
    unbounded: Words
    vanity: Words
    often: Words
    """How often something happens."""
    beneficiaries: Words
    joins: Words
    """What joins two results in one sentence."""
    measures: Words
    """Nouns that name a measurement, such as a rate or a time."""
    effects: Words
    """Behind them stands what comes of a deed: "so that"."""
    purposes: Words
    """Before a verb of change they tell what a deed is for: "to", "um", "para"."""
    finished: Words
    """What is done: live, ready, in place."""
    proofs: Words
    """The verdict of somebody outside: a certificate, an exam, an award."""
    telling: Words
    """What makes a count tell something: rate, share, paying."""
    exact: Words
    """Words that hold a number by themselves: break-even, debt-free."""
    trials: Words
    """Deeds by which something is found out: experiments, tests with users."""
    deeds: Words
    """Nouns that name something done: calls, workshops, articles."""

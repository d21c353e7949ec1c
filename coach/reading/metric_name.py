"""Whether what was read as the metric of a sentence reads like a name by itself."""

import re

from coach.late import Late
from coach.reading.reading import Reading

SUBJECT = Late(
    r"(?<![^\W\d_])(?:i|we|they|people|ich|wir|man|sie|je|nous|on|ils|yo|nosotros|eu|nós|a gente)"
    r"(?:['’]\w+)?\s$|\bj['’]$",
    re.IGNORECASE,
)
"""In front of a verb that somebody does: "ich schlafe"."""
FIRST_PERSON = Late(r"\w+(?:o|mos)", re.IGNORECASE)
"""How verbs of the first person end where they need no "I": "duermo"."""
UNFINISHED = Late(
    r"\b(?:to|zu)\s\w+$|^\w+\s(?:instead|statt)\b"
    r"|\s(?:chez|avec|sans|pour|with|without|for|at|mit|ohne|bei|für|con|sin|com|sem|para)$",
    re.IGNORECASE,
)
"""A name that breaks off: before the last word, or behind one that wants another."""
OF_THE_METHOD = (
    "target",
    "goal",
    "aim",
    "ziel",
    "zielwert",
    "objetivo",
    "meta",
    "objectif",
    "目标",
)
"""Words for where a number is to go, which say nothing of what it counts."""
SPOKEN_ALONE = ("es", "pt")


def is_name(said: Reading, text: str) -> bool:
    """Whether the metric names something; a verb without whoever does it names nothing.

    Where it does not, the sentence itself is the better name.
    """
    name = said.metric
    at = text.find(name)
    if not name or at < 0:
        return bool(name)
    if UNFINISHED.search(name) or name.lower() in OF_THE_METHOD:
        return False
    if cut_short(name, text[at + len(name) :]):
        return False
    if " " not in name and (SUBJECT.search(text[:at]) or verb_alone(said, at)):
        return False
    return not any(
        quantity.unit == "people" and between(quantity.end, at, said, text)
        for quantity in said.quantities
    )


RELATIVE = Late(r",\s(?:die|der|das|denen|deren|dessen)\s")
"""How a German relative clause begins inside a name; its verb comes last."""


def cut_short(name: str, behind: str) -> bool:
    """Whether a name breaks off in a German relative clause, of which words are left behind."""
    return bool(RELATIVE.search(name)) and behind[:1] == " " and behind[1:2].isalpha()


def verb_alone(said: Reading, at: int) -> bool:
    """Whether a lone word is a verb of the first person: its number follows at once."""
    end = at + len(said.metric)
    counted = any(quantity.start == end + 1 for quantity in said.quantities)
    spoken = said.language in SPOKEN_ALONE and FIRST_PERSON.fullmatch(said.metric)
    return bool(spoken) and counted


def between(end: int, at: int, said: Reading, text: str) -> bool:
    """Whether the name goes on where people were counted, who do what it says."""
    gap = text[end:at].strip() if end <= at else "-"
    return gap in ("", said.per)

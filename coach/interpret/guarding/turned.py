"""What a model has turned round: yes and no ("I do not want", "I want"), start and target."""

import re
from datetime import date

from coach.edits import AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.ear.consent import NEGATED
from coach.interpret.guarding.evidence import stems
from coach.reading import read

NO = re.compile(
    rf"{NEGATED.pattern}|\b(?:niemals|without|ohne|sin|sans|sem)\b|\bn['’](?=\w)|[無无]",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?:(?!(?<=\d)[.,:]\d)[.!?;,:…。！？；，：\n])+|\b(?:but|aber|sondern|pero|sino|mais|mas)\b|但"
)
SHARED = 0.6
FEWEST = 2
"""Words without which a sentence is a mere name ("sleep must not suffer": "sleep")."""


def says_no(text: str) -> bool:
    """Whether a sentence denies something."""
    return NO.search(text) is not None


def turned_round(text: str, said: str) -> bool:
    """Whether a sentence denies what was affirmed, or affirms what was denied.

    That has to be so of the whole and of one of its clauses: "seats fill up, without any calls" may
    have been said in one clause or in two.
    """
    return turned(text, said) and any(turned(clause, said) for clause in CLAUSE.split(text))


def turned(text: str, said: str) -> bool:
    """Whether words deny what was affirmed, or affirm what was denied.

    They are held against the clauses that have most of them; where none has, or these differ
    among themselves, nobody can tell.
    """
    own = {word for word in stems(text) if not NO.fullmatch(word)}
    if len(own) < FEWEST:
        return False
    like = [c for c in CLAUSE.split(said) if len(own & stems(c)) >= SHARED * len(own)]
    told = {says_no(clause) for clause in like}
    return len(told) == 1 and says_no(text) not in told


def righted(edit: Edit, said: str, today: date) -> Edit:
    """The edit with start and target the way round in which the person told them.

    Args:
        edit: as a model understood it.
        said: the person's message.
        today: the day on which it was said.
    """
    if not isinstance(edit, AddKeyResult | ReviseKeyResult) or edit.baseline is None:
        return edit
    told = read(said, today)
    if (edit.baseline, edit.target) != (told.target, told.baseline) or edit.target is None:
        return edit
    if told.target == told.baseline:
        return edit
    return edit.model_copy(update={"baseline": told.baseline, "target": told.target})

"""A number that nobody said: "I did not say 2 out of 10", "I never said 1"."""

from coach.edits import Edit, ReviseKeyResult, ReviseObjective
from coach.interpret.ear.hearing import patterns, sentences
from coach.interpret.ear.moment import Moment
from coach.okr import KeyResult, Objective, place_of
from coach.reading import numbers

FIELDS = ("confidence", "target", "baseline")


def never_said(text: str, moment: Moment) -> tuple[tuple[Edit, ...], str]:
    """What puts numbers back that a sentence denies, and the other sentences.

    A number goes back to what it was before the last message, where that put it there.
    """
    left: list[str] = []
    edits: list[Edit] = []
    for sentence in sentences(text):
        denied = numbers(sentence) if denies(sentence, moment.language) else []
        back = [edit for amount in denied for edit in put_back(amount.value, moment)]
        edits += back
        if not back:
            left.append(sentence)
    return tuple(edits), " ".join(left) if edits else text


def denies(sentence: str, language: str) -> bool:
    """Whether a sentence says that something was not said."""
    return any(p.search(sentence) for p in patterns("fact", "never-said", language))


def put_back(value: float, moment: Moment) -> list[Edit]:
    """The items with what stood there before the last message made it this number."""
    before = moment.past.undo
    found: list[Edit] = []
    for edit in moment.past.last if before is not None else ():
        if not isinstance(edit, ReviseKeyResult | ReviseObjective) or before is None:
            continue
        place, earlier = moment.place(edit.id), place_of(before, edit.id)
        if place is None or earlier is None:
            continue
        for name in FIELDS:
            if name in edit.given() and getattr(place.item, name, None) == value:
                back = restored(place.item, earlier.item, name)
                found += moment.opened_for(place, *back) if back else ()
    return found


def restored(item: object, was: object, name: str) -> list[Edit]:
    """An item with one field as it was, and with its words where these told it."""
    match item, was:
        case KeyResult(), KeyResult():
            fields = {name: getattr(was, name)}
            fields |= {"text": was.text} if item.text != was.text else {}
            return [ReviseKeyResult(id=item.id, **fields)]
        case Objective(), Objective():
            return [ReviseObjective(id=item.id, confidence=was.confidence)]
    return []

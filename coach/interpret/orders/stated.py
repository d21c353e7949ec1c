"""What is said of a handle: "the target of O2.KR1 is 75", "Anna looks after O2.KR1.A1"."""

import re
from functools import cache

from coach.edits import Edit, ReviseDependency, ReviseKeyResult
from coach.interpret.answers.facts import dated, renumbered, with_ends
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import KEPT, NEGATED_BEHIND
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, within, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import CLAUSES
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.frames.figures import TO
from coach.interpret.measures.corrected import in_question
from coach.interpret.measures.origins import origin_of_handle
from coach.interpret.measures.terms import without_old
from coach.interpret.measures.units import of_its_unit
from coach.interpret.orders.bidding import bounded
from coach.interpret.orders.naming import named_by
from coach.interpret.steps.assigning import assigned
from coach.interpret.steps.correcting import corrected_step
from coach.interpret.steps.describing import described
from coach.interpret.steps.results import result_anew
from coach.interpret.steps.splitting import split_step
from coach.interpret.steps.whose_day import whose_day
from coach.okr import Dependency, KeyResult, Place
from coach.reading import dates, numbers
from coach.words import phrases

OF_BOTH = re.compile(r"d|.*kr", re.IGNORECASE)
"""Handles of dependencies and of key results."""
ENDS = ("baseline", "target")
NEITHER = re.compile(r"[,，;；:：]")
"""Signs of a second clause."""
LONGEST = 90
"""Characters of a message that says one thing of one item."""


def stated_of_handle(text: str, moment: Moment) -> Heard | None:
    """The item with the end or the day that a message says of it, or whose it is."""
    told = left_as_it_is(text, moment) or origin_of_handle(text, moment)
    if told := told or of_steps(text, moment) or ends_told(text, moment):
        return told
    if len(text) > LONGEST or is_question(text, moment.language):
        return None
    place, rest = named_in(text, moment)
    if place is None or not isinstance(place.item, KeyResult | Dependency):
        return None
    days = dates(rest, moment.today)
    amounts = [q for q in numbers(rest) if not any(q.text in day.text for day in days)]
    if len(amounts) + len(days) != 1:
        return None
    value = (amounts or days)[0].text
    left = rest.replace(value, " ", 1)
    if NEITHER.search(left):
        return None
    for name in ENDS if amounts else ("due",):
        bare = spelled(name, moment.language).sub(" ", left)
        if bare == left or matter(
            spelled("around", moment.language).sub(" ", bare), moment.language
        ):
            continue
        edit: Edit | None
        if isinstance(place.item, Dependency):
            edit = ReviseDependency(id=place.item.id, by=days[0].end) if days else None
        elif amounts:
            edit = renumbered(name, f"to {value}", place.item, moment)  # a lone "-5" is a list's
        else:
            edit = dated({"value": value}, place.item, moment)
        return moment.heard(*moment.reopening(place), edit) if edit is not None else None
    return None


def left_as_it_is(text: str, moment: Moment) -> Heard | None:
    """Nothing, where a message says of an item that it stays: "no, O2 stays as it is"."""
    said = HANDLE.sub(" ", text)
    if said == text or len(text) > LONGEST or not KEPT.search(said) or numbers(said):
        return None
    plain = without_fillers(KEPT.sub(" ", said), moment.language)
    refused = within("question", text, moment.language) or NEGATED_BEHIND.search(said)
    return None if refused or matter(plain, moment.language) else moment.wish("another")


@once
def ends_told(text: str, moment: Moment) -> Heard | None:
    """The ends that a message names of one key result: "target of that is 6, not 1, and now 0".

    It is the one that a handle names, else that which has the number that is denied, else the one
    in question. Every clause has to name an end and the number that it is to have.
    """
    if len(text) > LONGEST or "\n" in text or is_question(text, moment.language):
        return None
    named, rest = named_in(text, moment)
    item = named.item if named and isinstance(named.item, KeyResult) else None
    text = rest if item else text
    first, *others = told_clauses(text, moment)
    item = item or of_number(without_old(first)[1], first, moment)
    if item is None:
        return None
    if not named and (other := of_its_unit(moment.place(item.id), without_old(first)[0], moment)):
        item = other.item if isinstance(other.item, KeyResult) else item
    told = [end for clause in (first, *others) if (end := end_told(clause, moment))]
    fields = with_ends(told, item, moment)
    if len(told) <= len(others) or not all(name in fields for name, _ in told):
        return None
    place = moment.place(item.id)
    fields = {k: v for k, v in fields.items() if v != getattr(item, k)}
    opened = moment.reopening(place) if place else ()
    return moment.heard(*opened, ReviseKeyResult(id=item.id, **fields)) if fields else None


def named_in(text: str, moment: Moment) -> tuple[Place | None, str]:
    """The one item whose handle stands in a text, and the text without the handle."""
    named = [match for match in HANDLE.finditer(text) if OF_BOTH.match(match.group())]
    places = named_by(named[0].group(), moment).places if len(named) == 1 else ()
    if len(places) != 1:
        return None, text
    return places[0], f"{text[: named[0].start()]} {text[named[0].end() :]}"


def told_clauses(text: str, moment: Moment) -> list[str]:
    """The clauses of a text that name an end each, with those behind them that name none."""
    every: list[str] = []
    for clause in CLAUSES.split(text):
        names = any(spelled(end, moment.language).search(clause) for end in ENDS)
        if every and not names:
            every[-1] += f", {clause}"
        else:
            every.append(clause)
    return every


def of_number(old: float | None, clause: str, moment: Moment) -> KeyResult | None:
    """The key result that has a number as one of its ends, or that "that" stands for."""
    every = in_question(moment)
    if old is not None:
        return next((item for item in every if old in (item.baseline, item.target)), None)
    plain = any(spelled(end, moment.language, "fields").search(clause) for end in ENDS)
    pointer = bounded("it", moment.language)
    return every[0] if every and plain and re.search(pointer, clause, re.IGNORECASE) else None


def end_told(clause: str, moment: Moment) -> tuple[str, str] | None:
    """The end that a clause names and the number that it gives it, where it says nothing else."""
    said, _ = without_old(clause.strip(" .!。！"))
    amounts = numbers(said)
    if len(amounts) != 1:
        return None
    amount = amounts[0]
    counted = re.match(r"\s*[^\W\d]+", said[amount.end :])
    behind = said[amount.end :]
    if counted and matter(counted.group(), moment.language):
        behind = behind[counted.end() :]  # "6 people"
    left = f"{said[: amount.start]} {behind}"
    goes_to = GOES.search(said[: amount.start]) is not None
    goes_to = goes_to and spelled("baseline", moment.language).search(left) is not None
    names_target = goes_to or spelled("target", moment.language).search(left) is not None
    for name in reversed(ENDS) if names_target else ENDS:  # "the target is 120 now"
        bare = spelled(name, moment.language).sub(" ", left)
        rest = spelled("around", moment.language).sub(" ", bare)
        if names_target:
            rest = spelled("baseline", moment.language).sub(" ", rest)
        named = bare != left or (goes_to and name == "target")
        if named and not matter(rest, moment.language) and not dates(rest, moment.today):
            figure = FIGURE.match(amount.text)
            alone = figure and [q.value for q in numbers(figure[0])] == [amount.value]
            return name, figure[0] if figure and alone else amount.text  # 6 of "6 people"
    return None


GOES = re.compile(rf"(?:\b(?:{'|'.join(TO)})\s|[到至])\s*$", re.IGNORECASE)
"""A word ahead of a number to which something goes, whatever else is said of now."""
FIGURE = re.compile(r"\W*\d[\d.,]*\s?[%€$£]?")


def of_steps(text: str, moment: Moment) -> Heard | None:
    """What a message tells or takes back of steps that are there; None for any other message."""
    told = split_step(text, moment) or whose_day(text, moment)
    told = told or result_anew(text, moment) or corrected_step(text, moment)
    return told or described(text, moment) or assigned(text, moment)


@cache
def spelled(key: str, language: str, group: str = "stated") -> re.Pattern[str]:
    """A pattern for the phrases that name a field, or stand around one."""
    every = {*phrases(group, key, language), *phrases(group, key)}
    each = "|".join(sorted(map(re.escape, every), key=len, reverse=True))
    return re.compile(rf"(?<![a-zß-ÿ])(?:{each})(?![a-zß-ÿ])", re.IGNORECASE)

"""The clauses of a message that tells of steps: which step each names, and what it tells of it."""

import re

from coach.interpret.ear.hearing import bare, patterns, within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE, Pointing
from coach.interpret.ear.references import ordinal
from coach.interpret.ear.said import date_in, undated
from coach.interpret.orders.changing import refer
from coach.interpret.orders.resembling import telling, words_in
from coach.interpret.steps.abridged import denies, like, lone_name, refuses
from coach.interpret.steps.assigning import says_whose, whose
from coach.interpret.steps.called import (
    ahead,
    all_in_work,
    begins_a_time,
    having,
    leading,
    speaks_of_any,
    splits,
)
from coach.interpret.steps.deeds import deed, done_there
from coach.interpret.steps.doers import hedges
from coach.interpret.steps.helping import step_said_last
from coach.interpret.steps.labels import (
    FIELDS,
    Clause,
    Given,
    field_named,
    fields_in,
    labels_of,
    often_in,
    owner_in,
    starting,
    with_day,
)
from coach.interpret.steps.people import oneself, people_in, plain
from coach.interpret.steps.redating import only_dates
from coach.interpret.steps.starting import without_dating
from coach.interpret.steps.telling import AND_IF, GAP, JOINT, is_condition
from coach.okr import Action, KeyResult, Place, places, words_of
from coach.reading import numbers
from coach.reading.marks import has_han

MOST = 8
"""Clauses of a message."""
NUMBER = re.compile(r"[1-9]")
LABEL_END = re.compile(r"[:：](?!\d)")
A_STEP = re.compile(r".*a ?\d+", re.IGNORECASE)


@once
def told(text: str, moment: Moment) -> list[Clause]:
    """The clauses of a message, empty where one of them says something else."""
    found: list[Clause] = []
    begin = 0
    for gap in [*GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[begin:end]
        if not piece.strip():
            continue
        rest = JOINT.sub("", text[begin:].strip())
        if found and is_condition(rest, moment):
            return [*found, Clause(fields={"if_then": tidy(rest)})]
        if labelled := provided_for(rest, moment):
            return [*found, labelled]
        if refuses(piece, moment) if not found else denies(found[-1], piece, moment):
            begin = gap.end() if gap else end
            continue  # "no, Tom does the flyer, not me"
        clauses = in_clause(piece, moment) or like(found[-1:], piece, moment)
        if not clauses and found and (whereabouts := goes_on(found[-1], piece, moment)):
            found[-1] = whereabouts
            begin = gap.end() if gap else end
            continue
        if not clauses or len(found) > MOST:
            return []
        found += clauses
        begin = gap.end() if gap else end
    return found


def goes_on(before: Clause, said: str, moment: Moment) -> Clause | None:
    """What tells how often something is done, with where that is: "every Friday, in the hall"."""
    often = before.fields.get("often")
    if not often or not within("when-where", said.strip(), moment.language):
        return None
    joint = "，" if has_han(said) else ", "
    return before._replace(fields=before.fields | {"often": f"{often}{joint}{tidy(said)}"})


def provided_for(said: str, moment: Moment) -> Clause | None:
    """The if-then plan of which words say that it is one, with its step where they name one."""
    handles = HANDLE.findall(said)
    bare_of = " ".join(said.replace(handles[0], " ", 1).split()) if handles else said
    found = field_named("if-then", bare_of, moment)
    if found is None or not handles:
        return found
    place = refer(handles[0], moment).place
    mine_ = place is not None and isinstance(place.item, Action) and len(handles) == 1
    return found._replace(places=(place,)) if place and mine_ else None


def in_clause(piece: str, moment: Moment) -> list[Clause]:
    """What a piece between two commas says: on both sides of an "and", else as a whole."""
    piece = JOINT.sub("", piece.strip(" ()（）"))
    piece = hedges(moment.language).sub("", piece) or piece
    for gap in AND_IF.finditer(piece):
        head, tail = (
            clause_in(p.strip(), moment) for p in (piece[: gap.start()], piece[gap.end() :])
        )
        if head and not tail:
            tail = next(iter(like([head], piece[gap.end() :], moment)), None)
        free = head is not None and "result" in head.fields  # "a list of names and numbers"
        if head and tail and not free and apart(head, tail):
            return [head, tail]
    whole_ = clause_in(piece, moment)
    return [whole_] if whole_ else []


def apart(head: Clause, tail: Clause) -> bool:
    """Whether two sides of an "and" tell two things: of two steps, or two fields of one."""
    return bool(tail.places) or not head.fields.keys() & tail.fields.keys() - {"said"}


def clause_in(said: str, moment: Moment) -> Clause | None:
    """What a clause tells of which steps; None where it says anything else."""
    if not said.strip():
        return None
    handles = HANDLE.findall(said)
    if len(handles) > 1:
        return None
    if handles:
        return (of_handle if A_STEP.fullmatch(handles[0]) else of_proof)(said, handles[0], moment)
    if match := leading("every", moment.language).match(said):
        rest, row = said[match.end() :], tuple(all_in_work(moment))
        fields = fields_in(rest, moment)
        return Clause(row, fields, named=True) if row and (fields or not rest) else None
    for name in FIELDS:
        if found := field_named(name, said, moment) or field_of(name, said, moment):
            return found
    if dated := redated(said, moment):
        return dated
    if fields := fields_in(said, moment):
        return Clause(fields=fields)
    if found := of_pointer(said, moment) or of_words(said, moment):
        return found
    often = often_in(said, moment)
    return Clause(fields=often) if often else None


def of_handle(said: str, handle: str, moment: Moment) -> Clause | None:
    """What a clause tells of the step whose handle it has."""
    place = refer(handle, moment).place
    rest = " ".join(said.replace(handle, " ", 1).strip(" :：,，=–-").split())
    if place is None and (missing := nowhere(handle, moment)):
        told = fields_in(rest, moment) or says_whose(plain(said, moment), moment)
        return Clause(missing=missing) if told else None
    if place is None or not isinstance(place.item, Action):
        return None
    day, wrong = date_in(said, moment)
    if found := whose(plain(said, moment), moment):
        return Clause((place,), with_day({"helper": found[1]}, day, wrong, said))
    for name in FIELDS:
        if named := field_named(name, rest, moment):
            return named._replace(places=(place,))
    rest = ahead(moment.language).sub("", rest).strip()
    if not rest:
        return Clause((place,))
    fields = fields_in(rest, moment) or often_in(rest, moment)
    return Clause((place,), fields) if fields else None


def nowhere(handle: str, moment: Moment) -> str:
    """The handle of a step that no key result has; empty where one does, or there are no steps."""
    own = handle.upper().replace(" ", "")
    steps = [p.handle for p in places(moment.plan) if isinstance(p.item, Action)]
    known = any(one == own or one.endswith(f".{own}") for one in steps)
    return own if steps and not known else ""


def of_proof(said: str, handle: str, moment: Moment) -> Clause | None:
    """The day of a key result whose handle stands beside its own words: "the jobs (O1.KR1)"."""
    place, (day, wrong) = refer(handle, moment).place, date_in(said, moment)
    if place is None or not isinstance(place.item, KeyResult) or not (day or wrong):
        return None
    rest = undated(said.replace(handle, " ", 1), moment)
    own = Pointing(rest, moment.plan).shares(words_of(place.item), loosely=True)
    if (
        numbers(rest)
        or deed(rest, moment)
        or done_there(said, moment)
        or not (own or only_dates(rest, moment))
    ):
        return None
    return Clause((place,), with_day({}, day, wrong, said))


def field_of(name: str, said: str, moment: Moment) -> Clause | None:
    """What a clause says of a field of the step that it names by its words: "owner of it: Al"."""
    match = labels_of(name, moment.language).fullmatch(said.strip())
    place = having(match["named"], moment) if match else None
    if match is None or place is None or not isinstance(place.item, Action):
        return None
    if name == "owner" and (who := lone_name(match["value"], moment)):
        return Clause((place,), {"helper": who})
    found = field_named(name, f"{match['label']}: {match['value']}", moment)
    return found._replace(places=(place,)) if found else None


def of_pointer(said: str, moment: Moment) -> Clause | None:
    """What a clause tells of the step at which it points: "this step by 3 March"."""
    match = leading("pointer", moment.language).match(said)
    if match is None:
        return None
    words, number = match[0].strip(" :：,，"), NUMBER.search(match[0])
    found = refer(f"A{number[0]}" if number else words, moment, "action").place
    counted = number or ordinal(bare(words), moment.language) is not None
    step = None if counted else step_said_last(moment)
    place = found if found is not None and isinstance(found.item, Action) else None
    place = place or (moment.place(step.id) if step is not None else None)
    rest = said[match.end() :]
    fields = (fields_in(rest, moment) or owned(rest, place, moment)) if place else {}
    return Clause((place,), fields, named=True) if place and (fields or not rest.strip()) else None


def of_words(said: str, moment: Moment) -> Clause | None:
    """What a clause tells of the step that it names by its words."""
    if not speaks_of_any(said, moment):
        return None
    found = LABEL_END.search(said)
    if found and (place := having(said[: found.start()], moment)):
        tail = said[found.end() :].strip()
        fields = fields_in(tail, moment)
        if fields or not tail:
            return Clause((place,), fields or {})
    for head, tail in splits(said):
        place = having(head, moment)
        fields = (owned(tail, place, moment) or starting(tail, moment)) if place else {}
        if place is not None and isinstance(place.item, Action) and fields:
            return Clause((place,), fields)
    day, wrong = date_in(said, moment)
    for one in people_in(said, moment):
        place = having(one.what, moment)
        if place is not None and isinstance(place.item, Action):
            return Clause((place,), with_day({"helper": one.who}, day, wrong, said))
    for pattern in patterns("step", "i-do", moment.language):
        place = having(found["what"], moment) if (found := pattern.fullmatch(said)) else None
        if place is not None and isinstance(place.item, Action):
            return Clause((place,), with_day({"helper": oneself(moment)[0]}, day, wrong, said))
    alone = None if day or deed(said, moment) else having(without_dating(said, moment), moment)
    return Clause((alone,)) if alone else None


def redated(said: str, moment: Moment) -> Clause | None:
    """The step or key result that a clause names by its words, with the day that it is to have."""
    day, wrong = date_in(said, moment)
    rest = undated(said, moment)
    if not (day or wrong) or begins_a_time(said, moment.language):
        return None
    place = having(without_dating(rest, moment), moment)
    again = place and isinstance(place.item, Action) and place.item.due and deed(rest, moment)
    if isinstance(place and place.item, KeyResult) and done_there(said, moment):
        return None
    if place and not by_its_word(rest, words_of(place.item), moment):
        return None  # "cartas" are no "cartazes"
    return Clause((place,), with_day({}, day, wrong, said)) if place and not again else None


def by_its_word(said: str, text: str, moment: Moment) -> bool:
    """Whether the one word by which somebody names an item is its own, but for its ending."""
    told = telling(said, None, moment.language)
    if len(told) != 1 or has_han(said):
        return True
    own, (word,) = words_in(text), told
    forms = {word, word.rstrip("s"), word.removesuffix("es"), word.removesuffix("en")}
    return any(
        form in (other, other.rstrip("s"), other.removesuffix("es"), other.removesuffix("en"))
        or (len(form) > LONG and (other.endswith(form) or other.startswith(form)))
        for form in forms
        for other in own
    )


LONG = 5
"""Letters of a word that may be part of a longer one: "plakat" of "plakate"."""


def owned(said: str, place: Place, moment: Moment) -> Given:
    """Who does a step by the words behind its name, with the day beside them."""
    if fields := owner_in(said, moment):
        return fields
    day, wrong = date_in(said, moment)
    joint = "" if has_han(said) else " "
    found = whose(plain(f"{place.handle}{joint}{said.strip()}", moment), moment)
    return with_day({"helper": found[1]}, day, wrong, said) if found else {}

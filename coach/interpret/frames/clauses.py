"""What one clause states of an item: its field and the value, whatever the order of the words.

A clause is understood only as a whole: every word of it is the item, the field, the value, or one
of those that change nothing. A clause with any other word in it is left to those who read stories.
"""

import re
from collections.abc import Sequence

from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Kind, candidates, siblings
from coach.interpret.frames.called import may_name, may_state, rows_of_names, who, words_in
from coach.interpret.frames.figures import ENDS, both_ends, goes_to, only_unit
from coach.interpret.frames.spans import (
    DAY,
    IS,
    IT,
    ITEM,
    JOINT,
    KIND,
    MARK,
    NAME,
    NOT,
    NUMBER,
    OUT,
    SMALL,
    TALK,
    WORD,
    Span,
    Told,
    items_of,
    kinds_of,
    spans,
)
from coach.interpret.frames.wording import free_words, is_only
from coach.okr import Place

LONGEST = 18
"""Words of a clause."""
BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
LITTLE = {SMALL, TALK, IS, JOINT, MARK, OUT}
"""Kinds of words that change nothing."""


def told(clause: str, moment: Moment, *, behind: bool = False) -> Told | None:
    """What a clause states, None where some word of it is none of a statement.

    Args:
        clause: the words.
        moment: in which they are said.
        behind: whether a statement stands ahead, so that a value alone goes on with it.
    """
    clause = BRACKETS.sub(" ", clause)
    if len(clause.split()) > LONGEST:
        return None
    plain = spans(clause, moment)
    every = without_denied_item(words_in(clause, moment) if may_state(plain) else plain)
    if any(span.kind == ITEM and span.value is None for span in every):
        return is_only(clause, every)
    return (
        free_words(clause, every, behind=behind)
        or is_only(clause, every)
        or placed(every, moment, behind=behind)
        or removed(every, moment)
        or led_to(every)
        or added(clause, every)
        or valued(without_denied(every), moment, behind=behind)
        or nothing(every, behind=behind)
    )


def without_denied_item(every: list[Span]) -> list[Span]:
    """The spans without an item that is denied beside another one: "to O1, not to O2"."""
    denied = re.search(r"[IR].*?(?P<not>,?n[pf]*R)", kinds_of(every))
    if denied is None:
        return every
    first, last = denied.span("not")
    return [*every[:first], *every[last:]]


def without_denied(every: Sequence[Span]) -> list[Span]:
    """The spans without a value that is denied: "not january", and without the "not"."""
    kept: list[Span] = []
    denied = False
    for span in every:
        if span.kind == NOT:
            denied = True
        elif denied and span.kind in (DAY, NUMBER, WORD, NAME):
            denied = span.kind in (WORD, NAME)  # a name of several words goes as a whole
        elif denied and span.kind in (SMALL, TALK, MARK):
            denied = span.kind != MARK
        else:
            denied = False
            kept.append(span)
    return kept


def valued(every: Sequence[Span], moment: Moment, *, behind: bool) -> Told | None:
    """The day, the number or the name that a clause gives an item."""
    rest = [span for span in every if span.kind not in LITTLE]
    items, fields = items_of(rest), {span.kind for span in rest} - {ITEM, IT}
    points = IT in kinds_of(rest)
    amounts = [span for span in rest if span.kind == NUMBER]
    if timed := when_told(every, rest, fields, behind=behind):
        return timed
    if both := both_ends(every, rest, items, fields, points or behind):
        return both
    if fields == {"G", NUMBER} and len(amounts) == 1:
        return Told("confidence", amounts[0].text, items)
    if "B" in fields and fields <= {"B", NUMBER} and goes_to(every) and len(amounts) == 1:
        return Told("target", amounts[0].text, items)
    for letter, field in ENDS:  # "the target is 80 now" tells no start
        if letter in fields and fields <= {letter, "B", NUMBER, WORD} and len(amounts) == 1:
            return Told(field, amounts[0].text, items) if only_unit(every) else None
    if fields in ({NUMBER}, {NUMBER, "M"}) and len(items) == len(amounts) == 1:
        return Told("number", amounts[0].text, items)  # "the regulars rather 50, not 60"
    of_it = "B" in fields or items or points or behind
    if "U" in fields and fields <= {"U", "B", "C", DAY} and of_it:
        return Told("unknown", "", items)
    return owner_told(every, rest, moment, behind=behind)


def owner_told(
    every: Sequence[Span], rest: Sequence[Span], moment: Moment, *, behind: bool
) -> Told | None:
    """Who looks after an item or does a step, as a clause says."""
    items, points = items_of(rest), IT in kinds_of(rest)
    fields = {span.kind for span in rest} - {ITEM, IT}
    names, states = rows_of_names(every), IS in kinds_of(every)
    if len(names) != 1 or not fields <= {"O", "V", NAME, WORD}:
        return None
    name = who(names[0], moment)
    if items and states and fields == {WORD}:
        return Told("owner", name, items) if OWNS.search(names[0][-1].text) else None
    mine = all(span.value == "me" for span in rest if span.kind == NAME)
    if items and states and fields == {NAME} and mine:
        return Told("owner", name, items)  # "the flyer is my job"
    if not may_name(names[0], moment):
        return None
    if fields & {"O", "V"}:
        return Told("owner", name, items) if items or points or behind else None
    return Told("owner too", name, items) if behind and items and not states else None


def when_told(
    every: Sequence[Span], rest: Sequence[Span], fields: set[str], *, behind: bool
) -> Told | None:
    """The day by which a clause says that an item is due, or on which it begins."""
    items, points = items_of(rest), IT in kinds_of(rest)
    days = [span for span in rest if span.kind == DAY]
    insists = behind or TALK in kinds_of(every)
    if len(days) != 1:
        return None
    if fields <= {"C", DAY} and (items or points or "C" in fields or insists):
        return Told("due", days[0].text, items)
    if fields == {"A", DAY} and (items or points or behind):
        begun = next(span for span in rest if span.kind == "A")
        return Told("start", f"{begun.text} {days[0].text}", items)
    return None


OWNS = re.compile(r"['’]s$")
"""How a name ends to which something belongs."""


def placed(every: Sequence[Span], moment: Moment, *, behind: bool) -> Told | None:
    """That an item is of another kind, or none, or lies elsewhere: "O3.KR2 is a step of O1.KR1"."""
    rest = [span for span in every if span.kind not in LITTLE]
    said, items = kinds_of(rest), items_of(rest)
    kinds = {KIND, NOT, ITEM, IT, "M", "H"}
    if set(said) == {"M", "2", KIND, ITEM} and len(items) == 1:
        kind = next(span.value for span in rest if span.kind == KIND)
        return Told("under", "", last_two(kind, moment), other=items[0])
    if "M" in said and set(said) <= {ITEM, IT, "H", "M"} and items:
        if len(items) > 1:
            return Told("under", "", items[:1], other=items[1])
        return Told("under", "", (), other=items[0]) if IT in said or behind else None
    if KIND not in said or not set(said) <= kinds or not (items or IT in said):
        return None
    kept = kinds_of(without_denied_kind(rest))
    if KIND not in kept:
        return Told("no-kind", "", items[:1])
    if "n" in kept:
        return None
    return of_a_kind(without_denied_kind(rest))


def of_a_kind(every: Sequence[Span]) -> Told | None:
    """That what stands ahead of a kind is of it, below what stands behind: "A is a step of B"."""
    at = kinds_of(every).index(KIND)
    ahead, behind = every[:at], every[at + 1 :]
    named, there = items_of(ahead), items_of(behind)
    if len(named) > 1:
        named, there = named[:1], named[1:]  # "O1.KR2 in O2 as a step"
    if not named and IT not in kinds_of(ahead):
        return None
    return Told("kind", items=named, other=next(iter(there), None), kind=every[at].value)


def last_two(kind: Kind, moment: Moment) -> tuple[Place, ...]:
    """The two items of a kind that were told last, else the only two beside the one in question."""
    told = tuple(place for place in moment.added if isinstance(place.item, KINDS[kind]))
    near = told if len(told) == TWO else tuple(candidates(moment.plan, kind, moment.about_item))
    return near if len(near) == TWO else ()


def led_to(every: Sequence[Span]) -> Told | None:
    """That the talk goes on to an item, or that one is fine as it is."""
    rest = [span for span in every if span.kind not in LITTLE]
    said, items = set(kinds_of(rest)), items_of(rest)
    now = said == {"B", ITEM} and any(span.value == "baseline" for span in rest)  # "O2 now"
    if (said == {"Z", ITEM} or now) and len(items) == 1:
        return Told("visited", "", items)
    return Told("approved", "", items) if said == {"y", ITEM} else None


def removed(every: Sequence[Span], moment: Moment) -> Told | None:
    """That an item is to go, or both of the two that were spoken of."""
    rest = [span for span in every if span.kind not in LITTLE]
    said, items = kinds_of(rest), items_of(rest)
    if "x" not in said or set(said) - {"x", "2", ITEM, IT, NUMBER, KIND}:
        return None
    if "2" in said and not items:
        place = moment.place(moment.latest) or moment.place(moment.about_item)
        items = tuple(siblings(moment.plan, place)) if place else ()
        return Told("removed", "", items) if len(items) == TWO else None
    plainly = set(said) <= {"x", ITEM, IT} and (items or IT in said)
    return Told("removed", "", items) if plainly else None


TWO = 2


def added(clause: str, every: Sequence[Span]) -> Told | None:
    """That something which no item is called is one: "the regulars are a second key result"."""
    said = kinds_of(every)
    shape = re.fullmatch(r"[f&,]*(?P<what>[wp]{1,8})e[pf]*K(?P<not>[,f&]*n[pf]*K)?", said)
    if shape is None or WORD not in shape["what"]:
        return None
    first, last = shape.span("what")
    kind = every[shape.end("what") :][said[shape.end("what") :].index(KIND)].value
    return Told("new", tidy(clause[every[first].start : every[last - 1].end]), kind=kind)


def without_denied_kind(rest: Sequence[Span]) -> list[Span]:
    """The spans without the kind that is denied: "a step, not a key result"."""
    kept: list[Span] = []
    for span in rest:
        if span.kind == KIND and kept and kept[-1].kind == NOT:
            kept.pop()
        else:
            kept.append(span)
    return kept


def nothing(every: Sequence[Span], *, behind: bool) -> Told | None:
    """That no word of a clause says anything, or that they only deny something."""
    kept = without_denied(every)
    left = {span.kind for span in kept}
    denies = NOT in kinds_of(every) and len(kept) < len(every) - 1
    counts = left <= {*LITTLE, IT, NUMBER, KIND} and IT in left and {NUMBER, KIND} <= left
    points = (behind or TALK in left) and {ITEM, IT} <= left and left <= {*LITTLE, IT, ITEM}
    if behind and left <= {*LITTLE, KIND} and NOT in kinds_of(every):
        return Told("nothing")  # "not a key result"
    if "Y" in left and left <= {*LITTLE, IT, ITEM, "Y", "T", "B", "C", "O", "S", "G"}:
        return Told("nothing")
    talks = (TALK in left or denies or IS not in left) and left <= {*LITTLE, IT}
    return Told("nothing", items=items_of(kept)) if talks or counts or points else None

"""What rules make of a message that a model was to hear: believed as far as it adds up.

Rules hear short messages well. Of many things said in one breath they may take a number for another
one; where a model has just failed, asking again costs a click and a wrong plan costs more.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from coach.edits import (
    AddAction,
    AddKeyResult,
    AddObjective,
    Edit,
    Past,
    Redo,
    Remove,
    Reopen,
    Replace,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    Undo,
)
from coach.interpret.ear.heard import Beside, Heard, Question, Unclear
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling, with_those_above
from coach.interpret.measures.sureness import own_mark
from coach.interpret.orders.accepting import is_taking
from coach.okr import Plan, place_at
from coach.reading import Quantity, dates, numbers
from coach.reading.beginnings import deadlines
from coach.reading.wholes import is_whole_of
from coach.talk import Talk

RICH, VERY_RICH = 3, 6
"""Numbers and days of several sentences, and of one, that may be taken for one another."""
WORDS = AddObjective | AddKeyResult | AddAction | ReviseObjective | ReviseKeyResult | ReviseAction
NEVER_BY_THE_WAY = Remove | Reopen | Undo | Redo | Replace
COVERED, FEWEST = 0.5, 3
"""Share of the telling words of a sentence that have a place, and how many it has to have."""


def standing_in(heard: Heard, text: str, plan: Plan, talk: Talk, today: date) -> Heard:
    """What rules heard, or nothing but that, where it does not add up.

    Args:
        heard: by rules, of a message that a model could not hear.
        text: the message.
        plan: before the message.
        talk: with what was offered.
        today: the day of the message.
    """
    moment = Moment(plan, Past(), talk, today, heard.language)
    offers = talk.asked.offers if talk.asked is not None else ()
    by_offer = bool(heard.edits) and all(is_taking(edit, offers) for edit in heard.edits)
    if by_offer or heard.imported:
        return heard
    half = is_tangled(heard, text) or half_heard(heard, text, moment)
    if not half and (not is_rich(text, moment) or adds_up(heard, text, moment)):
        return heard
    return moment.heard(wishes=(Unclear(why="too-rich"),))


def is_tangled(heard: Heard, text: str) -> bool:
    """Whether somebody who corrects themselves was heard to tell one item after another.

    So it is with an item in whose words something is taken back, with one that only points at what
    was said, with a key result or a step made of two sentences, and with an item that comes beside
    the removal of another.
    """
    new = [e for e in heard.edits if isinstance(e, AddObjective | AddKeyResult | AddAction)]
    gone = any(isinstance(e, Remove | Undo) for e in heard.edits)
    where = [text] if len(new) > 1 else [edit.text for edit in new]
    points = any(POINTS_BACK.match(edit.text) or not telling(edit.text) for edit in new)
    proofs = (edit.text for edit in new if not isinstance(edit, AddObjective))
    joined = any(len(sentences(told)) > 1 for told in proofs)
    return bool(new and gone) or points or joined or any(map(TAKEN_BACK.search, where))


def half_heard(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether of one of several sentences only a number or a day was heard, and no word.

    "Nothing else here. As for the horn, Sami tries it out by 20 February" tells no day of what was
    asked about.
    """
    every = sentences(text)
    if len(every) < SEVERAL or not heard.edits:
        return False
    own = telling(told_in(heard))
    figured = (one for one in every if numbers(one) or dates(one, moment.today))
    return any(len(telling(one)) > FEWEST and not telling(one) & own for one in figured)


SEVERAL = 2
TAKEN_BACK = re.compile(
    r"(?:^|[.,;:!?…–—]\s*)(?:(?:oh|ach|ay|ah|no|nein|non|não)[ ,]+)?(?:"
    r"wait\b|hang on\b|scratch that\b|on second thoughts?\b|i mean(?=[ ,])|make that\b|"
    r"correction\b|sorry,|moment(?: mal)?[ ,]|warte\b|quatsch\b|ich meine\b|besser gesagt\b|"
    r"espera\b|perdón\b|mejor dicho\b|quiero decir\b|digo,|attends\b|pardon\b|"
    r"je veux dire\b|plutôt non\b|aliás\b|quer dizer\b|desculpa\b)"
    r"|[,;.:–—]\s*(?:(?:hm+|oh|ah|ach|well|ay|eh|euh|bem)[ ,]+)?(?:no|nein|nee|non|não),"
    r"|\b(?:hm+|oh|ach),? (?:no|nein|non|não)\b"
    r"|等等[,，]|不对[,，]|我是说|说错了",
    re.IGNORECASE,
)
"""Words with which somebody takes back what they have just said."""
POINTS_BACK = re.compile(
    r"(?:that|it|this)(?:['’]s| is| was)\b|(?:das|es) (?:ist|war)\b|(?:eso|esto) (?:es|era)\b|"
    r"c['’](?:est|était)\b|(?:isso|isto) (?:é|era)\b|那(?:天)?是",
    re.IGNORECASE,
)
"""How a remark on what was just said begins, and no item."""


def is_rich(text: str, moment: Moment) -> bool:
    """Whether several sentences tell several numbers or days, or one of them tells a lot."""
    told = len(amounts(text, moment)) + len(dates(text, moment.today, moment.plan.period))
    return "\n" not in text and told >= (RICH if len(sentences(text)) > 1 else VERY_RICH)


def adds_up(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether all that a message says has found a place, and no item was made of two sentences."""
    edits = heard.edits
    if not edits or any(isinstance(edit, NEVER_BY_THE_WAY) for edit in edits):
        return False
    if any(isinstance(w, Question) and len(w.text.split()) < FEWEST for w in heard.wishes):
        return False
    items = [edit for edit in edits if isinstance(edit, WORDS) and edit.text]
    whole = all(len(sentences(str(edit.text))) == 1 for edit in items)
    ends = all(ends_told(e, moment) for e in edits if isinstance(e, AddKeyResult | ReviseKeyResult))
    if any(elsewhere(edit, edits, moment) for edit in edits):
        return False
    whole = whole and all_visited(edits, text, moment)
    return whole and ends and sure_told(edits, text, moment) and all_placed(heard, text, moment)


def all_visited(edits: Sequence[Edit], text: str, moment: Moment) -> bool:
    """Whether something was done at, or below, each item that the message names by its handle."""
    told = (place_at(moment.plan, handle.lower()) for handle in HANDLE.findall(text))
    named = {place.item.id for place in told if place}
    at = [getattr(edit, name, None) for edit in edits for name in ADDRESSES]
    around = (with_those_above(moment.plan, target) for target in at if isinstance(target, int))
    return named <= {target for targets in around for target in targets}


ADDRESSES = ("id", "objective", "key_result", "target", "item")
"""Fields by which an edit says where it is made."""


def elsewhere(edit: Edit, edits: Sequence[Edit], moment: Moment) -> bool:
    """Whether an edit may belong to another item, or tell of two.

    So it is with an item that names another one by its handle, with a step of two days, and with
    what is put beside an item that was there where the message tells new ones.
    """
    new = any(isinstance(other, AddAction | AddKeyResult) for other in edits)
    if isinstance(edit, ReviseAction | ReviseKeyResult):
        return new and not edit.text and moment.place(edit.id) is not None
    if not isinstance(edit, AddAction | AddKeyResult):
        return False
    found = dates(edit.text, moment.today, moment.plan.period)
    days = {when.end for when in deadlines(edit.text, found) if when.end}
    named = any(place_at(moment.plan, handle.lower()) for handle in HANDLE.findall(edit.text))
    return len(days) > 1 or named


def ends_told(edit: AddKeyResult | ReviseKeyResult, moment: Moment) -> bool:
    """Whether each number in the words of a key result is an end of it, or says what it counts."""
    said = edit.text or ""
    if not said:
        return True
    every = amounts(said, moment)
    wholes = {w for part, w in pairwise(every) if is_whole_of(said, part, w)}
    ends = {edit.baseline, edit.target, edit.confidence}
    named = {q.value for q in numbers(edit.metric or "")}
    return all(q in wholes or q.value in ends or q.value in named for q in every)


def sure_told(edits: Sequence[Edit], text: str, moment: Moment) -> bool:
    """Whether how sure one is was heard each time that a clause says nothing else."""
    clauses = (part for one in sentences(text) for part in one.split(", "))
    said = Counter(sure for c in clauses if (sure := own_mark(c, moment)) is not None)
    return said <= Counter(getattr(edit, "confidence", None) for edit in edits)


def all_placed(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether every number, day and sentence of a message stands in an edit or is spoken of."""
    fields = [value for edit in heard.edits for value in values_of(edit)]
    told = told_in(heard)
    known = {value for value in fields if isinstance(value, int | float)}
    known |= {q.value for q in numbers(told)}
    period = moment.plan.period
    days = {value for value in fields if isinstance(value, date)}
    days |= {day for w in dates(told, moment.today, period) for day in (w.start, w.end) if day}
    placed = all(q.value in known for q in amounts(text, moment))
    dated = all(w.end in days for w in dates(text, moment.today, period) if w.exists and w.end)
    own = telling(told)
    return placed and dated and all(has_place(sentence, own) for sentence in sentences(text))


def told_in(heard: Heard) -> str:
    """The words that stand in an edit or are spoken of."""
    fields = [value for edit in heard.edits for value in values_of(edit)]
    spoken = (
        w.text if isinstance(w, Question | Beside) else w.about
        for w in heard.wishes
        if isinstance(w, Question | Beside | Unclear)
    )
    return " ".join([*(value for value in fields if isinstance(value, str)), *spoken])


def has_place(sentence: str, told: set[str]) -> bool:
    """Whether most of what a sentence tells has found a place."""
    own = telling(sentence)
    return len(own) < FEWEST or len(own & told) >= COVERED * len(own)


def values_of(edit: Edit) -> Iterator[object]:
    """What an edit gives, the lines of a list one by one."""
    for value in edit.model_dump(exclude_unset=True).values():
        yield from value if isinstance(value, tuple | list) else (value,)


def amounts(text: str, moment: Moment) -> list[Quantity]:
    """The numbers of a text that belong to no day."""
    spans = [when.span for when in dates(text, moment.today, moment.plan.period)]
    return [q for q in numbers(text) if not any(start <= q.start < end for start, end in spans)]

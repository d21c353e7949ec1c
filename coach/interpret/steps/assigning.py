"""Who looks after an item that is named: "Anna looks after O1.KR2.A1", "the owner of O1 is me"."""

import re
from functools import cache

from coach.edits import Edit, Remove, ReviseAction
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import bare, is_question, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import Meant
from coach.interpret.ear.said import date_in
from coach.interpret.orders.bidding import bids
from coach.interpret.orders.changing import refer
from coach.interpret.steps.acting import a_when_or_where
from coach.interpret.steps.doers import hedges, is_somebody
from coach.interpret.steps.helping import step_said_last
from coach.interpret.steps.owning import by_name, looked_after, whole_name
from coach.interpret.steps.people import ENDS, oneself, plain
from coach.okr import Action, Dependency, Place, places
from coach.words import phrases

WORD = r"[^\W\d_]+(?:-[^\W\d_]+)?"
CLAUSE = re.compile(r"[,，;；。]|\.(?!\w)")
LONGEST = 90
"""Characters of a message that says whose a step is."""
PIECES = re.compile(r"[,，;；。]\s*|\.(?!\w)\s*|\s+(?:and|und|y|et|e)\s+(?=\S)", re.IGNORECASE)
"""Between clauses that each say whose something is."""
FEWEST, LONGEST_NAME = 2, 3
"""Clauses of a message that says so of several items, and words of a name."""


def assigned(text: str, moment: Moment) -> Heard | None:
    """The item that a message names with who looks after it, and the day of a step.

    Whoever looks after an objective or a key result owns it; of several, each clause names one.
    """
    if "\n" in text or len(text) > LONGEST or is_question(text, moment.language):
        return None
    said = without_fillers(text.strip(ENDS), moment.language).strip(ENDS)
    if several := each_assigned(said, moment):
        return several
    head, rest, none = said, "", False
    found = whose(plain(said, moment), moment)
    if found is None and (comma := CLAUSE.search(said)):
        head, rest = said[: comma.start()], said[comma.end() :].strip()
        none = denied(rest, moment)
        if HANDLE.search(rest) or not (a_when_or_where(rest, moment) or none):
            return None
        found = whose(plain(head, moment), moment)
    if found is None:
        return None
    place, who = found
    if not isinstance(place.item, Action):
        heard = looked_after(who, place.handle, moment)
        gone = parts_of(who, moment) if heard and none else ()
        return heard.model_copy(update={"edits": (*heard.edits, *gone)}) if heard else None
    day, wrong = date_in(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    own = place.item.id
    dated = (ReviseAction(id=own, due=day),) if day else ()
    told = (Beside(text=tidy(rest)),) if rest and not day and not none else ()
    edits = moment.opened_for(place, ReviseAction(id=own, helper=who), *dated)
    return moment.heard(*edits, wishes=told)


def each_assigned(said: str, moment: Moment) -> Heard | None:
    """The items that the clauses of a message name, each with whose it is: "O1 is Ann's, O2 mine".

    A clause behind the first may do with a handle and a name. Steps alone are heard elsewhere.
    """
    pieces = [piece.strip() for piece in PIECES.split(said) if piece.strip()]
    if len(pieces) < FEWEST or len(HANDLE.findall(said)) != len(pieces):
        return None
    every = [whose(plain(piece, moment), moment) for piece in pieces]
    if every[0] is None:
        return None
    told = [one or in_short(piece, moment) for one, piece in zip(every, pieces, strict=True)]
    named = [one for one in told if one is not None]
    if len(named) < len(pieces) or all(isinstance(place.item, Action) for place, _ in named):
        return None
    edits: list[Edit] = []
    for place, who in named:
        if isinstance(place.item, Action):
            edits += moment.opened_for(place, ReviseAction(id=place.item.id, helper=who))
        elif heard := looked_after(who, place.handle, moment):
            edits += heard.edits
    return moment.heard(*edits)


def in_short(piece: str, moment: Moment) -> tuple[Place, str] | None:
    """The item whose handle a clause has with nothing but a name beside it: "for O2 me"."""
    handle = HANDLE.search(piece)
    place = refer(handle[0], moment).place if handle else None
    small = {*phrases("assigned", "beside", moment.language), *phrases("assigned", "article")}
    words = piece.replace(handle[0], " ", 1) if handle else ""
    left = " ".join(word for word in words.strip(" :：,，-–").split() if bare(word) not in small)
    ordered = any(bids(piece, moment.language))
    named = 0 < len(left.split()) <= LONGEST_NAME and not ordered
    who = somebody(left, moment) if named else ""
    return (place, who) if place is not None and who else None


def denied(said: str, moment: Moment) -> bool:
    """Whether words only deny that something is a part of somebody else: "no dependency"."""
    every = phrases("assigned", "no-part", moment.language)
    return bool(said) and any(re.fullmatch(one, said.strip(ENDS), re.IGNORECASE) for one in every)


def parts_of(who: str, moment: Moment) -> tuple[Edit, ...]:
    """The removal of what the plan has as somebody's part, where that is one thing."""
    every = [p.item.id for p in places(moment.plan) if isinstance(p.item, Dependency)]
    theirs = [i for i in every if getattr(moment.item(i), "on", "").casefold() == who.casefold()]
    return tuple(Remove(target=item) for item in theirs) if len(theirs) == 1 else ()


def whose(said: str, moment: Moment) -> tuple[Place, str] | None:
    """The step that a sentence names, and whose it says that it is; None for any other."""
    said, words = by_name(hedges(moment.language).sub("", said).strip())
    for pattern in sentences_of(moment.language):
        match = pattern.fullmatch(said)
        if match is None:
            continue
        on = match.groupdict().get("on")
        who = somebody(whole_name(on, words) if on else on, moment)
        place = item_named(match["step"], moment)
        if who and place is not None:
            return place, who
    return None


def says_whose(said: str, moment: Moment) -> bool:
    """Whether a sentence says whose a step is, whether or not there is that step."""
    every = (pattern.fullmatch(said) for pattern in sentences_of(moment.language))
    return any(match and somebody(match.groupdict().get("on"), moment) for match in every)


def somebody(words: str | None, moment: Moment) -> str:
    """The name in words for who does something; the speaker where no other is named."""
    if words is None or bare(words) in oneself(moment):
        return oneself(moment)[0]
    if not is_somebody(words, moment):
        return ""
    article, _, name = words.partition(" ")
    return tidy(
        name if article.lower() in phrases("assigned", "article", moment.language) else words
    )


def item_named(words: str, moment: Moment) -> Place | None:
    """What words name by its handle, or the step that they name by its place or point at."""
    if handle := HANDLE.search(words):
        return refer(handle[0], moment).place
    found = refer(words, moment) if words else Meant()
    if found.place is not None and isinstance(found.place.item, Action):
        return found.place
    step = step_said_last(moment) if found.place is None and not found.looked_like_one else None
    return moment.place(step.id) if step is not None else None


@cache
def sentences_of(language: str) -> tuple[re.Pattern[str], ...]:
    """How a language says whose a step is, with the forms of a step and of a name filled in."""
    lead, joint, here = (
        "|".join(phrases("assigned", key, language)) for key in ("lead", "joint", "step")
    )
    name = rf"(?:(?:{lead}) )?{WORD}(?: (?-i:[A-ZÄÖÜÉÁÍÓÚÂÊÇ])[^\W\d_]+)?"
    who = rf"(?P<on>{name}(?: (?:{joint}) {name})?)"
    if language == "zh":
        who = rf"(?P<on>我们?|{joint}|[A-Za-z]+)"
    step = rf"(?P<step>(?:{here}) ?{HANDLE.pattern}|{HANDLE.pattern}|{here})"
    every = phrases("assigned", "said", language)
    return tuple(
        re.compile(one.replace("{on}", who).replace("{step}", step), re.IGNORECASE) for one in every
    )

"""Answers that protect the plan: obstacles, health metrics, what is left out, who is needed."""

import re

from coach.edits import (
    AddDependency,
    Remove,
    ReviseAction,
    ReviseDependency,
    SetHealth,
    SetNotNow,
)
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import (
    PUNCTUATION,
    bare,
    intent,
    patterns,
    sentences,
    without_fillers,
)
from coach.interpret.ear.items import clauses, each, names, steps, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import leans, put_back
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import KINDS, Kind, meant
from coach.interpret.ear.said import HELP, date_in, dependency_in, undated
from coach.interpret.guarding.evidence import stems
from coach.interpret.steps.needing import sooner
from coach.interpret.steps.others import again, leaning
from coach.interpret.steps.owning import SPEAKERS
from coach.interpret.steps.stuck import named_to_do, stuck_without, without_lead
from coach.okr import Action, Dependency, Place, places, words_of
from coach.words import phrases


def obstacle(text: str, moment: Moment) -> Heard:
    """What is done when something gets in the way, kept with the step that it speaks of.

    Where it speaks of none, that is the first.
    """
    place = named_step(text, moment) or moment.place(moment.asked.target)
    if place is None or not isinstance(place.item, Action):
        return moment.unclear("not-understood", text)
    revised = ReviseAction(id=place.item.id, if_then=tidy(" ".join(text.split())))
    return moment.heard(*moment.opened_for(place, revised))


SEVERAL, LONG = 2, 5
"""Words that a step and an obstacle share when one speaks of the other, and letters of a long one,
of which one is enough."""


def named_step(text: str, moment: Moment) -> Place | None:
    """The one step that shares several words with what is said, more than any other does.

    A single long word is enough that no other step has.
    """
    steps = [p for p in places(moment.plan) if isinstance(p.item, Action) and not p.item.if_then]
    told = stems(text)
    shared = {p.item.id: stems(words_of(p.item)) & told for p in steps}
    most = max(map(len, shared.values()), default=0)
    best = [p for p in steps if len(shared[p.item.id]) == most]
    if most >= SEVERAL or not best:
        return best[0] if len(best) == 1 else None
    named = [p for p in best if any(len(word) >= LONG for word in shared[p.item.id])]
    return named[0] if len(named) == 1 else None


LISTS = {"health", "not-now", "dependencies"}
"""Questions of the review that are answered by a list."""
BOTH = re.compile(
    r"[,;，；]\s*(?:(?:and|und|y|et|e)\s+)?"
    r"(?:(?:so|then|dann|alors|donc|entonces|así que|então|aí)\s|那?我?就)",
    re.IGNORECASE,
)
"""Between what gets in the way and what is done then."""
REVIEWED = LISTS | {"obstacle", "thought"}
"""Questions of the review that no day answers."""


def told_each(text: str, moment: Moment) -> Heard | None:
    """What each sentence of a list of the review tells, where one of them tells of somebody needed.

    What must not suffer, what is left out and who is needed then each go where they belong.
    """
    about = moment.asked.about
    if "\n" in text or text.rstrip().endswith(("?", "？")):
        return None
    if about in REVIEWED and (told_last := of_the_last(text, moment)):
        return told_last
    if about == "obstacle" and BOTH.search(text) and not HANDLE.search(text):
        return obstacle(text, moment)
    if about not in LISTS:
        return None
    if about == "dependencies":
        return needed_by_name(text, moment)
    parts = [plain(part, moment) for part in sentences(text)]
    needs = [leaning(part, moment) for part in parts]
    edits = [edit for need in needs if need for edit in need.edits]
    if not edits:
        return None
    rest = [part for part, need in zip(parts, needs, strict=True) if need is None]
    listed = health if about == "health" else not_now
    lines = listed(" ".join(rest), moment).edits if rest else ()
    return moment.heard(*edits, *lines)


def refused(text: str, moment: Moment) -> str:
    """A no, where every clause only says that there is nothing, or nobody; else nothing."""
    every = [part for part in CLAUSES.split(text) if part.strip(PUNCTUATION)]
    nothing = len(every) > 1 and all(intent(part, moment.language) in NOTHING for part in every)
    return "no" if nothing and moment.asked.about in LISTS else ""


CLAUSES = re.compile(r"[,;.!，；。！]\s*")
NOTHING = {"no", "enough"}


def of_the_last(text: str, moment: Moment) -> Heard | None:
    """The day by which somebody is needed who was told last: "he confirms it by 10 January"."""
    last, (by, _) = moment.item(moment.latest), date_in(text, moment)
    if not isinstance(last, Dependency) or last.by is not None or by is None:
        return None
    said = bare(undated(text, moment)).split()
    pointing = not {*phrases("people", "they", moment.language)}.isdisjoint(said)
    if not pointing or len(said) > MOST:
        return None
    return moment.heard(ReviseDependency(id=last.id, by=sooner(by, text, moment)))


MOST = 6
"""Words that say of somebody who was named before what they do by a day."""


def needed_by_name(text: str, moment: Moment) -> Heard | None:
    """Who has to do what, where each sentence of an answer says it in as many words."""
    told = [stuck_without(p, moment) or named_to_do(p, moment) for p in sentences(text)]
    every = [need for need in told if need is not None]
    return moment.heard(*every) if every and len(every) == len(told) else None


def health(text: str, moment: Moment) -> Heard:
    """What must not suffer, added to the list."""
    return moment.heard(SetHealth(lines=(*moment.plan.health, *lines_of(text, moment))))


def lines_of(text: str, moment: Moment) -> list[str]:
    """The lines of a list, without what only tells the coach to note them: "..., add that"."""
    every = [line for part in said_apart(text, moment) for line in in_list(part, moment)]
    orders = phrases("listing", "note-it", moment.language)
    return [line for line in every if bare(line) not in orders] or every


def said_apart(text: str, moment: Moment) -> list[str]:
    """The sentences of a list without the small words that they begin with."""
    if "\n" in text:
        return [text]
    every = (plain(part, moment) for part in sentences(text))
    return [part for part in every if part.strip(PUNCTUATION)] or [text]


ALSO = re.compile(
    r"^(?:also|plus|auch|außerdem|también|además|aussi|também|还有|另外)[,，\s]+", re.I
)
"""A small word that joins a sentence to the one before it."""


def plain(sentence: str, moment: Moment) -> str:
    """A sentence without the small words that it begins with."""
    return ALSO.sub("", without_fillers(sentence, moment.language), count=1)


def in_list(text: str, moment: Moment) -> list[str]:
    """What a sentence lists; all of it where a part of it only goes on: "my son, who is ill"."""
    every = put_back(names(text) or clauses(text), lambda part: only_why(part, moment))
    told = SPEAKERS | {*phrases("people", "they", moment.language)}
    goes_on = (leans(one) or re.split(r"[\s'’]", bare(one))[0] in told for one in every[1:])
    return [tidy(text)] if any(goes_on) else every


def only_why(part: str, moment: Moment) -> bool:
    """Whether a part of a list only says why what stands before it is on it: "too much work"."""
    return any(p.fullmatch(bare(part)) for p in patterns("listing", "reason", moment.language))


def too_many(text: str, moment: Moment) -> Heard:
    """Which objectives or key results can wait: they go to the not-now list."""
    kind: Kind = "objective" if moment.asked.target is None else "key-result"
    language, about = moment.language, moment.asked.target
    found = [meant(p, moment.plan, language, about=about, kind=kind).place for p in each(text)]
    waiting = [p.item for p in found if p is not None and isinstance(p.item, KINDS[kind])]
    if not waiting or len(waiting) < len(found):
        return moment.unclear("which-item")
    lines = (*moment.plan.not_now, *(words_of(o) for o in waiting))
    return moment.heard(SetNotNow(lines=lines), *(Remove(target=o.id) for o in waiting))


def not_now(text: str, moment: Moment) -> Heard:
    """What is left out on purpose, added to the list."""
    return moment.heard(SetNotNow(lines=(*moment.plan.not_now, *lines_of(text, moment))))


def needed(text: str, moment: Moment) -> Heard | None:
    """What somebody else has to do, told where the whole plan is looked at; None for all else."""
    every = patterns("fact", "needs", moment.language)
    said = any(pattern.search(text) for pattern in every)
    return dependencies(text, moment) if said and "\n" not in text else None


def dependencies(text: str, moment: Moment) -> Heard:
    """On whom the plan depends, for what and by when."""
    told: list[AddDependency] = []
    for part in each_needed(text, moment):
        said = dependency_in(part, moment)
        said = said.model_copy(update={"on": tidy(without_lead(said.on, moment)) or said.on})
        back = PRONOUN.match(said.on)
        if back and told and (name := NAME.match(told[-1].on)):
            told[-1] = said.model_copy(update={"on": name.group()})
        else:
            told.append(said)
    return moment.heard(*(again(said, moment) or said for said in told))


def each_needed(text: str, moment: Moment) -> list[str]:
    """The parts of an answer that each tell of somebody: "Tom for the van, and Ann by Friday"."""
    parts = steps(text, moment.today)
    pieces = AND.split(parts[0]) if len(parts) == 1 else []
    apart = len(pieces) > 1 and all(HELP.search(p) or date_in(p, moment)[0] for p in pieces)
    return pieces if apart else parts


AND = re.compile(r"[,;，；]\s*(?:and|und|y|et|e|还有|和)\s*(?=\S)", re.IGNORECASE)
PRONOUN = re.compile(r"(?:her|him|them|they|she|he|it)\b", re.IGNORECASE)
NAME = re.compile(r"(?:(?:My|Our|The) )?\w+")
"""With whom a sentence begins: "my wife does the books, and I need the numbers from her"."""

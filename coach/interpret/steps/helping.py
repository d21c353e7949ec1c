"""Who does a step, told beside the question: "Anna does it", "Tom prints the flyers by Friday"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.edits import AddAction, AddDependency, ReviseAction
from coach.interpret.answers.protecting import locking
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns, within, without_fillers
from coach.interpret.ear.items import DATED_BETWEEN, HAN_BETWEEN, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import date_in, step_day, undated
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.owning import by_name, looked_after, owned, whole_name
from coach.okr import Action, Dependency, KeyResult, Objective, places, words_of
from coach.reading import dates, read
from coach.reading.marks import has_han
from coach.words import phrases

OF_THE_GOAL = {"mission", "big-objective", "compound", "period"}
"""Questions before there is a plan in which anybody could do anything."""
OF_WORDS = {"source", "thought", "watch", "obstacle", "health", "not-now", "title"}
"""Questions that a sentence about a person answers."""
MOST_PARTS = 6
"""Commas of a sentence behind which something else is looked for."""
ENDS = " .!。！,，;；"
BREAKS = re.compile(r"[,;，；]\s*(?:(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+)?", re.IGNORECASE)
"""Between what is told and something else."""


def with_somebody(text: str, moment: Moment) -> Heard | None:
    """A step with who does it: "book the hall by 20 February, Uwe does it".

    What is no step by itself ("photos of every dish, Anna does them") is that person's part.
    """
    if moment.asked.about in OF_THE_GOAL or moment.plan.big_objective is None:
        return None
    said, words = by_name(text.strip(ENDS))
    for pattern in patterns("deed", "others", moment.language):
        match = pattern.search(said)
        if match and names_somebody(match["on"], moment):
            who, what = tidy(whole_name(match["on"], words)), match["what"]
            if dates(what, moment.today) or deed(what, moment):
                return done_for(who, tidy(what), text, what, moment)
            return moment.heard(part_of(who, what, text, moment))
    for pattern in patterns("deed", "trailing", moment.language):
        match = pattern.search(said)  # "order the paint - Tom, by 11 December"
        if match and names_somebody(match["on"], moment) and deed(match["what"], moment):
            return done_for(tidy(match["on"]), tidy(match["what"]), text, match["what"], moment)
    return None


def part_of(who: str, what: str, text: str, moment: Moment) -> AddDependency:
    """Somebody's part in the plan, with the day that the sentence names."""
    by, _ = date_in(text, moment)
    dated = {"by": by} if by else {}
    return AddDependency(on=who, what=tidy(undated(what, moment)), **dated)


def by_somebody(text: str, moment: Moment) -> Heard | None:
    """Who does a step: one that is there gets its helper, any other is a step by itself."""
    if moment.asked.about in OF_THE_GOAL | OF_WORDS or moment.plan.big_objective is None:
        return None
    if read(text, moment.today).moves:
        return None  # "late repairs from 30 to 5"
    if (several := each_by_somebody(text, moment)) is not None:
        return several
    told = next(people_in(text, moment), None)
    if told is None or BREAKS.search(told.what):
        return None  # "my brother does the books; I need the numbers from him"
    listing = moment.asked.about == "objectives" and told.key != "takes"
    if listing and not step_day(text, moment)[0]:
        return None  # "bread brings the village together" is a direction
    pointing = bare(told.what) in ("", *phrases("others", "it", moment.language))
    step = step_said_last(moment) if pointing else step_about(told.what, moment)
    if step is not None:
        return given_to(told.who, step, text, moment)
    what = "" if pointing else told.what
    after = (
        spoken_of("minds", text, moment)
        if told.key == "takes"
        else bool(
            what
            and spoken_of("cares", text, moment)
            and not step_day(text, moment)[0]
            and owned(what, moment)
        )
    )
    if after and (owner := looked_after(told.who, what, moment)) is not None:
        return owner
    if told.key == "takes":
        return moment.unclear("which-item")
    said = tidy(without_fillers(text, moment.language))
    return done_for(told.who, said, text, "" if pointing else tidy(told.what), moment)


def each_by_somebody(text: str, moment: Moment) -> Heard | None:
    """Several steps, each with who does it; None where a part tells something else."""
    between = HAN_BETWEEN if has_han(text) else DATED_BETWEEN
    parts = [part for part in between.split(text.strip(ENDS)) if part]
    if not 1 < len(parts) <= MOST_PARTS or not all(any(people_in(part, moment)) for part in parts):
        return None
    heard = [by_somebody(part, moment) for part in parts]
    edits = [edit for one in heard if one is not None for edit in one.edits]
    return moment.heard(*edits) if all(one and one.edits for one in heard) else None


def spoken_of(key: str, text: str, moment: Moment) -> bool:
    """Whether a sentence says of people what the words of a language list under a key."""
    return any(pattern.search(text) for pattern in patterns("people", key, moment.language))


class Helper(NamedTuple):
    """Who does what, as a sentence tells it."""

    who: str
    what: str
    key: str
    """Under which the words of a language list such sentences."""


def people_in(text: str, moment: Moment) -> Iterator[Helper]:
    """Who does what in a sentence, as each pattern reads it."""
    said, words = by_name(plain(text, moment))
    for key in ("takes", "does", "will"):
        for pattern in patterns("others", key, moment.language):
            match = pattern.search(said)
            if match and names_somebody(match["on"], moment):
                what = match.groupdict().get("what") or ""
                if key != "will" or (deed(what, moment) and is_new(match["on"], moment)):
                    yield Helper(tidy(whole_name(match["on"], words)), what, key)


def names_somebody(words: str, moment: Moment) -> bool:
    """Whether words may name somebody: "so far" and "then" do not."""
    if within("standing", words, moment.language):
        return False
    return matter(words, moment.language) > 0 or words[:1].isupper()


def is_new(name: str, moment: Moment) -> bool:
    """Whether a word names nothing that the plan speaks of: "website: print the new prices"."""
    known = (words_of(place.item) for place in places(moment.plan))
    listed = (word for key in NOUNS for word in phrases("refs", key, moment.language))
    return bare(name) not in listed and telling(name).isdisjoint(telling(" ".join(known)))


NOUNS = ("objective", "key-result", "action", "plan", "big")


def given_to(who: str, step: Action, text: str, moment: Moment) -> Heard:
    """A step that is there with its helper, and with its day where one is said."""
    day, _ = step_day(text, moment)
    place = moment.place(step.id)
    revised = ReviseAction(id=step.id, helper=who, **({"due": day} if day else {}))
    return moment.heard(*(moment.reopening(place) if place else ()), revised, *locking(step))


def done_for(who: str, step: str, text: str, what: str, moment: Moment) -> Heard:
    """A new step that somebody does; a dependency as long as no key result could hold it.

    Args:
        who: does it.
        step: its words.
        text: all that was said, with the day.
        what: the part of the person.
        moment: with the plan and the question.
    """
    day, _ = step_day(text, moment)
    if home := key_result_in_work(moment):
        dated = {"due": day} if day else {}
        return moment.heard(AddAction(key_result=home, text=step, helper=who, **dated))
    planned = any(isinstance(p.item, KeyResult) for p in places(moment.plan))
    if planned and moment.asked.about != "dependencies":
        return moment.unclear("which-proof", tidy(text))
    return moment.heard(part_of(who, what, text, moment))


def step_said_last(moment: Moment) -> Action | None:
    """The step that was said or asked about last, else the last one of the key result in work."""
    if (step := moment.step) is not None:
        return step
    home = moment.item(key_result_in_work(moment))
    return home.actions[-1] if isinstance(home, KeyResult) and home.actions else None


def step_about(what: str, moment: Moment) -> Action | None:
    """The one step whose words say what somebody does."""
    own = telling(what)
    steps = [p.item for p in places(moment.plan) if isinstance(p.item, Action)]
    alike = [step for step in steps if own & telling(step.text)]
    return alike[0] if len(alike) == 1 else None


def key_result_in_work(moment: Moment) -> int | None:
    """The key result in question, above the step in question, or last of the objective in work."""
    place = moment.place(moment.about_item)
    if place is not None and isinstance(place.item, Dependency):
        place = moment.place(moment.asked.target)  # who is needed was only told beside
    match place.item if place else None:
        case Objective(key_results=below):
            return below[-1].id if below else None
        case KeyResult(id=own):
            return own
        case Action() if place:
            return place.parent
        case _:
            return None


def plain(text: str, moment: Moment) -> str:
    """The sentence without its dates, fillers and outer marks.

    Between Chinese words a date leaves a comma, since it tells where the one ends and the other
    begins ("等房东2月10号前签字").
    """
    text = without_fillers(text, moment.language) or text
    if has_han(text):
        every = dates(text, moment.today, moment.plan.period)
        of_the_year = [when for when in every if any(map(str.isdigit, when.text))]
        for when in reversed(of_the_year or every):  # "周日" may say what is meant and not by when
            start, end = when.span
            text = f"{text[:start].removesuffix('在')}，{text[end:]}"
        return re.sub("，+", "，", text).strip(ENDS)
    return " ".join(undated(text, moment).split()).strip(ENDS)

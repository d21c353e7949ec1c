"""What is told of other people and of other times, whatever was asked.

On whom the plan depends, who does a step, and what is put off: none of these answers a question
for a number, a day or a result, so each goes where it belongs and the question stays open.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from coach.edits import AddAction, AddDependency, ReviseAction, ReviseDependency, SetNotNow
from coach.interpret.deeds import deed
from coach.interpret.heard import Heard
from coach.interpret.hearing import bare, patterns, sentences, without_fillers
from coach.interpret.items import clauses, tidy
from coach.interpret.moment import Moment
from coach.interpret.pointing import telling
from coach.interpret.protecting import locking
from coach.interpret.references import meant
from coach.interpret.said import date_in, step_day, undated
from coach.okr import Action, Dependency, KeyResult, Objective, places, words_of
from coach.reading import dates, numbers, read
from coach.reading.marks import has_han
from coach.words import phrases

OF_THE_GOAL = {"mission", "big-objective", "compound", "period"}
"""Questions before there is a plan that could depend on somebody."""
OF_WORDS = {"source", "thought", "watch", "obstacle", "health", "not-now", "title"}
"""Questions that a sentence about a person answers."""
UNSURE = {"confidence", "type", "too-many"}
"""Questions at which "it depends on my boss" only says that one cannot tell."""
LONGEST, MOST_CHARACTERS = 30, 240
"""Words and characters of a sentence that tells one thing."""
LONGEST_TALK = 1_000
"""Characters of a message that is taken apart; a longer one is a document."""
MOST_PARTS = 6
"""Commas of a sentence behind which something else is looked for."""
ENDS = " .!。！,，;；"
BREAKS = re.compile(r"[,;，；]\s*(?:(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+)?", re.IGNORECASE)


def of_others(text: str, moment: Moment) -> Heard | None:
    """What a sentence tells of other people or other times; None for any other."""
    if "\n" in text or text.rstrip().endswith(("?", "？")) or len(text) > MOST_CHARACTERS:
        return None
    if len(text.split()) > LONGEST:
        return None
    return (
        put_off(text, moment)
        or with_somebody(text, moment)
        or leaning(text, moment)
        or by_somebody(text, moment)
    )


def told_beside(text: str, moment: Moment) -> list[str]:
    """The parts of a message of which one tells of others; empty when none does."""
    if "\n" in text or len(text) > LONGEST_TALK or of_others(text, moment):
        return []
    if len(parts := sentences(text)) > 1:
        return parts if any(of_others(part, moment) for part in parts) else []
    for gap in islice(BREAKS.finditer(text), MOST_PARTS):
        head, tail = text[: gap.start()], text[gap.end() :]
        if (
            len(bare(head)) > 1
            and len(tail) <= MOST_CHARACTERS
            and (put_off(tail, moment) or leaning(tail, moment))
        ):
            return [head, tail]
    return []


def put_off(text: str, moment: Moment) -> Heard | None:
    """What is left for later: it goes to the not-now list."""
    if moment.plan.big_objective is None:
        return None
    for pattern in patterns("others", "later", moment.language):
        if match := pattern.search(text.strip(ENDS)):
            value = match["value"]
            if only_points(value, moment):
                return None  # an item that is there already: which list it is on is asked
            return moment.heard(SetNotNow(lines=(*moment.plan.not_now, *clauses(value))))
    return None


def only_points(words: str, moment: Moment) -> bool:
    """Whether words name nothing new: an item by its handle or place, or a part of the plan."""
    if (bare(words).split() or [""])[-1] in phrases("others", "unnamed", moment.language):
        return True
    if not meant(words, moment.plan, moment.language, about=moment.about_item).looked_like_one:
        return False
    named = (name for key in POINTS for name in phrases("refs", key, moment.language))
    left = re.sub(r"\b(?:o|kr|a)\s?\d+\b", " ", bare(words))
    for name in sorted((*named, "one"), key=len, reverse=True):
        left = left.replace(name, " ")
    return len(bare(left)) < SHORTEST


POINTS = ("ordinals", "last", "objective", "key-result", "action", "this")
SHORTEST = 4
"""Letters beside the words of a place that name something by themselves."""


def leaning(text: str, moment: Moment) -> Heard | None:
    """On whom the plan depends, for what and by when: "it depends on the bank, for the loan"."""
    about = moment.asked.about
    if about in OF_THE_GOAL or moment.plan.big_objective is None or read(text, moment.today).moves:
        return None
    by, wrong = date_in(text, moment)
    if wrong:
        return None
    if (more := told_on(text, by, moment)) is not None:
        return moment.heard(more)
    for on, what in dependencies_in(text, by is not None, moment):
        if bare(on).split()[-1] in phrases("others", "impersonal", moment.language):
            return moment.unclear("not-understood", text)  # nobody can be asked for the weather
        if what or by or about not in UNSURE:
            dated = {"by": by} if by else {}
            return moment.heard(AddDependency(on=tidy(on), what=tidy(what), **dated))
    return None


def told_on(text: str, by: date | None, moment: Moment) -> ReviseDependency | None:
    """What completes the dependency that was just told: "he must sign by 10 February"."""
    last = moment.item(moment.latest)
    if not isinstance(last, Dependency) or last.what:
        return None
    said = plain(text, moment)
    for pattern in patterns("others", "goes-on", moment.language):
        if match := pattern.search(said):
            dated = {"by": by} if by else {}
            return ReviseDependency(id=last.id, what=tidy(match["what"]), **dated)
    return None


def dependencies_in(text: str, dated: bool, moment: Moment) -> Iterator[tuple[str, str]]:
    """Who is needed and for what, as each pattern reads it; some only where a day is said."""
    said = plain(text, moment)
    for key in ("depends", "musts") if dated and not numbers(said) else ("depends",):
        for pattern in patterns("others", key, moment.language):
            if match := pattern.search(said):
                yield match["on"], match.groupdict().get("what") or ""


def plain(text: str, moment: Moment) -> str:
    """The sentence without its dates, fillers and outer marks.

    Between Chinese words a date leaves a comma, since it tells where the one ends and the other
    begins ("等房东2月10号前签字").
    """
    text = without_fillers(text, moment.language) or text
    if has_han(text):
        for when in reversed(dates(text, moment.today, moment.plan.period)):
            start, end = when.span
            text = f"{text[:start].removesuffix('在')}，{text[end:]}"
        return re.sub("，+", "，", text).strip(ENDS)
    return " ".join(undated(text, moment).split()).strip(ENDS)


def with_somebody(text: str, moment: Moment) -> Heard | None:
    """A step with who does it: "book the hall by 20 February, Uwe does it".

    What is no step by itself ("photos of every dish, Anna does them") is that person's part.
    """
    if moment.asked.about in OF_THE_GOAL or moment.plan.big_objective is None:
        return None
    for pattern in patterns("deed", "others", moment.language):
        if match := pattern.search(text.strip(ENDS)):
            who, what = tidy(match["on"]), match["what"]
            if dates(what, moment.today) or deed(what, moment):
                return done_for(who, tidy(what), text, what, moment)
            return moment.heard(part_of(who, what, text, moment))
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
    if told.key == "takes":
        return moment.unclear("which-item")
    return done_for(told.who, tidy(text), text, "" if pointing else tidy(told.what), moment)


class Helper(NamedTuple):
    """Who does what, as a sentence tells it."""

    who: str
    what: str
    key: str
    """Under which the words of a language list such sentences."""


def people_in(text: str, moment: Moment) -> Iterator[Helper]:
    """Who does what in a sentence, as each pattern reads it."""
    said = plain(text, moment)
    for key in ("takes", "does", "will"):
        for pattern in patterns("others", key, moment.language):
            if match := pattern.search(said):
                what = match.groupdict().get("what") or ""
                if key != "will" or (deed(what, moment) and is_new(match["on"], moment)):
                    yield Helper(tidy(match["on"]), what, key)


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
    for item_id in (moment.latest, moment.asked.target):
        if isinstance(item := moment.item(item_id), Action):
            return item
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
    match place.item if place else None:
        case Objective(key_results=below):
            return below[-1].id if below else None
        case KeyResult(id=own):
            return own
        case Action() if place:
            return place.parent
        case _:
            return None

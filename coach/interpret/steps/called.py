"""Which step a clause names by its words, or points at: "the flyer", "both steps", "this one"."""

import re
from collections.abc import Iterator
from functools import cache

from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.resembling import resembling, shared, telling
from coach.interpret.steps.helping import step_said_last
from coach.okr import Action, KeyResult, Place, places, words_of
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.words import phrases

AHEAD, AHEAD_IN_HAN = 6, 8
"""Words, and Chinese characters, that name a step ahead of what is told of it."""
AMONG = {"actions", "more-actions", "action-when", "result", "obstacle", "noting", "if-then"}
"""Questions at which what names no step is told of the one in work."""


def splits(said: str) -> Iterator[tuple[str, str]]:
    """The two parts of a clause, the first one long enough to name a step; the longest first."""
    if has_han(said):
        for at in range(min(len(said) - 1, AHEAD_IN_HAN), 1, -1):
            yield said[:at], said[at:]
        return
    words = said.split()
    for at in range(min(len(words) - 1, AHEAD), 0, -1):
        yield " ".join(words[:at]), " ".join(words[at:])


def having(words: str, moment: Moment) -> Place | None:
    """The one step, else key result, whose own words these are."""
    words = ahead(moment.language).sub("", words.strip(" ,，:：")).strip()
    if not words or numbers(words) or not telling(words, None, moment.language):
        return None
    like = resembling(words, moment.plan, moment.language)
    fitting = [p for p in like.places if isinstance(p.item, Action | KeyResult)]
    ours = [p for p in fitting if isinstance(p.item, Action)]
    ours = ours if ours and (len(ours) == len(fitting) or moment.asked.about in AMONG) else fitting
    if len(ours) == 1 and isinstance(ours[0].item, Action) and ours[0].item.helper:
        who = bare(ours[0].item.helper).split()[0]
        ours = ours if bare(words).split()[0] != who else []  # "Olga must call us by 5 March"
    return ours[0] if len(ours) == 1 else None


def speaks_of_any(words: str, moment: Moment) -> bool:
    """Whether words have any in common with a step or a key result, as those that name one do."""
    told = telling(words, None, moment.language)
    items = (p.item for p in places(moment.plan) if isinstance(p.item, Action | KeyResult))
    return bool(told) and any(shared(told, words_of(item)) for item in items)


def begins_a_time(said: str, language: str) -> bool:
    """Whether words begin as a time does, and name nothing: "by the first course on 1 March"."""
    lead = "|".join(phrases("step", "before", language))
    end = "" if language == "zh" else r"(?![^\W_])"
    return re.match(rf"(?:{lead}){end}", said.strip(), re.IGNORECASE) is not None


@cache
def ahead(language: str) -> re.Pattern[str]:
    """What stands ahead of a step that is named, and tells nothing."""
    lead = "|".join(phrases("step", "ahead", language))
    gap = r"\s*" if language == "zh" else r"(?![^\W_])\s*"
    return re.compile(rf"^(?:(?:{lead}){gap})+", re.IGNORECASE)


@cache
def leading(key: str, language: str) -> re.Pattern[str]:
    """What points at the step in work at the beginning of a clause, or at all of them."""
    pointer = (*phrases("step", "this", language), *phrases("assigned", "step", language))
    one = "|".join(phrases("step", "every", language) if key == "every" else pointer)
    end = "" if language == "zh" else r"(?![^\W_])"
    return re.compile(rf"(?:{one}){end}\s*[:：,，]?\s*", re.IGNORECASE)


def all_in_work(moment: Moment) -> Iterator[Place]:
    """The steps of the key result in work."""
    step = step_said_last(moment)
    home = moment.place(step.id) if step is not None else None
    if home is not None:
        yield from (
            p for p in places(moment.plan) if p.parent == home.parent and isinstance(p.item, Action)
        )

"""Who looks after something, told in passing: "my sister Ann looks after this one, she counts it".

No item is named by it: who counts is where the number comes from, whoever looks after an objective
or a key result owns it, and what is only told of a person stays in the talk.
"""

import re

from coach.edits import ReviseKeyResult, ReviseObjective
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import patterns, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.references import meant
from coach.interpret.ear.remarks import FIGURE
from coach.interpret.measures.measures import last_key_result
from coach.okr import KeyResult, Objective, places, words_of

OF_WORDS = {"source", "why", "thought", "obstacle", "watch", "health", "result", "not-now", "title"}
"""Questions that a sentence about a person answers."""
WHOSE = (
    r"(?i:my|our|the|meine?|unsere?|mi|nuestr[oa]|mon|ma|notre|(?:[oa] )?(?:meu|minha|noss[oa]))"
)
CAPITAL = r"[A-ZÄÖÜÉÁÍÓÚÂÊÇ](?!\d)[\w-]+"
NAME = rf"(?:(?:Dra?|Mrs?|Ms|Sra?|Herr|Frau|Hr|Mme)\.? )?{CAPITAL}(?: {CAPITAL})?"
TITLED_NAME = (
    r"(?:Frau|Herrn?|Dra?\.?|Prof\.?|Mrs?\.?|Ms\.?|Sra?\.?|Srta\.?|Mme\.?|Mlle\.?|M|Hrn?)"
    rf"(?: Dra?\.?)? {CAPITAL}(?: {CAPITAL})?"
)
NO_KIN = r"(?!(?:is|are|on|with|to|for|by|and|ist|für|bei|und|es|con|para|y|est|pour|et|é|com|e)\b)"
"""Words that do not stand between whose somebody is and their name: "the flyer is on Tom"."""
PERSON = re.compile(
    rf"\b{WHOSE} (?:{NO_KIN}[a-zà-ÿßœ]+ |[A-ZÄÖÜ][a-zäöüß]+ ){{1,3}}?{NAME}"
    rf"|\b{NAME}, {WHOSE} (?:[a-zà-ÿœ]+ ){{0,2}}[a-zà-ÿœ]+,(?= )"
    rf"|\b{NAME}, {WHOSE} [a-zà-ÿœ]+(?= )|\b{TITLED_NAME}"
)
"""Somebody named by who they are and by their name: "my sister Ann", "Camille, ma collègue"."""
STANDS_IN = "Qarl"
"""A name in the place of such words, for patterns that expect one word."""


def by_name(text: str) -> tuple[str, str]:
    """A sentence with one name in the place of longer words for somebody, and those words."""
    found = PERSON.search(text)
    if found is None:
        return text, ""
    return f"{text[: found.start()]}{STANDS_IN}{text[found.end() :]}", found[0].strip(" ,")


def whole_name(name: str, words: str) -> str:
    """The words for somebody for whom a name may stand in."""
    return words if name.split()[-1:] == [STANDS_IN] else name


def told_of_somebody(text: str, moment: Moment) -> Heard | None:
    """What a sentence tells of a person that is no item; None for any other sentence."""
    if moment.asked.about in OF_WORDS or FIGURE.search(text) or moment.plan.big_objective is None:
        return None
    said = without_fillers(text.strip(" .!。！"), moment.language)
    counts = counts_for_us(said, moment)
    if counts and (item := uncounted(moment)) is not None:
        return moment.heard(ReviseKeyResult(id=item.id, source=tidy(said)))
    told = (
        *patterns("people", "myself", moment.language),
        *patterns("people", "about", moment.language),
    )
    if counts or any(pattern.search(said) for pattern in told):
        return moment.heard(wishes=(Beside(text=tidy(text)),))
    return None


def counts_for_us(said: str, moment: Moment) -> bool:
    """Whether a sentence says that somebody else counts or measures."""
    shorter, _ = by_name(said)
    for pattern in patterns("people", "counts", moment.language):
        if (match := pattern.search(shorter)) and len(match["on"].split()) <= SHORT_NAME:
            return match["on"].lower().split()[0] not in SPEAKERS
    return False


def uncounted(moment: Moment) -> KeyResult | None:
    """The key result in work, where nobody has said yet where its number is read."""
    item = in_work(moment)
    item = last_key_result(moment, item.id) if isinstance(item, Objective) else item
    open_yet = isinstance(item, KeyResult) and not item.source and not item.approved
    return item if isinstance(item, KeyResult) and open_yet else None


def in_work(moment: Moment) -> Objective | KeyResult | None:
    """The objective or key result that is in question, whoever was told of since."""
    every = map(moment.item, (moment.about_item, moment.asked.target))
    return next((item for item in every if isinstance(item, Objective | KeyResult)), None)


SHORT_NAME = 2
SPEAKERS = frozenset(
    {"i", "we", "ich", "wir", "yo", "je", "on", "nous", "eu", "nós", "a", "我", "我们"}
)
"""Words that say of oneself what one does."""


def looked_after(who: str, what: str, moment: Moment) -> Heard | None:
    """Whose an objective or key result is, since they look after it.

    Args:
        who: looks after it.
        what: its words, its handle or what points at it; empty for what is in work.
        moment: with the plan and the question.
    """
    item = owned(what, moment) if what else in_work(moment)
    if not isinstance(item, Objective | KeyResult):
        return None
    revise = ReviseObjective if isinstance(item, Objective) else ReviseKeyResult
    return moment.heard(revise(id=item.id, owner=who))


def owned(what: str, moment: Moment) -> Objective | KeyResult | None:
    """The one objective or key result that words name by handle or by what it says."""
    place = meant(what, moment.plan, moment.language, about=moment.about_item).place
    if place is not None and isinstance(place.item, Objective | KeyResult):
        return place.item
    own = telling(what)
    every = [p.item for p in places(moment.plan) if isinstance(p.item, Objective | KeyResult)]
    alike = [item for item in every if own & telling(words_of(item))]
    above = moment.objective_of(moment.about_item)
    there = [item for item in alike if item.id in (moment.about_item, above.id if above else None)]
    return next(iter((*there, *alike)), None)

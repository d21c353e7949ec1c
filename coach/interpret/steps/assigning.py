"""Who looks after a step that is named: "Anna looks after O1.KR2.A1", "the owner of A1 is me"."""

import re
from functools import cache

from coach.edits import ReviseAction
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import bare, is_question, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import Meant
from coach.interpret.ear.said import date_in
from coach.interpret.orders.changing import refer
from coach.interpret.steps.acting import a_when_or_where
from coach.interpret.steps.doers import is_somebody
from coach.interpret.steps.helping import step_said_last
from coach.interpret.steps.owning import looked_after
from coach.interpret.steps.people import ENDS, oneself, plain
from coach.okr import Action, Place
from coach.words import phrases

WORD = r"[^\W\d_]+(?:-[^\W\d_]+)?"
CLAUSE = re.compile(r"[,，;；。]|\.(?!\w)")
LONGEST = 90
"""Characters of a message that says whose a step is."""


def assigned(text: str, moment: Moment) -> Heard | None:
    """The step that a message names with who looks after it, and its day where one is said.

    An objective or key result that is somebody's is one for which the plan depends on them.
    """
    if "\n" in text or len(text) > LONGEST or is_question(text, moment.language):
        return None
    said = without_fillers(text.strip(ENDS), moment.language).strip(ENDS)
    head, rest = said, ""
    found = whose(plain(said, moment), moment)
    if found is None and (comma := CLAUSE.search(said)):
        head, rest = said[: comma.start()], said[comma.end() :].strip()
        if not a_when_or_where(rest, moment):
            return None
        found = whose(plain(head, moment), moment)
    if found is None:
        return None
    place, who = found
    if not isinstance(place.item, Action):
        return somebodys(place, who, text, moment)
    day, wrong = date_in(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    own = place.item.id
    dated = (ReviseAction(id=own, due=day),) if day else ()
    told = (Beside(text=tidy(rest)),) if rest and not day else ()
    edits = moment.opened_for(place, ReviseAction(id=own, helper=who), *dated)
    return moment.heard(*edits, wishes=told)


def somebodys(place: Place, who: str, text: str, moment: Moment) -> Heard | None:
    """Whose an objective or key result is: somebody's part in the plan, or only told of oneself."""
    if who == oneself(moment)[0]:
        return moment.heard(wishes=(Beside(text=tidy(text)),))
    return looked_after(who, place.handle, moment)


def whose(said: str, moment: Moment) -> tuple[Place, str] | None:
    """The step that a sentence names, and whose it says that it is; None for any other."""
    for pattern in sentences_of(moment.language):
        match = pattern.fullmatch(said)
        if match is None:
            continue
        who = somebody(match.groupdict().get("on"), moment)
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

"""What is told of other people and of other times, whatever was asked.

On whom the plan depends, who does a step, and what is put off: none of these answers a question
for a number, a day or a result, so each goes where it belongs and the question stays open.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from coach.edits import AddDependency, ReviseDependency, SetNotNow
from coach.interpret.answers.fields import fragment
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns, sentences
from coach.interpret.ear.items import clauses, dated_step, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.references import meant
from coach.interpret.ear.said import date_in
from coach.interpret.steps.acting import AMONG_STEPS, step_in_work
from coach.interpret.steps.dependent import called_dependency
from coach.interpret.steps.helping import (
    BREAKS,
    MOST_PARTS,
    OF_THE_GOAL,
    by_somebody,
    spoken_of,
    with_somebody,
)
from coach.interpret.steps.myself import done_by_oneself
from coach.interpret.steps.needing import need_in
from coach.interpret.steps.owning import told_of_somebody
from coach.interpret.steps.people import ENDS, plain
from coach.interpret.steps.promising import without_pending
from coach.interpret.steps.reacting import begins_with_if, reaction_in
from coach.interpret.steps.redating import put_back
from coach.interpret.steps.somebody import pronoun
from coach.interpret.steps.stuck import spoken_of_anew, stuck_without
from coach.okr import Dependency
from coach.reading import read
from coach.words import phrases

UNSURE = {"confidence", "type", "too-many"}
"""Questions at which "it depends on my boss" only says that one cannot tell."""
LONGEST, MOST_CHARACTERS = 30, 240
"""Words and characters of a sentence that tells one thing."""
LONGEST_TALK = 1_000
"""Characters of a message that is taken apart; a longer one is a document."""


@once
def of_others(text: str, moment: Moment) -> Heard | None:
    """What a sentence tells of other people or other times; None for any other."""
    if "\n" in text or text.rstrip().endswith(("?", "？")) or len(text) > MOST_CHARACTERS:
        return None
    parts = sentences(text)
    if len(text.split()) > LONGEST or (len(parts) > 1 and any(fragment(p, moment) for p in parts)):
        return None  # "by the end of July. Ann does it": two things
    told = moment.step or (step_in_work(moment) if moment.asked.about in AMONG_STEPS else None)
    if told and begins_with_if(text, moment) and reaction_in(text, moment):
        return None  # "if Ann is ill, Ben calls them" is kept with the step that was told
    return (
        called_dependency(text, moment)
        or (None if leaning(text, moment) else put_back(text, moment))
        or put_off(text, moment)
        or with_somebody(text, moment)
        or leaning(text, moment)
        or done_by_oneself(text, moment)
        or told_of_somebody(text, moment)
        or by_somebody(text, moment)
    )


@once
def told_beside(text: str, moment: Moment) -> list[str]:
    """The parts of a message of which one tells of others; empty when none does."""
    if "\n" in text or len(text) > LONGEST_TALK or of_others(text, moment):
        return []
    if len(parts := sentences(text)) > 1:
        plain = not only_steps(parts, moment)
        return parts if plain and any(of_others(part, moment) for part in parts) else []
    for gap in islice(BREAKS.finditer(text), MOST_PARTS):
        head, tail = text[: gap.start()], text[gap.end() :]
        if (
            len(bare(head)) > 1
            and len(tail) <= MOST_CHARACTERS
            and (put_off(tail, moment) or leaning(tail, moment))
        ):
            return [head, tail]
    return []


def only_steps(parts: Sequence[str], moment: Moment) -> bool:
    """Whether each part is a dated step: "Ann prints it by Friday. Ben sends it on 3 May"."""
    return all(dated_step(part, moment.today) and not leaning(part, moment) for part in parts)


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


@once
def leaning(text: str, moment: Moment) -> Heard | None:
    """On whom the plan depends, for what and by when: "it depends on the bank, for the loan"."""
    if (rest := without_pending(text, moment)) != text.strip():
        return pending(rest, text, moment)
    return needed(text, moment)


def needed(text: str, moment: Moment) -> Heard | None:
    """Whom a sentence needs that says nothing of what is not agreed."""
    about = moment.asked.about
    early = (about in OF_THE_GOAL and not moment.plan.objectives) or WHETHER.search(text)
    if early or moment.plan.big_objective is None or read(text, moment.today).moves:
        return None
    by, wrong = date_in(text, moment)
    if wrong or (by is None and about in OF_THE_GOAL):
        return None
    if (more := told_on(text, by, moment)) is not None:
        return moment.heard(more)
    need = stuck_without(text, moment) or spoken_of_anew(text, moment) or need_in(text, moment)
    if need is not None:
        return moment.heard(again(need, moment) or need)
    if spoken_of("yes", text, moment) and (known := spoken_of_again(text, moment)):
        return moment.heard(ReviseDependency(id=known.id, agreed=True))
    for on, what in dependencies_in(text, moment):
        if bare(on).split()[-1] in phrases("others", "impersonal", moment.language):
            return moment.unclear("not-understood", text)  # nobody can be asked for the weather
        if pronoun(on, moment):
            return None  # "my wife does the books, and I need the numbers from her"
        if what or by or about not in UNSURE:
            dated = {"by": by} if by else {}
            return moment.heard(AddDependency(on=tidy(on), what=tidy(what), **dated))
    return None


def pending(rest: str, text: str, moment: Moment) -> Heard | None:
    """Somebody's part of which the last words say that it is not agreed yet."""
    if rest:
        return leaning(rest, moment)
    known = spoken_of_again(text, moment)
    return moment.heard(ReviseDependency(id=known.id, agreed=False)) if known else None


WHETHER = re.compile(
    r"\b(?:depends?|depending|hängt|kommt|depende|dépend)\b.{0,24}?\b(?:whether|if|how|ob|wie|si|se)"
    r" (?:i|we|ich|wir|yo|nosotros|je|nous|on|eu|nós)\b|取决于.{0,4}我"
    r"|看我们?(?:能不能|会不会|是否)",
    re.IGNORECASE,
)
"""What depends on what one does oneself depends on nobody else."""


def again(need: AddDependency, moment: Moment) -> ReviseDependency | None:
    """What completes a dependency that is there already, where somebody tells of it once more."""
    for known in moment.plan.dependencies:
        less = not need.what and need.by in (None, known.by)
        same = less or not known.what or bare(known.what) == bare(need.what)
        if same and bare(known.on) == bare(need.on):
            fields = {k: v for k, v in need.given().items() if k not in ("edit", "on") and v}
            return ReviseDependency(id=known.id, **fields)
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


def spoken_of_again(text: str, moment: Moment) -> Dependency | None:
    """The dependency of whom a sentence speaks by name, else the one that was just told."""
    said, last = telling(text), moment.item(moment.latest)
    named = (d for d in moment.plan.dependencies if telling(d.on) & said)
    return next(named, last if isinstance(last, Dependency) else None)


def dependencies_in(text: str, moment: Moment) -> Iterator[tuple[str, str]]:
    """Who is needed and for what, as each pattern reads it."""
    said = plain(text, moment)
    for pattern in patterns("others", "depends", moment.language):
        if match := pattern.search(said):
            yield match["on"], match.groupdict().get("what") or ""

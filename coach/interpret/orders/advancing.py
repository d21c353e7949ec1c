"""Going on to the steps in any words: "let's do the action plan", "on continue avec le plan"."""

import re
from functools import cache

from coach.edits import GoTo
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, command, intent
from coach.interpret.ear.moment import Moment
from coach.interpret.intents import intended
from coach.interpret.orders.bidding import bounded
from coach.interpret.orders.commands import heard_command
from coach.okr import Stage, every_key_result
from coach.reading import dates, numbers
from coach.reading.marks import brief
from coach.stages import focus_of
from coach.words import phrase, phrases

CLAUSE = re.compile(r"[,.;!，。；！]\s*")
ENDS = ("enough", "approve")
"""Intents that end what is being told, ahead of going on."""
LONGEST, LONGEST_IN_HAN = 10, 14
"""Words of a message that only goes on to the steps, and Chinese characters."""


OF_A_FIELD = {"number", "baseline", "target", "due", "source", "wording", "confidence"}
"""Questions of which "that's all, on to the steps" leaves one open, and ends no objective."""


def advance(text: str, moment: Moment) -> Heard | None:
    """A visit to the plan of actions that a message asks for and nothing else; None for others.

    Where nothing is measured yet, the steps are being told, or what is there is said to be enough,
    it goes on as with "next".
    """
    clauses = [part for part in CLAUSE.split(text) if part.strip()]
    going = [part for part in clauses if intent(part, moment.language) not in ENDS]
    if not onward_to_steps(", ".join(going) or text, moment):
        return None
    told = heard_command(text, moment) if command(text, moment.language)[0] == "go" else None
    visits = told is not None and any(isinstance(edit, GoTo) for edit in told.edits)
    clicked = bare(text) == bare(phrase("click", "actions", moment.language))
    if told is not None and visits and (clicked or moment.asked.about != "more-actions"):
        return told
    measured = any(above for above, _ in every_key_result(moment.plan))
    ended = len(going) < len(clauses)
    before = focus_of(moment.plan).stage in (Stage.OBJECTIVES, Stage.KEY_RESULTS)
    if moment.asked.about == "actions":
        return moment.wish("another")  # the first of them is asked for already
    ended = ended and moment.asked.about not in OF_A_FIELD
    if ended or not (measured and before):
        return intended("next", moment)
    return moment.heard(GoTo(stage=Stage.ACTIONS))


def to_the_review(text: str, moment: Moment) -> Heard | None:
    """A visit to the last look at the whole, by any of its names and a word of going."""
    said, language = bare(text), moment.language
    short = brief(said, LONGEST, LONGEST_IN_HAN) and not ANY.search(text)
    before = focus_of(moment.plan).stage is Stage.ACTIONS
    if not (short and before) or numbers(said) or NEGATED.search(said):
        return None
    for name in sorted(phrases("stages", "review", language), key=len, reverse=True):
        head, named, tail = said.partition(name)
        rest = f"{head} {tail}"
        left = standing("going", language).sub(" ", standing("doing", language).sub(" ", rest))
        if named and left != rest and not matter(left, language):
            return moment.heard(GoTo(stage=Stage.REVIEW))
    return None


def onward_to_steps(text: str, moment: Moment) -> bool:
    """Whether the words name the plan or its steps and a way to get there, and nothing more."""
    said, language = bare(text), moment.language
    if not brief(said, LONGEST, LONGEST_IN_HAN) or ANY.search(text):
        return False
    named = standing("steps", language).search(said)
    if named is None or numbers(said) or dates(said, moment.today) or NEGATED.search(said):
        return False
    rest = f"{said[: named.start()]} {said[named.end() :]}"
    going, doing = standing("going", language), standing("doing", language)
    left = doing.sub(" ", going.sub(" ", rest))
    return left != rest and not matter(left, language)


@cache
def standing(key: str, language: str) -> re.Pattern[str]:
    """A pattern for the words of a list, each standing by itself."""
    return re.compile(bounded(key, language), re.IGNORECASE)

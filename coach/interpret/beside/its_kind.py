"""A key result that is told as something to do: "after that I call the mill by May" is a step."""

import re

from coach.edits import AddAction, AddKeyResult, Edit
from coach.interpret.ear.acts import acts
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in
from coach.interpret.frames.heads import doer_at_head, leads
from coach.interpret.frames.persons import SECTION
from coach.interpret.steps.belonging import rehomed
from coach.interpret.steps.helping import key_result_in_work
from coach.interpret.steps.people import oneself
from coach.interpret.steps.running import steps_below
from coach.words import has, phrases

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
A_STEP = 0.25
"""How likely words are a step at least, where they tell who does it by when."""


def of_its_kind(heard: Heard, moment: Moment) -> Heard:
    """What was heard, with a step in the place of a new key result that is none.

    Such a one has a day and who does it, no number that moves, and a key result stands before it.
    """
    home, told = key_result_in_work(moment), has(SECTION, "me", moment.language)
    if moment.asked.about == "key-results" or home is None or not told:
        return heard
    edits: list[Edit] = []
    for edit in heard.edits:
        if isinstance(edit, AddKeyResult) and is_step(edit, moment):
            edits += as_steps(home, edit.text, moment)
        else:
            edits.append(edit)
    return heard.model_copy(update={"edits": tuple(edits)})


def as_steps(home: int, text: str, moment: Moment) -> list[Edit]:
    """The steps of a text with who does them, below the key result whose words they have."""
    steps = rehomed(tuple(steps_below(home, text, moment)), text, moment)
    mine = oneself(moment)[0] if in_first_person(text, moment) else ""
    return [
        edit.model_copy(update={"helper": mine})
        if mine and isinstance(edit, AddAction) and not edit.helper
        else edit
        for edit in steps
    ]


def is_step(edit: AddKeyResult, moment: Moment) -> bool:
    """Whether the words of a new key result tell what somebody does by when."""
    chances = acts(edit.text)
    if edit.baseline is not None or edit.source or chances["step"] < A_STEP:
        return False
    if chances["step"] < chances["key_result"] or date_in(edit.text, moment)[0] is None:
        return False
    return in_first_person(edit.text, moment) or bool(doer_at_head(edit.text, moment))


def in_first_person(text: str, moment: Moment) -> bool:
    """Whether a sentence begins with the speaker who does something, also behind its verb."""
    words = [word.casefold() for word in WORD.findall(text)]
    start = leads(words, moment.language)
    return not set(phrases(SECTION, "me", moment.language)).isdisjoint(words[start : start + 2])

"""The goal approved by its name: "approve the goal", "the big goal is fine as it is"."""

import re

from coach.edits import Approve, SetPeriod
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import CONSENT, ONWARD, changes, is_agreement
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import PUNCTUATION, patterns
from coach.interpret.ear.moment import Moment, offered_period, settle
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.remarks import FIGURE
from coach.okr import KeyResult, Objective
from coach.reading.marks import brief, has_han
from coach.words import phrases

LONGEST, LONGEST_IN_HAN = 12, 16
"""Words of a message that approves, and characters in Chinese."""


def goal_approved(text: str, moment: Moment) -> Heard | None:
    """The approval of the goal that a message names and agrees with; None for any other message.

    Whatever is in question, it is the goal that is approved, and nothing where it is so already. In
    some languages one word names the goal and an objective: it is the one in question.
    """
    big, said = moment.plan.big_objective, text.strip(PUNCTUATION)
    if big is None or "\n" in text or HANDLE.search(text) or FIGURE.search(text):
        return None
    if not brief(said, LONGEST, LONGEST_IN_HAN) or text.endswith(("?", "？")):
        return None
    rest = beside_its_name(said, moment)
    if not rest or not is_agreement(rest) or changes(rest) or ONWARD.search(rest):
        return None  # "on with the goal" only goes there
    if matter(CONSENT.sub(" ", rest), moment.language):
        return None
    if big.approved:
        return moment.wish("another")
    year = offered_period(moment.today)
    period = () if moment.plan.period else (SetPeriod(start=year.start, end=year.end),)
    return moment.heard(*period, Approve(target="big-objective"), settle())


def beside_its_name(said: str, moment: Moment) -> str:
    """What a message says beside the one name of the goal in it; empty where it names none."""
    big, language = moment.plan.big_objective, moment.language
    whole = [
        re.escape(name) for key in ("big", "only-goal") for name in phrases("refs", key, language)
    ]
    surely = named_in(said, whole)
    in_question = isinstance(moment.item(moment.asked.target), Objective | KeyResult)
    if big and big.approved and in_question and not surely:
        either = named_in(said, [re.escape(name) for name in phrases("refs", "either", language)])
        if either:
            return ""
    named = (p.search(said) for p in patterns("fact", "goal-named", language))
    found = next((match for match in named if match), surely)
    return f"{said[: found.start()]} {said[found.end() :]}".strip() if found else ""


def named_in(said: str, names: list[str]) -> re.Match[str] | None:
    """The longest of some names in a text."""
    every = "|".join(sorted(names, key=len, reverse=True))
    edge = "" if has_han(every) else r"\b"
    return re.search(f"{edge}(?:{every}){edge}", said, re.IGNORECASE) if every else None

"""Leaving things as they are: "keep it like that, no changes", "no, don't delete it".

Said at the question how something should be worded, or whether it is to go, this is no wording.
"""

import re

from coach.interpret.ear.hearing import intent, within
from coach.interpret.ear.moment import Moment
from coach.words import LANGUAGES

CLAUSES = re.compile(r"\s*(?:[,;.!…](?!\d)|[，；。！])\s*")
BESIDE = {"yes", "no", "approve", "numberless", "enough"}
"""Intents that may stand beside it."""
LONGEST = 120
TAKING_AWAY = {"removal", "reopening"}
"""Questions whether something that is there should not stay as it is."""


def leaves(text: str, language: str) -> bool:
    """Whether every clause of a message says that something stays as it is.

    A goal alone may not tell which language somebody speaks, so that all are looked at.
    """
    spoken = dict.fromkeys((language, *LANGUAGES))
    return any(said_throughout(text, tongue, ("leaves", "forbids")) for tongue in spoken)


def forbids(text: str, language: str) -> bool:
    """Whether every clause of a message says that something is not to be done."""
    return said_throughout(text, language, ("forbids",))


def said_throughout(text: str, language: str, keys: tuple[str, ...]) -> bool:
    """Whether some clause is listed under one of the keys, and the others only agree or refuse."""
    if len(text) > LONGEST or "\n" in text or text.rstrip().endswith(("?", "？")):
        return False
    every = [clause for clause in CLAUSES.split(text.strip()) if clause]
    told = [any(within(key, clause, language) for key in keys) for clause in every]
    return any(told) and all(
        is_so or intent(clause, language) in BESIDE
        for is_so, clause in zip(told, every, strict=True)
    )


def left_alone(text: str, moment: Moment) -> str:
    """The intent of a message that leaves what is in question as it is; else an empty one."""
    asked = moment.asked
    faulty = bool(asked.rule) and not asked.rule.startswith("ask:") and asked.about == "wording"
    goal = asked.about == "approval" and (asked.target is not None or not asked.rule)
    if asked.about in TAKING_AWAY and intent(text, moment.language) == "enough":
        return "no"  # "no more", said there, wants nothing done
    if not (goal or faulty or asked.about in TAKING_AWAY) or not leaves(text, moment.language):
        return ""
    if asked.about in TAKING_AWAY:
        return "no"
    return "yes" if goal else "skip"

"""Steps that are ordered in so many words: "add a step: raffle on 24 April, Tom does it"."""

import re

from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import commands
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import step_day
from coach.interpret.orders.changing import Parts, refer
from coach.interpret.steps.planning import key_result_of
from coach.interpret.steps.running import steps_below
from coach.okr import KeyResult, every_key_result

SIGN = re.compile(r"\s?[:：–—-]\s*$")
"""What parts the order from the step."""


def step_added(text: str, moment: Moment) -> Heard | None:
    """The steps that a message says are to be added; None for any other message."""
    if "\n" in text or not any(every_key_result(moment.plan)):
        return None
    for key, parts in commands(text, moment.language):
        if key == "action":
            head = text[: text.rfind(parts["value"])]
            return add_action(parts, moment) if SIGN.search(head) else None
    return None


def add_action(parts: Parts, moment: Moment) -> Heard | None:
    """Add a step, or several, to the key result that was named, else to the one in work."""
    target = key_result_of(moment)
    if "ref" in parts:
        found = refer(parts["ref"], moment)
        if found.place is None or not isinstance(found.place.item, KeyResult):
            return moment.unclear("no-such-item", parts["ref"])
        target = found.place.item.id
    every = [k.id for _, k in every_key_result(moment.plan)]
    if target is None and len(every) != 1:
        return moment.unclear("which-item", parts["value"])
    return told_below(target or every[0], parts["value"], moment)


def told_below(key_result: int, words: str, moment: Moment) -> Heard:
    """The steps that words tell below a key result; the day that no calendar has is asked about."""
    _, wrong = step_day(words, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    return moment.heard(*steps_below(key_result, words, moment))

"""A number in place of another one: "140 is too much, make it 120", "50 instead of 60".

The old number tells which key result is meant, whatever was spoken of last.
"""

import re

from coach.interpret.answers.facts import renumbered
from coach.interpret.ear.acts import acts, item_likely, likeliest, only_talks
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.okr import KeyResult, Place, places
from coach.reading import dates, numbers, read

LONGEST = 140
"""Characters of a message."""
CORRECTS = 0.4
"""How likely one of its clauses corrects something."""
CLAUSES = re.compile(r"[,;.!?…–—]+\s+")


def by_old_number(text: str, moment: Moment) -> Heard | None:
    """The key result whose one end a message names and replaces; None for any other message."""
    if len(text) > LONGEST or "\n" in text or HANDLE.search(text):
        return None
    if any(day.start != moment.today for day in dates(text, moment.today)):
        return None
    amounts = numbers(text)
    said = read(text, moment.today)
    if len(amounts) != 2 or is_question(text, moment.language):
        return None
    every = [clause for clause in CLAUSES.split(text) if clause.strip()]
    refused = any(numbers(c) and refuses(c) for c in every)  # "the 40 is wrong, we have 55"
    corrects = likeliest(text)[0] == "correct" and item_likely(text) < NO_ITEM
    measures = None not in (said.baseline, said.target) and said.metric
    if measures and not (refused or (corrects and len(every) > 1)):
        return None  # "visitors from 40 to 60"
    if any(not numbers(clause) and not only_talks(clause) for clause in every):
        return None  # it says something else as well: "call it X. make the 12 a 15"
    found = [(one, other, ends) for one, other in (amounts, amounts[::-1])
             if (ends := with_end(one.value, moment))]  # fmt: skip
    corrects |= any(acts(c)["correct"] >= CORRECTS for c in every)
    if len(found) != 1 or not (corrects or refused):
        return None
    old, new, ends = found[0]
    if len(ends) != 1:
        return None
    place, item = ends[0]
    end = "target" if item.target == old.value else "baseline"
    edit = renumbered(end, f"to {new.text}", item, moment)
    return moment.heard(*moment.opened_for(place, edit)) if edit else None


def refuses(clause: str) -> bool:
    """Whether a clause surely says of a number that it is not right."""
    chances = acts(clause)
    return chances["reject"] + chances["correct"] >= SURELY


SURELY, NO_ITEM = 0.7, 0.35
"""How likely a clause takes a number back, and how likely a message is an item at most."""


def with_end(value: float, moment: Moment) -> list[tuple[Place, KeyResult]]:
    """The key results of which one end is this number."""
    proofs = [(p, p.item) for p in places(moment.plan) if isinstance(p.item, KeyResult)]
    return [(place, item) for place, item in proofs if value in (item.target, item.baseline)]

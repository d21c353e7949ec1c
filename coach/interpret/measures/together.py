"""Days that are told of several key results at once: "end of September, both", "June and May"."""

import re

from coach.edits import ReviseKeyResult
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in, undated
from coach.interpret.measures.measures import objective_of
from coach.okr import Objective
from coach.reading import dates, numbers

EACH = re.compile(
    r"^(?:for |für |para |pour )?(?:both|all|each|every one|all three|the lot"
    r"|beide[sn]?|alle[sn]?|jede[sn]?|los dos|las dos|ambos|ambas|todos|todas|les deux|tous|toutes"
    r"|chacun|os dois|as duas|都是?|两个都?是?|全都是?|全部)(?: of them| davon)?$",
    re.IGNORECASE,
)
"""Words that give a day to everything that was told."""


IN_ORDER = re.compile(
    r"^(?:and|und|y|et|e|for|the|für|das|den|die|el|la|para|pour|le|o|a|first|second|third|erste[ns]?"
    r"|zweite[ns]?|primer[oa]?|segund[oa]|premier|deuxième|primeir[oa]|one|[和,，、\s]|第[一二三]个?)*$",
    re.IGNORECASE,
)
"""What may stand between days that are told one after the other."""
SEVERAL = 2


def dated_together(text: str, moment: Moment) -> Heard | None:
    """The days of the open key results of the objective in work; None for any other message."""
    above = moment.item(objective_of(moment))
    if not isinstance(above, Objective) or "\n" in text or any(n.value > 3 for n in numbers(text)):
        return None
    day, wrong = date_in(text, moment)
    if day is None or wrong:
        return None
    left = bare(undated(text, moment)).strip(" ,，")
    each_one = [key_result for key_result in above.key_results if not key_result.approved]
    if EACH.match(left):
        edits = [ReviseKeyResult(id=k.id, due=day) for k in each_one]
        return moment.heard(*edits) if edits else None
    days = [when.end for when in dates(text, moment.today, moment.plan.period) if when.end]
    undated_ones = [key_result for key_result in each_one if key_result.due is None]
    if len(days) < SEVERAL or len(days) != len(undated_ones) or not IN_ORDER.match(left):
        return None
    pairs = zip(undated_ones, days, strict=True)
    return moment.heard(*(ReviseKeyResult(id=k.id, due=one) for k, one in pairs))

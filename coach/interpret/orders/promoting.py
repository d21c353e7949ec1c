"""New objectives in the middle of a talk: told as one, or grown out of another item."""

import re
from collections.abc import Sequence

from coach.edits import AddKeyResult, AddObjective, Edit, Move, ReviseObjective
from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import ordinal
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures import measures
from coach.interpret.measures.proving import whole_measure
from coach.interpret.orders.bidding import Bid
from coach.interpret.orders.changing import refer
from coach.interpret.orders.naming import Named
from coach.interpret.orders.removing import removal
from coach.okr import Action, KeyResult, Objective, next_id
from coach.reading import numbers

LEAD = re.compile(rf"^\s*(?:{ANY.pattern})?[\s:,：，–-]*", re.IGNORECASE)
"""The handle that the new objective is to have, ahead of its words."""


BETWEEN = re.compile(r"\s*[,;—，；]\s*|\s[-–]\s|\.\s+|。")
"""What may stand between an objective and the measure that is told with it."""


def added(bid: Bid, moment: Moment) -> Heard | None:
    """A new objective, with the measure that is told behind it: "second objective: ..., 6 to 1".

    What is counted as one that is there already is another all the same, unless it says or measures
    that one.
    """
    taken = bid.ref and refer(bid.ref, moment).place is not None
    there = counted_off(bid, moment)
    if moment.plan.big_objective is None or taken:
        return None
    if there is not None and (said := of_it(there, bid.value, moment)):
        place = moment.place(there.id)
        return moment.heard(*(moment.reopening(place) if place else ()), *said)
    text, proofs = bid.value.strip(), ""
    for joint in BETWEEN.finditer(text):
        head, rest = text[: joint.start()], text[joint.end() :]
        if not numbers(head) and whole_measure(rest, moment):
            text, proofs = head, rest
            break
    edits: list[Edit] = [AddObjective(text=tidy(text))]
    if proofs:
        fields = moment.key_result_fields(proofs)
        edits.append(AddKeyResult(objective=next_id(moment.plan), text=tidy(proofs), **fields))
    return moment.heard(*edits)


def counted_off(bid: Bid, moment: Moment) -> Objective | None:
    """The objective that stands where a new one is said to: the second of "second objective"."""
    place = ordinal(bid.bare.lower(), moment.language) if bid.bare else None
    if place is None and (amounts := numbers(bid.bare)):
        place = int(amounts[0].value) - 1
    there = moment.plan.objectives
    return there[place] if place is not None and 0 <= place < len(there) else None


def of_it(there: Objective, words: str, moment: Moment) -> Sequence[Edit]:
    """What words do to an objective that they measure, or say once more; nothing otherwise."""
    if whole_measure(words, moment):
        return measures.key_results_of(there, words, moment)
    again = 2 * len(stems(words) & stems(there.text)) >= len(stems(there.text))
    return (ReviseObjective(id=there.id, text=tidy(words)),) if again else ()


def promoted(named: Named, value: str, moment: Moment) -> Heard | None:
    """A new objective with the words that were said, above the key result that it grew out of.

    Without words of its own it has those of what is counted; a step goes where its objective comes.
    """
    if len(named.places) != 1:
        return None
    place, said = named.places[0], tidy(LEAD.sub("", value, count=1))
    match place.item:
        case KeyResult(text=text, metric=metric):
            added = AddObjective(text=said or tidy(metric or text))
            above: tuple[Edit, ...] = moment.reopening(place)
            moved = Move(id=place.item.id, to=0, under=next_id(moment.plan))
            return moment.heard(added, *above, moved)
        case Action(text=text):
            return moment.heard(AddObjective(text=said or tidy(text)), *removal(place, moment))
        case _:
            return None

"""A measure that was told before it had an objective: which one it proves, or that none does."""

import re

from coach.edits import Edit, Move, Remove, ReviseKeyResult
from coach.interpret.answers.fields import in_fields
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures.measuring import complete
from coach.interpret.orders.bidding import bids
from coach.okr import KeyResult, Objective, Plan
from coach.reading import numbers, read
from coach.reading.marks import has_han

WHICH, LAST = "adopt-which", "adopt-last"
"""Questions for the objective of such a measure, and whether to leave it out in the end."""
OBJECTIVE = re.compile(r"(?<![a-z\d])o ?(\d)(?![\d.]|\s?kr)", re.IGNORECASE)
NOT = re.compile(
    r"(?:\bnot|\bnicht|\bkein\w*|\bno|\bpas|\bnão|\binstead of|\brather than|\bstatt|不是|而不是)"
    r"\s*(?:to|for|in|zu|für|de|para|à|pour|em|属于)?\s*$",
    re.IGNORECASE,
)
"""Ahead of the handle of an objective that is not meant."""
ENDS = re.compile(r"[,;.:!，。；：！]\s*")
AHEAD = {"yes", "approve", "no", "wrong", "confused"}
"""Intents that may stand ahead of what is said of a measure."""
MOST_WORDS, MOST_IN_HAN = 10, 16
"""Words of an answer that only says where a measure belongs, and Chinese characters."""


def likely_home(plan: Plan, proof: KeyResult) -> Objective | None:
    """The objective that a measure proves by its words, or the only one; None where that is open.

    Its words count before those of its key results.
    """
    if len(plan.objectives) <= 1:
        return next(iter(plan.objectives), None)
    own = stems(f"{proof.text} {proof.metric}")
    shared = [len(own & stems(objective.text)) for objective in plan.objectives]
    most = max(shared)
    return plan.objectives[shared.index(most)] if most and shared.count(most) == 1 else None


def home_asked(moment: Moment) -> Objective | None:
    """The objective that a measure was offered for."""
    offered = moment.asked.offered
    home = moment.item(int(offered)) if offered.isdigit() else None
    return home if isinstance(home, Objective) else None


def settled_by(text: str, moment: Moment) -> Heard | None:
    """What an answer says of a measure that is offered; None where it speaks of something else.

    An objective that is named gets it, a yes gives it to the one it was offered for, and numbers
    beside the yes, or one that it has already, are its own.
    """
    proof = moment.item(moment.asked.target)
    if moment.asked.about != "adopt" or not isinstance(proof, KeyResult) or "\n" in text:
        return None
    agrees, rest = behind_a_yes(text, moment)
    named = objectives_in(rest, moment)
    if named and placing(rest, moment):
        return moment.heard(*below(proof, named[0], moment))
    if moment.asked.question == LAST:
        return (
            moment.heard(Remove(target=proof.id))
            if agrees and not matter(rest, moment.language)
            else None
        )
    same = {n.value for n in numbers(rest)} & {proof.baseline, proof.target}
    said = read(rest, moment.today)
    whole = bool(said.metric and said.due) and None not in (said.baseline, said.target)
    if not numbers(rest) or named or not (agrees or (same and not whole)):
        return None
    home = home_asked(moment)
    fields = anew(rest, proof, moment) if agrees else in_fields(rest, proof, moment)
    moved = below(proof, home, moment) if home else []
    return moment.heard(*fields, *moved)


def behind_a_yes(text: str, moment: Moment) -> tuple[bool, str]:
    """Whether an answer agrees first, also behind a "no! I meant", and what it says behind that."""
    agrees = False
    while (end := ENDS.search(text)) and end.end() < len(text):
        head = text[: end.start()]
        said = intent(head, moment.language)
        takes = any(p.search(head) for p in patterns("fact", "takes-it", moment.language))
        if said not in AHEAD and not takes and matter(head, moment.language):
            break
        agrees = agrees or takes or said in ("yes", "approve")
        text = text[end.end() :].strip()
    taken = next(
        (m for p in patterns("fact", "takes-it", moment.language) if (m := p.match(text))), None
    )
    if taken:
        return True, text[taken.end() :].strip(" ,.:，：")
    return agrees, text


def objectives_in(text: str, moment: Moment) -> list[Objective]:
    """The objectives that words name by their handles, without those that they rule out."""
    every = moment.plan.objectives
    return [
        every[int(found[1]) - 1]
        for found in OBJECTIVE.finditer(text)
        if 0 < int(found[1]) <= len(every) and not NOT.search(text[: found.start()])
    ]


def placing(text: str, moment: Moment) -> bool:
    """Whether words only say where something belongs, and tell no measure of their own."""
    rest = OBJECTIVE.sub(" ", text)
    short = len(text) <= MOST_IN_HAN if has_han(text) else len(text.split()) <= MOST_WORDS
    worded = any(bid.kind == "reword" for bid in bids(text, moment.language))
    return short and not worded and not numbers(rest) and not complete(text, moment.today)


def below(proof: KeyResult, home: Objective, moment: Moment) -> list[Edit]:
    """The edits that put a measure below an objective, unlocked first if it was approved."""
    place = moment.place(home.id)
    opened = moment.reopening(place) if place else ()
    return [*opened, Move(id=proof.id, to=len(home.key_results), under=home.id)]


def anew(text: str, proof: KeyResult, moment: Moment) -> list[Edit]:
    """A measure in the words that are told now, where they are a whole one, else its numbers."""
    fields = moment.key_result_fields(text)
    if fields.get("metric") and {"baseline", "target"} <= fields.keys():
        return [ReviseKeyResult(id=proof.id, text=tidy(text), **fields)]
    return in_fields(text, proof, moment)

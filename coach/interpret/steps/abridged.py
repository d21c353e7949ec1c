"""Clauses that leave out what the one before them said: "Tom does A1, Janet the flyer, not me"."""

from collections.abc import Sequence

from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.hearing import bare, intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidding import bids
from coach.interpret.orders.changing import refer
from coach.interpret.steps.assigning import somebody
from coach.interpret.steps.called import having
from coach.interpret.steps.labels import Clause
from coach.interpret.steps.people import oneself
from coach.interpret.steps.telling import JOINT
from coach.okr import Action, Place
from coach.words import phrases

LONGEST_NAME = 2
"""Words of a name."""


def refuses(piece: str, moment: Moment) -> bool:
    """Whether the first words of a message only say that something else is not so: "no, ..."."""
    return intent(piece, moment.language) in ("no", "wrong")


def denies(before: Clause, piece: str, moment: Moment) -> bool:
    """Whether words say of somebody that they do not do what another one does: "not me"."""
    left = bare(NEGATED.sub(" ", JOINT.sub("", piece.strip()), count=1))
    if "helper" not in before.fields or not NEGATED.search(piece):
        return False
    return left in oneself(moment) or (len(left.split()) == 1 and bool(somebody(left, moment)))


def like(before: Sequence[Clause], piece: str, moment: Moment) -> list[Clause]:
    """Who does the step that a piece names, where the one before it said that: "..., Ann A2"."""
    said = JOINT.sub("", piece.strip(" ()（）"))
    if not before or "helper" not in before[0].fields or any(bids(said, moment.language)):
        return []  # "..., and delete A2" is an order
    for name, step in named_twice(said, moment):
        who = somebody(name, moment)
        if who and step is not None and isinstance(step.item, Action):
            return [Clause((step,), {"helper": who})]
    return []


def lone_name(words: str, moment: Moment) -> str:
    """The name of which words consist; empty where they are more."""
    return somebody(words.strip(" .!"), moment) if len(words.split()) <= LONGEST_NAME else ""


def named_twice(said: str, moment: Moment) -> list[tuple[str, Place | None]]:
    """The name and the step of which a clause consists, as it may be read."""
    handles = HANDLE.findall(said)
    if len(handles) > 1:
        return []
    small = {
        *phrases("assigned", "article", moment.language),
        *phrases("assigned", "of", moment.language),
    }
    if handles:
        words = [w for w in said.replace(handles[0], " ", 1).split() if w.lower() not in small]
        name = " ".join(words)
        return [(name, refer(handles[0], moment).place)] if 0 < len(words) <= LONGEST_NAME else []
    words = said.split()
    found = []
    for at in range(1, min(len(words), LONGEST_NAME + 1)):
        rest = words[at:]
        while rest and rest[0].lower() in small:
            rest = rest[1:]
        found.append((" ".join(words[:at]), having(" ".join(rest), moment) if rest else None))
    return found

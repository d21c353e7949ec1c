"""Several wordings in one message, each behind its place: "the first is just: X. second: Y"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import ordinal
from coach.interpret.orders.bidding import LONGEST, Bid, bids
from coach.interpret.orders.effects import carried_out
from coach.interpret.orders.onward import plain
from coach.reading import numbers

AGAIN = re.compile(
    r"[,;，；]\s*(?:(?:and|but|und|aber|y|e|et|mas|pero|mais)\s+)?(?=[^,;:：，；]{2,30}[:：])"
)
"""Between two wordings in one sentence."""
LABEL = re.compile(
    r"^(?:(?:and|und|y|et|e)\s+)?(?P<ref>[^:：]{2,30}?)\s?[:：]\s*(?P<value>.{2,})$",
    re.IGNORECASE,
)
FEWEST = 2
"""Wordings of such a message, each behind a colon."""
TALK = 0.3
"""How likely a sentence is an item up to which one ahead of wordings only leads to them."""


def reworded_in_turn(text: str, moment: Moment) -> Heard | None:
    """The items that a message names by their places, each with its new wording; else None."""
    if "\n" in text or len(text) > LONGEST or text.count(":") + text.count("：") < FEWEST:
        return None
    told: list[Bid] = []
    for piece in (part for said in sentences(text) for part in AGAIN.split(said)):
        bid = wording(piece, moment)
        if bid is not None and (
            told or any(b.kind == "reword" for b in bids(piece, moment.language))
        ):
            told.append(bid)
        elif told or item_likely(piece) > TALK or numbers(piece):
            return None
    done = [carried_out(bid, (), moment) for bid in told]
    edits = [edit for heard in done if heard is not None for edit in heard.edits]
    every = len(done) > 1 and all(heard is not None and heard.edits for heard in done)
    return moment.heard(*edits) if every else None


def wording(piece: str, moment: Moment) -> Bid | None:
    """The wording that a piece gives for the place in a row that it names."""
    said = piece.strip(" .!。！")
    every = [bid for bid in bids(said, moment.language) if bid.kind == "reword" and bid.value]
    label = LABEL.match(said)
    if not every and label:
        every = [Bid(kind="reword", ref=label["ref"], value=label["value"])]
    counted = (b for b in every if ordinal(bare(b.ref), moment.language) is not None)
    bid = next(counted, None)
    left = plain(bid.ref, moment.language) if bid else ""
    return bid if bid and matter(left, moment.language) <= 1 else None

"""Several wordings in one message, each behind its place: "the first is just: X. second: Y"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.quoting import quotations
from coach.interpret.ear.references import ordinal
from coach.interpret.orders.bidding import LONGEST, Bid, bids
from coach.interpret.orders.effects import carried_out
from coach.interpret.orders.onward import plain
from coach.reading import numbers
from coach.words import phrases

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
    if "\n" in text or len(text) > LONGEST:
        return None
    pieces = [part for said in sentences(text) for part in AGAIN.split(said)]
    quoted = text.count(":") + text.count("：") < FEWEST
    if quoted:
        pieces = quoted_each(text, moment)
    told: list[Bid] = []
    for piece in pieces:
        bid = wording(piece, moment)
        if bid is not None and (
            told or quoted or any(b.kind == "reword" for b in bids(piece, moment.language))
        ):
            told.append(bid)
        elif told or item_likely(piece) > TALK or numbers(piece):
            return None
    done = [carried_out(bid, (), moment) for bid in told]
    edits = [edit for heard in done if heard is not None for edit in heard.edits]
    every = len(done) > 1 and all(heard is not None and heard.edits for heard in done)
    return moment.heard(*edits) if every else None


def quoted_each(text: str, moment: Moment) -> list[str]:
    """Each place with the wording in quotation marks behind it: `the first "X" and the second "Y"`.

    None where something stands behind the last one, or no order ahead of the first.
    """
    every = quotations(text)
    starts = [0, *(end for _, (_, end) in every)]
    if len(every) < FEWEST or text[starts[-1] :].strip(" .!。！"):
        return []
    refs = [text[start:begin] for start, (_, (begin, _)) in zip(starts, every, strict=False)]
    ordered = any(
        word in bare(refs[0]).split() for word in phrases("frame", "rename", moment.language)
    )
    plain_refs = [named(ref, moment.language) for ref in refs]
    if not ordered or not all(plain_refs):
        return []
    return [f"{ref}: {words}" for ref, (words, _) in zip(plain_refs, every, strict=True)]


def named(ref: str, language: str) -> str:
    """What is left of the words ahead of a quotation but those that order, ask or join."""
    small = {
        w for key in ("rename", "polite", "talk", "joint") for w in phrases("frame", key, language)
    }
    return " ".join(word for word in bare(ref).split() if word not in small)


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

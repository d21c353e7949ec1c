"""Why something is to go, told behind the order: "remove A2, it's in O1 by now".

A handle in such a clause says where something is or what covers it; nothing is done to that item.
"""

import re

from coach.interpret.ear.hearing import within
from coach.interpret.ear.moment import Moment
from coach.interpret.frames.spans import (
    DAY,
    IS,
    IT,
    ITEM,
    JOINT,
    KIND,
    MARK,
    NUMBER,
    RENAME,
    SMALL,
    TALK,
    kinds_of,
    spans,
)
from coach.interpret.orders.bidding import LONGEST, bids
from coach.interpret.orders.naming import named_by
from coach.words import has

CUT = re.compile(r"\s*[,;.!，；。！]\s*(?=\S)(?<!\d[.,])|\s+[–—-]\s+|\s+(?=[^\W\d])")
"""Where a clause may begin; at a space only one that gives its reason in so many words."""
NOT_THERE = {KIND, DAY, NUMBER, RENAME, "M", "x", "X", "y", "Z", "T", "O", "G", "C", "n"}
"""Kinds of words of which one orders something, or tells a value."""
AHEAD = TALK + SMALL + MARK + JOINT
"""What a clause begins with that says nothing."""


def without_reason(text: str, moment: Moment) -> str:
    """An order that something is to go, without the clause behind it that only says why."""
    if (
        "\n" in text
        or len(text) > LONGEST
        or "?" in text
        or not has("frame", "is", moment.language)
    ):
        return text
    for cut in CUT.finditer(text):
        head, rest = text[: cut.start()], text[cut.end() :]
        parted = bool(cut[0].strip()) or within("because", rest, moment.language)
        if not parted or not surely_goes(head, moment):
            continue
        if says_why(rest, moment):
            return head
        end = ENDS.search(rest)
        if end and says_why(rest[: end.start()], moment):
            return head + rest[end.start() :]
    return text


ENDS = re.compile(r"[,;.!](?=\s)")
"""Where a reason ends behind which something else is said."""


def surely_goes(text: str, moment: Moment) -> bool:
    """Whether a text is a whole order that something goes which it surely names."""
    named = [named_by(b.ref, moment) for b in bids(text, moment.language) if b.kind == "remove"]
    return any(one.surely and one.places and not one.missing for one in named)


def says_why(text: str, moment: Moment) -> bool:
    """Whether a clause says why or where something is, and orders nothing."""
    ordered = [bid for bid in bids(text, moment.language) if bid.kind != "move"]
    if ordered:
        return False
    if within("because", text, moment.language):
        return True
    said = kinds_of(spans(text, moment)).lstrip(AHEAD)
    return not set(said) & NOT_THERE and STANDS.match(said) is not None


STANDS = re.compile(rf"(?:B?[{IT}{IS}VP]|B(?=p)|w{IS}).*{ITEM}|{ITEM}[^{MARK}]+{IT}")
"""That something is, or is done, at an item by now: "it is now in O1", "O1 covers that"."""

"""Whether two sentences that may be one are better heard one by one, as they are of two kinds."""

import re
from collections.abc import Callable
from typing import TypeAlias

from coach.interpret.beside.noting import ITEMS
from coach.interpret.ear.acts import differ, item_likely
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.moment import Moment
from coach.reading import numbers

Hear: TypeAlias = Callable[[str, Moment], Heard]
ADDING = re.compile(
    r"\W*(?:(?:oh|ah|ach)\s+)?(?:(?:and|also|plus|und|auch|y|también|et|aussi|e|também)\b|还有|另外|也)",
    re.IGNORECASE,
)
"""How a sentence begins that adds to what was listed."""
WHOLE = {"big-objective", "obstacle"}
"""Questions that are answered by a story: what one wishes for, and what one does if it is hard."""
NO_ITEM = 0.1
"""How likely a sentence is an item below which none is stored with it in its words."""


def better_apart(before: str, piece: str, now: Moment, then: Moment, hear: Hear) -> bool:
    """Whether a sentence behind another is of another kind, and both say more one by one.

    Args:
        before: what stands ahead.
        piece: the sentence behind it.
        now: the moment in which the first is said.
        then: the moment that it leaves behind.
        hear: what words mean in a moment.
    """
    if now.asked.about in WHOLE or (numbers(before) and numbers(piece)):
        return False  # "we have 5 already. 14 would be a band" is a measure
    if not differ(before, piece):
        return False
    if ADDING.match(piece) and item_likely(piece) < item_likely(before):
        return False
    if understood(hear(before, now)) and understood(hear(piece, then)):
        return True
    return muddled(hear(f"{before} {piece}", now))


def understood(heard: Heard) -> bool:
    """Whether something was heard, and nothing of it has to be asked about."""
    asks = any(isinstance(wish, Unclear) for wish in heard.wishes)
    return bool(heard.edits or heard.wishes) and not asks


def muddled(heard: Heard) -> bool:
    """Whether not all was understood, or words would be stored of which a sentence is no item."""
    texts = [getattr(edit, "text", None) or "" for edit in heard.edits if type(edit) in ITEMS]
    several = [every for text in texts if len(every := sentences(text)) > 1]
    return not understood(heard) or any(item_likely(s) < NO_ITEM for e in several for s in e)

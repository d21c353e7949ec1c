"""Whose question it is: the item is named where the reply leaves open which one is meant."""

import re

from coach.okr import Objective, Place, place_of, places, words_of
from coach.respond.point import Point
from coach.respond.speech import Speech
from coach.respond.thought import Thought

OF_ONE_ITEM = {
    "number", "baseline", "target", "due", "wording", "confidence", "action-when", "key-results",
    "actions", "why", "type",
}  # fmt: skip
"""Questions about one item; the others speak of the whole, or of what was just said."""
SHORTEST = 8
"""Letters of an item's words by which it is known in a sentence."""


def with_name(
    question: str, parts: list[str], point: Point, thought: Thought, speech: Speech
) -> str:
    """The question with its item's handle in front, where another item could be meant.

    Args:
        question: as it is worded.
        parts: what the reply says before it.
        point: what is asked about.
        thought: the turn.
        speech: the voice of the reply.
    """
    place = place_of(thought.plan, point.item) if point.item else None
    if place is None or point.about not in OF_ONE_ITEM or mentions(question, place):
        return question
    others = [
        other
        for other in places(thought.plan)
        if isinstance(other.item, type(place.item)) and other.item.id != place.item.id
    ]
    asked = thought.talk.asked
    before = asked is not None and asked.target == place.item.id
    if not others or clear(parts, place, others, before=before):
        return question
    return speech.say("form", "of-item", item=place.handle, question=question)


def clear(parts: list[str], place: Place, others: list[Place], *, before: bool) -> bool:
    """Whether the last part that names items of this kind names this one and no other.

    Args:
        parts: what the reply says before the question.
        place: the item in question.
        others: the other items of its kind.
        before: whether the last question was about it, so that silence keeps to it.
    """
    for part in reversed(parts):
        other = any(mentions(part, one) for one in others)
        if mentions(part, place) or other:
            return not other
    return before


def mentions(text: str, place: Place) -> bool:
    """Whether a text names an item by its handle or its words."""
    words = words_of(place.item)
    known = len(words) >= SHORTEST or isinstance(place.item, Objective)
    return place.handle in HANDLE.findall(text) or (known and words.lower() in text.lower())


HANDLE = re.compile(
    r"(?<![\w.])(?:O\d+(?:\.KR\d+(?:\.A\d+)?)?|KR\d+(?:\.A\d+)?|[AD]\d+)(?!\.?[A-Za-z\d])"
)

"""What is kept of an item beside its words: who does a step, and what if something intervenes."""

from typing import Any

from coach.okr import Action, Place
from coach.respond.speech import Speech
from coach.words import phrases

KEPT_BESIDE = {
    "if_then": "if-then",
    "why_now": "why",
    "result": "result",
    "helper": "helper",
    "owner": "owner",
}


OF_PEOPLE = ("helper", "owner")
"""Fields that name somebody."""


def kept_with(place: Place, speech: Speech) -> list[str]:
    """What is kept beside a new action: what is done if something comes in between, and by whom."""
    item = place.item
    assert isinstance(item, Action)
    told = [kept_beside("if_then", item.if_then, place, speech)] if item.if_then else []
    if item.helper and item.helper.lower() not in item.text.lower():
        told.append(kept_beside("helper", item.helper, place, speech))
    return told


def kept_beside(field: str, text: str, place: Place, speech: Speech) -> str:
    """What is kept of an item beside its words; of whoever speaks it is said as of them."""
    own = text in phrases("assigned", "oneself", speech.language)
    form = f"{field}-oneself" if own and field in OF_PEOPLE else KEPT_BESIDE[field]
    return speech.say("reflect", form, handle=place.handle, text=text)


def kept_of(given: dict[str, Any], place: Place, speech: Speech) -> list[str]:
    """What an item that reads differently now keeps beside its line, told with the rest."""
    said = []
    if kind := given.get("type"):
        kind = speech.say("form", kind)
        said.append(speech.say("reflect", "type", handle=place.handle, type=kind))
    said += [kept_beside(name, given[name], place, speech) for name in BESIDE if given.get(name)]
    if source := given.get("source"):
        said.append(speech.say("reflect", "source", handle=place.handle, source=source))
    if (mark := given.get("confidence")) is not None:
        told = speech.vary("reflect", "confidence", value=mark)
        said.append(speech.say("form", "of-item", item=place.handle, question=told))
    return said


BESIDE = ("why_now", "result", "if_then", *OF_PEOPLE)
KEPT_APART = frozenset({"type", "source", "confidence", *BESIDE})
"""Fields that the line of an item does not show."""

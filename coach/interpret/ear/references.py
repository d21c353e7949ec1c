"""Which item of the plan a person means: `O2.KR1`, "the second one", "the last key result"."""

import re
from functools import lru_cache
from typing import Literal

from coach.interpret.ear.hearing import bare
from coach.okr import (
    Action,
    Dependency,
    Item,
    KeyResult,
    Noun,
    Objective,
    Place,
    Plan,
    Stage,
    place_of,
    places,
    words_of,
)
from coach.stages import focus_of
from coach.words import phrases

Kind = Literal["objective", "key-result", "action", "dependency"]
KINDS: dict[Kind, type[Item]] = {
    "objective": Objective,
    "key-result": KeyResult,
    "action": Action,
    "dependency": Dependency,
}
ARTICLE = re.compile(
    r"^(?:(?:the|my|our|an?|el|la|los|las|lo|mi|die|der|das|den|dem|mein|le|les|mon|os?|as|au?x?)\s+|l')"
)
HANDLE = re.compile(
    r"(?<![a-z0-9])(?:(o) ?(\d+))?(?:[ .,]{0,2}(kr) ?(\d+)(?:\.(\d+))?)?(?:[ .,]{0,2}(a) ?(\d+))?"
    r"(?![a-z0-9])"
)


class Meant(Noun):
    """What a reference stands for."""

    place: Place | None = None
    special: Literal["", "plan", "big-objective", "mission"] = ""
    stage: Stage | None = None
    looked_like_one: bool = False
    """The words have the form of a reference even if nothing is there."""


def meant(
    words: str, plan: Plan, language: str, about: int | None = None, kind: Kind | None = None
) -> Meant:
    """What the words refer to.

    Args:
        words: the reference as it was said.
        plan: the plan that it points into.
        language: of the words.
        about: id of the item that is being talked about, for "it" and for siblings.
        kind: what kind of item is expected when the words do not say.
    """
    said = bare(words)
    if found := by_handle(said, plan, about):
        return found
    if found := by_position(said, plan, language, about, kind):
        return found
    if said in phrases("refs", "this", language) or said in phrases("refs", "this"):
        place = place_of(plan, about) if about else None
        return Meant(place=place, special="" if place else "big-objective", looked_like_one=True)
    if stripped(said) in phrases("refs", "plan", language):  # `todo` is no English to-do in Spanish
        return Meant(special="plan", looked_like_one=True)
    if found := by_kind(stripped(said), plan, language, about):
        return found
    for key, name in (("plan", "plan"), ("big", "big-objective")):
        if stripped(said) in {*phrases("refs", key, language), *phrases("refs", key)}:
            return Meant(special=name, looked_like_one=True)
    for stage in Stage:
        named = {*phrases("stages", stage.value, language), *phrases("stages", stage.value)}
        if stripped(said) in named:
            return Meant(stage=stage, looked_like_one=True)
    return by_topic(said, plan, language) or by_words(said, plan)


TOPIC = re.compile(
    r"^(?P<kind>.{1,30}?) (?:about|with|on|über|mit|zu|sur|avec|sobre|con|com) (?P<topic>.{3,})$"
)
LONG = 4
"""Letters of a word that tells what an item is about."""
STEM = 5
"""Letters of a word by which it is known in all its forms."""


def by_topic(said: str, plan: Plan, language: str) -> Meant | None:
    """The item of a kind that shares most words with what it is said to be about."""
    match = TOPIC.match(said)
    kind = named_kind(match["kind"], language) if match else None
    if match is None or kind is None:
        return None
    own = topic_words(match["topic"])
    of_kind = [p for p in places(plan) if isinstance(p.item, KINDS[kind])]
    shared = [(len(own & topic_words(words_of(p.item))), p) for p in of_kind]
    most = max((count for count, _ in shared), default=0)
    best = [place for count, place in shared if count == most and most]
    return Meant(place=best[0] if len(best) == 1 else None, looked_like_one=True)


def topic_words(text: str) -> set[str]:
    """The longer words of a text without their endings, and its numbers."""
    return {w[:STEM] for w in bare(text).split() if len(w) >= LONG or w.isdigit()}


def stripped(said: str) -> str:
    """The words without an article or possessive."""
    return ARTICLE.sub("", said)


def by_handle(said: str, plan: Plan, about: int | None) -> Meant | None:
    """The item that a handle names, relative to the objective or key result in work."""
    if of_others := re.fullmatch(r"d ?(\d+)", stripped(said)):
        return Meant(place=called(f"D{of_others[1]}", plan), looked_like_one=True)
    if not (match := HANDLE.fullmatch(stripped(said))) or not any(match.groups()):
        return None
    o, kr, kr_part, a = match[2], match[4], match[5], match[7]
    if kr_part:  # KR 1.2: the second key result of the first objective
        o, kr = kr, kr_part
    top = handles_above(plan, about)
    names = []
    if o:
        names.append(f"O{o}")
    elif (kr or a) and top[0]:
        names.append(top[0])
    if kr:
        names.append(f"KR{kr}")
    elif a and not o and top[1]:
        names.append(top[1])
    if a:
        names.append(f"A{a}")
    loose = "" if o or not kr else f"KR{kr}.A{a}" if a else f"KR{kr}"
    found = called(loose, plan) or called(".".join(names), plan)
    if found is None and kr and not o:
        same = [p for p in places(plan) if p.handle.endswith(f".KR{kr}")]
        found = called(f"KR{kr}", plan) or (same[0] if len(same) == 1 and not a else None)
    return Meant(place=found, looked_like_one=True)


def called(handle: str, plan: Plan) -> Place | None:
    """The item with this handle, None when there is none."""
    return next((p for p in places(plan) if p.handle == handle), None)


def handles_above(plan: Plan, about: int | None) -> tuple[str, str]:
    """The objective's and key result's part of the handle of the item being talked about."""
    place = place_of(plan, about) if about else None
    if place is None:
        focus = focus_of(plan)
        place = place_of(plan, focus.item) if focus.item else None
    if place is None:
        return ("O1" if len(plan.objectives) == 1 else "", "")
    parts = place.handle.split(".")
    return (
        next((p for p in parts if p.startswith("O")), ""),
        next((p for p in parts if p.startswith("KR")), ""),
    )


PARTITIVE = re.compile(r"\s(?:of|in|under)\s(?:the\s)?(?=first|second|third|fourth|last|o ?\d)")
"""What stands between an item and the one that it lies in: "the second of the first"."""


def ordinal(said: str, language: str) -> int | None:
    """The place in a row that the words name, 0 for the first and -1 for the last."""
    index = None
    for spoken in (language, "en"):
        for i, word in enumerate(phrases("refs", "ordinals", spoken)):
            if contains_word(said, word):
                index = i
        if any(contains_word(said, word) for word in phrases("refs", "last", spoken)):
            index = -1
    return index


def within_another(said: str, plan: Plan, language: str) -> Meant | None:
    """The key result that is named with its objective: "the second one of the first"."""
    inner, *outer = PARTITIVE.split(said, maxsplit=1)
    position = ordinal(inner, language)
    if not outer or position is None:
        return None
    found = by_handle(outer[0], plan, None)
    found = found or by_position(outer[0], plan, language, None, "objective")
    if found is None or found.place is None or not isinstance(found.place.item, Objective):
        return None
    below = [p for p in places(plan) if p.parent == found.place.item.id]
    fits = -len(below) <= position < len(below)
    return Meant(place=below[position] if fits else None, looked_like_one=True)


def by_position(
    said: str, plan: Plan, language: str, about: int | None, kind: Kind | None
) -> Meant | None:
    """The item that an ordinal names: "the second one", "last key result"."""
    if inside_one := within_another(said, plan, language):
        return inside_one
    index = ordinal(said, language)
    if index is None or len(said.split()) > 6:
        return None
    named = named_kind(said, language)
    siblings = candidates(plan, named or kind, about)
    if named is None and kind is None and about is not None:
        siblings = siblings or candidates(plan, None, None)
    inside = re.search(r"\bo ?(\d+)\b", said)
    if inside and named == "key-result":
        prefix = f"O{inside[1]}."
        siblings = [p for p in places(plan) if p.handle.startswith(prefix)]
        siblings = [p for p in siblings if isinstance(p.item, KeyResult)]
    found = siblings[index] if -len(siblings) <= index < len(siblings) else None
    return Meant(place=found, looked_like_one=True)


def by_kind(said: str, plan: Plan, language: str, about: int | None) -> Meant | None:
    """The item of a kind that is being talked about: "the objective", "this key result"."""
    for kind, cls in KINDS.items():
        names = {*phrases("refs", kind, language), *phrases("refs", kind)} - {"goal", "o"}
        if said.removeprefix("this ").removeprefix("that ") not in names:
            continue
        place = place_of(plan, about) if about else None
        while place is not None and not isinstance(place.item, cls):
            place = place_of(plan, place.parent) if place.parent else None
        near = candidates(plan, kind, about)
        place = place or (near[0] if len(near) == 1 else None)
        return Meant(place=place, looked_like_one=True) if place else None
    return None


def contains_word(said: str, word: str) -> bool:
    """Whether the word stands in the text by itself (anywhere, for scripts without spaces)."""
    if ord(word[0]) > 0x2E7F:
        return word in said
    if word.isalpha() and word not in said:
        return False  # told ten times as fast, and true of most words
    return by_itself(word).search(said) is not None


@lru_cache(maxsize=2048)
def by_itself(word: str) -> re.Pattern[str]:
    """The pattern of a word, or of several ones, that is no part of another."""
    return re.compile(rf"(?<!\w)(?:{word})(?!\w)")


def named_kind(said: str, language: str) -> Kind | None:
    """The kind of item that the words name."""
    kinds: tuple[Kind, ...] = ("key-result", "action", "dependency", "objective")
    for kind in kinds:
        names = {*phrases("refs", kind, language), *phrases("refs", kind)}
        names -= {"o"} if language == "pt" else set()  # the article
        if any(contains_word(said, n) or contains_word(said, f"{n}s") for n in names):
            return kind
    return None


def siblings(plan: Plan, place: Place) -> list[Place]:
    """The items of the same kind below the same parent, itself included, in their order."""
    kind = type(place.item)
    return [p for p in places(plan) if p.parent == place.parent and type(p.item) is kind]


def candidates(plan: Plan, kind: Kind | None, about: int | None) -> list[Place]:
    """The items that a position may count: of one kind, near what is being talked about."""
    every = list(places(plan))
    if kind is None and about is not None:
        near = place_of(plan, about)
        if near is not None:
            kind = next(k for k, cls in KINDS.items() if isinstance(near.item, cls))
    if kind is None:
        kind = "key-result" if focus_of(plan).stage is Stage.KEY_RESULTS else "objective"
        if kind == "key-result" and not any(isinstance(p.item, KeyResult) for p in every):
            kind = "objective"
    of_kind = [p for p in every if isinstance(p.item, KINDS[kind])]
    if kind == "objective":
        return of_kind
    top = handles_above(plan, about)
    here = [p for p in of_kind if top[0] and p.handle.startswith(f"{top[0]}.")]
    if kind == "action" and top[1]:
        here = [p for p in here if f".{top[1]}." in p.handle] or here
    return here or of_kind


@lru_cache(maxsize=1024)
def bare_item(text: str) -> str:
    """The words of an item as those of a message are compared; each word of it asks for them."""
    return bare(text)


def by_words(said: str, plan: Plan) -> Meant:
    """The one item whose text contains the words that were said."""
    said = stripped(said)
    if len(said) < 4:
        return Meant()
    hits = [p for p in places(plan) if said in bare_item(words_of(p.item))]
    return Meant(place=hits[0]) if len(hits) == 1 else Meant()

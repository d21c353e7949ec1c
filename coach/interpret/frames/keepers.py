"""What a clause tells beside something else: whose an item is, and where its number is read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from coach.interpret.beside.chatter import small
from coach.interpret.ear.given import POSSESSIVE
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import Kind, candidates, ordinal
from coach.interpret.frames.called import all_words, having, stems
from coach.interpret.frames.clauses import last_two
from coach.interpret.frames.persons import SECTION, WORD, group, names_in
from coach.interpret.orders.changing import refer
from coach.interpret.steps.acting import AMONG_STEPS
from coach.interpret.steps.people import nobodies, oneself
from coach.okr import Action, Place, places
from coach.words import phrases

Key: TypeAlias = Literal[
    "number", "it", "it-them", "item", "both", "other", "too", "read", "read-both", "read-item"
]  # fmt: skip
ALONE: tuple[Key, ...] = ("item", "number", "it", "both", "read-both", "read-item", "read")
BEHIND: tuple[Key, ...] = ("other", "too", "it-them")
"""Ways to tell it, and those that only go on with one that stands ahead."""
FIRST_SIGN, SIGNS = 0xE000, "[\ue000-\ue0ff]"
"""Signs that stand for people while a clause is compared with a form."""
BLANKS = {
    "{item}": r"(?P<item>[^,;:!?]{2,60}?)",
    "{place}": r"(?P<place>[^\d,;:!?]{3,60}?)",
}
LONGEST_PLACE, MOST_OF_ITEM = 6, 8
"""Words of a place where a number is read, and of what names an item."""


class Kept(NamedTuple):
    """Whose something is, and where it is read, as a clause tells it."""

    who: str = ""
    place: str = ""
    items: tuple[Place, ...] = ()
    """Of which items; none where it is of what was spoken of."""
    every: bool = False
    """Whether it is told of all key results that have no place yet."""
    surely: bool = False
    """Whether it can be told of nothing but a key result or an objective."""


def kept_by(clause: str, moment: Moment, before: Kept | None) -> Kept | None:
    """What a clause tells of that and nothing else, None for any other clause.

    Args:
        clause: the words.
        moment: in which they are said.
        before: what the clause ahead tells.
    """
    said, people = with_signs(clause.strip(" .!…\"'“”"), moment)
    for key in (*ALONE, *BEHIND) if before else ALONE:
        for pattern in patterns_of(key, moment.language):
            match = pattern.fullmatch(said)
            found = told(key, match, people, moment, before) if match else None
            if found is not None:
                return found
    return None


def with_signs(clause: str, moment: Moment) -> tuple[str, dict[str, tuple[str, str]]]:
    """A clause with a sign for each who is named, and their words and name for each sign."""
    every = list(WORD.finditer(clause))
    words = [match[0] for match in every]
    people: dict[str, tuple[str, str]] = {}
    said, at, begin = "", 0, 0
    while at < len(every):
        who, end = group(words, at, moment)
        if not who or who == oneself(moment)[0]:
            at += 1
            continue
        start, stop = every[at].start(), every[end - 1].end()
        sign = chr(FIRST_SIGN + len(people))
        people[sign] = clause[start:stop], who
        said, begin, at = f"{said}{clause[begin:start]}{sign}", stop, end
    return f"{said}{clause[begin:]}", people


def told(
    key: Key,
    match: re.Match[str],
    people: Mapping[str, tuple[str, str]],
    moment: Moment,
    before: Kept | None,
) -> Kept | None:
    """What a clause tells that has the form of one, None where its words do not fit the blanks."""
    blanks = match.groupdict()
    inner = re.findall(SIGNS, blanks.get("item") or "")
    if any(not POSSESSIVE.search(people[sign][0]) for sign in inner):
        return None  # "A1 and omar for the miller"
    for sign, (words, _) in people.items():
        blanks |= {k: v.replace(sign, words) for k, v in blanks.items() if v and k != "who"}
    who, own = blanks.get("who") or "", oneself(moment)[0]
    who = people[who][1] if who in people else own if who or "self" in blanks else ""
    place = where(blanks.get("place") or "", moment)
    if blanks.get("place") and not place:
        return None
    items = () if not blanks.get("item") else items_named(blanks["item"], moment)
    if blanks.get("item") and not items:
        return None
    match key:
        case "it-them":
            who = before.who if before else ""
            return Kept(who, items=before.items if before else ()) if who else None
        case "both":
            items = last_two(kind_in_question(moment), moment)
            return Kept(who, items=items) if items else None
        case "other":
            items = the_other(before, moment)
            return Kept(who, items=items) if items else None
        case "number":
            return Kept(who, surely=True)
        case "read-both":
            return Kept("", place, every=True)
    return Kept(who, place, items)


def where(words: str, moment: Moment) -> str:
    """The place that words name, empty where they are too many or name none."""
    said = tidy(words)
    ahead, _, rest = said.partition(" ")
    led = rest and ahead.casefold() in phrases(SECTION, "the", moment.language)
    said = tidy(rest) if led else said
    if said.casefold() in phrases(SECTION, "no-place", moment.language):
        return ""
    first = said.partition(" ")[0].casefold()
    short = 0 < len(said.split()) <= LONGEST_PLACE
    named = [word for word in WORD.findall(said) if word.casefold() not in small(moment.language)]
    return said if short and named and first not in phrases(SECTION, "them") else ""


def kind_in_question(moment: Moment) -> Kind:
    """Of which kind the items are that were spoken of last."""
    among = moment.asked.about in AMONG_STEPS or isinstance(moment.item(moment.latest), Action)
    return "action" if among else "key-result"


def the_other(before: Kept | None, moment: Moment) -> tuple[Place, ...]:
    """The one item beside that of the clause ahead."""
    if before is None or len(before.items) != 1:
        return ()
    place = before.items[0]
    kind: Kind = "action" if isinstance(place.item, Action) else "key-result"
    row = [p for p in candidates(moment.plan, kind, place.item.id) if p.parent == place.parent]
    others = tuple(p for p in row if p.item.id != place.item.id)
    return others if len(others) == 1 else ()


JOINT = re.compile(r",? (?:and|und|y|et|e|&) |, ")


def items_named(words: str, moment: Moment) -> tuple[Place, ...]:
    """The items that words name, one or several; none where one of them names no single item."""
    if len(words.split()) > 2 * MOST_OF_ITEM:
        return ()
    found = [named for part in JOINT.split(words) for named in item_named(part, moment)]
    return tuple(found) if len(found) == len(JOINT.split(words)) else ()


def item_named(words: str, moment: Moment) -> Iterator[Place]:
    """The one item that words name: by its handle, its place in a row, or words of its own."""
    if handle := HANDLE.search(words):
        left = [w for w in WORD.findall(HANDLE.sub(" ", words)) if not is_small(w, moment)]
        place = refer(handle[0], moment).place
        if place is not None and not left:
            yield place
        return
    index = ordinal(words.casefold(), moment.language)
    telling = [word for word in WORD.findall(words) if not is_small(word, moment)]
    if index is not None and len(words.split()) <= MOST_OF_PLACE:
        kind = kind_in_question(moment)
        row = list(candidates(moment.plan, kind, moment.about_item))
        if -len(row) <= index < len(row):
            yield row[index]
        return
    people = {name.casefold() for name in names_in(words, moment)}
    own = [word.casefold() for word in telling if POSSESSIVE.sub("", word).casefold() not in people]
    place = whole(own, moment) or (having(stems(" ".join(own)), moment) if own else None)
    if place is not None:
        yield place


def whole(words: Sequence[str], moment: Moment) -> Place | None:
    """The one item that has all of some words as they are."""
    own = set(words)
    every = [p for p in places(moment.plan) if own <= set(WORDS.findall(all_words(p).casefold()))]
    return every[0] if own and len(every) == 1 else None


WORDS = re.compile(r"[^\W_]+")


MOST_OF_PLACE = 4


def is_small(word: str, moment: Moment) -> bool:
    """Whether a word names nothing: "the", "one", "those"."""
    plain = word.casefold()
    if plain in small(moment.language) or plain in nobodies(moment.language):
        return True
    return plain in phrases(SECTION, "small", moment.language)


@cache
def patterns_of(key: Key, language: str) -> tuple[re.Pattern[str], ...]:
    """How a language tells it, with what may stand in the blanks."""
    every = phrases(SECTION, key, language)
    return tuple(re.compile(filled(one, language), re.IGNORECASE) for one in every)


def filled(form: str, language: str) -> str:
    """A form with its blanks filled."""
    me = "|".join(map(re.escape, phrases(SECTION, "me", language)))
    people = rf"(?P<who>{SIGNS}|{me})"
    for blank, pattern in {**BLANKS, "{who}": people, "{whose}": people}.items():
        form = form.replace(blank, pattern)
    return form


@cache
def cue(language: str) -> re.Pattern[str]:
    """The words without which nothing of this is told, but for names."""
    every = "|".join(phrases(SECTION, "cue", language))
    return re.compile(rf"(?<![\w])(?:{every})(?![\w])", re.IGNORECASE)

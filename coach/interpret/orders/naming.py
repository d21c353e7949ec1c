"""Which items of a plan the words of an order name: by a handle, a place, or words of theirs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.interpret.ear.consent import EVERY, NEGATED, spares
from coach.interpret.ear.handles import beside_it, with_rows
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import without_fillers
from coach.interpret.ear.items import each
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, Pointing
from coach.interpret.ear.references import KINDS, Kind, candidates, contains_word, ordinal
from coach.interpret.orders.bidding import bounded, points
from coach.interpret.orders.changing import refer
from coach.interpret.orders.removing import newest
from coach.interpret.orders.resembling import (
    has,
    is_called,
    kind_of,
    resembling,
    telling,
    words_for_parts,
)
from coach.okr import Place, places, words_of
from coach.words import LANGUAGES, phrases

OF = re.compile(r"^(?:of|from|von|de|du|da|del|do(?= (?:o|kr) ?\d))\s+", re.IGNORECASE)
MOST_AHEAD = 4
"""Words at the beginning of a sentence that name what it speaks of."""
MOST_BESIDE = 4
"""Words beside a handle that names an item all the same."""
MOST_ORDINAL = 3
"""Words of an answer that only counts: "the second one"."""


class Named(NamedTuple):
    """The items that words name, and how."""

    places: tuple[Place, ...] = ()
    several: tuple[Place, ...] = ()
    """Those of which one is meant, where the words do not tell which."""
    surely: bool = False
    """Whether the words can name nothing else: a handle, a place, "the website step"."""
    missing: str = ""
    """Words that name a part of a plan that is not there, alone or beside those that are."""


def named_by(ref: str, moment: Moment) -> Named:
    """The items that words name, one or several joined by "and", or a row: "O1 to O3"."""
    if points(ref, moment.language):
        return Named()
    if below := all_below(ref, moment):
        return Named(places=below, surely=True)
    parts = each(with_rows(ref))
    every = [named_by(part, moment) for part in parts] if len(parts) > 1 else []
    gone = [part for part, named in zip(parts, every, strict=False) if is_gone(part, named)]
    there = [named for named in every if named.missing not in gone]
    if gone and not there:
        return Named(missing=", ".join(gone))
    if there and all(named.places for named in there):
        found = {place.item.id: place for named in there for place in named.places}
        surely = all(named.surely for named in there)
        return Named(places=tuple(found.values()), surely=surely, missing=", ".join(gone))
    if any(named.surely for named in every):
        return next((named for named in every if not named.places), Named())
    return named_alone(ref, moment)


def is_gone(part: str, named: Named) -> bool:
    """Whether words are a handle that no item has."""
    return bool(named.missing) and HANDLE.fullmatch(part.strip()) is not None


def named_alone(ref: str, moment: Moment) -> Named:
    """The item that words name by themselves."""
    if several := just_told(ref, moment) or the_other(ref, moment) or counted(ref, moment):
        return Named(places=several, surely=True)
    if place := placed(ref, moment):
        return Named(places=(place,), surely=True)
    meant = refer(ref, moment)
    if meant.special or meant.stage:
        return Named()
    if meant.looked_like_one:
        alone = not telling(ref, None, moment.language)  # "the third one" of two key results
        further = refer(ref, moment, "objective").place if alone else None
        return Named(several=(further,), surely=True) if further else Named(missing=ref)
    if (place := handle_within(ref, moment)) is not None:
        return Named(places=(place,), surely=True)
    like = resembling(EVERY.sub(" ", ref), moment.plan, moment.language)
    if len(like.places) == 1:
        return Named(places=like.places, surely=like.called or like.plainly)
    if not like.places:
        return Named(missing=ref if like.called else "")
    return Named(several=like.places, surely=like.called)


def all_below(ref: str, moment: Moment) -> tuple[Place, ...]:
    """All items of a kind in several others: "all steps of O1.KR1 and O2.KR1", never these."""
    kind = kind_of(HANDLE.sub(" ", ref.lower()), moment.language)
    above = [refer(handle, moment).place for handle in HANDLE.findall(with_rows(ref))]
    if kind is None or len(above) < 2 or not EVERY.search(ref) or not all(above):
        return ()
    return lying_in([place for place in above if place is not None], kind, moment)


def lying_in(above: Sequence[Place], kind: Kind, moment: Moment) -> tuple[Place, ...]:
    """The items of a kind that lie in others."""
    heads = tuple(f"{place.handle}." for place in above)
    inner = (p for p in places(moment.plan) if isinstance(p.item, KINDS[kind]))
    return tuple(place for place in inner if place.handle.startswith(heads))


def just_told(ref: str, moment: Moment) -> tuple[Place, ...]:
    """The items of a kind that were told last, where words point at so many: "those two steps"."""
    said = ref.lower()
    kind = kind_of(said, moment.language)
    if kind is None or not re.match(bounded("these", moment.language), said):
        return ()
    told = tuple(place for place in moment.added if isinstance(place.item, KINDS[kind]))
    return told if len(told) == named_count(said, moment.language) else ()


def the_other(ref: str, moment: Moment) -> tuple[Place, ...]:
    """The one item beside that in question, where words name it as the other one."""
    said = ref.lower()
    named = re.match(bounded("other", moment.language), said)
    if named is None or telling(said[named.end() :], None, moment.language):
        return ()
    kind, spoken_of = kind_of(said, moment.language), moment.item(moment.asked.target)
    if kind is None and spoken_of is not None:
        kind = next(kind for kind, cls in KINDS.items() if isinstance(spoken_of, cls))
        kind = "key-result" if moment.asked.about in OF_PROOFS else kind
    near = tuple(candidates(moment.plan, kind, moment.asked.target))
    others = tuple(p for p in near if p.item.id not in (moment.latest, moment.asked.target))
    found = others if len(near) > 1 else near
    return found if len(found) == 1 else ()


OF_PROOFS = ("key-results", "more-key-results")
"""Questions at which the other one is another key result."""


def counted(ref: str, moment: Moment) -> tuple[Place, ...]:
    """The items that are counted off: "the last two objectives", "all key results of O2"."""
    said = ref.lower()
    kind = kind_of(HANDLE.sub(" ", said), moment.language)
    above = refer(handles[0], moment).place if (handles := HANDLE.findall(ref)) else None
    if kind is None or len(handles) > 1 or (handles and above is None):
        return ()
    near = candidates(moment.plan, kind, moment.about_item)
    row = lying_in([above], kind, moment) if above is not None else tuple(near)
    left = HANDLE.sub(" ", said)
    positions = Pointing(left, moment.plan).positions(len(row)) if row else set()
    count = named_count(left, moment.language)
    if count > 1 and positions & {0, len(row) - 1}:
        return row[:count] if 0 in positions else row[-count:]
    if positions:
        return (
            tuple(row[at] for at in sorted(positions) if at < len(row)) if positions - {0} else ()
        )
    whole = EVERY.search(left) and (above is not None or kind == "objective")
    return row if whole else ()


def named_count(said: str, language: str) -> int:
    """How many items a text counts off in words, 0 for none: "the last two"."""
    every = enumerate(phrases("form", "numbers", language))
    return next((at for at, word in every if at > 1 and contains_word(said, word)), 0)


def handle_within(ref: str, moment: Moment) -> Place | None:
    """The item whose handle stands behind a few words: "the doubled O2"."""
    handles = HANDLE.findall(ref)
    rest = HANDLE.sub(" ", ref)
    if not handles or not ref.rstrip().endswith(handles[-1]):
        return None
    few = len(rest.split()) <= MOST_BESIDE and len(telling(rest, None, moment.language)) <= 1
    if len(handles) != 1 or not few or EVERY.search(rest) or spares(rest) or NEGATED.search(rest):
        return None
    place, kind = refer(handles[0], moment).place, kind_of(rest.lower(), moment.language)
    if kind is None and says_where(rest):
        return None  # "it's already in O1" only says where something is
    if place is None or kind is None or isinstance(place.item, KINDS[kind]):
        return place
    below = lying_in([place], kind, moment)
    return below[0] if len(below) == 1 else None  # "the step of O1.KR1"


def says_where(ahead: str) -> bool:
    """Whether words end with one that says where something lies: "it's already in"."""
    said = ahead.strip()
    every = (f"{bounded(key, spoken)}$" for spoken in LANGUAGES for key in ("under", "of"))
    return " " in said and any(re.search(pattern, said, re.IGNORECASE) for pattern in every)


def placed(ref: str, moment: Moment) -> Place | None:
    """The item that a handle or a place in a row names."""
    said = OF.sub("", ref)
    if points(said, moment.language):
        return None
    found = refer(said, moment)
    return newest(said, moment) or (found.place if found.looked_like_one else None)


def spoken_of(text: str, moment: Moment) -> Place | None:
    """The item of which a sentence speaks, that it names at its beginning."""
    words = without_fillers(text, moment.language).split()
    for count in range(min(len(words), MOST_AHEAD), 0, -1):
        ahead = " ".join(words[:count])
        if points(ahead, moment.language):
            continue
        if place := placed(ahead, moment):
            return place
        if is_called(ahead, moment.language):
            like = resembling(ahead, moment.plan, moment.language)
            if len(like.places) == 1:
                return like.places[0]
    return None


def is_handles(ref: str) -> bool:
    """Whether words are nothing but handles."""
    parts = each(ref)
    return bool(parts) and all(HANDLE.fullmatch(part.strip()) for part in parts)


def absent(missing: str, moment: Moment) -> Unclear:
    """That something which was named is not in the plan; for a handle, what is there instead."""
    handle = missing.partition(",")[0].strip().replace(" ", "").upper()
    if not is_handles(missing):
        return Unclear(why="no-such-item", about=missing)
    there = tuple(place.item.id for place in beside_it(handle, moment.plan))
    return Unclear(why="no-such-handle", about=missing.upper(), among=there)


def which(several: tuple[Place, ...], moment: Moment) -> Heard:
    """The question which of several items is meant."""
    ids = tuple(place.item.id for place in several)
    return moment.heard(wishes=(Unclear(why="which-of", among=ids),))


def among(text: str, several: tuple[Place, ...], moment: Moment) -> Place | None:
    """The one of several items that an answer names: by its place among them, or as any item."""
    index = ordinal(text.lower(), moment.language) if len(text.split()) <= MOST_ORDINAL else None
    if index is not None and -len(several) <= index < len(several):
        return several[index]
    handled = [refer(handle, moment).place for handle in HANDLE.findall(text)]
    if told := [place for place in handled if place in several]:
        return told[0] if len(handled) == 1 else None
    if several and (only := narrowed(text, several, moment)):
        return only
    named = named_by(text, moment)
    found = named.places or tuple(p for p in named.several if p in several)
    return found[0] if len(found) == 1 else None


def narrowed(text: str, several: tuple[Place, ...], moment: Moment) -> Place | None:
    """The only one of several that has the kind and the words of an answer, and lies there."""
    above = tuple(f"{handle.upper().replace(' ', '')}." for handle in HANDLE.findall(text))
    left = HANDLE.sub(" ", text)
    kind = kind_of(left.lower(), moment.language)
    told = telling(left, None, moment.language) - words_for_parts(moment.language)
    if not (above and left.strip()) and not kind and not told:
        return None
    found = [
        place
        for place in several
        if (not above or place.handle.startswith(above))
        and (kind is None or isinstance(place.item, KINDS[kind]))
        and all(has(word, words_of(place.item)) for word in told)
    ]
    return found[0] if len(found) == 1 else None

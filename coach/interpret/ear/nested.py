"""Items that are named by two places in a row: "the second step of the first key result".

Such words are written as the handle of what they name, so that they are one everywhere. Otherwise
the whole would be taken for what it lies in, or for an item of its own.
"""

import re
from functools import cache

from coach.interpret.ear.handles import with_whole_handles
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Kind, meant
from coach.okr import Place, Plan, places
from coach.words import phrases

BELOW: tuple[Kind, ...] = ("action", "key-result")
ABOVE: tuple[Kind, ...] = ("key-result", "objective")


@cache
def nested(language: str) -> re.Pattern[str]:
    """A pattern for one item within another, each by its place or the outer one by its handle."""
    spoken = {language, "en"}

    def named(*keys: str) -> str:
        return "|".join(w for key in keys for s in spoken for w in phrases("refs", key, s))

    place = named("ordinals", "last")
    the = r"(?:the|der|die|das|des|den|dem|el|la|los|las|le|les|o|a|os|as|l['’])\s*"
    handle = r"O\s?\d+(?:\.\s?KR\s?\d+)?|KR\s?\d+"
    return re.compile(
        rf"(?:\b{the})?\b(?P<place>{place})\s+(?P<kind>{named(*BELOW)})\s+"
        rf"(?:of|in|under|von|aus|del?|d[oa]|du|des|der)\s+(?:{the})?"
        rf"(?P<above>(?:{handle})(?![\w.]\w)|(?:{place})\s+(?:{named(*ABOVE)})(?!\w))",
        re.IGNORECASE,
    )


def with_handles(text: str, moment: Moment) -> str:
    """The text with handles for what is named by its places, and whole ones for "KR1 of O2"."""
    plan, language = moment.plan, moment.language

    def written(match: re.Match[str]) -> str:
        above = meant(match["above"], plan, language, about=moment.about_item).place
        found = within(match["place"], match["kind"], above, plan, language) if above else None
        return found.handle if found else match[0]

    return with_whole_handles(nested(language).sub(written, text))


def within(place: str, kind: str, above: Place, plan: Plan, language: str) -> Place | None:
    """The item of a kind at this place among those that lie in another one."""
    wanted = next((k for k in BELOW if is_called(kind, k, language)), None)
    inner = [p for p in places(plan) if wanted and isinstance(p.item, KINDS[wanted])]
    inner = [p for p in inner if p.parent == above.item.id]
    spoken = dict.fromkeys((language, "en"))
    for some in spoken:
        for at, word in enumerate(phrases("refs", "ordinals", some)):
            if re.fullmatch(word, place, re.IGNORECASE):
                return inner[at] if at < len(inner) else None
    return inner[-1] if inner else None


def is_called(word: str, kind: Kind, language: str) -> bool:
    """Whether items of a kind are called so."""
    known = {w.casefold() for s in (language, "en") for w in phrases("refs", kind, s)}
    return word.casefold() in known

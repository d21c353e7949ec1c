"""What one orders of an item in so many words: to go, to wait, to move, to read otherwise.

The words come from the catalogue; how an order is built is the same in every language: a verb
ahead of the words that name the item, around them or behind them. Which item is named, and whether
there is one, is for others to say; so a sentence may be taken for several orders.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from coach.interpret.ear.pointing import HANDLE
from coach.reading.marks import unaccented
from coach.words import phrases

Kind = Literal["unlist", "step", "not-now", "remove", "again", "move", "reword"]
LONGEST = 240
"""Characters of an order."""
SHAPES: tuple[tuple[Kind, str], ...] = (
    ("unlist", r"<remove>~<ref>~(?:<off>~)?<later><tail>"),
    ("unlist", r"<take>~<ref>~(?:<off>~<later>(?:~<out>)?|<later>~<out>)<tail>"),
    ("step", r"<ref>~<step>~<other>(?:~<shift>)?<tail>"),
    ("move", r"<put>~<ref>~<under>~<other>(?:~<shift>)?<tail>"),
    ("move", r"<ref>~(?:<belongs>~)?<under>~<other>~<shift><tail>"),
    ("move", r"<ref>~<belongs>~<under>~<place>(?:~<shift>)?<tail>"),
    ("not-now", r"<put>~<ref>(?:~(?:<belongs>|<out>))?~<later><tail>"),
    ("not-now", r"<ref>~<belongs>~<later><tail>"),
    ("not-now", r"<postpone>~<ref>(?:~<later>)?<tail>"),
    ("not-now", r"<ref>~<waits><tail>"),
    ("not-now", r"<ref>~<bare><tail>"),
    ("remove", r"<take>~<ref>~<out><tail>"),
    ("remove", r"<remove>(?:~<ref>)?<tail>"),
    ("remove", r"<ref>~<gone><tail>"),
    ("again", r"<ref>~<too><tail>"),
    ("reword", r"<call>~<ref>_<as>_<value>"),
    ("reword", r"<call>~<handle>~<value>"),
    ("reword", r"<ref>~<call>~(?:<it>(?:~<as>)?|<as>)_<value>"),
    ("reword", r"<ref>~<reads>_<value>"),
    ("reword", r"<ref>~<shall>~<value>~<read>"),
)
"""How an order is built: `<word>` is a list of the catalogue, `~` what stands between words, and
`_` what may."""
GROUPS = {"ref": "(?P<ref>.+?)", "other": "(?P<other>.+?)", "value": "(?P<value>.{2,})"}
NAMED = f"{HANDLE.pattern})(?!\\w)"
PARTS = {**GROUPS, "handle": f"(?P<ref>{NAMED}", "place": f"(?P<other>{NAMED}"}
YEAR = re.compile(r"year|jahr|año|\ban\b|année|\bano\b|年|20\d\d", re.IGNORECASE)
QUOTES = "\"'“”„«»‘’「」《》 "


class Bid(NamedTuple):
    """One order."""

    kind: Kind
    ref: str = ""
    """The words that name the item; empty where nothing does."""
    other: str = ""
    """Where it is to go."""
    value: str = ""
    """What it is to read."""
    bare: str = ""
    """The words for later that stand without a verb: "website later"."""


def bids(text: str, language: str) -> Iterator[Bid]:
    """Every order that a sentence may be, the likeliest first."""
    said = " ".join(text.split()).strip(" .!。！,，")
    if not said or len(said) > LONGEST or "\n" in text:
        return
    for spoken in dict.fromkeys((language, "en")):
        for kind, pattern in shapes(spoken):
            if match := pattern.match(unaccented(said)):
                named = {k: said[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
                bid = Bid(kind, **{k: v.strip(QUOTES) for k, v in named.items()})
                if HANDLE.fullmatch(bid.ref) or not YEAR.search(bid.bare):
                    yield bid  # "more guests next year" says when, and puts nothing off


@cache
def shapes(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The patterns of a language."""
    return tuple((kind, compiled(shape, language)) for kind, shape in SHAPES)


def compiled(shape: str, language: str) -> re.Pattern[str]:
    """The pattern of a shape with the words of a language."""
    gap = r"[\s,，:：]*" if language == "zh" else r"[\s,:]+"
    edge = "" if language == "zh" else r"(?!\w)"
    ahead = rf"^(?:{words('open', language)}{edge}[\s,，.:!…]*)*"
    behind = rf"(?:[\s,，]{'*' if language == 'zh' else '+'}{words('tail', language)})*[\s.!。！]*"

    def part(match: re.Match[str]) -> str:
        name = match[1]
        if name == "tail":
            return behind
        if name == "bare":
            return f"(?P<bare>{words('later', language)}){edge}"
        return PARTS.get(name) or words(name, language) + edge

    spaced = shape.replace("~", gap).replace("_", r"[\s,，:：]*")
    return re.compile(unaccented(ahead + re.sub(r"<(\w+)>", part, spaced) + "$"), re.IGNORECASE)


@cache
def words(key: str, language: str) -> str:
    """The alternatives of a list of the catalogue, the longest first; none fits an empty list."""
    found = sorted(phrases("order", key, language), key=len, reverse=True)
    return f"(?:{'|'.join(found)})" if found else r"(?!)"


def points(ref: str, language: str) -> bool:
    """Whether the words only point at what was spoken of: "it", "the two"; or there are none."""
    return not ref or any(
        re.fullmatch(words("it", spoken), ref.strip(), re.IGNORECASE) for spoken in (language, "en")
    )

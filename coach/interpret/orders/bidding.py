"""What one orders of an item in so many words: to go, to wait, to move, to read otherwise.

The words come from the catalogue; how an order is built is the same in every language: a verb
ahead of the words that name the item, around them or behind them. Which item is named, and whether
there is one, is for others to say; so a sentence may be taken for several orders.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.quoting import quoted_behind
from coach.interpret.ear.references import KINDS
from coach.reading.marks import unaccented
from coach.words import phrases

Kind = Literal[
    "unlist",
    "step",
    "not-now",
    "remove",
    "again",
    "move",
    "reword",
    "promote",
    "empty",
    "why",
    "objective",
    "counted",
    "merge",
    "split",
    "none",
    "source",
    "result",
]
JOINT = re.compile(
    r"\s*[,;，；、]\s*(?:(?:and|und|y|e|et|then|dann|luego|puis|depois|然后)\s+)?"
    r"|\s+(?:and then|and|und|y|e|et|then|dann|but|aber|pero|mais|mas)\s+|\s*(?:并且?|然后|再)"
    r"|\s[-–—]\s"
)
"""What may stand between two orders."""
LONGEST = 240
"""Characters of an order."""
SHAPES: tuple[tuple[Kind, str], ...] = (
    ("reword", r"<call>~<handle>_<as>_<value>"),
    ("reword", r"<code>~<call>~<as>_<value>"),
    ("objective", r"(?:<article>~)?<new>~<objective>(?:~<handle>)?(?:~<is>)?_<sign>_<value>"),
    ("objective", r"(?:<article>~)?<new>~<handle>(?:~<is>)?_<sign>_<value>"),
    ("objective", r"(?:<article>~)?<objective>~?<count>_<sign>_<value>"),
    ("objective", r"<add>~(?:<article>~)?(?:(?:<new>|<objective>)~)*<handle>_<sign>_<value>"),
    ("objective", r"<add>~(?:<article>~)?(?:<new>~)?<objective>_<sign>_<value>"),
    ("counted", r"(?:<article>~)?<new>~<some>_<sign>_<value>"),
    ("why", r"<why-now>~<handle>~\w+(?:~\w+)?_<sign>_<value>"),
    ("why", r"<ref>~<of>~<why-now>(?:~<is>|_<sign>|~<is>_<sign>)_<value>"),
    ("why", r"(?:<article>~)?<why-now>~<of>~<ref>(?:~<is>|_<sign>|~<is>_<sign>)_<value>"),
    ("source", r"<ref>~<of>~<source>(?:~<is>|_<sign>|~<is>_<sign>)_<value>"),
    ("source", r"(?:<article>~)?<source>~<of>~<ref>(?:~<is>|_<sign>|~<is>_<sign>)_<value>"),
    (
        "result",
        r"(?:<call>~)?<code>~(?:<of>~)?<result>(?:~<is>|_<sign>|~<is>_<sign>|~?<as>)_<value>",
    ),
    (
        "result",
        r"(?:<call>~)?(?:<article>~)?<result>~(?:<of>~)?<code>(?:~<is>|_<sign>|~<as>)_<value>",
    ),
    ("unlist", r"<remove>~<ref>~(?:<off>~)?<later><tail>"),
    ("unlist", r"<take>~<ref>~(?:<off>~<later>(?:~<out>)?|<later>~<out>)<tail>"),
    ("step", r"<ref>~<step>~<other>(?:~<shift>)?<tail>"),
    ("step", r"<make>~<ref>~<a-step>(?:~<of>)?~<other><tail>"),
    ("promote", r"<ref>~<own>(?:_<value>)?"),
    ("move", r"<put>~<ref>~<under>~<other>(?:~<shift>)?<tail>"),
    ("move", r"<ref>~(?:<belongs>~)?<under>~<other>~<shift><tail>"),
    ("move", r"<ref>~<belongs>~(?:<as-step>~)?<under>~<place>(?:~(?:<shift>|<as-step>))?<tail>"),
    ("move", r"<pointer>~<belongs>~(?:<of>|<under>)~<place><tail>"),
    ("move", r"<pointer>~<is>~<place>~(?:<of>|<shift>)<tail>"),
    ("not-now", r"<put>~<ref>(?:~(?:<belongs>|<out>))?~<later>(?:~<later>)?<tail>"),
    ("not-now", r"<ref>~<belongs>~<later><tail>"),
    ("not-now", r"<put>~<later><tail>"),
    ("not-now", r"<ref>~<later>~(?:<shift>|<postpone>|<put>)<tail>"),
    ("not-now", r"<postpone>~<ref>(?:~<later>)?<tail>"),
    ("not-now", r"<ref>~<waits><tail>"),
    ("not-now", r"<ref>~<bare><tail>"),
    ("empty", r"<empty>~<ref><tail>"),
    ("remove", r"<take>~<ref>~<out><tail>"),
    ("remove", r"<remove>(?:~<ref>)?<tail>"),
    ("remove", r"<ref>~<gone><tail>"),
    ("again", r"<ref>~<too><tail>"),
    ("split", r"<split>~<ref>(?:~<in-two>)?_<sign>_<value>"),
    ("split", r"(?:<take>~)?<ref>~<split>(?:~?<in-two>)?_<sign>_<value>"),
    ("split", r"<ref>~<in-two>~<split>_<sign>_<value>"),
    ("split", r"<split>~<ref>~<as>_<value>"),
    ("split", r"<split>~<ref>(?:~<in-two>)?<tail>"),
    ("split", r"<take>~<ref>~<split>(?:~?<in-two>)?<tail>"),
    ("split", r"<ref>~<in-two>~<split><tail>"),
    ("merge", r"<merge>~<ref>(?:_(?:<as>|<sign>)_<value>)?<tail>"),
    ("merge", r"<ref>~<together>(?:[\s,，:：.。;；]*(?:<as-one>_<sign>?|<sign>)_<value>)?<tail>"),
    ("none", r"<ref>~<is-not>~(?:<article>~)?<kind><tail>"),
    ("reword", r"(?:<article>~)?<wording>~<of>~<code>~<corrected>_<value>"),
    ("reword", r"<code>~(?:<of>~)?(?:<wording>~)?<corrected>_<value>"),
    ("reword", r"<call>~<ref>_<as>_<value>"),
    ("reword", r"<call>~<handle>~<value>"),
    ("reword", r"<code>~(?:<softly>~)*<value>~<named>"),
    ("reword", r"<worded>_<sign>_<value>"),
    ("reword", r"<handle-worded>_<sign>_<value>"),
    ("reword", r"(?:<call>~)(?:<article>~)?<wording>~<as>_<value>"),
    ("reword", r"<name-it>_(?:<sign>_)?(?!\W*\d+\W*\w{0,3}$)<value>"),
    ("reword", r"<ref>~<call>~(?:<it>(?:~<as>)?|<as>)_<value>"),
    ("reword", r"<ref>~<reads>_<value>"),
    ("reword", r"<ref>~<shall>~<value>~<read>"),
    ("reword", r"<value>~<is>~(?:<article>~)?<wording>~<of>~<ref><tail>"),
)
"""How an order is built: `<word>` is a list of the catalogue, `~` what stands between words, and
`_` what may."""
GROUPS = {"ref": "(?P<ref>.+?)", "other": "(?P<other>.+?)", "value": "(?P<value>.{2,})"}
END, HAN_END = r"(?!\w)", r"(?![a-z\d])"
NAMED = f"{HANDLE.pattern}){END}"
SIGN = r"(?:[:：=–—-]|,(?=\s?(?:dass|that|que)\b))"
PARTS = {
    **GROUPS, "handle": f"(?P<ref>{NAMED}", "code": f"(?P<ref>{NAMED}",
    "place": f"(?P<other>{NAMED}", "sign": SIGN
}  # fmt: skip
HANDLES = re.compile(rf"(?:{HANDLE.pattern}|[\s,，、&和]|and|und|y|et|e)+", re.IGNORECASE)
LAUGHTER = "(?:ha|he|hi|ja|je|rs|kk|哈|呵)+h?"
YEAR = re.compile(r"year|jahr|año|\ban\b|année|\bano\b|年|20\d\d", re.IGNORECASE)
LOSING: tuple[Kind, ...] = ("remove", "empty", "not-now", "again")
"""Orders that take something away."""
WORDED_BEHIND = re.compile(r"[:：](?!\d)\s*\S")
CAUGHT = {"bare": "later", "new": "new", "count": "count"}
"""Words of the catalogue that are kept as `Bid.bare`."""
LISTED = re.compile(r"list|清单|列表", re.IGNORECASE)
QUOTES = "→>- \"'“”„«»‘’「」《》 "


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
    """The words for later that stand without a verb ("website later"), or those that count a new
    objective: "a second"."""
    listed: bool = False
    """Whether the list for later is named, and not only the time."""


WORDED = ("reworded-by", "worded-by", "worded-so", "worded-around")
"""Lists of words that speak of another wording."""
ONLY = re.compile(
    r"\s(?:just|only|simply|nur|bloß|einfach|solo|sólo|juste|simplement|só|apenas)(?=\s?[:：])",
    re.IGNORECASE,
)
"""A small word between what is named and its new words: "call the second step just: ..."."""


@lru_cache(maxsize=64)
def bids(text: str, language: str) -> tuple[Bid, ...]:
    """Every order that a sentence may be, the likeliest first."""
    said = ONLY.sub("", " ".join(text.split()).strip(" .!。！,，"))
    if not said or len(said) > LONGEST or "\n" in text:
        return ()
    return tuple(bids_in(said, language))


def bids_in(said: str, language: str) -> Iterator[Bid]:
    """As `bids`, of a sentence without what stands around it."""
    plain, listed = unaccented(said), bool(LISTED.search(said))
    for spoken in dict.fromkeys((language, "en")):
        for kind, pattern in shapes(spoken):
            if match := pattern.match(plain):
                named = {k: said[slice(*match.span(k))] for k, v in match.groupdict().items() if v}
                parts = {k: (quoted_behind(v) or v).strip(QUOTES) for k, v in named.items()}
                bid = Bid(kind, **parts, listed=listed)
                if kind in LOSING and WORDED_BEHIND.search(bid.ref):
                    continue  # "delete KR1, and the other one should read: ..." is two orders
                if HANDLES.fullmatch(bid.ref) or not YEAR.search(bid.bare):
                    yield bid  # "more guests next year" says when, and puts nothing off


@cache
def shapes(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The patterns of a language."""
    return tuple((kind, compiled(shape, language)) for kind, shape in SHAPES)


def compiled(shape: str, language: str) -> re.Pattern[str]:
    """The pattern of a shape with the words of a language."""
    gap = r"[\s,，:：]*" if language == "zh" else r"[\s,:]+"
    edge = "" if language == "zh" else r"(?!\w)"
    ahead = rf"^(?:(?:{LAUGHTER}|{words('open', language)}){edge}[\s,，.:!…]*)*"
    behind = rf"(?:[\s,，]{'*' if language == 'zh' else '+'}{words('tail', language)})*[\s.!。！]*"

    def part(match: re.Match[str]) -> str:
        name = match[1]
        if name == "tail":
            return behind
        if name == "kind":
            return f"(?P<other>{kinds(language)})"
        if name == "worded":
            return worded(language, "reworded-by", "worded-by")
        if name == "handle-worded":
            return worded(language, *WORDED[:3], code=PARTS["code"])
        if name == "pointer":
            return f"(?P<ref>{words('it', language)}){edge}"
        if name in CAUGHT:
            return f"(?P<bare>{words(CAUGHT[name], language)}){edge}"
        named = PARTS.get(name) or words(name, language) + edge
        return (
            named.replace(END, HAN_END) if language == "zh" and name in ("place", "code") else named
        )

    spaced = shape.replace("~", gap).replace("_", r"[\s,，:：]*")
    return re.compile(unaccented(ahead + re.sub(r"<([\w-]+)>", part, spaced) + "$"), re.IGNORECASE)


@cache
def words(key: str, language: str) -> str:
    """The alternatives of a list of the catalogue, the longest first; none fits an empty list."""
    found = sorted(phrases("order", key, language), key=len, reverse=True)
    return f"(?:{'|'.join(found)})" if found else r"(?!)"


def worded(language: str, *keys: str, code: str = "") -> str:
    """The pattern of words that speak of nothing but another wording: "change the wording please".

    One of them names it or writes it; which others stand around, and in which order, is left open.

    Args:
        language: of the words.
        keys: the lists of which one word has to be there.
        code: a handle that has to stand among them.
    """
    gap, edge = (r"[\s,，]*", "") if language == "zh" else (r"[\s,.!…]+", r"(?!\w)")
    by = f"(?:{'|'.join(words(key, language) for key in keys)}){edge}"
    every = f"(?:{'|'.join(words(key, language) for key in WORDED)}){edge}"
    begins = "" if language == "zh" else r"\b"
    ahead = rf"(?=[^:：=–—]*?{begins}{by})"
    if code:
        code = code.replace(END, HAN_END) if language == "zh" else code
        return rf"{ahead}(?:{every}{gap}){{0,6}}{code}(?:{gap}{every}){{0,6}}"
    return rf"{ahead}(?:{every}{gap}){{0,9}}{every}"


@cache
def wording_wanted(language: str) -> re.Pattern[str]:
    """The pattern of words that name another wording, and nothing else."""
    return re.compile(unaccented(worded(language, "reworded-by")), re.IGNORECASE)


def asks_for_words(text: str, language: str) -> bool:
    """Whether a sentence says that there is to be another wording, and nothing else."""
    plain = unaccented(" ".join(text.split()).strip(" .!。！,，"))
    return any(
        wording_wanted(tongue).fullmatch(plain) for tongue in dict.fromkeys((language, "en"))
    )


def gives_words(text: str, language: str) -> bool:
    """Whether a sentence leads to another wording of what is in question: "make it: ..."."""
    return any(bid.kind == "reword" and not bid.ref for bid in bids(text, language))


@cache
def bounded(key: str, language: str) -> str:
    """A pattern for one of the words of a list, standing by itself."""
    found = words(key, language)
    return found if language == "zh" else rf"(?<![^\W_]){found}(?!\w)"


@cache
def kinds(language: str) -> str:
    """The alternatives of the words for a part of a plan."""
    named = (word for key in KINDS for word in phrases("refs", key, language))
    every = "|".join(sorted({*named, *phrases("order", "objective", language)}, key=len)[::-1])
    return f"(?:{every})" if language == "zh" else f"(?:(?:{every})(?:s|es|e|en|n)?)(?!\\w)"


def as_a_step(text: str, language: str) -> bool:
    """Whether words put what was spoken of somewhere as a step: "under KR2, as a step"."""
    every = (words("as-step", spoken) for spoken in dict.fromkeys((language, "en")))
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in every)


def points(ref: str, language: str) -> bool:
    """Whether the words only point at what was spoken of: "it", "the two"; or there are none."""
    return not ref or any(
        re.fullmatch(words("it", spoken), ref.strip(), re.IGNORECASE) for spoken in (language, "en")
    )

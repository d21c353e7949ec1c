"""Handles as people say them, written out: "KR1 of O2", "O1.KR1.A1 and A2", "O1 to O3"."""

import re
from collections.abc import Iterator
from functools import cache

from coach.interpret.ear.references import meant
from coach.okr import Place, Plan, places
from coach.reading import numbers
from coach.words import phrases

BELOW = r"(?:KR ?\d+(?:\.A ?\d+)?|(?-i:A) ?\d+|a\d+)"
AND = r"(?:\s*[,，、]\s*|\s+(?:and|und|y|e|et)\s+|\s*[和&]\s*)"
OF = re.compile(
    rf"\b(?P<below>{BELOW}(?:{AND}{BELOW})*)"
    r" (?:(?P<out>out) of|of|in|under|for|from|von|aus|beim?|de l['’]|de|du|do|da|del"
    r"|(?P<lying>dans|en|em))\s?"
    r"(?P<above>(?:O ?\d+[. ]?)?(?:KR ?\d+)?(?<=\d))(?!\w)",
    re.IGNORECASE,
)
OF_ZH = re.compile(
    r"(?P<above>O ?\d+(?:\.KR ?\d+)?|(?<![A-Za-z\d.])KR ?\d+)(?:(?:里|下|中|底下)面?)?的"
    r"(?P<below>KR ?\d+|A ?\d+)|(?P<inner>KR ?\d+)从(?P<outer>O ?\d+)(?:里面?|中)?",
    re.IGNORECASE,
)
EACH_BELOW = re.compile(BELOW, re.IGNORECASE)
ADDED = re.compile(
    r"^(?:(?:ok|okay|so|now|and|then|also|well|oh|here(?:'s| is)|add|note|as|an?|the|new|another"
    r"|next|one|more|first|second|third|jetzt|dann|und|noch|ein|neues|nächstes|weiteres|das|ahora|y"
    r"|otro|nuevo|un|el|añade|maintenant|et|alors|autre|nouveau|le|ajoute|agora|então|e|outro|novo"
    r"|um|o|那|现在|再|加|给|新的?|一个|另一?个)[\s,:，]*)*"
    r"(?:(?:key results?|kr|measure|schlüsselergebnis\w*|resultados? claves?|résultats? clés?"
    r"|resultados?[ -]chave)\s+(?:for|to|under|of|für|zu|bei|unter|para|de|en|pour|sous|em|do)\s+"
    r"(?P<ref>O ?\d+)|(?P<before>O ?\d+)\s?的?(?:加|新增)?(?:一个)?关键结果)"
    r"\s*(?:is|ist|es|est|é|是)?\s*[:：,，–-]*\s*",
    re.IGNORECASE,
)
"""What says in front of a measure that it is one, and below which objective."""
ANY = re.compile(
    r"(?<![A-Za-zÀ-ɏ\d.])(?:(?P<o>O ?\d+)(?:[. ]?(?P<kr>KR ?\d+))?(?:\.?(?P<a>A ?\d+))?"
    r"|(?P<kr2>KR ?\d+)(?:\.?(?P<a2>A ?\d+))?|(?P<a3>[Aa]\d+))(?![A-Za-zÀ-ɏ\d]|\.\w)",
    re.IGNORECASE,
)
RANGE = re.compile(
    r"(?<![A-Za-zÀ-ɏ\d.])(?P<above>(?:O\d+\.)?(?:KR\d+\.)?)(?P<kind>O|KR|A) ?(?P<first>\d{1,2})"
    r"\s*(?:to|through|thru|until|bis|a|hasta|à|jusqu['’]à|até|ao?|[-–—到至])\s*"
    r"(?P=above)(?P=kind) ?(?P<last>\d{1,2})(?![A-Za-zÀ-ɏ\d]|\.\w)",
    re.IGNORECASE,
)
"""The first and the last of a row of items."""
LONGEST_ROW = 20
LABEL = re.compile(r"\s*(?:[:：=]|是)")
"""Behind a handle that gives something new its name: "O4: ..."."""


def with_whole_handles(text: str) -> str:
    """The text with "KR1 of O2" written as O2.KR1, so that it is a handle everywhere.

    "A key result for O2: ..." begins with the handle as well, and what follows a whole handle
    without its parent has the same one: "O1.KR1.A1 and A2".
    """
    if (lead := ADDED.match(text)) and numbers(rest := text[lead.end() :]):
        text = f"{lead['ref'] or lead['before']}: {rest}"
    before = ""
    while before != text:
        before = text
        text = OF.sub(joined, text)
    text = OF_ZH.sub(lambda m: f"{m['above'] or m['outer']}.{m['below'] or m['inner']}", text)
    return with_parents(text) if "\n" not in text else text


def joined(match: re.Match[str]) -> str:
    """Handles ahead of the one that they lie in, each written out: "KR1 and KR2 of O2"."""
    if match["lying"] and bids_to_put(match.string[: match.start()]):
        return match[0]  # "mets KR1 dans O2": where it goes and not where it is
    above = match["above"].replace(" ", "")
    whole = EACH_BELOW.sub(lambda m: f"{above}.{m[0]}".replace(" ", ""), match["below"])
    return f"{whole} out" if match["out"] else whole


def bids_to_put(ahead: str) -> bool:
    """Whether the words ahead of two handles bid to put the one into the other."""
    return any(puts(language).search(ahead) for language in ("es", "fr", "pt"))


@cache
def puts(language: str) -> re.Pattern[str]:
    """The words of a language that bid to put something elsewhere."""
    every = "|".join(phrases("order", "put", language))
    return re.compile(rf"(?<![^\W_])(?:{every})(?!\w)", re.IGNORECASE)


def with_parents(text: str) -> str:
    """The text in which a handle behind a longer one has the parents of that."""
    last = ("", "")

    def written(match: re.Match[str]) -> str:
        nonlocal last
        top, middle = match["o"] or "", match["kr"] or match["kr2"] or ""
        end = match["a"] or match["a2"] or match["a3"] or ""
        whole = match[0]
        if not top and last[0] and (middle or last[1]):
            parts = (last[0], middle or last[1], end)
            whole = ".".join(part.replace(" ", "") for part in parts if part)
            top, middle = parts[0], parts[1]
        if top and middle:
            last = (top.replace(" ", ""), middle.replace(" ", ""))
        return whole

    return ANY.sub(written, text)


def with_rows(text: str) -> str:
    """The text in which every item of a row has its handle: "O1 to O3" as O1, O2, O3."""

    def row(match: re.Match[str]) -> str:
        first, last = int(match["first"]), int(match["last"])
        if not first < last <= first + LONGEST_ROW:
            return match[0]
        head = f"{match['above']}{match['kind']}"
        return ", ".join(f"{head}{number}" for number in range(first, last + 1))

    return RANGE.sub(row, text)


def unknown_handles(text: str, plan: Plan, language: str, about: int | None) -> Iterator[str]:
    """The handles in a text that no item has, without those that name something new.

    A step's handle by itself ("A4") may be anything else.
    """
    for match in ANY.finditer(text):
        if match["a3"] or LABEL.match(text[match.end() :]):
            continue
        if meant(match[0], plan, language, about=about).place is None:
            yield match[0].replace(" ", "").upper()


def beside_it(handle: str, plan: Plan) -> tuple[Place, ...]:
    """What is there where a handle is not: what lies in the nearest parent that is."""
    above, _, _ = handle.rpartition(".")
    every = {place.handle: place for place in places(plan)}
    if not above:
        return tuple(p for p in every.values() if p.parent is None and p.handle.startswith("O"))
    parent = every.get(above)
    if parent is None:
        return beside_it(above, plan)
    return tuple(place for place in every.values() if place.parent == parent.item.id)


TOPIC = re.compile(
    r"(?<![A-Za-zÀ-ɏ\d.])((?:O|KR) ?\d+(?:\.KR ?\d+)?)"
    r"\s?(?:那个|这个|的话|呢|那边|这边|方面|来说|那里|嘛)\s?[，,]\s?",
    re.IGNORECASE,
)
"""A handle that Chinese puts ahead as what is spoken of next: "O2的话，..."."""


ABOUT = re.compile(
    r"\b(?:bei|zu|for|about|on|at|en|para|sobre|pour|à|em) "
    r"((?:O ?\d+[. ]?)?KR ?\d+)"
    r"(?: (?:noch|auch|dann|still|also|then|too|aussi|también|também))*\s?[:：]",
    re.IGNORECASE,
)
"""The same in other languages: "for KR1 also: ..."."""


def with_topics(text: str) -> str:
    """The text with a bare handle and a colon ahead of what is said of it, in all languages."""
    return ABOUT.sub(r"\1:", TOPIC.sub(r"\1：", text))


LONE = re.compile(r"(?<![A-Za-zÀ-ɏ\d.])KR ?\d+(?:\.?A ?\d+)?(?![A-Za-zÀ-ɏ\d]|\.\w)", re.IGNORECASE)
"""A handle that leaves out its objective."""
OBJECTIVE = re.compile(r"(?<![A-Za-zÀ-ɏ\d.])O ?\d", re.IGNORECASE)


def with_objectives(text: str, plan: Plan, language: str, about: int | None) -> str:
    """The text with the objective in question ahead of "KR1", wherever the text itself may lead.

    In a text that names an objective the handle may be meant below that one, and stays.
    """
    if OBJECTIVE.search(text):
        return text

    def whole(match: re.Match[str]) -> str:
        place = meant(match.group(), plan, language, about=about).place
        return place.handle if place else match.group()

    return LONE.sub(whole, text)

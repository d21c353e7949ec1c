"""Where a number stands today, told in brackets behind the one that is wanted."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.measuring import Quantity, alike
from coach.reading.standing import AS_OF_NOW, MONTH, NOW


def in_brackets(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Start and target, when the start stands in brackets behind all else: "… (35 % today)"."""
    if len(amounts) < 2 or "(" not in plain:
        return None
    start = amounts[-1]
    ahead = plain[: start.start].rstrip()
    told = STANDS_AT.search(plain[: start.start])
    if ahead.endswith("("):
        told = told or STOOD_IN.match(plain, start.end) or AS_OF_NOW.match(plain, start.end)
    if not told:
        return None
    goals = [q for q in amounts[:-1] if alike(start, q)]
    goals = [q for q in goals if q.unit == start.unit] or goals
    kin = [q for q in goals if has_whole(q) == has_whole(start)]
    return (start, (kin or goals)[0]) if goals else None


def has_whole(quantity: Quantity) -> bool:
    """Whether it reaches over the number that it is a part of: "3 of 12"."""
    return quantity.end - quantity.start > len(quantity.text)


PERIOD_WORDS = (
    r"(?:[qt][1-4]|[1-4]t|[12]h|h[12]|kw\s?\d{1,2}|last (?:year|quarter|month|season)|vorjahr"
    r"|vorquartal|vormonat|(?:vor|letzt)e[smnr]? (?:jahr|quartal|monat)"
    r"|(?:el )?(?:año|mes|trimestre) (?:pasado|anterior)"
    r"|(?:l')?(?:an|année|mois|trimestre) (?:dernier|passé|précédent)e?"
    r"|(?:o )?(?:ano|mês|trimestre) (?:passado|anterior)|[1-4](?:º|er|er\.|ème|e) trimest[rer]+"
    r"|上(?:年|月|季度|个月)|[一二三四]季度"
    rf"|{MONTH}|\d{{1,2}}月)(?:\s?(?:20)?\d\d)?|20\d\d年?"
)
"""A stretch of time that has a number of its own, in brackets behind the one that is wanted."""
STANDS_AT = Late(
    rf"\((?:it is |it was |{NOW.source}|last time|this year|previously|before|vorher"
    rf"|zuletzt|antes|avant|(?:q[1-4] |our )?average|{PERIOD_WORDS})"
    r"(?:[\s:=为]{1,3}|(?<=[\u3400-\u9fff]))$"
)
"""An opened bracket with a word for today, right in front of the number that stands there."""
STOOD_IN = Late(
    rf"\s?(?:in |im |en |em |au )?(?:the |el |o |le )?(?:{PERIOD_WORDS})(?:\s20\d\d)?\s?\)"
)
"""The same behind a number that opens a bracket: "(99.2 % in Q2)"."""

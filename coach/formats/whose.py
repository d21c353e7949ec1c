"""Labels that say whose or which objectives they head: `**Marketing Objective:** …`."""

import re
from functools import cache

from coach.formats.cells import ambition_of
from coach.formats.labels import KINDS, columns, plain
from coach.formats.lines import dangles
from coach.formats.periods import period_in
from coach.formats.shape import TITLE
from coach.late import Late

LEAD = r"(?P<lead>\s*(?:(?:#{1,6}|>|[-*+•])\s+|\d{1,2}[.)]\s+)*)"
WORDS = r"[^\W_][\w'’&/.-]*(?:\s[\w'’&/.-]+){0,2}?"
NUMBERED = r"(?P<numeral>\s?#?\d{1,2})?\s?[:：]"
PLAIN = Late(rf"{LEAD}(?P<whose>{WORDS})\s(?P<label>Objectives?|Ziele|Objetivos){NUMBERED}")
"""Outside of bold letters, behind which a label in the singular may be a word of a sentence."""
OURS = Late(
    r"(?:our|my|your|unsere?|meine?|eure?|ihre?|nuestr[oa]s?|mis?|tus?|sus?|nos|notre|mon|mes|vos"
    r"|votre|noss[oa]s?|meus?|minhas?|我们的?|我的?)",
    re.IGNORECASE,
)
"""Words behind which something has to follow, and a label may."""
UNSURE = frozenset(
    ("measure", "measures", "kpis", "ergebnis", "ergebnisse", "ke", "rc", "o", "obj", "metas")
)
"""Labels that are other things behind a word: "success measure"."""
GOALS = frozenset(("goal", "ziel", "meta", "目标"))
"""Labels that are targets where a number is all that follows: `**Revenue goal:** 500k`."""
DENIED = Late(r"(?:no[nt]?|kein|nicht|sin|sans|pas|sem|não|anti|非)", re.IGNORECASE)
ABOUT = frozenset(("why", "owner", "type", "note", "due", "confidence", "source", "state"))
"""Fields that a word in front names (`Type of objective:`): that label heads no objective."""


PARTS = ("/", "|", "·", ";")
"""Signs that part what stands ahead of a label from it."""
SINGULAR = frozenset(("objective", "objetivo", "objectif", "ziel", "目标"))
"""Labels behind which a dash may part them from what they head."""


@cache
def set_apart() -> re.Pattern[str]:
    """A label in bold or in a heading, with words in front or behind: `Objetivo de …:`."""
    words = sorted({*KINDS["objective"], *KINDS["key_result"]} - UNSURE, key=len, reverse=True)
    known = "|".join(re.escape(word) for word in words if len(word) > 1)
    han = r"[\u3400-\u9fff\w]{1,8}?(?=[\u3400-\u9fff])"
    led = (
        r"\s(?:(?:d[aeou]s?|del|de la|de l['’]équipe|der|für|von|im|for|of|pour|para)\s(?:the\s)?"
        r"|d['’]|de l['’])"
    )
    named = (
        r"(?<=objetivo|bjetivos|objectif|bjectifs)\s"
        r"|(?:(?<=\bziel)|(?<=\bobjective))\s(?=(?-i:[A-ZÄÖÜ]))"
    )
    behind = rf"(?:{led}|{named})(?!\d){WORDS}(?=\s?(?:[:：]|[-–—]\s|\*\*|__|$))"
    return re.compile(
        rf"{LEAD}(?:(?P<bold>\*\*|__)|(?<=#\s))"
        rf"(?:(?P<whose>{WORDS})(?:\s[-–—]\s|[\s-])|(?P<han>{han}))?(?P<label>{known})"
        r"(?P<behind>" + behind + r")?(?P<numeral>\s?#?\d{1,2})?"
        r"(?(bold)(?:\s?[:：](?=\s?(?P=bold)|[^*_]*(?P=bold)\s*$)"
        r"|(?P<outside>(?P=bold))\s?(?:[:：]|(?P<dashed>[-–—](?=\s))))"
        r"|\s?(?:[:：]|(?P<dash>[-–—](?=\s))|(?P<ending>$)))",
        re.IGNORECASE,
    )


def unowned(row: str) -> list[str]:
    """The row, its label without the words that say whose it is; what they name of the year first.

    `**Q1 2027 Objectives:**` names the period as well; `Committed Objective:` says the type.
    """
    found = set_apart().match(row) or PLAIN.match(row)
    if found is None or not may_go(found, row[found.end() :].lstrip("*_ ")):
        return [row]
    told = found.groupdict(default="")
    whose = told["whose"] or told.get("han", "")
    aside = f" ({whose})" if ambition_of(whose) else ""
    label = f"{told['label']}{told['numeral']}{aside}:"
    bold = "" if told.get("outside") else told.get("bold", "")
    rest = f"{told['lead']}{bold}{label}{row[found.end() :]}"
    return [f"{told['lead']}{whose}", rest] if period_in(whose) else [rest]


def may_go(found: re.Match[str], said: str) -> bool:
    """Whether the words beside a label only say whose it is, and what follows is of its kind."""
    told = found.groupdict(default="")
    whose = told["whose"] or told.get("han", "")
    if not whose and not told.get("behind"):
        return False
    if (not told.get("bold") and TITLE.search(whose)) or whose.endswith(PARTS):
        return False  # "# Calm evenings / KR1: ..." is an objective and what proves it
    if found.groupdict().get("ending") is not None:  # a heading of its own
        named = whose or told["behind"].rpartition(" ")[2]
        small = named[:1].islower() or OURS.fullmatch(whose)
        if small or plain(told["label"]) not in SINGULAR:
            return False
    if (told.get("dash") or told.get("dashed")) and not (
        plain(told["label"]) in SINGULAR and said and not period_in(said)
    ):
        return False
    own = columns().get(plain(found[0].strip("#>*+-•_:： ")))
    if own and not (own == "big_objective" and told["label"].startswith("Objective")):
        return False  # a label of its own: `Valor objetivo:`
    if plain(told["label"]) in GOALS and (told["lead"].strip("# ") or said[:1].isdigit()):
        return False
    first = plain(whose.partition(" ")[0])
    if DENIED.fullmatch(first) or (columns().get(first) in ABOUT and not ambition_of(whose)):
        return False
    return not whose or OURS.fullmatch(whose) is not None or not dangles(whose)

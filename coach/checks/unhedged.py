"""Which hedge weakens a promise, and the promise without it."""

import re
from datetime import date

from coach.checks.rewrites import capital
from coach.late import Late
from coach.reading import Reading, read
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import Hit

OF_THE_REST = Late(
    r"possible|möglich|posible|possível|hopefully|ideally|needed|extent|hoffentlich|kräften|eventuell"
    r"|ojalá|quem sabe|tomara|[\u4e00-\u9fff]"
)
"""Hedges that stand anywhere beside what they weaken; the others are verbs with it behind them."""
RELATIVE = frozenset(
    listed("who,that,which,whom,die,der,das,welche,welcher,que,qui,quienes,dont,onde,donde")
)
"""In front of a verb that only tells who is counted: "guests who try on a dress"."""
AUXILIARY = frozenset(
    listed("is,are,am,be,been,was,were,keep,keeps,re,m,start,by,and,or,still,always,just,also")
)
"""In front of a form in -ing whose subject promises: "we are working on it"."""


def hedge_in(said: Reading) -> Hit | None:
    """The first hedge that weakens what is promised; None where it only says who is counted."""
    hits = [hit for hit in said.seen.known if hit.kind == "hedges"]
    return next((hit for hit in hits if not tells_who(said, hit)), None)


def tells_who(said: Reading, hit: Hit) -> bool:
    """Whether a word for trying belongs to the name of what is counted."""
    found, words = said.seen.found, said.seen.plain[hit.start : hit.end]
    if OF_THE_REST.search(words):
        return False
    ahead = found[hit.first - 1].text if hit.first else ""
    behind = found[hit.after].text if hit.after < len(found) else ""
    first = words.split()[0]
    fitting = first.startswith(("try", "tries")) and behind == "on"
    counted = first.endswith("ing") and ahead.isalpha() and ahead not in AUXILIARY
    return ahead in RELATIVE or fitting or counted


def unhedged(said: Reading, hit: Hit) -> str:
    """The promise without the hedge; empty where that is no sentence, or still only a task."""
    text = said.seen.text
    before, behind = text[: hit.start], text[hit.end :]
    beside = OF_THE_REST.search(said.seen.plain[hit.start : hit.end])
    if beside:
        left = f"{before}{behind}"
    elif before.strip():
        return ""
    else:
        left = infinitive(OPENS.sub("", behind.lstrip(" ,，:"), count=1))
    left = " ".join(left.split()).strip(" ,，")
    if len(left) < SHORTEST or re.search(r"\s[,.;]", left):
        return ""
    told = read(left, date.min)
    clear = told.verb_kind not in ("activity", "delivery") if beside else told.verb_kind == "change"
    return capital(left) if clear and not told.deeds else ""


SHORTEST = 3
OPENS = Late(r"^(?:to|zu|de|d['’]|a|à|en|por|que)(?:\s|(?<=['’]))", re.IGNORECASE)
"""What joins a verb to the one that hedges it."""
ZU = Late(
    r"\bzu (?=\w+n$)"
    r"|\b(auf|an|ein|aus|ab|um|vor|durch|nach|mit|zurück|zusammen|fest|weiter|bei|dar|her|hin)"
    r"zu(?=\w+n$)"
)
"""In a German infinitive: "zu senken", "aufzubauen"."""


def infinitive(text: str) -> str:
    """A German clause with its verb at the end as an order says it: "zu senken" without "zu"."""
    return ZU.sub(r"\1", text)

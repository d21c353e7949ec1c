"""Where numbers are read, in whatever words somebody tells it, and for how many key results.

Once that is asked, any short sentence without a number, a day or an order answers it. Beside
another question the words have to show it themselves: they look something up, or somebody or
something gives, counts or shows the number.
"""

import re
from collections.abc import Callable

from coach.edits import Edit, ReviseKeyResult
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, patterns, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import meant
from coach.interpret.ear.said import date_in
from coach.interpret.orders.bidding import bids
from coach.okr import KeyResult, Objective
from coach.reading import numbers, read

OPEN_TO_THEM = {
    "source", "more-key-results", "key-results", "number", "baseline", "target", "due",
    "confidence", "type", "wording", "why", "approval",
}  # fmt: skip
"""Questions at which somebody may tell where the number of the last key result is read."""
EVERY = re.compile(
    r"(?<!\w)(?:both|all (?:of (?:them|it)|three|four)|beide[snm]?|alle (?:drei|vier)|los dos"
    r"|las dos|ambos|ambas|todos ellos|todas ellas|les deux|tous les trois|os dois"
    r"|as duas)(?: of (?:them|these)| davon| de ellos| d'entre eux| deles)?(?!\w)"
    r"|两个都|三个都|都是|全都|都",
    re.IGNORECASE,
)
"""Words that tell it of all key results."""
FOR_EVERY = re.compile(
    rf"(?:(?<!\w)(?:for|für|para|pour|bei|zu|de|von) )?(?:{EVERY.pattern})", re.IGNORECASE
)
"""The same words with what leads them: "for both"."""
ALSO = re.compile(
    r"^(?:(?:and|und|y|et|e) )?(?:also|again|likewise|auch|ebenfalls|ebenso|wieder|también|aussi"
    r"|encore|également|também|de novo|otra vez|同样|也是?)[,， ]*(?=\S{2})",
    re.IGNORECASE,
)
"""Words in front of a place which say that it was named before."""
TOO = re.compile(
    r"^(?P<value>[^,]{3,30}?),? (?:too|as well|also|auch|ebenso|ebenfalls|también|aussi|également"
    r"|também)$|^(?P<han>[^\d,，]{2,8}?)(?:也是|也一样|也有)$",
    re.IGNORECASE,
)
"""Something that is named for one key result as it was for another."""
SAME = re.compile(
    r"\b(?:(?:the )?same|derselben|dasselbe|selben|gleichen|mism[oa]|même|mesm[oa])"
    r" (?:place|source|system|book|till|sheet|app|list|spot|one|way|stelle|ort|system"
    r"|quelle|liste|tabelle|sitio|lugar|hoja|endroit|fichier|tableau|planilha|lista)\b|同一个|同样的|一样的",
    re.IGNORECASE,
)
"""They name no place but one that was named before."""
PLACE = re.compile(
    r"^(?:in|on|at|from|out of|via|im|ins|aus|vom|am|auf|bei|beim|en|de|del|dans|du|des|sur|au|aux"
    r"|chez|no|na|nos|nas|do|da|em|pel[oa]) \w",
    re.IGNORECASE,
)
"""How the name of a place begins."""
LONGEST_PLACE, LONGEST = 7, 24
"""Words of a place, and of a sentence that tells where a number is read."""
COMMA = re.compile(r"\s*[,;，；]\s*")
ENDING = re.compile(rf"{COMMA.pattern}|(?<=[^\W\d])[.!]\s+|(?<=\d{{4}})[.!]\s+|[。！]")
"""Behind a number or a day, ahead of where it is read."""


def told_origin(text: str, moment: Moment) -> Heard | None:
    """The key results with the place where their numbers are read; None for any other message."""
    about = moment.asked.about
    if about not in OPEN_TO_THEM or "\n" in text or text.rstrip().endswith(("?", "？")):
        return None
    said = (without_fillers(text, moment.language) or text).strip(" .!。！")
    if len(said.split()) > LONGEST or intent(said, moment.language) or measures(said, moment):
        return None
    if HANDLE.search(said) or JUDGED.search(said):
        return None
    every = EVERY.search(said) is not None
    above = lacking(moment, every=every)
    value = (kept_by(said, moment) or with_who_keeps_it(said, moment)) if above else ""
    if not value and not every and said_plainly(said, moment):
        return None  # what is named in as many words is heard with the other fields
    value = value or (looked_up(said, moment) if above else "")
    if not value and above and about == "source" and is_place(said):
        value = said
    if not value and above and (same := TOO.match(said)) and sources(moment):
        value = same["value"] or same["han"]
    return of_each(tidy(value), above, moment) if value else None


def origin_of_handle(said: str, moment: Moment) -> Heard | None:
    """The place that is told of the one key result whose handle leads to it: "KR1: the till"."""
    led, read_from = LED.match(said), READ_FROM.match(said.strip(" .!。！"))
    if any(bid.kind == "reword" for bid in bids(said, moment.language)):
        read_from = None  # "change KR1 to ..."
    if (named := led or read_from) is None:
        return None
    place = meant(named["ref"], moment.plan, moment.language, moment.about_item).place
    if place is None or not isinstance(place.item, KeyResult):
        return None
    if led:
        value = place_told(said[led.end() :], moment)
    else:
        open_to_it = moment.asked.about in OPEN_TO_THEM and not JUDGED.search(said)
        value = tidy(OFF.sub("", named["value"])) if open_to_it else ""
    return of_each(value, [place.item], moment) if value else None


OFF = re.compile(r"^(?:off|out of|from)\s+", re.IGNORECASE)
"""Words ahead of a place that are no part of its name."""
READ_FROM = re.compile(
    rf"(?:[^\W\d_]+[,\s]+)?(?P<ref>{HANDLE.pattern})"
    r"(?: (?:is|are|gets|wird|werden|se lee|se lit|est|é|comes?|kommt|viene|vient|vem))?"
    r"(?: (?:read|measured|counted|taken|lu|lido|medido))*(?: off)? "
    r"(?P<value>(?:from|in|at|on|off|by|aus|vom|im|am|in der|auf dem|de|del|en|du|dans|da|do|na|no)"
    r" [^\d]+)$",
    re.IGNORECASE,
)
"""A handle and the place where its number is read: "O1.KR2 from the list"."""
JUDGED = re.compile(
    r"\b(?:is|are|['’]s|['’]re|looks?|sounds?)(?: all| both)? (?:fine|ok(?:ay)?|good|right|correct"
    r"|enough|done)\b|\b(?:passt|passen|stimmt|stimmen|(?:ist|sind) (?:gut|ok|okay|richtig))\b"
    r"|\best(?:á|án) bien\b|\b(?:est|sont|c['’]est) (?:bon|bons|bien|ok)\b"
    r"|\b(?:está|estão) (?:bom|bem|certos?|ok)\b|没问题|都对",
    re.IGNORECASE,
)
"""Words that find something right and name no place."""
LED = re.compile(rf"(?:[^\W\d_]+[,\s]+)?(?P<ref>{HANDLE.pattern})\s*[:：,–-]\s*", re.IGNORECASE)
"""A handle at the beginning, behind a word at most: "but KR1: ..."."""


def with_its_keeper(text: str, moment: Moment) -> Heard | None:
    """The place that was asked for, with the clause behind it that tells who has or keeps it.

    "The bank statement, our treasurer has it" needs nobody: it only says where the number is.
    """
    item = moment.item(moment.asked.target)
    head, *rest = COMMA.split(text.strip(" .!。！"))
    if moment.asked.about != "source" or not isinstance(item, KeyResult) or len(rest) != 1:
        return None
    short = max(len(head.split()), len(rest[0].split())) <= LONGEST_PLACE
    if not short or not KEEPS.search(rest[0]) or numbers(text) or date_in(text, moment)[0]:
        return None
    return of_each(tidy(text), [item], moment)


KEEPS = re.compile(
    r"\b(?:has|have|keeps?|does|maintains?|manages?|fills|owns|hat|haben|führt|macht|pflegt"
    r"|verwaltet|tiene|lleva|maneja|guarda|tient|gère|garde|a(?= l[ae]\b)|tem|cuida|mantém|faz)\b"
    r"|负责|管|记|保管"
)
"""Verbs of somebody who has the list of a number."""


def of_each(value: str, key_results: list[KeyResult], moment: Moment) -> Heard:
    """The edits that note one place for each of these key results."""
    if SAME.search(value) and (known := sources(moment)):
        value = known[-1]  # "in the same place"
    value = tidy(ALSO.sub("", plain(value))) or tidy(value)
    edits: list[Edit] = []
    for item in key_results:
        place, edit = moment.place(item.id), ReviseKeyResult(id=item.id, source=value)
        edits += moment.opened_for(place, edit) if place else (edit,)
    return moment.heard(*edits)


def measures(said: str, moment: Moment) -> bool:
    """Whether a text has a number to reach, or a day by which something is done."""
    reading = read(said, moment.today)
    return reading.moves or reading.target is not None or date_in(said, moment)[0] is not None


def looked_up(said: str, moment: Moment) -> str:
    """The place that a sentence names where it says that one looks, counts or is told there."""
    heads = [said, *([COMMA.split(said)[0]] if COMMA.search(said) else [])]
    for head in heads:
        for key in ("looked-up", "source"):
            for pattern in patterns("fact", key, moment.language):
                match = pattern.search(head)
                if match and not match.groupdict().get("ref"):
                    rest = said[len(head) :]
                    return match["value"] + ("" if EVERY.search(rest) else rest)
    return ""


def place_told(said: str, moment: Moment) -> str:
    """The place that a sentence of one key result names as that of its number; empty for others."""
    said = said.strip(" .!。！")
    if len(said.split()) > LONGEST or measures(said, moment):
        return ""
    return tidy(with_who_keeps_it(said, moment) or looked_up(said, moment) or kept_by(said, moment))


def kept_by(said: str, moment: Moment) -> str:
    """A whole sentence that tells who keeps or sends the list of a number: "HR keeps the list"."""
    every = (pattern.search(said) for pattern in patterns("fact", "record", moment.language))
    return next((match["value"] for match in every if match), "")


def with_who_keeps_it(said: str, moment: Moment) -> str:
    """A place with the short clause behind it that tells of who keeps it; else nothing."""
    head, *rest = COMMA.split(said)
    if len(rest) != 1 or len(rest[0].split()) > LONGEST_PLACE or date_in(rest[0], moment)[0]:
        return ""
    found = (p.search(head) for p in patterns("fact", "source", moment.language))
    named = next((m for m in found if m and not m.groupdict().get("ref")), None)
    kept = any(p.search(rest[0]) for p in patterns("people", "counts", moment.language))
    return f"{named['value']}, {rest[0]}" if named is not None and kept else ""


def said_plainly(said: str, moment: Moment) -> bool:
    """Whether a sentence has the form of a source: "it is counted at the till"."""
    return any(pattern.search(said) for pattern in patterns("fact", "source", moment.language))


def plain(value: str) -> str:
    """A place without the clauses that only say of what it is the place."""
    every = COMMA.split(value)
    left = [c for c in every if not EVERY.search(c) or len(EVERY.sub("", c)) > len(c) / 2]
    if len(left) > 1:
        return value if len(left) == len(every) else ", ".join(left)
    return " ".join(FOR_EVERY.sub(" ", left[0]).split()).strip(" .") if left else ""


def is_place(said: str) -> bool:
    """Whether a few words begin like the name of a place: "in the logbook", "aus dem Kalender"."""
    return PLACE.match(said) is not None and len(COMMA.split(said)[0].split()) <= LONGEST_PLACE


def sources(moment: Moment) -> list[str]:
    """Where numbers of the plan are read, as far as that is known."""
    return [k.source for o in moment.plan.objectives for k in o.key_results if k.source]


def lacking(moment: Moment, *, every: bool) -> list[KeyResult]:
    """The key results of the objective in work whose source is not known yet.

    Args:
        moment: with what was asked.
        every: whether all of them are told of, else the one in question or the last one.
    """
    item = moment.item(moment.asked.target)
    above = moment.objective_of(moment.about_item)
    asked = moment.asked.about == "source" and isinstance(item, KeyResult)
    just_told = moment.told_before
    if isinstance(just_told, KeyResult) and not every:
        return [just_told]  # "calls from 2 to 8. HR keeps the list"
    own = above.key_results if isinstance(above, Objective) else ()
    open_ones = [k for k in own if not k.source and not k.approved]
    unread = [k for k in own if not k.source]
    if every and len(unread) > 1:
        return unread
    if asked and isinstance(item, KeyResult):
        return [item]
    in_question = [k for k in open_ones if item is not None and k.id == item.id]
    told_last = [k for k in own if not k.approved][-1:]
    return in_question or open_ones[-1:] or told_last


def without_source(text: str, moment: Moment) -> tuple[str, dict[str, str]]:
    """A key result without the words at its end that say where it is read, and these as a field."""
    for pattern in patterns("fact", "read-in", moment.language):
        if match := pattern.search(text):
            return tidy(text[: match.start()]), {"source": tidy(match["value"])}
    for comma in ENDING.finditer(text):
        head, tail = text[: comma.start()], text[comma.end() :].strip(" .!。！")
        figure = any(map(str.isdigit, head)) or date_in(head, moment)[0]
        if figure and not numbers(tail) and (value := place_told(tail, moment)):
            return tidy(head), {"source": value}
    return text, {}


def with_its_source(answer: Callable[[str, Moment], Heard]) -> Callable[[str, Moment], Heard]:
    """An answer of numbers that also hears where these are read: "from 3 to 8, Ann counts them"."""

    def heard(text: str, moment: Moment) -> Heard:
        item = moment.item(moment.asked.target)
        plain, origin = without_source(text, moment)
        told = answer(plain, moment)
        if not origin or not told.edits or not isinstance(item, KeyResult):
            return told if told.edits or not origin else answer(text, moment)
        known = ReviseKeyResult.model_validate({"id": item.id, **origin})
        return told.model_copy(update={"edits": (*told.edits, known)})

    return heard

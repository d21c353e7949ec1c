"""What the metric of a sentence is called: its own words where they read like a name."""

import re

from coach.late import Late
from coach.reading.beginnings import only_when
from coach.reading.glue import COUNTER, GLUE, trimmed
from coach.reading.language import cues
from coach.reading.marks import has_han
from coach.reading.metric import PER
from coach.reading.reading import Reading
from coach.reading.standing import NOW
from coach.reading.units import HAN_COUNTERS

SUBJECT = Late(
    r"(?<![^\W\d_])(?:i|we|they|people|ich|wir|man|sie|je|nous|on|ils|yo|nosotros|eu|nós|a gente)"
    r"(?:['’]\w+)?\s$|\bj['’]$",
    re.IGNORECASE,
)
"""In front of a verb that somebody does: "ich schlafe"."""
FIRST_PERSON = Late(r"\w+(?:o|mos)", re.IGNORECASE)
"""How verbs of the first person end where they need no "I": "duermo"."""
UNFINISHED = Late(
    r"\b(?:to|zu)\s\w+$|^\w+\s(?:instead|statt)\b"
    r"|\s(?:chez|avec|sans|pour|with|without|for|at|mit|ohne|bei|für|con|sin|com|sem|para|through|via|über|par|por)$",
    re.IGNORECASE,
)
"""A name that breaks off: before the last word, or behind one that wants another."""
OF_THE_METHOD = (
    "target",
    "goal",
    "aim",
    "ziel",
    "zielwert",
    "objetivo",
    "meta",
    "objectif",
    "目标",
)
"""Words for where a number is to go, which say nothing of what it counts."""
SPOKEN_ALONE = ("es", "pt")
TALK = Late(
    r"^(?:who|which|that|would|could|will|seria|sería|serait|wären?|i|we|you|they|it|he|she|ich|wir"
    r"|qui|j|je|yo|eu)(?:['’ ]|$)"
    r"|^(?:average|moyenne|durchschnitt|schnitt|promedio|media|média|them|us|right"
    r"|weeks?|months?|days?|wochen?|monate?|tage?|semanas?|mes|mês|meses|semaines?|mois|jours?|días?|dias?|平均|一般|差不多)$"
    r"|['’](?:d|ll|ve)$",
    re.IGNORECASE,
)
"""How a name begins, or what it is, that only says who does it or how it was counted."""
LABEL = Late(r"\s*(?P<label>[^\d:：,，;.。!?]{3,40}?)\s*[:：]")
"""What stands before a colon at the start."""
MOST_WORDS, MOST_IN_HAN = 5, 12
BEHIND_ENDS = Late(
    r"[.,;:!?()，。；：！？（）→]|\s(?:[-–—]|and|but|und|aber|y|pero|et|mais|e|mas)\s|和|但"
)
"""Where the words that a number counts end."""


def named(said: Reading) -> str:
    """What a sentence measures, in words of its own; empty where only the whole of it says that.

    That is its metric where it reads like a name, else what stands before a colon at its start,
    else what its first number counts.
    """
    text = said.seen.text
    label = label_of(said)
    name = said.metric.removesuffix(said.per).strip()
    people = any(quantity.unit == "people" for quantity in said.seen.change.used)
    whole = name in text or not (label or people)  # else it is put together of shreds
    story = told_in_clauses(said)
    if whole and is_name(said) and not (label and story):
        long = story and len(name.split()) > LONGEST
        return (counted(said) if long else "") or said.metric
    return label or counted(said)


def told_in_clauses(said: Reading) -> bool:
    """Whether a comma or a full stop parts the two numbers: then people tell what they have."""
    used = sorted(said.seen.change.used, key=lambda quantity: quantity.start)
    return (
        len(used) > 1
        and BEHIND_ENDS.search(said.seen.text, used[0].end, used[-1].start) is not None
    )


def label_of(said: Reading) -> str:
    """The title in front of a colon, which is none of the method's words."""
    text, amounts = said.seen.text, said.seen.amounts
    match = LABEL.match(text)
    if match is None or not amounts or match.end() > amounts[0].start:
        return ""
    label = trimmed(match["label"], said.language or cues(text))
    named_so = fits(label) and label.lower() not in OF_THE_METHOD and not TALK.search(label)
    return label if named_so else ""


def counted(said: Reading) -> str:
    """What the first number of a change counts: "people who would come" of "I know 4 people …"."""
    used = sorted(said.seen.change.used, key=lambda quantity: quantity.start)
    if not used:
        return ""
    text, first = said.seen.text, used[0]
    start = first.end
    if first.unit == "people":  # "4 people", of which the last word says who is counted
        start -= 0 if has_han(first.text) else len(first.text.split()[-1])
    if PER.match(text, start):
        return ""
    if counter := COUNTER.match(text, start):
        start = counter.end()
    amounts = said.seen.amounts
    moved = said.quantities[0].start - amounts[0].start  # what is told counts from the label on
    taken = [q.start for q in amounts] + [when.span[0] - moved for when in said.when]
    end = min((place for place in taken if place >= first.end), default=len(text))
    if stop := BEHIND_ENDS.search(text, start, end):
        end = stop.start()
    words = text[start:end].strip().lstrip(HAN_COUNTERS).split()
    while words and words[0].lower() in GLUE:
        words = words[1:]
    while words and words[-1].lower() in GLUE:
        words = words[:-1]
    name = " ".join(words)
    now = NOW.pattern.search(name)
    name = name[: now.start()].strip() if now and now.end() == len(name) else name
    return "" if not fits(name) or TALK.search(name) or only_when(name) else name


def fits(name: str) -> bool:
    """Whether words are few enough for a name, and more than one small one."""
    if has_han(name):
        return 1 < len(name) <= MOST_IN_HAN
    return len(name) >= SHORTEST and len(name.split()) <= MOST_WORDS


SHORTEST, LONGEST = 3, 8


def is_name(said: Reading) -> bool:
    """Whether the metric names something; a verb without whoever does it names nothing.

    Where it does not, the sentence itself is the better name.
    """
    name, text = said.metric, said.seen.text
    at = text.find(name)
    if not name or at < 0 or TALK.search(name):
        return bool(name) and not TALK.search(name)
    if UNFINISHED.search(name) or name.lower() in OF_THE_METHOD:
        return False
    if cut_short(name, text[at + len(name) :]):
        return False
    if " " not in name and (SUBJECT.search(text[:at]) or verb_alone(said, at)):
        return False
    return not any(
        quantity.unit == "people" and between(quantity.end, at, said, text)
        for quantity in said.seen.amounts
    )


RELATIVE = Late(r",\s(?:die|der|das|denen|deren|dessen)\s")
"""How a German relative clause begins inside a name; its verb comes last."""


def cut_short(name: str, behind: str) -> bool:
    """Whether a name breaks off: in a German relative clause, or ahead of a "less"."""
    if HOW_MUCH.match(behind) and " " in name:
        return True
    return bool(RELATIVE.search(name)) and behind[:1] == " " and behind[1:2].isalpha()


HOW_MUCH = Late(
    r"\s(?:less|more|better|faster|longer|weniger|mehr|besser|schneller|länger|kürzer|menos|más|mejor"
    r"|moins|plus|mieux|mais|melhor)\s?[.;!]",
    re.IGNORECASE,
)
"""Words that end a sentence and say which way something goes: "people wait less."."""


def verb_alone(said: Reading, at: int) -> bool:
    """Whether a lone word is a verb of the first person: its number follows at once."""
    end = at + len(said.metric)
    counted = any(quantity.start == end + 1 for quantity in said.seen.amounts)
    spoken = said.language in SPOKEN_ALONE and FIRST_PERSON.fullmatch(said.metric)
    return bool(spoken) and counted


LEADING_ON = frozenset(
    ("who", "that", "at", "in", "on", "die", "bei", "in den", "auf", "que", "en", "a", "qui", "aux")
) | {"à", "dans", "em", "nas", "nos", "的"}
"""Between people who were counted and what is said of them."""


def between(end: int, at: int, said: Reading, text: str) -> bool:
    """Whether the name goes on where people were counted, who do what it says."""
    gap = text[end:at].strip(" ,") if end <= at else "-"
    return gap in ("", said.per) or gap.lower() in LEADING_ON

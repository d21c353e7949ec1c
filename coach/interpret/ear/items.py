"""Splitting an answer into the several items that people say in one breath."""

import re
from datetime import date
from functools import lru_cache

from coach.interpret.ear.counting_off import counted_off
from coach.interpret.ear.hearing import KEPT, PUNCTUATION, sentences
from coach.interpret.ear.in_a_row import in_a_row
from coach.interpret.ear.leading import announced
from coach.interpret.ear.parting import (
    DOING,
    OPENING,
    WHOLE,
    apart,
    both_compare,
    describing,
    joined,
    separate,
)
from coach.interpret.ear.wholes import parted_by
from coach.reading import dates, numbers, read
from coach.reading.marks import GERMAN_DAY, has_han

MARK = re.compile(
    r"^\s*(?:[-*•‣–—·▪◦]|\(?\d{1,2}[.)、:]|[a-z][.)]|[ivx]+[.)]|[①-⑳]|#{1,6})\s+", re.IGNORECASE
)
HANDLES = re.compile(
    r"(?:^|[\s,，;；.。:：]|and|und|et|和)\s*(?:O[1-9](?!\.?\s?(?:KR|A)\s?\d)|[一二三四五]是|[1-9]是)"
    r"[\s:：,，]*(?=\D)"
)
"""What counts objectives within a sentence: "O1 more guests and O2 better food"."""
AND = re.compile(
    r"^(?:(?:and|und|et|y|e|sowie|also|then|dann|puis|luego|então)[\s,:]+|(?:以及|还有|和)[\s，:：]*"
    r"|(?:第一|第二|第三|其次|最后)[\s,，、:：是]+"
    r"|(?:first|second|third|fourth)ly,?\s+|(?:first|second|third|fourth),\s+"
    r"|(?:erst|zweit|dritt|viert)ens,?\s+|premièrement,?\s+|deuxièmement,?\s+"
    r"|troisièmement,?\s+|primero,\s+|segundo,\s+|tercero,\s+|primeiro,\s+|terceiro,\s+)+",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"first|second|third|fourth|第[一二三四]|其次|最后", re.IGNORECASE)
THEN = re.compile(
    r",?\s+(?:(?:and|und|y|et|e)\s+)?(?:then|after that|afterwards|danach|dann|anschließend|puis"
    r"|ensuite|après ça|luego|después|depois)\s+"
    r"(?!(?:every|each|weekly|daily|jede[nrs]?|wöchentlich|täglich|cada|tod[oa]s|chaque|tou(?:te)?s)\b)"
    r"|[，,]?(?:然后|接着|(?<!不)(?<!后)再)(?!每)",
    re.IGNORECASE,
)
HAN_BETWEEN = re.compile(r"[，,；;、]\s*(?:然后|再)?|(?:还有|以及)")
AMID_DAYS = r"(?:(?<=\d)|(?<=\d\.)|(?<=\d[snrt][tdh]))(?=\s+\S+\s+\d)"
"""Between two days there is one "and": "on the 2nd and 3rd of May", "am 2. und 3. Mai"."""
DATED_BETWEEN = re.compile(
    rf"[,，]\s+(?:(?:and|und|et|y|e)\s+)?|(?!{AMID_DAYS})\s+(?:and|und|et|y|e|&|\+)\s+",
    re.IGNORECASE,
)
WHOLE_STEP = 3
"""Words, or Chinese characters beside its day, of a step that is one by itself."""
BETWEEN = re.compile(rf"[,，]\s+|(?!{AMID_DAYS})\s+(?:and|und|et|y|e)\s+", re.IGNORECASE)
MANY = 3
"""Sentences that are items one by one; a second one may only explain the first."""
TWO = 2
HAN, LONG_IN_HAN = 0x2E7F, 4
"""From this character on a script has no spaces; a part of so many characters names something."""
LEANING = re.compile(r"因为|所以|这样|从而|并且?|而且?|但|让|使|以便|就|才|也|都|更")
"""How a part begins that goes on with the one before it."""
EACH = re.compile(r"\s*[,，、;]\s*|\s+(?:and|und|et|y|e)\s+|和", re.IGNORECASE)
LAST_AND = re.compile(r",?\s+(?:and|und|et|y|e)\s+", re.IGNORECASE)


@lru_cache(maxsize=KEPT)
def tidy(text: str) -> str:
    """One item's words: without list mark, outer punctuation and a leading "and"; capitalised."""
    text = MARK.sub("", text.strip()).strip().lstrip(":：= ")
    text = AND.sub("", text).strip(" \t\r\n,;，；、。")
    bare = text.rstrip(".")
    text = text if text == f"{bare}." and GERMAN_DAY.search(bare) else bare.strip()
    if len(text) > 1 and text[0] in "\"'“„«" and text[-1] in "\"'”“»":
        text = text[1:-1].strip()
    return text[:1].upper() + text[1:]


def lines(text: str) -> list[str]:
    """The items of a list written line by line, by numbers in a row, or with semicolons."""
    parts = [part for part in text.splitlines() if part.strip(PUNCTUATION)]
    if len(parts) == 1 and (row := in_a_row(text)):
        parts = [*(() if row.lead.endswith((":", "：")) else (row.lead,)), *row.items]
    if len(parts) == 1 and len(HANDLES.findall(text)) >= 2:
        parts = HANDLES.split(text)
    if len(parts) == 1:
        parts = re.split(r"[;；]", text)
    return [tidy(part) for part in parts if tidy(part)]


AFTERTHOUGHT = re.compile(
    r"(?<=[^\W\d])[.!?。！？…]+\s*(?:(?:oh|ach|och|ah|ay|ai|哦|对了)[,，\s]+)?"
    r"(?:(?:and|und|y|e|et|plus|also)[\s,]+(?:also |auch |noch |también |aussi |também )?"
    r"|还有[，,]?)",
    re.IGNORECASE,
)
"""Between a list and what comes to mind behind it: "..., more sleep. oh and the website"."""


def clauses(text: str) -> list[str]:
    """The items of an enumeration in a sentence: `a, b and c`; one item when it is none.

    What only says how many there are is none of them; what comes to mind behind the list is one.
    """
    if "\n" in text:
        return parted(text)
    count, rest = announced(text)
    whole, *afterwards = AFTERTHOUGHT.split(rest)
    parts = in_number(count, whole) if count else parted(whole)
    more = [tidy(one) for one in afterwards]
    listed = len(parts) == count if count else len(parts) > 1
    return [*parts, *more] if listed and all(map(stands, more)) else parted(text)


def in_number(count: int, text: str) -> list[str]:
    """The items of a list of which one knows how many it has: then every comma parts two."""
    parts = parted(text)
    return parts if len(parts) == count else [tidy(p) for p in EACH.split(text) if tidy(p)]


def parted(text: str) -> list[str]:
    """The items of an enumeration as it stands.

    Most parts have to stand for themselves (two words, or three characters without spaces), so
    that a list inside one thought ("cook, eat and enjoy") stays whole.
    """
    if "\n" not in text and (counted := counted_off(text)):
        return [tidy(part) for part in counted if tidy(part)]
    parts = lines(text)
    if len(parts) != 1:
        return parts
    said = sentences(parts[0])
    if len(said) >= MANY:
        return [tidy(sentence) for sentence in said]
    pieces = re.split(r"[,，、](?!\d)\s*", parts[0])
    if len(pieces) >= 2:
        head, tail = pieces[:-1], LAST_AND.split(pieces[-1], maxsplit=1)
        pieces = [*head, *tail] if len(tail) == 2 and all(stands(t) for t in tail) else pieces
    pieces = [tidy(piece) for piece in pieces if not ORDINAL.fullmatch(piece.strip())]
    if len(pieces) == 2 and (apart(*pieces) or both_stand(*pieces)):
        return pieces
    if len(pieces) >= 3 and all(map(describing, pieces[:-1])):
        return parts
    if len(pieces) >= 3 and all(pieces) and 3 * sum(map(stands, pieces)) >= 2 * len(pieces):
        return pieces
    return parts


def directions(text: str, today: date) -> list[str]:
    """The directions of an answer: an enumeration, or two that a mere "and" holds together."""
    return parted_by(lambda whole: directed(whole, today), text)


def directed(text: str, today: date) -> list[str]:
    """The directions of an answer in which every sign may part two."""
    parts = clauses(text)
    if len(parts) != 1:
        return parts
    if named := names(parts[0]):
        return named
    said = [tidy(sentence) for sentence in sentences(parts[0])]
    if len(said) == TWO and (apart(*said) or separate(*said)):
        return said
    if has_han(parts[0]) and (both := both_compare(parts[0])):
        return [tidy(part) for part in both]
    pieces = [tidy(piece) for piece in BETWEEN.split(parts[0])]
    if len(pieces) != TWO:
        return parts
    doing = all(begins_with_verb(piece, today) or NOUNLESS.match(piece) for piece in pieces)
    and_alone = LAST_AND.search(parts[0]) is not None
    return pieces if (doing or and_alone) and joined(*pieces, doing=doing) else parts


def names(text: str) -> list[str]:
    """The parts of a message that is nothing but short names: "sleep, strength, food"."""
    pieces = [tidy(piece) for piece in EACH.split(text) if tidy(piece)]
    short = all(len(piece.split()) <= TWO and len(piece) > 1 for piece in pieces)
    several = len(pieces) >= MANY and short
    return pieces if several and not any(map(describing, pieces)) else []


def begins_with_verb(part: str, today: date) -> bool:
    """Whether a part begins with what is done: "cut costs", "fill the rooms"."""
    first, second, *_ = [*part.lower().split(), "", ""]
    if first in OPENING or first in WHOLE:
        return False
    verb = read(part, today).verb.lower()
    return first in DOING or second in OPENING or (bool(verb) and first == verb)


def both_stand(first: str, second: str) -> bool:
    """Whether two parts in a script without spaces are long enough to be two things."""
    han = all(ord(part[0]) > HAN for part in (first, second) if part)
    alike = first[:1] == second[:1]  # 让客户少等，让组员不加班
    long = han and min(len(first), len(second)) >= LONG_IN_HAN
    return long and (alike or not LEANING.match(second))


def stands(piece: str) -> bool:
    """Whether a part is enough to be an item of its own."""
    words = tidy(piece).split()
    return len(words) >= 2 or (len(words) == 1 and len(words[0]) >= 3 and ord(words[0][0]) > HAN)


def steps(text: str, today: date) -> list[str]:
    """The actions of an answer: by lines, semicolons, "then", or commas where each has its date."""
    parts = lines(text)
    if len(parts) != 1:
        return parts
    pieces = [tidy(p) for p in THEN.split(parts[0]) if p and tidy(p)]
    if len(pieces) > 1:
        return pieces
    return dated_apart(parts[0], today) or parts


def dated_apart(text: str, today: date) -> list[str]:
    """The parts of a sentence that each say what is done and when; empty where not all do."""
    for between in (HAN_BETWEEN,) if has_han(text) else (DATED_BETWEEN, THEN):
        pieces = [tidy(p) for p in between.split(text) if p and tidy(p)]
        if len(pieces) > 1 and all(dated_step(p, today) for p in pieces):
            return pieces
    return [] if has_han(text) else begun_apart(text, today)


def begun_apart(text: str, today: date) -> list[str]:
    """The dated deeds of a sentence, each from its verb on: "put notes in A and B by May and ...".

    A part that begins with no verb goes on with the deed before it.
    """
    language = read(text, today).language
    pieces: list[str] = []
    start = 0
    for gap in DATED_BETWEEN.finditer(text):
        head, tail = text[start : gap.start()], text[gap.end() :]
        if all(dated_step(p, today) and is_deed(p, language, today) for p in (head, tail)):
            pieces.append(tidy(head))
            start = gap.end()
    return [*pieces, tidy(text[start:])] if pieces else []


def is_deed(part: str, language: str, today: date) -> bool:
    """Whether a part begins with what is done, or says it in the form in which a plan does."""
    if language == "de":
        return INFINITIVE_DE.search(part) is not None
    romance = language in ("es", "fr", "pt") and INFINITIVE.match(part)
    return bool(romance) or begins_with_verb(part, today)


NOUNLESS = re.compile(
    r"(?:(?:no|não|ne pas) )?(?!(?:mejor|mayor|menor|lugar|bar|par|sur|pour|leur|por|hier|"
    r"premier|dernier|autre|notre|votre|entre|contre|encore|sempre|sobre|nosotr|titre|livre) )"
    r"[a-zà-ÿ]{2,}(?:ar|er|ir|re)(?:se|me|nos|los|las|-se)? (?=\w)",
    re.IGNORECASE,
)
"""A Romance infinitive at the start, with a "no" perhaps: what is done, or no longer."""
INFINITIVE = re.compile(r"\s*[a-zà-ÿ]{2,}(?:ar|er|ir|re)\s", re.IGNORECASE)
INFINITIVE_DE = re.compile(r"\b[a-zäöü]{3,}(?:en|ern|eln)\b")


def dated_step(part: str, today: date) -> bool:
    """Whether a part says what is done and when, and not from where to where a number goes."""
    told = bool(dates(part, today)) and whole_step(part, today)
    return told and not read(part, today).moves


def whole_step(part: str, today: date) -> bool:
    """Whether a dated part says what is done, and not only that something is done by then."""
    if not has_han(part):
        left = part
        for told in (*(w.text for w in dates(part, today)), *(q.text for q in numbers(part))):
            left = left.replace(told, " ")
        return len(part.split()) >= WHOLE_STEP and len(left.split()) >= TWO
    said = len(part) - sum(len(when.text) for when in dates(part, today))
    return said >= WHOLE_STEP


def each(text: str) -> list[str]:
    """The items that are named in one breath: `O8, O7 and O6`."""
    return [part for part in EACH.split(text) if part.strip(PUNCTUATION)]

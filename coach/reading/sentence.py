"""What a sentence says as a goal: verb, metric, from where to where, by when, how sure.

`read` is the one entry; the steps stand below it in the order in which they happen.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from coach.late import Late
from coach.okr import LONGEST_TEXT, Period
from coach.reading.beginnings import on_weekday
from coach.reading.changes import Change, change_of
from coach.reading.confidence import beside
from coach.reading.dates import When, date_marks, dates
from coach.reading.deadline import due_of
from coach.reading.language import cues, is_foreign
from coach.reading.led import plainly_led
from coach.reading.marks import core, folded, strip_marks
from coach.reading.measuring import Quantity
from coach.reading.metric import DETERMINERS, second_measure
from coach.reading.numbers import numbers
from coach.reading.reading import Reading, Seen
from coach.reading.verbs import Verb, direction_of, verb_of
from coach.reading.words import Hit, Token, hits, tokens

WORD = itemgetter(0)
LONGEST = 2 * LONGEST_TEXT
"""Characters that `read` looks at; an item is shorter, and a page is no sentence."""


@lru_cache(maxsize=2048)
def read(
    text: str, today: date, language: str | None = None, period: Period | None = None
) -> Reading:
    """The way a person reads a key result or an objective.

    Args:
        text: One sentence, or a few words; list marks and quotation marks around it are ignored.
            Of a text longer than two items only the beginning is read.
        today: The day from which dates without a year are counted.
        language: One of the six codes; None lets the words decide.
        period: Days of the plan; a date without a year is looked for inside first.
    """
    start, end = core(text[:LONGEST])
    inner = text[start:end] or text[:LONGEST]
    start = start if start < end else 0
    plain = folded(inner)
    spoken = cues(inner) if language is None else language
    found = tokens(plain)
    foreign = language is None and not spoken and is_foreign(inner)
    known = hits(found, spoken) if not foreign else []
    when = dates(inner, today, period)
    amounts = beside(inner, numbers(inner))
    second = second_measure(plain, amounts)
    first = second[0] if second else len(inner)
    own = [q for q in amounts if q.end <= first]
    own_when = [w for w in when if w.span[1] <= first] or list(when)
    change = plainly_led(plain, own) if foreign else change_of(plain[:first], own, known, own_when)
    aired = in_the_open(plain, known)
    verb = verb_of(inner, plain, found, aired, spoken, change)
    own_when = [
        w
        for w in own_when
        if not (is_service_time(inner, w, change, verb, today) or in_name(plain, w, change, verb))
    ]
    direction = direction_of(change, verb, aired)
    change = change.signed(direction)
    due = due_of(inner, own_when, today, change)
    told = [
        h
        for h in known
        if h.kind in TOLD and (h.kind != "hedges" or not is_attempt(found, known, h))
    ]
    said = grouped(inner, told)
    return Reading(
        verb=verb.text,
        verb_kind=verb.kind,
        verb_lists=verb.lists,
        direction=direction,
        baseline=change.baseline,
        target=change.target,
        change=change.amount,
        change_relative=change.relative,
        factor=change.factor,
        unit=change.unit,
        bound=change.bound,
        due=due,
        when=tuple([moved(w, start) for w in when]) if start else when,
        frequency=next(iter(said.get("often", ())), ""),
        paces=said.get("often", ()),
        quantities=tuple([shifted(q, start) for q in amounts]) if start else amounts,
        hedges=said.get("hedges", ()),
        vague=said.get("vague", ()),
        superlatives=said.get("superlatives", ()),
        unbounded=said.get("unbounded", ()),
        vanity=said.get("vanity", ()),
        measures=said.get("measures", ()),
        deeds=said.get("deeds", ()),
        beneficiary=next(iter(said.get("beneficiaries", ())), ""),
        words=sum(map(str.isalnum, map(WORD, found))),
        language=spoken,
        foreign=foreign,
        seen=Seen(inner, plain, found, known, amounts, own_when, second, verb, change),
    )


def take_up(texts: Iterable[str]) -> None:
    """Do for many texts at once what `read` remembers of each, one step after the other.

    It finds the same; but to stay with one step keeps its code and word lists near the processor,
    which spares a plan of thirty sentences a tenth of its time.
    """
    cores = [*map(strip_marks, texts)]
    plain = [*map(folded, cores)]
    for step, those in ((tokens, plain), (cues, cores), (date_marks, cores), (numbers, cores)):
        for text in those:
            step(text)


def in_the_open(plain: str, known: list[Hit]) -> list[Hit]:
    """The words that are not said by the way: "Uptime at least 99.9 % (less than 9 h a year)"."""
    if "(" not in plain:
        return known
    open_until = accumulate((c == "(") - (c == ")") for c in plain)
    depths = tuple(open_until)
    return [hit for hit in known if depths[hit.start] <= 0]


def moved(when: When, by: int) -> When:
    """The date with its span moved by so many characters."""
    return when._replace(span=(when.span[0] + by, when.span[1] + by))


def shifted(quantity: Quantity, by: int) -> Quantity:
    """The quantity with its place moved by so many characters."""
    return quantity._replace(start=quantity.start + by, end=quantity.end + by)


SOON = 28
"""Days up to which "in 5 days" beside a measure is rather how quickly something is done."""


def is_service_time(text: str, when: When, change: Change, verb: Verb, today: date) -> bool:
    """Whether it tells how quickly something happens: "Repairs done in 5 days: 40 % → 75 %".

    A deadline stands behind the measure or opens the sentence; but behind a share that opens the
    sentence, the time belongs to what is shared, however long where nobody is told to do anything.
    Behind what happened it counts from there.
    """
    start, end = when.span
    if when.ahead and text[:start].endswith("后"):
        return True
    if not when.ahead or not start or not change.used or when.end is None:
        return False
    if HAN_SHARE.match(text[end : change.start]):
        return True
    opens = change.unit == "%" and change.target is not None and change.start < OPENING
    nobody = not verb.text or (verb.start >= end and DONE_TO.fullmatch(verb.text) is not None)
    if opens and nobody and change.baseline is None and end > change.end:
        return True
    if (when.end - today).days >= SOON:
        return False
    return end <= change.start or text[end:].lstrip()[:1] in (":", "：") or opens


def in_name(plain: str, when: When, change: Change, verb: Verb) -> bool:
    """Whether a time belongs to what is counted: "takings on Sunday, 800 now".

    So does a stretch of time in front of the colon behind the name ("returns in 60 days: 14 % →
    25 %"), and in a share that is named without a verb ("Wiederkaufrate in 60 Tagen von 14 %").
    """
    start, end = when.span
    if change.target is None or end > change.start:
        return False
    if not when.ahead or not start:
        return on_weekday(when)
    between = plain[end : change.start].rstrip()
    if between.endswith(":") and "," not in between:
        return True
    named = change.unit == "%" and change.baseline is not None and not verb.text
    return named and OPENS_CHANGE.fullmatch(between) is not None


OPENS_CHANGE = Late(r"\s(?:from|von|del?|du|da|do)")
HAN_SHARE = Late(
    r"(?![把将让使我])[\u3400-\u9fff]{2,}的[\u3400-\u9fff]*(?:率|比例|人数|数量|次数|占比)"
)
"""Behind a Chinese time the share or count that it belongs to: "三个月内再次报名的比例"."""
DONE_TO = Late(r"\w+t|\w*ge\w+en")
"""A German participle: what is told of the share, and nothing that somebody is to do."""
OPENING = 12
"""Characters before a share that opens a sentence: "at least 95 % of repairs done in 5 days"."""


def is_attempt(found: Sequence[Token], known: list[Hit], hit: Hit) -> bool:
    """Whether a hedge is a thing or a use here: "at the first try", "half of them try the soup"."""
    before = found[hit.first - 1].text if hit.first else ""
    behind = found[hit.after].text if hit.after < len(found) else ""
    uses = found[hit.first].text in ("try", "tries") and behind in DETERMINERS
    served = any(h.kind == "beneficiaries" and h.after == hit.first for h in known)
    thing = before in TRIES and found[hit.first].text in TRIED
    return thing or served or (uses and hit.first > 1)


TRIES = frozenset(("a", "the", "first", "second", "third", "each", "one"))
"""In front of a try that is a thing."""
TRIED = frozenset(("try", "tries", "attempt", "attempts", "trying"))


def grouped(text: str, known: list[Hit]) -> dict[str, tuple[str, ...]]:
    """The stretches of each kind, verbatim: longest first where they overlap, each once."""
    ends: dict[str, int] = {}
    said: dict[str, dict[str, None]] = {}
    for hit in sorted(known, key=lambda h: (h.start, -h.end)) if len(known) > 1 else known:
        if hit.start >= ends.get(hit.kind, 0):
            ends[hit.kind] = hit.end
            said.setdefault(hit.kind, {})[text[hit.start : hit.end]] = None
    return {kind: tuple(words) for kind, words in said.items()}


TOLD = frozenset(
    ("hedges", "vague", "superlatives", "unbounded", "vanity", "measures", "deeds", "often",
     "beneficiaries")
)  # fmt: skip
"""Lists whose words a reading tells verbatim."""


__all__ = ["Change", "Reading", "Verb", "read"]

"""Which of the days that a sentence names is the day by which its target is to be reached."""

from collections.abc import Sequence
from datetime import date

from coach.late import Late
from coach.reading.beginnings import begins
from coach.reading.changes import Change
from coach.reading.dated import limits
from coach.reading.dates import When
from coach.reading.formerly import WAS
from coach.reading.instead import INSTEAD_OF
from coach.reading.marks import folded
from coach.reading.measuring import Quantity
from coach.reading.standing import THIS_SPAN
from coach.reading.today import EARLIER
from coach.reading.words import word_set


def due_of(text: str, when: Sequence[When], today: date, change: Change) -> date | None:
    """The deadline: the last day of the last date that exists; today is where a number stands.

    A date in brackets tells mostly where the number stood: "by June (Q4 average: 6)". Where the
    start stands in brackets alone, a date beside it is never the deadline.
    """
    if not when:
        return None
    ends = [w for w in when if w.end is not None and w.end != today and not begins(text, w)]
    if change.baseline is not None and change.target is None and change.used:
        ends = [w for w in ends if not had_then(text, w, change)]
    if change.baseline is not None and change.target is not None and len(change.used) > 1:
        ends = without_start(text, ends, today, change)
    open_air = [w for w in ends if not bracketed(text, w.span[0])]
    if change.baseline is not None and aside(text, change):
        ends = open_air
    return next((w.end for w in reversed(open_air or ends)), None)


def without_start(text: str, ends: list[When], today: date, change: Change) -> list[When]:
    """The days without those that are only told of the start.

    A lone day behind "instead of 9" may be that of both numbers: it is left out only when past.
    """
    plain, (start, goal) = folded(text), (change.used[0], change.used[-1])
    if start.value != change.baseline:
        return ends  # told as a step beside the number of today
    others = [w for w in ends if not told_of_start(plain, w, start, goal)]
    middle, words = plain[goal.end : start.start], word_set(plain)
    if others or start.start < goal.end or not INSTEAD_OF.search(middle, words):
        return others
    if UP_FROM.search(middle):
        return others
    return [w for w in ends if w.end is not None and w.end > today]


def told_of_start(plain: str, when: When, start: Quantity, goal: Quantity) -> bool:
    """Whether a day is only that of the start: "37 % this year, 80 %", "from 30 in March to 45".

    It stands right behind the start, or in front of it in a clause that tells of the past; behind
    the target, in the clause that begins with the start.
    """
    begin, end = when.span
    if start.end <= begin and end <= goal.start and THIS_SPAN.fullmatch(folded(when.text)):
        return True
    if limits(plain, when):
        return False
    if begin >= start.end:
        return RIGHT_BEHIND.fullmatch(plain, start.end, begin) is not None
    if end > start.start or OPENS.search(plain, end, start.start):
        return False
    if goal.end <= begin:
        return OPENS.search(plain, goal.end, begin) is not None
    between, words = plain[end : start.start], word_set(plain)
    return bool(EARLIER.search(between, words) or WAS.search(between, words))


OPENS = Late(r"[,;:(，；。]|\.\s|\s[-–—]\s|→|->|=>")
RIGHT_BEHIND = Late(
    r"(?:\s(?!(?:and|und|y|et|e|to|auf|a|à|au|para|ao|in|im|en|em)\s)[^\W\d_]+){0,2}"
    r"\s?(?:\(\s?)?(?:(?:in|im|en|em|au|of|de|du|seit|since)\s)?(?:(?:the|le|el|o|jahr)\s)?"
)
"""Between the start and its day: at most what is counted."""
UP_FROM = Late(r"(?:up|down) from\s")


def had_then(text: str, when: When, change: Change) -> bool:
    """Whether a date stands right behind the number that was so then: "we had 9 in October"."""
    start = change.used[0]
    gap = text[start.end : when.span[0]].split()
    ahead = folded(text[: start.start])
    return (
        when.span[0] >= start.end
        and len(gap) <= 1
        and EARLIER.search(ahead, word_set(ahead)) is not None
    )


def aside(text: str, change: Change) -> bool:
    """Whether the start stands in brackets and its target outside: "70 % (June: 55 %)"."""
    return bracketed(text, change.used[0].start) and not bracketed(text, change.used[-1].start)


def bracketed(text: str, place: int) -> bool:
    """Whether a place lies in brackets."""
    opened = text.count("(", 0, place) + text.count("（", 0, place)
    return opened > text.count(")", 0, place) + text.count("）", 0, place)

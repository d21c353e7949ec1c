"""What a clause tells that can be compared with a plan: counts of items, measures, fixed days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from coach.reading import When, dates, numbers
from coach.reading.calendars import MONTHS
from coach.respond.state_words import StateWords
from coach.respond.subjects import HANDLE

MOST_COUNTED = 12
"""More items of a kind are not spoken of, and up to it a number in words is mostly no measure."""
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W\d_]+")
OR = re.compile(
    r"(?:^|[\s,])(?:or|oder|o|ou|to|bis|à|a|-|–|或|到)\s*$|(?<=\d)\s*[-–]\s*$|[、至到或]$",
    re.IGNORECASE,
)
"""Between the two ends of a range."""
HAN_RANGE = re.compile(r"[\d一二两三四五六七八九十][个条项步]?\s*[到至、~-]\s*$")
"""Ahead of the upper end of a range: 一到三个目标 is a rule, and counts nothing."""
GLUED = re.compile(r"[\d一二两三四五六.,]$|(?<![A-Za-z])(?:O|KR|D|A) ?$")
"""Ahead of a number that is a part of another one, or of a handle."""


def counts(clause: str, words: StateWords) -> Iterator[tuple[str, int]]:
    """What a clause counts: the kind of item and how many."""
    alone = words.only.search(clause)
    said = [(m, worth(m)) for m in words.number.finditer(clause) if stands_alone(m, words)]
    said += [(m, 1) for m in words.one.finditer(clause) if alone]
    for number, count in said:
        for kind, pattern in words.kinds:
            match = pattern.match(clause, number.end())
            if match is None or words.each.match(clause, match.end()):
                continue
            between = match["between"]
            partial = words.relative.search(between) or DIGIT.search(between)
            lonely = count == 1 and (kind == "action" or len(WORD.findall(between)) > 1)
            if not partial and not lonely and not words.number.search(between):
                yield kind, count


def stands_alone(number: re.Match[str], words: StateWords) -> bool:
    """Whether a number is neither the end of a range nor a part of something else."""
    before = number.string[: number.start()]
    if GLUED.search(before) or HAN_RANGE.search(before):
        return False
    between = OR.search(before)
    ahead = [m.end() for some in (words.number, words.one) for m in some.finditer(before)]
    return between is None or not ahead or max(ahead) < between.start()


def worth(number: re.Match[str]) -> int:
    """What a small number says."""
    named = next((name for name, word in number.groupdict().items() if word), "")
    return int(named.removeprefix("n") or number[0])


def amounts(clause: str, today: date, words: StateWords) -> Iterator[float]:
    """The measures of a clause: no days, no handles, no counts of items."""
    plain = HANDLE.sub(lambda m: " " * len(m[0]), clause)
    spans = [w.span for w in dates(plain, today)]
    for q in numbers(plain):
        spoken = not DIGIT.search(q.text) and q.value <= MOST_COUNTED
        dated = any(start <= q.start < end for start, end in spans)
        counted = any(pattern.match(plain, q.end) for _, pattern in words.kinds)
        if q.kind == "amount" and not spoken and not dated and not counted:
            yield from {q.value, q.value if q.low is None else q.low}


def fixed(when: When) -> bool:
    """Whether a day does not move with the one who reads: it has a number or a month."""
    if when.ahead:
        return False
    told = when.text.casefold()
    months: Iterable[str] = WORD.findall(told)
    return bool(DIGIT.search(told) or "月" in told) or any(word in MONTHS for word in months)


def within_days(when: When, days: set[date]) -> bool:
    """Whether a day is told by this, which may be a month or a quarter."""
    if when.start is None or when.end is None:
        return True
    return any(when.start <= day <= when.end for day in days)

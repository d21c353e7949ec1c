"""What a sentence says as a goal: verb, metric, from where to where, by when, how sure.

`read` is the one entry; the steps stand below it in the order in which they happen.
"""

from datetime import date
from functools import lru_cache

from coach.okr import Period
from coach.reading.changes import Change, change_of
from coach.reading.dates import When, dates
from coach.reading.language import cues
from coach.reading.marks import core, folded
from coach.reading.metric import metric_of, parts_of, per_of
from coach.reading.numbers import numbers
from coach.reading.reading import Reading
from coach.reading.verbs import Verb, direction_of, verb_of
from coach.reading.words import Hit, hits, tokens


@lru_cache(maxsize=4096)
def read(
    text: str, today: date, language: str | None = None, period: Period | None = None
) -> Reading:
    """The way a person reads a key result or an objective.

    Args:
        text: One sentence, or a few words; list marks and quotation marks around it are ignored.
        today: The day from which dates without a year are counted.
        language: One of the six codes; None lets the words decide.
        period: Days of the plan; a date without a year is looked for inside first.
    """
    start, end = core(text)
    inner = text[start:end] or text
    start = start if inner != text else 0
    plain = folded(inner)
    spoken = cues(inner) if language is None else language
    found = tokens(plain)
    known = hits(found, spoken)
    when = dates(inner, today, period)
    amounts = numbers(inner)
    change = change_of(plain, amounts, known)
    verb = verb_of(inner, plain, found, known, spoken, change)
    direction = direction_of(change, verb, known)
    change = change.signed(direction)
    due = due_of(when)
    return Reading(
        verb=verb.text,
        verb_kind=verb.kind,
        metric=metric_of(inner, plain, found, known, amounts, when, verb, change),
        direction=direction,
        baseline=change.baseline,
        target=change.target,
        change=change.amount,
        change_relative=change.relative,
        factor=change.factor,
        unit=change.unit,
        bound=change.bound,
        per=per_of(inner, plain, amounts),
        due=due,
        when=tuple(moved(w, start) for w in when),
        frequency=first(inner, known, "often"),
        paces=verbatim(inner, known, "often"),
        quantities=tuple(
            q.model_copy(update={"start": q.start + start, "end": q.end + start}) for q in amounts
        ),
        hedges=verbatim(inner, known, "hedges"),
        vague=verbatim(inner, known, "vague"),
        superlatives=verbatim(inner, known, "superlatives"),
        unbounded=verbatim(inner, known, "unbounded"),
        vanity=verbatim(inner, known, "vanity"),
        pay=verbatim(inner, known, "pay"),
        measures=verbatim(inner, known, "measures"),
        deeds=verbatim(inner, known, "deeds"),
        beneficiary=first(inner, known, "beneficiaries"),
        parts=parts_of(inner, found, known, verb, spoken),
        words=len([t for t in found if t.text[0].isalnum()]),
        language=spoken,
    )


def moved(when: When, by: int) -> When:
    """The date with its span moved by so many characters."""
    span = (when.span[0] + by, when.span[1] + by)
    return when.model_copy(update={"span": span}) if by else when


def due_of(when: tuple[When, ...]) -> date | None:
    """The deadline: the last day of the last date that exists."""
    ends = [w.end for w in when if w.end is not None]
    return ends[-1] if ends else None


def verbatim(text: str, known: list[Hit], kind: str) -> tuple[str, ...]:
    """The stretches of one kind, longest first where they overlap, each once, in order."""
    kept: list[Hit] = []
    for hit in sorted((h for h in known if h.kind == kind), key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(dict.fromkeys(text[h.start : h.end] for h in kept))


def first(text: str, known: list[Hit], kind: str) -> str:
    """The first stretch of a kind, or empty."""
    return next(iter(verbatim(text, known, kind)), "")


__all__ = ["Change", "Reading", "Verb", "read"]

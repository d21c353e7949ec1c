"""Whether a sentence, or a number, that a model noted is made of what the person said."""

import re
from dataclasses import replace
from datetime import date

from coach.interpret.guarding.evidence import Evidence, stems, words
from coach.interpret.guarding.wording import OWN_SHARE, content, figures, named, names, share
from coach.reading import dates


def scaled(value: float, evidence: Evidence) -> float | None:
    """The number that was said: itself, or written out when `8` was taken from `8k`."""
    for factor in (1.0, 1_000.0, 10_000.0, 1_000_000.0, 100_000_000.0, 1_000_000_000.0):
        for said in evidence.numbers:
            if abs(said - value * factor) <= 1e-9 * max(1.0, abs(said)) and (
                factor == 1.0 or evidence.writes_scaled(said, value)
            ):
                return said
    return None


def grounded(text: str, evidence: Evidence, now: str = "") -> bool:
    """Whether a sentence is made of what was said: its numbers and names all, its words mostly.

    Args:
        text: the sentence.
        evidence: what was said.
        now: the sentence that it takes the place of, whose words are no news.
    """
    return truthful(text, evidence, now) and worded(text, evidence, now)


def truthful(text: str, evidence: Evidence, now: str = "") -> bool:
    """Whether all that a sentence could deceive with was said: numbers, days, names, addresses."""
    (numbers, days), (stood, dated) = evidence.read(text), evidence.read(now)
    if any(scaled(number, evidence) is None for number in numbers - stood):
        return False
    if days - evidence.days - dated - days_as_said(text, evidence):
        return False
    if not all(named(name, evidence) for name in names(text)):
        return False
    if not all(evidence.has_written(figure) for figure in figures(text)):
        return False
    active = re.search(r"https?:|www\.|<\w", text, re.IGNORECASE)
    return not active or text.casefold() in evidence.text.casefold()


def days_as_said(text: str, evidence: Evidence) -> frozenset[date]:
    """The days of a text in the person's words, read otherwise there: "in spring"."""
    spoken = f" {' '.join(words(evidence.text))} "
    found = (w for p in (evidence.horizon, None) for w in dates(text, evidence.today, p))
    said = (w for w in found if f" {' '.join(words(w.text))} " in spoken)
    return frozenset(day for w in said for day in (w.start, w.end) if day is not None)


def worded(text: str, evidence: Evidence, now: str) -> bool:
    """Whether the person said the words of a sentence, as far as they are news.

    What the plan says elsewhere counts where they speak of it as the same, or where all of it is
    put to another place; a sentence that only loses words needs one of them, or a wish for change.
    """
    if not now and text.casefold().strip(" .!") in evidence.text.casefold():
        return True  # a few short words, all of them said in a row
    elsewhere = evidence.same or (not now and text.casefold() in evidence.known_text.casefold())
    known = evidence.stems if elsewhere else evidence.said_stems
    fresh = content(text) - content(now)
    if now and not fresh:
        return evidence.orders.asks_for_change or bool(stems(text) & evidence.said_stems)
    if now and cut_short(text, now, evidence):
        return False
    return share(fresh, known) >= OWN_SHARE


def cut_short(text: str, now: str, evidence: Evidence) -> bool:
    """Whether a sentence loses words while it keeps others that nobody said now, unasked."""
    if evidence.orders.asks_for_change:
        return False
    old, new = ({w for w in content(t) if w.isalpha()} for t in (now, text))
    return bool(old - new) and bool(stems(text) & stems(now) - evidence.said_stems)


def said_before(text: str, evidence: Evidence) -> bool:
    """Whether words were said before that this message takes up: "I still meant the dinner"."""
    return any(grounded(text, before) for before in evidence.spoken_of(text))


def in_its_place(name: str, text: str, evidence: Evidence) -> bool:
    """Whether a field holds what was said before, or what is wanted instead of an offer.

    Of "no, then we'd rather ask the museum" a model notes when, in the words of the offer.
    """
    if name == "source":
        return said_before(text, evidence)
    offers = evidence.asked.offers if evidence.asked and name == "if_then" else ()
    return any(answers(text, offer.text, evidence) for offer in offers)


def answers(text: str, offer: str, evidence: Evidence) -> bool:
    """Whether words say what is offered in part, and for the rest what the person said now."""
    fresh, both = content(text) - content(offer), content(text) & content(offer)
    known = replace(evidence, accepted=offer)
    own = bool(fresh and both) and share(fresh, evidence.said_stems) >= OWN_SHARE
    return own and truthful(text, known)

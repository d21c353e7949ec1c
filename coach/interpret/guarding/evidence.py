"""What a person said in a turn, or accepted in it, as evidence for what a model understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from coach.edits import Change, Move, Remove, Target
from coach.interpret.ear.consent import NOTHING, SAME, TAKE_AWAY, agreeing
from coach.interpret.ear.reckoning import days_meant
from coach.interpret.ear.references import STEM
from coach.interpret.ear.said import ambitions_in, said_yes, shares_told, sure_said
from coach.interpret.guarding.deadlines import only_deadline
from coach.interpret.guarding.lone_marks import counts_nothing
from coach.interpret.guarding.supposing import aimed, decided
from coach.interpret.orders.orders import Orders, orders_of
from coach.lists import listed, told_by
from coach.okr import Ambition, Period, Plan, every_key_result, place_of, places, words_of
from coach.reading import confidence, dates, numbers
from coach.reading.confidence import tells_a_mark, tenths
from coach.reading.marks import has_han, is_han
from coach.talk import Asked, Talk

TOKEN = re.compile(r"[^\W\d_]+|\d+")
SHORT = 3
"""Latin words up to this length carry grammar rather than meaning."""


def stems(text: str) -> set[str]:
    """The words of a text without their endings; Chinese by characters; short words left out."""
    every = words(text)
    longer = {w[:STEM] for w in every if len(w) > SHORT and not has_han(w)}
    han = {c for w in every for c in w if is_han(c)}
    return longer | han or {w[:STEM] for w in every}


def words(text: str) -> list[str]:
    """The words of a text without case, Chinese as it stands."""
    return [w.casefold() for w in TOKEN.findall(text)]


@dataclass(frozen=True)
class Evidence:
    """Words of the person, and what they say."""

    said: str
    """The words of this turn, and those before it that no edit has used yet."""
    accepted: str
    """The coach's offer, when the words of this turn accept it."""
    orders: Orders
    """What the words ask to be done."""
    plan: Plan
    today: date
    language: str
    asked: Asked | None = None
    """What the coach asked last."""
    placed: frozenset[date] = frozenset()
    """Days that some change of the turn has right, and that no other one can have meant."""

    put_by: frozenset[str] = frozenset()
    """Sentences that the turn puts among what waits or must not suffer."""
    earlier: str = ""
    """What of the words was said before the coach asked back; a yes of this turn settles it."""
    item: int | None = None
    """Id of the item that an edit is for, which "twice as much" is counted from."""
    percent: bool = False
    """Whether the edit is for a share."""

    told_before: tuple[str, ...] = ()
    """What the person said in the turns before, the last one first."""

    @cached_property
    def text(self) -> str:
        """All the words that an edit may be made of."""
        return f"{self.said}\n{self.accepted}"

    @cached_property
    def settled(self) -> "Evidence":
        """The words that may fill a field: without what is only supposed or asked."""
        before = self.earlier if self.orders.consents else decided(self.earlier)
        now = self.said.removesuffix(f"\n{self.earlier}") if self.earlier else self.said
        return replace(self, said=f"{decided(now)}\n{before}", earlier="")

    @cached_property
    def aims(self) -> "Evidence":
        """Those of the words that may say what is to be reached: without what once was."""
        return replace(self.settled, said=aimed(self.settled.said))

    def met_by(self, edit: Change, condition: str) -> bool:
        """Whether an edit does what an agreement hangs on: it has a value or a word of it."""
        if isinstance(edit, Remove | Move) or "" in edit.given().values():
            return bool(TAKE_AWAY.search(condition))
        amounts = {q.value for q in numbers(condition)}
        own, days = stems(condition), self.days_in(condition)
        return any(
            bool(stems(value) & own) if isinstance(value, str) else value in {*amounts, *days}
            for value in edit.given().values()
            if isinstance(value, str | int | float | date)
        )

    def accepts(self, order: str, target: Target) -> bool:
        """Whether the words agree to an order that the coach has just asked back about."""
        asked = self.asked
        return bool(
            asked and self.orders.consents and (asked.about, asked.target) == (order, target)
        )

    @cached_property
    def same(self) -> bool:
        """Whether the words point at something that the plan already says."""
        return bool(SAME.search(self.said))

    @cached_property
    def stems(self) -> set[str]:
        """The words, and those of the plan's own items, which were said before."""
        return stems(self.known_text)

    @cached_property
    def said_stems(self) -> set[str]:
        """The words that were said in this turn or accepted in it."""
        return stems(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The same words with their endings."""
        return frozenset(words(self.known_text))

    @cached_property
    def known_text(self) -> str:
        """What was said now and what the plan's items say, which was said before."""
        return f"{self.text} {told_by(self.plan)}"

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every amount that was said; a factor also as what it makes of the plan's numbers."""
        found = numbers(self.text)
        said = {n for q in found for n in (q.value, q.low) if n is not None}
        if NOTHING.search(self.text):
            said.add(0.0)
        factors = [q.value for q in found if q.kind == "factor"]
        said |= shares_told(self.text) if self.percent else set()
        made = {factor * n for factor in factors for n in said | self.own_numbers}
        return frozenset(said | made | (self.standing_numbers if self.same else set()))

    @cached_property
    def standing_numbers(self) -> frozenset[float]:
        """The numbers that the plan already has."""
        return frozenset(
            n for _, kr in every_key_result(self.plan) for n in (kr.baseline, kr.target) if n
        )

    @property
    def own_text(self) -> str:
        """What the item says that an edit is for; nothing for a new one."""
        place = place_of(self.plan, self.item) if self.item is not None else None
        return words_of(place.item) if place else ""

    @property
    def own_numbers(self) -> frozenset[float]:
        """The numbers of the item that an edit is for; all that the plan has for a new item."""
        if self.item is None:
            return self.standing_numbers
        place = place_of(self.plan, self.item)
        ends = (getattr(place.item, name, None) for name in ("baseline", "target")) if place else ()
        return frozenset(n for n in ends if n)

    @cached_property
    def confidences(self) -> frozenset[int]:
        """Every mark from 0 to 10 that the words may mean; "5 tickets" is none unless asked for."""
        whole = confidence(self.said)
        marks = {int(n) for n in self.numbers if 0 <= n <= 10 and n == int(n)}
        marks |= {whole} if whole is not None else set()
        about_it = self.asked is not None and self.asked.about == "confidence"
        if about_it:  # "4. and before you ask" begins with a mark, not with the number of a line
            marks |= {int(w) for w in words(self.said) if w.isdigit() and int(w) <= 10}
        if told := set(tenths(self.said)):
            marks = (marks - {0, 10}) | told  # the ten is the scale
        if about_it or sure_said(self.said, self.language) or tells_a_mark(self.said):
            return frozenset(marks)
        alone = {q.value for q in numbers(self.text) if counts_nothing(q, self.text)}
        return frozenset(marks & alone)

    def ambition(self, value: Ambition) -> bool:
        """Whether an objective was said to be of this kind, in any words where that was asked."""
        about_it = self.asked is not None and self.asked.about == "type"
        return about_it or value in ambitions_in(self.said, self.language)

    @cached_property
    def tells_of_consent(self) -> bool:
        """Whether the words say that somebody has agreed: the person, or who is spoken of."""
        return bool(agreeing(self.said)) or said_yes(self.said, self.language)

    def empties(self, target: Target) -> bool:
        """Whether the words want something of the target gone."""
        gone = self.orders.takes_away or bool(NOTHING.search(self.said))
        return gone and (self.orders.about(target) or target in self.orders.around)

    @cached_property
    def days(self) -> frozenset[date]:
        """Every day that was said, first and last days of longer times; today is no invention."""
        meant = days_meant(self.text, self.today, self.horizon)
        said = self.days_in(self.text) | meant | {self.today}
        return said | (self.standing_days if self.same else set())

    @cached_property
    def standing_days(self) -> frozenset[date]:
        """The days that the plan already has."""
        due = [vars(p.item).get(name) for p in places(self.plan) for name in ("due", "by")]
        return frozenset(day for day in due if isinstance(day, date))

    @cached_property
    def only_day(self) -> date | None:
        """The one deadline that was said and is not placed yet, None without one or with several.

        A calendar knows better than a model which day "next Friday" is.
        """
        return only_deadline(self.text, self.today, self.horizon, self.placed)

    @cached_property
    def missing_days(self) -> tuple[str, ...]:
        """What was said as a day that no calendar has."""
        return tuple(w.text for w in dates(self.said, self.today, self.horizon) if not w.exists)

    @property
    def horizon(self) -> Period | None:
        """The period in which a day without a year is looked for."""
        return self.plan.period

    @property
    def lines(self) -> tuple[str, ...]:
        """Lines that the plan already holds."""
        return listed(self.plan)

    def days_in(self, text: str) -> frozenset[date]:
        """The days of a text, read with the plan's period in mind and without."""
        found = [w for p in (self.horizon, None) for w in dates(text, self.today, p) if w.exists]
        return frozenset(day for w in found for day in (w.start, w.end) if day is not None)

    def read(self, text: str) -> tuple[frozenset[float], frozenset[date]]:
        """The amounts of a text that the plan does not have, and the days that it does not."""
        written = set(words(f"{self.text} {self.own_text}"))  # "from 19 of 52 in 2026"
        found = frozenset(q.value for q in numbers(text) if not set(words(q.text)) <= written)
        amounts = found - self.standing_numbers
        days = {w.end for w in dates(text, self.today, self.horizon) if w.exists and w.end}
        return amounts, frozenset(days - self.standing_days if days else days)

    def spoken_of(self, text: str) -> Iterator["Evidence"]:
        """The messages before that a text may be made of, where this one speaks of the same."""
        if stems(text) & stems(self.said):
            yield from (replace(self, said=told, earlier="") for told in self.told_before)

    def has_unit(self, unit: str) -> bool:
        """Whether a unit was said, as a sign or as a word."""
        own = unit.casefold()
        return any(q.unit.casefold() == own for q in numbers(self.text)) or (
            own in self.text.casefold() or bool(stems(unit) & self.stems)
        )

    def has_written(self, figure: str) -> bool:
        """Whether letters and digits in one are the person's own, or read as an amount or a day."""
        if figure.casefold() in self.known_text.casefold():
            return True
        read = [(q.start, q.end) for q in numbers(figure)]
        read += [when.span for when in dates(figure, self.today, self.horizon)]
        return (0, len(figure)) in read

    def writes_scaled(self, said: float, value: float) -> bool:
        """Whether an amount such as 8000 is written with the smaller number, as in `8k`."""
        digits = f"{value:g}"
        return any(
            q.value == said and re.match(rf"\D*{re.escape(digits)}(?!\d)", q.text.replace(",", "."))
            for q in numbers(self.text)
        )


def evidence_of(text: str, plan: Plan, talk: Talk, today: date, language: str) -> Evidence:
    """The evidence of a turn.

    What the person said in the turn before counts as long as it changed nothing: it is what the
    coach has just asked back about.
    """
    last_person = next((m for m in reversed(talk.recent) if m.role == "person"), None)
    last_coach = next((m for m in reversed(talk.recent) if m.role == "coach"), None)
    open_still = last_coach and not last_coach.changed
    asked_back = last_person and last_coach and last_coach.id > last_person.id and open_still
    earlier = last_person.text if last_person and asked_back else ""
    orders = orders_of(text, earlier, plan, talk, language)
    offered = talk.asked.offered if talk.asked and orders.consents else ""
    said = f"{text}\n{earlier}" if earlier else text
    told_before = tuple(m.text for m in reversed(talk.recent) if m.role == "person")
    return Evidence(
        said, offered, orders, plan, today, language,
        asked=talk.asked, earlier=earlier, told_before=told_before,
    )  # fmt: skip

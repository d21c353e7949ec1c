"""What a person said in a turn, or accepted in it, as evidence for what a model understood."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.edits import Change, Move, Remove
from coach.interpret.consent import (
    BACK,
    BEGIN_ANEW,
    CHANGE,
    NOTHING,
    ORDER,
    SAME,
    TAKE_AWAY,
    agrees,
    condition_of,
)
from coach.interpret.hearing import intent
from coach.interpret.ordering import own_words
from coach.okr import Period, Plan, every_key_result, places
from coach.reading import confidence, dates, numbers
from coach.talk import Talk

TOKEN = re.compile(r"[^\W\d_]+|\d+")
HAN = re.compile(r"[\u3400-\u9fff]")
SHORT = 3
"""Latin words up to this length carry grammar rather than meaning."""
STEM = 5
"""Letters of a word by which it is known in all its forms."""
HANDLE = re.compile(r"(?<![A-Za-z])(?:kr\s?|[oad])\d+(?![A-Za-z\d])", re.IGNORECASE)


def stems(text: str) -> set[str]:
    """The words of a text without their endings; Chinese by characters; short words left out."""
    every = words(text)
    longer = {w[:STEM] for w in every if len(w) > SHORT and not HAN.search(w)}
    han = {c for w in every for c in w if HAN.match(c)}
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
    plan: Plan
    today: date
    language: str
    placed: frozenset[date] = frozenset()
    """Days that some change of the turn has right, and that no other one can have meant."""
    ordered: str = ""
    """The part of the words that can order something: nothing quoted, nothing pasted."""

    @cached_property
    def text(self) -> str:
        """All the words that an edit may be made of."""
        return f"{self.said}\n{self.accepted}"

    @cached_property
    def consents(self) -> bool:
        """Whether the words agree to something."""
        whole = intent(self.ordered, self.language) in ("yes", "next", "approve-anyway")
        return whole or agrees(self.ordered)

    @cached_property
    def asks_for_change(self) -> bool:
        """Whether the words ask to change, reopen or remove something."""
        return bool(CHANGE.search(self.ordered))

    @cached_property
    def takes_away(self) -> bool:
        """Whether the words may want something gone."""
        return bool(TAKE_AWAY.search(self.ordered))

    @cached_property
    def goes_back(self) -> bool:
        """Whether the words may want a change taken back, or made again."""
        return bool(BACK.search(self.ordered))

    @cached_property
    def reorders(self) -> bool:
        """Whether the words may want something at another place."""
        return bool(ORDER.search(self.ordered))

    @cached_property
    def begins_anew(self) -> bool:
        """Whether the words ask for an empty page."""
        whole = intent(self.ordered, self.language) == "over"
        return whole or bool(BEGIN_ANEW.search(self.ordered))

    @cached_property
    def condition(self) -> str:
        """What the agreement hangs on, in the person's words; empty when on nothing."""
        return condition_of(self.ordered)

    def met_by(self, edit: Change) -> bool:
        """Whether an edit does what the agreement hangs on: it has a value or a word of it."""
        if isinstance(edit, Remove | Move):
            return bool(TAKE_AWAY.search(self.condition))
        amounts = {q.value for q in numbers(self.condition)}
        own, days = stems(self.condition), self.days_in(self.condition)
        return any(
            bool(stems(value) & own) if isinstance(value, str) else value in {*amounts, *days}
            for value in edit.given().values()
            if isinstance(value, str | int | float | date)
        )

    def speaks_of(self, handle: str) -> bool:
        """Whether the words name this handle or a part of it, or no handle at all."""
        named = {re.sub(r"\s", "", m.casefold()) for m in HANDLE.findall(self.ordered)}
        return not named or bool(named & set(handle.casefold().split(".")))

    @cached_property
    def same(self) -> bool:
        """Whether the words point at something that the plan already says."""
        return bool(SAME.search(self.said))

    @cached_property
    def stems(self) -> set[str]:
        """The words, and those of the plan's own items, which were said before."""
        return stems(self.known_text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The same words with their endings."""
        return frozenset(words(self.known_text))

    @cached_property
    def known_text(self) -> str:
        """What was said now and what the plan's items say, which was said before."""
        standing = " ".join(
            str(getattr(p.item, name, "")) for p in places(self.plan) for name in ("text", "on")
        )
        big = self.plan.big_objective.text if self.plan.big_objective else ""
        return f"{self.text} {standing} {big} {self.plan.mission}"

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every amount that was said; a factor also as what it makes of the plan's numbers."""
        found = numbers(self.text)
        said = {n for q in found for n in (q.value, q.low) if n is not None}
        if NOTHING.search(self.text):
            said.add(0.0)
        factors = [q.value for q in found if q.kind == "factor"]
        made = {factor * n for factor in factors for n in said | self.standing_numbers}
        return frozenset(said | made | (self.standing_numbers if self.same else set()))

    @cached_property
    def standing_numbers(self) -> frozenset[float]:
        """The numbers that the plan already has."""
        return frozenset(
            n for _, kr in every_key_result(self.plan) for n in (kr.baseline, kr.target) if n
        )

    @cached_property
    def confidences(self) -> frozenset[int]:
        """Every mark from 0 to 10 that the words may mean."""
        whole = confidence(self.said)
        amounts = {int(n) for n in self.numbers if 0 <= n <= 10 and n == int(n)}
        return frozenset(amounts | ({whole} if whole is not None else set()))

    @cached_property
    def days(self) -> frozenset[date]:
        """Every day that was said, first and last days of longer times; today is no invention."""
        return self.days_in(self.text) | {self.today} | (self.standing_days if self.same else set())

    @cached_property
    def standing_days(self) -> frozenset[date]:
        """The days that the plan already has."""
        due = [getattr(p.item, name, None) for p in places(self.plan) for name in ("due", "by")]
        return frozenset(day for day in due if isinstance(day, date))

    @cached_property
    def only_day(self) -> date | None:
        """The one deadline that was said and is not placed yet, None without one or with several.

        A calendar knows better than a model which day "next Friday" is.
        """
        ends = {w.end for w in dates(self.text, self.today, self.horizon) if w.exists and w.end}
        return next(iter(ends)) if len(ends) == 1 and not ends & self.placed else None

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
        return (*self.plan.not_now, *self.plan.health)

    def days_in(self, text: str) -> frozenset[date]:
        """The days of a text, read with the plan's period in mind and without."""
        found = [w for p in (self.horizon, None) for w in dates(text, self.today, p) if w.exists]
        return frozenset(day for w in found for day in (w.start, w.end) if day is not None)

    def read(self, text: str) -> tuple[frozenset[float], frozenset[date]]:
        """The amounts of a text that the plan does not have, and the days that it does not."""
        amounts = frozenset(q.value for q in numbers(text)) - self.standing_numbers
        last = {w.end for w in dates(text, self.today, self.horizon) if w.exists and w.end}
        return amounts, frozenset(last) - self.standing_days

    def has_unit(self, unit: str) -> bool:
        """Whether a unit was said, as a sign or as a word."""
        own = unit.casefold()
        return any(q.unit.casefold() == own for q in numbers(self.text)) or (
            own in self.text.casefold() or bool(stems(unit) & self.stems)
        )

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
    said, ordered = text, own_words(text)
    last_person = next((m for m in reversed(talk.recent) if m.role == "person"), None)
    last_coach = next((m for m in reversed(talk.recent) if m.role == "coach"), None)
    if last_person and last_coach and last_coach.id > last_person.id and not last_coach.changed:
        said = f"{text}\n{last_person.text}"
        ordered = f"{ordered}\n{own_words(last_person.text)}"
    now = Evidence(text, "", plan, today, language, ordered=own_words(text))
    offered = talk.asked.offered if talk.asked and now.consents else ""
    return Evidence(said, offered, plan, today, language, ordered=ordered)

"""Whether what a sentence states of the plan is so after the turn, whatever verb it has.

It is read for what a plan can be compared with: how many items of a kind there are, the days and
the numbers that an item has, and what is settled. "Three objectives now", "KR2 runs until June" and
"both are closed" each hold or do not. What nobody can compare is no statement of the plan.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.interpret.ear.moment import offered_period
from coach.lists import told_of
from coach.okr import (
    Action,
    Dependency,
    Item,
    KeyResult,
    Objective,
    Place,
    Plan,
    every_key_result,
    place_of,
    places,
    words_of,
)
from coach.reading import When, dates, numbers
from coach.reading.day_numbers import day_numbers
from coach.respond.state_words import StateWords
from coach.respond.subjects import HANDLE, pointed_at, subjects
from coach.respond.told import amounts, counts, fixed, within_days

KINDS: dict[str, type[Item]] = {
    "objective": Objective,
    "key-result": KeyResult,
    "action": Action,
}
SOME_OF = re.compile(r"\d+ (?:\w+ )?(?:of|von|de|sur|out of) |中有")
UNTIL = re.compile(
    r"\b(?:until|till|before|bis|vor|hasta|antes de|jusqu\S*|avant|até)(?:\W+[^\W\d]+){0,3}\W*$|"
    r"\bjusqu['’]\w+\W*$",
    re.IGNORECASE,
)
"""Leads to the day of a deadline, and conditions nothing then."""
SCALE = frozenset({0.0, 10.0})
"""The ends of the scale on which one is sure."""


@dataclass(frozen=True)
class Standing:
    """The plan before and after a turn, with which a statement is compared."""

    before: Plan
    plan: Plan
    today: date

    @cached_property
    def was(self) -> dict[int, Item]:
        """The items before the turn."""
        return {p.item.id: p.item for p in places(self.before)}

    @cached_property
    def now(self) -> dict[int, Item]:
        """The items after it."""
        return {p.item.id: p.item for p in places(self.plan)}

    @cached_property
    def changed(self) -> tuple[Item, ...]:
        """The items that are new, gone or read differently."""
        other = [item for i, item in self.now.items() if self.was.get(i) != item]
        return (*other, *(item for i, item in self.was.items() if i not in self.now))

    def holds(self, clause: str, sentence: str, words: StateWords) -> bool:
        """Whether all that a clause states of the plan is so.

        Args:
            clause: that claims something.
            sentence: in which it stands, and which may name what it is about.
            words: of its language.
        """
        return (
            all(self.has_count(kind, n, clause, words) for kind, n in counts(clause, words))
            and self.has_days(clause, sentence, words)
            and self.has_numbers(clause, sentence, words)
            and self.is_settled(clause, words)
        )

    def stated(self, clause: str, words: StateWords) -> str:
        """The clause without the words of a statement that look like a condition or a denial."""
        clause = words.now.sub(" ", words.settled.sub(" ", clause))
        for when in reversed(dates(clause, self.today, self.plan.period)):
            head = UNTIL.sub(" ", clause[: when.span[0]])
            tail = re.sub(r"^\s*[之以]?前", " ", clause[when.span[1] :])
            clause = f"{head}{tail}"
        return clause

    def about(self, text: str, words: StateWords) -> "About":
        """The items that a text speaks of."""
        kind = next((kind for kind, pattern in words.every if pattern.search(text)), "")
        if kind:
            of_kind = [p for p in places(self.plan) if isinstance(p.item, KINDS[kind])]
            above = [p.item.id for p in subjects(handles_only(text), self.plan)]
            within = [p for p in of_kind if p.parent in above]
            return About(tuple(within or of_kind), every=True)
        return About(tuple(subjects(text, self.plan)))

    def has_count(self, kind: str, count: int, clause: str, words: StateWords) -> bool:
        """Whether there are so many items of a kind, here or where the clause says."""
        of_kind = [p for p in places(self.plan) if isinstance(p.item, KINDS[kind])]
        named = [p for p in subjects(handles_only(clause), self.plan) if below(kind, p.item)]
        known = {len(within(kind, p.item)) for p in named}
        if not named:
            known.add(len(of_kind))
            known |= {len(within(kind, p.item)) for p in places(self.plan) if below(kind, p.item)}
        if count in known or words.total.search(clause):
            return count in known
        changed = sum(isinstance(item, KINDS[kind]) for item in self.changed)
        return count <= max(*known, changed)

    def has_days(self, clause: str, sentence: str, words: StateWords) -> bool:
        """Whether the days that a clause gives to an item, or calls a deadline, are there."""
        plain = HANDLE.sub("#", clause)
        read = [w for p in {self.plan.period, None} for w in dates(plain, self.today, p)]
        told = [w for w in read if fixed(w) and not self.is_number(w)]
        if not told:
            return not words.now.search(clause) or self.has_day_numbers(clause)
        about = self.about(clause, words) or About(tuple(pointed_at(sentence, self.plan)))
        items = [p for p in about.places if isinstance(p.item, KeyResult | Action | Dependency)]
        if not self.about(clause, words) and any(within_days(w, self.new_days) for w in told):
            return True  # "your mail goes out by 29 January, and KR2 has its step"
        if items:
            held = [any(within_days(w, self.days_of(p.item)) for w in told) for p in items]
            return all(held) if about.every else any(held)
        if not about.places and (words.deadline.search(clause) or words.now.search(clause)):
            every = {day for p in places(self.plan) for day in self.days_of(p.item)}
            return any(within_days(w, {*every, *self.ends}) for w in told)
        return True

    @cached_property
    def new_days(self) -> set[date]:
        """The days of the items that this turn has changed."""
        return {day for item in self.changed for day in self.days_of(item)}

    def has_day_numbers(self, clause: str) -> bool:
        """Whether the days that a clause tells without their month are days of the plan."""
        every = {day.day for p in places(self.plan) for day in self.days_of(p.item)}
        return day_numbers(clause) <= every | {day.day for day in self.ends}

    def is_number(self, when: When) -> bool:
        """Whether what reads like a day is a number of the plan: "7.5." may be the 7th of May."""
        plain = when.text.rstrip(".")
        return plain.replace(".", "", 1).isdigit() and float(plain) in self.every_number

    @cached_property
    def every_number(self) -> set[float]:
        """The numbers that the plan has or had."""
        every = [kr for plan in (self.before, self.plan) for _, kr in every_key_result(plan)]
        years = {float(day.year) for day in self.ends}
        return {n for kr in every for n in numbers_of(kr)} | self.others | years

    def days_of(self, item: Item) -> set[date]:
        """The days of an item, of what lies below it, and those that its words say."""
        every = [item, *within("action", item)]
        own = [getattr(one, name, None) for one in every for name in ("due", "by")]
        text = " ".join(words_of(one) for one in every)
        read = [d for w in dates(text, self.today, self.plan.period) for d in (w.start, w.end)]
        return {day for day in (*own, *read) if day is not None}

    @cached_property
    def ends(self) -> set[date]:
        """The first and the last day of the plan."""
        period = self.plan.period or offered_period(self.today)
        return {period.start, period.end, self.today}

    def has_numbers(self, clause: str, sentence: str, words: StateWords) -> bool:
        """Whether the numbers that a clause gives to a key result are its own."""
        told = set(amounts(clause, self.today, words))
        if not told:
            return True
        about = self.about(clause, words) or About(tuple(pointed_at(sentence, self.plan)))
        items = [p.item for p in about.places if isinstance(p.item, KeyResult)]
        if items:
            held = [self.fits(clause, told, item, words) for item in items]
            return all(held) if about.every else any(held)
        if about.places or not words.now.search(clause):
            return True
        return told <= self.every_number

    def fits(self, clause: str, told: set[float], item: KeyResult, words: StateWords) -> bool:
        """Whether these numbers can be said of a key result, in their roles."""
        now = numbers_of(item)
        old = self.was.get(item.id)
        gone = numbers_of(old) - now if isinstance(old, KeyResult) else set[float]()
        if not told <= now | gone | SCALE:
            return False
        if told <= gone and not words.past.search(clause):
            return False
        plain = HANDLE.sub(" ", clause)
        for pattern, own in ((words.start, item.baseline), (words.end, item.target)):
            match = pattern.search(plain)
            first = next(iter(numbers(plain[match.end() :])), None) if match else None
            if first and first.value not in {own, first_of(old, pattern is words.start)}:
                return False
        return True

    @cached_property
    def others(self) -> set[float]:
        """The numbers of the plan that no key result has."""
        big = self.plan.big_objective
        marks = [big.confidence, big.importance] if big else []
        items = [getattr(p.item, "confidence", None) for p in places(self.plan)]
        texts = [self.plan.mission, big.text if big else ""]
        texts += [told for p in places(self.plan) for told in told_of(p.item)]
        read = {q.value for text in texts for q in numbers(text)}
        known = {float(n) for n in (*marks, *items, self.plan.hours) if n is not None}
        return known | read | SCALE

    def is_settled(self, clause: str, words: StateWords) -> bool:
        """Whether what a clause calls settled is approved."""
        if not words.settled.search(clause):
            return True
        for kind, count in counts(clause, words):
            of_kind = [p for p in places(self.plan) if isinstance(p.item, KINDS[kind])]
            if not SOME_OF.search(clause) and count > sum(map(self.approved, of_kind)):
                return False
        about = self.about(clause, words)
        held = [self.approved(p) for p in about.places if not isinstance(p.item, Dependency)]
        if not held:
            return not about.every  # all of none were approved
        return all(held) if about.every else any(held)

    def approved(self, place: Place) -> bool:
        """Whether an item is approved, by itself or with what it lies in."""
        above = place_of(self.plan, place.parent) if place.parent is not None else None
        own = bool(getattr(place.item, "approved", False))
        return own or self.plan.approved or (above is not None and self.approved(above))


@dataclass(frozen=True)
class About:
    """The items that a clause speaks of."""

    places: tuple[Place, ...]
    every: bool = False
    """Of all of them at once, rather than of one that may be any of them."""

    def __bool__(self) -> bool:
        """Whether it speaks of any."""
        return bool(self.places)


def handles_only(text: str) -> str:
    """The handles of a text and nothing else."""
    return " ".join(HANDLE.findall(text))


def below(kind: str, item: Item) -> bool:
    """Whether items of a kind can lie below this one."""
    match item:
        case Objective():
            return kind in ("key-result", "action")
        case KeyResult():
            return kind == "action"
        case _:
            return False


def within(kind: str, item: Item) -> list[Item]:
    """The items of a kind that lie below this one."""
    match item:
        case Objective() if kind == "key-result":
            return list(item.key_results)
        case Objective():
            return [a for kr in item.key_results for a in kr.actions]
        case KeyResult() if kind == "action":
            return list(item.actions)
        case _:
            return []


def numbers_of(item: KeyResult) -> set[float]:
    """The numbers that a key result has: its fields, its sentence, its steps, how far it goes."""
    ends = [n for n in (item.baseline, item.target) if n is not None]
    apart = {abs(ends[1] - ends[0])} if len(ends) == 2 else set[float]()
    every: tuple[Item, ...] = (item, *item.actions)
    texts = (item.trigger, *(told for one in every for told in told_of(one)))
    read = {n for text in texts for q in numbers(text) for n in (q.value, q.low) if n is not None}
    marks = {float(n) for n in (item.confidence,) if n is not None}
    return {*ends, *apart, *read, *marks}


def first_of(old: Item | None, start: bool) -> float | None:
    """The end at which a key result stood before."""
    if not isinstance(old, KeyResult):
        return None
    return old.baseline if start else old.target

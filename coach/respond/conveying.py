"""What a turn did is told: a model's reply that passes something over gets a line about it.

A model may word a full turn in two sentences and leave out the third change; then somebody has
another plan than they think. What it tells in its own words is taken for told: an item by its
handle, or any word, number or day that the change has. What is said nowhere is said as the built-in
coach says it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    Ignore,
    Remove,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetNotNow,
    SetWatch,
    Undo,
)
from coach.interpret.answers.asides import LISTED, PUT_ASIDE
from coach.interpret.beside.chatter import small
from coach.interpret.ear.consent import CLAUSE, EVERY
from coach.interpret.ear.pointing import telling
from coach.interpret.guarding.evidence import words
from coach.lists import lists_of
from coach.okr import Plan, place_of, places, words_of
from coach.reading import dates, numbers
from coach.reading.confidence import tenths
from coach.respond.asking import gap
from coach.respond.citing import Citations
from coach.respond.claim_words import LANGUAGES
from coach.respond.made import values
from coach.respond.reflection import reflected
from coach.respond.repertoire import by_rule
from coach.respond.sentences import asks, sentences
from coach.respond.speech import Speech
from coach.respond.state_words import WORDS
from coach.respond.subjects import handles_in, stands_for
from coach.respond.thought import Thought
from coach.stages import PASSED_OVER

TOLD = (
    AddObjective | AddKeyResult | AddAction | AddDependency | ReviseObjective | ReviseKeyResult
    | ReviseAction | ReviseDependency | SetBigObjective | SetHealth | SetNotNow | SetWatch
    | Remove | Approve | Undo
)  # fmt: skip
"""Edits after which a plan says something else."""
OWN_REASONS = {LISTED, PUT_ASIDE, PASSED_OVER}
"""Reasons of the coach's own for leaving a question out."""
SEVERAL = 2
MOST_ADDED = 3
"""Sentences; more would bury the question."""


def with_untold(text: str, thought: Thought) -> str:
    """A model's reply, with a line for each change that it passes over, ahead of its question."""
    if thought.heard.language not in LANGUAGES:
        return text
    lines = untold(text, thought)
    if not lines:
        return text
    parts = sentences(text)
    cut = sum(
        map(len, parts[: next((n for n, part in enumerate(parts) if asks(part)), len(parts))])
    )
    said, question = text[:cut].rstrip(), text[cut:].lstrip()
    for line in lines:
        said += gap(said, line) + line if said else line
    return said + gap(said, question) + question if question else said


def untold(text: str, thought: Thought) -> list[str]:
    """The sentences on what a text passes over."""
    speech = Speech(thought.heard.language, thought.talk.turns, Citations(()))
    said, before, now = Words(text, thought), thought.before, thought.plan
    undone = tuple(edit for edit in thought.applied.edits if isinstance(edit, Undo))
    if undone:
        other = set(values(before)) ^ set(values(now))
        if said.tell([value for _, _, value in other]) or said.name({i for i, _, _ in other}):
            return []
        return reflected(only(undone, thought), speech)[:MOST_ADDED]
    every = [e for e in thought.applied.edits if isinstance(e, TOLD) or is_thought(e)]
    left = tuple(e for e in every if not said.has(e) and not said.sums_up(alike(e, every, before)))
    return reflected(only(left, thought), speech)[:MOST_ADDED] if left else []


def is_thought(edit: Edit) -> bool:
    """Whether an edit keeps what somebody thought of, with the question that it answers."""
    if not isinstance(edit, Ignore) or edit.reason in OWN_REASONS:
        return False
    occasion = by_rule(edit.rule)
    return bool(edit.reason) and occasion is not None and occasion.about == "thought"


def only(edits: tuple[Edit, ...], thought: Thought) -> Thought:
    """The turn as if it had made these edits alone, and had been asked nothing."""
    applied = thought.applied.model_copy(update={"edits": edits, "refused": ()})
    return thought.model_copy(update={"applied": applied})


def alike(edit: Edit, edits: Sequence[Edit], before: Plan) -> int:
    """How many changes of a kind there are: edits, or the new lines of one."""
    if isinstance(edit, SetHealth | SetNotNow | SetWatch):
        return len(set(edit.lines) - {line for _, lines in lists_of(before) for line in lines})
    return sum(type(one) is type(edit) for one in edits)


class Words:
    """What a reply tells, in words, numbers, days and handles."""

    def __init__(self, text: str, thought: Thought) -> None:
        """Read a text."""
        self.thought = thought
        self.text = text.casefold()
        self.telling = telling(text) | set(words(text))
        self.numbers = {n for q in numbers(text) for n in (q.value, q.low) if n is not None}
        period = thought.plan.period
        read = [when for p in {period, None} for when in dates(text, thought.today, p)]
        self.days = {day for when in read for day in (when.start, when.end) if day is not None}
        self.handles = handles_in(text)
        known = LANGUAGES[thought.heard.language], WORDS[thought.heard.language]
        self.approves = bool(known[0].approved.search(text) or known[1].settled.search(text))
        self.numbers |= {n / 10 for n in self.numbers} | set(tenths(text))  # how sure one is
        plain = (c for c in CLAUSE.findall(text) if not known[0].approved.search(c))
        self.sums = [c for c in plain if not c.rstrip().endswith(("?", "？"))]

    def has(self, edit: Edit) -> bool:
        """Whether an edit is told, by any of its words."""
        if isinstance(edit, Approve):
            return self.approves
        item = getattr(edit, "id", getattr(edit, "target", None))
        if self.name({item}):
            return True
        given = [value for value in edit.given().values() if not isinstance(value, bool)]
        return self.tell(given) or ((isinstance(edit, Remove) or not given) and self.calls(item))

    def sums_up(self, count: int) -> bool:
        """Whether a clause tells so many changes in one: "all three are with their actions now"."""
        if count < SEVERAL:
            return False
        counted = (q.value for c in self.sums for q in numbers(c))
        return count in counted or any(map(EVERY.search, self.sums))

    def name(self, items: set[object]) -> bool:
        """Whether one of these items has its handle in the text, in either plan."""
        both = (*places(self.thought.before), *places(self.thought.plan))
        known = {place.handle for place in both if place.item.id in items}
        return any(stands_for(short, handle) for short in self.handles for handle in known)

    def calls(self, item: object) -> bool:
        """Whether an item is called by words of it; one that is not known is none to tell of."""
        both = (self.thought.before, self.thought.plan)
        found = [at for plan in both if isinstance(item, int) and (at := place_of(plan, item))]
        return not found or self.tell(words_of(at.item) for at in found)

    def tell(self, given: Iterable[object]) -> bool:
        """Whether the text has one of these values, or a telling word of one."""
        return any(map(self.has_value, given))

    def has_value(self, value: object) -> bool:
        """Whether the text tells a value."""
        match value:
            case int() | float():
                return float(value) in self.numbers
            case date():
                return value in self.days
            case tuple():
                return any(map(self.has_value, value))
            case str() if value.strip():
                own = telling(value) | (set(words(value)) - small(self.thought.heard.language))
                return bool(own & self.telling) or value.casefold() in self.text
            case _:
                return False

"""What a turn has really done: the plan before it beside the plan after it, and its edits.

What has gone, come or changed is read from the two plans, so that every way to change one counts:
by an edit, an undo, or a list that was said anew. An edit that says again what stood there already
has changed nothing, and whoever says that it was set says nothing wrong.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.edits import Edit, GoTo, Heed, Ignore, Skip
from coach.interpret.ear.moment import settle
from coach.lists import lists_of
from coach.okr import Plan, places, words_of
from coach.respond.stating import Standing
from coach.respond.subjects import stands_for

LEADING_NOWHERE = Skip | GoTo | Ignore | Heed
"""Edits after which no item reads differently."""
BELOW = {"key_results", "actions"}
FIELDS = {
    "due": {"due", "by", "start", "end"},
    "target": {"target", "baseline", "text"},
    "confidence": {"confidence", "importance"},
    "yes": {"agreed"},
}
"""What is spoken of as one thing, where it has other names as well."""
Value = tuple[str | int, str, str]
"""Of what (an id, or the name of a part of the plan), the field, and what it says."""


@dataclass(frozen=True)
class Made:
    """What a turn has really done."""

    before: Plan
    plan: Plan
    edits: tuple[Edit, ...]
    today: date

    @cached_property
    def standing(self) -> Standing:
        """The plan before and after, to compare a statement with."""
        return Standing(self.before, self.plan, self.today)

    @cached_property
    def own_words(self) -> str:
        """The words of which the items are made, before the turn and after it, a line for each."""
        every = {words_of(p.item) for plan in (self.before, self.plan) for p in places(plan)}
        return "\n".join(in_a_row(TOKEN.findall(words)) for words in every)

    def without_own_words(self, clause: str) -> str:
        """A clause without what it repeats of an item: "that the brambles stay gone is O1"."""
        found = list(TOKEN.finditer(clause))
        said = [m[0] for m in found]
        runs = range(len(found) - RUN + 1)
        own = [at for at in runs if in_a_row(said[at : at + RUN]) in self.own_words]
        covered = {i for at in own for m in found[at : at + RUN] for i in range(*m.span())}
        return "".join(" " if at in covered else sign for at, sign in enumerate(clause))

    @cached_property
    def changes(self) -> tuple[Edit, ...]:
        """The edits after which something reads differently."""
        return tuple(e for e in self.edits if e != settle() and not isinstance(e, LEADING_NOWHERE))

    @cached_property
    def said_before(self) -> frozenset[Value]:
        """All that the plan said before."""
        return frozenset(values(self.before))

    @cached_property
    def said_now(self) -> frozenset[Value]:
        """All that the plan says now."""
        return frozenset(values(self.plan))

    @cached_property
    def lost(self) -> frozenset[Value]:
        """What the plan said before and does not say any more."""
        return self.said_before - self.said_now

    @cached_property
    def gained(self) -> frozenset[Value]:
        """What the plan says now and did not say before."""
        return self.said_now - self.said_before

    @property
    def removes(self) -> bool:
        """Whether something has gone out of the plan: an item, a line, or all that a field said."""
        full = {(of, field) for of, field, _ in self.said_now}
        return any(field in LISTED or (of, field) not in full for of, field, _ in self.lost)

    @property
    def adds(self) -> bool:
        """Whether something new stands in the plan: an item, a line, or the first of a field."""
        full = {(of, field) for of, field, _ in self.said_before}
        return any(field in LISTED or (of, field) not in full for of, field, _ in self.gained)

    def has_set(self, field: str) -> bool:
        """Whether what is called so was set, or changed in whatever way."""
        other = self.lost | self.gained
        if field == "goal":
            return any(of == "big-objective" for of, _, _ in other)
        if field == "order":
            return [p.item.id for p in places(self.before)] != [
                p.item.id for p in places(self.plan)
            ]
        wanted = FIELDS.get(field, {field})
        given = any(wanted & e.given().keys() for e in self.changes)
        return given or any(name in wanted for _, name, _ in other)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The handles, in either plan, of what differs, lies in it or around it."""
        was, now = self.standing.was, self.standing.now
        both = (*places(self.before), *places(self.plan))
        aimed = {getattr(e, "id", getattr(e, "target", None)) for e in self.changes} - {None}
        return frozenset(
            p.handle
            for p in both
            if was.get(p.item.id) != now.get(p.item.id) or p.item.id in aimed or p.parent in aimed
        )

    @cached_property
    def renumbered(self) -> frozenset[str]:
        """The handles, old and new, of what stands elsewhere because of something else."""
        was = {p.item.id: p.handle for p in places(self.before)}
        now = {p.item.id: p.handle for p in places(self.plan)}
        other = (i for i in was.keys() & now.keys() if was[i] != now[i])
        return frozenset(handle for i in other for handle in (was[i], now[i]))

    def has_touched(self, handle: str) -> bool:
        """Whether what is called so was changed; a short handle may mean any that ends with it."""
        return any(stands_for(handle, known) for known in self.touched)


LISTED = frozenset({"lines"})
TOKEN = re.compile(r"[\u4e00-\u9fff]|[^\W\d_\u4e00-\u9fff]+|\d+")
RUN = 4
"""Words, or Chinese characters, in a row that are an item's own."""


def in_a_row(words: Iterable[str]) -> str:
    """Words as one can look for them among others: without case, a space around each."""
    return f" {' '.join(words)} ".casefold()


def values(plan: Plan) -> Iterator[Value]:
    """All that a plan says, each value with what it belongs to; what is empty says nothing."""
    parts: list[tuple[str | int, dict[str, object]]] = [
        (p.item.id, p.item.model_dump(mode="json", exclude=BELOW)) for p in places(plan)
    ]
    if plan.big_objective is not None:
        parts.append(("big-objective", plan.big_objective.model_dump(mode="json")))
    if plan.period is not None:
        parts.append(("period", plan.period.model_dump(mode="json")))
    whole = {"mission", "title", "team", "hours", "approved"}
    parts.append(("plan", plan.model_dump(mode="json", include=whole)))
    for of, fields in parts:
        said = ((name, value) for name, value in fields.items() if name != "id")
        yield from (
            (of, name, str(value)) for name, value in said if value not in (None, "", False)
        )
    for name, lines in lists_of(plan):
        yield from ((name, "lines", line) for line in lines)

"""Whether a sentence claims a change of the plan that code has not made.

"I've changed KR2 to 40 %" is such a claim, in any of the six languages; so is "KR2 is removed", "O1
is approved", and a number that stands elsewhere. What somebody could do, has not done or will do
claims nothing, and neither does a question.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
    Heed,
    Ignore,
    Move,
    Redo,
    Remove,
    Replace,
    SetBigObjective,
    SetHealth,
    SetNotNow,
    SetWatch,
    Skip,
    Undo,
)
from coach.interpret.moment import settle
from coach.interpret.pointing import Pointing
from coach.okr import Item, KeyResult, Objective, Plan, places
from coach.reading import numbers
from coach.respond.claim_words import BIG, LANGUAGES, PLAN, WHOLE, Claims

HANDLE = re.compile(r"(?<![A-Za-z\d.])(?:(?:O\d+\.)?KR\s?\d+(?:\.A\d+)?|[OD]\d+)(?![A-Za-z\d])")
BREAK = re.compile(r"(?<=[,;:!?…，。；：！？\n])(?!\d)|(?<=\.)(?=\s|$)")
LEADING_NOWHERE = Skip | GoTo | Ignore | Heed
"""Edits after which no item reads differently."""


REMOVING = Remove | Replace | Undo | Redo | SetNotNow | SetHealth | SetWatch
ADDING = (
    AddObjective | AddKeyResult | AddAction | AddDependency | Replace | Undo | Redo | SetNotNow
    | SetHealth | SetWatch
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """What a turn has really done."""

    before: Plan
    plan: Plan
    edits: tuple[Edit, ...]

    @cached_property
    def changes(self) -> tuple[Edit, ...]:
        """The edits after which something reads differently."""
        return tuple(e for e in self.edits if e != settle() and not isinstance(e, LEADING_NOWHERE))

    @property
    def removes(self) -> bool:
        """Whether something may have gone out of the plan."""
        emptied = any(value in (None, "") for e in self.changes for value in e.given().values())
        return emptied or any(isinstance(e, REMOVING) for e in self.changes)

    @property
    def adds(self) -> bool:
        """Whether something new may stand in the plan."""
        return any(isinstance(e, ADDING) for e in self.changes)

    def has_set(self, field: str) -> bool:
        """Whether some edit has changed what is called so."""
        if field == "goal":
            return any(isinstance(e, SetBigObjective | Replace | Undo | Redo) for e in self.changes)
        if field == "order":
            return any(isinstance(e, Move | Replace | Undo | Redo) for e in self.changes)
        named = {"due": {"due", "by", "start", "end"}, "target": {"target", "baseline", "text"}}
        wanted = named.get(field, {field})
        back = any(isinstance(e, Replace | Undo | Redo) for e in self.changes)
        return back or any(wanted & e.given().keys() for e in self.changes)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The handles, in either plan, of what differs, lies in it or around it."""
        was = {p.item.id: p.item for p in places(self.before)}
        now = {p.item.id: p.item for p in places(self.plan)}
        both = (*places(self.before), *places(self.plan))
        aimed = {getattr(e, "id", getattr(e, "target", None)) for e in self.changes}
        return frozenset(
            p.handle
            for p in both
            if was.get(p.item.id) != now.get(p.item.id) or p.item.id in aimed or p.parent in aimed
        )

    def has_touched(self, handle: str) -> bool:
        """Whether what is called so was changed; a short handle may mean any that ends with it."""
        return any(stands_for(handle, known) for known in self.touched)


def false_claim(sentence: str, language: str, made: Made) -> bool:
    """Whether a sentence says that something was done which was not.

    Args:
        sentence: of a reply, without what it quotes.
        language: ISO code; of one that is not known nothing is said.
        made: what the turn has done.
    """
    known = LANGUAGES.get(language)
    if known is None:
        return False
    return any(untrue(clause, known, made) for clause in clauses(sentence))


def spoken_of(sentence: str, plan: Plan) -> set[str]:
    """The handles of what a sentence names, by handle or by its place: "the second objective"."""
    pointing = Pointing(sentence, plan)
    placed = (p for p in places(plan) if isinstance(p.item, Objective | KeyResult))
    by_place = {p.handle for p in placed if pointing.kind and pointing.by_position(p.item)}
    return by_place | {found.replace(" ", "") for found in HANDLE.findall(sentence)}


def claims_nothing(sentence: str, language: str) -> bool:
    """Whether a sentence is a question, or has a word by which nothing is claimed."""
    known = LANGUAGES.get(language)
    return known is None or is_question(sentence) or bool(known.open.search(sentence))


def is_question(sentence: str) -> bool:
    """Whether a sentence ends with a question mark."""
    return sentence.rstrip().endswith(("?", "？"))


def clauses(sentence: str) -> list[str]:
    """The clauses of a sentence that state something; the last of a question does not."""
    every = [clause for clause in BREAK.split(sentence) if clause.strip()]
    return every[:-1] if is_question(sentence) else every


def untrue(clause: str, known: Claims, made: Made) -> bool:
    """Whether a clause claims what is not so."""
    if known.elsewhere.search(clause) and not known.open.search(clause):
        return True
    if stands_elsewhere(clause, known, made.plan):
        return True
    if (match := claimed(known.gone, clause, known)) and about_the_plan(clause, known):
        handle = handle_near(match, clause)
        return not made.removes or bool(handle and not made.has_touched(handle))
    if claimed(known.added, clause, known):
        return not made.adds
    if (match := claimed(known.approved, clause, known)) and about_the_plan(clause, known):
        return not approved(clause, handle_near(match, clause), made)
    match = claimed(known.done, clause, known)
    if match is None:
        return False
    handle = handle_near(match, clause)
    named = next((name for name, words in known.fields if words.search(clause)), "")
    if not made.changes or (handle and not made.has_touched(handle)):
        return True
    return bool(named and not handle and not made.has_set(named))


def claimed(pattern: re.Pattern[str], clause: str, known: Claims) -> re.Match[str] | None:
    """Where a clause claims something, which no word around it takes back."""
    match = pattern.search(clause)
    if match is None or known.open.search(clause[: match.start()] + " " + clause[match.end() :]):
        return None
    return match


def about_the_plan(clause: str, known: Claims) -> bool:
    """Whether a clause names an item, speaks of what the coach has done, or is hardly more."""
    named = bool(HANDLE.search(clause) or PLAN.search(clause) or known.done.search(clause))
    return named or len(clause.split()) <= FEW


FEW = 2
"""Words of a clause that says no more than what was done: "Approved."."""


def handle_near(match: re.Match[str], clause: str) -> str:
    """The handle that a claim is about: the first in its words or behind them, else the last."""
    found = list(HANDLE.finditer(clause))
    behind = [h for h in found if h.start() >= match.start()]
    nearest = behind[:1] or found[-1:]
    return nearest[0][0].replace(" ", "") if nearest else ""


def approved(clause: str, handle: str, made: Made) -> bool:
    """Whether what a clause calls approved is."""
    if handle:
        return any(getattr(item, "approved", False) for item in called(handle, made.plan))
    if any(isinstance(edit, Approve) for edit in made.edits):
        return True
    big = made.plan.big_objective
    if BIG.search(clause):
        return big is not None and big.approved
    if WHOLE.search(clause):
        return made.plan.approved
    locked = any(o.approved for o in made.plan.objectives)
    return len(clause.split()) > FEW and (locked or made.plan.approved)


def called(handle: str, plan: Plan) -> list[Item]:
    """The items that a handle may mean, which may leave out what they belong to."""
    return [p.item for p in places(plan) if stands_for(handle, p.handle)]


def stands_for(short: str, handle: str) -> bool:
    """Whether a handle is meant by this one, which may leave out what the item belongs to."""
    return handle == short or handle.endswith(f".{short}")


def stands_elsewhere(clause: str, known: Claims, plan: Plan) -> bool:
    """Whether a clause says that a key result is at a number which it does not have."""
    for match in HANDLE.finditer(clause):
        led = known.stands.match(clause[match.end() :])
        meant = called(match[0].replace(" ", ""), plan)
        results = [item for item in meant if isinstance(item, KeyResult)]
        if led is None or not results or known.open.search(clause[: match.start()]):
            continue
        told = {q.value for q in numbers(clause[match.end() :])}
        if told and not any(told & numbers_of(item) for item in results):
            return True
    return False


def numbers_of(item: KeyResult) -> set[float | None]:
    """The numbers that a key result has, in its fields and in its sentence."""
    own = {item.baseline, item.target, item.confidence}
    return own | {q.value for q in numbers(item.text)}

"""What a person asks to be done, and with which items: the evidence for edits without a value.

Approving, reopening, removing, moving, skipping, going, taking back and beginning anew hold nothing
that could be invented, so the words must ask for them. What is quoted or pasted asks for nothing.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from coach.edits import GoTo, Target
from coach.interpret.ear.conditions import condition_of, hanging
from coach.interpret.ear.consent import (
    BACK,
    BELONGS,
    CONSENT,
    KEEP,
    ONWARD,
    ORDER,
    PASSING,
    PLAIN_YES,
    PUT_AWAY,
    SHIFT,
    UNWANTED,
    agreeing,
    changes,
    removes,
    takes_away,
)
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.ordering import own_words
from coach.interpret.ear.plainly import SENTENCE, pieces, plain_words
from coach.interpret.ear.pointing import Pointing, place_meant, with_those_above
from coach.interpret.ear.unsettled import ONWARD_ONLY
from coach.interpret.orders.anew import begins_anew
from coach.interpret.orders.order_words import LOOKING, OTHERS, POINTED
from coach.okr import Plan, Stage
from coach.stages import focus_of
from coach.talk import Talk


@dataclass(frozen=True)
class Orders:
    """What the person's own words of a turn ask for."""

    now: Pointing
    """The words of this turn."""
    earlier: Pointing
    """Those of the turn before, as long as they have changed nothing."""
    language: str
    near: frozenset[Target]
    """What "it" stands for: what was asked about, or has just been changed."""
    is_asked: bool
    """Whether the coach's question was one that a plain yes answers with an approval."""
    around: frozenset[Target]
    """What was asked about, what lies above it, and what is in work: a plain yes is about it."""
    above: frozenset[Target] = frozenset()
    """Of these what only lies above: it takes a word of approval."""

    @property
    def text(self) -> str:
        """All the words that may order something."""
        return f"{self.now.words}\n{self.earlier.words}"

    @cached_property
    def consents(self) -> bool:
        """Whether the words of this turn agree to something."""
        said = self.now.words
        return bool(agreeing(said)) or intent(said, self.language) in AGREEING

    def condition(self, target: Target) -> str:
        """What the agreement to the target hangs on, in the person's words; empty for nothing."""
        whole = condition_of(self.text)
        outright, own = hanging(whole)
        if outright and Pointing(own, self.now.plan).names(target):
            return own
        return "" if outright and Pointing(outright, self.now.plan).names(target) else whole

    def approves(self, target: Target) -> bool:
        """Whether the words agree to the target: what they name, else what was asked about."""
        if self.consents and self.points_back(target):
            return True
        if not self.consents or self.now.spares(target):
            return False
        handles = self.now.handles
        asked = target in self.around and (not handles or self.lies_above(target))
        if target in self.above and not APPROVES.search(self.now.words):
            asked = False  # "go on" may settle what was asked about, not all that it lies in
        answers = self.is_asked and self.agrees_outright
        return (asked and (answers or self.decides)) or self.now.agrees_to(target)

    def points_back(self, target: Target) -> bool:
        """Whether an approval points at the only item named: "nothing for O1, that's approved"."""
        place = place_meant(self.now.plan, target)
        only = place and [tuple(place.handle.lower().split("."))] == list(self.now.handles)
        clauses = agreeing(self.now.words) if only else ()
        return any(POINTED.match(clause) and APPROVES.search(clause) for clause in clauses)

    @cached_property
    def agrees_outright(self) -> bool:
        """Whether a clause is an agreement, and does not only hold a word of one.

        "To be done by 14 May" tells of a step.
        """
        return any(map(is_outright, agreeing(self.now.words)))

    @cached_property
    def agrees_first(self) -> bool:
        """Whether the first sentence is an agreement that names nothing: "Yes. And O3 as well"."""
        first, *more = SENTENCE.findall(self.now.words.strip()) or [""]
        return bool(more and agreeing(first)) and not Pointing(first, self.now.plan).handles

    @cached_property
    def decides(self) -> bool:
        """Whether the agreement is more than a yes, which may answer any question."""
        left = (PLAIN_YES.sub("", c) for c in agreeing(self.now.words))
        return any(CONSENT.search(ONWARD_ONLY.sub("", clause)) for clause in left)

    def lies_above(self, target: Target) -> bool:
        """Whether a handle that was said is of something below the target."""
        place = place_meant(self.now.plan, target)
        own = tuple(place.handle.lower().split(".")) if place else ()
        below = (h for h in self.now.handles if len(h) > len(own) and h[: len(own)] == own)
        return any(below) or any(handle[0][0] in "ka" for handle in self.now.handles)

    @cached_property
    def asks_for_change(self) -> bool:
        """Whether the words ask to change something."""
        return changes(self.text) or self.takes_away

    def reopens(self, target: Target) -> bool:
        """Whether the words ask to change the target."""
        return changes(self.text) and self.about(target)

    def removes(self, target: Target) -> bool:
        """Whether the words want the target gone."""
        if not self.takes_away:
            return False
        plainly = removes(self.now.words) or removes(self.earlier.words)
        unwanted = plainly or bool(UNWANTED.search(self.text))
        keeps = not plainly and bool(KEEP.search(self.text))
        if keeps or not (unwanted or PUT_AWAY.search(self.text)):
            return self.now.leaves_out(target) or self.earlier.leaves_out(target)
        if self.is_named(target, plainly) or (unwanted and self.is_meant(target)):
            return True
        return plainly and self.names_where_it_removes(target)

    def names_where_it_removes(self, target: Target) -> bool:
        """Whether a clause that removes names the target by its words, and no handle.

        "Drop the one with the bakery, and then on to O2" has a handle elsewhere.
        """
        clauses = [c for p in (self.now, self.earlier) for c in pieces(p.words) if removes(c)]
        told = (Pointing(clause, self.now.plan) for clause in clauses)
        return any(not one.handles and one.names(target, loosely=True) for one in told)

    @cached_property
    def takes_away(self) -> bool:
        """Whether the words may want something gone."""
        return takes_away(self.now.words) or takes_away(self.earlier.words)

    def moves(self, target: Target) -> bool:
        """Whether the words want the target at another place."""
        if not ORDER.search(self.text):
            return False
        shifts = bool(SHIFT.search(self.text))
        return self.is_named(target, shifts) or (shifts and self.is_meant(target))

    def puts(self, target: Target, under: Target) -> bool:
        """Whether the words want the target below another item: they name one of the two."""
        if not (SHIFT.search(self.text) or BELONGS.search(self.text)):
            return False
        return self.about(target) or self.about(under) or self.lies_above_named(under)

    def lies_above_named(self, target: Target) -> bool:
        """Whether the words name what the target itself lies in."""
        above = with_those_above(self.now.plan, target) if isinstance(target, int) else ()
        return any(self.is_named(item, loosely=True) for item in above)

    def about(self, target: Target) -> bool:
        """Whether the words are about the target in any way."""
        return self.is_named(target, loosely=True) or self.is_meant(target)

    def is_named(self, target: Target, loosely: bool = False) -> bool:
        """Whether the words name the target, or keep only something beside it."""
        both = self.now, self.earlier
        return any(p.names(target, loosely) or p.leaves_out(target) for p in both)

    def is_meant(self, target: Target) -> bool:
        """Whether the target was asked about, and no handle says that another one is meant."""
        return target in self.near and not self.now.handles

    def goes(self, visit: GoTo) -> bool:
        """Whether the words ask to go somewhere, or name where the visit leads."""
        if ONWARD.search(self.text) or visit.stage in (*self.now.stages(), *self.earlier.stages()):
            return True
        if visit.stage is Stage.REVIEW and LOOKING.search(self.now.words):
            return True
        above = with_those_above(self.now.plan, visit.item) if visit.item is not None else ()
        return any(map(self.about, above))

    def skips(self, stage: Stage) -> bool:
        """Whether the words pass over the stage in work, or one that they name."""
        named = {*self.now.stages(), *self.earlier.stages()}
        return bool(PASSING.search(self.text)) and stage in named | {focus_of(self.now.plan).stage}

    @cached_property
    def goes_back(self) -> bool:
        """Whether the words may want a change taken back, or made again."""
        return bool(BACK.search(self.text))

    @cached_property
    def begins_anew(self) -> bool:
        """Whether the words ask for an empty page."""
        whole = intent(self.now.words, self.language) == "over"
        return whole or begins_anew(self.now.words) or begins_anew(self.earlier.words)


def orders_of(text: str, earlier: str, plan: Plan, talk: Talk, language: str) -> Orders:
    """What a message asks for.

    Args:
        text: the message.
        earlier: the person's message before it, where that has changed nothing.
        plan: as the person saw it.
        talk: with what was asked and what the last turn changed.
        language: of the talk.
    """
    asked, focus = talk.asked, focus_of(plan)
    last = next((m for m in reversed(talk.recent) if m.role == "coach"), None)
    about: set[Target | None] = {asked.held} if asked else set()
    if asked is not None and asked.target is not None:
        about.add(asked.target)
    else:
        about.add(focus.item if focus.item is not None else WHOLE.get(focus.stage))
    near = frozenset(t for t in (*about, *(last.changed if last else ())) if t is not None)
    own = [t for t in (*about, focus.item) if t is not None]
    around = frozenset(a for t in own for a in with_those_above(plan, t))
    return Orders(
        now=Pointing(plain_words(own_words(text)), plan),
        earlier=Pointing(plain_words(own_words(earlier)), plan),
        language=language,
        near=near,
        is_asked=(asked is None or asked.held is not None or asked.about in CLOSING)
        and not (last and asks_of_others(last.text)),
        around=around,
        above=around - set(own),
    )


APPROVES = re.compile(
    r"\b(?:approv|lock|genehmig|abgesegn|freigeb|aprueb|aprob|approuv|valid|aprov)\w*|批准|通过|定稿",
    re.IGNORECASE,
)
"""Words of approval, beside those by which one only goes on."""


def is_outright(clause: str) -> bool:
    """Whether a clause that holds a word of agreement agrees, and tells nothing else."""
    long, words = MOST_AGREEING, len(clause.split())
    if APPROVES.search(clause) or (words <= long and not FIGURE.search(clause)):
        return True
    return words <= 2 * long and bool(CONSENT.search(ONWARD_ONLY.sub("", clause)))


MOST_AGREEING = 7
"""Words of a clause that agrees, and tells nothing else."""
FIGURE = re.compile(r"(?<![\w.])\d")
"""A number that is no part of a handle."""


def asks_of_others(text: str) -> bool:
    """Whether what the coach said ends by asking whether somebody else has to agree."""
    *_, last = SENTENCE.findall(text.rstrip()) or [""]
    return last.rstrip().endswith(("?", "？")) and bool(OTHERS.search(last))


AGREEING = {"yes", "approve", "next", "approve-anyway"}
"""Whole messages that agree."""
CLOSING = {"", "approval", "more-key-results", "more-actions", "done"}
"""Questions after which an item may be taken as it is."""
WHOLE: dict[Stage, Target] = {
    Stage.BIG_OBJECTIVE: "big-objective",
    Stage.REVIEW: "plan",
    Stage.RUNNING: "plan",
}
"""What is in work at the stages that work on no single item."""

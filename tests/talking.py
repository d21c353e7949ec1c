"""Holding a conversation with the real coach in a test: a real store, real notes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coach.coach import Coach
from coach.edits import Edit, Past
from coach.knowledge.search import open_knowledge
from coach.okr import Action, Plan, places
from coach.shipped import shipped_folder
from coach.store import open_store
from coach.talk import Reply
from coach.wiring import LOCAL, PatientModel, built_in, with_model
from tests.staged import staged

TODAY = date(2026, 11, 22)


def talk_at(coach: Coach, language: str, asks: str) -> "Conversation":
    """A talk about a plan that has come to a question, in a language."""
    return Conversation(coach, coach.store.create_plan(LOCAL, staged(language, asks)))


def steps_of(plan: Plan) -> list[Action]:
    """Every step of a plan, in reading order."""
    return [place.item for place in places(plan) if isinstance(place.item, Action)]


@dataclass
class Conversation:
    """One person talking to the coach about one plan."""

    coach: Coach
    plan_id: str
    replies: list[Reply] = field(default_factory=list)

    def say(self, text: str) -> Reply:
        """Say something and wait for the answer."""
        turn = self.coach.store.say(LOCAL, self.plan_id, text, key=f"turn-{len(self.replies)}")
        reply = self.coach.answer(LOCAL, turn, text)
        self.replies.append(reply)
        return reply

    def click(self, edits: Sequence[Edit]) -> None:
        """Change the plan on the page, beside the talk."""
        saved = self.coach.store.load(LOCAL, self.plan_id)
        self.coach.edit(LOCAL, self.plan_id, saved.revision, edits)

    @property
    def plan(self) -> Plan:
        """The plan as it is stored now."""
        return self.coach.store.load(LOCAL, self.plan_id).plan

    @property
    def past(self) -> Past:
        """What an undo would bring back."""
        return self.coach.store.load(LOCAL, self.plan_id).past


@contextmanager
def coach_of(
    folder: Path, today: date = TODAY, model: PatientModel | None = None, notes: Path | None = None
) -> Iterator[Coach]:
    """A coach with a store of its own, until the end of the block.

    Args:
        folder: where the index of the notes is kept.
        today: the day on which it all happens.
        model: speaks for the coach; without one the built-in coach does.
        notes: their folder; without one those that ship.
    """
    store = open_store("sqlite://")
    knowledge = open_knowledge(notes or shipped_folder("knowledge"), folder, embeddings="keywords")
    builtin = built_in()
    mind = with_model(model, builtin) if model else builtin
    coach = Coach(store, knowledge, builtin, mind, today=lambda: today)
    try:
        yield coach
    finally:
        coach.workers.shutdown()
        coach.helpers.shutdown()
        store.close()


@contextmanager
def conversation(
    folder: Path, today: date = TODAY, plan: Plan | None = None
) -> Iterator[Conversation]:
    """A new talk about an empty plan, or about the one handed in."""
    with coach_of(folder, today) as coach:
        yield Conversation(coach, coach.store.create_plan(LOCAL, plan or Plan()))

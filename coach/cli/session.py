"""A talk in the terminal: says what was typed, waits for the answer, keeps the plan's file true."""

import secrets
import time
from dataclasses import dataclass

from coach.checks.check import Finding
from coach.cli.kept import own_store
from coach.cli.planfile import PlanFile
from coach.cli.progress import Bar
from coach.coach import Coach
from coach.edits.kinds import Edit
from coach.errors import CoachError
from coach.okr import Plan, Stage
from coach.reading import language_of
from coach.stages import focus_of
from coach.store import Saved, Turn
from coach.talk import Reply, State
from coach.words import phrase

PAUSE = 0.01
"""Seconds between two looks at a growing answer."""
CHANGED_ELSEWHERE = (
    "The plan was changed in another window since your last message; /plan shows it as it is now."
)


@dataclass(frozen=True)
class Answer:
    """What came of one message."""

    reply: Reply
    plan: Plan
    stage: Stage
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


@dataclass
class Session:
    """One talk about one plan."""

    coach: Coach
    actor: str
    plan_id: str = ""
    """Empty until something is said: a talk without a word leaves no empty plan behind."""
    file: PlanFile | None = None
    refused: bool = False
    """Whether something that was said could not be kept or answered."""
    seen: int | None = None
    """The revision of the plan after the last answer."""

    def opening(self) -> Reply:
        """The greeting."""
        self.seen = self.saved().revision if self.plan_id else None
        return self.coach.opening(self.plan())

    def plan(self) -> Plan:
        """The plan as it stands."""
        return self.saved().plan if self.plan_id else Plan()

    def saved(self) -> Saved:
        """The plan as it is stored."""
        return self.coach.store.load(self.actor, self.plan_id)

    def say(self, text: str) -> Answer:
        """Say something and wait for the whole answer; Ctrl-C stops the answer, not the talk.

        Raises:
            CoachError: it could not be kept or answered.
        """
        try:
            return self.answered(text)
        except CoachError:
            self.refused = True
            raise

    def answered(self, text: str) -> Answer:
        """The whole answer to what is said.

        Raises:
            CoachError: it could not be kept or answered.
        """
        if not self.plan_id:
            self.plan_id = self.coach.store.create_plan(self.actor, Plan())
        before = self.saved().revision
        elsewhere = self.seen is not None and self.seen != before
        turn = self.finished(self.open_turn(text))
        self.refused = self.refused or turn.state is State.CUT_SHORT
        reply = self.reply_of(turn)
        if elsewhere:
            notice = " ".join(filter(None, (CHANGED_ELSEWHERE, reply.notice)))
            reply = reply.model_copy(update={"notice": notice})
        after = self.saved()
        self.seen = after.revision
        if self.file and after.revision != before:
            self.file.write(after.plan)
        return Answer(
            reply=reply,
            plan=after.plan,
            stage=focus_of(after.plan).stage,
            edits=self.edits_since(before, after.revision),
            findings=self.coach.findings(after.plan),
        )

    def open_turn(self, text: str) -> Turn:
        """The turn that answers this; waits while another window's turn runs."""
        key = secrets.token_urlsafe(8)
        turn = self.coach.say(self.actor, self.plan_id, text, key)
        while turn.busy:
            self.finished(turn)
            turn = self.coach.say(self.actor, self.plan_id, text, key)
        return turn

    def finished(self, turn: Turn) -> Turn:
        """The turn once it is over."""
        started = time.monotonic()
        with Bar("thinking") as bar:
            while turn.state is State.RUNNING:
                try:
                    time.sleep(PAUSE)
                    bar(int(time.monotonic() - started))
                except KeyboardInterrupt:
                    self.coach.stop(self.actor, turn.id)
                found = self.coach.store.turn(self.actor, self.plan_id, turn.id)
                assert found is not None
                turn = found
        return turn

    def reply_of(self, turn: Turn) -> Reply:
        """What the coach said in a turn that is over.

        Raises:
            CoachError: there is no answer to be found.
        """
        for message in reversed(self.coach.store.messages(self.actor, self.plan_id, limit=4)):
            if message.id == turn.answer and message.text:
                return message.reply or Reply(text=message.text)
        if turn.state is State.STOPPED:
            return Reply(text="Stopped. What you said is kept.")
        raise CoachError("The answer was cut short. What you said is kept; say more, or go on.")

    def edits_since(self, before: int, after: int) -> tuple[Edit, ...]:
        """The edits that led from one revision to another, oldest first."""
        if after == before:
            return ()
        history = self.coach.store.history(self.actor, self.plan_id, limit=after - before)
        made = sorted((r for r in history if r.number > before), key=lambda r: r.number)
        return tuple(edit for revision in made for edit in revision.edits)

    def rescued(self) -> str:
        """Where the plan was kept instead, when its file could not take it; empty when it could.

        Raises:
            StoreFailed: the database cannot take it either.
        """
        if not self.file or self.plan() == self.file.plan:
            return ""
        store = own_store()
        plan_id = store.create_plan(self.actor, self.plan(), f"Kept instead of in {self.file.path}")
        store.close()
        return f"The plan of this talk is kept as {plan_id}: okr-coach chat --resume {plan_id}"

    def goodbye(self) -> str:
        """One line on where the plan is."""
        if self.file:
            return self.file.kept()
        if not self.plan_id:
            if self.refused:
                return "Goodbye. What you said could not be stored, so nothing was kept."
            return "Goodbye. Nothing was said, so nothing was stored."
        saved = self.saved()
        spoken = language_of(saved.plan)
        name = phrase("form", "quote", spoken, text=saved.title) if saved.title else ""
        return phrase(
            "terminal",
            "goodbye",
            spoken,
            name=name or phrase("terminal", "plan", spoken),
            command=f"okr-coach chat --resume {self.plan_id}",
        )

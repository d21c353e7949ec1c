"""The flow of a turn, on one screen: said → heard → applied → checked → backed → answered.

Nothing here knows how plans are stored, notes are found or replies are worded; it only puts the
parts in their order and sees to it that nothing is lost when one of them fails.
"""

import logging
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date

from coach.checks import Finding, run
from coach.edits import Approve, Edit, Past, apply
from coach.errors import CoachError, Conflict, ModelFailed
from coach.interpret.heard import Heard, Interpreter, Simple, Unclear
from coach.knowledge.search import Knowledge
from coach.okr import Plan, place_of
from coach.respond.agenda import next_point
from coach.respond.backing import passages_for
from coach.respond.opening import opening
from coach.respond.thought import Responder, Thought
from coach.stages import focus_of
from coach.store import Saved, Store, Turn
from coach.talk import Reply, State, Talk
from coach.words import phrase

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mind:
    """How messages are understood and answered: the built-in way, or a model's."""

    interpreter: Interpreter
    responder: Responder
    name: str = "built-in coach"


@dataclass(frozen=True)
class Coach:
    """Answers people, one turn at a time, with their plan in hand."""

    store: Store
    knowledge: Knowledge
    builtin: Mind
    mind: Mind
    today: Callable[[], date] = date.today
    workers: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(32, thread_name_prefix="turn")
    )

    @property
    def speaker(self) -> str:
        """Who answers: "built-in coach" or the model's name."""
        return self.mind.name

    def say(self, actor: str, plan_id: str, text: str, key: str) -> Turn:
        """Keep what the person says, have it answered in the background, and return at once.

        The same key opens one turn only, however often it is sent.

        Raises:
            NotFound: the person has no such plan.
            StoreFailed: nothing could be stored; the caller keeps the words.
        """
        turn = self.store.say(actor, plan_id, text, key)
        if turn.new:
            self.workers.submit(self.answer, actor, turn, text)
        return turn

    def answer(self, actor: str, turn: Turn, text: str) -> Reply:
        """Answer an open turn and store the answer as it grows; never raises.

        This is the flow: each line is one arrow of the picture in docs/architecture.md.
        """
        try:
            saved = self.store.load(actor, turn.plan_id)
            talk = self.store.talk(actor, turn.plan_id)
            thought, notice = self.think(text, saved.plan, saved.past, talk)
            revision = self.keep(actor, saved, thought)
            reply, state = self.speak(actor, turn, thought, notice)
            changed = thought.applied.changed if revision != saved.revision else ()
            self.store.finish(actor, turn.id, reply, state, changed)
        except Exception as error:
            reply = self.failed(actor, turn, error)
        return reply

    def think(self, text: str, plan: Plan, past: Past, talk: Talk) -> tuple[Thought, str]:
        """A message thought through: everything but the wording; and a notice for the person."""
        heard, notice = self.interpret(text, plan, past, talk)
        held = self.held_back(plan, heard, past)
        heard = held or heard
        applied = apply(plan, heard.edits, past)
        findings = self.findings(applied.plan)
        point = next_point(applied.plan, findings, talk, self.today())
        thought = Thought(
            said=text,
            before=plan,
            heard=heard,
            applied=applied,
            findings=findings,
            focus=focus_of(applied.plan),
            point=point,
            talk=talk,
            today=self.today(),
        )
        passages = passages_for(thought, self.knowledge)
        return thought.model_copy(update={"passages": passages}), notice

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk) -> tuple[Heard, str]:
        """What the message means; the built-in interpreter takes over when the model fails."""
        try:
            return self.mind.interpreter.interpret(text, plan, past, talk, self.today()), ""
        except ModelFailed as failure:
            heard = self.builtin.interpreter.interpret(text, plan, past, talk, self.today())
            return heard, str(failure)

    def held_back(self, plan: Plan, heard: Heard, past: Past) -> Heard | None:
        """What is heard without an approval that a blocking finding stands against."""
        approvals = [e for e in heard.edits if isinstance(e, Approve)]
        anyway = any(isinstance(w, Simple) and w.wish == "approve-anyway" for w in heard.wishes)
        if not approvals or anyway:
            return None
        others = tuple(e for e in heard.edits if not isinstance(e, Approve))
        after = apply(plan, others, past).plan
        blocking = next(
            (f for f in self.findings(after) for a in approvals if blocks(f, a, after)), None
        )
        if blocking is None:
            return None
        why = phrase("unclear", "held-block", heard.language, message=blocking.message, cite="")
        kept = tuple(e for e in others if e.edit != "go-to")
        wishes = (*heard.wishes, Unclear(why="what-to-change", about=why))
        return heard.model_copy(update={"edits": kept, "wishes": wishes})

    def findings(self, plan: Plan) -> tuple[Finding, ...]:
        """What the checks find in the plan."""
        return run(plan, self.today(), whole=True)

    def keep(self, actor: str, saved: Saved, thought: Thought) -> int:
        """Store the changed plan; the revision after it.

        Raises:
            Conflict: somebody changed the plan while the turn ran.
        """
        if not thought.applied.edits:
            return saved.revision
        return self.store.save(
            actor, saved.plan_id, saved.revision, thought.plan, thought.applied.edits
        )

    def speak(self, actor: str, turn: Turn, thought: Thought, notice: str) -> tuple[Reply, State]:
        """Word the reply and store it as it grows; the built-in coach takes over on failure."""
        mind = self.builtin if notice else self.mind
        try:
            reply, state = self.grown(actor, turn, mind.responder.respond(thought))
        except ModelFailed as failure:
            notice = str(failure)
            pieces = self.builtin.responder.respond(thought)
            reply, state = self.grown(actor, turn, pieces)
        return (reply.model_copy(update={"notice": notice}) if notice else reply), state

    def grown(
        self, actor: str, turn: Turn, pieces: Generator[str, None, Reply]
    ) -> tuple[Reply, State]:
        """Store the pieces of an answer as they come, until it is whole or the person stops it."""
        text = ""
        while True:
            try:
                text += next(pieces)
            except StopIteration as whole:
                reply: Reply = whole.value
                return reply, State.ANSWERED
            if not self.store.grow(actor, turn.id, text):
                pieces.close()
                return Reply(text=text), State.STOPPED

    def failed(self, actor: str, turn: Turn, error: Exception) -> Reply:
        """Close a turn that could not be answered, in words; what was said is stored already."""
        if isinstance(error, Conflict | CoachError):
            text = str(error)
        else:
            log.error("turn %s failed", turn.id, exc_info=error)
            text = phrase("notice", "failed")
        reply = Reply(text=text)
        try:
            self.store.finish(actor, turn.id, reply, State.CUT_SHORT, ())
        except CoachError:
            log.exception("turn %s could not be closed", turn.id)
        return reply

    def edit(
        self, actor: str, plan_id: str, revision: int, edits: Sequence[Edit], reason: str = ""
    ) -> Saved:
        """Make the edits that somebody made on the page; the plan as it is then.

        Raises:
            Conflict: the plan has moved on since `revision`; nothing was overwritten.
            CoachError: an edit was refused; says why.
        """
        saved = self.store.load(actor, plan_id)
        if saved.revision != revision:
            revision = -1  # let the store word the conflict
        applied = apply(saved.plan, edits, saved.past)
        if applied.refused:
            raise CoachError(applied.refused[0].why)
        self.store.save(actor, plan_id, revision, applied.plan, applied.edits, reason)
        return self.store.load(actor, plan_id)

    def stop(self, actor: str, turn_id: str) -> None:
        """Ask a running answer to stop; what has come is kept."""
        self.store.stop(actor, turn_id)

    def opening(self, plan: Plan, language: str = "en") -> Reply:
        """The first words of a talk: to an empty page, or where the person stopped."""
        point = next_point(plan, self.findings(plan), Talk(), self.today())
        return opening(plan, point, self.today(), language)


def blocks(finding: Finding, approval: Approve, plan: Plan) -> bool:
    """Whether a finding stands against an approval: it blocks, and is on what would be locked."""
    if finding.severity != "block":
        return False
    if approval.target == "plan" or finding.item == approval.target:
        return True
    if not isinstance(approval.target, int) or not isinstance(finding.item, int):
        return False
    place = place_of(plan, finding.item)
    return place is not None and place.parent == approval.target

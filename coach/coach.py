"""The flow of a turn, on one screen: said → heard → applied → checked → backed → answered.

Nothing here knows how plans are stored, notes are found or replies are worded; it only puts the
parts in their order and sees to it that nothing is lost when one of them fails.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from coach.checks import Finding, compared, run
from coach.checks.lately import Lately
from coach.delivery import Delivery, Stopped
from coach.edits import Edit, Past, apply
from coach.errors import CoachError, Conflict, ModelFailed, trace_of
from coach.interpret.ear.heard import Heard, is_unclear
from coach.interpret.standing_in import standing_in
from coach.knowledge.search import Knowledge
from coach.mind import Mind as Mind
from coach.model import notice, state_after
from coach.model.meter import Meter
from coach.model.prices import Prices, cost_of, in_words
from coach.okr import Plan
from coach.reading import language
from coach.respond.agenda import next_point
from coach.respond.backing import gap, passages_for
from coach.respond.holding import held_back, overtaken
from coach.respond.opening import opening
from coach.respond.refusing import reason_of
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.store import Budget, Saved, Store, Turn
from coach.talk import Reply, State, Talk
from coach.words import phrase

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Coach:
    """Answers people, one turn at a time, with their plan in hand."""

    store: Store
    knowledge: Knowledge
    builtin: Mind
    mind: Mind
    today: Callable[[], date] = date.today
    budget: Budget = field(default_factory=Budget)
    """What turns may take of a model."""
    prices: Prices = field(default_factory=Prices)
    workers: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, 128, "turn"))
    helpers: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, 128, "model"))
    meters: dict[str, Meter] = field(default_factory=dict)
    """Of the turns that this process is answering, by their ids."""
    lately: Lately = field(default_factory=Lately, init=False)
    """What was found in the plans that were judged last."""

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
        budget = self.budget if self.mind.metered else None
        turn = self.store.say(actor, plan_id, text, key, budget)
        if turn.new:
            self.workers.submit(self.answer, actor, turn, text)
        return turn

    def answer(self, actor: str, turn: Turn, text: str) -> Reply:
        """Answer an open turn and store the answer as it grows; never raises."""
        small = bool(self.budget.too_small)
        meter = Meter(self.budget.turn, self.prices, broke=turn.broke, small=small)
        self.meters[turn.id] = meter
        delivery = Delivery(self.store, actor, turn, self.mind.for_turn(meter), meter)
        try:
            return self.answered(delivery, text)
        except Stopped as stopped:
            return self.closed(delivery, ended(stopped.text, text), State.STOPPED)
        except CoachError as error:
            return self.closed(delivery, ended(str(error), text), State.CUT_SHORT)
        except Exception as error:
            log.error("turn %s failed: %s", turn.id, trace_of(error))
            failed = phrase("notice", "failed", language(text) or "en")
            return self.closed(delivery, ended(failed, text), State.CUT_SHORT)
        finally:
            self.meters.pop(turn.id, None)

    def answered(self, delivery: Delivery, text: str, seen: Plan | None = None) -> Reply:
        """The flow: each line is one arrow of the picture in docs/architecture.md.

        Args:
            delivery: takes the reply to the person.
            text: what they said.
            seen: the plan as they saw it, when somebody else changed it while this turn ran.

        Raises:
            Conflict: the plan was changed by somebody else, and once more after that.
        """
        actor, plan_id = delivery.actor, delivery.turn.plan_id
        saved, talk = self.store.at_hand(actor, plan_id)
        talk = talk.before(delivery.turn.message)
        thought, failure = self.think(text, saved, talk, delivery, seen)
        delivery.recollect(self.helpers, thought, reached=failure is None)
        try:
            self.keep(actor, saved, thought)
        except Conflict:
            if seen is not None:
                raise
            return self.answered(delivery, text, seen=saved.plan)  # think again about what is now
        reply, state = self.speak(delivery, thought, failure)
        delivery.finish(reply, state, thought.applied.changed, gap(thought, reply))
        if thought.applied.changed:
            self.helpers.submit(self.remember, thought.plan)
        return reply

    def think(
        self, text: str, saved: Saved, talk: Talk, delivery: Delivery, seen: Plan | None
    ) -> tuple[Thought, ModelFailed | None]:
        """A message thought through: everything but the wording; and how the model failed."""
        plan, past = saved.plan, saved.past
        heard, failure = self.interpret(text, plan, past, talk, delivery)
        moved_on = overtaken(seen, plan, heard, self.today()) if seen is not None else None
        heard = moved_on or held_back(plan, heard, past, self.findings) or heard
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
        return thought.model_copy(update={"passages": passages}), failure

    def interpret(
        self, text: str, plan: Plan, past: Past, talk: Talk, delivery: Delivery
    ) -> tuple[Heard, ModelFailed | None]:
        """What the message means; the built-in interpreter takes over when the model fails."""
        moment = (text, plan, past, talk, self.today())
        if delivery.mind is self.builtin:
            return self.builtin.interpreter.interpret(*moment), None
        try:
            asked = partial(delivery.mind.interpreter.interpret, *moment)
            return delivery.patiently(self.helpers, asked), None
        except ModelFailed as failure:
            heard = self.builtin.interpreter.interpret(*moment)
            return standing_in(heard, text, plan, talk, self.today()), failure

    def findings(self, plan: Plan) -> tuple[Finding, ...]:
        """What the checks find in the plan; meaning counts as far as it has been worked out."""
        today = self.today()
        judge = partial(run, plan, today, whole=True, similar=self.knowledge.alike)
        return self.lately.findings(plan, today, judge)

    def remember(self, plan: Plan) -> None:
        """Work out what the plan's sentences mean, for the next look at it."""
        self.knowledge.remember(compared(plan))
        self.lately.forget(plan)

    def keep(self, actor: str, saved: Saved, thought: Thought) -> None:
        """Store the changed plan.

        Raises:
            Conflict: somebody changed the plan while the turn ran.
        """
        if thought.applied.edits:
            self.store.save(
                actor, saved.plan_id, saved.revision, thought.plan, thought.applied.edits
            )

    def speak(
        self, delivery: Delivery, thought: Thought, failure: ModelFailed | None
    ) -> tuple[Reply, State]:
        """Word the reply and store it as it grows; the built-in coach takes over on failure."""
        taken = delivery.sums_up and thought.heard.by_model  # a third call is too many
        mind = self.builtin if failure or taken else delivery.mind
        try:
            reply = delivery.grown(mind.responder.respond(thought))
        except ModelFailed as late:
            failure = late
            reply = delivery.grown(self.builtin.responder.respond(thought))
        if failure is None:
            return reply, State.CUT_SHORT if "cut" in reply.provenance else State.ANSWERED
        told = notice(failure.reason, reply.language)
        again = is_unclear(thought.heard.wishes, "too-rich")
        state = State.CUT_SHORT if again else state_after(failure.reason)
        return reply.model_copy(update={"notice": told}), state

    def closed(self, delivery: Delivery, reply: Reply, state: State) -> Reply:
        """Close a turn that was stopped or failed; what the person said is stored already."""
        try:
            delivery.finish(reply, state)
        except CoachError as error:
            log.error("turn %s could not be closed: %s", delivery.turn.id, trace_of(error))
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
            raise CoachError(reason_of(applied.refused[0]))
        self.store.save(actor, plan_id, revision, applied.plan, applied.edits, reason)
        return self.store.load(actor, plan_id)

    def spent(self, actor: str, plan_id: str) -> str:
        """What a model took for this plan so far, in words; empty where none was asked."""
        total = self.store.spent(actor, plan_id)
        return in_words(total.tokens, total.millionths, self.prices)

    def cost(self, reply: Reply) -> str:
        """What a model took for this answer, in words; empty where none was asked."""
        return cost_of(reply, self.prices)

    def waits(self, turn_id: str) -> float:
        """Seconds that a running turn waits before it asks a busy model again; 0 when it does not.

        Known to the process that answers the turn; any other is told 0.
        """
        meter = self.meters.get(turn_id)
        return meter.waits if meter else 0.0

    def stop(self, actor: str, turn_id: str) -> None:
        """Ask a running answer to stop; what has come is kept."""
        self.store.stop(actor, turn_id)

    def opening(
        self,
        plan: Plan,
        language: str = "en",
        fresh: bool = False,
        findings: tuple[Finding, ...] | None = None,
    ) -> Reply:
        """The first words of a talk: to an empty page, on a fresh plan, or where it stopped.

        `findings` are the plan's, where they are known already.
        """
        found = self.findings(plan) if findings is None else findings
        point = next_point(plan, found, Talk(), self.today())
        return opening(plan, point, self.today(), language, fresh)


def ended(reply: str, said: str) -> Reply:
    """What there is of an answer that did not come to its end, in the person's language."""
    return Reply(text=reply, language=language(said) or "en")

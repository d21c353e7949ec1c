"""Measures told while the goal is in question, kept as proofs until there is an objective."""

from coach.edits import AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.answers.fields import direction_of
from coach.interpret.ear.hearing import within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures.several import measured
from coach.okr import KeyResult
from coach.reading import numbers, read
from coach.reading.describing import measuring
from coach.reading.measuring import Quantity


def kept_proof(text: str, moment: Moment) -> AddKeyResult:
    """What was measured before there was an objective, kept as a key result without one."""
    text = tidy(" ".join(text.split()))
    return AddKeyResult(objective=None, text=text, **moment.key_result_fields(text))


def measured_goal(text: str, moment: Moment) -> tuple[Edit, ...]:
    """What is told of the goal's number, kept with it: "we're at 800k now" of "1 million in sales".

    Any other measure is kept by itself, and so is each of several.
    """
    now, big = standing_at(text, moment), moment.plan.big_objective
    if now is None:
        return tuple(kept_proof(part, moment) for part in measured(text, moment.today))
    if waiting := next((p for p in moment.plan.key_results if p.baseline is None), None):
        return (ReviseKeyResult(id=waiting.id, baseline=now),)
    if big is None or not goal_numbers(big.text, moment):
        return (kept_proof(text, moment),)
    return (started(kept_proof(big.text, moment), now),)


def of_a_measure(text: str, moment: Moment) -> bool:
    """Whether words beside the goal measure something: from where to where, by when, or a limit."""
    said = read(text, moment.today)
    limit = said.target is not None and bool(said.bound or said.per)
    limit = limit and not words_the_goal(text, moment)
    return said.moves or bool(said.due and said.quantities) or limit


def words_the_goal(text: str, moment: Moment) -> bool:
    """Whether a sentence has half the words of the goal, and so may say it in another way."""
    big = moment.plan.big_objective
    own = stems(big.text) if big else set()
    return 2 * len(own & stems(text)) >= len(own)


def standing_beside(goal: str, told: tuple[str, ...], moment: Moment) -> tuple[Edit, ...]:
    """The goal's number as a proof, when a sentence beside it says where that number stands."""
    now = next((n for part in told if (n := standing_at(part, moment)) is not None), None)
    if now is None or not goal_numbers(goal, moment):
        return ()
    return (started(kept_proof(goal, moment), now),)


def goal_numbers(goal: str, moment: Moment) -> tuple[Quantity, ...]:
    """The numbers that a goal is to reach, without those that say who or what one is."""
    return measuring(goal, read(goal, moment.today).quantities)


def started(proof: AddKeyResult, now: float) -> AddKeyResult:
    """A proof with the number from which it starts."""
    ends = KeyResult(text=proof.text, baseline=now, target=proof.target)
    return proof.model_copy(update={"baseline": now, "direction": direction_of(ends)})


def standing_at(text: str, moment: Moment) -> float | None:
    """Where a number stands now, when that is all that the words say: "we sell 320 now"."""
    said, amounts = read(text, moment.today), measuring(text, numbers(text))
    if not amounts:
        return None  # "I have been a nurse for 7 years now"
    if said.baseline is not None:
        return said.baseline if said.target is None else None
    alone = len(amounts) == 1 and within("standing", text, moment.language)
    return amounts[0].value if alone else None


def stray(said: str, moment: Moment) -> bool:
    """Whether a sentence has nothing of the goal, and no other wording of it was asked for."""
    big = moment.plan.big_objective
    if big is None or not said.strip() or not moment.passes_the_goal:
        return False
    return not stems(said) & stems(big.text)


def says_something_else(said: str, words: str, moment: Moment) -> bool:
    """Whether a sentence said where an objective only waits for a yes shares no word with it."""
    passing = moment.asked.about == "approval" and moment.asked.question != "what-to-change"
    return passing and not stems(said) & stems(words)


def left_number(text: str, moment: Moment) -> tuple[Edit, ...]:
    """The number that a goal of words leaves behind: it comes back as a proof."""
    big = moment.plan.big_objective
    if big is None or not text or moment.asked.rule != "bigo-number":
        return ()
    gone = {n.value for n in numbers(big.text)} - {n.value for n in numbers(text)}
    effort = read(big.text, moment.today).verb_kind in ("activity", "delivery")
    known = effort or any(proof.text == big.text for proof in moment.plan.key_results)
    return (kept_proof(big.text, moment),) if gone and not known else ()

"""What is told in one breath with how sure one is: its reason, a measure, or another wording."""

from coach.edits import ReviseKeyResult, ReviseObjective, SetBigObjective
from coach.interpret.answers import proofs
from coach.interpret.answers.fields import fragment, in_fields
from coach.interpret.ear.heard import Beside, Heard, Wish
from coach.interpret.ear.hearing import intent, within, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.rewording import without_lead
from coach.interpret.measures.measures import key_results
from coach.interpret.measures.sureness import a_measure, split_confidence
from coach.okr import KeyResult, Objective
from coach.reading import numbers
from coach.reading.marks import has_han

SHORTEST = 3
"""Words of a goal that is said anew beside how sure one is."""


def beside_confidence(sure: int, rest: str, moment: Moment) -> Heard:
    """How sure the person is, and the measure or the other wording that they told with it.

    Anything else is why they are so sure; the plan has no place for that, so it stays in the talk.
    """
    rest = without_fillers(rest, moment.language) or rest
    item, measure = moment.item(moment.asked.target), a_measure(rest, moment)
    kept: tuple[Wish, ...] = (Beside(text=tidy(rest)),) if tells(rest, moment) else ()
    if isinstance(item, Objective):
        added = key_results(rest, moment).edits if measure else ()
        revised = ReviseObjective(id=item.id, confidence=sure)
        return moment.heard(revised, *added, wishes=() if added else kept)
    if isinstance(item, KeyResult):
        filled = in_fields(rest, item, moment) if measure or fragment(rest, moment) else []
        revised_proof = ReviseKeyResult(id=item.id, confidence=sure)
        return moment.heard(revised_proof, *filled, wishes=() if filled else kept)
    if measure or of_the_goals_number(rest, moment):
        return moment.heard(SetBigObjective(confidence=sure), *proofs.measured_goal(rest, moment))
    if worded(rest, moment):
        anew = tidy(without_lead(rest, moment.language))
        return moment.heard(SetBigObjective(confidence=sure, text=anew))
    return moment.heard(SetBigObjective(confidence=sure), wishes=kept)


def tells(rest: str, moment: Moment) -> bool:
    """Whether words beside a confidence tell something, and are more than a shrug."""
    if within("lost", rest, moment.language) or intent(rest, moment.language):
        return False
    long = len(rest.split()) >= SHORTEST or (has_han(rest) and len(rest) > SHORTEST)
    return long or within("reason", rest, moment.language)


def of_the_goals_number(rest: str, moment: Moment) -> bool:
    """Whether a bare number is told beside the confidence in a goal that has one itself."""
    big = moment.plan.big_objective
    counted = big is not None and proofs.goal_numbers(big.text, moment)
    return bool(counted) and bool(numbers(rest)) and fragment(rest, moment)


def worded(rest: str, moment: Moment) -> bool:
    """Whether words beside a confidence are another wording of the goal: they say so."""
    wished = within("wanting", rest, moment.language)
    return wished or without_lead(rest, moment.language) != rest


def worded_ahead(text: str, moment: Moment) -> bool:
    """Whether the goal is said anew in a sentence of its own, before how sure one is of it."""
    said, sure = split_confidence(text, moment)
    ahead = sure is not None and len(said.split()) >= SHORTEST and text.startswith(said)
    plain = not a_measure(said, moment) and not within("reason", said, moment.language)
    return ahead and plain and not proofs.stray(said, moment)

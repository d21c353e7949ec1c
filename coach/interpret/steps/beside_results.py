"""What is told behind the result of a step and is none: who does it, what if, whom it needs."""

from coach.edits import AddDependency
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.items import dated_step
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.stated import of_steps
from coach.interpret.steps.acting import AMONG_STEPS
from coach.interpret.steps.others import leaning
from coach.interpret.steps.people import plain
from coach.interpret.steps.planning import actions
from coach.interpret.steps.promising import arriving
from coach.interpret.steps.reacting import begins_with_if, reaction_in
from coach.interpret.steps.results import RESULT


def beside_a_result(piece: str, moment: Moment, asked: Moment) -> bool:
    """Whether a piece tells something of steps, where those before it answer what one leaves.

    Args:
        piece: the words behind them.
        moment: behind the words before it.
        asked: the moment in which those were said.
    """
    if asked.asked.about != RESULT:
        return False
    reacts = begins_with_if(piece, moment) and reaction_in(piece, moment) is not None
    return reacts or of_steps(piece, moment) is not None or leaning(piece, moment) is not None


def needs_somebody(piece: str, moment: Moment) -> bool:
    """Whether a piece, among steps, tells on whom these depend and so is none of their words."""
    return moment.asked.about in {*AMONG_STEPS, RESULT} and depends(piece, moment)


def depends(piece: str, moment: Moment) -> bool:
    """Whether words tell on whom the plan depends."""
    heard = leaning(piece, moment)
    return heard is not None and any(isinstance(e, AddDependency) for e in heard.edits)


def is_their_part(before: str, piece: str, moment: Moment) -> bool:
    """Whether a piece tells what has to be there of somebody who was needed just before."""
    due = arriving(plain(piece, moment), moment)
    return due is not None and leaning(before, moment) is not None


def steps_instead(text: str, moment: Moment) -> Heard | None:
    """The steps that a message tells where what one of them leaves was asked: each with its day."""
    parts = sentences(text)
    if moment.asked.about != RESULT or len(parts) < SEVERAL:
        return None
    every = all(dated_step(part, moment.today) for part in parts)
    return actions(text, moment) if every else None


SEVERAL = 2

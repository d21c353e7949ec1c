"""What is told behind the result of a step and is none: who does it, what if, whom it needs."""

from coach.interpret.ear.moment import Moment
from coach.interpret.orders.stated import of_steps
from coach.interpret.steps.others import leaning
from coach.interpret.steps.people import plain
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


def is_their_part(before: str, piece: str, moment: Moment) -> bool:
    """Whether a piece tells what has to be there of somebody who was needed just before."""
    due = arriving(plain(piece, moment), moment)
    return due is not None and leaning(before, moment) is not None

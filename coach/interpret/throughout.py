"""A whole message, heard part by part."""

from coach.interpret.choosing import choosing
from coach.interpret.differing import Hear
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.frames.amid import rather_amid
from coach.interpret.frames.preferred import rather_framed
from coach.interpret.orders.in_turn import reworded_in_turn
from coach.interpret.parts import in_parts


def understood(text: str, moment: Moment, hear: Hear) -> Heard:
    """What a whole message means, part by part, each heard by itself."""
    heard = reworded_in_turn(text, moment) or choosing(text, moment, hear)
    heard = heard or in_parts(text, moment, hear) or hear(text, moment)
    return rather_amid(rather_framed(heard, text, moment), text, moment, hear)

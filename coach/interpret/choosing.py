"""What a message takes of the coach's offers, and what else it says."""

from coach.interpret.differing import Hear
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.standing import after
from coach.interpret.ear.together import together
from coach.interpret.orders.accepting import chosen
from coach.interpret.parts import in_parts


def choosing(text: str, moment: Moment, hear: Hear) -> Heard | None:
    """What a message takes of the coach's offers, with all else that it says; None for no offer."""
    if (told := chosen(text, moment)) is None:
        return None
    heard, rest = told
    if not rest:
        return heard
    then = after(text, heard, moment)
    more = in_parts(rest, then, hear) or hear(rest, then)
    if not more.edits and all(w.wish == "another" for w in more.wishes):
        more = then.unclear("not-understood", rest)
    return together([heard, more])

"""Steps before what they serve, with the day that their sentence names."""

from coach.edits import ReviseAction
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.rewording import in_time, redated
from coach.interpret.steps.belonging import rehomed
from coach.interpret.steps.starting import keeping_starts


def in_step(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard, with each step before what it serves, and its day named in its sentence."""
    edits = (in_time(e, text, moment) for e in rehomed(heard.edits, text, moment))
    edits = (redated(e, text, moment) if isinstance(e, ReviseAction) else e for e in edits)
    return heard.model_copy(update={"edits": keeping_starts(tuple(edits), text, moment)})

"""A goal that only says that something is to be better: "I'd like next year to be different"."""

from coach.edits import SetBigObjective
from coach.interpret.ear.heard import Beside, Heard, Unclear
from coach.interpret.ear.hearing import patterns, without_fillers
from coach.interpret.ear.moment import Moment


def without_open_wish(heard: Heard, moment: Moment) -> Heard:
    """What was heard without a goal that only says that something is to be better."""
    goals = [e for e in heard.edits if isinstance(e, SetBigObjective) and e.text]
    texts = [without_fillers(goal.text or "", moment.language) for goal in goals]
    wishes = patterns("fact", "open-wish", moment.language)
    if not any(pattern.search(text) for text in texts for pattern in wishes):
        return heard
    kept = tuple(w for w in heard.wishes if not isinstance(w, Beside))
    asks = Unclear(why="open-wish", about=goals[0].text or "")
    edits = tuple(edit for edit in heard.edits if edit not in goals)
    return heard.model_copy(update={"edits": edits, "wishes": (*kept, asks)})

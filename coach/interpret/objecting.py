"""What is said of the talk itself: "that is my team's size, not the goal", "let's stop here"."""

from coach.interpret.heard import Heard, Unclear
from coach.interpret.hearing import within
from coach.interpret.moment import Moment
from coach.interpret.pointing import telling
from coach.okr import KeyResult, every_key_result

ALIKE = 2
"""Words that an objection shares with the key result that it is about."""


def no_answer(text: str, moment: Moment) -> Heard | None:
    """What a message means that takes leave or objects; None for any other.

    Whoever says what something is not has not said yet what it is, and is asked.
    """
    if "\n" in text:
        return None
    if within("stopping", text, moment.language):
        return moment.wish("goodbye")
    if not within("objection", text, moment.language):
        return None
    about = objected_to(text, moment)
    if about is None:
        return moment.unclear("not-understood", text)
    return moment.heard(wishes=(Unclear(why="what-to-change", item=about.id),))


def objected_to(text: str, moment: Moment) -> KeyResult | None:
    """The key result that an objection names, else the one that was said last."""
    said = telling(text)
    every = [key_result for _, key_result in every_key_result(moment.plan)]
    named = [kr for kr in every if len(telling(kr.text) & said) >= ALIKE]
    if len(named) == 1:
        return named[0]
    last = moment.item(moment.latest)
    return last if isinstance(last, KeyResult) and not named else None

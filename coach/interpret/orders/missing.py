"""Handles that no item has: they are told what there is, lead nowhere, and are never stored."""

import re

from coach.edits import Edit, GoTo, Ignore, ReviseAction
from coach.interpret.ear.handles import ANY, unknown_handles, with_whole_handles
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.naming import absent, is_handles
from coach.interpret.steps.clauses import nowhere

LONGEST = 240
"""Characters; whoever writes more tells a whole plan."""
TOLD = {"no-such-handle", "which-of", "removal"}
"""What is asked back that speaks of the items that are there."""


def without_missing(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard, unless it leads somewhere or keeps words for a handle that no item has.

    Then it is said what there is in its place.
    """
    if "\n" in text or len(text) > LONGEST:
        return heard
    if step := lone_step(heard, text, moment):
        return moment.heard(wishes=(absent(step, moment),))
    written = with_whole_handles(text)
    gone = list(unknown_handles(written, moment.plan, moment.language, moment.about_item))
    if not gone or not all(is_handles(one) for one in gone):
        return heard
    back = [wish for wish in heard.wishes if isinstance(wish, Unclear)]
    if len(back) < len(heard.wishes) or any(wish.why in TOLD for wish in back):
        return heard
    done = [edit for edit in heard.edits if not isinstance(edit, GoTo)]
    if done and not any(keeps_a_handle(edit) for edit in done):
        return heard
    return moment.heard(wishes=(absent(gone[0], moment),))


def lone_step(heard: Heard, text: str, moment: Moment) -> str:
    """The handle of a step that is not there, with which a message begins; empty for any other.

    It may begin the words of a new step ("A4 posters"), but tells nothing of one that is there.
    """
    lead = LEADING.match(text.strip())
    done = [edit for edit in heard.edits if not isinstance(edit, GoTo | Ignore)]
    revised = bool(done) and all(isinstance(edit, ReviseAction) for edit in done)
    return nowhere(lead["handle"], moment) if lead and revised else ""


LEADING = re.compile(
    r"^(?:(?:the|der|die|das|el|la|le|o|a|und|and|y|et|e) )?(?P<handle>A ?\d+)(?!\w)", re.I
)


def keeps_a_handle(edit: Edit) -> bool:
    """Whether an edit would keep a handle as the words of something."""
    given = edit.given().values() if hasattr(edit, "given") else ()
    lines = [line for value in given for line in (value if isinstance(value, tuple) else (value,))]
    return any(isinstance(line, str) and ANY.search(line) for line in lines)

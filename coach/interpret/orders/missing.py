"""Handles that no item has: they are told what there is, lead nowhere, and are never stored."""

from coach.edits import Edit, GoTo
from coach.interpret.ear.handles import ANY, unknown_handles, with_whole_handles
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.naming import absent, is_handles

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


def keeps_a_handle(edit: Edit) -> bool:
    """Whether an edit would keep a handle as the words of something."""
    given = edit.given().values() if hasattr(edit, "given") else ()
    lines = [line for value in given for line in (value if isinstance(value, tuple) else (value,))]
    return any(isinstance(line, str) and ANY.search(line) for line in lines)

"""What the parts of one message mean together."""

from coach.edits import Edit, Undo
from coach.interpret.ear.heard import MOST_WISHES, Heard, Simple, Wish

AS_IT_WAS = Simple(wish="as-it-was")
LEAVING = (Simple(wish="goodbye"), Simple(wish="another"))
"""Wishes that mean nothing where more is said behind them."""


def together(told: list[Heard]) -> Heard:
    """What was heard in one message; an undo takes back what was told before it."""
    edits: list[Edit] = []
    wishes: list[Wish] = []
    for heard in told:
        if edits and any(isinstance(edit, Undo) for edit in heard.edits):
            edits, wishes = [], [AS_IT_WAS]
            continue
        edits += heard.edits
        more = heard is not told[-1]  # "stop, delete O2": nobody leaves
        wishes += [w for w in heard.wishes if not more or w not in LEAVING]
    if edits:
        wishes = [w for w in wishes if w != AS_IT_WAS]
    last = told[-1]
    return last.model_copy(
        update={
            "edits": tuple(edits),
            "wishes": tuple(wishes[:MOST_WISHES]),
            "language": told[0].language,
        }
    )

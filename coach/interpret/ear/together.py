"""What the parts of one message mean together."""

from coach.edits import Edit, Undo
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.heard import MOST_WISHES, Beside, Heard, Simple, Unclear, Wish, is_unclear

AS_IT_WAS = Simple(wish="as-it-was")
AN_ITEM = 0.4
"""How likely words are an item from which on they are asked about beside what was understood."""
LEAVING = (Simple(wish="goodbye"), Simple(wish="another"))
"""Wishes that mean nothing where more is said behind them."""


def told_only(wish: Wish, wished: bool) -> Wish:
    """A wish; words that hardly are an item are only told beside what else was understood."""
    if not isinstance(wish, Unclear) or not wish.why.startswith("note-"):
        return wish
    asks = item_likely(wish.about) >= AN_ITEM and not wished
    return wish if asks else Beside(text=wish.about)


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
    wished = is_unclear(wishes, "open-wish")
    if edits or wished:
        wishes = [told_only(wish, wished) for wish in wishes if wish != AS_IT_WAS]
    last = told[-1]
    return last.model_copy(
        update={
            "edits": tuple(edits),
            "wishes": tuple(wishes[:MOST_WISHES]),
            "language": told[0].language,
        }
    )

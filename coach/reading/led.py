"""From where to where a number goes in a sentence of which no word is known."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.changes import Change
from coach.reading.measuring import Quantity, alike, scaled

TO = Late(
    r"\s?[^\W\d_]{0,12}\s?(?:-+>|→|=+>|>>)\s?"
    r"|\s(?:to|a|al|à|para|auf|naar|tot|na|do|ad|до|на|till|til|ke|la|đến|lên|på|から)\s"
    r"|から|(?:'|’)?(?:den|dan|ten|tan)\s"
)
"""Between two numbers, what leads from the first to the second in many languages."""


def plainly_led(plain: str, amounts: Sequence[Quantity]) -> Change:
    """The change of the only two figures, where one leads to the other: "van 20 naar 4".

    What one figure by itself says there, where it is to go or by how much, nobody can tell.
    """
    figures = [q for q in amounts if q.kind == "amount" and any(map(str.isdigit, q.text))]
    if len(figures) != 2 or not alike(*figures):
        return Change()
    start, goal = figures
    if TO.fullmatch(plain, start.end, goal.start) is None:
        return Change()
    return Change(
        baseline=scaled(start, goal), target=goal.value, unit=goal.unit or start.unit,
        used=(start, goal), start=start.start, end=goal.end,
    )  # fmt: skip

"""Labels without words: "KR2:" above "KR3: …" is an item that somebody meant to write."""

from collections.abc import Iterator

from coach.formats.labels import KINDS, Label, label_of
from coach.formats.lines import line

ITEMS = frozenset(("objective", "key_result"))
LONGEST = 40
"""Characters up to which a line may be a label and no more."""


def unfilled(text: str) -> Iterator[str]:
    """What to say of each numbered label in a text that neither it nor the next line fills."""
    rows = [(at, row) for at, row in enumerate(text.splitlines(), 1) if row.strip()]
    for (at, row), (_, below) in zip(rows, [*rows[1:], (0, "")], strict=True):
        if len(row) > LONGEST or row.rstrip()[-1].isalpha() or "|" in row:
            continue
        label = line(row, 0).label
        if label and label.numbered and not label.text and label.name in ITEMS:
            behind = line(below, 0).label if below else None
            if not below or (behind and closes(label, behind)):
                yield UNFILLED.format(line=at, label=row.strip(" #*-_:：>\t"))


def closes(label: Label, behind: Label) -> bool:
    """Whether the label of the next line shows that nothing fills the one above."""
    if behind.name not in KINDS or label_of(behind.word) is None:
        return False
    return behind.name == label.name or behind.name == "objective" or label.name == "objective"


UNFILLED = "Line {line}: {label!r} has no words. Write what it is, or take the label out."

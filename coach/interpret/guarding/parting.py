"""A new item and who looks after it, noted in one change: two edits, since the first names nobody.

What a model says of a new item at once must not cost the item: "Tomek watches that" is told of a
key result in the breath that brings it.
"""

from collections.abc import Iterable, Iterator

from coach.interpret.guarding.understood import ChangeByModel

LOOKED_AFTER = {"add-objective", "add-key-result"}
"""Changes that make an item whose owner is told by an edit of its own."""


def with_owners_apart(changes: Iterable[ChangeByModel]) -> Iterator[ChangeByModel]:
    """The changes, those that also say who looks after a new item parted in two."""
    for number, change in enumerate(changes, 1):
        if change.do not in LOOKED_AFTER or not change.helper:
            yield change
            continue
        label = change.label.strip() or f"new-item-{number}"
        yield change.model_copy(update={"helper": "", "label": label})
        yield ChangeByModel(do="revise", item=label, helper=change.helper)

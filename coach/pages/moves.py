"""Which items stand elsewhere in the second of two plans, among their siblings or below another."""

from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher

Handles = Mapping[int, str]
"""The handle of each item by its id, in reading order."""


def moved(was: Handles, now: Handles, meant: Collection[int] = ()) -> Iterator[int]:
    """The items that were moved; what only made room for them is none.

    Args:
        was: the handles before.
        now: the handles after.
        meant: the items that an edit names, where one does: of two that changed places, either
            may have been moved.
    """
    both = was.keys() & now.keys()
    above_was, above_now = parents(was), parents(now)
    for parent in dict.fromkeys(above_now.values()):
        here = [item for item in now if item in both and above_now[item] == parent]
        stayed = [item for item in here if above_was[item] == parent]
        before = [item for item in was if item in stayed]
        kept = in_order(before, [item for item in here if item in stayed], meant)
        yield from (item for item in here if item not in kept)


def in_order(before: list[int], after: list[int], meant: Collection[int]) -> set[int]:
    """Those of the siblings whose order among each other is as it was."""
    if before == after:
        return set(after)
    settled = [item for item in after if item not in meant]
    if settled == [item for item in before if item not in meant]:
        return set(settled)
    blocks = SequenceMatcher(a=before, b=after, autojunk=False).get_matching_blocks()
    return {item for block in blocks for item in before[block.a : block.a + block.size]}


def parents(handles: Handles) -> dict[int, int]:
    """The id of the item above each, 0 for those at the top."""
    ids = {handle: item for item, handle in handles.items()}
    return {item: ids.get(handle.rpartition(".")[0], 0) for item, handle in handles.items()}

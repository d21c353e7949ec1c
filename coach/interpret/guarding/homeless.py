"""Words that a model put into a field which the item does not have: said back, never lost."""

from collections.abc import Iterable, Iterator

from coach.edits import Edit
from coach.interpret.ear.heard import Unclear
from coach.interpret.guarding.evidence import Evidence, stems, words
from coach.interpret.guarding.grounding import grounded
from coach.interpret.guarding.understood import ChangeByModel

FIELDS = ("why", "source", "result", "if_then", "helper", "what")
"""Fields of words, of which each kind of item has some."""
LONGEST = 120


def homeless(
    changes: Iterable[ChangeByModel], edits: Iterable[Edit], evidence: Evidence
) -> Iterator[Unclear]:
    """What the person said that stands in a field of a change and in none of the edits.

    Args:
        changes: that became edits.
        edits: of the whole message.
        evidence: what was said.
    """
    text = " ".join(" ".join(map(str, edit.given().values())) for edit in edits)
    told = stems(text) | set(words(text))  # a name may be as short as a word of grammar: Ola
    for change in changes:
        for value in (getattr(change, name) for name in FIELDS):
            if value and not stems(value) <= told and grounded(value, evidence):
                yield Unclear(why="not-understood", about=value[:LONGEST])

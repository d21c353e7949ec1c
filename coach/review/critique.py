"""What a model may say about a whole plan: flat, bounded, nothing of it believed yet."""

from typing import Annotated

from pydantic import ConfigDict, Field

from coach.okr import Noun

Handle = Annotated[str, Field(max_length=20)]
Line = Annotated[str, Field(max_length=240)]


class Told(Noun):
    """A part of the answer; the docstrings of its fields go to the model as descriptions."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Remark(Told):
    """One rule that one item of the plan breaks."""

    rule: Annotated[str, Field(max_length=40)]
    """Id of the rule."""
    item: Handle
    """Handle of the item: mission, big-objective, O1, O1.KR2, O1.KR2.A1."""
    quote: Line
    """A few words of that item, letter for letter."""
    passage: Annotated[str, Field(max_length=400)]
    """A stretch of the rule's passage, letter for letter."""
    why: Annotated[str, Field(max_length=300)] = ""
    """What in this plan breaks the rule, in one sentence."""


class CauseByModel(Told):
    """A reason for which the plan may fail."""

    cause: Line
    question: Line
    """With which the owner would notice it in time."""


class StepByModel(Told):
    """What an action may meet, and what its owner does then."""

    item: Handle
    """Handle of the action."""
    obstacle: Line
    """Can follow "if"."""
    response: Line
    """Can follow "then"."""


class Critique(Told):
    """A whole plan as a critic reads it."""

    remarks: Annotated[tuple[Remark, ...], Field(max_length=12)] = ()
    story: Annotated[str, Field(min_length=1, max_length=700)]
    """All key results are met, and the goal fails all the same. Never empty, so that an empty
    answer is not taken for a plan without faults."""
    causes: Annotated[tuple[CauseByModel, ...], Field(max_length=5)] = ()
    steps: Annotated[tuple[StepByModel, ...], Field(max_length=5)] = ()

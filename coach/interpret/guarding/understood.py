"""What a model may say that it understood: flat, bounded, and easy to write for a small model.

Items are named by the handles that people see; an item that is new in the same answer by a label
of the model's choice. This is the one place where a model's answer is shaped; `conversion` turns
it into the closed union of edits.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from coach.okr import Noun

Do = Literal[
    "set-mission", "set-big-objective", "set-period", "rename", "add-objective", "add-key-result",
    "add-action", "add-dependency", "add-not-now", "add-health", "add-watch", "revise", "remove",
    "move", "approve", "reopen", "skip", "go-to", "undo", "redo", "start-over",
]  # fmt: skip
ByModel = Literal[
    "example", "why", "where", "help", "show", "rewrite", "another", "greeting", "thanks",
    "goodbye", "frustrated", "off-topic", "care", "judge",
    "review", "approve-anyway",
]  # fmt: skip
Emptied = Literal["why", "metric", "baseline", "target", "unit", "due", "source", "confidence",
                 "stage", "result", "if_then", "helper", "type", "what"]  # fmt: skip
Handle = Annotated[str, Field(max_length=20)]
Phrase = Annotated[str, Field(max_length=240)]
Day = Annotated[str, Field(max_length=10)]


class Told(Noun):
    """A part of the answer; the docstrings of its fields go to the model as descriptions."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class ChangeByModel(Told):
    """One change, in the person's own words."""

    do: Do
    item: Handle = ""
    """Handle of the item, or of the parent of a new one: O1, O1.KR2, O1.KR2.A1, D1, big-objective,
    plan; or the label of an item that is new in this answer. To remove a line of a list: not-now,
    health or watch, with the line as text."""
    label: Handle = ""
    """For a new item: a name for it, such as new1, that later changes can use."""
    text: Annotated[str, Field(max_length=400)] = ""
    """The sentence itself, as the person said it."""
    why: Phrase = ""
    metric: Phrase = ""
    baseline: float | None = None
    target: float | None = None
    unit: Annotated[str, Field(max_length=30)] = ""
    direction: Literal["increase", "decrease", "reach", "keep"] | None = None
    due: Day = ""
    """YYYY-MM-DD; the end of a period."""
    start: Day = ""
    """YYYY-MM-DD; only for a period."""
    source: Phrase = ""
    confidence: Annotated[int, Field(ge=0, le=10)] | None = None
    type: Literal["committed", "aspirational", "learning"] | None = None
    result: Phrase = ""
    if_then: Phrase = ""
    stage: Annotated[str, Field(max_length=40)] = ""
    """A part of an action plan; for skip and go-to one of the talk's stages."""
    helper: Annotated[str, Field(max_length=80)] = ""
    """For an action: who does it, where that is somebody else or is said; for an objective or a
    key result: who looks after it."""
    what: Phrase = ""
    """For a dependency: what the other one has to do; `text` says who."""
    agreed: bool | None = None
    position: Annotated[int, Field(ge=1, le=100)] | None = None
    """For move: 1 is first."""
    under: Handle = ""
    """For move: handle of the other objective or key result that the item belongs to."""
    clear: Annotated[tuple[Emptied, ...], Field(max_length=6)] = ()
    """Fields that the person wants emptied."""


class Understood(Told):
    """What a message means."""

    changes: Annotated[tuple[ChangeByModel, ...], Field(max_length=40)] = ()
    wishes: Annotated[tuple[ByModel, ...], Field(max_length=3)] = ()
    questions: Annotated[
        tuple[Annotated[str, Field(max_length=300)], ...], Field(max_length=2)
    ] = ()
    """What the person asks about the method, in their words."""
    unclear: Annotated[str, Field(max_length=200)] = ""
    """Words that could not be understood."""
    language: Annotated[str, Field(pattern="^[a-z]{2}$")] = "en"
    """ISO code of the language that the person writes."""

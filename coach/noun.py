"""What every noun of a plan has in common: frozen values, and the kinds of words and numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

LONGEST_TEXT = 2_000
"""Characters in one item; what a person pastes may be longer and is kept in the talk."""
HIGHEST_ID = 900_000_000

Text: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT)
]
Words: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_TEXT)]
Confidence: TypeAlias = Annotated[int, Field(ge=0, le=10)]
"""How sure somebody is of reaching a target in full; looks ahead."""
Score: TypeAlias = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
"""What came out at the close; looks back."""
Number: TypeAlias = Annotated[float, Field(allow_inf_nan=False)]
Ambition = Literal["committed", "aspirational", "learning"]


class Noun(BaseModel):
    """A frozen value; unknown fields are errors so that a misspelt one is never lost silently.

    What a model is asked to fill in also gives it the docstrings of its fields
    (`use_attribute_docstrings`); elsewhere nobody reads them, and finding them takes a tenth of the
    time that a command needs to start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields replaced, without validation, as pydantic's own.

        Pydantic copies four dictionaries for it; a frozen value without private state needs one,
        which makes it five times as fast where plans are numbered and completed.
        """
        if deep:
            return super().model_copy(update=update, deep=True)
        changes = update or {}
        copied = self.__class__.__new__(self.__class__)
        object.__setattr__(copied, "__dict__", {**self.__dict__, **changes})
        told = self.__pydantic_fields_set__.union(changes)
        object.__setattr__(copied, "__pydantic_fields_set__", told)
        object.__setattr__(copied, "__pydantic_extra__", None)
        object.__setattr__(copied, "__pydantic_private__", None)
        return copied


class Period(Noun):
    """The days a plan covers, both included."""

    start: date
    end: date

    @model_validator(mode="after")
    def ends_after_start(self) -> "Period":
        """Refuse a period that ends before it starts."""
        if self.end < self.start:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
        return self

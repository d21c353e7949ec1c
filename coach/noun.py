"""What every noun of a plan has in common: frozen values, and the kinds of words and numbers."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, wraps
from typing import Annotated, Any, Generic, Literal, Self, TypeAlias, TypeVar

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
        which makes it eight times as fast where plans are numbered and completed.
        """
        if deep:
            return super().model_copy(update=update, deep=True)
        changes = update or {}
        return self.unasked(
            {**self.__dict__, **changes}, self.__pydantic_fields_set__.union(changes)
        )

    @classmethod
    def unasked(cls, values: dict[str, Any], told: set[str] | None = None) -> Self:
        """A value of fields that are known to be valid: every one of them, in their order.

        Args:
            values: the fields, which belong to the value from then on.
            told: the names of those that somebody gave; None for all.
        """
        made = cls.__new__(cls)
        put_values(made, values)
        put_told(made, set(values) if told is None else told)
        put_extra(made, None)
        put_private(made, None)
        return made


put_values, put_told, put_extra, put_private = (
    vars(BaseModel)[slot].__set__
    for slot in (
        "__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"
    )
)  # fmt: skip
"""What sets each of the four things that a value of pydantic consists of, found by name once."""


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

    def counted_from(self, today: date) -> date:
        """The day from which "within two months" counts: today, or the first of what is over."""
        return self.start if self.end < today else today


Value = TypeVar("Value")
Result = TypeVar("Result")


class Same(Generic[Value]):
    """A value as the key of what was worked out of it, known by being the same object.

    To compare all words of two plans would cost a good part of what is spared.
    """

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        """By the object, which lives as long as this key."""
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        """Whether it is a key for the same object."""
        return isinstance(other, Same) and other.value is self.value


def kept(work: Callable[[Value], Result]) -> Callable[[Value], Result]:
    """The same function, which keeps what it gave for the last 128 values that it was given."""

    @lru_cache(maxsize=128)
    def known(same: Same[Value]) -> Result:
        return work(same.value)

    @wraps(work)
    def given(value: Value) -> Result:
        return known(Same(value))

    return given

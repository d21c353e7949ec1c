"""A line of JSON that holds one sentence and nothing else, read the short way.

A pipeline hands in thousands of them. What `read_draft` does for any draft, telling its shape,
numbering and filling it, would cost such a line as much as all the rules together.
"""

from datetime import date
from functools import cache
from typing import Any

from coach.formats.json_reading import loaded
from coach.formats.safe import is_odd
from coach.noun import LONGEST_TEXT
from coach.okr import KeyResult, Objective, Plan
from coach.reading import filled

LONGEST_LINE = 4 * LONGEST_TEXT


def lone_draft(text: str, today: date) -> Plan | None:
    """The plan of `{"objective": "…"}` or `{"key_results": [{"text": "…"}]}`.

    It is the one that `read_draft` gives, but for the name of a metric, which no rule asks for of
    a lone key result. None for every other draft, and for a sentence that has to be cleaned or is
    too long: they go the long way.

    Raises:
        Unreadable: it opens like an object and is no JSON.
    """
    if text[:1] != "{" or len(text) > LONGEST_LINE or is_odd(text):
        return None
    fields = loaded(text)
    if len(fields) != 1:
        return None
    name, value = next(iter(fields.items()))
    empty, objective, key_result = blanks()
    if name == "objective" and is_plain(value, text):
        aim = objective.model_copy(update={"text": value})
        return empty.model_copy(update={"objectives": (aim,)})
    if name == "key_results" and isinstance(value, list) and len(value) == 1:
        said = value[0]["text"] if is_only_text(value[0]) else value[0]
        if is_plain(said, text):
            known = filled(key_result.model_copy(update={"text": said}), today, named=False)
            return empty.model_copy(update={"key_results": (known,)})
    return None


@cache
def blanks() -> tuple[Plan, Objective, KeyResult]:
    """A plan, an objective and a key result with an id, to be copied."""
    return Plan(), Objective(id=1, text="…"), KeyResult(id=1, text="…")


def is_only_text(item: Any) -> bool:
    """Whether an item of a list says nothing but its sentence."""
    return isinstance(item, dict) and len(item) == 1 and "text" in item


def is_plain(said: Any, text: str) -> bool:
    """Whether it is a sentence that is taken as it stands in the line."""
    if not isinstance(said, str) or not said or len(said) > LONGEST_TEXT or said != said.strip():
        return False
    return "  " not in said and ("\\" not in text or not is_odd(said))

"""A plan out of JSON: the contract form, shortened forms of it, and what is wrong with others."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.imported import Imported, within_items
from coach.formats.json_nouns import MANY, NAMED_BY, ONE
from coach.formats.json_places import Path, line_of, spelled
from coach.formats.json_words import HANDLES, IN_WORDS, foreign, unknown_field
from coach.formats.outline import checked
from coach.formats.references import with_year, year_of
from coach.formats.safe import safe_text
from coach.formats.sentences import completed, key_result_ids
from coach.formats.wrong import wrong_value
from coach.noun import HIGHEST_ID
from coach.okr import Dependency, Noun, Plan, numbered

DATES = frozenset({"start", "end", "due", "by", "day"})
NUMBERS = frozenset(
    {
        "baseline", "target", "confidence", "id", "value", "score", "old_score", "talking",
        "reporting", "key_result", "item",
    }
)  # fmt: skip
TAGS = frozenset({"function-after", "constrained-int", "int"})
"""Steps of pydantic's that are no field."""
MEASURES = frozenset({"baseline", "target", "unit", "metric", "direction", "due", "actions"})

WHICH = 'alone does not say what it is; write {"objective": …} or {"key_results": [{"text": …}]}'


def loaded(text: str) -> Any:
    """The JSON values of the text.

    Raises:
        Unreadable: with line and column for broken JSON; for nesting beyond any plan, a field
            given twice in one object, and numbers that are none.
    """
    try:
        return decoder().decode(text)
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"This is not valid JSON: {IN_WORDS.get(error.msg, error.msg)} at line {error.lineno}, "
            f"column {error.colno}. "
            "Nothing was read; mend that place and try again."
        ) from error
    except RecursionError as error:
        raise Unreadable(
            "This JSON is nested more deeply than any plan. Nothing was read; a plan has "
            "objectives, their key results and their actions, and nothing below."
        ) from error
    except ValueError as error:  # a whole number with thousands of digits
        raise Unreadable(
            "A number in this JSON is too long to be meant. Nothing was read; shorten it."
        ) from error


@cache
def decoder() -> json.JSONDecoder:
    """The decoder of all drafts; making one takes as long as reading a line with it."""
    return json.JSONDecoder(object_pairs_hook=once, parse_constant=no_number)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these fields, each of which may stand only once."""
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(
            f"The field {safe_text(twice)!r} is given twice in one object, so one of the two "
            "would be lost. Nothing was read; keep the one that you mean."
        )
    return values


def no_number(word: str) -> float:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise Unreadable(
        f"{word} is not a number that a plan can hold. Nothing was read; leave the field out."
    )


def plan_from_json(value: Any, text: str, today: date | None) -> Imported:
    """The plan in JSON values, read leniently in form and strictly in names.

    An item may be a plain string; `null` is the same as leaving a field out; `dependencies[].by`
    may be loose words, which then join `what`. A key result without an `id` and without measures
    is read from its sentence when `today` is given.

    Args:
        value: what `loaded` gave.
        text: the JSON itself, to find lines in.
        today: the day that loose dates count from; None leaves sentences unread.

    Raises:
        Unreadable: with the path of the field, its line and what to do.
    """
    draft, above = around(value)

    def fail(path: Path, what: str) -> Unreadable:
        path = path[len(above) :] if path[: len(above)] == above else path
        line = line_of(text, path) or line_of(text, path[:-1])
        where = f" (line {line})" if line else ""
        name = f"'{safe_text(spelled(path))}'" if path else "The draft"
        return Unreadable(f"{name}{where} {what}. Nothing was read; mend it and try again.")

    if not isinstance(draft, dict):
        raise fail((), 'should be a JSON object such as {"objectives": [...]}')
    if isinstance(value, dict) and value.keys() == {"text"}:
        raise fail(("text",), WHICH)
    if len(draft) > 1 and not draft.keys() & Plan.model_fields.keys():
        raise fail((), foreign(draft))
    shaped = shape(draft, Plan, (), fail)
    year = year_of(shaped)
    try:
        plan = Plan.model_validate(shaped)
        # A key result with an id comes from an export of ours and is taken as it stands.
        as_given = key_result_ids(plan)
        plan, unknown = with_year(numbered(plan), year)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = tuple(step for step in first["loc"] if step not in TAGS)
        raise fail(path, wrong_value(first, path)) from error
    checked(plan)
    if unknown:
        path, handle = unknown[0]
        raise fail(path, f"names no item of this plan: {safe_text(handle)!r}. {HANDLES}")
    return completed(plan, today, as_given=as_given)


def around(value: Any) -> tuple[Any, Path]:
    """The plan around a lone item or a bare list, and the path at which that item now stands."""
    match value:
        case {"objective": str(text), **rest}:
            return {"objectives": [{"text": text, **rest}]}, ("objectives", 0)
        case {"text": _} if not value.keys() & {"objectives", "mission", "big_objective"}:
            lone = "key_results" if measured(value) else "objectives"
            return {lone: [value]}, (lone, 0)
        case [first, *_]:
            lone = "key_results" if isinstance(first, dict) and measured(first) else "objectives"
            return {lone: value}, (lone,)
        case _:
            return value, ()


def measured(item: Mapping[str, Any]) -> bool:
    """Whether a lone object is a key result rather than an objective."""
    return bool(MEASURES & item.keys()) and "key_results" not in item


def shape(
    value: Any, kind: type[Noun], path: Path, fail: Callable[[Path, str], Unreadable]
) -> dict[str, Any]:
    """The fields of one object in the form that its noun validates."""
    if isinstance(value, str) and kind in NAMED_BY:
        value = {NAMED_BY[kind]: value}
    if not isinstance(value, dict):
        raise fail(path, "should be an object in braces")
    known = kind.model_fields
    fields: dict[str, Any] = {}
    for name, inner in value.items():
        if name not in known:
            raise fail((*path, name), unknown_field(name, known))
        if inner is not None:
            fields[name] = field(name, inner, kind, (*path, name), fail)
    if kind is Dependency:
        return words_for_date(fields)
    return fields


def field(
    name: str,
    value: Any,
    kind: type[Noun],
    path: Path,
    fail: Callable[[Path, str], Unreadable],
) -> Any:
    """One field's value, ready to be validated."""
    if inner := ONE.get(kind, {}).get(name):
        return shape(value, inner, path, fail)
    if inner := MANY.get(kind, {}).get(name):
        if not isinstance(value, list):
            raise fail(path, "should be a list in square brackets")
        within_items(len(value))
        return [shape(item, inner, (*path, at), fail) for at, item in enumerate(value)]
    if name in DATES and not isinstance(value, str):
        raise fail(path, 'should be a date such as "2027-06-30"')
    if name in DATES and kind is not Dependency and not is_date(value):
        raise fail(path, 'should be a date that exists, written like "2027-06-30"')
    if name in NUMBERS and isinstance(value, bool):
        raise fail(path, "should be a number")
    if name == "id" and isinstance(value, int) and value > HIGHEST_ID:
        raise fail(path, f"should be at most {HIGHEST_ID}")
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, list):
        return [safe_text(item) if isinstance(item, str) else item for item in value]
    return value


def is_date(text: str) -> bool:
    """Whether the text is a day in ISO form."""
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def words_for_date(fields: dict[str, Any]) -> dict[str, Any]:
    """A dependency's fields; a `by` in loose words is kept at the end of `what`."""
    by = fields.get("by")
    if by is None or not isinstance(by, str):
        return fields
    if not is_date(by):
        what = " ".join(str(part) for part in (fields.get("what", ""), f"(by {by})") if part)
        return {**{k: v for k, v in fields.items() if k != "by"}, "what": what}
    return fields

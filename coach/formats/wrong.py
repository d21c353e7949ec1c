"""What is wrong with a value that nothing can hold, in words for people; needed only for errors."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

Loc: TypeAlias = tuple[str | int, ...]

WANTED = {
    "float_parsing": "should be a number such as 16, without a unit",
    "float_type": "should be a number such as 16",
    "finite_number": "should be a number that is not infinite",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "int_type": "should be a whole number",
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "string_type": "should be text in quotation marks",
    "string_too_short": "is empty; say what it is or take the item out",
    "string_too_long": "is too long for one item (2,000 characters)",
    "missing": "is missing",
    "tuple_type": "should be a list in square brackets",
    "list_type": "should be a list in square brackets",
}
GROUP = frozenset({"dict_type", "model_type", "model_attributes_type", "mapping_type"})
TEN = frozenset({"confidence", "importance"})
SCORES = frozenset({"score", "old_score"})


def wrong_value(error: Mapping[str, Any], loc: Loc, group: str = "an object in braces") -> str:
    """What to say about a value that a noun cannot hold, behind its name.

    Args:
        error: one of pydantic's errors.
        loc: where the value stands.
        group: what holds named values in the language of the file.
    """
    name, ctx = loc[-1] if loc else "", error.get("ctx", {})
    match error["type"]:
        case "literal_error" | "enum":
            return f"should be {ctx['expected']}"
        case "greater_than_equal" | "less_than_equal" if name in SCORES:
            return "should be between 0.0 and 1.0"
        case "greater_than_equal" | "less_than_equal" if name in TEN:
            return "should be between 0 and 10"
        case "greater_than_equal":
            return f"should be at least {ctx['ge']:g}"
        case "less_than_equal":
            return f"should be at most {ctx['le']:g}"
        case kind if kind in GROUP:
            return f"should be {group}"
    what: str = WANTED.get(error["type"], error["msg"].removeprefix("Value error, "))
    return f"{what[:1].lower()}{what[1:]}"


def unknown(name: str, known: Iterable[str], meant: str = "") -> str:
    """What to say, behind its name, about a field that is none of the known ones.

    Args:
        name: as it was written.
        known: the names that there are.
        meant: a likelier name to look for among the known ones.
    """
    from difflib import SequenceMatcher  # only a broken draft pays for it

    wanted, known = meant or name, list(known)
    nearness = {one: SequenceMatcher(None, wanted, one).ratio() for one in known}
    near = max(nearness, key=nearness.__getitem__, default="")
    alike = near[:1] == wanted[:1]
    if near and nearness[near] >= (ALIKE if alike else NEARLY_SAME):
        return f"is not a field that is known here; perhaps '{near}' was meant"
    return f"is not a field that is known here; there are {', '.join(known)}"


ALIKE, NEARLY_SAME = 0.5, 0.8
"""How near two names are, with and without the first letter in common, when one is meant."""

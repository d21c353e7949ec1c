"""What is wrong with JSON, in words for people."""

from collections.abc import Iterable, Mapping
from typing import Any

from coach.formats.json_places import Path

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
    "greater_than_equal": "should be between 0 and 10",
    "less_than_equal": "should be between 0 and 10",
}

IN_WORDS = {
    "Expecting value": "a value is missing",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting property name enclosed in double quotes": "a name in double quotes is missing",
    "Unterminated string starting at": "a text without a closing quotation mark begins",
    "Invalid control character at": "there is a line break or tab inside a text",
    "Invalid \\escape": "there is a backslash that stands for nothing",
    "Extra data": "something follows after the end",
}
"""What Python's reader says about a broken text, for people."""


NEARLY = {
    "deadline": "due", "date": "due", "duedate": "due", "krs": "key_results",
    "keyresults": "key_results", "goal": "target", "goals": "objectives", "okrs": "objectives",
    "current": "baseline", "start": "baseline", "from": "baseline", "to": "target",
    "title": "text", "name": "text", "description": "text", "objective": "objectives",
    "initiatives": "actions", "tasks": "actions", "todos": "actions", "steps": "actions",
    "bigo": "big_objective", "bigobjective": "big_objective", "guardrails": "health",
    "why": "why_now", "kind": "type", "owner": "on", "who": "on", "checkins": "check_ins",
    "retros": "reviews", "log": "changes", "kr": "key_result", "keyresult": "key_result",
    "reviewedby": "read_by", "readers": "read_by", "parent": "serves", "assignee": "owner",
    "stopdoing": "stopping", "weeklyhours": "hours", "effort": "hours",
    "grade": "score", "was": "before", "now": "after", "because": "reason",
}  # fmt: skip
"""Names that others use, for the hint alone: a field is never guessed silently."""
HANDLES = "Write a handle such as 'O1.KR2', or 'gone' for one that was dropped"
SCORES = frozenset({"score", "old_score"})


def wrong_value(error: Mapping[str, Any], path: Path) -> str:
    """What to say about a value that a noun cannot hold."""
    if path and path[-1] in SCORES and error["type"] in ("greater_than_equal", "less_than_equal"):
        return "should be between 0.0 and 1.0"
    what = WANTED.get(error["type"], error["msg"].removeprefix("Value error, "))
    return f"{what[0].lower()}{what[1:]}"


DAYS = frozenset({"date", "due", "when", "on"})


def unknown_field(name: str, known: Iterable[str]) -> str:
    """What to say about a field that a noun with the known ones does not have."""
    from difflib import get_close_matches  # only a broken draft pays for it

    plain = name.lower().replace("-", "_").replace(" ", "_")
    meant = NEARLY.get(plain.replace("_", ""), plain)
    known = list(known)
    near = get_close_matches(meant, known, n=1, cutoff=0.5)
    if not near and plain in DAYS and "day" in known:
        near = ["day"]
    if near:
        return f"is not a field that is known here; perhaps '{near[0]}' was meant"
    return f"is not a field that is known here; there are {', '.join(known)}"

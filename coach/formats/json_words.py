"""What is wrong with JSON, in words for people."""

from collections.abc import Iterable

from coach.formats.safe import one_line
from coach.formats.wrong import unknown

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


def foreign(names: Iterable[str]) -> str:
    """What to say about JSON that has none of a plan's fields."""
    told = [f"'{one_line(name)[:LONGEST_NAME]}'" for name in names]
    more = f" and {len(told) - MOST_NAMES} more" if len(told) > MOST_NAMES else ""
    return (
        "has none of the fields of a plan (objectives, key_results, big_objective …), only "
        f"{', '.join(told[:MOST_NAMES])}{more}. If another program wrote it, let it export CSV or "
        "paste the plan as text"
    )


MOST_NAMES = 6
LONGEST_NAME = 30
DAYS = frozenset({"date", "due", "when", "on"})


def unknown_field(name: str, known: Iterable[str]) -> str:
    """What to say about a field that a noun with the known ones does not have."""
    known, plain = list(known), name.lower().replace("-", "_").replace(" ", "_")
    meant = NEARLY.get(plain.replace("_", ""), plain)
    return unknown(name, known, "day" if plain in DAYS and "day" in known else meant)

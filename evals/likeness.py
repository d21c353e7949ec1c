"""Whether an item holds what was wanted: words by how many they share, numbers and days exactly."""

import re
from datetime import date

from coach.okr import BigObjective, Dependency

ALIKE = 0.5
"""Share of their words that two wordings of a field have in common."""
ME = {"me", "i", "myself", "ich", "mich", "ich selbst"}
LITTLE = {
    "the", "a", "an", "of", "to", "we", "i", "our", "my", "is", "are", "be", "will", "and", "in",
    "on", "at", "for", "by", "it", "that", "this", "with", "from", "as",
    "der", "die", "das", "und", "ist", "ein", "eine", "den", "dem", "wir", "ich", "zu", "im", "am",
}  # fmt: skip
"""Words that say nothing by themselves."""
ENDINGS = re.compile(r"(?<=\w{3})(?:e[nrs]?|[ns])$")


def value_of(item: object, field: str) -> object:
    """What an item holds under the name that a wish has for it."""
    match field:
        case "owner":
            return getattr(item, "owner", "") or getattr(item, "helper", "")
        case "due":
            return getattr(item, "due", None) or getattr(item, "by", None)
        case "text" if isinstance(item, Dependency):
            return item.on
        case "why_now" if isinstance(item, BigObjective):
            return item.why
    return getattr(item, field, None)


def same(field: str, wanted: object, got: object) -> bool:
    """Whether a field holds what was wanted."""
    if field in ("start", "unit"):
        return True
    if wanted in (None, ""):
        return got in (None, "")
    match got:
        case date() if isinstance(wanted, date):
            return abs((got - wanted).days) <= 1
        case int() | float() if isinstance(wanted, int | float):
            shares = (1,) if field == "confidence" else (1, 100)
            return any(abs(got * share - wanted) < 1e-6 for share in shares)
        case str() if field == "owner" and str(wanted).lower() in ME:
            return got.lower() in ME
        case str() if field == "owner":
            return bool(set(tokens(got)) & set(tokens(str(wanted))))
        case str():
            return alike(str(wanted), got, ALIKE)
    return False


def alike(one: str, other: str, least: float) -> bool:
    """Whether two wordings share enough of their words."""
    first, second = set(tokens(one)), set(tokens(other))
    if not first and not second:
        return True
    both = len(first & second)
    return both > 0 and 2 * both / (len(first) + len(second)) >= least


def tokens(text: str) -> list[str]:
    """The words of a text that say something, without their endings."""
    return [ENDINGS.sub("", word) for word in plain(text).split() if word not in LITTLE]


def plain(text: str) -> str:
    """A text in small letters, with nothing between its words."""
    return " ".join(re.findall(r"\w+", text.lower()))

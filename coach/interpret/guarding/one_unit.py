"""Times told in two units: "it took us 3 hours, I'd say 20 minutes" is from 180 to 20 minutes."""

import re
from dataclasses import replace

from coach.edits import AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.guarding.evidence import Evidence

MINUTES = {
    "minutes": (1, r"min(?:\.|s\b|ut\w*)?|分钟?"),
    "hours": (60, r"h\b|hrs?\b|hours?|stunden?|std\.?|horas?|heures?|(?:个?小时|钟头)"),
    "days": (1_440, r"days?|tagen?|tage|días?|jours?|dias?|天"),
    "weeks": (10_080, r"weeks?|wochen?|semanas?|semaines?|(?:个?星期|周)"),
}
"""How many minutes there are in a unit of time, and how it is written."""
UNITS = {name: re.compile(rf"(?:{words})", re.IGNORECASE) for name, (_, words) in MINUTES.items()}
TOLD = re.compile(
    rf"(?<![\d.,])(?P<n>\d+(?:[.,]\d+)?)\s?(?P<unit>{'|'.join(w for _, w in MINUTES.values())})"
    r"(?![a-z])",
    re.IGNORECASE,
)


def in_one_unit(edit: Edit, unit: str, evidence: Evidence) -> tuple[Edit, Evidence]:
    """A key result with both ends in its own unit of time, and the evidence that says so.

    Args:
        edit: of a model, which may have counted hours as minutes or have reckoned them.
        unit: of the key result.
        evidence: what the person said.
    """
    own = size_of(unit)
    if own is None or not isinstance(edit, AddKeyResult | ReviseKeyResult):
        return edit, evidence
    told = [(number(m["n"]), size_of(m["unit"])) for m in TOLD.finditer(evidence.said)]
    same = {n for n, size in told if size == own}
    other = {n: n * size / own for n, size in told if size not in (None, own) and n not in same}
    if not same or not other:
        return edit, evidence
    ends = {k: v for k in ("baseline", "target") if (v := getattr(edit, k)) is not None}
    reckoned = {k: other.get(v, v) for k, v in ends.items()}
    used = [v for v in reckoned.values() if v in other.values()]
    if not used:
        return edit, evidence
    lines = "".join(f"\n{v:g} {unit}" for v in used)
    return edit.model_copy(update=reckoned), replace(evidence, said=evidence.said + lines)


def size_of(unit: str) -> int | None:
    """How many minutes a unit of time has, None for any other unit."""
    plain = unit.strip()
    return next((MINUTES[name][0] for name, p in UNITS.items() if p.fullmatch(plain)), None)


def number(text: str) -> float:
    """The number as it is written."""
    return float(text.replace(",", "."))

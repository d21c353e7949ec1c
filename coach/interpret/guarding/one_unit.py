"""Times told in two units: "it took us 3 hours, I'd say 20 minutes" is from 180 to 20 minutes."""

from dataclasses import replace

from coach.edits import AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.answers.fields import unit_alone
from coach.interpret.guarding.evidence import Evidence
from coach.reading import numbers
from coach.reading.sizes import converted

TIMES = frozenset(("min", "h", "days", "weeks"))
"""Units that people mix in one sentence."""


def in_one_unit(edit: Edit, unit: str, evidence: Evidence) -> tuple[Edit, Evidence]:
    """A key result with both ends in its own unit of time, and the evidence that says so.

    Args:
        edit: of a model, which may have counted hours as minutes or have reckoned them.
        unit: of the key result.
        evidence: what the person said.
    """
    own = unit_alone(unit)
    if own not in TIMES or not isinstance(edit, AddKeyResult | ReviseKeyResult):
        return edit, evidence
    told = [(q.value, q.unit) for q in numbers(evidence.said) if q.unit in TIMES]
    same = {n for n, told_in in told if told_in == own}
    other = {n: converted(n, told_in, own) for n, told_in in told if n not in same}
    if not same or not other:
        return edit, evidence
    ends = {k: v for k in ("baseline", "target") if (v := getattr(edit, k)) is not None}
    reckoned = {k: other.get(v, v) for k, v in ends.items()}
    used = [v for v in reckoned.values() if v in other.values()]
    if not used:
        return edit, evidence
    lines = "".join(f"\n{v:g} {unit}" for v in used)
    return edit.model_copy(update=reckoned), replace(evidence, said=evidence.said + lines)

"""What a model is shown of a plan and a talk: short, bounded, and marked as somebody's words.

Every line of untrusted text begins with a bar, so that no text can pretend to have ended.
"""

from collections.abc import Iterator
from typing import Any

from coach.lists import PARTS
from coach.noun import kept
from coach.okr import Dependency, Plan, places, words_of
from coach.talk import Message

LONGEST_LINE = 400
LONGEST_PLAN = 8_000
RECENT_MESSAGES = 4
LONGEST_RECENT, LONGEST_ANSWERED = 600, 2_400
"""Characters of a message, and of the last one: who answers a review answers all that it lists."""
GIVEN_FIELDS = (
    "type", "metric", "baseline", "target", "unit", "direction", "due", "source", "confidence",
    "why_now", "stage", "result", "if_then", "helper", "owner", "what", "by",
)  # fmt: skip


def quoted(text: str, limit: int) -> str:
    """The text with a bar before each line, cut at a number of characters."""
    cut = text if len(text) <= limit else f"{text[:limit]} […]"
    return "\n".join(f"| {line}" for line in cut.splitlines()) or "|"


def recent(messages: tuple[Message, ...]) -> str:
    """The last few messages, oldest first."""
    shown = messages[-RECENT_MESSAGES:]
    told = ((m, LONGEST_ANSWERED if m is shown[-1] else LONGEST_RECENT) for m in shown)
    return "\n".join(f"{m.role}:\n{quoted(m.text, limit)}" for m, limit in told)


@kept
def plan_lines(plan: Plan) -> str:
    """The plan with the handle of each item, as far as it fits."""
    lines, size = [], 0
    for line in every_line(plan):
        size += len(line)
        if size > LONGEST_PLAN:
            lines.append("| […] the plan goes on; the rest is not shown")
            break
        lines.append(line)
    return "\n".join(lines) or "| (empty)"


def every_line(plan: Plan) -> Iterator[str]:
    """One line for each part of the plan."""
    if plan.period:
        yield line("period", f"{plan.period.start} to {plan.period.end}")
    if plan.mission:
        yield line("mission", plan.mission)
    if (big := plan.big_objective) is not None:
        fields = {"why": big.why, "confidence": big.confidence}
        yield line(f"big-objective{state(big.approved)}", big.text, fields)
    for place in places(plan):
        item = place.item
        approved = item.agreed if isinstance(item, Dependency) else item.approved
        held = vars(item)  # asking a model for a field that it lacks takes long
        fields = {name: held[name] for name in GIVEN_FIELDS if name in held}
        yield line(f"{place.handle}{state(approved)}", words_of(item), fields)
    for part, name in PARTS.items():
        yield from (line(part, text) for text in getattr(plan, name))


def state(approved: bool) -> str:
    """How approval is shown."""
    return " (approved)" if approved else ""


def line(label: str, text: str, fields: dict[str, Any] | None = None) -> str:
    """A label, somebody's words in one line, and the fields that have a value."""
    flat = " ".join(text.split())[:LONGEST_LINE]
    given = "".join(
        f" · {name}={' '.join(told(value).split())[:LONGEST_LINE]}"
        for name, value in (fields or {}).items()
        if value not in (None, "")
    )
    return f"| {label}: {flat}{given}"


def told(value: object) -> str:
    """A value as people write it: 12 and not 12.0."""
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)

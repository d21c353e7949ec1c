"""A plan as a table for spreadsheets: one row an item, nothing that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from coach.formats.exact import digits_of
from coach.formats.further import FURTHER, further
from coach.formats.safe import safe_text
from coach.formats.summaries import set_aside
from coach.house import settled
from coach.late import Late
from coach.lists import lists_of
from coach.okr import Action, Dependency, KeyResult, Objective, Plan, place_of, places

COLUMNS = (
    "handle", "kind", "text", "baseline", "target", "unit", "direction", "due", "confidence",
    "stage", "result", "if-then", "state", "type", "why", "metric", "source", "start", "more",
)  # fmt: skip
Value = str | float | int | date | None
Row = Mapping[str, Value]

RUNS = Late(r"['=+\-@\t\r\n\x00＝＋－＠]")
"""How a cell begins that a spreadsheet takes for a formula, and how one of ours is marked."""


def harmless(text: str) -> str:
    """The text with a leading `'` when a spreadsheet would take it for more than text."""
    return f"'{text}" if RUNS.match(text) else text


def as_meant(cell: str) -> str:
    """What `harmless` was given; other cells stay as they are."""
    return cell[1:] if cell[:1] == "'" and RUNS.match(cell[1:]) else cell


def plan_csv(plan: Plan) -> str:
    """The plan as CSV (RFC 4180) with the columns of `docs/format.md`, one row an item.

    Texts that a spreadsheet would run as a formula get a leading `'`, which reading takes off
    again; numbers are written as numbers.
    """
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in plan_rows(plan):
        writer.writerow([cell(row.get(name)) for name in COLUMNS])
    return page.getvalue()


def cell(value: Value) -> str:
    """One value as the text of a cell."""
    match value:
        case None:
            return ""
        case str():
            return harmless(safe_text(value))
        case float():
            return digits_of(value)
        case _:
            return str(value)


def plan_rows(plan: Plan) -> Iterator[Row]:
    """The rows of the table, by column; what is empty is left out or None."""
    yield from plan_level(plan)
    for place in places(plan):
        more = ", ".join(further(place.item))
        yield {"handle": place.handle, **item_row(place.item), "more": more}
    for name, lines in lists_of(plan):
        yield from ({"kind": name.replace("_", "-"), "text": line} for line in lines)
    for name, settlement in settled(plan.house) if plan.house else ():
        yield {"handle": name, "kind": "house-rule", "text": settlement}
    for ignored in set_aside(plan):
        target: Value = ignored.target
        if isinstance(ignored.target, int):
            found = place_of(plan, ignored.target)
            target = found.handle if found else None
        if target:
            row: Row = {"handle": target, "kind": "set-aside", "text": ignored.rule}
            yield {**row, "why": ignored.reason}


def plan_level(plan: Plan) -> Iterator[Row]:
    """The rows of what belongs to the plan as a whole."""
    more = ", ".join(further(plan))
    if plan.title or plan.approved or more:
        state_of = "approved" if plan.approved else ""
        yield {"kind": "plan", "text": plan.title, "state": state_of, "more": more}
    if plan.period:
        yield {"kind": "period", "start": plan.period.start, "due": plan.period.end}
    if plan.mission:
        yield {"kind": "mission", "text": plan.mission}
    if big := plan.big_objective:
        yield {
            "kind": "big-objective",
            "text": big.text,
            "why": big.why,
            "confidence": big.confidence,
            "state": state(big.approved),
            "more": ", ".join(further(big)),
        }
    yield from ({"kind": "skipped", "text": str(stage)} for stage in plan.skipped)
    place = place_of(plan, plan.visiting_item) if plan.visiting_item is not None else None
    if plan.visiting or place:
        yield {
            "kind": "visiting",
            "text": str(plan.visiting or ""),
            "handle": place.handle if place else "",
        }


def state(approved: bool) -> str:
    """The word for an item's state."""
    return "approved" if approved else "draft"


def item_row(item: Objective | KeyResult | Action | Dependency) -> Row:
    """The columns of one item."""
    match item:
        case Objective():
            return {
                "kind": "objective",
                "text": item.text,
                "type": item.type,
                "why": item.why_now,
                "confidence": item.confidence,
                "state": state(item.approved),
            }
        case KeyResult():
            fields = item.model_dump(exclude={"id", "actions", "approved", *FURTHER[KeyResult]})
            return {"kind": "key-result", **fields, "state": state(item.approved)}
        case Action():
            return {
                "kind": "action",
                "text": item.text,
                "stage": item.stage,
                "due": item.due,
                "result": item.result,
                "if-then": item.if_then,
                "state": state(item.approved),
            }
        case Dependency():
            return {
                "kind": "dependency",
                "text": item.on,
                "result": item.what,
                "due": item.by,
                "state": "agreed" if item.agreed else "open",
            }

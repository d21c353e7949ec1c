"""Rows of a table as a plan: our own columns exactly, others by what their heads say."""

import csv
import io
import re
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.csv_writing import COLUMNS, as_meant
from coach.formats.foreign import no_columns
from coach.formats.further import further_in
from coach.formats.grid import head_of, read_grid
from coach.formats.house_rows import Row, house_of
from coach.formats.imported import Imported, refusal, within_lines
from coach.formats.outline import Outline, checked
from coach.formats.safe import safe_text
from coach.formats.sentences import completed, key_result_ids
from coach.late import Late
from coach.lists import LISTS
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    KeyResult,
    Noun,
    Objective,
    Period,
    Plan,
    numbered,
    place_at,
)

DELIMITERS = ",;\t|"
HANDLE = Late(r"(?:(?P<o>O\d+)(?:\.|$))?(?:(?P<kr>KR\d+)(?:\.|$))?(?P<a>A\d+)?", re.I)
Fields = dict[str, Any]


def table(text: str) -> list[list[str]] | None:
    """The cells of a text that is a table with a known head, None when it is none."""
    text = within_quotes(text)
    head = text.lstrip("\n").split("\n", 1)[0]
    for delimiter in sorted(DELIMITERS, key=head.count, reverse=True):
        if delimiter not in head:
            continue
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise Unreadable(
                f"This table cannot be read: {error}. Nothing was read; save it again as CSV."
            ) from error
        if head_of(rows[:1]):
            if unclosed(text, delimiter):
                raise Unreadable(UNCLOSED)
            return rows
    return None


def within_quotes(text: str) -> str:
    """The text of a table each of whose rows stands in quotation marks as if it were one cell.

    So it comes out of a sheet that held a whole row in each cell.
    """
    rows = [row for row in text.split("\n") if row.strip()]
    if len(rows) < 2 or not all(QUOTED_ROW.fullmatch(row) for row in rows):
        return text
    return "\n".join(row.strip()[1:-1].replace('""', '"') for row in rows)


QUOTED_ROW = Late(r'\s*"(?:[^"]|"")*,(?:[^"]|"")*"\s*')
UNCLOSED = (
    "A quotation mark in this table is opened and never closed, so that its rows cannot be told "
    "apart. Nothing was read; close it or take it out and try again."
)


def unclosed(text: str, delimiter: str) -> bool:
    """Whether the last cell of a table opens with a quotation mark and has no end."""
    try:
        deque(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


NO_ROWS = (
    "The columns of this table are known, and no row below them holds an objective or a key "
    "result. Nothing was read; fill at least one row and try again."
)


def plan_from_rows(
    rows: Sequence[Sequence[str]], today: date | None, period: Period | None = None
) -> Imported:
    """The plan in the rows of a table of which one of the first is a known head.

    Raises:
        Unreadable: no column is known, no row holds an item, or a value of our own columns is
            one that no plan can hold, with its row.
    """
    within_lines(len(rows))
    rows = [[as_meant(safe_text(cell)) for cell in row] for row in rows]
    names = [name.strip().casefold() for name in rows[0]] if rows else []
    if {"kind", "handle", "text"} <= set(names) and set(names) <= {*COLUMNS, ""}:
        return ours(names, rows[1:], today)
    outline = Outline(period)
    if not read_grid(rows, outline, today):
        raise no_columns(rows)
    if not outline.kind:
        raise Unreadable(NO_ROWS)
    return finished(outline, today)


def finished(outline: Outline, today: date | None) -> Imported:
    """The plan of an outline, its sentences read."""
    return completed(
        outline.plan(),
        today,
        outline.period,
        left_over=tuple(outline.left_over),
        warnings=tuple(outline.warnings),
    )


NOUNS: Mapping[str, Mapping[str, str]] = {
    "objective": {"why": "why_now"},
    "key-result": {},
    "action": {"if-then": "if_then"},
    "dependency": {"text": "on", "result": "what", "due": "by"},
    "big-objective": {},
}
"""What a column is called in the noun of a row, where that differs."""
KINDS: Mapping[str, type[Noun]] = {
    "objective": Objective,
    "key-result": KeyResult,
    "action": Action,
    "dependency": Dependency,
    "big-objective": BigObjective,
}


class Table:
    """The plan that the rows read so far make."""

    def __init__(self) -> None:
        self.fields: Fields = {"objectives": [], "key_results": []}
        self.by_handle: dict[str, Fields] = {}
        self.about_plan: dict[str, list[Fields]] = {"set-aside": [], "visiting": []}
        self.rules: list[Row] = []
        self.number = 0
        """Of the row that is being read, as a sheet counts them."""

    def take(self, row: Mapping[str, str]) -> bool:
        """Whether the row was understood and put where it belongs."""
        match row["kind"].strip().casefold():
            case "plan":
                self.fields |= {"title": row.get("text", ""), "approved": approved(row)}
                self.fields |= further_in(row.get("more", ""), Plan)
            case "period":
                self.fields["period"] = {"start": row.get("start"), "end": row.get("due")}
            case "mission":
                self.fields["mission"] = row.get("text", "")
            case "set-aside" | "visiting" as kind:
                self.about_plan[kind].append(dict(row))
            case "house-rule":
                where = f"row {self.number}"
                self.rules.append(Row(row.get("handle", ""), row.get("text", ""), where))
            case "big-objective":
                self.fields["big_objective"] = item_fields("big-objective", row)
            case "dependency":
                self.fields.setdefault("dependencies", []).append(item_fields("dependency", row))
            case "objective" | "key-result" | "action" as kind:
                return self.place(kind, row.get("handle", "").upper(), item_fields(kind, row))
            case kind:
                name = kind.replace("-", "_")
                if name not in (*LISTS, "skipped"):
                    return False
                self.fields.setdefault(name, []).append(row.get("text", ""))
        return True

    def place(self, kind: str, handle: str, item: Fields) -> bool:
        """Put an item below the one that its handle names, else below the last fitting one."""
        above = self.by_handle.get(handle.rpartition(".")[0])
        if kind == "objective":
            self.fields["objectives"].append(item)
            item["key_results"] = []
        elif kind == "key-result":
            loose = not handle.startswith("O") and handle != ""
            last = self.fields["objectives"][-1:] or [self.fields]
            parent = above or (self.fields if loose else last[0])
            parent.setdefault("key_results", []).append(item)
        else:
            parent = above or self.by_handle.get("last key-result")
            if parent is None:
                return False
            parent.setdefault("actions", []).append(item)
        self.by_handle[handle or f"row {len(self.by_handle)}"] = item
        self.by_handle[f"last {kind}"] = item
        return True

    def plan(self) -> Plan:
        """The plan, items numbered; raises pydantic's error for values that no plan can hold."""
        if self.rules:
            self.fields["house"] = house_of(self.rules)
        plan = numbered(Plan.model_validate(self.fields))
        more: Fields = {"ignored": []}
        for row in self.about_plan["set-aside"]:
            place = place_at(plan, row.get("handle", ""))
            target = place.item.id if place else row.get("handle", "")
            one = {"rule": row.get("text", ""), "target": target, "reason": row.get("why", "")}
            more["ignored"].append(one)
        for row in self.about_plan["visiting"]:
            if row.get("text"):
                more["visiting"] = row["text"]
            if place := place_at(plan, row.get("handle") or "-"):
                more["visiting_item"] = place.item.id
        return Plan.model_validate({**plan.model_dump(exclude_defaults=True), **more})


def approved(row: Mapping[str, str]) -> bool:
    """Whether the row says that its item is approved."""
    return row.get("state", "").strip().casefold() == "approved"


def item_fields(kind: str, row: Mapping[str, str]) -> Fields:
    """The fields of an item out of the filled cells of its row."""
    renamed = NOUNS[kind]
    fields: Fields = {
        renamed.get(name, name): value
        for name, value in row.items()
        if value != "" and name not in ("handle", "kind", "state", "more")
    }
    fields |= further_in(row.get("more", ""), KINDS[kind])
    if kind == "dependency":
        return {**fields, "agreed": row.get("state", "").strip().casefold() == "agreed"}
    return {**fields, "approved": approved(row)}


def ours(names: list[str], rows: Sequence[Sequence[str]], today: date | None) -> Imported:
    """The plan in a table with our own columns, taken as it stands."""
    built, left_over = Table(), list[str]()
    for number, row in enumerate(rows, start=2):
        built.number = number
        cells = dict(zip(names, row, strict=False))
        if any(cells.values()) and not (cells.get("kind") and built.take(cells)):
            left_over.append(f"row {number}, {' '.join(cell for cell in row if cell)}")
    try:
        plan = checked(built.plan())
    except ValidationError as error:
        raise Unreadable(refusal(error)) from error
    return completed(plan, today, as_given=key_result_ids(plan), left_over=tuple(left_over))

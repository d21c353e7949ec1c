"""The reader of our Markdown plan format (`docs/format.md`), line by line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.further import understood
from coach.formats.house_rows import Row, house_of
from coach.formats.imported import Imported, refusal
from coach.formats.markdown_pieces import Fields, measured, remark
from coach.formats.markdown_words import NAMES, PERIOD, pieces, unescaped, without_remarks
from coach.formats.outline import checked
from coach.formats.references import unplaced, with_year
from coach.formats.sentences import completed
from coach.formats.year_reading import YearReader, opens_year
from coach.late import Late
from coach.lists import LISTS
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Noun,
    Objective,
    Plan,
    Stage,
    numbered,
    place_at,
)

SIGNATURE = Late(rf"# {NAMES['plan']}(?:: (?P<text>.*))?")
HEADING = Late(r"(#{1,6}) +(.*?)\s*")
OBJECTIVE = Late(r"O\d+: +(.+)")
KEY_RESULT = Late(r"KR\d+: +(.+)")
TASK = Late(r"- \[[ xX]\] +(.+)")
FIELD = Late(r"(?P<indent> *)- (?P<label>[A-Z][a-z]+(?:[ -][a-z]+)?): +(?P<text>.+)")
BULLET = Late(r"- +(.+)")

BELOW: Mapping[tuple[str, str], str] = {
    ("big_objective", "Why"): "why",
    ("objectives", "Why now"): "why_now",
    ("actions", "Stage"): "stage",
    ("actions", "Result"): "result",
    ("actions", "If-then"): "if_then",
    ("dependencies", "What"): "what",
    ("ignored", "Reason"): "reason",
}
"""Which labelled line belongs to which field of the item above it."""


def in_our_format(text: str) -> bool:
    """Whether a text is written in our format: by its first line, or by its section headings."""
    rows = text.split("\n")
    first = next((row for row in rows if row.strip()), "")
    if not SIGNATURE.fullmatch(first.rstrip()):
        return False
    sections = [found.group(2) for row in rows if (found := HEADING.fullmatch(row))]
    return all(OBJECTIVE.fullmatch(s) or KEY_RESULT.fullmatch(s) or section_of(s) for s in sections)


def section_of(title: str) -> str | None:
    """The key of the section that a heading opens."""
    named = next((key for key, name in NAMES.items() if title == name), None)
    if named:
        return named
    for key in ("plan", "big_objective"):
        if title.startswith(f"{NAMES[key]}: "):
            return key
    return "year" if opens_year(title) else None


def plan_from_markdown(text: str, today: date | None) -> Imported:
    """The plan in a text of our format; lines beyond the grammar are left over.

    Key results without a line of measures are read from their sentence when `today` is given.

    Raises:
        Unreadable: a value that no plan can hold, such as a period that ends before it starts.
    """
    reader = Reader()
    for number, row in enumerate(text.split("\n"), start=1):
        reader.number = number
        if row.strip() and not reader.took(row.rstrip()):
            reader.left_over.append(row.strip())
    try:
        plan = checked(reader.plan())
    except ValidationError as error:
        raise Unreadable(refusal(error)) from error
    as_given = frozenset(
        kr.id
        for kr, fields in zip(
            (*(k for o in plan.objectives for k in o.key_results), *plan.key_results),
            reader.key_results_in_order(),
            strict=True,
        )
        if fields.get(MEASURED)
    )
    return completed(plan, today, as_given=as_given, left_over=tuple(reader.left_over))


MEASURED = "_measured"
"""Marks a key result, while it is being read, whose line of measures has been seen."""


class Reader:
    """What has been read so far, and the item that the next line may belong to."""

    def __init__(self) -> None:
        self.fields: Fields = {"objectives": [], "key_results": []}
        self.number = 0
        """Of the line that is being read."""
        self.section = ""
        self.kind = ""
        self.item: Fields = {}
        self.key_result: Fields | None = None
        self.siblings: list[Fields] = self.fields["key_results"]
        self.now_at: list[str] = []
        self.year = YearReader()
        self.left_over: list[str] = []

    def took(self, row: str) -> bool:
        """Whether the line was understood and its content is kept."""
        if found := HEADING.fullmatch(row):
            return self.heading(found.group(2))
        if not self.section:
            return False
        if self.field_below(row):
            return True
        match self.section:
            case "plan":
                return self.preamble(row)
            case "mission" if "mission" not in self.fields:
                self.fields["mission"] = unescaped(row)
                return True
            case "year":
                return self.year.took(row)
            case "objectives" | "key_results":
                return self.task(row) or self.measures(row)
            case "dependencies" | "ignored" | "house":
                return self.listed(row)
            case section:
                return section in LISTS and self.listed(row)

    def heading(self, title: str) -> bool:
        """Open the section or item of a heading."""
        if found := KEY_RESULT.fullmatch(title):
            if self.section not in ("objectives", "key_results"):
                return False
            self.kind, self.item = "key_results", {"text": unescaped(found.group(1))}
            self.key_result = self.item
            self.siblings.append(self.item)
            return True
        self.key_result = None
        if found := OBJECTIVE.fullmatch(title):
            self.section = self.kind = "objectives"
            self.item = self.remarked(found.group(1), Objective)
            self.siblings = self.item.setdefault("key_results", [])
            self.fields["objectives"].append(self.item)
            return True
        self.section = self.kind = section_of(title) or ""
        said = title.partition(": ")[2]
        if self.section == "plan":
            self.fields["title"] = unescaped(said)
        elif self.section == "big_objective" and said:
            self.item = self.fields["big_objective"] = self.remarked(said, BigObjective)
        elif self.section == "key_results":
            self.siblings = self.fields["key_results"]
        elif self.section == "year":
            self.year.open(title)
        return bool(self.section)

    def remarked(self, text: str, noun: type[Noun], name: str = "text") -> Fields:
        """The fields of a noun's text and the remarks in italics behind it."""
        words, remarks = without_remarks(text)
        fields: Fields = {name: words}
        for piece in remarks:
            if not remark(piece, fields) and not understood(piece, noun, fields):
                self.left_over.append(unescaped(piece))
        return fields

    def field_below(self, row: str) -> bool:
        """Keep a labelled line that belongs to the item above."""
        found = FIELD.fullmatch(row)
        name = BELOW.get((self.kind, found.group("label"))) if found else None
        if not found or not name or name in self.item or not self.item:
            return False
        if self.kind in ("actions", "dependencies", "ignored") and not found.group("indent"):
            return False
        self.item[name] = unescaped(found.group("text"))
        return True

    def preamble(self, row: str) -> bool:
        """Keep what belongs to the plan as a whole."""
        found = FIELD.fullmatch(row)
        if not found:
            return False
        text = found.group("text")
        match found.group("label"):
            case "Period" if days := PERIOD.fullmatch(text):
                self.fields["period"] = {"start": days.group(1), "end": days.group(2)}
            case "State" if text == "approved":
                self.fields["approved"] = True
            case "Skipped" if all(stage in list(Stage) for stage in pieces(text)):
                self.fields["skipped"] = pieces(text)
            case "Now at":
                self.now_at = pieces(text)
            case label:
                name = label.lower().replace(" ", "_")
                every = [
                    understood(f"{name}: {piece}", Plan, self.fields) for piece in pieces(text)
                ]
                return bool(every) and all(every)
        return True

    def task(self, row: str) -> bool:
        """Keep an action of the key result above."""
        found = TASK.fullmatch(row)
        if not found or self.key_result is None:
            return False
        self.kind, self.item = "actions", self.remarked(found.group(1), Action)
        self.key_result.setdefault("actions", []).append(self.item)
        return True

    def measures(self, row: str) -> bool:
        """Keep the line of measures of the key result above."""
        if self.key_result is None or MEASURED in self.key_result or self.kind != "key_results":
            return False
        fields = measured(row, self.number)
        if fields is None:
            return False
        self.key_result.update(fields, **{MEASURED: True})
        return True

    def listed(self, row: str) -> bool:
        """Keep an item of one of the lists at the end."""
        found = BULLET.fullmatch(row)
        if not found:
            return False
        text, siblings = found.group(1), self.fields.setdefault(self.section, [])
        if self.section == "house":
            name, _, value = text.partition(": ")
            siblings.append(Row(unescaped(name), unescaped(value), f"line {self.number}"))
            return True
        if self.section in LISTS:
            siblings.append(unescaped(text))
            return True
        if self.section == "dependencies":
            self.item = self.remarked(text, Dependency, name="on")
        else:
            where, _, rule = text.partition(": ")
            self.item = {"target": where, "rule": unescaped(rule)}
        siblings.append(self.item)
        return True

    def key_results_in_order(self) -> list[Fields]:
        """The key results of all objectives, then those without one."""
        above = [kr for o in self.fields["objectives"] for kr in o["key_results"]]
        return [*above, *self.fields["key_results"]]

    def plan(self) -> Plan:
        """The plan that the lines make, items numbered in reading order."""
        set_aside = self.fields.pop("ignored", [])
        if settled := self.fields.pop("house", []):
            self.fields["house"] = house_of(settled)
        plan = numbered(Plan.model_validate(without_marks(self.fields)))
        ignored = []
        for one in set_aside:
            place = place_at(plan, one["target"])
            if place or one["target"] in ("plan", "big-objective"):
                ignored.append({**one, "target": place.item.id if place else one["target"]})
            else:
                self.left_over.append(f"{one['target']}: {one['rule']}")
        now: Fields = {"ignored": ignored}
        for word in self.now_at:
            if place := place_at(plan, word):
                now["visiting_item"] = place.item.id
            elif word in list(Stage):
                now["visiting"] = word
        whole = Plan.model_validate({**plan.model_dump(exclude_defaults=True), **now})
        whole, unknown = with_year(whole, self.year.fields)
        self.left_over += unplaced(unknown)
        return whole


def without_marks(value: Any) -> Any:
    """The fields without the reader's own marks."""
    match value:
        case dict():
            return {k: without_marks(v) for k, v in value.items() if k != MEASURED}
        case list():
            return [without_marks(inner) for inner in value]
        case _:
            return value

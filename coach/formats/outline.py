"""A plan under construction: items arrive in reading order and find their place."""

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.cells import Said
from coach.formats.clutter import placeholder
from coach.formats.imported import item_count, refusal, within_items
from coach.formats.periods import period_in
from coach.formats.safe import one_line
from coach.okr import LONGEST_TEXT, Ambition, Direction, Period, Plan, numbered

Fields = dict[str, Any]

LISTS = frozenset({"not_now", "health"})
TAKES: Mapping[str, frozenset[str]] = {
    "big_objective": frozenset({"why", "confidence", "approved"}),
    "objective": frozenset({"type", "why_now", "confidence", "owner", "approved"}),
    "key_result": frozenset(
        {
            "metric",
            "baseline",
            "target",
            "unit",
            "direction",
            "due",
            "source",
            "owner",
            "confidence",
            "type",
            "approved",
        }
    ),
    "action": frozenset({"stage", "due", "result", "if_then", "approved"}),
    "dependency": frozenset({"what", "by", "agreed"}),
}
"""The fields that an item of each kind can hold."""
SEVERAL = (
    "This draft names more than one period. All of them were read as one plan; check them in files "
    "of their own to have each judged by itself."
)
OVER = (
    "Months without a year were counted from {start}, when this draft was last written. All of its "
    "days are past; it was read as a plan that ended on {end}."
)
ENDS = frozenset({"baseline", "target"})
RATIOS = frozenset({"%", "pp"})
WORDS = {"type": get_args(Ambition), "direction": get_args(Direction)}


class Outline:
    """What was understood of a draft so far."""

    def __init__(self, around: Period | None = None) -> None:
        """Begin with nothing; `around` are the days of the plan that the draft is to go into."""
        self.around = around
        self.fields: Fields = {"objectives": [], "key_results": []}
        self.kind = ""
        """Kind of the item that was added last."""
        self.item: Fields = {}
        self.objective: Fields | None = None
        self.key_result: Fields | None = None
        self.warnings: list[str] = []
        self.left_over: list[str] = []
        self.added = 0
        self.unclear = False
        """The first of its two ends has a unit that is not known."""
        self.adopted = 0
        """Actions that were put below a key result that they do not name."""
        self.periods = False
        """Its headings name several periods."""
        self.ticked = 0
        """Tasks that were marked as done, which a plan does not hold."""

    def add(self, kind: str, text: str) -> bool:
        """Put an item of this kind where it belongs; False when there is no place for it."""
        text = self.cut(one_line(text))
        if not text or placeholder(text):
            return False
        self.added += 1
        within_items(self.added)
        item: Fields = {"on" if kind == "dependency" else "text": text}
        match kind:
            case "objective":
                self.objective, self.key_result = item, None
                self.fields["objectives"].append({**item, "key_results": []})
                self.objective = item = self.fields["objectives"][-1]
            case "key_result":
                above = self.objective or self.fields
                above["key_results"].append(item)
                self.key_result = item
            case "action":
                if not self.place_action(item):
                    return False
            case "dependency":
                self.fields.setdefault("dependencies", []).append(item)
            case "big_objective" | "mission" | "title":
                if kind in self.fields:
                    return False
                self.fields[kind] = item if kind == "big_objective" else text
            case "not_now" | "health":
                self.fields.setdefault(kind, []).append(text)
            case _:
                return False
        self.kind, self.item = kind, item
        return True

    def spans_named(self, text: str) -> bool:
        """Let the period hold the quarter or the like that a text names, if it names one."""
        if days := period_in(text):
            self.spans(days)
        return days is not None

    def spans(self, days: Mapping[str, date]) -> None:
        """Let the plan's period hold these days, too.

        A file may hold a quarter after the other: its period is then all of them.
        """
        begun = self.fields.get("period")
        if begun is None:
            self.fields["period"] = dict(days)
            return
        within = begun["start"] <= days["start"] and days["end"] <= begun["end"]
        begun["start"] = min(begun["start"], days["start"])
        begun["end"] = max(begun["end"], days["end"])
        if not within and not self.periods:
            self.periods = True
            self.warnings.append(SEVERAL)

    def ends_with_its_days(self, written: date, today: date) -> None:
        """Let a plan without a period, all of whose days are past, be over with the last of them.

        Args:
            written: when the document was last written; its months count from that day.
            today: the day on which it is read.
        """
        krs = [kr for o in self.fields["objectives"] for kr in o["key_results"]]
        days = [kr["due"] for kr in (*krs, *self.fields["key_results"]) if "due" in kr]
        if "period" in self.fields or not days or not written < max(days) < today:
            return
        self.fields["period"] = {"start": written, "end": max(days)}
        self.warnings.append(OVER.format(start=written, end=max(days)))

    @property
    def period(self) -> Period | None:
        """The days of the plan as far as they are known."""
        known = self.fields.get("period")
        return Period.model_validate(known) if known else self.around

    def place_action(self, action: Fields) -> bool:
        """Put an action below the key result in work, or below the last one there is."""
        key_result = self.key_result
        if key_result is None:
            siblings = (self.objective or self.fields)["key_results"]
            if not siblings:
                return False
            key_result = siblings[-1]
            self.adopted += len(siblings) > 1
        key_result.setdefault("actions", []).append(action)
        return True

    def goes_on(self, kind: str, text: str) -> bool:
        """Whether this objective, or the key result in work, is there and is now in work again."""
        if kind == "key_result":
            found = [self.key_result] if self.key_result else []
        else:
            found = [self.objective] if self.objective else []
            found += self.fields["objectives"]
        item = next((item for item in found if item["text"] == text), None)
        if item is None:
            return False
        if kind == "objective" and item is not self.objective:
            self.objective, self.key_result = item, None
        self.kind, self.item = kind, item
        return True

    def back_to_objective(self) -> None:
        """What follows is about the objective in work, no longer about its key results."""
        if self.objective is not None:
            self.kind, self.item = "objective", self.objective

    def leave_objective(self) -> None:
        """What follows belongs to no objective."""
        self.objective = self.key_result = None

    def leave_key_result(self) -> None:
        """What follows belongs to no key result in particular."""
        self.key_result = None

    def takes(self, name: str) -> bool:
        """Whether the item in work can hold a field that it does not have yet."""
        return self.field(name) in TAKES.get(self.kind, ()) and self.field(name) not in self.item

    def field(self, name: str) -> str:
        """The name that a field has in the item in work."""
        if name == "why" and self.kind == "objective":
            return "why_now"
        return "by" if name == "due" and self.kind == "dependency" else name

    def put(self, said: Said | None) -> bool:
        """Fill fields of the item in work; False when words are left that it does not hold."""
        if said is None:
            return False
        values = {self.field(name): value for name, value in said.fields.items() if value != ""}
        if self.kind == "key_result" and not self.in_one_unit(values, said.rest):
            return False
        known = TAKES.get(self.kind, frozenset())
        if any(name in values and values[name] not in words for name, words in WORDS.items()):
            return False
        if not values or not values.keys() <= known or values.keys() & self.item.keys() - {"unit"}:
            return False
        for name, value in values.items():
            self.item.setdefault(name, self.cut(value) if isinstance(value, str) else value)
        return not any(sign.isalpha() for sign in said.rest)

    def in_one_unit(self, values: Fields, rest: str) -> bool:
        """Whether a value can stand beside the other end of its key result; told in its unit.

        A start in kg and a target in g are told in g; a start in days and a target in something
        that no unit is known for stay apart, and the second is left over.
        """
        if not values.keys() & ENDS or not self.item.keys() & ENDS:
            self.unclear = bool(values.keys() & ENDS) and any(map(str.isalpha, rest))
            return True
        unit, known = str(values.get("unit", "")), str(self.item.get("unit", ""))
        if self.unclear or any(map(str.isalpha, rest)):
            return not unit and not known
        if not unit or not known or unit == known:
            return True
        from coach.reading.sizes import (  # a slow import that most drafts do without
            converted,
            finer,
        )

        into = finer(unit, known)
        if into is None:
            return {unit, known} <= RATIOS
        for held, told_in in ((values, unit), (self.item, known)):
            for name in held.keys() & ENDS:
                held[name] = converted(held[name], told_in, into)
        self.item["unit"] = into
        del values["unit"]
        return True

    def cut(self, text: str) -> str:
        """The text as far as one item holds it; the rest is left over."""
        if len(text) <= LONGEST_TEXT:
            return text
        at = text.rfind(" ", LONGEST_TEXT // 2, LONGEST_TEXT)
        at = at if at > 0 else LONGEST_TEXT
        self.warnings.append(
            f'A text of {len(text)} characters was cut to {at}: "{text[:40]}…". '
            "The rest is among the lines that are left over."
        )
        self.left_over.append(text[at:].strip())
        return text[:at].rstrip()

    def plan(self) -> Plan:
        """The plan of what was added, every item with an id.

        Raises:
            Unreadable: more items than are read, or fields that no plan holds.
        """
        try:
            plan = numbered(Plan.model_validate(self.fields))
        except ValidationError as error:
            raise Unreadable(refusal(error)) from error
        checked(plan)
        if self.adopted:
            self.warnings.append(
                f"Actions without a key result of their own: {self.adopted}. Each was put below "
                "the last key result before it; move it where it belongs."
            )
        if self.ticked:
            self.warnings.append(
                f"Tasks that were ticked off: {self.ticked}. They came in as open, because a plan "
                "says what is ahead."
            )
        return plan


def checked(plan: Plan) -> Plan:
    """The same plan.

    Raises:
        Unreadable: it has more items than are read.
    """
    within_items(item_count(plan))
    return plan

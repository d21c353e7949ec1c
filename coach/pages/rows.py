"""The rows of the page's tree: what each item of a plan says, in the words of the catalogue."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

from coach.checks.check import Finding, Severity
from coach.formats.safe import one_line
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    KeyResult,
    Noun,
    Objective,
    Plan,
    every_key_result,
    place_of,
)
from coach.reading import language_of
from coach.respond.shown import ends
from coach.words import page
from coach.words.days import by_day

Target: TypeAlias = int | Literal["plan", "big-objective", "mission"]
MOST_ACTIONS = 16
"""Actions of a whole plan that are all shown at once."""
WORST: tuple[Severity, ...] = ("block", "warn", "nudge")


class Flag(Noun):
    """The quiet mark of an item that has findings."""

    severity: Severity
    count: int
    label: str
    """For a screen reader and a pointer that rests on it."""


class Row(Noun):
    """One line of the tree."""

    item: str
    """What a click opens: an id as text, or a name such as `mission`."""
    kind: str
    text: str
    label: str
    """Everything the row shows, in one sentence for a screen reader."""
    handle: str = ""
    state: str = ""
    approved: bool = False
    empty: bool = False
    """Nothing is said here yet; the text invites to."""
    start: str = ""
    to: str = ""
    progress: float = 0
    """Part of the way from start to target, in per cent."""
    facts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What the item says beside its sentence, a line each: why now, its result, if-then."""
    flag: Flag | None = None
    rows: tuple["Row", ...] = ()
    fold: str = ""
    """What the rows below are called where they are folded away; empty where they are not."""


def of_item(findings: Iterable[Finding], item: Target) -> tuple[Finding, ...]:
    """The findings about one item, the mission, the Big O or the plan."""
    return tuple(f for f in findings if f.item == item)


def flag(findings: Sequence[Finding]) -> Flag | None:
    """The mark for some findings, None when there are none."""
    if not findings:
        return None
    worst = next(s for s in WORST if any(f.severity == s for f in findings))
    key = "flag-one" if len(findings) == 1 else "flag-many"
    label = page(key, count=len(findings), worst=page(f"severity-{worst}"))
    return Flag(severity=worst, count=len(findings), label=label)


def row(kind: str, item: str, text: str, **given: Any) -> Row:
    """A row whose label for a screen reader is made of what it shows."""
    text = one_line(text)
    mark: Flag | None = given.get("flag")
    measure = f"{given['start']} → {given['to']}" if given.get("start") else ""
    spoken = (
        given.get("handle", ""),
        text,
        measure,
        *given.get("facts", ()),
        *given.get("notes", ()),
        given.get("state", ""),
        mark.label if mark else "",
    )
    label = page("row-label", what=", ".join(part for part in spoken if part))
    return Row(kind=kind, item=item, text=text, label=label, **given)


def mission(plan: Plan, findings: Sequence[Finding]) -> Row:
    """The row of the mission, an invitation while there is none."""
    said = plan.mission
    return row(
        "plain mission",
        "mission",
        said or page("tree-no-mission"),
        empty=not said,
        flag=flag(of_item(findings, "mission")),
    )


def big(plan: Plan, findings: Sequence[Finding]) -> Row:
    """The row of the Big O, an invitation while there is none."""
    said: BigObjective | None = plan.big_objective
    mark = flag(of_item(findings, "big-objective"))
    if said is None:
        return row("big-objective", "big-objective", page("tree-no-big-objective"), empty=True)
    return row(
        "big-objective",
        "big-objective",
        said.text,
        flag=mark,
        facts=facts(confidence(said.confidence)),
        notes=facts(noted("why", said.why)),
        **state(said.approved),
    )


def objective(plan: Plan, item: Objective, findings: Sequence[Finding]) -> Row:
    """The row of an objective with its key results."""
    kind = page(f"type-{item.type}") if item.type else ""
    return row(
        "objective",
        str(item.id),
        item.text,
        handle=handle(plan, item.id),
        facts=facts(kind, confidence(item.confidence), cared_for(item.owner)),
        notes=facts(noted("why", item.why_now)),
        flag=flag(of_item(findings, item.id)),
        rows=tuple(key_result(plan, k, findings) for k in item.key_results),
        **state(item.approved),
    )


def key_result(plan: Plan, item: KeyResult, findings: Sequence[Finding]) -> Row:
    """The row of a key result: its metric with the way to go where that is known."""
    measured = item.target is not None
    text = item.metric if measured and item.metric else item.text
    start, target = ends(item, language_of(plan))
    return row(
        "key-result",
        str(item.id),
        text,
        handle=short(handle(plan, item.id)),
        start=start or "?" if measured else "",
        to=target,
        facts=facts(due(item.due, plan), confidence(item.confidence), cared_for(item.owner)),
        flag=flag(of_item(findings, item.id)),
        rows=tuple(action(plan, a, findings) for a in item.actions),
        fold=actions_in_words(len(item.actions)) if long(plan) else "",
        **state(item.approved),
    )


def long(plan: Plan) -> bool:
    """Whether a plan has so many actions that they would hide what they are for."""
    return sum(len(k.actions) for _, k in every_key_result(plan)) > MOST_ACTIONS


def actions_in_words(count: int) -> str:
    """How many actions there are; empty for none."""
    return page(f"count-actions-{'one' if count == 1 else 'many'}", count=count) if count else ""


def action(plan: Plan, item: Action, findings: Sequence[Finding]) -> Row:
    """The row of an action."""
    return row(
        "action",
        str(item.id),
        item.text,
        handle=short(handle(plan, item.id)),
        facts=facts(due(item.due, plan), done_by(item.helper)),
        notes=facts(noted("result", item.result), one_line(item.if_then)),
        flag=flag(of_item(findings, item.id)),
        **state(item.approved),
    )


def noted(what: Literal["why", "result"], text: str) -> str:
    """What an item says beside its sentence, led in by what that is; empty for nothing."""
    return page(f"tree-{what}", text=one_line(text)) if text else ""


def done_by(who: str) -> str:
    """Who does an action; empty where nobody is named."""
    return page("tree-doer", who=one_line(who)) if who else ""


def cared_for(who: str) -> str:
    """Who looks after an item; empty where nobody is named."""
    return page("tree-owner", who=one_line(who)) if who else ""


def dependency(plan: Plan, item: Dependency, findings: Sequence[Finding]) -> Row:
    """The row of something that somebody else has to do."""
    return row(
        "dependency",
        str(item.id),
        f"{item.on}: {item.what}" if item.what else item.on,
        handle=handle(plan, item.id),
        facts=facts(due(item.by, plan)),
        state=page("state-agreed" if item.agreed else "state-open"),
        approved=item.agreed,
        flag=flag(of_item(findings, item.id)),
    )


def plain(name: str, text: str) -> Row:
    """The row of a line without fields of its own; a click opens its whole list."""
    return row("plain", name, text)


def state(approved: bool) -> dict[str, Any]:
    """How far an item is, in one word."""
    return {"approved": approved, "state": page("state-approved" if approved else "state-draft")}


def facts(*told: str) -> tuple[str, ...]:
    """Those of the facts that say something."""
    return tuple(fact for fact in told if fact)


def confidence(value: int | None) -> str:
    """How sure the owner is, in words; empty when they have not said."""
    return "" if value is None else page("confidence-of", value=value)


def due(value: date | None, plan: Plan) -> str:
    """By when, in the words of the plan's language; empty without a date."""
    return "" if value is None else by_day(value, language_of(plan))


def handle(plan: Plan, item: int) -> str:
    """The item's handle, `O2.KR1`."""
    place = place_of(plan, item)
    return place.handle if place else ""


def short(whole: str) -> str:
    """The last part of a handle: the tree shows what it hangs on."""
    return whole.rsplit(".", 1)[-1]

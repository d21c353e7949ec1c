"""A plan as Markdown that people read, that diffs well and that `markdown_reading` takes back."""

from collections.abc import Iterable, Iterator, Mapping

from coach.formats.further import by_name, further
from coach.formats.markdown_lines import block, figure, italic, labelled, sureness
from coach.formats.markdown_words import (
    NAMES,
    NOT_MEASURED,
    escaped,
    escaped_piece,
)
from coach.formats.summaries import set_aside
from coach.formats.year_writing import year_blocks
from coach.house import settled
from coach.lists import lists_of
from coach.okr import Action, Dependency, KeyResult, Objective, Plan, place_of


def plan_markdown(plan: Plan, names: Mapping[str, str] = NAMES) -> str:
    """The plan in the Markdown plan format of `docs/format.md`, ending in a line break.

    Reading it back gives the same plan with ids in reading order. An `ignored` finding or a
    visited item whose id the plan does not have is left out, and so is a question that was put
    aside: it means something to the coach alone.

    Args:
        plan: what to write.
        names: other words for the headings, by the keys of `markdown_words.NAMES`; what is
            written with other words is for people and not promised to be read back in full.
    """
    words = {**NAMES, **names}
    return "\n".join(block for block in blocks(plan, words) if block)


def blocks(plan: Plan, words: Mapping[str, str]) -> Iterator[str]:
    """The parts of the page, each ending in a line break."""
    yield heading(1, words["plan"], plan.title)
    yield block(preamble(plan))
    if plan.mission:
        yield heading(2, words["mission"])
        yield f"{escaped(plan.mission)}\n"
    if big := plan.big_objective:
        state = "approved" if big.approved else ""
        remarks = (sureness(big.confidence), state, *further(big))
        yield heading(2, words["big_objective"], big.text, remarks)
        yield block([labelled("Why", big.why)])
    for number, objective in enumerate(plan.objectives, start=1):
        yield from objective_blocks(objective, number)
    if plan.key_results:
        yield heading(2, words["key_results"])
        yield from key_result_blocks(plan.key_results)
    for name, items in lists_of(plan):
        yield heading(2, words[name])
        yield block(f"- {escaped(item)}" for item in items)
    if plan.dependencies:
        yield heading(2, words["dependencies"])
        yield block(line for item in plan.dependencies for line in dependency_lines(item))
    if set_aside := list(ignored_lines(plan)):
        yield heading(2, words["ignored"])
        yield block(set_aside)
    yield from year_blocks(plan)
    if plan.house:
        yield heading(2, words["house"])
        yield block(f"- {escaped(name)}: {escaped(value)}" for name, value in settled(plan.house))


def heading(level: int, name: str, text: str = "", remarks: Iterable[str] = ()) -> str:
    """One heading line: its name, its text and remarks in italics."""
    said = f"{name}: {escaped(text)}" if text else name
    return f"{'#' * level} {said}{italic(remarks)}\n"


def preamble(plan: Plan) -> Iterator[str]:
    """What belongs to the plan as a whole."""
    if plan.period:
        yield f"- Period: {plan.period.start} to {plan.period.end}"
    if plan.approved:
        yield "- State: approved"
    for name, texts in by_name(plan):
        yield f"- {name.capitalize().replace('_', ' ')}: {', '.join(texts)}"
    if plan.skipped:
        yield f"- Skipped: {', '.join(plan.skipped)}"
    place = place_of(plan, plan.visiting_item) if plan.visiting_item is not None else None
    now = [part for part in (plan.visiting, place and place.handle) if part]
    if now:
        yield f"- Now at: {', '.join(now)}"


def objective_blocks(objective: Objective, position: int) -> Iterator[str]:
    """An objective with its key results."""
    remarks = (
        objective.type or "",
        sureness(objective.confidence),
        "approved" if objective.approved else "",
        *further(objective),
    )
    yield heading(2, f"O{position}", objective.text, remarks)
    yield block([labelled("Why now", objective.why_now)])
    yield from key_result_blocks(objective.key_results)


def key_result_blocks(key_results: tuple[KeyResult, ...]) -> Iterator[str]:
    """Key results, each with its line of measures and its actions."""
    for position, key_result in enumerate(key_results, start=1):
        yield heading(3, f"KR{position}", key_result.text)
        yield f"{measures(key_result)}\n"
        yield block(line for action in key_result.actions for line in action_lines(action))


def measures(kr: KeyResult) -> str:
    """`12 → 16 %, by 2027-06-30, confidence 5/10, …`; always there, so that empty stays empty."""
    change = NOT_MEASURED
    if kr.baseline is not None or kr.target is not None or kr.unit:
        change = f"{figure(kr.baseline)} → {figure(kr.target)} {escaped_piece(kr.unit)}".rstrip()
    said = (
        change,
        kr.direction or "",
        f"by {kr.due}" if kr.due else "",
        sureness(kr.confidence),
        "approved" if kr.approved else "",
        f"metric: {escaped_piece(kr.metric)}" if kr.metric else "",
        f"source: {escaped_piece(kr.source)}" if kr.source else "",
        *further(kr),
    )
    return ", ".join(part for part in said if part)


def action_lines(action: Action) -> Iterator[str]:
    """An action as a task, what else is known of it below."""
    due, state = f"by {action.due}" if action.due else "", "approved" if action.approved else ""
    remarks = (due, state, *further(action))
    yield f"- [ ] {escaped(action.text)}{italic(remarks)}"
    yield labelled("Stage", action.stage, "  ")
    yield labelled("Result", action.result, "  ")
    yield labelled("If-then", action.if_then, "  ")


def dependency_lines(dependency: Dependency) -> Iterator[str]:
    """Whom a dependency is on, what is needed below."""
    remarks = (
        f"by {dependency.by}" if dependency.by else "",
        "agreed" if dependency.agreed else "",
    )
    yield f"- {escaped(dependency.on)}{italic(remarks)}"
    yield labelled("What", dependency.what, "  ")


def ignored_lines(plan: Plan) -> Iterator[str]:
    """Findings that the owner set aside, by the handle of their item."""
    for ignored in set_aside(plan):
        if isinstance(ignored.target, int):
            place = place_of(plan, ignored.target)
            if place is None:
                continue
            where = place.handle
        else:
            where = ignored.target
        yield f"- {where}: {escaped(ignored.rule)}"
        yield labelled("Reason", ignored.reason, "  ")

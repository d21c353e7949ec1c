"""The plan as the page's tree is given it: blocks of rows in reading order, and their data."""

from collections.abc import Iterable, Sequence
from typing import Any

from coach.checks.check import Finding
from coach.lists import PARTS
from coach.okr import Noun, Plan, every_key_result
from coach.pages.rows import Row, big, dependency, key_result, mission, objective, plain
from coach.words import page


class Block(Noun):
    """Rows that belong together, below a heading of their own."""

    kind: str
    heading: str
    rows: tuple[Row, ...]


def blocks(plan: Plan, findings: Sequence[Finding], *, inviting: bool = True) -> tuple[Block, ...]:
    """The whole plan in reading order; what is empty appears as an invitation or not at all."""
    top = (mission(plan, findings), big(plan, findings))
    found = [
        Block(kind="direction", heading="", rows=tuple(r for r in top if inviting or not r.empty))
    ]
    if plan.objectives:
        rows = tuple(objective(plan, o, findings) for o in plan.objectives)
        found.append(Block(kind="objectives", heading=page("tree-objectives"), rows=rows))
    if plan.key_results:
        rows = tuple(key_result(plan, k, findings) for k in plan.key_results)
        found.append(Block(kind="loose", heading=page("tree-loose"), rows=rows))
    if plan.dependencies:
        rows = tuple(dependency(plan, d, findings) for d in plan.dependencies)
        found.append(Block(kind="dependencies", heading=page("tree-dependencies"), rows=rows))
    for part, name in PARTS.items():
        if lines := getattr(plan, name):
            rows = tuple(plain(part, line) for line in lines)
            found.append(Block(kind=part, heading=page(f"tree-{part}"), rows=rows))
    return tuple(found)


def data(
    plan: Plan,
    findings: Sequence[Finding] = (),
    *,
    changed: Iterable[int] = (),
    turn: int | None = None,
) -> Any:
    """What the tree's code on the page is given: plain values, ready for JSON.

    Args:
        plan: the plan to draw.
        findings: what the checks say about it.
        changed: ids of the items that the last turn changed; they glow once.
        turn: id of the last message, so that a redrawing does not glow again; None for a plan
            that is only looked at, in which nothing invites to say more.
    """
    return {
        "blocks": [as_data(b) for b in blocks(plan, findings, inviting=turn is not None)],
        "changed": [str(item) for item in changed],
        "turn": turn,
    }


def as_data(block: Block) -> dict[str, Any]:
    """A block as plain values."""
    return {
        "kind": block.kind,
        "heading": block.heading,
        "rows": [row_data(row) for row in block.rows],
    }


def row_data(row: Row) -> dict[str, Any]:
    """A row and what is below it as plain values."""
    plain_values = row.model_dump(exclude={"rows", "start"})
    return {**plain_values, "from": row.start, "rows": [row_data(r) for r in row.rows]}


def summary(plan: Plan) -> str:
    """How much the plan holds, in one short line; empty for an empty plan."""
    key_results = [k for _, k in every_key_result(plan)]
    counts = (
        ("objectives", len(plan.objectives)),
        ("key-results", len(key_results)),
        ("actions", sum(len(k.actions) for k in key_results)),
    )
    return " · ".join(
        page(f"count-{name}-{'one' if count == 1 else 'many'}", count=count)
        for name, count in counts
        if count
    )

"""The running year of a plan as sections of our Markdown format; `year_reading` takes them back."""

from collections.abc import Iterator

from coach.entries import handle_of
from coach.formats.markdown_lines import block, figure, labelled, remarked, sureness
from coach.formats.markdown_words import escaped
from coach.okr import Plan
from coach.year import Change, CheckIn, Cycle, PastObjective, Priority, Review, Scored, Standing

NOT_SCORED = "not scored"
REVIEWS = {
    "monthly": "Monthly review",
    "quarterly": "Quarterly review",
    "half-year": "Half-year review",
    "yearly": "Yearly review",
}


def year_blocks(plan: Plan) -> Iterator[str]:
    """The sections of the running year: headings and their lines, each ending in a line break."""
    for check_in in plan.check_ins:
        yield f"## Check-in {check_in.day}\n"
        yield block(check_in_lines(check_in, plan))
    for review in plan.reviews:
        yield f"## {REVIEWS[review.kind]} {review.day}\n"
        yield block(review_lines(review, plan))
    if plan.changes:
        yield "## Changes\n"
        yield block(line for change in plan.changes for line in change_lines(change, plan))
    for cycle in plan.earlier:
        yield f"## Earlier cycle: {escaped(cycle.title)}\n" if cycle.title else "## Earlier cycle\n"
        yield block(cycle_lines(cycle))


def scored(value: float | None) -> str:
    """`score 0.7`, or nothing."""
    return "" if value is None else f"score {figure(value)}"


def check_in_lines(check_in: CheckIn, plan: Plan) -> Iterator[str]:
    """What a check-in holds."""
    yield labelled("Note", check_in.note)
    for standing in check_in.standings:
        yield from standing_lines(standing, plan)
    yield from (priority_line(priority, plan) for priority in check_in.priorities)
    for state in check_in.health:
        yield remarked("Health", state.metric, state.state)
        yield labelled("Response", state.response, "  ")
    yield from (labelled("Win", win) for win in check_in.wins)
    yield from (labelled("Ahead", line) for line in check_in.ahead)


def standing_lines(standing: Standing, plan: Plan) -> Iterator[str]:
    """Where a key result stands: `- O1.KR2: 24, confidence 5/10`, and why below."""
    pieces = (figure(standing.value), sureness(standing.confidence))
    said = ", ".join(piece for piece in pieces if piece)
    yield f"- {handle_of(plan, standing.key_result)}: {said}"
    yield labelled("Reason", standing.reason, "  ")
    yield labelled("Blocker", standing.blocker, "  ")
    yield labelled("Help", standing.help, "  ")


def priority_line(priority: Priority, plan: Plan) -> str:
    """A priority with what it pushes and what became of it."""
    pushed = "" if priority.key_result is None else handle_of(plan, priority.key_result)
    outcome = "" if priority.outcome == "open" else priority.outcome
    return remarked("Priority", priority.text, "must" if priority.must else "", pushed, outcome)


def review_lines(review: Review, plan: Plan) -> Iterator[str]:
    """What a review holds."""
    for one in review.scores:
        yield from score_lines(one, plan)
    yield labelled("Reflection", review.reflection)
    yield labelled("Lesson", review.lesson)
    yield labelled("Minutes of talking", review.talking)
    yield labelled("Minutes of reporting", review.reporting)


def score_lines(one: Scored, plan: Plan) -> Iterator[str]:
    """A score: `- O1.KR2: score 0.7, value 34`, and a note below."""
    value = "" if one.value is None else f"value {figure(one.value)}"
    said = ", ".join(part for part in (scored(one.score), value) if part) or NOT_SCORED
    yield f"- {handle_of(plan, one.key_result)}: {said}"
    yield labelled("Note", one.note, "  ")


def change_lines(change: Change, plan: Plan) -> Iterator[str]:
    """One line of the change log, its six short answers below."""
    yield f"- {change.day}, {handle_of(plan, change.item)}: {change.what}"
    yield labelled("Before", change.before, "  ")
    yield labelled("After", change.after, "  ")
    yield labelled("Reason", change.reason, "  ")
    yield labelled("Trigger", change.trigger, "  ")
    yield from (labelled("Affects", name, "  ") for name in change.affects)
    yield from (labelled("Told", name, "  ") for name in change.told)
    yield "" if change.old_score is None else f"  - Old score: {figure(change.old_score)}"


def cycle_lines(cycle: Cycle) -> Iterator[str]:
    """An earlier cycle in short."""
    yield f"- Period: {cycle.period.start} to {cycle.period.end}" if cycle.period else ""
    yield labelled("Lesson", cycle.lesson)
    for objective in cycle.objectives:
        yield from past_lines(objective)


def past_lines(objective: PastObjective) -> Iterator[str]:
    """An objective of an earlier cycle with its key results."""
    yield remarked("Objective", objective.text, objective.type or "", scored(objective.score))
    for kr in objective.key_results:
        yield remarked("Key result", kr.text, scored(kr.score), indent="  ")

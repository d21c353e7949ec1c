"""Periods that headings name, days in a plan that is over, and what a document holds beside it."""

from datetime import date

import pytest

from coach import checks
from coach.formats import read_draft
from coach.formats.cells import value_of
from coach.formats.periods import period_in
from coach.okr import Period

TODAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Q2-Q3 2025", "2025-04-01", "2025-09-30"),
        ("Goals for 2020 Q1/2", "2020-01-01", "2020-06-30"),
        ("Q1 bis Q2 2027", "2027-01-01", "2027-06-30"),
        ("Q4 2026 – Q1 2027", "2026-10-01", "2027-03-31"),
        ("H1–H2 2026", "2026-01-01", "2026-12-31"),
        ("2027 H2", "2027-07-01", "2027-12-31"),
        ("OKRs (Sep-Nov 2026)", "2026-09-01", "2026-11-30"),
        ("Nov 2026 - Jan 2027", "2026-11-01", "2027-01-31"),
        ("de enero a marzo de 2027", "2027-01-01", "2027-03-31"),
        ("Q3 2027, 2 teams", "2027-07-01", "2027-09-30"),
        ("Set 1, 2027", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_period_may_be_several_parts_in_a_row(text: str, start: str, end: str) -> None:
    assert period_in(text) == {"start": date.fromisoformat(start), "end": date.fromisoformat(end)}


def test_within_two_months_counts_from_the_first_day_of_a_plan_that_is_over() -> None:
    draft = (
        "# OKRs Q2-Q3 2025\nO1: Every reader is answered\n- KR1: Answers from 4 to 9 in 2 months"
    )
    over = read_draft(draft, today=TODAY).plan
    assert over.objectives[0].key_results[0].due == date(2025, 6, 1)
    assert not [f for f in checks.run(over, TODAY) if f.rule == "kr-no-date"]
    ahead = read_draft(draft.replace("2025", "2027"), today=TODAY).plan
    assert ahead.objectives[0].key_results[0].due == date(2027, 3, 4)


def texts(draft: str) -> list[tuple[str, list[str]]]:
    """The objectives of a draft, each with its key results."""
    plan = read_draft(draft, today=TODAY).plan
    return [(o.text, [k.text for k in o.key_results]) for o in plan.objectives]


def test_a_chapter_on_how_one_works_with_goals_holds_none() -> None:
    draft = (
        "# Our OKRs\n## Sales\nO1. Win back old friends\nO2. Make offers a pleasure\n"
        "## Reviewing our OKRs\nWe meet for two hours.\n### 1. Look back\n- Read the notes\n"
        "### 2. Look ahead\n- Group the ideas\n"
    )
    assert texts(draft) == [("Win back old friends", []), ("Make offers a pleasure", [])]


def test_a_bold_line_may_name_the_period() -> None:
    draft = (
        "# Objectives and Key Results\n\n**2026 Q1**\n\nKnow our craft\n\n- the manual is read\n"
        "- 3 tools are tried\n\n**2026 Q2**\n\nTeach our craft\n\n- 2 friends know it\n"
    )
    assert [text for text, _ in texts(draft)] == ["Know our craft", "Teach our craft"]
    period = read_draft(draft, today=TODAY).plan.period
    assert period == Period(start=date(2026, 1, 1), end=date(2026, 6, 30))


def test_a_heading_that_says_whose_goals_follow_is_none_of_them() -> None:
    draft = (
        "# OKRs\n### @ann's goals/proposals\n- **The hall is warm**\n  - [ ] new windows are in\n"
        "  - [ ] 19 degrees in January\n- **The hall is full**\n  - 30 bookings\n    - ask Ann\n"
    )
    assert texts(draft) == [
        ("The hall is warm", ["new windows are in", "19 degrees in January"]),
        ("The hall is full", ["30 bookings"]),
    ]


def test_a_vision_statement_is_the_mission() -> None:
    draft = (
        "# OKRs\n## Vision Statement\n> A street that eats together\n## Objective: More tables\n"
    )
    assert read_draft(draft, today=TODAY).plan.mission == "A street that eats together"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("3 of 14 services", 3),
        ("3 von 14 Diensten", 3),
        ("3 de 14 servicios", 3),
        ("3 services sur 14", 3),
        ("14 个服务中的 3 个", 3),
        ("3/14", 3),
        ("13/13 ✅", 13),
        ("jede achte Lieferung", 12.5),
        ("one in eight", 12.5),
        ("8 out of 10", 8),
        ("5 large, 20 small", None),
    ],
)
def test_a_cell_may_hold_so_many_of_so_many(cell: str, value: float | None) -> None:
    said = value_of("baseline", cell, TODAY)
    assert (said.fields["baseline"] if said else None) == value


def test_a_value_in_another_unit_is_no_start_of_the_key_result() -> None:
    draft = (
        "### Objective 1: Earn our keep\n#### KR 1.1: Return of at least 75 %\n"
        "- **Baseline**: $ 400k spent\n- **Target**: 75 %\n"
        "#### KR 1.2: Answers within 2 h\n- **Baseline**: 90 minutes\n"
    )
    (objective,) = read_draft(draft, today=TODAY).plan.objectives
    earned, answered = objective.key_results
    assert (earned.baseline, earned.target, earned.unit) == (None, 75, "%")
    assert answered.baseline == 90

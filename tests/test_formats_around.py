"""What stands around the items of a file: links to files, scores, and the day it was written on."""

from datetime import date

import pytest

from coach.formats import read_draft

TODAY = date(2027, 1, 10)


def test_a_link_to_a_file_is_no_step_and_a_link_that_says_what_to_do_is_one() -> None:
    draft = """# Objective: Everybody can cook for the club
- KR1: Cooks who can take over a Friday from 2 to 7
  - [menu.md](kitchen/menu.md)
  - [Shopping](kitchen/Shopping)
  - `lists/stock.csv`
  - https://example.org/kitchen
  - [Ask Ana for her recipes](https://example.org/issues/12)
  - Draw the plan of the kitchen
"""
    read = read_draft(draft, today=TODAY)
    (key_result,) = read.plan.objectives[0].key_results
    said = [action.text for action in key_result.actions]
    assert said == ["Ask Ana for her recipes", "Draw the plan of the kitchen"]
    assert "- [menu.md](kitchen/menu.md)" in read.lines_left_over


def test_scores_behind_a_dash_are_none_of_the_words_of_objectives() -> None:
    draft = """Objective: Bake for the whole street – 0.7
- Loaves a day from 40 to 90
Objective: Be known beyond the bridge – 0,4
- Orders from the other side from 3 to 20
"""
    plan = read_draft(draft, today=TODAY).plan
    assert [o.text for o in plan.objectives] == [
        "Bake for the whole street",
        "Be known beyond the bridge",
    ]


def test_one_number_behind_a_dash_may_be_a_part_of_the_name() -> None:
    draft = "Objective: Win the cup – 2\n- Goals a match from 1 to 3\n"
    assert read_draft(draft, today=TODAY).plan.objectives[0].text == "Win the cup – 2"


TABLE = """### O1: More guests
| KR | now | target | due |
|---|---|---|---|
| Guests a day | 20 | 45 | {first} |
| Regulars | 8 | 30 | {second} |
"""


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("# OKR 2025\n", "June", "September"),
        ("# Metas 2025\n", "junio", "septiembre"),
        ("# Ziele für 2025\n", "Juni", "September"),
        ("Last updated: 2025-03-18\n\n", "June", "September"),
        ("*Stand: 18.03.2025*\n\n", "Juni", "September"),
        ("Última actualización: 18 de marzo de 2025\n\n", "junio", "septiembre"),
        ("Dernière mise à jour : 18 mars 2025\n\n", "juin", "septembre"),
        ("Última atualização: 18 de março de 2025\n\n", "junho", "setembro"),
        ("> 最后更新：2025-03-18\n\n", "6月", "9月"),
    ],
)
def test_months_without_a_year_are_those_of_the_document(
    head: str, first: str, second: str
) -> None:
    read = read_draft(head + TABLE.format(first=first, second=second), today=TODAY)
    days = [kr.due for kr in read.plan.objectives[0].key_results]
    assert days == [date(2025, 6, 30), date(2025, 9, 30)]
    assert read.plan.period is not None
    assert read.plan.period.end < TODAY


def test_a_plan_that_runs_keeps_the_months_ahead() -> None:
    draft = "Last updated: 2027-01-04\n" + TABLE.format(first="March", second="June")
    read = read_draft(draft, today=TODAY)
    assert [kr.due for kr in read.plan.objectives[0].key_results] == [
        date(2027, 3, 31),
        date(2027, 6, 30),
    ]
    assert read.plan.period is None
    assert not read.warnings

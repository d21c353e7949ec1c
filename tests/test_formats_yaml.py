"""Plans that teams keep as YAML, under names of their own."""

from datetime import date

import pytest

from coach.errors import Unreadable
from coach.formats import read_draft
from coach.formats.yaml_reading import is_yaml
from coach.okr import Plan

TODAY = date(2027, 1, 10)
CREW = """\
# how the crew wants to sail
north_star: >
  One boat, one crew,
  one summer without a quarrel
period: 2027
objectives:
  - id: A
    title: "The crew stays"     # all nine
    owner: Ada
    krs:
      - id: A1
        title: Sailors who leave from 4 to 1
        end: 2027-09-30
      - name: Nights ashore
        baseline: 2
        target: 5
        colour: blue
  # the second one
  - objective: Harbours welcome us
    keyResults:
      - Harbours that invite us again from 3 to 8
not_now:
  - a second boat
"""


def plan_of(text: str) -> Plan:
    """The plan in a text."""
    return read_draft(text, today=TODAY).plan


def test_objectives_and_key_results_are_found_under_the_names_that_teams_use() -> None:
    plan = plan_of(CREW)
    assert plan.big_objective is not None
    assert plan.big_objective.text == "One boat, one crew, one summer without a quarrel"
    assert plan.period is not None
    assert plan.period.end == date(2027, 12, 31)
    first, second = plan.objectives
    assert (first.text, first.owner) == ("The crew stays", "Ada")
    leave, ashore = first.key_results
    assert (leave.text, leave.baseline, leave.target) == ("Sailors who leave from 4 to 1", 4, 1)
    assert leave.due == date(2027, 9, 30)
    assert (ashore.text, ashore.baseline, ashore.target) == ("Nights ashore", 2, 5)
    assert [kr.text for kr in second.key_results] == ["Harbours that invite us again from 3 to 8"]
    assert plan.not_now == ("a second boat",)


def test_what_has_no_place_is_handed_back() -> None:
    assert read_draft(CREW, today=TODAY).lines_left_over == ("colour: blue",)


def test_a_metric_is_the_words_of_a_key_result_without_others() -> None:
    plan = plan_of(
        "okrs:\n  - title: Safe\n    key_results:\n      - metric: Falls\n        target: 2\n"
    )
    assert plan.objectives[0].key_results[0].text == "Falls"


def test_a_list_alone_holds_objectives() -> None:
    plan = plan_of("- title: Safe\n  key_results:\n    - title: Falls from 9 to 2\n")
    assert [o.text for o in plan.objectives] == ["Safe"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Objectives:\n- Guests return\nKey results:\n- from 5 to 9\n", id="plain lists"
        ),
        pytest.param("Objective: Guests return\n  KR1: from 5 to 9\n", id="labels"),
        pytest.param("# OKRs\n\nObjectives:\n\nOur goals are few.\n\nMore later.\n", id="prose"),
    ],
)
def test_plain_text_is_not_taken_for_it(text: str) -> None:
    assert not is_yaml(text)


def test_an_anchor_that_grows_without_end_is_not_followed() -> None:
    grown = ["objectives:", "  - title: Win", "    a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha]"]
    grown += [f"    a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 9)]
    with pytest.raises(Unreadable, match="No objective"):
        read_draft("\n".join(grown) + "\n", today=TODAY)


def test_too_many_items_are_refused() -> None:
    text = "objectives:\n" + "  - title: Win\n" * 2_001
    with pytest.raises(Unreadable, match="more than"):
        read_draft(text, today=TODAY)


def test_items_told_by_anchors_are_refused() -> None:
    draft = (
        "objectives:\n  - &yard\n    title: Neighbours help\n    key_results:\n"
        "      - Hands 2 -> 9\n  - *yard\n"
    )
    with pytest.raises(Unreadable, match="anchors"):
        read_draft(draft, "plan.yaml", TODAY)

"""The examples in `docs/format.md` are what the readers read and the writers write."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from coach.errors import Unreadable
from coach.formats import plan_json, plan_markdown, read_draft
from coach.formats.csv_writing import COLUMNS

PAGE = (Path(__file__).parents[1] / "docs" / "format.md").read_text(encoding="utf-8")
TODAY = date(2027, 1, 4)


def example(language: str) -> str:
    """The example of a language on the page."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_markdown_example_is_written_just_so() -> None:
    imported = read_draft(example("markdown"), today=TODAY)
    assert imported.lines_left_over == ()
    assert plan_markdown(imported.plan) == example("markdown")


def test_the_running_year_of_the_example_is_written_just_so() -> None:
    plan, year, _ = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
    imported = read_draft(f"{plan}\n{year}", today=TODAY)
    assert imported.lines_left_over == ()
    assert plan_markdown(imported.plan) == f"{plan}\n{year}"


def test_the_house_rules_of_the_example_are_written_just_so() -> None:
    plan, _, rules = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
    imported = read_draft(f"{plan}\n{rules}", today=TODAY)
    assert imported.lines_left_over == ()
    house = imported.plan.house
    assert house is not None
    assert (house.limits.objectives, house.schools.milestones) == (4, "never")
    assert plan_markdown(imported.plan) == f"{plan}\n{rules}"
    with pytest.raises(Unreadable, match="objectivs"):
        read_draft(f"{plan}\n{rules}".replace("limits.objectives", "limits.objectivs"))


def test_the_json_example_is_read_in_full() -> None:
    plan = read_draft(example("json")).plan
    written = json.loads(
        json.dumps(plan_json(plan)),
        object_hook=lambda fields: {k: v for k, v in fields.items() if k != "id"},
    )
    assert written == json.loads(example("json"))


def test_the_page_names_all_columns() -> None:
    assert f"`{', '.join(COLUMNS)}`" in PAGE


@pytest.mark.parametrize(
    "limit", ["5 MB", "20,000 lines", "2,000 items", "2,000 characters"], ids=lambda limit: limit
)
def test_the_page_names_the_limits(limit: str) -> None:
    assert limit in PAGE

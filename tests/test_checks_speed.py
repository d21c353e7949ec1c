"""No text makes the reading slow, and none makes it stumble over what it has cut away."""

import time

import pytest

from coach.reading import numbers, read
from evals.checks import TODAY


@pytest.mark.parametrize(
    "unit",
    ["a-", "7", "7,", "7.", "7 ", "7/", "q3 ", "may ", "1 may ", "end of ", "x-1", "三", "[x"],
)
def test_forty_thousand_signs_take_a_moment(unit: str) -> None:
    text = (unit * 40_000)[:40_000]
    began = time.process_time()
    numbers(text)
    read(text, TODAY)
    assert time.process_time() - began < 5  # 0.1 s on an idle machine; quadratic takes minutes


@pytest.mark.parametrize(
    "text",
    [
        "Visits from 1 to 2 and calls from 3 to 4",
        "Visits from 1 % to 2 % a week, calls from 3 per day to 4 per day",
        "每月 3 个到 4 个，每周 5 个到 6 个",
    ],
)
def test_a_second_measure_is_no_part_of_the_first(text: str) -> None:
    said = read(text, TODAY)
    assert "4" not in said.metric
    assert said.target == said.quantities[1].value

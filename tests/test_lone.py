"""One sentence on a line of JSON is read the short way, and means what the long way makes of it."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from coach.errors import Unreadable
from coach.formats import read_draft
from coach.formats.lone import lone_draft

TODAY = date(2027, 1, 11)
SENTENCES = (
    "Guests who come back from 10 % to 25 % by 30 June",
    "Interview five nurses a week",
    "Wartezeit von 12 auf 7 Minuten senken",
    "六月底前把退货率从 8% 降到 3%",
    "KR1: “Answered letters within two days”",
    'Say "hello" to 40 neighbours',
    "Nothing but words",
)


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize(
    "shape",
    [
        lambda text: {"objective": text},
        lambda text: {"key_results": [text]},
        lambda text: {"key_results": [{"text": text}]},
    ],
    ids=["objective", "key result", "key result in braces"],
)
@pytest.mark.parametrize("ascii_only", [True, False], ids=["escaped", "as written"])
def test_the_short_way_gives_the_plan_of_the_long_way(
    text: str, shape: Callable[[str], object], ascii_only: bool
) -> None:
    line = json.dumps(shape(text), ensure_ascii=ascii_only)
    short, long = lone_draft(line, TODAY), read_draft(line, today=TODAY).plan
    assert short is not None
    assert short.objectives == long.objectives
    assert short.key_results == tuple(
        kr.model_copy(update={"metric": ""}) for kr in long.key_results
    )


@pytest.mark.parametrize(
    "draft",
    [
        {"objective": "Calm mornings", "key_results": ["Calls from 9 to 3"]},
        {"objective": ""},
        {"objective": " Calm mornings"},
        {"objective": "Calm\u202emornings"},
        {"objective": "x" * 2_001},
        {"objective": ["Calm mornings"]},
        {"key_results": []},
        {"key_results": ["Calls from 9 to 3", "Letters from 1 to 5"]},
        {"key_results": [{"text": "Calls from 9 to 3", "target": 4}]},
        {"key_results": [{"metric": "Calls"}]},
        {"mission": "Calm mornings"},
        {},
    ],
    ids=str,
)
def test_everything_else_goes_the_long_way(draft: dict[str, object]) -> None:
    assert lone_draft(json.dumps(draft), TODAY) is None
    assert lone_draft(json.dumps(json.dumps(draft)), TODAY) is None


def test_what_is_no_json_is_told_with_its_place() -> None:
    with pytest.raises(Unreadable, match="column 14"):
        lone_draft('{"objective" "Calm mornings"}', TODAY)

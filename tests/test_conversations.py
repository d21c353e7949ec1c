"""Conversations as tables: what is said, and what the plan and the reply then hold.

Each file in `conversations/` is a list of talks. A turn has `say` (or `repeat` and `times`, for
what is too long to print), may begin with `click` (edits that are made on the page before the
words are said), and may have: `plan` (a path in the JSON form of the plan and its
value; null for "is not there"), `stage`, `asks` (what the coach asks about), `says` and `not`
(pieces of the reply, in any case), `cites` (whether it does).
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.edits import EDITS
from coach.okr import Plan
from coach.stages import focus_of
from coach.talk import Reply
from tests.talking import conversation

FOLDER = Path(__file__).parent / "conversations"
STEP = re.compile(r"([a-z_]+)|\[(-?\d+)\]")


def talks() -> list[Any]:
    return [
        pytest.param(talk, id=f"{file.stem}: {talk['name']}")
        for file in sorted(FOLDER.glob("*.yaml"))
        for talk in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def at(plan: Plan, path: str) -> Any:
    """The value at `objectives[0].key_results[-1].target`, None where there is nothing."""
    value: Any = plan.model_dump(mode="json")
    for name, index in STEP.findall(path):
        try:
            value = value[name] if name else value[int(index)]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def count(plan: Plan, path: str) -> int:
    found = at(plan, path)
    return len(found) if found else 0


def check(turn: dict[str, Any], reply: Reply, plan: Plan) -> None:
    heard = f"after {words_of(turn)[:200]!r} the coach said {reply.text!r}"
    for path, value in (turn.get("plan") or {}).items():
        if path.endswith("#"):
            assert count(plan, path[:-1]) == value, f"{path} {heard}"
        else:
            assert at(plan, path) == value, f"{path} {heard}"
    if "stage" in turn:
        assert focus_of(plan).stage == turn["stage"], heard
    if "asks" in turn:
        assert reply.asked is not None, heard
        assert reply.asked.about == turn["asks"], heard
    for piece in listed(turn.get("says")):
        assert piece.lower() in reply.text.lower(), heard
    for piece in listed(turn.get("not")):
        assert piece.lower() not in reply.text.lower(), heard
    if "cites" in turn:
        assert bool(reply.citations) == turn["cites"], heard


def words_of(turn: dict[str, Any]) -> str:
    if "repeat" in turn:
        return str(turn["repeat"]) * int(turn["times"])
    return str(turn["say"])


def listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


@pytest.mark.parametrize("talk", talks())
def test_a_conversation_leads_to_the_plan_it_should(talk: dict[str, Any], tmp_path: Path) -> None:
    start = Plan.model_validate(talk.get("plan") or {})
    with conversation(tmp_path, plan=start) as person:
        for turn in talk["turns"]:
            if "click" in turn:
                person.click(EDITS.validate_python(turn["click"]))
            reply = person.say(words_of(turn))
            check(turn, reply, person.plan)
            questions = reply.text.count("?") + reply.text.count("？")
            assert questions <= 2, f"a questionnaire: {reply.text!r}"
            for citation in reply.citations:
                assert person.coach.knowledge.passage(citation.source)

"""An order that the coach has asked back about: a yes to it is the order, and a no is none."""

import re
from pathlib import Path

import pytest

from coach.interpret.guarding.understood import Understood
from coach.okr import Plan
from coach.scripted import Says, ScriptedModel
from coach.talk import Reply
from coach.wiring import LOCAL
from tests.hijacked import BEGUN
from tests.talking import Conversation, coach_of

ORDERS = {"removal": {"do": "remove", "item": "O2"}, "reopening": {"do": "reopen", "item": "O1"}}
DOUBTS = {
    "en": ("should I perhaps drop O2 altogether?", "yes", "no"),
    "de": ("sollte ich das Ziel O2 vielleicht doch ganz streichen?", "ja", "nein"),
    "es": ("¿debería quitar el objetivo O2 del todo, o no?", "sí", "no"),
    "fr": ("est-ce que je devrais supprimer O2 ?", "oui", "non"),
    "pt": ("será que devo tirar O2 de vez?", "sim", "não"),
    "zh": ("我是不是应该干脆把O2删掉呢？", "好的", "不"),
}


def talk(order: str, language: str, answer: str, folder: Path) -> tuple[list[Reply], Plan]:
    """The replies and the plan of a talk in which the model takes a doubt for an order."""
    noted = Understood.model_validate({"changes": [ORDERS[order]], "language": language})
    model = ScriptedModel([noted, *[Says(("<img>",))] * 3])
    with coach_of(folder, model=model) as coach:
        person = Conversation(coach, coach.store.create_plan(LOCAL, BEGUN))
        person.say(DOUBTS[language][0])
        assert person.plan == BEGUN
        person.say(answer)
        return person.replies, person.plan


@pytest.mark.parametrize("language", DOUBTS)
@pytest.mark.parametrize("order", ORDERS)
def test_a_yes_to_what_was_asked_back_is_the_order(
    order: str, language: str, tmp_path: Path
) -> None:
    (back, _), plan = talk(order, language, DOUBTS[language][1], tmp_path)
    assert back.asked is not None
    assert (back.asked.about, re.findall("[?？]", back.text)) == (order, [back.text[-1]])
    assert (len(plan.objectives) == 1) == (order == "removal")
    assert plan.objectives[0].approved == (order == "removal")


@pytest.mark.parametrize("language", DOUBTS)
def test_a_no_to_what_was_asked_back_changes_nothing(language: str, tmp_path: Path) -> None:
    _, plan = talk("removal", language, DOUBTS[language][2], tmp_path)
    assert plan == BEGUN

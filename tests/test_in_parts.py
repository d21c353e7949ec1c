"""Several things in one message, each heard at the question that the one before it leaves."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.edits import Past
from coach.interpret.builtin import BuiltInInterpreter
from coach.okr import Plan, places
from coach.talk import Talk
from tests.talking import conversation
from tests.test_conversations import at

BAND = {
    "period": {"start": "2027-01-01", "end": "2027-12-31"},
    "big_objective": {"text": "Our band fills the old cinema", "confidence": 6, "approved": True},
    "objectives": [
        {"id": 1, "text": "Songs that people hum", "confidence": 6,
         "key_results": [{"id": 4, "text": "Plays a week from 30 to 90 by 30 June",
                          "metric": "Plays a week", "baseline": 30, "target": 90,
                          "due": "2027-06-30", "source": "player", "confidence": 6}]},
        {"id": 2, "text": "A stage crew that runs itself", "confidence": 5,
         "key_results": [{"id": 5, "text": "Helpers from 2 to 6 by 31 March", "metric": "Helpers",
                          "baseline": 2, "target": 6, "due": "2027-03-31", "source": "rota",
                          "confidence": 5},
                         {"id": 6, "text": "Late starts from 5 to 1 by 30 June",
                          "metric": "Late starts", "baseline": 5, "target": 1,
                          "due": "2027-06-30", "source": "diary", "confidence": 5}]},
    ],
}  # fmt: skip
CREW = "objectives[1].key_results"
ONE = f"{CREW}[0].target"

SAID: dict[str, tuple[str, str, dict[str, Any]]] = {
    "an order, a field and where to go on": (
        "O1",
        "delete O2.KR2. the target of O2.KR1 is 8. on to O2",
        {f"{CREW}#": 1, ONE: 8, "visiting_item": 2},
    ),
    "the same, in German": (
        "was fehlt noch bei O1?",
        "Lösch O2.KR2. Das Ziel von O2.KR1 ist 8. Weiter mit O2",
        {f"{CREW}#": 1, ONE: 8, "visiting_item": 2},
    ),
    "the same, in French": (
        "qu'est-ce qui manque à O1 ?",
        "Supprime O2.KR2. La cible de O2.KR1 est 8. Passons à O2",
        {f"{CREW}#": 1, ONE: 8, "visiting_item": 2},
    ),
    "the same, in Spanish": (
        "¿qué le falta a O1?",
        "Borra O2.KR2, y el objetivo de O2.KR1 es 8",
        {f"{CREW}#": 1, ONE: 8},
    ),
    "the same, in Portuguese": (
        "o que falta em O1?",
        "Apaga O2.KR2. A meta de O2.KR1 é 8",
        {f"{CREW}#": 1, ONE: 8},
    ),
    "the same, in Chinese": (
        "去O1",
        "删掉O2.KR2，把O2.KR1的目标改成8",
        {f"{CREW}#": 1, ONE: 8, "objectives[1].text": "A stage crew that runs itself"},
    ),
    "a removal and the ends of another in Chinese": (
        "去O1",
        "删掉O2.KR2，O2.KR1是从3到8",
        {f"{CREW}#": 1, f"{CREW}[0].baseline": 3, ONE: 8},
    ),
    "going on, and a change": (
        "O1",
        "go on. change O2.KR1 to: Helpers from 2 to 9 by 31 March",
        {ONE: 9, f"{CREW}#": 2},
    ),
    "three days and numbers": (
        "O1",
        "O1.KR1 is by 31 May. O2.KR1 by 30 April. O2.KR2 to 2",
        {"objectives[0].key_results[0].due": "2027-05-31", f"{CREW}[0].due": "2027-04-30",
         f"{CREW}[1].target": 2},
    ),
    "a step and a removal": (
        "O1",
        "step for O1.KR1: ring the radio by 3 March. and delete O2.KR2",
        {"objectives[0].key_results[0].actions#": 1, f"{CREW}#": 1},
    ),
    "a name and a start": (
        "O1",
        "rename O2 to A crew that needs nobody. and O2.KR1 is 3 today, not 2",
        {"objectives[1].text": "A crew that needs nobody", f"{CREW}[0].baseline": 3},
    ),
    "an order that is taken back in the same message": (
        "O1",
        "delete O2. no wait, undo that",
        {"objectives#": 2},
    ),
    "an order and its reason are one thing": (
        "O1",
        "delete O2.KR2. it was never honest anyway",
        {f"{CREW}#": 1, "objectives[0].key_results#": 1},
    ),
    "a measure and where it is read": (
        "O1",
        "Encores a concert from 1 to 3 by 30 September. we read it in the set lists",
        {"objectives[0].key_results[1].target": 3,
         "objectives[0].key_results[1].source": "In the set lists"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_each_part_of_a_message_does_what_it_says(name: str, tmp_path: Path) -> None:
    first, text, wanted = SAID[name]
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(BAND)) as talk:
        talk.say(first)
        reply = talk.say(text)
        for path, value in wanted.items():
            found = (
                len(at(talk.plan, path[:-1]) or ()) if path.endswith("#") else at(talk.plan, path)
            )
            assert found == value, f"{path}: {reply.text}"


def test_a_goal_how_sure_one_is_and_a_direction_are_three_answers(tmp_path: Path) -> None:
    with conversation(tmp_path) as talk:
        talk.say("Our band fills the old cinema. 6")
        assert talk.plan.big_objective is not None
        assert talk.plan.big_objective.confidence == 6
        talk.say("approve. songs that people hum")
        assert talk.plan.big_objective.approved
        assert [o.text for o in talk.plan.objectives] == ["Songs that people hum"]
        talk.say("plays a week from 30 to 90 by June. we see it in the player")
        measured = talk.plan.objectives[0].key_results[0]
        assert (measured.baseline, measured.target, measured.source) == (30, 90, "In the player")


def test_what_is_not_understood_beside_an_order_is_said(tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(BAND)) as talk:
        talk.say("O1")
        reply = talk.say("delete O2.KR2. O2.KR1 blue elephants")
        assert len(list(places(talk.plan))) == 4
        assert "blue elephants" in reply.text


TAKEN_UP = {
    "en": ("the steps of O1.KR1", "yes, the review"),
    "de": ("lass uns jetzt bitte noch einmal zu O1.KR1 gehen", "ja, letzter Blick"),
    "zh": ("去O1.KR1", "好，继续做最后检查"),
}


@pytest.mark.parametrize("language", TAKEN_UP)
def test_what_the_coach_offers_is_taken_up_in_its_own_words(language: str, tmp_path: Path) -> None:
    plan = Plan.model_validate(BAND)
    steps = [
        {"id": 20 + n, "text": f"Ring the hall {n}", "due": "2027-02-01", "result": "a date"}
        for n in range(3)
    ]
    filled = plan.model_dump(mode="json")
    for o, objective in enumerate(filled["objectives"]):
        objective["approved"] = True
        for k, measured in enumerate(objective["key_results"]):
            measured |= {"approved": True, "actions": [steps[o + k] | {"approved": o + k > 0}]}
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(filled)) as talk:
        offer = talk.say(TAKEN_UP[language][0])
        taken = talk.say(TAKEN_UP[language][1])
        step = talk.plan.objectives[0].key_results[0].actions
        assert len(step) == 1, offer.text
        assert step[0].approved, f"{offer.text} | {taken.text}"


REST = {
    "en": "approve everything that is still open",
    "de": "alles genehmigen was noch offen ist",
    "es": "aprueba todo lo que queda",
    "fr": "approuve tout ce qui reste",
    "pt": "aprova tudo o que falta",
    "zh": "把剩下的都批准",
}


@pytest.mark.parametrize("language", REST)
def test_all_that_is_still_open_is_approved(language: str, tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(BAND)) as talk:
        talk.say("O1")
        talk.say(REST[language])
        assert all(objective.approved for objective in talk.plan.objectives)


def test_a_stop_ahead_of_an_order_is_no_farewell(tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(BAND)) as talk:
        talk.say("O1")
        reply = talk.say("stop. remove O2.KR1. and O1.KR1 is due 31 May")
        assert len(talk.plan.objectives[1].key_results) == 1
        assert reply.asked is not None, reply.text


OF_OTHERS = {
    "change D1 to: the cinema gives us the key by end of February":
        ("The cinema", "Gives us the key", date(2027, 2, 28)),
    "no. change D1 to: the cinema gives us the key by end of February":
        ("The cinema", "Gives us the key", date(2027, 2, 28)),
    "D1 is by 1 April": ("The cinema", "the hall", date(2027, 4, 1)),
    "把D1的日期改成4月1日": ("The cinema", "the hall", date(2027, 4, 1)),
}  # fmt: skip


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_dependency_is_changed_by_its_handle(text: str, tmp_path: Path) -> None:
    needed = {"id": 30, "on": "The cinema", "what": "the hall", "by": "2027-03-01"}
    plan = Plan.model_validate(BAND | {"dependencies": [needed]})
    with conversation(tmp_path, date(2026, 11, 22), plan) as talk:
        talk.say("O1")
        talk.say(text)
        told = talk.plan.dependencies[0]
        assert (told.id, told.on, told.what, told.by) == (30, *OF_OTHERS[text])
        assert not talk.plan.objectives[0].approved
        talk.say("remove D1")
        assert not talk.plan.dependencies


def test_the_mission_goes_by_its_name_and_no_objective_with_it(tmp_path: Path) -> None:
    said = BAND | {"mission": "A town that sings", "approved": True}
    one = said | {"objectives": BAND["objectives"][:1]}  # type: ignore[index]
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(one)) as talk:
        reply = talk.say("remove the direction")
        assert talk.plan.mission == ""
        assert len(talk.plan.objectives) == 1
        assert "undo" in reply.text


def test_an_order_that_is_taken_back_at_once_leaves_all_as_it_was(tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(BAND)) as talk:
        before = talk.plan
        reply = talk.say("delete O2. no wait, undo that")
        assert talk.plan.objectives == before.objectives
        assert "as it was" in reply.text


@pytest.mark.parametrize(
    "text", ["x" * 60_000, "ab, " * 15_000, "a step from 3 March. " * 2_500, "ab, cd\n" * 5_700]
)
def test_a_document_in_one_paragraph_is_told_to_be_too_long(text: str) -> None:
    heard = BuiltInInterpreter().interpret(text, Plan(), Past(), Talk(), date(2027, 1, 4))
    assert not heard.edits
    assert [getattr(wish, "why", "") for wish in heard.wishes] == ["too-long-item"]

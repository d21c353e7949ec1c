"""The forms of an order that the coach teaches are heard, whatever the new text begins with."""

import re
from pathlib import Path

import pytest

from coach.edits import GoTo, Past
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Unclear
from coach.okr import Plan, Stage
from coach.reading import dates
from coach.talk import Talk
from coach.words import LANGUAGES, catalogue, phrase, phrases
from tests.staged import WORDINGS
from tests.talking import TODAY, conversation

BLANK = re.compile(r"…+")
TEXTS = {
    "en": (
        "Call everybody who left",
        "Make the town come in",
        "Have more young readers",
        "Get out",
    ),
    "de": ("Jede Schule anrufen", "Machen, dass alle kommen", "Mehr junge Leser haben", "Raus"),
    "es": ("Hacer que vengan todos", "Llamar a las escuelas", "Tener más lectores", "Salir más"),
    "fr": (
        "Faire venir le quartier",
        "Appeler les écoles",
        "Avoir plus de lecteurs",
        "Sortir plus",
    ),
    "pt": ("Fazer todo mundo vir", "Ligar para as escolas", "Ter mais leitores", "Sair mais"),
    "zh": ("让大家都来", "给学校打电话", "做更多活动", "多出去走走"),
}
QUOTED = {"en": "“{}”", "de": "„{}“", "es": "«{}»", "fr": "« {} »", "pt": "“{}”", "zh": "“{}”"}
STAGES = ("open", "approved")


def plan(language: str, stage: str) -> Plan:
    """A goal with two objectives, the first of which has a key result with a step."""
    words, done = WORDINGS[language], stage == "approved"
    proof = {
        "id": 4, "text": words.proofs[0], "baseline": 60, "target": 140, "due": "2027-06-30",
        "source": words.source, "confidence": 6, "approved": done,
        "actions": [{"id": 9, "text": words.steps[0], "due": "2027-02-01", "approved": done}],
    }  # fmt: skip
    first = {"id": 1, "text": words.objectives[0], "confidence": 6, "approved": done}
    return Plan.model_validate(
        {
            "period": {"start": "2027-01-01", "end": "2027-12-31"},
            "big_objective": {"text": words.goal, "confidence": 6, "approved": True},
            "objectives": [
                first | {"key_results": [proof]},
                {"id": 2, "text": words.objectives[1], "confidence": 6},
            ],
        }
    )


def taught(order: str, language: str, handle: str, text: str = "") -> str:
    """An order as the coach words it, with the blank filled."""
    return BLANK.sub(text, phrase("plainly", order, language).format(handle=handle))


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_text_takes_the_place_of_the_old_one(
    language: str, stage: str, tmp_path: Path
) -> None:
    plain = TEXTS[language]
    said = [*plain, *(QUOTED[language].format(text) for text in plain)]
    with conversation(tmp_path, plan=plan(language, stage)) as person:
        for text, wanted in zip(said, (*plain, *plain), strict=True):
            for handle in ("O1", "O1.KR1.A1"):
                reply = person.say(taught("correct", language, handle, text))
                (first, _) = person.plan.objectives
                item = first if handle == "O1" else first.key_results[0].actions[0]
                assert item.text == wanted, reply.text
                assert len(first.key_results) == len(first.key_results[0].actions) == 1
                person.say("undo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_goes_moves_and_comes_back(language: str, tmp_path: Path) -> None:
    with conversation(tmp_path, plan=plan(language, "open")) as person:
        person.say(taught("move", language, "O1.KR1"))
        assert [len(o.key_results) for o in person.plan.objectives] == [0, 1]
        person.say(taught("undo", language, ""))
        assert [len(o.key_results) for o in person.plan.objectives] == [1, 0]
        person.say(taught("remove", language, "O2"))
        assert len(person.plan.objectives) == 1
        person.say(taught("approve", language, "O1"))
        assert person.plan.objectives[0].approved


SAID = ("reflect", "wish", "unclear", "stage", "missing", "ask")
"""Tables of the catalogue in which the coach says what one can say."""
IN_QUOTES = re.compile(r"“([^”“{}…]+)”|„([^“„{}…]+)“|«\s?([^»«{}…]+?)\s?»")
UNHEARD = ("not-understood", "stray", "unheard")


def offered(language: str) -> list[str]:
    """Every phrase that the coach puts in quotation marks as something one can say."""
    keys = ((section, key) for section in SAID for key in catalogue(language).get(section, {}))
    texts = (text for section, key in keys for text in phrases(section, key, language))
    quoted = (found for text in texts for found in IN_QUOTES.findall(text))
    every = {next(filter(None, found)).strip() for found in quoted}
    return sorted(said for said in every if not dates(said, TODAY))  # a day answers one question


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_coach_puts_in_quotation_marks_is_heard(language: str, stage: str) -> None:
    every = offered(language)
    assert every
    for said in every:
        heard = BuiltInInterpreter().interpret(said, plan(language, stage), Past(), Talk(), TODAY)
        lost = [w for w in heard.wishes if isinstance(w, Unclear) and w.why in UNHEARD]
        noting = [w for w in heard.wishes if isinstance(w, Unclear) and w.why.startswith("note-")]
        assert heard.edits or heard.wishes, said
        assert not lost + noting, said


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.RUNNING])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_of_the_plan_that_one_clicks_on_is_gone_to_when_typed(
    language: str, stage: Stage
) -> None:
    said = phrase("click", stage.value, language)
    heard = BuiltInInterpreter().interpret(said, plan(language, "open"), Past(), Talk(), TODAY)
    assert [e.stage for e in heard.edits if isinstance(e, GoTo)] == [stage], said


STEPWARD = {
    "en": ("let's continue with the steps", "now the plan of action"),
    "de": ("weiter mit den Maßnahmen", "dann mal ran an die Schritte"),
    "es": ("sigamos con las acciones", "vamos ya al plan"),
    "fr": ("on continue avec les actions", "passe aux étapes"),
    "pt": ("vamos continuar com as ações", "agora o plano de ação"),
    "zh": ("继续做行动计划", "现在来看步骤"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_are_gone_to_in_other_words_as_well(language: str) -> None:
    for said in STEPWARD[language]:
        heard = BuiltInInterpreter().interpret(said, plan(language, "open"), Past(), Talk(), TODAY)
        assert [e.stage for e in heard.edits if isinstance(e, GoTo)] == [Stage.ACTIONS], said

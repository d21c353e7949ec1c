"""What a message does, by the shapes of its words, and what the coach makes of it."""

import re
from pathlib import Path

import pytest

from coach.edits import Past
from coach.interpret.beside.noting import ITEMS as NOTED
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.acts import ACTS, ITEMS, acts, item_likely, likeliest, plain
from coach.okr import BigObjective, KeyResult, Objective, Plan
from coach.talk import Talk
from coach.words import LANGUAGES, phrases
from evals.acts import HELD_OUT, LEARNED, fingerprint, learned_from, main, messages
from evals.chatter import GOALS, Question, Said, heard_at
from tests.talking import TODAY, conversation


def test_the_model_was_learned_from_the_messages_that_are_there() -> None:
    assert learned_from() == fingerprint(LEARNED), "train it: python -m evals.acts --train"


def test_what_is_measured_was_not_learned_from() -> None:
    learned = {plain(said.text) for said in messages(LEARNED)}
    both = [said for said in messages(HELD_OUT) if plain(said.text) in learned]
    assert len(both) < 100, both  # "undo" and the like are said by everybody


def test_every_act_is_told_in_every_language() -> None:
    for folder in (LEARNED, HELD_OUT):
        told = {(said.lang, said.act) for said in messages(folder)}
        assert told == {(lang, act) for lang in LANGUAGES for act in ACTS}


def test_it_is_as_good_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("text", ["", " ", "1", "?", "O1.KR2", "\ud83d\ude42", "x" * 5000])
def test_any_text_has_chances_that_make_one(text: str) -> None:
    assert sum(acts(text).values()) == pytest.approx(1, abs=1e-4)
    assert 0 <= item_likely(text) <= 1


def test_numbers_handles_and_quotations_are_all_alike() -> None:
    assert acts("move O1.KR2 to O3") == acts("move o2.kr1  to O1")
    assert acts("call it “a full hall”") == acts("call it “guests who return”")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("sorry, one moment, somebody is at the door", "chatter"),
        ("das war's dann für heute, ich muss los", "stop"),
        ("¿y cuánto me falta para terminar con todo esto?", "status"),
        ("c'est quoi au juste un résultat clé ?", "method"),
        ("esse último aí pode jogar fora", "remove"),
        ("等房东点头了才行", "depends"),
    ],
)
def test_unheard_wordings_are_told_apart(text: str, act: str) -> None:
    assert likeliest(text)[0] == act
    assert act not in ITEMS


KINDS = {"remove": "remove", "move": "move", "undo": "undo", "approve": "approve",
         "correct": "revise-key-result", "depends": "add-dependency"}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", KINDS)
def test_the_order_that_the_coach_shows_is_one_that_it_hears(act: str, language: str) -> None:
    said = phrases("plainly", act, language)[0].format(handle="O1.KR1")
    for name in ("Rita", "Excel"):
        said = re.sub("……|…", "40" if act == "correct" else name, said, count=1)
    goal, first, result = GOALS[language]
    below = (KeyResult(id=2, text=result, baseline=5, target=20),)
    plan = Plan(
        big_objective=BigObjective(text=goal, confidence=5, approved=True),
        objectives=(Objective(id=1, text=first, key_results=below), Objective(id=3, text="Rita")),
    )
    heard = BuiltInInterpreter().interpret(said, plan, Past(), Talk(), TODAY)
    assert KINDS[act] in [edit.edit for edit in heard.edits], heard


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("en", "objectives", "honestly this whole thing makes me a bit nervous"),
        ("de", "objectives", "nee du, das hast du völlig in den falschen Hals gekriegt"),
        ("es", "key-results", "el segundo ya no pinta nada ahí"),
        ("fr", "key-results", "on peut s'arrêter là pour ce soir, je tombe de sommeil"),
        ("pt", "actions", "esquece o que eu acabei de pedir e deixa como era"),
        ("zh", "actions", "我们店开在老街口，一共三个人"),
    ],
)
def test_what_does_something_else_is_not_noted(language: str, asked: Question, text: str) -> None:
    heard = heard_at(Said(language, asked, text))
    assert not [edit for edit in heard.edits if type(edit) in NOTED], heard


def test_a_yes_notes_what_only_sounded_like_an_order(tmp_path: Path) -> None:
    with conversation(tmp_path) as talk:
        talk.say("By the end of the year our clinic works without paper")
        talk.say("7")
        talk.say("approve")
        reply = talk.say("the archive has to come off, doctor said so")
        assert not talk.plan.objectives
        assert "Shall I note" in reply.text, reply.text
        talk.say("yes")
        assert [objective.text for objective in talk.plan.objectives]

"""The coach's questions: each has its moment, its words and an answer that is understood."""

from datetime import date
from pathlib import Path

import pytest

from coach.edits import Past
from coach.interpret.answers.answers import ANSWERS
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import ambition_in
from coach.okr import Plan
from coach.respond.page import page
from coach.respond.repertoire import CONDITIONS, OWN, occasions, wordings
from coach.talk import Talk
from coach.words import LANGUAGES, catalogue, phrase, phrases
from tests.talking import TODAY, conversation

ROOT = Path(__file__).parent.parent
ASKED = {number for o in occasions().values() for number in o.questions if number != OWN}
UNASKED = {2, 3, 4, 12, 44}
"""Nobody asks these; 12 is a part of 13, and 44 asks for the opposite of what may wait."""


def test_every_question_of_a_plan_s_making_has_a_moment() -> None:
    numbers = {*range(1, 64), *range(114, 118)} - UNASKED
    assert {int(name.removeprefix("Q")) for name in ASKED} == numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_words_and_no_words_lie_idle(language: str) -> None:
    assert set(catalogue(language)["question"]) == ASKED


@pytest.mark.parametrize("key", occasions())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moment_asks_something_and_never_the_same_twice(key: str, language: str) -> None:
    asked = wordings(key, language)
    assert asked
    assert len(set(asked)) == len(asked)
    assert all(text.rstrip().endswith(("?", "？")) for text in asked)


@pytest.mark.parametrize("key", [o.key for o in occasions().values() if o.stage])
def test_an_optional_moment_has_a_condition_and_an_answer_that_is_understood(key: str) -> None:
    occasion = occasions()[key]
    assert occasion.when in CONDITIONS
    assert occasion.about in ANSWERS
    assert CONDITIONS[occasion.when](Plan(), None) in (None, "plan")


def test_the_page_of_questions_is_what_the_coach_asks() -> None:
    assert (ROOT / "docs/questions.md").read_text(encoding="utf-8") == page(), "run `make docs`"


@pytest.mark.parametrize(
    ("said", "language", "kind"),
    [
        ("a broken promise", "en", "committed"),
        ("a success, it is a stretch", "en", "aspirational"),
        ("I want to find out what works", "en", "learning"),
        ("失信", "zh", "committed"),
        ("算成功", "zh", "aspirational"),
        ("一次学习", "zh", "learning"),
        ("una promesa rota", "es", "committed"),
        ("un éxito", "es", "aspirational"),
        ("algo por aprender", "es", "learning"),
        ("ein gebrochenes Versprechen", "de", "committed"),
        ("ein Erfolg", "de", "aspirational"),
        ("etwas zu lernen", "de", "learning"),
        ("une promesse rompue", "fr", "committed"),
        ("une réussite", "fr", "aspirational"),
        ("un apprentissage", "fr", "learning"),
        ("promessa quebrada", "pt", "committed"),
        ("um sucesso", "pt", "aspirational"),
        ("um aprendizado", "pt", "learning"),
    ],
)
def test_a_kind_of_objective_is_understood(said: str, language: str, kind: str) -> None:
    assert ambition_in(said, language) == kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["promise", "stretch", "learning"])
def test_a_click_on_a_kind_is_understood(key: str, language: str) -> None:
    kinds = {"promise": "committed", "stretch": "aspirational", "learning": "learning"}
    assert ambition_in(phrase("quick", key, language), language) == kinds[key]


TERSE = (
    "people in our town bake their own bread again", "5", "ok", "beginners dare to bake",
    "course places booked from 20 to 60 by 30 June 2027",
    "people who bake at home from 10 to 30 by 30 June 2027", "the booking list", "6",
    "a stretch", "the mill closes next year", "go on",
)  # fmt: skip
"""One objective with two key results, each question answered in a line."""


def test_one_objective_with_its_key_results_takes_at_most_twelve_turns(tmp_path: Path) -> None:
    with conversation(tmp_path, today=date(2026, 11, 22)) as person:
        for text in TERSE:
            person.say(text)
        first = person.plan.objectives[0]
        assert first.approved
        assert first.type == "aspirational"
        assert first.why_now == "The mill closes next year"
        assert first.confidence == 6
        assert first.key_results[0].source
        assert 8 <= len(TERSE) <= 12


def test_own_wordings_come_before_numbered_ones_unless_said_otherwise() -> None:
    assert wordings("type", "en")[0] == phrases("ask", "type")[0]
    assert wordings("action-when", "en")[0] == phrase("question", "Q50")
    assert wordings("period", "en") == phrases("ask", "period")


def test_a_moment_knows_what_was_asked_before_a_talk_began() -> None:
    assert Moment(Plan(), Past(), Talk(), TODAY, "en").asked.about == "big-objective"

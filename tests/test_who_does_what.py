"""Questions that the plan itself answers: who does what, and what it says of one item."""

from datetime import date
from pathlib import Path

import pytest

from coach.okr import Plan
from tests.talking import conversation

ORCHARD = {
    "period": {"start": "2027-01-01", "end": "2027-12-31"},
    "big_objective": {"text": "Our orchard feeds the village", "confidence": 6, "approved": True},
    "objectives": [
        {"id": 1, "text": "Apples that last", "confidence": 6, "approved": True,
         "key_results": [{"id": 4, "text": "Boxes from 80 to 200 by 30 October",
                          "metric": "Boxes", "baseline": 80, "target": 200, "due": "2027-10-30",
                          "source": "ledger", "confidence": 6, "approved": True,
                          "actions": [{"id": 10, "text": "Prune the old rows", "helper": "Rita",
                                       "due": "2027-02-20", "if_then": "If it freezes, we wait"},
                                      {"id": 11, "text": "Order crates"}]}]},
    ],
    "dependencies": [{"id": 20, "on": "The smithy", "what": "mends the press",
                      "by": "2027-08-01"}],
}  # fmt: skip
ASKED = {
    "en": ("where are we?", "who does what so far?", "Nobody yet", "the smithy"),
    "de": ("wo stehen wir?", "wer macht eigentlich was?", "Noch niemand", "the smithy"),
    "es": ("¿dónde estamos?", "¿quién hace qué?", "Nadie todavía", "the smithy"),
    "fr": ("où en sommes-nous ?", "qui fait quoi ?", "Personne encore", "the smithy"),
    "pt": ("onde estamos?", "quem faz o quê?", "Ninguém ainda", "the smithy"),
    "zh": ("现在到哪了？", "谁负责什么？", "还没有人", "the smithy"),
}


@pytest.mark.parametrize("language", ASKED)
def test_who_does_what_is_told_from_the_plan(language: str, tmp_path: Path) -> None:
    first, question, nobody, other = ASKED[language]
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(ORCHARD)) as talk:
        talk.say(first)
        before = talk.plan
        lines = talk.say(question).text.splitlines()
        of = {line.split("**")[1].lower(): line for line in lines if line.startswith("- **")}
        assert "Prune the old rows" in of["rita"]
        assert "Order crates" in of[nobody.lower()]
        assert "mends the press" in of[other]
        assert talk.plan == before


LOOKED = {
    "what about A1?": ("O1.KR1.A1", "If it freezes, we wait"),
    "when are the old rows due?": ("O1.KR1.A1", "20 February"),
    "who does the crates?": ("O1.KR1.A2", "Order crates"),
    "what is D1 again?": ("D1", "mends the press"),
    "was steht bei A1?": ("O1.KR1.A1", "Rita"),
    "A1是什么？": ("O1.KR1.A1", "Rita"),
}


@pytest.mark.parametrize("question", LOOKED)
def test_what_the_plan_says_of_an_item_is_told(question: str, tmp_path: Path) -> None:
    handle, words = LOOKED[question]
    first = {"was": "wo stehen wir?", "A1是": "现在到哪了？"}.get(question[:3], "where are we?")
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(ORCHARD)) as talk:
        talk.say(first)
        told = talk.say(question).text
        assert f"**{handle}**" in told
        assert words in told.splitlines()[0]


def test_the_plan_is_shown_with_who_does_it_and_what_if(tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(ORCHARD)) as talk:
        shown = talk.say("show the plan").text
        for words in ("Rita", "20 February", "If it freezes, we wait", "**D1** The smithy"):
            assert words in shown


def test_a_question_about_the_method_is_none_about_the_plan(tmp_path: Path) -> None:
    with conversation(tmp_path, date(2026, 11, 22), Plan.model_validate(ORCHARD)) as talk:
        told = talk.say("when is a key result good?").text
        assert "O1.KR1**" not in told

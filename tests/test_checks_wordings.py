"""What a finding says in the person's own words, where little of them fits a sentence."""

from datetime import date

import pytest

from coach.checks import run
from coach.okr import KeyResult, Objective, Plan

TODAY = date(2027, 1, 4)


def rewrites(*texts: str) -> dict[str, str]:
    """The rewrites for the last of some key results, by rule."""
    found = tuple(KeyResult(id=n, text=text) for n, text in enumerate(texts, start=2))
    plan = Plan(objectives=(Objective(id=1, text="Anna", key_results=found),))
    last = f"objectives[0].key_results[{len(texts) - 1}]"
    return {f.rule: f.rewrite for f in run(plan, TODAY) if f.target == last}


@pytest.mark.parametrize(
    ("text", "rule", "rewrite"),
    [
        ("12 bénévoles formés d'ici juin", "kr-no-baseline", "de ___ à 12 d'ici juin"),
        ("12 bénévoles formés avant le 30 juin", "kr-no-baseline", "de ___ à 12 d'ici le 30 juin"),
        ("Einführung eines Bestellportals", "kr-activity", ""),
        ("Answer to complaints faster", "kr-no-number", ""),
        ("Move into the valley", "kr-no-number", ""),
        ("Everyone has a mentor", "kr-no-number", ""),
        ("学生手册编写", "kr-no-number", ""),
    ],
)
def test_a_rewrite_is_a_sentence_or_is_not_there(text: str, rule: str, rewrite: str) -> None:
    told = rewrites(text)[rule]
    assert told.endswith(rewrite) if rewrite else told == ""


def test_a_few_words_are_answered_in_the_language_of_the_draft() -> None:
    german = ("Stammgäste von 20 auf 35", "Bestellungen am Tag von 9 auf 14")
    assert "von ___ auf 5" in rewrites(*german, "5 Sprachen auf der Speisekarte")["kr-no-baseline"]

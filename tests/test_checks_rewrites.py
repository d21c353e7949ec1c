"""Rewrites: in the language of the sentence, out of what was read surely, else none."""

from datetime import date

import pytest

from coach.checks import run
from coach.okr import KeyResult, Plan

TODAY = date(2027, 1, 4)


def rewrites(text: str) -> set[str]:
    plan = Plan(key_results=(KeyResult(id=1, text=text),))
    return {finding.rewrite for finding in run(plan, TODAY) if finding.rewrite}


SILENT = (
    "Lancement d'un outil de planning",
    "Einführung von Miro",
    "参加讲座的达到 60 人",
    "Get rid of Tom",
    "Meinen Kollegen loswerden",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_was_not_read_surely_gets_no_rewrite(text: str) -> None:
    assert rewrites(text) == set()


TOLD = {
    "Launch the new booking page": "With the new booking page, ___ goes from ___ to ___",
    "Organizar 8 talleres": "Con 8 talleres, ___ pasa de ___ a ___",
    "Kundenbewertung auf 4,5 bis Jahresende": "Kundenbewertung: von ___ auf 4.5 bis Jahresende",
    "Rating of the café to 4.5 by June": "Rating of the café: from ___ to 4.5 by June",
}


@pytest.mark.parametrize(("text", "rewrite"), TOLD.items(), ids=TOLD)
def test_what_was_read_surely_is_put_in_form(text: str, rewrite: str) -> None:
    assert rewrites(text) == {rewrite}

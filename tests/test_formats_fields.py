"""Fields below, behind and beside the items of a loosely written draft, in six languages."""

from datetime import date

import pytest

from coach.formats import read_draft
from coach.okr import KeyResult, Objective

TODAY = date(2026, 12, 14)
BELOW = {
    "en": """\
Objective: Guests come back
Owner: Ana
KR1: Returning guests from 20 % to 35 %
Responsible: Tom
Due date: 30 June 2027
Confidence level: 7/10
Status: on track""",
    "zh": """\
目标：客人愿意再来
负责人：Ana
KR1：回头客从 20% 提高到 35%
责任人：Tom
截止日期：2027-06-30
信心指数：7
状态：进行中""",
    "es": """\
Objetivo: Los clientes vuelven
Responsable: Ana
Resultado clave 1: clientes que vuelven del 20 % al 35 %
Encargado: Tom
Fecha límite: 2027-06-30
Nivel de confianza: 7/10
Estado: en curso""",
    "de": """\
Ziel: Gäste kommen wieder
Verantwortlich: Ana
Schlüsselergebnis 1: Stammgäste von 20 % auf 35 %
Zuständig: Tom
Fällig: 2027-06-30
Zuversicht: 7/10
Stand: läuft""",
    "fr": """\
Objectif : Les clients reviennent
Responsable : Ana
Résultat clé 1 : habitués de 20 % à 35 %
Pilote : Tom
Échéance : 2027-06-30
Confiance : 7/10
Statut : en cours""",
    "pt": """\
Objetivo: Os clientes voltam
Responsável: Ana
Resultado-chave 1: clientes que voltam de 20 % para 35 %
Encarregado: Tom
Prazo: 2027-06-30
Confiança: 7/10
Situação: em curso""",
}


def read(draft: str) -> tuple[Objective, KeyResult, tuple[str, ...]]:
    """The one objective and the one key result of a draft, and what was left over."""
    imported = read_draft(draft, today=TODAY)
    (objective,) = imported.plan.objectives
    (key_result,) = objective.key_results
    assert not key_result.actions
    return objective, key_result, imported.lines_left_over


@pytest.mark.parametrize("draft", BELOW.values(), ids=BELOW.keys())
def test_lines_below_an_item_are_its_fields(draft: str) -> None:
    objective, key_result, left_over = read(draft)
    assert (objective.owner, key_result.owner) == ("Ana", "Tom")
    assert (key_result.due, key_result.confidence) == (date(2027, 6, 30), 7)
    assert (key_result.baseline, key_result.target) == (20, 35)
    assert left_over == (draft.splitlines()[-1],)


TABLES = {
    "en": "Objective,Key Result,Owner,Confidence,Due",
    "zh": "目标,关键结果,负责人,信心,截止日期",
    "es": "Objetivo,Resultado clave,Responsable,Confianza,Fecha límite",
    "de": "Ziel,Schlüsselergebnis,Verantwortlich,Zuversicht,Frist",
    "fr": "Objectif,Résultat clé,Responsable,Confiance,Échéance",
    "pt": "Objetivo,Resultado-chave,Responsável,Confiança,Prazo",
}
ROW = "Guests come back,Returning guests from 20 % to 35 %,Tom,7/10,2027-06-30"


@pytest.mark.parametrize("head", TABLES.values(), ids=TABLES.keys())
@pytest.mark.parametrize("between", [",", ";", "\t", "|"], ids=["csv", "semicolon", "tab", "bar"])
def test_columns_of_these_names_are_fields(head: str, between: str) -> None:
    rows = [row.replace(",", f" {between} ") for row in (head, ROW)]
    table = "\n".join(f"| {row} |" for row in rows) if between == "|" else "\n".join(rows)
    _, key_result, left_over = read(table)
    assert (key_result.owner, key_result.confidence) == ("Tom", 7)
    assert key_result.due == date(2027, 6, 30)
    assert left_over == ()


BEHIND = [
    pytest.param("(owner: Tom, due: 30 June 2027)", (), id="round"),
    pytest.param("[Owner: Tom; Due: 30 June 2027]", (), id="square"),
    pytest.param("（负责人：Tom，截止：2027-06-30）", (), id="wide"),
    pytest.param(
        "(owner: Tom, due: 30 June 2027, status: on track)", ("status: on track",), id="one more"
    ),
]


@pytest.mark.parametrize(("tail", "left"), BEHIND)
def test_brackets_of_fields_behind_an_item_are_taken_apart(tail: str, left: tuple[str]) -> None:
    draft = f"Objective: Guests come back\nKR1: Returning guests from 20 % to 35 % {tail}"
    _, key_result, left_over = read(draft)
    assert key_result.text == "Returning guests from 20 % to 35 %"
    assert (key_result.owner, key_result.due) == ("Tom", date(2027, 6, 30))
    assert left_over == left


@pytest.mark.parametrize("tail", ["(all three shops)", "(owner: Tom, all shops)", "[sic]"])
def test_other_brackets_belong_to_the_item(tail: str) -> None:
    draft = f"Objective: Guests come back\nKR1: Returning guests from 20 % to 35 % {tail}"
    _, key_result, _ = read(draft)
    assert key_result.text.endswith(tail)


def test_fields_behind_the_list_are_about_the_objective() -> None:
    draft = "Objective 1: Guests come back\n\n- KR1: Returns from 5 to 9\n\nOwner: Ana\n"
    objective, key_result, left_over = read(draft)
    assert (objective.owner, key_result.owner, left_over) == ("Ana", "", ())


def test_a_period_said_twice_is_understood_twice() -> None:
    draft = "# OKRs Q1 2027\n\nPeriod: Q1 2027\n\nObjective: Guests come back\nKR1: from 5 to 9"
    imported = read_draft(draft, today=TODAY)
    assert imported.lines_left_over == ()
    assert imported.warnings == ()

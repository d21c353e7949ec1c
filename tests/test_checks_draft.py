"""What a finding in a whole draft rests on: the draft's language, its names, and what compares."""

import pytest

from coach.checks import run
from coach.formats import read_draft
from coach.okr import KeyResult, Objective, Plan
from evals.checks import TODAY


def found(draft: str) -> dict[tuple[str, str], str]:
    """The rewrites in a draft by target and rule."""
    plan = read_draft(draft, today=TODAY).plan
    return {(f.target, f.rule): f.rewrite for f in run(plan, TODAY)}


SPANISH = """Objetivo: Que el barrio vuelva al mercado
- KR1: Aumentar los puestos ocupados de 12 a 20
- KR2: Implementar programa de sellos digital
- KR3: $9,000 MRR online
- KR4: Lograr que 30% de los vecinos vengan los martes
- KR5: Reducir el tiempo de espera de 9 a 4 minutos
"""


def test_a_rewrite_speaks_the_language_of_the_draft() -> None:
    said = found(SPANISH)
    path = "objectives[0].key_results"
    assert said[f"{path}[1]", "kr-activity"].startswith("Con programa de sellos digital")
    assert " antes del " in said[f"{path}[2]", "kr-no-baseline"]


def test_a_clause_with_a_verb_of_its_own_names_no_measure() -> None:
    assert said_of(SPANISH, 3) == ""


def said_of(draft: str, at: int) -> str:
    return found(draft)[f"objectives[0].key_results[{at}]", "kr-no-baseline"]


def test_a_field_that_says_where_to_look_is_no_name() -> None:
    draft = """## Objetivo: Envíos sin sorpresas
**Key Results**:
1. KR1: Entregar ≥ 90% de paquetes a tiempo
   - Métrica: KPI #2 (Paquetes a tiempo)
2. KR2: Reducir roturas en el camión a ≤ 3%
   - Métrica: Panel de la nave
"""
    assert said_of(draft, 0).startswith("Paquetes a tiempo: de ___ % a 90% antes")
    assert said_of(draft, 1).startswith("Roturas en el camión: de ___ % a 3% antes")


@pytest.mark.parametrize(
    "text",
    [
        "Bake with the calm of a shop 5x our size",
        "Operar con la calma de una tienda 5x nuestro tamaño",
        "Servir comme une boutique 5x notre taille",
        "Atender como uma loja 5x nosso tamanho",
    ],
)
def test_a_factor_that_only_compares_is_no_measure_in_an_objective(text: str) -> None:
    plan = Plan(objectives=(Objective(id=1, text=text),))
    assert "o-number" not in {f.rule for f in run(plan, TODAY)}


def test_ten_points_of_a_mark_around_zero_are_not_easy() -> None:
    easy = Plan(key_results=(KeyResult(id=1, text="NPS from 50 to 51"),))
    fair = Plan(key_results=(KeyResult(id=1, text="NPS from 60 to 66"),))
    assert "kr-too-easy" in {f.rule for f in run(easy, TODAY)}
    assert "kr-too-easy" not in {f.rule for f in run(fair, TODAY)}


def test_a_list_of_deeds_is_not_cut_in_the_middle() -> None:
    plan = Plan(
        objectives=(Objective(id=1, text="Collect, clean and sell the honey and reduce waste"),)
    )
    told = [f.rewrite for f in run(plan, TODAY) if f.rule == "o-compound"]
    assert not any("," in rewrite for rewrite in told)


def test_rows_that_stand_in_quotation_marks_as_a_whole_are_a_table() -> None:
    draft = (
        '"Objective,Key result,Target"\n'
        '"Warm rooms,Rooms above 19 degrees,""24"""\n'
        '"Warm rooms,Complaints a week,2"\n'
    )
    (objective,) = read_draft(draft, today=TODAY).plan.objectives
    assert [kr.target for kr in objective.key_results] == [24, 2]


def test_the_head_of_a_table_that_is_not_understood_is_no_item() -> None:
    draft = """# Objective: Warm rooms

| Raum | Wunsch |
|---|---|
| Saal | Rooms above 19 degrees from 3 to 8 |
"""
    read = read_draft(draft, today=TODAY)
    texts = [kr.text for kr in read.plan.objectives[0].key_results]
    assert not any("Wunsch" in text for text in texts)
    assert any("19 degrees" in text for text in texts)


def test_goals_with_a_criterion_of_success_are_objectives_with_a_key_result() -> None:
    draft = """| Ziel-ID | Zielbeschreibung | Erfolgskriterium |
|---|---|---|
| G-1 | Ruhige Nächte | Dezibel um 2 Uhr von 52 auf 38 |
| G-2 | Kurze Wege | Schritte je Schicht von 14000 auf 9000 |
"""
    plan = read_draft(draft, today=TODAY).plan
    assert [o.text for o in plan.objectives] == ["Ruhige Nächte", "Kurze Wege"]
    assert [o.key_results[0].target for o in plan.objectives] == [38, 9000]


def test_a_name_is_no_clause_and_opens_with_no_deed() -> None:
    draft = """Objective: The club can pay its rooms
- KR1: Describe 4 ways to pay for the rooms
- KR2: Rooms can be booked without a call
- KR3: Robust rules are written down
- KR4: Hours that members book from 20 to 60
"""
    assert not any(
        verb in rewrite
        for rewrite in found(draft).values()
        for verb in ("Describe", " can be", " are ")
    )


def test_a_head_of_a_table_that_is_not_understood_is_left_over() -> None:
    draft = "# Objective: Warm rooms\n\n| Raum | Wunsch |\n|---|---|\n| Saal | 19 degrees |\n"
    assert "Raum | Wunsch" in read_draft(draft, today=TODAY).lines_left_over


def test_a_name_does_not_open_with_a_hedge_or_a_verb_of_a_clause() -> None:
    draft = """Objective: The choir sings in tune
- KR1: Consider shorter rehearsals for the altos
- KR2: Test shows wrong entries down by 40 %
- KR3: Wrong entries per concert from 9 to 2
"""
    proposed = found(draft).values()
    assert not any(text.startswith(("Consider", "Shows")) for text in proposed)

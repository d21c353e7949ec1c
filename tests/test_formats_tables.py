"""Tables as people keep them in six languages: what their columns and their numbers mean."""

from datetime import date

import pytest

from coach.formats import read_draft
from coach.okr import every_key_result

TODAY = date(2026, 11, 2)
HEADS = {
    "en": ("Objective,Key result,Base,Target,Due", "Base"),
    "en-actual": ("Goal,Key result,Actual,Target,By", "Actual"),
    "es-inicio": ("Objetivo,Resultado clave,Inicio,Meta,Fecha", "Inicio"),
    "es-linea": ("Objetivo,Resultado clave,Línea base,Meta,Plazo", "Línea base"),
    "es-actual": ("Objetivo,Resultado clave,Actual,Objetivo,Fecha límite", "Actual"),
    "pt-atual": ("Objetivo,Resultado-chave,Atual,Meta,Prazo", "Atual"),
    "pt-inicio": ("Objetivo,Resultado-chave,Início,Meta,Prazo", "Início"),
    "pt-meta": ("Meta,Resultado-chave,Base,Meta,Prazo", "Base"),
    "fr-base": ("Objectif,Résultat clé,Base,Cible,Échéance", "Base"),
    "fr-actuel": ("Objectif,Résultat clé,Actuel,Objectif,Échéance", "Actuel"),
    "de-aktuell": ("Ziel,Schlüsselergebnis,Aktuell,Ziel,Frist", "Aktuell"),
    "de-basis": ("Ziel,Schlüsselergebnis,Ausgangspunkt,Zielwert,Termin", "Ausgangspunkt"),
}


@pytest.mark.parametrize("head", [head for head, _ in HEADS.values()], ids=HEADS)
def test_columns_are_known_by_their_heads(head: str) -> None:
    imported = read_draft(f"{head}\nAnna lacht,Punkte,40,60,2027-06-30\n", today=TODAY)
    ((_, kr),) = every_key_result(imported.plan)
    assert (kr.text, kr.baseline, kr.target) == ("Punkte", 40, 60)
    assert kr.due == date(2027, 6, 30)
    assert imported.plan.objectives[0].text == "Anna lacht"
    assert not imported.lines_left_over


NUMBERS = {
    "a comma in another row": ("Ist;Soll", ["1.200;1.800", "3,9;4,5"], [(1200, 1800), (3.9, 4.5)]),
    "both in one cell": ("Now;Target", ["1.200,5;1.800", "2;3"], [(1200.5, 1800), (2, 3)]),
    "millions": ("Now;Target", ["1.200.000;1.800.000"], [(1_200_000, 1_800_000)]),
    "Spanish words": ("Línea base;Meta", ["12.500;15.000"], [(12_500, 15_000)]),
    "a point in another row": ("Now;Target", ["1.200;1.800", "3.9;4.5"], [(1.2, 1.8), (3.9, 4.5)]),
    "less than one": ("Now;Target", ["1.200;0.800"], [(1.2, 0.8)]),
    "English thousands": ("Now;Target", ["1,200;1,800.5"], [(1200, 1800.5)]),
}


@pytest.mark.parametrize(("columns", "rows", "wanted"), NUMBERS.values(), ids=NUMBERS)
def test_the_decimal_sign_is_that_of_the_table(
    columns: str, rows: list[str], wanted: list[tuple[float, float]]
) -> None:
    spanish = "Meta" in columns
    named = "Pedidos de los clientes" if spanish else "Orders of the guests"
    head = "Objetivo;Resultado clave" if spanish else "Objective;Key result"
    lines = [f"Anna;{named} {at};{row}" for at, row in enumerate(rows)]
    plan = read_draft("\n".join([f"{head};{columns}", *lines]), today=TODAY).plan
    assert [(kr.baseline, kr.target) for _, kr in every_key_result(plan)] == wanted


def test_where_a_number_starts_goes_before_where_it_stands() -> None:
    """A sheet in use has both; a plan keeps the start, and says that the other has no place."""
    draft = "Key result\tStart\tTarget\tCurrent\nShare of regulars\t18%\t30%\t22%\n"
    imported = read_draft(draft, today=TODAY)
    ((_, kr),) = every_key_result(imported.plan)
    assert (kr.baseline, kr.target) == (18, 30)
    assert any("Current" in warning for warning in imported.warnings)


def test_a_chinese_counter_is_no_rest_of_a_cell() -> None:
    imported = read_draft(
        "目标,关键结果,基线,目标值\n老客愿意再来,回头客订单,6单,20单\n", today=TODAY
    )
    ((_, kr),) = every_key_result(imported.plan)
    assert (kr.baseline, kr.target) == (6, 20)
    assert not imported.lines_left_over

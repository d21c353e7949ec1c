"""Rewrites: in the language of the sentence, out of what was read surely, else none."""

from datetime import date

import pytest

from coach.checks import run
from coach.okr import KeyResult, Objective, Plan

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
    "Comply with ISO 14001",
    "Delf B1 passed by 30 June",
    "Three quarters of tenants pay in time rather than half",
    "So wenige Absagen wie möglich",
    "Alle Ehrenamtlichen schulen",
    "走访20人",
    "Meeting with no fewer than 12 retired bakers",
    "Try to hire two gardeners",
    "Essayer d'organiser 5 visites",
    "Versuchen, vier Workshops zu halten",
    "Tentar publicar 7 receitas",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_was_not_read_surely_gets_no_rewrite(text: str) -> None:
    assert rewrites(text) == set()


TOLD = {
    "Launch the new booking page": "With the new booking page, ___ goes from ___ to ___",
    "Organizar 8 talleres": "Con 8 talleres, ___ pasa de ___ a ___",
    "Kundenbewertung auf 4,5 bis Jahresende": "Kundenbewertung: von ___ auf 4,5 bis Jahresende",
    "Rating of the café to 4.5 by June": "Rating of the café: from ___ to 4.5 by June",
    "Reach $3M in rent": "Rent: from $___ to $3M by ___",
    "Reach 20k listeners": "Listeners: from ___ to 20k by ___",
    "Drei Viertel der Mieter zahlen pünktlich": (
        "Mieter zahlen pünktlich: von ___ auf drei Viertel bis ___"
    ),
    "Die Lieferzeit der Pakete unter 3 Tagen": "Lieferzeit der Pakete: von ___ auf 3 Tage bis ___",
    "Délai de réponse sous 3 jours": "Délai de réponse : de ___ à 3 jours d'ici le ___",
    "Cut delays by 30%": "Delays: from ___ to ___ by ___",
    "Ausschuss um 40 % senken": "Ausschuss: von ___ auf ___ bis ___",
    "Reducir las devoluciones un 40 %": "Devoluciones: de ___ a ___ antes del ___",
    "Réduire les retours de 40 %": "Retours : de ___ à ___ d'ici le ___",
    "Reduzir as devoluções em 40%": "Devoluções: de ___ para ___ até ___",
    "退货减少40%": "退货：从 ___ 到 ___，截至 ___",
}


HEDGED = {
    "Try to reach 60 tenants": "Reach 60 tenants",
    "Aim to raise the score from 20 to 40": "Raise the score from 20 to 40",
    "Versuchen, die Ausfälle von 9 auf 4 zu senken": "Die Ausfälle von 9 auf 4 senken",
    "Essayer de réduire les retards de 9 à 4": "Réduire les retards de 9 à 4",
    "Hopefully no-shows fall from 9 to 4": "No-shows fall from 9 to 4",
}


@pytest.mark.parametrize(("text", "rewrite"), HEDGED.items(), ids=HEDGED)
def test_a_promise_without_its_hedge(text: str, rewrite: str) -> None:
    assert rewrite in rewrites(text)


NOT_HEDGED = (
    "Lathes working on a given morning 71% → 95%",
    "Share of nurses working on weekend shifts from 50% to 30%",
    "Visitors who try on a hat 10% → 25%",
    "Anteil der Gäste, die versuchen zu stornieren, von 9 % auf 4 %",
    "Clientes que intentan pagar dos veces: de 9 % a 4 %",
)


@pytest.mark.parametrize("text", NOT_HEDGED)
def test_a_word_for_trying_in_the_name_of_a_number_is_no_hedge(text: str) -> None:
    plan = Plan(key_results=(KeyResult(id=1, text=text),))
    assert "kr-weasel" not in {finding.rule for finding in run(plan, TODAY)}


KEPT = {
    "Raise guest satisfaction by training all staff from 70% to 85%": (
        "Raise guest satisfaction from 70% to 85%"
    ),
    "Bookings from 40 to 70 by launching a podcast": "Bookings from 40 to 70",
    "Wartezeit von 9 auf 4 Minuten, indem wir ein Terminsystem einführen": (
        "Wartezeit von 9 auf 4 Minuten"
    ),
}


@pytest.mark.parametrize(("text", "rewrite"), KEPT.items(), ids=KEPT)
def test_a_result_without_its_means_keeps_its_numbers(text: str, rewrite: str) -> None:
    assert rewrite in rewrites(text)


GAINS = {
    "Launch the shop and win new readers": {"Win new readers"},
    "Den Laden eröffnen und junge Leser gewinnen": {"Junge Leser gewinnen"},
    "Lanzar la tienda y ganar lectores jóvenes": {"Ganar lectores jóvenes"},
}


@pytest.mark.parametrize(("text", "kept"), GAINS.items(), ids=GAINS)
def test_of_a_task_and_a_gain_the_gain_is_kept(text: str, kept: set[str]) -> None:
    plan = Plan(objectives=(Objective(id=1, text=text),))
    found = [f.rewrite for f in run(plan, TODAY) if f.rule == "o-compound"]
    assert set(found) == kept


@pytest.mark.parametrize(("text", "rewrite"), TOLD.items(), ids=TOLD)
def test_what_was_read_surely_is_put_in_form(text: str, rewrite: str) -> None:
    assert rewrites(text) == {rewrite}

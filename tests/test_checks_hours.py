"""Hours that are spent on work are effort; hours that people wait, save or enjoy are measures."""

import pytest

from coach.checks import run
from coach.okr import KeyResult, Plan
from evals.checks import TODAY

EFFORT = {"kr-activity", "kr-habit-count"}


def rules(text: str) -> dict[str, str]:
    """The rules that have something to say about a key result, with their rewrites."""
    plan = Plan(key_results=(KeyResult(id=1, text=text),))
    return {finding.rule: finding.rewrite for finding in run(plan, TODAY)}


@pytest.mark.parametrize(
    "text",
    [
        "Twelve hours of rehearsing by May",
        "6 hours in research for the grant",
        "3 more hours a week on marketing",
        "Invest two days a month in drawing",
        "Devote at least 90 minutes a day to paperwork",
        "Write a brochure in under 9 hours",
        "25 Stunden in die Steuer investieren",
        "Vier Stunden Recherche",
        "2 Stunden mehr pro Woche für die Akquise",
        "Invertir 15 horas en el huerto",
        "Seis horas de estudio a la semana",
        "2 horas más al mes para marketing",
        "Consacrer 12 heures à la vitrine",
        "Six heures de prospection par semaine",
        "Passer 4 jours par mois à démarcher",
        "Investir 5 horas por semana no blog",
        "Oito horas de pesquisa",
        "每周投入4小时练琴",
        "三小时写作",
        "花30小时整理仓库",
    ],
)
def test_time_that_goes_into_work_is_effort(text: str) -> None:
    found = rules(text)
    assert EFFORT & found.keys()
    assert not any(found[rule] for rule in EFFORT & found.keys()), "no thing is made of hours"


@pytest.mark.parametrize(
    "text",
    [
        "Three hours of daylight for each desk",
        "2 days from order to parcel",
        "4 days to print a reprint",
        "40 minutes until a nurse comes",
        "Pupils spend 30 minutes a day in the library",
        "Two hours of work saved per invoice",
        "Give an hour less to each report: from 3 hours to 2 hours",
        "6 hours of support per machine",
        "Zwei Stunden bis zum Rückruf",
        "3 Tage Lieferzeit",
        "Die Gäste bleiben 2 Stunden",
        "3 horas de espera",
        "Los lectores pasan 20 minutos al día en el sitio",
        "4 heures d'attente",
        "2 jours de livraison",
        "3 horas de bateria",
        "10小时续航",
        "每位老人每天散步30分钟",
    ],
)
def test_time_that_others_have_or_wait_is_a_measure(text: str) -> None:
    assert not EFFORT & rules(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Include 4 portraits",
        "Insert 12 maps",
        "Hire for every shift",
        "Lectures at 3 conferences",
        "Drei Karten einfügen",
        "Vorträge auf 4 Messen",
        "Incorporar 6 casos de éxito",
        "Inclure 8 recettes",
        "Inserir 5 mapas",
        "收录8个案例",
        "为每家门店招人",
    ],
)
def test_a_task_with_a_number_is_one(text: str) -> None:
    assert "kr-activity" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bills that include a tip from 20 % to 35 %",
        "Guests at 3 concerts from 200 to 450",
        "Hire cost per seat below 40 €",
        "Schulungsdauer von 9 auf 5 Tage",
        "自动收录成本降到2万",
    ],
)
def test_words_of_work_inside_a_measure_are_none(text: str) -> None:
    assert "kr-activity" not in rules(text)

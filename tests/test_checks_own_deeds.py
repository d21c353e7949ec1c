"""Deeds that are counted are no result, whatever their count was before."""

from datetime import date

import pytest

from coach import checks
from coach.formats import read_draft
from coach.okr import KeyResult, Plan
from coach.reading import read

TODAY = date(2027, 1, 4)


def severity(text: str, **fields: float) -> str:
    """How loudly a lone key result is called an activity; empty where it is not."""
    plan = Plan(key_results=(KeyResult(id=1, text=text, **fields),))
    return next((f.severity for f in checks.run(plan, TODAY) if f.rule == "kr-activity"), "")


@pytest.mark.parametrize(
    "text",
    [
        "Publish 12 posts by 30 June, up from 4",
        "Hold 6 workshops (last quarter 2)",
        "6 Workshops durchführen statt bisher 2",
        "12 Artikel veröffentlichen (letztes Quartal 4)",
        "Publicar 12 artículos (antes: 4)",
        "Publier 12 articles, contre 4 aujourd'hui",
        "Publicar 12 artigos (hoje 4)",
        "发布12篇文章（上季度4篇）",
        "Website relaunch progress from 0% to 100%",
        "CRM migration from 0% to 100%",
        "Einführung ERP von 0 % auf 100 %",
        "Migración a la nube del 0 % al 100 %",
        "Implémentation du CRM de 0 % à 100 %",
        "Implantação do ERP de 0% para 100%",
        "网站改版完成度从0%提升到100%",
    ],
)
def test_a_start_makes_no_result_of_a_deed(text: str) -> None:
    """What was done before, or how far the project is, says nothing of what gets better."""
    assert severity(text) == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "Number of customer interviews: 0 → 20",
        "Anzahl der Workshops von 2 auf 6",
        "Número de talleres de 2 a 6",
        "Nombre d'ateliers de 2 à 6",
        "Número de oficinas de 2 para 6",
        "培训场次从2场增加到6场",
    ],
)
def test_deeds_counted_as_nouns_are_asked_about_softly(text: str) -> None:
    """Somebody may have chosen them as an early sign."""
    assert severity(text) == "nudge"


@pytest.mark.parametrize(
    "text",
    [
        "Workshop attendance from 12 to 30",
        "Orders per week from 30 to 45",
        "Paying subscribers of the newsletter from 120 to 300",
        "Training completion rate from 40% to 100%",
        "Deployment success rate from 90% to 100%",
        "Share of invoices paid from 0% to 100%",
    ],
)
def test_what_others_do_is_left_alone(text: str) -> None:
    """It is a real measure, though a deed or a project stands in its name."""
    assert severity(text) == ""


@pytest.mark.parametrize(
    ("told", "text", "start"),
    [
        ("Run 10 km without stopping (today: 4 km)", "Run 10 km without stopping", 4),
        ("Bake 200 loaves an hour (baseline: 120)", "Bake 200 loaves an hour", 120),
        ("Do 20 push-ups in a row (today: 8)", "Do 20 push-ups in a row", 8),
    ],
)
def test_a_start_in_a_field_counts_as_one_in_brackets(told: str, text: str, start: int) -> None:
    """A document's reader takes the brackets for a field, and nothing else changes."""
    assert severity(told) == severity(text, baseline=start) == ""


def test_deeds_with_a_start_in_a_field_stay_deeds() -> None:
    """The field says how often it was done before."""
    assert severity("Publish 12 posts", baseline=4) == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "Ship orders within 2 days (now 5)",
        "Release hotfixes within 4 hours (now 2 days)",
        "Onboard new customers in 3 days (now 10)",
        "Bestellungen in 2 Tagen ausliefern (heute 5)",
    ],
)
def test_how_quickly_others_are_served_is_no_deed(text: str) -> None:
    """It is a time of service, with what it is today."""
    assert severity(text) == ""


@pytest.mark.parametrize(
    ("text", "start", "goal"),
    [
        ("Cut food waste down to 1.8% of sales from 3.1%", 3.1, 1.8),
        ("Narrow forecast error from ±18% to ±7%", 18, 7),
    ],
)
def test_a_start_is_read_behind_a_whole_and_a_sign(text: str, start: float, goal: float) -> None:
    """Neither "of sales" nor a plus-minus hides where the number stands."""
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (start, goal)


def test_a_share_of_one_in_a_field_does_not_contradict_per_cent() -> None:
    """A sheet keeps 15 % as 0.15."""
    draft = """{"objectives": [{"text": "Guests come back", "key_results": [
      {"text": "Margin from 10% to 15%", "target": TARGET}]}]}"""
    assert not read_draft(draft.replace("TARGET", "0.15"), today=TODAY).contradicted
    assert read_draft(draft.replace("TARGET", "0.25"), today=TODAY).contradicted


DONE = (
    "完成12篇推文",
    "完成8场培训",
    "发布6期播客",
    "写完5份报告",
    "12 posts go live",
    "6 podcasts go out by June",
    "12 articles published",
    "Two hackathons",
    "Four webinars by June",
    "5 newsletters",
    "100% of planned features shipped",
    "90 % of the roadmap delivered",
    "All planned features are released",
    "Three workshops held by May",
    "Five interviews conducted",
    "Ten interviews done by March",
    "3 training sessions delivered to the night shift",
    "A new handbook is written by May",
    "Zwölf Beiträge gehen online",
    "Zwölf Beiträge sind veröffentlicht",
    "Zwei Hackathons",
    "Drei Workshops bis Mai durchgeführt",
    "Drei Workshops finden statt",
    "100 % der geplanten Funktionen ausgeliefert",
    "5 Schulungen abgehalten",
    "Durchführung von 5 Schulungen",
    "Veröffentlichung von 12 Beiträgen",
    "Doce artículos publicados",
    "Dos hackatones",
    "Tres talleres realizados antes de mayo",
    "Se publican 12 artículos",
    "Se realizan 3 talleres",
    "Realización de 5 talleres",
    "Publicación de 12 artículos",
    "100 % de las funciones planificadas entregadas",
    "Douze articles publiés",
    "Deux hackathons",
    "Trois ateliers organisés d'ici mai",
    "Organisation de 5 ateliers",
    "Publication de 12 articles",
    "100 % des fonctionnalités prévues livrées",
    "Doze artigos publicados",
    "Dois hackathons",
    "Três oficinas realizadas até maio",
    "Realização de 5 oficinas",
    "Publicação de 12 artigos",
    "100 % das funcionalidades planejadas entregues",
    "12 artigos vão ao ar",
    "举办两场黑客松",
    "两场黑客松",
    "5月前举办三场工作坊",
    "上线计划功能的100%",
    "100%的计划功能上线",
    "12篇推文发布",
    "三场培训完成",
    "Delivery of 4 new modules",
    "Publication of 6 guides by June",
    "Completion of 5 audits",
    "Roll-out of the new till in 4 shops",
    "20 customer interviews",
    "8 blog posts and 2 videos",
    "3 Kampagnen",
    "10 Kundengespräche bis März",
    "10 entrevistas con clientes",
    "10 entretiens clients d'ici mars",
    "10 entrevistas com clientes",
    "10次客户访谈",
)
"""Deeds in the passive, as nouns, as a share of what was planned, or merely counted."""


@pytest.mark.parametrize(
    "text",
    [
        "38 of 40 desks a day used",
        "17 of 20 berths a night taken, 11 now",
        "90 % of weekly slots booked",
        "11 von 12 Zimmern pro Nacht belegt",
    ],
)
def test_a_share_of_what_there_is_is_no_habit(text: str) -> None:
    found = checks.run(Plan(key_results=(KeyResult(id=1, text=text),)), TODAY)
    assert {f.rule for f in found}.isdisjoint({"kr-habit-count", "kr-activity", "set-all-activity"})


@pytest.mark.parametrize("text", DONE)
def test_a_deed_is_one_in_whatever_form_it_is_told(text: str) -> None:
    loud = {f.severity for f in checks.run(Plan(key_results=(KeyResult(id=1, text=text),)), TODAY)}
    assert loud & {"warn", "block"}


@pytest.mark.parametrize(
    "text",
    [
        "12 posts reach 5,000 readers each by June",
        "90 % of parcels delivered on time, from 74 % by June",
        "90 % der Pakete pünktlich zugestellt, bisher 74 %",
        "95 % of released features are used weekly, now 40 %",
        "40 guests book a second workshop, up from 12",
        "300 readers finish the handbook, 90 today",
        "完成订单的顾客从120人增加到300人",
        "任务完成率从60%提高到85%",
        "12 artículos con más de 5000 lectores, ahora 3",
        "Complaints resolved within a day from 40 % to 80 %",
        "Umsatz aus Workshops von 9.000 € auf 15.000 €",
        "60 % des commandes livrées à l'heure, contre 41 %",
        "Two customers renew without a discount, none so far",
        "70 % of trained nurses pass the exam, from 52 %",
        "Orders delivered the same day from 12 to 40 a week",
        "Interviews with a job offer from 2 to 6 a quarter",
        "5 new contracts signed by June, 2 last year",
        "200 sign-ups from webinars, up from 60",
    ],
)
def test_what_comes_of_deeds_is_a_result(text: str) -> None:
    assert severity(text) == ""

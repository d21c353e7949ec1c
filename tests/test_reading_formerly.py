"""Where a number stood before, told by words or by its own day, which is never the deadline."""

from datetime import date

import pytest

from coach.reading import read

TODAY = date(2026, 1, 5)
TOLD = [
    # text, start, target, due
    ("Taux de réussite à l'examen pratique à 91 %, contre 78 % en 2025", 78, 91, ""),
    ("12 apprentis embauchés en décembre 2026, contre 8 en 2025", 8, 12, "2026-12-31"),
    ("14 boutiques partenaires contre 9 en 2025", 9, 14, ""),
    ("5 accidents de travail en 2026, contre 11 en 2025", 11, 5, "2026-12-31"),
    ("9 von 10 Mietern melden Schäden online; im März waren es 7", 7, 9, ""),
    ("38 Azubis bleiben im Betrieb, 2025 waren es 29", 29, 38, ""),
    ("Bis September bleiben 38 Azubis im Betrieb, 2025 waren es 29", 29, 38, "2026-09-30"),
    ("El 70 % de los socios renueva en octubre; en enero fue el 52 %", 52, 70, "2026-10-31"),
    ("Renueva el 70 % de los socios, en enero fue el 52 %", 52, 70, ""),
    ("Renueva el 70 % de los socios, en 2025 fueron el 52 %", 52, 70, ""),
    ("Fruit thrown away: 14 % of the crop → under 6 % by November", 14, 6, "2026-11-30"),
    ("14 % of the crop → under 6 %", 14, 6, ""),
    ("9 % der Ernte → unter 4 %", 9, 4, ""),
    ("9 % de la récolte → moins de 4 %", 9, 4, ""),
    ("9 % da colheita → menos de 4 %", 9, 4, ""),
    ("9 % de la cosecha → menos de 4 %", 9, 4, ""),
    ("收成的14% → 6%以下", 14, 6, ""),
    ("Churn: 5% in Q1, 3% in Q4", 5, 3, "2026-12-31"),
    ("Late parcels: 9 % in Q1, 4 % in Q3", 9, 4, "2026-09-30"),
    ("Stornos: 9 % im Q1, 4 % im Q3", 9, 4, "2026-09-30"),
    ("Stornos: 9 % im März, 4 % im Oktober", 9, 4, "2026-10-31"),
    ("Annulations : 9 % en mars, 4 % en octobre", 9, 4, "2026-10-31"),
    ("Cancelaciones: 9 % en marzo, 4 % en octubre", 9, 4, "2026-10-31"),
    ("Cancelamentos: 9 % em março, 4 % em outubro", 9, 4, "2026-10-31"),
    ("退单率：3月9%，10月4%", 9, 4, "2026-10-31"),
    ("退单率：一季度9%，三季度4%", 9, 4, "2026-09-30"),
    ("Google-Bewertung 4,5, vorher 3,9", 3.9, 4.5, ""),
    ("Nota media 4,5, antes 3,9", 3.9, 4.5, ""),
    ("Nota média 4,5, antes 3,9", 3.9, 4.5, ""),
    ("Note moyenne 4,5, avant 3,9", 3.9, 4.5, ""),
    ("Note moyenne 4,5, auparavant 3,9", 3.9, 4.5, ""),
    ("Average mark 4.5, before 3.9", 3.9, 4.5, ""),
    ("Average mark 4.5, previously 3.9", 3.9, 4.5, ""),
    ("Average mark of 4.5 by June, previously 3.9", 3.9, 4.5, "2026-06-30"),
    ("平均评分4.5，之前3.9", 3.9, 4.5, ""),
    ("平均评分4.5，原来3.9", 3.9, 4.5, ""),
    ("Beds turned over in 40 minutes (was 55)", 55, 40, ""),
    ("Repeat guests 45 % (was 12)", 12, 45, ""),
    ("Repeat guests 45 % (was 12 %) by May", 12, 45, "2026-05-31"),
    ("Stammgäste 45 % (waren 12 %)", 12, 45, ""),
    ("Stammgäste 45 % (war 12 %)", 12, 45, ""),
    ("Stammgäste 45 % (zuvor 12 %)", 12, 45, ""),
    ("Clientes fijos 45 % (eran 12 %)", 12, 45, ""),
    ("Clientes fijos 45 % (era 12 %)", 12, 45, ""),
    ("Clients fidèles 45 % (c'était 12 %)", 12, 45, ""),
    ("Clients fidèles 45 % (était de 12 %)", 12, 45, ""),
    ("Clientes fiéis 45 % (era 12 %)", 12, 45, ""),
    ("Clientes fiéis 45 % (eram 12 %)", 12, 45, ""),
    ("回头客45%（原为12%）", 12, 45, ""),
    ("回头客45%（原12%）", 12, 45, ""),
    ("回头客45%（之前12%）", 12, 45, ""),
    ("回头客占45%，目前12%", 12, 45, ""),
    ("回头客目前12%，年底45%", 12, 45, "2026-12-31"),
    ("回头客比例达到45%，现为12%", 12, 45, ""),
    ("60 Mitglieder im Chor, heute 40", 40, 60, ""),
    ("60 Mitglieder im Chor (heute 40)", 40, 60, ""),
    ("60 members in the choir, today 40", 40, 60, ""),
    ("60 miembros en el coro, hoy 40", 40, 60, ""),
    ("60 membros no coro, hoje 40", 40, 60, ""),
    ("60 choristes, aujourd'hui 40", 40, 60, ""),
    ("last year 30, this year 45", 30, 45, ""),
    ("Open days held with guests: last year 30, this year 45", 30, 45, ""),
    ("Anmeldungen: letztes Jahr 30, dieses Jahr 45", 30, 45, ""),
    ("Inscripciones: el año pasado 30, este año 45", 30, 45, ""),
    ("Inscriptions : l'an dernier 30, cette année 45", 30, 45, ""),
    ("Inscrições: ano passado 30, este ano 45", 30, 45, ""),
    ("报名人数：去年30，今年45", 30, 45, ""),
    ("去年30人报名，今年45人", 30, 45, ""),
    ("Sign-ups: 30 last year, 45 this year", 30, 45, "2026-12-31"),
    ("Anmeldungen: 30 im Vorjahr, 45 in diesem Jahr", 30, 45, ""),
    ("Inscripciones: 30 el año pasado, 45 este año", 30, 45, "2026-12-31"),
    ("Sign-ups: 30 in 2025, 45 in 2026", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026 (30 in 2025)", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026, up from 30 in 2025", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026 vs. 30 in 2025", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026 versus 30 in 2025", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026 compared to 30 in 2025", 30, 45, "2026-12-31"),
    ("45 sign-ups in 2026, against 30 in 2025", 30, 45, "2026-12-31"),
    ("45 Anmeldungen 2026 gegenüber 30 in 2025", 30, 45, "2026-12-31"),
    ("45 Anmeldungen gegenüber 30 im Jahr 2025", 30, 45, ""),
    ("45 Anmeldungen nach 30 im Vorjahr", 30, 45, ""),
    ("45 inscripciones en 2026 frente a 30 en 2025", 30, 45, "2026-12-31"),
    ("45 inscripciones en 2026, contra 30 en 2025", 30, 45, "2026-12-31"),
    ("45 inscrições em 2026, contra 30 em 2025", 30, 45, "2026-12-31"),
    ("2026年报名45人，2025年为30人", 30, 45, "2026-12-31"),
    ("2025年报名30人，2026年达到45人", 30, 45, "2026-12-31"),
    ("报名从2025年的30人增加到2026年的45人", 30, 45, "2026-12-31"),
    ("Sign-ups from 30 in 2025 to 45 in 2026", 30, 45, "2026-12-31"),
    ("Sign-ups from 30 (March) to 45 (October)", 30, 45, "2026-10-31"),
    ("Sign-ups from 30 in March to 45", 30, 45, ""),
    ("Von 30 Anmeldungen im März auf 45", 30, 45, ""),
    ("De 30 inscriptions en mars à 45", 30, 45, ""),
    ("De 30 inscripciones en marzo a 45", 30, 45, ""),
    ("De 30 inscrições em março para 45", 30, 45, ""),
    ("Up from 30 in March to 45 sign-ups", 30, 45, ""),
    ("In March we had 30 sign-ups, we want 45 by June", 30, 45, "2026-06-30"),
    ("Im März hatten wir 30 Anmeldungen, bis Juni wollen wir 45", 30, 45, "2026-06-30"),
    ("Sign-ups: Q1 30, Q4 45", 30, 45, "2026-12-31"),
    ("Sign-ups: Q1: 30 → Q4: 45", 30, 45, "2026-12-31"),
    ("Response time 4 h in January, 1 h in June", 4, 1, "2026-06-30"),
    ("Average wait 12 min, down from 25 min in January", 25, 12, ""),
    ("Wait of 12 min in June; it was 25 in January", 25, 12, "2026-06-30"),
    ("12 Minuten Wartezeit im Juni; im Januar waren es 25", 25, 12, "2026-06-30"),
    ("12 minutes d'attente en juin ; c'était 25 en janvier", 25, 12, "2026-06-30"),
    ("12 minutos de espera en junio; en enero eran 25", 25, 12, "2026-06-30"),
    ("12 minutos de espera em junho; em janeiro eram 25", 25, 12, "2026-06-30"),
    ("6月等待12分钟，1月是25分钟", 25, 12, "2026-06-30"),
    ("NPS 45 (baseline 30)", 30, 45, ""),
    ("NPS 45 (Basis 30)", 30, 45, ""),
    ("NPS 45 (base: 30)", 30, 45, ""),
    ("NPS 45 (Ausgangswert 30)", 30, 45, ""),
    ("NPS 45 (valor inicial 30)", 30, 45, ""),
    ("NPS 45 (valeur de départ : 30)", 30, 45, ""),
    ("NPS 45 (situation actuelle : 30)", 30, 45, ""),
    ("NPS 45 (línea base 30)", 30, 45, ""),
    ("NPS 45 (linha de base 30)", 30, 45, ""),
    ("NPS 45（基线30）", 30, 45, ""),
    ("NPS 45, starting at 30", 30, 45, ""),
    ("NPS 45, starting from 30", 30, 45, ""),
    ("NPS 45, Ausgangswert 30", 30, 45, ""),
    ("NPS 45, baseline 30", 30, 45, ""),
    ("NPS 45, baseline: 30", 30, 45, ""),
]


@pytest.mark.parametrize(("text", "start", "target", "due"), TOLD, ids=[c[0] for c in TOLD])
def test_what_was_before_is_the_start_and_its_day_is_not_due(
    text: str, start: float, target: float, due: str
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (start, target)
    assert str(said.due or "") == due


@pytest.mark.parametrize(
    "text",
    [
        "Sell 30 bikes in May and 45 in June",
        "Sell 30 bikes in May, 45 in June",
        "Sign-ups: 30 by March, 45 by October",
        "Anmeldungen: bis März 30, bis Oktober 45",
        "Average mark 4.5 before 3 December",
        "45 % of guests return before 12 May",
    ],
)
def test_a_number_with_a_day_of_its_own_is_not_always_a_start(text: str) -> None:
    assert read(text, TODAY).baseline is None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Reply in 2 days instead of 9 by June", "2026-06-30"),
        ("20 guests a night (now 12) by June", "2026-06-30"),
        ("NPS from 30 to 45 in June", "2026-06-30"),
        ("45 sign-ups, in June, up from 30", "2026-06-30"),
        ("Calls a week from 9 by June to 4", "2026-06-30"),
        ("3 Mahnungen statt 8 im Oktober", "2026-10-31"),
    ],
)
def test_a_day_beside_a_start_may_be_the_deadline(text: str, due: str) -> None:
    assert str(read(text, TODAY).due) == due

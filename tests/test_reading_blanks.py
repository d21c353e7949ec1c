"""Blanks in a draft, units that stand apart, and levels that are kept."""

from datetime import date

import pytest

from coach import checks
from coach.okr import KeyResult, Period, Plan
from coach.reading import read

TODAY = date(2027, 1, 4)


def rules(text: str) -> dict[str, str]:
    """What a lone key result is told, by rule, with the words that are quoted."""
    plan = Plan(key_results=(KeyResult(id=1, text=text),))
    return {finding.rule: finding.quote for finding in checks.run(plan, TODAY)}


@pytest.mark.parametrize(
    ("text", "start", "goal", "unit"),
    [
        ("Cut the reply time from 3 d to 4 h", 72, 4, "h"),
        ("Antwortzeit von 3 Tagen auf 4 Stunden senken", 72, 4, "h"),
        ("Antwortzeit von 3 d auf 4 h senken", 72, 4, "h"),
        ("Réduire le délai de réponse de 3 j à 4 h", 72, 4, "h"),
        ("Reduzir o prazo de 2 w para 3 d", 14, 3, "days"),
        ("Reply time: 90 s → 2 min", 1.5, 2, "min"),
        ("Bajar la espera de 90 min a 1 h", 1.5, 1, "h"),
        ("将回复时间从3天缩短到4小时", 72, 4, "h"),
        ("Onboarding from 6 months to 8 weeks", 26.1, 8, "weeks"),
        ("Longest swim from 900 m to 2 km", 0.9, 2, "km"),
    ],
)
def test_start_and_target_in_two_units_are_compared(
    text: str, start: float, goal: float, unit: str
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target, said.unit) == (start, goal, unit)
    assert "kr-target-equals-start" not in rules(text)


@pytest.mark.parametrize("text", ["Win 3 d prints", "From 3 w events to 40 guests", "Plan B: 4 m"])
def test_a_letter_by_itself_is_no_unit(text: str) -> None:
    assert all(q.unit not in ("days", "weeks", "m", "min") for q in read(text, TODAY).quantities)


@pytest.mark.parametrize(
    ("text", "blank", "name"),
    [
        ("Satisfaction from ___/3 to 2.5/3", "___/3", "Satisfaction"),
        ("Raise conversion from __ to 40 %", "__", "conversion"),
        ("Increase sign-ups from [X] to 40 by June", "[X]", "sign-ups"),
        ("Churn from TBD to 3 % by June", "TBD", "Churn"),
        ("Stammkunden von [Zahl] auf 40 erhöhen", "[Zahl]", "Stammkunden"),
        ("Aumentar las ventas de __ a 40", "__", "ventas"),
        ("Augmenter les ventes de [X] à 40", "[X]", "ventes"),
        ("Aumentar as vendas de ___ para 40", "___", "vendas"),
        ("将满意度从待定提升到90%", "待定", "满意度"),
    ],
)
def test_a_blank_for_the_start_is_asked_for(text: str, blank: str, name: str) -> None:
    said = read(text, TODAY)
    assert said.baseline is None
    assert said.target is not None
    assert said.metric == name
    assert rules(text).get("kr-no-baseline") == blank
    assert "kr-target-equals-start" not in rules(text)


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("NPS from 20 to TBD", "TBD"), ("NPS ≥ ??", "≥ ??"), ("Win [number] customers", "[number]"),
        ("Kunden von 20 auf ___ steigern", "___"), ("Reduce complaints by ___ %", "___ %"),
        ("Ventas de 20 a [X]", "[X]"), ("Ventes de 20 à xx", "xx"), ("复购率从20%提升到__%", "__%"),
        ("Vendas de 20 para (a definir)", "(a definir)"),
    ],
)  # fmt: skip
def test_a_blank_for_the_target_is_asked_for(text: str, blank: str) -> None:
    assert read(text, TODAY).target is None
    assert rules(text).get("kr-no-number") == blank


@pytest.mark.parametrize(
    "text",
    ["Pan y dulces sin vender de 9 a 6", "Is it fun? Guests from 3 to 9", "Use [Figma] 20 times"],
)
def test_what_only_looks_like_a_blank_is_none(text: str) -> None:
    assert not read(text, TODAY).claims.placeholder


@pytest.mark.parametrize(
    "text",
    [
        "Maintain churn at 3%", "Keep NPS at or above 50", "Hold the error rate below 1 %",
        "Keep NPS at 50 or above", "Churn bei 3 % halten", "NPS über 50 halten",
        "Mantener la tasa de bajas en el 3 %", "Maintenir le taux de départ à 3 %",
        "Manter o churn em 3 %", "流失率保持在3%", "将投诉率控制在1%以下",
    ],
)  # fmt: skip
def test_a_level_that_is_kept_is_measured_and_needs_no_start(text: str) -> None:
    said = read(text, TODAY)
    assert said.target is not None
    assert said.direction == "keep"
    assert not rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Try to hold 3 workshops", "Versuchen, 3 Workshops zu halten", "10 Reden halten",
        "Intentar dar 3 talleres", "Vamos a intentar publicar 5 artículos",
        "Essayer d'organiser 3 ateliers", "On va essayer de publier 5 vidéos",
        "Tentar fazer 3 oficinas", "尽量办三次", "我们尽量多办三次", "尽量开3场会",
    ],
)  # fmt: skip
def test_a_deed_with_a_number_is_one_behind_a_hedge_too(text: str) -> None:
    told = rules(text)
    assert "kr-activity" in told
    assert ("kr-weasel" in told) is not text.startswith("10")


@pytest.mark.parametrize(
    "text",
    [
        "Versuchen, die Kosten bei 3000 € zu halten",
        "Die Quote über 90 % halten",
        "年办公成本降至3万元",
    ],
)
def test_to_keep_a_level_is_no_deed(text: str) -> None:
    assert "kr-activity" not in rules(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [("Ship by Q3", date(2027, 9, 30)), ("Ship by May", date(2027, 5, 31)),
     ("Fertig bis Ende Oktober", date(2027, 10, 31)), ("Ship by March", date(2027, 3, 31))],
)  # fmt: skip
def test_a_stretch_outside_of_the_plan_is_the_next_one(text: str, due: date) -> None:
    period = Period(start=date(2027, 1, 1), end=date(2027, 3, 31))
    assert read(text, TODAY, None, period).due == due

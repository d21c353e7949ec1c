"""A "one" that is a value, one of so many, and numbers that only say how one counts."""

import pytest

from coach.reading import read
from evals.checks import TODAY


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Sponsors from one to six", 1, 6),
        ("Lehrlinge von einem auf 3", 1, 3),
        ("Guías de una a cuatro", 1, 4),
        ("Antennes, d'une à 5", 1, 5),
        ("Turmas de uma para três", 1, 3),
        ("Drivers: one at the moment, three by May", 1, 3),
        ("Heute ist es eine, im Mai sollen es drei sein", 1, 3),
        ("Ahora hay uno, quiero cinco", 1, 5),
        ("Pour l'instant une, j'en veux quatre", 1, 4),
        ("Agora temos uma, quero seis", 1, 6),
        ("志愿者：目前一名，想要五名", 1, 5),
    ],
)
def test_a_one_beside_another_number_is_a_value(text: str, baseline: float, target: float) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (baseline, target)


@pytest.mark.parametrize(
    "text",
    [
        "From one day to the other",
        "Von einer auf die andere Woche",
        "De una a otra semana",
        "Passer d'une à l'autre",
        "Heute eine neue Küche",
        "Keep every key in one place",
        "All bills under one roof",
    ],
)
def test_an_article_and_a_pronoun_are_none(text: str) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (None, None)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Every eighth letter comes back", 12.5),
        ("One letter in eight comes back", 12.5),
        ("One in eight letters comes back", 12.5),
        ("Jeder achte Brief kommt zurück", 12.5),
        ("Jede zwanzigste Rechnung ist falsch", 5),
        ("Una de cada ocho cartas vuelve", 12.5),
        ("Une lettre sur huit revient", 12.5),
        ("Uma em cada oito cartas volta", 12.5),
        ("每八封信有一封退回", None),
    ],
)
def test_one_of_so_many_is_a_share(text: str, share: float | None) -> None:
    said = read(text, TODAY)
    assert (said.target, said.unit) == (share, "%" if share else "") or share is None


def test_an_english_grade_is_no_german_now() -> None:
    assert read("Wir haben grade drei, ich will 5", TODAY).baseline == 3
    assert read("A mean grade of 7", TODAY).target == 7


def test_of_two_ratios_the_first_is_where_it_starts() -> None:
    said = read("Heute ist jede achte Lampe kaputt, im Juni nur noch jede fünfzigste", TODAY)
    assert said.baseline == 12.5
    said = read("Broken lamps: today one in eight, by June one in twenty", TODAY)
    assert (said.baseline, said.target, said.unit) == (12.5, 5, "%")


@pytest.mark.parametrize(
    "text", ["Every eighth day off", "Jede achte Woche frei", "7 of 8 letters"]
)
def test_a_rhythm_and_a_part_are_no_such_share(text: str) -> None:
    assert read(text, TODAY).unit != "%"


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Mood score (1-10) goes up", None, None),
        ("Confidence score (0.0-1.0) grows", None, None),
        ("Mood from 5 to 7 (1-10)", 5, 7),
        ("A mean grade of 7 on a scale of 1 to 10", None, 7),
        ("Stimmung (Skala 1-5) steigt", None, None),
        ("Stimmung von 3 auf 4 auf einer Skala von 1 bis 5", 3, 4),
        ("Ánimo de 3 a 4 en una escala de 1 a 5", 3, 4),
        ("Moral de 6 à 8 sur une échelle de 1 à 10", 6, 8),
        ("Ânimo de 3 para 4 numa escala de 1 a 5", 3, 4),
        ("满意度从3提高到4（1-5分）", 3, 4),
        ("Answers (1-5 days)", None, 5),
    ],
)
def test_the_ends_of_a_scale_are_no_values(
    text: str, baseline: float | None, target: float | None
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (baseline, target)
    assert "10" not in said.metric


@pytest.mark.parametrize(
    "text",
    [
        "No guest waits more than 10 minutes",
        "We don't take longer than 10 minutes",
        "Niemand wartet länger als 10 Minuten",
        "Kein Gast wartet über 10 Minuten",
        "Nadie espera más de 10 minutos",
        "Ne pas attendre plus de 10 minutes",
        "Ninguém espera mais de 10 minutos",
    ],
)
def test_what_must_not_be_passed_is_a_ceiling(text: str) -> None:
    said = read(text, TODAY)
    assert (said.bound, said.target) == ("at-most", 10)


@pytest.mark.parametrize(
    "text",
    [
        "Sell not only bread but more than 40 cakes",
        "Have no debts and more than 40 guests",
        "Keine Schulden und mehr als 40 Gäste",
    ],
)
def test_a_no_that_denies_something_else_leaves_the_floor(text: str) -> None:
    assert read(text, TODAY).bound == "at-least"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Signed by 7/7 judges", False),
        ("Checked by 3/4 of the teams", False),
        ("Signed by 7/7", True),
        ("Checked by 3/4 at noon", True),
    ],
)
def test_so_many_of_so_many_is_no_day(text: str, due: bool) -> None:
    assert (read(text, TODAY).due is not None) == due


@pytest.mark.parametrize("text", ["The plan is final (T0.1.3)", "Ticket B2.4.1 is closed"])
def test_a_code_with_points_is_no_number(text: str) -> None:
    assert not read(text, TODAY).quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("Rest 5 more hours", 5, "h"), ("Noch 3 weitere Wochen frei", 3, "weeks")],
)
def test_a_unit_stands_behind_a_word_for_more(text: str, value: float, unit: str) -> None:
    (quantity,) = read(text, TODAY).quantities
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Co-host 3 fairs", "activity"),
        ("Re-launch the shop", "delivery"),
        ("Co-organizar 3 ferias", "activity"),
        ("Co-working desks from 10 to 20", ""),
    ],
)
def test_a_deed_may_open_with_co_or_re(text: str, kind: str) -> None:
    assert read(text, TODAY).verb_kind == kind


def test_kinds_of_one_thing_are_added_up_in_chinese() -> None:
    assert read("签下大客户5家、中小客户20家", TODAY).target == 25
    assert read("拜访客户5家、发文章20篇", TODAY).target == 5


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("NPS ≥ 80 (best in our town)", "NPS"),
        ("Uptime of at least 99.9 % (no more than 9 h a year)", "Uptime"),
        ("Reach 40 members (80 % confidence)", "members"),
        ("40 (people who come back)", "people who come back"),
    ],
)
def test_what_stands_in_brackets_explains_the_metric(text: str, metric: str) -> None:
    assert read(text, TODAY).metric == metric


@pytest.mark.parametrize("text", ["Certificado de nível 1", "Certificat de niveau 2", "Stufe 3"])
def test_a_numbered_step_is_a_name(text: str) -> None:
    assert not read(text, TODAY).quantities

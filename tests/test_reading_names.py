"""What a measure is called, and which numbers and days are no measure and no deadline."""

from datetime import date

import pytest

from coach.checks import run
from coach.okr import KeyResult, Period, Plan
from coach.reading import dates, filled, read
from coach.reading.beginnings import deadlines
from coach.reading.describing import measuring

TODAY = date(2026, 11, 22)
YEAR = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))

NAMES = [
    ("New members who sign up: from 3 to 10 a week", "New members who sign up a week"),
    ("Parents who show up from 3 to 10", "Parents who show up"),
    ("Traffic up from 10 to 20", "Traffic"),
    ("Ligações por semana a partir de março de 5 para 9", "Ligações por semana"),
    ("Release alle 2 Wochen", "Release"),
    ("Kunden, die wiederkommen, ab März von 5 auf 9", "Kunden, die wiederkommen"),
    ("De 31 à 27 minutes sur 5 km", "5 km"),
    ("投诉每周不超过2起，现在7起", "投诉每周"),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[name for _, name in NAMES])
def test_a_metric_is_called_by_whole_words(text: str, name: str) -> None:
    assert filled(KeyResult(text=text), TODAY, YEAR).metric == name


@pytest.mark.parametrize(
    "text",
    [
        "Ich schlafe 5 Stunden pro Nacht, will 7",
        "Duermo 5 horas por noche y quiero 7",
        "Je dors 5 heures par nuit, je veux 7",
        "Durmo 5 horas por noite e quero 7",
        "From 3 to 10 people ask for a trial",
        "I want the stall to earn 400 a month instead of 250",
    ],
)
def test_a_verb_without_whoever_does_it_is_no_name(text: str) -> None:
    said = filled(KeyResult(text=text), TODAY, YEAR)
    assert said.metric == ""
    assert said.target is not None


DESCRIBED = [
    "My shop with 2 employees runs without me",
    "A farm with 40 cows and 3 workers that needs no help",
    "Our 3-person team is the one others call first",
    "My family of four lives calmly",
    "At 45 I run my first marathon",
    "After 20 years in business we are the first choice",
    "Mein Gasthof mit 12 Zimmern läuft ruhig",
    "Unser Zwei-Personen-Team wächst zu einem Studio",
    "Nach 20 Jahren im Beruf fange ich neu an",
    "Mi taller de 3 empleados funciona sin mí",
    "Notre hôtel de 12 chambres tourne sans nous",
    "A minha oficina com 2 funcionários anda sozinha",
    "我那家有2名员工的小店没有我也能运转",
    "开了20年的老店重新热闹起来",
]
MEASURED = [
    "Grow to a team of 12",
    "Become a shop with 5 employees",
    "End the year with 100 members",
    "Win 30 new members",
    "Ein Hotel mit 90 % Auslastung",
    "A course with 40 seats sold each time",
    "Crecer hasta un equipo de 12 personas",
    "服务200名学生",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_a_number_that_says_who_one_is_measures_nothing(text: str) -> None:
    amounts = read(text, TODAY).quantities
    assert amounts
    assert measuring(text, amounts) == ()


@pytest.mark.parametrize("text", MEASURED)
def test_a_number_that_shall_be_reached_measures(text: str) -> None:
    amounts = read(text, TODAY).quantities
    assert measuring(text, amounts) == amounts != ()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Calls from 5 to 9 from 4 January", None),
        ("Calls from 5 to 9 by 4 January", date(2027, 1, 4)),
        ("Calls from 5 to 9 from January to June", date(2027, 6, 30)),
        ("Anrufe von 5 auf 9 ab 4. Januar", None),
        ("Anrufe von 5 auf 9 vom 4. Januar bis 30. Juni", date(2027, 6, 30)),
        ("Llamadas de 5 a 9 a partir del 4 de enero", None),
        ("Appels de 5 à 9 à partir du 4 janvier", None),
        ("Ligações de 5 a 9 a partir de 4 de janeiro", None),
        ("从1月4日起，电话从5个到9个", None),
        ("6月底前，电话从5个到9个", date(2027, 6, 30)),
    ],
)
def test_a_day_on_which_something_begins_is_no_deadline(text: str, due: date | None) -> None:
    assert filled(KeyResult(text=text), TODAY, YEAR).due == due


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("Improve the rating of guests", "by 30 June 2027"),
        ("Mejorar la valoración de los clientes", "antes del 30 de junio de 2027"),
        ("提高客人评分", "截至 2027年6月30日"),
    ],
)
def test_a_rewrite_says_a_day_as_its_language_does(text: str, rewrite: str) -> None:

    plan = Plan(key_results=(KeyResult(text=text, due=date(2027, 6, 30)),))
    offered = [finding.rewrite for finding in run(plan, TODAY) if finding.rewrite]
    assert any(text.endswith(rewrite) for text in offered)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("before 3 May instead of in March", [date(2027, 5, 3)]),
        ("by May, not in June", [date(2027, 5, 31)]),
        ("bis Mai statt im Juni", [date(2027, 5, 31)]),
        ("en mayo en vez de en junio", [date(2027, 5, 31)]),
        ("en mai au lieu de juin", [date(2027, 5, 31)]),
        ("em maio em vez de junho", [date(2027, 5, 31)]),
        ("不是6月底，是5月底前", [date(2027, 5, 31)]),
        ("no later than 4 May", [date(2027, 5, 4)]),
    ],
)
def test_a_day_that_another_takes_the_place_of_is_no_deadline(text: str, ends: list[date]) -> None:
    assert [one.end for one in deadlines(text, dates(text, TODAY, YEAR))] == ends

"""Several counts in a sentence: kinds of one thing are added up, two things or days are not."""

import pytest

from coach.reading import read
from evals.checks import TODAY


@pytest.mark.parametrize(
    ("text", "target", "metric"),
    [
        ("Win 3 large and 12 small farms", 15, "large and small farms"),
        ("3 large farms and 12 small farms", 15, "large farms and small farms"),
        ("3 granjas grandes y 12 pequeñas", 15, "granjas grandes y pequeñas"),
        ("Ganar 4 socios nuevos y 6 antiguos hasta mayo", 10, "socios nuevos y antiguos"),
        ("3 große und 12 kleine Höfe gewinnen", 15, "große und kleine Höfe"),
        ("4 Großhändler und 9 kleine Händler", 13, "Großhändler und kleine Händler"),
        ("3 grandes fermes et 12 petites", 15, "grandes fermes et petites"),
        ("4 membres anciens et 6 nouveaux", 10, "membres anciens et nouveaux"),
        ("3 fazendas grandes e 12 pequenas", 15, "fazendas grandes e pequenas"),
        ("签下3家大农场和12家小农场", 15, "大农场和小农场"),
    ],
)
def test_kinds_of_one_thing_are_added_up(text: str, target: float, metric: str) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target, said.metric) == (None, target, metric)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("3 Lehrer und 2 neue Räume", 3),
        ("4 vídeos nuevos y 9 artículos", 4),
        ("6 schools and 2 clubs use our kit", 6),
        ("8 granjas grandes y 12 pequeños comercios", 8),
        ("5 Kühe und 20 kleine Ziegen", 5),
    ],
)
def test_two_things_are_not(text: str, target: float) -> None:
    assert read(text, TODAY).target == target


@pytest.mark.parametrize(
    "text",
    [
        "Now 5 small farms and 20 small farms by June",
        "5 small farms now and 20 small ones by June",
        "Heute 5 große Höfe und 20 große bis Juni",
        "Hoy 5 granjas grandes y 20 grandes en junio",
    ],
)
def test_a_count_of_today_and_a_wish_are_not(text: str) -> None:
    assert read(text, TODAY).target != 25

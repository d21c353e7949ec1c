"""Where a number stands and where it shall go, beside numbers that say neither."""

from datetime import date

import pytest

from coach.reading import numbers, read

TODAY = date(2026, 11, 22)

ENDS = [
    # today in one clause, the wish in the next
    ("im moment rufen 3 leute pro woche an, ich hätt gern 9 bis ende mai", 3, 9),
    ("zurzeit kommen 12 in den Chor, ich fänd 20 bis Ostern gut", 12, 20),
    ("hoje a gente vende 4 cestas na feira das 8h, quero 12 até o fim de maio", 4, 12),
    ("at the moment 6 people borrow tools a month, ideally 15 by June", 6, 15),
    ("por ahora llaman 3 clientes a la semana, espero 8 para mayo", 3, 8),
    ("en ce moment 5 voisins viennent, j'espère 12 d'ici juin", 5, 12),
    ("ich möchte 6 mal im Jahr was vortragen, bisher 1", 1, 6),
    # what was long ago is neither
    ("3 years ago we had 20 stalls, now 12, I want 18 by June", 12, 18),
    ("3 years ago 20, now 12", 12, None),
    ("vor 4 Jahren waren es 20 Stände, heute 12", 12, None),
    ("hace 3 años eran 20, ahora 12", 12, None),
    ("il y a 3 ans c'était 20, maintenant 12", 12, None),
    ("há 3 anos eram 20, agora 12", 12, None),
    ("3年前是20个，现在12个", 12, None),
    # a limit of age belongs to whom it describes
    ("Leser unter 20 von 30 auf 90", 30, 90),
    ("Fahrgäste über 65 von 100 auf 150", 100, 150),
    ("Ausweise unter 18 von 1.200 auf 2.000", 1200, 2000),
    ("lectores de menos de 20 años de 30 a 90", 30, 90),
    ("gerade sind 4 unter 30, ich hätte gern 12 bis Ende Mai", 4, 12),
    ("right now 4 of the helpers are under 30, I'd like 12 by May", 4, 12),
    ("hoy hay 4 socios menores de 30, quiero 12 para mayo", 4, 12),
    ("en ce moment 4 bénévoles de moins de 30 ans, je voudrais 12 d'ici mai", 4, 12),
    ("cut late calls from 90 to under 40", 90, 40),
    # a small word with a capital is no name of a release
    ("From 3.9 to 4.6 stars by 30 June", 3.9, 4.6),
    ("3 von 30 Betrieben bilden aus", None, 3),
    ("Läden mit Rampe von 3 von 30 auf 12 von 30", 3, 12),
    ("Pupils who come again: last year 9 of 30, this year I want half of them", 30, 50),
    ("From a loss of 12k to break-even", 12000, 0),
    ("de 9 000 € de perte à l'équilibre", 9000, 0),
    ("NPS de pelo menos 40", None, 40),
    # both ends in one pair of brackets
    ("Mehr Anfragen (Startwert 12, Zielwert 30)", 12, 30),
    ("Plus de visites, valeur de départ 12, cible 30", 12, 30),
    ("Plus de visites (base 12 %, cible 30 %)", 12, 30),
    ("提升复购（基线12%，目标30%，9月底前）", 12, 30),
    # a place in a ranking
    ("Rank #2 in the store by June", None, 2),
    ("Be No. 1 for bread in town", None, 1),
    ("Nr. 1 im Ranking der Region", None, 1),
    ("ser nº 1 en ventas", None, 1),
    ("From #14 to #3 in the chart", 14, 3),
    ("Mend issue #12", None, None),
    ("Goal #1: visits from 20 to 30", 20, 30),
    # when something holds
    ("90 % of bikes still run two weeks after the repair", None, 90),
    ("Zwei Wochen nach der Reparatur laufen 90 %", None, 90),
    ("Reduce the wait to 2 days after the order", None, 2),
]


@pytest.mark.parametrize(("text", "start", "goal"), ENDS, ids=[c[0] for c in ENDS])
def test_each_number_is_taken_for_what_the_words_around_it_say(
    text: str, start: float | None, goal: float | None
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (start, goal)


KEPT = [
    ("营业额保住800万", "keep", ""),
    ("营业额稳住800万", "keep", ""),
    ("Umsatz darf nicht unter 800.000 fallen", "reach", "at-least"),
    ("ne pas descendre sous 800 000", "reach", "at-least"),
    ("não cair abaixo de 800 mil", "reach", "at-least"),
    ("Complaints under 8 a month", "decrease", "at-most"),
]


@pytest.mark.parametrize(("text", "direction", "bound"), KEPT, ids=[c[0] for c in KEPT])
def test_what_must_not_be_fallen_short_of_is_a_floor(text: str, direction: str, bound: str) -> None:
    said = read(text, TODAY)
    assert (said.direction, said.bound) == (direction, bound)


@pytest.mark.parametrize(
    "text", ["a turma das 7h", "the 7 o'clock class", "las clases de las 19h", "aulas às 7h30"]
)
def test_a_time_of_the_day_measures_nothing(text: str) -> None:
    assert numbers(text) == ()

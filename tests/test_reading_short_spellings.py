"""Numbers in short spellings, told against others, or beside a stretch of time in their name."""

from datetime import date

import pytest

from coach.reading import numbers, read

TODAY = date(2027, 1, 4)

UNITS = [
    # a unit tied to the number, known or not
    ("Heating from 220kWh to 150kWh a week", 220, 150, "kWh"),
    ("Heizung von 220kWh auf 150kWh", 220, 150, "kWh"),
    ("取暖用电从220kWh降到150kWh", 220, 150, "kWh"),
    ("Residuos de 9t a 6t", 9, 6, "t"),
    ("Déchets de 9t à 6t", 9, 6, "t"),
    ("Lixo de 9t para 6t", 9, 6, "t"),
    ("Solar roof from 2MW to 3MW", 2, 3, "MW"),
    ("Pulse on the stairs from 130bpm to 110bpm", 130, 110, "bpm"),
    ("Bulb from 60W to 9W", 60, 9, "W"),
    ("Grip strength from 30zorg to 45zorg", 30, 45, "zorg"),
    ("Weight of a crate from 9 t to 7 t", 9, 7, "t"),
    # thousands of a currency in short
    ("Caisse : 7 k€ → 11 k€", 7000, 11000, "€"),
    ("Kasse 7 T€ → 11 T€", 7000, 11000, "€"),
    ("Kasse von 7 TEUR auf 11 TEUR", 7000, 11000, "€"),
    ("Takings 7 kUSD → 11 kUSD", 7000, 11000, "$"),
    # a unit with a full stop, a number with a plus
    ("Anfahrt: 50 Min. → 35 Min.", 50, 35, "min"),
    ("Trayecto: 50 min. → 35 min.", 50, 35, "min"),
    ("Aufbau von 3 Std. auf 2 Std. verkürzen", 3, 2, "h"),
    ("Subscribers 200+ → 350+", 200, 350, ""),
    ("Ausschuss 4,5‰ → 2‰", 4.5, 2, "‰"),
    # no range falls
    ("No-shows 12%–7%", 12, 7, "%"),
    # a letter tied to both numbers, decimals too
    ("Turnaround 4.5d → 2.5d", 4.5, 2.5, "days"),
    ("Turnaround from 4,5d to 2d", 4.5, 2, "days"),
    ("Sales 2.4m → 3m", 2400000, 3000000, ""),
    ("Umsatz von 2,4m auf 3m", 2400000, 3000000, ""),
    ("Width of the path from 1.2m to 1.8m", 1.2, 1.8, "m"),
    # one to so many
    ("Carers per child from 1:8 to 1:5", 8, 5, ""),
    ("Betreuung 1:20 → 1:15", 20, 15, ""),
    # a place in the name of the number
    ("Antwortquote auf Platz 2 von 12 % auf 20 %", 12, 20, "%"),
]


@pytest.mark.parametrize(("text", "start", "goal", "unit"), UNITS, ids=[c[0] for c in UNITS])
def test_a_short_spelling_keeps_value_and_unit(
    text: str, start: float, goal: float, unit: str
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target, said.unit) == (start, goal, unit)


@pytest.mark.parametrize(
    "text",
    ["Mend 5abc", "Rooms 7a and 7b ready", "From 4G to 5G", "Sell 30 T-shirts", "卖出30 T恤"],
)
def test_letters_behind_a_number_may_be_no_unit(text: str) -> None:
    assert not any(quantity.unit for quantity in numbers(text))


AGAINST = [
    ("Keys replaced in 3 days instead of 12", 12, 3),
    ("Keys replaced within 3 days rather than 12", 12, 3),
    ("Schlüssel in 3 Tagen statt 12 ersetzt", 12, 3),
    ("Schlüssel in 3 Tagen statt bisher 12", 12, 3),
    ("Llaves nuevas en 3 días en vez de 12", 12, 3),
    ("Clés remplacées en 3 jours au lieu de 12", 12, 3),
    ("Clés remplacées sous 3 jours contre 12", 12, 3),
    ("Chaves trocadas em 3 dias ao invés de 12", 12, 3),
    ("换钥匙3天而不是12天", 12, 3),
    ("Bulbs last 9 months instead of 5", 5, 9),
    ("Three quarters of the choir stay instead of half", 50, 75),
    ("Drei Viertel bleiben statt der Hälfte", 50, 75),
    ("Un élève sur deux reste (contre un sur cinq)", 20, 50),
    ("每月漏水不超过1次（上月4次）", 4, 1),
    # what is refused is neither
    ("Keys replaced within 24 hours, not 72", None, 24),
    ("Gagner 3 matchs contre 5 équipes", None, 3),
]


@pytest.mark.parametrize(("text", "start", "goal"), AGAINST, ids=[c[0] for c in AGAINST])
def test_what_shall_be_no_more_is_the_start(
    text: str, start: float | None, goal: float | None
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target, said.due) == (start, goal, None)


NAMED = [
    "Second loans in 90 days: 30% → 45%",
    "Zweitausleihen in 90 Tagen von 30 % auf 45 %",
    "Zweitausleihen in 90 Tagen: 30 → 45",
    "Anteil der Leser, die in 3 Monaten wiederkommen: 30 % → 45 %",
    "Segundos préstamos en 90 días: 30% → 45%",
    "Deuxièmes prêts en 90 jours : 30 % → 45 %",
    "Segundos empréstimos em 90 dias: 30% → 45%",
    "90天内再次借阅率从30%提高到45%",
]
SHARED = [
    "Three in every four tenants answer within a month",
    "70 % of claims paid within ten weeks",
    "90 % der Geräte innerhalb von 6 Wochen repariert",
    "70 % de los pedidos entregados en 6 semanas",
]


@pytest.mark.parametrize("text", SHARED)
def test_a_stretch_of_time_in_a_share_that_nobody_acts_on_is_no_deadline(text: str) -> None:
    said = read(text, TODAY)
    assert said.due is None
    assert said.metric.split()[-1] in text.split()[-3:]  # what is shared keeps its time


def test_a_stretch_of_time_behind_a_share_to_reach_is_a_deadline() -> None:
    assert read("Reach 80 % of all farms within 3 months", TODAY).due == date(2027, 4, 4)


@pytest.mark.parametrize("text", NAMED)
def test_a_stretch_of_time_in_the_name_of_a_number_is_no_deadline(text: str) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target, said.due) == (
        said.quantities[-2].value,
        said.quantities[-1].value,
        None,
    )


AHEAD = [
    "Loans from 30 to 45 in 90 days",
    "Ausleihen von 30 auf 45 in 90 Tagen",
    "Subir los préstamos de 30 a 45 en 90 días",
    "En 90 jours, prêts de 30 à 45",
    "In 90 Tagen: Ausleihen von 30 auf 45",
]


@pytest.mark.parametrize("text", AHEAD)
def test_a_stretch_of_time_elsewhere_is_one(text: str) -> None:
    assert read(text, TODAY).due == date(2027, 4, 4)


STEPS = [
    ("Grow the choir 20%", 20),
    ("Reduce broken panes 20 % by June", -20),
    ("Aumentar préstamos 20 %", 20),
    ("Augmenter les prêts 20 %", 20),
    ("Reduzir quebras 20%", -20),
    ("Ausleihen steigern 20 %", 20),
    ("提高借阅量20%", 20),
]


@pytest.mark.parametrize(("text", "change"), STEPS, ids=[c[0] for c in STEPS])
def test_a_share_behind_what_moves_is_by_how_much(text: str, change: float) -> None:
    said = read(text, TODAY)
    assert (said.target, said.change, said.change_relative) == (None, change, True)


@pytest.mark.parametrize(
    "text",
    [
        "Increase the return rate 40%",
        "Raise loans to 40 %",
        "Rücklaufquote steigern 40 %",
        "提高满意度40%",
        "Increase share of second loans 40%",
    ],
)
def test_of_a_share_nobody_can_tell(text: str) -> None:
    assert read(text, TODAY).target == 40

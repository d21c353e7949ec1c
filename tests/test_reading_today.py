"""Where a number stands today, told in words in a clause of its own."""

from datetime import date

import pytest

from coach.reading import read

TODAY = date(2027, 1, 4)
STARTS = [
    # text, start, goal, unit
    ("Half of the riders wear a helmet; today it is 1 in 12", 8.3, 50, "%"),
    ("Seven bakers deliver by bike, up from three last year", 3, 7, ""),
    ("Sick days per head 6, compared with 9 last year", 9, 6, ""),
    ("Sick days per head at most 6 (we had 9 last year)", 9, 6, ""),
    ("At least 12 pupils swim 50 m; so far only two can", 2, 12, ""),
    ("Twenty guests a night, where it used to be twelve", 12, 20, ""),
    ("10 yeses out of 20 asks by june, rn its 4 of 20", 4, 10, ""),
    ("Evenings after nine: 3 a week now, at most 1", 3, 1, ""),
    ("160 walkers reach the hut, 90 last season", 90, 160, ""),
    ("Von zehn Lehrlingen bleiben acht, letztes Jahr waren es fünf", 5, 8, ""),
    ("20 Gäste pro Abend, früher waren es 12", 12, 20, ""),
    # all of so many, of which a part is told
    ("3 of 9 boats are insured, all 9 by April", 3, 9, ""),
    ("4 von 11 Zelten sind dicht, bis Mai alle 11", 4, 11, ""),
    ("Von 30 Kindern können 12 schwimmen, bis Juni alle 30", 12, 30, ""),
    ("3 de 7 aulas tienen luz, para mayo las 7", 3, 7, ""),
    ("4 sur 9 vélos roulent, tous les 9 d'ici mars", 4, 9, ""),
    ("3 em 8 salas têm rampa, até março as 8", 3, 8, ""),
    ("9个摊位里3个能刷卡，4月前9个都要能刷", 3, 9, ""),
    # parts of a whole in words
    ("Half of the boats are out early, I want three quarters by June", 50, 75, "%"),
    ("Die Hälfte grüßt zurück, zwei Drittel sollen es bis Juni werden", 50, 66.7, "%"),
    ("La mitad vuelve, quiero tres cuartos en septiembre", 50, 75, "%"),
    ("La moitié revient, je veux les trois quarts en septembre", 50, 75, "%"),
    ("Metade volta, quero três quartos até setembro", 50, 75, "%"),
    # none of it any more
    ("Calls after 9pm: 4 a week, should be none by summer", 4, 0, ""),
    ("Anrufe in der Nacht: 4 pro Woche, sollen keine mehr sein bis Juni", 4, 0, ""),
    ("夜里电话每周4个，要零，6月前", 4, 0, ""),
    ("Nobody quits this year, 2 quit last year", 2, 0, ""),
    ("Ninguém sai este ano, no ano passado saíram 2", 2, 0, ""),
    # a limit behind a title
    ("Late ferries: 8 a month, 2 max by June", 8, 2, ""),
    ("Retards : 8 par mois, 2 maximum d'ici juin", 8, 2, ""),
    ("Retrasos: 8 al mes ahora, quiero 2 como mucho para junio", 8, 2, ""),
    ("10 Lehrlinge bestehen beim ersten Mal, im Vorjahr waren es sechs", 6, 10, ""),
    ("30 alumnos cruzan la bahía sin ayuda; hoy lo hacen 11", 11, 30, ""),
    ("20 familias cocinan tres veces por semana (hoy lo hacen 8)", 8, 20, ""),
    ("Deux lecteurs sur trois reviennent, contre un sur quatre l'an dernier", 25, 66.7, "%"),
    ("La moitié des élèves mangent ici, contre un tiers l'an dernier", 33.3, 50, "%"),
    ("12 élèves nagent 50 mètres, ils sont 5 aujourd'hui", 5, 12, ""),
    ("20 famílias separam o lixo, contra 8 no ano passado", 8, 20, ""),
    ("Oito em cada dez alunos leem sozinhos; hoje são cinco", 5, 8, "/10"),
    ("每十位读者有七位续借，现在是四位", 4, 7, "people"),
    ("每周来的志愿者达到 12 位，现在是四位", 4, 12, "people"),
    ("40 tenants sort their waste, whereas only 12 do so now", 12, 40, ""),
    ("A third of our readers pay; at the moment one in twenty does", 5, 33.3, "%"),
    ("Wait at the counter under 5 min, it's 14 now", 14, 5, "min"),
    ("12 Betriebe bilden aus, vor einem Jahr waren es 5", 5, 12, ""),
    ("La mitad de los socios vota, frente al 20 % del año pasado", 20, 50, "%"),
    ("80 % des appels aboutissent, on en est à 55 %", 55, 80, "%"),
    ("每天步行上班的同事达到 60 人，现在才 15 人", 15, 60, "people"),
    # nobody yet
    ("15 colleagues take the stairs (currently nobody does)", 0, 15, ""),
    ("Five clinics share their waiting list; none do so yet", 0, 5, ""),
    ("20 Mitglieder kochen mit, bisher keiner", 0, 20, ""),
    ("Ein Drittel der Mieter meldet Schäden online, derzeit macht das niemand", 0, 33.3, "%"),
    ("15 vecinos comparten coche, hasta ahora ninguno", 0, 15, ""),
    ("Neuf classes trient, aucune aujourd'hui", 0, 9, ""),
    ("20 famílias separam o lixo, hoje nenhuma", 0, 20, ""),
    ("十二个家庭共用厨房，目前没有", 0, 12, ""),
]


@pytest.mark.parametrize(("text", "start", "goal", "unit"), STARTS, ids=[c[0] for c in STARTS])
def test_a_clause_behind_the_target_tells_the_start(
    text: str, start: float, goal: float, unit: str
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == pytest.approx((start, goal))
    assert said.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "Win 12 clients, 3 of them from abroad",
        "20 guides trained; before summer 4 more",
        "Waiting time 20 minutes, and nobody is turned away",
        "Complaints below 5 a month, nobody knows the number today",
        "12 schools use the kit and 4 do so every day",
        "Answer 90 % of letters in 5 days, today letters wait 9 days",
        "50 adhérents contre 10 euros de cotisation",
    ],
)
def test_what_stands_behind_a_target_for_another_reason_is_no_start(text: str) -> None:
    assert read(text, TODAY).baseline is None


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Deux lecteurs sur trois reviennent, contre un sur quatre l'an dernier", "reviennent"),
        ("20 Mitglieder kochen mit, bisher waren es vier", "Mitglieder kochen"),
        ("Walkers who reach the hut 160, we had 90 last season", "Walkers who reach the hut"),
    ],
)
def test_the_clause_of_today_is_no_part_of_the_metric(text: str, metric: str) -> None:
    assert read(text, TODAY).metric == metric


GROWING = [
    # text, start, goal
    ("30 in 100 households sort glass, 45 by December", 30, 45),
    ("3 in 10 pupils cycle, 5 in 10 by June", 3, 5),
    ("12 people come to the reading, 20 by June", 12, 20),
    ("12 Leute kommen zur Lesung, 20 bis Juni", 12, 20),
    ("12 personas vienen a la lectura, 20 antes de junio", 12, 20),
    ("12 personnes viennent à la lecture, 20 d'ici juin", 12, 20),
    ("12 pessoas vêm à leitura, 20 até junho", 12, 20),
    # no start: fewer of them sooner, a deed in front, something else in the second clause
    ("12 workshops held, 5 by June", None, 12),
    ("Hold 12 workshops, 20 by June", None, 12),
    ("12 talks, 20 guests by June", None, 12),
]


@pytest.mark.parametrize(("text", "start", "goal"), GROWING, ids=[c[0] for c in GROWING])
def test_a_greater_number_with_a_day_is_where_the_first_one_goes(
    text: str, start: float | None, goal: float
) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (start, goal)


@pytest.mark.parametrize(
    ("text", "metric", "due"),
    [
        ("Takings on Sunday, 800 now, 1200 by June", "Takings on Sunday", date(2027, 6, 30)),
        ("Umsatz am Sonntag, 800 jetzt, 1200 bis Juni", "Umsatz am Sonntag", date(2027, 6, 30)),
        ("Fahrgäste am Freitag, 80 jetzt, 120 sollen es sein", "Fahrgäste am Freitag", None),
        ("周日客人现在80，想要120", "周日客人", None),
        ("From 8 to 12 by Sunday", "", date(2027, 1, 10)),
    ],
)
def test_a_weekday_on_which_something_is_counted_is_no_deadline(
    text: str, metric: str, due: date | None
) -> None:
    said = read(text, TODAY)
    assert (said.metric, said.due) == (metric, due)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("let's say late ferries, 8 a month now, 2", "late ferries"),
        ("Reklamationen, unas 8 al mes, 2 estaría bien", "Reklamationen"),
        ("复诊投诉现在每月9次，6月前最多3次", "复诊投诉"),
        ("叫集点卡吧，每月从15到40", "集点卡"),
        ("Beschwerden runter von 9 auf 3", "Beschwerden"),
        ("fundas: unas 9 al mes, 3 como mucho", "fundas al mes"),
    ],
)
def test_words_that_lead_to_a_measure_or_wish_for_it_are_not_its_name(
    text: str, metric: str
) -> None:
    assert read(text, TODAY).metric == metric

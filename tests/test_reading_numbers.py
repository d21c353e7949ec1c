"""Quantities, languages and confidence in short texts, six languages."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading import confidence, language, numbers, read, strip_marks
from coach.reading.numbers import has_number

ONE: list[tuple[str, float, str]] = [
    # a verb's ending, or a verb, is no name in front of the number
    ("gewinnen 15 Kunden", 15, ""),
    ("Release 5 recipes", 5, ""),
    ("en 15 %", 15, "%"),
    # marks and fractions
    ("升到 35，6月30日前", 35, ""),
    ("a mark of 8/10", 8, "/10"),
    ("Fewer returns by a quarter", 25, "%"),
    ("um ein Viertel weniger", 25, "%"),
    ("d'un cinquième", 20, "%"),
    ("en un tercio", 33.3, "%"),
    ("四分之一的顾客", 25, "%"),
    ("one in five guests", 20, "%"),
    ("jeder zehnte Gast", 10, "%"),
    ("un élève sur deux", 50, "%"),
    ("una de cada cuatro familias", 25, "%"),
    ("um em cada cinco pais", 20, "%"),
    ("每五位家长有一位", 20, "%"),
    ("a dozen seats", 12, ""),
    ("A billion pages read", 1e9, ""),
    ("Waiting time 15m or less", 15, "min"),
    ("Length of the wait: 15m", 15, "min"),
    ("one new shop", 1, ""),
    # digits, signs and magnitudes
    ("12 %", 12, "%"),
    ("12.5%", 12.5, "%"),
    ("12,5 %", 12.5, "%"),
    ("twelve percent of visitors", 12, "%"),
    ("12 per cent", 12, "%"),
    ("3 percentage points", 3, "pp"),
    ("8k", 8_000, ""),
    ("8K subscribers", 8_000, ""),
    ("1.2M", 1_200_000, ""),
    ("$1M", 1_000_000, "$"),
    ("$1.5 million", 1_500_000, "$"),
    ("€ 20", 20, "€"),
    ("20€", 20, "€"),
    ("20 EUR", 20, "€"),
    ("US$ 40", 40, "$"),
    ("R$ 5 mil", 5_000, "R$"),
    ("R$5.000,00", 5_000, "R$"),
    ("CHF 300", 300, "CHF"),
    ("£45k", 45_000, "£"),
    ("1 million readers", 1_000_000, ""),
    ("2 crore", 20_000_000, ""),
    ("75 lakh", 7_500_000, ""),
    ("1,000", 1_000, ""),
    ("1.000", 1_000, ""),
    ("1 000", 1_000, ""),
    ("1'000", 1_000, ""),
    ("1,234.56", 1_234.56, ""),
    ("1.234,56", 1_234.56, ""),
    ("12,345,678", 12_345_678, ""),
    ("1,00,000", 100_000, ""),
    ("0.125", 0.125, ""),
    ("30,5", 30.5, ""),
    ("99.950 %", 99.95, "%"),
    ("le taux de retour est de 1,250 %", 1.25, "%"),
    ("nous avons 1,250 adhérents", 1250, ""),
    ("revenue is up by 1,250 %", 1250, "%"),
    ("at least 40 people", 40, "people"),
    ("≥ 50", 50, ""),
    ("100+ members", 100, ""),
    ("90+ percent", 90, "%"),
    ("~40", 40, ""),
    ("１２％", 12, "%"),
    # units
    ("26 hours", 26, "h"),
    ("12h", 12, "h"),
    ("300ms", 300, "ms"),
    ("3.2s", 3.2, "s"),
    ("5kg", 5, "kg"),
    ("90 days", 90, "days"),
    ("two weeks", 2, "weeks"),
    ("4.5★", 4.5, "stars"),
    ("75th percentile", 75, "percentile"),
    ("4.5/5", 4.5, "/5"),
    ("9 out of 10", 9, "/10"),
    ("8/10", 8, "/10"),
    ("sieben von zehn", 7, "/10"),
    # words
    ("a dozen courses", 12, ""),
    ("twenty-five courses", 25, ""),
    ("two hundred and fifty", 250, ""),
    ("three thousand", 3_000, ""),
    ("one regular customer", 1, ""),
    ("half of all users", 50, "%"),
    ("two thirds of the team", 66.7, "%"),
    ("fünfundzwanzig Kunden", 25, ""),
    ("zwölf Mitglieder", 12, ""),
    ("zweihundert Besucher", 200, ""),
    ("die Hälfte der Kunden", 50, "%"),
    ("vingt clients", 20, ""),
    ("cinq cents clients", 500, ""),
    ("soixante-dix clients", 70, ""),
    ("la moitié des élèves", 50, "%"),
    ("veinticinco clientes", 25, ""),
    ("dos mil clientes", 2_000, ""),
    ("treinta y cinco alumnos", 35, ""),
    ("dois mil clientes", 2_000, ""),
    ("quarenta e cinco alunos", 45, ""),
    ("5 Mio. €", 5_000_000, "€"),
    ("3 Prozentpunkte", 3, "pp"),
    ("10 puntos porcentuales", 10, "pp"),
    # thousands and the rest, halves, points and words in one
    ("fifteen hundred jars", 1_500, ""),
    ("a thousand and forty", 1_040, ""),
    ("three and a half thousand jars", 3_500, ""),
    ("half a million jars", 500_000, ""),
    ("half a dozen jars", 6, ""),
    ("three point six stars", 3.6, "stars"),
    ("três mil e seiscentos potes", 3_600, ""),
    ("mil e oitocentos potes", 1_800, ""),
    ("duas mil e cinquenta e quatro", 2_054, ""),
    ("3 mil e seiscentos potes hoje", 3_600, ""),
    ("três milhões e meio de potes", 3_500_000, ""),
    ("meia dúzia de potes", 6, ""),
    ("mil setecientas botellas de aceite", 1_700, ""),
    ("tres millones y medio de botellas", 3_500_000, ""),
    ("seize cents bocaux par an", 1_600, ""),
    ("soixante et onze bocaux de miel", 71, ""),
    ("trente et un bocaux de miel", 31, ""),
    ("une trentaine de bocaux", 30, ""),
    ("deux heures et demie", 2.5, "h"),
    ("an hour and a half", 1.5, "h"),
    ("un año y medio", 1.5, "years"),
    ("sechzehnhundert Gläser", 1_600, ""),
    ("dreitausendsechshundert Gläser", 3_600, ""),
    ("hundertfünfunddreißig Gläser", 135, ""),
    ("viereinhalbtausend Gläser", 4_500, ""),
    ("anderthalb Stunden", 1.5, "h"),
    ("eine halbe Million Gläser", 500_000, ""),
    # Chinese
    ("四万六", 46_000, ""),
    ("一万六千五", 16_500, ""),
    ("两千零六", 2_006, ""),
    ("6万5", 65_000, ""),
    ("4万6千罐", 46_000, ""),
    ("三点六万罐", 36_000, ""),
    ("百分之六点五", 6.5, "%"),
    ("三成五的罐子", 35, "%"),
    ("三个半小时", 3.5, "h"),
    ("20万", 200_000, ""),
    ("3 亿", 300_000_000, ""),
    ("500 万美元", 5_000_000, "$"),
    ("一百", 100, ""),
    ("三十个用户", 30, ""),
    ("两次", 2, "times"),
    ("十二家门店", 12, ""),
    ("三千五百", 3_500, ""),
    ("百分之三十", 30, "%"),
    ("三成", 30, "%"),
    ("90 分", 90, "points"),
    ("5 个百分点", 5, "pp"),
    ("20 人", 20, "people"),
    ("2 小时", 2, "h"),
]


@pytest.mark.parametrize(("text", "value", "unit"), ONE, ids=[case[0] for case in ONE])
def test_one_quantity(text: str, value: float, unit: str) -> None:
    (found,) = numbers(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit
    assert found.text == text[found.start : found.end]


@pytest.mark.parametrize("text", ["1,000.000.000", "1.250,000,00", "2,500.000.000 €"])
def test_signs_that_part_thousands_and_cents_at_once_end_no_run(text: str) -> None:
    (found,) = numbers(f"Raise output to {text}")
    assert found.value >= 1_000_000


FACTORS = [
    ("double the number of regulars", 2), ("x2", 2), ("2×", 2), ("3x", 3), ("halve the waste", 0.5),
    ("triple our reach", 3), ("cut waste in half", 0.5), ("verdoppeln", 2), ("halbieren", 0.5),
    ("duplicar las reservas", 2), ("doubler le public", 2), ("dobrar as vendas", 2), ("翻倍", 2),
    ("翻一番", 2), ("减半", 0.5), ("3 倍", 3), ("两倍", 2), ("twice as many guests", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), FACTORS, ids=[case[0] for case in FACTORS])
def test_factors(text: str, value: float) -> None:
    (found,) = numbers(text)
    assert (found.value, found.kind) == (value, "factor")


NONE = [
    "La casa de la calle 8",
    "In 2040 nobody goes hungry",
    "Unser Haus im Jahr 2031 ist offen",
    "Our school is the first one people name", "a shop that is the only one left",
    "between the two kitchens", "entre los dos barrios",
    "one we would miss", "the one that helps",
    "", "no number here", "Q3", "p95", "version 2.0", "24/7", "ISO 27001", "B2B", "2027", "in 2027",
    "KR1: calm kitchens", "O2", "1) calm kitchens", "2. calm kitchens", "H1", "Phase 2",
    "3D prints",
    "at 9:30", "1:1s with the team", "the 2nd shop", "COVID-19", "no one", "one of us",
    "Fortune 500", "GPT-4", "by 30 June", "am 15.9.", "第一", "一个更好的团队", "统一标准", "3月底",
    "the 5G network", "https://example.org/2027/12", "Foo 4.1", "#1 in town", "room 12", "week 5",
    "un nouveau site", "ein neuer Laden", "una nueva tienda", "uma nova loja", "进一步提升",
    "第四季度",
    "一起变好", "360° feedback", "this one", "2FA for members", "at 5pm",
    "EN 9001", "every second week", "jeden zweiten Montag", "move the choir to Office 365",
    "the site meets WCAG 2.2", "网站符合 WCAG 2.2", "备战 618", "升级到鸿蒙 4", "7×24 小时在线",
    "24x7", "set up a 401(k)", "the Peugeot 208", "cumple la norma UNE 66181", "children under 6",
    "mayores de 65 años", "6岁以下儿童", "DIN EN 1090", "the top 10 list",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_measures_nothing(text: str) -> None:
    assert numbers(text) == ()


MANY: list[tuple[str, list[float]]] = [
    ("entre mil e dois mil potes", [1_000, 2_000]),
    ("从三点六分升到四点二分", [3.6, 4.2]),
    ("von 0,6 Mio. auf 1,1 Mio. Gläser", [600_000, 1_100_000]),
    ("from 5% to 3%", [5, 3]),
    ("5 → 9", [5, 9]),
    ("from 1500 to 2000", [1500, 2000]),
    ("3.2s to 1.5s", [3.2, 1.5]),
    ("20 guests and 30 % more tips", [20, 30]),
    ("10km in 50 minutes", [10, 50]),
    ("del 62% al 75%", [62, 75]),
    ("von 8k auf 12k", [8000, 12000]),
    ("从 12% 提高到 16%", [12, 16]),
    ("from 2 to 5 by 30 June 2027", [2, 5]),
    ("Kundenzahl von 1.200 auf 1.500", [1200, 1500]),
]


@pytest.mark.parametrize(("text", "values"), MANY, ids=[case[0] for case in MANY])
def test_several_quantities(text: str, values: list[float]) -> None:
    assert [q.value for q in numbers(text)] == values


@pytest.mark.parametrize(("text", "low", "high"), [("六七个罐子", 6, 7), ("三四百罐", 300, 400)])
def test_two_chinese_digits_in_a_row_are_a_range(text: str, low: float, high: float) -> None:
    (found,) = numbers(text)
    assert (found.low, found.value) == (low, high)


def test_a_range_is_one_quantity() -> None:
    (found,) = numbers("3-5 guests")
    assert (found.low, found.value) == (3, 5)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("两三个客户", 2, 3),
        ("一两次", 1, 2),
        ("三五家店", 3, 5),
        ("十五六个人", 15, 16),
        ("四五百人", 400, 500),
    ],
)
def test_two_chinese_digits_side_by_side_are_about_so_many(text: str, low: int, high: int) -> None:
    (found,) = numbers(text)
    assert (found.low, found.value) == (low, high)


def test_a_stretch_of_time_in_a_metrics_name_is_a_window() -> None:
    kinds = [q.kind for q in numbers("7-day activation from 28% to 55%")]
    assert kinds == ["window", "amount", "amount"]
    kinds = [q.kind for q in numbers("10 % of guests return within 5 days")]
    assert kinds == ["amount", "window"]


CONFIDENCE: list[tuple[str, int | None]] = [
    ("8", 8), ("maybe a 5 then", 5), ("7/10", 7), ("7 out of 10", 7), ("sieben von zehn", 7),
    ("70%", 7), ("70 percent sure", 7), ("大概六分", 6), ("六分", 6), ("half sure", 5),
    ("fifty-fifty", 5), ("ten", 10), ("six", 6), ("I'm at 6", 6), ("4/5", 8), ("siete", 7),
    ("sept sur dix", 7), ("acht", 8), ("uma nota 7", 7), ("五五开", 5), ("not very sure", 3),
    ("", None), ("no idea", None), ("5 or 6", None), ("12", None), ("from 3 to 9", None),
    ("1 million", None), ("20 guests", None), ("from 2010 to 2020", None), ("10k in 2020", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONFIDENCE, ids=[repr(c[0]) for c in CONFIDENCE])
def test_confidence(text: str, expected: int | None) -> None:
    assert confidence(text) == expected


LANGUAGES = [
    ("Reduce churn", "en"), ("more guests on the terrace", "en"), ("Umsatz steigern", "de"),
    ("Den Umsatz von 8 auf 12 heben", "de"), ("Del 62% al 75%", "es"),
    ("Aumentar las ventas", "es"),
    ("de 8 à 12 clients", "fr"), ("Vendre 12 cours", "fr"), ("de 8 para 12", "pt"),
    ("Lançar o novo site", "pt"), ("Melhorar o atendimento", "pt"), ("每月两次", "zh"),
    ("提高用户满意度", "zh"), ("Améliorer l'accueil", "fr"), ("NPS 50", ""), ("", ""),
    ("5 → 9", ""),
    ("디자인 시안 제작", ""), ("Увеличить продажи", ""),
    ("Roll out guest passes", "en"), ("Set goals", "en"), ("Carry out audits", "en"),
    ("Launch a newsletter", "en"), ("Quiero que la gente vuelva a mi curso", "es"),
    ("Ich möchte, dass die Leute wiederkommen", "de"),
    ("Shop in 上海 opens on time, from 4 to 6 days a week", "en"), ("用 App 下单的客人更多", "zh"),
    ("NPS 提高", "zh"), ("Bewertung der Filiale in 北京 steigt", "de"),
    ("Je veux que les gens reviennent", "fr"), ("Quero que as pessoas voltem", "pt"),
    ("MRR doubles", "en"), ("Menos cancelaciones", "es"), ("Menos devoluções", "pt"),
    ("Besserer Empfang", "de"), ("9 guides mis en ligne", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), LANGUAGES, ids=[repr(c[0]) for c in LANGUAGES])
def test_language(text: str, code: str) -> None:
    assert language(text) == code


MARKS = [
    ("- Calm kitchens", "Calm kitchens"), ("KR1: “Calm kitchens”.", "Calm kitchens"),
    ("1. Calm kitchens", "Calm kitchens"), ("O2.KR1 - calm kitchens", "calm kitchens"),
    ("* Calm kitchens;", "Calm kitchens"), ("[x] Calm kitchens", "Calm kitchens"),
    ("Objective: Calm kitchens", "Calm kitchens"), ("目标：安静的厨房", "安静的厨房"),
    ("Key Result 2: calm kitchens", "calm kitchens"), ("12 % of guests", "12 % of guests"),
    ("-20% waste", "-20% waste"), ("3-5 guests", "3-5 guests"), ("+20 guests", "+20 guests"),
    ("5 → 9", "5 → 9"), ("What now?", "What now"), ("-", "-"), ("O1", "O1"),
    ("from 20 to ?", "from 20 to ?"),
    ("3 guests more", "3 guests more"), ("Ziel: ruhige Küche", "ruhige Küche"),
    ("___ from ___", "___ from ___"), ("NPS from __ to __", "NPS from __ to __"),
    ("__Calm__ kitchens", "Calm__ kitchens"), ("_Calm kitchens_", "Calm kitchens"),
    ("KR-1 calm kitchens", "calm kitchens"), ("(KR1) calm kitchens", "calm kitchens"),
    ("Result 1: calm kitchens…", "calm kitchens"), ("Ergebnis: 3 Mio. €", "Ergebnis: 3 Mio. €"),
    ("KR 2.1 Calm kitchens", "Calm kitchens"), ("KR2.1. Calm kitchens", "Calm kitchens"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inner"), MARKS, ids=[repr(c[0]) for c in MARKS])
def test_strip_marks(text: str, inner: str) -> None:
    assert strip_marks(text) == inner


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_its_quantities_inside(text: str) -> None:
    place = 0
    for found in numbers(text):
        assert 0 <= place <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        place = found.end
    assert strip_marks(text) in text
    sure = confidence(text)
    assert sure is None or 0 <= sure <= 10


LONG = [
    "1 ",
    "1",
    "from 1 to 2 ",
    "a ",
    "1,",
    "- ",
    "一",
    "三十个",
    "(",
    "half of ",
    "1.000.",
    "%",
    "1/",
    "de 1 à ",
]


@pytest.mark.parametrize("unit", LONG)
def test_long_texts_take_linear_time(unit: str) -> None:
    def spent(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        numbers(text)
        return time.process_time() - began

    def quickest(size: int) -> float:  # a sweep of the whole heap may fall into one of them
        return min(spent(size + more) for more in range(3))

    quickest(1_000)
    assert quickest(40_000) < 40 * max(quickest(4_000), 0.02)  # quadratic would be a hundredfold


@pytest.mark.parametrize(
    ("text", "start", "goal"),
    [
        ("Read to my son on at least 5 evenings a week, 2 today", 2, 5),
        ("Weekly orders of 90, 40 now", 40, 90),
        ("Mindestens 8 Aufträge pro Woche, 5 heute", 5, 8),
        ("Build time 22m → 9m", 22, 9),
        ("I sold 40 yesterday, 90 today", None, 40),
    ],
)
def test_the_number_of_today_may_stand_last(
    text: str, start: float | None, goal: float | None
) -> None:
    said = read(text, date(2027, 1, 4))
    assert (said.baseline, said.target) == (start, goal)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Working capital of 40,000 euros", ""),
        ("Clean water for every family in the valley", ""),
        ("Clean the pipes in the valley", "activity"),
        ("Train staff in hygiene", "activity"),
        ("Support staff per shift from 2 to 4", ""),
        ("30 % of new members invited by a friend", ""),
        ("Contact 50 leads", "activity"),
        ("Set up 10 meetings", "delivery"),
    ],
)
def test_a_word_is_a_verb_only_where_it_is_one(text: str, kind: str) -> None:
    assert read(text, date(2027, 1, 4)).verb_kind == kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NPS 50", 50), ("MAU 20000", 20000), ("IELTS 7.5", 7.5), ("Trustpilot 4.6", 4.6),
        ("to Rs 350", 350), ("Shops in Ohio 12", 12), ("Win Lisbon 12 new sponsors", 12),
        ("1e6", 1e6), ("3×10^-4", 3e-4), ("10^6 reads", 1e6),
    ],
)  # fmt: skip
def test_a_number_behind_a_name_may_measure(text: str, value: float) -> None:
    assert [q.value for q in numbers(text)] == [value]


NO_NUMBERS = ("Q3", "by 3 April", "Office 365", "in the room", "第一", "one of us", "24/7", "")


@given(st.lists(st.sampled_from([*(row[0] for row in ONE), *NO_NUMBERS]), max_size=3))
def test_a_text_has_a_number_where_one_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert has_number(text) == bool(numbers(text))

"""Dates as people write them, seen from Wednesday, 10 February 2027."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.okr import Period
from coach.reading import dates, read

TODAY = date(2027, 2, 10)

DEADLINES = [
    # a day
    ("2027-06-30", "2027-06-30"), ("2027/6/30", "2027-06-30"), ("30.06.2027", "2027-06-30"),
    # a day of this or the next month, some weeks from now, the end of a stretch as a sentence
    ("on the 20th", "2027-02-20"), ("by the 3rd", "2027-03-03"), ("am 20.", "2027-02-20"),
    ("el día 20", "2027-02-20"), ("avant le 15", "2027-02-15"), ("no dia 9", "2027-03-09"),
    ("20号", "2027-02-20"), ("on the 31st", "2027-03-31"),
    ("three weeks from now", "2027-03-03"), ("2 weeks from today", "2027-02-24"),
    ("zwei Wochen ab heute", "2027-02-24"), ("tres semanas a partir de hoy", "2027-03-03"),
    ("until the year is over", "2027-12-31"), ("before the quarter ends", "2027-03-31"),
    ("by the year's end", "2027-12-31"), ("bis Jahresende", "2027-12-31"),
    ("bis das Jahr vorbei ist", "2027-12-31"), ("antes de que termine el año", "2027-12-31"),
    ("avant que l'année se termine", "2027-12-31"), ("antes que o ano acabe", "2027-12-31"),
    ("by 30 June", "2027-06-30"), ("June 30", "2027-06-30"), ("June 30th, 2028", "2028-06-30"),
    ("the 1st of May", "2027-05-01"), ("Sept 15", "2027-09-15"), ("15 Sept.", "2027-09-15"),
    ("on March 3", "2027-03-03"), ("Jan 5", "2028-01-05"), ("10 February", "2027-02-10"),
    ("9 February", "2028-02-09"), ("29 February", "2028-02-29"), ("by 12/31", "2027-12-31"),
    ("by 03/04", "2027-04-03"), ("until 5/9/2028", "2028-09-05"), ("am 15.9.", "2027-09-15"),
    ("bis 1.5.", "2027-05-01"), ("bis zum 30. Juni", "2027-06-30"), ("3. März 2028", "2028-03-03"),
    ("para el 30 de junio", "2027-06-30"), ("el 5 de mayo de 2028", "2028-05-05"),
    ("até 30 de junho", "2027-06-30"), ("1º de maio", "2027-05-01"), ("le 1er mai", "2027-05-01"),
    ("d'ici le 15 août", "2027-08-15"), ("6月30日前", "2027-06-30"),
    ("6 月 30 日前", "2027-06-30"), ("2028 年 6 月 30 日", "2028-06-30"),
    ("第 3 季度", "2027-09-30"),
    ("2028年6月30日", "2028-06-30"),
    ("明年3月1日", "2028-03-01"), ("九月十五日", "2027-09-15"),
    # the middle of a month is its fifteenth
    ("by mid July", "2027-07-15"), ("bis Mitte Juni", "2027-06-15"), ("mid February", "2027-02-15"),
    # a season: until it begins, or with its last day
    ("by summer", "2027-06-21"), ("before next winter", "2027-12-21"), ("in the autumn",
    "2027-11-30"), ("end of summer 2028", "2028-08-31"), ("bis zum Frühjahr", "2027-03-20"),
    ("para el verano", "2027-06-21"), ("d'ici l'été", "2027-06-21"),
    ("antes de la primavera", "2027-03-20"),
    # told in Portuguese: of the southern half
    ("até o verão", "2027-12-21"), ("antes da primavera", "2027-09-22"),
    ("neste inverno", "2027-08-31"), ("no outono", "2027-05-31"),
    ("夏天之前", "2027-06-21"), ("by 3 May, before the summer", "2027-05-03"),
    ("bis 3. Mai, vor dem Sommer", "2027-05-03"), ("4月中", "2027-04-15"),
    ("in the summer holidays", None), ("spring rolls", None),
    ("falls fall from 9 to 5", None),
    # a month or a part of one
    ("by September", "2027-09-30"), ("by end of September", "2027-09-30"), ("in May", "2027-05-31"),
    ("end of Feb", "2027-02-28"), ("end of February 2028", "2028-02-29"),
    ("Ende März", "2027-03-31"),
    ("fin juin", "2027-06-30"), ("d'ici fin juin", "2027-06-30"),
    ("a finales de mayo", "2027-05-31"),
    ("no fim de junho", "2027-06-30"), ("6月底", "2027-06-30"), ("下个月底", "2027-03-31"),
    ("月底", "2027-02-28"), ("end of next month", "2027-03-31"), ("this month", "2027-02-28"),
    ("June 2028", "2028-06-30"), ("bis Juni", "2027-06-30"), ("en octubre", "2027-10-31"),
    ("August", "2027-08-31"),
    # a week of a month
    ("third week of May", "2027-05-21"), ("the last week in April 2027", "2027-04-30"),
    ("by the 1st week of June", "2027-06-07"), ("in der dritten Maiwoche", "2027-05-21"),
    ("zweite Juniwoche", "2027-06-14"), ("in der letzten Woche im Mai", "2027-05-31"),
    ("tercera semana de mayo", "2027-05-21"), ("la última semana de abril", "2027-04-30"),
    ("deuxième semaine de juin", "2027-06-14"), ("la 1re semaine d'avril", "2027-04-07"),
    ("primeira semana de junho", "2027-06-07"), ("quarta semana de maio", "2027-05-28"),
    ("first tuesday in march", "2027-03-02"), ("the last Friday of April", "2027-04-30"),
    ("am zweiten Samstag im März", "2027-03-13"), ("el tercer jueves de mayo", "2027-05-20"),
    ("le premier lundi de juin", "2027-06-07"), ("na última sexta de maio", None),
    ("no segundo sábado de junho", "2027-06-12"), ("the last Monday in May", "2027-05-31"),
    ("5月第三周", "2027-05-21"), ("六月的第二个星期", "2027-06-14"), ("4月最后一周", "2027-04-30"),
    # quarters, halves, years
    ("Q3", "2027-09-30"), ("by Q2 2028", "2028-06-30"), ("end of Q2", "2027-06-30"),
    ("2027 Q4", "2027-12-31"),
    ("H1", "2027-06-30"), ("im 3. Quartal", "2027-09-30"), ("third quarter", "2027-09-30"),
    ("primer trimestre", "2027-03-31"), ("troisième trimestre", "2027-09-30"),
    ("segundo trimestre", "2027-06-30"), ("第四季度", "2027-12-31"), ("第三季度末", "2027-09-30"),
    ("上半年", "2027-06-30"), ("by the end of the quarter", "2027-03-31"),
    ("next quarter", "2027-06-30"),
    ("by the end of 2027", "2027-12-31"), ("in 2028", "2028-12-31"), ("end of year", "2027-12-31"),
    ("by year end", "2027-12-31"), ("年底前", "2027-12-31"), ("明年", None),
    ("T3 2027", "2027-09-30"),
    ("fin de año", "2027-12-31"), ("fim do ano", "2027-12-31"), ("fin de l'année", "2027-12-31"),
    ("Ende des Jahres", "2027-12-31"), ("Ende 2027", "2027-12-31"), ("本季度末", "2027-03-31"),
    ("2027年底", "2027-12-31"),
    # from today
    ("today", "2027-02-10"), ("tomorrow", "2027-02-11"), ("morgen", "2027-02-11"),
    ("übermorgen", "2027-02-12"), ("mañana", "2027-02-11"), ("demain", "2027-02-11"),
    ("amanhã", "2027-02-11"), ("明天", "2027-02-11"), ("后天", "2027-02-12"),
    ("next Friday", "2027-02-12"), ("by Friday", "2027-02-12"), ("am Montag", "2027-02-15"),
    ("el viernes", "2027-02-12"), ("na sexta-feira", "2027-02-12"), ("下周五", "2027-02-19"),
    ("本周五", "2027-02-12"), ("on Wednesday", "2027-02-17"), ("next week", "2027-02-21"),
    ("in 3 weeks", "2027-03-03"), ("in three weeks", "2027-03-03"), ("in a month", "2027-03-10"),
    ("within 3 months", "2027-05-10"), ("in 6 Wochen", "2027-03-24"),
    ("en dos semanas", "2027-02-24"),
    ("dans 3 mois", "2027-05-10"), ("em duas semanas", "2027-02-24"), ("三周内", "2027-03-03"),
    ("两个月后", "2027-04-10"), ("in 10 days", "2027-02-20"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "deadline"),
    [case for case in DEADLINES if case[1]],
    ids=[case[0] for case in DEADLINES if case[1]],
)
def test_a_deadline(text: str, deadline: str) -> None:
    (found,) = dates(text, TODAY)
    assert found.end == date.fromisoformat(deadline)
    assert found.exists
    assert found.start is not None
    assert found.start <= found.end
    assert found.text == text[found.span[0] : found.span[1]]


NO_DATE = [
    "", "no date at all", "24/7", "4.5/5", "3.5 to 4.5", "7-day retention",
    "within 5 days of signing up",
    "we may improve", "each month twice", "every Friday", "on fridays", "2,000 guests",
    "200 guests a week",
    "six months of savings", "version 2.0", "the year", "march on", "per month", "每周一篇",
    "每月两次", "第一场周日", "首次周五集市", "头一个周二",
    "from 2000 to 2500 guests", "9 out of 10", "the second shop", "un mes", "pro Woche",
    "2027 guests", "the second week", "第二周", "12.5%", "1.5 Mio.", "one day they will come back",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date(text: str) -> None:
    assert dates(text, TODAY) == ()


NEVER = [
    "31 February",
    "by 30 Feb",
    "31.6.2027",
    "31. April",
    "2027-02-30",
    "2月30日",
    "31 de junio",
]


@pytest.mark.parametrize("text", NEVER)
def test_a_day_that_no_calendar_has(text: str) -> None:
    (found,) = dates(text, TODAY)
    assert not found.exists
    assert found.start is found.end is None


@pytest.mark.parametrize("whole", ["until December. 4 for that one", "hasta mayo. 4 para eso"])
def test_a_number_of_the_next_sentence_is_no_day_of_a_month(whole: str) -> None:
    (found,) = dates(whole, TODAY)
    assert found.end is not None
    assert found.end.day == 31
    (short,) = dates("by Dec. 4 we go", TODAY)
    assert short.end is not None
    assert short.end.day == 4


AFTER = Period(start=date(2028, 1, 1), end=date(2028, 12, 31))


def test_a_period_decides_the_year() -> None:
    period = Period(start=date(2026, 7, 1), end=date(2027, 6, 30))
    (found,) = dates("by 5 January", TODAY, period)
    assert found.end == date(2027, 1, 5)
    (found,) = dates("by 5 January", TODAY)
    assert found.end == date(2028, 1, 5)
    (found,) = dates(
        "by end of January", TODAY, Period(start=date(2028, 1, 1), end=date(2028, 12, 31))
    )
    assert found.end == date(2028, 1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "More neighbours drop in (12 → 30 by 30 June)",
        "More neighbours drop in (baseline: 12, target: 30, due: 30 June)",
        "Mehr Nachbarn (Ausgangswert 12, Ziel 30, bis Ende Juni)",
        "Plus de voisins (départ 12, cible 30, d'ici fin juin)",
        "邻居更多来访（基线12，目标30，6月底前）",
    ],
)
def test_a_day_in_the_brackets_of_both_ends_is_the_deadline(text: str) -> None:
    assert read(text, TODAY).due == date(2027, 6, 30)


def test_a_day_in_the_brackets_of_the_start_alone_is_none() -> None:
    assert read("70 % of parcels on time (June: 55 %)", TODAY).due is None


def test_several_dates_in_order() -> None:
    found = dates("pilot by 3 March, shop open by end of May", TODAY)
    assert [w.end for w in found] == [date(2027, 3, 3), date(2027, 5, 31)]


def test_a_season_is_a_day_of_its_own_where_another_thing_has_one() -> None:
    told = dates("by 3 May, and the second one by summer", TODAY)
    assert [when.end for when in told] == [date(2027, 5, 3), date(2027, 6, 21)]


def test_precision() -> None:
    names = ["30 June", "next week", "June", "Q3", "H2", "in 2028"]
    found = [dates(name, TODAY)[0].precision for name in names]
    assert found == ["day", "week", "month", "quarter", "half", "year"]


WORDS = st.sampled_from(
    [
        "31",
        "30",
        "February",
        "June",
        "by",
        "end",
        "of",
        "Q3",
        "2027",
        "2027-",
        "/",
        ".",
        "月",
        "日",
        "底",
        "第",
        "季度",
        "next",
        "Friday",
        "in",
        "weeks",
        "de",
        "en",
        "le",
        "1er",
        "fin",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=8).map(" ".join),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)),
)
def test_any_text_has_its_dates_inside(text: str, today: date) -> None:
    place = 0
    for found in dates(text, today):
        start, end = found.span
        assert place <= start < end <= len(text)
        assert found.exists is (found.end is not None)
        if found.start and found.end:
            assert found.start <= found.end
        place = end


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_an_iso_date_is_itself(day: date) -> None:
    (found,) = dates(f"done by {day.isoformat()}", TODAY)
    assert found.start == found.end == day


LATER = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))


@pytest.mark.parametrize(
    ("text", "period", "day"),
    [
        ("by the end of the year", LATER, date(2027, 12, 31)),
        ("end of year", LATER, date(2027, 12, 31)),
        ("by year end", LATER, date(2027, 12, 31)),
        ("by Q4", LATER, date(2027, 12, 31)),
        ("end of the quarter", LATER, date(2027, 3, 31)),
        ("by next year", LATER, date(2027, 12, 31)),
        ("by Christmas", LATER, date(2027, 12, 24)),
        ("end of year", None, date(2026, 12, 31)),
        ("by Easter", None, date(2027, 3, 28)),
        ("bis Ostern", Period(start=date(2028, 1, 1), end=date(2028, 6, 30)), date(2028, 4, 16)),
    ],
)
def test_a_day_that_comes_round_again_is_the_one_of_the_plan(
    text: str, period: Period | None, day: date
) -> None:
    (when,) = dates(text, date(2026, 11, 22), period)
    assert when.end == day


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        # a count of what follows, and not a day
        ("bis Dezember 20 Leute", "2027-12-31"),
        ("Im Chor singen bis März 30 Stimmen mit", "2027-03-31"),
        ("hasta diciembre 20 socios", "2027-12-31"),
        ("d'ici décembre 20 personnes", "2027-12-31"),
        ("até dezembro 20 sócios", "2027-12-31"),
        ("by december 20 members", "2027-12-31"),
        # a day after all
        ("by December 20 we answer 90 % of letters", "2027-12-20"),
        ("by March 15 members pay 20 % less", "2027-03-15"),
        ("by March 15 the hall is open", "2027-03-15"),
    ],
)
def test_a_number_behind_a_month_may_count_what_follows(text: str, deadline: str) -> None:
    found = [when for when in dates(text, TODAY) if when.end]
    assert [when.end for when in found] == [date.fromisoformat(deadline)]

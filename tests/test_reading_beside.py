"""Numbers beside the measure that measure something else or nothing, and several that are one."""

from datetime import date

import pytest

from coach.reading import numbers, read

TODAY = date(2027, 1, 4)

TOGETHER: list[tuple[str, float]] = [
    ("Hires: 4 nurses, 2 midwives", 6),
    ("Recruit 3 drivers and 1 dispatcher by May", 4),
    ("Win 6 family and 2 school subscriptions", 8),
    ("Neueinstellungen und 2 Lager- und 3 Fahrer-Stellen", 5),
    ("Contratar 5 cocineros y 2 camareras", 7),
    ("Recruter 4 saisonniers et 1 apprenti", 5),
    ("Novos parceiros: 3 escolas, 4 creches", 7),
    ("新增6家餐馆、14家茶馆", 20),
    ("招聘2名护士、1名医生", 3),
]
APART: list[tuple[str, float]] = [
    ("60 sign-ups and 5 paid orders", 60),
    ("Sign 24 schools, 9 of them in the south", 24),
    ("Marks: 4 in March, 5 in May", 5),
    ("Reach: 30 villages, 4 valleys", 30),
    ("主持5次会议，其中2次用英语", 5),
]


@pytest.mark.parametrize(("text", "target"), [*TOGETHER, *APART], ids=lambda v: str(v))
def test_counts_of_several_kinds_of_one_thing_are_added_up(text: str, target: float) -> None:
    assert read(text, TODAY).target == target


@pytest.mark.parametrize(
    ("text", "baseline", "target", "unit"),
    [
        ("Errors per 1,000 parcels from 9 to 4", 9, 4, ""),
        ("Unfälle je 100 Fahrer von 8 auf 3", 8, 3, ""),
        ("Coût par 1000 repas de 4 € à 3 €", 4, 3, "€"),
        ("每100单投诉数从6个降到2个", 6, 2, ""),
        ("Wait from 3 min 30 s to 1 min", 3.5, 1, "min"),
        ("办理时长从1小时30分降到40分钟", 90, 40, "min"),
        ("Checkout takes 40 seconds (was 1 min 30 s)", 1.5, 40 / 60, "min"),
        ("Laufzeit über 10 km von 61:30 auf 54:00", 61.5, 54, "min"),
        ("5k run from 31:00 to 26:30", 31, 26.5, "min"),
        ("Returned parcels 640/wk → 300/wk", 640, 300, ""),
        ("Anrufe 45/Tag → 20/Tag", 45, 20, ""),
        ("投诉 45个/周→20个/周", 45, 20, ""),
        ("Parents who feel heard: 8/10 (6/10 in May)", 6, 8, "/10"),
        ("70 % kennen den Weg (März: 45 %)", 45, 70, "%"),
    ],
)
def test_what_a_measure_is_counted_on_is_not_its_value(
    text: str, baseline: float, target: float, unit: str
) -> None:
    said = read(text, TODAY)
    assert said.unit == unit
    assert [said.baseline, said.target] == pytest.approx([baseline, target])


@pytest.mark.parametrize(
    "text",
    [
        "Os pais do 5.º ano leem connosco",
        "Las familias de 2.º vienen a clase",
        "Die Eltern der 5. Klasse lesen mit",
        "Unsere 3. Mannschaft hat wieder Freude",
        "22:45前关灯的人越来越多",
    ],
)
def test_a_place_in_a_row_and_a_time_of_the_day_measure_nothing(text: str) -> None:
    assert not numbers(text)


def test_a_zero_in_front_is_the_target() -> None:
    assert read("Zero refunds above 500 €", TODAY).target == 0


def test_a_mark_with_a_plus_keeps_its_scale() -> None:
    assert (read("Visitors rate us 4.6+ of 5", TODAY).target) == 4.6


def test_minus_in_words_is_a_decrease() -> None:
    assert read("Retouren: minus 30 %", TODAY).change == -30


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Krankenstand max. 4 %", "Krankenstand"),
        ("Rückfragen wg. Rechnungen von 30 auf 12", "Rückfragen wg. Rechnungen"),
        ("Rotación por debajo del 8 %", "Rotación"),
        ("退货率控制在2%以内", "退货率"),
        ("Anrufe 45/Tag → 20/Tag", "Anrufe/Tag"),
    ],
)
def test_a_name_is_whole_and_has_no_frame_around_it(text: str, metric: str) -> None:
    assert read(text, TODAY).metric == metric


def test_cost_on_a_round_number_alone_has_no_target() -> None:
    assert read("Cost per 1,000 visits", TODAY).target is None


def test_a_french_day_in_figures_is_a_day() -> None:
    said = read("150 abonnés au 31/10", TODAY)
    assert (said.target, said.due) == (150, date(2027, 10, 31))


def test_a_chinese_time_behind_an_event_is_no_deadline() -> None:
    assert read("入住后三周内退租数从8户降到2户", TODAY).due is None
    assert read("三周内退租数从8户降到2户", TODAY).due == date(2027, 1, 25)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("All 9 interns have a plan agreed with their mentor", "state"),
        ("9 plans agreed by June", "activity"),
        ("培训后考核得分达到90分", "change"),
        ("开业前完成两次测试", "activity"),
        ("Hiring: 2 BE, 1 FE", ""),
    ],
)
def test_a_deed_that_only_describes_is_not_the_verb(text: str, kind: str) -> None:
    assert read(text, TODAY).verb_kind == kind


WORK = {
    "de": "Die Lieferverträge archivieren",
    "es": "Distribuir 300 folletos en las tiendas",
    "fr": "Distribuer 300 affiches",
    "pt": "Mapear as rotas de entrega",
    "zh": "梳理仓库流程",
}


@pytest.mark.parametrize(("language", "text"), WORK.items(), ids=WORK)
def test_work_is_known_in_every_language(language: str, text: str) -> None:
    said = read(text, TODAY)
    assert (said.language, said.verb_kind) == (language, "activity")

"""Numbers in the title of a thing, or in how long it is, measure nothing."""

import pytest

from coach.reading import numbers, read
from evals.checks import TODAY


@pytest.mark.parametrize(
    "text",
    [
        'Write the guide "8 ways to mend a chair"',
        "Print the booklet behind the course “Bread in 40 minutes”",
        'Run the "100 doors" campaign',
        "Publish the 18-month roadmap",
        "Start a 21-day challenge",
        "Den Ratgeber „7 Regeln für den Garten“ schreiben",
        "Das 12-Wochen-Programm starten",
        "Escribir el libro «20 recetas de mi abuela»",
        "Preparar el plan de 18 meses",
        "Écrire le livre « 30 plats du marché »",
        "Lancer le défi de 21 jours",
        "Escrever o livro “15 contos da serra”",
        "Lançar o programa de 8 semanas",
        "编写《7天学会游泳》",
        "完成2小时入门剪辑教程",
        "推出21天挑战",
        "发布18个月规划",
    ],
)
def test_a_number_of_a_title_or_a_length_is_no_measure(text: str) -> None:
    assert not numbers(text)
    assert not read(text, TODAY).measured


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ('Change the second one to "Seats from 20 to 45"', 45),
        ('The goal reads "9 guides by May"', 9),
        ("Spend 6 hours training the new cooks", 6),
        ("A 2-hour answer for every guest", 2),
        ("Readers of the 12-week course from 30 to 90", 90),
        ("Cursos de 3 a 9", 9),
        ("完成20小时课程", 20),
        ("Reach the top 5 by May", 5),
        ("Top 3 accuracy from 60 % to 80 %", 80),
    ],
)
def test_a_quoted_goal_and_a_length_that_counts_keep_their_numbers(
    text: str, target: float
) -> None:
    assert read(text, TODAY).target == target


def test_a_date_in_a_title_is_no_deadline() -> None:
    said = read('Offer the course "Swim in 30 days" by 4 May', TODAY)
    assert [when.text for when in said.when] == ["4 May"]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("自助点餐占比从10%到45%", "自助点餐占比"),
        ("床位使用率从50%到70%", "床位使用率"),
        ("使用人数达到300人", "使用人数"),
        ("就业率从60%提高到75%", "就业率"),
        ("要求退货的订单降到20单", "要求退货的订单"),
        ("想法采纳率到30%", "想法采纳率"),
        ("学员签到达到90次", "学员签到"),
        ("自4月起每月订单200单", "每月订单"),
    ],
)
def test_a_chinese_measure_keeps_the_words_that_it_begins_and_ends_with(
    text: str, metric: str
) -> None:
    assert read(text, TODAY).metric == metric

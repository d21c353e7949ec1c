"""What a fresh pair of eyes found: fields that only count deeds, steps, ranks, and lost words."""

from datetime import date

import pytest

from coach.checks import run
from coach.formats import read_draft
from coach.okr import KeyResult, Objective, Plan
from coach.reading import read
from evals.checks import Case
from evals.sources import gap, halves, origin

TODAY = date(2027, 1, 4)


def of_key_result(text: str, **fields: object) -> dict[str, str]:
    """The rules that speak of a lone key result, with what they quote."""
    given = KeyResult.model_validate({"id": 1, "text": text, **fields})
    return {f.rule: f.quote for f in run(Plan(key_results=(given,)), TODAY)}


def of_objective(text: str) -> set[str]:
    """The rules that speak of a lone objective."""
    return {f.rule for f in run(Plan(objectives=(Objective(id=1, text=text),)), TODAY)}


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Write blog posts", "posts"),
        ("Write blog posts", ""),
        ("Workshops durchführen", "Workshops"),
        ("Publier des articles", "articles"),
        ("举办讲座", "讲座"),
        ("Call customers", "calls"),
    ],
)
def test_a_deed_whose_number_is_only_in_fields_is_a_deed(text: str, metric: str) -> None:
    assert "kr-activity" in of_key_result(text, baseline=0, target=12, metric=metric)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Launch the loyalty card", {"baseline": 0, "target": 2000, "metric": "active cards"}),
        ("Write unit tests", {"baseline": 40, "target": 70, "unit": "%", "metric": "coverage"}),
        ("Support calls", {"baseline": 40, "target": 15}),
        ("Train staff", {"baseline": 20, "target": 90, "unit": "%"}),
    ],
)
def test_a_deed_whose_fields_tell_what_it_changes_is_none(
    text: str, fields: dict[str, object]
) -> None:
    assert "kr-activity" not in of_key_result(text, **fields)


@pytest.mark.parametrize(
    ("text", "start", "goal"),
    [
        ("Cut the wait by 12 days to 33 days", 45, 33),
        ("Increase NPS by 10 to 45", 35, 45),
        ("Wartezeit um 12 Tage auf 33 Tage senken", 45, 33),
    ],
)
def test_by_so_much_to_so_much_is_a_step_and_a_target(text: str, start: int, goal: int) -> None:
    said = read(text, TODAY)
    assert (said.baseline, said.target) == (start, goal)
    assert "kr-target-equals-start" not in of_key_result(text)


@pytest.mark.parametrize("text", ["___ from ___", "NPS from ___ to ___", "Visitors: ______"])
def test_a_blank_keeps_all_of_its_underscores(text: str) -> None:
    quote = of_key_result(text)["kr-no-number"]
    assert set(quote) == {"_"}
    assert f" {quote} " in f" {text} "
    plan = read_draft(f"O1: Guests return\n- KR1: {text}\n", today=TODAY).plan
    assert plan.objectives[0].key_results[0].text == text


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Run a hackathon", {"o-is-task"}),
        ("Create a podcast", {"o-is-task"}),
        ("World-class support", {"o-vague"}),
        ("Servicio de clase mundial", {"o-vague"}),
        ("世界级的服务", {"o-vague"}),
        ("Become #1 in our region", {"o-vague"}),
        ("Assurer la continuité du service", {"o-bau"}),
        ("Ensure the smooth running of the office", {"o-bau"}),
        ("Crescer de forma sustentável", {"o-vague"}),
        ("Support that feels human", set()),
        ("Reports that farmers read at breakfast", set()),
        ("Become the #1 app for runners", set()),
        ("Our two-person team grows into a real studio", set()),
        ("Die Umstellung der Heizung abschliessen", {"o-is-task"}),
    ],
)
def test_an_objective_is_judged_by_what_its_words_do(text: str, rules: set[str]) -> None:
    assert of_objective(text) == rules


@pytest.mark.parametrize(
    ("text", "rule", "speaks"),
    [
        ("NPS达到五十分", "kr-no-number", False),
        ("Pages in the on-call week 14 → 4", "kr-no-baseline", False),
        ("Wöchentlich Produktdaten zusammenstellen", "kr-habit-count", True),
        ("12 Filialen mit neuen Kassen ausstatten", "kr-activity", True),
        ("Catalogar 500 piezas del archivo", "kr-activity", True),
        ("每周核对库存数据", "kr-habit-count", True),
        ("Governance document ratified by the board by 30 June", "kr-no-number", False),
        ("Three out of four new hires pass probation", "kr-ambiguous-change", False),
        ("Hotline reachable 24/7", "kr-no-number", True),
        ("Table Turnover On Weekdays Of 2.4", "kr-no-number", False),
        # how often, without a verb in front
        ("Pool 2x/week", "kr-habit-count", True),
        ("Yoga 4 times a week", "kr-habit-count", True),
        ("Chorprobe 2×/Woche", "kr-habit-count", True),
        ("2x pro Woche zur Rückenschule", "kr-habit-count", True),
        ("natación 2 veces/semana", "kr-habit-count", True),
        ("2 fois par semaine au marché", "kr-habit-count", True),
        ("Members come 2 times a week", "kr-habit-count", False),
        ("Post the menu every other Monday", "kr-habit-count", True),
        ("Post the menu every other Monday", "kr-unbounded", False),
        # a number that only names something
        ("Migrar o site para a versão 3.0", "kr-no-number", True),
        ("将网站升级到3.0版本", "kr-no-number", True),
        ("Cada semana 30 vecinos prestan su taladro", "kr-no-number", False),
        # a number that somebody finds out first
        (
            "Measure how many tenants call each month by 15 May, for the target",
            "kr-no-number",
            False,
        ),
        ("Establish baseline for weekly calls by 15 May", "kr-habit-count", False),
        ("Establish baseline for weekly calls by 15 May", "kr-no-number", False),
        ("Find out how many tenants call each month", "kr-habit-count", False),
        # two numbers, each with its own ends
        ("复购率从18%到30%，退货率从5%到2%", "kr-compound", True),
    ],
)
def test_a_key_result_is_judged_by_what_its_words_do(text: str, rule: str, speaks: bool) -> None:
    assert (rule in of_key_result(text)) == speaks


def test_a_rewrite_leaves_out_the_verb_that_led_to_the_number() -> None:
    given = KeyResult(id=1, text="Change failure rate stays under 8%")
    rewrites = {f.rewrite for f in run(Plan(key_results=(given,)), TODAY)}
    assert "Change failure rate: from ___ % to 8% by ___" in rewrites
    given = KeyResult(id=1, text="Respond to new comments within 3 hours")
    assert {f.rewrite for f in run(Plan(key_results=(given,)), TODAY)} == {""}


def test_a_file_that_names_its_period_is_not_asked_for_days() -> None:
    items = "O1: Guests come back\n- KR1: Guests who return from 20 % to 35 %\n"
    for head in ("# OKRs Q1 2027\n", "Period: January to March 2027\n"):
        plan = read_draft(head + items, today=TODAY).plan
        assert "kr-no-date" not in {f.rule for f in run(plan, TODAY)}
        assert "kr-no-date" in {f.rule for f in run(plan, TODAY, whole=True)}  # as a coach asks
    assert "kr-no-date" in {f.rule for f in run(read_draft(items, today=TODAY).plan, TODAY)}


@pytest.mark.parametrize(
    "draft",
    [
        "Objective (Q1 2027): Guests come back\n- KR1: Guests who return from 20 to 35\n",
        "Objective,Key Result,Baseline,Target,Quarter\nGuests return,Regulars,20,35,Q1 2027\n",
    ],
)
def test_a_period_beside_an_objective_is_that_of_the_plan(draft: str) -> None:
    read = read_draft(draft, today=TODAY)
    assert read.plan.period
    assert read.plan.period.end == date(2027, 3, 31)
    assert read.lines_left_over == ()


@pytest.mark.parametrize(
    "heads",
    [
        "目标,关键结果,起始值,目标数值,到期日",
        "Objectif,Résultat clé,Situation actuelle,Valeur visée,Date prévue",
        "Objetivo,Resultado clave,Situación actual,Valor esperado,Para cuándo",
        "Objetivo,Resultado-chave,Situação atual,Valor desejado,Data alvo",
        "Ziel,Schlüsselergebnis,Ist-Stand,Soll-Wert,Bis wann",
        "Objective,Key Result,Current situation,Desired value,Finish date",
    ],
)
def test_heads_of_columns_are_known_in_six_languages(heads: str) -> None:
    read = read_draft(f"{heads}\nGuests return,Regulars,20,35,2027-03-31\n", "plan.csv", TODAY)
    (kr,) = read.plan.objectives[0].key_results
    assert (kr.baseline, kr.target, kr.due) == (20, 35, date(2027, 3, 31))
    assert read.lines_left_over == ()


def test_a_mark_in_italics_is_a_type_and_no_word() -> None:
    draft = "O1: Guests return *(committed)*\n- KR1: Regulars from 3 to 9 **(aspirational)**\n"
    (objective,) = read_draft(draft, today=TODAY).plan.objectives
    assert (objective.text, objective.type) == ("Guests return", "committed")
    assert objective.key_results[0].text == "Regulars from 3 to 9"
    assert objective.key_results[0].type == "aspirational"


def test_a_label_without_words_is_named_with_its_line() -> None:
    draft = "O1: Guests return\n- KR1:\n- KR2: NPS from 3 to 9\nO2:\n- KR1: NPS from 3 to 9\n"
    read = read_draft(draft, today=TODAY)
    told = [w for w in read.warnings if "has no words" in w]
    assert [w.partition(":")[0] for w in told] == ["Line 2", "Line 4"]
    assert [len(o.key_results) for o in read.plan.objectives] == [1]
    filled = "Objective 1\nGuests return\nKey results\n- NPS from 3 to 9\n"
    assert read_draft(filled, today=TODAY).warnings == ()


def test_letters_that_were_lost_are_told_with_line_and_advice() -> None:
    for garbled in ("G\ufffdste", "GÃ¤ste"):
        read = read_draft(f"O1: Warm rooms\n- KR1: {garbled} von 3 auf 9\n", today=TODAY)
        (told,) = read.warnings
        assert told.startswith("Line 2 ")
        assert "save the file as UTF-8" in told
    two = "O1: café\n".encode("latin-1") + "KR1: 回头客从 20 到 35\n".encode("gbk")
    read = read_draft(two, today=TODAY)
    assert "gb18030 in line 2 and cp1252 elsewhere" in read.warnings[0]
    assert read.plan.objectives[0].key_results[0].text == "回头客从 20 到 35"
    whole = read_draft("O1: Ruhe\nKR1: Gäste von 3 auf 9\n".encode("latin-1"), today=TODAY)
    assert "in line 2 first, and save the file as UTF-8" in whole.warnings[0]


def test_halves_share_no_source() -> None:
    judged = [
        (Case(id=f"{source}-{n}", verdict="bad" if n % 2 else "good", text="x"), ("r",) * (n % 2))
        for source, size in (("a", 6), ("b", 4), ("c", 2))
        for n in range(size)
    ]
    first, second = halves(judged)
    assert {origin(c) for c, _ in first}.isdisjoint(origin(c) for c, _ in second)
    assert len(first) == len(second) == 6
    assert gap(judged) == 0

"""Plans as people paste them: numbered OKRs, brackets behind labels, a column for each result."""

from datetime import date

import pytest

from coach.formats import Imported, read_draft
from coach.okr import KeyResult, Objective
from coach.reading import read as said_by

TODAY = date(2026, 11, 23)


def read(draft: str) -> Imported:
    """What comes of a draft."""
    return read_draft(draft, today=TODAY)


def told(draft: str) -> dict[str, list[tuple[float | None, float | None]]]:
    """The objectives of a draft, each with the ends of its key results."""
    return {
        o.text: [(kr.baseline, kr.target) for kr in o.key_results]
        for o in read(draft).plan.objectives
    }


BOTH = {"The yard stays open": [(3, 7)], "Neighbours help": [(2, 9)]}
COUNTED = {
    "numbered": (
        "OKR 1: The yard stays open\n1.1 Open days 3 -> 7\nOKR 2: Neighbours help\n2.1 Hands 2 -> 9"
    ),
    "headed": (
        "## OKR 1: The yard stays open\n- Open days 3 -> 7\n"
        "## OKR 2: Neighbours help\n- Hands 2 -> 9"
    ),
    "dashed": (
        "OKR 1 - The yard stays open\nKR1: Open days 3 -> 7\n"
        "OKR 2 - Neighbours help\nKR1: Hands 2 -> 9"
    ),
    "wide": (
        "OKR1：The yard stays open\nKR1：Open days 3 -> 7\nOKR2：Neighbours help\nKR1：Hands 2 -> 9"
    ),
    "alone": (
        "OKR 1\nThe yard stays open\nKR1: Open days 3 -> 7\n"
        "OKR 2\nNeighbours help\nKR1: Hands 2 -> 9"
    ),
    "plain": (
        "OKR1: The yard stays open\n- Open days 3 -> 7\nOKR2: Neighbours help\n- Hands 2 -> 9"
    ),
}


@pytest.mark.parametrize("draft", COUNTED.values(), ids=COUNTED.keys())
def test_a_numbered_okr_is_an_objective(draft: str) -> None:
    assert told(draft) == BOTH
    assert read(draft).lines_left_over == ()


def test_a_numbered_okr_heads_an_objective_with_a_label_of_its_own() -> None:
    assert list(told("OKR 1: Yard\nObjective: Neighbours help\nKR1: Hands 2 -> 9")) == [
        "Neighbours help"
    ]


NUMBER_OF = ("# of keys lent: 2 → 9", "# de llaves prestadas: 2 → 9", "# von Schlüsseln: 2 → 9")


@pytest.mark.parametrize("text", NUMBER_OF)
@pytest.mark.parametrize("mark", ["- ", "* ", "", "1. "])
def test_a_sign_for_number_of_is_no_heading(mark: str, text: str) -> None:
    objective = read(f"Objective: Neighbours help\n{mark}{text}").plan.objectives[0]
    assert [kr.text for kr in objective.key_results] == [text]


TYPES = {
    "Objective 1 (Committed): Wages are paid on the 25th": "committed",
    "Objective (committed): Wages are paid on the 25th": "committed",
    "O1 [stretch]: Wages are paid on the 25th": "aspirational",
    "O1: Wages are paid on the 25th (learning)": "learning",
    "Ziel 1 (verbindlich): Wages are paid on the 25th": "committed",
    "Objetivo 1 (comprometido): Wages are paid on the 25th": "committed",
    "Objectif 1 (engagé) : Wages are paid on the 25th": "committed",
    "Objetivo 1 [aspiracional]: Wages are paid on the 25th": "aspirational",
    "目标一（承诺型）：Wages are paid on the 25th": "committed",
    "目標1（學習型）：Wages are paid on the 25th": "learning",
}


@pytest.mark.parametrize(("line", "kind"), TYPES.items())
def test_the_type_of_an_objective_stands_in_brackets(line: str, kind: str) -> None:
    objective = read(f"{line}\nKR1: Pay slips late 9 -> 2").plan.objectives[0]
    assert (objective.text, objective.type) == ("Wages are paid on the 25th", kind)


def test_fields_stand_in_brackets_behind_a_label() -> None:
    draft = "O1: Neighbours help\nKR1 [Owner: Mia] [Confidence: 9/10] Hands 2 -> 9"
    key_result = read(draft).plan.objectives[0].key_results[0]
    assert (key_result.text, key_result.owner, key_result.confidence) == ("Hands 2 -> 9", "Mia", 9)


@pytest.mark.parametrize("weight", ["(weight 40%)", "(Gewicht: 40 %)", "[peso 40%]"])
def test_a_weight_is_left_over_and_no_number_of_the_objective(weight: str) -> None:
    said = read(f"Objective 1: Neighbours help {weight}\nKR1: Hands 2 -> 9")
    assert said.plan.objectives[0].text == "Neighbours help"
    assert said.lines_left_over == (weight.strip("()[]"),)


def test_other_brackets_before_a_colon_are_left_over() -> None:
    said = read("Objective 1 (Yard team): Neighbours help\nKR1: Hands 2 -> 9")
    assert said.plan.objectives[0].text == "Neighbours help"
    assert said.lines_left_over == ("Yard team",)


WIDE = {
    "commas": "Objective,KR1,KR2\nNeighbours help,Hands 2 -> 9,Days 3 -> 7",
    "tabs": (
        "Ziel\tSchlüsselergebnis 1\tSchlüsselergebnis 2\nNeighbours help\tHands 2 -> 9\tDays 3 -> 7"
    ),
    "bars": (
        "| Objetivo | Resultado clave 1 | Resultado clave 2 |\n"
        "|---|---|---|\n| Neighbours help | Hands 2 -> 9 | Days 3 -> 7 |"
    ),
    "bars inside": (
        "Objective | KR1 | KR2\n---|---|---\nNeighbours help | Hands 2 -> 9 | Days 3 -> 7"
    ),
    "below a line": (
        "Our plan\n\nObjective | KR 1 | KR 2\n"
        "---|---|---\nNeighbours help | Hands 2 -> 9 | Days 3 -> 7"
    ),
    "Chinese": "目標,關鍵結果1,關鍵結果2\nNeighbours help,Hands 2 -> 9,Days 3 -> 7",
}


@pytest.mark.parametrize("draft", WIDE.values(), ids=WIDE.keys())
def test_a_column_for_each_key_result(draft: str) -> None:
    assert told(draft) == {"Neighbours help": [(2, 9), (3, 7)]}


def test_who_looks_after_a_row_looks_after_each_of_its_key_results() -> None:
    draft = "Objective,KR1,KR2,Owner\nNeighbours help,Hands 2 -> 9,Days 3 -> 7,Ana"
    assert [kr.owner for kr in read(draft).plan.objectives[0].key_results] == ["Ana", "Ana"]


def test_a_second_head_inside_a_table_names_its_columns_anew() -> None:
    draft = "Objective\tOwner\nNeighbours help\tAna\nKey Results\tBaseline\tTarget\nHands\t2\t9"
    assert told(draft) == {"Neighbours help": [(2, 9)]}


def test_an_objective_above_the_head_of_its_key_results() -> None:
    draft = "Objective\tNeighbours help\nKey Results\tBaseline\tTarget\nHands\t2\t9"
    assert told(draft) == {"Neighbours help": [(2, 9)]}


def test_cells_without_a_head_are_no_words_of_the_item() -> None:
    said = read("O1: Neighbours help\nMake a list\tAna\tMarch\nHands\t2\t9")
    first, second = said.plan.objectives[0].key_results
    assert (first.text, second.text) == ("Make a list", "Hands")
    assert (second.baseline, second.target) == (2, 9)
    assert said.lines_left_over == ("Ana", "March")


LED_OVER = (
    "We keep the yard open as measured by:",
    "Wir halten den Hof offen, gemessen an:",
    "El patio sigue abierto, medido por:",
    "La cour reste ouverte, mesurée par :",
    "O pátio continua aberto, medido por:",
    "院子一直开放，衡量标准：",
)


@pytest.mark.parametrize("line", LED_OVER)
@pytest.mark.parametrize("label", ["- ", "KR1: "])
def test_an_objective_that_leads_to_its_key_results(line: str, label: str) -> None:
    found = told(f"{line}\n{label}Open days 3 -> 7")
    assert list(found.values()) == [[(3, 7)]]
    assert all(line.startswith(text) and len(text) < len(line) - 3 for text in found)


def only(draft: str) -> tuple[Objective, KeyResult]:
    """The objective and the key result of a draft that has one of each."""
    (objective,) = read(draft).plan.objectives
    (key_result,) = objective.key_results
    return objective, key_result


@pytest.mark.parametrize(
    "label", ["Result 1:", "Kennzahl 1:", "Metric 2 -", "Résultat 1 :", "++ KR:"]
)
def test_labels_that_head_a_key_result(label: str) -> None:
    _, key_result = only(f"Objective: Neighbours help\n{label} Hands 2 -> 9")
    assert key_result.text == "Hands 2 -> 9"


def test_the_rest_of_a_quoted_line() -> None:
    _, key_result = only("> O1: Neighbours help\n> KR1: Hands from 2 to 9 by\n> March 2027")
    assert key_result.due == date(2027, 3, 31)


def test_a_second_quarter_is_no_objective() -> None:
    first, second = (
        "O1: Neighbours help\nKR1: Hands 2 -> 9",
        "O2: The yard is open\nKR1: Days 3 -> 7",
    )
    draft = f"Q1 2027\n{first}\nQ2 2027\n{second}"
    said = read(draft)
    assert [o.text for o in said.plan.objectives] == ["Neighbours help", "The yard is open"]
    assert said.plan.period is not None
    assert said.plan.period.end == date(2027, 6, 30)


def test_the_settings_above_a_page_name_its_quarter() -> None:
    said = read("---\ntitle: Yard\nquarter: 2027-Q1\n---\n# Neighbours help\n- Hands 2 -> 9\n")
    assert said.plan.period is not None
    assert said.plan.period.end == date(2027, 3, 31)


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    draft = "目標1：鄰居互相幫助\n關鍵結果1：等待時間從 9 分鐘縮短到 4 分鐘\n負責人：李雷"
    objective, key_result = only(draft)
    assert objective.text == "鄰居互相幫助"
    assert (key_result.baseline, key_result.target, key_result.unit) == (9, 4, "min")
    assert key_result.owner == "李雷"


SIZED = {
    ("1.8 kg", "750 g"): (1800, 750, "g"),
    ("2 days", "5 h"): (48, 5, "h"),
    ("3GB", "600MB"): (3000, 600, "MB"),
    ("90 min", "2 h"): (90, 120, "min"),
    ("12 %", "7 %"): (12, 7, "%"),
}


@pytest.mark.parametrize(("ends", "read_as"), SIZED.items())
@pytest.mark.parametrize("form", ["table", "fields", "sentence"])
def test_both_ends_are_told_in_one_unit(
    ends: tuple[str, str], read_as: tuple[float, float, str], form: str
) -> None:
    start, goal = ends
    draft = {
        "table": f"| Key result | Baseline | Target |\n|---|---|---|\n| Load | {start} | {goal} |",
        "fields": f"KR1: Load\n- Baseline: {start}\n- Target: {goal}",
        "sentence": f"KR1: Load from {start} to {goal}",
    }[form]
    (key_result,) = read(draft).plan.key_results
    told_as = (key_result.baseline, key_result.target, key_result.unit)
    if form == "sentence" and read_as[2] == "min":
        read_as = (1.5, 2, "h")
    assert told_as == read_as


@pytest.mark.parametrize(("start", "goal"), [("3 sprints", "4 h"), ("4 h", "2 kg")])
def test_ends_that_no_unit_joins_are_left_over(start: str, goal: str) -> None:
    draft = f"| Key result | Baseline | Target |\n|---|---|---|\n| Load | {start} | {goal} |"
    said = read(draft)
    (key_result,) = said.plan.key_results
    assert key_result.target is None
    assert any(goal in line for line in said.lines_left_over)


def test_a_table_of_metrics_holds_key_results() -> None:
    (key_result,) = read("Metric,Baseline,Target\nLate keys,9,2").plan.key_results
    assert (key_result.text, key_result.baseline, key_result.target) == ("Late keys", 9, 2)


@pytest.mark.parametrize(
    ("text", "change"),
    [("排隊時間縮短 30%", -30), ("客訴減少 20%", -20), ("團隊訂單增長 15%", 15)],
)
def test_a_change_in_traditional_characters(text: str, change: float) -> None:
    assert said_by(text, TODAY).change == change


PANELS = """\
{panel:title=Objective 1|borderStyle=solid}
Guests feel at home
* KR 1: Repeat visits from 20 % to 35 %
* *KR 2*: Complaints per week from 8 to 3
{panel}
{info}
Numbers come from the till, and we have looked at 3 years of them.
{info}
"""
TOLD_BEHIND = {
    "jira": """\
h3. Objective 1 - Guests feel at home
h4. Key Results
# Repeat visits from 20 % to 35 %
# Complaints per week from 8 to 3
bq. We have looked at 3 years of numbers in the till.
The team met on Monday and talked about all of it for 2 hours.
""",
    "markdown": """\
## O1: Guests feel at home
- Repeat visits from 20 % to 35 %
- Complaints per week from 8 to 3

In the last quarter we lost 3 cooks and 20 % of our suppliers.
""",
    "quoted": """\
> **Objective: Guests feel at home**
>
> - KR1: Repeat visits from 20 % to 35 %
> - KR2: Complaints per week from 8 to 3

We have seen that 30 % of all guests come back, which is too few.
""",
    "german": """\
letzte Woche haben wir 3 Stunden über die Ziele gesprochen. Heraus kam:

Ziel: Guests feel at home
KE1: Repeat visits from 20 % to 35 %
KE2: Complaints per week from 8 to 3

Wir haben im letzten Jahr 12 % mehr Gäste gehabt, das war gut.
""",
    "panels": PANELS,
}
RESULTS = ["Repeat visits from 20 % to 35 %", "Complaints per week from 8 to 3"]


@pytest.mark.parametrize("name", TOLD_BEHIND)
def test_what_is_told_behind_a_list_is_no_key_result(name: str) -> None:
    draft = read_draft(TOLD_BEHIND[name], "pasted.txt", TODAY)
    assert [o.text for o in draft.plan.objectives] == ["Guests feel at home"]
    assert [k.text for k in draft.plan.objectives[0].key_results] == RESULTS
    assert not draft.plan.key_results
    assert draft.lines_left_over
    assert not any(line.strip("> ") == "" for line in draft.lines_left_over)


def test_a_line_without_its_sign_stays_a_key_result() -> None:
    draft = read_draft(
        "O1: Guests feel at home\n- Repeat visits from 20 % to 35 %\nComplaints from 8 to 3\n",
        "pasted.txt",
        TODAY,
    )
    assert len(draft.plan.objectives[0].key_results) == 2


def test_lines_that_were_broken_are_joined() -> None:
    draft = read_draft(
        """\
Objective 1: Guests feel at home in our café and tell their friends about
it
KR1: Raise the share of guests who come back within one month of their
first visit from 20 % to 35 % by the end of June, as the till
counts it
- KR2: Complaints per week about the
  waiting time from 8 to 3
""",
        "mail.txt",
        TODAY,
    )
    (objective,) = draft.plan.objectives
    assert objective.text.endswith("friends about it")
    assert [k.text for k in objective.key_results] == [
        "Raise the share of guests who come back within one month of their first visit from 20 % "
        "to 35 % by the end of June, as the till counts it",
        "Complaints per week about the waiting time from 8 to 3",
    ]
    assert not draft.lines_left_over


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (
            "O1: Guests come back\n- Ratings on the map, as the office has it, from\n4.1 to 4.5\n",
            "Ratings on the map, as the office has it, from 4.1 to 4.5",
        ),
        (
            "目标一：客人愿意再来\n关键结果1：回头客比例从20%提高到\n35%\n",
            "回头客比例从20%提高到 35%",
        ),
        (
            "Ziel: Gäste kommen wieder\n- Klagen pro Woche von 8 auf\n3\n",
            "Klagen pro Woche von 8 auf 3",
        ),
    ],
)
def test_a_number_on_the_next_line_belongs_to_the_words_that_lead_to_it(
    draft: str, text: str
) -> None:
    found = read_draft(draft, "pasted.txt", TODAY)
    assert [k.text for k in found.plan.objectives[0].key_results] == [text]
    assert not found.lines_left_over

"""Plans copied as source from a wiki, and cells that list several key results."""

from datetime import date

import pytest

from coach.formats import read_draft
from coach.okr import Plan, every_key_result

TODAY = date(2027, 1, 4)

CONFLUENCE = """h1. Kitchen OKRs 2027 Q1

{panel:title=Draft}

h2. O1: Cooks leave on time
|| Key result || Baseline || Target ||
| Evenings that end before eleven | 9 | 18 |
| Waste per evening (kg) | 14 | 8 |

h2. O2: Guests ask for [our bread|https://example.org/bread]
* Loaves sold per day from 20 to 45
** Bake at four
* Guests who ask for the recipe from 2 to 10 a week
"""
MEDIAWIKI = """== Choir OKRs 2027 ==

=== Objective 1: The hall is full again ===
* '''KR 1.1''' - Seats taken from 120 to 260
* '''KR 1.2''' - ''Guests'' who come twice from 10 % to 30 %

=== Objective 2: Singers stay ===
{| class="wikitable"
! Key result !! Start !! Target
|-
| Singers who stay a second year || 55% || 80%
|-
| Rehearsals missed per singer
| 6
| 2
|}
"""
TABLE_FIRST = """|| Objective || Key result || Target ||
| Guests return | NPS | 40 |
| Guests return | Returning guests | 35% |
"""


def told(plan: Plan) -> list[tuple[str, float | None, float | None]]:
    """Each key result with its two ends."""
    return [(kr.text, kr.baseline, kr.target) for _, kr in every_key_result(plan)]


def test_a_page_of_confluence_keeps_its_headings_lists_and_tables() -> None:
    imported = read_draft(CONFLUENCE, today=TODAY)
    plan = imported.plan
    assert plan.title == "Kitchen OKRs 2027 Q1"
    assert [o.text for o in plan.objectives] == ["Cooks leave on time", "Guests ask for our bread"]
    assert told(plan) == [
        ("Evenings that end before eleven", 9, 18),
        ("Waste per evening (kg)", 14, 8),
        ("Loaves sold per day from 20 to 45", 20, 45),
        ("Guests who ask for the recipe from 2 to 10 a week", 2, 10),
    ]
    assert [a.text for a in plan.objectives[1].key_results[0].actions] == ["Bake at four"]
    assert not imported.lines_left_over


def test_a_page_of_mediawiki_keeps_its_headings_lists_and_tables() -> None:
    imported = read_draft(MEDIAWIKI, today=TODAY)
    plan = imported.plan
    assert (plan.title, plan.period and plan.period.end) == (
        "Choir OKRs 2027",
        date(2027, 12, 31),
    )
    assert [o.text for o in plan.objectives] == ["The hall is full again", "Singers stay"]
    assert told(plan) == [
        ("Seats taken from 120 to 260", 120, 260),
        ("Guests who come twice from 10 % to 30 %", 10, 30),
        ("Singers who stay a second year", 55, 80),
        ("Rehearsals missed per singer", 6, 2),
    ]


def test_a_table_of_confluence_may_come_first() -> None:
    plan = read_draft(TABLE_FIRST, today=TODAY).plan
    assert told(plan) == [("NPS", None, 40), ("Returning guests", None, 35)]
    assert len(plan.objectives) == 1


def test_markdown_is_not_taken_for_a_wiki() -> None:
    draft = "# Objective: Rooms h2. to h4. sell\n\n* Nights || weekends from 5 % to 9 %\n"
    plan = read_draft(draft, today=TODAY).plan
    assert plan.objectives[0].text == "Rooms h2. to h4. sell"
    assert told(plan) == [("Nights || weekends from 5 % to 9 %", 5, 9)]


LISTS = {
    "labels in Markdown": "| Objective | Key results | Owner |\n|---|---|---|\n"
    "| Guests return | KR1: Return rate from 20% to 35%<br>KR2: NPS 40 | Ana |\n",
    "points in HTML": "<table><tr><th>Objective</th><th>Key results</th><th>Owner</th></tr>"
    "<tr><td>Guests return</td><td><ul><li>Return rate from 20% to 35%</li><li>NPS 40</li></ul>"
    "</td><td>Ana</td></tr></table>",
    "numbers in CSV": "Objective,Key results,Owner\n"
    '"Guests return","1. Return rate from 20% to 35%\n2. NPS 40",Ana\n',
    "plain lines in CSV": "Objective,Key results,Owner\n"
    '"Guests return","Return rate from 20% to 35%\nNPS 40",Ana\n',
}


@pytest.mark.parametrize("draft", LISTS.values(), ids=LISTS)
def test_a_cell_may_list_several_key_results(draft: str) -> None:
    plan = read_draft(draft, today=TODAY).plan
    assert told(plan) == [("Return rate from 20% to 35%", 20, 35), ("NPS 40", None, 40)]
    assert {kr.owner for _, kr in every_key_result(plan)} == {"Ana"}


def test_a_cell_that_is_only_wrapped_is_one_key_result() -> None:
    draft = (
        'Objective,Key result\n"Cooks stay","Turnover from 30 % to 10 %,\nread off the payroll"\n'
    )
    ((_, kr),) = every_key_result(read_draft(draft, today=TODAY).plan)
    assert kr.text == "Turnover from 30 % to 10 %, read off the payroll"


def test_a_line_ends_inside_a_sentence_without_gluing_words() -> None:
    plan = read_draft("Objective: Guests return<br>in winter\nKR1: NPS 40\n", today=TODAY).plan
    assert plan.objectives[0].text == "Guests return in winter"


OUTLINES = {
    "numbers in front of amounts": (
        "1. Neighbours eat with us\n  1.1 Tables taken from 6 to 10\n  1.2 40 regulars (now 12)\n"
        "  1.3 loaves left over from 9 to 3\n",
        ["Tables taken from 6 to 10", "40 regulars (now 12)", "loaves left over from 9 to 3"],
    ),
    "Chinese brackets": (
        "一、目标：街坊愿意常来\n（1）回头客比例由30%升至45%\n（2）等位时间从25分钟降到10分钟\n",
        ["回头客比例由30%升至45%", "等位时间从25分钟降到10分钟"],
    ),
    "Roman numbers": (
        "I. Neighbours eat with us\n - Tables taken from 6 to 10\nII. Cooks sleep\n"
        " - Nights off from 4 to 8 a month\n",
        ["Tables taken from 6 to 10"],
    ),
    "a line that announces a lettered list": (
        "Objective: Neighbours trust our scales\n\nIt worked when:\n"
        "a) complaints about weights drop from 14 to 3\nb) 60 of 80 ask for the big basket\n",
        ["complaints about weights drop from 14 to 3", "60 of 80 ask for the big basket"],
    ),
}


@pytest.mark.parametrize(("draft", "wanted"), OUTLINES.values(), ids=OUTLINES)
def test_lists_are_known_by_their_neighbours(draft: str, wanted: list[str]) -> None:
    plan = read_draft(draft, today=TODAY).plan
    assert [kr.text for kr in plan.objectives[0].key_results] == wanted
    assert not any(kr.actions for kr in plan.objectives[0].key_results)


def test_an_amount_with_a_point_is_no_numbering() -> None:
    plan = read_draft("Objective: Guests return\n- Rating\n4.5 stars by June\n", today=TODAY).plan
    assert plan.objectives[0].key_results[-1].text == "4.5 stars by June"


SPANS = {
    "OKR T2 2027": (4, 6),
    "OKRs 3. Quartal 2027": (7, 9),
    "Metas do segundo semestre de 2027": (7, 12),
    "2027年第四季度OKR": (10, 12),
    "OKR S1 2027": (1, 6),
    "OKRs 2027": (1, 12),
}


@pytest.mark.parametrize(("title", "months"), SPANS.items(), ids=SPANS)
def test_a_title_tells_the_period(title: str, months: tuple[int, int]) -> None:
    plan = read_draft(f"# {title}\n\n## O1: Anna\n\n- KR1: NPS 40\n", today=TODAY).plan
    assert plan.period is not None
    assert (plan.period.start.month, plan.period.end.month) == months

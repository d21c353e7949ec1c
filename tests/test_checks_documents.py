"""What the checks say about plans as they stand in public documents."""

from datetime import date

import pytest

from coach import checks
from coach.formats import read_draft

TODAY = date(2027, 1, 10)
NOTED = """# Goals of the choir 2027
## Sing in tune
- Wrong entries per concert from 9 to 2
- Singers who hit the top note from 3 to 8
- Songs known by heart from 4 to 12
  - the green book
## Fill the hall
- Seats taken from 60 % to 90 %
"""


def rules(draft: str) -> list[str]:
    """The ids of the rules that say something, in order."""
    return [f.rule for f in checks.run(read_draft(draft, today=TODAY).plan, TODAY)]


def test_a_bullet_here_and_there_is_no_plan_of_action() -> None:
    assert not {"plan-missing", "mission-missing"} & set(rules(NOTED))


def test_with_actions_below_every_third_key_result_the_others_are_asked_for() -> None:
    planned = NOTED.replace("to 2\n", "to 2\n  - Clap the bars on Monday\n")
    assert rules(planned).count("plan-missing") == 2


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("[P1] Organise 2 meetings", "kr-no-baseline", id="a tag before a deed"),
        pytest.param("Users of shop{x} write a review", "kr-implausible", id="braces in a name"),
        pytest.param("1 song hits the local charts", "kr-vanity", id="a verb"),
        pytest.param("Uptime from 99 % to 99.9 % (less than 9 hours a year)",
                     "kr-target-equals-start", id="said in brackets"),
        pytest.param("Handle 10s of thousands of orders", "kr-ambiguous-change", id="tens"),
        pytest.param("Lettres d'intention", "kr-weasel", id="a French noun"),
        pytest.param("≥3 B2B orders a month", "kr-implausible", id="a name glued to a number"),
        pytest.param("Open Layer 3", "o-number", id="a numbered layer"),
        pytest.param("At least one newspaper writes about us", "kr-no-baseline", id="a first one"),
    ],
)  # fmt: skip
def test_a_rule_stays_silent(text: str, rule: str) -> None:
    assert rule not in rules(f"Mission: Good songs\nO1: Be heard\nKR1: {text}\n")


def test_a_tag_hides_no_deed() -> None:
    assert "kr-activity" in rules("O1: Be heard\nKR1: [P1] Organise 2 meetings\n")


def test_a_file_with_several_quarters_spans_them_and_says_so() -> None:
    draft = "## OKRs Q1 2027\n### Be heard\n- Seats from 60 % to 90 %\n## OKRs Q2 2027\n### Stay\n"
    read = read_draft(draft, today=TODAY)
    assert read.plan.period is not None
    assert (read.plan.period.start, read.plan.period.end) == (date(2027, 1, 1), date(2027, 6, 30))
    assert any("more than one period" in warning for warning in read.warnings)


def test_what_spells_out_a_key_result_is_no_action() -> None:
    draft = "O1: Be heard\n- KR1: Sing in 3 halls, namely:\n  - the old one\n  - the school\n"
    read = read_draft(draft, today=TODAY)
    assert not read.plan.objectives[0].key_results[0].actions
    assert len(read.lines_left_over) == 2


def test_the_score_behind_an_objective_is_not_of_its_words() -> None:
    assert (
        read_draft(
            "## Be heard (7/10)\n- Seats from 60 % to 90 %\n## Stay (0.4)\n- Guests from 2 to 5\n",
            today=TODAY,
        )
        .plan.objectives[0]
        .text
        == "Be heard"
    )


def test_what_a_table_measures_is_no_deed_whatever_its_words_sound_like() -> None:
    for metric, deed in (("Test coverage", "Test recipes"), ("搜索安装转化率", "举办讲座")):
        draft = "### O1: Be heard\n| KR | Target |\n|---|---|\n| {} | 40 |\n"
        assert "kr-activity" not in rules(draft.format(metric))
        assert "kr-activity" in rules(draft.format(deed))


def test_a_table_below_another_heading_is_not_the_last_objective_s() -> None:
    table = "| KR | Today | Goal |\n|---|---|---|\n| {} | 9 | 3 |\n"
    draft = (
        f"## O1: Sing\n{table.format('KR1.1 Wrong entries')}\n## O2: Fill it\n- KR2.1: Seats 9\n"
    )
    plan = read_draft(draft + "## Choir kitchen\n" + table.format("Burnt pots"), today=TODAY).plan
    assert [kr.text for kr in plan.key_results] == ["Burnt pots"]
    assert [len(o.key_results) for o in plan.objectives] == [1, 1]

"""House rules: what a plan, a file or an installation settles about the checks."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from coach.checks import house_page, named, rule, run
from coach.cli.explain import drawn
from coach.cli.ink import Ink
from coach.cli.parser import parser
from coach.edits import Approve, SetHouse
from coach.edits import apply as applied
from coach.errors import Misconfigured, NotFound
from coach.formats import export, read_draft
from coach.formats.house_file import settled_house
from coach.house import (
    SCHOOLS,
    House,
    Limits,
    Schools,
    from_pairs,
    laid_over,
    schools_of,
    settled,
    still_said,
)
from coach.knowledge.notes import load_notes
from coach.okr import KeyResult, Objective, Plan
from coach.shipped import shipped_folder
from coach.store import open_store
from coach.words import page
from coach.year import Review, Scored

ROOT = Path(__file__).parents[1]
TODAY = date(2027, 1, 11)


def found(plan: Plan, house: House = House()) -> dict[str, str]:  # noqa: B008  # frozen
    """The rules that spoke, with their severity."""
    return {f.rule: f.severity for f in run(plan, TODAY, house=house)}


def lone(text: str) -> Plan:
    """A draft of one key result."""
    return Plan(key_results=(KeyResult(id=1, text=text),))


@pytest.mark.parametrize(
    ("house", "plan", "spoken"),
    [
        pytest.param(House(ignore=("kr-no-number",)), lone("Better service"), {}, id="ignored"),
        pytest.param(House(ignore=("R34",)), lone("Better service"), {}, id="by its number"),
        pytest.param(House(ignore=("kr",)), lone("Better service"), {}, id="by its beginning"),
        pytest.param(House(select=("o-",)), lone("Better service"), {}, id="not selected"),
        pytest.param(
            House(severity={"kr-": "nudge"}),
            lone("Better service"),
            {"kr-no-number": "nudge"},
            id="softer",
        ),
        pytest.param(
            House(severity={"kr-": "nudge", "kr-no-number": "block"}),
            lone("Better service"),
            {"kr-no-number": "block"},
            id="the longer name wins",
        ),
        pytest.param(
            House(ignore=("kr-of-a-younger-program",)),
            lone("Better service"),
            {"kr-no-number": "warn"},
            id="an unknown rule is passed over",
        ),
    ],
)
def test_a_house_settles_which_rules_speak_and_how_loud(
    house: House, plan: Plan, spoken: dict[str, str]
) -> None:
    default = found(plan)
    assert "kr-no-number" in default
    kept = {rule: loud for rule, loud in found(plan, house).items() if rule == "kr-no-number"}
    if spoken == {"kr-no-number": "warn"}:
        assert kept == {"kr-no-number": default["kr-no-number"]}
    else:
        assert kept == spoken


def objectives(count: int) -> Plan:
    """A plan with so many objectives."""
    return Plan(
        objectives=tuple(
            Objective(id=n, text=f"Direction {n} is clear") for n in range(1, count + 1)
        )
    )


@pytest.mark.parametrize(
    ("limits", "count", "spoken"),
    [
        (Limits(), 4, "warn"),
        (Limits(objectives=4), 4, None),
        (Limits(most_objectives=3), 4, "block"),
    ],
)
def test_limits_are_those_of_the_house(limits: Limits, count: int, spoken: str | None) -> None:
    assert found(objectives(count), House(limits=limits)).get("o-count") == spoken


def test_approval_asks_the_plan_s_own_limits() -> None:
    plan = objectives(6)
    assert applied(plan, (Approve(target="plan"),)).refused
    house = House(limits=Limits(objectives=6, most_objectives=6))
    wide = applied(plan, (SetHouse(house=house), Approve(target="plan")))
    assert wide.plan.approved
    assert not wide.refused


SCHOOL_CASES = [
    pytest.param(
        "number_in_objective", "allowed", Objective(id=1, text="Win 30 new members"), "o-number",
        id="a number in the objective",
    ),
    pytest.param(
        "milestones", "allowed",
        Objective(
            id=1,
            text="Guests return",
            key_results=(KeyResult(id=2, text="The new shop is live", due=date(2027, 5, 1)),),
        ),
        "kr-binary",
        id="a milestone",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("point", "choice", "objective", "name"), SCHOOL_CASES)
def test_a_school_is_followed(point: str, choice: str, objective: Objective, name: str) -> None:
    plan = Plan(objectives=(objective,))
    assert name in found(plan)
    assert name not in found(plan, House(schools=Schools.model_validate({point: choice})))


def test_promised_milestones_are_no_key_results_to_some() -> None:
    promise = Objective(
        id=1,
        text="Guests return",
        type="committed",
        key_results=(KeyResult(id=2, text="The new shop is live", due=date(2027, 5, 1)),),
    )
    plan = Plan(objectives=(promise,))
    assert "kr-binary" not in found(plan)
    assert "kr-binary" in found(plan, House(schools=Schools(milestones="never")))


def test_finding_out_a_number_is_a_task_to_some() -> None:
    plan = lone("Publish the share of callers who give up by 20 January")
    assert not {"kr-activity", "kr-no-number"} & set(found(plan))
    strict = House(schools=Schools(unknown_baseline="as-a-task"))
    assert {"kr-activity", "kr-no-number"} & set(found(plan, strict))


def test_the_usual_confidence_is_that_of_the_school() -> None:
    sure = KeyResult(id=2, text="Returning guests from 20 % to 35 %", confidence=7)
    stretch = Objective(id=1, text="Guests return", type="aspirational", key_results=(sure,))
    plan = Plan(mission="m", objectives=(stretch,))
    assert "kr-confidence-off" in found(plan)
    likely = House(schools=Schools(start_confidence="likely"))
    assert "kr-confidence-off" not in found(plan, likely)


@pytest.mark.parametrize(
    ("score", "choice", "missed"),
    [
        (0.9, "in-full", True),
        (0.7, "mostly", False),
        (0.6, "mostly", True),
        (1.0, "in-full", False),
    ],
)
def test_a_promise_is_kept_as_the_school_says(score: float, choice: str, missed: bool) -> None:
    promise = Objective(
        id=1,
        text="Guests return",
        type="committed",
        key_results=(KeyResult(id=2, text="Returning guests from 20 % to 35 %"),),
    )
    scored = Review(kind="quarterly", day=TODAY, scores=(Scored(key_result=2, score=score),))
    plan = Plan(objectives=(promise,), reviews=(scored,))
    house = House(schools=Schools.model_validate({"promise_kept": choice}))
    assert ("review-committed-missed" in found(plan, house)) == missed


def test_every_point_of_dispute_is_a_setting_with_a_rule_and_a_passage() -> None:
    passages = {
        p.source for note in load_notes(shipped_folder("knowledge")) for p in note.passages()
    }
    assert {school.point for school in SCHOOLS} == set(Schools.model_fields)
    for school in SCHOOLS:
        assert school.source in passages
        assert all(rule(name) for name in school.rules)
        schema = Schools.model_json_schema()["properties"][school.point]
        assert [p.choice for p in school.positions] == schema["enum"]


def test_a_rule_with_two_points_of_dispute_says_once_that_authorities_differ() -> None:
    disputed = rule("kr-activity")
    text = drawn(disputed, Ink(colour=False))
    assert text.count("Authorities differ") == 1
    assert [school.question in text for school in schools_of(disputed.id)] == [True, True]
    titles = {page("authorities-differ", question=s.question) for s in schools_of(disputed.id)}
    assert len(titles) == len(schools_of(disputed.id))


def test_the_plan_s_own_house_is_laid_over_the_file_s() -> None:
    base = from_pairs([("ignore", "kr-no-source"), ("limits.objectives", "4")])
    own = from_pairs([("ignore", "set-"), ("limits.objectives", "3")])
    both = laid_over(base, own)
    assert both.ignore == ("kr-no-source", "set-")
    assert both.limits.objectives == 3


REPEATED = [
    pytest.param("limits.objectives", "4", "3", id="a limit"),
    pytest.param("schools.milestones", "never", "for-promises", id="a school"),
]


@pytest.mark.parametrize("format", ["md", "json", "csv", "xlsx"])
@pytest.mark.parametrize(("name", "above", "usual"), REPEATED)
def test_a_plan_that_repeats_the_default_undoes_what_lies_around_it(
    name: str, above: str, usual: str, format: str
) -> None:
    part, _, field = name.partition(".")
    plan = Plan(mission="m", house=from_pairs([(name, usual)]))
    kept = read_draft(export(plan, format)).plan.house
    both = laid_over(from_pairs([(name, above), ("ignore", "set-")]), kept)
    assert str(getattr(getattr(both, part), field)) == usual
    assert both.ignore == ("set-",)


def test_a_value_settles_something_where_it_differs_or_was_settled_before() -> None:
    before = Limits(objectives=4)
    chosen = {**before.model_dump(), "objectives": 3, "most_key_results": 5}
    assert still_said(chosen, before) == {"objectives": 3, "most_key_results": 5}


@pytest.mark.parametrize(
    "pairs",
    [
        [("limits.objectives", "9")],
        [("limits.people", "3")],
        [("schools.milestones", "perhaps")],
        [("severity.kr-no-number", "loud")],
        [("colour", "red")],
    ],
    ids=str,
)
def test_what_cannot_be_settled_is_refused(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(ValidationError):
        from_pairs(pairs)


def test_house_rules_survive_being_written_as_pairs() -> None:
    house = from_pairs(
        [
            ("select", "kr-, R14"),
            ("severity.kr-no-date", "nudge"),
            ("limits.most_key_results", "5"),
            ("schools.milestones", "never"),
        ]
    )
    assert from_pairs(settled(house)) == house


def test_a_name_means_a_rule_a_number_or_a_family() -> None:
    assert [check.id for check in named("R34")] == ["kr-no-number"]
    assert {check.id for check in named("bigo-*")} >= {"bigo-missing", "bigo-number"}
    assert "kr-no-number" in {check.id for check in named("kr-no")}
    assert len(named("kr-no-number")) == 1
    with pytest.raises(NotFound, match="kr-no-number"):
        named("kr-no-numbr")


def test_the_page_is_what_the_house_rules_say() -> None:
    shown = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    assert shown == house_page.page(), "run make docs"


def test_the_hook_calls_a_command_that_exists() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()
    assert (
        program in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    )
    assert parser().parse_args([command, "a.md"]).files == ["a.md"]
    assert re.search(hook["files"], "goals/OKRs 2027.md")
    assert not re.search(hook["files"], "src/brokers.py")


def test_a_new_plan_begins_with_the_house_of_its_installation(tmp_path: Path) -> None:
    rules = tmp_path / "okr-coach.toml"
    rules.write_text("[limits]\nobjectives = 4\n", "utf-8")
    store = open_store("sqlite://", house=settled_house(rules))
    kept = store.load("ana", store.create_plan("ana", Plan())).plan.house
    assert kept is not None
    assert kept.limits.objectives == 4
    own = House(ignore=("set-",))
    assert store.load("ana", store.create_plan("ana", Plan(house=own))).plan.house == own
    store.close()


def test_an_installation_without_house_rules_leaves_a_plan_as_it_is() -> None:
    store = open_store("sqlite://", house=settled_house(None))
    assert store.load("ana", store.create_plan("ana", Plan())).plan.house is None
    store.close()


def test_house_rules_that_cannot_be_read_are_a_matter_of_settings(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="OKR_COACH_HOUSE"):
        settled_house(tmp_path / "none.toml")

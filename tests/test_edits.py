"""Edits: what each does, what is refused and why, and what holds whatever is done."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.edits import (
    EDITS,
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
    Heed,
    Ignore,
    Move,
    Past,
    Redo,
    Remove,
    Rename,
    Reopen,
    Replace,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetMission,
    SetNotNow,
    SetPeriod,
    Skip,
    Undo,
    apply,
)
from coach.okr import (
    Action,
    Dependency,
    KeyResult,
    Objective,
    Plan,
    Stage,
    numbered,
    place_at,
    places,
)
from coach.respond.refusing import reason_of
from coach.words import LANGUAGES, catalogue
from coach.words.days import day_of
from tests.plans import plans, school, words


def id_of(handle: str, plan: Plan | None = None) -> int:
    place = place_at(plan or school(), handle)
    assert place is not None, handle
    return place.item.id


def texts(plan: Plan) -> list[str]:
    return [getattr(p.item, "text", "") for p in places(plan)]


def after(plan: Plan, *edits: Edit) -> Plan:
    done = apply(plan, edits)
    assert not done.refused, done.refused
    return done.plan


def refusal(plan: Plan, *edits: Edit) -> str:
    done = apply(plan, edits)
    assert done.refused, "nothing was refused"
    return done.refused[-1].reason


def test_an_empty_plan_grows_item_by_item() -> None:
    plan = after(
        Plan(),
        SetPeriod(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        SetMission(text="People cook what grows here"),
        SetBigObjective(text="Our market is the heart of the town", confidence=5),
        AddObjective(text="People stay for a talk"),
        AddKeyResult(objective=1, text="Minutes people stay from 8 to 20", baseline=8, target=20),
        AddAction(key_result=2, text="Put up benches", due=date(2027, 2, 1)),
        AddDependency(on="The town", what="a permit"),
        SetNotNow(lines=("A second market",)),
        SetHealth(lines=("Sundays are free",)),
    )
    assert [p.handle for p in places(plan)] == ["O1", "O1.KR1", "O1.KR1.A1", "D1"]
    assert plan.objectives[0].key_results[0].target == 20
    assert plan.not_now == ("A second market",)


def test_fields_that_are_not_given_stay() -> None:
    plan = after(school(), ReviseKeyResult(id=id_of("O1.KR1"), target=55))
    key_result = plan.objectives[0].key_results[0]
    assert (key_result.baseline, key_result.target, key_result.unit) == (35, 55, "%")


def test_a_field_given_as_nothing_is_emptied() -> None:
    plan = after(school(), ReviseKeyResult(id=id_of("O1.KR1"), due=None))
    assert plan.objectives[0].key_results[0].due is None


def test_removing_takes_what_is_below_and_what_was_set_aside_for_it() -> None:
    key_result = id_of("O1.KR1")
    plan = after(
        school(),
        Ignore(rule="kr-no-source", target=key_result),
        GoTo(stage=Stage.ACTIONS, item=key_result),
        Remove(target=id_of("O1")),
    )
    assert [p.handle for p in places(plan)] == ["O1", "O1.KR1", "D1"]
    assert plan.ignored == ()
    assert plan.visiting_item is None


def test_heeding_takes_back_an_ignore() -> None:
    plan = after(
        school(),
        Ignore(rule="o-vague", target=1, reason="fine here"),
        Heed(rule="o-vague", target=1),
    )
    assert plan.ignored == ()


@pytest.mark.parametrize(
    ("edit", "order"),
    [
        pytest.param(Move(id=5, to=0), ["Friends", "Beginners who"], id="to the front"),
        pytest.param(Move(id=2, to=99), ["Friends", "Beginners who"], id="beyond the end"),
    ],
)
def test_moving_among_siblings(edit: Move, order: list[str]) -> None:
    plan = after(school(), edit)
    found = [k.text for k in plan.objectives[0].key_results]
    assert all(text.startswith(start) for text, start in zip(found, order, strict=True))


def test_moving_below_another_parent() -> None:
    plan = after(school(), Move(id=id_of("O1.KR2"), to=0, under=id_of("O2")))
    assert [len(o.key_results) for o in plan.objectives] == [1, 2]
    assert plan.objectives[1].key_results[0].text.startswith("Friends")


def test_approving_an_objective_locks_its_key_results_but_not_their_actions() -> None:
    plan = after(school(), Approve(target=id_of("O1")))
    objective = plan.objectives[0]
    assert objective.approved
    assert all(k.approved for k in objective.key_results)
    assert not any(a.approved for k in objective.key_results for a in k.actions)


def test_approving_a_key_result_locks_its_actions() -> None:
    plan = after(school(), Approve(target=id_of("O1.KR1")))
    assert all(a.approved for a in plan.objectives[0].key_results[0].actions)


def test_what_is_approved_changes_only_after_reopening() -> None:
    locked = after(school(), Approve(target=id_of("O2")))
    key_result = id_of("O2.KR1")
    change = ReviseKeyResult(id=key_result, target=8)
    assert refusal(locked, change) == "approved"
    opened = after(locked, Reopen(target=key_result), change)
    assert opened.objectives[1].key_results[0].target == 8
    assert opened.objectives[1].approved, "the objective itself was not asked for"


def test_reopening_an_item_reopens_the_plan() -> None:
    plan = after(school(), Approve(target="plan"))
    assert plan.approved
    assert not after(plan, Reopen(target=id_of("O1"))).approved


LOCKED = apply(school(), [Approve(target="plan")]).plan
CROWD = 100
"""Siblings beyond which a plan takes no more."""


def crowded() -> Plan:
    """A plan that is full of everything: no other item fits beside those of a kind."""
    steps = tuple(Action(text=f"a{n}") for n in range(CROWD))
    results = (KeyResult(text="k", actions=steps), *(KeyResult(text="k") for _ in range(CROWD - 1)))
    return numbered(
        Plan(
            objectives=(
                Objective(text="o", key_results=results),
                *(Objective(text="o") for _ in range(CROWD - 1)),
            ),
            dependencies=tuple(Dependency(on=f"d{n}") for n in range(CROWD)),
        )
    )


REFUSED = [
    pytest.param(Plan(), Approve(target="plan"), "no-objective", id="an empty plan"),
    pytest.param(Plan(), Approve(target="big-objective"), "no-big-objective", id="no Big O"),
    pytest.param(Plan(), SetBigObjective(confidence=5), "no-big-objective", id="only a mood"),
    pytest.param(Plan(), Undo(), "nothing-to-undo", id="no past"),
    pytest.param(Plan(), Redo(), "nothing-to-redo", id="no future"),
    pytest.param(school(), Remove(target=99), "gone", id="an item that is gone"),
    pytest.param(school(), AddKeyResult(objective=2, text="x"), "misplaced", id="a wrong parent"),
    pytest.param(
        school(), ReviseAction(id=1, text="x"), "other-kind", id="an objective as an action"
    ),
    pytest.param(
        school(),
        SetPeriod(start=date(2027, 5, 1), end=date(2027, 1, 1)),
        "backwards",
        id="a period backwards",
    ),
    pytest.param(
        Plan(objectives=tuple(Objective(id=n, text=f"o{n}") for n in range(1, 7))),
        Approve(target="plan"),
        "too-many-objectives",
        id="six objectives",
    ),
    pytest.param(
        numbered(
            Plan(
                objectives=(
                    Objective(
                        text="o", key_results=tuple(KeyResult(text=f"k{n}") for n in range(5))
                    ),
                )
            )
        ),
        Approve(target=1),
        "too-many-key-results",
        id="five key results",
    ),
    pytest.param(
        school(),
        Move(id=id_of("O1.KR1"), under=99, to=0),
        "parent-gone",
        id="a parent that is gone",
    ),
    pytest.param(
        LOCKED, ReviseObjective(id=id_of("O1"), text="x"), "approved", id="an approved item"
    ),
    pytest.param(
        LOCKED,
        AddKeyResult(objective=id_of("O1"), text="x"),
        "approved-parent",
        id="below an approved objective",
    ),
    pytest.param(
        LOCKED, SetBigObjective(text="x"), "big-objective-approved", id="an approved Big O"
    ),
    pytest.param(crowded(), AddObjective(text="x"), "full-objectives", id="an objective too many"),
    pytest.param(
        crowded(),
        AddKeyResult(objective=id_of("O1", crowded()), text="x"),
        "full-key-results",
        id="a key result too many",
    ),
    pytest.param(
        crowded(),
        AddAction(key_result=id_of("O1.KR1", crowded()), text="x"),
        "full-actions",
        id="an action too many",
    ),
    pytest.param(crowded(), AddDependency(on="x"), "full-dependencies", id="a dependency too many"),
]


@pytest.mark.parametrize(("plan", "edit", "why"), REFUSED)
def test_a_refused_edit_changes_nothing_and_says_why(plan: Plan, edit: Edit, why: str) -> None:
    done = apply(plan, [edit])
    assert done.plan == plan
    assert done.edits == ()
    assert done.refused[0].reason == why


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("plan", "edit", "why"), REFUSED)
def test_a_refusal_has_words_in_every_language(
    plan: Plan, edit: Edit, why: str, language: str
) -> None:
    refused = apply(plan, [edit]).refused[0]
    said = reason_of(refused, language)
    for value in refused.values.values():
        assert (day_of(value, language) if isinstance(value, date) else str(value)) in said
    assert (said == reason_of(refused)) == (language == "en"), why


def test_every_refusal_that_has_words_is_met_above() -> None:
    assert {case.values[2] for case in REFUSED} == set(catalogue("en")["refused"])


def test_a_refused_edit_does_not_stop_the_others() -> None:
    done = apply(school(), [Remove(target=99), Rename(title="Our year")])
    assert done.plan.title == "Our year"
    assert len(done.refused) == 1


def test_undo_and_redo_bring_back_what_they_are_given() -> None:
    before, later = Plan(title="before"), Plan(title="later")
    past = Past(undo=before, redo=later)
    assert apply(school(), [Undo()], past).plan == before
    assert apply(school(), [Redo()], past).plan == later


def test_changed_names_the_items_that_are_new_or_differ() -> None:
    done = apply(school(), [ReviseObjective(id=id_of("O2"), text="Teachers love it here")])
    assert done.changed == (id_of("O2"),)
    done = apply(school(), [AddObjective(text="The town knows our name")])
    assert done.changed == (id_of("O3", done.plan),)


def test_a_visit_takes_back_a_skip() -> None:
    plan = after(Plan(), Skip(stage=Stage.MISSION), GoTo(stage=Stage.MISSION))
    assert plan.skipped == ()
    assert plan.visiting is Stage.MISSION


handles = st.integers(0, 14)
edits = st.one_of(
    st.builds(AddObjective, text=words),
    st.builds(AddKeyResult, objective=st.none() | handles, text=words),
    st.builds(AddAction, key_result=handles, text=words),
    st.builds(ReviseObjective, id=handles, text=words),
    st.builds(
        ReviseKeyResult, id=handles, target=st.none() | st.floats(-9, 9), baseline=st.just(1)
    ),
    st.builds(ReviseAction, id=handles, text=words),
    st.builds(Remove, target=handles),
    st.builds(Move, id=handles, to=st.integers(0, 5), under=st.none() | handles),
    st.builds(Approve, target=handles | st.just("plan")),
    st.builds(Reopen, target=handles | st.just("plan")),
    st.builds(Ignore, rule=st.just("o-vague"), target=handles, reason=st.just("")),
    st.builds(SetBigObjective, text=words),
)


@given(plans, st.lists(edits, max_size=8))
def test_whatever_is_done_the_plan_stays_whole(plan: Plan, some: list[Edit]) -> None:
    done = apply(plan, some)
    ids = [p.item.id for p in places(done.plan)]
    assert len(set(ids)) == len(ids)
    assert len(done.edits) + len(done.refused) == len(some)
    assert Plan.model_validate_json(done.plan.model_dump_json()) == done.plan
    for ignored in done.plan.ignored:
        assert ignored.target in ids or isinstance(ignored.target, str)


@given(plans, edits)
def test_what_is_approved_keeps_its_words_unless_reopened(plan: Plan, edit: Edit) -> None:
    if isinstance(edit, Reopen | Replace) or not plan.objectives:
        return
    locked = apply(plan, [Approve(target=plan.objectives[0].id)]).plan
    if not locked.objectives[0].approved:
        return
    later = apply(locked, [edit]).plan
    assert any(
        o.id == locked.objectives[0].id and o.text == locked.objectives[0].text
        for o in later.objectives
    )


@given(plans, st.lists(edits, max_size=6))
def test_applying_changes_no_argument(plan: Plan, some: list[Edit]) -> None:
    before = plan.model_dump_json()
    apply(plan, some)
    assert plan.model_dump_json() == before


@given(st.lists(edits, max_size=6))
def test_edits_survive_being_written_and_read(some: list[Edit]) -> None:
    written = EDITS.dump_json(tuple(some), exclude_unset=True)
    read = EDITS.validate_json(written)
    assert read == tuple(some)
    assert [e.given() for e in read] == [e.given() for e in some]


def test_an_action_is_no_place_for_a_key_result() -> None:
    plan = numbered(
        Plan(
            objectives=(
                Objective(
                    text="o", key_results=(KeyResult(text="k", actions=(Action(text="a"),)),)
                ),
            )
        )
    )
    assert refusal(plan, AddAction(key_result=id_of("O1", plan), text="x")) == "misplaced"

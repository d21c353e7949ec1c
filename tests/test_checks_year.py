"""The rules of the running year at their edges: days, shares, weeks, and when they keep quiet."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.checks import RULES, Finding, run
from coach.checks.running.sample import GUESTS, QUARTER, TABLES, inn, week
from coach.entries import entries
from coach.okr import Action, Dependency, KeyResult, Objective, Period, Plan, places, words_of
from coach.year import (
    Change,
    CheckIn,
    Cycle,
    HealthState,
    PastKeyResult,
    PastObjective,
    Priority,
    Review,
    Scored,
    Standing,
)

MONDAY = date(2027, 2, 8)
WEEK = timedelta(weeks=1)
YEAR_RULES = {c.id for c in RULES if c.level in ("check-in", "review", "change")}


def found(plan: Plan, rule: str, today: date = date(2027, 2, 10)) -> list[Finding]:
    return list(run(plan, today, select=[rule]))


def loud(plan: Plan, rule: str, today: date = date(2027, 2, 10)) -> list[str]:
    return [finding.severity for finding in found(plan, rule, today)]


def guests(day: date, **more: object) -> CheckIn:
    return week(day, Standing.model_validate({"key_result": GUESTS, **more}))


def told(plan: Plan, check_ins: Iterable[CheckIn]) -> Plan:
    return plan.model_copy(update={"check_ins": tuple(check_ins)})


# --- quiet --------------------------------------------------------------------------------------


def test_the_rules_are_those_of_the_catalogue() -> None:
    numbers = {c.number for c in RULES if c.id in YEAR_RULES}
    assert numbers == {f"R{number}" for number in range(88, 115)}


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(inn(approved=False), id="not approved"),
        pytest.param(inn(period=None), id="no period"),
        pytest.param(
            inn(period=Period(start=date(2027, 2, 11), end=date(2027, 5, 1))), id="not begun"
        ),
        pytest.param(inn(period=Period(start=date(2026, 11, 1), end=date(2027, 2, 9))), id="over"),
        pytest.param(Plan(key_results=(KeyResult(id=1, text="Guests from 20 to 40"),)), id="lone"),
    ],
)
def test_a_plan_that_does_not_run_hears_nothing_of_the_year(plan: Plan) -> None:
    assert not [f for f in run(plan, date(2027, 2, 10)) if f.rule in YEAR_RULES]


def test_a_running_plan_without_entries_hears_one_nudge() -> None:
    heard = [f for f in run(inn(), date(2027, 2, 10)) if f.rule in YEAR_RULES]
    assert [(f.rule, f.severity) for f in heard] == [("checkin-missed", "nudge")]


def test_a_week_as_it_should_be_hears_nothing() -> None:
    plan = inn(
        check_ins=(
            week(
                MONDAY,
                Standing(key_result=GUESTS, value=28, confidence=6),
                Standing(key_result=TABLES, value=7, confidence=5),
            ),
        ),
        reviews=(Review(kind="monthly", day=date(2027, 2, 4)),),
    )
    assert not [f for f in run(plan, date(2027, 2, 12)) if f.rule in YEAR_RULES]


def test_what_a_review_has_closed_is_history() -> None:
    plan = inn(check_ins=(guests(MONDAY, confidence=1),))
    assert loud(plan, "checkin-low-no-help") == ["warn"]
    closing = Review(kind="quarterly", day=MONDAY)
    assert not found(plan.model_copy(update={"reviews": (closing,)}), "checkin-low-no-help")


def test_only_the_last_week_is_judged() -> None:
    plan = inn(check_ins=(guests(MONDAY - WEEK, confidence=1), guests(MONDAY, confidence=5)))
    assert not found(plan, "checkin-low-no-help")


# --- check-ins ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "today", "heard"),
    [
        pytest.param(date(2027, 2, 1), date(2027, 2, 14), [], id="sunday of the next week"),
        pytest.param(date(2027, 2, 1), date(2027, 2, 15), ["nudge"], id="one week left out"),
        pytest.param(date(2027, 2, 7), date(2027, 2, 15), ["nudge"], id="looked on a sunday"),
        pytest.param(date(2027, 2, 1), date(2027, 2, 22), ["warn"], id="two weeks left out"),
        pytest.param(date(2026, 11, 2), date(2027, 1, 6), [], id="a look before the start"),
        pytest.param(date(2027, 2, 1), date(2027, 4, 30), [], id="the plan is over"),
    ],
)
def test_weeks_without_a_look_are_counted_by_the_calendar(
    last: date, today: date, heard: list[str]
) -> None:
    assert loud(inn(check_ins=(guests(last),)), "checkin-missed", today) == heard


@pytest.mark.parametrize(
    ("before", "now", "said", "heard"),
    [
        (6, 4, {}, 1), (4, 6, {}, 1), (6, 5, {}, 0), (6, 4, {"reason": "the cook left"}, 0),
        (6, 4, {"blocker": "no cook"}, 0),
    ],
)  # fmt: skip
def test_a_jump_of_two_wants_a_reason(
    before: int, now: int, said: dict[str, str], heard: int
) -> None:
    plan = inn(
        check_ins=(guests(MONDAY - WEEK, confidence=before), guests(MONDAY, confidence=now, **said))
    )
    (*findings,) = found(plan, "checkin-confidence-no-reason")
    assert len(findings) == heard
    for finding in findings:
        assert finding.target == "check_ins[1].standings[0]"
        assert f"from {before} to {now}" in finding.ask


def test_a_jump_is_seen_over_a_week_in_which_nobody_felt_anything() -> None:
    days = (MONDAY - 2 * WEEK, MONDAY - WEEK, MONDAY)
    plan = told(inn(), (guests(d, confidence=c) for d, c in zip(days, (8, None, 4), strict=True)))
    assert found(plan, "checkin-confidence-no-reason")


@pytest.mark.parametrize(
    ("confidences", "value", "heard"),
    [
        pytest.param((5, 5, 5, 5), 25, 1, id="four weeks"),
        pytest.param((5, 5, 5), 25, 0, id="three weeks"),
        pytest.param((7, 5, 5, 5, 5, 5), 25, 1, id="frozen later"),
        pytest.param((5, 5, 6, 5), 25, 0, id="it moved in between"),
        pytest.param((10, 10, 10, 10), 40, 0, id="reached"),
    ],
)
def test_a_confidence_is_frozen_after_four_weeks(
    confidences: tuple[int, ...], value: float, heard: int
) -> None:
    first = MONDAY - WEEK * (len(confidences) - 1)
    plan = told(
        inn(),
        (guests(first + WEEK * n, confidence=c, value=value) for n, c in enumerate(confidences)),
    )
    assert len(found(plan, "checkin-confidence-frozen")) == heard


def test_two_looks_in_one_week_are_one_week() -> None:
    days = (MONDAY, MONDAY + timedelta(1), MONDAY + timedelta(2), MONDAY + timedelta(4))
    plan = told(inn(), (guests(day, confidence=5) for day in days))
    assert not found(plan, "checkin-confidence-frozen")


@pytest.mark.parametrize(
    ("value", "confidence", "said", "heard"),
    [
        # Of 84 days 36 are gone on 8 February: 0.43, and 0.6 of that is 0.257.
        pytest.param(25.1, 7, {}, ["warn"], id="just behind"),
        pytest.param(25.2, 7, {}, [], id="just not behind"),
        pytest.param(25.1, 6, {}, [], id="not that sure"),
        pytest.param(21, 9, {"reason": "a group has booked"}, ["nudge"], id="with evidence"),
    ],
)
def test_a_watermelon_is_sure_and_far_behind(
    value: float, confidence: int, said: dict[str, str], heard: list[str]
) -> None:
    plan = inn(check_ins=(guests(MONDAY, value=value, confidence=confidence, **said),))
    assert loud(plan, "checkin-watermelon") == heard


@pytest.mark.parametrize(
    ("day", "heard"), [(date(2027, 1, 18), []), (date(2027, 1, 21), ["warn"])], ids=str
)
def test_being_behind_means_nothing_in_the_first_fifth(day: date, heard: list[str]) -> None:
    plan = inn(check_ins=(guests(day, value=20, confidence=8),))
    assert loud(plan, "checkin-watermelon", day) == heard


def test_a_watermelon_is_judged_by_a_number_from_the_last_weeks() -> None:
    fresh = inn(check_ins=(guests(MONDAY - WEEK, value=21), guests(MONDAY, confidence=8)))
    stale = inn(check_ins=(guests(MONDAY - 4 * WEEK, value=21), guests(MONDAY, confidence=8)))
    assert found(fresh, "checkin-watermelon")
    assert not found(stale, "checkin-watermelon")


@pytest.mark.parametrize(
    ("priorities", "musts", "heard"), [(5, 3, 0), (6, 0, 1), (4, 4, 1), (1, 0, 0)]
)
def test_a_week_holds_five_priorities_and_three_musts(
    priorities: int, musts: int, heard: int
) -> None:
    listed = tuple(
        Priority(text=f"Ring {n}", key_result=GUESTS, must=n < musts) for n in range(priorities)
    )
    plan = inn(check_ins=(week(MONDAY, priorities=listed),))
    assert len(found(plan, "checkin-priority-count")) == heard


def test_a_priority_of_a_key_result_that_is_gone_is_unlinked() -> None:
    priorities = (Priority(text="Ring ten", key_result=77), Priority(text="Ask", key_result=TABLES))
    plan = inn(check_ins=(week(MONDAY, priorities=priorities),))
    assert [f.quote for f in found(plan, "checkin-priority-unlinked")] == ["Ring ten"]


@pytest.mark.parametrize(
    ("before", "now", "heard"),
    [("carried", "open", 1), ("open", "open", 1), ("done", "open", 0), ("dropped", "open", 0),
     ("open", "done", 0)],
)  # fmt: skip
def test_a_priority_is_carried_where_it_was_not_done(before: str, now: str, heard: int) -> None:
    def posters(words: str, outcome: str) -> tuple[Priority, ...]:
        fields = {"text": words, "key_result": GUESTS, "outcome": outcome}
        return (Priority.model_validate(fields),)

    plan = inn(
        check_ins=(
            week(MONDAY - WEEK, priorities=posters("Hang the posters", before)),
            week(MONDAY, priorities=posters("hang the posters.", now)),
        )
    )
    assert len(found(plan, "checkin-carry-over")) == heard


def test_friday_may_say_again_what_monday_planned() -> None:
    planned = tuple(Priority(text=f"Ring {n}", key_result=GUESTS) for n in range(4))
    done = tuple(p.model_copy(update={"outcome": "done"}) for p in planned)
    friday = week(MONDAY + timedelta(4), priorities=done)
    plan = inn(check_ins=(week(MONDAY, priorities=planned), friday))
    assert not found(plan, "checkin-priority-count")
    again = week(MONDAY + WEEK, priorities=planned[:1])
    assert not found(told(plan, (*plan.check_ins, again)), "checkin-carry-over")


def test_a_week_without_priorities_does_not_hide_what_is_carried() -> None:
    open_one = (Priority(text="Ring ten", key_result=GUESTS),)
    plan = inn(
        check_ins=(
            week(MONDAY - 2 * WEEK, priorities=open_one),
            week(MONDAY - WEEK, priorities=()),
            week(MONDAY, priorities=open_one),
        )
    )
    assert found(plan, "checkin-carry-over")


@pytest.mark.parametrize(
    ("state", "response", "heard"), [("red", "", 1), ("red", "no orders", 0), ("green", "", 0)]
)
def test_red_health_wants_an_answer(state: str, response: str, heard: int) -> None:
    seen = HealthState.model_validate({"metric": "Sleep", "state": state, "response": response})
    plan = inn(check_ins=(week(MONDAY, health=(seen,)),))
    assert len(found(plan, "checkin-health-red")) == heard


@pytest.mark.parametrize(("weekday", "heard"), [(3, 0), (4, 1), (6, 1)])
def test_a_win_is_asked_for_from_friday_on(weekday: int, heard: int) -> None:
    plan = inn(check_ins=(week(MONDAY, wins=()),))
    assert len(found(plan, "checkin-no-win", MONDAY + timedelta(weekday))) == heard


@pytest.mark.parametrize(
    ("read", "heard"), [(date(2027, 1, 20), [TABLES]), (date(2027, 1, 21), [])], ids=str
)
def test_a_number_is_stale_after_three_weeks(read: date, heard: list[int]) -> None:
    plan = inn(
        check_ins=(
            week(read, Standing(key_result=TABLES, value=5)),
            guests(MONDAY, value=24),
        )
    )
    assert [f.item for f in found(plan, "checkin-stale-kr")] == heard


def test_where_nobody_looks_at_all_the_missed_check_in_says_it() -> None:
    plan = inn(check_ins=(guests(date(2027, 1, 11), value=21),))
    assert not found(plan, "checkin-stale-kr", date(2027, 2, 10))
    assert loud(plan, "checkin-missed", date(2027, 2, 10)) == ["warn"]


# --- reviews ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "value", "heard"),
    [(0.7, 32, 0), (0.8, 32, 1), (0.5, 32, 0), (0.4, 32, 1), (0.7, None, 0), (None, 32, 0)],
)
def test_a_score_may_be_a_tenth_away_from_the_data(
    score: float | None, value: float | None, heard: int
) -> None:
    scored = Scored(key_result=GUESTS, score=score, value=value)
    plan = inn(reviews=(Review(kind="quarterly", day=QUARTER.end, scores=(scored,)),))
    assert len(found(plan, "review-score-mismatch")) == heard


def test_the_question_names_both_scores() -> None:
    scored = Scored(key_result=GUESTS, score=1.0, value=30)
    plan = inn(reviews=(Review(kind="monthly", day=QUARTER.end, scores=(scored,)),))
    (finding,) = found(plan, "review-score-mismatch")
    assert finding.ask == "What does 1 include that the data's 0.5 does not?"


def test_a_number_read_after_the_review_does_not_count() -> None:
    plan = inn(
        check_ins=(guests(MONDAY, value=20),),
        reviews=(
            Review(
                kind="monthly",
                day=MONDAY - WEEK,
                scores=(Scored(key_result=GUESTS, score=0.9),),
            ),
        ),
    )
    assert not found(plan, "review-score-mismatch")


def cycle(kind: str, *scores: float) -> Cycle:
    key_results = tuple(PastKeyResult(text="Songs from 0 to 4", score=s) for s in scores)
    return Cycle(
        objectives=(
            PastObjective.model_validate(
                {"text": "Music", "type": kind, "key_results": key_results}
            ),
        )
    )


@pytest.mark.parametrize(
    ("earlier", "rule", "heard"),
    [
        pytest.param((cycle("aspirational", 1.0), cycle("aspirational", 0.95)),
                     "review-always-full", 1, id="full twice"),
        pytest.param((cycle("aspirational", 1.0), cycle("aspirational", 0.94)),
                     "review-always-full", 0, id="not quite full"),
        pytest.param((cycle("committed", 1.0), cycle("committed", 1.0)),
                     "review-always-full", 0, id="promises kept"),
        pytest.param((cycle("aspirational", 1.0),), "review-always-full", 0, id="once"),
        pytest.param((cycle("aspirational", 0.3), cycle("committed", 0.2)),
                     "review-always-low", 1, id="low twice"),
        pytest.param((cycle("aspirational", 0.31), cycle("committed", 0.2)),
                     "review-always-low", 0, id="not quite low"),
        pytest.param((cycle("learning", 0.0), cycle("learning", 0.0)),
                     "review-always-low", 0, id="learning"),
        pytest.param((cycle("aspirational", 0.0), cycle("aspirational", 0.9),
                      cycle("aspirational", 0.1)), "review-always-low", 0, id="not in a row"),
    ],
)  # fmt: skip
def test_two_cycles_in_a_row_make_a_pattern(
    earlier: tuple[Cycle, ...], rule: str, heard: int
) -> None:
    assert len(found(inn(earlier=earlier), rule)) == heard


def test_the_scores_of_a_cycle_are_those_of_its_objectives_where_there_are_no_others() -> None:
    low = Cycle(objectives=(PastObjective(text="Music", score=0.1),))
    assert found(inn(earlier=(low, low)), "review-always-low")


@pytest.mark.parametrize("kind", ["quarterly", "half-year", "yearly"])
def test_a_promise_that_was_missed_wants_an_explanation(kind: str) -> None:
    fields = {"kind": kind, "day": QUARTER.end, "scores": ({"key_result": GUESTS, "score": 0.9},)}
    plan = inn("committed", reviews=(Review.model_validate(fields),))
    (finding,) = found(plan, "review-committed-missed")
    assert (finding.target, finding.item) == ("reviews[0].scores[0]", GUESTS)


@pytest.mark.parametrize(
    ("today", "reviews", "heard"),
    [
        pytest.param(date(2027, 2, 7), (), 0, id="a month and six days"),
        pytest.param(date(2027, 2, 8), (), 1, id="a month and a week"),
        pytest.param(date(2027, 2, 8), (("monthly", date(2027, 1, 17)),), 1, id="too early"),
        pytest.param(date(2027, 2, 8), (("monthly", date(2027, 1, 25)),), 0, id="in time"),
        pytest.param(date(2027, 4, 15), (("monthly", date(2027, 4, 2)),), 1, id="only a small one"),
        pytest.param(date(2027, 4, 15), (("yearly", date(2027, 4, 2)),), 0, id="a larger one"),
    ],
)
def test_a_look_back_has_its_time(
    today: date, reviews: tuple[tuple[str, date], ...], heard: int
) -> None:
    plan = inn(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        check_ins=(guests(MONDAY),),
        reviews=tuple(Review.model_validate({"kind": kind, "day": day}) for kind, day in reviews),
    )
    assert len(found(plan, "review-skipped-level", today)) == heard


def test_an_objective_without_key_results_can_be_carried_for_ever() -> None:
    same = Cycle(objectives=(PastObjective(text="evenings have a tune."),))
    plan = Plan(objectives=(Objective(id=1, text="Evenings have a tune"),), earlier=(same, same))
    assert [f.quote for f in found(plan, "review-eternal-carry")] == ["Evenings have a tune"]


# --- changes ------------------------------------------------------------------------------------


def changed(day: date, **fields: object) -> Plan:
    return inn(changes=(Change.model_validate({"day": day, "item": GUESTS, **fields}),))


@pytest.mark.parametrize(
    ("day", "fields", "heard"),
    [
        pytest.param(QUARTER.start, {"what": "target"}, 1, id="first day"),
        pytest.param(QUARTER.start - timedelta(1), {"what": "target"}, 0, id="before the start"),
        pytest.param(MONDAY, {"what": "target", "reason": "the bridge"}, 0, id="reason"),
        pytest.param(MONDAY, {"what": "target", "trigger": "the letter"}, 0, id="trigger"),
        pytest.param(MONDAY, {"what": "stopped"}, 1, id="dropped in silence"),
        pytest.param(MONDAY, {"what": "due"}, 0, id="another day"),
        pytest.param(MONDAY, {"before": "Guests  20% to 40%", "after": "guests: 20 % to 40 %"},
                     0, id="another spelling"),
    ],
)  # fmt: skip
def test_a_change_wants_a_reason(day: date, fields: dict[str, str], heard: int) -> None:
    assert len(found(changed(day, **fields), "change-unlogged")) == heard


@pytest.mark.parametrize(
    ("day", "before", "after", "heard"),
    [
        pytest.param(date(2027, 2, 14), "40 %", "32 %", [], id="half of the time"),
        pytest.param(date(2027, 2, 15), "40 %", "32 %", ["warn"], id="second half"),
        pytest.param(date(2027, 3, 7), "40 %", "32 %", ["warn"], id="three weeks left"),
        pytest.param(date(2027, 3, 8), "40 %", "32 %", ["block"], id="last three weeks"),
        pytest.param(date(2027, 3, 8), "32 %", "40 %", [], id="raised"),
        pytest.param(date(2027, 3, 8), "Guests from 20 % to 40 %", "Guests from 20 % to 30 %",
                     ["block"], id="sentences"),
        pytest.param(date(2027, 3, 8), "many", "fewer", [], id="no numbers"),
    ],
)  # fmt: skip
def test_a_target_is_not_lowered_late(day: date, before: str, after: str, heard: list[str]) -> None:
    plan = changed(day, what="target", before=before, after=after, reason="the bridge")
    assert loud(plan, "change-late-lowering") == heard


def test_for_a_number_that_is_to_fall_a_higher_target_asks_for_less() -> None:
    late = KeyResult(id=GUESTS, text="Late orders from 12 to 5", baseline=12, target=5)
    plan = changed(date(2027, 3, 8), what="target", before="2", after="5", reason="ice")
    plan = plan.model_copy(
        update={"objectives": (Objective(id=1, text="Kitchen", key_results=(late,)),)}
    )
    assert loud(plan, "change-late-lowering") == ["block"]


@pytest.mark.parametrize(
    ("item", "day", "heard"),
    [
        (1, MONDAY, 1), (1, date(2027, 3, 20), 0), (GUESTS, MONDAY, 0), (1, date(2027, 1, 10), 0),
        ("big-objective", MONDAY, 1),
    ],
)  # fmt: skip
def test_an_objective_rests_in_the_middle_of_its_time(
    item: int | str, day: date, heard: int
) -> None:
    plan = changed(
        day, item=item, before="Guests return", after="The village eats here", reason="x"
    )
    assert len(found(plan, "change-o-midcycle")) == heard


def test_the_big_goal_may_change_at_half_year() -> None:
    year = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))
    plan = changed(date(2027, 7, 5), item="big-objective", before="a", after="b", reason="x")
    assert not found(plan.model_copy(update={"period": year}), "change-o-midcycle")


def test_an_action_may_change_any_day() -> None:
    call = Action(id=40, text="Ring ten")
    kr = KeyResult(id=GUESTS, text="Guests from 20 to 40", actions=(call,))
    plan = changed(MONDAY, item=40, before="Ring ten", after="Ring twelve")
    assert found(plan, "change-unlogged"), "an item that is gone"
    asked = plan.model_copy(
        update={"objectives": (Objective(id=1, text="Guests", key_results=(kr,)),)}
    )
    assert not found(asked, "change-unlogged")


def test_those_who_promised_something_hear_of_a_change() -> None:
    plan = changed(MONDAY, what="due", reason="x")
    choir = Dependency(id=9, on="The choir", what="an evening", agreed=True)
    assert not found(plan, "change-dependants-untold")
    assert found(plan.model_copy(update={"dependencies": (choir,)}), "change-dependants-untold")


# --- any year -----------------------------------------------------------------------------------

days = st.dates(date(2026, 12, 1), date(2027, 6, 1))
standings = st.builds(
    Standing,
    key_result=st.sampled_from([0, GUESTS, TABLES, 77]),
    value=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    confidence=st.none() | st.integers(0, 10),
)
check_ins = st.builds(
    CheckIn,
    day=days,
    standings=st.lists(standings, max_size=3).map(tuple),
    priorities=st.lists(
        st.builds(Priority, text=st.sampled_from(["a", "- b.", "1. c"]), must=st.booleans()),
        max_size=6,
    ).map(tuple),
)
reviews = st.builds(
    Review,
    kind=st.sampled_from(["monthly", "quarterly", "half-year", "yearly"]),
    day=days,
    scores=st.lists(
        st.builds(Scored, key_result=st.sampled_from([GUESTS, 5]), score=st.floats(0, 1)),
        max_size=2,
    ).map(tuple),
)
changes = st.builds(
    Change,
    day=days,
    item=st.sampled_from([0, 1, GUESTS, "plan", "big-objective"]),
    what=st.sampled_from(["text", "target", "due", "stopped"]),
    before=st.sampled_from(["", "40 %", "from 20 to 40", "x"]),
    after=st.sampled_from(["", "30 %", "from 20 to 30", "y"]),
)


@given(
    today=days,
    check_ins=st.lists(check_ins, max_size=5),
    reviews=st.lists(reviews, max_size=2),
    changes=st.lists(changes, max_size=2),
)
def test_any_year_is_judged_alike_whatever_the_order_of_its_entries(
    today: date, check_ins: list[CheckIn], reviews: list[Review], changes: list[Change]
) -> None:
    def heard(told: list[CheckIn]) -> list[tuple[str, str]]:
        plan = inn(check_ins=tuple(told), reviews=tuple(reviews), changes=tuple(changes))
        return sorted((f.rule, f.severity) for f in run(plan, today) if f.rule in YEAR_RULES)

    different_days = list({check_in.day: check_in for check_in in check_ins}.values())
    assert heard(different_days) == heard(different_days[::-1])


@given(
    today=days,
    check_ins=st.lists(check_ins, max_size=5),
    reviews=st.lists(reviews, max_size=2),
    changes=st.lists(changes, max_size=2),
)
def test_a_finding_of_any_year_stands_at_a_place_and_quotes_it(
    today: date, check_ins: list[CheckIn], reviews: list[Review], changes: list[Change]
) -> None:
    plan = inn(check_ins=tuple(check_ins), reviews=tuple(reviews), changes=tuple(changes))
    texts = {"": "", **{entry.path: entry.text for entry in entries(plan)}}
    texts |= {place.path: words_of(place.item) for place in places(plan)}
    for finding in run(plan, today):
        if finding.rule in YEAR_RULES:
            assert finding.quote in texts[finding.target]

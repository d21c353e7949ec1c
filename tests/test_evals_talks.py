"""The measuring of whole talks: its cases, its judging, and that what is heard gets no worse."""

import re
from datetime import date
from typing import Any

import pytest

from coach.edits import Approve, Edit, Undo
from coach.okr import Action, BigObjective, KeyResult, Objective, Plan, places
from evals import talks
from evals.judging import Outcome, faults, outcome
from evals.unasked import Turn
from evals.wanted import GOAL, WHOLE, Add, Change, Move, Remove, Wanted, Wish

STEP = Action(id=4, text="Print the flyers", due=date(2027, 1, 15))
SEATS = KeyResult(id=2, text="Seats from 5 to 9", baseline=5, target=9, actions=(STEP,))
REGULARS = KeyResult(id=3, text="Regulars")
FULL = Objective(id=1, text="Mornings are full", key_results=(SEATS, REGULARS))
PLAN = Plan(big_objective=BigObjective(text="The heart of the village"), objectives=(FULL,))


def with_key_results(*key_results: KeyResult) -> Plan:
    return PLAN.model_copy(
        update={"objectives": (FULL.model_copy(update={"key_results": key_results}),)}
    )


def with_step(**fields: Any) -> Plan:
    step = Action(id=9, **fields)
    return with_key_results(SEATS, REGULARS.model_copy(update={"actions": (step,)}))


SIGN = {"add": "step", "under": "O1.KR2", "text": "paint a sign", "due": "2027-02-01"}
PAINTED = {"text": "Paint a sign", "due": date(2027, 2, 1)}
WORDY = (
    "So the thing we'd do by the first of february, Eve and me, is to paint a sign for the street"
)
ELSEWHERE = with_key_results(
    SEATS.model_copy(update={"actions": ()}), REGULARS.model_copy(update={"actions": (STEP,)})
)
SETTLED = with_key_results(SEATS.model_copy(update={"approved": True}), REGULARS)

JUDGED: dict[str, tuple[str, Plan, list[Any], list[Any], Outcome]] = {
    "nothing wanted, nothing done": ("lol", PLAN, [], [], "right"),
    "nothing wanted": ("lol", with_step(text="Lol"), [], [], "wrong"),
    "allowed": ("sign?", with_step(**PAINTED), [], [SIGN], "right"),
    "added": ("paint a sign", with_step(**PAINTED), [SIGN], [], "right"),
    "missing": ("paint a sign", PLAN, [SIGN], [], "asked"),
    "a day is missing": ("paint a sign", with_step(text="Paint a sign"), [SIGN], [], "asked"),
    "another day": (
        "a sign",
        with_step(text="Paint a sign", due=date(2027, 3, 1)),
        [SIGN],
        [],
        "wrong",
    ),
    "in another place": (
        "a sign",
        with_step(**PAINTED),
        [SIGN | {"under": "O1.KR1"}],
        [],
        "wrong",
    ),
    "one's own sentence": (WORDY, with_step(text=WORDY, due=date(2027, 2, 1)), [SIGN], [], "right"),
    "a sentence of others": (
        "sign",
        with_step(text=WORDY, due=date(2027, 2, 1)),
        [SIGN],
        [],
        "wrong",
    ),
    "an order in it": (
        f"Can you note this: {WORDY}",
        with_step(text=f"Can you note this: {WORDY}", due=date(2027, 2, 1)),
        [SIGN],
        [],
        "wrong",
    ),
    "changed": (
        "6 now",
        with_key_results(SEATS.model_copy(update={"baseline": 6.0}), REGULARS),
        [{"change": "O1.KR1", "baseline": 6}],
        [],
        "right",
    ),
    "changed otherwise": (
        "6 now",
        with_key_results(SEATS.model_copy(update={"target": 6.0}), REGULARS),
        [{"change": "O1.KR1", "baseline": 6}],
        [],
        "wrong",
    ),
    "removed": ("no regulars", with_key_results(SEATS), [{"remove": "O1.KR2"}], [], "right"),
    "not removed": ("no regulars", PLAN, [{"remove": "O1.KR2"}], [], "asked"),
    "the other removed": ("no", with_key_results(REGULARS), [{"remove": "O1.KR2"}], [], "wrong"),
    "moved": ("to KR2", ELSEWHERE, [{"move": "O1.KR1.A1", "to": "O1.KR2"}], [], "right"),
    "not moved": ("to KR2", PLAN, [{"move": "O1.KR1.A1", "to": "O1.KR2"}], [], "asked"),
    "moved unasked": ("hm", ELSEWHERE, [], [], "wrong"),
    "approved": ("KR1 is fine", SETTLED, [{"approve": "O1.KR1"}], [], "right"),
    "approved with what it is part of": ("fine", SETTLED, [{"approve": "O1"}], [], "asked"),
    "approved unasked": ("great. and now?", SETTLED, [], [], "wrong"),
}


@pytest.mark.parametrize(("said", "after", "want", "may", "made"), JUDGED.values(), ids=JUDGED)
def test_what_became_of_a_message_is_judged(
    said: str, after: Plan, want: list[Any], may: list[Any], made: Outcome
) -> None:
    turn = Turn(said, PLAN, after, (Approve(target=2),) if after is SETTLED else ())
    wanted = Wanted.model_validate({"want": want, "may": may})
    assert outcome(turn, wanted) == made, faults(turn, wanted)


@pytest.mark.parametrize(
    ("edits", "after", "made"),
    [
        ((Undo(),), with_key_results(SEATS), "right"),
        ((), PLAN, "asked"),
        ((), with_key_results(SEATS), "wrong"),
    ],
    ids=["undone", "left", "something else"],
)
def test_taking_back_is_judged_by_whether_it_was_done(
    edits: tuple[Edit, ...], after: Plan, made: Outcome
) -> None:
    wanted = Wanted.model_validate({"want": [{"undo": True}]})
    assert outcome(Turn("undo", PLAN, after, edits), wanted) == made


def test_where_asking_back_is_right_nothing_is_missing() -> None:
    wanted = Wanted.model_validate({"want": [SIGN], "ask": True})
    assert outcome(Turn("that thing", PLAN, PLAN, ()), wanted) == "right"
    assert outcome(Turn("that thing", PLAN, with_step(text="Thing"), ()), wanted) == "wrong"


def test_there_are_whole_talks() -> None:
    cases = talks.own_cases()
    assert len(cases) >= 300
    assert {said.lang for said in cases} == {"de", "en"}


def test_a_case_speaks_of_what_is_in_the_plan() -> None:
    lost = [
        f"{said.talk} {said.number}: {wish}"
        for said in talks.own_cases()
        for wish in said.line.want
        if not is_there(said.state.plan, wish)
    ]
    assert not lost


def is_there(plan: Plan, wish: Wish) -> bool:
    known = {place.handle for place in places(plan)} | {GOAL, WHOLE}
    match wish:
        case Change(change=name) | Move(move=name):
            return name in known
        case Remove(remove=name):
            line = re.fullmatch(r"(\w+)\[(\d+)\]", name)
            return name in known or bool(line and getattr(plan, line[1])[int(line[2])])
        case Add(under=above) if above is not None:
            return above in known
    return True


def test_talks_are_heard_as_well_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    code = talks.main(["--misses"])
    told = capsys.readouterr().out
    assert code == 0, told
    every = talks.committed()["all"]
    assert every.messages == len(talks.own_cases())
    assert f"all           {every.messages} messages" in told


def test_a_fall_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    before = talks.committed()
    best = talks.Figures(messages=1, right=1.0, asked=0.0, wrong=0.0)
    monkeypatch.setattr(talks, "committed", lambda: before | {"ward": best})
    assert talks.main([]) == 0, "a single talk is too short to compare"
    monkeypatch.setattr(talks, "committed", lambda: before | {"en": best})
    assert talks.main([]) == 1

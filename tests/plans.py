"""Plans for tests: one by hand, and any that hypothesis can think of."""

from datetime import date

from hypothesis import strategies as st

from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    KeyResult,
    Objective,
    Period,
    Plan,
    Stage,
    numbered,
)

YEAR = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))


def school() -> Plan:
    """A plan half made: two objectives, three key results, two actions."""
    return numbered(
        Plan(
            period=YEAR,
            big_objective=BigObjective(
                text="Our school is the first one people name", confidence=5
            ),
            objectives=(
                Objective(
                    text="Beginners feel at home from the first evening",
                    key_results=(
                        KeyResult(
                            text="Beginners who come back from 35 % to 50 %",
                            baseline=35,
                            target=50,
                            unit="%",
                            due=date(2027, 6, 30),
                            actions=(
                                Action(text="Call ten who left", due=date(2027, 1, 15)),
                                Action(text="Seat beginners together", due=date(2027, 1, 20)),
                            ),
                        ),
                        KeyResult(text="Friends made in the first month from 1 to 3"),
                    ),
                ),
                Objective(
                    text="Teachers grow with us",
                    key_results=(KeyResult(text="Teachers who stay from 6 to 9"),),
                ),
            ),
            dependencies=(Dependency(on="The caretaker", what="a room on Mondays"),),
        )
    )


words = st.text(
    st.characters(categories=("L", "N", "P", "Zs", "So")), min_size=1, max_size=40
).filter(lambda text: bool(text.strip()))
days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
amounts = st.floats(-1e6, 1e6, allow_nan=False)
sure = st.none() | st.integers(0, 10)
actions = st.builds(Action, text=words, due=st.none() | days, if_then=st.just(""))
key_results = st.builds(
    KeyResult,
    text=words,
    baseline=st.none() | amounts,
    target=st.none() | amounts,
    due=st.none() | days,
    confidence=sure,
    actions=st.lists(actions, max_size=3).map(tuple),
)
objectives = st.builds(
    Objective,
    text=words,
    confidence=sure,
    key_results=st.lists(key_results, max_size=3).map(tuple),
)
plans = st.builds(
    Plan,
    title=st.just(""),
    mission=st.just("") | words,
    period=st.none() | st.just(YEAR),
    big_objective=st.none() | st.builds(BigObjective, text=words, confidence=sure),
    objectives=st.lists(objectives, max_size=4).map(tuple),
    key_results=st.lists(key_results, max_size=2).map(tuple),
    dependencies=st.lists(st.builds(Dependency, on=words), max_size=2).map(tuple),
    not_now=st.lists(words, max_size=2, unique=True).map(tuple),
    health=st.just(()),
    skipped=st.lists(st.sampled_from(Stage), max_size=2, unique=True).map(tuple),
    visiting=st.none(),
    visiting_item=st.none(),
    ignored=st.just(()),
).map(numbered)

"""Progress, scores and time gone: the formulas, with the notes' own figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.okr import KeyResult
from coach.scoring import elapsed, mean, progress, score


def key_result(baseline: float | None, target: float | None) -> KeyResult:
    return KeyResult(text="x", baseline=baseline, target=target)


@pytest.mark.parametrize(
    ("baseline", "target", "value", "share"),
    [
        pytest.param(20, 40, 34, 0.7, id="up"),
        pytest.param(12, 2, 10, 0.2, id="down"),
        pytest.param(20, 40, 15, 0.0, id="worse than the start"),
        pytest.param(20, 40, 55, 1.0, id="beyond the target"),
        pytest.param(-4, 4, 0, 0.5, id="across zero"),
        pytest.param(None, 40, 34, None, id="no start"),
        pytest.param(20, None, 34, None, id="no target"),
        pytest.param(20, 20, 20, None, id="no way between"),
    ],
)
def test_progress_is_the_share_of_the_way(
    baseline: float | None, target: float | None, value: float, share: float | None
) -> None:
    assert progress(key_result(baseline, target), value) == pytest.approx(share)


@pytest.mark.parametrize(("value", "given"), [(34, 0.7), (33, 0.7), (32.9, 0.6), (40, 1.0)])
def test_a_score_has_one_decimal_and_a_half_goes_up(value: float, given: float) -> None:
    assert score(key_result(20, 40), value) == given


figures = st.floats(-1e9, 1e9)


@given(baseline=figures, target=figures, value=figures)
def test_progress_and_score_stay_between_nothing_and_all(
    baseline: float, target: float, value: float
) -> None:
    done = progress(key_result(baseline, target), value)
    assert done is None or 0 <= done <= 1
    came_out = score(key_result(baseline, target), value)
    assert (came_out is None) == (done is None)
    assert came_out is None or 0 <= came_out <= 1


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2026, 12, 31), 0.0),
        (date(2027, 1, 1), 0.1),
        (date(2027, 1, 5), 0.5),
        (date(2027, 1, 10), 1.0),
        (date(2027, 2, 1), 1.0),
    ],
    ids=str,
)
def test_time_gone_counts_whole_days(day: date, share: float) -> None:
    assert elapsed(date(2027, 1, 1), date(2027, 1, 10), day) == pytest.approx(share)


def test_the_mean_is_plain_and_passes_over_what_has_no_score() -> None:
    assert mean([0.9, None, 0.6, 0.3]) == pytest.approx(0.6)
    assert mean([None]) is None

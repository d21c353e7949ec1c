"""The running year as the rules see it: the week in work, the weeks before, each number's story.

Only the last week with a check-in is judged: what was written before cannot be mended, and what a
review has closed need not be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from coach.checks.nearness import wording
from coach.checks.sight import SeenKeyResult, Sight
from coach.scoring import progress
from coach.year import CheckIn, HealthState, Priority, Review, ReviewKind, Standing

CLOSING: tuple[ReviewKind, ...] = ("quarterly", "half-year", "yearly")
"""Reviews after which the weeks before them are history."""


class SeenStanding(NamedTuple):
    """Where a key result stood on a day."""

    path: str
    given: Standing
    day: date
    key_result: SeenKeyResult | None
    """None when the plan no longer has it."""


@dataclass(frozen=True, slots=True)
class Week:
    """All check-ins of one week as one."""

    monday: date
    path: str
    """That of its last check-in."""
    standings: tuple[SeenStanding, ...]
    """The last one of each key result; so with what follows, where Friday says again what Monday
    said."""
    priorities: tuple[tuple[str, Priority], ...]
    health: tuple[tuple[str, HealthState], ...]
    wins: tuple[str, ...]
    ahead: tuple[str, ...]

    @property
    def planned(self) -> bool:
        """Whether it looked at the goals, and is not only a note on what went well."""
        return bool(self.standings or self.priorities)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def running(sight: Sight) -> bool:
    """Whether the plan is approved and its period has begun and is not over."""
    plan = sight.plan
    period = plan.period
    return bool(plan.approved and period and period.start <= sight.today <= period.end)


@dataclass(frozen=True, slots=True)
class History:
    """All check-ins, by day."""

    weeks: dict[date, list[tuple[str, CheckIn]]]
    """By the Monday of each week, with their paths."""
    stories: dict[int, list[SeenStanding]]
    """All that was ever noted of each key result."""


def history(sight: Sight) -> History:
    """The check-ins of a plan, put in order once for all rules."""
    known = sight.worked_out.get("history")
    if isinstance(known, History):
        return known
    found = History({}, {})
    ordered = sorted(enumerate(sight.plan.check_ins), key=lambda pair: pair[1].day)
    seen = {kr.given.id: kr for kr in sight.every_key_result if kr.given.id}
    for at, check_in in ordered:
        path = f"check_ins[{at}]"
        found.weeks.setdefault(monday_of(check_in.day), []).append((path, check_in))
        for n, standing in enumerate(check_in.standings):
            item = standing.key_result
            noted = SeenStanding(f"{path}.standings[{n}]", standing, check_in.day, seen.get(item))
            found.stories.setdefault(item, []).append(noted)
    sight.worked_out["history"] = found
    return found


def weeks_back(sight: Sight) -> Iterator[Week]:
    """The weeks that have a check-in, the last one first."""
    found = history(sight)
    for monday in reversed(found.weeks):
        yield week_of(monday, found)


def week_of(monday: date, found: History) -> Week:
    """The check-ins of a week taken together."""
    noted = found.weeks[monday]
    priorities: dict[str, tuple[str, Priority]] = {}
    health: dict[str, tuple[str, HealthState]] = {}
    for path, check_in in noted:
        for n, priority in enumerate(check_in.priorities):
            priorities[wording(priority.text)] = (f"{path}.priorities[{n}]", priority)
        for n, state in enumerate(check_in.health):
            health[wording(state.metric)] = (f"{path}.health[{n}]", state)
    upto = (
        next((seen for seen in reversed(told) if (seen.day - monday).days < 7), None)
        for told in found.stories.values()
    )
    return Week(
        monday=monday,
        path=noted[-1][0],
        standings=tuple(seen for seen in upto if seen and seen.day >= monday),
        priorities=tuple(priorities.values()),
        health=tuple(health.values()),
        wins=tuple(win for _, check_in in noted for win in check_in.wins),
        ahead=tuple(line for _, check_in in noted for line in check_in.ahead),
    )


def this_week(sight: Sight) -> Week | None:
    """The last week with a check-in, None when there is none or a review has closed it."""
    check_ins = sight.plan.check_ins
    if not check_ins:
        return None
    last = max(check_in.day for check_in in check_ins)
    if any(r.kind in CLOSING and r.day >= last for r in sight.plan.reviews):
        return None
    known = sight.worked_out.get("this week")
    if not isinstance(known, Week):
        known = next(weeks_back(sight))
        sight.worked_out["this week"] = known
    return known


def standing_now(sight: Sight) -> Iterator[tuple[SeenKeyResult, SeenStanding]]:
    """The key results that the plan still has, where they stand this week."""
    week = this_week(sight)
    for seen in week.standings if week else ():
        if seen.key_result is not None:
            yield seen.key_result, seen


def story(sight: Sight, key_result: int) -> Sequence[SeenStanding]:
    """All that was ever noted of a key result, by day."""
    return history(sight).stories.get(key_result, ())


def last_value(sight: Sight, key_result: int, until: date) -> tuple[date, float] | None:
    """The last number of a key result that was read up to a day, and when."""
    for seen in reversed(story(sight, key_result)):
        if seen.given.value is not None and seen.day <= until:
            return seen.day, seen.given.value
    return None


def reached(sight: Sight, kr: SeenKeyResult) -> bool:
    """Whether the last number that was read is at the target."""
    read = last_value(sight, kr.given.id, date.max)
    return read is not None and progress(kr.full, read[1]) == 1.0


def latest_reviews(sight: Sight, *kinds: ReviewKind) -> Iterator[tuple[str, Review]]:
    """The last review of the plan if it is of one of these kinds; several of one day are all."""
    reviews = sight.plan.reviews
    last = max((review.day for review in reviews), default=None)
    for at, review in enumerate(reviews):
        if review.day == last and (not kinds or review.kind in kinds):
            yield f"reviews[{at}]", review

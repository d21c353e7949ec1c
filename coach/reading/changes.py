"""From the quantities of a sentence to a change: from where, to where, or by how much."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from coach.late import Late
from coach.okr import Direction
from coach.reading.blanks import goes_to_blank
from coach.reading.bounds import Bound, at_least, at_most, bound_of
from coach.reading.dated import a_day_each
from coach.reading.dates import When
from coach.reading.measuring import Quantity, alike, scaled, top_of
from coach.reading.openings import Cue, begun
from coach.reading.pairs import (
    BEFORE_TARGET,
    FROM,
    GOING_SIGNS,
    GOING_WORDS,
    as_opposed,
    pair_of,
)
from coach.reading.standing import AS_OF_NOW, NOW, WANT
from coach.reading.steps import BEHIND_STEP, STEP_SIGN, UP_STEP, is_bare_step, stepped, told_of
from coach.reading.today import EARLIER, breaks_even, nobody_wanted, none_yet, stood, without_past
from coach.reading.together import counted_together
from coach.reading.wholes import all_wanted, is_dose, without_wholes
from coach.reading.words import Hit, word_set

Role = Literal["start", "target", "step", "other"]


class Change(NamedTuple):
    """What the quantities of a sentence amount to."""

    baseline: float | None = None
    target: float | None = None
    amount: float | None = None
    relative: bool = False
    factor: float | None = None
    unit: str = ""
    bound: Bound = ""
    used: tuple[Quantity, ...] = ()
    """The quantities that make it up; others belong to the metric's name."""
    start: int = 0
    end: int = 0
    """The stretch of text that tells the change."""

    @property
    def summed(self) -> bool:
        """Whether its target is the sum of several counts."""
        counts = len(self.used) > 1 and self.baseline is None
        return counts and self.target == sum(q.value for q in self.used)

    def signed(self, direction: Direction | None) -> "Change":
        """The change with the sign that its direction asks for."""
        if self.amount is None:
            return self
        size = abs(self.amount)
        if direction == "decrease":
            return self._replace(amount=-size)
        return self if self.amount < 0 else self._replace(amount=size)


def change_of(
    plain: str, amounts: Sequence[Quantity], known: list[Hit], when: Sequence[When] = ()
) -> Change:
    """The change that the sentence tells."""
    if not amounts:
        return Change()
    if len(amounts) > 1:
        amounts = as_opposed(plain, amounts)
    usable = [q for q in amounts if q.kind != "window"]
    if len(amounts) == 2 > len(usable) and {q.unit for q in amounts} == {q.unit for q in usable}:
        usable = []  # two stretches of time: "30 days after delivery, from 45 days"
    usable = usable or [q._replace(kind="amount") for q in amounts]
    wanted = all_wanted(plain, usable) if len(usable) > 1 else None
    if wanted:
        part, whole = wanted
        return Change(
            baseline=part.value, target=whole.value, unit=whole.unit, used=wanted,
            start=part.start, end=whole.end,
        )  # fmt: skip
    usable = without_past(plain, without_wholes(plain, as_shares(usable)))
    usable = [q for q in usable if not is_dose(plain, q)]
    if not usable:
        return Change()
    if grown := from_today(plain, usable):
        return grown
    if pair := pair_of(plain, usable) or a_day_each(plain, usable, when, known):
        start, goal = stepped(plain, pair, known)
        return Change(
            baseline=scaled(start, goal),
            target=scaled(goal, start),
            unit=later_unit(start, goal),
            bound=bound_of(plain, goal),
            used=pair,
            start=min(start.start, goal.start),
            end=max(start.end, goal.end),
        )
    if together := counted_together(plain, usable):
        last = together[-1]
        return Change(
            target=sum(q.value for q in together), unit=last.unit, used=together,
            start=together[0].start, end=last.end,
        )  # fmt: skip
    return with_start(plain, usable, single(plain, usable, known))


def with_start(plain: str, amounts: Sequence[Quantity], told: Change) -> Change:
    """The change with the start that a clause behind its target tells; "none yet" is zero."""
    if len(amounts) == 1 and told.used and nobody_wanted(plain):
        return told._replace(baseline=amounts[0].value, target=0.0)
    if told.target is None:
        return told
    if pair := stood(plain, amounts):
        start, goal = pair
        return told._replace(
            baseline=scaled(start, goal), target=scaled(goal, start),
            unit=later_unit(start, goal),
            bound=bound_of(plain, goal), used=pair, start=goal.start, end=start.end,
        )  # fmt: skip
    if breaks_even(plain, told.end):
        return told._replace(baseline=told.target, target=0.0)
    return told._replace(baseline=0.0) if none_yet(plain, told.end) else told


def later_unit(start: Quantity, goal: Quantity) -> str:
    """The unit of both: where two differ, that of the later one, to which `scaled` brings both."""
    if start.start < goal.start:
        return goal.unit or start.unit
    return start.unit or goal.unit


def as_shares(amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts, where "9 out of 10" is a share beside another share, and else a mark."""
    units = {q.unit for q in amounts}
    if "%" not in units or len(units) == 1:
        return list(amounts)
    return [
        q._replace(value=100 * q.value / top, unit="%")
        if (top := top_of(q.unit)) and "/" not in q.text
        else q
        for q in amounts
    ]


def from_today(plain: str, usable: Sequence[Quantity]) -> Change | None:
    """The change told as a factor or a plus beside today's value: "double … (now 20)"."""
    if len(usable) != 2:
        return None
    step, now = usable
    if is_signed(plain[: step.start]) and POINTS_FROM.fullmatch(plain, step.end, now.start):
        return Change(
            baseline=now.value, target=now.value + step.value, unit=now.unit, used=(step, now),
            start=step.start - 1, end=now.end,
        )  # fmt: skip
    words, between = word_set(plain), plain[step.end : now.start]
    told = NOW.search(between, words)
    if not told or WANT.search(between, words) or now.kind == "factor":
        return None
    if len(plain[step.end + told.end() : now.start].split()) > 2:
        return None
    if step.kind == "factor" and now.kind == "amount":
        goal = now.value * step.value
    elif not step.unit and MORE.match(plain[step.end : step.end + told.start()]) and alike(*usable):
        goal = now.value + step.value
    else:
        return None
    return Change(
        baseline=now.value, target=goal, unit=now.unit, used=(step, now),
        start=step.start, end=now.end,
    )  # fmt: skip


def is_signed(before: str) -> bool:
    """Whether a plus or a minus by itself ends what stands in front of a number."""
    return before.rstrip().endswith(("+", "-")) and STEP_SIGN.search(before) is not None


POINTS_FROM = Late(
    r"(?:\s?(?:percentage )?(?:points?|pp|punkte|prozentpunkte|puntos|pontos))?"
    r"\s(?:from|von|ab|desde|de|à partir de|a partir de)\s"
)
"""Between a plus and the number that it is added to: "+20 points from 60 %"."""
MORE = Late(
    r"(?:\s[^\W\d_]+){0,2}?\s(?:more|extra|additional|mehr|weitere|más|de plus|mais|a mais)"
    r"(?![^\W\d_])"
)


def single(plain: str, amounts: Sequence[Quantity], known: list[Hit]) -> Change:
    """The change told by the one quantity that matters most."""
    chosen = amounts[0]
    if len(amounts) > 1 and not says_which(plain, amounts):
        chosen = max(amounts, key=lambda q: (weight(plain, q), -q.start))
    where = {"used": (chosen,), "start": chosen.start, "end": chosen.end}
    if chosen.kind == "factor":
        return Change(factor=chosen.value, **where)  # type: ignore[arg-type]
    role = role_of(plain, chosen, known)
    if role == "start" or goes_to_blank(plain, chosen.end):
        return Change(baseline=chosen.value, unit=chosen.unit, **where)  # type: ignore[arg-type]
    if role == "step":
        minus = plain[: chosen.start].rstrip().endswith(MINUS)
        return Change(
            amount=-chosen.value if minus else chosen.value,
            relative=chosen.unit == "%",
            unit=chosen.unit,
            **where,  # type: ignore[arg-type]
        )
    bound = bound_of(plain, chosen)
    return Change(target=chosen.value, unit=chosen.unit, bound=bound, **where)  # type: ignore[arg-type]


def says_which(plain: str, amounts: Sequence[Quantity]) -> bool:
    """Whether all numbers but the first only say who or what it counts: "6 who did at least 1"."""
    return amounts[0].kind == "amount" and bool(
        WHICH.match(plain[amounts[0].end : amounts[1].start])
    )


WHICH = Late(
    r"(?:\s[^\W\d_][\w-]*){1,4}(?:\s(?:who|that|which|qui|que)(?:['’]\w+)?\s|,\s(?:die|der|das)\s)"
)
"""Between a number with what it counts, and another one in a relative clause."""


def weight(plain: str, quantity: Quantity) -> int:
    """How likely this is the quantity that the key result is about."""
    words, before = word_set(plain), plain[max(0, quantity.start - 24) : quantity.start]
    if not quantity.value and not before:
        return NOTHING_LEFT
    score = 3 if quantity.unit in ("%", "pp") or quantity.unit.startswith("/") else 0
    score += 2 if at_least(before) or at_most(before) or UP_STEP.search(before, words) else 0
    score += 2 if GOING_TO.search(before, words) else 0
    score += 1 if quantity.kind == "factor" else 0
    return score - (2 if quantity.unit in ("days", "weeks", "months", "years") else 0)


NOTHING_LEFT = 9
"""Weight of a zero that opens a sentence: "zero errors above 100 €" is about the errors."""


def role_of(plain: str, quantity: Quantity, known: list[Hit]) -> Role:
    """What a lone quantity is: where it stands, where it shall go, or by how much it moves."""
    words, share = word_set(plain), quantity.unit in ("%", "pp")
    before = plain[max(0, quantity.start - 32) : quantity.start]
    up = share and not quantity.text.endswith("+") and not told_of(quantity)  # "90 %+ new ones"
    if is_signed(before) or (up and BEHIND_STEP.match(plain[quantity.end : quantity.end + 28])):
        return "step"
    if BEFORE_TARGET.search(before, words):
        return "target"
    near = quantity.start - 1 if at_least(before) else quantity.start  # "pelo menos 50"
    moving = any(h.kind in ("raising", "lowering") and h.start < h.end < near for h in known)
    steps = (moving or share) and UP_STEP.search(before, words)
    if steps and ((moving and share) or not ONLY_OF.search(before)):
        return "step"
    if moving and quantity.unit == "%" and HAN_STEP.search(before, words):
        return "step"
    if moving and quantity.unit == "%" and is_bare_step(plain, quantity):
        return "step"
    if moving and FROM.search(before, words) and not BELONGING.search(before):
        return "start"
    if WANT.search(before, words):
        return "target"
    stands = AS_OF_NOW.match(plain, quantity.end)
    if NOW.search(before, words) or EARLIER.search(before, words):
        return "start"
    if stands and not stands["named"]:
        return "start"
    return "target"


MINUS = ("-", "minus")
GOING_TO = Cue(
    rf"(?:{begun(GOING_WORDS)}|{begun('of')}|到|至|达到)\s?$", f"{GOING_SIGNS}|of", "到至达"
)
ONLY_OF = Late(rf"(?:{begun('de|en|em|un')})\s?$")
HAN_STEPS = "提高|提升|增长|增加|降低|减少|下降|缩短"
HAN_STEP = Cue(rf"(?:{HAN_STEPS})\S{{0,2}}\s?$", "", "提增降减下缩")
BELONGING = Late(rf"(?:{begun('de|of|des|dos|da|do')})\s?$")
"""What stands right in front of a number, by what it says about it."""

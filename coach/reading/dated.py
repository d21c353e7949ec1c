"""Which of two numbers is the start, told by the day beside each: "9 % in Q1, 4 % in Q3"."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.beginnings import begins
from coach.reading.dates import YEAR, When
from coach.reading.measuring import Quantity
from coach.reading.openings import Cue, whole
from coach.reading.standing import ALONE, CLAUSE_END
from coach.reading.words import EFFORTS, VERBS, Hit, word_set

TWO = 2


def a_day_each(
    plain: str, amounts: Sequence[Quantity], when: Sequence[When], known: Sequence[Hit]
) -> tuple[Quantity, Quantity] | None:
    """Start and target, when two numbers of one thing stand each beside a day of its own.

    Where somebody does something, both are wanted: "sell 30 bikes in May, 45 in June".
    """
    if len(amounts) != TWO or len(when) != TWO:
        return None
    titled = ":" in plain[: amounts[0].start]
    opening = (hit.kind in VERBS and not hit.first for hit in known)
    if not titled and (any(opening) or any(hit.kind in EFFORTS for hit in known)):
        return None
    if any(w.end is None or w.ahead or begins(plain, w) for w in when):
        return None
    (first, second), (one, other) = amounts, when
    if second.unit not in (first.unit, "") or not ALONE.match(plain, behind(second, other)):
        return None
    if first.end <= one.span[0] and second.end <= other.span[0]:
        ties = (first.end, one.span[0]), (second.end, other.span[0])
        parted = one.span[1], second.start
    elif one.span[1] <= first.start and other.span[1] <= second.start:
        ties = (one.span[1], first.start), (other.span[1], second.start)
        parted = first.end, other.span[0]
    else:
        return None
    if not all(NEAR.fullmatch(plain, *tie) for tie in ties) or not PARTS.search(plain, *parted):
        return None
    rising = is_sooner(one, other)
    if limits(plain, one if rising else other):
        return None  # a first stage: "30 by March, 45 by October"
    return (first, second) if rising else (second, first)


def behind(second: Quantity, day: When) -> int:
    """Where the second number ends, with its day when that stands behind it."""
    return max(second.end, day.span[1])


def is_sooner(one: When, other: When) -> bool:
    """Whether the first of two days comes first: without years both are meant of one year."""
    if one.end is None or other.end is None:
        return True
    if YEAR.search(one.text) or YEAR.search(other.text):
        return one.end <= other.end
    return (one.end.month, one.end.day) <= (other.end.month, other.end.day)


NEAR = Late(r"[^,;，；。()]{0,24}")
"""Between a number and its day: no other clause."""
PARTS = Late(rf"{CLAUSE_END.source}|[()→]|->|=>")


def limits(plain: str, when: When) -> bool:
    """Whether a day is told as the last one: "30 by June"."""
    told = plain[max(0, when.span[0] - LONGEST_LIMIT) : when.span[1]]
    return LIMIT.search(told, word_set(plain)) is not None


LIMIT_WORDS = (
    "by|until|till|before|due|bis|spätestens|vor|hasta|antes|para|d'ici|avant|jusqu'|até|à fin"
)
LIMIT = Cue(rf"(?:{whole(LIMIT_WORDS)})[^,;:()]*$|前$", LIMIT_WORDS, "前")
LONGEST_LIMIT = 20
"""Characters of such words with what leads to the day: "antes do fim de "."""

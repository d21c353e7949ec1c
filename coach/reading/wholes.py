"""Numbers beside a measure that measure nothing themselves: of how many, for how many, how far."""

from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.reading.measuring import LEADS_ON, LED_BY, Quantity, top_of
from coach.reading.sizes import SECONDS
from coach.reading.standing import ALONE
from coach.reading.words import word_set

OF = Late(
    r"\+?\s(?:(?:[^\W\d_]+\s)?out of|of|von|sur|de)\s"
    r"(?:the |our |all |den |unseren |nos |las |los |as |os )?"
)


def without_wholes(plain: str, amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts without what they are parts or properties of; a part reaches over its whole."""
    if len(amounts) < 2 or (len(amounts) == 2 and all(q.unit not in COUNTING for q in amounts)):
        return list(amounts)
    if same := parts_of_one(plain, amounts):
        return same
    left: list[Quantity] = []
    amounts = without_bounds(plain, amounts)
    for place, quantity in enumerate(amounts):
        before = amounts[place - 1] if place else None
        behind = amounts[place + 1] if place + 1 < len(amounts) else None
        if (before and is_whole_of(plain, before, quantity)) or (
            behind
            and (is_course(plain, quantity, behind) or is_whole_ahead(plain, quantity, behind))
        ):
            continue
        if behind and is_whole_of(plain, quantity, behind):
            quantity = quantity._replace(end=behind.end)
            if behind.value and any(q.unit == "%" for q in amounts):  # "9 of 30, I want half"
                quantity = quantity._replace(value=100 * quantity.value / behind.value, unit="%")
        left.append(quantity)
    return left


COUNTING = ("", "people", "km")
"""Units without one of which no number is a part, a whole or a course."""


def parts_of_one(plain: str, amounts: Sequence[Quantity]) -> list[Quantity]:
    """Two parts of the same whole, which outrank whatever number tells what is counted.

    In "calls with six or more: 11 out of 30 now, 24 out of 30 by June" nobody wants six.
    """
    parts = [(part, whole) for part, whole in pairwise(amounts) if is_whole_of(plain, part, whole)]
    if len(parts) != 2 or parts[0][1].value != parts[1][1].value:
        return []
    return [part._replace(end=whole.end) for part, whole in parts]


def without_bounds(plain: str, amounts: Sequence[Quantity]) -> Sequence[Quantity]:
    """The amounts without a bound that tells what is counted: "calls with six or more: 37 %, 80 %".

    All of them where fewer than two others stand behind it.
    """
    left = [
        q
        for place, q in enumerate(amounts)
        if len(amounts) - place <= 2 or not OR_MORE.match(plain, q.end)
    ]
    return left if len(left) > 1 else amounts


OR_MORE = Late(
    r"(?:\s[^\W\d_]+)?\s(?:or|oder|o|u|ou)\s(?:more|fewer|less|mehr|weniger|más|menos|plus|moins|mais)"
    r"(?![^\W\d_])|[个名位人]?(?:或以上|及以上|以上|以下)"
)


def all_wanted(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """A part of so many and the same whole behind it, told as wanted: "2 of 5 have it, all 5"."""
    if ALL_WORDS.isdisjoint(word_set(plain)):
        return None
    for place, part in enumerate(amounts[:-1]):
        if part.kind != "amount" or all_ends(plain, part):
            continue
        many, reach = top_of(part.unit), part.end
        if behind := PARTED.match(plain, part.end):
            many, reach = float(behind["whole"]), behind.end()
        elif place and among(plain, amounts[place - 1], part):
            many = amounts[place - 1].value
        for whole in amounts[place + 1 :]:
            if part.value <= whole.value == many and (end := all_ends(plain, whole)):
                return part._replace(unit="", end=reach), whole._replace(end=end)
    return None


def all_ends(plain: str, whole: Quantity) -> int:
    """Where the words end that tell a number as all that there are: "all 5", "5个都有"; else 0."""
    if behind := ALL_BEHIND.match(plain, whole.end):
        return behind.end()
    ahead = ALL_AHEAD.search(plain[max(0, whole.start - 16) : whole.start])
    return whole.end if ahead and ALONE.match(plain, whole.end) else 0


def among(plain: str, whole: Quantity, part: Quantity) -> bool:
    """Whether a number is the one among which a part is told: "von 30 können 12", "5个里2个"."""
    if part.value > whole.value:
        return False
    opens = OPENS_OF.fullmatch(plain, 0, whole.start)
    return opens is not None or AMONG.fullmatch(plain, whole.end, part.start) is not None


ALL_AHEAD = Late(
    r"(?<![^\W\d_])(?:all(?: of the)?|every one of the|alle|sämtliche|l[oa]s|tod[oa]s l[oa]s"
    r"|tou(?:s|tes)(?: les)?|les|tod[oa]s [oa]s|[oa]s|todos|todas)\s$|全部$|所有$"
)
ALL_WORDS = frozenset(
    listed("all,one,alle,sämtliche,los,las,les,os,as,todos,todas,tous,toutes,全,所,都")
)
"""Words without one of which nothing is told as all that there are."""
ALL_BEHIND = Late(r"\s?[个名位家人]\s?[\u3400-\u9fff]{0,4}?(?:都|全)[^，,。；;]{0,6}")
PARTED = Late(
    r"\s(?:(?:out )?of(?: the| our| my)?|von(?: den)?|der|de(?: l[oae]s)?|d[oae]s|des|sur(?: les)?"
    r"|em|en|in)\s(?P<whole>\d{1,6})(?![\d.,%])"
)
AMONG = Late(r"\s?[个名位家人]?[\u3400-\u9fff]{0,8}(?:里面?|当中|之?中)(?:只|才|就|大约|约)?有?")


def is_whole_of(plain: str, part: Quantity, whole: Quantity) -> bool:
    """Whether a quantity only says of how many: the 60 in "20 of 60 families"."""
    counts = part.kind == whole.kind == "amount" and not part.unit and whole.unit != "%"
    counts = counts and part.value <= whole.value
    among = IN if not whole.unit and whole.value in ROUND else OF
    told = counts and among.fullmatch(plain, part.end, whole.start) is not None
    return told and not starts(plain, part, whole)


def starts(plain: str, part: Quantity, whole: Quantity) -> bool:
    """Whether a number rather is where another one starts: "unter 25 von 30 auf 90"."""
    return (
        LED_BY.match(plain, part.end) is not None and LEADS_ON.match(plain, whole.end) is not None
    )


IN = Late(rf"{OF.source}|\s(?:in|em|en)\s(?:every |cada )?")
ROUND = frozenset({10.0, 100.0, 1000.0})
"""Of how many a share is told that is none in per cent: "30 in 100 families"."""


def is_whole_ahead(plain: str, whole: Quantity, part: Quantity) -> bool:
    """Whether a sentence opens with of how many: "of ten guests eight", "von zehn", "每十位"."""
    counts = part.kind == whole.kind == "amount" and part.unit in ("", whole.unit)
    counts = counts and whole.unit in ("", "people") and part.value <= whole.value
    if not counts or LEADS_TO.search(plain[max(0, part.start - 8) : part.start]):
        return False
    if AMONG.fullmatch(plain, whole.end, part.start) and has_han(plain):
        return True
    opening = CLAUSES.split(plain[: whole.start])[-1]
    return OPENS_OF.fullmatch(opening) is not None


OPENS_OF = Late(r"(?:(?:out )?of(?: every| the)?|von(?: je| den)?|sur|de cada|em cada|de)\s|每")
CLAUSES = Late(r"[.!?;:]\s+|，|。|；|！|？")
LEADS_TO = Late(r"(?<![^\W\d_])(?:to|auf|bis|a|à|hasta|até|para|down|up)\s$|[到至]\s?$")
"""Words ahead of a number that something goes to: "de 100 a 45" tells no part of a hundred."""


def is_dose(plain: str, quantity: Quantity) -> bool:
    """Whether a round number only says for how many one measures: "cost per 1,000 calls"."""
    if quantity.value not in DOSES or quantity.unit not in ("", "people"):
        return False
    return DOSED.search(plain[max(0, quantity.start - 12) : quantity.start]) is not None


DOSES = frozenset(10.0**power for power in range(1, 7))
DOSED = Late(r"(?:(?<![^\W\d_])(?:per|pro|je|por|par|pour|cada|every)\s|每)$")


def is_course(plain: str, course: Quantity, time: Quantity) -> bool:
    """Whether a quantity only says over which distance a time is taken: "5 km in 27 minutes"."""
    timed = course.unit == "km" and (time.unit in SECONDS or not time.unit)
    return timed and plain[course.end : time.start].startswith((" in ", " en ", " em "))

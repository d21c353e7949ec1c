"""Which two quantities of a sentence are a start and a target."""

from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.bounds import LIMITED
from coach.reading.brackets import in_brackets
from coach.reading.formerly import THEN
from coach.reading.instead import INSTEAD_OF, INSTEAD_SIGNS, OPPOSED, REFUSED
from coach.reading.measuring import Quantity, alike
from coach.reading.numberwords import RANGE, TIME_UNITS
from coach.reading.openings import Cue, begun
from coach.reading.standing import AS_OF_NOW, BY_THEN, now_and_wanted, told_apart
from coach.reading.words import word_set

ARROW = Late(rf"^\s?(?:-+>|→|=+>|>>|->|~>|⟶)\s?(?:{LIMITED}|[<>≥≤~≈+]=?\s?)?$")
TO_WORDS = "to|a|al|auf|à|au|para|pra|pro|ao|até|hasta|till|until|into|zu|bis"
BETWEEN_TO = Cue(
    rf"(?:^|\s|[\u3400-\u9fff])(?:{TO_WORDS}|到|至|达到|提升到|提高到|降到|降至|为|变成"
    r"|(?:提升|提高|增加|降低|减少|缩短)(?=至少|最多|不超过))"
    rf"\s?(?:{LIMITED}|(?:about|around|only|rund|los|las|les|the)\s|[<>≥≤~+±]=?\s?|[€$£¥])*"
    r"(?:(?:20\d\d年|今年|明年|\d{1,2}月|[一二三四]季度)的)?$",
    TO_WORDS,
    "到至达提降为变增减缩",
)
FROM_WORDS = "from|von|vom|desde|del|de|du|des|da|do|dos"
FROM = Cue(
    rf"(?:{begun(FROM_WORDS)}|从|由|自)\s?(?:(?:only"
    r"|just|about|currently|today's|around|actuales|derzeit|aktuell|the current|los|las|les|the"
    r"|目前的?|现在的?|当前的?)\s?|[~<>≥≤±]=?\s?|[€$£¥])*$",
    FROM_WORDS,
    "从由自",
)
ARROW_BEHIND = Late(rf"(?:\s[^\W\d_]+){{0,4}}(?:\s?\([^()]{{1,16}}\))?{ARROW.source[1:]}")
"""The same behind the name of what is counted."""
ARROW_BEGINS = frozenset("-→=>~⟶")
BEHIND_BACK = Late(
    r"\(?\s?(?:up|down|currently|today|now|from|vs\.?|was|actuellement|derzeit|aktuell)\b"
    r"|目前|现|原"
)
BACK_FROM = Late(r"(?:\s(?:of|der|des|del?|du|da|do)\s[^\W\d_]+)?\s(?:from|von|desde|de|depuis)\s$")
NAMED_BEHIND = Late(r"\s(?!(?:by|in|until|before|bis|im|hasta|para|antes|d'ici|avant|até)\s)\w")
"""What a number belongs to, rather than a day behind it."""
GOING_WORDS = r"to|auf|hasta|reach\w*"
GOING_SIGNS = "to|auf|hasta|reach|reaches|reached|reaching"
BEFORE_TARGET = Cue(
    rf"(?:{begun(GOING_WORDS)}|{begun('al?|à|au|para|until|up to')}|到|至|达到|为)\s?"
    rf"(?:{LIMITED}|(?:about|the)\s|[<>≥≤~]=?\s?)*$",
    f"{GOING_SIGNS}|a|al|à|au|para|until|up",
    "到至达为",
)


def pair_of(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Start and target, when two quantities of one kind are told as such."""
    words = word_set(plain)
    plain_ones = without_groups(plain, unpaced([q for q in amounts if q.kind == "amount"]))
    if len(plain_ones) > 2 and (stated := now_and_wanted(plain, plain_ones)):
        return stated
    for left, right in pairwise(plain_ones):
        between = plain[left.end : right.start]
        if ("/" in between or len(between) >= PACED) and (pace := PACE_BEHIND.match(between)):
            between = between[pace.end() :]
        if not alike(left, right) or len(between) > 60:
            continue
        before = plain[max(0, left.start - 24) : left.start]
        before, between = unnamed(before, between, words)
        if is_arrow(between, left, right):
            return left, right
        if between in RANGE and left.unit == right.unit != "" and left.value > right.value:
            return left, right  # no range falls: "5 % – 3 %"
        if "(" in between and BEHIND_BACK.search(between[between.index("(") :]):
            return right, left
        if goes_to(before, between, plain[right.end :], words):
            turned = BY_THEN.match(between) and AS_OF_NOW.match(plain, right.end)
            return (right, left) if turned else (left, right)
        if told_instead(plain, left, right) or told_backwards(plain, before, left, right):
            return right, left
    return told_apart(plain, plain_ones) or in_brackets(plain, plain_ones)


def is_arrow(between: str, left: Quantity, right: Quantity) -> bool:
    """Whether an arrow leads on, also behind what is counted: "14 % of the crop → 6 %"."""
    if between.lstrip()[:1] in ARROW_BEGINS and ARROW.match(between):
        return True
    return left.unit == right.unit != "" and ARROW_BEHIND.fullmatch(between) is not None


def told_instead(plain: str, goal: Quantity, start: Quantity) -> bool:
    """Whether the second of two numbers is what shall be no more: "2 days instead of 9"."""
    between, words = plain[goal.end : start.start], word_set(plain)
    if INSTEAD_OF.search(between, words):
        return True
    if not OPPOSED.search(between, words):
        return False
    alone = NAMED_BEHIND.match(plain[start.end :]) is None
    if alone or AS_OF_NOW.match(plain, start.end):
        return True
    return THEN.match(plain, start.end) is not None


def as_opposed(plain: str, amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts without what is refused; a stretch of time told against another is measured.

    In "refund in 2 days instead of 9" the two days belong to no name: they are the target.
    """
    words = word_set(plain)
    if INSTEAD_SIGNS.isdisjoint(words):
        return list(amounts)
    ahead = [before.end for before in amounts]
    kept = [
        q
        for end, q in zip([0, *ahead], amounts, strict=False)
        if not end or not REFUSED.search(plain[end : q.start], words)
    ]
    for place, (goal, start) in enumerate(pairwise(tuple(kept))):
        if goal.kind == "window" and alike(goal, start) and told_instead(plain, goal, start):
            kept[place : place + 2] = goal._replace(kind="amount"), start._replace(kind="amount")
    return kept


PACE_BEHIND = Late(
    r"\s?(?:/\s?|(?:per|a|an|pro|por|par|al|im|ao)\s)(?:wk|week|mo|month|day|yr|year|qtr|quarter|h|hour"
    r"|d|w|woche|monat|tag|jahr|stunde|semana|mes|mês|día|dia|año|ano|semaine|mois|jour|an|周|月|天|日|年|小时)"
    r"(?=\s?(?:->|→|=>|~>)|\s(?:to|auf|a|à|para)\s)|[个单次件人名]?/[周月天日年](?=\s?->|[→到]|降|升|提|增|减)"
)
"""How often, behind the first of two numbers and again behind the second: "45/wk → 20/wk"."""


PACED = len(" a day to ")
"""Characters of the shortest such stretch without a slash, with what leads on."""


def unpaced(amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts without those that say how often, where two others are left: "3 times a week"."""
    often = [place for place, q in enumerate(amounts) if q.unit == "times"]
    if not often:
        return list(amounts)
    spans = [p - 1 for p in often if p and amounts[p - 1].unit in TIME_UNITS]  # "一周来3次"
    counts = [q for place, q in enumerate(amounts) if place not in (*often, *spans)]
    return counts if len(counts) >= TWO else list(amounts)


def without_groups(plain: str, amounts: list[Quantity]) -> list[Quantity]:
    """The amounts without those that only say who is counted, where two others are left.

    In "5 of us are under 40 now, I want 15" nobody wants forty of anything.
    """
    if len(amounts) <= TWO:
        return amounts
    group = [
        who for counted, who in pairwise(amounts) if GROUP.fullmatch(plain[counted.end : who.start])
    ]
    left = [quantity for quantity in amounts if quantity not in group]
    return left if len(left) >= TWO else amounts


GROUP = Late(
    r"\s(?:(?!(?:to|auf|hasta|à|au|a|para|bis|by|and|und|y|et|e|from|von|de|des)\s)[^\W\d_]+\s){0,4}"
    r"(?:under|below|over|above|aged|unter|über|menores de|mayores de"
    r"|(?:(?:de|com|con|avec) )?(?:moins|plus|menos|más|mais) de)\s"
)
"""Between a number and the age, or another bound, of those that it counts."""
TWO = 2


def goes_to(before: str, between: str, behind: str, words: frozenset[str]) -> bool:
    """Whether the words around two numbers lead from the first to the second."""
    goal = BETWEEN_TO.search(between, words)
    if not goal or "." in between.strip(". ")[1:]:
        return False
    if FROM.search(before, words):
        return True
    counted = between[: goal.start()]
    near = len(counted.split()) <= 1 and not between.strip().startswith(",")
    return near and not hands_over(counted, behind)


def unnamed(before: str, between: str, words: frozenset[str]) -> tuple[str, str]:
    """What stands before two numbers without the word that names both: "rank 14 → rank 5"."""
    if before[-2:] != between[-2:] and not before.rstrip().endswith("第"):
        return before, between  # they end in different words
    word = LAST_WORD.search(before)
    if word and between.endswith(word.group()):
        told = between[: -len(word.group())]
        if ARROW.match(told) or BETWEEN_TO.search(told, words):
            return before[: word.start()], told
    return before, between


def hands_over(counted: str, behind: str) -> bool:
    """Whether each number counts something else: "4 newsletters to 10,000 subscribers"."""
    other = COUNTED_BEHIND.match(behind)
    return bool(counted.strip()) and other is not None and other["noun"] not in counted


LAST_WORD = Late(r"第\s?$|[^\W\d_\u3400-\u9fff]+\s$")
COUNTED_BEHIND = Late(
    r"\s(?!(?:by|in|until|before|per|a|an|at|on|for|bis|im|pro|am|hasta|para|antes|por|al|en|avant"
    r"|d'ici|par|até|em|of|each|every)\s)(?P<noun>[^\W\d_]{3,})"
)


def told_backwards(plain: str, before: str, goal: Quantity, start: Quantity) -> bool:
    """Whether the target comes before its start: "down to 4 from 9"; not in "from 9 villages"."""
    back = BACK_FROM.match(plain[goal.end : start.start])
    if not back or not BEFORE_TARGET.search(before, word_set(plain)):
        return False
    return NAMED_BEHIND.match(plain[start.end :]) is None

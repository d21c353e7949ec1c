"""Judgements that several rules share, so that they never disagree about one sentence."""

import re

from coach.checks.sight import SeenKeyResult
from coach.reading import Reading, folded, numbers
from coach.reading.lexicon.lexicon import listed

RATIOS = ("%", "pp", "percentile")
EFFECT = re.compile(
    r"(?<![^\W\d_])(?:so that|that|which|used by|resulting in|leading to|to (?:increase|raise"
    r"|grow|reduce|cut"
    r"|lower|improve|reach|get|win|achieve|shorten|double|halve|boost|lift)|sodass|so dass|damit"
    r"|para que|con el que"
    r"|afin|pour que|qui)(?![^\W\d_])|使得?|从而|以便|让"
)


def told_effect(said: Reading, text: str) -> bool:
    """Whether a sentence that opens with a deed also tells, with a number, what it changes."""
    if said.moves or is_share(said.unit):
        return not own_work(said, text)
    if any(is_share(q.unit) for q in said.quantities):
        return not own_work(said, text)
    effect = EFFECT.search(folded(text))
    if effect is None and said.verb_kind == "delivery":
        effect = WITH.search(folded(text))
    return effect is not None and any(q.start > effect.start() for q in said.quantities)


WITH = re.compile(r"(?<![^\W\d_])(?:with|mit|con|avec|com)\s(?:at least\s|over\s)?(?=\d)")


def is_share(unit: str) -> bool:
    """Whether a unit tells a share or a mark, and not a count."""
    return unit in RATIOS or unit.startswith("/") or unit == "stars"


def own_work(said: Reading, text: str) -> bool:
    """Whether the share is one of the deeds themselves: "complete 100 % of the tickets"."""
    verb = folded(said.verb)
    if said.moves or (said.verb_kind != "activity" and verb not in FINISHING):
        return False
    plain = folded(text)
    behind = plain[plain.find(verb) + len(verb) :]
    return OBJECT_SHARE.match(behind) is not None


OBJECT_SHARE = re.compile(r"\s+(?:at least\s)?\d+\s?%\s(?:of|de|der|des|dos|das|aller)(?![^\W\d_])")
FINISHING = frozenset(
    listed("complete,finish,deliver,completar,terminar,abschließen,concluir,terminer,finir")
)
LIGHT = frozenset(
    listed(
        "make,do,have,get,give,hold,take,hacer,dar,tener,fazer,ter,machen,haben,faire,avoir,"
        "complete"
    )
)
"""Verbs that only carry a noun: "make 20 calls" is calling."""


def is_effort(seen: SeenKeyResult) -> bool:
    """Whether a key result counts what somebody does or hands over, and tells no effect."""
    said = seen.reading
    if is_baseline(seen) or not (
        said.verb_kind in ("activity", "delivery", "learn") or counts_deeds(seen)
    ):
        return False
    if told_effect(said, seen.given.text) or len(said.paces) > 1 or joined_results(said):
        return False
    if said.bound == "at-most":
        return False
    given = seen.given
    return not (given.baseline is not None and given.target is not None and given.metric)


def counts_deeds(seen: SeenKeyResult) -> bool:
    """Whether it is nothing but a number of calls, workshops, articles."""
    said = seen.reading
    if not said.deeds or said.moves or said.bound == "at-most" or is_share(said.unit):
        return False
    plain = folded(seen.text)
    if folded(said.verb) in LIGHT and said.verb:
        return plain.startswith(folded(said.verb))
    return not said.verb and said.words <= 5 and plain[:1].isdigit() and bool(said.target)


PLACEHOLDER = re.compile(
    r"(?<![^\W\d_])[xyzn]{1,3}\s?(?:%|percent|k\b|€|\$)|[$€£]\s?(?:[xyznm]{1,3}|_+)(?![^\W\d_])"
    r"|(?<![^\W\d_])from x to y(?![^\W\d_])|(?<![^\W\d_])[xyn]\s(?=[^\W\d_]{4,}s(?![^\W\d_]))"
)


def has_placeholder(text: str) -> bool:
    """Whether a letter stands where the number will go: "X %", "$N"."""
    return PLACEHOLDER.search(folded(text)) is not None


def is_baseline(seen: SeenKeyResult) -> bool:
    """Whether it finds out a number by a day, to set a target on, where the house accepts that."""
    said = seen.reading
    accepted = seen.sight.house.schools.unknown_baseline == "measure-first"
    finds = accepted and folded(said.verb) in FINDING
    return finds and said.due is not None and bool(said.measures)


FINDING = frozenset(
    listed(
        "measure,determine,publish,establish,report,find out,define,publicar,medir,publier,"
        "mesurer,messen,veröffentlichen,ermitteln"
    )
)


def is_habit(seen: SeenKeyResult) -> bool:
    """Whether an effort is told as a habit: weekly, twice a month."""
    return is_effort(seen) and bool(seen.reading.frequency)


def may_be_effort(seen: SeenKeyResult) -> bool:
    """Whether effort is accepted here: learning objectives, and dated milestones of a promise."""
    school = seen.sight.house.schools.milestones
    promised = seen.committed and school != "never"
    return seen.learning or ((promised or school == "allowed") and seen.full.due is not None)


def counted(said: Reading, text: str) -> tuple[str, ...]:
    """The measures in an objective, verbatim; a bare "one" or "two" is no measure."""
    return tuple(
        q.text
        for q in said.quantities
        if not CALLED.search(text[: q.start])
        if q.kind == "factor"
        or (q.kind == "amount" and (q.unit or q.value > 3 or not q.text.isalpha()))
    )


CALLED = re.compile(r"[^\W\d]\($")
"""A name with a bracket right behind it, as in code: `alert(1)` counts nothing."""


def joined_results(said: Reading) -> bool:
    """Whether two results, or a deed and its result, are told as one key result.

    A result followed by a deed, or two deeds in a row, is one story and no mix of two scores.
    """
    if len(said.parts) < 2:
        return False
    left, right = (read_part(part) for part in said.parts)
    return right and (left or said.verb_kind in ("activity", "delivery"))


def read_part(part: str) -> bool:
    """Whether one side of a join holds a number of its own."""
    return bool(numbers(part))


def stretch(seen: SeenKeyResult) -> float | None:
    """The size of the step over its start, 0.3 for a third more; None when it cannot be told.

    Near a ceiling (100 %, or the top of a scale) a small step of the value is a big one of what is
    left, so the bigger of the two counts.
    """
    start, goal, unit = seen.full.baseline, seen.full.target, seen.full.unit
    if start is None or goal is None or start <= 0 or start == goal:
        return None
    step = abs(goal - start) / start
    top = 100.0 if unit == "%" else float(unit[1:]) if unit.startswith("/") else None
    if unit == "points" and start < 100 and goal <= 100:
        top = 100.0
    if top is None and start <= 5 and goal <= 5 and (start % 1 or goal % 1):
        top = 5.0
    if top is not None and start < top:
        step = max(step, abs(goal - start) / (top - start))
    return step


def wanted(seen: SeenKeyResult) -> str:
    """The way the words want the number to go: `increase`, `decrease` or empty.

    The verb comes first: a direction may itself have been read off the two numbers.
    """
    verb = folded(seen.reading.verb)
    if RISE.match(verb):
        return "increase"
    if FALL.match(verb):
        return "decrease"
    given = seen.given.direction
    return given if given in ("increase", "decrease") else ""


RISE = re.compile(
    r"increas|rais|grow|grew|boost|lift|doubl|tripl|steiger|erhöh|aument|increment|augment|提高"
    r"|提升"
    r"|增加|增长"
)
FALL = re.compile(
    r"reduc|reduz|decreas|lower|cut|shorten|shrink|halv|senk|reduzier|verringer|disminu|diminu"
    r"|rédui|baiss|降低|减少|缩短|下降"
)
"""Verbs that leave no doubt; "improve" may go either way."""
